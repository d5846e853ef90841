//! What the demo's customers bought: a first order on the day they became customers, then a rhythm by rung.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::domain::customer::Dossier;
use crate::domain::ids::{CustomerId, PurchaseId};
use crate::domain::moment::{At, plus_days};
use crate::domain::money::Money;
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::stage::{Ladder, StageKey};

use super::monthly::deliver_monthly;
use super::paths::working_day;
use super::random::Random;
use super::touches::leaves;
use super::{ZONE, is_example, moment};

/// The purchases of all customers in the order of their days, numbered as the seller's orders are.
pub(super) fn purchases(
    customers: &[Dossier],
    ladder: &Ladder,
    as_of: NaiveDate,
    random: &mut Random,
) -> Vec<Purchase> {
    let mut sales: Vec<Purchase> = Vec::new();
    for customer in customers {
        let mut bought = sales_of(customer, ladder, as_of, random);
        deliver_monthly(customer, &mut bought);
        sales.extend(bought);
    }
    sales.sort_by_key(|sale| (sale.at.day(ZONE), sale.customer));
    number_orders(&mut sales);
    let refunds: Vec<Purchase> = sales.iter().flat_map(|sale| refunds_of(sale, as_of, random)).collect();
    let mut all = sales;
    all.extend(refunds);
    all.sort_by_key(|purchase| (purchase.at.day(ZONE), purchase.kind, purchase.customer));
    for (id, purchase) in (1..).zip(&mut all) {
        purchase.id = PurchaseId(id);
    }
    all
}

/// Days between two orders on a rung: at least, at most. `None` where nobody buys.
pub(super) fn rhythm(rung: &StageKey) -> Option<(i64, i64)> {
    match rung.as_str() {
        "purchased" => Some((16, 30)),
        "activated" => Some((14, 32)),
        "retained" => Some((26, 56)),
        "loyal" => Some((24, 36)),
        "advocate" => Some((24, 42)),
        "declining" => Some((70, 120)),
        _ => None,
    }
}

fn sales_of(customer: &Dossier, ladder: &Ladder, as_of: NaiveDate, random: &mut Random) -> Vec<Purchase> {
    // Some buy little and often, some seldom and much.
    let tempo = random.within(80..=170);
    let usual = customer.record.value.minor() / 100 * tempo / (100 * random.within(9..=14));
    let mut sales: Vec<Purchase> = Vec::new();
    for (index, step) in customer.moves.iter().enumerate() {
        let Some((least, most)) = rhythm(&step.to) else { continue };
        let entered = step.at.day(ZONE);
        let next = customer.moves.get(index + 1);
        let falls = next.is_some_and(|next| leaves(ladder.get(&next.to).map(|stage| stage.role)));
        // Whoever is about to fall back has bought elsewhere for a while.
        let away = if falls { most } else { 0 };
        let left = next.map_or(plus_days(as_of, 1), |next| plus_days(next.at.day(ZONE), -away));
        let first = sales.is_empty();
        if first && ladder.get(&step.to).is_some_and(|stage| stage.role.counts_as_customer()) {
            sales.push(sale(customer, step.at, usual * random.within(40..=90) / 100));
        }
        let gap = |random: &mut Random| random.within(least..=most) * tempo / 100;
        let last = sales.last().map_or(entered, |sale| sale.at.day(ZONE));
        let mut day = plus_days(last, gap(random)).max(plus_days(entered, 1));
        while day < left {
            let worked = working_day(day).max(entered);
            if sales.last().is_none_or(|sale| sale.at.day(ZONE) < worked) {
                sales.push(sale(customer, moment(worked, 55, random), usual * random.within(60..=150) / 100));
            }
            day = plus_days(day, gap(random).max(2));
        }
    }
    sales
}

pub(super) fn sale(customer: &Dossier, at: At, rupiah: i64) -> Purchase {
    Purchase {
        id: PurchaseId(0),
        customer: customer.id,
        at,
        kind: PurchaseKind::Sale,
        amount: Some(round(rupiah)),
        order: None,
        nth: 0,
        kept: None,
        months: None,
    }
}

/// To what a price list would come to.
pub(super) fn round(rupiah: i64) -> Money {
    let step = match rupiah {
        ..1_000_000 => 25_000,
        1_000_000..10_000_000 => 50_000,
        _ => 250_000,
    };
    Money::from_minor((rupiah / step).max(1) * step * 100)
}

/// `SO-2026-0142`: counted from one in each year.
fn number_orders(sales: &mut [Purchase]) {
    let (mut year, mut number) = (String::new(), 0);
    for sale in sales {
        let this = sale.at.day(ZONE).format("%Y").to_string();
        if this != year {
            (year, number) = (this, 0);
        }
        number += 1;
        sale.order = Some(format!("SO-{year}-{number:04}"));
    }
}

/// Few orders come back: some whole, some in part, and now and then in two parts.
fn refunds_of(sale: &Purchase, as_of: NaiveDate, random: &mut Random) -> Vec<Purchase> {
    let Some(paid) = sale.amount.filter(|_| random.chance(3)) else { return Vec::new() };
    let shares: &[i64] =
        random.weighted(&[(4, &[100][..]), (8, &[20]), (4, &[35]), (3, &[10, 15])], |row| row.0).1;
    let mut day = sale.at.day(ZONE);
    let mut refunds = Vec::new();
    for share in shares {
        day = plus_days(day, random.within(3..=16));
        let amount = if *share == 100 { paid } else { round(paid.minor() / 100 * share / 100) };
        refunds.push(Purchase {
            at: moment(working_day(day), 55, random),
            kind: PurchaseKind::Refund,
            amount: Some(amount),
            months: None,
            ..sale.clone()
        });
    }
    refunds.retain(|refund| refund.at.day(ZONE) <= as_of);
    refunds
}

/// Asks most customers some days after their first order whether it was as promised. Who left soon mostly says no.
pub(super) fn ask_of_promises(
    purchases: &mut [Purchase],
    customers: &[Dossier],
    ladder: &Ladder,
    as_of: NaiveDate,
    random: &mut Random,
) {
    let mut asked: HashSet<CustomerId> = HashSet::new();
    for purchase in purchases.iter_mut().filter(|purchase| purchase.kind == PurchaseKind::Sale) {
        let first = asked.insert(purchase.customer);
        let day = purchase.at.day(ZONE);
        let found = customers.iter().find(|customer| customer.id == purchase.customer);
        let Some(customer) = found.filter(|_| first && (as_of - day).num_days() >= 4) else { continue };
        let soon = plus_days(day, 120);
        let left = customer.moves.iter().any(|step| {
            (day..=soon).contains(&step.at.day(ZONE)) && leaves(ladder.get(&step.to).map(|rung| rung.role))
        });
        let kept = !random.chance(if left { 70 } else { 6 });
        purchase.kept =
            Some(kept || is_example(customer)).filter(|_| is_example(customer) || random.chance(68));
    }
}
