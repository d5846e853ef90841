//! The map of every customer of the demo: it adds up, and nothing runs over at any size.

mod every_map;

use crate::support::home::Home;

#[test]
fn a_map_is_printed_in_every_form() {
    let home = Home::with_demo();
    let text = home.siklus(&["print", "journey", "sinar jaya"]).ok();
    assert!(text.contains("[Purchase]") && text.contains("persona: Amanda"), "{text}");
    let indonesian = home.siklus(&["print", "journey", "sinar jaya", "--lang", "id"]).ok();
    assert!(indonesian.contains("[Pembelian]") && indonesian.contains("keluhan"), "{indonesian}");
    let markdown = home.siklus(&["print", "journey", "sinar jaya", "--format", "markdown"]).ok();
    assert!(
        markdown.starts_with("# PT Sinar Jaya\n") && markdown.contains("```mermaid\njourney\n"),
        "{markdown}"
    );
    assert!(home.siklus(&["print", "journey", "sinar jaya", "--format", "svg"]).ok().starts_with("<svg"));
    let json = home.siklus(&["print", "journey", "sinar jaya", "--format", "json"]).ok();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["schema"], &json["column"]), (&1.into(), &"purchase".into()));
    let days = json["columns"].as_array().unwrap().iter().map(|column| column["days"].as_i64().unwrap());
    assert_eq!(Some(days.sum()), json["days"].as_i64());
}

#[test]
fn a_pane_about_one_customer_asks_whose() {
    let home = Home::with_demo();
    assert!(home.siklus(&["print", "journey"]).fails(2).contains("siklus print journey CUSTOMER"));
    assert!(home.siklus(&["print", "board", "5"]).fails(2).contains("everybody"));
    assert!(home.siklus(&["print", "board", "--format", "markdown"]).fails(2).contains("no Markdown"));
}
