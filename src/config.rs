//! What surrounds the program: environment, terminal, account and clock, read once in `main`.
//!
//! Everything below gets it as a value, so that tests can set it.

pub mod file;
pub mod log;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use etcetera::BaseStrategy;

use crate::domain::context::Actor;
use crate::domain::lang::Lang;

/// A shell that asks for completions says so, and which it is, in this variable.
pub const COMPLETING: &str = "SIKLUS_COMPLETE";

#[derive(Debug, Clone)]
pub struct Surroundings {
    pub system_now: DateTime<Utc>,
    /// `SIKLUS_NOW`: what time it is meant to be.
    pub told_now: Option<String>,
    /// `SIKLUS_LANG`, as written.
    pub told_lang: Option<String>,
    pub locale_lang: Lang,
    /// `SIKLUS_DB`.
    pub told_database: Option<PathBuf>,
    /// Where the database is when nobody says.
    pub default_database: Option<PathBuf>,
    /// The configuration file: `SIKLUS_CONFIG`, else the usual place.
    pub config_file: Option<PathBuf>,
    /// Whether `SIKLUS_CONFIG` names it: then it must be there.
    pub told_config: bool,
    /// The keys of the configuration file.
    pub keys: Vec<file::KeysOf>,
    /// `SIKLUS_LOG`, else the log of the configuration file.
    pub told_log: Option<PathBuf>,
    /// The shell that asks what may come next, if one does.
    pub completing: Option<String>,
    pub actor: Actor,
    /// `NO_COLOR` is set to something.
    pub no_color: bool,
    /// The locale can show more than ASCII.
    pub unicode: bool,
    /// Both ends of a dashboard are a terminal.
    pub terminal: bool,
    pub stdout_is_terminal: bool,
    pub stderr_is_terminal: bool,
    /// The zone of the machine, by its IANA name.
    pub zone: Option<String>,
    /// Random bytes.
    pub seed: [u8; 32],
}

impl Surroundings {
    pub fn read(system_now: DateTime<Utc>, seed: [u8; 32]) -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| text(name)).unwrap_or_default();
        let charset = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| text(name)).unwrap_or_default();
        let charset = charset.to_lowercase();
        Self {
            system_now,
            told_now: text("SIKLUS_NOW"),
            told_lang: text("SIKLUS_LANG"),
            locale_lang: lang_of_locale(&locale),
            told_database: variable("SIKLUS_DB").map(PathBuf::from),
            default_database: default_database(),
            config_file: variable("SIKLUS_CONFIG").map(PathBuf::from).or_else(default_config),
            told_config: variable("SIKLUS_CONFIG").is_some(),
            keys: Vec::new(),
            told_log: variable("SIKLUS_LOG").map(PathBuf::from),
            completing: text(COMPLETING),
            actor: actor(),
            no_color: variable("NO_COLOR").is_some(),
            unicode: charset.contains("utf-8") || charset.contains("utf8"),
            terminal: std::io::stdin().is_terminal() && std::io::stdout().is_terminal(),
            stdout_is_terminal: std::io::stdout().is_terminal(),
            stderr_is_terminal: std::io::stderr().is_terminal(),
            zone: text("TZ")
                .filter(|zone| zone.parse::<chrono_tz::Tz>().is_ok())
                .or_else(|| iana_time_zone::get_timezone().ok()),
            seed,
        }
    }

    /// With what the configuration file says where the environment says nothing.
    pub fn configured(&self, settings: file::Settings) -> Self {
        let told_lang = settings.lang.map(|lang| lang.key().to_owned());
        Self {
            told_lang: self.told_lang.clone().or(told_lang),
            told_database: self.told_database.clone().or(settings.db),
            told_log: self.told_log.clone().or(settings.log),
            unicode: self.unicode && !settings.ascii,
            keys: settings.keys,
            ..self.clone()
        }
    }
}

fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn text(name: &str) -> Option<String> {
    variable(name).and_then(|value| value.into_string().ok())
}

fn lang_of_locale(locale: &str) -> Lang {
    if locale.to_lowercase().starts_with("id") { Lang::Indonesian } else { Lang::English }
}

fn default_database() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.data_dir().join("siklus").join("siklus.db"))
}

fn default_config() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.config_dir().join("siklus").join("config.toml"))
}

/// `SIKLUS_ACTOR`, else the login; the account beside it is what the system says.
fn actor() -> Actor {
    let uid = rustix::process::getuid().as_raw();
    let name = ["SIKLUS_ACTOR", "LOGNAME", "USER"].iter().find_map(|name| text(name));
    let name = name.map(|name| name.trim().chars().filter(|c| !c.is_control()).take(60).collect::<String>());
    Actor { name: name.filter(|name| !name.is_empty()).unwrap_or_else(|| format!("uid{uid}")), uid }
}

/// The file that somebody typed where no shell stands between: `~/` is their home.
pub fn path_of(typed: &str) -> PathBuf {
    match (typed.strip_prefix("~/"), etcetera::home_dir()) {
        (Some(rest), Ok(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locale_says_the_language() {
        assert_eq!(lang_of_locale("id_ID.UTF-8"), Lang::Indonesian);
        assert_eq!(lang_of_locale("C.UTF-8"), Lang::English);
        assert_eq!(lang_of_locale(""), Lang::English);
    }
}
