//! The command line: one file per subcommand. A door to the same functions as the dashboard.
//!
//! Standard output is data, standard error is talk. Every `--json` prints one object with `"schema": 1` that
//! does not depend on the language.

mod args;
mod backtest;
mod candidates;
mod check;
mod clock;
mod columns;
mod completions;
mod config;
mod configured;
mod demo;
mod doctor;
mod export;
mod help;
mod history;
mod import;
mod init;
mod json;
mod keys;
mod list;
mod man;
mod metrics;
mod moving;
mod open;
mod out;
mod print;
mod progress;
mod show;
mod undo;
mod usage;
mod verbs;
mod welcome;
mod wire;

use std::ffi::OsString;
use std::time::Instant;

use crate::config::log::Log;
use crate::config::{Surroundings, file};
use crate::domain::check::Status;
use crate::domain::lang::Lang;
use crate::error::AppError;
use crate::error::kind::variant;
use crate::text::words;
use args::Command;

pub use open::{Dashboard, Desk};

/// What is left to do after the arguments are understood and, for a command, carried out.
pub enum Next {
    /// Nothing; the exit code.
    Exit(u8),
    /// Open the dashboard on this.
    Dashboard(Box<Dashboard>),
}

/// Does what the arguments ask for.
pub fn run(arguments: &[OsString], around: &Surroundings) -> Next {
    // Even a configuration that is refused later is refused in the language it could be read in.
    let read = file::read(around);
    let around = &around.configured(read.as_ref().cloned().unwrap_or_default());
    let lang = usage::early_lang(arguments, around);
    if around.completing.is_some() {
        // What is completed comes behind the first `--`.
        let line = arguments.iter().position(|argument| argument == "--").map_or(0, |at| at + 1);
        completions::answer(arguments, &arguments[line..], around);
        return Next::Exit(0);
    }
    let outcome = usage::parse(arguments, lang).and_then(|parsed| match parsed {
        usage::Parsed::Told(text) => out::Out::new().text(&text).map(|()| Next::Exit(0)),
        usage::Parsed::Arguments(cli) => {
            // The one command that helps where the file is wrong; what the database keeps is in no file.
            if !matches!(&cli.command, Some(Command::Config(args)) if args.what.is_none()) {
                read?;
                configured::keymap(around)?;
            }
            logged(*cli, around)
        }
    });
    outcome.unwrap_or_else(|error| {
        let code = match &error {
            AppError::ClosedPipe => error.exit_code(),
            error if check::is_meant(arguments, error) => check::fail(error, arguments, lang),
            error => fail(error, lang),
        };
        Next::Exit(code)
    })
}

/// Does what the arguments ask for, and logs it where somebody asked for a log.
fn logged(cli: args::Cli, around: &Surroundings) -> Result<Next, AppError> {
    let Some(path) = cli.global.log.clone().or_else(|| around.told_log.clone()) else {
        return dispatch(cli, around, &Log::default());
    };
    let log = Log::open(&path).map_err(|error| AppError::Log { path, error })?;
    let name = cli
        .command
        .as_ref()
        .map_or_else(|| "dashboard".to_owned(), |command| variant(command).to_lowercase());
    let is_check = matches!(cli.command, Some(Command::Check(_)));
    let began = Instant::now();
    let outcome = dispatch(cli, around, &log);
    let ending = match &outcome {
        Ok(Next::Exit(code)) => format!("exit={code}"),
        Ok(Next::Dashboard(_)) => "opened".to_owned(),
        Err(error) => {
            let code = if is_check { Status::Unknown.exit_code() } else { error.exit_code() };
            format!("exit={code} error={}", error.kind())
        }
    };
    let (uid, ms) = (around.actor.uid, began.elapsed().as_millis());
    log.line(around.system_now, format_args!("uid={uid} command={name} ms={ms} {ending}"));
    outcome
}

/// Says what went wrong; returns the exit code.
pub fn fail(error: &AppError, lang: Lang) -> u8 {
    if !matches!(error, AppError::ClosedPipe) {
        out::complain(&error.report(words(lang)), lang);
    }
    error.exit_code()
}

fn dispatch(cli: args::Cli, around: &Surroundings, log: &Log) -> Result<Next, AppError> {
    let global = cli.global;
    let done = match cli.command {
        None => {
            let global = match open::dashboard(&global, around, log) {
                Err(AppError::NoDefaultDatabase { database }) => {
                    match welcome::ask(&database, &global, around)? {
                        Some(demo) => args::Global { demo, ..global },
                        None => return Ok(Next::Exit(0)),
                    }
                }
                opened => return opened.map(|dashboard| Next::Dashboard(Box::new(dashboard))),
            };
            let dashboard = open::dashboard(&global, around, log)?;
            return Ok(Next::Dashboard(Box::new(dashboard)));
        }
        Some(Command::Init(args)) => init::run(&args, &global, around),
        Some(Command::Demo(args)) => demo::run(&args, &global, around),
        Some(Command::Check(args)) => return check::run(&args, &global, around).map(Next::Exit),
        Some(Command::List(args)) => list::run(&args, &global, around),
        Some(Command::Metrics(args)) => metrics::run(&args, &global, around),
        Some(Command::Show(args)) => show::run(&args, &global, around),
        Some(Command::Move(args)) => moving::run(&args, &global, around),
        Some(Command::Add(args)) => verbs::add(&args, &global, around),
        Some(Command::Edit(args)) => verbs::edit(&args, &global, around),
        Some(Command::Tag(args)) => verbs::tag(&args, &global, around),
        Some(Command::Log(args)) => verbs::log(&args, &global, around),
        Some(Command::Pain(args)) => verbs::pain(&args, &global, around),
        Some(Command::Opportunity(args)) => verbs::opportunity(&args, &global, around),
        Some(Command::Qualify(args)) => verbs::qualify(&args, &global, around),
        Some(Command::Cell(args)) => verbs::cell(&args, &global, around),
        Some(Command::Task(args)) => verbs::task(&args, &global, around),
        Some(Command::Buy(args)) => verbs::buy(&args, &global, around),
        Some(Command::Survey(args)) => verbs::survey(&args, &global, around),
        Some(Command::Contact(args)) => verbs::contact(&args, &global, around),
        Some(Command::Flag(args)) => verbs::flag(&args, &global, around),
        Some(Command::Spend(args)) => verbs::spend(&args, &global, around),
        Some(Command::Merge(args)) => verbs::merge(&args, &global, around),
        Some(Command::Persona(args)) => verbs::persona(&args, &global, around),
        Some(Command::Channel(args)) => verbs::channel(&args, &global, around),
        Some(Command::Import(args)) => return import::run(&args, &global, around).map(Next::Exit),
        Some(Command::Export(args)) => export::run(&args, &global, around),
        Some(Command::History(args)) => return history::run(&args, &global, around).map(Next::Exit),
        Some(Command::Doctor(args)) => return doctor::run(&args, &global, around).map(Next::Exit),
        Some(Command::Undo(args)) => undo::undo(&args, &global, around),
        Some(Command::Redo(args)) => undo::redo(&args, &global, around),
        Some(Command::Keys(args)) => keys::run(&args, &global, around),
        Some(Command::Config(args)) => config::run(&args, &global, around),
        Some(Command::Completions(args)) => completions::run(&args),
        Some(Command::Man(_)) => man::run(&global, around),
        Some(Command::Print(args)) => print::run(&args, &global, around),
        // Told while the arguments were parsed.
        Some(Command::Help(_)) => Ok(()),
    };
    done.map(|()| Next::Exit(0))
}
