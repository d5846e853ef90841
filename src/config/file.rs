//! The configuration file: what it may say, read whole or refused with the line.
//!
//! Names are checked here by hand, because a misspelt one must not pass unseen. Which commands and keys there are only
//! the dashboard knows: what the file says of them is handed on as it is written.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Surroundings;
use crate::domain::lang::Lang;
use crate::domain::nearest::nearest;

/// What the file says; what it does not say is as without it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    pub lang: Option<Lang>,
    pub db: Option<PathBuf>,
    pub log: Option<PathBuf>,
    pub ascii: bool,
    pub keys: Vec<KeysOf>,
}

/// The keys that a command shall have, by names not checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeysOf {
    pub scope: String,
    pub command: String,
    pub keys: Vec<String>,
    pub line: usize,
}

/// Why a configuration is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadConfig {
    pub path: PathBuf,
    pub line: usize,
    pub mistake: Mistake,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// Not TOML; what the parser says.
    Syntax(String),
    UnknownSetting {
        name: String,
        nearest: String,
    },
    /// Something else than what belongs there, named by an example.
    WrongValue {
        name: String,
        example: &'static str,
    },
    UnknownLang(String),
    UnknownScope {
        name: String,
        nearest: String,
    },
    UnknownCommand {
        name: String,
        scope: String,
        nearest: String,
    },
    BadKey {
        key: String,
        command: String,
    },
    Clash {
        keys: String,
        first: &'static str,
        second: &'static str,
    },
    /// A key that writes a character, where characters go to a line.
    Writes {
        key: String,
        command: &'static str,
    },
    NoWayOut,
}

/// Why there are no settings.
#[derive(Debug)]
pub enum Unread {
    File { path: PathBuf, error: std::io::Error },
    Bad(BadConfig),
}

const NAMES: [&str; 5] = ["lang", "db", "log", "ascii", "keys"];

/// Reads the file that the surroundings name. That nobody wrote one at the usual place is fine.
pub fn read(around: &Surroundings) -> Result<Settings, Unread> {
    let Some(path) = &around.config_file else { return Ok(Settings::default()) };
    match std::fs::read_to_string(path) {
        Ok(text) => parse(&text, path).map_err(|bad| Unread::Bad(*bad)),
        Err(error) if error.kind() == ErrorKind::NotFound && !around.told_config => Ok(Settings::default()),
        Err(error) => Err(Unread::File { path: path.clone(), error }),
    }
}

/// Understands the text of a file at `path`.
pub fn parse(text: &str, path: &Path) -> Result<Settings, Box<BadConfig>> {
    let reader = Reader { text, path };
    let table = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        reader.bad(at, Mistake::Syntax(error.message().to_owned()))
    })?;
    let mut settings = Settings::default();
    for (name, value) in table.get_ref() {
        match name.get_ref().as_ref() {
            "lang" => {
                let key = reader.text(name, value, "\"id\"")?;
                let unknown = || reader.bad(value.span().start, Mistake::UnknownLang(key.to_owned()));
                settings.lang = Some(Lang::from_key(key).ok_or_else(unknown)?);
            }
            "db" => settings.db = Some(reader.file(name, value)?),
            "log" => settings.log = Some(reader.file(name, value)?),
            "ascii" => {
                let wrong = || reader.wrong(name, value, "true");
                settings.ascii = value.get_ref().as_bool().ok_or_else(wrong)?;
            }
            "keys" => settings.keys = reader.keys(name, value)?,
            unknown => {
                let nearest = nearest(unknown, NAMES).first().copied().unwrap_or_default().to_owned();
                let mistake = Mistake::UnknownSetting { name: unknown.to_owned(), nearest };
                return Err(reader.bad(name.span().start, mistake));
            }
        }
    }
    Ok(settings)
}

struct Reader<'a> {
    text: &'a str,
    path: &'a Path,
}

type Name<'a> = Spanned<std::borrow::Cow<'a, str>>;
type Value<'a> = Spanned<DeValue<'a>>;

impl Reader<'_> {
    fn bad(&self, at: usize, mistake: Mistake) -> Box<BadConfig> {
        Box::new(BadConfig { path: self.path.to_owned(), line: self.line(at), mistake })
    }

    fn line(&self, at: usize) -> usize {
        1 + self.text.bytes().take(at).filter(|byte| *byte == b'\n').count()
    }

    fn wrong(&self, name: &Name<'_>, value: &Value<'_>, example: &'static str) -> Box<BadConfig> {
        let mistake = Mistake::WrongValue { name: name.get_ref().to_string(), example };
        self.bad(value.span().start, mistake)
    }

    fn text<'v>(
        &self,
        name: &Name<'_>,
        value: &'v Value<'_>,
        example: &'static str,
    ) -> Result<&'v str, Box<BadConfig>> {
        value
            .get_ref()
            .as_str()
            .filter(|text| !text.is_empty())
            .ok_or_else(|| self.wrong(name, value, example))
    }

    /// A file, where not absolute beside the configuration; `~/` is the home of the account.
    fn file(&self, name: &Name<'_>, value: &Value<'_>) -> Result<PathBuf, Box<BadConfig>> {
        let text = self.text(name, value, "\"~/sales.db\"")?;
        if let (Some(rest), Ok(home)) = (text.strip_prefix("~/"), etcetera::home_dir()) {
            return Ok(home.join(rest));
        }
        Ok(self.path.parent().unwrap_or(Path::new("")).join(text))
    }

    /// `[keys.SCOPE]` with `COMMAND = ["KEY", ...]`.
    fn keys(&self, name: &Name<'_>, value: &Value<'_>) -> Result<Vec<KeysOf>, Box<BadConfig>> {
        let scopes = value.get_ref().as_table().ok_or_else(|| self.wrong(name, value, "[keys.board]"))?;
        let mut all = Vec::new();
        for (scope, commands) in scopes {
            let table = commands.get_ref().as_table();
            let table = table.ok_or_else(|| self.wrong(scope, commands, "[keys.board]"))?;
            for (command, keys) in table {
                all.push(KeysOf {
                    scope: scope.get_ref().to_string(),
                    command: command.get_ref().to_string(),
                    keys: self.sequences(command, keys)?,
                    line: self.line(command.span().start),
                });
            }
        }
        // In the order of the file, so that the first mistake is told first.
        all.sort_by_key(|keys| keys.line);
        Ok(all)
    }

    /// One key or several.
    fn sequences(&self, name: &Name<'_>, value: &Value<'_>) -> Result<Vec<String>, Box<BadConfig>> {
        const EXAMPLE: &str = "[\"L\", \"Ctrl+Right\"]";
        if let Some(one) = value.get_ref().as_str() {
            return Ok(vec![one.to_owned()]);
        }
        let several = value.get_ref().as_array().ok_or_else(|| self.wrong(name, value, EXAMPLE))?;
        let text = |key: &Value<'_>| key.get_ref().as_str().map(str::to_owned);
        several.iter().map(|key| text(key).ok_or_else(|| self.wrong(name, key, EXAMPLE))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Settings, (usize, Mistake)> {
        parse(text, Path::new("/etc/siklus/config.toml")).map_err(|bad| (bad.line, bad.mistake))
    }

    #[test]
    fn all_of_it_is_understood() {
        let text = "lang = \"id\"\ndb = \"team/sales.db\"\nlog = \"/var/log/siklus.log\"\nascii = true\n\
                    [keys.board]\nmove-next = [\"L\", \"Ctrl+Right\"]\nundo = \"U\"\n";
        let settings = read(text).unwrap();
        assert_eq!(settings.lang, Some(Lang::Indonesian));
        assert_eq!(settings.db, Some(PathBuf::from("/etc/siklus/team/sales.db")));
        assert_eq!(settings.log, Some(PathBuf::from("/var/log/siklus.log")));
        assert!(settings.ascii);
        let keys: Vec<_> =
            settings.keys.iter().map(|k| (k.line, k.command.as_str(), k.keys.join(" "))).collect();
        assert_eq!(keys, [(6, "move-next", "L Ctrl+Right".to_owned()), (7, "undo", "U".to_owned())]);
        assert_eq!(read(""), Ok(Settings::default()));
    }

    #[test]
    fn what_nobody_knows_is_refused_with_its_line() {
        let unknown = |name: &str, nearest: &str| Mistake::UnknownSetting {
            name: name.into(),
            nearest: nearest.into(),
        };
        assert_eq!(read("\nlanguage = 1"), Err((2, unknown("language", "lang"))));
        assert_eq!(
            read("ascii = \"yes\""),
            Err((1, Mistake::WrongValue { name: "ascii".into(), example: "true" }))
        );
        assert_eq!(read("lang = \"fr\""), Err((1, Mistake::UnknownLang("fr".into()))));
        assert!(matches!(read("[keys.board]\nundo = [1]"), Err((2, Mistake::WrongValue { .. }))));
        assert!(matches!(read("lang = \"id\"\n\nascii = "), Err((3, Mistake::Syntax(_)))));
    }
}
