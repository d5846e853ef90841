//! Columns of one's own, referrers, and files without a column of keys.

use serde_json::json;

use super::{counts, import};
use crate::support::database::{DATABASE, entities};
use crate::support::home::Home;

#[test]
fn unknown_columns_become_custom_fields_where_that_is_wanted() {
    let files = [
        "customer_id,name,Contract \n type,tenure\n1,Acme,Monthly,\n".to_owned(),
        json!({"customer_id": 1, "name": "Acme", "Contract type": "Monthly", "tenure": null}).to_string(),
    ];
    for file in files.iter().map(|file| file.replace("Contract \n type", "\"Contract \n type\"")) {
        let home = Home::with_database();
        let report = import(&home, "customers", &file, &[], 0);
        assert_eq!(report["ignored_columns"].as_array().unwrap().len(), 2, "{report}");
        let report = import(&home, "customers", &file, &["--keep-columns"], 0);
        assert_eq!((counts(&report), &report["ignored_columns"]), ([0, 1, 0, 0, 0], &json!([])));
        let shown = home.siklus(&["show", "=1", "--json"]).json(0);
        assert_eq!(shown["custom"], json!({"Contract type": "Monthly"}));
        assert_eq!(counts(&import(&home, "customers", &file, &["--keep-columns"], 0)), [0, 0, 1, 0, 0]);
    }
}

#[test]
fn what_cannot_be_a_field_is_told() {
    let home = Home::with_database();
    let (long, value) = ("n".repeat(61), "v".repeat(501));
    let file = format!("id,{long},note\n1,x,{value}\n2,x,y\n");
    let report = import(&home, "customers", file, &["--keep-columns"], 1);
    assert_eq!((counts(&report), &report["ignored_columns"]), ([1, 0, 0, 0, 1], &json!([long])));
    assert_eq!(
        (&report["rejected"][0]["column"], &report["rejected"][0]["line"]),
        (&json!("note"), &json!(2))
    );
}

#[test]
fn a_referrer_stands_anywhere_and_an_unknown_one_keeps_the_row_out() {
    let home = Home::with_database();
    let mut file =
        "id,name,dirujuk oleh\nc,Citra,b\nb,Budi,a\na,Ana,\nx,Xena,nobody\ny,Yuli,x\nz,Zaki,z\n".to_owned();
    // More than the journal keeps of an undo in one piece.
    file.extend(
        (0..450).map(|n| format!("m{n},M{n},{}\n", if n == 0 { "a".into() } else { format!("m{}", n - 1) })),
    );
    let before = entities(&home.path(DATABASE));
    let report = import(&home, "customers", &file, &[], 1);
    assert_eq!(counts(&report), [453, 0, 0, 0, 3]);
    let lines: Vec<_> =
        report["rejected"].as_array().unwrap().iter().map(|row| row["line"].as_u64()).collect();
    assert_eq!(lines, [Some(5), Some(6), Some(7)]);
    assert_eq!(home.siklus(&["show", "=c", "--json"]).json(0)["referred_by"]["name"], "Budi");
    assert_eq!(counts(&import(&home, "customers", &file, &[], 1)), [0, 0, 453, 0, 3]);
    let after = entities(&home.path(DATABASE));
    home.siklus(&["undo"]).ok();
    assert_eq!(entities(&home.path(DATABASE)), before);
    home.siklus(&["redo"]).ok();
    assert_eq!(entities(&home.path(DATABASE)), after);
}

#[test]
fn without_keys_people_are_known_by_what_tells_them_apart() {
    let home = Home::with_database();
    let file = "Nama,Surel,Telepon,Kota\nAna,Ana@Example.com,,Solo\nBudi,,0812-3456-789,Solo\nCitra,,,Solo\n\
                Citra,,,Medan\nAna,ana@example.com,,Bogor\n,,,Bogor\n";
    let report = import(&home, "customers", file, &[], 1);
    assert_eq!((counts(&report), &report["keyless"]), ([3, 0, 0, 0, 3], &true.into()));
    let lines: Vec<_> =
        report["rejected"].as_array().unwrap().iter().map(|row| row["line"].as_u64()).collect();
    assert_eq!(lines, [Some(5), Some(6), Some(7)]);
    assert_eq!(home.siklus(&["show", "=ana@example.com", "--json"]).json(0)["city"], "Solo");
    assert_eq!(home.siklus(&["show", "=628123456789", "--json"]).json(0)["name"], "Budi");
    assert_eq!(counts(&import(&home, "customers", file, &[], 1)), [0, 0, 3, 0, 3]);
    let told = home.siklus(&["import", "customers", "file.csv"]);
    assert!(told.err.contains("no column of keys: customers are known by email"), "{}", told.err);
}
