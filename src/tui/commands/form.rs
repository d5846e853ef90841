//! The commands of forms.

use super::usable::*;
use super::*;

pub(super) const FORM: &[Row] = &[
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
];
