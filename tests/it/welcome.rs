//! The first start, where nobody has a database yet.

use crate::support::home::Home;

#[test]
fn a_newcomer_may_look_around_make_an_empty_one_or_leave() {
    let home = Home::new();
    let mut pty = home.start(80, 24, &[]);
    pty.wait_for("There is no database yet").wait_for("Enter alone leaves").send(b"\r");
    assert_eq!(pty.exit_code(), 0);
    assert!(!home.path(".local/share/siklus/siklus.db").exists());

    let mut pty = home.start(80, 24, &["--lang", "id"]);
    pty.wait_for("ketik 1, 2 atau 3").send(b"9\r").wait_for("tidak ada pilihan 9").send(b"1\r");
    pty.wait_for("Kesadaran 42").keys("q");
    assert_eq!(pty.exit_code(), 0);
    pty.assert_given_back();
    assert!(!home.path(".local/share/siklus/siklus.db").exists());

    let mut pty = home.start(80, 24, &[]);
    pty.wait_for("type 1, 2 or 3").send(b"2\r").wait_for("Awareness 0").keys("q");
    assert_eq!(pty.exit_code(), 0);
    assert!(home.path(".local/share/siklus/siklus.db").exists());
    // From now on it opens at once.
    home.start(80, 24, &[]).wait_for("Awareness 0").keys("q").exit_code();
}

#[test]
fn a_newcomer_brings_a_file() {
    let home = Home::new();
    home.write("mine.csv", "id,name,stage\nK-1,PT Sinar Jaya,considering\n");
    let mut pty = home.start(80, 24, &[]);
    pty.wait_for("type 1, 2 or 3").send(b"3\r").wait_for("which file?").send(b"nine.csv\r");
    pty.wait_for("there is no file nine.csv").send(b"~/mine.csv\r");
    pty.wait_for("Enter opens the board").send(b"\r").wait_for("PT Sinar Jaya").keys("q");
    assert_eq!(pty.exit_code(), 0);
    assert_eq!(home.siklus(&["show", "1", "--json"]).json(0)["stage"], "considering");
}

#[test]
fn a_pipe_is_told_what_to_do_instead() {
    let error = Home::new().siklus(&[]).fails(2);
    assert!(error.contains("hint: "), "{error}");
}
