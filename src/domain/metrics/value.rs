//! A measured number, or the reason why there is none.
//!
//! Rates are fractions, money is in minor units as a float, times are in days. Rounding is for whoever shows them.

use crate::domain::keyed::keyed_enum;
use crate::domain::money::Money;
use crate::domain::proportion::{Proportion, exact};

keyed_enum! {
    /// Why a metric has no value.
    pub enum Undefined {
        /// The period is not over: its counts are shown, its rates are not.
        Unfinished = "unfinished",
        NoCustomers = "no_customers",
        NobodyAtStart = "nobody_at_start",
        /// Nobody was away who could have come back.
        NobodyAway = "nobody_away",
        NoNewCustomers = "no_new_customers",
        NoOrders = "no_orders",
        NoAnswers = "no_answers",
        NoLosses = "no_losses",
        NoRevenueAtStart = "no_revenue_at_start",
        NobodyEntered = "nobody_entered",
        /// Nothing was lived through yet that could be timed.
        NoSpells = "no_spells",
        /// Fewer than half have left: the median lies beyond what was seen.
        NotReached = "not_reached",
        NoOpenDeals = "no_open_deals",
        NoClosedDeals = "no_closed_deals",
        NoWonDeals = "no_won_deals",
        /// All deals were won on the day they were opened.
        NoCycle = "no_cycle",
        /// What would be divided by costs nothing.
        NoCost = "no_cost",
        /// Nobody wrote down what was laid out to win customers.
        NoSpend = "no_spend",
        /// What was laid out is not told apart by customers.
        SpendNotSplit = "spend_not_split",
        /// What was laid out is known of a part of the period only.
        SpendOfPart = "spend_of_part",
        /// No purchase is marked as recurring.
        NoSubscriptions = "no_subscriptions",
        /// There is no margin that could ever pay it back.
        NeverPaysBack = "never_pays_back",
        /// The sum over all times to come has no end.
        Endless = "endless",
        TooFew = "too_few",
        /// All or none in both groups: there is nothing to compare with.
        AllAlike = "all_alike",
        /// Two equal shares are never told apart.
        SameShares = "same_shares",
        /// A share or level that is not between 0 and 1.
        OutOfRange = "out_of_range",
    }
}

/// A number, how many cases it was counted from, and its 95 % interval where there is one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    pub value: f64,
    pub n: u64,
    pub interval: Option<(f64, f64)>,
}

pub type Metric = Result<Measured, Undefined>;

/// A share with the interval of Wilson; `none` where there is nothing to have a share of.
pub fn share(hits: u64, of: u64, none: Undefined) -> Metric {
    let proportion = Proportion { hits, of };
    let value = proportion.share().ok_or(none)?;
    Ok(Measured { value, n: of, interval: proportion.interval() })
}

/// `top` divided by so many cases.
pub fn mean(top: f64, n: u64, none: Undefined) -> Metric {
    ratio(top, exact(n), n, none)
}

/// `top / bottom`, counted from `n` cases; `none` where that is not a number.
pub fn ratio(top: f64, bottom: f64, n: u64, none: Undefined) -> Metric {
    let value = top / bottom;
    if value.is_finite() { Ok(Measured { value, n, interval: None }) } else { Err(none) }
}

/// Minor units as a float: exact up to 2^53 of them.
pub fn units(money: Money) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "sums of real money stay below 2^53 minor units")]
    let units = money.minor() as f64;
    units
}

/// The quantile of sorted numbers by linear interpolation (type 7 of Hyndman and Fan 1996, as R, `NumPy` and
/// `PERCENTILE.INC` have it); `None` of no numbers.
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    #[expect(clippy::cast_precision_loss, reason = "a length")]
    let place = last as f64 * share.clamp(0.0, 1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the length")]
    let below = (place.floor() as usize).min(last);
    let (low, high) = (sorted[below], sorted[(below + 1).min(last)]);
    Some(low + (high - low) * (place - place.floor()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_number_is_a_reason() {
        for (top, bottom) in [(0.0, 0.0), (1.0, 0.0), (f64::MAX, f64::MIN_POSITIVE)] {
            assert_eq!(ratio(top, bottom, 3, Undefined::NoOrders), Err(Undefined::NoOrders));
        }
        assert_eq!(share(0, 0, Undefined::NoAnswers), Err(Undefined::NoAnswers));
        assert_eq!(mean(3.0, 2, Undefined::NoOrders).unwrap().value, 1.5);
    }

    #[test]
    fn quantiles_interpolate() {
        let five = [1.0, 2.0, 3.0, 4.0, 10.0];
        assert_eq!(quantile(&five, 0.5), Some(3.0));
        assert_eq!(quantile(&five, 0.875), Some(7.0));
        assert_eq!(quantile(&five, 1.0), Some(10.0));
        assert_eq!(quantile(&[7.0], 0.2), Some(7.0));
        assert_eq!(quantile(&[], 0.5), None);
    }
}
