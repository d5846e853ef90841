//! The terminal: given back after every end, taken again after every stop, drawn for its size, and left alone
//! while nothing happens.
//!
//! The real dashboard in a real pseudo-terminal.

mod dress;

use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::support::home::Home;
use crate::support::pty::Pty;
use crate::support::team::{selected, team};

/// Enough for a terminal that is drawn at once; whatever comes later was not asked for.
const QUIET: Duration = Duration::from_millis(1500);

#[test]
fn quitting_gives_it_back() {
    for keys in ["q", "<C-c>"] {
        let home = team();
        let mut pty = home.dashboard(&[]);
        assert!(pty.terminal().alternate_screen() && pty.terminal().hide_cursor());
        assert_eq!(pty.keys(keys).exit_code(), 0, "{keys}");
        pty.assert_given_back();
        assert_eq!(pty.screen().trim(), "", "{keys}: nothing is left on the main screen");
    }
}

#[test]
fn ctrl_c_quits_whatever_is_open() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    pty.keys("m").wait_for("Move Toko Satu to").keys("?").wait_for("choose by its number").keys("<C-c>");
    assert_eq!(pty.exit_code(), 0);
    pty.assert_given_back();
}

#[test]
fn every_ending_signal_gives_it_back() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::QUIT, 131), (Signal::HUP, 129)] {
        let home = team();
        let mut pty = home.dashboard(&[]);
        assert_eq!(pty.signal(signal).exit_code(), code);
        pty.assert_given_back();
    }
}

#[test]
fn a_lost_connection_ends_it_within_a_second() {
    let home = team();
    // Often: the signal, the end of the input and the failing frame come in any order.
    for _ in 0..10 {
        let mut pty = home.dashboard(&[]);
        let lost = Instant::now();
        assert_eq!(pty.hang_up().exit_code(), 129);
        assert!(lost.elapsed() < Duration::from_secs(1), "gone after {:?}", lost.elapsed());
    }
}

/// Only debug builds have a bug to order.
#[cfg(debug_assertions)]
#[test]
fn a_bug_on_any_thread_gives_it_back_and_is_reported() {
    for thread in ["main", "worker", "input"] {
        let home = team().with("SIKLUS_BUG", thread);
        let mut pty = home.dashboard(&[]);
        assert_eq!(pty.keys("L").exit_code(), 101, "{thread}");
        pty.assert_given_back();
        pty.wait_for("error: siklus stopped because of a bug in itself: ordered by SIKLUS_BUG");
        pty.wait_for(&format!("(thread {thread})")).wait_for("hint: report these lines");
        let screen = pty.screen();
        assert!(screen.starts_with("error: "), "the report stands alone on the main screen:\n{screen}");
    }
}

#[test]
fn a_stop_gives_it_back_and_a_continuation_takes_it_again() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    let board = pty.screen();
    pty.keys("<C-z>").wait_for_stop().assert_given_back();
    pty.signal(Signal::CONT).wait_until(|screen| screen == board);
    pty.keys("L").wait_for("Toko Satu: Awareness → Consideration");
    let board = pty.screen();
    pty.signal(Signal::TSTP).wait_for_stop().assert_given_back();
    // Stopped, it notices nothing; continued, it has the size of then.
    pty.resize(120, 30);
    pty.signal(Signal::CONT)
        .wait_until(|screen| screen.lines().nth(2).is_some_and(|l| l.chars().count() > 110));
    pty.resize(80, 24).wait_until(|screen| screen == board);
    assert!(pty.terminal().alternate_screen() && pty.terminal().hide_cursor());
    assert_eq!(pty.keys("q").exit_code(), 0);
    pty.assert_given_back();
}

#[test]
fn a_stop_that_nobody_announced_is_repaired() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    let board = pty.screen();
    pty.signal(Signal::STOP).wait_for_stop();
    let before = pty.written().len();
    pty.signal(Signal::CONT)
        .wait_for_bytes(before, b"\x1b[?1049h\x1b[?25l")
        .wait_until(|screen| screen == board);
    pty.keys("j").wait_until(|screen| selected(screen) == Some("Toko Dua"));
    assert_eq!(pty.keys("q").exit_code(), 0);
    pty.assert_given_back();
}

#[test]
fn every_size_has_its_picture() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    let board = pty.screen();
    pty.resize(120, 40).wait_until(|screen| {
        let lines: Vec<_> = screen.lines().collect();
        lines.len() == 40 && lines[2].chars().count() == 120 && lines[39].contains("? help")
    });
    assert!(pty.screen().contains("┌Advocacy 0─"), "five columns are in view:\n{}", pty.screen());
    pty.resize(20, 6).wait_until(|screen| {
        let said = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        said == "siklus needs 40x10, this terminal has 20x6"
    });
    pty.resize(80, 24).wait_until(|screen| screen == board);
    pty.resize(40, 10).wait_for("? help").wait_for("▌Toko Satu");
    // Many at once, as a window that is dragged sends them.
    for width in (30..120).step_by(7) {
        pty.resize(width, 24);
    }
    pty.resize(80, 24).wait_until(|screen| screen == board);
    assert_eq!(pty.keys("q").exit_code(), 0);
    pty.assert_given_back();
}

#[test]
fn nothing_is_written_while_nothing_changes() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    settled(&mut pty);
    assert_eq!(pty.written_within(QUIET).escape_ascii().to_string(), "");
    // Keys that mean nothing here, and those that have nowhere to go; alone, and many at once.
    let before = pty.written().len();
    for key in ["k", "h", "Z", "<Esc>", "g", "<PageUp>", "<C-u>", "kkkhhhZ"] {
        pty.keys(key).written_within(Duration::from_millis(60));
    }
    settled(&mut pty);
    assert_eq!(pty.written()[before..].escape_ascii().to_string(), "");
    pty.keys("j").wait_until(|screen| selected(screen) == Some("Toko Dua"));
    let one_key = pty.written().len() - before;
    assert!(one_key <= 200, "a cursor key wrote {one_key} bytes");
    assert_eq!(pty.keys("q").exit_code(), 0);
}

#[test]
fn a_paste_of_any_length_is_read_to_its_end() {
    for length in [1023, 1024, 1025, 9000] {
        let home = team();
        let mut pty = home.dashboard(&[]);
        pty.send("z".repeat(length).as_bytes()).send(b"q");
        assert_eq!(pty.exit_code(), 0, "{length}");
    }
}

#[test]
fn without_a_terminal_there_is_one_clear_error() {
    let home = team();
    let error = home.siklus(&[]).fails(2);
    assert_eq!(
        error,
        "error: the dashboard needs a terminal, and this is none\n\
         hint: `siklus print board` draws it once; over SSH, `ssh -t` gives you a terminal\n"
    );
    assert!(home.siklus(&["--lang", "id"]).fails(2).contains("dasbor membutuhkan terminal"));
    // One end is not enough.
    for script in ["\"$0\" </dev/null; echo code $?", "{ \"$0\"; echo code $? >&2; } | cat"] {
        let mut pty = shell(&home, script);
        pty.wait_for("error: the dashboard needs a terminal").wait_for("code 2");
        let written = String::from_utf8_lossy(pty.written()).into_owned();
        assert!(!written.contains("\x1b[?"), "{script} touched the terminal: {}", written.escape_debug());
    }
}

fn shell(home: &Home, script: &str) -> Pty {
    home.start_program(100, 10, "/bin/sh", &["-c", script, env!("CARGO_BIN_EXE_siklus")])
}

/// Waits until nothing has been written for a while: whatever belongs to the start is over.
fn settled(pty: &mut Pty) {
    while !pty.written_within(Duration::from_millis(200)).is_empty() {}
}
