//! Words for a configuration that is refused: the file, the line, what is wrong, and the nearest thing that is right.

use super::report::Report;
use crate::config::file::{BadConfig, Mistake};
use crate::text::Words;

impl BadConfig {
    pub fn report(&self, w: &dyn Words) -> Report {
        let (what, hint) = match &self.mistake {
            Mistake::Syntax(detail) => {
                (w.config_syntax(&detail.replace('\n', "; ")), w.hint_config().to_owned())
            }
            Mistake::UnknownSetting { name, nearest } => (w.config_setting(name), w.hint_nearest(nearest)),
            Mistake::WrongValue { name, example } => {
                (w.config_value(name), w.hint_config_example(name, example))
            }
            Mistake::UnknownLang(value) => (w.error_unknown_lang(value), w.hint_known(&"en, id")),
            Mistake::UnknownScope { name, nearest } => {
                (w.config_scope(name), w.hint_nearest(&format!("[keys.{nearest}]")))
            }
            Mistake::UnknownCommand { name, scope, nearest } => {
                (w.config_command(name, scope), w.hint_nearest(nearest))
            }
            Mistake::BadKey { key, command } => (w.config_key(key, command), w.hint_config_key().to_owned()),
            Mistake::Clash { keys, first, second } => {
                (w.config_clash(keys, first, second), w.hint_config_clash().to_owned())
            }
            Mistake::Writes { key, command } => {
                (w.config_writes(key, command), w.hint_config_writes().to_owned())
            }
            Mistake::NoWayOut => (w.config_no_way_out().to_owned(), w.hint_config_no_way_out().to_owned()),
        };
        Report { what: w.config_place(&self.path.display(), &self.line, &what), hint: Some(hint) }
    }
}
