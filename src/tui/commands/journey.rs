//! The commands of the journey map: from cell to cell, into them, and through the touchpoints below.

use super::usable::*;
use super::*;

pub(super) const JOURNEY: &[Row] = &[
    see(Command::CellDown, "cell-down", &["j", "Down"], |w| w.cmd_cell_down()),
    see(Command::CellUp, "cell-up", &["k", "Up"], |w| w.cmd_cell_up()),
    see(Command::CellLeft, "cell-left", &["h", "Left"], |w| w.cmd_cell_left()),
    see(Command::CellRight, "cell-right", &["l", "Right"], |w| w.cmd_cell_right()),
    see(Command::FirstCell, "first-cell", &["g", "Home"], |w| w.cmd_first_cell()),
    see(Command::LastCell, "last-cell", &["G", "End"], |w| w.cmd_last_cell()),
    Row {
        footer: Some(footer(2, |w| w.hint_map_part())),
        ..see(Command::MapPart, "map-part", &["Tab", "Shift+Tab"], |w| w.cmd_map_part())
    },
    see(Command::MapPageDown, "map-page-down", &["PageDown", "Ctrl+d", "Space"], |w| w.cmd_page_down()),
    see(Command::MapPageUp, "map-page-up", &["PageUp", "Ctrl+u"], |w| w.cmd_page_up()),
    Row {
        footer: Some(footer(1, |w| w.hint_open_cell())),
        refused: without_customer_to_see,
        ..see(Command::OpenCell, "open-cell", &["Enter"], |w| w.cmd_open_cell())
    },
    Row {
        group: Group::Change,
        refused: without_customer,
        ..see(Command::DropLine, "drop-line", &["D", "Delete"], |w| w.cmd_drop_line())
    },
];

const fn see(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    within(Scope::Journey, command, name, keys, title)
}
