//! Whatever keeps a check from its answer is UNKNOWN, on standard output and with exit code 3: a monitor alarms for what
//! customers are, never for a mistake in typing.

use std::fs;

use super::plugin::Plugin;
use crate::support::database::DATABASE;
use crate::support::home::Home;

/// One line of UNKNOWN that says `what` and what to do, in both languages, and the reason by key in JSON.
#[track_caller]
fn is_unknown(home: &Home, args: &[&str], what: &str, reason: &str) {
    for lang in ["en", "id"] {
        let run = home.siklus(&[&["--lang", lang], args].concat());
        assert_eq!((run.code, run.err.as_str()), (3, ""), "{}: {}", run.line, run.out);
        let told = Plugin::read(&run.out);
        assert_eq!(
            (told.status.as_str(), told.figures.len(), told.below.len()),
            ("UNKNOWN", 0, 0),
            "{told:?}"
        );
        assert!(lang == "id" || told.text.starts_with(what), "{}: {told:?}", run.line);
        let (_, hint) = told.text.rsplit_once("; ").expect("it says what to do");
        assert!(!hint.is_empty());
    }
    let json = home.siklus(&[args, &["--json"]].concat()).json(3);
    assert_eq!((&json["status"], &json["exit"]), (&"UNKNOWN".into(), &3.into()));
    assert_eq!((&json["reason"], &json["measure"]), (&reason.into(), &serde_json::Value::Null));
    assert!(json["summary"].as_str().unwrap().starts_with(what), "{json}");
    assert_eq!(json["customers"].as_array().unwrap().len(), 0, "{json}");
}

#[test]
fn a_database_that_cannot_be_read() {
    let home = Home::new();
    is_unknown(&home, &["check"], "there is no database yet at ", "no_default_database");
    let home = Home::new().with("SIKLUS_DB", DATABASE);
    is_unknown(&home, &["check"], "there is no file team.db", "missing");
    assert!(!home.path(DATABASE).exists(), "a check makes nothing");
    for content in
        ["", "Dear diary, this is long enough to be the header of a database, but it is none of them.\n"]
    {
        home.write(DATABASE, content);
        is_unknown(&home, &["check"], "team.db is not a database", "not_a_database");
        assert_eq!(fs::read_to_string(home.path(DATABASE)).unwrap(), content);
    }
    fs::remove_file(home.path(DATABASE)).unwrap();
    home.sql("CREATE TABLE note (text)");
    is_unknown(&home, &["check"], "team.db is a database of another program", "foreign");
}

#[test]
fn a_database_that_is_newer_or_broken() {
    let home = Home::with_demo();
    let whole = fs::read(home.path(DATABASE)).unwrap();
    home.sql("PRAGMA user_version = 99");
    let before = fs::read(home.path(DATABASE)).unwrap();
    is_unknown(&home, &["check"], "team.db has format 99, this program knows up to 1", "newer");
    assert!(fs::read(home.path(DATABASE)).unwrap() == before, "it was left as it is");
    home.write(DATABASE, &whole[..whole.len() / 3]);
    is_unknown(&home, &["check"], "team.db is damaged", "damaged");
    home.write(DATABASE, &whole);
    home.sql("PRAGMA ignore_check_constraints = on; UPDATE stage SET role = 'king' WHERE key = 'loyal'");
    is_unknown(
        &home,
        &["check"],
        "team.db holds something that cannot be: \"king\" in stage.role",
        "corrupt",
    );
}

#[test]
fn a_command_that_was_mistyped() {
    let home = Home::with_demo();
    for (args, what, reason) in [
        (&["chek"][..], "there is no command chek; did you mean check?", "unknown_command"),
        (&["check", "--wrn", "60"], "there is no option --wrn here; did you mean --warn?", "unknown_option"),
        (&["check", "--warn"], "--warn needs a value", "missing_value"),
        (&["check", "--warn", "low"], "--warn cannot be low; a number, below which it alarms", "bad_range"),
        (&["check", "-c", "20:10"], "--crit cannot be 20:10", "bad_range"),
        (&["check", "--max-critical", "few"], "--max-critical cannot be few", "bad_value"),
        (&["check", "-stage:ended"], "there is no option -s here; put `--`", "unknown_option"),
        (&["check", "stage:shelf"], "unknown stage shelf in the query, at character 1", "bad_query"),
        (&["check", "staeg:loyal"], "", "bad_query"),
        (&["check", "\"toko"], "", "bad_query"),
        (&["--at", "yesterday", "check"], "--at yesterday is neither", "bad_clock"),
        (&["--at=2026-11-01", "--db", "no.db", "check"], "there is no file no.db", "missing"),
        (&["check", "--demo", "--db", "x.db"], "--demo and --db do not go together", "clash"),
        (&["check", "--log", "no/such.log"], "the log no/such.log cannot be written", "log"),
    ] {
        is_unknown(&home, args, what, reason);
    }
    // Others go on as they were.
    assert!(home.siklus(&["lst"]).fails(2).starts_with("error: "));
    home.siklus(&["list", "check", "--wrn"]).fails(2);
    home.siklus(&["--db", "check", "list"]).fails(2);
}

#[test]
fn nobody_or_too_few_of_whom_enough_is_known() {
    let home = Home::with_database();
    is_unknown(&home, &["check"], "nobody matches; ", "nobody_matches");
    home.write("c.csv", "id,name,stage\n1,Toko Jaya,aware\n2,Toko Abadi,aware\n3,Warung Sri,ended\n");
    home.siklus(&["import", "customers", "c.csv"]).ok();
    is_unknown(&home, &["check"], "a score for only 0 of 2 customers, less than half; ", "too_few_scored");
    is_unknown(&home, &["check", "zzz"], "nobody matches; ", "nobody_matches");
    is_unknown(&home, &["check", "sri"], "nobody matches; ", "nobody_matches");
    // Half are enough.
    home.siklus(&["qualify", "1", "champion", "validated"]).ok();
    let json = home.siklus(&["check", "--json"]).json(2);
    assert_eq!((&json["n"], &json["scored"], &json["unscored"]), (&2.into(), &1.into(), &1.into()));
    let told = Plugin::read(&home.siklus(&["check"]).out);
    assert!(told.text.ends_with(", 1 without a score"), "{told:?}");
}

#[test]
fn a_full_disk_and_a_bad_configuration() {
    let home = Home::with_demo().with("PROGRAM", env!("CARGO_BIN_EXE_siklus"));
    assert_eq!(home.run("/bin/sh", &["-c", "$PROGRAM check >/dev/full"], "").code, 3);
    home.write("bad.toml", "lnag = \"id\"\n");
    let home = home.with("SIKLUS_CONFIG", "bad.toml");
    is_unknown(&home, &["check"], "bad.toml", "config_unknown_setting");
}

#[test]
fn nothing_that_was_typed_breaks_the_line() {
    let home = Home::with_demo();
    for query in ["stage:a|b", "stage:\"a\nb\"", "\"a|b", "stage:a\u{1b}[31m", "x|y=1;2"] {
        let run = home.siklus(&["check", query]);
        assert_eq!(run.code, 3, "{query:?}: {}", run.out);
        Plugin::read(&run.out);
    }
    for option in ["--a|b", "--warn=1|2", "--db=a|b\n.db"] {
        let run = home.siklus(&["check", option]);
        assert_eq!(run.code, 3, "{option:?}: {}", run.out);
        assert_eq!(Plugin::read(&run.out).figures, []);
    }
}

#[test]
fn the_log_tells_how_it_ended() {
    let home = Home::with_demo().with("SIKLUS_LOG", "siklus.log");
    home.siklus(&["check", "--warn", "0", "--crit", "0"]).ok();
    assert_eq!(home.siklus(&["check", "stage:shelf"]).code, 3);
    let log = fs::read_to_string(home.path("siklus.log")).unwrap();
    let lines: Vec<_> = log.lines().collect();
    assert!(lines[0].contains("command=check") && lines[0].ends_with(" exit=0"), "{log}");
    assert!(lines[1].contains("command=check") && lines[1].ends_with(" exit=3 error=BadQuery"), "{log}");
}
