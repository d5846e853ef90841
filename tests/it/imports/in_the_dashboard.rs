//! A file taken in by keys: planned, done, taken back.

use crate::support::team::team;

#[test]
fn a_file_is_planned_imported_and_taken_back_by_keys() {
    let english =
        ["en", "Import a file", "customers: 2 new, 0 updated, 0 unchanged, 1 rejected", "u undo", "undone"];
    let indonesian = ["id", "Impor berkas", "pelanggan: 2 baru", "u urungkan", "diurungkan"];
    for [lang, form, counts, undo, undone] in [english, indonesian] {
        let home = team();
        home.write("c.csv", "id,name,since\nn1,Warung Ani,\nn2,Warung Budi,2026-01-02\nn3,Bad,never\n");
        let before = home.siklus(&["list", "--json"]).ok();
        let path = home.path("c.csv");
        let mut pty = home.dashboard(&["--lang", lang]);
        pty.keys("I").wait_for(form).send(b"gone.csv").keys("<Enter>");
        // Once in its field, once in what is wrong with it: keys before that answer are let go.
        pty.wait_until(|screen| screen.matches("gone.csv").count() == 2);
        pty.keys("<C-u>")
            .send(path.to_str().unwrap().as_bytes())
            .keys("<Enter>")
            .wait_for(counts)
            .wait_for("never");
        pty.keys("<Esc>").wait_until(|screen| !screen.contains("never"));
        assert_eq!(home.siklus(&["list", "--json"]).ok(), before, "nothing is written yet");
        pty.keys("I")
            .wait_for(form)
            .send(path.to_str().unwrap().as_bytes())
            .keys("<Enter>")
            .wait_for("never");
        pty.keys("<Enter>").wait_for(undo).wait_for("Warung Ani");
        pty.keys("u").wait_for(undone).wait_until(|screen| !screen.contains("Warung Ani"));
        assert_eq!(pty.keys("q").exit_code(), 0);
        assert_eq!(home.siklus(&["list", "--json"]).ok(), before);
    }
}
