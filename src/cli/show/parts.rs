//! One part of a customer alone: pains, opportunities, what is known by MEDDIC.

use super::{lived, subject_line};
use crate::cli::open::Desk;
use crate::cli::out::{Out, printable, say};
use crate::cli::wire::{MeddicWire, OpportunitiesWire, PainsWire, QualificationWire, SCHEMA};
use crate::domain::customer::Customer;
use crate::domain::ids::CustomerId;
use crate::domain::opportunity::matrix;
use crate::domain::outcome::Subject;
use crate::error::AppError;
use crate::ops::OpsError;

/// Open pains first, those that hurt most before the others.
pub fn pains(desk: &Desk, id: CustomerId, json: bool) -> Result<(), AppError> {
    let subject = subject(&customer(desk, id)?);
    let pains = desk.store.pains(id).map_err(|error| desk.error(error))?;
    let mut sorted: Vec<_> = pains.iter().collect();
    lived::sort_pains(&mut sorted);
    if json {
        let pains = sorted.into_iter().map(Into::into).collect();
        return Out::new().json(&PainsWire { schema: SCHEMA, customer: (&subject).into(), pains });
    }
    tell(desk, &subject, sorted.into_iter().map(|pain| lived::pain_line(desk, pain)))
}

/// Open ones as the matrix orders them, quick wins first; then those that are done.
pub fn opportunities(desk: &Desk, id: CustomerId, json: bool) -> Result<(), AppError> {
    let subject = subject(&customer(desk, id)?);
    let all = desk.store.opportunities(id).map_err(|error| desk.error(error))?;
    let sorted = matrix(&all).into_iter().chain(all.iter().filter(|opportunity| opportunity.done.is_some()));
    if json {
        let opportunities = sorted.map(Into::into).collect();
        let wire = OpportunitiesWire { schema: SCHEMA, customer: (&subject).into(), opportunities };
        return Out::new().json(&wire);
    }
    tell(desk, &subject, sorted.map(|opportunity| lived::opportunity_line(desk, opportunity)))
}

/// The six letters, the gaps that matter where the customer stands first.
pub fn qualification(desk: &Desk, id: CustomerId, json: bool) -> Result<(), AppError> {
    let customer = customer(desk, id)?;
    let (subject, stage) = (subject(&customer), &customer.standing.stage);
    let findings = desk.store.findings(id).map_err(|error| desk.error(error))?;
    if json {
        let meddic = MeddicWire::new(&findings, desk.store.ladder(), stage);
        return Out::new().json(&QualificationWire { schema: SCHEMA, customer: (&subject).into(), meddic });
    }
    tell(desk, &subject, lived::meddic_lines(desk, &findings, stage).into_iter())
}

fn customer(desk: &Desk, id: CustomerId) -> Result<Customer, AppError> {
    let found = desk.store.customer(id).map_err(|error| desk.error(error))?;
    found.ok_or_else(|| desk.error(OpsError::NoSuchCustomer(id.to_string())))
}

fn subject(customer: &Customer) -> Subject {
    Subject { id: customer.id, name: customer.record.name.clone() }
}

/// Whom it is about and the rows; that there are none is said beside the data.
fn tell(desk: &Desk, subject: &Subject, rows: impl Iterator<Item = String>) -> Result<(), AppError> {
    let mut out = Out::new();
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        say(desk.words().lived_none());
        return Ok(());
    }
    out.line(&printable(&subject_line(subject)))?;
    for row in rows {
        out.line(&printable(format!("  {row}").trim_end()))?;
    }
    out.flush()
}
