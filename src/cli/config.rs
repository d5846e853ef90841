//! `siklus config`: the documented default configuration, made from the table of commands, or where it is read; and with
//! `health` and `margin` what the database keeps of the rules of health and of the margin.

mod health;
mod margin;

use super::args::{ConfigArgs, ConfigWhat, Global};
use super::open::asked_lang;
use super::out::Out;
use crate::config::Surroundings;
use crate::error::AppError;
use crate::text::plain::width;
use crate::text::{Words, words};
use crate::tui::commands::{Row, Scope, TABLE};

pub fn run(args: &ConfigArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    match args.what {
        Some(ConfigWhat::Health) => return health::run(args, global, around),
        Some(ConfigWhat::Margin) => return margin::run(args, global, around),
        None => {}
    }
    let w = words(asked_lang(global, around)?.unwrap_or(around.locale_lang));
    let mut out = Out::new();
    if args.path {
        let path = around.config_file.as_ref().ok_or(AppError::NoHome)?;
        out.line(&path.display().to_string())?;
        return out.flush();
    }
    out.text(&documented(w))
}

/// Everything that can be said, with what holds where nothing is said, each behind a `#`.
fn documented(w: &dyn Words) -> String {
    let mut text = comment(w.config_head());
    for (about, setting) in [
        (w.config_about_lang(), "lang = \"en\""),
        (w.config_about_db(), "db = \"~/.local/share/siklus/siklus.db\""),
        (w.config_about_ascii(), "ascii = false"),
        (w.config_about_log(), "log = \"siklus.log\""),
    ] {
        text.push_str(&format!("\n{}# {setting}\n", comment(about)));
    }
    text.push_str(&format!("\n{}", comment(w.config_about_keys())));
    for &scope in Scope::ALL {
        text.push_str(&format!("\n[keys.{}]\n", scope.key()));
        let rows: Vec<(String, &Row)> =
            TABLE.iter().filter(|row| row.scope == scope).map(|row| (keys(row), row)).collect();
        let widest = rows.iter().map(|(keys, _)| width(keys)).max().unwrap_or(0);
        for (keys, row) in rows {
            text.push_str(&format!("# {keys:widest$}  # {}\n", (row.title)(w)));
        }
    }
    text
}

fn keys(row: &Row) -> String {
    let keys: Vec<String> = row.keys.iter().map(|key| format!("{key:?}")).collect();
    format!("{} = [{}]", row.name, keys.join(", "))
}

fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::config::file::parse;
    use crate::domain::lang::Lang;

    /// The documented configuration with every setting in force.
    fn in_force(lang: Lang) -> String {
        let text = documented(words(lang));
        let setting = |line: &&str| line.starts_with('[') || line.contains(" = ");
        text.lines().filter(setting).map(|line| format!("{}\n", line.trim_start_matches("# "))).collect()
    }

    #[test]
    fn what_is_documented_can_be_read_and_changes_nothing() {
        for &lang in Lang::ALL {
            let settings = parse(&in_force(lang), Path::new("config.toml")).unwrap();
            assert!(settings.lang.is_some() && settings.db.is_some() && settings.log.is_some());
            assert_eq!(settings.keys.len(), TABLE.len(), "every command is in it");
            for (keys, row) in settings
                .keys
                .iter()
                .zip(Scope::ALL.iter().flat_map(|&scope| TABLE.iter().filter(move |r| r.scope == scope)))
            {
                assert_eq!((keys.command.as_str(), keys.scope.as_str()), (row.name, row.scope.key()));
                assert_eq!(keys.keys, row.keys);
            }
            // As printed, nothing is in force.
            assert_eq!(parse(&documented(words(lang)), Path::new("config.toml")).unwrap().keys, []);
        }
    }

    #[test]
    fn it_reads_well() {
        insta::assert_snapshot!("config_en", documented(words(Lang::English)));
        insta::assert_snapshot!("config_id", documented(words(Lang::Indonesian)));
    }
}
