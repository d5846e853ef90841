//! Money and counts as the screens show them: the one door from the dashboard to the formats of `text`.

use crate::domain::lang::Lang;
use crate::domain::money::{Currency, Money};
use crate::text::figures;

/// Two or three digits and a unit: `Rp 1,3 jt`, `$1.3K`.
pub fn money_compact(money: Money, currency: Currency, lang: Lang) -> String {
    figures(lang).money_compact(money, currency)
}

/// A count with its digits grouped.
pub fn count(number: i64, lang: Lang) -> String {
    figures(lang).count(number)
}

/// A compact amount where the currency is known from its surroundings: `1,3 jt`, `1.3K`.
pub fn amount_compact(money: Money, currency: Currency, lang: Lang) -> String {
    figures(lang).amount_compact(money, currency)
}
