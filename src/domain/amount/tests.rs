//! Amounts in every style, what is unclear, and that nothing panics.

use proptest::prelude::*;

use super::*;

fn idr(text: &str) -> Result<i64, BadAmount> {
    typed(text, Currency::IDR, Lang::Indonesian).map(Money::minor)
}

fn unclear(whole: &str, fraction: &str) -> Result<i64, BadAmount> {
    Err(BadAmount::Ambiguous { whole: whole.into(), fraction: fraction.into() })
}

#[test]
fn every_style_is_read() {
    for text in [
        "1250000.50",
        "1250000,5",
        "1.250.000,50",
        "1,250,000.50",
        "1 250 000,50",
        "1\u{a0}250\u{202f}000.50".replace('\u{202f}', "\u{a0}").as_str(),
        "1'250'000.50",
        "1’250’000,50",
        "Rp 1.250.000,50",
        "Rp.1.250.000,50",
        "rp1250000.5",
        "IDR 1,250,000.50",
        "1.250.000,50 IDR",
        " 1250000.50\t",
    ] {
        assert_eq!(idr(text), Ok(125_000_050), "{text}");
    }
    for text in ["1.250.000", "1,250,000", "1 250 000", "Rp 1.250.000,-", "1250000.00", "1250 rb", "1,25jt"] {
        assert_eq!(idr(text), Ok(125_000_000), "{text}");
    }
    for text in ["-1,250.00", "(1,250.00)", "1,250.00-", "Rp -1250", "-Rp1250", "(Rp 1250)", "\u{2212}1250"] {
        assert_eq!(idr(text), Ok(-125_000), "{text}");
    }
}

#[test]
fn short_forms_are_read_as_the_language_means_them() {
    for (text, indonesian, english) in [
        ("45jt", 45_000_000, 45_000_000),
        ("1,5 jt", 1_500_000, 1_500_000),
        ("1.5JT", 1_500_000, 1_500_000),
        ("1.2k", 1200, 1200),
        ("45rb", 45_000, 45_000),
        ("2 m", 2_000_000_000, 2_000_000),
        ("1,3 M", 1_300_000_000, 1_300_000),
        ("1.3 miliar", 1_300_000_000, 1_300_000_000),
        ("2.5T", 2_500_000_000_000, 2_500_000_000_000),
        ("Rp 45 juta", 45_000_000, 45_000_000),
        ("2bn IDR", 2_000_000_000, 2_000_000_000),
        ("0.125k", 125, 125),
    ] {
        let read = |lang| typed(text, Currency::IDR, lang).map(|money| money.minor() / 100);
        assert_eq!((read(Lang::Indonesian), read(Lang::English)), (Ok(indonesian), Ok(english)), "{text}");
    }
}

#[test]
fn what_reads_in_two_ways_is_refused_with_both() {
    let dinar =
        |text: &str| typed(text, Currency::from_code("KWD").unwrap(), Lang::Indonesian).map(Money::minor);
    assert_eq!(dinar("1.250"), unclear("1250", "1.25"));
    assert_eq!(dinar("KWD 12,000"), unclear("12000", "12"));
    assert_eq!(dinar("-1,255"), unclear("-1255", "-1,2550"));
    assert_eq!(idr("1.250 jt"), unclear("1250jt", "1.25jt"));
    for text in ["0.125", "1250.125", "1.2500"] {
        assert!(!matches!(idr(text), Err(BadAmount::Ambiguous { .. })), "{text}");
    }
}

#[test]
fn three_digits_behind_a_mark_are_a_group_where_no_currency_has_three_decimals() {
    for code in ["IDR", "USD", "JPY"] {
        let currency = Currency::from_code(code).unwrap();
        let cents = 10_i64.pow(u32::try_from(currency.decimals()).unwrap());
        for (text, major) in [("1.250", 1250), ("1,250", 1250), ("-750.000", -750_000), ("12,005", 12_005)] {
            let expected = Ok(Money::from_minor(major * cents));
            assert_eq!(typed(text, currency, Lang::English), expected, "{text} {code}");
            assert_eq!(in_file(text, Style::Usual, currency), expected, "{text} {code}");
        }
    }
    assert_eq!((idr("Rp 750.000"), idr("1.25"), idr("1,5")), (Ok(75_000_000), Ok(125), Ok(150)));
    assert_eq!((idr("0.750"), idr("0,750")), (Ok(75), Ok(75)), "a zero is no group");
    let asked_nobody = in_file("1.250", Style::Unknown, Currency::IDR);
    assert!(matches!(asked_nobody, Err(BadAmount::Ambiguous { .. })), "{asked_nobody:?}");
}

#[test]
fn the_style_of_a_column_settles_it() {
    let read = |text: &str, style| in_file(text, Style::Decimals(style), Currency::USD).map(Money::minor);
    assert_eq!(read("1.250", DecimalMark::Comma), Ok(125_000));
    assert_eq!(read("1.250", DecimalMark::Point), Ok(125));
    assert_eq!(read("1,250", DecimalMark::Point), Ok(125_000));
    assert_eq!(read("29.33", DecimalMark::Comma), Err(BadAmount::NotANumber), "told otherwise");
    assert_eq!(read("-1250", DecimalMark::Comma), Ok(-125_000));
    assert_eq!(read("5k", DecimalMark::Comma), Err(BadAmount::NotANumber));
}

#[test]
fn an_amount_tells_of_its_column() {
    use Evidence::{Nothing, Shows, Unclear};
    for (text, told) in [
        ("1250", Nothing),
        ("", Nothing),
        ("x", Nothing),
        ("1 250", Nothing),
        ("1.250", Unclear),
        ("$1,250", Unclear),
        ("1.250.000", Shows(DecimalMark::Comma)),
        ("1,250.00", Shows(DecimalMark::Point)),
        ("29.3", Shows(DecimalMark::Point)),
        ("29,33", Shows(DecimalMark::Comma)),
    ] {
        assert_eq!(evidence(text), told, "{text}");
    }
}

#[test]
fn another_currency_is_told() {
    let euro = Currency::from_code("EUR").unwrap();
    assert_eq!(idr("€5"), Err(BadAmount::OtherCurrency { found: euro }));
    assert_eq!(idr("5 USD"), Err(BadAmount::OtherCurrency { found: Currency::USD }));
    let sgd = Currency::from_code("SGD").unwrap();
    assert_eq!(typed("$5", sgd, Lang::English), Ok(Money::from_minor(500)));
    assert_eq!((currency_in("$5", sgd), currency_in("$5", Currency::IDR)), (Some(sgd), Some(Currency::USD)));
    assert_eq!((currency_in("5", sgd), currency_in("1.250,-", sgd)), (None, None));
}

#[test]
fn what_is_no_amount_is_refused() {
    for text in [
        "",
        "-",
        ".",
        "5.",
        ".5",
        "Rp",
        "1e3",
        "+1",
        "--1",
        "-1-",
        "(5",
        "5)",
        "(-5)",
        "1..2",
        "1,2,3",
        "1.25.000",
        "12,34,567",
        "1 2",
        "5 jt rb",
        "5 kg",
        "5%",
        "$5€",
        "٣",
        "1.250,000,5",
        "2026-01-05",
        "1_000",
    ] {
        assert_eq!(idr(text), Err(BadAmount::NotANumber), "{text}");
    }
    assert_eq!(idr("0.005"), Err(BadAmount::TooPrecise { decimals: 2 }));
    assert_eq!(idr("1.234.567.890.123.456"), Err(BadAmount::TooLarge));
}

proptest! {
    #[test]
    fn nothing_panics(text in "\\PC{0,12}|[-().,' 0-9$A-Zjtrbm\u{a0}]{0,16}") {
        for lang in [Lang::English, Lang::Indonesian] {
            for code in ["IDR", "JPY", "KWD"] {
                let _ = typed(&text, Currency::from_code(code).unwrap(), lang);
            }
        }
        let _ = (evidence(&text), currency_in(&text, Currency::IDR), in_file(&text, Style::Unknown, Currency::IDR));
    }

    #[test]
    fn what_is_printed_is_read(minor in -Money::LIMIT..=Money::LIMIT, code in proptest::sample::select(vec!["IDR", "JPY", "KWD"])) {
        let (money, currency) = (Money::from_minor(minor), Currency::from_code(code).unwrap());
        let printed = money.to_decimal(currency);
        prop_assert_eq!(typed(&printed, currency, Lang::English), Ok(money));
        for style in [Style::Unknown, Style::Usual, Style::Decimals(DecimalMark::Point)] {
            prop_assert_eq!(in_file(&printed, style, currency), Ok(money));
        }
    }

    #[test]
    fn both_readings_are_clear(whole in 1..1000_u32, rest in 0..1000_u32, mark in proptest::sample::select(vec!['.', ','])) {
        let dinar = Currency::from_code("KWD").unwrap();
        let read = |text: &str| typed(text, dinar, Lang::English).map(Money::minor);
        let Err(BadAmount::Ambiguous { whole: one, fraction: other }) = read(&format!("{whole}{mark}{rest:03}")) else {
            return Err(TestCaseError::fail("clear"));
        };
        let thousands = i64::from(whole * 1000 + rest);
        prop_assert_eq!((read(&one), read(&other)), (Ok(thousands * 1000), Ok(thousands)));
    }
}
