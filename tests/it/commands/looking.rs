//! `list` and `show`: who is found, in which shape, and as of when.

use serde_json::{Value, json};

use super::three;
use crate::support::home::Home;

fn ids(home: &Home, query: &[&str]) -> Vec<i64> {
    let list = home.siklus(&[&["list", "--json"], query].concat()).json(0);
    let ids: Vec<_> = list["customers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|customer| customer["id"].as_i64().unwrap())
        .collect();
    assert_eq!(list["total"], ids.len());
    ids
}

#[test]
fn words_stages_and_what_they_are_not() {
    let home = three();
    assert_eq!(ids(&home, &[]), [1, 2, 3]);
    assert_eq!(ids(&home, &["jaya"]), [1, 2]);
    assert_eq!(ids(&home, &["JAYA", "sinar"]), [1]);
    assert_eq!(ids(&home, &["\"toko jaya\""]), [2]);
    assert_eq!(ids(&home, &["abadi"]), [2], "the company");
    assert_eq!(ids(&home, &["sri@example"]), [3], "the email");
    assert_eq!(ids(&home, &["stage:loyal,aware"]), [2, 3]);
    assert_eq!(ids(&home, &["stage:retensi"]), [3], "a column of the lens");
    assert_eq!(ids(&home, &["--", "-stage:loyal"]), [1, 2]);
    assert_eq!(ids(&home, &["not:stage:loyal", "not:toko"]), [1]);
    assert_eq!(ids(&home, &["--", "-jaya"]), [3]);
    assert_eq!(ids(&home, &["100%"]), [0; 0]);
    assert_eq!(ids(&home, &["_"]), [0; 0]);
}

#[test]
fn nobody_is_fine() {
    let home = three();
    let run = home.siklus(&["list", "zzz"]);
    assert_eq!((run.out.as_str(), run.err.as_str(), run.code), ("", "nobody matches\n", 0));
}

#[test]
fn a_limit_shortens_the_list_and_not_the_total() {
    let home = three();
    let list = home.siklus(&["list", "--limit", "2", "--json"]).json(0);
    assert_eq!((&list["total"], list["customers"].as_array().unwrap().len()), (&json!(3), 2));
    assert_eq!(home.siklus(&["list", "--limit", "2"]).ok().lines().count(), 2);
    assert_eq!(home.siklus(&["list", "--limit", "0", "--json"]).json(0)["customers"], json!([]));
}

#[test]
fn the_shape_that_scripts_rely_on() {
    let home = three();
    let list = home.siklus(&["list", "--json", "--lang", "id"]).json(0);
    assert_eq!(
        list["customers"][0],
        json!({
            "id": 1, "external_key": "K-1", "name": "PT Sinar Jaya", "company": null, "email": null, "phone": null,
            "city": null, "country": null, "source": null, "stage": "considering", "column": "consideration",
            "owner": "ana", "value_minor": 4_500_000_000_i64, "currency": "IDR", "health": null, "band": null, "trend": null,
            "rot": {
                "since": "2026-10-31", "reset": "entered", "limit_days": 21, "rots_at": "2026-11-22", "held_until": null,
            },
            "cold": {"days": 22, "cadence_days": 7, "touched": false, "beyond": true},
            "since": "2026-10-31", "days_in_stage": 22, "rotting": true, "next_task": null, "tags": ["vip"],
            "persona": null, "birthday": null, "own_cadence_days": null,
        })
    );
    let shown = home.siklus(&["show", "1", "--json"]).json(0);
    for (key, value) in list["customers"][0].as_object().unwrap() {
        assert_eq!(&shown[key], value, "show has all of list: {key}");
    }
    let step = json!({"id": 1, "at": "2026-10-31", "from": null, "to": "considering", "reason": null});
    assert_eq!((&shown["moves"], &shown["purchases"]), (&json!([step]), &json!([])));
}

#[test]
fn a_customer_goes_by_id_key_or_part_of_the_name() {
    let home = three();
    for name in ["3", "=K-3", "warung", "BU SRI", "Warung Bu Sri"] {
        assert_eq!(home.siklus(&["show", name, "--json"]).json(0)["id"], 3, "{name}");
    }
    assert_eq!(
        home.siklus(&["show", "jaya"]).fails(2),
        "error: 2 customers match jaya\nhint: name one by id: 1 PT Sinar Jaya, 2 Toko Jaya\n"
    );
    for nobody in ["4", "0", "=k", "nobody", "", "99999999999999999999", "%"] {
        let error = home.siklus(&["show", nobody]).fails(2);
        assert!(error.starts_with("error: no customer matches ") && error.lines().count() == 2, "{error}");
    }
}

#[test]
fn a_record_in_both_languages() {
    let home = Home::with_demo();
    insta::assert_snapshot!(home.siklus(&["show", "1"]).ok());
    insta::assert_snapshot!(home.siklus(&["show", "1", "--lang", "id"]).ok());
}

#[test]
fn an_earlier_day_shows_the_stages_of_that_day() {
    let home = Home::with_demo();
    let all = home.siklus(&["list", "--json"]).json(0);
    let day = "2025-12-31";
    let then = home.siklus(&["list", "--json", "--at", day]).json(0);
    let mut expected = Vec::new();
    for customer in all["customers"].as_array().unwrap() {
        let id = customer["id"].to_string();
        let path = home.siklus(&["show", &id, "--json"]).json(0)["moves"].clone();
        // Timed ones are in UTC; Jakarta is seven hours ahead.
        let by_then = |step: &&Value| step["at"].as_str().unwrap() < "2025-12-31T17:00:00Z";
        if let Some(step) = path.as_array().unwrap().iter().rfind(by_then) {
            expected.push((id, step["to"].clone(), step["at"].clone()));
        }
    }
    let found: Vec<_> = then["customers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|customer| (customer["id"].to_string(), customer["stage"].clone(), customer["since"].clone()))
        .collect();
    assert!(found.len() > 100 && found.len() < 300, "{}", found.len());
    assert_eq!(found, expected);
    assert_eq!(then["total"], expected.len());
    let board = home.siklus(&["print", "board", "--format", "json", "--at", day]).json(0);
    let on_board: i64 =
        board["columns"].as_array().unwrap().iter().map(|c| c["count"].as_i64().unwrap()).sum();
    assert_eq!(on_board, expected.len() as i64);
    let first = &home.siklus(&["show", &expected[0].0, "--json", "--at", day]).json(0);
    assert_eq!(first["stage"], expected[0].1);
}
