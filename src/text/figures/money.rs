//! Amounts of money, in full and compact. The currency says its symbol and how many decimals people write.

use fixed_decimal::{Decimal, Sign};

use crate::domain::money::{Currency, Money};

use super::{Figures, rounded};

/// The largest power of ten that has a short name of its own: a trillion, *triliun*.
const LARGEST_UNIT: i16 = 12;

impl Figures {
    /// In full: `Rp 1.250.000`, `$1,250.00`.
    pub fn money(&self, money: Money, currency: Currency) -> String {
        with_symbol(&Parts::of(money, currency, |amount| self.in_full(amount, currency)), currency)
    }

    /// In two or three digits: `Rp 1,3 jt`, `$1.3K`. Below a thousand in full.
    pub fn money_compact(&self, money: Money, currency: Currency) -> String {
        with_symbol(&Parts::of(money, currency, |amount| self.in_short(amount, currency)), currency)
    }

    /// As [`Figures::money_compact`] without the symbol, where the currency is clear: `45 jt`.
    pub fn amount_compact(&self, money: Money, currency: Currency) -> String {
        let Parts { sign, digits } = Parts::of(money, currency, |amount| self.in_short(amount, currency));
        format!("{sign}{digits}")
    }

    fn in_full(&self, amount: Decimal, currency: Currency) -> String {
        let decimals = shown_decimals(currency);
        let mut shown = rounded(amount, -decimals);
        shown.absolute.pad_end(-decimals);
        self.digits(&shown)
    }

    fn in_short(&self, amount: Decimal, currency: Currency) -> String {
        let mut shown = rounded(amount.clone(), -shown_decimals(currency));
        if shown.absolute.nonzero_magnitude_start() < 3 {
            // Whole amounts lose their zeros: `$45`, but `$45.50`.
            let whole = shown.absolute.nonzero_magnitude_end() >= 0;
            return if whole {
                shown.absolute.trim_end();
                self.digits(&shown)
            } else {
                self.in_full(shown, currency)
            };
        }
        // An amount that only rounding lifts to a thousand is taken as rounded; every other one is rounded once.
        let exact = if amount.absolute.nonzero_magnitude_start() < 3 { shown } else { amount };
        let magnitude = exact.absolute.nonzero_magnitude_start();
        let unit = (magnitude / 3 * 3).min(LARGEST_UNIT);
        let last_digit = if magnitude > unit { unit } else { magnitude - 1 };
        self.compact.format(&rounded(exact, last_digit)).to_string().replace('\u{a0}', " ")
    }
}

/// A written amount, its sign apart: the sign comes before the symbol.
struct Parts {
    sign: &'static str,
    digits: String,
}

impl Parts {
    fn of(money: Money, currency: Currency, write: impl Fn(Decimal) -> String) -> Self {
        let decimals = i16::try_from(currency.decimals()).unwrap_or(0);
        let mut amount = Decimal::from(money.minor());
        amount.absolute.multiply_pow10(-decimals);
        let negative = amount.sign == Sign::Negative;
        amount.sign = Sign::None;
        let digits = write(amount);
        // What rounds to nothing is neither owed nor due.
        let is_nothing = !digits.contains(|c: char| matches!(c, '1'..='9'));
        Self { sign: if negative && !is_nothing { "-" } else { "" }, digits }
    }
}

/// A symbol of letters stands apart from the digits, a sign such as `$` before them.
fn with_symbol(Parts { sign, digits }: &Parts, currency: Currency) -> String {
    let symbol = currency.symbol();
    let blank = if symbol.ends_with(char::is_alphabetic) { " " } else { "" };
    format!("{sign}{symbol}{blank}{digits}")
}

fn shown_decimals(currency: Currency) -> i16 {
    i16::try_from(currency.shown_decimals()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::text::figures::figures;

    type Write = fn(&Figures, Money, Currency) -> String;

    fn assert_all(write: Write, rows: &[(&str, i64, &str, &str)]) {
        for &(code, minor, en, id) in rows {
            let (money, currency) = (Money::from_minor(minor), Currency::from_code(code).unwrap());
            assert_eq!(write(figures(Lang::English), money, currency), en, "{code} {minor} in English");
            assert_eq!(write(figures(Lang::Indonesian), money, currency), id, "{code} {minor} in Indonesian");
        }
    }

    #[test]
    fn in_full() {
        assert_all(
            Figures::money,
            &[
                ("IDR", 0, "Rp 0", "Rp 0"),
                ("IDR", 125_000_000, "Rp 1,250,000", "Rp 1.250.000"),
                ("IDR", -125_000, "-Rp 1,250", "-Rp 1.250"),
                ("IDR", 49, "Rp 0", "Rp 0"),
                ("IDR", -49, "Rp 0", "Rp 0"),
                ("IDR", 50, "Rp 1", "Rp 1"),
                ("IDR", 250, "Rp 3", "Rp 3"),
                ("IDR", -250, "-Rp 3", "-Rp 3"),
                ("USD", 0, "$0.00", "$0,00"),
                ("USD", 125_000, "$1,250.00", "$1.250,00"),
                ("USD", -5, "-$0.05", "-$0,05"),
                ("JPY", 1250, "¥1,250", "¥1.250"),
                ("EUR", 99_999, "€999.99", "€999,99"),
                ("AUD", 125_050, "AUD 1,250.50", "AUD 1.250,50"),
                ("KWD", -1_250_500, "-KWD 1,250.500", "-KWD 1.250,500"),
                ("USD", i64::MIN, "-$92,233,720,368,547,758.08", "-$92.233.720.368.547.758,08"),
            ],
        );
    }

    #[test]
    fn compact() {
        assert_all(
            Figures::money_compact,
            &[
                ("IDR", 0, "Rp 0", "Rp 0"),
                ("IDR", 99_900, "Rp 999", "Rp 999"),
                ("IDR", 99_949, "Rp 999", "Rp 999"),
                ("IDR", 99_950, "Rp 1K", "Rp 1 rb"),
                ("IDR", 100_000, "Rp 1K", "Rp 1 rb"),
                ("IDR", 125_000, "Rp 1.3K", "Rp 1,3 rb"),
                ("IDR", 4_500_000, "Rp 45K", "Rp 45 rb"),
                ("IDR", 99_949_999, "Rp 999K", "Rp 999 rb"),
                ("IDR", 99_995_000, "Rp 1M", "Rp 1 jt"),
                ("IDR", 125_000_000, "Rp 1.3M", "Rp 1,3 jt"),
                ("IDR", 165_000_000, "Rp 1.7M", "Rp 1,7 jt"),
                ("IDR", 164_999_999, "Rp 1.6M", "Rp 1,6 jt"),
                ("IDR", 41_000_000_000, "Rp 410M", "Rp 410 jt"),
                ("IDR", 200_000_000_000, "Rp 2B", "Rp 2 M"),
                ("IDR", -980_000_000_000, "-Rp 9.8B", "-Rp 9,8 M"),
                ("IDR", 250_000_000_000_000, "Rp 2.5T", "Rp 2,5 T"),
                ("IDR", i64::MAX, "Rp 92,234T", "Rp 92.234 T"),
                ("USD", 5, "$0.05", "$0,05"),
                ("USD", 4500, "$45", "$45"),
                ("USD", 4550, "$45.50", "$45,50"),
                ("USD", 99_999, "$999.99", "$999,99"),
                ("USD", -125_000, "-$1.3K", "-$1,3 rb"),
                ("USD", 1_250_000, "$13K", "$13 rb"),
                ("JPY", 999, "¥999", "¥999"),
                ("JPY", 1250, "¥1.3K", "¥1,3 rb"),
                ("JPY", 999_950, "¥1M", "¥1 jt"),
                ("SGD", 999_499, "SGD 10K", "SGD 10 rb"),
            ],
        );
    }

    #[test]
    fn compact_without_the_symbol() {
        assert_all(
            Figures::amount_compact,
            &[
                ("IDR", 4_500_000_000, "45M", "45 jt"),
                ("IDR", -4_500_000_000, "-45M", "-45 jt"),
                ("USD", 0, "0", "0"),
                ("USD", 99_950, "999.50", "999,50"),
            ],
        );
    }
}
