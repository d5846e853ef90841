//! The board: a window of each column's cards by keyset, and its totals. Never a whole column.

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params_from_iter};

use super::details::tasks;
use super::rows::{Columns, Nth};
use super::search::{Condition, holds};
use super::{Store, StoreError};
use crate::domain::board::{
    Anchor, Board, BoardColumn, BoardRequest, Card, CardKey, MOST_CARDS, Window, column_total,
};
use crate::domain::customer::Standing;
use crate::domain::health::Vitals;
use crate::domain::ids::CustomerId;
use crate::domain::lens::Lens;
use crate::domain::query::Query;
use crate::domain::stage::StageKey;

/// The columns [`read_card`] reads, in its order.
const CARD: &str =
    "c.id, c.name, c.value_minor, c.stage, c.came_from, c.since, c.since_day, c.rots_at, c.next_due";

/// Which way to read from a place in a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// What comes before the place, nearest first.
    Up,
    /// The place itself and what comes after.
    Down,
}

/// Whom to stop at on the way through a rung, and after how many to give up.
pub(super) struct Walk {
    pub condition: Condition,
    /// `None` where everybody is one to stop at, or nearly so.
    pub most: Option<usize>,
}

/// What was read of a column from a place on.
struct Part {
    cards: Vec<Card>,
    more: bool,
    /// Whether it gave up before it was certain.
    gave_up: bool,
}

impl Store {
    pub fn board(&self, request: &BoardRequest) -> Result<Board, StoreError> {
        let lens = self.lens(&request.lens);
        // One moment for all columns, also while others write.
        let snapshot = self.conn.unchecked_transaction()?;
        let anchors = self.anchors(request, lens)?;
        let board = if request.filter.is_empty() {
            let totals = self.totals(request.today)?;
            let mut columns = Vec::with_capacity(lens.columns().len());
            let walk = Walk { condition: Condition::always(), most: None };
            for (index, (column, anchor)) in lens.columns().iter().zip(anchors).enumerate() {
                let (window, _) = self.window(&column.rungs, anchor, request.reach(index), &walk)?;
                let total = Some(column_total(&column.rungs, &totals, &self.ladder));
                columns.push(BoardColumn { total, window });
            }
            Board { lens: lens.key().to_owned(), currency: self.facts.currency, columns, whole: true }
        } else {
            self.sifted(request, lens, &anchors)?
        };
        let board = self.with_vitals(board, request.today)?;
        snapshot.finish()?;
        Ok(board)
    }

    /// The board with how the customers of its cards are doing.
    pub(super) fn with_vitals(&self, mut board: Board, today: NaiveDate) -> Result<Board, StoreError> {
        for card in board.columns.iter_mut().flat_map(|column| &mut column.window.cards) {
            card.vitals = self.vitals(card.id, today)?;
        }
        Ok(board)
    }

    /// Where to read each column of the lens.
    pub(super) fn anchors(&self, request: &BoardRequest, lens: &Lens) -> Result<Vec<Anchor>, StoreError> {
        let focus = match request.focus {
            Some(id) => self.place_of(id, &request.filter)?,
            None => None,
        };
        let columns = lens.columns().iter().enumerate();
        let anchor = columns.map(|(index, column)| match &focus {
            Some((stage, key)) if column.rungs.contains(stage) => Anchor::Around(*key),
            _ => request.anchor(index),
        });
        Ok(anchor.collect())
    }

    /// Where a customer's card is, if the filter shows it.
    fn place_of(&self, id: CustomerId, filter: &Query) -> Result<Option<(StageKey, CardKey)>, StoreError> {
        let Condition { sql, values } = holds(filter);
        let sql = format!("SELECT {CARD} FROM customer c WHERE c.id = ? AND {sql}");
        let values = std::iter::once(Value::Integer(id.0)).chain(values);
        let mut select = self.conn.prepare_cached(&sql)?;
        let card = select.query_row(params_from_iter(values), read_card).optional()?;
        Ok(card.map(|card| (card.standing.stage.clone(), card.key())))
    }

    /// A window of the rungs' cards, and whether it is all that could be there.
    pub(super) fn window(
        &self,
        rungs: &[StageKey],
        anchor: Anchor,
        reach: usize,
        walk: &Walk,
    ) -> Result<(Window, bool), StoreError> {
        match anchor {
            Anchor::Start => {
                let limit = below(reach, 0);
                let Part { cards, more, gave_up } = self.read(rungs, None, Reading::Down, limit, walk)?;
                Ok((Window { cards, more_above: false, more_below: more }, !gave_up))
            }
            Anchor::End => {
                let limit = below(reach, 0);
                let Part { mut cards, more, gave_up } = self.read(rungs, None, Reading::Up, limit, walk)?;
                cards.reverse();
                Ok((Window { cards, more_above: more, more_below: false }, !gave_up))
            }
            Anchor::Around(key) => {
                let above = self.read(rungs, Some(key), Reading::Up, above(reach), walk)?;
                let mut cards = above.cards;
                cards.reverse();
                let limit = below(reach, cards.len());
                let below = self.read(rungs, Some(key), Reading::Down, limit, walk)?;
                cards.extend(below.cards);
                let window = Window { cards, more_above: above.more, more_below: below.more };
                Ok((window, !above.gave_up && !below.gave_up))
            }
        }
    }

    /// At most `limit` cards from a place on. Each rung is read through the index; the rungs are merged here, and only
    /// of those that are left after it the rows are read.
    fn read(
        &self,
        rungs: &[StageKey],
        from: Option<CardKey>,
        reading: Reading,
        limit: usize,
        walk: &Walk,
    ) -> Result<Part, StoreError> {
        let mut keys: Vec<CardKey> = Vec::new();
        let mut gave_up = false;
        let Condition { sql: stops, values: asked } = &walk.condition;
        for rung in rungs {
            let (mut found, mut passed) = (0, 0);
            for (condition, place) in steps(from, reading) {
                let order = if reading == Reading::Up { "DESC" } else { "ASC" };
                let mut select = self.conn.prepare_cached(&format!(
                    "SELECT coalesce({stops}, false), c.rots_at, c.id FROM customer c WHERE c.stage = ? AND {condition}
                     ORDER BY c.rots_at {order}, c.id {order}"
                ))?;
                let place = place.into_iter().map(Value::from);
                let values =
                    asked.iter().cloned().chain([Value::from(rung.as_str().to_owned())]).chain(place);
                let mut rows = select.query(params_from_iter(values))?;
                while found <= limit
                    && let Some(row) = rows.next()?
                {
                    if walk.most.is_some_and(|most| passed >= most) {
                        gave_up = true;
                        break;
                    }
                    passed += 1;
                    if row.get(0)? {
                        found += 1;
                        keys.push(CardKey { rank: row.get(1)?, id: CustomerId(row.get(2)?) });
                    }
                }
                if found > limit || gave_up {
                    break;
                }
            }
        }
        keys.sort_unstable();
        if reading == Reading::Up {
            keys.reverse();
        }
        let more = keys.len() > limit || gave_up;
        keys.truncate(limit);
        Ok(Part { cards: self.cards(keys)?, more, gave_up })
    }

    /// The cards of these keys, but for how their customers are doing.
    pub(super) fn cards(&self, keys: impl IntoIterator<Item = CardKey>) -> Result<Vec<Card>, StoreError> {
        let mut select =
            self.conn.prepare_cached(&format!("SELECT {CARD} FROM customer c WHERE c.id = ?1"))?;
        let cards = keys.into_iter().map(|key| select.query_row([key.id.0], read_card));
        Ok(cards.collect::<rusqlite::Result<_>>()?)
    }
}

/// How many cards a window holds above its place.
pub(super) fn above(reach: usize) -> usize {
    reach.min(MOST_CARDS / 2)
}

/// How many it holds from its place on, where so many are above: near the top there is room for more. Of a window at
/// an end, all of it.
pub(super) fn below(reach: usize, above: usize) -> usize {
    reach.min(MOST_CARDS - above)
}

/// The conditions that lead from a place through the rest of a rung, with their values.
///
/// Two steps: the rest of the place's day, then the days beyond it. As one comparison of pairs SQLite would walk the
/// whole day, and after an import a day can be half of all customers.
fn steps(from: Option<CardKey>, reading: Reading) -> Vec<(&'static str, Vec<i64>)> {
    let Some(key) = from else { return vec![("true", Vec::new())] };
    let (here, beyond) = match reading {
        Reading::Up => ("c.rots_at = ? AND c.id < ?", "c.rots_at < ?"),
        Reading::Down => ("c.rots_at = ? AND c.id >= ?", "c.rots_at > ?"),
    };
    vec![(here, vec![key.rank, key.id.0]), (beyond, vec![key.rank])]
}

/// A card but for how its customer is doing, from a row that begins with [`CARD`].
fn read_card(row: &Row<'_>) -> rusqlite::Result<Card> {
    let c = Columns { table: "customer", row };
    Ok(Card {
        id: CustomerId(c.integer(Nth(0, "id"))?),
        name: c.text(Nth(1, "name"))?,
        value: c.money(Nth(2, "value_minor"))?,
        standing: Standing {
            stage: c.stage(Nth(3, "stage"))?,
            since: c.at(Nth(5, "since"))?,
            before: c.optional_stage(Nth(4, "came_from"))?,
        },
        since_day: c.day(Nth(6, "since_day"))?,
        rots_at: c.day_or_never(Nth(7, "rots_at"))?,
        next_due: tasks::next_due(&c, Nth(8, "next_due"))?,
        vitals: Vitals::default(),
    })
}
