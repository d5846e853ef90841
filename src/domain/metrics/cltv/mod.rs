//! What customers will still bring: models fitted to when they bought and for how much.
//!
//! Where nobody says goodbye: [`BgNbd`] tells how often a customer buys and whether they are still there,
//! [`GammaGamma`] for how much, and [`predicted()`] makes money of both. Where goodbyes are known (contracts): [`Sbg`].
//! [`History`] is what a customer's purchases are to the first two.
//!
//! Real data often has no best parameters: nobody seems to leave, or all customers seem alike. That is [`Unfit`], a
//! reason to show, and never a number.

mod bg_nbd;
#[cfg(test)]
mod cdnow;
mod gamma_gamma;
mod history;
mod maximum;
mod predicted;
mod sbg;
mod special;

pub use bg_nbd::BgNbd;
pub use gamma_gamma::{GammaGamma, correlation};
pub use history::{Bought, DAYS_PER_UNIT, Group, History, Pattern, Spend, grouped};
pub use predicted::{Terms, UNITS_PER_MONTH, predicted};
pub use sbg::{Period, Sbg};

/// A model with the parameters under which the data are likeliest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit<M> {
    pub model: M,
    /// Natural, summed over the customers.
    pub log_likelihood: f64,
    /// On how many customers it rests.
    pub customers: u32,
}

/// Why a model has no parameters for the data at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Fewer customers than any model is worth.
    TooFewCustomers { have: u32, need: u32 },
    /// Enough customers, but too few of them bought again.
    TooFewRepeated { have: u32, need: u32 },
    /// All customers bought on one day only.
    NobodyRepeated,
    /// One period tells a share and no more.
    TooFewPeriods { have: u32, need: u32 },
    /// BG/NBD, a -> 0: all who bought again seem still there, so nothing tells how customers leave.
    NoDropOut,
    /// BG/NBD, b -> 0: all who bought again seem gone since.
    EverybodyDropsOut,
    /// BG/NBD and sBG, a and b -> infinity: no customer seems likelier to leave than another.
    SameDropOut,
    /// BG/NBD and sBG, a and b -> 0: customers seem to leave at once or never.
    AllOrNothing,
    /// BG/NBD, r and alpha -> infinity: all seem to buy equally often.
    SameRate,
    /// Gamma-Gamma, p -> infinity: each customer seems to spend the same every time.
    SteadySpend,
    /// Gamma-Gamma, q and gamma -> infinity: all customers seem to spend alike.
    SameSpend,
    /// Gamma-Gamma, q <= 1: a few spend so much that the mean of all has no bound.
    UnboundedSpend,
    /// sBG: no contract ended.
    NobodyLeft,
    /// sBG: no contract was ever renewed.
    NobodyStayed,
    /// The search ended without a maximum, and not in a way that is known.
    NoMaximum,
}

impl Unfit {
    /// The stable key, as exported.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooFewCustomers { .. } => "too_few_customers",
            Self::TooFewRepeated { .. } => "too_few_repeated",
            Self::NobodyRepeated => "nobody_repeated",
            Self::TooFewPeriods { .. } => "too_few_periods",
            Self::NoDropOut => "no_drop_out",
            Self::EverybodyDropsOut => "everybody_drops_out",
            Self::SameDropOut => "same_drop_out",
            Self::AllOrNothing => "all_or_nothing",
            Self::SameRate => "same_rate",
            Self::SteadySpend => "steady_spend",
            Self::SameSpend => "same_spend",
            Self::UnboundedSpend => "unbounded_spend",
            Self::NobodyLeft => "nobody_left",
            Self::NobodyStayed => "nobody_stayed",
            Self::NoMaximum => "no_maximum",
        }
    }
}

/// Of fewer customers no model is made: a rule of ours, below it four parameters tell more about chance than about
/// customers.
pub const FEWEST_CUSTOMERS: u32 = 30;

/// So many of them must have bought again, as only they tell how often, for how much, and who left.
pub const FEWEST_REPEATED: u32 = 10;

/// A parameter beyond this, or a sum of two, is on its way to infinity.
const NO_DIFFERENCE: f64 = 1e4;

/// A probability below this is on its way to nothing.
const NOTHING: f64 = 1e-4;

/// The sum of the parameters of a beta distribution below which it is on its way to two points, 0 and 1.
const TWO_POINTS: f64 = 1e-3;
