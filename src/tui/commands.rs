//! THE TABLE: every command of the dashboard, once. Dispatch, footer, help and `siklus keys` are made from it.
//!
//! What a command *does* is said where its state lives; the compiler asks for an arm there. Default keys are
//! written as `keys::parse` reads them.

use self::usable::*;
use super::model::Model;
use crate::domain::keyed_enum;
use crate::domain::lens::Direction;
use crate::text::Words;

keyed_enum! {
    /// Where a command is alive. Scopes are asked innermost first.
    pub enum Scope {
        Global = "global",
        Board = "board",
        Filter = "filter",
        Help = "help",
        Picker = "picker",
        Palette = "palette",
        Form = "form",
        Plan = "plan",
    }
}

impl Scope {
    /// Whether keys that write go to a line with the focus there, before any command.
    pub fn takes_text(self) -> bool {
        matches!(self, Self::Filter | Self::Palette | Self::Form)
    }

    /// What people call it.
    pub fn title(self) -> Text {
        match self {
            Self::Global => |w| w.scope_global(),
            Self::Board => |w| w.pane_board(),
            Self::Filter => |w| w.scope_filter(),
            Self::Help => |w| w.scope_help(),
            Self::Picker => |w| w.scope_picker(),
            Self::Palette => |w| w.scope_palette(),
            Self::Form => |w| w.scope_form(),
            Self::Plan => |w| w.scope_plan(),
        }
    }
}

/// What a command is about: the headings of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Look,
    Change,
    Program,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    CursorDown,
    CursorUp,
    ColumnLeft,
    ColumnRight,
    NextColumn,
    PreviousColumn,
    FirstCard,
    LastCard,
    HalfPageDown,
    HalfPageUp,
    PageDown,
    PageUp,
    MoveNext,
    MovePrevious,
    MoveTo,
    End,
    Undo,
    Redo,
    SwitchLens,
    Refresh,
    Filter,
    FilterKeep,
    Help,
    Back,
    Close,
    Suspend,
    Quit,
    HelpDown,
    HelpUp,
    HelpPageDown,
    HelpPageUp,
    HelpFirst,
    HelpLast,
    PickerDown,
    PickerUp,
    PickerChoose,
    PickerNumber,
    PickerChange,
    PickerDrop,
    Palette,
    PaletteDown,
    PaletteUp,
    PaletteRun,
    Add,
    Edit,
    AddTask,
    Tags,
    Owner,
    Buy,
    Contacts,
    Survey,
    Flag,
    Finish,
    HandOverAll,
    TagAll,
    Merge,
    Spend,
    FormNext,
    FormPrevious,
    FormDown,
    FormUp,
    FormSuggest,
    FormEditor,
    FormSave,
    Import,
    PlanDown,
    PlanUp,
    PlanPageDown,
    PlanPageUp,
    PlanImport,
}

/// A text of the table of words.
pub type Text = fn(&dyn Words) -> &'static str;

/// A command's place in the footer: whole hints are shown, the smallest number first.
#[derive(Debug, Clone, Copy)]
pub struct Footer {
    pub order: u8,
    pub hint: Text,
    /// Whether it is of use at the moment.
    pub shown: fn(&Model) -> bool,
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    pub command: Command,
    /// What a configuration calls it.
    pub name: &'static str,
    pub scope: Scope,
    pub group: Group,
    pub keys: &'static [&'static str],
    /// What it does, in a few words.
    pub title: Text,
    pub footer: Option<Footer>,
    /// Why it cannot be used at the moment, if so.
    pub refused: fn(&Model) -> Option<Text>,
}

impl Command {
    /// Whether it may be used where the dashboard has no room to be drawn.
    pub fn works_unseen(self) -> bool {
        matches!(self, Self::Quit | Self::Close | Self::Back | Self::Suspend)
    }

    /// Whether the palette offers it: neither itself, nor what asks for the very key.
    pub fn in_palette(self) -> bool {
        !matches!(self, Self::Palette | Self::PickerNumber)
    }

    pub fn row(self) -> &'static Row {
        // The test below proves that each command has its row.
        TABLE.iter().find(|row| row.command == self).unwrap_or(&TABLE[0])
    }
}

/// The hint that closes every footer.
pub const LAST_IN_FOOTER: Command = Command::Help;

pub static TABLE: &[Row] = &[
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
        footer: Some(Footer { order: 12, hint: |w| w.hint_lens(), shown: board_there }),
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
    Row {
        footer: Some(Footer { order: 7, hint: |w| w.hint_filter(), shown: board_there }),
        ..look(Command::Filter, "filter", &["/"], |w| w.cmd_filter())
    },
    Row {
        footer: Some(footer(1, |w| w.hint_filter_keep())),
        ..within(Scope::Filter, Command::FilterKeep, "filter-keep", &["Enter"], |w| w.cmd_filter_keep())
    },
    within(Scope::Help, Command::HelpDown, "help-down", &["j", "Down"], |w| w.cmd_scroll_down()),
    within(Scope::Help, Command::HelpUp, "help-up", &["k", "Up"], |w| w.cmd_scroll_up()),
    within(Scope::Help, Command::HelpPageDown, "help-page-down", &["PageDown", "Ctrl+d", "Space"], |w| {
        w.cmd_page_down()
    }),
    within(Scope::Help, Command::HelpPageUp, "help-page-up", &["PageUp", "Ctrl+u"], |w| w.cmd_page_up()),
    within(Scope::Help, Command::HelpFirst, "help-first", &["g", "Home"], |w| w.cmd_help_first()),
    within(Scope::Help, Command::HelpLast, "help-last", &["G", "End"], |w| w.cmd_help_last()),
    within(Scope::Picker, Command::PickerDown, "picker-down", &["j", "Down", "Tab"], |w| w.cmd_picker_down()),
    within(Scope::Picker, Command::PickerUp, "picker-up", &["k", "Up", "Shift+Tab"], |w| w.cmd_picker_up()),
    Row {
        footer: Some(footer(1, |w| w.hint_choose())),
        ..within(Scope::Picker, Command::PickerChoose, "picker-choose", &["Enter"], |w| w.cmd_picker_choose())
    },
    within(
        Scope::Picker,
        Command::PickerNumber,
        "picker-number",
        &["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"],
        |w| w.cmd_picker_number(),
    ),
    Row {
        footer: Some(Footer { order: 2, hint: |w| w.hint_change(), shown: can_change }),
        refused: nothing_to_change,
        ..within(Scope::Picker, Command::PickerChange, "picker-change", &["e"], |w| w.cmd_picker_change())
    },
    Row {
        footer: Some(Footer { order: 3, hint: |w| w.hint_drop(), shown: can_drop }),
        refused: nothing_to_drop,
        ..within(Scope::Picker, Command::PickerDrop, "picker-drop", &["x", "Delete"], |w| w.cmd_picker_drop())
    },
    within(Scope::Palette, Command::PaletteDown, "palette-down", &["Down", "Tab", "Ctrl+n"], |w| {
        w.cmd_picker_down()
    }),
    within(Scope::Palette, Command::PaletteUp, "palette-up", &["Up", "Shift+Tab"], |w| w.cmd_picker_up()),
    Row {
        footer: Some(footer(1, |w| w.hint_run())),
        ..within(Scope::Palette, Command::PaletteRun, "palette-run", &["Enter"], |w| w.cmd_palette_run())
    },
    Row {
        footer: Some(Footer { order: 6, hint: |w| w.hint_add(), shown: board_there }),
        ..write(Command::Add, "add", &["n"], |w| w.cmd_add())
    },
    Row {
        footer: Some(footer(10, |w| w.hint_edit())),
        ..on_card(Command::Edit, "edit", &["e"], |w| w.cmd_edit())
    },
    Row {
        footer: Some(footer(11, |w| w.hint_task())),
        ..on_card(Command::AddTask, "task", &["t"], |w| w.cmd_task())
    },
    Row {
        footer: Some(footer(13, |w| w.hint_finish())),
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
        footer: Some(Footer { order: 9, hint: |w| w.hint_hand_over_all(), shown: while_filtered }),
        ..on_set(Command::HandOverAll, "hand-over-all", &["O"], |w| w.cmd_hand_over_all())
    },
    on_set(Command::TagAll, "tag-all", &["Ctrl+t"], |w| w.cmd_tag_all()),
    Row {
        footer: Some(footer(1, |w| w.hint_save())),
        ..within(Scope::Form, Command::FormSave, "form-save", &["Enter"], |w| w.cmd_form_save())
    },
    Row {
        footer: Some(footer(2, |w| w.hint_next())),
        ..within(Scope::Form, Command::FormNext, "form-next", &["Tab"], |w| w.cmd_form_next())
    },
    within(Scope::Form, Command::FormPrevious, "form-previous", &["Shift+Tab"], |w| w.cmd_form_previous()),
    within(Scope::Form, Command::FormDown, "form-down", &["Down"], |w| w.cmd_form_down()),
    within(Scope::Form, Command::FormUp, "form-up", &["Up"], |w| w.cmd_form_up()),
    Row {
        footer: Some(Footer { order: 3, hint: |w| w.hint_suggest(), shown: in_list_field }),
        ..within(Scope::Form, Command::FormSuggest, "form-suggest", &["Ctrl+n"], |w| w.cmd_form_suggest())
    },
    Row {
        footer: Some(Footer { order: 4, hint: |w| w.hint_editor_key(), shown: in_long_field }),
        ..within(Scope::Form, Command::FormEditor, "form-editor", &["Ctrl+e"], |w| w.cmd_form_editor())
    },
    write(Command::Import, "import", &["I"], |w| w.cmd_import()),
    Row {
        footer: Some(footer(1, |w| w.hint_plan_import())),
        ..within(Scope::Plan, Command::PlanImport, "plan-import", &["Enter"], |w| w.cmd_plan_import())
    },
    within(Scope::Plan, Command::PlanDown, "plan-down", &["j", "Down"], |w| w.cmd_scroll_down()),
    within(Scope::Plan, Command::PlanUp, "plan-up", &["k", "Up"], |w| w.cmd_scroll_up()),
    within(Scope::Plan, Command::PlanPageDown, "plan-page-down", &["PageDown", "Ctrl+d", "Space"], |w| {
        w.cmd_page_down()
    }),
    within(Scope::Plan, Command::PlanPageUp, "plan-page-up", &["PageUp", "Ctrl+u"], |w| w.cmd_page_up()),
];

const fn footer(order: u8, hint: Text) -> Footer {
    Footer { order, hint, shown: |_| true }
}

const fn look(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    within(Scope::Board, command, name, keys, title)
}

const fn within(
    scope: Scope,
    command: Command,
    name: &'static str,
    keys: &'static [&'static str],
    title: Text,
) -> Row {
    Row { command, name, scope, group: Group::Look, keys, title, footer: None, refused: |_| None }
}

const fn write(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    Row { group: Group::Change, refused: while_readonly, ..within(Scope::Board, command, name, keys, title) }
}

const fn on_card(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    Row { refused: without_card, ..write(command, name, keys, title) }
}

const fn on_set(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    Row { refused: without_filter, ..write(command, name, keys, title) }
}

const fn program(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    Row { group: Group::Program, ..within(Scope::Global, command, name, keys, title) }
}

mod usable;

#[cfg(test)]
mod tests;
