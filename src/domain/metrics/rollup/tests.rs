//! What is kept of any lives says what counting them anew does.

use proptest::prelude::*;

use super::*;
use crate::domain::ids::CustomerId;
use crate::domain::metrics::cltv::{Bought, History};
use crate::domain::metrics::life::{Answered, Entered, Paid};
use crate::domain::metrics::rfm::Buyer;
use crate::domain::metrics::summary::PurchaseSummary;
use crate::domain::metrics::vectors::{any_day, day};
use crate::domain::money::Money;
use crate::domain::purchase::PurchaseKind;
use crate::domain::survey::SurveyKind;

fn any_life(id: i64) -> impl Strategy<Value = Life> {
    let ladder = Ladder::built_in();
    let rungs = ladder.stages().len();
    let path = proptest::collection::vec((any_day(), 0..rungs), 1..6);
    let paid = proptest::collection::vec((any_day(), 0..5_u8, 0..400_i64), 0..8);
    let said = proptest::collection::vec((any_day(), any::<bool>(), 0..=10_u8), 0..4);
    (path, paid, said, 0..3_i64, 0..2_i64).prop_map(move |(mut path, mut paid, mut said, by, value)| {
        let mut life = Life::of(CustomerId(id));
        life.value = Money::from_minor(value * 1_000);
        life.referred_by = (by > 0).then_some(CustomerId(by));
        path.sort();
        let entered = |(day, rung): &(NaiveDate, usize)| Entered {
            day: *day,
            rung: *rung,
            role: ladder.stages()[*rung].role,
        };
        life.path = path.iter().map(entered).collect();
        paid.sort();
        let rows: Vec<_> = paid
            .iter()
            .map(|(day, kind, amount)| Paid {
                day: *day,
                kind: if *kind == 0 { PurchaseKind::Refund } else { PurchaseKind::Sale },
                amount: (*kind != 1).then(|| Money::from_minor(*amount)),
                order: (*kind < 3).then_some("a"),
                months: (*kind > 2).then(|| 1 + *amount as u32 % 4),
            })
            .collect();
        life.pay(&rows);
        said.sort();
        let answered = |(day, nps, score): &(NaiveDate, bool, u8)| Answered {
            day: *day,
            kind: if *nps { SurveyKind::Nps } else { SurveyKind::Csat },
            score: if *nps { *score } else { 1 + score % 5 },
        };
        life.answers = said.iter().map(answered).collect();
        life
    })
}

proptest! {
    /// What is kept of any lives says of every month what counting it anew does, long after the last of them, too.
    #[test]
    fn months_follow_from_what_happened(lives in (any_life(1), any_life(2), any_life(3))) {
        let ladder = Ladder::built_in();
        let lives = [lives.0, lives.1, lives.2];
        let mut kept = Happenings::default();
        lives.iter().for_each(|life| kept.count(life, &ladder, 1));
        let first = Month::of(day("2023-11-01"));
        let months: Vec<Month> =
            std::iter::successors(Some(first), |month| Some(month.next())).take(30).collect();
        for (month, found) in months.iter().zip(kept.months(&months)) {
            let mut tally = Tally::none(month.period(), NaiveDate::MAX, NaiveDate::MAX);
            lives.iter().for_each(|life| tally.add(life, &ladder));
            prop_assert_eq!(found, Sums::of(&tally), "{:?}", month.first_day());
            let mut filled = Tally::none(month.period(), NaiveDate::MAX, NaiveDate::MAX);
            found.fill(&mut filled);
            prop_assert_eq!(filled, tally);
        }
        lives.iter().for_each(|life| kept.count(life, &ladder, -1));
        prop_assert_eq!(kept.entries().count(), 0);
    }

    /// A summary is to the models and to RFM what the purchases themselves are.
    #[test]
    fn summaries_say_what_the_purchases_say(life in any_life(1)) {
        let at = day("2026-01-01");
        let bought: Vec<Bought> = life
            .orders
            .iter()
            .filter(|order| order.is_purchase())
            .map(|order| Bought { day: order.day, amount: order.is_valued().then(|| order.net()) })
            .collect();
        let summary = PurchaseSummary::of(&life);
        prop_assert_eq!(summary.map(|summary| summary.history(at)), History::of(&bought, at));
        prop_assert_eq!(summary.map(|summary| summary.buyer(at)), Buyer::of(&life.orders, at));
    }
}
