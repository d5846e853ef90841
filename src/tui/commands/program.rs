//! The commands that are alive everywhere.

use super::usable::*;
use super::*;

pub(super) const PROGRAM: &[Row] = &[
    Row {
        footer: Some(footer(0, |w| w.hint_help())),
        ..program(Command::Help, "help", &["?", "F1"], |w| w.cmd_help())
    },
    Row {
        footer: Some(Footer {
            order: 7,
            hint: |w| w.hint_palette(),
            shown: |model| model.overlays.is_empty() && !model.is_typing(),
        }),
        ..program(Command::Palette, "palette", &[":", "Ctrl+p"], |w| w.cmd_palette())
    },
    Row {
        footer: Some(Footer { order: 8, hint: |w| w.hint_back(), shown: back_leads }),
        ..program(Command::Back, "back", &["Esc"], |w| w.cmd_back())
    },
    Row {
        footer: Some(Footer { order: 9, hint: |w| w.hint_close(), shown: |model| model.overlays.is_empty() }),
        ..program(Command::Close, "close", &["q"], |w| w.cmd_close())
    },
    program(Command::Suspend, "suspend", &["Ctrl+z"], |w| w.cmd_suspend()),
    program(Command::Quit, "quit", &["Ctrl+c"], |w| w.cmd_quit()),
];
