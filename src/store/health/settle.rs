//! Putting right what follows from a customer's life: signs, score, the day it begins to rot, and the totals over them.
//! Done once for every customer that a transaction touched, at its end; and again for all, in small steps, when the day
//! or the rules are others.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use super::super::details::tasks;
use super::super::rows::Columns;
use super::super::writer::Writer;
use super::super::{Store, StoreError, migrate, totals};
use super::kept::kept;
use super::{Scored, Scoring, Timelines, scored};
use crate::domain::change::Change;
use crate::domain::detail::Detail;
use crate::domain::health::{Terms, Timeline};
use crate::domain::ids::CustomerId;
use crate::domain::moment::day_number;
use crate::domain::rot::{RotClock, rank};
use crate::domain::stage::{Ladder, StageKey};

/// So many of those who came are settled together.
const TOGETHER: usize = 2_000;

impl Writer<'_> {
    /// Remembers what the customers of a change count for before it is made.
    pub(in crate::store) fn touch(&mut self, change: &Change) -> Result<(), StoreError> {
        match change {
            // Whoever comes or goes is counted there.
            Change::Added(_) | Change::Removed(_) => Ok(()),
            Change::Bought(purchases) | Change::Unbought(purchases) => {
                purchases.iter().try_for_each(|purchase| self.touch_one(purchase.customer))
            }
            Change::Attached(Detail::Channel(channel)) | Change::Detached(Detail::Channel(channel)) => {
                self.touch_met_on(channel.key.as_str())
            }
            Change::Revised { before: Detail::Channel(before), after: Detail::Channel(after) } => {
                self.touch_met_on(before.key.as_str())?;
                self.touch_met_on(after.key.as_str())
            }
            other => other.customer().map_or(Ok(()), |customer| self.touch_one(customer)),
        }
    }

    pub(in crate::store) fn touch_one(&mut self, id: CustomerId) -> Result<(), StoreError> {
        if !self.state.arrived.contains(id)
            && !self.touched.contains_key(&id)
            && let Some(share) = totals::share_of(self.tx, &self.ladder, id)?
        {
            self.touched.insert(id, share);
        }
        Ok(())
    }

    /// Whether they meet there decides what is a real touch.
    fn touch_met_on(&mut self, channel: &str) -> Result<(), StoreError> {
        let mut select =
            self.tx.prepare_cached("SELECT DISTINCT customer_id FROM touchpoint WHERE channel = ?1")?;
        let ids: Vec<CustomerId> = select
            .query_map([channel], |row| row.get(0).map(CustomerId))?
            .collect::<rusqlite::Result<_>>()?;
        ids.into_iter().try_for_each(|id| self.touch_one(id))
    }

    /// Settles all that this transaction touched and counts them anew.
    pub(in crate::store) fn settle(&mut self) -> Result<(), StoreError> {
        let touched: Vec<CustomerId> =
            self.touched.keys().copied().filter(|id| !self.state.arrived.contains(*id)).collect();
        for share in self.touched.values() {
            self.state.totals.leave(share);
        }
        let arrived = self.state.arrived.spans().to_vec();
        let terms = Terms { rules: &self.facts.rules, ladder: &self.ladder };
        let scoring = Scoring::new(terms, self.ctx().clock.today());
        let (tx, totals) = (self.tx, &mut self.state.totals);
        let mut timelines = Timelines::new(tx, self.facts.zone, None)?;
        let mut settle = |ids: &[CustomerId]| {
            timelines.each(ids, |id, timeline| {
                put_right(tx, scoring, id, &timeline)?.iter().for_each(|share| totals.enter(share));
                Ok::<_, StoreError>(true)
            })
        };
        settle(&touched)?;
        for span in arrived {
            for first in (span.first..=span.last).step_by(TOGETHER) {
                let last = span.last.min(first + TOGETHER as i64 - 1);
                let together: Vec<CustomerId> = (first..=last).map(CustomerId).collect();
                settle(&together)?;
            }
        }
        Ok(())
    }
}

/// Keeps what follows from a life: signs, score, and the day on which the customer begins to rot. What the customer counts
/// for then; `None` for nobody of that id.
pub(in crate::store) fn put_right(
    conn: &Connection,
    scoring: Scoring<'_>,
    id: CustomerId,
    timeline: &Timeline,
) -> Result<Option<totals::Share>, StoreError> {
    let ladder = scoring.terms.ladder;
    let mut select = conn.prepare_cached(
        "SELECT stage, since_day, next_due, rots_at, value_minor FROM customer WHERE id = ?1",
    )?;
    let found = select.query_row([id.0], |row| {
        let c = Columns { table: "customer", row };
        let stage = totals::stage_of(&c, ladder)?;
        Ok((
            stage,
            c.day("since_day")?,
            tasks::next_due(&c, "next_due")?,
            c.integer("rots_at")?,
            c.money("value_minor")?,
        ))
    });
    let Some((stage, entered, next_due, before, value)) = found.optional()? else { return Ok(None) };
    let (scored, last_touch) = scoring.keep(conn, id, timeline)?;
    let clock = RotClock::new(entered, last_touch, next_due);
    let rots_at = rank(ladder.get(&stage).and_then(|stage| clock.rots_at(stage)), entered);
    if rots_at != before {
        conn.prepare_cached("UPDATE customer SET rots_at = ?2 WHERE id = ?1")?
            .execute(params![id.0, rots_at])?;
    }
    Ok(Some(totals::Share { stage, rots_at, value, scored }))
}

/// Lets everybody on these rungs rot by their new limits, and counts them: the same as [`put_right`] does, over many at once.
pub(in crate::store) fn relimit(
    conn: &Connection,
    ladder: &Ladder,
    rungs: &[StageKey],
) -> Result<(), StoreError> {
    for rung in rungs {
        let rot_days = ladder.get(rung).and_then(|stage| stage.rot_days);
        conn.prepare_cached(
            "UPDATE customer SET rots_at = CASE WHEN ?2 IS NULL THEN -since_day ELSE max(
                 max(since_day, coalesce((SELECT h.touch_day FROM health h WHERE h.customer_id = customer.id AND h.ago = 0),
                                         since_day)) + ?2 + 1,
                 CASE WHEN next_due < ?3 THEN next_due + 1 ELSE 0 END) END
             WHERE stage = ?1",
        )?
        .execute(params![rung.as_str(), rot_days, tasks::NO_DAY])?;
        conn.prepare_cached("DELETE FROM rot WHERE stage = ?1")?.execute([rung.as_str()])?;
        conn.prepare_cached(
            "INSERT INTO rot (stage, day, customers)
             SELECT stage, rots_at, count(*) FROM customer WHERE stage = ?1 AND rots_at > 0 GROUP BY rots_at",
        )?
        .execute([rung.as_str()])?;
    }
    Ok(())
}

/// How far working out the scores of a new day got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshened {
    /// Every score is of this day.
    All,
    /// There are more behind this customer.
    Through(CustomerId),
    /// Somebody else is writing, or nobody can.
    NotNow,
}

impl Store {
    /// Works out the scores of at most `most` customers behind `after` for that day, in a transaction of its own. It
    /// never waits for anybody: what it does not do now is done later, and whoever reads works it out for themselves.
    pub fn freshen(
        &mut self,
        today: NaiveDate,
        after: CustomerId,
        most: usize,
    ) -> Result<Freshened, StoreError> {
        if self.seen_by.is_some() || self.is_readonly() {
            return Ok(Freshened::NotNow);
        }
        if after == CustomerId(0) && self.kept_scores(today)?.is_some() {
            return Ok(Freshened::All);
        }
        self.conn.busy_timeout(std::time::Duration::ZERO)?;
        let result = self.freshen_some(today, after, most);
        self.conn.busy_timeout(super::super::open::PATIENCE)?;
        match result {
            Err(StoreError::Locked) => Ok(Freshened::NotNow),
            other => other,
        }
    }

    fn freshen_some(
        &mut self,
        today: NaiveDate,
        after: CustomerId,
        most: usize,
    ) -> Result<Freshened, StoreError> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if migrate::version(&tx)? != migrate::VERSION {
            return Ok(Freshened::NotNow);
        }
        let terms = Terms { rules: &self.facts.rules, ladder: &self.ladder };
        let scoring = Scoring::new(terms, today);
        let ids: Vec<CustomerId> = {
            let mut select =
                tx.prepare_cached("SELECT id FROM customer WHERE id > ?1 ORDER BY id LIMIT ?2")?;
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            select
                .query_map([after.0, most], |row| row.get(0).map(CustomerId))?
                .collect::<rusqlite::Result<_>>()?
        };
        let mut delta = totals::Delta::default();
        let mut to_read = Vec::new();
        for &id in &ids {
            let before = scored(&tx, id)?;
            let fresh = |s: Scored| (s.day, s.rules) == (day_number(today), scoring.fingerprint);
            if before.is_some_and(fresh) {
                continue;
            }
            match kept(&tx, id)?.as_ref().and_then(|kept| kept.on(today).map(|(now, _)| scoring.of(now))) {
                Some(now) if before.is_some() || now.is_some() => {
                    rescore(&tx, id, now)?;
                    delta.rescored(before, now);
                }
                Some(_) => {}
                None => to_read.push(id),
            }
        }
        Timelines::new(&tx, self.facts.zone, None)?.each(&to_read, |id, timeline| {
            if let Some(share) = totals::share_of(&tx, terms.ladder, id)? {
                delta.leave(&share);
            }
            put_right(&tx, scoring, id, &timeline)?.iter().for_each(|share| delta.enter(share));
            Ok::<_, StoreError>(true)
        })?;
        delta.write(&tx)?;
        tx.commit()?;
        Ok(match ids.last() {
            Some(last) if ids.len() == most => Freshened::Through(*last),
            _ => Freshened::All,
        })
    }
}

fn rescore(conn: &Connection, id: CustomerId, scored: Option<Scored>) -> Result<(), StoreError> {
    conn.prepare_cached(
        "UPDATE health SET day = ?2, rules = ?3, score = ?4 WHERE customer_id = ?1 AND ago = 0",
    )?
    .execute(params![
        id.0,
        scored.map(|s| s.day),
        scored.map(|s| s.rules),
        scored.and_then(|s| s.score)
    ])?;
    Ok(())
}
