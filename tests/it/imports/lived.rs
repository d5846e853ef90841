//! Files of what customers lived and answered: touchpoints and surveys.

use serde_json::json;

use super::{counts, import};
use crate::support::database::{DATABASE, entities, whole};
use crate::support::home::Home;

/// Acme and Beta.
fn two() -> Home {
    let home = Home::with_database();
    import(&home, "customers", "id,name\n1,Acme\n2,Beta\n", &[], 0);
    home
}

const CALLS: &str = "Customer;Date;Kanal;Arah;Subject;Action;Emotion;Minutes;Evidence\n\
    1;2026-01-02 09:00;Telepon;masuk;\"asked;\nprice\";called;-1;15;measured\n\
    2;2026-01-03;e-mail;;;;;;\n\
    2;2026-01-03;email;out;offer;;+2;;\n\
    2;2026-01-03;email;in;offer;;;;\n";

#[test]
fn touchpoints_come_in_once_and_go_back_whole() {
    let home = two();
    let before = entities(&home.path(DATABASE));
    let report = import(&home, "touchpoints", CALLS, &[], 1);
    assert_eq!(counts(&report), [3, 0, 0, 0, 1]);
    assert_eq!(
        report["rejected"],
        json!([{
            "line": 4, "column": "Kanal", "value": "e-mail",
            "why": "no such channel; there are phone, whatsapp, email, meeting, demo, website, social, ads, webinar, event, \
                    store, support, packaging, review, referral, cart_left",
        }])
    );
    let exported = home.siklus(&["export", "touchpoints"]).ok();
    assert_eq!(
        exported,
        "customer,date,channel,direction,note,action,motivation,emotion,feeling,product,minutes,evidence\n\
         1,2026-01-02T02:00:00Z,phone,in,\"asked;\nprice\",called,,-1,,,15,measured\n\
         2,2026-01-03,email,out,offer,,,2,,,,reported\n\
         2,2026-01-03,email,in,offer,,,,,,,reported\n"
    );
    let after = (entities(&home.path(DATABASE)), whole(&home.path(DATABASE)));
    assert_eq!(counts(&import(&home, "touchpoints", CALLS, &[], 1)), [0, 0, 3, 0, 1]);
    assert_eq!(whole(&home.path(DATABASE)), after.1, "nothing is written where nothing is new");
    let history = home.siklus(&["history", "--limit", "1"]).ok();
    assert!(history.contains("import, 3 touchpoints"), "{history}");
    home.siklus(&["undo"]).ok();
    assert_eq!(entities(&home.path(DATABASE)), before);
    home.siklus(&["redo"]).ok();
    assert_eq!(entities(&home.path(DATABASE)), after.0);
    home.siklus(&["undo"]).ok();
    assert_eq!(entities(&home.path(DATABASE)), before);
    assert_eq!(home.siklus(&["history", "--verify"]).code, 0);
}

#[test]
fn surveys_come_in_by_kind_or_by_the_name_of_their_column() {
    let home = two();
    let before = entities(&home.path(DATABASE));
    let long = "customer,date,kind,score,comment\n1,2026-01-02,nps,9,fine\n1,2026-01-02,csat,6,\n9,2026-01-02,nps,1,\n";
    let report = import(&home, "surveys", long, &[], 1);
    assert_eq!(counts(&report), [1, 0, 0, 0, 2]);
    assert_eq!(
        report["rejected"],
        json!([
            { "line": 3, "column": "score", "value": "6", "why": "off the scale; write a whole number from 1 to 5" },
            { "line": 4, "column": "customer", "value": "9", "why": "no customer has this key; import the customers first" },
        ])
    );
    let wide = "Pelanggan;Tanggal;NPS;Kepuasan;Komentar\n1;02/01/2026;9;;fine\n2;22/01/2026;10;5;bagus\n2;3000-01-01;1;;\n";
    assert_eq!(counts(&import(&home, "surveys", wide, &[], 1)), [2, 0, 1, 0, 1]);
    assert_eq!(
        home.siklus(&["export", "surveys"]).ok(),
        "customer,date,kind,score,comment\n1,2026-01-02,nps,9,fine\n2,2026-01-22,nps,10,bagus\n2,2026-01-22,csat,5,\n"
    );
    let shown = home.siklus(&["show", "=2", "--json"]).json(0);
    assert_eq!(shown["surveys"].as_array().unwrap().len(), 2);
    home.siklus(&["undo"]).ok();
    let said = home.siklus(&["undo"]).err + &home.siklus(&["history"]).ok();
    assert!(said.contains("import, 2 surveys"), "{said}");
    assert_eq!(entities(&home.path(DATABASE)), before);
}

#[test]
fn equal_rows_are_as_many_whatever_key_they_come_under() {
    let home = two();
    home.siklus(&["merge", "=1", "=2"]).ok();
    for (kind, heads, rows) in [
        (
            "touchpoints",
            "customer,date,channel",
            "1,2026-01-02,phone\n2,2026-01-02,phone\n1,2026-01-02,telepon\n",
        ),
        ("surveys", "customer,date,nps", "1,2026-01-02,9\n2,2026-01-02,9\n1,2026-01-02,9\n"),
    ] {
        let file = format!("{heads}\n{rows}");
        assert_eq!(counts(&import(&home, kind, &file, &[], 0)), [3, 0, 0, 0, 0]);
        assert_eq!(counts(&import(&home, kind, &file, &[], 0)), [0, 0, 3, 0, 0]);
        assert_eq!(counts(&import(&home, kind, format!("{file}{rows}"), &[], 0)), [3, 0, 3, 0, 0]);
    }
}

#[test]
fn what_is_given_by_hand_is_known_in_a_file() {
    let home = two();
    home.siklus(&["survey", "=1", "nps", "9", "--date", "2026-01-02", "--comment", "fine"]).ok();
    let own = home.siklus(&["export", "surveys"]).ok();
    assert_eq!(counts(&import(&home, "surveys", own, &[], 0)), [0, 0, 1, 0, 0]);
}

#[test]
fn what_cannot_be_is_told_and_saved_and_a_dry_run_writes_nothing() {
    let home = two();
    let file = "customer,date,channel,emotion,minutes,note,Shoe\n1,2026-01-02,phone,3,,a,\n\
                1,2026-01-02,phone,,ten,b,\n1,3000-01-01,phone,,,c,\n7,2026-01-02,phone,,,d,\n\
                1,2026-01-02,phone,1,5,e,\n";
    let before = whole(&home.path(DATABASE));
    let dry = import(&home, "touchpoints", file, &["--dry-run"], 1);
    assert_eq!((counts(&dry), whole(&home.path(DATABASE))), ([1, 0, 0, 0, 4], before));
    let report = import(&home, "touchpoints", file, &["--save-rejected", "bad.csv"], 1);
    assert_eq!((&report["rejected"], &report["ignored_columns"]), (&dry["rejected"], &json!(["Shoe"])));
    let columns: Vec<_> = report["rejected"].as_array().unwrap().iter().map(|row| &row["column"]).collect();
    assert_eq!(columns, ["emotion", "minutes", "date", "customer"]);
    let saved = std::fs::read_to_string(home.path("bad.csv")).unwrap();
    assert!(
        saved.contains("1,2026-01-02,phone,3,,a,,off the scale; write a whole number from -2 to 2\n"),
        "{saved}"
    );
    let mended = saved.replace(",3,", ",2,").replace("ten", "10").replace("3000", "2026").replace("7,", "2,");
    home.write("mended.csv", mended);
    let said = home.siklus(&["import", "touchpoints", "mended.csv", "--lang", "id"]).ok();
    assert_eq!(said, "titik kontak: 4 baru, 0 diperbarui, 0 tidak berubah\n");
}

#[test]
fn a_layout_of_a_vendor_or_a_column_that_is_missing_is_said() {
    let home = two();
    home.write("file.csv", "customer,date,rating\n1,2026-01-02,5\n");
    let error = home.siklus(&["import", "surveys", "file.csv"]).fails(2);
    assert!(error.starts_with("error: no column for kind; name it with --map kind=HEAD"), "{error}");
    let error = home.siklus(&["import", "surveys", "file.csv", "--preset", "hubspot"]).fails(2);
    assert!(error.starts_with("error: no layout of such a file from HubSpot is known;"), "{error}");
    let mapped =
        import(&home, "surveys", "customer,date,rating\n1,2026-01-02,5\n", &["--map", "csat=rating"], 0);
    assert_eq!(counts(&mapped), [1, 0, 0, 0, 0]);
    let error = home.siklus(&["import", "touchpoints", "file.csv"]).fails(2);
    assert!(error.starts_with("error: no column for channel;"), "{error}");
}
