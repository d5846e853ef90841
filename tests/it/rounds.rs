//! A rep's round in the real program: tasks done by keys, a set handed over, and each taken back.

use crate::support::team::team;

#[test]
fn tasks_are_done_and_dropped_by_keys_and_the_card_tells() {
    let home = team();
    home.siklus(&["task", "1", "--due", "yesterday", "call Ibu Sari"]).ok();
    home.siklus(&["task", "1", "--due", "+3d", "--promise", "send the offer"]).ok();
    let mut pty = home.dashboard(&[]);
    pty.wait_for("82d>30d · !").wait_for("▌Toko Dua").keys("j").wait_for("▌Toko Satu");
    pty.keys("d").wait_for("Tasks for Toko Satu: done?").wait_for("call Ibu Sari   ! Sat 21 Nov 2026");
    pty.keys("<Enter>").wait_for("Toko Satu: done: call Ibu Sari   u undo").wait_for("82d/30d · .");
    pty.keys("d").wait_for("send the offer    Wed 25 Nov 2026, promise").keys("x").wait_for("82d>30d · -");
    pty.keys("u").wait_for("undone: task: send the offer, Toko Satu").wait_for("82d/30d · .");
    assert_eq!(pty.keys("q").exit_code(), 0);
    pty.assert_given_back();
    let tasks = home.json(&["show", "1"])["tasks"].clone();
    assert_eq!((tasks[0]["done"].is_null(), tasks[1]["done"].is_null()), (false, true), "{tasks}");
    assert!(home.siklus(&["history"]).ok().contains("task: call Ibu Sari, Toko Satu"));
}

#[test]
fn all_that_match_are_handed_over_and_taken_back_at_once() {
    let home = team();
    let rows: String = (1..=30).map(|n| format!("K-{n},Kios {n},aware,ana\n")).collect();
    home.write("more.csv", format!("external_key,name,stage,owner\n{rows}"));
    home.siklus(&["import", "customers", "more.csv"]).ok();
    let of = |owner: &str| home.json(&["list", &format!("kios owner:{owner}")])["total"].clone();
    let mut pty = home.dashboard(&["--lang", "id"]);
    pty.keys("O").wait_for("saring papan dahulu").send(b"/kios").wait_for("30 ditemukan");
    pty.keys("<Enter> O").wait_for("Serahkan 30 pelanggan ke").send(b"citra").keys("<Enter>");
    pty.wait_for("30 pelanggan: diserahkan ke citra   u urungkan");
    assert_eq!((of("citra"), of("ana")), (30.into(), 0.into()));
    pty.keys("u").wait_for("ubah, 30 pelanggan");
    assert_eq!((of("citra"), of("ana")), (0.into(), 30.into()));
    assert_eq!(pty.keys("q").exit_code(), 0);
    pty.assert_given_back();
    let done: Vec<_> = home.journal().into_iter().map(|line| line.replace("ana ", "")).collect();
    assert_eq!(done.len(), 4, "two imports, one batch and its undo: {done:?}");
}
