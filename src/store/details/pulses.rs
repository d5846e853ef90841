//! Pulses: how a rep thinks a customer is doing.

use chrono_tz::Tz;
use rusqlite::{Connection, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::change::Entity;
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, PulseId};
use crate::domain::moment::day_number;
use crate::domain::pulse::{Feel, Pulse};

pub(super) const TABLE: Table =
    Table { name: "pulse", columns: "id, customer_id, at, feel", read: |row| read(row).map(Detail::Pulse) };

fn read(row: &Row<'_>) -> rusqlite::Result<Pulse> {
    let p = Columns { table: "pulse", row };
    Ok(Pulse {
        id: PulseId(p.integer("id")?),
        customer: CustomerId(p.integer("customer_id")?),
        at: p.at("at")?,
        feel: p.decode("feel", |value| Feel::new(value.as_i64().ok()?))?,
    })
}

pub(super) fn insert(conn: &Connection, zone: Tz, pulse: &Pulse) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO pulse (id, customer_id, at, day, feel) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![
            pulse.id.0,
            pulse.customer.0,
            pulse.at.to_string(),
            day_number(pulse.at.day(zone)),
            pulse.feel.get()
        ])?;
    Ok(())
}

impl Store {
    /// What reps thought of a customer, in the order it was told.
    pub fn pulses(&self, customer: CustomerId) -> Result<Vec<Pulse>, StoreError> {
        super::all_of(&self.conn, Entity::Pulse, customer, |detail| {
            if let Detail::Pulse(pulse) = detail { Some(pulse) } else { None }
        })
    }
}
