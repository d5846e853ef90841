//! A file that comes through a pipe, as slowly as it likes: nobody else waits for it.

use std::io::Write;
use std::process::{Command, Stdio};

use super::{import, stands};
use crate::support::home::Home;

/// More than a pipe holds: when all of it is written, the program has begun to read.
const START: usize = 300_000;

/// Imports through a pipe; a colleague moves a customer before the pipe is closed.
fn while_a_colleague_moves(options: &[&str]) -> (Home, String) {
    let home = Home::with_database();
    import(&home, "customers", "id,name\n1,Acme\n", &[], 0);
    let mut importing = Command::new(env!("CARGO_BIN_EXE_siklus"))
        .args([&["import", "customers", "-"], options].concat())
        .current_dir(home.folder())
        .env_clear()
        .envs(home.environment())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut pipe = importing.stdin.take().unwrap();
    pipe.write_all(b"id,name\n2,Beta\n").unwrap();
    pipe.write_all(&vec![b'\n'; START]).unwrap();
    home.siklus(&["move", "1", "considering"]).ok();
    pipe.write_all(b"3,Gamma\n").unwrap();
    drop(pipe);
    let output = importing.wait_with_output().unwrap();
    assert!(output.status.success());
    (home, String::from_utf8(output.stdout).unwrap())
}

#[test]
fn a_stalled_pipe_keeps_nobody_from_writing() {
    let (home, said) = while_a_colleague_moves(&[]);
    assert_eq!(said, "customers: 2 new, 0 updated, 0 unchanged\n");
    assert_eq!(stands(&home, "1").0, "considering");
    assert_eq!(home.siklus(&["list", "--json"]).json(0)["total"], 3);
}

#[test]
fn neither_does_a_rehearsal() {
    let (home, said) = while_a_colleague_moves(&["--dry-run"]);
    assert_eq!(said, "customers: 2 new, 0 updated, 0 unchanged\n");
    assert_eq!(home.siklus(&["list", "--json"]).json(0)["total"], 1);
}

#[test]
fn a_named_pipe_is_a_pipe_too() {
    let home = Home::with_database();
    let siklus = env!("CARGO_BIN_EXE_siklus");
    let run = home.run(siklus, &["import", "customers", "/dev/stdin", "--json"], "id,name\n1,Acme\n");
    assert_eq!(run.json(0)["created"], 1);
}
