//! The examples of the README: each of them works as it stands there.

use std::path::Path;

use super::plugin::Plugin;
use crate::support::home::Home;

/// What follows `begin` on its line of the README.
#[track_caller]
fn example(begin: &str) -> String {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let line = readme.lines().find_map(|line| line.trim_start().strip_prefix(begin));
    line.unwrap_or_else(|| panic!("README.md has no line that begins with {begin}")).trim().to_owned()
}

/// A home with the demo, where `siklus` is on the path.
fn home() -> Home {
    let bin = Path::new(env!("CARGO_BIN_EXE_siklus")).parent().unwrap().to_str().unwrap();
    Home::with_demo().with("PATH", &format!("{bin}:/usr/bin:/bin")).with("LOGNAME", "ana")
}

#[track_caller]
fn sh(home: &Home, script: &str) -> String {
    home.run("/bin/sh", &["-c", script], "").ok()
}

#[test]
fn cron_writes_a_mail_only_where_something_is_amiss() {
    let (home, line) = (home(), example("0 7 * * 1-5 "));
    assert!(!line.contains('%'), "cron takes that for the end of a line");
    assert_eq!(sh(&home, &line.replace("check", "check --warn 0 --crit 0")), "");
    let mail = sh(&home, &line.replace("check", "check --warn 101"));
    let told = Plugin::read(&mail);
    assert_eq!((told.status.as_str(), told.below.len()), ("WARNING", 5), "{mail}");
}

#[test]
fn a_monitor_s_command_takes_its_arguments() {
    let home = home();
    let line = example("command_line ").replace("/usr/local/bin/siklus", "siklus");
    let line = line.replace("$ARG1$", "team.db").replace("$ARG2$", "101").replace("$ARG3$", "0");
    assert!(!line.contains('$'), "{line}");
    let run = home.run("/bin/sh", &["-c", &line], "");
    let told = Plugin::read(&run.out);
    assert_eq!(told.figures[0].limits[..2], ["101:", "0:"]);
    assert_eq!(told.status, if told.figure("critical") > 10 { "CRITICAL" } else { "WARNING" });
}

#[test]
fn a_prompt_shows_a_mark_where_something_is_amiss() {
    let (home, line) = (home(), example("PS1="));
    let prompt = |line: &str| sh(&home, &format!("printf %s \"{}\"", line.trim_matches('\'')));
    let calm = prompt(&line.replace("check", "check --warn 0 --crit 0"));
    let amiss = prompt(&line.replace("check", "check --crit 101"));
    assert_eq!(amiss, format!("!{calm}"));
}

#[test]
fn a_login_tells_of_one_s_own() {
    let (home, line) = (home(), example("siklus check -v "));
    let told = Plugin::read(&home.run("/bin/sh", &["-c", &format!("siklus check -v {line}")], "").out);
    let own = home.siklus(&["check", "owner:ana", "--json"]);
    let own: serde_json::Value = serde_json::from_str(&own.out).unwrap();
    assert!(own["n"].as_i64().unwrap() > 10);
    assert_eq!((told.figure("health"), told.below.len()), (own["measure"].as_i64().unwrap(), 5));
}
