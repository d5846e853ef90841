//! The demo's customers whose last orders came about every month buy by the month: there is recurring revenue to count,
//! and no chance is asked for it.

use crate::domain::customer::Dossier;
use crate::domain::money::Money;
use crate::domain::purchase::Purchase;

use super::orders::round;
use super::{ZONE, is_example};

/// As many days as a month's payment may be early or late by, and a month between.
const NEARLY_A_MONTH: std::ops::RangeInclusive<i64> = 17..=42;
const LEAST_ORDERS: usize = 4;
/// Orders until the price goes up.
const AT_ONE_PRICE: usize = 6;

/// Makes the last orders of a customer, in the order of their days, those of a month each at an agreed price.
pub(super) fn deliver_monthly(customer: &Dossier, sales: &mut [Purchase]) {
    let days: Vec<_> = sales.iter().map(|sale| sale.at.day(ZONE)).collect();
    let is_regular = |pair: &&[chrono::NaiveDate]| NEARLY_A_MONTH.contains(&(pair[1] - pair[0]).num_days());
    let regular = days.windows(2).rev().take_while(is_regular).count() + 1;
    if is_example(customer) || regular < LEAST_ORDERS {
        return;
    }
    let first = sales.len().saturating_sub(regular);
    let Some(agreed) = sales.get(first).and_then(|sale| sale.amount).map(Money::minor) else { return };
    for (n, sale) in sales.iter_mut().skip(first).enumerate() {
        let percent = 100 + 10 * i64::try_from(n / AT_ONE_PRICE).unwrap_or(0);
        sale.months = Some(1);
        sale.amount = Some(round(agreed / 100 * percent / 100));
    }
}
