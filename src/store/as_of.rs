//! The database as of an earlier moment: the same tables, rebuilt in temporary ones that stand before the real.
//!
//! Every query then answers for that day without knowing it. Stages and purchases are read by when they
//! happened, and so are touchpoints, surveys and spend. A pain, an opportunity and what is known of MEDDIC are there from
//! their own day on; all else is read from the journal by when it was told.

use rusqlite::params;

use super::codec::{self, Entry};
use super::customers::{self, settle};
use super::undo::read_stored;
use super::{Store, StoreError, details, health};
use crate::domain::change::{Change, Setting};
use crate::domain::context::Source;
use crate::domain::detail::Detail;
use crate::domain::health::Rules;
use crate::domain::ids::CustomerId;
use crate::domain::margin::Margin;
use crate::domain::moment::{At, Clock, day_number};
use crate::domain::stage::Ladder;

impl Store {
    /// Lets this connection see nothing that `clock` has not. Only for one that does not write.
    pub fn look_back(&mut self, clock: Clock) -> Result<(), StoreError> {
        self.take_back_settings(clock)?;
        self.seen_by = Some(clock);
        // One moment is copied, whatever others write meanwhile.
        let tx = self.conn.unchecked_transaction()?;
        self.rebuild(clock)?;
        tx.commit()?;
        self.words_indexed = false;
        Ok(())
    }

    fn rebuild(&self, clock: Clock) -> Result<(), StoreError> {
        self.conn.execute_batch(
            "CREATE TEMP TABLE stage_move AS SELECT * FROM main.stage_move WHERE false;
             CREATE TEMP TABLE customer AS SELECT * FROM main.customer WHERE false;
             CREATE TEMP TABLE purchase AS SELECT * FROM main.purchase WHERE false;
             CREATE TEMP TABLE survey AS SELECT * FROM main.survey WHERE false;
             CREATE TEMP TABLE spend AS SELECT * FROM main.spend WHERE false;
             CREATE TEMP TABLE touchpoint AS SELECT * FROM main.touchpoint WHERE false;
             CREATE TEMP TABLE pulse AS SELECT * FROM main.pulse WHERE false;
             CREATE TEMP TABLE health AS SELECT * FROM main.health WHERE false;
             CREATE TEMP TABLE health_total (day, rules, score, customers, PRIMARY KEY (day, rules, score));
             CREATE TEMP TABLE task AS SELECT * FROM main.task;
             CREATE TEMP TABLE contact AS SELECT * FROM main.contact;
             CREATE TEMP TABLE flag AS SELECT * FROM main.flag;
             CREATE TEMP TABLE pain AS SELECT * FROM main.pain;
             CREATE TEMP TABLE opportunity AS SELECT * FROM main.opportunity;
             CREATE TEMP TABLE finding AS SELECT * FROM main.finding;
             CREATE TEMP TABLE cell AS SELECT * FROM main.cell;
             CREATE TEMP TABLE persona AS SELECT * FROM main.persona;
             CREATE TEMP TABLE channel AS SELECT * FROM main.channel;
             CREATE TEMP TABLE other_key AS SELECT * FROM main.other_key;
             CREATE TEMP TABLE tag AS SELECT * FROM main.tag;
             CREATE TEMP TABLE custom_field AS SELECT * FROM main.custom_field;",
        )?;
        let today = day_number(clock.today());
        // An instant of today may still be to come; a date of today has been.
        let now = match clock.at {
            At::Date(_) => None,
            At::Instant(_) => Some(clock.at.to_string()),
        };
        let seen =
            "day < ?1 OR (day = ?1 AND (?2 IS NULL OR length(at) = 10 OR julianday(at) <= julianday(?2)))";
        for table in ["stage_move", "purchase", "survey", "spend", "touchpoint", "pulse"] {
            let sql = format!("INSERT INTO temp.{table} SELECT * FROM main.{table} WHERE {seen}");
            self.conn.execute(&sql, params![today, now])?;
        }
        self.conn.execute_batch(
            "CREATE INDEX temp.old_path ON stage_move (customer_id, day, id);
             CREATE UNIQUE INDEX temp.old_move ON stage_move (id);
             INSERT INTO temp.customer SELECT * FROM main.customer
                 WHERE id IN (SELECT customer_id FROM temp.stage_move);
             CREATE UNIQUE INDEX temp.old_customer ON customer (id);
             CREATE INDEX temp.old_key ON customer (external_key);
             CREATE INDEX temp.old_purchase ON purchase (customer_id, day, id);
             CREATE INDEX temp.old_survey ON survey (customer_id, day, id);
             CREATE INDEX temp.old_task ON task (customer_id, id);
             CREATE INDEX temp.old_touchpoint ON touchpoint (customer_id, day, id);
             CREATE INDEX temp.old_pulse ON pulse (customer_id, day, id);
             CREATE INDEX temp.old_health ON health (customer_id, ago);
             CREATE INDEX temp.old_pain ON pain (customer_id, id);
             CREATE INDEX temp.old_opportunity ON opportunity (customer_id, id);
             CREATE INDEX temp.old_finding ON finding (customer_id, id);
             CREATE INDEX temp.old_cell ON cell (customer_id, id);
             CREATE INDEX temp.old_contact ON contact (customer_id, id);
             CREATE INDEX temp.old_flag ON flag (customer_id, id);
             CREATE INDEX temp.old_other_key ON other_key (key);
             CREATE INDEX temp.old_custom ON custom_field (customer_id, name);
             CREATE INDEX temp.old_tag ON tag (customer_id, tag);
             CREATE INDEX temp.old_tagged ON tag (tag, customer_id);",
        )?;
        self.settle_all()?;
        self.take_back_edits(clock)?;
        self.add_what_was_told_later(clock)?;
        self.work_out_health(clock)?;
        self.conn.execute_batch(
            "CREATE INDEX temp.old_board ON customer (stage, rots_at, id);
             CREATE INDEX temp.old_owner ON customer (owner COLLATE NOCASE, stage, rots_at, id, value_minor);
             CREATE TEMP TABLE rot AS SELECT stage, rots_at AS day, count(*) AS customers
                 FROM temp.customer WHERE rots_at > 0 GROUP BY stage, rots_at;
             CREATE TEMP TABLE total AS
                 SELECT s.key AS stage, count(c.id) AS customers, coalesce(sum(c.value_minor), 0) AS value_minor
                 FROM stage s LEFT JOIN temp.customer c ON c.stage = s.key GROUP BY s.key;",
        )?;
        Ok(())
    }

    /// The rules of health, the limits of the rungs and the margin as they were then, in memory.
    fn take_back_settings(&mut self, clock: Clock) -> Result<(), StoreError> {
        let mut select = self.conn.prepare(
            "SELECT b.at AS batch_at, c.kind, c.entity, c.entity_id, c.through_id, c.customer_id, c.before, c.after
             FROM change c JOIN batch b ON b.id = c.batch WHERE c.kind = 'set' ORDER BY c.id DESC",
        )?;
        let mut rows = select.query([])?;
        let damaged = |setting: Setting| StoreError::Damaged(format!("{} cannot be read", setting.key()));
        while let Some(row) = rows.next()? {
            let at: String = row.get("batch_at")?;
            if At::parse(&at, clock.zone).is_ok_and(|at| clock.has_seen(at)) {
                continue;
            }
            match codec::read(&read_stored(row)?)? {
                Entry::Change(Change::Set { setting: setting @ Setting::Health, before, .. }) => {
                    self.facts.rules = Rules::read(&before).ok_or_else(|| damaged(setting))?;
                }
                Entry::Change(Change::Set { setting: setting @ Setting::Ladder, before, .. }) => {
                    self.ladder = Ladder::read(&before).ok_or_else(|| damaged(setting))?;
                }
                Entry::Change(Change::Set { setting: setting @ Setting::Margin, before, .. }) => {
                    let told = Some(before).filter(|before| !before.is_empty());
                    let margin = told.map_or(Some(Margin::WHOLE), |before| Margin::read(&before));
                    self.facts.margin = margin.ok_or_else(|| damaged(setting))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// How every customer was doing then, and since when they would have rotted.
    fn work_out_health(&self, clock: Clock) -> Result<(), StoreError> {
        let mut select = self.conn.prepare("SELECT id FROM customer ORDER BY id")?;
        let ids =
            select.query_map([], |row| row.get(0).map(CustomerId))?.collect::<rusqlite::Result<Vec<_>>>()?;
        let scoring = health::Scoring::new(self.terms(), clock.today());
        self.each_timeline(&ids, |id, timeline| {
            health::put_right(&self.conn, scoring, id, &timeline)?;
            Ok(true)
        })?;
        self.conn.execute_batch(
            "INSERT INTO temp.health_total SELECT day, rules, coalesce(score, -1), count(*) FROM temp.health
                 WHERE ago = 0 AND day IS NOT NULL GROUP BY 1, 2, 3",
        )?;
        Ok(())
    }

    /// Puts every customer where its last move by then led.
    fn settle_all(&self) -> Result<(), StoreError> {
        let mut select = self.conn.prepare(
            "SELECT c.id FROM temp.customer c WHERE c.move_id IS NOT (
                 SELECT m.id FROM temp.stage_move m WHERE m.customer_id = c.id ORDER BY m.day DESC, m.id DESC LIMIT 1)",
        )?;
        let ids = select.query_map([], |row| row.get(0).map(CustomerId))?;
        for id in ids.collect::<rusqlite::Result<Vec<_>>>()? {
            settle(&self.conn, &self.ladder, id)?;
        }
        Ok(())
    }

    /// Takes back, newest first, what was written to records, tags and details after the moment.
    fn take_back_edits(&self, clock: Clock) -> Result<(), StoreError> {
        let mut select = self.conn.prepare(
            "SELECT b.at AS batch_at, b.source, c.kind, c.entity, c.entity_id, c.through_id, c.customer_id, c.before,
                    c.after
             FROM change c JOIN batch b ON b.id = c.batch
             WHERE c.kind IN ('edited', 'tagged', 'untagged', 'attached', 'detached', 'revised')
               AND c.entity NOT IN ('survey', 'spend', 'touchpoint', 'pulse') ORDER BY c.id DESC",
        )?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let at: String = row.get("batch_at")?;
            if At::parse(&at, clock.zone).is_ok_and(|at| clock.has_seen(at)) {
                continue;
            }
            match codec::read(&read_stored(row)?)? {
                Entry::Change(Change::Edited { customer, edits }) => {
                    if let Some(found) = customers::customer(&self.conn, customer)? {
                        let mut record = found.record;
                        edits.into_iter().rev().for_each(|edit| edit.inverse().apply(&mut record));
                        customers::update_record(&self.conn, customer, &record)?;
                    }
                }
                Entry::Change(Change::Tagged { customer, tag }) => {
                    let sql = "DELETE FROM temp.tag WHERE customer_id = ?1 AND tag = ?2";
                    self.conn.execute(sql, params![customer.0, tag.as_str()])?;
                }
                Entry::Change(Change::Untagged { customer, tag }) => {
                    customers::insert_tag(&self.conn, customer, &tag)?;
                }
                // Whom an import or a demo brought was known before.
                Entry::Change(Change::Attached(Detail::Contact(_))) if brought(row)? => {}
                Entry::Change(Change::Attached(detail)) => details::delete(&self.conn, &detail)?,
                Entry::Change(Change::Detached(detail)) => {
                    details::insert(&self.conn, clock.zone, &detail)?;
                }
                Entry::Change(Change::Revised { before, after }) => {
                    details::delete(&self.conn, &after)?;
                    details::insert(&self.conn, clock.zone, &before)?;
                }
                _ => {}
            }
        }
        Ok(())
    }
    /// Pains, opportunities and findings of days that had been, though nobody had told them yet.
    fn add_what_was_told_later(&self, clock: Clock) -> Result<(), StoreError> {
        let has_been = |at: &str| At::parse(at, clock.zone).is_ok_and(|at| clock.has_seen(at));
        for Dated { table, day, end, instead, reopen } in DATED {
            let sql = format!(
                "SELECT m.id, m.{day}, {end} FROM main.{table} m
                 WHERE m.customer_id IN (SELECT id FROM temp.customer)
                   AND NOT EXISTS (SELECT 1 FROM temp.{table} t WHERE t.customer_id = m.customer_id AND {instead})"
            );
            let mut select = self.conn.prepare(&sql)?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                let (id, at, end): (i64, String, Option<String>) = (row.get(0)?, row.get(1)?, row.get(2)?);
                if !has_been(&at) {
                    continue;
                }
                let copy = format!("INSERT INTO temp.{table} SELECT * FROM main.{table} WHERE id = ?1");
                self.conn.execute(&copy, params![id])?;
                if end.is_some_and(|end| !has_been(&end)) {
                    self.conn
                        .execute(&format!("UPDATE temp.{table} SET {reopen} WHERE id = ?1"), params![id])?;
                }
            }
        }
        Ok(())
    }
}

/// Whether it came by no person's hand.
fn brought(row: &rusqlite::Row<'_>) -> rusqlite::Result<bool> {
    let source: String = row.get("source")?;
    Ok(Source::from_key(&source).is_some_and(|source| !source.is_person()))
}

/// A table of details that say when they began.
struct Dated {
    table: &'static str,
    day: &'static str,
    /// When it was over.
    end: &'static str,
    /// What stands for the row already.
    instead: &'static str,
    /// What it was before it was over.
    reopen: &'static str,
}

const DATED: [Dated; 3] = [
    Dated {
        table: "pain",
        day: "since",
        end: "m.closed_at",
        instead: "t.id = m.id",
        reopen: "closed_at = NULL, gone = NULL",
    },
    Dated {
        table: "opportunity",
        day: "since",
        end: "m.done_at",
        instead: "t.id = m.id",
        reopen: "done_at = NULL",
    },
    Dated { table: "finding", day: "at", end: "NULL", instead: "t.letter = m.letter", reopen: "at = at" },
];
