//! The rules of the house as a table: which room a file is in, whom it may look into, and what it must not mention.
//!
//! The law is ARCHITECTURE.md; this is its wording for a machine, with the reason that a failure tells.

use super::source::Source;

/// A part of the house with rules of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    Main,
    Lib,
    Domain,
    Store,
    Ops,
    Text,
    Config,
    Error,
    Cli,
    /// What the dashboard knows and how it changes: pure.
    TuiState,
    /// What the dashboard looks like, and whatever of it is not named otherwise.
    TuiView,
    /// Roles to styles, and styles to what can be printed: the only places with colours.
    TuiTheme,
    /// Effects put to work, without threads.
    TuiExecute,
    TuiRuntime,
}

impl Room {
    /// The room of a file such as `src/domain/money.rs`.
    pub fn of(path: &str) -> Option<Self> {
        let inner = path.strip_prefix("src/")?;
        let parts: Vec<_> = inner.trim_end_matches(".rs").split('/').collect();
        Some(match parts.as_slice() {
            ["main"] => Self::Main,
            ["lib"] => Self::Lib,
            ["domain", ..] => Self::Domain,
            ["store", ..] => Self::Store,
            ["ops", ..] => Self::Ops,
            ["text", ..] => Self::Text,
            ["config", ..] => Self::Config,
            ["error", ..] => Self::Error,
            ["cli", ..] => Self::Cli,
            ["tui", "runtime", ..] => Self::TuiRuntime,
            // The harness of the dashboard's tests plays the runtime without threads.
            ["tui", "execute" | "harness", ..] => Self::TuiExecute,
            ["tui", "theme" | "picture", ..] => Self::TuiTheme,
            [
                "tui",
                "model" | "update" | "msg" | "effect" | "commands" | "keys" | "resolve" | "input",
                ..,
            ]
            | ["tui", "panes" | "overlays", .., "state"]
            | ["tui", "panes" | "overlays", _, "state", ..] => Self::TuiState,
            ["tui", ..] => Self::TuiView,
            _ => return None,
        })
    }

    /// The rooms that it may look into, and why not into others.
    fn imports(self) -> (&'static [&'static str], &'static str) {
        match self {
            Self::Domain => (&["domain"], "domain is arithmetic and knows nobody"),
            Self::Text => {
                (&["domain", "text"], "words are found for values of the domain, whoever shows them")
            }
            Self::Store => (&["domain", "store"], "the store keeps domain values and serves ops"),
            Self::Ops => (&["domain", "store", "ops"], "a use case does not know who asks for it"),
            Self::Config => {
                (&["domain", "text", "error", "config"], "settings are read before anything runs")
            }
            Self::Error => (
                &["domain", "store", "ops", "text", "config", "error"],
                "errors of lower rooms become reports, and the doors use them",
            ),
            Self::Main => (
                &["cli", "tui", "text", "config", "error", "domain"],
                "main parses, runs and reports; the doors do the work",
            ),
            Self::Lib => (&[], "lib.rs is the list of rooms"),
            Self::Cli => (
                &["domain", "store", "ops", "text", "config", "error", "tui", "cli"],
                "the command line is a door, main is the house",
            ),
            Self::TuiState | Self::TuiView | Self::TuiTheme => (
                &["domain", "text", "config", "error", "tui"],
                "the dashboard is a pure function and a pure picture; the worker reaches the data",
            ),
            Self::TuiExecute | Self::TuiRuntime => (
                &["domain", "store", "ops", "text", "config", "error", "tui"],
                "the dashboard and the command line are two doors to the same functions",
            ),
        }
    }

    fn bans(self) -> &'static [(Ban, &'static str)] {
        match self {
            Self::Domain => {
                &[DATABASE, PICTURE, TERMINAL, ARGUMENTS, FILES, ENVIRONMENT, THREADS, NOW, PRINTING]
            }
            Self::Store => &[PICTURE, TERMINAL, ARGUMENTS, PRINTING],
            Self::Ops => &[DATABASE, PICTURE, TERMINAL, ARGUMENTS, PRINTING, NOW, SQL],
            Self::Text | Self::Config | Self::Error => &[PICTURE, TERMINAL, SQL],
            Self::Main | Self::Cli => &[TERMINAL, SQL, DATABASE],
            Self::TuiState => &[
                DATABASE,
                PICTURE,
                TERMINAL,
                ARGUMENTS,
                FILES,
                ENVIRONMENT,
                THREADS,
                NOW,
                PRINTING,
                SQL,
                RUNTIME,
            ],
            Self::TuiView | Self::TuiTheme => {
                &[DATABASE, TERMINAL, ARGUMENTS, FILES, THREADS, NOW, PRINTING, SQL, RUNTIME]
            }
            Self::TuiExecute => &[DATABASE, PICTURE, TERMINAL, ARGUMENTS, THREADS, SQL],
            Self::TuiRuntime => &[DATABASE, ARGUMENTS, SQL],
            Self::Lib => &[],
        }
    }
}

enum Ban {
    Words(&'static [&'static str]),
    /// Paths that begin so, as resolved.
    Paths(&'static [&'static str]),
    /// Standard output in any form.
    Printing,
    Sql,
}

const DATABASE: (Ban, &str) = (Ban::Words(&["rusqlite"]), "SQL and its types live in the store only");
const PICTURE: (Ban, &str) = (Ban::Words(&["ratatui"]), "only views draw");
const TERMINAL: (Ban, &str) = (Ban::Words(&["crossterm"]), "only tui/runtime has a terminal");
const ARGUMENTS: (Ban, &str) = (Ban::Words(&["clap"]), "only the command line has arguments");
const FILES: (Ban, &str) = (
    Ban::Paths(&["std::fs", "std::net", "std::io", "std::process", "std::os", "tempfile"]),
    "no input or output here: take values, return values",
);
const ENVIRONMENT: (Ban, &str) =
    (Ban::Paths(&["std::env"]), "what the environment says comes as an argument");
const THREADS: (Ban, &str) =
    (Ban::Paths(&["std::thread", "std::sync::mpsc"]), "only tui/runtime has threads");
const NOW: (Ban, &str) = (
    Ban::Paths(&["std::time::Instant", "std::time::SystemTime", "chrono::Utc::now", "chrono::Local"]),
    "now is an argument, so that tests and --at can set it",
);
const PRINTING: (Ban, &str) = (Ban::Printing, "what is said is returned; cli/out and the runtime say it");
const SQL: (Ban, &str) = (Ban::Sql, "SQL text lives in the store only");
const RUNTIME: (Ban, &str) = (
    Ban::Paths(&["crate::tui::runtime", "crate::tui::execute"]),
    "the dashboard returns effects as values; others run them",
);

/// Where a rule of a room is broken: the line, what was found and why it must not be there.
pub fn broken(room: Room, source: &Source) -> Vec<(usize, String)> {
    let mut broken = imports_broken(room, source);
    for (ban, why) in room.bans() {
        let found = mentions(ban, source);
        broken.extend(found.into_iter().map(|(line, what)| (line, format!("mentions {what}: {why}"))));
    }
    if matches!(room, Room::TuiState | Room::TuiView) {
        broken.extend(plain_colours(source));
    }
    broken
}

fn imports_broken(room: Room, source: &Source) -> Vec<(usize, String)> {
    const ROOMS: [&str; 9] = ["domain", "store", "ops", "text", "config", "error", "cli", "tui", "*"];
    let (allowed, why) = room.imports();
    source
        .paths
        .iter()
        .filter(|path| path.segments.first().is_some_and(|first| first == "crate"))
        .filter_map(|path| {
            let room = path.segments.get(1)?.as_str();
            (ROOMS.contains(&room) && !allowed.contains(&room))
                .then(|| (path.line, format!("imports {}: {why}", path.segments.join("::"))))
        })
        .collect()
}

fn mentions(ban: &Ban, source: &Source) -> Vec<(usize, String)> {
    match ban {
        Ban::Words(banned) => source
            .words
            .iter()
            .filter(|word| banned.contains(&word.what.as_str()))
            .map(|word| (word.line, word.what.clone()))
            .collect(),
        Ban::Paths(banned) => source
            .paths
            .iter()
            .map(|path| (path.line, path.segments.join("::")))
            .filter(|(_, path)| {
                banned.iter().any(|banned| path == banned || path.starts_with(&format!("{banned}::")))
            })
            .collect(),
        Ban::Printing => {
            let macros = source
                .macros
                .iter()
                .filter(|name| ["print", "println", "eprint", "eprintln"].contains(&name.what.as_str()));
            let streams =
                source.words.iter().filter(|word| ["stdout", "stderr"].contains(&word.what.as_str()));
            macros.chain(streams).map(|found| (found.line, found.what.clone())).collect()
        }
        Ban::Sql => source
            .texts
            .iter()
            .filter(|text| is_sql(&text.what))
            .map(|text| (text.line, format!("SQL ({})", text.what.split('\n').next().unwrap_or_default())))
            .collect(),
    }
}

/// SQL as the store writes it, key words in capitals.
fn is_sql(text: &str) -> bool {
    const STARTS: [&str; 9] = [
        "SELECT ",
        "INSERT ",
        "UPDATE ",
        "DELETE FROM ",
        "CREATE ",
        "ALTER TABLE ",
        "DROP ",
        "PRAGMA ",
        "BEGIN ",
    ];
    let text = text.trim_start();
    STARTS.iter().any(|start| text.starts_with(start))
}

/// Colours by name: a `Color`, or a method such as `.red()`.
fn plain_colours(source: &Source) -> Vec<(usize, String)> {
    const METHODS: [&str; 9] =
        ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "gray"];
    let is_colour = |name: &str| {
        let name = name.strip_prefix("on_").unwrap_or(name);
        METHODS.contains(&name.trim_start_matches("light_").trim_start_matches("dark_"))
    };
    let types = source.words.iter().filter(|word| word.what == "Color");
    let methods = source.methods.iter().filter(|method| is_colour(&method.what));
    types
        .chain(methods)
        .map(|found| {
            (found.line, format!("mentions {}: colours have names by meaning, in theme", found.what))
        })
        .collect()
}
