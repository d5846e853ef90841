//! What many customers lived, one after another, without asking anew for each of them.
//!
//! Customers with neighbouring ids are read together: a range of each table in the order of customers, side by side.
//! Where those asked for are scattered, a range is one customer.

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{CachedStatement, Row, Rows, params};

use super::details::{cells, opportunities, pains, surveys, touchpoints};
use super::purchases::{PURCHASE, read_purchase};
use super::rows::Columns;
use super::{Store, StoreError, customers};
use crate::domain::account::Account;
use crate::domain::customer::{Customer, Record, Standing};
use crate::domain::health::Timeline;
use crate::domain::ids::CustomerId;
use crate::domain::query::Query;
use crate::domain::story::Story;

/// So many customers are read together.
const TOGETHER: i64 = 500;

/// So many ids that nobody asked for are passed over within a range.
const GAP: i64 = 8;

/// The tables of a life with their columns, each in the order of its index.
const TABLES: [(&str, &str, &str); 7] = [
    ("stage_move", customers::MOVE, "customer_id, day, id"),
    ("purchase", PURCHASE, "customer_id, day, id"),
    ("survey", surveys::TABLE.columns, "customer_id, day, id"),
    ("pain", pains::TABLE.columns, "customer_id, id"),
    ("opportunity", opportunities::TABLE.columns, "customer_id, id"),
    ("cell", cells::TABLE.columns, "customer_id"),
    ("touchpoint", touchpoints::TABLE.columns, "customer_id, day, id"),
];

impl Store {
    /// What the customers who match lived, in the order of their ids. A story has the moves, touchpoints, surveys,
    /// purchases, pains, opportunities and cells; of the record only key, name and persona, and neither the persona
    /// itself nor channels. `false` where `go_on` said no; it is asked every few hundred customers.
    pub fn each_life(
        &self,
        query: &Query,
        go_on: &mut dyn FnMut() -> bool,
        visit: &mut dyn FnMut(&Story),
    ) -> Result<bool, StoreError> {
        // One moment for all of it, also while others write.
        let snapshot = self.conn.unchecked_transaction()?;
        let ids = self.matching_ids(query)?;
        let mut reader = self.reader()?;
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

    fn reader(&self) -> Result<Reader<'_>, StoreError> {
        let [moves, purchases, surveys, pains, opportunities, cells, touchpoints] =
            TABLES.map(|(table, columns, order)| {
                self.conn.prepare_cached(&format!(
                    "SELECT customer_id AS whose, {columns} FROM {table} WHERE customer_id BETWEEN ?1 AND ?2
                     ORDER BY {order}"
                ))
            });
        Ok(Reader {
            customers: self.conn.prepare_cached(
                "SELECT id, external_key, name, persona, stage, came_from, since FROM customer
                 WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
            )?,
            moves: moves?,
            purchases: purchases?,
            surveys: surveys?,
            pains: pains?,
            opportunities: opportunities?,
            cells: cells?,
            touchpoints: touchpoints?,
        })
    }
}

/// The ids, those next to each other together.
pub(super) fn ranges(ids: &[CustomerId]) -> impl Iterator<Item = &[CustomerId]> {
    let mut rest = ids;
    std::iter::from_fn(move || {
        let first = rest.first()?;
        let apart = |pair: &[CustomerId]| pair[1].0 - pair[0].0 > GAP || pair[1].0 - first.0 >= TOGETHER;
        let length = rest.windows(2).position(apart).map_or(rest.len(), |place| place + 1);
        let (together, behind) = rest.split_at(length);
        rest = behind;
        Some(together)
    })
}

/// A statement for each table of a life.
struct Reader<'conn> {
    customers: CachedStatement<'conn>,
    moves: CachedStatement<'conn>,
    purchases: CachedStatement<'conn>,
    surveys: CachedStatement<'conn>,
    pains: CachedStatement<'conn>,
    opportunities: CachedStatement<'conn>,
    cells: CachedStatement<'conn>,
    touchpoints: CachedStatement<'conn>,
}

impl Reader<'_> {
    fn read(&mut self, together: &[CustomerId], visit: &mut dyn FnMut(&Story)) -> Result<(), StoreError> {
        let (Some(first), Some(last)) = (together.first(), together.last()) else { return Ok(()) };
        let range = [first.0, last.0];
        let mut customers = Cursor::over(&mut self.customers, range)?;
        let mut moves = Cursor::over(&mut self.moves, range)?;
        let mut purchases = Cursor::over(&mut self.purchases, range)?;
        let mut surveys = Cursor::over(&mut self.surveys, range)?;
        let mut pains = Cursor::over(&mut self.pains, range)?;
        let mut opportunities = Cursor::over(&mut self.opportunities, range)?;
        let mut cells = Cursor::over(&mut self.cells, range)?;
        let mut touchpoints = Cursor::over(&mut self.touchpoints, range)?;
        for &id in together {
            let Some(customer) = customers.of(id, read_customer)?.pop() else { continue };
            let mut account = Account {
                moves: moves.of(id, customers::read_move)?,
                purchases: purchases.of(id, read_purchase)?,
                surveys: surveys.of(id, surveys::read)?,
                pains: pains.of(id, pains::read)?,
                opportunities: opportunities.of(id, opportunities::read)?,
                cells: cells.of(id, cells::read)?,
                ..Account::of(customer)
            };
            // As they were told; the tables came in the order of an index.
            account.moves.sort_by_key(|step| step.id);
            account.surveys.sort_by_key(|survey| survey.id);
            account.cells.sort_by_key(|cell| cell.id);
            let touchpoints = touchpoints.of(id, touchpoints::read)?;
            visit(&Story {
                account,
                touchpoints,
                timeline: Timeline::default(),
                persona: None,
                channels: Vec::new(),
                history: Vec::new(),
            });
        }
        Ok(())
    }
}

/// Rows of a table in the order of customers, taken customer by customer. The first column says whose a row is.
pub(super) struct Cursor<'stmt> {
    rows: Rows<'stmt>,
}

impl<'stmt> Cursor<'stmt> {
    pub(super) fn over(
        select: &'stmt mut CachedStatement<'_>,
        [first, last]: [i64; 2],
    ) -> Result<Self, StoreError> {
        let mut rows = select.query(params![first, last])?;
        rows.advance()?;
        Ok(Self { rows })
    }

    /// The rows of a customer who comes after all those asked for before; what is in between is passed by.
    pub(super) fn of<T>(
        &mut self,
        customer: CustomerId,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.each(customer, |row| {
            found.push(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// Shows the rows of a customer, as [`Cursor::of`] gives them.
    pub(super) fn each(
        &mut self,
        customer: CustomerId,
        mut visit: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        while let Some(row) = self.rows.get() {
            let whose: i64 = row.get(0)?;
            if whose > customer.0 {
                break;
            }
            if whose == customer.0 {
                visit(row)?;
            }
            self.rows.advance()?;
        }
        Ok(())
    }
}

fn read_customer(row: &Row<'_>) -> rusqlite::Result<Customer> {
    let c = Columns { table: "customer", row };
    let record = Record {
        persona: c.optional_text("persona")?,
        ..Record::named(&c.text("external_key")?, &c.text("name")?)
    };
    Ok(Customer {
        id: CustomerId(c.integer("id")?),
        record,
        standing: Standing {
            stage: c.stage("stage")?,
            since: c.at("since")?,
            before: c.optional_stage("came_from")?,
        },
        tags: Vec::new(),
        next_task: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_read_together_and_strangers_alone() {
        let ids = |ids: &[i64]| ids.iter().map(|id| CustomerId(*id)).collect::<Vec<_>>();
        let cut = |asked: &[i64]| {
            let asked = ids(asked);
            ranges(&asked).map(|range| range.iter().map(|id| id.0).collect()).collect::<Vec<Vec<i64>>>()
        };
        assert_eq!(cut(&[]), Vec::<Vec<i64>>::new());
        assert_eq!(cut(&[7]), [[7]]);
        assert_eq!(cut(&[1, 2, 9, 18, 400]), [vec![1, 2, 9], vec![18], vec![400]]);
        let many: Vec<i64> = (1..=1_200).collect();
        let lengths: Vec<usize> = cut(&many).iter().map(Vec::len).collect();
        assert_eq!(lengths, [500, 500, 200]);
    }
}
