//! What a customer lived, by one-liners: touchpoints, pains, opportunities, MEDDIC, the map, personas and channels. Each
//! is told back, and one undo takes it back.

mod mistakes;

use serde_json::{Value, json};

use crate::support::home::Home;

/// A prospect of ana's, and a day to work on.
fn shop() -> Home {
    let home = Home::with_database().with("SIKLUS_NOW", "2026-11-22");
    home.siklus(&["add", "PT Sinar Jaya", "--stage", "considering", "--owner", "ana"]).ok();
    home
}

fn show(home: &Home, customer: &str) -> Value {
    home.siklus(&["show", customer, "--json"]).json(0)
}

/// Everything these verbs can change.
fn all(home: &Home) -> [Value; 3] {
    let shared = |verb: &str| home.siklus(&[verb, "--json"]).json(0);
    [show(home, "1"), shared("persona"), shared("channel")]
}

#[test]
fn every_verb_is_told_and_undone() {
    let home = shop();
    let lines: [(&[&str], &str); 31] = [
        (
            &[
                "log",
                "1",
                "--channel",
                "phone",
                "--emotion",
                "-2",
                "--pain",
                "slow checkout",
                "called",
                "twice",
            ],
            "PT Sinar Jaya: logged phone: called twice; pain: slow checkout\n",
        ),
        (&["log", "sinar", "--channel", "Media Sosial", "--out"], "PT Sinar Jaya: logged social media\n"),
        (
            &["log", "--edit", "2", "--emotion=+1", "asked", "for a demo"],
            "PT Sinar Jaya: touchpoint is now: social media: asked for a demo\n",
        ),
        (&["log", "--drop", "2"], "PT Sinar Jaya: touchpoint removed: social media: asked for a demo\n"),
        (&["pain", "1", "too", "many", "forms", "--severity", "3"], "PT Sinar Jaya: pain: too many forms\n"),
        (&["pain", "--edit", "2", "--stage", "purchase"], "PT Sinar Jaya: pain is now: too many forms\n"),
        (
            &["pain", "--close", "1", "--gone", "no"],
            "PT Sinar Jaya: pain closed, it did not go away: slow checkout\n",
        ),
        (
            &["pain", "--close", "1", "--gone", "ya"],
            "PT Sinar Jaya: pain closed, it went away: slow checkout\n",
        ),
        (&["pain", "--reopen", "1"], "PT Sinar Jaya: pain open again: slow checkout\n"),
        (&["pain", "--drop", "2"], "PT Sinar Jaya: pain removed: too many forms\n"),
        (
            &["opportunity", "1", "call billing", "--value", "5", "--effort", "1", "--pain", "1"],
            "PT Sinar Jaya: opportunity: call billing\n",
        ),
        (
            &["opportunity", "--edit", "1", "--metric", "no more calls"],
            "PT Sinar Jaya: opportunity is now: call billing\n",
        ),
        (&["opportunity", "--done", "1"], "PT Sinar Jaya: opportunity taken: call billing\n"),
        (&["opportunity", "--drop", "1"], "PT Sinar Jaya: opportunity removed: call billing\n"),
        (&["qualify", "1", "m", "2"], "PT Sinar Jaya: Metrics: validated\n"),
        (
            &["qualify", "1", "economic buyer", "confirmed", "--evidence", "mail of Bu Sari"],
            "PT Sinar Jaya: Economic buyer: confirmed\n",
        ),
        (&["qualify", "1", "m", "0"], "PT Sinar Jaya: Metrics: unknown\n"),
        (
            &["cell", "1", "aware", "emotion", "curious", "--emotion", "1"],
            "PT Sinar Jaya: emotion at Aware: curious +1\n",
        ),
        (&["cell", "1", "aware", "emotion", ""], "PT Sinar Jaya: emotion at Aware emptied\n"),
        (&["cell", "1", "aware", "actions", "searches"], "PT Sinar Jaya: actions at Aware: searches\n"),
        (&["edit", "1", "--persona", "Amanda"], "PT Sinar Jaya: persona amanda\n"),
        (&["edit", "1", "--birthday", "17/3"], "PT Sinar Jaya: birthday --03-17\n"),
        (&["edit", "1", "--persona", ""], "PT Sinar Jaya: persona emptied\n"),
        (&["persona", "add", "Pak Joko", "--summary", "buys much"], "persona Pak Joko made\n"),
        (
            &["persona", "edit", "pak-joko", "--expect", "purchase:emotion=-1", "--channels", "toko,phone"],
            "persona Pak Joko changed\n",
        ),
        (&["persona", "edit", "pak-joko", "--name", "Joko"], "persona Joko changed\n"),
        (&["persona", "drop", "joko"], "persona Joko removed\n"),
        (&["channel", "add", "Telegram", "--name", "Telegram", "--letter", "g"], "channel telegram kept\n"),
        (&["channel", "edit", "telegram", "--no-meets"], "channel telegram kept\n"),
        (&["channel", "drop", "telegram"], "channel telegram removed\n"),
        (&["channel", "edit", "phone", "--name-id", "Telepon"], "channel phone kept\n"),
    ];
    let mut before = vec![all(&home)];
    for (line, said) in &lines {
        assert_eq!(home.siklus(line).ok(), *said, "{line:?}");
        before.push(all(&home));
    }
    before.pop();
    while let Some(expected) = before.pop() {
        let undone = home.siklus(&["undo"]).ok();
        assert_eq!(all(&home), expected, "{undone} after {:?}", lines[before.len()].0);
    }
    home.siklus(&["history", "--verify"]).ok();
}

#[test]
fn a_script_reads_back_what_it_told() {
    let home = shop();
    let did = |line: &[&str]| home.siklus(&[line, &["--json"]].concat()).json(0);
    let logged =
        did(&["log", "1", "late again", "--channel", "whatsapp", "--date", "2026-11-20 09:30", "--in"]);
    assert_eq!((&logged["outcome"], &logged["customer"]["id"]), (&json!("logged"), &json!(1)));
    did(&["log", "1", "--channel", "email", "--feeling", "calm", "--minutes", "5", "--evidence", "measured"]);
    did(&["pain", "1", "slow", "--since", "2026-11-01", "--evidence", "assumed"]);
    did(&["opportunity", "1", "train them", "--owner", "ana"]);
    did(&["opportunity", "1", "call billing", "--value", "4", "--effort", "2", "--pain", "1"]);
    did(&["qualify", "1", "c", "3", "--evidence", "Bu Sari", "--date", "2026-11-21"]);
    did(&["cell", "1", "consideration", "motivation", "compare", "--evidence", "assumed"]);
    let now = show(&home, "1");
    assert_eq!(
        now["touchpoints"],
        json!([
            { "id": 2, "at": "2026-11-22", "channel": "email", "direction": null, "note": null, "action": null,
              "motivation": null, "emotion": null, "feeling": "calm", "product": null, "minutes": 5,
              "evidence": "measured" },
            { "id": 1, "at": "2026-11-20T02:30:00Z", "channel": "whatsapp", "direction": "in",
              "note": "late again", "action": null, "motivation": null, "emotion": null, "feeling": null,
              "product": null, "minutes": null, "evidence": "reported" },
        ])
    );
    let pains = json!([{ "id": 1, "what": "slow", "stage": "considering", "severity": 2, "since": "2026-11-01",
        "evidence": "assumed", "touchpoint": null, "closed": null, "gone": null }]);
    assert_eq!(now["pains"], pains);
    assert_eq!(did(&["pain", "1"])["pains"], pains);
    let listed = did(&["opportunity", "1"]);
    let quadrants: Vec<_> =
        listed["opportunities"].as_array().unwrap().iter().map(|o| &o["quadrant"]).collect();
    assert_eq!(quadrants, ["quick_win", "fill_in"], "quick wins first");
    assert_eq!(
        (&listed["opportunities"][0]["pain"], &listed["opportunities"][0]["done"]),
        (&json!(1), &Value::Null)
    );
    let meddic = did(&["qualify", "1"])["meddic"].clone();
    assert_eq!(now["meddic"], meddic);
    assert_eq!(
        meddic["letters"][5],
        json!({ "letter": "champion", "level": 3, "evidence": "Bu Sari", "at": "2026-11-21" })
    );
    assert_eq!((&meddic["score"], &meddic["of"]), (&json!(3), &json!(18)));
    assert_eq!(
        meddic["gaps"][0],
        json!({ "letter": "economic_buyer", "level": 0, "wanted": 2, "urgency": "high" })
    );
    assert_eq!(
        now["cells"],
        json!([{ "stage": "considering", "row": "motivation", "text": "compare", "emotion": null,
                 "evidence": "assumed" }])
    );
}

#[test]
fn what_is_not_named_stays_and_empty_texts_empty() {
    let home = shop();
    let did = |line: &[&str]| home.siklus(line).ok();
    did(&[
        "log",
        "1",
        "hello",
        "--channel",
        "phone",
        "--feeling",
        "glad",
        "--emotion",
        "2",
        "--product",
        "Pro",
    ]);
    did(&["log", "--edit", "1", "--feeling", "", "--action", "ordered"]);
    let touch = show(&home, "1")["touchpoints"][0].clone();
    assert_eq!(
        (&touch["feeling"], &touch["action"], &touch["note"]),
        (&Value::Null, &json!("ordered"), &json!("hello"))
    );
    did(&["log", "--edit", "1", "", "--emotion", ""]);
    let touch = show(&home, "1")["touchpoints"][0].clone();
    assert_eq!(
        (&touch["note"], &touch["emotion"], &touch["product"]),
        (&Value::Null, &Value::Null, &json!("Pro"))
    );
    did(&["cell", "1", "aware", "emotion", "curious", "--emotion", "1", "--evidence", "assumed"]);
    did(&["cell", "1", "aware", "emotion", "--evidence", "measured"]);
    let cell = show(&home, "1")["cells"][0].clone();
    assert_eq!(
        (&cell["text"], &cell["emotion"], &cell["evidence"]),
        (&json!("curious"), &json!(1), &json!("measured"))
    );
    did(&["qualify", "1", "m", "2", "--evidence", "the report"]);
    assert_eq!(did(&["qualify", "1", "m", "2"]), "PT Sinar Jaya: unchanged, it was so already\n");
    did(&["qualify", "1", "m", "1"]);
    assert_eq!(
        show(&home, "1")["meddic"]["letters"][0]["evidence"],
        Value::Null,
        "evidence is that of a level"
    );
}

#[test]
fn personas_are_told_in_the_language_in_force() {
    let home = shop();
    home.siklus(&[
        "persona",
        "edit",
        "amanda",
        "--lang",
        "id",
        "--summary",
        "manajer",
        "--expect",
        "aware:pains=",
    ])
    .ok();
    let amanda = home.siklus(&["persona", "show", "amanda", "--json"]).json(0);
    assert_eq!(amanda["summary"]["id"], "manajer");
    assert!(amanda["summary"]["en"].as_str().unwrap().starts_with("marketing manager"));
    assert_eq!(amanda["journey"][0]["pains"], json!({ "en": "too much information", "id": null }));
    assert!(
        home.siklus(&["persona", "show", "amanda", "--lang", "id"]).ok().contains("ringkasan        manajer")
    );
    home.siklus(&["persona", "add", "Joko", "--expect", "retained:days=30", "--expect", "aware:days=3"]).ok();
    home.siklus(&["persona", "edit", "joko", "--expect", "retained:days=", "--expect", "aware:channels=ads"])
        .ok();
    let joko = home.siklus(&["persona", "show", "joko", "--json"]).json(0);
    let journey = joko["journey"].as_array().unwrap();
    assert_eq!((journey.len(), &journey[0]["days"]), (1, &json!(3)), "an empty rung is none");
    assert_eq!((&journey[0]["channels"], &joko["goals"]), (&json!(["ads"]), &Value::Null));
}

#[test]
fn a_new_customer_is_like_a_persona_and_has_a_birthday() {
    let home = shop();
    home.siklus(&["add", "Toko Baru", "--persona", "pak budi", "--birthday", "--02-29"]).ok();
    let now = show(&home, "2");
    assert_eq!((&now["persona"], &now["birthday"]), (&json!("budi"), &json!("--02-29")));
    let text = home.siklus(&["show", "2"]).ok();
    assert!(text.contains("persona      Pak Budi"), "{text}");
    assert!(text.contains("birthday     02-29 (next 28 Feb 2027)"), "{text}");
    home.siklus(&["persona", "drop", "budi"]).ok();
    assert!(home.siklus(&["show", "2"]).ok().contains("persona      budi"), "who is gone is told by key");
}

#[test]
fn a_channel_keeps_what_is_not_named() {
    let home = shop();
    home.siklus(&["channel", "edit", "store", "--name", "shop", "--letter", "x"]).ok();
    let listed = home.siklus(&["channel", "--json"]).json(0);
    let store =
        listed["channels"].as_array().unwrap().iter().find(|channel| channel["key"] == "store").unwrap();
    assert_eq!(
        *store,
        json!({ "key": "store", "name": { "en": "shop", "id": "toko" }, "letter": "x", "meets": true })
    );
}

#[test]
fn the_latest_touchpoints_are_shown_and_the_others_counted() {
    let home = shop();
    for number in 1..=23 {
        let day = format!("2026-10-{number:02}");
        let note = format!("call {number}");
        home.siklus(&["log", "1", &note, "--channel", "phone", "--date", &day]).ok();
    }
    let text = home.siklus(&["show", "1"]).ok();
    assert!(text.contains("touchpoints (23)"), "{text}");
    assert!(text.contains("call 23") && text.contains("call 4\n") && !text.contains("call 3\n"), "{text}");
    assert!(text.contains("and 3 before that"), "{text}");
    assert_eq!(show(&home, "1")["touchpoints"].as_array().unwrap().len(), 23);
}

#[test]
fn weak_prospects_that_wait_too_long_are_listed() {
    let home = shop();
    home.siklus(&["add", "Toko Lama", "--stage", "considering", "--since", "2026-09-01"]).ok();
    home.siklus(&["add", "Toko Kuat", "--stage", "considering", "--since", "2026-09-01"]).ok();
    home.siklus(&["add", "Toko Setia", "--stage", "loyal", "--since", "2020-09-01"]).ok();
    for letter in ["m", "e", "i"] {
        home.siklus(&["qualify", "toko kuat", letter, "2"]).ok();
    }
    let text = home.siklus(&["qualify", "--weak"]).ok();
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.contains("Toko Lama") && text.trim_end().ends_with("0/18"), "{text}");
    let weak = home.siklus(&["qualify", "--weak", "--json"]).json(0);
    assert_eq!(weak["customers"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&weak["customers"][0]["id"], &weak["customers"][0]["meddic"]["score"]),
        (&json!(2), &json!(0))
    );
    let nobody = home.siklus(&["qualify", "--weak", "--at", "2026-09-10"]);
    assert_eq!(nobody.out, "");
}

#[test]
fn an_earlier_day_knows_nothing_of_what_was_lived_later() {
    let home = shop();
    home.siklus(&["log", "1", "--channel", "phone", "--pain", "slow"]).ok();
    let home = home.with("SIKLUS_NOW", "2026-11-29");
    home.siklus(&["log", "1", "--channel", "email"]).ok();
    home.siklus(&["pain", "--close", "1"]).ok();
    home.siklus(&["qualify", "1", "m", "1"]).ok();
    let then = home.siklus(&["show", "1", "--json", "--at", "2026-11-23"]).json(0);
    assert_eq!((then["touchpoints"].as_array().unwrap().len(), &then["meddic"]["score"]), (1, &json!(0)));
    let pains = home.siklus(&["pain", "1", "--json", "--at", "2026-11-23"]).json(0);
    assert_eq!(pains["pains"][0]["closed"], Value::Null);
    // What had been by then is there, whenever it was told.
    home.siklus(&["pain", "1", "lost parcel", "--since", "2026-11-20"]).ok();
    home.siklus(&["pain", "--close", "2"]).ok();
    home.siklus(&["pain", "1", "a mistake", "--since", "2026-11-20"]).ok();
    home.siklus(&["undo"]).ok();
    home.siklus(&["opportunity", "1", "later"]).ok();
    home.siklus(&["qualify", "1", "m", "2", "--date", "2026-11-21"]).ok();
    let then = home.siklus(&["show", "1", "--json", "--at", "2026-11-23"]).json(0);
    let told: Vec<_> = then["pains"].as_array().unwrap().iter().map(|pain| &pain["what"]).collect();
    assert_eq!(told, ["slow", "lost parcel"]);
    assert_eq!((&then["pains"][1]["closed"], &then["meddic"]["score"]), (&Value::Null, &json!(2)));
    assert_eq!(then["opportunities"], json!([]));
    assert!(home.siklus(&["pain", "1", "x", "--at", "2026-11-23"]).fails(2).starts_with("error: --at"));
}
