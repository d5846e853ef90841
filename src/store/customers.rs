//! Customers with their moves and tags: reading them, and the row-level writes of the writer.

use chrono_tz::Tz;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::details::other_keys;
use super::rows::Columns;
use super::{Store, StoreError};
use crate::domain::customer::{Customer, Dossier, Record, Standing};
use crate::domain::fold::search_text;
use crate::domain::ids::{CustomerId, MoveId, TaskId};
use crate::domain::moment::{day_from_number, day_number};
use crate::domain::moves::{Reason, StageMove, latest};
use crate::domain::rot::{RotClock, rank};
use crate::domain::stage::{Ladder, StageKey};
use crate::domain::tag::Tag;
use crate::domain::task::NextTask;

/// The columns [`read_customer`] reads, of `customer` as `c`.
/// (A task without a day is due on `tasks::NO_DAY`.)
pub(super) const CUSTOMER: &str =
    "c.id, c.external_key, c.name, c.company, c.email, c.phone, c.city, c.country, c.source,
    c.owner, c.persona, c.birthday, c.value_minor, c.cadence, c.referred_by, c.stage, c.came_from, c.since,
    CASE WHEN c.next_due IS NOT NULL THEN (
        SELECT json_array(t.id, t.what, t.due_day, t.promise) FROM task t
        WHERE t.customer_id = c.id AND t.done_at IS NULL AND coalesce(t.due_day, 1000000000) = c.next_due
        ORDER BY t.id LIMIT 1) END AS next_task,
    (SELECT json_group_object(f.name, f.value) FROM custom_field f WHERE f.customer_id = c.id) AS custom,
    (SELECT group_concat(t.tag, ',' ORDER BY t.tag) FROM tag t WHERE t.customer_id = c.id) AS tags";

pub(super) fn read_customer(row: &Row<'_>) -> rusqlite::Result<Customer> {
    let c = Columns { table: "customer", row };
    let tags = c.optional_text("tags")?;
    Ok(Customer {
        id: CustomerId(c.integer("id")?),
        record: read_record(&c)?,
        standing: Standing {
            stage: c.stage("stage")?,
            since: c.at("since")?,
            before: c.optional_stage("came_from")?,
        },
        tags: tags.iter().flat_map(|tags| tags.split(',')).filter_map(Tag::new).collect(),
        next_task: c.decode("next_task", |json| match json {
            ValueRef::Null => Some(None),
            json => next_task(json.as_str().ok()?).map(Some),
        })?,
    })
}

fn next_task(json: &str) -> Option<NextTask> {
    let (id, what, due, promise): (i64, String, Option<i64>, i64) = serde_json::from_str(json).ok()?;
    Some(NextTask { id: TaskId(id), what, due: due.and_then(day_from_number), promise: promise != 0 })
}

impl Customer {
    /// The customer, unless it stands on a rung that the ladder does not have.
    pub(super) fn on_ladder(self, ladder: &Ladder) -> Result<Self, StoreError> {
        let unknown = |key: &&StageKey| ladder.get(key).is_none();
        let Standing { stage, before, .. } = &self.standing;
        let (column, key) = match (Some(stage).filter(unknown), before.as_ref().filter(unknown)) {
            (Some(key), _) => ("stage", key),
            (None, Some(key)) => ("came_from", key),
            (None, None) => return Ok(self),
        };
        Err(StoreError::Corrupt { table: "customer", column, value: format!("\"{key}\"") })
    }
}

fn read_record(c: &Columns<'_, '_>) -> rusqlite::Result<Record> {
    Ok(Record {
        external_key: c.text("external_key")?,
        name: c.text("name")?,
        company: c.optional_text("company")?,
        email: c.optional_text("email")?,
        phone: c.optional_text("phone")?,
        city: c.optional_text("city")?,
        country: c.optional_text("country")?,
        source: c.optional_text("source")?,
        owner: c.optional_text("owner")?,
        persona: c.optional_text("persona")?,
        birthday: c.optional_text("birthday")?,
        value: c.money("value_minor")?,
        cadence: c.optional_count("cadence")?,
        referred_by: c.row.get::<_, Option<i64>>("referred_by")?.map(CustomerId),
        custom: c.decode("custom", |json| serde_json::from_str(json.as_str().ok()?).ok())?,
    })
}

pub(super) fn customer(conn: &Connection, id: CustomerId) -> Result<Option<Customer>, StoreError> {
    one_customer(conn, "c.id = ?1", &id.0)
}

/// By its own key or by that of a double merged into it.
pub(super) fn customer_by_key(conn: &Connection, key: &str) -> Result<Option<Customer>, StoreError> {
    match one_customer(conn, "c.external_key = ?1", &key)? {
        None => other_keys::owner_of(conn, key)?.map_or(Ok(None), |id| customer(conn, id)),
        found => Ok(found),
    }
}

/// The same without reading the customer.
pub(super) fn id_by_key(conn: &Connection, key: &str) -> Result<Option<CustomerId>, StoreError> {
    let mut select = conn.prepare_cached("SELECT id FROM customer WHERE external_key = ?1")?;
    match select.query_row([key], |row| row.get(0).map(CustomerId)).optional()? {
        None => other_keys::owner_of(conn, key),
        found => Ok(found),
    }
}

fn one_customer(
    conn: &Connection,
    condition: &str,
    value: &dyn rusqlite::ToSql,
) -> Result<Option<Customer>, StoreError> {
    let mut select = conn.prepare_cached(&format!("SELECT {CUSTOMER} FROM customer c WHERE {condition}"))?;
    Ok(select.query_row([value], read_customer).optional()?)
}

/// The customers that this one brought, in order of ids.
pub(super) fn referred_by(conn: &Connection, id: CustomerId) -> Result<Vec<CustomerId>, StoreError> {
    let mut select = conn.prepare_cached("SELECT id FROM customer WHERE referred_by = ?1 ORDER BY id")?;
    let found = select.query_map([id.0], |row| row.get(0).map(CustomerId))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The move that says where the customer stands; `None` for nobody of that id.
pub(super) fn current_move(conn: &Connection, id: CustomerId) -> Result<Option<MoveId>, StoreError> {
    let mut select = conn.prepare_cached("SELECT move_id FROM customer WHERE id = ?1")?;
    Ok(select.query_row([id.0], |row| row.get(0).map(MoveId)).optional()?)
}

/// The columns [`read_move`] reads, of `stage_move`.
pub(super) const MOVE: &str = "id, customer_id, at, from_stage, to_stage, reason";

pub(super) fn read_move(row: &Row<'_>) -> rusqlite::Result<StageMove> {
    let m = Columns { table: "stage_move", row };
    Ok(StageMove {
        id: MoveId(m.integer("id")?),
        customer: CustomerId(m.integer("customer_id")?),
        at: m.at("at")?,
        from: m.optional_stage("from_stage")?,
        to: m.stage("to_stage")?,
        reason: m.optional_keyed("reason", Reason::from_key)?,
    })
}

/// A customer's moves in ascending order of ids.
pub(super) fn moves_of(conn: &Connection, id: CustomerId) -> Result<Vec<StageMove>, StoreError> {
    let sql = format!("SELECT {MOVE} FROM stage_move WHERE customer_id = ?1 ORDER BY id");
    let mut select = conn.prepare_cached(&sql)?;
    Ok(select.query_map([id.0], read_move)?.collect::<rusqlite::Result<_>>()?)
}

/// A customer whole; `None` for nobody of that id.
pub(super) fn dossier(conn: &Connection, id: CustomerId) -> Result<Option<Dossier>, StoreError> {
    let Some(customer) = customer(conn, id)? else { return Ok(None) };
    let moves = moves_of(conn, id)?;
    Ok(Some(Dossier { id, record: customer.record, moves, tags: customer.tags }))
}

/// Writes the rows of a customer that is not there yet.
pub(super) fn insert_dossier(
    conn: &Connection,
    zone: Tz,
    ladder: &Ladder,
    dossier: &Dossier,
) -> Result<(), StoreError> {
    let stands = latest(&dossier.moves, zone).ok_or_else(|| StoreError::Damaged("no stage".to_owned()))?;
    let since = stands.at.day(zone);
    let rots = ladder.get(&stands.to).and_then(|stage| RotClock::new(since, None, None).rots_at(stage));
    let record = &dossier.record;
    conn.prepare_cached(
        "INSERT INTO customer (id, external_key, name, company, email, phone, city, country, source, owner, persona,
                               birthday, value_minor, cadence, referred_by, stage, came_from, move_id, since, since_day,
                               rots_at, search)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
    )?
    .execute(params![
        dossier.id.0,
        record.external_key,
        record.name,
        record.company,
        record.email,
        record.phone,
        record.city,
        record.country,
        record.source,
        record.owner,
        record.persona,
        record.birthday,
        record.value.minor(),
        record.cadence,
        record.referred_by.map(|id| id.0),
        stands.to.as_str(),
        stands.from.as_ref().map(StageKey::as_str),
        stands.id.0,
        stands.at.to_string(),
        day_number(since),
        rank(rots, since),
        search_text(record),
    ])?;
    for step in &dossier.moves {
        insert_move(conn, zone, step)?;
    }
    for tag in &dossier.tags {
        insert_tag(conn, dossier.id, tag)?;
    }
    insert_custom(conn, dossier.id, record)
}

fn insert_custom(conn: &Connection, id: CustomerId, record: &Record) -> Result<(), StoreError> {
    for (name, value) in &record.custom {
        conn.prepare_cached("INSERT INTO custom_field (customer_id, name, value) VALUES (?1, ?2, ?3)")?
            .execute(params![id.0, name, value])?;
    }
    Ok(())
}

fn delete_custom(conn: &Connection, id: CustomerId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM custom_field WHERE customer_id = ?1")?.execute([id.0])?;
    Ok(())
}

pub(super) fn delete_dossier(conn: &Connection, id: CustomerId) -> Result<(), StoreError> {
    delete_custom(conn, id)?;
    conn.prepare_cached("DELETE FROM health WHERE customer_id = ?1")?.execute([id.0])?;
    conn.prepare_cached("DELETE FROM tag WHERE customer_id = ?1")?.execute([id.0])?;
    conn.prepare_cached("DELETE FROM stage_move WHERE customer_id = ?1")?.execute([id.0])?;
    conn.prepare_cached("DELETE FROM customer WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

pub(super) fn update_record(conn: &Connection, id: CustomerId, record: &Record) -> Result<(), StoreError> {
    conn.prepare_cached(
        "UPDATE customer SET external_key = ?2, name = ?3, company = ?4, email = ?5, phone = ?6, city = ?7, country = ?8,
                source = ?9, owner = ?10, persona = ?11, birthday = ?12, value_minor = ?13, referred_by = ?14,
                search = ?15, cadence = ?16 WHERE id = ?1",
    )?
    .execute(params![
        id.0,
        record.external_key,
        record.name,
        record.company,
        record.email,
        record.phone,
        record.city,
        record.country,
        record.source,
        record.owner,
        record.persona,
        record.birthday,
        record.value.minor(),
        record.referred_by.map(|id| id.0),
        search_text(record),
        record.cadence,
    ])?;
    delete_custom(conn, id)?;
    insert_custom(conn, id, record)
}

pub(super) fn insert_move(conn: &Connection, zone: Tz, step: &StageMove) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO stage_move (id, customer_id, at, day, from_stage, to_stage, reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        step.id.0,
        step.customer.0,
        step.at.to_string(),
        day_number(step.at.day(zone)),
        step.from.as_ref().map(StageKey::as_str),
        step.to.as_str(),
        step.reason.map(Reason::key),
    ])?;
    Ok(())
}

pub(super) fn delete_move(conn: &Connection, id: MoveId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM stage_move WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

pub(super) fn insert_tag(conn: &Connection, id: CustomerId, tag: &Tag) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO tag (customer_id, tag) VALUES (?1, ?2)")?
        .execute(params![id.0, tag.as_str()])?;
    Ok(())
}

/// Puts what the customer's row repeats of its latest move right.
pub(super) fn settle(conn: &Connection, ladder: &Ladder, id: CustomerId) -> Result<(), StoreError> {
    let mut select = conn.prepare_cached(
        "SELECT id, at, day, from_stage, to_stage FROM stage_move WHERE customer_id = ?1 ORDER BY day DESC, id DESC LIMIT 1",
    )?;
    let (mv, at, day, before, stage) = select.query_row([id.0], |row| {
        let m = Columns { table: "stage_move", row };
        Ok((
            m.integer("id")?,
            m.at("at")?,
            m.day("day")?,
            m.optional_text("from_stage")?,
            m.stage("to_stage")?,
        ))
    })?;
    let rots = ladder.get(&stage).and_then(|stage| RotClock::new(day, None, None).rots_at(stage));
    conn.prepare_cached(
        "UPDATE customer SET stage = ?2, came_from = ?3, move_id = ?4, since = ?5, since_day = ?6, rots_at = ?7 WHERE id = ?1",
    )?
    .execute(params![
        id.0,
        stage.as_str(),
        before,
        mv,
        at.to_string(),
        day_number(day),
        rank(rots, day),
    ])?;
    Ok(())
}

impl Store {
    pub fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError> {
        customer(&self.conn, id)?.map(|customer| customer.on_ladder(&self.ladder)).transpose()
    }

    pub fn customer_by_key(&self, external_key: &str) -> Result<Option<Customer>, StoreError> {
        let found = customer_by_key(&self.conn, external_key)?;
        found.map(|customer| customer.on_ladder(&self.ladder)).transpose()
    }

    /// A customer's moves in ascending order of ids.
    pub fn moves(&self, id: CustomerId) -> Result<Vec<StageMove>, StoreError> {
        moves_of(&self.conn, id)
    }
}
