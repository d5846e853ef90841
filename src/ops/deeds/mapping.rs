//! What people know of a customer: MEDDIC, and what they write into the cells of the journey map.

use super::texts::text;
use super::{done, expect_past, subject};
use crate::domain::cell::{Cell, CellRow, Statement};
use crate::domain::change::{Change, Entity};
use crate::domain::detail::Detail;
use crate::domain::ids::{CellId, CustomerId, FindingId};
use crate::domain::moment::At;
use crate::domain::outcome::{Done, Outcome};
use crate::domain::qualification::{Finding, Letter, Level};
use crate::domain::stage::StageKey;
use crate::ops::OpsError;
use crate::store::Writer;

/// What is confirmed needs evidence.
pub(super) fn qualify(
    w: &mut Writer<'_>,
    customer: CustomerId,
    letter: Letter,
    level: Level,
    evidence: Option<&str>,
    at: At,
) -> Result<Outcome, OpsError> {
    let subject = subject(w, customer)?;
    expect_past(w, at)?;
    let evidence = text(evidence)?;
    if level == Level::Confirmed && evidence.is_none() {
        return Err(OpsError::EvidenceMissing(letter));
    }
    let before = w.details(Entity::Finding, customer)?.into_iter().find_map(|detail| match detail {
        Detail::Finding(finding) if finding.letter == letter => Some(finding),
        _ => None,
    });
    let after = match level {
        Level::Unknown => None,
        level => {
            let id = match &before {
                Some(before) => before.id,
                None => FindingId(w.next_detail(Entity::Finding)?),
            };
            Some(Finding { id, customer, letter, level, evidence, at })
        }
    };
    match put(w, before.map(Detail::Finding), after.map(Detail::Finding))? {
        true => done(w, customer, Done::Qualified { letter, level }),
        false => Ok(Outcome::Unchanged(Some(subject))),
    }
}

/// Writes into a cell, or empties it.
pub(super) fn state(
    w: &mut Writer<'_>,
    customer: CustomerId,
    stage: &StageKey,
    row: CellRow,
    statement: Option<&Statement>,
) -> Result<Outcome, OpsError> {
    let subject = subject(w, customer)?;
    let cleaned = match statement {
        Some(told) => {
            let text = text(Some(&told.text))?.unwrap_or_default();
            let says = !text.is_empty() || told.emotion.is_some();
            says.then(|| Statement { text, ..told.clone() })
        }
        None => None,
    };
    let before = w.details(Entity::Cell, customer)?.into_iter().find_map(|detail| match detail {
        Detail::Cell(cell) if cell.stage == *stage && cell.row == row => Some(cell),
        _ => None,
    });
    let after = match cleaned.clone() {
        Some(statement) => {
            let id = match &before {
                Some(before) => before.id,
                None => CellId(w.next_detail(Entity::Cell)?),
            };
            Some(Cell { id, customer, stage: stage.clone(), row, statement })
        }
        None => None,
    };
    match put(w, before.map(Detail::Cell), after.map(Detail::Cell))? {
        true => done(w, customer, Done::Stated { stage: stage.clone(), row, statement: cleaned }),
        false => Ok(Outcome::Unchanged(Some(subject))),
    }
}

/// Puts what is meant in the place of what is there; whether anything had to change.
fn put(w: &mut Writer<'_>, before: Option<Detail>, after: Option<Detail>) -> Result<bool, OpsError> {
    let change = match (before, after) {
        (before, after) if before == after => return Ok(false),
        (Some(before), Some(after)) => Change::Revised { before, after },
        (Some(before), None) => Change::Detached(before),
        (None, Some(after)) => Change::Attached(after),
        (None, None) => return Ok(false),
    };
    w.apply(change)?;
    Ok(true)
}
