//! Surveys: what customers answered.

use chrono_tz::Tz;
use rusqlite::{Connection, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::change::Entity;
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, SurveyId};
use crate::domain::moment::day_number;
use crate::domain::survey::{Answer, Survey, SurveyKind};

pub(in super::super) const TABLE: Table = Table {
    name: "survey",
    columns: "id, customer_id, at, kind, score, comment",
    read: |row| read(row).map(Detail::Survey),
};

pub(in super::super) fn read(row: &Row<'_>) -> rusqlite::Result<Survey> {
    let s = Columns { table: "survey", row };
    Ok(Survey {
        id: SurveyId(s.integer("id")?),
        customer: CustomerId(s.integer("customer_id")?),
        answer: Answer {
            at: s.at("at")?,
            kind: s.keyed("kind", SurveyKind::from_key)?,
            score: s.decode("score", |value| u8::try_from(value.as_i64().ok()?).ok())?,
            comment: s.optional_text("comment")?,
        },
    })
}

pub(super) fn insert(conn: &Connection, zone: Tz, survey: &Survey) -> Result<(), StoreError> {
    let Answer { at, kind, score, comment } = &survey.answer;
    conn.prepare_cached(
        "INSERT INTO survey (id, customer_id, at, day, kind, score, comment) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        survey.id.0,
        survey.customer.0,
        at.to_string(),
        day_number(at.day(zone)),
        kind.key(),
        score,
        comment
    ])?;
    Ok(())
}

/// By all that an answer says.
pub(super) fn told_before(conn: &Connection, zone: Tz, told: &Survey) -> Result<Vec<i64>, StoreError> {
    let Answer { at, kind, score, comment } = &told.answer;
    let mut select = conn.prepare_cached(
        "SELECT id FROM survey
         WHERE customer_id = ?1 AND day = ?2 AND at = ?3 AND kind = ?4 AND score = ?5 AND comment IS ?6 ORDER BY id",
    )?;
    let day = day_number(at.day(zone));
    let ids = select
        .query_map(params![told.customer.0, day, at.to_string(), kind.key(), score, comment], |row| {
            row.get(0)
        })?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

impl Store {
    /// What a customer answered, in the order it was told.
    pub fn surveys(&self, customer: CustomerId) -> Result<Vec<Survey>, StoreError> {
        super::all_of(&self.conn, Entity::Survey, customer, picked)
    }
}

fn picked(detail: Detail) -> Option<Survey> {
    if let Detail::Survey(survey) = detail { Some(survey) } else { None }
}
