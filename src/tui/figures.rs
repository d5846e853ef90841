//! Money and counts as the screens show them: the one door from the dashboard to the formats of `text`.

use crate::domain::lang::Lang;
use crate::domain::money::{Currency, Money};

/// Two or three digits and a unit: `Rp 1,3 jt`, `$1.3K`.
pub fn money_compact(money: Money, currency: Currency, lang: Lang) -> String {
    let symbol = currency.symbol();
    let blank = if symbol.chars().all(char::is_alphabetic) { "\u{a0}" } else { "" };
    format!("{symbol}{blank}{}", compact(money, currency, lang))
}

/// A count with its digits grouped.
pub fn count(number: i64, lang: Lang) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(if lang == Lang::English { ',' } else { '.' });
        }
        text.push(digit);
    }
    if number < 0 { format!("-{text}") } else { text }
}

/// A compact amount where the currency is known from its surroundings: `1,3 jt`, `1.3K`.
pub fn amount_compact(money: Money, currency: Currency, lang: Lang) -> String {
    let text = money_compact(money, currency, lang);
    let bare = text.replacen(&currency.symbol(), "", 1);
    bare.trim_matches([' ', '\u{a0}']).to_owned()
}

fn compact(money: Money, currency: Currency, lang: Lang) -> String {
    let scale = 10_i128.pow(u32::try_from(currency.decimals()).unwrap_or(0));
    let minor = i128::from(money.minor());
    let units: [(i128, &str); 4] = match lang {
        Lang::English => [(12, "T"), (9, "B"), (6, "M"), (3, "K")].map(power),
        Lang::Indonesian => [(12, "\u{a0}T"), (9, "\u{a0}M"), (6, "\u{a0}jt"), (3, "\u{a0}rb")].map(power),
    };
    let sign = if minor < 0 { "-" } else { "" };
    let minor = minor.abs();
    let Some((unit, name)) = units.into_iter().find(|(unit, _)| minor >= unit * scale) else {
        return format!("{sign}{}", (minor + scale / 2) / scale);
    };
    let tenths = (minor * 10 + unit * scale / 2) / (unit * scale);
    let point = if lang == Lang::English { '.' } else { ',' };
    match (tenths / 10, tenths % 10) {
        (whole, tenth) if whole < 10 && tenth > 0 => format!("{sign}{whole}{point}{tenth}{name}"),
        (whole, tenth) => format!("{sign}{}{name}", whole + i128::from(tenth >= 5 && whole >= 10)),
    }
}

fn power((exponent, name): (u32, &str)) -> (i128, &str) {
    (10_i128.pow(exponent), name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compact_money_fits_a_card() {
        let rupiah = |major: i64| Money::from_minor(major * 100);
        let id = |major| amount_compact(rupiah(major), Currency::IDR, Lang::Indonesian);
        assert_eq!(id(45_000_000), "45\u{a0}jt");
        assert_eq!(id(1_250_000_000), "1,3\u{a0}M");
        assert_eq!(id(0), "0");
        let usd = Money::from_minor(125_000);
        assert_eq!(money_compact(usd, Currency::USD, Lang::English), "$1.3K");
    }

    #[test]
    fn counts_are_grouped() {
        assert_eq!(count(1_234_567, Lang::English), "1,234,567");
        assert_eq!(count(1_234, Lang::Indonesian), "1.234");
        assert_eq!(count(12, Lang::English), "12");
    }
}
