//! Purchases that recur: told by a verb, shown, exported, taken in again, undone, and asked for on an earlier day.

use serde_json::json;

use crate::support::database::{DATABASE, whole};
use crate::support::home::Home;

#[test]
fn a_recurring_purchase_keeps_its_months_wherever_it_goes() {
    let home = Home::with_database().with("SIKLUS_NOW", "2026-11-22");
    home.siklus(&["add", "PT Sinar Jaya", "--stage", "loyal", "--since", "2026-01-01"]).ok();
    let buy = |more: &[&str]| {
        let line = [&["buy", "1"], more].concat();
        home.siklus(&line).ok().replace('\u{a0}', " ")
    };
    let said = buy(&["1500000", "--every", "month", "--date", "2026-10-05", "--order", "SO-1"]);
    assert_eq!(said, "PT Sinar Jaya: bought Rp 1,500,000/mo\n");
    assert_eq!(buy(&["18jt", "--every", "tahun"]), "PT Sinar Jaya: bought Rp 18,000,000/yr\n");
    assert_eq!(buy(&["3jt", "--every", "6"]), "PT Sinar Jaya: bought Rp 3,000,000/6 mo\n");
    assert_eq!(buy(&["5jt"]), "PT Sinar Jaya: bought Rp 5,000,000\n");
    let months = |line: &[&str]| {
        let shown = home.siklus(line).json(0);
        let purchases = shown["purchases"].as_array().unwrap().iter();
        json!(purchases.map(|purchase| purchase["months"].clone()).collect::<Vec<_>>())
    };
    let now = ["show", "1", "--json"];
    assert_eq!(months(&now), json!([1, 12, 6, null]));
    assert_eq!(months(&["show", "1", "--json", "--at", "2026-10-31"]), json!([1]));
    let page = home.siklus(&["show", "1"]).ok().replace('\u{a0}', " ");
    assert!(page.contains("Rp 1,500,000  SO-1  /mo") && page.contains("Rp 3,000,000  /6 mo"), "{page}");
    let page = home.siklus(&["show", "1", "--lang", "id"]).ok().replace('\u{a0}', " ");
    assert!(page.contains("Rp 1.500.000  SO-1  /bln") && page.contains("Rp 3.000.000  /6 bln"), "{page}");

    let file = home.siklus(&["export", "purchases"]).ok();
    assert!(file.starts_with("customer,date,amount,currency,order_id,months,type\n"), "{file}");
    home.write("p.csv", &file);
    let before = whole(&home.path(DATABASE));
    let report = home.siklus(&["import", "purchases", "p.csv", "--json"]).json(0);
    assert_eq!(
        (&report["unchanged"], &report["updated"], &report["created"]),
        (&json!(4), &json!(0), &json!(0))
    );
    assert_eq!(whole(&home.path(DATABASE)), before, "nothing is written where nothing is new");

    // What the file says of an order that is known is taken, and what it leaves out is not.
    let key = home.siklus(&["show", "1", "--json"]).json(0)["external_key"].as_str().unwrap().to_owned();
    home.write("q.csv", format!("customer,date,order,berulang\n{key},2026-10-05,SO-1,kuartal\n"));
    home.siklus(&["import", "purchases", "q.csv"]).ok();
    assert_eq!(months(&now), json!([3, 12, 6, null]));
    home.siklus(&["undo"]).ok();
    assert_eq!(months(&now), json!([1, 12, 6, null]));
    for _ in 0..4 {
        home.siklus(&["undo"]).ok();
    }
    assert_eq!(months(&now), json!([]));
    home.siklus(&["redo"]).ok();
    assert_eq!(months(&now), json!([1]));
}
