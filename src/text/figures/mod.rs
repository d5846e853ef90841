//! Numbers, money and dates as people of a language write them; the digits come from the CLDR tables.
//!
//! For screens and messages only: what a program reads back (exports, JSON) is written by the types themselves.
//! Blanks are plain, never no-break ones, so that a search or a snapshot finds what it shows. Mind that a
//! compact `M` is a million in English and *miliar*, a thousand million, in Indonesian.

mod dates;
mod money;

use std::sync::OnceLock;

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu_locale_core::{Locale, locale};

use crate::domain::lang::Lang;

use super::Words;

/// The formats of one language. Building one loads its tables; [`figures`] shares it.
pub struct Figures {
    words: &'static dyn Words,
    plain: DecimalFormatter,
    compact: CompactDecimalFormatter,
}

/// The formats of a language, built at the first use.
pub fn figures(lang: Lang) -> &'static Figures {
    static ENGLISH: OnceLock<Figures> = OnceLock::new();
    static INDONESIAN: OnceLock<Figures> = OnceLock::new();
    let cell = match lang {
        Lang::English => &ENGLISH,
        Lang::Indonesian => &INDONESIAN,
    };
    cell.get_or_init(|| Figures::new(lang))
}

impl Figures {
    pub fn new(lang: Lang) -> Self {
        let locale: Locale = match lang {
            Lang::English => locale!("en"),
            Lang::Indonesian => locale!("id"),
        };
        let compiled_in = "the tables of every language are compiled in";
        Self {
            words: super::words(lang),
            plain: DecimalFormatter::try_new((&locale).into(), Default::default()).expect(compiled_in),
            compact: CompactDecimalFormatter::try_new_short((&locale).into(), Default::default())
                .expect(compiled_in),
        }
    }

    /// `1,250` or `1.250`.
    pub fn count(&self, count: i64) -> String {
        self.digits(&Decimal::from(count))
    }

    /// A share of one in per cent, with a decimal where it is not whole: `12.5%` of 0.125, `100%` of 1.
    /// What is no number is `--`: a metric without a value says why, and never comes here.
    pub fn percent(&self, share: f64) -> String {
        if !share.is_finite() {
            return "--".to_owned();
        }
        format!("{}%", self.decimal(share * 100.0, 1))
    }

    /// A number with at most so many decimals, none that are nothing: `5.8`, `3`.
    pub fn decimal(&self, number: f64, decimals: u8) -> String {
        if !number.is_finite() {
            return "--".to_owned();
        }
        // A cast stops at the ends of i64: no figure gets there.
        let scaled = (number * 10_f64.powi(i32::from(decimals))).round() as i64;
        let mut decimal = Decimal::from(scaled);
        decimal.absolute.multiply_pow10(-i16::from(decimals));
        decimal.absolute.trim_end();
        self.digits(&decimal)
    }

    fn digits(&self, number: &Decimal) -> String {
        self.plain.format(number).to_string()
    }
}

/// Rounds to a power of ten, half away from zero, as people do; the tables would round half to even.
fn rounded(number: Decimal, position: i16) -> Decimal {
    number.rounded_with_mode(position, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_shared_by_all_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Figures>();
        for &lang in Lang::ALL {
            assert!(std::ptr::eq(figures(lang), figures(lang)));
        }
    }

    #[test]
    fn counts_are_grouped_by_language() {
        for (count, en, id) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1000, "1,000", "1.000"),
            (-1250, "-1,250", "-1.250"),
            (1_234_567, "1,234,567", "1.234.567"),
            (i64::MIN, "-9,223,372,036,854,775,808", "-9.223.372.036.854.775.808"),
        ] {
            assert_eq!(figures(Lang::English).count(count), en);
            assert_eq!(figures(Lang::Indonesian).count(count), id);
        }
    }

    #[test]
    fn shares_are_shown_in_per_cent() {
        for (share, en, id) in [
            (0.0, "0%", "0%"),
            (0.125, "12.5%", "12,5%"),
            (1.0, "100%", "100%"),
            (-0.031, "-3.1%", "-3,1%"),
            (0.9999, "100%", "100%"),
            (-0.0001, "0%", "0%"),
            (12.5, "1,250%", "1.250%"),
            (f64::NAN, "--", "--"),
        ] {
            assert_eq!(figures(Lang::English).percent(share), en);
            assert_eq!(figures(Lang::Indonesian).percent(share), id);
        }
    }
}
