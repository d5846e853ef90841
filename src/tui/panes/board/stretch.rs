//! One column: its totals, the stretch of its cards that is loaded, and the cursor in it.
//!
//! A customer is selected, not a place: whatever is read again, the cursor stays on the same one. Invariants:
//! the cursor is on a card unless there is none, and that card is in view.

use crate::domain::board::{Anchor, BoardColumn, Card, CardKey, ColumnTotal, Window};
use crate::domain::ids::CustomerId;

/// So many cards beyond the cursor are kept loaded, that a held key never reaches the end of them.
const MARGIN: usize = 16;

/// How many cards to read on either side of a cursor, where so many are in view: enough for a page, and for the margin.
pub fn reach(rows: usize) -> usize {
    (2 * rows).max(MARGIN) + 1
}

/// What the cursor of a column looks for in newly read cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// The customer it is on.
    Stay,
    First,
    Last,
    Card(CustomerId),
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stretch {
    /// `None` where nothing was counted yet.
    total: Option<ColumnTotal>,
    /// Whether the total is an older one, and another is being counted.
    counting: bool,
    window: Window,
    cursor: usize,
    /// The first card in view.
    top: usize,
    /// What was read last did not reach the cursor; these are the cards from before.
    outdated: bool,
}

impl Stretch {
    pub fn total(&self) -> Option<ColumnTotal> {
        self.total
    }

    /// Whether the total is about to change.
    pub fn is_counting(&self) -> bool {
        self.counting
    }

    pub fn selected(&self) -> Option<&Card> {
        self.window.cards.get(self.cursor)
    }

    pub fn card(&self, id: CustomerId) -> Option<&Card> {
        self.window.cards.iter().find(|card| card.id == id)
    }

    /// The cards in view, each with whether it is the selected one.
    pub fn in_view(&self, rows: usize) -> impl Iterator<Item = (&Card, bool)> {
        let cards = self.window.cards.iter().enumerate().skip(self.top).take(rows);
        cards.map(|(at, card)| (card, at == self.cursor))
    }

    pub fn more_above(&self) -> bool {
        self.top > 0 || self.window.more_above
    }

    pub fn more_below(&self, rows: usize) -> bool {
        self.top + rows < self.window.cards.len() || self.window.more_below
    }

    /// Moves the cursor by so many cards, as far as cards are loaded.
    pub fn step(&mut self, by: isize, rows: usize) {
        self.cursor = self.cursor.saturating_add_signed(by).min(self.last());
        self.settle(rows);
    }

    /// Whether all the cards are there that would be in view so much further on.
    pub fn holds(&self, by: isize, rows: usize) -> bool {
        let (above, below) = (by.min(0).unsigned_abs(), by.max(0).unsigned_abs());
        (self.top >= above || !self.window.more_above)
            && (self.top + rows + below <= self.window.cards.len() || !self.window.more_below)
    }

    /// Moves the cursor and the view together.
    pub fn scroll(&mut self, by: isize, rows: usize) {
        self.top = self.top.saturating_add_signed(by);
        self.step(by, rows);
    }

    /// To the first card of all; false where it is not loaded.
    pub fn to_first(&mut self, rows: usize) -> bool {
        if !self.window.more_above {
            self.cursor = 0;
            self.settle(rows);
        }
        !self.window.more_above
    }

    /// To the last card of all; false where it is not loaded.
    pub fn to_last(&mut self, rows: usize) -> bool {
        if !self.window.more_below {
            self.cursor = self.last();
            self.settle(rows);
        }
        !self.window.more_below
    }

    /// Whether this column should be read around the cursor: the loaded cards end too near to it, do not fill the view,
    /// or are old.
    pub fn runs_short(&self, rows: usize) -> bool {
        let below = self.window.cards.len().saturating_sub(self.cursor + 1);
        let has_more = self.window.more_above || self.window.more_below;
        self.outdated
            || (has_more && self.window.cards.len() < rows)
            || (self.window.more_above && self.cursor < MARGIN)
            || (self.window.more_below && below < MARGIN)
    }

    /// Where to read this column again.
    pub fn anchor(&self) -> Anchor {
        self.selected().map_or(Anchor::Start, |card| Anchor::Around(card.key()))
    }

    /// Takes newly read cards. The cursor keeps its customer and its line on the screen where it can; a
    /// customer who left is followed by the nearest one in the same column.
    pub fn adopt(&mut self, column: BoardColumn, aim: Aim, rows: usize) {
        self.counting = column.total.is_none();
        self.total = column.total.or(self.total);
        let here = self.selected().map(Card::key);
        let line = self.cursor - self.top;
        let found = match here {
            None => Found::At(0),
            Some(key) => find(&column.window, key),
        };
        if aim == Aim::Stay && found == Found::Outside {
            // The cursor went on while this was read.
            self.outdated = true;
            return;
        }
        self.outdated = false;
        self.window = column.window;
        if let Found::At(at) = found {
            self.cursor = at;
            self.top = at.saturating_sub(line);
        } else {
            self.cursor = 0;
            self.top = 0;
        }
        match aim {
            Aim::Stay => {}
            Aim::First => self.cursor = 0,
            Aim::Last => self.cursor = self.last(),
            Aim::Card(id) => {
                if let Some(at) = self.window.cards.iter().position(|card| card.id == id) {
                    if found == Found::Outside {
                        self.top = at.saturating_sub(rows / 2);
                    }
                    self.cursor = at;
                }
            }
        }
        self.settle(rows);
    }

    /// Brings the selected card into view and leaves no line empty that a card could fill.
    ///
    /// A view that has to follow the cursor goes on by a third of itself: what comes next shows before it is
    /// reached, and a slow line carries a whole column only now and then.
    pub fn settle(&mut self, rows: usize) {
        self.cursor = self.cursor.min(self.last());
        let ahead = rows / 3;
        if self.cursor < self.top {
            self.top = self.cursor.saturating_sub(ahead);
        } else if self.cursor >= self.top + rows {
            self.top = self.cursor + 1 + ahead.min(rows.saturating_sub(1)) - rows;
        }
        self.top = self.top.min(self.window.cards.len().saturating_sub(rows));
    }

    fn last(&self) -> usize {
        self.window.cards.len().saturating_sub(1)
    }
}

/// Where a card is in newly read ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// There, or the nearest place to where it was.
    At(usize),
    /// Beyond what was read.
    Outside,
}

fn find(window: &Window, key: CardKey) -> Found {
    let cards = &window.cards;
    if let Some(at) = cards.iter().position(|card| card.id == key.id) {
        return Found::At(at);
    }
    let at = cards.partition_point(|card| card.key() < key);
    let beyond = (at == 0 && window.more_above) || (at == cards.len() && window.more_below);
    if beyond { Found::Outside } else { Found::At(at.min(cards.len().saturating_sub(1))) }
}
