//! Rows that cannot come in: each is told with its place and why, and the good ones are in.

use serde_json::json;

use super::{counts, import};
use crate::support::home::Home;

#[test]
fn every_broken_row_is_told_and_the_good_ones_are_in() {
    let home = Home::with_database();
    let file = b"customer,date,amount,currency,type\n\
        1,2026-01-01,5,USD,\n\
        ,2026-01-01,5,USD,\n\
        2,32/01/2026,5,USD,\n\
        3,2026-02-30,5,USD,\n\
        4,2026-01-01,\"1.250,00,0\",USD,\n\
        5,2026-01-01,5.0011,USD,\n\
        6,2026-01-01,5,dollar,\n\
        7,2026-01-01,5,EUR,\n\
        8,2026-01-01,5,USD,gift\n\
        9,2026-01-01\n\
        \xff\xc3\xa9,2026-01-01,5,USD,\n\
        10,2026-01-01,99999999999999999,USD,\n\
        11,2026-01-01,6,USD,\n\
        12,\"2026-01-01,6,USD,\n";
    let report = import(&home, "purchases", file, &["--create-customers"], 1);
    assert_eq!(counts(&report), [2, 0, 0, 2, 12]);
    let told: Vec<_> = report["rejected"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {} {} {}", row["line"], row["column"], row["value"], row["why"]))
        .collect();
    insta::assert_snapshot!(told.join("\n"));
    assert_eq!(home.siklus(&["list", "--json"]).json(0)["total"], 2);
}

#[test]
fn people_read_them_in_their_language() {
    let home = Home::with_database();
    let file = "id,since,\u{1b}name\n1,2026-01-01,a\n2,\u{1b}[31m\u{202e}soon,b\n";
    home.write("file.csv", file);
    let run = home.siklus(&["import", "customers", "file.csv"]);
    assert_eq!(run.out, "customers: 1 new, 0 updated, 0 unchanged, 1 rejected\n");
    insta::assert_snapshot!(run.fails(1));
    home.siklus(&["undo"]).ok();
    let run = home.siklus(&["import", "customers", "file.csv", "--lang", "id"]);
    assert_eq!(run.out, "pelanggan: 1 baru, 0 diperbarui, 0 tidak berubah, 1 ditolak\n");
    insta::assert_snapshot!(run.fails(1));
}

#[test]
fn twenty_of_many_are_shown_and_all_are_counted() {
    let home = Home::with_database();
    let rows: String = (0..1500).map(|n| format!("{n},never\n")).collect();
    let report = import(&home, "customers", format!("id,since\n{rows}"), &[], 1);
    assert_eq!((counts(&report)[4], report["rejected"].as_array().unwrap().len()), (1500, 1000));
    let said = home.siklus(&["import", "customers", "file.csv"]).fails(1);
    assert_eq!((said.lines().count(), said.lines().last()), (21, Some("and 1,480 more")), "{said}");
}

#[test]
fn another_currency_is_refused_once_there_is_money() {
    let home = Home::with_database();
    import(&home, "customers", "id,value,currency\n1,,USD\n2,5,EUR\n", &[], 0);
    assert_eq!(home.siklus(&["show", "2", "--json"]).json(0)["currency"], "EUR");
    let report = import(&home, "purchases", "customer,date,amount,currency\n2,2026-01-01,5,USD\n", &[], 1);
    assert_eq!(
        report["rejected"],
        json!([{
            "line": 2, "column": "currency", "value": "USD",
            "why": "in USD, but this database keeps EUR; convert the amounts, or import into a database of their own",
        }])
    );
}

const NO_TEXT: &str = "the first row is no text; check that this is a CSV file and save it as CSV UTF-8";

#[test]
fn what_is_no_table_is_refused_whole() {
    let home = Home::with_database();
    for (file, what) in [
        (&b"id,na\xffm\xc3\xa9\n1,2\n"[..], NO_TEXT),
        (b"\x7fELF\0\0\0\n", NO_TEXT),
        (b"\"id,name\n1,2\n", "the first row has no end; close its quotes, or check that this is a CSV file"),
        (
            b"note,city\nx,y\n",
            "no column for external_key; name it with --map external_key=HEAD; the file has note, city",
        ),
    ] {
        home.write("file.csv", file);
        let error = home.siklus(&["import", "customers", "file.csv"]).fails(2);
        assert_eq!(error, format!("error: {what}\nhint: nothing was imported\n"));
    }
    for (name, what) in [("absent.csv", "there is no file absent.csv"), (".", ". is a directory, not a file")]
    {
        let error = home.siklus(&["import", "customers", name]).fails(2);
        assert!(error.starts_with(&format!("error: {what}")) && error.lines().count() == 2, "{error}");
    }
    assert_eq!(home.batches(), 0);
}
