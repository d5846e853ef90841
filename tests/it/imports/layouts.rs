//! Files as sales tools export them: each layout is known by its heads and means what it means there.

use serde_json::{Value, json};

use super::{counts, stands};
use crate::support::home::Home;

fn layout(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/it/data/layouts/{name}.csv", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).unwrap()
}

/// Imports one layout into a database of its own; the report.
#[track_caller]
fn imported(kind: &str, name: &str, options: &[&str]) -> (Home, Value) {
    let home = Home::with_database();
    let report = super::import(&home, kind, layout(name), options, 0);
    let again = super::import(&home, kind, layout(name), options, 0);
    assert_eq!(counts(&again)[..2], [0, 0], "a second time changes nothing: {again}");
    (home, report)
}

#[track_caller]
fn shown(home: &Home, customer: &str, fields: &[&str]) -> Vec<Value> {
    let shown = home.siklus(&["show", customer, "--json"]).json(0);
    fields.iter().map(|field| shown[field].clone()).collect()
}

#[test]
fn hubspot_contacts_come_by_their_lifecycle_stage() {
    let (home, report) = imported("customers", "hubspot_contacts_export", &[]);
    assert_eq!((counts(&report), &report["preset"]), ([4, 0, 0, 0, 0], &json!("hubspot")));
    let fields = ["name", "company", "phone", "owner", "source", "stage", "since"];
    let budi = [
        "Budi Santoso",
        "PT Sinar Jaya",
        "+62 812-3456-7890",
        "Ana Putri",
        "Organic Search",
        "purchased",
        "2026-03-02T02:15:00Z",
    ];
    assert_eq!(shown(&home, "=101", &fields), budi);
    let stage = |customer| stands(&home, customer).0;
    assert_eq!([stage("=151"), stage("=201"), stage("=251")], ["considering", "aware", "advocate"]);
    assert_eq!(report["remarks"], json!([{ "line": 4, "kind": "other_stage" }]));
}

#[test]
fn hubspot_deals_make_customers_of_companies() {
    let (home, report) = imported("customers", "hubspot_deals_export", &[]);
    assert_eq!(counts(&report), [3, 0, 0, 0, 0]);
    let fields = ["name", "value_minor", "stage", "owner"];
    assert_eq!(
        shown(&home, "=company-77001", &fields),
        [json!("PT Sinar Jaya"), json!(5_000_000_000_i64), json!("considering"), json!("Ana Putri")],
        "two open deals sum"
    );
    assert_eq!(stands(&home, "=company-77002"), ("purchased".into(), "2026-03-31T17:00:00Z".into()));
    assert_eq!(stands(&home, "=company-77003"), ("ended".into(), "2026-03-14T17:00:00Z".into()));
    assert_eq!(report["remarks"], json!([{ "line": 4, "kind": "closed_before_contact" }]));
}

#[test]
fn pipedrive_deals_come_in_the_style_of_the_account() {
    let (home, report) = imported("customers", "pipedrive_deals_export", &[]);
    assert_eq!((counts(&report), &report["preset"]), ([3, 0, 0, 0, 0], &json!("pipedrive")));
    let minor = 125_000_050 + 125_000;
    assert_eq!(
        shown(&home, "=PT Sinar Jaya", &["value_minor", "stage", "since"]),
        [json!(minor), json!("considering"), json!("2026-09-22T03:00:00Z")]
    );
    assert_eq!(stands(&home, "=Siti Rahma"), ("purchased".into(), "2026-02-05T02:00:00Z".into()));
    assert_eq!(stands(&home, "=Toko Abadi").0, "ended");
}

#[test]
fn the_sample_that_pipedrive_offers_is_read() {
    let (home, report) = imported("customers", "pipedrive_official_import_sample_header", &[]);
    assert_eq!(counts(&report), [2, 0, 0, 0, 0]);
    let fields = ["value_minor", "email", "phone", "stage"];
    assert_eq!(
        shown(&home, "=PT Sinar Jaya", &fields),
        [json!(10_000), json!("budi@sinarjaya.co.id"), json!("0812 3456 7890"), json!("considering")]
    );
    assert_eq!(shown(&home, "=CV Maju", &["email"]), ["siti@example.com"]);
}

#[test]
fn salesforce_leads_and_opportunities_come_by_api_name() {
    let (home, report) = imported("customers", "salesforce_lead_dataloader", &[]);
    assert_eq!((counts(&report), &report["preset"]), ([2, 0, 0, 0, 0], &json!("salesforce")));
    let fields = ["name", "company", "stage", "since", "source"];
    assert_eq!(
        shown(&home, "=00Q5g00000AbCdEEAV", &fields),
        ["Budi Santoso", "PT Sinar Jaya", "considering", "2026-05-01T09:59:00Z", "Web"]
    );
    let (home, report) = imported("customers", "salesforce_opportunity_dataloader", &[]);
    assert_eq!(counts(&report), [3, 0, 0, 0, 0]);
    assert_eq!(
        shown(&home, "=0015g00000BBBBBAA1", &["value_minor", "currency", "stage"]),
        [json!(4_500_000), json!("USD"), json!("considering")]
    );
    assert_eq!(
        stands(&home, "=0015g00000BBBBBAA2"),
        ("purchased".into(), "2026-06-15".into()),
        "won, whatever the stage is called"
    );
    assert_eq!(stands(&home, "=0015g00000BBBBBAA3"), ("ended".into(), "2026-03-15".into()));
}

#[test]
fn a_salesforce_report_ends_with_a_footer() {
    let (home, report) = imported("customers", "salesforce_opportunity_report", &[]);
    assert_eq!(counts(&report), [2, 0, 0, 0, 0]);
    assert_eq!(
        shown(&home, "=PT Sinar Jaya", &["value_minor", "owner", "since"]),
        [json!(4_500_000), json!("Ana Putri"), json!("2026-09-01")]
    );
    assert_eq!(
        shown(&home, "=CV Maju", &["value_minor", "stage", "since"]),
        [json!(125_000), json!("purchased"), json!("2026-06-05")]
    );
}

#[test]
fn shopify_customers_and_their_orders_meet_by_email() {
    let (home, report) = imported("customers", "shopify_customers_export", &[]);
    assert_eq!((counts(&report), &report["preset"]), ([2, 0, 0, 0, 0], &json!("shopify")));
    assert_eq!(
        shown(&home, "=budi@sinarjaya.co.id", &["name", "phone", "tags"]),
        [json!("Budi Santoso"), json!("+6281234567890"), json!(["grosir", "vip"])]
    );
    assert_eq!(shown(&home, "=+6281298765432", &["name"]), ["Siti Rahma"]);
    let report =
        super::import(&home, "purchases", layout("shopify_orders_export"), &["--create-customers"], 0);
    assert_eq!(counts(&report), [5, 0, 0, 2, 0], "three orders, and two refunds");
    assert_eq!(stands(&home, "=budi@sinarjaya.co.id"), ("purchased".into(), "2026-05-01T02:58:00Z".into()));
    let bought = &home.siklus(&["show", "=siti@example.com", "--json"]).json(0)["purchases"];
    assert_eq!(
        (&bought[0]["amount_minor"], &bought[1]["amount_minor"]),
        (&json!(30_000_000), &json!(10_000_000))
    );
    assert_eq!((&bought[1]["kind"], &bought[1]["order_id"]), (&json!("refund"), &json!("#1002")));
    assert_eq!(report["remarks"], json!([{ "line": 5, "kind": "no_purchase" }]));
}

#[test]
fn stripe_payments_count_where_money_was_paid() {
    let (home, report) = imported("purchases", "stripe_payments_export", &["--create-customers"]);
    assert_eq!((counts(&report), &report["preset"]), ([5, 0, 0, 3, 0], &json!("stripe")));
    assert_eq!(shown(&home, "=cus_1", &["name", "currency"]), ["Budi Santoso", "USD"]);
    assert_eq!(stands(&home, "=dewi@example.com").0, "purchased");
    assert_eq!(report["remarks"], json!([{ "line": 4, "kind": "no_purchase" }]));
}

#[test]
fn a_layout_that_goes_in_by_the_other_kind_is_told() {
    let home = Home::with_database();
    home.write("file.csv", layout("shopify_orders_export"));
    let error = home.siklus(&["import", "customers", "file.csv", "--preset", "shopify"]).fails(2);
    assert!(
        error.starts_with(
            "error: these are purchases from Shopify; take them in with siklus import purchases"
        ),
        "{error}"
    );
    home.write("file.csv", layout("pipedrive_deals_export"));
    let error = home.siklus(&["import", "purchases", "file.csv"]).fails(2);
    assert!(error.starts_with("error: these are customers or deals from Pipedrive"), "{error}");
    home.write("file.csv", "kode,nama\n1,Acme\n");
    let error = home.siklus(&["import", "purchases", "file.csv", "--preset", "stripe"]).fails(2);
    assert!(error.starts_with("error: this is no export of Stripe: it has no column id, amount,"), "{error}");
}

#[test]
fn deals_lead_no_customer_back() {
    let home = Home::with_database();
    let deals = layout("hubspot_deals_export");
    super::import(&home, "customers", &deals, &[], 0);
    home.siklus(&["move", "=company-77001", "loyal"]).ok();
    home.siklus(&["move", "=company-77002", "ended", "--reason", "price"]).ok();
    assert_eq!(counts(&super::import(&home, "customers", &deals, &[], 0)), [0, 0, 3, 0, 0]);
    assert_eq!(
        (stands(&home, "=company-77001").0, stands(&home, "=company-77002").0),
        ("loyal".into(), "ended".into())
    );
}

#[test]
fn the_telco_customers_come_in_by_their_ids() {
    let home = Home::with_database();
    let file =
        std::fs::read(format!("{}/tests/it/data/telco_customers.csv", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let report = super::import(&home, "customers", file, &[], 0);
    assert_eq!((counts(&report), &report["preset"]), ([40, 0, 0, 0, 0], &Value::Null));
    assert_eq!(shown(&home, "=7590-VHVEG", &["name", "stage"]), ["7590-VHVEG", "aware"]);
    assert!(report["ignored_columns"].as_array().unwrap().contains(&json!("Churn")));
}
