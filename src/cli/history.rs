//! `siklus history [CUSTOMER]`: who changed what and when, newest first.

use serde_json::json;

use super::args::{Global, HistoryArgs};
use super::open::{Desk, Purpose, desk};
use super::out::{Out, printable, say};
use super::wire::{BatchWire, SCHEMA};
use crate::config::Surroundings;
use crate::domain::outcome::BatchSummary;
use crate::error::AppError;
use crate::ops::{self, OpsError};
use crate::store::HistoryFilter;
use crate::text::dossier::change_text;
use crate::text::plain::fitted;

/// Exit code of a journal that is damaged: the answer is no.
const DAMAGED: u8 = 1;

pub fn run(args: &HistoryArgs, global: &Global, around: &Surroundings) -> Result<u8, AppError> {
    let desk = desk(global, around, Purpose::Reading)?;
    if args.verify {
        return verify(&desk, args.json);
    }
    let read = || -> Result<_, OpsError> {
        let customer =
            args.customer.as_deref().map(|typed| ops::find::customer(&desk.store, typed)).transpose()?;
        // Asked for another day, nothing of the days after it.
        let seen_by = global.at.is_some().then_some(desk.clock);
        Ok(desk.store.history(HistoryFilter { customer, limit: args.limit, seen_by })?)
    };
    let batches = read().map_err(|error| desk.error(error))?;
    let mut out = Out::new();
    if args.json {
        let changes: Vec<BatchWire<'_>> = batches.iter().map(Into::into).collect();
        out.json(&json!({ "schema": SCHEMA, "changes": changes }))?;
        return Ok(0);
    }
    for batch in &batches {
        out.line(&printable(&line(&desk, batch)))?;
    }
    if batches.is_empty() {
        say(desk.words().history_empty());
    }
    out.flush()?;
    Ok(0)
}

fn line(desk: &Desk, batch: &BatchSummary) -> String {
    let f = desk.figures();
    let when = fitted(&f.date_time(batch.at, desk.clock.zone), 18, "..");
    let what = change_text(batch, desk.telling());
    format!("{:>6}  {when}  {}  {what}", batch.id, fitted(&batch.actor, 8, ".."))
}

fn verify(desk: &Desk, json: bool) -> Result<u8, AppError> {
    let verified = desk.store.verify_history().map_err(|error| desk.error(error))?;
    let w = desk.words();
    let mut out = Out::new();
    if json {
        let (whole, head) = (verified.is_ok(), verified.as_ref().ok().cloned().flatten());
        let damaged = verified.as_ref().err().map(|damage| damage.change.0);
        out.json(&json!({ "schema": SCHEMA, "whole": whole, "head": head, "damaged_at": damaged }))?;
    } else {
        let text = match &verified {
            Ok(Some(head)) => w.history_whole(head),
            Ok(None) => w.history_empty().to_owned(),
            Err(damage) => w.history_damaged(&damage.change),
        };
        out.line(&text)?;
        out.flush()?;
    }
    Ok(if verified.is_ok() { 0 } else { DAMAGED })
}
