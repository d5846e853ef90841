//! The welcome: what the dashboard offers where nobody has a database yet. A demo, an empty one, or a file taken in.
//!
//! A few lines of text and a line of answer: it works on any terminal, and the shell keeps what was said.

use std::io::{self, BufRead};
use std::path::{Path, PathBuf};

use super::args::{Global, ImportArgs, InitArgs, Kind};
use super::out::say;
use super::{fail, import, init};
use crate::config::{Surroundings, path_of};
use crate::error::AppError;
use crate::text::{Words, words};

/// Asks until there is something to open: `true` for the demo, `false` for the new database at `database`.
/// `None` where nobody wants any.
pub fn ask(database: &Path, global: &Global, around: &Surroundings) -> Result<Option<bool>, AppError> {
    let w = words(super::open::asked_lang(global, around)?.unwrap_or(around.locale_lang));
    say(&w.welcome(&database.display()));
    loop {
        say(&format!("  1  {}\n  2  {}\n  3  {}", w.welcome_demo(), w.welcome_new(), w.welcome_import()));
        match answer(w.welcome_ask())?.as_str() {
            "1" => return Ok(Some(true)),
            "2" => return found(global, around).map(|()| Some(false)),
            "3" => {
                found(global, around)?;
                take_in(w, global, around)?;
                return Ok(Some(false));
            }
            "" => return Ok(None),
            other => say(&w.welcome_unknown(&super::out::printable(other))),
        }
    }
}

fn found(global: &Global, around: &Surroundings) -> Result<(), AppError> {
    init::run(&InitArgs { currency: None, lens: None, timezone: None }, global, around)
}

/// Takes in a file; one that cannot be read is asked for again. Nothing typed opens the board as it is.
fn take_in(w: &'static dyn Words, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    loop {
        let file = answer(w.welcome_file())?;
        if file.is_empty() {
            return Ok(());
        }
        match import::run(&customers_in(path_of(&file)), global, around) {
            Ok(_) => return answer(w.welcome_open()).map(|_| ()),
            Err(error) => {
                fail(&error, w.lang());
            }
        }
    }
}

fn customers_in(file: PathBuf) -> ImportArgs {
    ImportArgs {
        kind: Kind::Customers,
        file,
        map: Vec::new(),
        preset: None,
        amounts: None,
        dates: None,
        on_conflict: "update".to_owned(),
        save_rejected: None,
        keep_columns: false,
        create_customers: false,
        dry_run: false,
        json: false,
    }
}

/// A line from whoever sits there; the end of the input is an empty one.
fn answer(question: &str) -> Result<String, AppError> {
    say(question);
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(AppError::Terminal)?;
    Ok(line.trim().to_owned())
}
