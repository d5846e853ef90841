//! The commands that are alive in every pane: from pane to pane, and what a rep does to the selected customer.

use super::usable::*;
use super::*;
use crate::domain::lens::Direction;

pub(super) const PANES: &[Row] = &[
    Row { scope: Scope::Panes, ..look(Command::ShowBoard, "show-board", &["1"], |w| w.cmd_show_board()) },
    Row {
        scope: Scope::Panes,
        ..look(Command::ShowSegment, "show-segment", &["A"], |w| w.cmd_show_segment())
    },
    Row {
        scope: Scope::Panes,
        footer: Some(Footer { order: 18, hint: |w| w.hint_metrics(), shown: on_board }),
        ..look(Command::ShowMetrics, "show-metrics", &["3"], |w| w.cmd_show_metrics())
    },
    Row {
        scope: Scope::Panes,
        footer: Some(Footer { order: 15, hint: |w| w.hint_journey(), shown: on_board }),
        refused: without_customer_to_see,
        ..look(Command::ShowJourney, "show-journey", &["2"], |w| w.cmd_show_journey())
    },
    Row {
        scope: Scope::Panes,
        footer: Some(Footer { order: 13, hint: |w| w.hint_lens(), shown: board_there }),
        ..look(Command::SwitchLens, "switch-lens", &["F"], |w| w.cmd_switch_lens())
    },
    Row {
        footer: Some(Footer {
            order: 1,
            hint: |w| w.hint_move_previous(),
            shown: |m| leads(m, Direction::Back),
        }),
        ..on_customer(Command::MovePrevious, "move-previous", &["H", "<", "Shift+Left"], |w| {
            w.cmd_move_previous()
        })
    },
    Row {
        footer: Some(Footer {
            order: 2,
            hint: |w| w.hint_move_next(),
            shown: |m| leads(m, Direction::Onward),
        }),
        ..on_customer(Command::MoveNext, "move-next", &["L", ">", "Shift+Right"], |w| w.cmd_move_next())
    },
    Row {
        footer: Some(footer(3, |w| w.hint_move_to())),
        ..on_customer(Command::MoveTo, "move-to", &["m"], |w| w.cmd_move_to())
    },
    Row {
        footer: Some(footer(10, |w| w.hint_end())),
        ..on_customer(Command::End, "end", &["x"], |w| w.cmd_end())
    },
    Row {
        footer: Some(footer(4, |w| w.hint_touch())),
        ..on_customer(Command::Log, "log", &["a"], |w| w.cmd_log())
    },
    Row {
        footer: Some(Footer { order: 5, hint: |w| w.hint_undo(), shown: board_there }),
        ..write(Command::Undo, "undo", &["u"], |w| w.cmd_undo())
    },
    write(Command::Redo, "redo", &["Ctrl+r"], |w| w.cmd_redo()),
    Row {
        footer: Some(Footer { order: 6, hint: |w| w.hint_add(), shown: board_there }),
        ..write(Command::Add, "add", &["n"], |w| w.cmd_add())
    },
    Row {
        footer: Some(footer(11, |w| w.hint_edit())),
        ..on_customer(Command::Edit, "edit", &["e"], |w| w.cmd_edit())
    },
    Row {
        footer: Some(footer(12, |w| w.hint_task())),
        ..on_customer(Command::AddTask, "task", &["t"], |w| w.cmd_task())
    },
    Row {
        footer: Some(footer(14, |w| w.hint_finish())),
        ..on_customer(Command::Finish, "done", &["d"], |w| w.cmd_finish())
    },
    Row {
        scope: Scope::Panes,
        footer: Some(Footer { order: 16, hint: |w| w.hint_call_card(), shown: |_| true }),
        refused: without_customer_to_see,
        ..look(Command::CallCard, "call-card", &["c"], |w| w.cmd_call_card())
    },
    Row {
        scope: Scope::Panes,
        footer: Some(footer(17, |w| w.hint_why())),
        refused: without_anything_to_explain,
        ..look(Command::Why, "why", &["w"], |w| w.cmd_why())
    },
    on_customer(Command::Tags, "tags", &["T", "#"], |w| w.cmd_tags()),
    on_customer(Command::Buy, "buy", &["b"], |w| w.cmd_buy()),
    on_customer(Command::Contacts, "contacts", &["C"], |w| w.cmd_contacts()),
    on_customer(Command::Survey, "survey", &["S"], |w| w.cmd_survey()),
    on_customer(Command::Flag, "flag", &["!"], |w| w.cmd_flag()),
    on_customer(Command::Qualify, "qualify", &["Q"], |w| w.cmd_qualify()),
    on_customer(Command::Pulse, "pulse", &["r"], |w| w.cmd_pulse()),
    write(Command::Rules, "rules", &["R"], |w| w.cmd_rules()),
    write(Command::Personas, "personas", &["P"], |w| w.cmd_personas()),
    on_customer(Command::Merge, "merge", &["M"], |w| w.cmd_merge()),
    write(Command::Spend, "spend", &["$"], |w| w.cmd_spend()),
    write(Command::Import, "import", &["I"], |w| w.cmd_import()),
];
