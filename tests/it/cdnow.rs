//! Real orders, all of them: the CDNOW data in, again, back out and in again.

use std::fmt::Write;

use serde_json::Value;

use crate::support::database::{DATABASE, entities, whole};
use crate::support::home::Home;

pub const ORDERS: &str = include_str!("data/cdnow_orders.csv");
const CUSTOMERS: &str = include_str!("data/cdnow_customers.csv");

fn import(home: &Home, csv: &str) -> Value {
    home.write("orders.csv", csv);
    home.siklus(&["import", "purchases", "orders.csv", "--create-customers", "--json"]).json(0)
}

fn counts(report: &Value) -> [i64; 5] {
    assert_eq!(report["rejected"], Value::Array(Vec::new()));
    assert_eq!(report["dry_run"], false);
    ["created", "updated", "unchanged", "customers_created", "rejected_total"]
        .map(|name| report[name].as_i64().unwrap())
}

#[test]
fn all_orders_come_in_once_and_go_back_as_one() {
    let home = Home::with_database();
    let empty = entities(&home.path(DATABASE));
    assert_eq!(counts(&import(&home, ORDERS)), [6919, 0, 0, 2357, 0]);
    assert_eq!(home.siklus(&["print", "board", "--format", "json"]).json(0)["currency"], "USD");
    let before = whole(&home.path(DATABASE));
    assert_eq!(counts(&import(&home, ORDERS)), [0, 0, 6919, 0, 0]);
    assert_eq!(whole(&home.path(DATABASE)), before, "a second import writes nothing");

    let full = entities(&home.path(DATABASE));
    let exported = home.siklus(&["export", "purchases"]).ok();
    let undone = home.siklus(&["undo"]).ok();
    assert_eq!(undone, "undone: import, 2,357 customers, 6,919 purchases\n");
    assert_eq!(entities(&home.path(DATABASE)), empty, "the currency is as before, too");
    assert_eq!(home.siklus(&["list", "--json"]).json(0)["total"], 0);
    let redone = home.siklus(&["redo"]).ok();
    assert_eq!(redone, "redone: import, 2,357 customers, 6,919 purchases\n");
    assert_eq!(entities(&home.path(DATABASE)), full);
    assert_eq!(home.siklus(&["export", "purchases"]).ok(), exported);
    home.siklus(&["history", "--verify"]).ok();
}

#[test]
fn customers_start_on_their_first_purchase_whatever_the_order_of_rows() {
    let mut lines: Vec<_> = ORDERS.lines().collect();
    let head = lines.remove(0);
    lines.reverse();
    let half = lines.len() / 2;
    let shuffled =
        (0..half).flat_map(|i| [lines[i], lines[i + half]]).chain(lines[2 * half..].iter().copied());
    let shuffled: Vec<_> = shuffled.collect();
    let arrivals: Vec<_> = [lines.clone(), shuffled]
        .into_iter()
        .map(|lines| {
            let home = Home::with_database();
            let file = format!("{head}\n{}\n", lines.join("\n"));
            assert_eq!(counts(&import(&home, &file)), [6919, 0, 0, 2357, 0]);
            let list = home.siklus(&["list", "--json"]).json(0);
            let mut arrivals: Vec<_> = list["customers"].as_array().unwrap().iter().map(arrival).collect();
            arrivals.sort();
            arrivals
        })
        .collect();
    // The customers' file says when each of them bought first.
    let expected = CUSTOMERS.lines().skip(1).map(|line| line.replace(',', " purchased "));
    let expected: Vec<_> = expected.collect();
    assert_eq!(expected.len(), 2357);
    assert!(arrivals.iter().all(|found| *found == expected));
}

fn arrival(customer: &Value) -> String {
    let text = |name: &str| customer[name].as_str().unwrap();
    assert_eq!(customer["currency"], "USD");
    format!("{} {} {}", text("external_key"), text("stage"), text("since"))
}

#[test]
fn customers_then_orders_make_them_buyers_in_the_batch_of_the_orders() {
    let home = Home::with_database();
    home.write("customers.csv", CUSTOMERS);
    let report = home.siklus(&["import", "customers", "customers.csv", "--json"]).json(0);
    assert_eq!(counts(&report), [2357, 0, 0, 0, 0]);
    let prospects = entities(&home.path(DATABASE));
    assert_eq!(counts(&import(&home, ORDERS)), [6919, 0, 0, 0, 0]);
    let buyers = home.siklus(&["list", "--json", "stage:purchased"]).json(0);
    assert_eq!(buyers["total"], 2357);
    let mut arrivals: Vec<_> = buyers["customers"].as_array().unwrap().iter().map(arrival).collect();
    arrivals.sort();
    let expected: Vec<_> = CUSTOMERS.lines().skip(1).map(|line| line.replace(',', " purchased ")).collect();
    assert_eq!(arrivals, expected);
    home.siklus(&["undo"]).ok();
    assert_eq!(entities(&home.path(DATABASE)), prospects);
}

/// A file of this many orders, each of a customer of its own.
pub fn many_orders(count: usize) -> String {
    let mut csv = "order_id,customer,date,amount,currency\n".to_owned();
    for number in 0..count {
        let day = 1 + number % 28;
        writeln!(csv, "O{number},K{number},2026-01-{day:02},{}.50,USD", number % 900).unwrap();
    }
    csv
}
