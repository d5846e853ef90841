//! `siklus list [QUERY]`: the customers that match, one a line, as they come from the database.

use std::io::Write;

use super::args::{Global, ListArgs};
use super::json;
use super::open::{Desk, Purpose, desk};
use super::out::{Out, StreamError, output, say};
use super::wire::{CustomerWire, SCHEMA};
use crate::config::Surroundings;
use crate::domain::health::{Reading, Trend};
use crate::domain::query::Query;
use crate::domain::task::{NextTask, urgency};
use crate::error::AppError;
use crate::ops;
use crate::text::done::task_letter;
use crate::text::health::{band_text, score_text};
use crate::text::plain::fitted;

/// Widths of the columns of the table, in cells.
const NAME: usize = 32;
const STAGE: usize = 16;
const OWNER: usize = 10;
const HEALTH: usize = 15;

pub fn run(args: &ListArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let desk = desk(global, around, Purpose::Reading)?;
    let query = ops::find::query(&desk.store, &args.query.join(" ")).map_err(|error| desk.error(error))?;
    if args.json {
        object(&desk, &query, args.limit)
    } else {
        table(&desk, &query, args.limit, around.stdout_is_terminal)
    }
}

fn table(desk: &Desk, query: &Query, limit: Option<usize>, is_terminal: bool) -> Result<(), AppError> {
    let (w, f) = (desk.words(), desk.figures());
    let mut out = Out::new();
    let mut rows = 0_u64;
    let shown: Result<(), StreamError> = desk.store.each_customer(query, limit, |customer| {
        if rows == 0 && is_terminal {
            let (name, stage, owner) =
                (cell(w.head_name(), NAME), cell(w.show_stage(), STAGE), cell(w.show_owner(), OWNER));
            let health = cell(w.health_label(), HEALTH);
            out.line(&format!(
                "{:>6}  {name}  {stage}  {:>6}  {health}  {owner}  {:>12}  {}",
                w.head_id(),
                w.head_days(),
                w.show_value(),
                w.head_task()
            ))?;
        }
        rows += 1;
        let stage = &customer.standing.stage;
        let stage = desk.store.ladder().name(stage, desk.lang);
        let days = desk.clock.days_since(customer.standing.since.day(desk.clock.zone));
        let value = f.money_compact(customer.record.value, desk.store.facts().currency);
        let name = cell(&customer.record.name, NAME);
        let owner = cell(customer.record.owner.as_deref().unwrap_or("-"), OWNER);
        let stage = cell(stage, STAGE);
        let task = task(customer.next_task.as_ref(), desk);
        let days = f.days(days);
        let vitals = desk.store.vitals(customer.id, desk.clock.today())?;
        let health = cell(&health(vitals.health, desk), HEALTH);
        out.line(&format!(
            "{:>6}  {name}  {stage}  {days:>6}  {health}  {owner}  {value:>12}  {task}",
            customer.id
        ))?;
        Ok(())
    });
    shown.map_err(|error| error.about(desk))?;
    if rows == 0 {
        say(w.nothing_found());
    }
    out.flush()
}

/// The score, where it went, and its band: `82^ healthy`; `--` where too little is known.
fn health(reading: Option<Reading>, desk: &Desk) -> String {
    let Some(reading) = reading else { return "-".to_owned() };
    let trend = match reading.trend {
        Some(Trend::Up) => "^",
        Some(Trend::Down) => "v",
        None => " ",
    };
    let band = reading.band.map_or("", |band| band_text(desk.words(), band));
    format!("{:>3}{trend} {band}", score_text(reading))
}

/// The letter of the next task and the day it is due: `! 20 Nov 2026`.
fn task(next: Option<&NextTask>, desk: &Desk) -> String {
    let due = next.map(|task| task.due);
    let letter = task_letter(desk.words(), due.map(|due| urgency(due, desk.clock.today())));
    match due.flatten() {
        Some(day) => format!("{letter} {}", desk.figures().date(day)),
        None => letter.to_owned(),
    }
}

/// The object piece by piece: a million customers need no memory.
fn object(desk: &Desk, query: &Query, limit: Option<usize>) -> Result<(), AppError> {
    let total = desk.store.count_customers(query).map_err(|error| desk.error(error))?;
    let mut out = Out::new();
    write!(out.writer(), "{{\"schema\":{SCHEMA},\"total\":{total},\"customers\":[").map_err(output)?;
    let mut separator = "";
    desk.store
        .each_customer(query, limit, |customer| {
            out.writer().write_all(separator.as_bytes())?;
            separator = ",";
            let vitals = desk.store.vitals(customer.id, desk.clock.today())?;
            let wire = CustomerWire::new(&customer, &vitals, desk.view());
            json::write(out.writer(), &wire).map_err(StreamError::Io)
        })
        .map_err(|error: StreamError| error.about(desk))?;
    out.line("]}")?;
    out.flush()
}

fn cell(text: &str, width: usize) -> String {
    fitted(text, width, "..")
}
