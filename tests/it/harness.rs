//! The harness itself, on programs that every machine has: what it says of siklus can be believed.

use std::time::Duration;

use rustix::process::Signal;

use crate::support::home::{ACTOR, Home, NOW};
use crate::support::keys;
use crate::support::listen::Exit;
use crate::support::pty::Pty;

fn shell(home: &Home, script: &str) -> Pty {
    home.start_program(40, 6, "/bin/sh", &["-c", script])
}

#[test]
fn a_command_has_its_streams_its_code_and_its_input() {
    let home = Home::new();
    let run = home.run("/bin/sh", &["-c", "cat; echo oops >&2; exit 3"], "hello");
    assert_eq!((run.out.as_str(), run.err.as_str(), run.code), ("hello", "oops\n", 3));
    assert_eq!(run.fails(3), "oops\n");
    home.siklus(&["--version"]).ok();
    assert_eq!(home.start(80, 24, &["--version"]).exit_code(), 0);
}

#[test]
fn the_environment_is_clean_and_the_same_both_ways() {
    let home = Home::new().with("NO_COLOR", "1");
    home.write("file.txt", "in the home");
    let script = "env | sort; pwd; cat file.txt";
    let run = home.run("/bin/sh", &["-c", script], "").ok();
    for line in ["NO_COLOR=1", &format!("SIKLUS_NOW={NOW}"), &format!("SIKLUS_ACTOR={ACTOR}"), "in the home"]
    {
        assert!(run.lines().any(|found| found == line), "{line} is not in\n{run}");
    }
    assert!(!run.contains("CARGO"), "{run}");
    let mut pty = home.start_program(200, 40, "/bin/sh", &["-c", script]);
    pty.exit();
    let same = |text: &str| text.lines().map(str::trim_end).filter(|l| !l.is_empty()).collect::<String>();
    assert_eq!(same(&pty.screen()), same(&run));
}

#[test]
fn keys_are_typed_and_the_screen_is_read() {
    let home = Home::new();
    let mut pty = shell(&home, "stty -echo; echo ready; read a; echo got $a; read b; echo then $b");
    pty.wait_for("ready").keys("L <Space> u <Enter>").wait_for("got L u");
    pty.keys("x <Enter>").wait_until(|screen| screen.lines().nth(2) == Some("then x"));
    assert_eq!(pty.exit(), Exit::Code(0));
    assert!(pty.written().starts_with(b"ready\r\n"));
}

#[test]
fn keys_are_what_a_terminal_sends() {
    assert_eq!(keys::bytes("gg <C-r> <A-x> < > <S-Left>"), b"gg\x12\x1bx<>\x1b[1;2D");
    assert_eq!(keys::bytes("q <Esc>"), b"q\x1b");
    assert!(std::panic::catch_unwind(|| keys::bytes("<Esc> q")).is_err());
    assert!(std::panic::catch_unwind(|| keys::bytes("<Nonsense>")).is_err());
}

#[test]
fn a_wait_in_vain_shows_the_screen() {
    let home = Home::new();
    let mut pty = shell(&home, "echo what there is");
    let failed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        pty.wait_for("what there is not");
    }));
    let message = *failed.unwrap_err().downcast::<String>().unwrap();
    assert!(message.contains("\"what there is not\"") && message.contains("what there is\n"), "{message}");
}

#[test]
fn signals_and_sizes_reach_the_program() {
    let home = Home::new();
    let script = "trap 'echo size $(stty size)' WINCH; trap 'echo told; exit 7' TERM; echo ready; \
                  while :; do sleep 0.05; done";
    let mut pty = shell(&home, script);
    pty.wait_for("ready").resize(50, 9).wait_for("size 9 50");
    pty.signal(Signal::TERM).wait_for("told");
    assert_eq!(pty.exit_code(), 7);
    assert!(matches!(shell(&home, "kill -KILL $$").exit(), Exit::Killed(_)));
}

#[test]
fn a_stop_is_seen() {
    let home = Home::new();
    let mut pty = shell(&home, "kill -STOP $$; echo on again");
    pty.wait_for_stop().signal(Signal::CONT).wait_for("on again");
    assert_eq!(pty.exit_code(), 0);
}

#[test]
fn a_hang_up_reaches_the_program() {
    let home = Home::new();
    let mut pty =
        shell(&home, "trap 'echo lost > note; exit 5' HUP; echo ready; while :; do sleep 0.05; done");
    pty.wait_for("ready").hang_up();
    assert_eq!(pty.exit(), Exit::Code(5));
    assert_eq!(std::fs::read_to_string(home.path("note")).unwrap(), "lost\n");
}

#[test]
fn a_terminal_that_is_not_given_back_is_noticed() {
    let home = Home::new();
    let fine = "old=$(stty -g); stty raw -echo; printf '\\033[?1049h\\033[?25l'; \
                printf '\\033[?25h\\033[?1049l'; stty $old";
    let mut fine = shell(&home, fine);
    fine.exit();
    fine.assert_given_back();
    for script in ["stty raw", "printf '\\033[?1049h'", "printf '\\033[?25l'", "printf '\\033[?1000h'"] {
        let mut pty = shell(&home, script);
        pty.exit();
        let check = std::panic::AssertUnwindSafe(|| pty.assert_given_back());
        assert!(std::panic::catch_unwind(check).is_err(), "{script}");
    }
}

#[test]
fn what_is_written_while_idle_is_seen() {
    let home = Home::new();
    let mut pty = shell(&home, "echo ready; read a; while :; do echo busy; sleep 0.05; done");
    pty.wait_for("ready");
    assert_eq!(pty.written_within(Duration::from_millis(60)), b"");
    pty.send(b"\r").wait_for("busy");
    assert!(!pty.written_within(Duration::from_secs(1)).is_empty());
}
