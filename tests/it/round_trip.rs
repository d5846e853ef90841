//! What export writes, import reads back: into a new database it makes the same one, into its own it changes nothing.

use crate::cdnow::ORDERS;
use crate::support::database::{DATABASE, whole};
use crate::support::home::Home;

const KINDS: [&str; 4] = ["customers", "purchases", "touchpoints", "surveys"];

/// Every export, as they come out of standard output.
fn exported(home: &Home) -> [String; 4] {
    KINDS.map(|kind| home.siklus(&["export", kind]).ok())
}

fn import(home: &Home, files: &[String; 4]) -> [[i64; 4]; 4] {
    [0, 1, 2, 3].map(|index| {
        let name = format!("{}.csv", KINDS[index]);
        home.write(&name, &files[index]);
        let report = home.siklus(&["import", KINDS[index], &name, "--json"]).json(0);
        assert_eq!(report["ignored_columns"], serde_json::json!([]));
        ["created", "updated", "unchanged", "rejected_total"].map(|name| report[name].as_i64().unwrap())
    })
}

/// Checks both ways on the database of a home; `rows` are its customers, purchases, touchpoints and surveys.
#[track_caller]
fn is_the_identity(home: &Home, rows: [i64; 4]) {
    let files = exported(home);
    let before = whole(&home.path(DATABASE));
    assert_eq!(import(home, &files), rows.map(|count| [0, 0, count, 0]));
    assert_eq!(whole(&home.path(DATABASE)), before, "nothing is written where nothing is new");
    let other = Home::with_database();
    assert_eq!(import(&other, &files), rows.map(|count| [count, 0, 0, 0]));
    let again = exported(&other);
    assert!(again == files, "{}", first_difference(&again, &files));
}

fn first_difference(left: &[String; 4], right: &[String; 4]) -> String {
    let lines =
        |files: &[String; 4]| files.iter().flat_map(|f| f.lines().map(str::to_owned)).collect::<Vec<_>>();
    let pairs = lines(left).into_iter().zip(lines(right));
    pairs
        .filter(|(a, b)| a != b)
        .map(|(a, b)| format!("{a}\n{b}"))
        .next()
        .unwrap_or_else(|| "lengths".to_owned())
}

#[test]
fn real_orders() {
    let home = Home::with_database();
    home.write("orders.csv", ORDERS);
    home.siklus(&["import", "purchases", "orders.csv", "--create-customers"]).ok();
    is_the_identity(&home, [2357, 6919, 0, 0]);
}

#[test]
fn two_years_of_moves_tags_and_refunds() {
    let home = Home::with_demo();
    let [customers, purchases, ..] = exported(&home);
    assert!(customers.contains(" competitor") && customers.contains("vip,"), "moves and tags are in it");
    assert!(purchases.contains(",refund\n"), "refunds are in it");
    is_the_identity(&home, [302, 1222, 2070, 100]);
}

#[test]
fn whatever_stands_in_a_cell() {
    let home = Home::with_database();
    let customers = "customer_id;name;company;city;value;stage;since;tags\n\
         a,b;\"PT \"\"Maju\"\"\nJaya\";=SUM(A1);\u{202e}olos;0.5;retensi;2026-02-03;\"x;y\"\n\
         7;\u{1b}[31mred\u{7};;'\t';3;ended;2026-02-03 10:00:30.25;ünïcödé, b c\n\
         \u{1f468}\u{200d}\u{1f469};;@x;;;aware;;\n";
    home.write("hostile.csv", customers);
    let report = home.siklus(&["import", "customers", "hostile.csv", "--json"]).json(0);
    assert_eq!(report["created"], 3, "{report}");
    home.write(
        "orders.csv",
        "customer,date,amount,order,type,every\n7,2026-03-01,5,,,month\n7,2026-03-01,5,,,\n7,2026-03-01,,,,120\n7,2026-03-01,0,,,\n\
         7,2026-03-02 11:00,9,o 1,,tahunan\n7,2026-03-03,4,o 1,refund,year\n7,2026-03-03,4,o 1,refund,\n\"a,b\",2026-03-04,-1,,,\n",
    );
    let report = home.siklus(&["import", "purchases", "orders.csv", "--json"]).json(0);
    assert_eq!(report["created"], 8, "{report}");
    home.siklus(&["move", "7", "aware"]).fails(2);
    home.siklus(&["move", "=7", "aware"]).ok();
    home.write(
        "calls.csv",
        "customer,date,channel,note,action,motivation,feeling,product,emotion,minutes,evidence,direction\n\
         7,2026-03-01,phone,=SUM(A1),-1,\"a\n\"\"b\"\"\",@x,\u{202e}olos,-2,0,assumed,in\n\
         7,2026-03-01,phone,=SUM(A1),-1,,,,,,,\n7,2026-02-01 10:00:30.25,iklan,,,,,,2,4294967295,measured,out\n\
         \"a,b\",2026-03-01,cart left,'x,,,,,,,,\n",
    );
    let report = home.siklus(&["import", "touchpoints", "calls.csv", "--json"]).json(0);
    assert_eq!(report["created"], 4, "{report}");
    home.write(
        "answers.csv",
        "customer,date,nps,csat,comment\n7,2026-03-01,0,,=1+1\n7,2026-03-01,0,,=1+1\n\"a,b\",2026-03-01 11:00,10,1,\"x\n,y\"\n",
    );
    let report = home.siklus(&["import", "surveys", "answers.csv", "--json"]).json(0);
    assert_eq!(report["created"], 4, "{report}");
    is_the_identity(&home, [3, 8, 4, 4]);
}

#[test]
fn fields_of_one_s_own_referrers_and_merged_keys() {
    let home = Home::with_database();
    home.write(
        "c.csv",
        "id,name,referred_by,custom.Lantai,custom.customer,other_keys,cadence\n\
         a,Ana,,2,\"=1,5\",,10\nb,Budi,a,,x,,\nc,Citra,d,3,,,3650\nd,Dewi,c,,,\"[\"\"old,1\"\"]\",\ne,Eka,,,,,\n",
    );
    let report = home.siklus(&["import", "customers", "c.csv", "--json"]).json(0);
    assert_eq!(report["created"], 5, "{report}");
    home.siklus(&["merge", "=a", "=e"]).ok();
    let [customers, ..] = exported(&home);
    assert!(customers.contains("custom.Lantai,custom.customer\n"), "{customers}");
    // A ring of two is taken at the end of the file, its first one first.
    is_the_identity(&home, [4, 0, 0, 0]);
}

#[test]
fn an_export_goes_to_a_new_file_and_never_over_one() {
    let home = Home::with_demo();
    let run = home.siklus(&["export", "customers", "--out", "c.csv"]);
    assert_eq!((run.out.as_str(), run.code), ("", 0));
    assert_eq!(run.err, "302 customers written to c.csv\n");
    assert_eq!(std::fs::read_to_string(home.path("c.csv")).unwrap(), exported(&home)[0]);
    home.write("there.csv", "mine");
    let refused = home.siklus(&["export", "customers", "--out", "there.csv"]).fails(2);
    assert!(refused.starts_with("error: there.csv exists already"), "{refused}");
    assert_eq!(std::fs::read_to_string(home.path("there.csv")).unwrap(), "mine");
}
