//! Forms in the real program: what is typed is in the file, what is pasted is one harmless line, and an editor has
//! terminal and keyboard to itself.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

use crate::support::home::Home;
use crate::support::pty::Pty;
use crate::support::team::{selected, team};

/// Waits for a text, types some, and goes to the next field.
fn fill(pty: &mut Pty, texts: &[&str]) {
    for (at, text) in texts.iter().enumerate() {
        if at > 0 {
            pty.keys("<Tab>");
        }
        pty.send(text.as_bytes());
    }
}

/// What the journal says was done to a customer, oldest first.
fn told(home: &Home, name: &str) -> Vec<String> {
    home.journal().into_iter().filter(|line| line.contains(name)).collect()
}

#[test]
fn a_customer_is_added_edited_tagged_planned_for_and_sold_to_by_keys_alone() {
    let english =
        ["en", "New customer", "= Rp 45,000,000", "= Fri 27 Nov 2026", "Task for", "Tags of", "Purchase by"];
    let indonesian = [
        "id",
        "Pelanggan baru",
        "= Rp 45.000.000",
        "= Jum 27 Nov 2026",
        "Tugas untuk",
        "Tag Warung",
        "Pembelian oleh",
    ];
    for ([lang, new, value, day, task, tags, purchase], friday, undo) in
        [(english, "fri", "u undo"), (indonesian, "jumat", "u urungkan")]
    {
        let home = team();
        let mut pty = home.dashboard(&["--lang", lang]);
        pty.keys("n").wait_for(new);
        fill(&mut pty, &["Warung Sari", "", "", "45jt"]);
        pty.wait_for(value).keys("<Enter>").wait_for(undo);
        assert_eq!(selected(&pty.screen()), Some("Warung Sari"), "the cursor follows");
        pty.keys("e").wait_for(" Warung Sari ━").send(b" Jaya").keys("<Tab> <C-u>").send("budi".as_bytes());
        pty.keys("<Enter>").wait_for("▌Warung Sari Jaya").wait_for(undo);
        pty.keys("T").wait_for(tags).send(b"vip, Grosir").keys("<Enter>").wait_for(undo);
        pty.keys("t").wait_for(task);
        fill(&mut pty, &["send the offer and ask for the new address of the shop", friday]);
        pty.wait_for(day)
            .keys("<Enter>")
            .wait_until(|screen| screen.contains(undo) && !screen.contains(task));
        pty.keys("b").wait_for(purchase);
        fill(&mut pty, &["1500000"]);
        pty.keys("<Enter>").wait_until(|screen| screen.contains(undo) && !screen.contains(purchase));
        assert_eq!(pty.keys("q").exit_code(), 0);
        pty.assert_given_back();

        let list = home.json(&["list", "Warung Sari"]);
        let customer = &list["customers"][0];
        assert_eq!(customer["name"], "Warung Sari Jaya");
        assert_eq!(customer["owner"], "budi");
        assert_eq!(customer["value_minor"], 4_500_000_000_i64);
        assert_eq!(customer["tags"].to_string(), r#"["grosir","vip"]"#);
        assert_eq!(customer["stage"], "purchased", "who buys is no prospect any more");
        let actions = told(&home, "Warung Sari");
        let actions: Vec<&str> = actions.iter().filter_map(|line| line.split(' ').nth(1)).collect();
        assert_eq!(actions, ["add", "edit", "tag", "task", "buy"]);
    }
}

#[test]
fn a_paste_is_one_line_in_a_field_and_nothing_beside_one() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    pty.keys("n").wait_for("New customer");
    assert!(pty.terminal().bracketed_paste());
    pty.send(b"\x1b[200~Toko\r\nPasted\x1b[31m\x1b]0;x\x07\x1b[201~").wait_for("Toko  Pasted[31m]0;x");
    pty.keys("<Enter>").wait_for("▌Toko Pasted[31m]0").wait_for("u undo");
    pty.send(b"\x1b[200~LLeHello\rq\x1b[201~").wait_for("nothing here takes a paste");
    pty.keys("u").wait_for("undone: ");
    assert_eq!(pty.keys("q").exit_code(), 0);
    pty.assert_given_back();
}

#[test]
fn a_paste_without_an_end_holds_nobody() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    pty.keys("n").wait_for("New customer").send(b"\x1b[200~half a na").wait_for("half a na");
    pty.send(b"me").keys("<Enter>").wait_for("▌half a name").wait_for("u undo");
    assert_eq!(pty.keys("q").exit_code(), 0);
    pty.assert_given_back();
}

#[test]
fn a_letter_costs_few_bytes_and_waiting_none() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    pty.keys("n")
        .wait_for("New customer")
        .keys("w")
        .wait_until(|screen| screen.contains("Name*           w"));
    assert!(pty.written_within(Duration::from_millis(1200)).is_empty(), "an open form is at rest");
    let before = pty.written().len();
    pty.keys("x").wait_for("wx");
    pty.written_within(Duration::from_millis(200));
    let one_key = pty.written().len() - before;
    assert!(one_key <= 60, "a letter wrote {one_key} bytes");
    assert_eq!(pty.keys("<C-c>").exit_code(), 0);
}

#[test]
fn esc_asks_once_before_it_discards() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    pty.keys("n")
        .wait_for("New customer")
        .keys("<Esc>")
        .wait_until(|screen| !screen.contains("New customer"));
    pty.keys("n").wait_for("New customer").send(b"Waru").keys("<Esc>");
    pty.wait_for("Esc again discards what was typed").send(b"ng").wait_for("Warung");
    pty.keys("<Esc>").wait_for("Esc again discards").keys("<Esc>");
    pty.wait_until(|screen| !screen.contains("New customer"));
    assert_eq!(pty.keys("q").exit_code(), 0);
    assert_eq!(home.journal(), ["ana import"]);
}

/// A home whose editor is this script.
fn with_editor(script: &str) -> Home {
    let home = team().with("EDITOR", "./editor.sh");
    let path = home.write("editor.sh", format!("#!/bin/sh\n{script}\n"));
    std::fs::set_permissions(path, Permissions::from_mode(0o755)).unwrap();
    home
}

/// The survey's form with something in its comment.
fn comment<'a>(pty: &'a mut Pty, text: &str) -> &'a mut Pty {
    pty.keys("S").wait_for("Survey of");
    fill(pty, &["9", "", text]);
    pty.wait_for(text)
}

#[test]
fn a_long_text_goes_to_the_editor_and_back() {
    let home = with_editor(
        "stat -c %a \"$1\" >mode; cat \"$1\" >before; printf 'the editor is open'\n\
         read line; printf '%s\\nsecond line\\n' \"$line\" >\"$1\"",
    );
    let mut pty = home.dashboard(&[]);
    comment(&mut pty, "short").keys("<C-e>").wait_for("the editor is open");
    assert!(!pty.terminal().alternate_screen() && !pty.terminal().hide_cursor());
    // What is typed there is for the editor alone.
    pty.send(b"written there\r").wait_for("written there↵second line");
    assert!(pty.terminal().alternate_screen() && pty.terminal().bracketed_paste());
    pty.keys("<Enter>").wait_for("NPS 9   u undo");
    assert_eq!(pty.keys("q").exit_code(), 0);
    pty.assert_given_back();
    let read = |name| std::fs::read_to_string(home.path(name)).unwrap();
    assert_eq!((read("mode").trim(), read("before").as_str()), ("600", "short"));
    let left = std::fs::read_dir(home.folder()).unwrap();
    let left: Vec<_> = left.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert!(!left.iter().any(|name| name.starts_with("siklus-")), "{left:?}");
}

#[test]
fn a_failing_editor_loses_nothing() {
    for (script, told) in [("echo gone >\"$1\"; exit 3", "exit status: 3"), ("rm -f \"$1\"", "No such file")]
    {
        let home = with_editor(script);
        let mut pty = home.dashboard(&[]);
        comment(&mut pty, "kept").keys("<C-e>").wait_for("! the editor ./editor.sh failed").wait_for(told);
        assert!(pty.screen().contains("kept") && !pty.screen().contains("gone"), "{}", pty.screen());
        pty.keys("<Enter>").wait_for("NPS 9   u undo").keys("q");
        assert_eq!(pty.exit_code(), 0);
    }
}

#[test]
fn ctrl_c_in_the_editor_is_the_editors() {
    let home =
        with_editor("trap 'echo interrupted >\"$1\"; exit 0' INT; printf 'the editor is open'; read line");
    let mut pty = home.dashboard(&[]);
    comment(&mut pty, "short").keys("<C-e>").wait_for("the editor is open").keys("<C-c>");
    pty.wait_for("interrupted").keys("<Enter>").wait_for("NPS 9   u undo").keys("q");
    assert_eq!(pty.exit_code(), 0);
    pty.assert_given_back();
}

#[test]
fn two_who_edit_the_same_field_do_not_overwrite_each_other() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    pty.keys("e").wait_for(" Toko Satu ━").send(b" One");
    let mut other = home.dashboard(&[]);
    other.keys("e").wait_for(" Toko Satu ━").send(b" Two").keys("<Enter>").wait_for("▌Toko Satu Two");
    assert_eq!(other.keys("q").exit_code(), 0);
    pty.keys("<Enter>").wait_for("Enter saves yours").wait_for("Toko Satu One");
    pty.keys("<Esc>").wait_for("Esc again discards").keys("<Esc>").wait_for("▌Toko Satu Two");
    assert_eq!(pty.keys("q").exit_code(), 0);
}

#[test]
fn a_call_a_pain_and_a_cell_are_told_by_keys_and_taken_back() {
    let home = team();
    let mut pty = home.dashboard(&[]);
    let name = selected(&pty.screen()).map(str::to_owned).unwrap_or_default();
    pty.keys("a").wait_for("A touchpoint of").keys("p").wait_for(": phone").send(b"asked for the price");
    pty.keys("<Enter>").wait_for("logged phone: asked for the price");
    pty.keys("2")
        .wait_for("lived")
        .keys("<Enter>")
        .wait_for("Actions at Awareness")
        .send(b"searches on Google");
    pty.keys("<Enter>").wait_for("actions at Aware: searches on Google");
    pty.keys("p").wait_for("pain at Awareness").send(b"too much information").keys("<Enter>");
    pty.wait_for("pain: too much information").keys("j j j j <Enter>").wait_for("a new pain");
    pty.keys("d").wait_for("Did it go away?").keys("1").wait_for("closed, it went away: too much");
    for undone in ["undone: pain", "undone: pain", "undone: journey map", "undone: touchpoint"] {
        pty.keys("u").wait_for(undone).keys("h").wait_until(|screen| !screen.contains("undone"));
    }
    assert_eq!(pty.keys("q q").exit_code(), 0);
    let actions = told(&home, &name);
    let actions: Vec<&str> = actions.iter().filter_map(|line| line.split(' ').nth(1)).collect();
    assert_eq!(actions[..4], ["log", "map", "pain", "pain"]);
}
