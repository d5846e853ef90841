//! Touchpoints: what customers lived.

use chrono_tz::Tz;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::change::Entity;
use crate::domain::channel::ChannelKey;
use crate::domain::detail::Detail;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::ids::{CustomerId, TouchpointId};
use crate::domain::moment::day_number;
use crate::domain::touchpoint::{Initiative, Touch, Touchpoint};

pub(in super::super) const TABLE: Table = Table {
    name: "touchpoint",
    columns: "id, customer_id, at, channel, direction, note, action, motivation, emotion, feeling, product, minutes, \
              evidence",
    read: |row| read(row).map(Detail::Touchpoint),
};

pub(in super::super) fn read(row: &Row<'_>) -> rusqlite::Result<Touchpoint> {
    let t = Columns { table: "touchpoint", row };
    Ok(Touchpoint {
        id: TouchpointId(t.integer("id")?),
        customer: CustomerId(t.integer("customer_id")?),
        touch: Touch {
            at: t.at("at")?,
            channel: t.decode("channel", |value| value.as_str().ok().map(ChannelKey::new))?,
            initiative: t.optional_keyed("direction", Initiative::from_key)?,
            note: t.optional_text("note")?,
            action: t.optional_text("action")?,
            motivation: t.optional_text("motivation")?,
            emotion: emotion(&t)?,
            feeling: t.optional_text("feeling")?,
            product: t.optional_text("product")?,
            minutes: t.optional_count("minutes")?,
            evidence: t.keyed("evidence", Evidence::from_key)?,
        },
    })
}

/// The column `emotion` of a row.
pub(in crate::store) fn emotion(row: &Columns<'_, '_>) -> rusqlite::Result<Option<Emotion>> {
    row.decode("emotion", |value| match value {
        ValueRef::Null => Some(None),
        value => Emotion::new(value.as_i64().ok()?).map(Some),
    })
}

pub(in super::super) fn insert(
    conn: &Connection,
    zone: Tz,
    touchpoint: &Touchpoint,
) -> Result<(), StoreError> {
    let touch = &touchpoint.touch;
    conn.prepare_cached(
        "INSERT INTO touchpoint (id, customer_id, at, day, channel, direction, note, action, motivation, emotion, feeling,
                                 product, minutes, evidence)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        touchpoint.id.0,
        touchpoint.customer.0,
        touch.at.to_string(),
        day_number(touch.at.day(zone)),
        touch.channel.as_str(),
        touch.initiative.map(Initiative::key),
        touch.note,
        touch.action,
        touch.motivation,
        touch.emotion.map(Emotion::value),
        touch.feeling,
        touch.product,
        touch.minutes,
        touch.evidence.key(),
    ])?;
    Ok(())
}

/// By what tells touchpoints of a customer apart: when, where, what was said and done.
pub(super) fn told_before(conn: &Connection, zone: Tz, told: &Touchpoint) -> Result<Vec<i64>, StoreError> {
    let touch = &told.touch;
    let mut select = conn.prepare_cached(
        "SELECT id FROM touchpoint
         WHERE customer_id = ?1 AND day = ?2 AND at = ?3 AND channel = ?4 AND note IS ?5 AND action IS ?6 ORDER BY id",
    )?;
    let (day, at) = (day_number(touch.at.day(zone)), touch.at.to_string());
    let ids = select.query_map(
        params![told.customer.0, day, at, touch.channel.as_str(), touch.note, touch.action],
        |row| row.get(0),
    )?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

impl Store {
    /// What a customer lived, oldest first.
    pub fn touchpoints(&self, customer: CustomerId) -> Result<Vec<Touchpoint>, StoreError> {
        let sql = format!("SELECT {} FROM touchpoint WHERE customer_id = ?1 ORDER BY day, id", TABLE.columns);
        let mut select = self.conn.prepare_cached(&sql)?;
        Ok(select.query_map([customer.0], read)?.collect::<rusqlite::Result<_>>()?)
    }

    pub fn touchpoint(&self, id: TouchpointId) -> Result<Option<Touchpoint>, StoreError> {
        Ok(super::find(&self.conn, Entity::Touchpoint, id.0)?.and_then(picked))
    }
}

fn picked(detail: Detail) -> Option<Touchpoint> {
    if let Detail::Touchpoint(touchpoint) = detail { Some(touchpoint) } else { None }
}
