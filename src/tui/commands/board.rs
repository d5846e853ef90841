//! The commands of the board: looking around, moving cards, and what a rep does to a customer.

use super::usable::*;
use super::*;
use crate::domain::lens::Direction;

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
        footer: Some(Footer { order: 13, hint: |w| w.hint_lens(), shown: board_there }),
        ..look(Command::SwitchLens, "switch-lens", &["F"], |w| w.cmd_switch_lens())
    },
    Row {
        footer: Some(Footer { order: 0, hint: |w| w.hint_refresh(), shown: board_failed }),
        ..look(Command::Refresh, "refresh", &["Ctrl+l"], |w| w.cmd_refresh())
    },
    Row {
        footer: Some(Footer {
            order: 1,
            hint: |w| w.hint_move_previous(),
            shown: |m| leads(m, Direction::Back),
        }),
        ..on_card(Command::MovePrevious, "move-previous", &["H", "<", "Shift+Left"], |w| {
            w.cmd_move_previous()
        })
    },
    Row {
        footer: Some(Footer {
            order: 2,
            hint: |w| w.hint_move_next(),
            shown: |m| leads(m, Direction::Onward),
        }),
        ..on_card(Command::MoveNext, "move-next", &["L", ">", "Shift+Right"], |w| w.cmd_move_next())
    },
    Row {
        footer: Some(footer(3, |w| w.hint_move_to())),
        ..on_card(Command::MoveTo, "move-to", &["m"], |w| w.cmd_move_to())
    },
    Row {
        footer: Some(footer(5, |w| w.hint_end())),
        ..on_card(Command::End, "end", &["x"], |w| w.cmd_end())
    },
    Row {
        footer: Some(Footer { order: 4, hint: |w| w.hint_undo(), shown: board_there }),
        ..write(Command::Undo, "undo", &["u"], |w| w.cmd_undo())
    },
    write(Command::Redo, "redo", &["Ctrl+r"], |w| w.cmd_redo()),
    Row {
        footer: Some(Footer { order: 8, hint: |w| w.hint_filter(), shown: board_there }),
        ..look(Command::Filter, "filter", &["/"], |w| w.cmd_filter())
    },
    Row {
        footer: Some(Footer { order: 6, hint: |w| w.hint_add(), shown: board_there }),
        ..write(Command::Add, "add", &["n"], |w| w.cmd_add())
    },
    Row {
        footer: Some(footer(11, |w| w.hint_edit())),
        ..on_card(Command::Edit, "edit", &["e"], |w| w.cmd_edit())
    },
    Row {
        footer: Some(footer(12, |w| w.hint_task())),
        ..on_card(Command::AddTask, "task", &["t"], |w| w.cmd_task())
    },
    Row {
        footer: Some(footer(14, |w| w.hint_finish())),
        ..on_card(Command::Finish, "done", &["d"], |w| w.cmd_finish())
    },
    on_card(Command::Tags, "tags", &["T", "#"], |w| w.cmd_tags()),
    on_card(Command::Owner, "owner", &["o"], |w| w.cmd_owner()),
    on_card(Command::Buy, "buy", &["b"], |w| w.cmd_buy()),
    on_card(Command::Contacts, "contacts", &["C"], |w| w.cmd_contacts()),
    on_card(Command::Survey, "survey", &["S"], |w| w.cmd_survey()),
    on_card(Command::Flag, "flag", &["!"], |w| w.cmd_flag()),
    on_card(Command::Merge, "merge", &["M"], |w| w.cmd_merge()),
    write(Command::Spend, "spend", &["$"], |w| w.cmd_spend()),
    Row {
        footer: Some(Footer { order: 10, hint: |w| w.hint_hand_over_all(), shown: while_filtered }),
        ..on_set(Command::HandOverAll, "hand-over-all", &["O"], |w| w.cmd_hand_over_all())
    },
    on_set(Command::TagAll, "tag-all", &["Ctrl+t"], |w| w.cmd_tag_all()),
    write(Command::Import, "import", &["I"], |w| w.cmd_import()),
];
