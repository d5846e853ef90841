//! The commands of the record, of the card to read before a call, and of the question why.

use super::usable::*;
use super::*;

pub(super) const RECORD: &[Row] = &[
    see(Command::LineDown, "line-down", &["j", "Down"], |w| w.cmd_scroll_down()),
    see(Command::LineUp, "line-up", &["k", "Up"], |w| w.cmd_scroll_up()),
    see(Command::NextSection, "next-section", &["Tab", "l", "Right"], |w| w.cmd_next_section()),
    see(Command::PreviousSection, "previous-section", &["Shift+Tab", "h", "Left"], |w| {
        w.cmd_previous_section()
    }),
    see(Command::FirstLine, "first-line", &["g", "Home"], |w| w.cmd_help_first()),
    see(Command::LastLine, "last-line", &["G", "End"], |w| w.cmd_help_last()),
    see(Command::RecordPageDown, "record-page-down", &["PageDown", "Ctrl+d", "Space"], |w| w.cmd_page_down()),
    see(Command::RecordPageUp, "record-page-up", &["PageUp", "Ctrl+u"], |w| w.cmd_page_up()),
    Row {
        footer: Some(footer(2, |w| w.hint_sections())),
        refused: without_customer_to_see,
        ..see(Command::JumpSection, "jump-section", &["s"], |w| w.cmd_jump_section())
    },
    Row {
        footer: Some(footer(1, |w| w.hint_open_cell())),
        refused: line_refused,
        ..see(Command::ActOnLine, "act-on-line", &["Enter"], |w| w.cmd_open_cell())
    },
    Row {
        group: Group::Change,
        footer: Some(Footer { order: 0, hint: |w| w.hint_undo_this(), shown: on_change }),
        refused: without_change,
        ..see(Command::UndoThis, "undo-this", &["U"], |w| w.cmd_undo_this())
    },
    card(Command::CardDown, "card-down", &["j", "Down"], |w| w.cmd_scroll_down()),
    card(Command::CardUp, "card-up", &["k", "Up"], |w| w.cmd_scroll_up()),
    card(Command::CardClose, "card-close", &["c", "Enter"], |w| w.cmd_card_close()),
    within(Scope::Why, Command::WhyDown, "why-down", &["j", "Down"], |w| w.cmd_scroll_down()),
    within(Scope::Why, Command::WhyUp, "why-up", &["k", "Up"], |w| w.cmd_scroll_up()),
    within(Scope::Why, Command::WhyClose, "why-close", &["w", "Enter"], |w| w.cmd_why_close()),
];

const fn see(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    within(Scope::Record, command, name, keys, title)
}

const fn card(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    within(Scope::Card, command, name, keys, title)
}
