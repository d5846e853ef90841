//! What scripts and people are told: every name, every reason, both languages, and what is wrong with a question.

use serde_json::{Value, json};

use crate::support::home::Home;

const NAMES: &str = "customers new churn retention cltv_to_date cltv_simple cltv_predicted cac payback cltv_cac nps csat \
    repeat_purchase average_order purchase_frequency conversion reactivation resurrection referral k_factor weighted_value \
    sales_velocity mrr grr nrr";

const CHARTS: [&str; 7] = ["funnel", "cohorts", "growth", "time_in_stage", "stage_history", "rfm", "cltv"];

/// Every figure has a value or a reason, and never both.
fn check(metrics: &Value) {
    for name in NAMES.split_whitespace() {
        let figure = &metrics["metrics"][name];
        let keys: Vec<&String> =
            figure.as_object().unwrap_or_else(|| panic!("{name}: {metrics}")).keys().collect();
        assert_eq!(keys, ["high", "low", "n", "previous", "reason", "unit", "value"], "{name}");
        assert_ne!(figure["value"].is_number(), figure["reason"].is_string(), "{name}: {figure}");
        assert_eq!(figure["value"].is_number(), figure["n"].is_number(), "{name}: {figure}");
        assert_eq!(figure["low"].is_number(), figure["high"].is_number(), "{name}: {figure}");
        assert!(figure["unit"].is_string(), "{name}");
    }
    let names = NAMES.split_whitespace().count();
    assert_eq!(metrics["metrics"].as_object().unwrap().len(), names);
}

#[test]
fn an_empty_database_has_every_name_and_a_reason_for_each() {
    let home = Home::with_database();
    let metrics = home.metrics(&[]);
    check(&metrics);
    assert_eq!(metrics["customers"], 0);
    assert_eq!(metrics["period"], json!({"from": "2026-10-01", "to": "2026-10-31"}));
    for (name, reason) in [
        ("churn", "nobody_at_start"),
        ("cltv_to_date", "no_customers"),
        ("cltv_predicted", "too_few_customers"),
        ("cac", "no_spend"),
        ("nps", "no_answers"),
        ("mrr", "no_subscriptions"),
        ("weighted_value", "no_open_deals"),
    ] {
        assert_eq!(metrics["metrics"][name]["reason"], reason, "{name}");
    }
    for chart in CHARTS {
        let told = home.metrics(&["--chart", chart]);
        assert_eq!(told["chart"], chart);
        let rows = told["rows"].as_array().unwrap();
        // The funnel and the rungs are there without anybody in them.
        assert_ne!(rows.is_empty(), told["reason"].is_null(), "{chart}: {told}");
        let csv = home.siklus(&["metrics", "--csv", "--chart", chart]).ok();
        assert_eq!(csv.lines().count(), 1 + rows.len(), "{chart}: {csv}");
        home.siklus(&["metrics", "--chart", chart]).ok();
    }
    for name in NAMES.split_whitespace() {
        let why = home.metrics(&["--why", name]);
        assert_eq!((&why["name"], why["formula"].is_string()), (&json!(name), true));
        assert_eq!(home.metrics(&["--who", name])["customers"], json!([]));
        home.siklus(&["metrics", "--why", name, "--lang", "id"]).ok();
    }
    let csv = home.siklus(&["metrics", "--csv"]).ok();
    assert!(
        csv.starts_with("name,value,unit,n,low,high,previous,reason\ncustomers,0,customers,0,,,,\n"),
        "{csv}"
    );
    check(&home.metrics(&["--period", "all"]));
}

#[test]
fn json_and_csv_do_not_depend_on_the_language() {
    let home = Home::with_demo();
    check(&home.metrics(&[]));
    let charts = CHARTS.map(|chart| vec!["--chart", chart]);
    let asked = [vec![], vec!["--why", "cltv_to_date"], vec!["--who", "churn"]].into_iter().chain(charts);
    for args in asked {
        for form in ["--json", "--csv"] {
            if args.first() == Some(&"--why") && form == "--csv" {
                continue;
            }
            let told = |lang| home.siklus(&[&["metrics", form, "--lang", lang], &args[..]].concat()).ok();
            assert_eq!(told("en"), told("id"), "{args:?}");
        }
    }
}

#[test]
fn a_period_is_what_its_text_means() {
    let home = Home::with_demo();
    let period = |args: &[&str]| {
        let told = home.metrics(args);
        check(&told);
        (told["period"].clone(), told["compared"].clone(), told["finished"].clone())
    };
    let days = |from: &str, to: &str| json!({"from": from, "to": to});
    let (october, september) = (days("2026-10-01", "2026-10-31"), days("2026-09-01", "2026-09-30"));
    assert_eq!(period(&[]), (october.clone(), september, json!(true)));
    assert_eq!(period(&["--period", "last-month"]).0, october);
    assert_eq!(period(&["--period", "2026-10-01..2026-10-31"]).0, october);
    let year_before = days("2025-10-01", "2025-10-31");
    assert_eq!(period(&["--against", "year"]).1, year_before);
    let third = period(&["--period", "2026-Q3"]);
    assert_eq!(third.0, days("2026-07-01", "2026-09-30"));
    assert_eq!(third.1, days("2026-04-01", "2026-06-30"));
    let running = period(&["--period", "2026-11"]);
    assert_eq!(running.2, false);
    let whole = period(&["--period", "all"]);
    assert_eq!((&whole.0["to"], &whole.1), (&json!("2026-11-22"), &Value::Null));
    // On the last day of a month, which stands for its end, that month is the last one that is over.
    assert_eq!(period(&["--at", "2026-09-30"]).0, days("2026-09-01", "2026-09-30"));

    // Not over: counts are told, rates are not.
    let running = home.metrics(&["--period", "2026-11"]);
    assert!(running["metrics"]["customers"]["value"].is_number());
    assert_eq!(running["metrics"]["retention"]["reason"], "unfinished");
    // Before anything: nobody, and nothing before that.
    let early = home.metrics(&["--period", "1990"]);
    assert_eq!(
        early["metrics"]["customers"],
        json!({"value": 0.0, "n": 0, "low": null, "high": null,
        "unit": "customers", "previous": null, "reason": null})
    );
    assert_eq!(early["metrics"]["churn"]["reason"], "nobody_at_start");

    for (text, said) in [
        ("2026-13", "\"2026-13\" is no period"),
        ("2026-10-31..2026-10-01", "is no period"),
        ("yesterday", "is no period"),
        ("2027", "has not begun"),
        ("2026-12-01..2026-12-02", "has not begun"),
    ] {
        let error = home.siklus(&["metrics", "--period", text]).fails(2);
        assert!(error.contains(said) && error.contains("hint: "), "{error}");
    }
}

#[test]
fn a_mistyped_name_is_told_with_the_nearest_and_all_there_are() {
    let home = Home::with_database();
    for (option, typed, near) in [
        ("--why", "chrun", "churn"),
        ("--who", "cltv_predict", "cltv_predicted"),
        ("--chart", "cohort", "cohorts"),
    ] {
        let error = home.siklus(&["metrics", option, typed]).fails(2);
        assert!(error.contains(&format!("did you mean {near}?")), "{error}");
        let known = if option == "--chart" { CHARTS[6] } else { "sales_velocity" };
        assert!(error.contains(known), "{error}");
        let indonesian = home.siklus(&["metrics", option, typed, "--lang", "id"]).fails(2);
        assert!(indonesian.contains(&format!("maksud Anda {near}?")), "{indonesian}");
    }
    for together in [
        &["--json", "--csv"] as &[&str],
        &["--why", "nps", "--who", "nps"],
        &["--why", "nps", "--csv"],
        &["--chart", "growth", "--on-or-after"],
        &["--chart", "growth", "--lens", "clm"],
        &["--chart", "cltv", "--period", "2026"],
        &["--on-or-after"],
        &["--segment", "stage:nowhere"],
        &["--chart", "funnel", "--lens", "round"],
    ] {
        home.siklus(&[&["metrics"], together].concat()).fails(2);
    }
}

/// Cells that are not over are no cells for scripts, and marked for people.
#[test]
fn the_running_month_is_told_apart() {
    let home = Home::with_demo();
    let cohorts = home.metrics(&["--chart", "cohorts"]);
    let rows = cohorts["rows"].as_array().unwrap();
    let last = rows.last().unwrap();
    assert_eq!(last["cohort"], "2026-10", "a month that is not over is no cohort yet");
    assert!(last["unfinished"].is_u64() && last["counts"][1].is_null(), "{last}");
    let across = rows[0]["counts"].as_array().unwrap().len();
    assert!(rows.iter().all(|row| row["counts"].as_array().unwrap().len() == across));
    assert!(rows.iter().all(|row| row["shares"].as_array().unwrap().len() == across));
    let growth = home.metrics(&["--chart", "growth"]);
    assert_eq!(growth["rows"].as_array().unwrap().last().unwrap()["month"], "2026-10");
    let running = home.metrics(&["--chart", "growth", "--period", "2026-11"]);
    let row = &running["rows"][0];
    assert_eq!(
        (&row["month"], &row["finished"], &row["retention"]),
        (&json!("2026-11"), &json!(false), &Value::Null)
    );
    assert!(home.siklus(&["metrics", "--chart", "growth", "--period", "2026"]).ok().contains("2026-11*"));
    let asked = home.metrics(&["--chart", "cohorts", "--period", "2026-11"]);
    assert_eq!(asked["rows"].as_array().unwrap().len(), 1);
    assert!(asked["rows"][0]["unfinished"].is_u64(), "{asked}");
}

#[test]
fn the_table_reads_well_in_both_languages() {
    let home = Home::with_demo();
    for lang in ["en", "id"] {
        let told = home.siklus(&["metrics", "--lang", lang]).ok();
        insta::assert_snapshot!(format!("figures_{lang}"), told.replace('\u{a0}', " "));
        let mut told = home.siklus(&["metrics", "--why", "cltv_predicted", "--lang", lang]).ok();
        for chart in ["funnel", "cohorts", "growth", "time_in_stage", "stage_history", "rfm"] {
            told += &format!("\n{chart}\n");
            told += &home.siklus(&["metrics", "--chart", chart, "--period", "2026-Q3", "--lang", lang]).ok();
        }
        insta::assert_snapshot!(format!("charts_{lang}"), told.replace('\u{a0}', " "));
    }
}
