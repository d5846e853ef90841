//! The commands of the board: looking around, and what is done to all who match.

use super::usable::*;
use super::*;

pub(super) const BOARD: &[Row] = &[
    look(Command::CursorDown, "cursor-down", &["j", "Down"], |w| w.cmd_cursor_down()),
    look(Command::CursorUp, "cursor-up", &["k", "Up"], |w| w.cmd_cursor_up()),
    look(Command::ColumnLeft, "column-left", &["h", "Left"], |w| w.cmd_column_left()),
    look(Command::ColumnRight, "column-right", &["l", "Right"], |w| w.cmd_column_right()),
    look(Command::NextColumn, "next-column", &["Tab"], |w| w.cmd_next_column()),
    look(Command::PreviousColumn, "previous-column", &["Shift+Tab"], |w| w.cmd_previous_column()),
    look(Command::FirstCard, "first-card", &["g", "Home"], |w| w.cmd_first_card()),
    look(Command::LastCard, "last-card", &["G", "End"], |w| w.cmd_last_card()),
    look(Command::HalfPageDown, "half-page-down", &["Ctrl+d"], |w| w.cmd_half_page_down()),
    look(Command::HalfPageUp, "half-page-up", &["Ctrl+u"], |w| w.cmd_half_page_up()),
    look(Command::PageDown, "page-down", &["PageDown"], |w| w.cmd_page_down()),
    look(Command::PageUp, "page-up", &["PageUp"], |w| w.cmd_page_up()),
    Row {
        footer: Some(Footer { order: 0, hint: |w| w.hint_refresh(), shown: board_failed }),
        ..look(Command::Refresh, "refresh", &["Ctrl+l"], |w| w.cmd_refresh())
    },
    Row {
        footer: Some(footer(9, |w| w.hint_record())),
        refused: without_customer_to_see,
        ..look(Command::OpenRecord, "record", &["Enter"], |w| w.cmd_record())
    },
    Row {
        footer: Some(Footer { order: 8, hint: |w| w.hint_filter(), shown: board_there }),
        ..look(Command::Filter, "filter", &["/"], |w| w.cmd_filter())
    },
    Row { scope: Scope::Board, ..on_customer(Command::Owner, "owner", &["o"], |w| w.cmd_owner()) },
    Row {
        footer: Some(Footer { order: 10, hint: |w| w.hint_hand_over_all(), shown: while_filtered }),
        ..on_set(Command::HandOverAll, "hand-over-all", &["O"], |w| w.cmd_hand_over_all())
    },
    on_set(Command::TagAll, "tag-all", &["Ctrl+t"], |w| w.cmd_tag_all()),
];
