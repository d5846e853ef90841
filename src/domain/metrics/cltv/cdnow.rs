//! The models on the data they were published with: 2,357 customers of a music shop, until 30 September 1997.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::*;
use crate::domain::money::{Currency, Money};

const ORDERS: &str = include_str!("../../../../tests/it/data/cdnow_orders.csv");

/// What two independent programs found of each customer at the likeliest parameters (see the README beside it).
const EXPECTED: &str = include_str!("../../../../tests/it/data/cdnow_models.csv");

/// The likeliest parameters as found by two other programs.
const BG_NBD: [f64; 4] =
    [0.242_594_527_472_312_55, 4.413_602_266_941_254, 0.792_921_934_420_420_6, 2.425_906_417_080_214_7];
const GAMMA_GAMMA: [f64; 3] = [6.249_572_224_572_063, 3.744_224_571_916_096, 15.443_520_842_747_56];

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Every customer's history, with values in dollars, as those of the publications are.
fn histories() -> BTreeMap<&'static str, History> {
    let mut purchases: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for line in ORDERS.lines().skip(1) {
        let mut fields = line.split(',').skip(1);
        let (customer, day) = (fields.next().unwrap(), date(fields.next().unwrap()));
        let amount = Money::parse(fields.next().unwrap(), Currency::USD).unwrap();
        purchases.entry(customer).or_default().push(Bought { day, amount: Some(amount) });
    }
    let of = |bought: &Vec<Bought>| {
        let history = History::of(bought, date("1997-09-30")).unwrap();
        let spend = history.spend.map(|spend| Spend { mean: spend.mean / 100.0, ..spend });
        History { spend, ..history }
    };
    purchases.iter().map(|(customer, bought)| (*customer, of(bought))).collect()
}

fn models() -> (BgNbd, GammaGamma) {
    let ([r, alpha, a, b], [p, q, gamma]) = (BG_NBD, GAMMA_GAMMA);
    (BgNbd::new(r, alpha, a, b).unwrap(), GammaGamma::new(p, q, gamma).unwrap())
}

#[track_caller]
fn near(value: f64, expected: f64, relative: f64) {
    assert!((value - expected).abs() <= relative * expected.abs(), "{value} is not {expected}");
}

#[test]
fn histories_are_the_published_ones() {
    let histories = histories();
    assert_eq!(histories.len(), 2357);
    let repeats = |x: fn(u32) -> bool| histories.values().filter(|h| x(h.repeats)).count();
    let table = [repeats(|x| x == 0), repeats(|x| x == 1), repeats(|x| x == 2), repeats(|x| x >= 7)];
    assert_eq!(table, [1411, 439, 214, 64]);
    assert_eq!(histories.values().map(|h| h.repeats).sum::<u32>(), 2457);
    // Customer 1 of the authors' spreadsheet: 2, 30.43, 38.86 and 22.35.
    let Pattern { x, tx, t } = histories["0001"].pattern();
    assert_eq!((x, format!("{tx:.2}"), format!("{t:.2}")), (2, "30.43".to_owned(), "38.86".to_owned()));
    near(histories["0001"].spend.unwrap().mean, 22.345, 1e-12);
}

/// Fader, Hardie & Lee (2005): 0.243, 4.414, 0.793, 2.426 and -9582.4.
#[test]
fn bg_nbd_is_the_published_fit() {
    let histories = histories();
    let groups = grouped(histories.values());
    let fit = BgNbd::fit(&groups).unwrap();
    let printed = fit.model.parameters().map(|p| format!("{p:.3}"));
    assert_eq!(printed, ["0.243", "4.414", "0.793", "2.426"]);
    assert_eq!(format!("{:.1}", fit.log_likelihood), "-9582.4");
    assert!(fit.log_likelihood >= -9_582.429_206_673_929 - 1e-6, "{}", fit.log_likelihood);
    for (found, other) in fit.model.parameters().into_iter().zip(BG_NBD) {
        near(found, other, 1e-4);
    }
    near(models().0.log_likelihood(&groups), -9_582.429_206_673_929, 1e-12);
    assert_eq!(fit.customers, 2357);
}

/// Note 025: 6.25, 3.74, 15.44, of 946 customers; its likelihood as in the tests of the R package `CLVTools`.
#[test]
fn gamma_gamma_is_the_published_fit() {
    let spends: Vec<_> = histories().values().filter_map(|history| history.spend).collect();
    let fit = GammaGamma::fit(&spends).unwrap();
    let printed = fit.model.parameters().map(|p| format!("{p:.2}"));
    assert_eq!(printed, ["6.25", "3.74", "15.44"]);
    assert_eq!(format!("{:.2}", fit.log_likelihood), "-4055.92");
    assert!(fit.log_likelihood >= -4_055.917_694_801_866_7 - 1e-6, "{}", fit.log_likelihood);
    for (found, other) in fit.model.parameters().into_iter().zip(GAMMA_GAMMA) {
        near(found, other, 1e-4);
    }
    near(models().1.log_likelihood(&spends), -4_055.917_694_801_866_7, 1e-12);
    near(correlation(&spends).unwrap(), 0.113_887_919_391_254_73, 1e-9);
    assert_eq!(fit.customers, 946);
}

#[test]
fn every_customer_is_as_expected() {
    let histories = histories();
    let (often, much) = models();
    let (mut rows, mut clv_of_all, mut purchases_of_all) = (0, 0.0, 0.0);
    for line in EXPECTED.lines().skip(1) {
        let (customer, rest) = line.split_once(',').unwrap();
        let expected: Vec<f64> = rest.split(',').map(|field| field.parse().unwrap()).collect();
        let [x, mean, alive, purchases, spend, clv] = expected[..].try_into().unwrap();
        let history = &histories[customer];
        assert_eq!(f64::from(history.repeats), x, "{customer}");
        near(history.spend.map_or(0.0, |spend| spend.mean), mean, 1e-9);
        near(often.alive(&history.pattern()), alive, 1e-8);
        let found = often.expected(&history.pattern(), 39.0).unwrap();
        near(found, purchases, 1e-8);
        near(much.expected(history.spend.as_ref()), spend, 1e-8);
        let value = predicted(&often, &much, history, &Terms::default()).unwrap();
        near(value, clv, 1e-8);
        rows += 1;
        clv_of_all += value;
        purchases_of_all += found;
    }
    assert_eq!(rows, 2357);
    near(clv_of_all, 71_507.953_345_443_37, 1e-9);
    near(purchases_of_all, 1_653.408_720_466_932_2, 1e-9);
}

/// The first ten expected values of the spreadsheet to note 025, in its two digits.
#[test]
fn the_first_spends_are_those_of_the_spreadsheet() {
    let much = GammaGamma::new(6.25, 3.74, 15.44).unwrap();
    let printed = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17];
    for (history, printed) in histories().values().zip(printed) {
        let expected = much.expected(history.spend.as_ref());
        assert!((expected - printed).abs() < 0.1, "{expected} is not {printed}");
    }
}

/// Money in cents, or rupiah, is fitted as well as dollars.
#[test]
fn another_unit_of_money_gives_the_same_fit() {
    let spends = |unit: f64| -> Vec<_> {
        let spend = |h: &History| h.spend.map(|s| Spend { mean: s.mean * unit, ..s });
        histories().values().filter_map(spend).collect()
    };
    for unit in [100.0, 1_600_000.0] {
        let [p, q, gamma] = GammaGamma::fit(&spends(unit)).unwrap().model.parameters();
        for (found, other) in [p, q, gamma / unit].into_iter().zip(GAMMA_GAMMA) {
            near(found, other, 1e-4);
        }
    }
}
