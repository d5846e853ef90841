//! Cells of journey maps that somebody filled in.

use rusqlite::{Connection, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::{Table, touchpoints};
use crate::domain::cell::{Cell, CellRow, Statement};
use crate::domain::change::Entity;
use crate::domain::detail::Detail;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::ids::{CellId, CustomerId};

pub(in super::super) const TABLE: Table = Table {
    name: "cell",
    columns: "id, customer_id, stage, row, text, emotion, evidence",
    read: |row| read(row).map(Detail::Cell),
};

pub(in super::super) fn read(row: &Row<'_>) -> rusqlite::Result<Cell> {
    let c = Columns { table: "cell", row };
    Ok(Cell {
        id: CellId(c.integer("id")?),
        customer: CustomerId(c.integer("customer_id")?),
        stage: c.stage("stage")?,
        row: c.keyed("row", CellRow::from_key)?,
        statement: Statement {
            text: c.text("text")?,
            emotion: touchpoints::emotion(&c)?,
            evidence: c.keyed("evidence", Evidence::from_key)?,
        },
    })
}

pub(super) fn insert(conn: &Connection, cell: &Cell) -> Result<(), StoreError> {
    let Statement { text, emotion, evidence } = &cell.statement;
    conn.prepare_cached(
        "INSERT INTO cell (id, customer_id, stage, row, text, emotion, evidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        cell.id.0,
        cell.customer.0,
        cell.stage.as_str(),
        cell.row.key(),
        text,
        emotion.map(Emotion::value),
        evidence.key()
    ])?;
    Ok(())
}

impl Store {
    /// What somebody wrote into a customer's map, in the order it was told.
    pub fn cells(&self, customer: CustomerId) -> Result<Vec<Cell>, StoreError> {
        super::all_of(&self.conn, Entity::Cell, customer, picked)
    }
}

fn picked(detail: Detail) -> Option<Cell> {
    if let Detail::Cell(cell) = detail { Some(cell) } else { None }
}
