//! `siklus qualify CUSTOMER LETTER LEVEL`: what is known by MEDDIC. Without a letter it shows what is known and what is
//! not; `--weak` lists the prospects that are not worth more time.

use std::io::Write;

use super::args::QualifyArgs;
use super::{lived_typed, perform, typed};
use crate::cli::args::Global;
use crate::cli::json;
use crate::cli::open::{Desk, Purpose, desk};
use crate::cli::out::{Out, StreamError, output, printable, say};
use crate::cli::show;
use crate::cli::wire::{SCHEMA, WeakWire};
use crate::config::Surroundings;
use crate::domain::deed::Deed;
use crate::domain::ids::CustomerId;
use crate::domain::qualification::{FULL_SCORE, Letter, Level, score};
use crate::error::AppError;
use crate::ops;
use crate::text::plain::fitted;

pub fn qualify(args: &QualifyArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let (Some(letter), Some(level)) = (&args.letter, &args.level) else {
        let desk = desk(global, around, Purpose::Reading)?;
        return match &args.customer {
            Some(customer) => show::qualification(&desk, typed::customer(&desk, customer)?, args.json),
            None if args.json => weak_object(&desk),
            None => weak_table(&desk),
        };
    };
    let (letter, level) = (lived_typed::letter(letter)?, lived_typed::level(level)?);
    perform(global, around, args.json, |desk| {
        let customer = typed::customer(desk, args.customer.as_deref().unwrap_or_default())?;
        let evidence = match &args.evidence {
            Some(evidence) => Some(evidence.clone()),
            None => known(desk, customer, letter, level)?,
        };
        let at = typed::happened(desk, args.date.as_deref())?;
        Ok(Deed::Qualify { customer, letter, level, evidence, at })
    })
}

/// The evidence there is for just this level: another level wants evidence of its own.
fn known(
    desk: &Desk,
    customer: CustomerId,
    letter: Letter,
    level: Level,
) -> Result<Option<String>, AppError> {
    let findings = desk.store.findings(customer).map_err(|error| desk.error(error))?;
    let found = findings.into_iter().find(|finding| finding.letter == letter && finding.level == level);
    Ok(found.and_then(|finding| finding.evidence))
}

/// Widths of the columns of the table, in cells.
const NAME: usize = 32;
const STAGE: usize = 16;
const OWNER: usize = 10;

fn weak_table(desk: &Desk) -> Result<(), AppError> {
    let f = desk.figures();
    let (mut out, mut rows) = (Out::new(), 0_u64);
    let shown: Result<(), StreamError> =
        ops::find::not_worth_it(&desk.store, desk.clock, |customer, findings| {
            rows += 1;
            let standing = &customer.standing;
            let cell = |text: &str, width| fitted(text, width, "..");
            let days = f.days(desk.clock.days_since(standing.since.day(desk.clock.zone)));
            let value = f.money_compact(customer.record.value, desk.store.facts().currency);
            let line = format!(
                "{:>6}  {}  {}  {days:>6}  {}  {value:>12}  {:>2}/{FULL_SCORE}",
                customer.id,
                cell(&customer.record.name, NAME),
                cell(desk.store.ladder().name(&standing.stage, desk.lang), STAGE),
                cell(customer.record.owner.as_deref().unwrap_or("-"), OWNER),
                score(findings),
            );
            Ok(out.line(&printable(&line))?)
        });
    shown.map_err(|error| error.about(desk))?;
    if rows == 0 {
        say(desk.words().nothing_found());
    }
    out.flush()
}

/// The object piece by piece: a million prospects need no memory.
fn weak_object(desk: &Desk) -> Result<(), AppError> {
    let mut out = Out::new();
    write!(out.writer(), "{{\"schema\":{SCHEMA},\"customers\":[").map_err(output)?;
    let mut separator = "";
    ops::find::not_worth_it(&desk.store, desk.clock, |customer, findings| {
        out.writer().write_all(separator.as_bytes())?;
        separator = ",";
        let vitals = desk.store.vitals(customer.id, desk.clock.today())?;
        let wire = WeakWire::new(&customer, &vitals, findings, desk.view());
        json::write(out.writer(), &wire).map_err(StreamError::Io)
    })
    .map_err(|error: StreamError| error.about(desk))?;
    out.line("]}")?;
    out.flush()
}
