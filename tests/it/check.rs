//! `siklus check`: what it counts, what it exits with, and that a monitor can read it.

mod backtest;
mod plugin;
mod readme;
mod unknown;

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::support::command::Run;
use crate::support::database::DATABASE;
use crate::support::home::Home;
use plugin::Plugin;

/// The line of a check that exited with `code`.
#[track_caller]
fn told(run: &Run, code: i32) -> Plugin {
    assert_eq!((run.code, run.err.as_str()), (code, ""), "{}: {}", run.line, run.out);
    Plugin::read(&run.out)
}

/// What a check says with `--json`, whatever it exits with.
#[track_caller]
fn json(home: &Home, args: &[&str]) -> Value {
    let run = home.siklus(&[&["check", "--json"], args].concat());
    let code = run.code;
    run.json(code)
}

#[test]
fn every_state_has_its_word_and_its_exit_code() {
    let home = Home::with_demo();
    let all = json(&home, &[]);
    let (health, critical) = (all["measure"].as_i64().unwrap(), all["bands"]["critical"].as_i64().unwrap());
    assert!((1..100).contains(&health) && critical > 1, "{all}");
    let (on, above, inside) = (health.to_string(), (health + 1).to_string(), format!("@{health}:{health}"));
    let (most, less) = (critical.to_string(), (critical - 1).to_string());
    for (args, code, status) in [
        (&["--warn", &on, "--crit", &on][..], 0, "OK"),
        (&["--warn", &above, "--crit", &on], 1, "WARNING"),
        (&["--warn", &on, "--crit", &above], 2, "CRITICAL"),
        (&["-w", &above, "-c", &above], 2, "CRITICAL"),
        (&["-w", &inside, "-c", "~:100"], 1, "WARNING"),
        (&["-w", "-5", "-c", "-10"], 0, "OK"),
        (&["-w", "0", "-c", "0", "--max-critical", &most], 0, "OK"),
        (&["-w", "0", "-c", "0", "--max-critical", &less], 2, "CRITICAL"),
    ] {
        let line = told(&home.siklus(&[&["check"], args].concat()), code);
        assert_eq!(line.status, status, "{args:?}: {line:?}");
        assert_eq!((line.figure("health"), line.below.len()), (health, 0), "{args:?}");
        assert_eq!(json(&home, args)["exit"], code, "{args:?}");
    }
}

#[test]
fn the_line_is_that_of_the_design() {
    let home = Home::with_demo();
    let all = json(&home, &[]);
    let run = home.siklus(&["check"]);
    let line = Plugin::read(&run.out);
    let [n, critical, rotting, overdue, unscored] =
        [&all["n"], &all["bands"]["critical"], &all["rotting"], &all["overdue"], &all["unscored"]];
    let mut said = format!(
        "health {} of {n} customers: {critical} critical, {rotting} rotting, {overdue} overdue",
        all["measure"]
    );
    if *unscored != json!(0) {
        said.push_str(&format!(", {unscored} without a score"));
    }
    assert_eq!(line.text, said);
    let labels: Vec<_> = line.figures.iter().map(|figure| figure.label.as_str()).collect();
    assert_eq!(labels, ["health", "healthy", "watch", "at_risk", "critical", "rotting"]);
    assert_eq!(line.figures[0].limits, ["60:", "40:", "0", "100"]);
    for band in ["healthy", "watch", "at_risk", "critical"] {
        assert_eq!(line.figure(band), all["bands"][band], "{band}");
    }
    assert_eq!(all["summary"], line.text);
    let limited = told(&home.siklus(&["check", "-w", "0", "-c", "0", "--max-critical", "1000"]), 0);
    assert_eq!(limited.figures[4].limits, ["", "0:1000"], "{limited:?}");
}

/// What a check has to count, from what `list` tells of every customer.
#[track_caller]
fn counted(home: &Home, query: &[&str], today: &str) -> Value {
    let list = home.siklus(&[&["list", "--json", "--at", today], query].concat()).json(0);
    let customers: Vec<Value> = list["customers"].as_array().unwrap().clone();
    let customers: Vec<_> = customers.into_iter().filter(|customer| customer["stage"] != "ended").collect();
    let count = |is: &dyn Fn(&Value) -> bool| customers.iter().filter(|customer| is(customer)).count();
    let mut scores: Vec<i64> = customers.iter().filter_map(|customer| customer["health"].as_i64()).collect();
    scores.sort_unstable();
    let (lower, upper) = (scores[(scores.len() - 1) / 2], scores[scores.len() / 2]);
    let band = |name: &str| count(&|customer| customer["band"] == name);
    json!({
        "n": customers.len(), "scored": scores.len(), "unscored": customers.len() - scores.len(),
        "measure": (lower + upper + 1) / 2,
        "bands": {
            "healthy": band("healthy"), "watch": band("watch"), "at_risk": band("at_risk"),
            "critical": band("critical"),
        },
        "rotting": count(&|customer| customer["rotting"] == true),
        "overdue": count(&|customer| {
            customer["next_task"]["due"].as_str().is_some_and(|due| due < today)
        }),
    })
}

#[test]
fn it_counts_what_list_shows_of_each_customer() {
    let home = Home::with_demo();
    let stages = ["stage:loyal,advocate,ended"];
    for (query, today) in [
        (&[][..], "2026-11-22"),
        (&[], "2026-10-01"),
        (&stages, "2026-11-22"),
        (&stages, "2026-10-01"),
        (&["owner:budi"], "2026-11-22"),
        (&["toko"], "2026-11-22"),
    ] {
        let wanted = counted(&home, query, today);
        let found = json(&home, &[&["--at", today], query].concat());
        for (name, value) in wanted.as_object().unwrap() {
            assert_eq!(&found[name], value, "{name} of {query:?} on {today}");
        }
    }
    // Without the day everything is as on it; the next day all scores are worked out anew.
    assert_eq!(json(&home, &[]), json(&home, &["--at", "2026-11-22"]));
    let home = home.with("SIKLUS_NOW", "2026-11-23T09:00:00Z");
    let (found, wanted) = (json(&home, &[]), counted(&home, &[], "2026-11-23"));
    assert_eq!((&found["measure"], &found["bands"]), (&wanted["measure"], &wanted["bands"]));
}

#[test]
fn one_customer_is_measured_by_its_own_health() {
    let home = Home::with_demo();
    let list = home.siklus(&["list", "sinar jaya", "--json"]).json(0);
    let found = json(&home, &["sinar jaya"]);
    assert_eq!((&found["n"], &found["measure"]), (&json!(1), &list["customers"][0]["health"]));
}

#[test]
fn the_shape_that_scripts_rely_on() {
    let home = Home::with_demo();
    let (found, in_indonesian) =
        (json(&home, &["stage:retained"]), json(&home, &["stage:retained", "--lang", "id"]));
    assert_eq!(found, in_indonesian);
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(
        keys(&found),
        "bands crit customers exit max_critical measure n overdue reason rotting schema scored status summary unscored warn"
    );
    let customers = found["customers"].as_array().unwrap();
    assert_eq!(customers.len(), 20);
    assert_eq!(keys(&customers[0]), "band external_key flags health id name owner parts rotting stage trend");
    let scores: Vec<_> = customers.iter().map(|customer| customer["health"].as_i64().unwrap()).collect();
    assert!(scores.is_sorted(), "the worst first: {scores:?}");
    for customer in customers {
        let parts = customer["parts"].as_array().unwrap();
        assert_eq!(keys(&parts[0]), "age_days dimension most points value");
        let points: i64 = parts.iter().filter_map(|part| part["points"].as_i64()).sum();
        assert_eq!(points, customer["health"].as_i64().unwrap(), "{customer}");
        // What costs the most first; nothing behind what is missing.
        let costs: Vec<_> = parts
            .iter()
            .map(|part| part["points"].as_i64().map_or(-1, |points| part["most"].as_i64().unwrap() - points))
            .collect();
        assert!(costs.is_sorted_by(|one, other| one >= other), "{customer}");
    }
}

#[test]
fn flags_stand_beside_the_score() {
    let home = Home::with_demo();
    let worst = json(&home, &[])["customers"][0].clone();
    assert_eq!(worst["flags"], json!([]));
    home.siklus(&["flag", &worst["id"].to_string(), "unpaid"]).ok();
    let after = json(&home, &[])["customers"][0].clone();
    assert_eq!((&after["health"], &after["flags"]), (&worst["health"], &json!(["unpaid"])));
    let below = told(&home.siklus(&["check", "-v", "-w", "0", "-c", "0"]), 0).below;
    assert!(below[0].ends_with(", unpaid"), "{below:?}");
}

#[test]
fn both_languages_have_the_same_status_and_figures() {
    let home = Home::with_demo();
    let [english, indonesian] = ["en", "id"]
        .map(|lang| Plugin::read(&home.siklus(&["check", "-v", "--crit", "101", "--lang", lang]).out));
    assert_eq!((english.status.as_str(), indonesian.status.as_str()), ("CRITICAL", "CRITICAL"));
    assert_eq!(english.figures, indonesian.figures);
    assert!(english.text.starts_with("health ") && indonesian.text.starts_with("kesehatan "));
    assert_ne!(english.below, indonesian.below);
    let health = json(&home, &[])["customers"][0]["health"].clone();
    for lines in [&english.below, &indonesian.below] {
        assert_eq!(lines.len(), 5);
        assert!(lines[0].trim_start().starts_with(&format!("{health}  ")), "{lines:?}");
    }
}

#[test]
fn the_worst_are_told_in_a_terminal_and_when_asked() {
    let home = Home::with_demo();
    assert_eq!(Plugin::read(&home.siklus(&["check"]).out).below.len(), 0);
    let asked = home.siklus(&["check", "--verbose"]);
    let mut pty = home.start(250, 24, &["check"]);
    assert_eq!(pty.exit_code(), u32::try_from(asked.code).unwrap());
    let screen: Vec<String> = pty.screen().lines().map(str::trim_end).map(str::to_owned).collect();
    let lines: Vec<&str> = asked.out.lines().map(str::trim_end).collect();
    assert_eq!(screen[..lines.len()], lines);
}

#[test]
fn no_name_breaks_the_lines_of_a_plugin() {
    let home = Home::with_demo();
    let worst = json(&home, &[])["customers"][0]["id"].clone();
    home.sql(&format!(
        "UPDATE customer SET name = 'Toko | rugi=9' || char(10) || 'x' || char(27) WHERE id = {worst}"
    ));
    let line = Plugin::read(&home.siklus(&["check", "-v"]).out);
    assert_eq!(line.below.len(), 5);
    assert!(line.below[0].contains("Toko / rugi=9 x"), "{line:?}");
}

/// Every file of the home by name and content. What SQLite keeps beside a database that is open holds nothing here.
fn files(home: &Home) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(home.folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries
        .filter(|path| path.is_file())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .filter(|(name, content)| !(name.ends_with("-shm") || name.ends_with("-wal") && content.is_empty()))
        .collect();
    files.sort();
    files
}

#[test]
fn a_file_and_a_folder_that_may_only_be_read_are_enough() {
    for make in [Home::with_demo, Home::with_database] {
        let home = make();
        home.siklus(&["add", "Bu Sri", "--stage", "considering"]).ok();
        home.siklus(&["qualify", "bu sri", "champion", "validated"]).ok();
        let before = files(&home);
        let first = home.siklus(&["check"]);
        fs::set_permissions(home.path(DATABASE), fs::Permissions::from_mode(0o444)).unwrap();
        fs::set_permissions(home.folder(), fs::Permissions::from_mode(0o555)).unwrap();
        let runs = [&["check"][..], &["check", "-v"], &["check", "--at", "2026-11-01"], &["check", "sri"]]
            .map(|args| home.siklus(args));
        fs::set_permissions(home.folder(), fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(runs[0].out, first.out);
        for run in runs {
            let is_early = run.line.contains("--at");
            assert!(run.code < 3 || is_early, "{}: {}", run.line, run.out);
            Plugin::read(&run.out);
        }
        assert!(files(&home) == before, "nothing was written");
    }
}

#[test]
fn it_does_not_wait_for_somebody_who_writes() {
    for make in [Home::with_demo, Home::with_database] {
        let home = make();
        home.siklus(&["add", "Bu Sri", "--stage", "considering"]).ok();
        home.siklus(&["qualify", "bu sri", "champion", "validated"]).ok();
        let before = home.siklus(&["check"]);
        let other = home.connect(DATABASE);
        other.execute_batch("BEGIN IMMEDIATE; UPDATE customer SET stage = 'ended'").unwrap();
        assert_eq!(home.siklus(&["check"]).out, before.out, "what is not committed is not there");
        other.execute_batch("ROLLBACK").unwrap();
    }
}

#[test]
fn a_move_counts_at_once() {
    let home = Home::with_demo();
    let before = json(&home, &[]);
    home.siklus(&["move", "sinar jaya", "ended", "--reason", "price"]).ok();
    let after = json(&home, &[]);
    assert_eq!(after["n"].as_i64().unwrap(), before["n"].as_i64().unwrap() - 1);
    home.siklus(&["undo"]).ok();
    assert_eq!(json(&home, &[]), before);
}
