//! The map of every customer of the demo: it adds up, and nothing runs over at any size.

mod every_map;

use crate::support::home::Home;
use crate::support::team::team;

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

/// The worked row of the source: what the customer does, wants, feels and suffers on the first stage.
const WORKED: [(&str, [&str; 4]); 2] = [
    ("en", ["searches on Google", "find a solution", "curious", "too much information"]),
    ("id", ["mencari di Google", "mencari solusi", "penasaran", "terlalu banyak informasi"]),
];

/// Whether the form is closed and the last line says what was stored.
fn told(screen: &str, text: &str) -> bool {
    !screen.contains("━━") && screen.lines().last().is_some_and(|line| line.contains(text))
}

#[test]
fn the_worked_example_of_the_source_is_entered_by_keys_and_reads_back_exactly() {
    for (lang, [action, motivation, feeling, pain]) in WORKED {
        let home = team();
        let mut pty = home.start(80, 24, &["--lang", lang]);
        pty.wait_for("▌Toko Satu").keys("2").wait_for("[");
        // Down the column: actions, past the channels, motivation, emotion; then the pain.
        for (keys, text) in [("<Enter>", action), ("j j <Enter>", motivation), ("j <Enter>", feeling)] {
            pty.keys(keys).wait_for("━━").send(text.as_bytes()).keys("<Enter>");
            pty.wait_until(|screen| told(screen, text));
        }
        pty.keys("p").wait_for("━━").send(pain.as_bytes()).keys("<Enter>");
        pty.wait_until(|screen| told(screen, pain));
        assert_eq!(pty.keys("qq").exit_code(), 0);

        let json = home.siklus(&["print", "journey", "toko satu", "--format", "json", "--lang", lang]).ok();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let aware = &json["columns"][0];
        let said = |row: &str| aware[row]["said"][0]["text"].as_str().unwrap().to_owned();
        let told = [said("actions"), said("motivation"), said("feeling")];
        assert_eq!(told, [action, motivation, feeling].map(str::to_owned));
        assert_eq!(aware["pains"][0]["what"], pain);
        // And so it stands on a screen wide enough for all of it, after a new start.
        let mut pty = home.start(200, 50, &["--lang", lang]);
        pty.wait_for("▌Toko Satu").keys("2");
        for text in [action, motivation, feeling, pain] {
            pty.wait_for(text);
        }
        assert_eq!(pty.keys("qq").exit_code(), 0);
    }
}

#[test]
fn an_edited_cell_a_removed_touchpoint_and_a_closed_pain_come_back() {
    let home = team();
    home.siklus(&["log", "toko satu", "--channel", "phone", "called about it"]).ok();
    home.siklus(&["cell", "toko satu", "aware", "actions", "asks around"]).ok();
    home.siklus(&["pain", "toko satu", "slow checkout"]).ok();
    let state = || home.siklus(&["show", "toko satu", "--json"]).ok();
    let before = state();
    let mut pty = home.start(80, 24, &[]);
    // Who was called rots last.
    pty.wait_for("▌Toko Dua").keys("j j").wait_for("▌Toko Satu").keys("2").wait_for("asks around");
    pty.keys("<Enter>").wait_for("Actions at").keys("<C-u>").send(b"reads the blog").keys("<Enter>");
    pty.wait_for("actions at Aware: reads the blog");
    pty.keys("<Tab> D").wait_for("touchpoint removed").keys("<Tab> j j j j <Enter>").wait_for("pains at");
    pty.keys("d").wait_for("Did it go away?").keys("2").wait_for("pain closed");
    assert_ne!(state(), before);
    for _ in 0..3 {
        pty.keys("u").wait_for("undone").keys("h").wait_until(|screen| !screen.contains("undone"));
    }
    assert_eq!(pty.keys("qq").exit_code(), 0);
    assert_eq!(state(), before);
}
