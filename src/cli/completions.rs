//! `siklus completions SHELL`: the script that makes a shell ask us, and the answer when it does.
//!
//! A shell asks by starting the program with a variable of ours in the environment. Without it nothing of this runs.

use std::ffi::OsString;

use clap::{CommandFactory, ValueEnum};
use clap_complete::CompleteEnv;
use clap_complete::env::Shells;

use super::args::{Cli, CompletionsArgs};
use super::candidates::{self, Source};
use super::help::localised;
use super::out::{Out, output};
use super::usage;
use crate::config::{COMPLETING, Surroundings};
use crate::error::AppError;

const NAME: &str = "siklus";

pub fn run(args: &CompletionsArgs) -> Result<(), AppError> {
    let shell = args.shell.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    let shells = Shells::builtins();
    let Some(shell) = shells.completer(&shell) else { return Ok(()) };
    let mut script = Vec::new();
    shell.write_registration(COMPLETING, NAME, NAME, NAME, &mut script).map_err(output)?;
    Out::new().text(&String::from_utf8_lossy(&script))
}

/// Answers a shell that asks what may come next on `line`. A shell has no use for an error.
pub fn answer(arguments: &[OsString], line: &[OsString], around: &Surroundings) {
    let lang = usage::early_lang(line, around);
    let asked = usage::early(line, "--db").map(std::path::PathBuf::from);
    let source = Source {
        database: asked.or_else(|| around.told_database.clone()).or_else(|| around.default_database.clone()),
        lang,
        bare_words: around.completing.as_deref() == Some("bash"),
    };
    let factory = || candidates::added(localised(Cli::command(), lang), &source);
    let folder = std::env::current_dir().ok();
    let _ = CompleteEnv::with_factory(factory).var(COMPLETING).try_complete(arguments, folder.as_deref());
}
