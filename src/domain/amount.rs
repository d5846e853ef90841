//! Amounts as people and files write them: `1.250.000,50`, `1,250,000.50`, `Rp 45jt`, `($1,250.00)`.
//!
//! One mark with three digits behind it (`1.250`) groups them where the currency has fewer than three decimals: that
//! is how people write a thousand and more, and nobody writes cents so. The other values of a column (`Evidence`) may
//! show that the mark stands before decimals there; then it does. A zero is never a group (`0.750`), and with three
//! decimals, or a word behind (`1.250 jt`), both are meant as often: that is refused, never guessed. `written` finds
//! the parts of a text.

mod written;

use super::keyed::keyed_enum;
use super::lang::Lang;
use super::money::{BadAmount, Currency, Money};
use written::{Number, Written};

keyed_enum! {
    /// What stands before the decimals. The other of the two groups the digits, if anything does.
    pub enum DecimalMark {
        Point = "point",
        Comma = "comma",
    }
}

/// How the amounts of a file are written, as far as that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// Nobody has said, and the other values were not asked: what reads in two ways is refused.
    #[default]
    Unknown,
    /// This mark stands before the decimals: somebody says so, or the other values show it.
    Decimals(DecimalMark),
    /// No other value tells: as people write.
    Usual,
}

/// What an amount tells of the way its column is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// It is no amount, or one that any style writes so.
    Nothing,
    Shows(DecimalMark),
    /// It reads in both ways.
    Unclear,
}

pub fn evidence(text: &str) -> Evidence {
    match Written::of(text).map(|written| written.number) {
        Some(Number::Clear { mark: Some(mark), .. }) => Evidence::Shows(mark),
        Some(Number::Unclear { .. }) => Evidence::Unclear,
        Some(Number::Clear { mark: None, .. }) | None => Evidence::Nothing,
    }
}

/// The currency that is written with the amount. A `$` is the dollar of `expected`, where that has one.
pub fn currency_in(text: &str, expected: Currency) -> Option<Currency> {
    let bare = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-');
    if text.bytes().all(bare) {
        return None;
    }
    Written::of(text)?.currency(expected)
}

/// Reads what stands in a file of that style.
pub fn in_file(text: &str, style: Style, currency: Currency) -> Result<Money, BadAmount> {
    if is_plain(text) && style != Style::Decimals(DecimalMark::Comma) {
        return Money::parse(text, currency);
    }
    let written = Written::of(text).ok_or(BadAmount::NotANumber)?;
    if !written.units.is_empty() {
        return Err(BadAmount::NotANumber);
    }
    money(&written, 0, style, currency)
}

/// Reads what a person types: any style, and the short forms `45jt`, `1,5 jt`, `1.2k`, `2 M`. An `m` is a million
/// in English and a thousand million, *miliar*, in Indonesian.
pub fn typed(text: &str, currency: Currency, lang: Lang) -> Result<Money, BadAmount> {
    let written = Written::of(text).ok_or(BadAmount::NotANumber)?;
    let mut zeros = 0;
    for unit in &written.units {
        zeros += zeros_of(unit, lang).ok_or(BadAmount::NotANumber)?;
    }
    match written.units.len() {
        0 | 1 => money(&written, zeros, Style::Usual, currency),
        _ => Err(BadAmount::NotANumber),
    }
}

/// How many zeros a word stands for.
fn zeros_of(unit: &str, lang: Lang) -> Option<usize> {
    match unit.to_lowercase().as_str() {
        "k" | "rb" | "ribu" | "thousand" => Some(3),
        "jt" | "juta" | "mn" | "million" => Some(6),
        "m" => Some(if lang == Lang::Indonesian { 9 } else { 6 }),
        "miliar" | "milyar" | "mrd" | "b" | "bn" | "billion" => Some(9),
        "t" | "tn" | "triliun" | "trillion" => Some(12),
        _ => None,
    }
}

/// Digits with at most a point, not three of them behind it: most cells of most files.
fn is_plain(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let thousands = digits.len() > 4 && digits[digits.len() - 4] == b'.';
    !thousands && digits.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
}

fn money(written: &Written<'_>, zeros: usize, style: Style, currency: Currency) -> Result<Money, BadAmount> {
    if let Some(found) = written.currency(currency).filter(|found| *found != currency) {
        return Err(BadAmount::OtherCurrency { found });
    }
    let sign = if written.negative { "-" } else { "" };
    let decimal = |whole: &str, fraction: &str| {
        // The zeros move the point to the right.
        let (moved, rest) = fraction.split_at(zeros.min(fraction.len()));
        let point = if rest.is_empty() { "" } else { "." };
        Money::parse(&format!("{sign}{whole}{moved:0<zeros$}{point}{rest}"), currency)
    };
    match &written.number {
        Number::Clear { mark: Some(mark), .. } if matches!(style, Style::Decimals(before) if before != *mark) => {
            Err(BadAmount::NotANumber)
        }
        Number::Clear { whole, fraction, .. } => decimal(whole, fraction),
        Number::Unclear { whole, fraction, mark } => match style {
            Style::Decimals(before) if before == *mark => decimal(whole, fraction),
            Style::Decimals(_) => decimal(&format!("{whole}{fraction}"), ""),
            Style::Usual if currency.decimals() < 3 && zeros == 0 => {
                decimal(&format!("{whole}{fraction}"), "")
            }
            Style::Usual | Style::Unknown => Err(both_readings(written, whole, fraction, *mark)),
        },
    }
}

/// Both readings, each written so that it is clear.
fn both_readings(written: &Written<'_>, whole: &str, fraction: &str, mark: DecimalMark) -> BadAmount {
    let sign = if written.negative { "-" } else { "" };
    let unit = written.units.concat();
    let mark = if mark == DecimalMark::Point { '.' } else { ',' };
    let decimals = match fraction.trim_end_matches('0') {
        "" => String::new(),
        three if three.len() == 3 => format!("{mark}{three}0"),
        few => format!("{mark}{few}"),
    };
    BadAmount::Ambiguous {
        whole: format!("{sign}{whole}{fraction}{unit}"),
        fraction: format!("{sign}{whole}{decimals}{unit}"),
    }
}

#[cfg(test)]
mod tests;
