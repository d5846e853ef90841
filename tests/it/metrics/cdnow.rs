//! The CDNOW orders, imported as anybody would: models, values, cohorts, growth and RFM as they are published or were worked
//! out by other programs.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{figure, near};
use crate::cdnow::ORDERS;
use crate::support::home::Home;

const MODELS: &str = include_str!("../data/cdnow_models.csv");
const COHORTS: &str = include_str!("../data/metrics/cdnow_cohorts.csv");
const LIFECYCLE: &str = include_str!("../data/metrics/cdnow_lifecycle.csv");
const RFM: &str = include_str!("../data/metrics/cdnow_rfm.csv");
const KEY_FIGURES: &str = include_str!("../data/metrics/cdnow.json");

fn home() -> Home {
    let home = Home::new().with("SIKLUS_DB", "team.db");
    home.siklus(&["init", "--currency", "USD", "--timezone", "UTC"]).ok();
    home.write("orders.csv", ORDERS);
    home.siklus(&["import", "purchases", "orders.csv", "--create-customers"]).ok();
    home
}

/// The rows of a file with a head, each by its heads.
fn rows(csv: &str) -> Vec<BTreeMap<&str, &str>> {
    let mut lines = csv.lines().map(|line| line.split(','));
    let heads: Vec<&str> = lines.next().unwrap().collect();
    lines.map(|fields| heads.iter().copied().zip(fields).collect()).collect()
}

fn number(text: &str) -> Option<f64> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

/// Fader, Hardie and Lee (2005): 0.243, 4.414, 0.793, 2.426 and -9582.4. Note 025: 6.25, 3.74, 15.44, of 946 customers, its
/// log-likelihood of values in dollars as in the tests of `CLVTools`.
#[test]
fn the_models_are_the_published_ones_and_every_customer_is_worth_what_is_expected() {
    let home = home();
    let why = home.metrics(&["--at", "1997-09-30", "--why", "cltv_predicted"]);
    let found = |name: &str| {
        let mut models = why["models"].as_array().unwrap().iter();
        models.find(|model| model["name"] == name).unwrap_or_else(|| panic!("{name}: {why}")).clone()
    };
    let check = |name: &str, n: u64, likelihood: f64, parameters: &[(&str, f64)]| {
        let model = found(name);
        assert_eq!((&model["n"], &model["reason"]), (&json!(n), &Value::Null));
        let log = model["log_likelihood"].as_f64().unwrap();
        assert!((log - likelihood).abs() <= 0.01, "{name}: {log}");
        for (letter, expected) in parameters {
            near(model["parameters"][letter].as_f64().unwrap(), *expected, 0.005);
        }
    };
    let bg_nbd = [
        ("r", 0.242_594_527_472),
        ("alpha", 4.413_602_266_941),
        ("a", 0.792_921_934_42),
        ("b", 2.425_906_417_08),
    ];
    check("bg_nbd", 2357, -9_582.429_206_673_929, &bg_nbd);
    let gamma_gamma = [("p", 6.249_572_224_572), ("q", 3.744_224_571_916), ("gamma", 15.443_520_842_748)];
    check("gamma_gamma", 946, -4_055.917_694_801_867, &gamma_gamma);
    assert_eq!(found("sbg")["reason"], "no_subscriptions");
    near(why["correlation"].as_f64().unwrap(), 0.113_887_919_391, 1e-6);
    assert_eq!((&why["repeats"][0]["observed"], &why["repeats"][7]["observed"]), (&json!(1411), &json!(64)));
    // 12 months of 4.345 weeks: worked out apart from this program at the reference parameters, as the total is.
    near(why["inputs"]["predicted_purchases"]["value"].as_f64().unwrap(), 2_093.880_385_871_8, 1e-4);
    near(why["inputs"]["predicted_total"]["value"].as_f64().unwrap(), 71_507.953_345_443, 1e-4);
    near(why["value"].as_f64().unwrap(), 71_507.953_345_443 / 2357.0, 1e-4);
    assert_eq!(why["unit"], "money");
    assert_eq!(why["currency"], "USD");

    let chart = home.metrics(&["--at", "1997-09-30", "--chart", "cltv"]);
    let (found, expected) = (chart["rows"].as_array().unwrap(), rows(MODELS));
    assert_eq!((found.len(), expected.len()), (2357, 2357));
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found["external_key"], expected["customer_id"]);
        assert_eq!(found["repeats"].as_f64(), number(expected["x"]), "{found}");
        near(found["alive"].as_f64().unwrap(), number(expected["alive"]).unwrap(), 1e-4);
        near(found["value"].as_f64().unwrap(), number(expected["clv"]).unwrap(), 1e-4);
    }
    // Customer 1 of the authors' spreadsheet: tx = 30.43 and T = 38.86 weeks.
    assert_eq!((&found[0]["recency_days"], &found[0]["age_days"]), (&json!(213), &json!(272)));
    // A fit uses all orders up to the clock, whatever the period.
    let other = home.metrics(&["--at", "1997-09-30", "--period", "1997-02", "--why", "cltv_predicted"]);
    assert_eq!(other["models"], why["models"]);
    assert_eq!(other["period"], json!({"from": "1997-02-01", "to": "1997-02-28"}));
}

#[test]
fn cohorts_growth_rfm_and_key_figures_are_counted_as_expected() {
    let home = home();
    let ask = |args: &[&str]| home.metrics(&[&["--at", "1998-06-30"], args].concat());
    let csv = |chart: &str| home.siklus(&["metrics", "--at", "1998-06-30", "--csv", "--chart", chart]).ok();

    assert_eq!(csv("cohorts"), COHORTS);
    let cohorts = ask(&["--chart", "cohorts"]);
    let expected: Value = serde_json::from_str(KEY_FIGURES).unwrap();
    for (months, mean) in cohorts["mean"].as_array().unwrap().iter().enumerate() {
        let expected = &expected["cohort_weighted_mean_retention"][&months.to_string()];
        near(mean.as_f64().unwrap(), expected.as_f64().unwrap(), 1e-9);
    }
    for (found, expected) in cohorts["rows"].as_array().unwrap().iter().zip(rows(COHORTS)) {
        assert_eq!(found["cohort"], expected["cohort"]);
        let size = number(expected["0"]).unwrap();
        for (months, count) in found["counts"].as_array().unwrap().iter().enumerate() {
            let wanted = number(expected[months.to_string().as_str()]);
            assert_eq!(count.as_f64(), wanted, "{found}");
            let share = &found["shares"][months];
            assert_eq!(share.as_f64().map(|share| (share * size).round()), wanted);
        }
    }

    let growth = ask(&["--chart", "growth"]);
    let (found, expected) = (growth["rows"].as_array().unwrap(), rows(LIFECYCLE));
    assert_eq!((found.len(), expected.len()), (18, 18));
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found["month"], expected["month"]);
        for (name, theirs) in [
            ("active", "active"),
            ("new", "new"),
            ("retained", "retained"),
            ("reactivated", "resurrected"),
            ("dormant", "churned"),
            ("active_before", "prev_active"),
            ("away", "dormant_pool_start"),
        ] {
            assert_eq!(found[name].as_f64(), number(expected[theirs]), "{name} of {found}");
        }
        for (name, theirs) in [
            ("retention", "retention_rate"),
            ("churn", "churn_rate"),
            ("resurrection", "reactivation_rate"),
            ("quick_ratio", "quick_ratio"),
        ] {
            match number(expected[theirs]) {
                Some(wanted) => near(found[name].as_f64().unwrap(), wanted, 1e-9),
                None => assert_eq!(found[name], Value::Null, "{name} of {found}"),
            }
        }
    }

    let buyers = csv("rfm");
    let (found, expected) = (rows(&buyers), rows(RFM));
    assert_eq!((found.len(), expected.len()), (2357, 2357));
    for (found, expected) in found.iter().zip(&expected) {
        for (name, theirs) in [
            ("external_key", "customer_id"),
            ("days", "recency_days"),
            ("orders", "frequency"),
            ("recency", "R"),
            ("frequency", "F"),
            ("monetary", "M"),
        ] {
            assert_eq!(found[name], expected[theirs], "{name} of {found:?}");
        }
        near(number(found["money"]).unwrap(), number(expected["monetary"]).unwrap(), 1e-9);
    }
    let segments = ask(&["--chart", "rfm"]);
    let of = |name: &str| {
        let mut rows = segments["rows"].as_array().unwrap().iter();
        rows.find(|row| row["segment"] == name).unwrap()["customers"].as_i64().unwrap()
    };
    assert_eq!(
        ["champions", "potential_loyalists", "about_to_sleep", "lost", "cant_lose", "others"].map(of),
        [234, 825, 666, 439, 16, 7]
    );

    let metrics = ask(&["--period", "all"]);
    assert_eq!(metrics["period"], json!({"from": "1997-01-01", "to": "1998-06-30"}));
    assert_eq!(metrics["compared"], Value::Null);
    near(figure(&metrics, "repeat_purchase"), 0.488_756_894_357_233_8, 1e-12);
    near(figure(&metrics, "average_order"), 35.278_499_783_205_67, 1e-12);
    near(figure(&metrics, "purchase_frequency"), 2.935_511_243_105_642_7, 1e-12);
    near(figure(&metrics, "cltv_to_date"), 103.560_432_753_500_21, 1e-12);
    assert_eq!(metrics["metrics"]["average_order"]["n"], 6919);
    // Kept once is kept whenever later: each row falls, and begins with everybody.
    let falling = ask(&["--chart", "cohorts", "--on-or-after"]);
    for (row, on) in falling["rows"].as_array().unwrap().iter().zip(cohorts["rows"].as_array().unwrap()) {
        let counts = |row: &Value| -> Vec<i64> {
            row["counts"].as_array().unwrap().iter().filter_map(Value::as_i64).collect()
        };
        let (falling, on) = (counts(row), counts(on));
        assert!(falling.windows(2).all(|pair| pair[0] >= pair[1]), "{row}");
        assert!(falling.iter().zip(&on).all(|(falling, on)| falling >= on), "{row}");
        assert_eq!((falling[0], falling.last()), (on[0], on.last()));
    }
}
