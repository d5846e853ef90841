//! Findings: what is known of a prospect by MEDDIC.

use rusqlite::{Connection, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::change::Entity;
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, FindingId};
use crate::domain::qualification::{Finding, Letter, Level};

pub(in super::super) const TABLE: Table = Table {
    name: "finding",
    columns: "id, customer_id, letter, level, evidence, at",
    read: |row| read(row).map(Detail::Finding),
};

pub(in super::super) fn read(row: &Row<'_>) -> rusqlite::Result<Finding> {
    let f = Columns { table: "finding", row };
    Ok(Finding {
        id: FindingId(f.integer("id")?),
        customer: CustomerId(f.integer("customer_id")?),
        letter: f.keyed("letter", Letter::from_key)?,
        level: f.decode("level", |value| Level::new(value.as_i64().ok()?))?,
        evidence: f.optional_text("evidence")?,
        at: f.at("at")?,
    })
}

pub(super) fn insert(conn: &Connection, finding: &Finding) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO finding (id, customer_id, letter, level, evidence, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        finding.id.0,
        finding.customer.0,
        finding.letter.key(),
        finding.level.get(),
        finding.evidence,
        finding.at.to_string()
    ])?;
    Ok(())
}

impl Store {
    /// What is known of a customer, in the order it was found out.
    pub fn findings(&self, customer: CustomerId) -> Result<Vec<Finding>, StoreError> {
        super::all_of(&self.conn, Entity::Finding, customer, picked)
    }
}

fn picked(detail: Detail) -> Option<Finding> {
    if let Detail::Finding(finding) = detail { Some(finding) } else { None }
}
