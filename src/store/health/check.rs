//! What a check of health counts: of everybody from what is kept, with a pass over the signs where the scores are of
//! another day; of some in one pass over those who match.

use std::collections::BinaryHeap;

use chrono::NaiveDate;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Row, params_from_iter};

use super::super::search::Condition;
use super::super::{Store, StoreError};
use super::kept::{HELD, HELD_COLUMNS, read_held};
use super::{KeptScores, Scoring, Timeline};
use crate::domain::check::Tally;
use crate::domain::customer::Customer;
use crate::domain::flag::Flag;
use crate::domain::ids::CustomerId;
use crate::domain::moment::day_number;
use crate::domain::query::Query;
use crate::domain::stage::{HealthProfile, StageKey};

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
        let (tally, lowest) =
            if query.is_empty() { self.everybody(today, worst)? } else { self.some(query, today, worst)? };
        let worst = lowest.into_iter().map(|(_, id)| self.ailing(id)).collect::<Result<Vec<_>, _>>()?;
        snapshot.finish()?;
        Ok(Checked { tally, worst: worst.into_iter().flatten().collect() })
    }

    fn ailing(&self, id: CustomerId) -> Result<Option<Ailing>, StoreError> {
        let Some(customer) = self.customer(id)? else { return Ok(None) };
        Ok(Some(Ailing { customer, timeline: self.timeline(id)?, flags: self.flags(id)? }))
    }

    /// All that can be summed up is kept: how many rot by day whatever the day, the scores of today.
    fn everybody(&self, today: NaiveDate, worst: usize) -> Result<(Tally, Worst), StoreError> {
        let (mut tally, lowest) = match self.kept_scores(today)? {
            Some(KeptScores { scores, unscored }) => {
                let mut tally = Tally::default();
                tally.count(None, unscored);
                scores.into_iter().for_each(|(score, customers)| tally.count(Some(score), customers));
                let lowest = if worst == 0 { Vec::new() } else { self.kept_worst(worst)? };
                (tally, lowest.into_iter().map(|(id, score)| (score, id)).collect())
            }
            None => {
                let sql = format!(
                    "SELECT customer_id, day, rules, score, {HELD} FROM health WHERE ago = 0 ORDER BY customer_id"
                );
                self.pass(&sql, Vec::new(), today, worst, |_| Ok(Some(Burden::default())))?
            }
        };
        let rungs = self.rungs_with_health();
        let totals = self.totals(today)?;
        let rotting = totals.iter().filter(|total| rungs.contains(&&total.stage)).map(|total| total.rotting);
        tally.rotting = rotting.sum();
        tally.overdue = overdue(&self.conn, &rungs, today)?;
        Ok((tally, lowest))
    }

    fn some(&self, query: &Query, today: NaiveDate, worst: usize) -> Result<(Tally, Worst), StoreError> {
        let rungs = self.rungs_with_health();
        let Condition { sql, values } = self.matching(query);
        let held = HELD.replace(", ", ", h.");
        // By ids in their order, whatever leads to them: both tables are then walked through once, where an index of
        // rungs or owners would jump about in them for every customer.
        let sql = format!(
            "SELECT c.id, h.day, h.rules, h.score, h.{held}, c.stage, c.rots_at, c.next_due
             FROM customer c NOT INDEXED LEFT JOIN health h ON h.customer_id = c.id AND h.ago = 0 WHERE {sql} ORDER BY c.id"
        );
        self.pass(&sql, values, today, worst, |row| {
            let [rung, rots_at, next_due] = [0, 1, 2].map(|place| SIGNS + HELD_COLUMNS + place);
            let rung = row.get_ref(rung)?.as_str().unwrap_or_default();
            if !rungs.iter().any(|key| key.as_str() == rung) {
                return Ok(None);
            }
            Ok(Some(Burden {
                rotting: (1..=day_number(today)).contains(&row.get(rots_at)?),
                // One without a day is due behind all days.
                overdue: row.get::<_, Option<i64>>(next_due)?.is_some_and(|due| due < day_number(today)),
            }))
        })
    }

    fn rungs_with_health(&self) -> Vec<&StageKey> {
        let with_health = self.ladder.stages().iter().filter(|stage| stage.profile != HealthProfile::None);
        with_health.map(|stage| &stage.key).collect()
    }

    /// One customer after another: by the score as kept where it is of the day, else by the signs, else by the life. A
    /// row begins with the id, then the score with its day and rules, then the signs. `burden` leaves out whom it gives
    /// none.
    fn pass(
        &self,
        sql: &str,
        values: Vec<Value>,
        today: NaiveDate,
        worst: usize,
        burden: impl Fn(&Row<'_>) -> rusqlite::Result<Option<Burden>>,
    ) -> Result<(Tally, Worst), StoreError> {
        let scoring = Scoring::new(self.terms(), today);
        let mut found = Pass { worst, ..Pass::default() };
        let mut unclear = Vec::new();
        let mut select = self.conn.prepare(sql)?;
        let mut rows = select.query(params_from_iter(values))?;
        while let Some(row) = rows.next()? {
            let Some(burden) = burden(row)? else { continue };
            let id = CustomerId(row.get(0)?);
            match known(row, scoring)? {
                Known::Score(score) => found.take(id, score, burden),
                Known::NoHealth => {}
                Known::Nothing => unclear.push((id, burden)),
            }
        }
        self.judge_lives(&unclear, scoring, &mut found)?;
        Ok((found.tally, found.lowest.into_sorted_vec()))
    }

    /// Those whose kept signs are of other days.
    fn judge_lives(
        &self,
        unclear: &[(CustomerId, Burden)],
        scoring: Scoring<'_>,
        found: &mut Pass,
    ) -> Result<(), StoreError> {
        let ids: Vec<CustomerId> = unclear.iter().map(|(id, _)| *id).collect();
        let mut burdens = unclear.iter().map(|(_, burden)| *burden);
        self.each_timeline(&ids, |id, timeline| {
            let burden = burdens.next().unwrap_or_default();
            let scored = timeline.signs_on(scoring.today).and_then(|signs| scoring.of(&signs));
            if let Some(scored) = scored {
                found.take(id, scored.score, burden);
            }
            Ok(true)
        })?;
        Ok(())
    }
}

/// The place of the signs in a row: behind the id, and the score with its day and rules.
const SIGNS: usize = 4;

/// What a row tells of today.
enum Known {
    Score(Option<u8>),
    /// The rung has none.
    NoHealth,
    /// The life has to be read again.
    Nothing,
}

fn known(row: &Row<'_>, scoring: Scoring<'_>) -> rusqlite::Result<Known> {
    if (row.get(1)?, row.get(2)?) == (Some(day_number(scoring.today)), Some(scoring.fingerprint)) {
        return Ok(Known::Score(row.get(3)?));
    }
    if row.get_ref(SIGNS)? == ValueRef::Null {
        return Ok(Known::Nothing);
    }
    let held = read_held(row, SIGNS)?;
    if !held.holds_on(scoring.today) {
        return Ok(Known::Nothing);
    }
    Ok(scoring.of(&held.signs).map_or(Known::NoHealth, |scored| Known::Score(scored.score)))
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
