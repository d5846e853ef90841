//! The palette, and sequences of keys.

use super::English;
use crate::text::table::wording;
use crate::text::words::PaletteWords;

wording! { PaletteWords for English:
    scope_palette = "Palette";
    cmd_palette = "find a command";
    cmd_palette_run = "run this command";
    hint_palette = "commands";
    hint_run = "run";
    hint_cancel = "cancel";
    palette_title = "What to do?";
    palette_nothing = "no command matches: fewer letters find more";
    no_such_sequence(keys) = "{keys} means nothing";
}
