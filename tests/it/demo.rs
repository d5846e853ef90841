//! The demo: the rows of the committed file, made again, and looked at without a trace.

use std::path::Path;

use crate::support::database::{DATABASE, whole};
use crate::support::home::Home;

const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/demo.db");

#[test]
fn it_is_the_committed_file_to_the_byte() {
    let home = Home::with_demo();
    let (made, committed) = (home.path(DATABASE), Path::new(COMMITTED));
    assert!(whole(&made) == whole(committed), "make it anew: `siklus demo demo.db`");
    assert!(std::fs::read(made).unwrap() == std::fs::read(committed).unwrap());
    assert_eq!(home.siklus(&["history", "--verify"]).code, 0);
}

#[test]
fn it_refuses_to_overwrite() {
    let home = Home::new();
    home.write("mine.db", "mine");
    let error = home.siklus(&["demo", "mine.db"]).fails(2);
    assert!(error.starts_with("error: mine.db exists already and was left as it is\nhint: "), "{error}");
    assert_eq!(std::fs::read_to_string(home.path("mine.db")).unwrap(), "mine");
    home.siklus(&["demo", "no/such/folder/x.db"]).fails(2);
}

#[test]
fn a_large_one_is_the_same_every_time_and_whole() {
    let home = Home::new();
    let make = |name: &str| home.siklus(&["demo", name, "--customers", "300", "--purchases", "2000"]).ok();
    assert!(make("a.db").contains("300 customers, 2,000 purchases"));
    make("b.db");
    assert!(std::fs::read(home.path("a.db")).unwrap() == std::fs::read(home.path("b.db")).unwrap());
    let conn = rusqlite::Connection::open(home.path("a.db")).unwrap();
    conn.execute("INSERT INTO customer_fts (customer_fts, rank) VALUES ('integrity-check', 1)", []).unwrap();
    let things = |conn: &rusqlite::Connection| {
        let sql = "SELECT group_concat(name || sql, ';' ORDER BY name) FROM sqlite_schema";
        conn.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap()
    };
    let small = rusqlite::Connection::open_with_flags(COMMITTED, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY);
    assert_eq!(things(&conn), things(&small.unwrap()), "indexes and triggers are all there again");
    assert_eq!(home.siklus(&["--db", "a.db", "history", "--verify"]).code, 0);
}

#[test]
fn as_many_touchpoints_as_asked_for_are_lived() {
    let home = Home::new();
    home.siklus(&["demo", "x.db", "--customers", "30", "--touchpoints", "500"]).ok();
    let csv = home.siklus(&["export", "touchpoints", "--db", "x.db"]).ok();
    assert_eq!(csv.lines().count(), 501);
    home.siklus(&["history", "--verify", "--db", "x.db"]).ok();
}

#[test]
fn a_private_one_leaves_nothing_behind() {
    // The home is the temporary folder of its programs, too.
    let home = Home::new();
    let list = home.siklus(&["--demo", "list"]).ok();
    assert_eq!(list.lines().count(), 302);
    home.siklus(&["--demo", "move", "1", "loyal"]).ok();
    home.siklus(&["--demo", "show", "nobody of this name"]).fails(2);
    let left: Vec<_> = std::fs::read_dir(home.folder()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn looking_at_the_committed_file_leaves_it_as_it_is() {
    let home = Home::new();
    let folder = home.path("clone");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("demo.db");
    std::fs::copy(COMMITTED, &file).unwrap();
    let home = home.with("SIKLUS_DB", file.to_str().unwrap());
    for look in [
        &["list"][..],
        &["show", "1"],
        &["history"],
        &["print", "board"],
        &["export", "customers"],
        &["list", "--at", "2025-06-01"],
        &["history", "--verify"],
    ] {
        home.siklus(look).ok();
    }
    assert!(std::fs::read(&file).unwrap() == std::fs::read(COMMITTED).unwrap());
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1);
}

#[test]
fn it_lives_on_its_own_day_unless_told_another() {
    let days = |home: &Home| home.siklus(&["show", "1", "--json"]).json(0)["days_in_stage"].as_i64().unwrap();
    // 12 April 2025 to 22 November 2026.
    assert_eq!(days(&Home::with_demo().with("SIKLUS_NOW", "")), 589);
    assert_eq!(days(&Home::with_demo().with("SIKLUS_NOW", "2026-11-23")), 590);
}
