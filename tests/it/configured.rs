//! The configuration file as the real program reads it: where, before what, and what it changes.

use crate::support::home::Home;

/// A home with a configuration at the usual place.
fn home(config: &str) -> Home {
    let home = Home::with_database();
    std::fs::create_dir_all(home.path(".config/siklus")).unwrap();
    home.write(".config/siklus/config.toml", config);
    home
}

#[test]
fn it_tells_where_it_is_read_and_prints_a_file_that_works() {
    let home = home("nonsense");
    let usual = home.path(".config/siklus/config.toml");
    assert_eq!(home.siklus(&["config", "--path"]).ok(), format!("{}\n", usual.display()));
    let documented = home.siklus(&["config", "--lang", "id"]).ok();
    assert!(documented.contains("# undo = [\"u\"]"), "{documented}");
    home.write(".config/siklus/config.toml", documented);
    home.siklus(&["list"]).ok();
    let home = home.with("SIKLUS_CONFIG", "other.toml");
    assert_eq!(home.siklus(&["config", "--path"]).ok(), "other.toml\n");
    let error = home.siklus(&["list"]).fails(2);
    assert!(error.contains("other.toml"), "a file that was named must be there: {error}");
}

#[test]
fn a_mistake_ends_every_command_before_it_does_anything() {
    let home = home("lang = \"id\"\n[keys.panes]\nmove-nxt = \"N\"\n");
    for args in [&["list"] as &[&str], &["keys"], &["undo"]] {
        let error = home.siklus(args).fails(2);
        assert!(error.contains("config.toml, baris 3: tidak ada perintah \"move-nxt\""), "{error}");
        assert!(error.contains("maksud Anda move-next?"), "{error}");
    }
    let mut pty = home.start(80, 24, &[]);
    assert_eq!(pty.exit_code(), 2);
}

#[test]
fn an_option_comes_before_the_environment_and_that_before_the_file() {
    let home = home("lang = \"id\"\n");
    assert!(home.siklus(&["keys"]).ok().contains("urungkan"));
    assert!(home.siklus(&["keys", "--lang", "en"]).ok().contains("undo"));
    let home = home.with("SIKLUS_LANG", "en");
    assert!(home.siklus(&["keys"]).ok().contains("undo"));
    home.write(".config/siklus/config.toml", "db = \"absent.db\"\n");
    home.siklus(&["list"]).ok();
    let home = home.with("SIKLUS_DB", "");
    let error = home.siklus(&["list"]).fails(2);
    assert!(error.contains(".config/siklus/absent.db"), "beside the configuration: {error}");
}

#[test]
fn changed_keys_work_and_are_shown_wherever_keys_are() {
    let home = home("[keys.panes]\nmove-next = [\"Z\", \"' n\"]\n[keys.board]\nfirst-card = \"Home\"\n");
    home.write("c.csv", "id,name\nK-1,Acme\n");
    home.siklus(&["import", "customers", "c.csv"]).ok();
    assert!(home.siklus(&["keys"]).ok().contains("Z 'n"), "siklus keys");
    assert!(home.siklus(&["print", "board"]).ok().contains("Z onward"), "the footer of a picture");
    let mut pty = home.start(80, 24, &[]);
    pty.wait_for("Z onward").keys("?").keys("<PageDown>").wait_for("Z 'n").keys("?");
    pty.wait_until(|screen| !screen.contains("Z 'n"));
    pty.keys("'").wait_for("n to the next column").keys("n").wait_for("Awareness → Consideration");
    pty.keys(":").wait_for("What to do?").keys("redo").wait_for("Ctrl-r").keys("<C-p>");
    assert_eq!(pty.keys("q").exit_code(), 0);
}
