//! The board: a window of each column's cards by keyset, and its totals. Never a whole column.

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params_from_iter};

use super::rows::Columns;
use super::{Store, StoreError};
use crate::domain::board::{Anchor, Board, BoardColumn, BoardRequest, Card, CardKey, Window, column_total};
use crate::domain::customer::Standing;
use crate::domain::ids::CustomerId;
use crate::domain::lens::Column;
use crate::domain::stage::StageKey;

/// How many cards a window holds: several screens of any terminal.
const WINDOW: usize = 64;

const CARD: &str = "id, name, value_minor, stage, came_from, since, since_day, rots_at";

/// Which way to read from a place in a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// What comes before the place, nearest first.
    Up,
    /// The place itself and what comes after.
    Down,
}

impl Store {
    pub fn board(&self, request: &BoardRequest) -> Result<Board, StoreError> {
        let lens = self.lens(&request.lens);
        // One moment for all columns, also while others write.
        let snapshot = self.conn.unchecked_transaction()?;
        let totals = self.totals()?;
        let focus = match request.focus {
            Some(id) => self.place_of(id)?,
            None => None,
        };
        let mut columns = Vec::with_capacity(lens.columns().len());
        for (index, column) in lens.columns().iter().enumerate() {
            let anchor = match &focus {
                Some((stage, key)) if column.rungs.contains(stage) => Anchor::Around(*key),
                _ => request.anchors.get(index).copied().unwrap_or(Anchor::Start),
            };
            let window = self.window(column, anchor)?;
            columns.push(BoardColumn { total: column_total(&column.rungs, &totals, &self.ladder), window });
        }
        snapshot.finish()?;
        Ok(Board { lens: lens.key().to_owned(), currency: self.facts.currency, columns })
    }

    /// Where a customer's card is.
    fn place_of(&self, id: CustomerId) -> Result<Option<(StageKey, CardKey)>, StoreError> {
        let mut select = self.conn.prepare_cached(&format!("SELECT {CARD} FROM customer WHERE id = ?1"))?;
        let card = select.query_row([id.0], read_card).optional()?;
        Ok(card.map(|card| (card.standing.stage.clone(), card.key())))
    }

    fn window(&self, column: &Column, anchor: Anchor) -> Result<Window, StoreError> {
        match anchor {
            Anchor::Start => {
                let (cards, more_below) = self.read(column, None, Reading::Down, WINDOW)?;
                Ok(Window { cards, more_above: false, more_below })
            }
            Anchor::End => {
                let (mut cards, more_above) = self.read(column, None, Reading::Up, WINDOW)?;
                cards.reverse();
                Ok(Window { cards, more_above, more_below: false })
            }
            Anchor::Around(key) => {
                let (mut cards, more_above) = self.read(column, Some(key), Reading::Up, WINDOW / 2)?;
                cards.reverse();
                // Near an end the other side gets the room.
                let (below, more_below) =
                    self.read(column, Some(key), Reading::Down, WINDOW - cards.len())?;
                cards.extend(below);
                Ok(Window { cards, more_above, more_below })
            }
        }
    }

    /// At most `limit` cards from a place on, and whether there are more. Each rung is read through the index;
    /// the rungs of a column are merged here.
    fn read(
        &self,
        column: &Column,
        from: Option<CardKey>,
        reading: Reading,
        limit: usize,
    ) -> Result<(Vec<Card>, bool), StoreError> {
        let mut cards: Vec<Card> = Vec::new();
        for rung in &column.rungs {
            let mut left = limit + 1;
            for (condition, place) in steps(from, reading) {
                let order = if reading == Reading::Up { "DESC" } else { "ASC" };
                let mut select = self.conn.prepare_cached(&format!(
                    "SELECT {CARD} FROM customer WHERE stage = ?1 AND {condition}
                     ORDER BY rots_at {order}, id {order} LIMIT ?2"
                ))?;
                let most = i64::try_from(left).unwrap_or(i64::MAX);
                let values = [Value::from(rung.as_str().to_owned()), Value::from(most)];
                let values = values.into_iter().chain(place.into_iter().map(Value::from));
                let before = cards.len();
                for card in select.query_map(params_from_iter(values), read_card)? {
                    cards.push(card?);
                }
                left -= cards.len() - before;
                if left == 0 {
                    break;
                }
            }
        }
        cards.sort_by_key(Card::key);
        if reading == Reading::Up {
            cards.reverse();
        }
        let more = cards.len() > limit;
        cards.truncate(limit);
        Ok((cards, more))
    }
}

/// The conditions that lead from a place through the rest of a rung, with their values from `?3` on.
///
/// Two steps: the rest of the place's day, then the days beyond it. As one comparison of pairs SQLite would walk the
/// whole day, and after an import a day can be half of all customers.
fn steps(from: Option<CardKey>, reading: Reading) -> Vec<(&'static str, Vec<i64>)> {
    let Some(key) = from else { return vec![("true", Vec::new())] };
    let (here, beyond) = match reading {
        Reading::Up => ("rots_at = ?3 AND id < ?4", "rots_at < ?3"),
        Reading::Down => ("rots_at = ?3 AND id >= ?4", "rots_at > ?3"),
    };
    vec![(here, vec![key.rank, key.id.0]), (beyond, vec![key.rank])]
}

fn read_card(row: &Row<'_>) -> rusqlite::Result<Card> {
    let c = Columns { table: "customer", row };
    Ok(Card {
        id: CustomerId(c.integer("id")?),
        name: c.text("name")?,
        value: c.money("value_minor")?,
        standing: Standing {
            stage: c.stage("stage")?,
            since: c.at("since")?,
            before: c.optional_stage("came_from")?,
        },
        since_day: c.day("since_day")?,
        rots_at: c.day_or_never("rots_at")?,
    })
}
