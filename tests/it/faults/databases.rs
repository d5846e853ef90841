//! A database that cannot be used, or not now: every command says why, and leaves it as it is.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::support::command::Run;
use crate::support::database::DATABASE;
use crate::support::home::Home;

const READ: &[&str] = &["list"];
const WRITE: &[&str] = &["move", "1", "loyal"];

/// One line that begins with `error: ` and `what`, one with a hint, nothing else, and exit code 2.
#[track_caller]
fn is_one_sentence(run: Run, what: &str) {
    let (line, out) = (run.line.clone(), run.out.clone());
    let error = run.fails(2);
    let lines: Vec<_> = error.lines().collect();
    assert_eq!(lines.len(), 2, "{line}: {error}");
    assert!(lines[0].starts_with(&format!("error: {what}")), "{line}: {error}");
    assert!(lines[1].starts_with("hint: ") && lines[1].len() > "hint: ".len(), "{line}: {error}");
    for debug in ["Some(", "Err(", "Error {", "panicked", "SqliteFailure", "StoreError", "\\\\u{"] {
        assert!(!error.contains(debug), "{line}: {error}");
    }
    // What streams may have begun before it came to what is wrong.
    assert!(out.is_empty() || line.contains("list") || line.contains("export"), "{line}: {out}");
}

/// Reading and writing are refused alike, in both languages, and the file stays as it is.
#[track_caller]
fn is_refused(home: &Home, what: &str) {
    let before = fs::read(home.path(DATABASE)).ok();
    for command in [
        READ,
        WRITE,
        &["show", "1"],
        &["history"],
        &["undo"],
        &["export", "customers"],
        &["print", "board"],
        &["history", "--verify"],
    ] {
        is_one_sentence(home.siklus(command), what);
        let run = home.siklus(&[command, &["--lang", "id"]].concat());
        assert!(run.err.starts_with("kesalahan: ") && run.err.contains("\nsaran: "), "{}", run.err);
        assert_eq!((run.code, run.err.lines().count()), (2, 2), "{}", run.err);
    }
    assert!(fs::read(home.path(DATABASE)).ok() == before, "{what}: the file was changed");
}

#[test]
fn missing() {
    let home = Home::new().with("SIKLUS_DB", DATABASE);
    is_refused(&home, "there is no file team.db");
    assert!(!home.path(DATABASE).exists());
    let home = Home::new();
    is_one_sentence(home.siklus(READ), "there is no database yet at ");
    is_one_sentence(home.siklus(&["--db", "no/such/x.db", "init"]), "there is no directory for no/such/x.db");
    let demo = Home::with_demo();
    is_one_sentence(
        demo.siklus(&["export", "customers", "--out", "no/x.csv"]),
        "there is no directory for no/x.csv",
    );
}

#[test]
fn not_a_database() {
    for content in
        ["", "Dear diary, this is long enough to be a header of a database file, but it is none.\n"]
    {
        let home = Home::new().with("SIKLUS_DB", DATABASE);
        home.write(DATABASE, content);
        is_refused(&home, "team.db is not a database");
    }
    let home = Home::new().with("SIKLUS_DB", DATABASE);
    fs::create_dir(home.path(DATABASE)).unwrap();
    is_refused(&home, "team.db is not a database");
}

#[test]
fn foreign_and_newer() {
    let home = Home::new().with("SIKLUS_DB", DATABASE);
    home.sql("CREATE TABLE note (text)");
    is_refused(&home, "team.db is a database of another program");
    let home = Home::with_demo();
    home.sql("PRAGMA user_version = 99");
    is_refused(&home, "team.db has format 99, this program knows up to 1");
}

#[test]
fn truncated_or_overwritten() {
    let whole = fs::read(Home::with_demo().path(DATABASE)).unwrap();
    let home = Home::new().with("SIKLUS_DB", DATABASE);
    home.write(DATABASE, &whole[..whole.len() / 3]);
    is_one_sentence(home.siklus(READ), "team.db is damaged");
    home.write(DATABASE, &whole[..50]);
    is_refused(&home, "team.db is ");
    // Wherever it hits: a sentence or a right answer, never a panic.
    let mut refused = 0;
    for page in (0..whole.len() / 4096).step_by(3) {
        let mut broken = whole.clone();
        broken[page * 4096..][..if page == 0 { 100 } else { 4096 }].fill(0x5a);
        home.write(DATABASE, &broken);
        for command in [READ, WRITE] {
            let run = home.siklus(command);
            if run.code != 0 {
                refused += 1;
                is_one_sentence(run, "team.db ");
            }
        }
        if fs::read(home.path(DATABASE)).unwrap() != broken {
            // The move went in, so it has to be told.
            let _ = fs::remove_file(home.path("team.db-journal"));
        }
    }
    assert!(refused > 10, "{refused}");
}

#[test]
fn values_that_cannot_be() {
    for (sql, what) in [
        ("UPDATE customer SET since = 'yesterday' WHERE id = 1", "\"yesterday\" in customer.since"),
        ("UPDATE customer SET since = '\u{1b}[2J' WHERE id = 1", "\"[2J\" in customer.since"),
        ("UPDATE customer SET stage = 'shelf' WHERE id = 1", "\"shelf\" in customer.stage"),
        ("UPDATE customer SET came_from = 'shelf' WHERE id = 1", "\"shelf\" in customer.came_from"),
        ("UPDATE meta SET value = 'XXL' WHERE key = 'currency'", "\"XXL\" in meta.currency"),
        ("UPDATE meta SET value = 'Mars' WHERE key = 'timezone'", "\"Mars\" in meta.timezone"),
        ("DELETE FROM meta", "\"\" in meta.currency"),
        ("UPDATE stage SET role = 'king' WHERE key = 'loyal'", "\"king\" in stage.role"),
    ] {
        let home = Home::with_demo();
        home.sql(&format!("PRAGMA foreign_keys = off; PRAGMA ignore_check_constraints = on; {sql}"));
        let before = fs::read(home.path(DATABASE)).unwrap();
        for command in [READ, &["list", "--json"], &["show", "1"], &["export", "customers"]] {
            let run = home.siklus(command);
            assert!(
                run.err.contains(what),
                "{sql}, {}: {}{}",
                run.line,
                run.err,
                run.out.get(..80).unwrap_or(&run.out)
            );
            is_one_sentence(run, "team.db holds something that cannot be: ");
        }
        assert!(fs::read(home.path(DATABASE)).unwrap() == before);
    }
    let home = Home::with_demo();
    home.sql("PRAGMA ignore_check_constraints = on; UPDATE batch SET action = 'juggle'");
    is_one_sentence(
        home.siklus(&["history"]),
        "team.db holds something that cannot be: \"juggle\" in batch.action",
    );
    home.sql("UPDATE stage_move SET at = 'never' WHERE customer_id = 1");
    is_one_sentence(
        home.siklus(&["show", "1"]),
        "team.db holds something that cannot be: \"never\" in stage_move.at",
    );
}

#[test]
fn locked() {
    let home = Home::with_demo();
    let other = Connection::open(home.path(DATABASE)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let started = Instant::now();
    std::thread::scope(|scope| {
        for command in [WRITE, &["undo", "1"]] {
            scope.spawn(|| {
                is_one_sentence(home.siklus(command), "team.db is busy: another process is writing to it");
            });
        }
        // A reader does not wait for a writer that has not written yet.
        scope.spawn(|| home.siklus(READ).ok());
    });
    assert!(started.elapsed() >= Duration::from_secs(4), "a write is patient");
    other.execute_batch("ROLLBACK").unwrap();
    home.siklus(WRITE).ok();
    let home = Home::with_database();
    home.write("c.csv", "id\n1\n");
    let other = Connection::open(home.path(DATABASE)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let import = std::thread::scope(|scope| {
        let import = scope.spawn(|| home.siklus(&["import", "customers", "c.csv"]));
        other.execute_batch("COMMIT").unwrap();
        import.join().unwrap()
    });
    import.ok();
}

#[test]
fn read_only() {
    let home = Home::with_demo();
    let path = home.path(DATABASE);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    // No permission binds root.
    if fs::OpenOptions::new().write(true).open(&path).is_ok() {
        return;
    }
    home.siklus(READ).ok();
    is_one_sentence(home.siklus(WRITE), "team.db may only be read; nothing was changed");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    is_one_sentence(home.siklus(READ), "team.db cannot be opened");
}
