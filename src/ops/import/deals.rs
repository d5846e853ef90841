//! What the deals with an organisation make of it: an open one is a value and a customer who considers, a won one a
//! customer who purchased, only lost ones an end.
//!
//! Deals tell of the way to the first purchase. They lead nobody back who is a customer, and move nobody who ended
//! unless they are newer than that.

use std::collections::BTreeMap;

use super::customer_columns::CustomerColumn;
use super::customer_row::CustomerRow;
use super::deal_row::{DealRow, Outcome};
use crate::domain::customer::{Customer, Field};
use crate::domain::moment::At;
use crate::domain::money::{Currency, Money};
use crate::domain::rejection::{Rejection, Remark, RowError};
use crate::domain::stage::{Ladder, Role, StageKey};
use crate::domain::stage_path::PathStep;
use chrono_tz::Tz;

/// The organisation as a row of customers. The deals are those of one key, in the order of the file; none is none.
pub(super) fn organisation(
    deals: Vec<DealRow>,
    currency: Currency,
    ladder: &Ladder,
    zone: Tz,
) -> Option<Result<(CustomerRow, Option<Remark>), RowError>> {
    let line = deals.first()?.line;
    let Some(value) = value(&deals) else {
        return Some(Err(RowError::new(line, None, &deals.first()?.key, Rejection::TooLarge)));
    };
    let of = |outcome| deals.iter().filter(move |deal| deal.outcome == outcome);
    let earliest = |a: At, b: At| if b.day(zone) < a.day(zone) { b } else { a };
    let contact = deals.iter().filter_map(|deal| deal.created).reduce(earliest);
    let latest = |a: At, b: At| if b.day(zone) > a.day(zone) { b } else { a };
    let (decided, rung) = if of(Outcome::Won).next().is_some() {
        (of(Outcome::Won).filter_map(closed).reduce(earliest), Some(ladder.first_customer_rung().key.clone()))
    } else if of(Outcome::Open).next().is_some() {
        (None, None)
    } else {
        (of(Outcome::Lost).filter_map(closed).reduce(latest), ladder.ended().map(|rung| rung.key.clone()))
    };
    let considering = considering(ladder);
    let remark = match (contact, decided) {
        (Some(contact), Some(decided)) if decided.day(zone) < contact.day(zone) => {
            Some(Remark::ClosedBeforeContact)
        }
        _ => None,
    };
    let first = [contact, decided].into_iter().flatten().reduce(earliest);
    let step = |at: At, to: &StageKey| PathStep { at, to: to.clone(), reason: None };
    let arrival = first.map(|at| step(at, &considering));
    let end = decided.zip(rung.as_ref()).map(|(at, rung)| step(at, rung));
    let row = CustomerRow {
        line,
        external_key: deals.first()?.key.clone(),
        known_by: CustomerColumn::Text(Field::ExternalKey),
        value,
        currency: Some(currency),
        since: if rung.is_some() { decided } else { first },
        stage: Some(rung.unwrap_or(considering)),
        tags: Vec::new(),
        path: arrival.map(|arrival| std::iter::once(arrival).chain(end).collect()),
        referred_by: None,
        other_keys: Vec::new(),
        cadence: None,
        custom: custom(&deals),
        texts: texts(deals),
    };
    Some(Ok((row, remark)))
}

/// Takes out of the row what deals have no say in for a customer that is there already.
pub(super) fn heeding(existing: &Customer, row: CustomerRow, ladder: &Ladder, zone: Tz) -> CustomerRow {
    let standing = &existing.standing;
    let role = ladder.get(&standing.stage).map(|stage| stage.role);
    let is_newer = row.since.is_some_and(|since| since.day(zone) > standing.since.day(zone));
    let same = row.stage.as_ref() == Some(&standing.stage);
    match role {
        Some(Role::Prospect) => row,
        Some(Role::Ended) if is_newer && !same => row,
        _ => CustomerRow { stage: None, since: None, path: None, ..row },
    }
}

/// When a deal was won or lost, as far as it is known.
fn closed(deal: &DealRow) -> Option<At> {
    deal.closed.or(deal.created)
}

/// What is open, summed; where nothing is, what the last deal of the file was about. `None` beyond all we keep.
fn value(deals: &[DealRow]) -> Option<Option<Money>> {
    let is_open = |deal: &&DealRow| deal.outcome == Outcome::Open;
    if !deals.iter().any(|deal| is_open(&deal)) {
        return Some(deals.iter().rev().find_map(|deal| deal.amount));
    }
    let mut amounts = deals.iter().filter(is_open).filter_map(|deal| deal.amount).map(Money::minor);
    let Some(first) = amounts.next() else { return Some(None) };
    let sum = amounts.try_fold(first, i64::checked_add).filter(|sum| *sum <= Money::LIMIT)?;
    Some(Some(Money::from_minor(sum)))
}

/// Of each field what the last deal says.
fn texts(deals: Vec<DealRow>) -> Vec<(Field, String)> {
    let mut texts: Vec<(Field, String)> = Vec::new();
    for (field, text) in deals.into_iter().flat_map(|deal| deal.texts) {
        texts.retain(|(known, _)| *known != field);
        texts.push((field, text));
    }
    texts
}

/// Of each custom field what the last deal says.
fn custom(deals: &[DealRow]) -> Vec<(String, String)> {
    let told: BTreeMap<_, _> = deals.iter().flat_map(|deal| deal.custom.iter().cloned()).collect();
    told.into_iter().collect()
}

/// The last rung before the first purchase.
fn considering(ladder: &Ladder) -> StageKey {
    let mut prospects = ladder.stages().iter().filter(|stage| stage.role == Role::Prospect);
    prospects.next_back().map_or_else(|| ladder.first().key.clone(), |stage| stage.key.clone())
}
