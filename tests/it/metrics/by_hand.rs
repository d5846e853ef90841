//! Figures of a few customers, worked out by hand in the comments, and of surveys with published intervals.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{figure, near};
use crate::support::home::Home;

/// Six deals. Each was told on its day:
///
/// | | value | aware | considering | purchased | ended |
/// |---|---|---|---|---|---|
/// | Ayu  | 100 | | 1 Apr | 11 Apr | |
/// | Bima | 200 | | 1 Apr | | 21 Apr |
/// | Citra | 300 | | 1 Apr | 1 May | |
/// | Dewi | 400 | | 1 Apr | | |
/// | Eko  | 500 | 10 Jun | 20 Jun | | |
/// | Fitri | 600 | 1 Apr | 5 Apr | 15 Apr | |
fn deals() -> Home {
    let mut home = Home::new().with("SIKLUS_DB", "team.db");
    home.siklus(&["init", "--currency", "USD", "--timezone", "UTC"]).ok();
    let script: [(&str, &[&str]); 12] = [
        ("04-01", &["add", "Ayu", "--stage", "considering", "--value", "100"]),
        ("04-01", &["add", "Bima", "--stage", "considering", "--value", "200"]),
        ("04-01", &["add", "Citra", "--stage", "considering", "--value", "300"]),
        ("04-01", &["add", "Dewi", "--stage", "considering", "--value", "400"]),
        ("04-01", &["add", "Fitri", "--stage", "aware", "--value", "600"]),
        ("04-05", &["move", "Fitri", "considering"]),
        ("04-11", &["move", "Ayu", "purchased"]),
        ("04-15", &["move", "Fitri", "purchased"]),
        ("04-21", &["move", "Bima", "ended", "--reason", "price"]),
        ("05-01", &["move", "Citra", "purchased"]),
        ("06-10", &["add", "Eko", "--stage", "aware", "--value", "500"]),
        ("06-20", &["move", "Eko", "considering"]),
    ];
    for (day, line) in script {
        home = home.with("SIKLUS_NOW", &format!("2026-{day}"));
        home.siklus(line).ok();
    }
    home.with("SIKLUS_NOW", "2026-06-30")
}

#[test]
fn deals_are_weighted_and_timed_as_by_hand() {
    let home = deals();
    let metrics = home.metrics(&["--period", "2026-Q2"]);
    assert_eq!(metrics["finished"], true, "the last day stands for its end");
    // Open are Dewi and Eko in considering, which is won at 30 %: (400 + 500) x 0.3.
    near(figure(&metrics, "weighted_value"), 270.0, 1e-12);
    // 2 open x 3/4 won x 1000/3 mean value / 18 days, the mean of 10, 30 and 14.
    near(figure(&metrics, "sales_velocity"), 500.0 / 18.0, 1e-9);
    assert_eq!(metrics["metrics"]["sales_velocity"]["unit"], "money_per_day");
    // The 90 days of the five from 1 April end on 30 June; three of them were won.
    assert_eq!(figure(&metrics, "conversion"), 0.6);
    assert_eq!(metrics["metrics"]["conversion"]["n"], 5);
    assert_eq!([figure(&metrics, "customers"), figure(&metrics, "new")], [3.0, 3.0]);
    let why = home.metrics(&["--period", "2026-Q2", "--why", "sales_velocity"]);
    let input = |name: &str| why["inputs"][name]["value"].as_f64().unwrap();
    assert_eq!(
        ["open_deals", "won", "lost_deals", "win_rate", "cycle_days"].map(input),
        [2.0, 3.0, 1.0, 0.75, 18.0]
    );
    near(input("average_won"), 1000.0 / 3.0, 1e-12);
    assert_eq!(why["models"], json!([]));

    let who = |name: &str| {
        let found = home.metrics(&["--period", "2026-Q2", "--who", name]);
        let names = found["customers"].as_array().unwrap().iter().map(|customer| customer["name"].clone());
        (found["total"].clone(), json!(names.collect::<Vec<_>>()))
    };
    assert_eq!(who("weighted_value"), (json!(2), json!(["Dewi", "Eko"])));
    assert_eq!(who("conversion"), (json!(3), json!(["Ayu", "Citra", "Fitri"])));
    let csv = home.siklus(&["metrics", "--period", "2026-Q2", "--who", "weighted_value", "--csv"]).ok();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "id,external_key,name");
    assert!(lines.len() == 3 && lines[1].starts_with("4,") && lines[1].ends_with(",Dewi"), "{csv}");

    // Of some only: by a query, by a segment, by both.
    let of = |args: &[&str]| figure(&home.metrics(args), "weighted_value");
    near(of(&["stage:considering", "eko", "--period", "2026-Q2"]), 150.0, 1e-12);
    near(of(&["--segment", "Dewi", "--period", "2026-Q2"]), 120.0, 1e-12);
    let both = home.metrics(&["eko", "--segment", "Dewi", "--period", "2026-Q2"]);
    assert_eq!((&both["customers"], &both["metrics"]["weighted_value"]["value"]), (&json!(0), &Value::Null));
}

/// In considering: 10 days (Ayu, Fitri), 20 (Bima) and 30 (Citra) until they left; Dewi since 90 days and Eko since 10 are
/// there still. `S = 4/6` after day 10, where Eko is seen last, `x 2/3 = 4/9` after day 20: the median. `x 1/2 = 2/9` after 30.
#[test]
fn time_in_stage_and_the_funnel_are_as_by_hand() {
    let home = deals();
    let table = home.metrics(&["--chart", "time_in_stage"]);
    let row = |stage: &str| {
        let mut rows = table["rows"].as_array().unwrap().iter();
        rows.find(|row| row["stage"] == stage).unwrap().clone()
    };
    let told =
        |row: &Value| [&row["spells"], &row["ended"], &row["median_days"], &row["reason"]].map(Clone::clone);
    let considering = row("considering");
    assert_eq!(told(&considering), [json!(6), json!(4), json!(20.0), Value::Null]);
    near(considering["lasting"].as_f64().unwrap(), 2.0 / 9.0, 1e-12);
    // 4 days (Fitri) and 10 (Eko): a half is left after 4.
    assert_eq!(told(&row("aware")), [json!(2), json!(2), json!(4.0), Value::Null]);
    assert_eq!(told(&row("purchased")), [json!(3), json!(0), Value::Null, json!("not_reached")]);
    assert_eq!(told(&row("loyal")), [json!(0), json!(0), Value::Null, json!("no_spells")]);

    // From awareness on only Eko and Fitri came: after 10 and 4 days, and Fitri went on after 10.
    let funnel = home.metrics(&["--chart", "funnel"]);
    assert_eq!((&funnel["customers"], &funnel["young"]), (&json!(6), &json!(1)));
    let step = |place: usize| {
        let row = &funnel["rows"][place];
        ["customers", "of_before", "of_first", "median_days", "any"].map(|name| row[name].as_f64())
    };
    assert_eq!(step(0), [Some(2.0), None, Some(1.0), None, Some(2.0)]);
    assert_eq!(step(1), [Some(2.0), Some(1.0), Some(1.0), Some(7.0), Some(6.0)]);
    assert_eq!(step(2), [Some(1.0), Some(0.5), Some(0.5), Some(10.0), Some(3.0)]);
    assert_eq!(step(3), [Some(0.0), Some(0.0), Some(0.0), None, Some(0.0)]);

    // At the end of each month.
    let history = home.metrics(&["--chart", "stage_history"]);
    let stood = history["rows"].as_array().unwrap().iter().map(|row| {
        let at = |stage: &str| row["stages"][stage].as_i64().unwrap();
        (row["month"].as_str().unwrap(), ["aware", "considering", "purchased", "ended"].map(at))
    });
    let expected = [("2026-04", [0, 2, 2, 1]), ("2026-05", [0, 1, 3, 1]), ("2026-06", [0, 2, 3, 1])];
    assert_eq!(stood.collect::<Vec<_>>(), expected);
}

/// 50 promoters, 30 passives, 20 detractors: NPS 30, adjusted Wald 14.05 to 44.20 (Rocks 2016). CSAT of 5, 10, 15, 40 and 30
/// answers of 1 to 5: 70 %, Wilson 60.4 to 78.1 %.
#[test]
fn surveys_have_the_published_intervals() {
    let home = Home::with_database();
    let (mut customers, mut answers) = ("key,name\n".to_owned(), "customer,date,kind,score\n".to_owned());
    let csat = [5, 10, 15, 40, 30].iter().zip(1..).flat_map(|(count, score)| vec![score; *count]);
    for (number, csat) in csat.enumerate() {
        let nps = if number < 50 {
            9 + number % 2
        } else if number < 80 {
            7 + number % 2
        } else {
            number % 7
        };
        writeln!(customers, "K{number},Customer {number}").unwrap();
        writeln!(answers, "K{number},2026-10-{:02},nps,{nps}", 1 + number % 31).unwrap();
        writeln!(answers, "K{number},2026-10-31,csat,{csat}").unwrap();
    }
    home.write("c.csv", customers);
    home.write("s.csv", answers);
    home.siklus(&["import", "customers", "c.csv"]).ok();
    home.siklus(&["import", "surveys", "s.csv"]).ok();
    let metrics = home.metrics(&[]);
    let of = |name: &str| {
        let figure = &metrics["metrics"][name];
        (figure["n"].as_u64().unwrap(), ["value", "low", "high"].map(|part| figure[part].as_f64().unwrap()))
    };
    let (n, [nps, low, high]) = of("nps");
    assert_eq!((n, nps), (100, 30.0));
    near(low, 14.051_130_178_761_607, 1e-6);
    near(high, 44.201_297_005_704_41, 1e-6);
    let (n, [csat, low, high]) = of("csat");
    assert_eq!((n, csat), (100, 0.7));
    near(low, 0.604_151_453_666_533_2, 1e-6);
    near(high, 0.781_051_147_049_672_6, 1e-6);
    // Those who would not recommend us are behind it.
    assert_eq!(home.metrics(&["--who", "nps"])["total"], 20);
    // Nobody had answered a month before.
    assert_eq!(home.metrics(&["--period", "2026-09"])["metrics"]["nps"]["reason"], "no_answers");
}

/// 100 spent, 20 of it given back, by two customers of whom one bought: at 40 % of 80, 16 each.
#[test]
fn the_margin_is_a_setting_that_can_be_undone() {
    let home = Home::new().with("SIKLUS_DB", "team.db").with("SIKLUS_NOW", "2026-10-31");
    home.siklus(&["init", "--currency", "USD", "--timezone", "UTC"]).ok();
    home.siklus(&["add", "Ayu", "--stage", "purchased"]).ok();
    home.siklus(&["add", "Bima", "--stage", "purchased"]).ok();
    home.siklus(&["buy", "Ayu", "100", "--order", "S1"]).ok();
    home.siklus(&["buy", "Ayu", "20", "--order", "S1", "--refund"]).ok();
    let cltv = || {
        let metrics = home.metrics(&[]);
        (metrics["margin"].as_f64().unwrap(), figure(&metrics, "cltv_to_date"))
    };
    assert_eq!(cltv(), (1.0, 40.0));
    assert_eq!(home.siklus(&["config", "margin"]).ok(), "margin: 100% of what customers spend stays\n");
    assert_eq!(home.siklus(&["config", "margin", "40%"]).ok(), "margin: 40%\n");
    assert_eq!(cltv(), (0.4, 16.0));
    assert_eq!(home.siklus(&["config", "margin", "--json"]).json(0)["margin"], 0.4);
    assert_eq!(home.siklus(&["config", "margin", "--at", "2026-10-30", "--json"]).json(0)["margin"], 1.0);
    let indonesian = home.siklus(&["config", "margin", "37,5%", "--lang", "id"]).ok();
    assert_eq!(indonesian, "margin: 37,5%\n");
    let again = home.siklus(&["config", "margin", "37.5%", "--json"]).json(0);
    assert_eq!(again["change"], Value::Null, "{again}");
    home.siklus(&["undo"]).ok();
    home.siklus(&["undo"]).ok();
    assert_eq!(cltv(), (1.0, 40.0));
    home.siklus(&["redo"]).ok();
    assert_eq!(cltv(), (0.4, 16.0));
    home.siklus(&["history", "--verify"]).ok();
    for bad in ["40", "0.4", "101%", "-1%", "nothing"] {
        let error = home.siklus(&["config", "margin", "--", bad]).fails(2);
        assert!(error.contains("40%, 37.5%"), "{error}");
    }
    home.siklus(&["config", "margin", "--bands", "75,50,25"]).fails(2);
    home.siklus(&["config", "health", "40%"]).fails(2);
    assert_eq!(cltv(), (0.4, 16.0));
}

/// Half past twelve at night of 1 November in Jakarta is still October in London.
#[test]
fn a_purchase_belongs_to_the_month_of_the_team() {
    let orders = "customer,date,amount\na,2026-10-31T16:30:00Z,10\nb,2026-10-31T17:30:00Z,10\n";
    for (zone, october, november) in [("Asia/Jakarta", 1_u32, 1_u32), ("UTC", 2, 0)] {
        let home = Home::new().with("SIKLUS_DB", "team.db").with("SIKLUS_NOW", "2026-12-01T12:00:00Z");
        home.siklus(&["init", "--currency", "USD", "--timezone", zone]).ok();
        home.write("orders.csv", orders);
        home.siklus(&["import", "purchases", "orders.csv", "--create-customers"]).ok();
        let growth = home.metrics(&["--chart", "growth"]);
        let new = |month: &str| -> u32 {
            let rows = growth["rows"].as_array().unwrap();
            rows.iter()
                .find(|row| row["month"] == month)
                .map_or(0, |row| row["new"].as_u64().unwrap())
                .try_into()
                .unwrap()
        };
        assert_eq!([new("2026-10"), new("2026-11")], [october, november], "{zone}: {growth}");
        let of = |period: &str| figure(&home.metrics(&["--period", period]), "new");
        assert_eq!([of("2026-10"), of("2026-11")], [f64::from(october), f64::from(november)], "{zone}");
    }
}
