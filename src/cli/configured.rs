//! From what a configuration says of keys to the key map: names of scopes and commands, keys, and what they mean at once.

use keybinds::KeySeq;

use crate::config::Surroundings;
use crate::config::file::{BadConfig, KeysOf, Mistake};
use crate::domain::nearest::nearest;
use crate::error::AppError;
use crate::tui::commands::{Command, Scope, TABLE};
use crate::tui::keys;
use crate::tui::resolve::{Clash, KeyMap};

/// The keys of this account: the default ones, changed as configured.
pub fn keymap(around: &Surroundings) -> Result<KeyMap, AppError> {
    changed(&around.keys).map_err(|(line, mistake)| {
        let path = around.config_file.clone().unwrap_or_default();
        AppError::Config(BadConfig { path, line, mistake })
    })
}

fn changed(wanted: &[KeysOf]) -> Result<KeyMap, (usize, Mistake)> {
    if wanted.is_empty() {
        return Ok(KeyMap::default());
    }
    let mut changes = Vec::new();
    for keys in wanted {
        let sequences = sequences(keys).map_err(|mistake| (keys.line, mistake))?;
        let command = command(keys).map_err(|mistake| (keys.line, mistake))?;
        reachable(command, &sequences).map_err(|mistake| (keys.line, mistake))?;
        changes.push((command, sequences));
    }
    KeyMap::changed(&changes).map_err(|Clash { keys, first, second }| {
        let (first, second) = (first.row().name, second.row().name);
        // At least one of the two is in the file: the defaults do not clash. The later line is the one to mend.
        let line = wanted
            .iter()
            .filter(|keys| [first, second].contains(&keys.command.as_str()))
            .map(|k| k.line)
            .max();
        (line.unwrap_or(1), Mistake::Clash { keys, first, second })
    })
}

fn sequences(wanted: &KeysOf) -> Result<Vec<KeySeq>, Mistake> {
    let read = |key: &String| {
        let bad = || Mistake::BadKey { key: key.clone(), command: wanted.command.clone() };
        keys::parse_sequence(key).ok_or_else(bad)
    };
    wanted.keys.iter().map(read).collect()
}

/// Whether the keys reach the command: beside a line to type in no letter does, and quitting works everywhere.
fn reachable(command: Command, sequences: &[KeySeq]) -> Result<(), Mistake> {
    let writes = |keys: &&KeySeq| keys.as_slice().first().is_some_and(|&key| keys::types(key));
    let row = command.row();
    match sequences.iter().find(writes) {
        Some(keys) if row.scope.takes_text() => {
            Err(Mistake::Writes { key: keys::pretty(keys.as_slice()), command: row.name })
        }
        _ if command == Command::Quit && sequences.iter().all(|keys| writes(&keys)) => Err(Mistake::NoWayOut),
        _ => Ok(()),
    }
}

fn command(wanted: &KeysOf) -> Result<Command, Mistake> {
    let first = |found: Vec<&str>| found.first().copied().unwrap_or_default().to_owned();
    let scope = Scope::from_key(&wanted.scope).ok_or_else(|| {
        let nearest = first(nearest(&wanted.scope, Scope::ALL.iter().map(|scope| scope.key())));
        Mistake::UnknownScope { name: wanted.scope.clone(), nearest }
    })?;
    let mut of_scope = TABLE.iter().filter(|row| row.scope == scope);
    if let Some(row) = of_scope.clone().find(|row| row.name == wanted.command) {
        return Ok(row.command);
    }
    let elsewhere = TABLE.iter().find(|row| row.name == wanted.command);
    let nearest = match elsewhere {
        Some(row) => format!("[keys.{}] {}", row.scope.key(), row.name),
        None => first(nearest(&wanted.command, of_scope.by_ref().map(|row| row.name))),
    };
    Err(Mistake::UnknownCommand { name: wanted.command.clone(), scope: wanted.scope.clone(), nearest })
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;
    use std::path::Path;

    use super::*;
    use crate::config::file::parse;
    use crate::domain::lang::Lang;
    use crate::text::words;
    use crate::tui::commands::Command;

    fn read(text: &str) -> Result<KeyMap, BadConfig> {
        let path = Path::new("config.toml");
        let settings = parse(text, path).map_err(|bad| *bad)?;
        changed(&settings.keys).map_err(|(line, mistake)| BadConfig { path: path.to_owned(), line, mistake })
    }

    #[test]
    fn commands_get_the_keys_they_are_given() {
        let map = read(
            "[keys.panes]\nmove-next = [\"N\", \"' n\"]\nundo = []\n[keys.board]\nfirst-card = \"Home\"\n",
        )
        .unwrap();
        let keys = |command| map.keys_of(command).map(keys::pretty).collect::<Vec<_>>();
        assert_eq!(keys(Command::MoveNext), ["N", "'n"]);
        assert_eq!(keys(Command::FirstCard), ["Home"]);
        assert_eq!(keys(Command::Undo), Vec::<String>::new());
        assert_eq!(keys(Command::Redo), ["Ctrl-r"], "what is not said stays");
    }

    #[test]
    fn what_cannot_be_is_refused_in_both_languages() {
        let wrong = [
            "lang = \"fr\"",
            "language = \"id\"",
            "db = 7",
            "ascii = \"yes\"",
            "lang = ",
            "[keys.bord]\nundo = \"U\"",
            "[keys.panes]\n\nmove-nxt = [\"L\"]",
            "[keys.board]\nquit = [\"Q\"]",
            "[keys.panes]\nmove-next = [\"Ctrl+Rihgt\"]",
            "[keys.panes]\nmove-next = { key = \"L\" }",
            "[keys.panes]\nmove-next = [\"u\"]",
            "[keys.panes]\nmove-next = [\"g n\"]",
            "[keys.global]\nquit = [\"Q\"]",
            "[keys.palette]\npalette-run = \"x\"",
        ];
        let mut told = String::new();
        for text in wrong {
            let bad = read(text).err().unwrap_or_else(|| panic!("{text} passes"));
            let _ = writeln!(told, "{text}");
            for &lang in Lang::ALL {
                let report = bad.report(words(lang));
                let _ = writeln!(told, "  {}\n    {}", report.what, report.hint.unwrap_or_default());
            }
        }
        insta::assert_snapshot!(told);
    }
}
