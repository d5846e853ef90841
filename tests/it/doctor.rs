//! `siklus doctor`: what was tampered with is found, and what follows from the rest is worked out anew.

use rusqlite::Connection;

use crate::support::database::DATABASE;
use crate::support::home::Home;

/// Whether all is well, by the exit code and by what is told; and the kinds of what is not.
fn doctor(home: &Home, arguments: &[&str]) -> (i32, Option<bool>, Vec<String>) {
    let run = home.siklus(&[&["doctor", "--json"], arguments].concat());
    let code = run.code;
    let told = run.json(code);
    let kinds = told["ailments"].as_array().unwrap().iter().map(|a| a["kind"].as_str().unwrap().to_owned());
    (code, told["whole"].as_bool(), kinds.collect())
}

#[test]
fn what_was_tampered_with_is_found_and_worked_out_anew() {
    let home = Home::with_demo();
    let path = home.path(DATABASE);
    assert_eq!(doctor(&home, &[]), (0, Some(true), vec![]));
    for (sql, kind) in [
        ("UPDATE total SET customers = customers + 1 WHERE stage = 'aware'", "totals"),
        ("UPDATE health_total SET customers = customers + 1 WHERE score = 90", "scores"),
        ("UPDATE happened SET by = by + 1 WHERE sum = 'orders'", "months"),
        ("DELETE FROM cohort WHERE first = month", "cohorts"),
    ] {
        Connection::open(&path).unwrap().execute(sql, []).unwrap();
        assert_eq!(doctor(&home, &[]), (1, Some(false), vec![kind.to_owned()]), "{sql}");
        assert_eq!(doctor(&home, &["--rebuild"]), (0, Some(true), vec![]), "{sql}");
    }
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF; UPDATE task SET customer_id = 999999 WHERE id = 1;")
        .unwrap();
    assert_eq!(doctor(&home, &["--rebuild"]), (1, Some(false), vec!["orphans".to_owned()]));
    let told = home.siklus(&["doctor"]);
    assert_eq!(told.code, 1);
    assert!(told.out.starts_with("1 rows of task belong to nobody\nkeep a copy of the file"), "{}", told.out);
}
