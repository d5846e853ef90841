//! Channels, shared by the team.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::channel::{Channel, ChannelKey};
use crate::domain::detail::Detail;
use crate::domain::ids::ChannelId;
use crate::domain::lang::Label;

pub(super) const TABLE: Table = Table {
    name: "channel",
    columns: "id, key, name_en, name_id, letter, meets",
    read: |row| read(row).map(Detail::Channel),
};

fn read(row: &Row<'_>) -> rusqlite::Result<Channel> {
    let c = Columns { table: "channel", row };
    Ok(Channel {
        id: ChannelId(c.integer("id")?),
        key: c.decode("key", |value| value.as_str().ok().map(ChannelKey::new))?,
        label: Label { en: c.text("name_en")?, id: c.text("name_id")? },
        letter: c.decode("letter", |value| match value {
            ValueRef::Null => Some(None),
            value => value.as_str().ok()?.chars().next().map(Some),
        })?,
        meets: row.get("meets")?,
    })
}

pub(super) fn insert(conn: &Connection, channel: &Channel) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO channel (id, key, name_en, name_id, letter, meets) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        channel.id.0,
        channel.key.as_str(),
        channel.label.en,
        channel.label.id,
        channel.letter.map(String::from),
        channel.meets,
    ])?;
    Ok(())
}

/// All of them, those that siklus comes with first, then as they were told.
pub(in super::super) fn all(conn: &Connection) -> Result<Vec<Channel>, StoreError> {
    let mut select = conn.prepare_cached(&format!("SELECT {} FROM channel ORDER BY id", TABLE.columns))?;
    Ok(select.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

impl Store {
    pub fn channels(&self) -> Result<Vec<Channel>, StoreError> {
        all(&self.conn)
    }
}
