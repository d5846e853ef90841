//! RFM: how lately, how often and for how much a customer bought, each scored 1 to 5, and the segment of the scores.
//!
//! Cut points are the type-7 quantiles at .2, .4, .6 and .8 of all buyers; `F, M = 1 + cuts below`, and
//! `R = 5 - cuts below` of the days since the last purchase. Ties always share a score, so a score may have nobody.
//! Quintiles: Hughes (1994). Segments: R package `rfm`; there is no standard map, and teams may have their own.

use chrono::NaiveDate;

use super::orders::Order;
use super::value::{Undefined, quantile, units};
use crate::domain::ids::CustomerId;
use crate::domain::keyed::keyed_enum;
use crate::domain::money::Money;

keyed_enum! {
    /// What a customer is called by its scores.
    pub enum Segment {
        Champions = "champions",
        PotentialLoyalists = "potential_loyalists",
        Loyal = "loyal",
        Promising = "promising",
        New = "new",
        CantLose = "cant_lose",
        AtRisk = "at_risk",
        NeedAttention = "need_attention",
        AboutToSleep = "about_to_sleep",
        Lost = "lost",
        Others = "others",
    }
}

/// Each 1 to 5, 5 the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Scores {
    pub recency: u8,
    pub frequency: u8,
    pub monetary: u8,
}

/// The scores that a segment takes: lowest and highest of recency, frequency and money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    pub segment: Segment,
    pub recency: (u8, u8),
    pub frequency: (u8, u8),
    pub monetary: (u8, u8),
}

impl Region {
    pub fn takes(&self, scores: Scores) -> bool {
        let within = |(low, high): (u8, u8), score| (low..=high).contains(&score);
        within(self.recency, scores.recency)
            && within(self.frequency, scores.frequency)
            && within(self.monetary, scores.monetary)
    }

    const fn new(segment: Segment, recency: (u8, u8), frequency: (u8, u8), monetary: (u8, u8)) -> Self {
        Self { segment, recency, frequency, monetary }
    }
}

/// The segments siklus comes with. The first that takes the scores is the one.
pub const SEGMENTS: [Region; 10] = [
    Region::new(Segment::Champions, (5, 5), (5, 5), (5, 5)),
    Region::new(Segment::PotentialLoyalists, (3, 5), (3, 5), (2, 5)),
    Region::new(Segment::Loyal, (2, 4), (2, 4), (2, 4)),
    Region::new(Segment::Promising, (3, 4), (1, 3), (3, 5)),
    Region::new(Segment::New, (4, 5), (1, 3), (1, 5)),
    Region::new(Segment::CantLose, (1, 2), (3, 4), (4, 5)),
    Region::new(Segment::AtRisk, (1, 2), (2, 5), (4, 5)),
    Region::new(Segment::NeedAttention, (1, 3), (3, 5), (3, 5)),
    Region::new(Segment::AboutToSleep, (2, 3), (1, 3), (1, 4)),
    Region::new(Segment::Lost, (1, 1), (1, 5), (1, 5)),
];

/// The segment of the scores; what no region takes is `Others`.
pub fn segment(scores: Scores, regions: &[Region]) -> Segment {
    regions.iter().find(|region| region.takes(scores)).map_or(Segment::Others, |region| region.segment)
}

/// One buyer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Buyer {
    pub customer: CustomerId,
    /// Days from the last purchase to the day looked from.
    pub days: i64,
    pub orders: u64,
    pub spent: Money,
    pub scores: Scores,
}

/// The buyers in the order of their ids, and what they were cut by.
#[derive(Debug, Clone, PartialEq)]
pub struct Rfm {
    pub at: NaiveDate,
    pub buyers: Vec<Buyer>,
    /// Of days, orders and minor units.
    pub cuts: [Cuts; 3],
}

type Cuts = [f64; 4];

/// Scores everybody with an order up to and including `at`; a fully refunded one is none, a refund in part is
/// taken off.
pub fn rfm(orders: &[Order], at: NaiveDate) -> Result<Rfm, Undefined> {
    let mut known: Vec<_> = orders.iter().copied().filter(|order| order.day <= at).collect();
    known.sort_by_key(|order| order.customer);
    let buyers = known.chunk_by(|a, b| a.customer == b.customer).filter_map(|orders| Buyer::of(orders, at));
    Rfm::of(buyers.collect(), at)
}

impl Buyer {
    /// Of one customer's orders, not scored yet; `None` of one who bought nothing.
    pub fn of(orders: &[Order], at: NaiveDate) -> Option<Self> {
        let purchases = || orders.iter().filter(|order| order.is_purchase());
        Some(Self {
            customer: orders.first()?.customer,
            days: (at - purchases().map(|order| order.day).max()?).num_days(),
            orders: purchases().count() as u64,
            spent: Money::from_minor(purchases().map(|order| order.net().minor()).sum()),
            scores: Scores { recency: 0, frequency: 0, monetary: 0 },
        })
    }
}

impl Rfm {
    /// Scores the buyers against each other.
    pub fn of(mut buyers: Vec<Buyer>, at: NaiveDate) -> Result<Self, Undefined> {
        let cuts = [cuts(&buyers, days)?, cuts(&buyers, often)?, cuts(&buyers, spent)?];
        for buyer in &mut buyers {
            buyer.scores = Scores {
                recency: 5 - above(&cuts[0], days(buyer)),
                frequency: 1 + above(&cuts[1], often(buyer)),
                monetary: 1 + above(&cuts[2], spent(buyer)),
            };
        }
        Ok(Self { at, buyers, cuts })
    }
}

fn days(buyer: &Buyer) -> f64 {
    units(Money::from_minor(buyer.days))
}

fn often(buyer: &Buyer) -> f64 {
    crate::domain::proportion::exact(buyer.orders)
}

fn spent(buyer: &Buyer) -> f64 {
    units(buyer.spent)
}

fn cuts(buyers: &[Buyer], of: impl Fn(&Buyer) -> f64) -> Result<Cuts, Undefined> {
    let mut sorted: Vec<_> = buyers.iter().map(of).collect();
    sorted.sort_by(f64::total_cmp);
    let cut = |share| quantile(&sorted, share).ok_or(Undefined::NoCustomers);
    Ok([cut(0.2)?, cut(0.4)?, cut(0.6)?, cut(0.8)?])
}

/// How many of the cuts the value is above: 0 to 4.
fn above(cuts: &Cuts, value: f64) -> u8 {
    cuts.iter().map(|cut| u8::from(value > *cut)).sum()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::orders::{Entry, Orders};
    use super::super::vectors::{self, Numbers, any_day, day, near};
    use super::*;
    use crate::domain::money::Currency;
    use crate::domain::purchase::PurchaseKind;

    fn sale(id: i64, day: NaiveDate, amount: &str) -> Entry<'static> {
        let amount = Money::parse(amount, Currency::USD).unwrap();
        Entry { customer: CustomerId(id), day, kind: PurchaseKind::Sale, amount, order: None }
    }

    fn name(segment: Segment) -> &'static str {
        match segment {
            Segment::Champions => "Champions",
            Segment::PotentialLoyalists => "Potential Loyalist",
            Segment::Loyal => "Loyal Customers",
            Segment::Promising => "Promising",
            Segment::New => "New Customers",
            Segment::CantLose => "Can't Lose Them",
            Segment::AtRisk => "At Risk",
            Segment::NeedAttention => "Need Attention",
            Segment::AboutToSleep => "About To Sleep",
            Segment::Lost => "Lost",
            Segment::Others => "Others",
        }
    }

    /// Scores every customer as expected, and as many of each segment.
    fn agrees(
        found: &Rfm,
        numbers: &mut Numbers,
        rows: &[BTreeMap<String, String>],
        counts: &serde_json::Value,
    ) {
        let mut named = BTreeMap::new();
        assert_eq!(found.buyers.len(), rows.len());
        for row in rows {
            let id = CustomerId(numbers.of(&row["customer_id"]));
            let buyer = found.buyers[found.buyers.binary_search_by_key(&id, |b| b.customer).unwrap()];
            let Scores { recency, frequency, monetary } = buyer.scores;
            let segment = name(segment(buyer.scores, &SEGMENTS));
            let texts = [
                buyer.days.to_string(),
                buyer.orders.to_string(),
                recency.to_string(),
                frequency.to_string(),
                monetary.to_string(),
                segment.to_owned(),
            ];
            assert_eq!(
                texts,
                ["recency_days", "frequency", "R", "F", "M", "segment_grid3d"].map(|c| row[c].clone())
            );
            near(spent(&buyer) / 100.0, row["monetary"].parse().unwrap(), 1e-9);
            *named.entry(segment.to_owned()).or_insert(0_u64) += 1;
        }
        assert_eq!(serde_json::to_value(named).unwrap(), *counts);
    }

    fn cuts_agree(found: &Rfm, expected: &serde_json::Value) {
        let scales = [("recency", 1.0), ("frequency", 1.0), ("monetary", 100.0)];
        for (cuts, (name, scale)) in found.cuts.iter().zip(scales) {
            for (cut, expected) in cuts.iter().zip(expected[name].as_array().unwrap()) {
                near(cut / scale, expected.as_f64().unwrap(), 1e-9);
            }
        }
    }

    #[test]
    fn cdnow_is_scored_as_expected() {
        let rows = vectors::csv(include_str!("../../../tests/it/data/cdnow_orders.csv"));
        let mut numbers = Numbers::default();
        let entries: Vec<_> = rows
            .iter()
            .map(|row| sale(numbers.of(&row["customer_id"]), day(&row["order_date"]), &row["amount"]))
            .collect();
        let found = rfm(Orders::until(&entries, day("1998-06-30")).all(), day("1998-06-30")).unwrap();
        let expected = vectors::json(include_str!("../../../tests/it/data/metrics/cdnow.json"));
        cuts_agree(&found, &expected["rfm_cuts"]);
        let scored = vectors::csv(include_str!("../../../tests/it/data/metrics/cdnow_rfm.csv"));
        agrees(&found, &mut numbers, &scored, &expected["rfm_segment_counts_grid3d"]);
    }

    #[test]
    fn the_sample_of_the_package_is_scored_as_expected() {
        let rows = vectors::csv(include_str!("../../../tests/it/data/metrics/rfm_orders.csv"));
        let mut numbers = Numbers::default();
        let entries: Vec<_> = rows
            .iter()
            .map(|row| sale(numbers.of(&row["customer_id"]), day(&row["order_date"]), &row["revenue"]))
            .collect();
        let orders = Orders::until(&entries, day("2006-12-31"));
        let found = rfm(orders.all(), day("2006-12-31")).unwrap();
        let expected = vectors::json(include_str!("../../../tests/it/data/metrics/rfm.json"));
        cuts_agree(&found, &expected["cuts_type7"]);
        let scored = vectors::csv(include_str!("../../../tests/it/data/metrics/rfm.csv"));
        agrees(&found, &mut numbers, &scored, &expected["segment_counts_default_rule_grid3d"]);
        vectors::is(orders.takings().repeat_rate(), &expected["kpis"]["repeat_purchase_rate"]);
        vectors::is(orders.takings().frequency(), &expected["kpis"]["purchase_frequency"]);
    }

    #[test]
    fn nobody_has_no_scores_and_one_alone_ties_with_itself() {
        assert_eq!(rfm(&[], day("2024-12-31")), Err(Undefined::NoCustomers));
        let one = Orders::until(&[sale(1, day("2024-02-29"), "5")], day("2024-12-31"));
        let buyer = rfm(one.all(), day("2024-03-01")).unwrap().buyers[0];
        assert_eq!(buyer.scores, Scores { recency: 5, frequency: 1, monetary: 1 });
        assert_eq!(buyer.days, 1);
    }

    proptest! {
        #[test]
        fn equals_share_scores_and_more_is_never_scored_less(
            rows in proptest::collection::vec((0..12_i64, any_day(), 0..9_u8), 1..40), seed in any::<u64>()
        ) {
            let entries: Vec<_> = rows.iter().map(|(id, day, amount)| sale(*id, *day, &amount.to_string())).collect();
            let at = day("2025-12-31");
            let found = rfm(Orders::until(&entries, at).all(), at).unwrap();
            for a in &found.buyers {
                for b in &found.buyers {
                    prop_assert!(a.days < b.days || a.scores.recency <= b.scores.recency);
                    prop_assert!(a.orders > b.orders || a.scores.frequency <= b.scores.frequency);
                    prop_assert!(a.spent > b.spent || a.scores.monetary <= b.scores.monetary);
                }
            }
            let shuffled = Orders::until(&vectors::shuffle(&entries, seed), at);
            prop_assert_eq!(rfm(shuffled.all(), at).unwrap(), found);
        }
    }
}
