//! The board under a filter: the cards that match in the order of their columns, and what all of them come to.
//!
//! An index that leads to few customers gives everything at once. Where many match, the columns are walked in their
//! order until the windows are full, and counting is left to [`Store::whole_board`], which works in steps and can be
//! told to stop.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};

use chrono::NaiveDate;
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::board::{Walk, above, below};
use super::rows::Columns;
use super::search::{Condition, Lead, few_ids, holds, leads};
use super::{Store, StoreError};
use crate::domain::board::{
    Anchor, Board, BoardColumn, BoardRequest, CardKey, StageTotal, Window, column_total,
};
use crate::domain::ids::CustomerId;
use crate::domain::lens::Lens;
use crate::domain::moment::day_number;
use crate::domain::money::Money;
use crate::domain::query::{Query, What};
use crate::domain::stage::{Ladder, StageKey};

/// So many customers are looked at one by one within a frame.
const FEW: usize = 2_000;

/// So many cards of a rung are looked at for a first answer; a later one is in less of a hurry.
const FIRST_WALK: usize = 1_000;
const LATER_WALK: usize = 50_000;

/// So many ids are counted in one step.
const STEP: i64 = 20_000;

/// What matched, as it was counted, and of which state of the database that holds.
#[derive(Debug)]
pub(super) struct Counted {
    query: Query,
    today: NaiveDate,
    state: (i64, u64),
    totals: Vec<StageTotal>,
}

impl Store {
    /// A first answer: whole where that is quick.
    pub(super) fn sifted(
        &self,
        request: &BoardRequest,
        lens: &Lens,
        anchors: &[Anchor],
    ) -> Result<Board, StoreError> {
        let query = &request.filter;
        let rungs = rungs_of(query, &self.ladder);
        let by_rung = query.terms.iter().all(|term| matches!(term.what, What::Stage(_)));
        if !by_rung && let Some(ids) = few_ids(&self.conn, &leads(query, self.words_indexed), FEW)? {
            let mut tally = Tally::new(lens, anchors, &self.ladder, request);
            let (ids, rest) = among(ids, query);
            for id in ids {
                let one = Condition { sql: "c.id = ?".to_owned(), values: vec![Value::Integer(id)] };
                tally.take(self, &one.and(holds(&rest)))?;
            }
            return tally.board(self);
        }
        let counted = if by_rung {
            let mut totals = self.totals(request.today)?;
            totals.retain(|total| rungs.contains(&total.stage));
            Some(totals)
        } else {
            self.counted(query, request.today)?
        };
        let walk = Walk {
            condition: if by_rung { Condition::always() } else { holds(query) },
            most: match (by_rung, &counted) {
                (true, _) => None,
                (false, Some(_)) => Some(LATER_WALK),
                (false, None) => Some(FIRST_WALK),
            },
        };
        let mut whole = counted.is_some();
        let mut columns = Vec::with_capacity(lens.columns().len());
        for (index, (column, anchor)) in lens.columns().iter().zip(anchors).enumerate() {
            let asked: Vec<StageKey> =
                column.rungs.iter().filter(|rung| rungs.contains(rung)).cloned().collect();
            let (window, all) = self.window(&asked, *anchor, request.reach(index), &walk)?;
            whole &= all;
            let total = counted.as_ref().map(|totals| column_total(&column.rungs, totals, &self.ladder));
            columns.push(BoardColumn { total, window });
        }
        Ok(Board { lens: lens.key().to_owned(), currency: self.facts.currency, columns, whole })
    }

    /// The board with all that a first answer left out; `None` where `go_on` said to stop.
    pub fn whole_board(
        &self,
        request: &BoardRequest,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Board>, StoreError> {
        // One moment for all steps, also while others write.
        let snapshot = self.conn.unchecked_transaction()?;
        let lens = self.lens(&request.lens);
        let anchors = self.anchors(request, lens)?;
        let mut tally = Tally::new(lens, &anchors, &self.ladder, request);
        let query = &request.filter;
        for span in self.steps(query)? {
            if !go_on() {
                return Ok(None);
            }
            tally.take(self, &span.and(holds(query)))?;
        }
        let counted = Counted {
            query: query.clone(),
            today: request.today,
            state: self.state()?,
            totals: tally.totals.clone(),
        };
        let board = self.with_vitals(tally.board(self)?, request.today)?;
        snapshot.finish()?;
        *self.counted.borrow_mut() = Some(counted);
        Ok(Some(board))
    }

    /// Parts of all customers who may match, none of them large.
    fn steps(&self, query: &Query) -> Result<Vec<Condition>, StoreError> {
        let asked =
            |what: fn(&What) -> bool| query.terms.iter().any(|term| !term.negated && what(&term.what));
        let by_id = leads(query, self.words_indexed).into_iter().find(Lead::is_in_order);
        if by_id.is_none() && asked(|what| matches!(what, What::Owner(_))) {
            // Their index is in the order of the board.
            let rungs = rungs_of(query, &self.ladder);
            let on = |rung: &StageKey| Condition {
                sql: "c.stage = ?".to_owned(),
                values: vec![Value::Text(rung.as_str().to_owned())],
            };
            return Ok(rungs.iter().map(on).collect());
        }
        let last: i64 =
            self.conn.query_row("SELECT coalesce(max(id), 0) FROM customer", [], |row| row.get(0))?;
        let span = |first: i64| match &by_id {
            Some(lead) => lead.within(first, first + STEP - 1),
            None => Condition {
                sql: "c.id BETWEEN ? AND ?".to_owned(),
                values: vec![Value::Integer(first), Value::Integer(first + STEP - 1)],
            },
        };
        Ok((1..=last).step_by(usize::try_from(STEP).unwrap_or(1)).map(span).collect())
    }

    /// What was counted before, where that still holds.
    fn counted(&self, query: &Query, today: NaiveDate) -> Result<Option<Vec<StageTotal>>, StoreError> {
        let state = self.state()?;
        let counted = self.counted.borrow();
        let same = counted.as_ref().filter(|c| c.query == *query && c.today == today && c.state == state);
        Ok(same.map(|counted| counted.totals.clone()))
    }

    /// Another one after any write, by whomever.
    fn state(&self) -> Result<(i64, u64), StoreError> {
        Ok((self.data_version()?, self.conn.total_changes()))
    }
}

/// Those of the ids that the query lists where it lists any, and what else it asks: one customer after another would
/// have to be looked up in the whole list.
fn among(mut ids: Vec<i64>, query: &Query) -> (Vec<i64>, Query) {
    let mut rest = query.clone();
    rest.terms.retain(|term| match &term.what {
        What::Id(listed) if !term.negated => {
            let listed: HashSet<i64> = listed.iter().map(|id| id.0).collect();
            ids.retain(|id| listed.contains(id));
            false
        }
        _ => true,
    });
    (ids, rest)
}

/// The rungs that the query leaves.
fn rungs_of(query: &Query, ladder: &Ladder) -> Vec<StageKey> {
    let left = |key: &StageKey| {
        query.terms.iter().all(|term| match &term.what {
            What::Stage(rungs) => rungs.contains(key) != term.negated,
            _ => true,
        })
    };
    ladder.stages().iter().map(|stage| &stage.key).filter(|key| left(key)).cloned().collect()
}

/// Counts customers as they come, in whatever order, and keeps those that belong into the windows.
struct Tally<'a> {
    lens: &'a Lens,
    ladder: &'a Ladder,
    today: i64,
    totals: Vec<StageTotal>,
    columns: Vec<Around>,
}

/// The nearest cards on both sides of a place in a column.
struct Around {
    anchor: Anchor,
    reach: usize,
    above: BinaryHeap<Reverse<CardKey>>,
    below: BinaryHeap<CardKey>,
}

impl<'a> Tally<'a> {
    fn new(lens: &'a Lens, anchors: &[Anchor], ladder: &'a Ladder, request: &BoardRequest) -> Self {
        let none = |stage: &StageKey| StageTotal {
            stage: stage.clone(),
            customers: 0,
            value: Money::default(),
            rotting: 0,
        };
        let around = |(index, anchor): (usize, &Anchor)| Around {
            anchor: *anchor,
            reach: request.reach(index),
            above: BinaryHeap::new(),
            below: BinaryHeap::new(),
        };
        Self {
            lens,
            ladder,
            today: day_number(request.today),
            totals: ladder.stages().iter().map(|stage| none(&stage.key)).collect(),
            columns: anchors.iter().enumerate().map(around).collect(),
        }
    }

    /// Takes in all customers of whom the condition is true.
    fn take(&mut self, store: &Store, condition: &Condition) -> Result<(), StoreError> {
        let mut select = store.conn.prepare_cached(&format!(
            "SELECT c.id, c.stage, c.rots_at, c.value_minor FROM customer c WHERE {}",
            condition.sql
        ))?;
        let mut rows = select.query(params_from_iter(&condition.values))?;
        while let Some(row) = rows.next()? {
            let c = Columns { table: "customer", row };
            let (id, rank, value) = (c.integer("id")?, c.integer("rots_at")?, c.integer("value_minor")?);
            let stage = row.get_ref("stage")?.as_str().unwrap_or_default();
            // A rung that the ladder does not have is in no column.
            let Some(total) = self.totals.iter_mut().find(|total| total.stage.as_str() == stage) else {
                continue;
            };
            total.customers += 1;
            total.value = Money::from_minor(total.value.minor().saturating_add(value));
            total.rotting += i64::from((1..=self.today).contains(&rank));
            let column = self.lens.column_of(&total.stage);
            if let Some(around) = self.columns.get_mut(column) {
                around.take(CardKey { rank, id: CustomerId(id) });
            }
        }
        Ok(())
    }

    fn board(self, store: &Store) -> Result<Board, StoreError> {
        let mut columns = Vec::with_capacity(self.columns.len());
        for (column, around) in self.lens.columns().iter().zip(self.columns) {
            let total = column_total(&column.rungs, &self.totals, self.ladder);
            columns.push(BoardColumn { total: Some(total), window: around.window(store)? });
        }
        let lens = self.lens.key().to_owned();
        Ok(Board { lens, currency: store.facts.currency, columns, whole: true })
    }
}

impl Around {
    fn take(&mut self, key: CardKey) {
        let above = match self.anchor {
            Anchor::Start => false,
            Anchor::End => true,
            Anchor::Around(place) => key < place,
        };
        // One more than fits tells that there are more.
        if above {
            self.above.push(Reverse(key));
            if self.above.len() > self.most_above() + 1 {
                self.above.pop();
            }
        } else {
            self.below.push(key);
            if self.below.len() > below(self.reach, 0) + 1 {
                self.below.pop();
            }
        }
    }

    fn most_above(&self) -> usize {
        if self.anchor == Anchor::End { below(self.reach, 0) } else { above(self.reach) }
    }

    fn window(self, store: &Store) -> Result<Window, StoreError> {
        let most_above = self.most_above();
        let mut before: Vec<CardKey> = self.above.into_iter().map(|Reverse(key)| key).collect();
        before.sort_unstable_by_key(|key| Reverse(*key));
        let after = self.below.into_sorted_vec();
        let more_above = before.len() > most_above;
        before.truncate(most_above);
        let most_below = below(self.reach, before.len());
        let more_below = after.len() > most_below;
        let keys = before.into_iter().rev().chain(after.into_iter().take(most_below));
        let cards = store.cards(keys)?;
        Ok(Window { cards, more_above, more_below })
    }
}
