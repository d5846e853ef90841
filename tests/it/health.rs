//! Health in the real program: every number can prove itself, on the screen and as JSON.

use serde_json::Value;

use crate::support::home::Home;
use crate::support::team::selected;

/// The points that the screen tells of the parts, and the score they should come to.
fn told(screen: &str) -> Option<(i64, i64)> {
    let title = screen.lines().find(|line| line.contains(" Why "))?;
    let number = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok();
    let score = number(title.split_once(':')?.0)?;
    let points = |line: &str| -> Option<i64> {
        let (before, _) = line.split_once("  value ")?;
        before.split_whitespace().last()?.parse().ok()
    };
    let parts: Vec<i64> = screen.lines().filter_map(points).collect();
    (!parts.is_empty()).then(|| (parts.iter().sum(), score))
}

/// What stands below the name of the selected card.
fn facts_of_selected(screen: &str) -> Option<&str> {
    let line = screen.lines().position(|line| line.contains("│▌"))?;
    screen.lines().nth(line + 1)?.split('│').nth(1)
}

#[test]
fn w_tells_the_parts_and_a_call_sets_the_rot_clock_to_zero() {
    let home = Home::with_demo();
    let mut pty = home.dashboard(&[]);
    let name = selected(&pty.screen()).unwrap().to_owned();
    let days = |screen: &str| facts_of_selected(screen).map(str::to_owned).unwrap_or_default();
    assert!(!days(&pty.screen()).contains(" 0d/"), "{}", pty.screen());
    pty.keys("w").wait_for("rot clock").wait_for("cadence");
    let (points, score) = told(&pty.screen()).unwrap_or_else(|| panic!("{}", pty.screen()));
    assert_eq!(points, score, "{}", pty.screen());
    let list = home.json(&["list", &format!("\"{name}\"")]);
    assert_eq!(list["customers"][0]["health"], score);
    pty.keys("<Esc>").wait_until(|screen| !screen.contains("rot clock"));
    pty.keys("a").wait_for("phone").keys("p").wait_for("━━").send(b"called about the order").keys("<Enter>");
    pty.wait_for("u undo").wait_until(|screen| days(screen).contains(" 0d/"));
    assert_eq!(selected(&pty.screen()), Some(name.as_str()), "the cursor follows");
    pty.keys("w").wait_for("touched by phone on 22 Nov").keys("w");
    pty.keys("u").wait_for("undone").wait_until(|screen| !days(screen).contains(" 0d/"));
    assert_eq!(pty.keys("qq").exit_code(), 0);
    pty.assert_given_back();
}

fn sum_of_points(shown: &Value) -> Option<i64> {
    let parts = shown["health_parts"].as_array().unwrap();
    parts.iter().map(|part| part["points"].as_i64()).sum()
}

#[test]
fn the_points_of_json_add_up_for_every_customer_that_has_a_score() {
    let home = Home::with_demo();
    let mut scored = 0;
    for id in (1..=300).step_by(23).map(|id: i32| id.to_string()) {
        let shown = home.json(&["show", &id]);
        for pane in ["record", "journey"] {
            let printed = home.siklus(&["print", pane, &id, "--format", "json"]).json(0);
            for key in [
                "health",
                "band",
                "trend",
                "health_before",
                "health_parts",
                "coverage",
                "rot",
                "cold",
                "way_up",
            ] {
                assert_eq!(printed[key], shown[key], "{pane} of {id}: {key}");
            }
        }
        if let Some(health) = shown["health"].as_i64() {
            scored += 1;
            assert_eq!(sum_of_points(&shown), Some(health), "{shown}");
            let known = shown["health_parts"].as_array().unwrap().len();
            assert_eq!(shown["coverage"]["known"], known, "{shown}");
        }
    }
    assert!(scored > 5, "{scored}");
}
