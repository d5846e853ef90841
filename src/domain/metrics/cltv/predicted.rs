//! What a customer will bring in the months ahead, in the money of today.
//!
//! `CLV = Σ_{i=1..n} E(M) · margin · (E[Y(iw)] - E[Y((i-1)w)]) / (1+d)^i`: purchases to expect month by month, times what a
//! purchase is worth, discounted to today as if each month's came at its end. Source: Fader, Hardie & Lee (2005),
//! *RFM and CLV*, Journal of Marketing Research 42(4): 415-430, in the discrete form of the Python package `lifetimes`
//! 0.11.3, whose week count of a month is kept.

use super::bg_nbd::BgNbd;
use super::gamma_gamma::GammaGamma;
use super::history::History;

/// Weeks in a month, as `lifetimes` has it.
pub const UNITS_PER_MONTH: f64 = 4.345;

/// How far a prediction looks, and what money to come is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Terms {
    pub months: u32,
    /// Per month: 0.01 is 1 %.
    pub discount: f64,
    /// The part of what a customer spends that stays, of 0 to 1.
    pub margin: f64,
}

impl Default for Terms {
    /// Twelve months at 1 % a month, all that is spent.
    fn default() -> Self {
        Self { months: 12, discount: 0.01, margin: 1.0 }
    }
}

/// In the unit of what the values were fitted to. `None` of a discount of -100 % or less, and where a purchase count
/// is none.
pub fn predicted(how_often: &BgNbd, how_much: &GammaGamma, history: &History, terms: &Terms) -> Option<f64> {
    let pattern = history.pattern();
    let factor = 1.0 / (1.0 + terms.discount);
    if !(factor > 0.0 && factor.is_finite()) {
        return None;
    }
    let (mut purchases, mut before, mut worth) = (0.0, 0.0, 1.0);
    for month in 1..=terms.months {
        let until = how_often.expected(&pattern, f64::from(month) * UNITS_PER_MONTH)?;
        worth *= factor;
        purchases += (until - before) * worth;
        before = until;
    }
    let value = how_much.expected(history.spend.as_ref()) * terms.margin * purchases;
    value.is_finite().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::super::history::Spend;
    use super::*;

    fn models() -> (BgNbd, GammaGamma) {
        (BgNbd::new(0.243, 4.414, 0.793, 2.426).unwrap(), GammaGamma::new(6.25, 3.74, 15.44).unwrap())
    }

    fn history() -> History {
        History { repeats: 2, recency: 213, age: 272, spend: Some(Spend { repeats: 2, mean: 22.345 }) }
    }

    #[test]
    fn without_a_discount_it_is_purchases_times_their_value() {
        let (often, much) = models();
        let terms = Terms { discount: 0.0, margin: 0.4, ..Terms::default() };
        let purchases = often.expected(&history().pattern(), 12.0 * UNITS_PER_MONTH).unwrap();
        let value = 0.4 * purchases * much.expected(history().spend.as_ref());
        assert!((predicted(&often, &much, &history(), &terms).unwrap() - value).abs() < 1e-9);
        let discounted =
            predicted(&often, &much, &history(), &Terms { margin: 0.4, ..Terms::default() }).unwrap();
        assert!(discounted < value && discounted > value / 1.01_f64.powi(12));
    }

    #[test]
    fn no_time_brings_nothing_and_no_discount_of_everything_is_one() {
        let (often, much) = models();
        let of = |terms: Terms| predicted(&often, &much, &history(), &terms);
        assert_eq!(of(Terms { months: 0, ..Terms::default() }), Some(0.0));
        for discount in [-1.0, -2.0, f64::NAN] {
            assert_eq!(of(Terms { discount, ..Terms::default() }), None);
        }
    }
}
