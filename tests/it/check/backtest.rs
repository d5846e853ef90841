//! Health against history, as a whole command.

use serde_json::Value;

use crate::support::home::Home;

#[test]
fn it_tells_every_horizon_under_every_set_of_rules() {
    let home = Home::with_demo();
    let told: Value = home.siklus(&["check", "--backtest", "--json"]).json(0);
    let sets = told["backtest"].as_array().unwrap();
    let names: Vec<_> = sets.iter().map(|set| set["rules"].as_str().unwrap()).collect();
    assert_eq!(names, ["in_force", "even"], "the built-in rules are in force");
    let floor = told["floor"].as_u64().unwrap();
    for set in sets {
        let horizons = set["horizons"].as_array().unwrap();
        assert_eq!(horizons.iter().map(|h| h["days"].as_i64().unwrap()).collect::<Vec<_>>(), [30, 60, 90]);
        for horizon in horizons {
            let number = |key: &str| horizon[key].as_u64().unwrap();
            assert!(number("lost") <= number("cases") && number("cases") > 100, "{horizon}");
            assert_eq!(horizon["recall"]["n"].as_u64().unwrap(), number("lost"));
            for share in ["recall", "precision"] {
                let share = &horizon[share];
                let claimed = share["n"].as_u64().unwrap() >= floor;
                assert_eq!(
                    (share["value"].is_null(), share["reason"].is_null()),
                    (!claimed, claimed),
                    "{share}"
                );
                if claimed {
                    let of = |key: &str| share[key].as_f64().unwrap();
                    assert!(
                        0.0 <= of("low")
                            && of("low") <= of("value")
                            && of("value") <= of("high")
                            && of("high") <= 1.0
                    );
                }
            }
            for green in horizon["customers"].as_array().unwrap() {
                assert!(
                    green["health"].as_u64().unwrap() >= 75 && !green["name"].as_str().unwrap().is_empty()
                );
                assert!(green["read_on"].as_str() < green["lost_on"].as_str(), "{green}");
            }
        }
    }
}

#[test]
fn other_rules_are_compared_with_the_built_in_ones_and_a_query_narrows_it() {
    let home = Home::with_demo();
    home.siklus(&["config", "health", "--weights", "established:recency=1", "--yes"]).ok();
    let told = home.siklus(&["check", "--backtest", "--json", "owner:ana"]).json(0);
    let names: Vec<_> = told["backtest"].as_array().unwrap().iter().map(|set| set["rules"].clone()).collect();
    assert_eq!(names, ["in_force", "built_in", "even"]);
    let all = home.siklus(&["check", "--backtest", "--json"]).json(0);
    assert!(told["customers"].as_i64() < all["customers"].as_i64());
}

#[test]
fn it_speaks_both_languages_and_alarms_nobody() {
    let home = Home::with_demo();
    let english = home.siklus(&["check", "--backtest"]).ok();
    let indonesian = home.siklus(&["check", "--backtest", "--lang", "id"]).ok();
    for (told, words) in [
        (
            &english,
            ["health against history", "rules in force (version 1)", "not claimed", "Lost though healthy"],
        ),
        (
            &indonesian,
            ["kesehatan dibanding riwayat", "aturan yang berlaku", "tidak disimpulkan", "Hilang padahal"],
        ),
    ] {
        words.iter().for_each(|word| assert!(told.contains(word), "{word}: {told}"));
    }
    let limited = home.siklus(&["check", "--backtest", "--warn", "50"]);
    assert_eq!(limited.code, 3, "limits belong to a check: {}", limited.out);
}
