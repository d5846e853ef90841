//! Orders against the reference data, and what holds for any of them.

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::domain::metrics::vectors::{self, Numbers, any_day, day, is, near};

fn formulas() -> Value {
    vectors::json(include_str!("../../../../tests/it/data/metrics/formulas.json"))
}

/// Ten thousandths, so that amounts converted at the rates of the reference are exact.
const SCALE: f64 = 10_000.0;

#[test]
fn orders_with_refunds_are_worth_what_is_expected() {
    let rows = vectors::csv(include_str!("../../../../tests/it/data/metrics/orders_refunds.csv"));
    let mut ids = Numbers::default();
    let entries: Vec<_> = rows
        .iter()
        .map(|row| Entry {
            customer: CustomerId(ids.of(&row["customer_id"])),
            day: day(&row["date"]),
            kind: PurchaseKind::from_key(&row["type"]).unwrap(),
            amount: Money::from_minor(vectors::converted(&row["amount"], &row["currency"]).abs()),
            order: Some(&row["order_id"]),
        })
        .collect();
    let orders = Orders::until(&entries, day("2024-12-31"));
    let expected = &formulas()["orders"];
    for (name, money) in [
        ("gross", orders.takings().gross),
        ("refunds", orders.takings().refunds),
        ("net", orders.takings().net()),
    ] {
        near(units(money) / SCALE, expected[name].as_f64().unwrap(), 1e-9);
    }
    assert_eq!((orders.takings().orders, orders.takings().customers), (118, 60));
    assert_eq!(orders.all().iter().filter(|order| !order.is_purchase()).count(), 4);
    is(orders.takings().frequency(), &expected["purchase_frequency"]);
    let in_major = |metric: Metric| metric.map(|m| Measured { value: m.value / SCALE, ..m });
    is(in_major(orders.takings().average_gross()), &expected["aov_gross"]);
    is(in_major(orders.takings().average_net()), &expected["aov_net"]);
    is(in_major(orders.takings().cltv_to_date(1.0, 60)), &expected["historic_cltv_revenue"]);
    is(in_major(orders.takings().cltv_to_date(0.35, 60)), &expected["historic_cltv_margin"]);
    // A fully refunded order is no purchase: 29 of 60, and not 31.
    let repeat = orders.takings().repeat_rate().unwrap();
    near(repeat.value, 29.0 / 60.0, 1e-12);
    assert_eq!(repeat.n, 60);
}

#[test]
fn cdnow_repeats_by_orders_and_by_days_as_expected() {
    let rows = vectors::csv(include_str!("../../../../tests/it/data/cdnow_orders.csv"));
    let entry = |row, order| Entry { order, ..sale_of(row) };
    let by_id: Vec<_> = rows.iter().map(|row| entry(row, Some(row["order_id"].as_str()))).collect();
    let by_day: Vec<_> = rows.iter().map(|row| entry(row, Some(row["order_date"].as_str()))).collect();
    let expected = vectors::json(include_str!("../../../../tests/it/data/metrics/cdnow.json"));
    for (entries, name) in [(by_id, "kpis_rows_as_orders"), (by_day, "kpis_same_day_merged")] {
        let (orders, expected) = (Orders::until(&entries, day("1998-06-30")), &expected[name]);
        assert_eq!(Some(orders.takings().orders), expected["orders"].as_u64());
        assert_eq!(Some(orders.takings().customers), expected["customers"].as_u64());
        is(orders.takings().repeat_rate(), &expected["repeat_purchase_rate"]);
        is(orders.takings().frequency(), &expected["purchase_frequency"]);
        near(
            orders.takings().average_gross().unwrap().value / 100.0,
            expected["aov"].as_f64().unwrap(),
            1e-9,
        );
    }
}

fn sale_of(row: &BTreeMap<String, String>) -> Entry<'static> {
    Entry {
        customer: CustomerId(row["customer_id"].parse().unwrap()),
        day: day(&row["order_date"]),
        kind: PurchaseKind::Sale,
        amount: Money::parse(&row["amount"], crate::domain::money::Currency::USD).unwrap(),
        order: None,
    }
}

#[test]
fn cltv_simple_is_as_expected_or_endless() {
    let formulas = formulas();
    let examples = ["scalars", "edge_cases"].map(|name| formulas[name].as_array().unwrap());
    let simple = |row: &Value| {
        let number = |name: &str| row[name].as_f64().unwrap();
        let retention = Measured { value: number("r"), n: 10, interval: None };
        cltv_simple(number("m"), retention, number("d"))
    };
    let rows: Vec<_> = examples.into_iter().flatten().filter(|row| row["metric"] == "clv_simple").collect();
    assert_eq!(rows.len(), 9);
    for row in rows {
        is(simple(row), &row["expected"]);
    }
    let retention = Measured { value: 0.8, n: 10, interval: None };
    near(cltv_simple(1.0, retention, 0.1).unwrap().value, 8.0 / 3.0, 1e-12);
}

#[test]
fn an_order_has_several_rows_and_ends_with_its_last_refund() {
    let entry = |text: &str, kind, minor, order| Entry {
        customer: CustomerId(1),
        day: day(text),
        kind,
        amount: Money::from_minor(minor),
        order,
    };
    use PurchaseKind::{Refund, Sale};
    let rows = [
        entry("2024-02-29", Sale, 100, Some("a")),
        entry("2024-02-28", Sale, 50, Some("a")),
        entry("2024-03-01", Refund, 100, Some("a")),
        entry("2024-03-31", Refund, 50, Some("a")),
        entry("2024-02-29", Sale, 0, None),
        entry("2024-02-29", Sale, 0, None),
        // Given back of an order that nobody told of.
        entry("2024-03-02", Refund, 7, Some("b")),
    ];
    let orders = Orders::until(&rows, day("2024-03-30"));
    assert_eq!((orders.takings().orders, orders.purchases().count()), (3, 3));
    assert_eq!((orders.all()[0].day, orders.all()[0].net().minor()), (day("2024-02-28"), 50));
    let orders = Orders::until(&rows, day("2024-03-31"));
    assert_eq!((orders.takings().orders, orders.purchases().count()), (3, 2));
    assert_eq!(
        (orders.takings().gross.minor(), orders.takings().refunds.minor(), orders.takings().net().minor()),
        (150, 157, -7)
    );
}

#[test]
fn without_orders_there_are_reasons() {
    let none = Orders::default();
    assert_eq!(none.takings().repeat_rate(), Err(Undefined::NoCustomers));
    assert_eq!(none.takings().frequency(), Err(Undefined::NoCustomers));
    assert_eq!(none.takings().average_gross(), Err(Undefined::NoOrders));
    assert_eq!(none.takings().average_net(), Err(Undefined::NoOrders));
    assert_eq!(none.takings().cltv_to_date(1.0, 0), Err(Undefined::NoCustomers));
    assert_eq!(none.takings().cltv_to_date(1.0, 3).unwrap().value, 0.0);
}

const NAMES: [Option<&str>; 4] = [None, Some("a"), Some("b"), Some("c")];

fn any_entries() -> impl Strategy<Value = Vec<Entry<'static>>> {
    let kind = prop_oneof![3 => Just(PurchaseKind::Sale), 1 => Just(PurchaseKind::Refund)];
    let row = (0..5_i64, any_day(), kind, 0..4_i64, 0..4_usize).prop_map(|(id, day, kind, amount, name)| {
        Entry { customer: CustomerId(id), day, kind, amount: Money::from_minor(amount), order: NAMES[name] }
    });
    proptest::collection::vec(row, 0..30)
}

proptest! {
    #[test]
    fn any_rows_add_up_and_their_order_changes_nothing(rows in any_entries(), seed in any::<u64>()) {
        let at = day("2024-12-31");
        let orders = Orders::until(&rows, at);
        let sum = |kind| {
            let known = rows.iter().filter(|row| row.kind == kind && row.day <= at);
            known.map(|row| row.amount.minor()).sum::<i64>()
        };
        prop_assert_eq!(orders.takings().gross.minor(), sum(PurchaseKind::Sale));
        prop_assert_eq!(orders.takings().refunds.minor(), sum(PurchaseKind::Refund));
        prop_assert!(orders.purchases().count() <= orders.all().len());
        for metric in [orders.takings().repeat_rate(), orders.takings().frequency(), orders.takings().average_gross(), orders.takings().average_net()] {
            prop_assert!(metric.is_err() || metric.unwrap().value.is_finite());
        }
        prop_assert_eq!(Orders::until(&vectors::shuffle(&rows, seed), at), orders);
    }
}
