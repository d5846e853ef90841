//! What the metrics are counted from: the lives of many customers, one after another, read from indexes alone.
//!
//! Customers with neighbouring ids are read together, a range of each table side by side in the order of customers.

mod buyers;
mod kept;
mod waiting;

pub(super) use buyers::forget;
pub use kept::Recalled;
pub(super) use kept::{leave, rebuild, settle};

use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection, Row, params};

use super::lives::{Cursor, ranges};
use super::rows::{Columns, Nth};
use super::{Store, StoreError};
use crate::domain::ids::CustomerId;
use crate::domain::metrics::life::{Answered, Entered, Life, Paid};
use crate::domain::moment::{day_from_number, day_number};
use crate::domain::money::Money;
use crate::domain::purchase::PurchaseKind;
use crate::domain::query::Query;
use crate::domain::stage::{Ladder, Role};
use crate::domain::survey::SurveyKind;
use chrono::NaiveDate;

impl Store {
    /// The lives of the customers who match, in the order of their ids, as far as `today`, with what is wanted of them.
    /// `false` where `go_on` said no; it is asked every few hundred customers.
    pub fn each_measured_life(
        &self,
        query: &Query,
        today: NaiveDate,
        wants: Wants,
        go_on: &mut dyn FnMut() -> bool,
        visit: &mut dyn FnMut(&Life),
    ) -> Result<bool, StoreError> {
        // One moment for all of it, also while others write.
        let snapshot = self.conn.unchecked_transaction()?;
        let ids = self.matching_ids(query)?;
        let mut reader = Reader::new(&self.conn, &self.ladder, day_number(today), wants)?;
        for together in ranges(&ids) {
            if !go_on() {
                return Ok(false);
            }
            reader.read(together, visit)?;
        }
        drop(reader);
        snapshot.finish()?;
        Ok(true)
    }

    /// The last day on which anybody told anything.
    pub fn last_told(&self) -> Result<Option<NaiveDate>, StoreError> {
        let mut select = self.conn.prepare_cached("SELECT at FROM batch ORDER BY id DESC LIMIT 1")?;
        let mut rows = select.query([])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some(Columns { table: "batch", row }.at("at")?.day(self.facts.zone)))
    }

    /// All who ever sent somebody, in the order of their ids.
    pub fn referrers(&self) -> Result<Vec<CustomerId>, StoreError> {
        let mut select = self.conn.prepare_cached(
            "SELECT DISTINCT referred_by FROM customer WHERE referred_by IS NOT NULL ORDER BY referred_by",
        )?;
        let found = select.query_map([], |row| row.get(0).map(CustomerId))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// The first day on which anything happened that is measured; `None` where nothing did.
    pub fn first_day(&self) -> Result<Option<NaiveDate>, StoreError> {
        let first = self.conn.query_row(
            "SELECT min(day) FROM (
                 SELECT min(day) AS day FROM stage_move UNION ALL SELECT min(day) FROM purchase
                 UNION ALL SELECT min(day) FROM survey UNION ALL SELECT min(day) FROM spend)",
            [],
            |row| row.get::<_, Option<i64>>(0),
        )?;
        Ok(first.and_then(day_from_number))
    }

    /// What was laid out to win customers, by day, as far as `today`.
    pub fn outlays(&self, today: NaiveDate) -> Result<Vec<(NaiveDate, Money)>, StoreError> {
        let mut select = self
            .conn
            .prepare_cached("SELECT day, amount_minor FROM spend WHERE day <= ?1 ORDER BY day, id")?;
        let found = select.query_map([day_number(today)], |row| {
            let s = Columns { table: "spend", row };
            Ok((s.day("day")?, s.money("amount_minor")?))
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}

/// What is wanted of a life; the rest of it stays empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wants {
    pub path: bool,
    pub purchases: bool,
    pub answers: bool,
}

impl Wants {
    pub const ALL: Self = Self { path: true, purchases: true, answers: true };
    pub const PATH: Self = Self { path: true, purchases: false, answers: false };
    pub const PURCHASES: Self = Self { path: false, purchases: true, answers: false };
}

/// A statement for each table of a life.
struct Reader<'a> {
    conn: &'a Connection,
    ladder: &'a Ladder,
    /// Nothing later is read.
    until: i64,
    wants: Wants,
    customers: CachedStatement<'a>,
    moves: CachedStatement<'a>,
    purchases: CachedStatement<'a>,
    surveys: CachedStatement<'a>,
}

impl<'a> Reader<'a> {
    fn new(conn: &'a Connection, ladder: &'a Ladder, until: i64, wants: Wants) -> Result<Self, StoreError> {
        let by_day = |columns: &str, table: &str| {
            conn.prepare_cached(&format!(
                "SELECT customer_id, day, {columns} FROM {table}
                 WHERE customer_id BETWEEN ?1 AND ?2 ORDER BY customer_id, day, id"
            ))
        };
        Ok(Self {
            conn,
            ladder,
            until,
            wants,
            customers: conn.prepare_cached(
                "SELECT id, referred_by, value_minor FROM customer WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
            )?,
            moves: by_day("to_stage", "stage_move")?,
            purchases: by_day("kind, amount_minor, months", "purchase")?,
            surveys: by_day("kind, score", "survey")?,
        })
    }

    fn read(&mut self, together: &[CustomerId], visit: &mut dyn FnMut(&Life)) -> Result<(), StoreError> {
        let (Some(first), Some(last)) = (together.first(), together.last()) else { return Ok(()) };
        let (conn, ladder, until, wants) = (self.conn, self.ladder, self.until, self.wants);
        let range = [first.0, last.0];
        // Nothing is in a range that begins behind its end.
        let wanted = |wanted: bool| if wanted { range } else { [1, 0] };
        let mut customers = Cursor::over(&mut self.customers, range)?;
        let mut moves = Cursor::over(&mut self.moves, wanted(wants.path))?;
        let mut purchases = Cursor::over(&mut self.purchases, wanted(wants.purchases))?;
        let mut surveys = Cursor::over(&mut self.surveys, wanted(wants.answers))?;
        let mut life = Life::of(*first);
        let mut paid: Vec<Paid<'_>> = Vec::new();
        for &id in together {
            life.begin(id);
            paid.clear();
            let (mut refunded, mut there) = (false, false);
            customers.each(id, |row| {
                there = true;
                life.referred_by = row.get::<_, Option<i64>>(1)?.map(CustomerId);
                life.value = Money::from_minor(row.get(2)?);
                Ok(())
            })?;
            moves.each(id, |row| {
                if row.get::<_, i64>(1)? <= until {
                    life.path.push(read_entered(row, ladder)?);
                }
                Ok(())
            })?;
            purchases.each(id, |row| {
                if row.get::<_, i64>(1)? <= until {
                    let payment = read_payment(row)?;
                    refunded |= payment.kind == PurchaseKind::Refund;
                    paid.push(payment);
                }
                Ok(())
            })?;
            surveys.each(id, |row| {
                if row.get::<_, i64>(1)? <= until {
                    life.answers.push(read_answered(row)?);
                }
                Ok(())
            })?;
            if refunded {
                // Which order a refund is of is not in the index; few customers have one.
                pay_by_order(conn, &mut life, until)?;
            } else {
                life.pay(&paid);
            }
            if there {
                visit(&life);
            }
        }
        Ok(())
    }
}

/// A rung that is not on the ladder any more is nobody's customer.
fn read_entered(row: &Row<'_>, ladder: &Ladder) -> rusqlite::Result<Entered> {
    let key = row.get_ref(2)?.as_str()?;
    let stages = ladder.stages();
    let place = stages.iter().position(|stage| stage.key.as_str() == key).unwrap_or(stages.len());
    let role = stages.get(place).map_or(Role::Ended, |stage| stage.role);
    Ok(Entered { day: day_at(row, "stage_move")?, rung: place, role })
}

fn read_answered(row: &Row<'_>) -> rusqlite::Result<Answered> {
    let kind = Columns { table: "survey", row }.keyed("kind", SurveyKind::from_key)?;
    Ok(Answered { day: day_at(row, "survey")?, kind, score: row.get(3)? })
}

fn read_payment<'a>(row: &Row<'_>) -> rusqlite::Result<Paid<'a>> {
    let kind = match row.get_ref(2)? {
        ValueRef::Text(b"sale") => PurchaseKind::Sale,
        _ => Columns { table: "purchase", row }.keyed("kind", PurchaseKind::from_key)?,
    };
    let amount = row.get::<_, Option<i64>>(3)?.map(Money::from_minor);
    Ok(Paid { day: day_at(row, "purchase")?, kind, amount, order: None, months: row.get(4)? })
}

fn day_at(row: &Row<'_>, table: &'static str) -> rusqlite::Result<NaiveDate> {
    Columns { table, row }.day(Nth(1, "day"))
}

fn pay_by_order(conn: &Connection, life: &mut Life, until: i64) -> Result<(), StoreError> {
    let mut select = conn.prepare_cached(
        "SELECT customer_id, day, kind, amount_minor, months, order_id FROM purchase
         WHERE customer_id = ?1 AND day <= ?2 ORDER BY day, id",
    )?;
    let mut rows = select.query(params![life.customer.0, until])?;
    let mut read: Vec<(Paid<'_>, Option<String>)> = Vec::new();
    while let Some(row) = rows.next()? {
        read.push((read_payment(row)?, row.get(5)?));
    }
    let paid: Vec<Paid<'_>> =
        read.iter().map(|(paid, order)| Paid { order: order.as_deref(), ..*paid }).collect();
    life.pay(&paid);
    Ok(())
}
