//! What the user decides of a file: rows that differ from what is there, rejected rows to be mended, JSON.

use serde_json::json;

use super::{counts, import};
use crate::support::database::{DATABASE, entities};
use crate::support::home::Home;

/// Acme in Solo, with an order of 5.
fn acme() -> Home {
    let home = Home::with_database();
    import(&home, "customers", "id,name,city\n1,Acme,Solo\n", &[], 0);
    import(&home, "purchases", "customer,date,amount,order\n1,2026-01-02,5,A\n", &[], 0);
    home
}

#[test]
fn what_differs_is_updated_or_left_or_keeps_the_file_out() {
    let customers = "id,name,city\n2,Beta,Solo\n1,Acme,Jogja\n";
    let orders = "customer,date,amount,order\n1,2026-01-03,7,B\n1,2026-01-02,6,A\n";
    for (kind, file) in [("customers", customers), ("purchases", orders)] {
        let home = acme();
        let before = entities(&home.path(DATABASE));
        home.write("file.csv", file);
        let error = home.siklus(&["import", kind, "file.csv", "--on-conflict", "fail"]).fails(2);
        assert!(error.starts_with("error: 1 of the rows would change what is there (lines: 3);"), "{error}");
        assert_eq!(entities(&home.path(DATABASE)), before, "nothing came in");
        let report = import(&home, kind, file, &["--on-conflict", "skip"], 0);
        assert_eq!((counts(&report), &report["skipped"]), ([1, 0, 0, 0, 0], &1.into()));
        assert_eq!(counts(&import(&home, kind, file, &[], 0)), [0, 1, 1, 0, 0]);
        import(&home, kind, file, &["--on-conflict", "fail"], 0);
    }
}

#[test]
fn rejected_rows_are_saved_mended_and_imported_again() {
    let home = Home::with_database();
    let file = "id;name;since\n1;\"Acme; Ltd\";never\n2;Beta;2026-01-01\n3;C\n";
    let report = import(&home, "customers", file, &["--save-rejected", "bad.csv"], 1);
    assert_eq!(counts(&report), [1, 0, 0, 0, 2]);
    let saved = std::fs::read_to_string(home.path("bad.csv")).unwrap();
    let not_a_date = "not a date or time; write it like 2026-11-22 or 2026-11-22 14:05";
    let too_few = "has 2 cells under 3 heads; put quotes around cells with the delimiter in them";
    assert_eq!(
        saved,
        format!("id;name;since;why\n1;\"Acme; Ltd\";never;\"{not_a_date}\"\n3;C;;\"{too_few}\"\n")
    );
    let error = home.siklus(&["import", "customers", "file.csv", "--save-rejected", "bad.csv"]).fails(2);
    assert!(error.contains("bad.csv exists already and was left as it is"), "{error}");
    let error = home.siklus(&["import", "customers", "file.csv", "--save-rejected", "none/bad.csv"]).fails(2);
    assert!(error.starts_with("error: there is no directory for none/bad.csv\n"), "{error}");
    let mended = saved.replace("never", "2026-02-02");
    let report = import(&home, "customers", mended, &["--save-rejected", "none.csv"], 0);
    assert_eq!(counts(&report), [2, 0, 0, 0, 0]);
    assert!(!home.path("none.csv").exists(), "there was nothing to mend");
}

#[test]
fn a_quote_that_is_never_closed_loses_nothing() {
    let home = Home::with_database();
    for (heads, delimiter) in [("id,name,email", ','), ("id;name;email", ';')] {
        let rest = "2,B,\"oops\n3,C,c@x\n4,D,d@x".replace(',', &delimiter.to_string());
        let file = format!("{heads}\n0{delimiter}A\n1{delimiter}A{delimiter}a@x\n{rest}");
        let saved = format!("bad{}.csv", u32::from(delimiter));
        let report = import(&home, "customers", file, &["--save-rejected", &saved], 1);
        assert_eq!(report["rejected"][1]["line"], 4);
        let why = report["rejected"][1]["why"].as_str().unwrap();
        assert!(why.contains("up to the end of the file: 3"), "{why}");
        let kept = std::fs::read_to_string(home.path(&saved)).unwrap();
        assert!(kept.ends_with(&format!("\n{rest}")), "{kept}");
        let mended = kept.replace("\"oops", "oops");
        let report = import(&home, "customers", mended, &[], 0);
        assert_eq!(counts(&report), [4, 0, 0, 0, 0]);
        home.siklus(&["undo"]).ok();
        home.siklus(&["undo"]).ok();
    }
}

#[test]
fn a_list_that_is_cut_off_is_told_and_its_rows_are_in() {
    let home = Home::with_database();
    for end in ["", ",", ",\n"] {
        let file = format!("[{{\"external_key\":\"9\",\"name\":\"A\"}}{end}");
        let report = import(&home, "customers", file, &[], 1);
        assert_eq!(
            (counts(&report)[4], &report["rejected"][0]["line"]),
            (1, &(1 + end.matches('\n').count()).into())
        );
    }
    assert_eq!(home.siklus(&["show", "=9", "--json"]).json(0)["name"], "A");
}

#[test]
fn an_order_is_saved_with_all_its_lines() {
    let home = acme();
    let file = "order,customer,date,amount\nN,9,2026-01-02,5\nB,1,2026-01-02,5\nN,9,2026-01-02,6\n";
    import(&home, "purchases", file, &["--save-rejected", "bad.csv"], 1);
    let saved = std::fs::read_to_string(home.path("bad.csv")).unwrap();
    let rows: Vec<_> = saved.lines().map(|line| line.split(",\"no ").next().unwrap()).collect();
    assert_eq!(rows, ["order,customer,date,amount,why", "N,9,2026-01-02,5", "N,9,2026-01-02,6"]);
}

#[test]
fn json_comes_in_as_lines_as_an_array_and_as_our_own_list() {
    let lines =
        "{\"id\":1,\"name\":\"Acme\",\"value\":29.33,\"tags\":[\"vip\",\"new\"]}\n{\"id\":2,\"city\":null}\n";
    let array = format!("[{}]", lines.trim().replace('\n', ",\n"));
    for file in [lines, &array] {
        let home = Home::with_database();
        assert_eq!(counts(&import(&home, "customers", file, &[], 0)), [2, 0, 0, 0, 0], "{file}");
        let acme = home.siklus(&["show", "=1", "--json"]).json(0);
        assert_eq!((&acme["value_minor"], &acme["tags"]), (&2933.into(), &serde_json::json!(["new", "vip"])));
        let other = Home::with_database();
        let list = home.siklus(&["list", "--json"]).ok();
        assert_eq!(counts(&import(&other, "customers", list, &[], 0)), [2, 0, 0, 0, 0]);
        assert_eq!(other.siklus(&["show", "=1", "--json"]).json(0)["name"], "Acme");
    }
    let home = acme();
    let orders =
        "{\"customer\":\"1\",\"date\":\"2026-02-02\",\"amount\":1250000.5}\noops\n{\"customer\":\"1\"}\n";
    let report = import(&home, "purchases", orders, &[], 1);
    assert_eq!(counts(&report), [1, 0, 0, 0, 2]);
    assert_eq!((&report["rejected"][0]["line"], &report["rejected"][1]["line"]), (&2.into(), &3.into()));
}

#[test]
fn who_looks_like_somebody_known_is_made_and_told() {
    let home = Home::with_database();
    let known = "id,name,email,phone\n1,PT Sinar Jaya,ana@sinar.id,\n2,Toko Abadi,,0812 3456 7890\n";
    assert_eq!(import(&home, "customers", known, &[], 0)["duplicates"], json!([]));
    let file = "id,name,email,phone\n3,Other,ANA@sinar.id,\n4,Another,,+62 812-3456-7890\n5,pt. sinar-jaya,,\n6,New,n@x.id,\n7,Newer,N@x.id,\n";
    let dry = import(&home, "customers", file, &["--dry-run"], 0);
    let report = import(&home, "customers", file, &[], 0);
    assert_eq!(counts(&report), [5, 0, 0, 0, 0]);
    assert_eq!(report["duplicates"], dry["duplicates"]);
    let like = |line: i64, customer: i64, name: &str, by: &str| json!({ "line": line, "customer": customer, "name": name, "by": by });
    assert_eq!(
        report["duplicates"],
        json!([
            like(2, 1, "PT Sinar Jaya", "email"),
            like(3, 2, "Toko Abadi", "phone"),
            like(4, 1, "PT Sinar Jaya", "name"),
            like(6, 6, "New", "email"),
        ])
    );
    home.siklus(&["undo"]).ok();
    let said = home.siklus(&["import", "customers", "file.csv"]).err;
    assert!(
        said.starts_with("possible duplicate: line 2 is like customer 1 PT Sinar Jaya by email\n"),
        "{said}"
    );
    assert_eq!(import(&home, "customers", file, &[], 0)["duplicates"], json!([]), "nobody new");
}

#[test]
fn a_customer_stays_where_somebody_moved_it_until_the_file_knows_of_something_later() {
    let home = Home::with_database();
    let file = "id,name,stage,since\n1,Acme,aware,2026-01-05\n2,Beta,aware,2026-01-05\n";
    import(&home, "customers", file, &[], 0);
    home.siklus(&["move", "=1", "loyal"]).ok();
    let again = import(&home, "customers", file, &[], 0);
    assert_eq!(
        (counts(&again), &again["remarks"]),
        ([0, 0, 2, 0, 0], &json!([{ "line": 2, "kind": "stays_put" }]))
    );
    let stage = |key: &str| home.siklus(&["show", key, "--json"]).json(0)["stage"].clone();
    assert_eq!((stage("=1"), stage("=2")), ("loyal".into(), "aware".into()));
    let said = home.siklus(&["import", "customers", "file.csv"]).err;
    assert!(said.starts_with("customers who stay where somebody moved them: 1 (first: line 2)\n"), "{said}");
    // What else the row says is taken.
    let renamed = import(&home, "customers", file.replace("Acme", "Acme Ltd"), &[], 0);
    assert_eq!((counts(&renamed), stage("=1")), ([0, 1, 1, 0, 0], "loyal".into()));
    // A move of a file is no word of a person.
    import(&home, "customers", "id,stage,since\n2,purchased,2026-02-01\n", &[], 0);
    let again = import(&home, "customers", file.replace("Acme", "Acme Ltd"), &[], 0);
    assert_eq!((&again["remarks_total"], stage("=2")), (&json!({ "stays_put": 1 }), "aware".into()));
    // Something later.
    home.siklus(&["move", "=2", "loyal"]).ok();
    let home = home.with("SIKLUS_NOW", "2026-12-24");
    import(&home, "customers", "id,stage,since\n2,purchased,2026-12-20\n", &[], 0);
    assert_eq!(super::stands(&home, "=2"), ("purchased".into(), "2026-12-20".into()));
}

#[test]
fn a_row_of_a_merged_double_is_passed_over() {
    let home = Home::with_database();
    let file = "id,name,city\nA,Acme,Solo\nB,Acme Ltd,Jogja\n";
    import(&home, "customers", file, &[], 0);
    home.siklus(&["merge", "=A", "=B"]).ok();
    for file in [file, "id,name,city\nB,Acme Ltd,Jogja\nA,Acme,Solo\n"] {
        let again = import(&home, "customers", file, &[], 0);
        assert_eq!((counts(&again), &again["remarks_total"]), ([0, 0, 2, 0, 0], &json!({ "merged_key": 1 })));
    }
    import(&home, "purchases", "customer,date,amount\nB,2026-01-02,5\n", &[], 0);
    assert_eq!(home.siklus(&["show", "=A", "--json"]).json(0)["purchases"][0]["amount_minor"], 500);
}

#[test]
fn what_has_not_been_yet_is_rejected() {
    let home = Home::with_database();
    let file = "id,since,stage_path\n1,3000-01-01,\n2,,aware 2026-01-01; loyal 3000-01-01\n3,2026-01-01,\n";
    let report = import(&home, "customers", file, &[], 1);
    assert_eq!(counts(&report), [1, 0, 0, 0, 2]);
    assert!(report["rejected"][0]["why"].as_str().unwrap().starts_with("in the future;"), "{report}");
    assert_eq!(
        (&report["rejected"][0]["column"], &report["rejected"][1]["column"]),
        (&json!("since"), &json!("stage_path"))
    );
    let orders = "customer,date\n3,2026-01-02\n3,3000-01-02\n";
    assert_eq!(counts(&import(&home, "purchases", orders, &[], 1)), [1, 0, 0, 0, 1]);
}
