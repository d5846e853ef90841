//! What was spent to win customers.

use chrono_tz::Tz;
use rusqlite::{Connection, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::detail::Detail;
use crate::domain::ids::SpendId;
use crate::domain::moment::day_number;
use crate::domain::spend::{Outlay, Spend};

pub(super) const TABLE: Table = Table {
    name: "spend",
    columns: "id, at, amount_minor, channel, note",
    read: |row| read(row).map(Detail::Spend),
};

fn read(row: &Row<'_>) -> rusqlite::Result<Spend> {
    let s = Columns { table: "spend", row };
    Ok(Spend {
        id: SpendId(s.integer("id")?),
        outlay: Outlay {
            at: s.at("at")?,
            amount: s.money("amount_minor")?,
            channel: s.optional_text("channel")?,
            note: s.optional_text("note")?,
        },
    })
}

pub(super) fn insert(conn: &Connection, zone: Tz, spend: &Spend) -> Result<(), StoreError> {
    let Outlay { at, amount, channel, note } = &spend.outlay;
    conn.prepare_cached(
        "INSERT INTO spend (id, at, day, amount_minor, channel, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        spend.id.0,
        at.to_string(),
        day_number(at.day(zone)),
        amount.minor(),
        channel,
        note
    ])?;
    Ok(())
}

impl Store {
    /// All that was spent, newest first.
    pub fn spends(&self) -> Result<Vec<Spend>, StoreError> {
        let sql = format!("SELECT {} FROM spend ORDER BY day DESC, id DESC", TABLE.columns);
        let mut select = self.conn.prepare_cached(&sql)?;
        Ok(select.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }
}
