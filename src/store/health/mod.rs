//! Health as it is kept: the signs of every customer, what they come to today, and how many came to what.
//!
//! Nothing here is told by anybody: all of it follows from the other tables, in the same transaction as whatever
//! changes them, and is worked out anew where the day or the rules are others.

mod check;
mod kept;
mod settle;
mod timelines;

pub use check::{Ailing, Checked};
pub use settle::Freshened;
pub(super) use settle::{put_right, relimit};
pub(super) use timelines::Timelines;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::rows::{Columns, Nth};
use super::{Store, StoreError};
use crate::domain::health::{Health, Signs, Terms, Timeline, Vitals};
use crate::domain::ids::CustomerId;
use crate::domain::moment::day_number;
use kept::{Kept, kept};

/// Under which key of `health_total` a customer is counted: day, rules and score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Scored {
    pub day: i64,
    pub rules: i64,
    pub score: Option<u8>,
}

/// Of so many customers the scores are worked out without anybody noticing.
pub(super) const AT_ONCE: usize = 1_000;

/// In `health_total`, of those without a score.
const UNSCORED: i64 = -1;

/// What was scored last of a customer; `None` for who has no health.
pub(super) fn scored(conn: &Connection, id: CustomerId) -> Result<Option<Scored>, StoreError> {
    let mut select =
        conn.prepare_cached("SELECT day, rules, score FROM health WHERE customer_id = ?1 AND ago = 0")?;
    let mut rows = select.query([id.0])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let (day, rules): (Option<i64>, Option<i64>) = (row.get(0)?, row.get(1)?);
    let score = row.get(2)?;
    Ok(day.zip(rules).map(|(day, rules)| Scored { day, rules, score }))
}

/// Adds to the number of those who came to a score.
pub(super) fn count(conn: &Connection, scored: Scored, customers: i64) -> Result<(), StoreError> {
    let Scored { day, rules, score } = scored;
    let score = score.map_or(UNSCORED, i64::from);
    conn.prepare_cached(
        "INSERT INTO health_total (day, rules, score, customers) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (day, rules, score) DO UPDATE SET customers = customers + excluded.customers",
    )?
    .execute(params![day, rules, score, customers])?;
    if customers < 0 {
        conn.prepare_cached(
            "DELETE FROM health_total WHERE day = ?1 AND rules = ?2 AND score = ?3 AND customers = 0",
        )?
        .execute(params![day, rules, score])?;
    }
    Ok(())
}

/// How many customers came to which score.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeptScores {
    /// In ascending order of scores.
    pub scores: Vec<(u8, i64)>,
    /// Of whom too little is known.
    pub unscored: i64,
}

impl Store {
    /// What scores are worked out by.
    pub fn terms(&self) -> Terms<'_> {
        Terms { rules: &self.facts.rules, ladder: &self.ladder }
    }

    /// How a customer is doing on that day, whatever was kept when.
    pub fn vitals(&self, id: CustomerId, today: NaiveDate) -> Result<Vitals, StoreError> {
        let terms = self.terms();
        if let Some(kept) = kept(&self.conn, id)?
            && let Some((now, before)) = kept.on(today)
        {
            return Ok(Vitals::of(now, Some(before), terms, today));
        }
        Ok(self.timeline(id)?.vitals(terms, today))
    }

    /// How many customers have which score on that day, as kept; `None` while not all were worked out for it.
    pub fn kept_scores(&self, today: NaiveDate) -> Result<Option<KeptScores>, StoreError> {
        let rules = self.facts.rules.fingerprint(&self.ladder);
        let mut kept = KeptScores::default();
        let mut select = self
            .conn
            .prepare_cached("SELECT day, rules, score, customers FROM health_total ORDER BY score")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let h = Columns { table: "health_total", row };
            if (h.integer(Nth(0, "day"))?, h.integer(Nth(1, "rules"))?) != (day_number(today), rules) {
                return Ok(None);
            }
            let customers = h.integer(Nth(3, "customers"))?;
            match u8::try_from(h.integer(Nth(2, "score"))?) {
                Ok(score) => kept.scores.push((score, customers)),
                Err(_) => kept.unscored = customers,
            }
        }
        Ok(Some(kept))
    }

    /// The worst scores as kept, with whose they are.
    pub(super) fn kept_worst(&self, limit: usize) -> Result<Vec<(CustomerId, u8)>, StoreError> {
        let mut select = self.conn.prepare_cached(
            "SELECT customer_id, score FROM health WHERE ago = 0 AND score IS NOT NULL
             ORDER BY score, customer_id LIMIT ?1",
        )?;
        let found = select.query_map([i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
            Ok((CustomerId(row.get(0)?), row.get(1)?))
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// The signs of all customers on that day, in order of ids, one at a time.
    pub fn each_signs<E: From<StoreError>>(
        &self,
        today: NaiveDate,
        mut visit: impl FnMut(CustomerId, &Signs) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql =
            format!("SELECT customer_id, {} FROM health WHERE ago = 0 ORDER BY customer_id", kept::HELD);
        let mut select = self.conn.prepare_cached(&sql).map_err(StoreError::from)?;
        let mut rows = select.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let id = CustomerId(row.get(0).map_err(StoreError::from)?);
            let held = kept::read_held(row, 1).map_err(StoreError::from)?;
            if held.holds_on(today) {
                visit(id, &held.signs)?;
            } else {
                let signs = self.timeline(id)?.signs_on(today).unwrap_or_default();
                visit(id, &signs)?;
            }
        }
        Ok(())
    }
}

/// What scores are worked out by on a day, with the fingerprint of the rules, which many share.
#[derive(Clone, Copy)]
pub(super) struct Scoring<'a> {
    pub terms: Terms<'a>,
    pub today: NaiveDate,
    fingerprint: i64,
}

impl<'a> Scoring<'a> {
    pub fn new(terms: Terms<'a>, today: NaiveDate) -> Self {
        Self { terms, today, fingerprint: terms.rules.fingerprint(terms.ladder) }
    }

    /// `None` where there is no health.
    fn of(self, signs: &Signs) -> Option<Scored> {
        let score = Health::of(signs, self.terms, self.today)?.score;
        Some(Scored { day: day_number(self.today), rules: self.fingerprint, score })
    }

    /// Keeps the signs and the score that follow from a life; the score and the day of the last touch.
    fn keep(
        self,
        conn: &Connection,
        id: CustomerId,
        timeline: &Timeline,
    ) -> Result<(Option<Scored>, Option<NaiveDate>), StoreError> {
        let kept = Kept::of(timeline, self.today);
        let scored = self.of(&kept.now.signs);
        kept.insert(conn, id, scored)?;
        Ok((scored, kept.now.signs.last_touch))
    }
}
