//! What a check of health counts: from the totals where everybody is meant and every score is of the day, else in one
//! pass over the customers who match.

use std::collections::BinaryHeap;

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::super::details::tasks;
use super::super::rows::Columns;
use super::super::search::Condition;
use super::super::{Store, StoreError};
use super::kept::{HELD, read_held};
use super::{KeptScores, Scoring, Terms, Timeline};
use crate::domain::check::Tally;
use crate::domain::customer::Customer;
use crate::domain::flag::Flag;
use crate::domain::health::Health;
use crate::domain::ids::CustomerId;
use crate::domain::moment::day_number;
use crate::domain::query::Query;
use crate::domain::stage::{HealthProfile, StageKey};
use crate::domain::task::Urgency;

/// What was counted, and whose scores are the lowest.
#[derive(Debug, Clone)]
pub struct Checked {
    pub tally: Tally,
    pub worst: Vec<Ailing>,
}

/// A customer with what the score was made of.
#[derive(Debug, Clone)]
pub struct Ailing {
    pub customer: Customer,
    pub timeline: Timeline,
    pub flags: Vec<Flag>,
}

/// Scores with whose they are, the lowest first.
type Worst = Vec<(u8, CustomerId)>;

impl Store {
    /// How those who match are on that day, with at most `worst` of them. Customers on rungs without health are in none
    /// of it.
    pub fn checked(&self, query: &Query, today: NaiveDate, worst: usize) -> Result<Checked, StoreError> {
        // One moment for all that is counted, also while others write.
        let snapshot = self.conn.unchecked_transaction()?;
        let (tally, lowest) = match self.kept_check(query, today, worst)? {
            Some(kept) => kept,
            None => self.pass(query, today, worst)?,
        };
        let worst = lowest.into_iter().map(|(_, id)| self.ailing(id)).collect::<Result<Vec<_>, _>>()?;
        snapshot.finish()?;
        Ok(Checked { tally, worst: worst.into_iter().flatten().collect() })
    }

    fn ailing(&self, id: CustomerId) -> Result<Option<Ailing>, StoreError> {
        let Some(customer) = self.customer(id)? else { return Ok(None) };
        Ok(Some(Ailing { customer, timeline: self.timeline(id)?, flags: self.flags(id)? }))
    }

    /// From what is kept; `None` where that does not answer it.
    fn kept_check(
        &self,
        query: &Query,
        today: NaiveDate,
        worst: usize,
    ) -> Result<Option<(Tally, Worst)>, StoreError> {
        if !query.is_empty() {
            return Ok(None);
        }
        let Some(KeptScores { scores, unscored }) = self.kept_scores(today)? else { return Ok(None) };
        let rungs = self.rungs_with_health();
        let totals = self.totals(today)?;
        let rotting = totals.iter().filter(|total| rungs.contains(&&total.stage)).map(|total| total.rotting);
        let mut tally = Tally::default();
        tally.rotting = rotting.sum();
        tally.overdue = overdue(&self.conn, &rungs, today)?;
        tally.count(None, unscored);
        scores.into_iter().for_each(|(score, customers)| tally.count(Some(score), customers));
        let lowest = if worst == 0 { Vec::new() } else { self.kept_extremes(true, worst)? };
        Ok(Some((tally, lowest.into_iter().map(|(id, score)| (score, id)).collect())))
    }

    fn rungs_with_health(&self) -> Vec<&StageKey> {
        let with_health = self.ladder.stages().iter().filter(|stage| stage.profile != HealthProfile::None);
        with_health.map(|stage| &stage.key).collect()
    }

    /// One customer after another: by the score as kept where it is of the day, else by the signs, else by the life.
    fn pass(&self, query: &Query, today: NaiveDate, worst: usize) -> Result<(Tally, Worst), StoreError> {
        let scoring = Scoring::new(self.terms(), today);
        let of_today = (Some(day_number(today)), Some(scoring.fingerprint));
        let rungs = self.rungs_with_health();
        let Condition { sql, values } = self.matching(query);
        let held = HELD.replace(", ", ", h.");
        let mut select = self.conn.prepare(&format!(
            "SELECT c.id, c.stage AS rung, c.rots_at, c.next_due, h.day, h.rules, h.score, h.{held}
             FROM customer c LEFT JOIN health h ON h.customer_id = c.id AND h.ago = 0 WHERE {sql} ORDER BY c.id"
        ))?;
        let mut rows = select.query(params_from_iter(values))?;
        let mut found = Pass { worst, ..Pass::default() };
        let mut unclear = Vec::new();
        while let Some(row) = rows.next()? {
            let c = Columns { table: "customer", row };
            let rung = row.get_ref(1)?.as_str().unwrap_or_default();
            if !rungs.iter().any(|key| key.as_str() == rung) {
                continue;
            }
            let burden = Burden {
                rotting: (1..=day_number(today)).contains(&row.get(2)?),
                overdue: tasks::next_due(&c)?.is_some_and(|due| due.urgency(today) == Urgency::Overdue),
            };
            let id = CustomerId(row.get(0)?);
            if (row.get(4)?, row.get(5)?) == of_today {
                found.take(id, row.get(6)?, burden);
                continue;
            }
            match row.get::<_, Option<i64>>("ago")?.map(|_| read_held(row)).transpose()? {
                Some(held) if held.holds_on(today) => {
                    if let Some(health) = Health::of(&held.signs, scoring.terms, today) {
                        found.take(id, health.score, burden);
                    }
                }
                _ => unclear.push((id, burden)),
            }
        }
        self.judge_lives(&unclear, scoring.terms, today, &mut found)?;
        Ok((found.tally, found.lowest.into_sorted_vec()))
    }

    /// Those whose kept signs are of other days.
    fn judge_lives(
        &self,
        unclear: &[(CustomerId, Burden)],
        terms: Terms<'_>,
        today: NaiveDate,
        found: &mut Pass,
    ) -> Result<(), StoreError> {
        let ids: Vec<CustomerId> = unclear.iter().map(|(id, _)| *id).collect();
        let mut burdens = unclear.iter().map(|(_, burden)| *burden);
        self.each_timeline(&ids, |id, timeline| {
            let burden = burdens.next().unwrap_or_default();
            let signs = timeline.signs_on(today);
            if let Some(health) = signs.and_then(|signs| Health::of(&signs, terms, today)) {
                found.take(id, health.score, burden);
            }
            Ok(true)
        })?;
        Ok(())
    }
}

/// What weighs on a customer beside the score.
#[derive(Debug, Clone, Copy, Default)]
struct Burden {
    rotting: bool,
    overdue: bool,
}

/// What was found so far.
#[derive(Default)]
struct Pass {
    tally: Tally,
    /// How many of the lowest to keep.
    worst: usize,
    /// The highest of them on top.
    lowest: BinaryHeap<(u8, CustomerId)>,
}

impl Pass {
    fn take(&mut self, id: CustomerId, score: Option<u8>, burden: Burden) {
        self.tally.count(score, 1);
        self.tally.rotting += i64::from(burden.rotting);
        self.tally.overdue += i64::from(burden.overdue);
        let Some(score) = score.filter(|_| self.worst > 0) else { return };
        let is_full = self.lowest.len() >= self.worst;
        if is_full && self.lowest.peek().is_some_and(|highest| *highest <= (score, id)) {
            return;
        }
        if is_full {
            self.lowest.pop();
        }
        self.lowest.push((score, id));
    }
}

/// How many customers on these rungs have a task that should have been done.
fn overdue(conn: &Connection, rungs: &[&StageKey], today: NaiveDate) -> Result<i64, StoreError> {
    let sql = format!(
        "SELECT count(DISTINCT t.customer_id) FROM task t JOIN customer c ON c.id = t.customer_id
         WHERE t.done_at IS NULL AND t.due_day < ? AND c.stage IN ({})",
        vec!["?"; rungs.len()].join(", ")
    );
    let rungs = rungs.iter().map(|rung| Value::Text(rung.as_str().to_owned()));
    let values = [Value::Integer(day_number(today))].into_iter().chain(rungs);
    Ok(conn.query_row(&sql, params_from_iter(values), |row| row.get(0))?)
}
