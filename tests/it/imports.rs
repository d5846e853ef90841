//! Files of every kind as people have them: what comes in, what is said of the rest.

mod broken;
mod in_the_dashboard;
mod layouts;
mod lived;
mod one_s_own;
mod orders;
mod pipes;
mod policies;

use serde_json::Value;

use crate::support::database::{DATABASE, whole};
use crate::support::home::Home;

/// Imports a text as a file of this kind; the report.
#[track_caller]
fn import(home: &Home, kind: &str, csv: impl AsRef<[u8]>, options: &[&str], code: i32) -> Value {
    home.write("file.csv", csv);
    home.siklus(&[&["import", kind, "file.csv", "--json"], options].concat()).json(code)
}

/// New, changed, known, customers made, rejected.
fn counts(report: &Value) -> [i64; 5] {
    ["created", "updated", "unchanged", "customers_created", "rejected_total"]
        .map(|name| report[name].as_i64().unwrap())
}

/// A customer's stage and the date it stands there from.
#[track_caller]
fn stands(home: &Home, customer: &str) -> (String, String) {
    let shown = home.siklus(&["show", customer, "--json"]).json(0);
    let text = |name: &str| shown[name].as_str().unwrap().to_owned();
    (text("stage"), text("since"))
}

#[test]
fn files_as_other_programs_write_them() {
    let plain = "Customer ID,Name,City\n1,Acme,Solo\n2,\"Beta, Ltd\",\n";
    let wide =
        |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    let files: [(&str, Vec<u8>); 9] = [
        ("plain", plain.into()),
        ("byte order mark", [b"\xEF\xBB\xBF", plain.as_bytes()].concat()),
        ("CRLF", plain.replace('\n', "\r\n").into()),
        ("no last line end", plain.trim_end().into()),
        ("UTF-16 with its mark", wide(&format!("\u{feff}{plain}"), u16::to_le_bytes)),
        ("UTF-16, the other order", wide(&format!("\u{feff}{plain}"), u16::to_be_bytes)),
        ("UTF-16 without a mark", wide(plain, u16::to_le_bytes)),
        ("semicolons", "CUSTOMERID;nama;kota\n1;Acme;Solo\n2;Beta, Ltd;\n".into()),
        ("tabs and blank rows", "\n\ncustomer-id\tname\tcity\n\n1\tAcme\tSolo\n\n2\tBeta, Ltd\t\n\n".into()),
    ];
    let mut seen = Vec::new();
    for (what, file) in files {
        let home = Home::with_database();
        assert_eq!(counts(&import(&home, "customers", file, &[], 0)), [2, 0, 0, 0, 0], "{what}");
        seen.push(home.siklus(&["export", "customers"]).ok());
    }
    assert!(seen[0].contains("2,\"Beta, Ltd\","), "{}", seen[0]);
    assert!(seen.iter().all(|export| *export == seen[0]), "{seen:#?}");
}

#[test]
fn letters_of_windows_are_read_and_holes_are_told_with_their_place() {
    let home = Home::with_database();
    let report = import(&home, "customers", b"id,name\n1,Caf\xe9 \x80\n2,Hole \x81\n3,Fine\n", &[], 1);
    assert_eq!((counts(&report), &report["rejected"][0]["line"]), ([2, 0, 0, 0, 1], &3.into()));
    assert_eq!(home.siklus(&["show", "=1", "--json"]).json(0)["name"], "Café €");
}

#[test]
fn amounts_and_dates_in_the_usual_styles() {
    for (amount, other) in
        [("1.250", "1.250.000,50"), ("1,250", "1,250,000.50"), ("Rp 1.250", "Rp 7,5"), ("1250", "1.5")]
    {
        for (date, day) in
            [("03/04/2026", "22/11/2026"), ("04/03/2026", "11/22/2026"), ("3 Apr 2026", "1 Mei 2026")]
        {
            let home = Home::with_database();
            let file = format!("customer;date;amount\n1;{date};{amount}\n2;{day};{other}\n");
            assert_eq!(
                counts(&import(&home, "purchases", file, &["--create-customers"], 0)),
                [2, 0, 0, 2, 0]
            );
            let bought = &home.siklus(&["show", "=1", "--json"]).json(0)["purchases"][0];
            assert_eq!(
                (&bought["at"], &bought["amount_minor"]),
                (&"2026-04-03".into(), &125_000.into()),
                "{date} {amount}"
            );
        }
    }
}

#[test]
fn what_reads_in_two_ways_keeps_the_file_out_until_the_user_says() {
    let home = Home::with_database();
    home.write("file.csv", "customer,date,amount,currency\n1,2026-01-02,5,KWD\n2,03/04/2026,1.250,KWD\n");
    let command = ["import", "purchases", "file.csv", "--create-customers"];
    let error = home.siklus(&command).fails(2);
    assert!(
        error.starts_with("error: line 3, date: \"03/04/2026\" may begin with the day or the month"),
        "{error}"
    );
    let error = home.siklus(&[&command[..], &["--dates", "dmy"]].concat()).fails(2);
    assert!(error.starts_with("error: line 3, amount: \"1.250\" may be 1250 or 1.25"), "{error}");
    assert_eq!(home.batches(), 0);
    home.siklus(&[&command[..], &["--dates", "dmy", "--amounts", "comma"]].concat()).ok();
    let bought = &home.siklus(&["show", "=2", "--json"]).json(0)["purchases"][0];
    assert_eq!((&bought["at"], &bought["amount_minor"]), (&"2026-04-03".into(), &1_250_000.into()));
}

#[test]
fn amounts_as_indonesians_write_them_need_no_saying() {
    let home = Home::with_database();
    let file = "customer;date;amount\n1;2026-04-03;750.000\n2;2026-04-03;Rp 1.250\n";
    import(&home, "purchases", file, &["--create-customers"], 0);
    home.write("file.jsonl", r#"{"id":"3","value":"750.000"}"#);
    home.siklus(&["import", "customers", "file.jsonl"]).ok();
    let shown = |key: &str| home.siklus(&["show", key, "--json"]).json(0);
    assert_eq!(shown("=1")["purchases"][0]["amount_minor"], 75_000_000);
    assert_eq!(shown("=2")["purchases"][0]["amount_minor"], 125_000);
    assert_eq!(shown("=3")["value_minor"], 75_000_000);
}

#[test]
fn line_breaks_in_quotes_stay_and_lines_are_counted_behind_them() {
    let home = Home::with_database();
    let file = "id,name,since\n1,\"Acme\r\nLtd\",2026-01-01\n2,Beta,soon\n";
    let report = import(&home, "customers", file, &[], 1);
    assert_eq!(report["rejected"][0]["line"], 4);
    assert_eq!(home.siklus(&["show", "1", "--json"]).json(0)["name"], "Acme\r\nLtd");
    assert!(home.siklus(&["export", "customers"]).ok().contains("1,\"Acme\r\nLtd\","));
    assert_eq!(home.siklus(&["list"]).ok().lines().count(), 1, "one line each, whatever the name");
}

#[test]
fn a_head_row_alone_is_fine_and_an_empty_file_is_not() {
    let home = Home::with_database();
    for (kind, heads) in [
        ("customers", "id,name\n"),
        ("purchases", "customer,date"),
        ("touchpoints", "customer,date,channel"),
        ("surveys", "customer,date,nps"),
    ] {
        assert_eq!(counts(&import(&home, kind, heads, &[], 0)), [0; 5]);
        home.write("empty.csv", "");
        let error = home.siklus(&["import", kind, "empty.csv"]).fails(2);
        assert_eq!(
            error,
            "error: the file is empty; its first row has to name the columns\nhint: nothing was imported\n"
        );
    }
    assert_eq!(home.batches(), 0);
}

#[test]
fn unknown_columns_are_noted_and_not_read() {
    let home = Home::with_database();
    let file = "id,Shoe size,name,\u{1b}[2JMood\n1,44,Acme,good\n";
    assert_eq!(
        import(&home, "customers", file, &[], 0)["ignored_columns"],
        serde_json::json!(["Shoe size", "\u{1b}[2JMood"])
    );
    let run = home.siklus(&["import", "customers", "file.csv"]);
    assert_eq!(run.err, "not read: Shoe size, [2JMood\n");
    assert_eq!(run.ok(), "customers: 0 new, 0 updated, 1 unchanged\n");
}

#[test]
fn the_user_says_which_column_is_what() {
    let home = Home::with_database();
    let file = "Buyer,Order Date,Paid\n1,2026-01-02,5\n";
    let map =
        ["--map", "customer=Buyer", "--map", "date=Order Date", "--map", "amount=Paid", "--create-customers"];
    assert_eq!(counts(&import(&home, "purchases", file, &map, 0)), [1, 0, 0, 1, 0]);
    let shown = home.siklus(&["show", "=1", "--json"]).json(0);
    assert_eq!(
        (&shown["purchases"][0]["at"], &shown["purchases"][0]["amount_minor"]),
        (&"2026-01-02".into(), &500.into())
    );
    for (map, what) in [
        ("date", "--map date is not of the form FIELD=HEAD"),
        (
            "day=Order Date",
            "--map knows no field day; there are customer, date, amount, currency, order_id, type, name",
        ),
        ("date=Oder Date", "the file has no column Oder Date; nearest: Order Date"),
        ("date=", "no column for date; name it with --map date=HEAD; the file has Buyer, Order Date, Paid"),
    ] {
        let error = home.siklus(&["import", "purchases", "file.csv", "--map", map]).fails(2);
        assert!(error.starts_with(&format!("error: {what}")), "{error}");
        assert!(error.ends_with("\nhint: nothing was imported\n") && error.lines().count() == 2, "{error}");
    }
}

#[test]
fn standard_input_is_a_file_too() {
    let home = Home::with_database();
    let siklus = env!("CARGO_BIN_EXE_siklus");
    let run = home.run(siklus, &["import", "customers", "-", "--json"], "id,name\n1,Acme\n");
    assert_eq!(run.json(0)["created"], 1);
}

#[test]
fn a_dry_run_tells_the_same_and_writes_nothing() {
    let home = Home::with_database();
    import(&home, "customers", "id,name,since\n1,Acme,2026-05-05\n", &[], 0);
    let file = "customer,date,amount,currency\n1,2026-06-01,5,EUR\n2,2026-06-02,6,EUR\n3,never,6,EUR\n";
    let before = (whole(&home.path(DATABASE)), std::fs::read(home.path(DATABASE)).unwrap());
    let mut dry = import(&home, "purchases", file, &["--create-customers", "--dry-run"], 1);
    assert!((whole(&home.path(DATABASE)), std::fs::read(home.path(DATABASE)).unwrap()) == before);
    assert_eq!(dry["dry_run"], true);
    dry["dry_run"] = false.into();
    assert_eq!(import(&home, "purchases", file, &["--create-customers"], 1), dry);
    assert_eq!(counts(&dry), [2, 0, 0, 1, 1]);
    let said = home.siklus(&["import", "purchases", "file.csv", "--dry-run"]).fails(1);
    assert!(said.ends_with("nothing was written (--dry-run)\n") && !said.contains("undo"), "{said}");
}

#[test]
fn a_customer_told_twice_is_taken_once_and_again_changes_nothing() {
    let home = Home::with_database();
    let file = "id,name\n1,Acme\n2,Beta\n1,Acme Ltd\n\n3,Gamma\n3,Gamma\n";
    let report = import(&home, "customers", file, &[], 1);
    assert_eq!(counts(&report), [3, 0, 0, 0, 2]);
    assert_eq!(
        report["rejected"],
        serde_json::json!([
            { "line": 4, "column": "id", "value": "1", "why": "this key stands on line 2 already; keep one of the two" },
            { "line": 7, "column": "id", "value": "3", "why": "this key stands on line 6 already; keep one of the two" },
        ])
    );
    let before = whole(&home.path(DATABASE));
    assert_eq!(counts(&import(&home, "customers", file, &[], 1)), [0, 0, 3, 0, 2]);
    assert_eq!(whole(&home.path(DATABASE)), before);
    let rejected_first = "id,name,since\n1,Alpha,never\n1,Omega,\n";
    assert_eq!(counts(&import(&home, "customers", rejected_first, &[], 1)), [0, 1, 0, 0, 1]);
}

#[test]
fn a_name_nobody_can_see_is_none() {
    let home = Home::with_database();
    let file = "id,name,tags\nA,\u{200b},\nB,\u{3164}\u{200d},\u{2800}\n\u{200b},C,\n";
    assert_eq!(counts(&import(&home, "customers", file, &[], 1)), [2, 0, 0, 0, 1]);
    let listed = home.siklus(&["list", "--json"]).json(0);
    assert_eq!(
        (&listed["customers"][0]["name"], &listed["customers"][1]["name"]),
        (&"A".into(), &"B".into())
    );
    let orders = "customer,name,date\nD,\u{200b},2026-01-01\n";
    import(&home, "purchases", orders, &["--create-customers"], 0);
    assert_eq!(home.siklus(&["show", "=D", "--json"]).json(0)["name"], "D");
}

#[test]
fn known_customers_are_updated_and_an_empty_cell_erases_nothing() {
    let home = Home::with_database();
    import(&home, "customers", "id,name,city,value,tags\n1,Acme,Solo,5,vip\n2,Beta,,,\n", &[], 0);
    let file = "id,name,city,value,tags,stage\n1,Acme Ltd,,7.5,new,considering\n2,Beta,,,,\n";
    assert_eq!(counts(&import(&home, "customers", file, &[], 0)), [0, 1, 1, 0, 0]);
    let shown = home.siklus(&["show", "1", "--json"]).json(0);
    assert_eq!(
        (&shown["name"], &shown["city"], &shown["value_minor"], &shown["tags"], &shown["stage"]),
        (
            &"Acme Ltd".into(),
            &"Solo".into(),
            &750.into(),
            &serde_json::json!(["new", "vip"]),
            &"considering".into()
        )
    );
    assert_eq!(counts(&import(&home, "customers", file, &[], 0)), [0, 0, 2, 0, 0]);
    home.siklus(&["undo"]).ok();
    assert_eq!(home.siklus(&["show", "1", "--json"]).json(0)["value_minor"], 500);
}
