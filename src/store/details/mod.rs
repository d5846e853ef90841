//! What is kept beside the record, a row each. One file per table: its columns, reading and inserting a row.
//!
//! Which rows come and go is for the writer to say; reading is for anybody.

pub(super) mod cells;
pub(super) mod channels;
pub(super) mod contacts;
pub(super) mod findings;
mod flags;
pub(super) mod opportunities;
pub(super) mod other_keys;
pub(super) mod pains;
pub(super) mod personas;
mod pulses;
mod spends;
pub(super) mod surveys;
pub(super) mod tasks;
pub(super) mod touchpoints;

use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::rows::Columns;
use super::{Store, StoreError};
use crate::domain::change::Entity;
use crate::domain::channel::built_in;
use crate::domain::detail::Detail;
use crate::domain::ids::CustomerId;
use crate::domain::personas::built_in as personas_built_in;

/// Where the details of an entity are kept, and how its rows are read.
pub(super) struct Table {
    name: &'static str,
    pub(super) columns: &'static str,
    read: fn(&Row<'_>) -> rusqlite::Result<Detail>,
}

/// `None` for what is no detail.
fn table(entity: Entity) -> Option<Table> {
    Some(match entity {
        Entity::Task => tasks::TABLE,
        Entity::Contact => contacts::TABLE,
        Entity::Survey => surveys::TABLE,
        Entity::Flag => flags::TABLE,
        Entity::OtherKey => other_keys::TABLE,
        Entity::Spend => spends::TABLE,
        Entity::Touchpoint => touchpoints::TABLE,
        Entity::Pain => pains::TABLE,
        Entity::Opportunity => opportunities::TABLE,
        Entity::Finding => findings::TABLE,
        Entity::Cell => cells::TABLE,
        Entity::Pulse => pulses::TABLE,
        Entity::Persona => personas::TABLE,
        Entity::Channel => channels::TABLE,
        Entity::Customer | Entity::Move | Entity::Tag | Entity::Purchase | Entity::Setting => return None,
    })
}

fn table_of(entity: Entity) -> Result<Table, StoreError> {
    table(entity).ok_or_else(|| StoreError::Damaged(format!("{} is no detail", entity.key())))
}

/// The id of the next one. Ids are never used twice.
pub(super) fn next_id(conn: &Connection, entity: Entity) -> Result<i64, StoreError> {
    super::intake::next_id(conn, table_of(entity)?.name)
}

pub(super) fn find(conn: &Connection, entity: Entity, id: i64) -> Result<Option<Detail>, StoreError> {
    let Table { name, columns, read } = table_of(entity)?;
    let mut select = conn.prepare_cached(&format!("SELECT {columns} FROM {name} WHERE id = ?1"))?;
    Ok(select.query_row([id], read).optional()?)
}

/// Those of one customer, in the order they were told.
pub(super) fn of_customer(
    conn: &Connection,
    entity: Entity,
    customer: CustomerId,
) -> Result<Vec<Detail>, StoreError> {
    let Table { name, columns, read } = table_of(entity)?;
    let sql = format!("SELECT {columns} FROM {name} WHERE customer_id = ?1 ORDER BY id");
    let mut select = conn.prepare_cached(&sql)?;
    Ok(select.query_map([customer.0], read)?.collect::<rusqlite::Result<_>>()?)
}

/// Every one of an entity with its customer's key, in order of ids, one at a time.
fn each<E: From<StoreError>>(
    conn: &Connection,
    entity: Entity,
    mut visit: impl FnMut(&str, &Detail) -> Result<(), E>,
) -> Result<(), E> {
    let Table { name, columns, read } = table_of(entity)?;
    let sql = format!(
        "SELECT d.*, c.external_key FROM (SELECT {columns} FROM {name}) d JOIN customer c ON c.id = d.customer_id
         ORDER BY d.id"
    );
    let mut select = conn.prepare(&sql).map_err(StoreError::from)?;
    let mut rows = select.query([]).map_err(StoreError::from)?;
    while let Some(row) = rows.next().map_err(StoreError::from)? {
        let key = Columns { table: "customer", row }.text("external_key").map_err(StoreError::from)?;
        visit(&key, &read(row).map_err(StoreError::from)?)?;
    }
    Ok(())
}

/// The ids of those that say the same as `told`, in ascending order; none for what no file tells of.
pub(super) fn told_before(conn: &Connection, zone: Tz, told: &Detail) -> Result<Vec<i64>, StoreError> {
    match told {
        Detail::Survey(survey) => surveys::told_before(conn, zone, survey),
        Detail::Touchpoint(touchpoint) => touchpoints::told_before(conn, zone, touchpoint),
        _ => Ok(Vec::new()),
    }
}

/// Those of one customer as what they are.
fn all_of<T>(
    conn: &Connection,
    entity: Entity,
    customer: CustomerId,
    picked: fn(Detail) -> Option<T>,
) -> Result<Vec<T>, StoreError> {
    Ok(of_customer(conn, entity, customer)?.into_iter().filter_map(picked).collect())
}

pub(super) fn insert(conn: &Connection, zone: Tz, detail: &Detail) -> Result<(), StoreError> {
    match detail {
        Detail::Task(task) => tasks::insert(conn, task)?,
        Detail::Contact(contact) => contacts::insert(conn, contact)?,
        Detail::Survey(survey) => surveys::insert(conn, zone, survey)?,
        Detail::Flag(flag) => flags::insert(conn, flag)?,
        Detail::OtherKey(key) => other_keys::insert(conn, key)?,
        Detail::Spend(spend) => spends::insert(conn, zone, spend)?,
        Detail::Touchpoint(touchpoint) => touchpoints::insert(conn, zone, touchpoint)?,
        Detail::Pain(pain) => pains::insert(conn, pain)?,
        Detail::Opportunity(opportunity) => opportunities::insert(conn, opportunity)?,
        Detail::Finding(finding) => findings::insert(conn, finding)?,
        Detail::Cell(cell) => cells::insert(conn, cell)?,
        Detail::Pulse(pulse) => pulses::insert(conn, zone, pulse)?,
        Detail::Persona(persona) => personas::insert(conn, persona)?,
        Detail::Channel(channel) => channels::insert(conn, channel)?,
    }
    settle(conn, detail)
}

pub(super) fn delete(conn: &Connection, detail: &Detail) -> Result<(), StoreError> {
    let name = table_of(detail.entity())?.name;
    conn.prepare_cached(&format!("DELETE FROM {name} WHERE id = ?1"))?.execute(params![detail.id()])?;
    settle(conn, detail)
}

/// Puts right what the customer's row repeats of its details.
fn settle(conn: &Connection, detail: &Detail) -> Result<(), StoreError> {
    match detail {
        Detail::Task(task) => tasks::settle_next(conn, task.customer),
        _ => Ok(()),
    }
}

impl Store {
    /// Every detail of a kind with its customer's key, in order of ids, one at a time.
    pub fn each_detail<E: From<StoreError>>(
        &self,
        entity: Entity,
        visit: impl FnMut(&str, &Detail) -> Result<(), E>,
    ) -> Result<(), E> {
        each(&self.conn, entity, visit)
    }
}

/// What a team shares from the first day on.
pub(super) fn found(conn: &Connection) -> Result<(), StoreError> {
    built_in().iter().try_for_each(|channel| channels::insert(conn, channel))?;
    personas_built_in().iter().try_for_each(|persona| personas::insert(conn, persona))
}
