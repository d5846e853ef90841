//! The rules of health by one-liners: shown, tried, put into force, taken back; and what is told of single customers beside
//! them, the pulse and a cadence.

use serde_json::{Value, json};

use crate::support::home::Home;

fn health(home: &Home, options: &[&str]) -> Value {
    home.siklus(&[&["config", "health", "--json"], options].concat()).json(0)
}

/// The bands of all, as the list tells them.
fn bands(home: &Home) -> Vec<Value> {
    let list = home.siklus(&["list", "--json"]).json(0);
    list["customers"].as_array().unwrap().iter().map(|customer| customer["band"].clone()).collect()
}

fn rotting(home: &Home) -> usize {
    let list = home.siklus(&["list", "--json"]).json(0);
    list["customers"].as_array().unwrap().iter().filter(|customer| customer["rotting"] == true).count()
}

#[test]
fn the_rules_in_force_are_shown_in_both_languages() {
    let home = Home::with_database();
    insta::assert_snapshot!("rules_en", home.siklus(&["config", "health", "--lang", "en"]).ok());
    insta::assert_snapshot!("rules_id", home.siklus(&["config", "health", "--lang", "id"]).ok());
    let rules = health(&home, &[]);
    assert_eq!((&rules["version"], &rules["bands"]["watch"]), (&json!(1), &json!(50)));
    assert_eq!(rules["weights"]["prospect"], json!({ "recency": 25, "relationship": 60, "pulse": 15 }));
    let ended = json!({ "stage": "ended", "profile": "none", "rot_days": null, "cadence_days": null });
    assert_eq!(rules["stages"][9], ended);
}

#[test]
fn other_rules_are_tried_then_put_into_force_then_taken_back() {
    let home = Home::with_demo();
    let (before, rots, batches) = (bands(&home), rotting(&home), home.batches());
    let asked = ["--weights", "established:recency=1", "--bands", "90,60,30", "--rot", "Setia=20"];
    let tried = home.siklus(&[&["config", "health"], &asked[..]].concat());
    assert_eq!(tried.err, "nothing is changed yet: the same with --yes puts it into force\n");
    let dry = health(&home, &[&asked[..], &["--dry-run"]].concat());
    assert_eq!((&dry["change"], &dry["after"]["version"]), (&Value::Null, &json!(2)));
    assert_eq!((bands(&home), home.batches()), (before.clone(), batches), "nothing was written");

    let applied = home.siklus(&[&["config", "health", "--yes"], &asked[..]].concat()).ok();
    assert_eq!(applied, format!("{}rules of health: version 2\n", tried.out), "it tells first, then does it");
    let after = bands(&home);
    let moved = before.iter().zip(&after).filter(|(before, after)| before != after).count();
    assert_eq!(json!(moved), dry["shifted"]);
    let gained = dry["begin_rotting"].as_i64().unwrap() - dry["stop_rotting"].as_i64().unwrap();
    assert_eq!(i64::try_from(rotting(&home)).unwrap() - i64::try_from(rots).unwrap(), gained);
    assert!(moved > 0 && dry["begin_rotting"] != 0, "{dry}");
    let history = home.siklus(&["history", "--limit", "1"]).ok();
    assert!(history.contains("settings"), "{history}");

    assert_eq!(home.siklus(&["undo"]).ok(), "undone: settings\n");
    assert_eq!((bands(&home), rotting(&home)), (before, rots));
    assert_eq!(health(&home, &[])["version"], 1);
    assert_eq!(home.siklus(&["redo"]).ok(), "redone: settings\n");
    assert_eq!(bands(&home), after);
    let reset = health(&home, &["--reset", "--yes"]);
    assert_eq!((&reset["after"]["version"], &reset["after"]["bands"]["watch"]), (&json!(3), &json!(50)));
    let idle = home.siklus(&["config", "health", "--reset", "--yes"]).ok();
    assert_eq!(
        idle,
        "nothing would change: these rules are in force already\nnothing changed: all were so already\n"
    );
    home.siklus(&["history", "--verify"]).ok();
}

#[test]
fn who_would_change_is_told_by_name() {
    let home = Home::with_database();
    for (name, stage, since, pulse) in [
        ("PT Sinar Jaya", "considering", "2026-11-01", "5"),
        ("Toko Abadi", "aware", "2026-10-01", "1"),
        ("CV Maju", "aware", "2026-11-20", "1"),
    ] {
        home.siklus(&["add", name, "--stage", stage, "--since", since]).ok();
        home.siklus(&["edit", name, "--pulse", pulse]).ok();
    }
    home.siklus(&["log", "maju", "--channel", "phone", "called"]).ok();
    let asked = [
        "--weights",
        "prospect:pulse=60,recency=40",
        "--rot",
        "aware=60",
        "--cadence",
        "Mempertimbangkan=none",
    ];
    for lang in ["en", "id"] {
        let told = home.siklus(&[&["config", "health", "--lang", lang], &asked[..]].concat()).ok();
        insta::assert_snapshot!(format!("tried_{lang}"), told);
    }
}

#[test]
fn what_makes_no_sense_is_told_with_what_to_do() {
    let home = Home::with_database();
    let mut told = String::new();
    for (lang, options) in [
        ("en", &["--weights", "prospect:recensy=60"][..]),
        ("id", &["--weights", "prospect:hubugan=60"]),
        ("en", &["--weights", "loyal:recency=60"]),
        ("en", &["--weights", "recency=60"]),
        ("en", &["--weights", "new:recency=101"]),
        ("en", &["--weights", "new:recency=0,pulse=0"]),
        ("en", &["--weights", "new:pulse=1,pulse=2"]),
        ("en", &["--weights", "new:pulse=1", "--weights", "new:pulse=2"]),
        ("en", &["--bands", "50,75,25"]),
        ("id", &["--bands", "75,50"]),
        ("en", &["--rot", "aware"]),
        ("en", &["--rot", "shelf=3"]),
        ("en", &["--rot", "aware=0"]),
        ("en", &["--cadence", "aware=3", "--cadence", "Mengenal=4"]),
        ("en", &["--yes"]),
        ("en", &["--reset", "--yes", "--dry-run"]),
        ("en", &["--reset", "--yes", "--readonly"]),
        ("en", &["--path"]),
    ] {
        let line = [&["config", "health", "--lang", lang], options].concat();
        told.push_str(&format!("{}\n{}\n", options.join(" "), home.siklus(&line).fails(2)));
    }
    told.push_str(&format!("--bands\n{}", home.siklus(&["config", "--bands", "75,50,25"]).fails(2)));
    insta::assert_snapshot!("mistakes", told);
    assert_eq!(health(&home, &[])["version"], 1);
}

#[test]
fn a_pulse_is_told_of_one_or_of_all_that_match() {
    let home = Home::with_database();
    for name in ["PT Sinar Jaya", "Toko Abadi"] {
        home.siklus(&["add", name, "--tag", "vip"]).ok();
    }
    assert_eq!(home.siklus(&["edit", "sinar", "--pulse", "2"]).ok(), "PT Sinar Jaya: pulse 2 of 5\n");
    let again = home.siklus(&["edit", "sinar", "--pulse", "2"]).ok();
    assert_eq!(again, "PT Sinar Jaya: unchanged, it was so already\n");
    assert_eq!(
        home.siklus(&["edit", "--where", "tag:vip", "--pulse", "5"]).ok(),
        "2 customers: pulse 5 of 5\n"
    );
    let latest = |lang: &str| home.siklus(&["history", "--limit", "1", "--lang", lang]).ok();
    assert!(latest("en").contains("pulse: 5 of 5, 2 customers"), "{}", latest("en"));
    assert!(latest("id").contains("kesan: 5 dari 5, 2 pelanggan"), "{}", latest("id"));
    let said = home.siklus(&["edit", "toko", "--pulse", "4", "--json"]).json(0);
    assert_eq!((&said["outcome"], &said["customers"]), (&json!("felt"), &json!(1)));
    for _ in 0..3 {
        home.siklus(&["undo"]).ok();
    }
    let told: i64 =
        home.connect("team.db").query_row("SELECT count(*) FROM pulse", [], |row| row.get(0)).unwrap();
    assert_eq!(told, 0);
    for wrong in
        [&["--pulse", "6"][..], &["--pulse", "0"], &["--pulse", "good"], &["--pulse", "3", "--city", "Solo"]]
    {
        home.siklus(&[&["edit", "toko"], wrong].concat()).fails(2);
    }
}

#[test]
fn a_cadence_of_one_s_own_goes_before_that_of_the_stage() {
    let home = Home::with_database();
    home.siklus(&["add", "PT Sinar Jaya", "--cadence", "10"]).ok();
    let cadence = || home.siklus(&["show", "1", "--json"]).json(0)["own_cadence_days"].clone();
    assert_eq!(cadence(), 10);
    assert_eq!(home.siklus(&["edit", "1", "--cadence", "3d"]).ok(), "PT Sinar Jaya: cadence 3d\n");
    assert!(
        home.siklus(&["show", "1"]).ok().contains("Cadence      3d"),
        "{}",
        home.siklus(&["show", "1"]).ok()
    );
    let export = home.siklus(&["export", "customers"]).ok();
    assert!(export.contains(",other_keys,cadence\n") && export.ends_with(",3\n"), "{export}");
    assert_eq!(home.siklus(&["edit", "1", "--cadence", "none"]).ok(), "PT Sinar Jaya: cadence emptied\n");
    assert_eq!(cadence(), Value::Null);
    home.write("back.csv", export);
    home.siklus(&["import", "customers", "back.csv"]).ok();
    assert_eq!(cadence(), 3);
    let refused = home.siklus(&["edit", "1", "--cadence", "soon"]).fails(2);
    assert!(
        refused.contains("--cadence cannot be soon") && refused.contains("such as 10, or none"),
        "{refused}"
    );
    home.siklus(&["undo"]).ok();
    assert_eq!(cadence(), Value::Null);
}
