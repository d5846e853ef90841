//! Text that would steer a terminal or turn its reading direction, and readers that go away.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

use serde_json::json;

use crate::support::home::Home;

/// Clears the screen, sets the title, rings, turns the direction, begins a line of its own.
const NAME: &str = "Ev\u{1b}[2J\u{1b}]0;title\u{7}il\u{202e}\u{2066}\u{9b}31m\r\nCorp\u{7f}";

fn home() -> Home {
    let home = Home::with_database();
    home.write("c.csv", format!("id,name,company,city,owner,tags,stage\n\u{1b}k,\"{NAME}\",\"{NAME}\",\"{NAME}\",\"{NAME}\",x,aware\n"));
    home.siklus(&["import", "customers", "c.csv"]).ok();
    home.write("o.csv", format!("customer,date,amount,order\n\u{1b}k,2026-11-01,5,\"{NAME}\"\n"));
    home.siklus(&["import", "purchases", "o.csv"]).ok();
    home
}

#[track_caller]
fn is_tame(text: &str) {
    let steers = |c: char| {
        (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!text.contains(steers), "{text:?}");
}

#[test]
fn it_never_reaches_a_terminal() {
    let home = home();
    home.siklus(&["move", "1", "loyal"]).ok();
    for command in [
        &["list"][..],
        &["list", "corp"],
        &["show", "1"],
        &["history"],
        &["history", "1"],
        &["print", "board"],
        &["print", "board", "--format", "svg"],
        &["move", "1", "loyal"],
        &["undo"],
        &["redo"],
    ] {
        let run = home.siklus(command);
        is_tame(&run.err);
        let out = run.ok();
        is_tame(&out);
        assert!(out.contains("il"), "{command:?}: {out}");
    }
    for command in [
        &["show", NAME.trim_end_matches('\u{7f}')][..],
        &["show", "\u{1b}[31mx"],
        &["list", "stage:\u{1b}[2J"],
        &["list", "\u{1b}[2J:x"],
        &["\u{1b}[2J"],
        &["list", "--\u{1b}[2J"],
        &["move", "1", "\u{1b}[2J"],
        &["--db", "\u{1b}[2J", "list"],
        &["list", "--limit", "\u{1b}[2J"],
        &["--at", "\u{1b}[2J", "list"],
        &["import", "customers", "\u{1b}[2J"],
        &["import", "customers", "c.csv", "--map", "\u{1b}[2J=x"],
    ] {
        let run = home.siklus(command);
        is_tame(&run.err);
        assert!(run.code == 2 || command[0] == "show", "{command:?}");
    }
}

#[test]
fn json_escapes_it_and_csv_keeps_it() {
    let home = home();
    for command in [
        &["list", "--json"][..],
        &["show", "1", "--json"],
        &["history", "--json"],
        &["print", "board", "--format", "json"],
        &["move", "1", "aware", "--json"],
    ] {
        let out = home.siklus(command).ok();
        assert!(!out.trim_end_matches('\n').contains(char::is_control), "{out:?}");
    }
    assert_eq!(home.siklus(&["show", "1", "--json"]).json(0)["name"], json!(NAME));
    let csv = home.siklus(&["export", "customers"]).ok();
    assert_eq!(csv.matches(NAME).count(), 4, "{csv:?}");
}

#[test]
fn a_reader_that_has_enough_is_fine() {
    let home = Home::with_database();
    home.write("o.csv", crate::cdnow::ORDERS);
    home.siklus(&["import", "purchases", "o.csv", "--create-customers"]).ok();
    for command in [&["list"][..], &["list", "--json"], &["export", "purchases"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_siklus"))
            .args(command)
            .current_dir(home.folder())
            .env_clear()
            .envs(home.environment())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut reader = BufReader::with_capacity(16, child.stdout.take().unwrap());
        assert!(!reader.fill_buf().unwrap().is_empty());
        drop(reader);
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""), "{command:?}");
    }
    let full =
        home.run("/bin/sh", &["-c", &format!("{} list > /dev/full", env!("CARGO_BIN_EXE_siklus"))], "");
    let error = full.fails(2);
    assert!(
        error.starts_with("error: the output could not be written: ") && error.lines().count() == 2,
        "{error}"
    );
}
