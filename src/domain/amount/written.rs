//! The parts of a written amount: sign, currency, digits in groups, decimals, words for zeros. What they come to
//! is not known here.

use super::DecimalMark;
use crate::domain::money::Currency;

/// An amount taken apart.
pub(super) struct Written<'a> {
    pub negative: bool,
    pub number: Number,
    /// The words around the digits that are no currency: `jt`.
    pub units: Vec<&'a str>,
    currency: Option<&'a str>,
}

/// The digits, without what groups them.
pub(super) enum Number {
    /// The mark is `None` where nothing tells it.
    Clear { whole: String, fraction: String, mark: Option<DecimalMark> },
    /// `1.250`: where `mark` is the decimal mark a whole and a fraction, else one number of both.
    Unclear { whole: String, fraction: String, mark: DecimalMark },
}

/// Signs and short names of currencies beside the ISO codes. The first currency is meant where none is expected.
const SIGNS: &[(&str, &[&str])] = &[
    ("rp", &["IDR"]),
    ("rp.", &["IDR"]),
    ("$", &["USD", "AUD", "BND", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD"]),
    ("us$", &["USD"]),
    ("a$", &["AUD"]),
    ("s$", &["SGD"]),
    ("€", &["EUR"]),
    ("£", &["GBP"]),
    ("¥", &["JPY", "CNY"]),
    ("rm", &["MYR"]),
    ("₱", &["PHP"]),
    ("฿", &["THB"]),
    ("₫", &["VND"]),
    ("₩", &["KRW"]),
    ("₹", &["INR"]),
];

impl<'a> Written<'a> {
    /// `None` where the text is no amount at all.
    pub fn of(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let (first, last) = (text.find(is_digit)?, text.rfind(is_digit)?);
        let (before, digits, after) = (&text[..first], &text[first..=last], &text[last + 1..]);
        // Indonesians and the Dutch write a dash for no cents: `1.250,-`.
        let after = after.strip_prefix(",-").or_else(|| after.strip_prefix(".-")).unwrap_or(after);
        let (before, after) = match (before.strip_prefix('('), after.strip_suffix(')')) {
            (Some(before), Some(after)) => (Words::of(before, 1)?, Words::of(after, 0)?),
            (None, None) => (Words::of(before, 0)?, Words::of(after, 0)?),
            _ => return None,
        };
        let minuses = before.minuses + after.minuses;
        let mut written = Self {
            negative: minuses == 1,
            number: number(digits)?,
            units: Vec::new(),
            currency: before.words.first().copied(),
        };
        if minuses > 1 || before.words.iter().any(|word| !is_currency(word)) || before.words.len() > 1 {
            return None;
        }
        for word in after.words {
            if !is_currency(word) {
                written.units.push(word);
            } else if written.currency.replace(word).is_some() {
                return None;
            }
        }
        Some(written)
    }

    /// The currency that is written, `expected` where that may be meant.
    pub fn currency(&self, expected: Currency) -> Option<Currency> {
        let codes = codes(self.currency?);
        let meant = codes.iter().find(|code| **code == expected.code()).or(codes.first());
        meant.map_or_else(|| Currency::from_code(self.currency?), |code| Currency::from_code(code))
    }
}

fn codes(sign: &str) -> &'static [&'static str] {
    let found = SIGNS.iter().find(|(known, _)| *known == sign.to_lowercase());
    found.map_or(&[], |(_, codes)| codes)
}

fn is_currency(word: &str) -> bool {
    !codes(word).is_empty() || Currency::from_code(word).is_some()
}

/// What stands on one side of the digits.
struct Words<'a> {
    minuses: usize,
    words: Vec<&'a str>,
}

impl<'a> Words<'a> {
    /// `None` where something stands there that no word of an amount is made of.
    fn of(side: &'a str, minuses: usize) -> Option<Self> {
        let is_minus = |c: char| matches!(c, '-' | '\u{2212}');
        let minuses = minuses + side.chars().filter(|&c| is_minus(c)).count();
        let apart = side.split(|c: char| is_minus(c) || c.is_whitespace());
        let words: Vec<_> = apart.filter(|word| !word.is_empty()).collect();
        let known = words.iter().all(|word| !codes(word).is_empty() || word.chars().all(char::is_alphabetic));
        known.then_some(Self { minuses, words })
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Groups have three digits, the first of them one to three, and one separator; decimals another.
fn number(text: &str) -> Option<Number> {
    let groups: Vec<&str> = text.split(|c| !is_digit(c)).collect();
    let separators = text.chars().filter(|c| !is_digit(*c)).map(separator).collect::<Option<Vec<_>>>()?;
    if groups.iter().any(|group| group.is_empty()) {
        return None;
    }
    let clear = |whole: String, fraction: &str, mark| {
        Some(Number::Clear { whole, fraction: fraction.to_owned(), mark })
    };
    let (&last, rest) = groups.split_last()?;
    let Some((&final_separator, inner)) = separators.split_last() else {
        return clear(last.to_owned(), "", None);
    };
    let grouped = |groups: &[&str]| {
        let (first, rest) = groups.split_first()?;
        let fits = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
        fits.then(|| groups.concat())
    };
    let Some(&grouping) = inner.first() else {
        let (whole, mark) = (rest.first().copied()?, final_separator.decimal_mark());
        return match mark {
            None => clear(grouped(&groups)?, "", None),
            Some(mark) if grouped(&groups).is_some() && !whole.starts_with('0') => {
                Some(Number::Unclear { whole: whole.to_owned(), fraction: last.to_owned(), mark })
            }
            Some(mark) => clear(whole.to_owned(), last, Some(mark)),
        };
    };
    if inner.iter().any(|other| *other != grouping) {
        return None;
    }
    if final_separator == grouping {
        return clear(grouped(&groups)?, "", grouping.decimal_mark().map(DecimalMark::other));
    }
    clear(grouped(rest)?, last, Some(final_separator.decimal_mark()?))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Point,
    Comma,
    Blank,
    Apostrophe,
}

impl Separator {
    fn decimal_mark(self) -> Option<DecimalMark> {
        match self {
            Self::Point => Some(DecimalMark::Point),
            Self::Comma => Some(DecimalMark::Comma),
            Self::Blank | Self::Apostrophe => None,
        }
    }
}

fn separator(c: char) -> Option<Separator> {
    match c {
        '.' => Some(Separator::Point),
        ',' => Some(Separator::Comma),
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => Some(Separator::Blank),
        '\'' | '\u{2019}' => Some(Separator::Apostrophe),
        _ => None,
    }
}

impl DecimalMark {
    fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}
