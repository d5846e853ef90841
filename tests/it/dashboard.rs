//! What a rep does in the dashboard: move, look elsewhere, end, bring back, undo; what is done is done in the file.
//!
//! The real program in a real pseudo-terminal of 80x24. Each change is looked at from the command line, too.

use std::fs::Permissions;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;

use crate::support::home::Home;
use crate::support::pty::Pty;
use crate::support::team::{column_of, demo, selected, team};

#[test]
fn two_moves_survive_the_restart_and_are_undone_after_it() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    assert_eq!(selected(&pty.screen()), Some("Toko Satu"));
    pty.keys("LL").wait_for("Toko Satu: Consideration → Purchase   u undo");
    assert_eq!(column_of(&pty.screen(), "▌Toko Satu").as_deref(), Some("Purchase 1"));
    assert_eq!(home.stage_of("Toko Satu"), "purchased");
    assert_eq!(pty.keys("q").exit_code(), 0);
    pty.assert_given_back();

    let mut pty = home.dashboard(&[]);
    assert_eq!(column_of(&pty.screen(), "Toko Satu").as_deref(), Some("Purchase 1"));
    assert_eq!(selected(&pty.screen()), Some("Toko Dua"), "it opens on the first card");
    pty.keys("uu").wait_for("undone: Toko Satu: Consideration → Awareness   Ctrl-r redo");
    assert_eq!(column_of(&pty.screen(), "▌Toko Satu").as_deref(), Some("Awareness 3"));
    assert_eq!(home.stage_of("Toko Satu"), "aware");
    pty.keys("<C-r>").wait_for("redone: Toko Satu: Awareness → Consideration   u undo");
    pty.keys("<C-r>").wait_for("redone: Toko Satu: Consideration → Purchase   u undo");
    assert_eq!(column_of(&pty.screen(), "▌Toko Satu").as_deref(), Some("Purchase 1"));
    pty.keys("<C-r>").wait_for("nothing to redo");
    assert_eq!(pty.keys("q").exit_code(), 0);

    assert_eq!(home.stage_of("Toko Satu"), "purchased");
    let told = [
        "ana import",
        "ana move Toko Satu aware considering",
        "ana move Toko Satu considering purchased",
        "ana undo Toko Satu purchased considering",
        "ana undo Toko Satu considering aware",
        "ana redo Toko Satu aware considering",
        "ana redo Toko Satu considering purchased",
    ];
    assert_eq!(home.journal(), told);
    assert!(home.siklus(&["history", "--verify"]).ok().contains("whole"));
    assert_eq!(home.siklus(&["history"]).ok().lines().count(), told.len());
}

#[test]
fn a_digit_jumps_to_any_rung() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    pty.keys("j m").wait_for("Move Toko Dua to").keys("6").wait_for("Toko Dua: Awareness → Retention");
    assert_eq!(column_of(&pty.screen(), "▌Toko Dua").as_deref(), Some("Retention 2"));
    assert_eq!(home.stage_of("Toko Dua"), "loyal");
    // Both keys at once, inside one column, by the tenth rung's digit, and to where it is already.
    pty.keys("m5").wait_for("Toko Dua: Loyal → Retained");
    pty.keys("m0").wait_for("Toko Dua to Ended: why?").keys("<Esc>");
    pty.wait_until(|screen| !screen.contains("why?"));
    pty.keys("m5").wait_for("Toko Dua is on Retained already");
    pty.keys("m <Down> <Down> <Up> <Enter>").wait_for("Toko Dua: Retained → Loyal");
    assert_eq!(home.stage_of("Toko Dua"), "loyal");
    assert_eq!(home.journal().len(), 4, "only what changed is told: {:#?}", home.journal());
    assert_eq!(pty.keys("q").exit_code(), 0);
}

#[test]
fn ending_asks_why_and_an_exit_leads_back_to_the_rung_before() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    pty.keys("x").wait_for("Toko Satu to Ended: why?").keys("<Esc>");
    pty.wait_until(|screen| !screen.contains("why?"));
    assert_eq!(home.stage_of("Toko Satu"), "aware", "an Esc changes nothing");
    pty.keys("x1").wait_for("Toko Satu: Awareness → Ended   u undo");
    assert_eq!(column_of(&pty.screen(), "▌Toko Satu").as_deref(), Some("Ended 1"));
    assert!(home.siklus(&["show", "Toko Satu"]).ok().contains("(quality)"));
    pty.keys("L").wait_for("Ended is an exit: H leads back, m moves to any rung");
    pty.keys("H").wait_for("Toko Satu: Ended → Awareness   u undo");
    assert_eq!(column_of(&pty.screen(), "▌Toko Satu").as_deref(), Some("Awareness 3"));
    assert_eq!(home.stage_of("Toko Satu"), "aware");
    pty.keys("H").wait_for("Toko Satu is in Awareness, the first column");
    pty.keys("q");
    assert_eq!(pty.exit_code(), 0);
}

#[test]
fn the_last_column_is_not_an_exit_away() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    pty.keys("LLLLL").wait_for("Advocacy is the last column: x ends, m moves to any rung");
    assert_eq!(home.stage_of("Toko Satu"), "advocate");
    pty.keys("<S-Left>").wait_for("Toko Satu: Advocacy → Retention");
    pty.keys("<S-Right> < >").wait_for("Toko Satu: Retention → Advocacy");
    pty.keys("<C-c>");
    assert_eq!(pty.exit_code(), 0);
    assert_eq!(home.journal().len(), 9);
}

#[test]
fn another_lens_is_another_look_and_no_change() {
    let home = demo();
    let before = home.siklus(&["list", "--json"]).ok();
    let mut pty = home.dashboard(&[]);
    let name = selected(&pty.screen()).unwrap().to_owned();
    pty.keys("F").wait_for("Contact, Engagement").keys("7").wait_for("[Contact 42]");
    assert_eq!(selected(&pty.screen()), Some(name.as_str()), "the cursor stays on its customer");
    assert!(pty.screen().contains("demo.db · Simple"), "{}", pty.screen());
    pty.keys("F1").wait_for("[Awareness 42]");
    assert_eq!(selected(&pty.screen()), Some(name.as_str()));
    assert_eq!(pty.keys("q").exit_code(), 0);
    assert_eq!(home.siklus(&["list", "--json"]).ok(), before);
}

#[test]
fn paging_reaches_both_ends_of_a_long_column() {
    let home = demo();
    let mut pty = home.dashboard(&[]);
    let first = selected(&pty.screen()).unwrap().to_owned();
    let on = |pty: &mut Pty, name: &str| {
        pty.wait_until(|screen| selected(screen) == Some(name));
    };
    let leave = |pty: &mut Pty, name: &str| -> String {
        pty.wait_until(|screen| selected(screen).is_some_and(|other| other != name));
        selected(&pty.screen()).unwrap().to_owned()
    };
    let marks = |screen: &str| {
        let line = |at: usize| screen.lines().nth(at).unwrap().chars().take(27).collect::<String>();
        (line(2).contains('▲'), line(22).contains('▼'))
    };
    assert_eq!(marks(&pty.screen()), (false, true), "{}", pty.screen());
    pty.keys("G");
    let last = leave(&mut pty, &first);
    assert_eq!(marks(&pty.screen()), (true, false), "{}", pty.screen());
    pty.keys("k");
    leave(&mut pty, &last);
    on(pty.keys("<End>"), &last);
    on(pty.keys("g"), &first);
    // 42 customers, nine in view: more pages down than there are end on the last one, as many up on the first.
    on(pty.keys("<PageDown> <PageDown> <PageDown> <PageDown> <PageDown> <PageDown>"), &last);
    on(pty.keys("<PageUp> <PageUp> <PageUp> <PageUp> <C-u> <C-u> <C-u> <C-u>"), &first);
    pty.keys("<C-d>");
    leave(&mut pty, &first);
    on(pty.keys("<C-u>"), &first);
    pty.keys("l").wait_for("[Consideration 34]").keys("<S-Tab>").wait_for("[Awareness 42]");
    pty.keys("<S-Tab>").wait_for("[Ended 30]").keys("<Tab>").wait_for("[Awareness 42]");
    assert_eq!(selected(&pty.screen()), Some(first.as_str()), "each column keeps its cursor");
    assert_eq!(pty.keys("q").exit_code(), 0);
}

#[test]
fn help_opens_over_the_board_and_closes_by_three_keys() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    let board = pty.screen();
    pty.keys("?").wait_for("Look around").keys("<PageDown>").wait_for("to the next column").keys("<Esc>");
    pty.wait_until(|screen| screen == board);
    pty.keys("<F1>").wait_for("Look around").keys("?").wait_until(|screen| screen == board);
    pty.keys("?").wait_for("Look around").keys("q").wait_until(|screen| screen == board);
    // Over a list it is the help of the list, and what lies below is still there after it.
    pty.keys("m").wait_for("Move Toko Satu to").keys("?").wait_for("choose by its number").keys("<Esc>");
    pty.wait_until(|screen| !screen.contains("choose by its number"));
    pty.wait_for("Move Toko Satu to").keys("2").wait_for("Toko Satu: Awareness → Consideration");
    assert_eq!(pty.keys("q").exit_code(), 0);
}

#[test]
fn it_speaks_indonesian() {
    let home = team();
    let mut pty = home.dashboard(&["--lang", "id"]);
    pty.wait_for("[Kesadaran 3]");
    pty.keys("?").wait_for("Melihat-lihat").keys("<PageDown>").wait_for("Mengubah pelanggan").keys("<Esc>");
    pty.wait_until(|screen| !screen.contains("Mengubah pelanggan"));
    pty.keys("LL").wait_for("Toko Satu: Pertimbangan → Pembelian   u urungkan");
    assert_eq!(column_of(&pty.screen(), "▌Toko Satu").as_deref(), Some("Pembelian 1"));
    pty.keys("u").wait_for("diurungkan: Toko Satu: Pembelian → Pertimbangan   Ctrl-r ulangi");
    pty.keys("<C-r>").wait_for("diulangi: Toko Satu: Pertimbangan → Pembelian   u urungkan");
    pty.keys("m").wait_for("Pindahkan Toko Satu ke").keys("6").wait_for("Toko Satu: Pembelian → Retensi");
    pty.keys("x").wait_for("Toko Satu ke Berakhir: mengapa?").wait_for("harga").keys("2");
    pty.wait_for("Toko Satu: Retensi → Berakhir   u urungkan").keys("H").wait_for("Berakhir → Retensi");
    pty.keys("F").wait_for("Lensa").keys("7").wait_for("[Konsumen setia 2]");
    assert_eq!(pty.keys("q").exit_code(), 0);
    assert_eq!(home.stage_of("Toko Satu"), "loyal");
}

#[test]
fn readonly_says_so_and_changes_nothing() {
    for (args, refusal) in [
        (&["--readonly"][..], "read-only: nothing can be changed"),
        (&["--readonly", "--lang", "id"], "hanya baca: tidak ada yang bisa diubah"),
        (&["--at", "2026-11-21"], "read-only: nothing can be changed"),
    ] {
        let home = team();
        let mut pty = home.dashboard(args);
        for keys in ["L", "m", "x", "u", "<C-r>", "H"] {
            pty.keys(keys).wait_for(refusal);
            // The next key takes the sentence away: what is seen next is the answer to the key after it.
            pty.keys("j").wait_until(|screen| !screen.contains(refusal));
        }
        assert_eq!(pty.keys("q").exit_code(), 0);
        assert_eq!(home.journal(), ["ana import"], "{args:?}");
    }
}

#[test]
fn a_file_that_may_only_be_read_is_shown_and_not_changed() {
    for (home, file) in [(team(), "team.db"), (demo(), "demo.db")] {
        let journal = home.journal();
        for (path, mode) in [(home.path(file), 0o444), (home.folder().to_owned(), 0o555)] {
            std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
        }
        let Some(words) = without_privileges(&home) else { return };
        let args: Vec<&str> = words[1..].iter().map(String::as_str).collect();
        let mut pty = home.start_program(80, 24, &words[0], &args);
        pty.wait_for("? help").wait_for("· read-only");
        pty.keys("L")
            .wait_for("read-only: nothing can be changed")
            .keys("j u")
            .wait_for("read-only: nothing");
        assert_eq!(pty.keys("q").exit_code(), 0);
        pty.assert_given_back();
        std::fs::set_permissions(home.folder(), Permissions::from_mode(0o755)).unwrap();
        assert_eq!(home.journal(), journal, "{file}");
    }
}

/// The command line that runs siklus as somebody whom file permissions hold back; the superuser is not.
///
/// `None`, said aloud, where there is nobody else to be: then `--readonly` above is all that is tried.
fn without_privileges(home: &Home) -> Option<Vec<String>> {
    let program = env!("CARGO_BIN_EXE_siklus");
    if !rustix::process::geteuid().is_root() {
        return Some(vec![program.to_owned()]);
    }
    let nobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", program];
    let words = nobody.map(str::to_owned).to_vec();
    let script = r#""$@" --version"#;
    let args: Vec<&str> = ["-c", script, "sh"].into_iter().chain(nobody).collect();
    let able = home.run("/bin/sh", &args, "").code == 0;
    if !able {
        let said = "skipped: the superuser may write anywhere, and nobody else may run";
        let _ = writeln!(std::io::stderr(), "{said} {program}");
    }
    able.then_some(words)
}
