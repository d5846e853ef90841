//! What a file of orders means: buyers, refunds, lines, equal rows, and whose order it is.

use serde_json::json;

use super::{counts, import, stands};
use crate::support::database::{DATABASE, entities};
use crate::support::home::Home;

/// Two prospects, known since May.
fn prospects() -> Home {
    let home = Home::with_database();
    let file = "id,name,stage,since\n1,Acme,considering,2026-05-05\n2,Beta,,2026-05-05\n";
    import(&home, "customers", file, &[], 0);
    home
}

/// What a customer's purchases came to: kind, date, amount and order.
fn bought(home: &Home, customer: &str) -> Vec<String> {
    let shown = home.siklus(&["show", customer, "--json"]).json(0);
    let row = |p: &serde_json::Value| {
        let order = p["order_id"].as_str().unwrap_or("-");
        let amount = p["amount_minor"].as_i64().map_or("-".to_owned(), |amount| amount.to_string());
        format!("{} {} {amount} {order}", p["kind"].as_str().unwrap(), p["at"].as_str().unwrap())
    };
    shown["purchases"].as_array().unwrap().iter().map(row).collect()
}

#[test]
fn a_prospect_moves_on_the_day_it_bought_first() {
    let home = prospects();
    let before = entities(&home.path(DATABASE));
    let file = "customer,date,amount\n1,2026-07-01,5\n1,2026-06-02 08:00,5\n1,2026-06-01,5\n";
    assert_eq!(counts(&import(&home, "purchases", file, &[], 0)), [3, 0, 0, 0, 0]);
    assert_eq!(stands(&home, "1"), ("purchased".into(), "2026-06-01".into()));
    assert_eq!(stands(&home, "2"), ("aware".into(), "2026-05-05".into()), "nothing else moves");
    home.siklus(&["undo"]).ok();
    assert_eq!(entities(&home.path(DATABASE)), before, "moved and bought in one batch");
    home.siklus(&["redo"]).ok();
    home.siklus(&["move", "1", "loyal"]).ok();
    import(&home, "purchases", "customer,date,amount\n1,2026-08-01,5\n", &[], 0);
    assert_eq!(stands(&home, "1").0, "loyal", "who is a customer stays where it is");
}

#[test]
fn an_arrival_dated_later_than_the_first_purchase_is_put_right() {
    let home = prospects();
    let before = entities(&home.path(DATABASE));
    import(&home, "purchases", "customer,date,amount\n1,2026-03-01,5\n", &[], 0);
    let shown = home.siklus(&["show", "1", "--json"]).json(0);
    let path: Vec<_> = shown["moves"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| (step["to"].clone(), step["at"].clone()))
        .collect();
    let on = |stage: &str| (json!(stage), json!("2026-03-01"));
    assert_eq!(path, [on("considering"), on("purchased")]);
    home.siklus(&["undo"]).ok();
    assert_eq!(entities(&home.path(DATABASE)), before);
}

#[test]
fn who_was_led_back_has_to_buy_again() {
    let home = prospects();
    let old = "customer,date,amount\n1,2026-06-01,5\n";
    import(&home, "purchases", old, &[], 0);
    home.siklus(&["move", "1", "considering"]).ok();
    let led_back = stands(&home, "1");
    assert_eq!(led_back.0, "considering");
    import(&home, "purchases", "customer,date,amount\n1,2026-07-01,5\n", &[], 0);
    assert_eq!(stands(&home, "1"), led_back, "bought before, told only now");
    let later = home.with("SIKLUS_NOW", "2026-12-24");
    import(&later, "purchases", "customer,date,amount\n1,2026-07-01,5\n1,2026-12-01,5\n", &[], 0);
    assert_eq!(stands(&later, "1"), ("purchased".into(), "2026-12-01".into()));
}

#[test]
fn an_order_given_back_whole_is_no_purchase() {
    let home = prospects();
    let file =
        "customer,date,amount,order,type\n1,2026-06-01,5,A,\n1,2026-06-02,5,A,refund\n1,2026-06-03,-2,,\n";
    assert_eq!(counts(&import(&home, "purchases", file, &[], 0)), [3, 0, 0, 0, 0]);
    assert_eq!(stands(&home, "1"), ("considering".into(), "2026-05-05".into()));
    let file = "customer,date,amount,order\n2,2026-06-01,5,B\n2,2026-06-02,-3,B\n";
    import(&home, "purchases", file, &[], 0);
    assert_eq!(stands(&home, "2"), ("purchased".into(), "2026-06-01".into()), "a part given back");
    assert_eq!(bought(&home, "2"), ["sale 2026-06-01 500 B", "refund 2026-06-02 300 B"]);
    assert_eq!(counts(&import(&home, "purchases", file, &[], 0)), [0, 0, 2, 0, 0]);
}

#[test]
fn a_refund_without_an_amount_gives_all_of_it_back() {
    let home = prospects();
    let file = "customer,date,order,type,amount\n1,2026-06-01,A,,\n1,2026-06-02,A,refund,\n\
        2,2026-06-01,B,,5\n2,2026-06-02,B,refund,\n2,2026-06-03,B,refund,1\n";
    assert_eq!(counts(&import(&home, "purchases", file, &[], 0)), [5, 0, 0, 0, 0]);
    assert_eq!(stands(&home, "1"), ("considering".into(), "2026-05-05".into()));
    assert_eq!(stands(&home, "2"), ("aware".into(), "2026-05-05".into()));
}

#[test]
fn the_lines_of_an_order_are_summed() {
    let home = prospects();
    let file = "order,customer,date,total\nA,1,2026-06-01,5\nB,2,2026-06-01,1\nA,1,2026-06-01,7.25\nA,1,2026-06-01,\n";
    assert_eq!(counts(&import(&home, "purchases", file, &[], 0)), [2, 0, 0, 0, 0]);
    assert_eq!(bought(&home, "1"), ["sale 2026-06-01 1225 A"]);
    assert_eq!(counts(&import(&home, "purchases", file, &[], 0)), [0, 0, 2, 0, 0]);
    let corrected = "order,customer,date,total\nA,1,2026-06-03,12\n";
    assert_eq!(counts(&import(&home, "purchases", corrected, &[], 0)), [0, 1, 0, 0, 0]);
    assert_eq!(bought(&home, "1"), ["sale 2026-06-03 1200 A"]);
}

#[test]
fn an_order_recurs_where_all_its_lines_pay_for_the_same_time() {
    let home = prospects();
    let file = "order,customer,date,total,every\nA,1,2026-06-01,5,quarter\nA,1,2026-06-01,7,3\n\
        B,1,2026-06-02,5,month\nB,1,2026-06-02,7,year\nC,1,2026-06-03,5,month\nC,1,2026-06-03,7,\nD,1,2026-06-04,1,week\n";
    let report = import(&home, "purchases", file, &[], 1);
    assert_eq!(counts(&report), [3, 0, 0, 0, 1]);
    assert_eq!(report["remarks_total"], json!({ "mixed_months": 2 }));
    assert_eq!(
        report["rejected"][0],
        json!({
            "line": 8, "column": "every", "value": "week",
            "why": "not a time that is paid for; write month, quarter, year or a number of months from 1 to 120, \
                    or empty the cell",
        })
    );
    let shown = home.siklus(&["show", "1", "--json"]).json(0);
    let months = |number: usize| shown["purchases"][number]["months"].clone();
    assert_eq!([0, 1, 2].map(months), [json!(3), json!(null), json!(null)]);
    home.write("again.csv", file);
    let told = home.siklus(&["import", "purchases", "again.csv"]);
    assert!(told.err.contains("because the lines of the order pay for different times: 2"), "{told:?}");
}

#[test]
fn equal_rows_without_an_order_are_as_many_purchases() {
    let home = prospects();
    let file = "customer,date,amount\n1,2026-06-01,5\n1,2026-06-01,5\n1,2026-06-01,0\n1,2026-06-01,\n";
    assert_eq!(counts(&import(&home, "purchases", file, &[], 0)), [4, 0, 0, 0, 0]);
    assert_eq!(counts(&import(&home, "purchases", file, &[], 0)), [0, 0, 4, 0, 0]);
    let more = format!("{file}1,2026-06-01,5\n");
    assert_eq!(counts(&import(&home, "purchases", more, &[], 0)), [1, 0, 4, 0, 0]);
    assert_eq!(bought(&home, "1").len(), 5);
}

#[test]
fn orders_without_amounts_are_counted() {
    let home = prospects();
    let file = "customer,date\n1,2026-06-01\n1,2026-06-01\n3,2026-06-02\n";
    assert_eq!(counts(&import(&home, "purchases", file, &["--create-customers"], 0)), [3, 0, 0, 1, 0]);
    assert_eq!(bought(&home, "1"), ["sale 2026-06-01 - -", "sale 2026-06-01 - -"]);
    assert_eq!(stands(&home, "=3"), ("purchased".into(), "2026-06-02".into()));
}

#[test]
fn customers_are_made_by_name_and_only_when_asked_for() {
    let home = prospects();
    let file = "customer,name,date,amount\n9,Gamma,2026-06-02,5\n9,Gamma,2026-06-01,5\n";
    let report = import(&home, "purchases", file, &[], 1);
    assert_eq!(counts(&report), [0, 0, 0, 0, 2]);
    assert_eq!(
        report["rejected"][0],
        json!({
            "line": 2, "column": "customer", "value": "9",
            "why": "no customer has this key; import the customers first, or add --create-customers",
        })
    );
    assert_eq!(counts(&import(&home, "purchases", file, &["--create-customers"], 0)), [2, 0, 0, 1, 0]);
    assert_eq!(home.siklus(&["show", "gamma", "--json"]).json(0)["external_key"], "9");
    assert_eq!(stands(&home, "gamma"), ("purchased".into(), "2026-06-01".into()));
}

#[test]
fn an_order_of_another_customer_is_refused_with_its_place() {
    let home = prospects();
    import(&home, "purchases", "No. Order,customer,date,amount\nA,1,2026-06-01,5\n", &[], 0);
    let file = "No. Order,customer,date,amount\nB,2,2026-06-01,5\nA,2,2026-06-01,5\n";
    let report = import(&home, "purchases", file, &[], 1);
    assert_eq!(counts(&report), [1, 0, 0, 0, 1]);
    assert_eq!(
        report["rejected"][0],
        json!({
            "line": 3, "column": "No. Order", "value": "A", "why": "this order is one of customer 1 already",
        })
    );
    // Also where both stand in one file.
    let file = "order,customer,date,amount\nC,1,2026-06-01,5\nC,2,2026-06-01,5\n";
    let report = import(&home, "purchases", file, &[], 1);
    assert_eq!((counts(&report), &report["rejected"][0]["line"]), ([1, 0, 0, 0, 1], &json!(3)));
}

#[test]
fn a_rejected_order_makes_no_customer_and_dates_none() {
    let home = prospects();
    let refund = "customer,date,order,type\n1,2026-06-01,A,\n1,2026-06-02,A,refund\n";
    import(&home, "purchases", refund, &[], 0);
    let stolen = "customer,date,order,type\n9,2026-06-01,A,\n9,2026-06-02,A,refund\n";
    let before = entities(&home.path(DATABASE));
    let report = import(&home, "purchases", stolen, &["--create-customers"], 1);
    assert_eq!(counts(&report), [0, 0, 0, 0, 2]);
    assert_eq!(entities(&home.path(DATABASE)), before);
    let late = "customer,date,order\n9,2026-08-01,N\n9,2026-06-01,A\n";
    let report = import(&home, "purchases", late, &["--create-customers"], 1);
    assert_eq!(counts(&report), [1, 0, 0, 1, 1]);
    assert_eq!(stands(&home, "=9"), ("purchased".into(), "2026-08-01".into()));
}
