//! The log: what is told of commands and of the dashboard, and that no name is in it.

use crate::support::home::Home;
use crate::support::team::team;

fn told(home: &Home) -> Vec<String> {
    let text = std::fs::read_to_string(home.path("siklus.log")).unwrap();
    text.lines()
        .map(|line| {
            let (time, rest) = line.split_once(" pid=").expect("a time and a process");
            assert!(time.len() == 24 && time.ends_with('Z'), "{line}");
            let words =
                rest.split(' ').skip(1).filter(|word| !word.starts_with("ms=") && !word.starts_with("uid="));
            words.collect::<Vec<_>>().join(" ")
        })
        .collect()
}

#[test]
fn commands_are_told_with_how_they_ended_and_without_names() {
    let home = team().with("SIKLUS_LOG", "siklus.log");
    home.siklus(&["list"]).ok();
    home.siklus(&["show", "Nobody"]).fails(2);
    home.siklus(&["undo", "999"]).fails(2);
    let wanted = [
        "command=list exit=0",
        "command=show exit=2 error=NoSuchCustomer",
        "command=undo exit=2 error=NoSuchBatch",
    ];
    assert_eq!(told(&home), wanted);
    let raw = std::fs::read_to_string(home.path("siklus.log")).unwrap();
    assert!(!raw.contains("Nobody") && !raw.contains("Toko"), "{raw}");
}

#[test]
fn the_dashboard_tells_its_writes() {
    let home = team();
    let mut pty = home.dashboard(&["--log", "siklus.log"]);
    pty.keys("L").wait_for("Awareness → Consideration").keys("u").wait_for("undone");
    assert_eq!(pty.keys("q").exit_code(), 0);
    let told = told(&home);
    let told: Vec<_> = told.iter().filter(|line| !line.starts_with("read=")).collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told[0], "command=dashboard opened");
    assert!(
        told[1].starts_with("write=move customer=") && told[1].ends_with("from=aware to=considering ok"),
        "{told:?}"
    );
    assert_eq!(told[2], "write=undo ok");
}

#[test]
fn a_log_that_cannot_be_opened_is_said_before_anything_is_done() {
    let home = team();
    let error = home.siklus(&["list", "--log", "absent/siklus.log"]).fails(2);
    assert!(error.starts_with("error: the log absent/siklus.log cannot be written: "), "{error}");
    let error = home.siklus(&["list", "--log", ".", "--lang", "id"]).fails(2);
    assert!(error.contains("catatan . tidak bisa ditulis"), "{error}");
}
