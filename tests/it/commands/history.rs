//! `history`: who changed what, and whether the journal is whole.

use super::three;
use crate::support::home::Home;

#[test]
fn it_tells_the_newest_first() {
    let home = three();
    home.siklus(&["move", "1", "ended", "--reason", "no_need"]).ok();
    home.siklus(&["move", "2", "loyal"]).ok();
    home.siklus(&["undo"]).ok();
    insta::assert_snapshot!(home.siklus(&["history"]).ok());
    insta::assert_snapshot!(home.siklus(&["history", "--lang", "id"]).ok());
    assert_eq!(home.siklus(&["history", "--limit", "2"]).ok().lines().count(), 2);
    let numbers = |args: &[&str]| {
        let json = home.siklus(&[&["history", "--json"], args].concat()).json(0);
        json["changes"].as_array().unwrap().iter().map(|c| c["change"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&[]), [4, 3, 2, 1]);
    assert_eq!(numbers(&["sinar"]), [2, 1]);
    assert_eq!(numbers(&["toko", "--limit", "2"]), [4, 3]);
    assert_eq!(numbers(&["3"]), [1]);
    assert_eq!(home.siklus(&["history", "jaya"]).code, 2);
}

#[test]
fn its_shape() {
    let home = three();
    home.siklus(&["move", "1", "ended", "--reason", "no_need"]).ok();
    home.siklus(&["undo"]).ok();
    let json = home.siklus(&["history", "--json"]).json(0);
    insta::assert_snapshot!(serde_json::to_string_pretty(&json).unwrap());
    let empty = Home::with_database().siklus(&["history"]);
    assert_eq!((empty.out.as_str(), empty.err.as_str(), empty.code), ("", "the journal is empty\n", 0));
}

#[test]
fn tampering_shows() {
    for (tampering, at) in [
        ("UPDATE batch SET actor = 'budi' WHERE id = 2", 2),
        ("UPDATE batch SET at = '2026-11-21' WHERE id = 1", 1),
        (
            "DROP TRIGGER change_is_final; UPDATE change SET after = replace(after, 'loyal', 'aware') WHERE id = 2",
            2,
        ),
        ("DROP TRIGGER change_is_final; UPDATE change SET hash = zeroblob(32) WHERE id = 1", 1),
        ("DROP TRIGGER change_is_kept; DELETE FROM change WHERE id = 1", 2),
        ("DELETE FROM batch WHERE id = 2", 2),
        ("UPDATE batch SET undoes = 1 WHERE id = 2", 2),
        ("UPDATE batch SET actor = cast(x'ff' AS TEXT) WHERE id = 2", 2),
        ("DROP TRIGGER change_is_final; UPDATE change SET hash = x'00' WHERE id = 2", 2),
        ("DROP TRIGGER change_is_final; UPDATE change SET after = cast(x'ff' AS TEXT) WHERE id = 2", 2),
    ] {
        let home = three();
        home.siklus(&["move", "1", "loyal"]).ok();
        let whole = home.siklus(&["history", "--verify"]).ok();
        assert!(whole.starts_with("the journal is whole; its head is "), "{whole}");
        home.sql(&format!("PRAGMA foreign_keys = off; {tampering}"));
        let run = home.siklus(&["history", "--verify"]);
        assert_eq!((run.code, run.err.as_str()), (1, ""), "{tampering}: {}", run.out);
        assert!(run.out.starts_with("the journal is damaged"), "{}", run.out);
        let json = home.siklus(&["history", "--verify", "--json"]).json(1);
        assert_eq!((&json["whole"], &json["damaged_at"]), (&false.into(), &at.into()), "{tampering}");
    }
}

#[test]
fn of_another_day_it_tells_what_was_done_by_then() {
    let home = three();
    home.siklus(&["move", "1", "loyal"]).ok();
    let home = home.with("SIKLUS_NOW", "2026-11-24T09:00:00Z");
    home.siklus(&["undo"]).ok();
    let told = |at: &str| {
        let json = home.siklus(&["history", "--json", "--at", at]).json(0);
        let told = |c: &serde_json::Value| (c["change"].as_i64().unwrap(), c["undone"].as_bool().unwrap());
        json["changes"].as_array().unwrap().iter().map(told).collect::<Vec<_>>()
    };
    assert_eq!(told("2026-11-24"), [(3, false), (2, true), (1, false)]);
    assert_eq!(told("2026-11-23"), [(2, false), (1, false)]);
    assert_eq!(told("2026-11-21"), []);
    let newest = home.siklus(&["history", "--json", "--at", "2026-11-23", "--limit", "1"]).json(0);
    assert_eq!(newest["changes"][0]["change"], 2);
}
