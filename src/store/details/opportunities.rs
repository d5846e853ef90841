//! Opportunities: what is to be done about pains and wishes.

use rusqlite::{Connection, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::change::Entity;
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, OpportunityId, PainId};
use crate::domain::opportunity::{Chance, Grade, Opportunity};

pub(in super::super) const TABLE: Table = Table {
    name: "opportunity",
    columns: "id, customer_id, what, stage, pain_id, value, effort, owner, metric, since, done_at",
    read: |row| read(row).map(Detail::Opportunity),
};

pub(in super::super) fn read(row: &Row<'_>) -> rusqlite::Result<Opportunity> {
    let o = Columns { table: "opportunity", row };
    let grade = |column| o.decode(column, |value| Grade::new(value.as_i64().ok()?));
    Ok(Opportunity {
        id: OpportunityId(o.integer("id")?),
        customer: CustomerId(o.integer("customer_id")?),
        chance: Chance {
            what: o.text("what")?,
            stage: o.stage("stage")?,
            pain: row.get::<_, Option<i64>>("pain_id")?.map(PainId),
            value: grade("value")?,
            effort: grade("effort")?,
            owner: o.optional_text("owner")?,
            metric: o.optional_text("metric")?,
        },
        since: o.at("since")?,
        done: o.optional_at("done_at")?,
    })
}

pub(super) fn insert(conn: &Connection, opportunity: &Opportunity) -> Result<(), StoreError> {
    let chance = &opportunity.chance;
    conn.prepare_cached(
        "INSERT INTO opportunity (id, customer_id, what, stage, pain_id, value, effort, owner, metric, since, done_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        opportunity.id.0,
        opportunity.customer.0,
        chance.what,
        chance.stage.as_str(),
        chance.pain.map(|id| id.0),
        chance.value.get(),
        chance.effort.get(),
        chance.owner,
        chance.metric,
        opportunity.since.to_string(),
        opportunity.done.map(|at| at.to_string()),
    ])?;
    Ok(())
}

impl Store {
    /// A customer's opportunities, in the order they were told.
    pub fn opportunities(&self, customer: CustomerId) -> Result<Vec<Opportunity>, StoreError> {
        super::all_of(&self.conn, Entity::Opportunity, customer, picked)
    }

    pub fn opportunity(&self, id: OpportunityId) -> Result<Option<Opportunity>, StoreError> {
        Ok(super::find(&self.conn, Entity::Opportunity, id.0)?.and_then(picked))
    }
}

fn picked(detail: Detail) -> Option<Opportunity> {
    if let Detail::Opportunity(opportunity) = detail { Some(opportunity) } else { None }
}
