//! Others on the same file: what they change is seen, what they lock is waited for, and looking touches nothing.
//!
//! The real dashboard in a real pseudo-terminal, beside real commands of other people.

use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use rusqlite::Connection;
use rustix::process::Signal;

use crate::support::home::Home;
use crate::support::team::{column_of, demo, selected, team};

#[test]
fn what_another_process_writes_is_seen_without_a_key() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    pty.keys("jL").wait_for("Toko Dua: Awareness → Consideration   u undo");
    assert_eq!(selected(&pty.screen()), Some("Toko Dua"));
    // Into the selected column and out of another one: everything around the cursor moves.
    home.siklus_as("budi", &["move", "Toko Satu", "considering"]);
    let written = Instant::now();
    pty.wait_until(|screen| column_of(screen, "Toko Satu").as_deref() == Some("Consideration 3"));
    assert!(written.elapsed() < Duration::from_secs(2), "seen after {:?}", written.elapsed());
    assert_eq!(selected(&pty.screen()), Some("Toko Dua"), "{}", pty.screen());
    assert!(pty.screen().contains("   u undo"), "what was said stays until the next key:\n{}", pty.screen());
    home.siklus_as("budi", &["move", "CV Maju Terus", "purchased"]);
    pty.wait_until(|screen| column_of(screen, "CV Maju Terus").as_deref() == Some("Purchase 1"));
    assert_eq!(selected(&pty.screen()), Some("Toko Dua"), "{}", pty.screen());
    // The next undo is of what ana did, and not of what budi did after it.
    pty.keys("u").wait_for("undone: Toko Dua: Consideration → Awareness");
    pty.keys("u").wait_for("change 1 stays: 2 of 6 customers were changed since, last by budi");
    assert_eq!(home.stage_of("Toko Satu"), "considering");
    assert_eq!(pty.keys("<C-c>").exit_code(), 0);
}

#[test]
fn a_move_by_somebody_else_is_not_overruled_unseen() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    home.siklus_as("budi", &["move", "Toko Satu", "loyal"]);
    // Either the screen is as it was, and the key is refused; or it was read again, and the key means another card.
    pty.keys("L").wait_until(|screen| {
        screen.contains("Toko Satu was moved by somebody else meanwhile")
            || screen.contains("Toko Dua: Aware")
    });
    pty.wait_until(|screen| screen.contains("[Awareness 2]") || screen.contains("[Consideration 2]"));
    assert_eq!(home.stage_of("Toko Satu"), "loyal");
    assert_eq!(pty.keys("<C-c>").exit_code(), 0);
}

#[test]
fn a_choice_made_before_somebody_else_moved_is_not_done_unseen() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    pty.keys("m").wait_for("Move Toko Satu to");
    home.siklus_as("budi", &["move", "Toko Satu", "loyal"]);
    // The board behind the list is read again; the list still says where the card was when it was opened.
    pty.wait_for("[Awareness 2]");
    pty.keys("3").wait_for("Toko Satu was moved by somebody else meanwhile");
    assert_eq!(home.stage_of("Toko Satu"), "loyal");
    assert_eq!(pty.keys("<C-c>").exit_code(), 0);
}

#[test]
fn a_file_that_went_away_is_told_and_nothing_is_called_saved() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    for name in ["team.db", "team.db-wal", "team.db-shm"] {
        let _ = std::fs::remove_file(home.path(name));
    }
    pty.keys("L").wait_for("team.db is not there any more");
    assert!(!pty.screen().contains("u undo  "), "{}", pty.screen());
    assert_eq!(pty.keys("<C-c>").exit_code(), 0);
}

#[test]
fn a_locked_file_is_told_and_nothing_moves() {
    let home = team();
    let database = home.path("team.db");
    let mut pty = home.dashboard(&["--db", database.to_str().unwrap()]);
    let board = pty.screen();
    let writer = lock(&home);
    let asked = Instant::now();
    // What was typed in the belief that the move would work is not done.
    pty.keys("LL").wait_for(" team.db is busy: another process is writing to it  ");
    assert!(asked.elapsed() > Duration::from_secs(4), "it was waited for: {:?}", asked.elapsed());
    assert_eq!(selected(&pty.screen()), Some("Toko Satu"));
    let above = |screen: &str| screen.lines().take(23).collect::<Vec<_>>().join("\n");
    assert_eq!(above(&pty.screen()), above(&board), "the card stays where it was");
    pty.resize(100, 24)
        .wait_for(" team.db is busy: another process is writing to it; try again in a moment  ");
    drop(writer);
    pty.keys("L").wait_for("Toko Satu: Awareness → Consideration   u undo");
    assert_eq!(pty.keys("q").exit_code(), 0);
    assert_eq!(home.journal(), ["ana import", "ana move Toko Satu aware considering"]);
}

#[test]
fn ctrl_c_does_not_wait_for_a_locked_file() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    let writer = lock(&home);
    let asked = Instant::now();
    pty.send(b"L\x03").wait_for("left while a change was waiting to be written to team.db");
    assert_eq!(pty.exit_code(), 2);
    assert!(asked.elapsed() < Duration::from_secs(3), "gone after {:?}", asked.elapsed());
    pty.assert_given_back();
    drop(writer);
    assert_eq!(home.journal(), ["ana import"]);
    assert_eq!(home.stage_of("Toko Satu"), "aware");
}

#[test]
fn signals_do_not_wait_for_a_locked_file() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    let _writer = lock(&home);
    let asked = Instant::now();
    assert_eq!(pty.keys("L").signal(Signal::TERM).exit_code(), 143);
    assert!(asked.elapsed() < Duration::from_secs(3), "gone after {:?}", asked.elapsed());
    pty.assert_given_back();
}

#[test]
fn looking_goes_on_while_another_process_writes() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    let _writer = lock(&home);
    pty.keys("j").wait_until(|screen| selected(screen) == Some("Toko Dua"));
    pty.keys("F").wait_for("Relationship").keys("7").wait_for("[Contact 3]");
    assert_eq!(pty.keys("q").exit_code(), 0);
}

#[test]
fn looking_at_the_demo_leaves_no_trace() {
    let home = demo();
    let before = traces(home.folder());
    let mut pty = home.dashboard(&[]);
    pty.keys("G l j F").wait_for("Relationship").keys("7").wait_for("[Engagement 56]");
    pty.keys("q");
    assert_eq!(pty.exit_code(), 0);
    assert_eq!(traces(home.folder()), before, "after the dashboard");
    for args in [
        &["list"][..],
        &["list", "--json"],
        &["show", "1"],
        &["print", "board"],
        &["history"],
        &["--at", "2026-06-30", "list"],
        &["--readonly", "print", "board"],
    ] {
        home.siklus(args).ok();
        assert_eq!(traces(home.folder()), before, "after {args:?}");
    }
}

#[test]
fn a_private_demo_is_gone_afterwards() {
    let home = Home::new();
    let mut pty = home.dashboard(&["--demo"]);
    pty.keys("L").wait_for("   u undo");
    assert_eq!(traces(home.folder()).len(), 1, "one private file: {:?}", traces(home.folder()));
    assert_eq!(pty.keys("q").exit_code(), 0);
    assert_eq!(traces(home.folder()), []);
}

/// Somebody else in the middle of a write.
fn lock(home: &Home) -> Connection {
    let writer = Connection::open(home.path("team.db")).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    writer
}

/// Everything in the folder: name, content, and when it was changed.
fn traces(folder: &Path) -> Vec<(String, Vec<u8>, SystemTime)> {
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let changed = path.metadata().unwrap().modified().unwrap();
            (path.display().to_string(), std::fs::read(&path).unwrap_or_default(), changed)
        })
        .collect();
    found.sort();
    found
}
