//! A rep's day by one-liners: every verb does what it says, tells so, and one undo takes it back.

use serde_json::{Value, json};

use crate::support::home::Home;

/// One customer of ana's, and a day to work on.
fn shop() -> Home {
    let home = Home::with_database().with("SIKLUS_NOW", "2026-11-22");
    let added = home.siklus(&["add", "PT Sinar Jaya", "--stage", "considering", "--owner", "ana"]).ok();
    assert_eq!(added, "PT Sinar Jaya: added on Considering\n");
    home
}

fn show(home: &Home, customer: &str) -> Value {
    home.siklus(&["show", customer, "--json"]).json(0)
}

#[test]
fn a_day_of_one_liners_and_as_many_undos() {
    let home = shop();
    let nothing_yet = show(&home, "1");
    let day: [(&[&str], &str); 13] = [
        (&["edit", "1", "--city", "Bandung", "--set", "lantai=2"], "PT Sinar Jaya: city Bandung, lantai 2\n"),
        (&["edit", "1", "--value", "45jt"], "PT Sinar Jaya: value Rp 45,000,000\n"),
        (&["edit", "1", "--owner", "budi"], "PT Sinar Jaya: handed to budi\n"),
        (&["tag", "1", "VIP,grosir"], "PT Sinar Jaya: tagged vip, grosir\n"),
        (&["tag", "1", "--remove", "grosir"], "PT Sinar Jaya: no longer grosir\n"),
        (
            &["task", "1", "--due", "+3d", "send the offer"],
            "PT Sinar Jaya: task: send the offer, due 25 Nov 2026\n",
        ),
        (
            &["task", "1", "call", "--repeat", "weekly", "--due", "fri"],
            "PT Sinar Jaya: task: call, due 27 Nov 2026\n",
        ),
        (&["task", "--done", "2"], "PT Sinar Jaya: done: call; again on 4 Dec 2026\n"),
        (&["contact", "sinar", "Ibu Sari", "--role", "champion"], "PT Sinar Jaya: contact Ibu Sari\n"),
        (&["survey", "1", "nps", "9", "--date", "kemarin"], "PT Sinar Jaya: NPS 9\n"),
        (&["flag", "1", "unpaid", "--note", "INV-7"], "PT Sinar Jaya: flag: unpaid\n"),
        (&["spend", "2500000", "--channel", "ads"], "spent Rp 2,500,000 on ads\n"),
        (
            &["buy", "1", "1,5jt", "--order", "SO-1", "--kept", "yes"],
            "PT Sinar Jaya: bought Rp 1,500,000; now Purchased\n",
        ),
    ];
    for (line, said) in &day {
        assert_eq!(home.siklus(line).ok().replace('\u{a0}', " "), *said, "{line:?}");
    }
    let now = show(&home, "1");
    assert_eq!(now["city"], "Bandung");
    assert_eq!(now["custom"], json!({ "lantai": "2" }));
    assert_eq!((&now["value_minor"], &now["owner"]), (&json!(4_500_000_000_i64), &json!("budi")));
    assert_eq!(now["tags"], json!(["vip"]));
    assert_eq!(now["next_task"]["what"], "send the offer");
    let tasks: Vec<_> = now["tasks"].as_array().unwrap().iter().map(|task| &task["due"]).collect();
    assert_eq!(tasks, ["2026-11-25", "2026-11-27", "2026-12-04"]);
    assert_eq!(now["contacts"][0]["role"], "champion");
    assert_eq!((&now["surveys"][0]["at"], &now["surveys"][0]["score"]), (&json!("2026-11-21"), &json!(9)));
    assert_eq!((&now["flags"][0]["kind"], &now["flags"][0]["note"]), (&json!("unpaid"), &json!("INV-7")));
    assert_eq!(now["purchases"][0]["kept"], true);
    assert_eq!(now["stage"], "purchased");
    for _ in &day {
        home.siklus(&["undo"]).ok();
    }
    assert_eq!(show(&home, "1"), nothing_yet);
    home.siklus(&["history", "--verify"]).ok();
}

#[test]
fn every_verb_tells_a_script_what_it_did() {
    let home = shop();
    let did = |line: &[&str]| home.siklus(&[line, &["--json"]].concat()).json(0);
    let added = did(&["add", "CV Maju", "--referred-by", "sinar", "--key", "C-7"]);
    assert_eq!(
        added,
        json!({ "schema": 1, "outcome": "added", "change": 2, "customer": { "id": 2, "name": "CV Maju" },
        "customers": 1, "left": 0, "from": null, "to": "aware" })
    );
    for (line, outcome) in [
        (&["edit", "=C-7", "--city", "Medan"][..], "edited"),
        (&["tag", "2", "vip"], "tagged"),
        (&["task", "2", "call"], "planned"),
        (&["task", "--edit", "1", "--due", "besok"], "replanned"),
        (&["task", "--drop", "1"], "task_dropped"),
        (&["contact", "2", "Sari"], "introduced"),
        (&["contact", "--edit", "1", "--role", "user"], "reintroduced"),
        (&["contact", "--remove", "1"], "contact_dropped"),
        (&["survey", "2", "csat", "5"], "answered"),
        (&["flag", "2", "complaint"], "raised"),
        (&["flag", "2", "complaint"], "unchanged"),
        (&["flag", "2", "complaint", "--note", "INV-7"], "raised"),
        (&["flag", "2", "complaint", "--clear"], "lowered"),
        (&["buy", "2"], "bought"),
        (&["buy", "2", "500", "--every", "year"], "bought"),
        (&["buy", "2", "500", "--refund"], "bought"),
        (&["spend", "500"], "spent"),
        (&["merge", "1", "2"], "merged"),
    ] {
        assert_eq!(did(line)["outcome"], outcome, "{line:?}");
    }
    let kept = show(&home, "=C-7");
    assert_eq!(
        (&kept["id"], &kept["other_keys"], &kept["city"]),
        (&json!(1), &json!(["C-7"]), &json!("Medan"))
    );
    assert_eq!((kept["referred_by"].clone(), kept["purchases"].as_array().unwrap().len()), (Value::Null, 3));
}

#[test]
fn all_that_match_are_handed_over_in_one_undoable_step() {
    let home = shop();
    for number in 0..30 {
        home.siklus(&["add", &format!("Toko {number:02}"), "--stage", "loyal", "--owner", "ana"]).ok();
    }
    let handed = home.siklus(&["edit", "--where", "stage:loyal", "--owner", "citra"]).ok();
    assert_eq!(handed, "30 customers: handed to citra\n");
    assert_eq!(show(&home, "toko 07")["owner"], "citra");
    assert_eq!(show(&home, "sinar")["owner"], "ana");
    assert_eq!(home.siklus(&["undo"]).ok(), "undone: edit, 30 customers\n");
    assert_eq!(show(&home, "toko 07")["owner"], "ana");
}

#[test]
fn what_is_typed_wrong_is_told_with_what_to_write() {
    let home = shop();
    let before = show(&home, "1");
    for (line, said) in [
        (
            &["buy", "1", "1.500 jt"][..],
            "error: AMOUNT cannot be 1.500 jt\nhint: reads in two ways; write 1500jt or 1.5jt\n",
        ),
        (
            &["buy", "1", "5", "--every", "week"],
            "error: --every cannot be week\nhint: write month, quarter, year or a number of months from 1 to 120\n",
        ),
        (&["buy", "1", "5", "--every", "-1"], "error: --every cannot be -1\nhint: write month,"),
        (&["buy", "1", "5", "--every", "month", "--refund"], "error: "),
        (&["buy", "1", "-5"], "error: AMOUNT cannot be -5\nhint: write it above zero;"),
        (
            &["task", "1", "call", "--due", "someday"],
            "error: --due cannot be someday\nhint: write it like 2026-11-22,",
        ),
        (
            &["task", "1", "call", "--repeat", "often"],
            "error: --repeat cannot be often\nhint: write it like 3d,",
        ),
        (&["task", "--done", "9"], "error: there is no task 9\nhint: `siklus show CUSTOMER`"),
        (&["survey", "1", "nps", "11"], "error: 11 is not on the scale of NPS\nhint: answer from 0 to 10\n"),
        (
            &["contact", "1", "Sari", "--role", "boss"],
            "error: --role cannot be boss\nhint: one of: champion,",
        ),
        (&["flag", "1", "late"], "error: <FLAG> cannot be late\nhint: one of: champion_left,"),
        (&["edit", "1", "--set", "floor"], "error: --set cannot be floor\nhint: write FIELD=TEXT"),
        (&["buy", "1", "5", "--date", "+3d"], "error: 2026-11-25 is still to come\n"),
        (&["add", "X", "--since", "2026-11-23"], "error: 2026-11-23 is still to come\n"),
        (&["survey", "1", "nps", "5", "--date", "besok"], "error: 2026-11-23 is still to come\n"),
        (&["edit", "--where", "", "--owner", "x"], "error: an empty query would mean everybody\n"),
        (&["edit", "1"], "error: nothing is named to change\n"),
        (&["edit", "--where", "nobody", "--owner", "x"], "error: nobody matches\n"),
        (&["tag", "1", &"x".repeat(41)], "error: TAG cannot be xxx"),
        (&["merge", "1", "1"], "error: PT Sinar Jaya is one customer already\n"),
        (&["add", "  "], "error: a customer needs a name\n"),
        (&["add", "X", "--key", "s1"], "error: the key s1 is that of PT Sinar Jaya\n"),
        (&["edit", "1", "--referred-by", "1"], "error: a customer cannot be referred by itself\n"),
    ] {
        let error = home.siklus(line).fails(2);
        assert!(error.starts_with(said), "{line:?}: {error}");
    }
    assert_eq!(show(&home, "1"), before);
}

#[test]
fn a_record_is_emptied_by_empty_texts() {
    let home = shop();
    home.siklus(&["edit", "1", "--city", "Bandung", "--value", "5", "--set", "a=1", "--email", "a@b.c"]).ok();
    home.siklus(&["edit", "1", "--city", "", "--value", "", "--set", "a=", "--owner", ""]).ok();
    let now = show(&home, "1");
    assert_eq!((&now["city"], &now["owner"], &now["custom"]), (&Value::Null, &Value::Null, &json!({})));
    assert_eq!((&now["value_minor"], &now["email"]), (&json!(0), &json!("a@b.c")));
}

#[test]
fn an_earlier_day_knows_nothing_of_what_came_later() {
    let home = shop();
    home.siklus(&["task", "1", "call", "--due", "fri"]).ok();
    home.siklus(&["contact", "1", "Sari"]).ok();
    let home = home.with("SIKLUS_NOW", "2026-11-29");
    home.siklus(&["task", "--done", "1"]).ok();
    home.siklus(&["contact", "--edit", "1", "--role", "user"]).ok();
    home.siklus(&["survey", "1", "nps", "3"]).ok();
    home.siklus(&["edit", "1", "--set", "floor=2"]).ok();
    let then = home.siklus(&["show", "1", "--json", "--at", "2026-11-23"]).json(0);
    assert_eq!((&then["tasks"][0]["done"], &then["next_task"]["what"]), (&Value::Null, &json!("call")));
    assert_eq!((&then["contacts"][0]["role"], &then["surveys"]), (&Value::Null, &json!([])));
    assert_eq!(then["custom"], json!({}));
    let now = show(&home, "1");
    assert_eq!((&now["next_task"], &now["contacts"][0]["role"]), (&Value::Null, &json!("user")));
}

#[test]
fn what_parts_words_still_parts_them() {
    let home = shop();
    home.siklus(&["add", "Toko\tDua\nBaris"]).ok();
    assert_eq!(show(&home, "2")["name"], "Toko Dua Baris");
    home.siklus(&["survey", "2", "nps", "9", "--comment", "bagus\nsekali"]).ok();
    assert_eq!(show(&home, "2")["surveys"][0]["comment"], "bagus\nsekali");
    assert!(home.siklus(&["show", "2"]).ok().contains("NPS 9  bagus sekali"));
}
