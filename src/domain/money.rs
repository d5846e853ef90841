//! Money as whole minor units of one ISO 4217 currency per database: exact, and summed by the database.

use iso_currency::Currency as Iso;
use serde::{Deserialize, Serialize};

/// An amount in minor units (cents, sen). Its currency is the database's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    /// Ten trillion major units of a currency with two decimals. In rupiah, the smallest unit we meet often,
    /// that is more than half a billion dollars: room for any real deal. Nine thousand customers of that value
    /// still sum without overflow.
    pub const LIMIT: i64 = 1_000_000_000_000_000;

    pub const fn from_minor(minor: i64) -> Self {
        Self(minor)
    }

    pub const fn minor(self) -> i64 {
        self.0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Reads a plain decimal such as `1250000`, `29.33` or `-5`, in major units.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, BadAmount> {
        let text = text.trim();
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        let written = !whole.is_empty() && (digits.len() == whole.len() || !fraction.is_empty());
        if !written || !all_digits(whole) || !all_digits(fraction) {
            return Err(BadAmount::NotANumber);
        }
        let decimals = currency.decimals();
        // Zeros behind the last decimal say nothing; anything else would be lost.
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > decimals {
            return Err(BadAmount::TooPrecise { decimals });
        }
        let minor: i64 = format!("{whole}{fraction:0<decimals$}").parse().map_err(|_| BadAmount::TooLarge)?;
        if minor > Self::LIMIT {
            return Err(BadAmount::TooLarge);
        }
        Ok(Self(if negative { -minor } else { minor }))
    }

    /// The shortest plain decimal that reads back and cannot be mistaken: `29.33`, `1250000`. Three decimals get a
    /// zero behind them, because half of the world takes `1.250` for a thousand and more.
    pub fn to_decimal(self, currency: Currency) -> String {
        let scale = 10_u64.pow(u32::try_from(currency.decimals()).unwrap_or(0));
        let (whole, fraction) = (self.0.unsigned_abs() / scale, self.0.unsigned_abs() % scale);
        let sign = if self.0 < 0 { "-" } else { "" };
        if fraction == 0 {
            format!("{sign}{whole}")
        } else {
            let width = currency.decimals();
            let zero = if width == 3 { "0" } else { "" };
            format!("{sign}{whole}.{fraction:0width$}{zero}")
        }
    }
}

impl std::ops::Neg for Money {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

/// Why a text is no amount of money.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadAmount {
    #[error("not a number")]
    NotANumber,
    /// It reads in two ways; here are both, each written so that it is clear.
    #[error("either {whole} or {fraction}")]
    Ambiguous { whole: String, fraction: String },
    #[error("in another currency: {}", .found.code())]
    OtherCurrency { found: Currency },
    #[error("more than {decimals} decimals")]
    TooPrecise { decimals: usize },
    #[error("too large")]
    TooLarge,
}

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency(Iso);

impl Currency {
    pub const IDR: Self = Self(Iso::IDR);
    pub const USD: Self = Self(Iso::USD);

    /// Reads a code such as `IDR`, whatever its case.
    pub fn from_code(code: &str) -> Option<Self> {
        Iso::from_code(&code.trim().to_ascii_uppercase()).map(Self)
    }

    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// How many minor units make a major one.
    pub fn minor_units(self) -> f64 {
        (0..self.decimals()).fold(1.0, |minor, _| minor * 10.0)
    }

    /// How many decimals a minor unit has: 2 for IDR and USD, 0 for JPY.
    pub fn decimals(self) -> usize {
        self.0.exponent().map_or(0, usize::from)
    }

    /// How many decimals people write. Nobody in Indonesia writes sen, though ISO counts them.
    pub fn shown_decimals(self) -> usize {
        if self == Self::IDR { 0 } else { self.decimals() }
    }

    /// `Rp`, `$`, or the code where the symbol would be ambiguous or unknown.
    pub fn symbol(self) -> String {
        match self.0 {
            Iso::IDR => "Rp".to_owned(),
            Iso::USD => "$".to_owned(),
            Iso::EUR => "€".to_owned(),
            Iso::GBP => "£".to_owned(),
            Iso::JPY => "¥".to_owned(),
            other => other.code().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn idr(text: &str) -> Result<i64, BadAmount> {
        Money::parse(text, Currency::IDR).map(Money::minor)
    }

    #[test]
    fn plain_decimals_are_exact() {
        assert_eq!(idr("29.33"), Ok(2933));
        assert_eq!(idr("29.3"), Ok(2930));
        assert_eq!(idr("-5"), Ok(-500));
        assert_eq!(idr("0.10000"), Ok(10));
        assert_eq!(Money::parse("500", Currency::from_code("jpy").unwrap()), Ok(Money::from_minor(500)));
    }

    #[test]
    fn what_is_not_plain_is_refused() {
        for text in ["", "-", ".", "5.", ".5", "1,5", "1.250.000", "Rp 5", "1e3", "+1", "- 1", "٣"] {
            assert_eq!(idr(text), Err(BadAmount::NotANumber), "{text}");
        }
        assert_eq!(idr("0.005"), Err(BadAmount::TooPrecise { decimals: 2 }));
        assert_eq!(idr("99999999999999999999"), Err(BadAmount::TooLarge));
        assert_eq!(idr("10000000000001"), Err(BadAmount::TooLarge));
    }

    #[test]
    fn three_decimals_are_no_thousands() {
        let dinar = Currency::from_code("KWD").unwrap();
        assert_eq!(Money::from_minor(1250).to_decimal(dinar), "1.2500");
        assert_eq!(Money::parse("1.2500", dinar), Ok(Money::from_minor(1250)));
    }

    #[test]
    fn printing_reads_back() {
        for minor in [0, 1, -1, 10, 2933, -29_300, 100, Money::LIMIT] {
            let money = Money::from_minor(minor);
            assert_eq!(Money::parse(&money.to_decimal(Currency::IDR), Currency::IDR), Ok(money));
        }
    }
}
