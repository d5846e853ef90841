//! The commands of the filter and of what opens above a pane: help, lists, palette, plan of an import.

use super::usable::*;
use super::*;

pub(super) const LISTS: &[Row] = &[
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
    Row {
        footer: Some(Footer { order: 4, hint: |w| w.hint_finish(), shown: can_finish }),
        refused: nothing_to_finish,
        ..within(Scope::Picker, Command::PickerFinish, "picker-finish", &["d"], |w| w.cmd_picker_finish())
    },
    within(Scope::Letters, Command::LettersDown, "letters-down", &["Down", "Tab"], |w| w.cmd_picker_down()),
    within(Scope::Letters, Command::LettersUp, "letters-up", &["Up", "Shift+Tab"], |w| w.cmd_picker_up()),
    Row {
        footer: Some(footer(1, |w| w.hint_choose())),
        ..within(Scope::Letters, Command::LettersChoose, "letters-choose", &["Enter"], |w| {
            w.cmd_picker_choose()
        })
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
