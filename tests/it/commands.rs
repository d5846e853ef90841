//! The commands a rep and a script live on: what they say, what they write, how they end.

mod history;
mod looking;
mod printing;

use crate::support::home::Home;

/// A customer's stage.
#[track_caller]
fn stage(home: &Home, customer: &str) -> String {
    let shown = home.siklus(&["show", customer, "--json"]).json(0);
    shown["stage"].as_str().unwrap().to_owned()
}

/// Three customers; two of them are called Jaya.
fn three() -> Home {
    let home = Home::with_database();
    let file = "id,name,company,email,stage,since,value,owner,tags\n\
         K-1,PT Sinar Jaya,,,considering,2026-10-31,45000000,ana,vip\n\
         K-2,Toko Jaya,Grosir Abadi,,,2026-11-02,,,\n\
         K-3,Warung Bu Sri,,sri@example.org,loyal,2026-10-01,5,budi,\n";
    home.write("three.csv", file);
    home.siklus(&["import", "customers", "three.csv"]).ok();
    home
}

#[test]
fn a_move_goes_by_rung_or_column_in_either_language() {
    let home = three();
    for (stage_typed, rung) in [
        ("purchased", "purchased"),
        ("Mempertimbangkan", "considering"),
        ("RETENTION", "retained"),
        ("retensi", "retained"),
        ("tidak aktif", "dormant"),
        ("Advocate", "advocate"),
    ] {
        home.siklus(&["move", "sinar", stage_typed]).ok();
        assert_eq!(stage(&home, "1"), rung, "{stage_typed}");
        home.siklus(&["move", "sinar", "aware"]).ok();
    }
    assert_eq!(home.siklus(&["move", "1", "loyal"]).ok(), "PT Sinar Jaya: Aware > Loyal\n");
    assert_eq!(
        home.siklus(&["move", "1", "aware", "--lang", "id"]).ok(),
        "PT Sinar Jaya: Setia > Mengenal\n"
    );
}

#[test]
fn a_move_to_the_end_asks_why() {
    let home = three();
    let error = home.siklus(&["move", "1", "ended"]).fails(2);
    assert_eq!(
        error,
        "error: a move to Ended has to say why\n\
         hint: add `--reason`, one of: quality, price, trust, no_need, competitor, other\n"
    );
    assert_eq!(stage(&home, "1"), "considering");
    let moved = home.siklus(&["move", "1", "ended", "--reason", "price", "--json"]).json(0);
    assert_eq!(
        moved,
        serde_json::json!({
            "schema": 1, "outcome": "moved", "change": 2, "customer": {"id": 1, "name": "PT Sinar Jaya"},
            "customers": 1, "left": 0, "from": "considering", "to": "ended",
        })
    );
    let step = &home.siklus(&["show", "1", "--json"]).json(0)["moves"][1];
    assert_eq!((&step["reason"], &step["at"]), (&"price".into(), &"2026-11-22T09:00:00Z".into()));
}

#[test]
fn a_move_to_where_it_stands_writes_nothing() {
    let home = three();
    let said = home.siklus(&["move", "3", "loyal"]).ok();
    assert_eq!(said, "Warung Bu Sri is on Loyal already\n");
    let wire = home.siklus(&["move", "3", "loyal", "--json"]).json(0);
    assert_eq!((&wire["outcome"], &wire["change"]), (&"already_there".into(), &serde_json::Value::Null));
    assert_eq!(home.batches(), 1);
}

#[test]
fn undo_and_redo_tell_what_they_did() {
    let home = three();
    home.siklus(&["move", "1", "loyal"]).ok();
    assert_eq!(home.siklus(&["undo"]).ok(), "undone: PT Sinar Jaya: Loyal > Considering\n");
    assert_eq!(home.siklus(&["redo"]).ok(), "redone: PT Sinar Jaya: Considering > Loyal\n");
    assert_eq!(home.siklus(&["redo", "--lang", "id"]).ok(), "tidak ada yang bisa diulangi\n");
    let wire = home.siklus(&["undo", "--json"]).json(0);
    assert_eq!(
        (&wire["outcome"], &wire["from"], &wire["to"]),
        (&"undone".into(), &"loyal".into(), &"considering".into())
    );
    assert_eq!(home.siklus(&["undo"]).ok(), "undone: import, 3 customers\n");
    let nothing = home.siklus(&["undo", "--json"]).json(0);
    assert_eq!((&nothing["outcome"], &nothing["change"]), (&"nothing".into(), &serde_json::Value::Null));
    assert_eq!(home.siklus(&["undo"]).ok(), "nothing of yours to undo\n");
}

#[test]
fn an_undo_of_what_others_built_on_says_how_to_take_back_the_rest() {
    let home = three().with("SIKLUS_ACTOR", "budi");
    home.siklus(&["move", "2", "loyal"]).ok();
    let ana = home.with("SIKLUS_ACTOR", "ana");
    let error = ana.siklus(&["undo"]).fails(2);
    assert_eq!(
        error,
        "error: change 1 stays: 1 of 3 customers were changed since, last by budi\n\
         hint: `siklus undo 1 --rest` takes back the others\n"
    );
    assert_eq!(
        ana.siklus(&["undo", "1", "--rest"]).ok(),
        "undone: import, 2 customers; 1 customer left: changed since\n"
    );
    assert_eq!(ana.siklus(&["list", "--json"]).json(0)["total"], 1);
    assert_eq!(ana.siklus(&["history", "toko"]).ok().lines().count(), 2, "not the undo, which left it alone");
    let wire = ana.siklus(&["redo", "--json"]).json(0);
    assert_eq!(
        (&wire["outcome"], &wire["customers"], &wire["left"]),
        (&"redone".into(), &2.into(), &0.into())
    );
    let wire = ana.siklus(&["undo", "1", "--rest", "--json"]).json(0);
    assert_eq!(
        (&wire["outcome"], &wire["customers"], &wire["left"]),
        (&"undone".into(), &2.into(), &1.into())
    );
    assert_eq!(ana.siklus(&["undo", "99"]).fails(2).lines().next(), Some("error: there is no change 99"));
    assert_eq!(ana.siklus(&["undo", "1"]).fails(2).lines().next(), Some("error: change 1 is undone already"));
}

#[test]
fn reading_commands_and_switches_refuse_to_write() {
    let home = three();
    let before = home.batches();
    for switch in [&["--readonly"][..], &["--at", "2026-11-21"]] {
        for write in [
            &["move", "1", "loyal"][..],
            &["undo"],
            &["redo"],
            &["import", "customers", "three.csv"],
            &["import", "customers", "three.csv", "--dry-run"],
            &["init", "--db", "new.db"],
            &["demo", "new.db"],
        ] {
            let error = home.siklus(&[switch, write].concat()).fails(2);
            assert!(
                error.starts_with(&format!("error: {}", switch[0])) && error.lines().count() == 2,
                "{error}"
            );
        }
        home.siklus(&[switch, &["list"]].concat()).ok();
    }
    assert_eq!((home.batches(), home.path("new.db").exists()), (before, false));
}

#[test]
fn the_environment_says_who_when_where_and_in_what_language() {
    let home =
        three().with("SIKLUS_ACTOR", "Citra \u{1b}[1mDewi").with("SIKLUS_NOW", "2026-12-24T01:00:00+07:00");
    home.siklus(&["move", "1", "loyal"]).ok();
    let change = home.siklus(&["history", "--json", "--limit", "1"]).json(0)["changes"][0].clone();
    assert_eq!(
        (&change["actor"], &change["at"], &change["recorded_at"]),
        (&"Citra [1mDewi".into(), &"2026-12-23T18:00:00Z".into(), &"2026-12-23T18:00:00Z".into())
    );
    let home = home.with("SIKLUS_LANG", "id");
    assert_eq!(home.siklus(&["list", "nobody at all"]).err, "tidak ada yang cocok\n");
    assert_eq!(home.siklus(&["list", "nobody at all", "--lang", "en"]).err, "nobody matches\n");
    let home = home.with("SIKLUS_DB", "").with("SIKLUS_LANG", "").with("LANG", "id_ID.UTF-8");
    let error = home.siklus(&["list"]).fails(2);
    assert!(
        error.starts_with("kesalahan: belum ada basis data di ") && error.contains("siklus/siklus.db"),
        "{error}"
    );
    home.siklus(&["init"]).ok();
    assert_eq!(home.siklus(&["list", "--json"]).json(0)["total"], 0);
    assert!(home.path(".local/share/siklus/siklus.db").exists());
}

#[test]
fn a_database_has_the_language_it_was_made_with() {
    let home = Home::new().with("SIKLUS_DB", "x.db");
    let said = home
        .siklus(&["init", "--lang", "id", "--currency", "eur", "--lens", "simple", "--timezone", "UTC"])
        .ok();
    assert_eq!(said, "x.db dibuat (mata uang EUR, zona waktu UTC); `siklus --db x.db` membukanya\n");
    assert_eq!(home.siklus(&["list"]).err, "tidak ada yang cocok\n");
    let board = home.siklus(&["print", "board", "--format", "json"]).json(0);
    assert_eq!((&board["lens"], &board["currency"]), (&"simple".into(), &"EUR".into()));
    home.siklus(&["init"]).fails(2);
    for bad in [["--currency", "XXL"], ["--lens", "round"], ["--timezone", "Mars/Base"], ["--lang", "tlh"]] {
        let error = home.siklus(&[&["init", "--db", "y.db"], &bad[..]].concat()).fails(2);
        assert!(error.contains(bad[1]) && error.lines().count() == 2, "{error}");
        assert!(!home.path("y.db").exists());
    }
}
