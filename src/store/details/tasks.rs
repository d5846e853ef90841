//! Tasks, and the day of the next open one, which the customer's row repeats for the board.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params};

use super::super::rows::{Column, Columns};
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::change::Entity;
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, TaskId};
use crate::domain::moment::{At, day_from_number, day_number};
use crate::domain::task::{Due, Plan, Task};

/// Behind every day a calendar holds.
pub(in crate::store) const NO_DAY: i64 = 1_000_000_000;

pub(super) const TABLE: Table = Table {
    name: "task",
    columns: "id, customer_id, what, due_day, owner, promise, repeat, done_at",
    read: |row| read(row).map(Detail::Task),
};

fn read(row: &Row<'_>) -> rusqlite::Result<Task> {
    let t = Columns { table: "task", row };
    let due: Option<i64> = row.get("due_day")?;
    let repeat = t.optional_text("repeat")?;
    Ok(Task {
        id: TaskId(t.integer("id")?),
        customer: CustomerId(t.integer("customer_id")?),
        plan: Plan {
            what: t.text("what")?,
            due: due.and_then(day_from_number),
            owner: t.optional_text("owner")?,
            promise: row.get("promise")?,
            repeat: match repeat {
                None => None,
                Some(_) => t.decode("repeat", |value| value.as_str().ok()?.parse().ok().map(Some))?,
            },
        },
        done: t.optional_at("done_at")?,
    })
}

pub(super) fn insert(conn: &Connection, task: &Task) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO task (id, customer_id, what, due_day, owner, promise, repeat, done_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        task.id.0,
        task.customer.0,
        task.plan.what,
        task.plan.due.map(day_number),
        task.plan.owner,
        task.plan.promise,
        task.plan.repeat.map(|repeat| repeat.to_string()),
        task.done.map(|at: At| at.to_string()),
    ])?;
    Ok(())
}

/// What is due next comes first; an open task without a day is due after all others, on a day that never comes.
pub(super) fn settle_next(conn: &Connection, customer: CustomerId) -> Result<(), StoreError> {
    conn.prepare_cached(
        "UPDATE customer SET next_due = (
             SELECT min(coalesce(t.due_day, ?2)) FROM task t WHERE t.customer_id = ?1 AND t.done_at IS NULL)
         WHERE id = ?1",
    )?
    .execute(params![customer.0, NO_DAY])?;
    Ok(())
}

/// What [`settle_next`] left in the customer's row.
pub(in crate::store) fn next_due(
    customer: &Columns<'_, '_>,
    column: impl Column,
) -> rusqlite::Result<Option<Due>> {
    customer.decode(column, |value| match value {
        ValueRef::Null => Some(None),
        ValueRef::Integer(NO_DAY) => Some(Some(Due::Someday)),
        day => day.as_i64().ok().and_then(day_from_number).map(|day| Some(Due::On(day))),
    })
}

impl Store {
    /// A customer's tasks, in the order they were told.
    pub fn tasks(&self, customer: CustomerId) -> Result<Vec<Task>, StoreError> {
        super::all_of(&self.conn, Entity::Task, customer, picked)
    }

    pub fn task(&self, id: TaskId) -> Result<Option<Task>, StoreError> {
        Ok(super::find(&self.conn, Entity::Task, id.0)?.and_then(picked))
    }
}

fn picked(detail: Detail) -> Option<Task> {
    if let Detail::Task(task) = detail { Some(task) } else { None }
}
