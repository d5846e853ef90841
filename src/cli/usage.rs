//! From raw arguments to understood ones, and clap's complaints in our own voice.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches};

use super::args::{Cli, Command};
use super::help::localised;
use crate::config::Surroundings;
use crate::domain::lang::Lang;
use crate::error::{AppError, Usage};

/// Arguments that ask for something, or for a text only (`--help`, `--version`).
pub enum Parsed {
    Arguments(Box<Cli>),
    Told(String),
}

/// The language before the arguments are parsed and the database is open: asked for, or that of the locale.
pub fn early_lang(arguments: &[OsString], around: &Surroundings) -> Lang {
    let asked = early(arguments, "--lang");
    let told = around.told_lang.as_deref();
    asked.and_then(Lang::from_key).or_else(|| told.and_then(Lang::from_key)).unwrap_or(around.locale_lang)
}

/// The last value of an option before the arguments are parsed.
pub fn early<'a>(arguments: &'a [OsString], option: &str) -> Option<&'a str> {
    let mut asked = None;
    let mut rest = arguments.iter().skip(1).filter_map(|argument| argument.to_str()).peekable();
    while let Some(argument) = rest.next() {
        if argument == "--" {
            break;
        }
        if argument == option {
            asked = rest.peek().copied().or(asked);
        } else if let Some(value) = argument.strip_prefix(option).and_then(|rest| rest.strip_prefix('=')) {
            asked = Some(value);
        }
    }
    asked
}

/// The command that is named, before the arguments are parsed: the first word that is neither an option nor its value.
pub fn early_command(arguments: &[OsString]) -> Option<String> {
    let command = Cli::command();
    let takes_value = |option: &str| {
        let mut of_all = command.get_arguments();
        of_all.any(|arg| arg.get_long() == Some(option) && arg.get_action().takes_values())
    };
    let mut rest = arguments.iter().skip(1).map(|argument| argument.to_string_lossy());
    while let Some(argument) = rest.next() {
        match argument.strip_prefix("--") {
            Some(option) if takes_value(option) => drop(rest.next()),
            None if !argument.starts_with('-') => return Some(argument.into_owned()),
            _ => {}
        }
    }
    None
}

/// Whether a switch is among the arguments, before they are parsed.
pub fn is_asked(arguments: &[OsString], switch: &str) -> bool {
    arguments.iter().skip(1).take_while(|argument| *argument != "--").any(|argument| argument == switch)
}

pub fn parse(arguments: &[OsString], lang: Lang) -> Result<Parsed, AppError> {
    // Wording every argument of every command takes longer than opening the board: only for who reads it.
    let parsed =
        read(Cli::command(), arguments).or_else(|_| read(localised(Cli::command(), lang), arguments));
    match parsed {
        Ok(cli) => match &cli.command {
            // Another way to ask for the same text.
            Some(Command::Help(args)) => {
                let asked =
                    ["siklus".into()].into_iter().chain(args.command.clone()).chain(["--help".into()]);
                parse(&asked.map(OsString::from).collect::<Vec<_>>(), lang)
            }
            _ => Ok(Parsed::Arguments(Box::new(cli))),
        },
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                Ok(Parsed::Told(error.render().to_string()))
            }
            _ => Err(AppError::Usage(explain(&error))),
        },
    }
}

fn read(command: clap::Command, arguments: &[OsString]) -> Result<Cli, clap::Error> {
    command.try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches))
}

fn explain(error: &clap::Error) -> Usage {
    let text = |kind| context(error, kind).into_iter().next().unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidSubcommand => Usage::UnknownCommand {
            value: text(ContextKind::InvalidSubcommand),
            nearest: context(error, ContextKind::SuggestedSubcommand).into_iter().next(),
        },
        ErrorKind::UnknownArgument => match text(ContextKind::InvalidArg) {
            value if value.starts_with('-') => Usage::UnknownOption {
                value,
                nearest: context(error, ContextKind::SuggestedArg).into_iter().next(),
            },
            value => Usage::TooManyArguments(value),
        },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let option = bare(text(ContextKind::InvalidArg));
            match text(ContextKind::InvalidValue) {
                value if value.is_empty() => Usage::MissingValue(option),
                value => Usage::BadValue { option, value, known: context(error, ContextKind::ValidValue) },
            }
        }
        ErrorKind::MissingRequiredArgument => {
            Usage::MissingArguments(context(error, ContextKind::InvalidArg).join(", "))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Usage::MissingCommand
        }
        ErrorKind::ArgumentConflict => {
            let (first, second) = (bare(text(ContextKind::InvalidArg)), bare(text(ContextKind::PriorArg)));
            if first == second { Usage::Twice(first) } else { Usage::Clash { first, second } }
        }
        ErrorKind::TooManyValues => Usage::TooManyArguments(text(ContextKind::InvalidValue)),
        _ => Usage::Other(error.kind().to_string()),
    }
}

/// An option without the name of its value.
fn bare(argument: String) -> String {
    match argument.split_once(' ') {
        Some((option, _)) if option.starts_with('-') => option.to_owned(),
        _ => argument,
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
