//! Personas, shared by the team: a key, and everything else as one value.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::detail::Detail;
use crate::domain::ids::PersonaId;
use crate::domain::persona::Persona;

pub(super) const TABLE: Table =
    Table { name: "persona", columns: "id, portrait", read: |row| read(row).map(Detail::Persona) };

fn read(row: &Row<'_>) -> rusqlite::Result<Persona> {
    let p = Columns { table: "persona", row };
    Ok(Persona {
        id: PersonaId(p.integer("id")?),
        portrait: p.decode("portrait", |json| serde_json::from_str(json.as_str().ok()?).ok())?,
    })
}

pub(super) fn insert(conn: &Connection, persona: &Persona) -> Result<(), StoreError> {
    let portrait = serde_json::to_string(&persona.portrait)
        .map_err(|_| StoreError::Damaged("a persona cannot be written".to_owned()))?;
    conn.prepare_cached("INSERT INTO persona (id, key, portrait) VALUES (?1, ?2, ?3)")?.execute(params![
        persona.id.0,
        persona.portrait.key,
        portrait
    ])?;
    Ok(())
}

pub(in super::super) fn by_key(conn: &Connection, key: &str) -> Result<Option<Persona>, StoreError> {
    let sql = format!("SELECT {} FROM persona WHERE key = ?1", TABLE.columns);
    Ok(conn.prepare_cached(&sql)?.query_row([key], read).optional()?)
}

impl Store {
    /// The persona of this key.
    pub fn persona(&self, key: &str) -> Result<Option<Persona>, StoreError> {
        by_key(&self.conn, key)
    }

    /// All of them, by key.
    pub fn personas(&self) -> Result<Vec<Persona>, StoreError> {
        let sql = format!("SELECT {} FROM persona ORDER BY key", TABLE.columns);
        let mut select = self.conn.prepare_cached(&sql)?;
        Ok(select.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }
}
