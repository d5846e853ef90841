//! Pains: frictions that customers meet.

use rusqlite::{Connection, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::change::Entity;
use crate::domain::detail::Detail;
use crate::domain::evidence::Evidence;
use crate::domain::ids::{CustomerId, PainId, TouchpointId};
use crate::domain::pain::{Closing, Pain, Severity, Trouble};

pub(in super::super) const TABLE: Table = Table {
    name: "pain",
    columns: "id, customer_id, what, stage, severity, since, evidence, touchpoint_id, closed_at, gone",
    read: |row| read(row).map(Detail::Pain),
};

pub(in super::super) fn read(row: &Row<'_>) -> rusqlite::Result<Pain> {
    let p = Columns { table: "pain", row };
    let gone = row.get("gone")?;
    Ok(Pain {
        id: PainId(p.integer("id")?),
        customer: CustomerId(p.integer("customer_id")?),
        trouble: Trouble {
            what: p.text("what")?,
            stage: p.stage("stage")?,
            severity: p.decode("severity", |value| {
                let level = value.as_i64().ok()?;
                Severity::ALL.iter().find(|severity| i64::from(severity.level()) == level).copied()
            })?,
            since: p.at("since")?,
            evidence: p.keyed("evidence", Evidence::from_key)?,
            touchpoint: row.get::<_, Option<i64>>("touchpoint_id")?.map(TouchpointId),
        },
        closed: p.optional_at("closed_at")?.map(|at| Closing { at, gone }),
    })
}

pub(super) fn insert(conn: &Connection, pain: &Pain) -> Result<(), StoreError> {
    let trouble = &pain.trouble;
    conn.prepare_cached(
        "INSERT INTO pain (id, customer_id, what, stage, severity, since, evidence, touchpoint_id, closed_at, gone)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        pain.id.0,
        pain.customer.0,
        trouble.what,
        trouble.stage.as_str(),
        trouble.severity.level(),
        trouble.since.to_string(),
        trouble.evidence.key(),
        trouble.touchpoint.map(|id| id.0),
        pain.closed.as_ref().map(|closing| closing.at.to_string()),
        pain.closed.as_ref().and_then(|closing| closing.gone),
    ])?;
    Ok(())
}

impl Store {
    /// A customer's pains, in the order they were told.
    pub fn pains(&self, customer: CustomerId) -> Result<Vec<Pain>, StoreError> {
        super::all_of(&self.conn, Entity::Pain, customer, picked)
    }

    pub fn pain(&self, id: PainId) -> Result<Option<Pain>, StoreError> {
        Ok(super::find(&self.conn, Entity::Pain, id.0)?.and_then(picked))
    }
}

fn picked(detail: Detail) -> Option<Pain> {
    if let Detail::Pain(pain) = detail { Some(pain) } else { None }
}
