//! `siklus check [QUERY]`: the health of those who match, by the conventions of monitoring plugins. One line on standard
//! output, the exit code says how it is, and whatever goes wrong is UNKNOWN: a mistyped command alarms nobody.

use std::ffi::OsString;

use super::args::{CheckArgs, Global};
use super::open::{Desk, Purpose, desk};
use super::out::{Out, printable};
use super::wire::CheckWire;
use super::{backtest, usage};
use crate::config::Surroundings;
use crate::domain::check::{Limits, Range, Status};
use crate::domain::lang::Lang;
use crate::error::{AppError, Usage};
use crate::ops::check::{Check, Patient, check};
use crate::ops::find;
use crate::text::check::{ailment_text, check_text, unknown_text};
use crate::text::plain::{fitted, width};
use crate::text::words;

/// How the command is called.
const NAME: &str = "check";

/// So many customers are named in JSON, and below the line.
const NAMED_IN_JSON: usize = 20;
const NAMED: usize = 5;

/// The width of a name at most, in cells.
const NAME_CELLS: usize = 32;

pub fn run(args: &CheckArgs, global: &Global, around: &Surroundings) -> Result<u8, AppError> {
    let limits = Limits {
        warn: range("--warn", &args.warn)?,
        crit: range("--crit", &args.crit)?,
        max_critical: args.max_critical,
    };
    let mut desk = desk(global, around, Purpose::Reading)?;
    if args.json {
        // What scripts read is the same in every language.
        desk.lang = Lang::English;
    }
    let named = match args.json {
        true => NAMED_IN_JSON,
        false if args.verbose || around.stdout_is_terminal => NAMED,
        false => 0,
    };
    let query = find::query(&desk.store, &args.query.join(" ")).map_err(|error| desk.error(error))?;
    if args.backtest {
        return backtest::run(&desk, &query, args.json).map(|()| Status::Ok.exit_code());
    }
    let check = check(&desk.store, &query, &limits, desk.clock, named).map_err(|error| desk.error(error))?;
    let bands = desk.store.terms().rules.bands;
    let told = if args.json {
        Out::new().json(&CheckWire::new(&check, &limits, bands, said(&desk, &check)))
    } else {
        lines(&desk, &check, &limits)
    };
    match told {
        // Whoever asked for the exit code only still gets it.
        Ok(()) | Err(AppError::ClosedPipe) => Ok(status(&check).exit_code()),
        Err(error) => Err(error),
    }
}

fn range(option: &'static str, value: &str) -> Result<Range, Usage> {
    Range::parse_floor(value).ok_or_else(|| Usage::BadRange { option, value: value.to_owned() })
}

fn status(check: &Check) -> Status {
    check.verdict.map_or(Status::Unknown, |verdict| verdict.status)
}

/// What it came to, in words.
fn said(desk: &Desk, check: &Check) -> String {
    let (w, f) = (desk.words(), desk.figures());
    match check.verdict {
        Ok(verdict) => check_text(&check.tally, verdict, desk.store.terms().rules.bands, w, f),
        Err(unknown) => unknown_text(unknown, &check.tally, w, f),
    }
}

/// The line with its figures, and behind it the worst.
fn lines(desk: &Desk, check: &Check, limits: &Limits) -> Result<(), AppError> {
    let mut out = Out::new();
    let mut first = line(status(check), &said(desk, check));
    if let Ok(verdict) = check.verdict {
        let bands = desk.store.terms().rules.bands;
        first.push_str(&format!(" | {}", limits.performance(&check.tally, verdict.measure, bands)));
    }
    out.line(&first)?;
    let cells = check.worst.iter().map(|patient| width(&printable(&patient.customer.record.name)));
    let cells = cells.max().unwrap_or(0).min(NAME_CELLS);
    for patient in &check.worst {
        out.line(&sayable(&about(desk, patient, cells)))?;
    }
    out.flush()
}

/// `  38  CV Maju   recency 2 of 25, 63 days since a touch`.
fn about(desk: &Desk, patient: &Patient, cells: usize) -> String {
    let score = patient.vitals.health.and_then(|health| health.score).unwrap_or_default();
    let name = fitted(&patient.customer.record.name, cells, "..");
    let why = ailment_text(patient.weaknesses.first(), patient.rotting, &patient.flags, desk.words());
    format!("{score:>4}  {name}   {why}")
}

fn line(status: Status, text: &str) -> String {
    format!("SIKLUS {} - {}", status.key(), sayable(text))
}

/// On one line, and without the sign behind which monitors look for figures.
fn sayable(text: &str) -> String {
    printable(text).replace('|', "/")
}

/// Whether a check was meant by a command that went wrong.
pub fn is_meant(arguments: &[OsString], error: &AppError) -> bool {
    let mistyped =
        matches!(error, AppError::Usage(Usage::UnknownCommand { nearest: Some(near), .. }) if near == NAME);
    mistyped || usage::early_command(arguments).as_deref() == Some(NAME)
}

/// Says on standard output, where monitors read, what went wrong; returns the exit code.
pub fn fail(error: &AppError, arguments: &[OsString], lang: Lang) -> u8 {
    let is_json = usage::is_asked(arguments, "--json");
    let w = words(if is_json { Lang::English } else { lang });
    let report = error.report(w);
    let text = match &report.hint {
        Some(hint) => w.check_why(&report.what, hint),
        None => report.what,
    };
    // Nothing can be done where that fails.
    let _ = if is_json {
        Out::new().json(&CheckWire::failed(&error.kind(), text))
    } else {
        Out::new().text(&format!("{}\n", line(Status::Unknown, &text)))
    };
    Status::Unknown.exit_code()
}
