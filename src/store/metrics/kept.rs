//! Sums of months and cells of cohorts as they are kept, by the transaction that changes the customers.

use rusqlite::{Connection, params};

use super::super::lives::ranges;
use super::super::rows::Columns;
use super::super::writer::Writer;
use super::super::{Store, StoreError};
use super::{Reader, Wants, buyers};
use crate::domain::change::Change;
use crate::domain::customer::Edit;
use crate::domain::detail::Detail;
use crate::domain::ids::CustomerId;
use crate::domain::metrics::life::Life;
use crate::domain::metrics::month::Month;
use crate::domain::metrics::rollup::{Rollup, Sum};
use crate::domain::stage::Ladder;

/// So many customers are counted together.
const TOGETHER: usize = 2_000;

/// Beyond every day.
const EVER: i64 = i64::MAX;

/// Whom a change can be one of in what the metrics count.
fn whose(change: &Change) -> Vec<CustomerId> {
    match change {
        Change::Moved { .. } | Change::Unmoved { .. } | Change::Redated { .. } => {
            change.customer().into_iter().collect()
        }
        Change::Bought(purchases) | Change::Unbought(purchases) => {
            purchases.iter().map(|purchase| purchase.customer).collect()
        }
        Change::PurchaseEdited { before, after } => vec![before.customer, after.customer],
        Change::Edited { customer, edits } => {
            let measured = |edit: &Edit| matches!(edit, Edit::Value { .. } | Edit::Referrer { .. });
            if edits.iter().any(measured) { vec![*customer] } else { Vec::new() }
        }
        Change::Attached(Detail::Survey(survey)) | Change::Detached(Detail::Survey(survey)) => {
            vec![survey.customer]
        }
        Change::Revised { before: Detail::Survey(before), after } => {
            after.customer().into_iter().chain([before.customer]).collect()
        }
        // Whoever comes or goes is counted there.
        Change::Added(_)
        | Change::Removed(_)
        | Change::Tagged { .. }
        | Change::Untagged { .. }
        | Change::Attached(_)
        | Change::Detached(_)
        | Change::Revised { .. }
        | Change::Set { .. } => Vec::new(),
    }
}

/// Counts these customers, whose ids ascend, in or out, as their rows stand.
fn count(
    conn: &Connection,
    ladder: &Ladder,
    ids: &[CustomerId],
    rollup: &mut Rollup,
    sign: i64,
) -> Result<(), StoreError> {
    visit(conn, ladder, ids, &mut |life| {
        rollup.count(life, ladder, sign);
        Ok(())
    })
}

/// Counts these customers in, and keeps what each of them bought.
fn take_in(
    conn: &Connection,
    ladder: &Ladder,
    ids: &[CustomerId],
    rollup: &mut Rollup,
) -> Result<(), StoreError> {
    visit(conn, ladder, ids, &mut |life| {
        rollup.count(life, ladder, 1);
        buyers::keep(conn, life)
    })
}

fn visit(
    conn: &Connection,
    ladder: &Ladder,
    ids: &[CustomerId],
    work: &mut dyn FnMut(&Life) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut reader = Reader::new(conn, ladder, EVER, Wants::ALL)?;
    let mut done = Ok(());
    for together in ranges(ids) {
        reader.read(together, &mut |life| {
            if done.is_ok() {
                done = work(life);
            }
        })?;
    }
    done
}

/// Takes a customer out who is about to go.
pub(in crate::store) fn leave(
    conn: &Connection,
    ladder: &Ladder,
    id: CustomerId,
    rollup: &mut Rollup,
) -> Result<(), StoreError> {
    count(conn, ladder, &[id], rollup, -1)
}

impl Writer<'_> {
    /// Remembers what the customers of a change count for before it is made.
    pub(in crate::store) fn measure_all(&mut self, change: &Change) -> Result<(), StoreError> {
        whose(change).into_iter().try_for_each(|customer| self.measure(customer))
    }

    /// Remembers what a customer counts for before its first change.
    pub(in crate::store) fn measure(&mut self, id: CustomerId) -> Result<(), StoreError> {
        if !self.state.arrived.contains(id) && self.measured.insert(id) {
            count(self.tx, &self.ladder, &[id], &mut self.measured_before, -1)?;
        }
        Ok(())
    }
}

/// Counts anew whoever was changed or came, and writes what that makes of the sums.
pub(in crate::store) fn settle(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let (tx, ladder) = (writer.tx, &writer.ladder);
    let arrived = &writer.state.arrived;
    let changed: Vec<CustomerId> =
        writer.measured.iter().copied().filter(|id| !arrived.contains(*id)).collect();
    let mut rollup = std::mem::take(&mut writer.measured_before);
    rollup.absorb(&writer.state.left, 1);
    take_in(tx, ladder, &changed, &mut rollup)?;
    for span in arrived.spans() {
        for first in (span.first..=span.last).step_by(TOGETHER) {
            let last = span.last.min(first + TOGETHER as i64 - 1);
            let together: Vec<CustomerId> = (first..=last).map(CustomerId).collect();
            take_in(tx, ladder, &together, &mut rollup)?;
        }
    }
    write(tx, &rollup)
}

fn write(conn: &Connection, rollup: &Rollup) -> Result<(), StoreError> {
    let mut put = conn.prepare_cached(
        "INSERT INTO happened (month, sum, by) VALUES (?1, ?2, ?3)
         ON CONFLICT (month, sum) DO UPDATE SET by = by + excluded.by",
    )?;
    let mut clear = conn.prepare_cached("DELETE FROM happened WHERE month = ?1 AND sum = ?2 AND by = 0")?;
    for (month, sum, by) in rollup.happened.entries() {
        put.execute(params![month.number(), sum.key(), by])?;
        clear.execute(params![month.number(), sum.key()])?;
    }
    let mut put = conn.prepare_cached(
        "INSERT INTO cohort (first, month, bought, last) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (first, month) DO UPDATE SET bought = bought + excluded.bought, last = last + excluded.last",
    )?;
    let mut clear = conn
        .prepare_cached("DELETE FROM cohort WHERE first = ?1 AND month = ?2 AND bought = 0 AND last = 0")?;
    for (first, month, bought, last) in rollup.cohorts.entries() {
        put.execute(params![first.number(), month.number(), bought, last])?;
        clear.execute(params![first.number(), month.number()])?;
    }
    Ok(())
}

/// Counts everybody anew and writes it in place of what was kept.
pub(in crate::store) fn rebuild(conn: &Connection, ladder: &Ladder) -> Result<(), StoreError> {
    conn.execute_batch("DELETE FROM happened; DELETE FROM cohort; DELETE FROM buyer;")?;
    let mut rollup = Rollup::default();
    take_in(conn, ladder, &everybody(conn)?, &mut rollup)?;
    write(conn, &rollup)
}

fn everybody(conn: &Connection) -> Result<Vec<CustomerId>, StoreError> {
    let mut select = conn.prepare_cached("SELECT id FROM customer ORDER BY id")?;
    let ids = select.query_map([], |row| row.get(0).map(CustomerId))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

fn recounted(conn: &Connection, ladder: &Ladder) -> Result<Rollup, StoreError> {
    let mut rollup = Rollup::default();
    count(conn, ladder, &everybody(conn)?, &mut rollup, 1)?;
    Ok(rollup)
}

/// All that the figures of a month need, as it was at one moment.
pub struct Recalled {
    pub rollup: Rollup,
    /// Those who sent others and those whom they sent.
    pub referring: Vec<Life>,
    pub customers: u64,
}

impl Store {
    /// What is kept for the figures of all customers; `None` where an earlier day is looked at.
    pub fn recalled(&self) -> Result<Option<Recalled>, StoreError> {
        // One moment for all of it, also while others write.
        let snapshot = self.conn.unchecked_transaction()?;
        let Some(rollup) = self.rollup()? else { return Ok(None) };
        let recalled = Recalled { rollup, referring: self.referring()?, customers: self.customers_kept()? };
        snapshot.finish()?;
        Ok(Some(recalled))
    }

    /// What is kept of all customers; `None` where an earlier day is looked at.
    pub fn rollup(&self) -> Result<Option<Rollup>, StoreError> {
        if self.seen_by.is_some() {
            return Ok(None);
        }
        let mut rollup = Rollup::default();
        let month =
            |c: &Columns<'_, '_>, column| c.decode(column, |value| Month::from_number(value.as_i64().ok()?));
        let mut select = self.conn.prepare_cached("SELECT month, sum, by FROM happened ORDER BY month")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let h = Columns { table: "happened", row };
            rollup.happened.add(month(&h, "month")?, h.keyed("sum", Sum::from_key)?, h.integer("by")?);
        }
        let mut select = self
            .conn
            .prepare_cached("SELECT first, month, bought, last FROM cohort ORDER BY first, month")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let c = Columns { table: "cohort", row };
            let (first, month) = (month(&c, "first")?, month(&c, "month")?);
            rollup.cohorts.add(first, month, c.integer("bought")?, c.integer("last")?);
        }
        Ok(Some(rollup))
    }

    /// The same counted anew from the customers.
    pub fn recounted_rollup(&self) -> Result<Rollup, StoreError> {
        recounted(&self.conn, &self.ladder)
    }

    /// Those who sent others and those whom they sent, as far as the metrics ask.
    fn referring(&self) -> Result<Vec<Life>, StoreError> {
        let mut select = self.conn.prepare_cached(
            "SELECT id FROM customer WHERE referred_by IS NOT NULL
             UNION SELECT referred_by FROM customer WHERE referred_by IS NOT NULL ORDER BY 1",
        )?;
        let ids: Vec<CustomerId> =
            select.query_map([], |row| row.get(0).map(CustomerId))?.collect::<rusqlite::Result<_>>()?;
        let mut found = Vec::with_capacity(ids.len());
        let mut reader = Reader::new(&self.conn, &self.ladder, EVER, Wants::PATH)?;
        for together in ranges(&ids) {
            reader.read(together, &mut |life| found.push(life.clone()))?;
        }
        Ok(found)
    }

    /// How many customers there are, as kept.
    fn customers_kept(&self) -> Result<u64, StoreError> {
        let sum: i64 =
            self.conn.query_row("SELECT coalesce(sum(customers), 0) FROM total", [], |row| row.get(0))?;
        Ok(u64::try_from(sum).unwrap_or(0))
    }
}
