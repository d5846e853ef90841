//! The map of many: what the customers of a segment or a persona lived, column by column of a lens.
//!
//! Every customer counts once, however much is told of them. Every figure keeps the ids of the customers behind it and
//! nothing else of them. What cannot be told has a reason, and no number.

mod common;
mod feeling;
mod tally;

pub use common::{Common, Hurt};
pub use feeling::{FEWEST, Feeling};
pub use tally::Tally;

use super::Atlas;
use super::cells::expected_feeling;
use crate::domain::channel::ChannelKey;
use crate::domain::ids::CustomerId;
use crate::domain::persona::Persona;

/// Why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// No customer has been there.
    NobodyThere,
    /// No customer told how it felt.
    NobodyTold,
    /// An interval needs more customers.
    TooFew { n: usize, needed: usize },
    /// All customers tell the same: nothing says how far others are from it.
    NoSpread,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Aggregate {
    /// In the order in which they were told.
    pub customers: Vec<CustomerId>,
    /// The key of the persona that all of them are like.
    pub persona: Option<String>,
    /// One for each column of the lens, in its order.
    pub stations: Vec<Station>,
    /// The channel with the most touches first; only those where there was one.
    pub channels: Vec<ChannelFigures>,
}

/// One column of the map of many.
#[derive(Debug, Clone, PartialEq)]
pub struct Station {
    /// Its place in the lens.
    pub column: usize,
    pub exit: bool,
    /// Who has been there.
    pub reached: Vec<CustomerId>,
    /// Of those who reached it, all stays together; who still stands there counts with the days until today.
    pub median_days: Result<f64, Unknown>,
    pub feeling: Feeling,
    /// The feeling that the persona expects, where all are like one persona.
    pub expected: Option<f64>,
    /// What hurts most customers first, then the worst.
    pub pains: Vec<Common<Hurt>>,
    /// How many customers reached it or have a pain there: what the shares of the pains are of.
    pub concerned: usize,
    /// With how often each was told; those of the most customers first.
    pub actions: Vec<Common<usize>>,
    /// In the same order.
    pub motivations: Vec<Common<usize>>,
    /// There were too many different texts to keep them all: customers of a text are at least those told.
    pub pruned: bool,
    /// On the way to the next column that is no exit; none from the last one and from exits.
    pub passage: Option<Passage>,
}

/// What became of those who reached a column. Who skipped the next one for one behind it has passed as well.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passage {
    pub passed: Vec<CustomerId>,
    /// Who has not been further, or not yet.
    pub stayed: Vec<CustomerId>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ChannelFigures {
    pub key: ChannelKey,
    /// Its name in the language asked for.
    pub name: String,
    pub touches: usize,
    /// Who was met there.
    pub customers: Vec<CustomerId>,
    /// Of touchpoints alone: surveys know no channel.
    pub feeling: Feeling,
}

impl Station {
    /// The share of the customers concerned who have this pain, from 0 to 1.
    pub fn share(&self, pain: &Common<Hurt>) -> Result<f64, Unknown> {
        share(pain.customers.len(), self.concerned)
    }

    /// How much better (or, below zero, worse) it was than expected.
    pub fn gap(&self) -> Option<f64> {
        Some(self.feeling.mean.ok()? - self.expected?)
    }

    fn expect(&mut self, persona: &Persona, atlas: Atlas<'_>) {
        let rungs = &atlas.lens.columns()[self.column].rungs;
        let expected: Vec<_> = rungs.iter().filter_map(|rung| persona.portrait.expects(rung)).collect();
        self.expected = expected_feeling(&expected);
    }
}

impl Passage {
    /// The share of those who reached the column and came no further, from 0 to 1.
    pub fn drop_off(&self) -> Result<f64, Unknown> {
        share(self.stayed.len(), self.stayed.len() + self.passed.len())
    }
}

fn share(part: usize, of: usize) -> Result<f64, Unknown> {
    if of == 0 { Err(Unknown::NobodyThere) } else { Ok(part as f64 / of as f64) }
}

#[cfg(test)]
mod tests;
