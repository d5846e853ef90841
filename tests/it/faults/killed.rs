//! A program killed in the middle of a big import: all of it is there, or nothing.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::cdnow::many_orders;
use crate::support::database::DATABASE;
use crate::support::home::Home;

const ORDERS: usize = 100_000;

/// How much is written beside the database before the program is killed: nothing yet, some of it, more of it.
const WRITTEN: [u64; 3] = [0, 1, 4_000_000];

#[test]
fn all_of_an_import_is_there_or_nothing() {
    let home = Home::with_database();
    home.write("many.csv", many_orders(ORDERS));
    for written in WRITTEN {
        let mut import = Command::new(env!("CARGO_BIN_EXE_siklus"))
            .args(["import", "purchases", "many.csv", "--create-customers"])
            .current_dir(home.folder())
            .env_clear()
            .envs(home.environment())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let log = home.path("team.db-wal");
        let grown = || written == 0 || std::fs::metadata(&log).is_ok_and(|meta| meta.len() > written);
        let deadline = Instant::now() + Duration::from_secs(60);
        while !grown() && import.try_wait().unwrap().is_none() && Instant::now() < deadline {
            std::thread::yield_now();
        }
        import.kill().unwrap();
        import.wait().unwrap();
        let customers = home.siklus(&["list", "--json", "--limit", "0"]).json(0)["total"].as_u64().unwrap();
        let batches = home.batches();
        assert!(
            (customers, batches) == (0, 0) || (customers, batches) == (ORDERS as u64, 1),
            "{customers} customers and {batches} batches after {written} bytes"
        );
        home.siklus(&["history", "--verify"]).ok();
        let conn = Connection::open(home.path(DATABASE)).unwrap();
        let sound: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok");
        let leads_nowhere = conn.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap();
        assert!(!leads_nowhere);
        if batches == 1 {
            home.siklus(&["undo"]).ok();
            return;
        }
    }
    // What a killed one left behind is in nobody's way.
    home.write("few.csv", "customer,date,amount\n1,2026-01-01,5\n");
    home.siklus(&["import", "purchases", "few.csv", "--create-customers"]).ok();
}

#[test]
fn a_demo_that_is_killed_leaves_nothing_of_its_name() {
    let home = Home::new();
    let mut demo = Command::new(env!("CARGO_BIN_EXE_siklus"))
        .args(["demo", "big.db", "--customers", "1000000"])
        .current_dir(home.folder())
        .env_clear()
        .envs(home.environment())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let part = home.path("big.db.part");
    let deadline = Instant::now() + Duration::from_secs(60);
    while std::fs::metadata(&part).map_or(0, |file| file.len()) < 1_000_000 && Instant::now() < deadline {
        assert!(demo.try_wait().unwrap().is_none(), "it cannot be ready yet");
        std::thread::yield_now();
    }
    demo.kill().unwrap();
    demo.wait().unwrap();
    assert!(part.exists() && !home.path("big.db").exists());
    home.siklus(&["demo", "big.db", "--customers", "10"]).ok();
    let left = std::fs::read_dir(home.folder()).unwrap().map(|file| file.unwrap().file_name());
    let left: Vec<_> = left.filter(|name| name.to_string_lossy().starts_with("big")).collect();
    assert_eq!(left, ["big.db"]);
}
