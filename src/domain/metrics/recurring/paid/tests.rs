//! What was paid when, and what ran when by that; and what holds of any payments.

use proptest::prelude::*;

use super::super::{Movements, Part, movements};
use super::*;
use crate::domain::metrics::vectors::day;
use crate::domain::period::Period;

fn paid(rows: &[(&str, u32, i64)]) -> Vec<Paid> {
    let row = |(on, months, minor): &(&str, u32, i64)| Paid {
        customer: CustomerId(1),
        day: day(on),
        months: *months,
        amount: Money::from_minor(*minor),
    };
    rows.iter().map(row).collect()
}

/// From, to and how much a month.
#[track_caller]
fn runs(rows: &[(&str, u32, i64)], expected: &[(&str, &str, i64)]) {
    let found: Vec<_> = subscriptions(&paid(rows))
        .into_iter()
        .map(|s| (s.from.to_string(), s.to.unwrap().to_string(), s.monthly.minor()))
        .collect();
    let expected: Vec<_> =
        expected.iter().map(|(from, to, minor)| (from.to_string(), to.to_string(), *minor)).collect();
    assert_eq!(found, expected);
}

fn monthly_on(subscriptions: &[Subscription], day: NaiveDate) -> i64 {
    subscriptions.iter().filter(|s| s.runs_on(day)).map(|s| s.monthly.minor()).sum()
}

#[test]
fn a_payment_runs_for_its_months_and_the_grace_behind_them() {
    runs(&[], &[]);
    runs(&[("2026-03-05", 1, 900)], &[("2026-03-05", "2026-04-19", 900)]);
    runs(&[("2026-03-05", 12, 12_000)], &[("2026-03-05", "2027-03-19", 1000)]);
}

#[test]
fn a_month_of_it_is_rounded_half_away_from_zero() {
    for (months, minor, monthly) in [(3, 100, 33), (3, 200, 67), (2, 1, 1), (2, 5, 3), (3, 1, 0), (12, 0, 0)]
    {
        let found = subscriptions(&paid(&[("2026-01-01", months, minor)]));
        assert_eq!(found[0].monthly.minor(), monthly, "{minor} for {months}");
    }
    let most = subscriptions(&paid(&[("2026-01-01", 1, i64::MAX)]));
    assert_eq!(most[0].monthly.minor(), i64::MAX);
    assert_eq!(subscriptions(&paid(&[("2026-01-01", 1, -5)]))[0].monthly.minor(), 0);
}

#[test]
fn a_contract_keeps_its_day_through_short_months() {
    let ends = |rows: &[(&str, u32, i64)]| {
        let last = subscriptions(&paid(rows)).pop().unwrap();
        plus_days(last.to.unwrap(), -GRACE).to_string()
    };
    assert_eq!(ends(&[("2026-01-31", 1, 5)]), "2026-02-28");
    assert_eq!(ends(&[("2024-01-31", 1, 5)]), "2024-02-29");
    assert_eq!(ends(&[("2026-01-31", 1, 5), ("2026-02-28", 1, 5)]), "2026-03-31");
    let to_april = [("2026-01-31", 1, 5), ("2026-02-28", 1, 5), ("2026-03-31", 1, 5)];
    assert_eq!(ends(&to_april), "2026-04-30");
    assert_eq!(ends(&[("2026-01-31", 1, 5), ("2026-02-28", 12, 50)]), "2027-02-28");
    assert_eq!(ends(&[("2026-01-31", 1, 5), ("2026-02-28", 3, 15)]), "2026-05-31");
    let leap = ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28"].map(|on| (on, 12, 60));
    assert_eq!(ends(&leap[..1]), "2025-02-28");
    assert_eq!(ends(&leap), "2028-02-29");
    assert_eq!(ends(&[("2026-01-31", 1, 5), ("2026-02-27", 1, 5)]), "2026-03-27", "another day is kept");
}

#[test]
fn early_is_no_overlap_and_late_is_no_gap() {
    let first = ("2026-03-10", 1, 900);
    for renewed in ["2026-03-27", "2026-04-09", "2026-04-10", "2026-04-11", "2026-04-24"] {
        let found = subscriptions(&paid(&[first, (renewed, 1, 900)]));
        assert_eq!((found.len(), found[0].to, found[1].from), (2, Some(day(renewed)), day(renewed)));
    }
    let beside = [("2026-03-10", "2026-04-24", 900), ("2026-03-26", "2026-05-10", 900)];
    runs(&[first, ("2026-03-26", 1, 900)], &beside);
    let anew = [("2026-03-10", "2026-04-24", 900), ("2026-04-25", "2026-06-08", 900)];
    runs(&[first, ("2026-04-25", 1, 900)], &anew);
}

#[test]
fn whoever_pays_late_or_early_neither_leaves_nor_grows() {
    let days = ["2026-01-25", "2026-03-05", "2026-03-28", "2026-04-20", "2026-06-01", "2026-07-05"];
    let found = subscriptions(&paid(&days.map(|on| (on, 1, 900))));
    let one = Part { customers: 1, monthly: Money::from_minor(900) };
    for month in 2..=7 {
        let period = Period::month_of(day(&format!("2026-{month:02}-01")));
        let stayed = Movements { finished: true, start: one, end: one, ..Movements::default() };
        assert_eq!(movements(&found, period, day("2026-12-31")), stayed, "{month}");
    }
}

#[test]
fn another_length_takes_the_place_of_what_ends() {
    runs(
        &[("2026-01-10", 1, 900), ("2026-02-08", 12, 9600)],
        &[("2026-01-10", "2026-02-08", 900), ("2026-02-08", "2027-02-22", 800)],
    );
    let midway = [("2026-01-10", "2026-02-24", 900), ("2026-01-20", "2027-02-03", 800)];
    runs(&[("2026-01-10", 1, 900), ("2026-01-20", 12, 9600)], &midway);
}

#[test]
fn contracts_beside_each_other_are_renewed_each_by_its_own() {
    let rows = [("2026-01-01", 1, 500), ("2026-01-06", 1, 900), ("2026-01-03", 12, 1200)];
    // The one of 500 is paid closer to the end of the other one, the one of 900 has a new price.
    let rows = [rows[0], rows[1], rows[2], ("2026-02-05", 1, 500), ("2026-02-09", 1, 950)];
    runs(
        &rows,
        &[
            ("2026-01-01", "2026-02-05", 500),
            ("2026-01-03", "2027-01-17", 100),
            ("2026-01-06", "2026-02-09", 900),
            ("2026-02-05", "2026-03-19", 500),
            ("2026-02-09", "2026-03-23", 950),
        ],
    );
    let ending_together = [("2026-01-15", 12, 2400), ("2026-12-15", 1, 300), ("2027-01-15", 12, 3600)];
    runs(
        &ending_together,
        &[
            ("2026-01-15", "2027-01-15", 200),
            ("2026-12-15", "2027-01-29", 300),
            ("2027-01-15", "2028-01-29", 300),
        ],
    );
    let twice =
        [("2026-01-01", 1, 500), ("2026-01-01", 1, 500), ("2026-02-01", 1, 500), ("2026-02-01", 1, 500)];
    assert_eq!(monthly_on(&subscriptions(&paid(&twice)), day("2026-02-20")), 1000);
}

#[test]
fn beyond_the_calendar_it_goes_on() {
    let found = subscriptions(&[Paid { day: NaiveDate::MAX, ..paid(&[("2026-01-01", 12, 5)])[0] }]);
    assert_eq!(found[0].to, None);
}

fn any_payments() -> impl Strategy<Value = Vec<Paid>> {
    let months = prop_oneof![4 => Just(1_u32), 2 => Just(3), 2 => Just(12), 1 => 1..=120_u32];
    let payment = (0..900_i64, months, 0..4000_i64).prop_map(|(after, months, minor)| Paid {
        customer: CustomerId(1),
        day: plus_days(day("2023-12-20"), after),
        months,
        amount: Money::from_minor(minor),
    });
    proptest::collection::vec(payment, 0..14)
}

proptest! {
    #[test]
    fn whatever_is_paid_in_whatever_order(
        (rows, shuffled) in any_payments().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        after in 0..1000_i64,
    ) {
        let found = subscriptions(&rows);
        prop_assert_eq!(&found, &subscriptions(&shuffled));
        prop_assert_eq!(found.len(), rows.len());
        let on = plus_days(day("2023-12-20"), after);
        for subscription in &found {
            prop_assert!(subscription.monthly.minor() >= 0);
            prop_assert!(subscription.to.is_some_and(|to| subscription.from < to));
        }
        let by_then: Vec<_> = rows.iter().copied().filter(|paid| paid.day <= on).collect();
        let running = monthly_on(&found, on);
        prop_assert!(running <= by_then.iter().map(|paid| paid.amount.minor()).sum());
        prop_assert_eq!(running, monthly_on(&subscriptions(&by_then), on), "nothing is rewritten");
        let just_paid: i64 = rows.iter().filter(|p| p.day == on).map(|p| p.monthly().minor()).sum();
        prop_assert!(running >= just_paid, "what was paid today runs today");
    }

    #[test]
    fn who_pays_every_month_on_its_day_has_the_same_every_day(
        months in 1..=13_u32, times in 1..20_u32, minor in 1..10_000_i64, first in 0..400_i64,
    ) {
        let first = plus_days(day("2023-12-20"), first);
        let due = |time: u32| first.checked_add_months(Months::new(months * time)).unwrap();
        let rows: Vec<_> = (0..times)
            .map(|time| Paid {
                customer: CustomerId(1), day: due(time), months, amount: Money::from_minor(minor),
            })
            .collect();
        let found = subscriptions(&rows);
        let steps: Vec<_> = found.windows(2).map(|pair| (pair[0].to, pair[1].from)).collect();
        let dues: Vec<_> = (1..times).map(|time| (Some(due(time)), due(time))).collect();
        prop_assert_eq!(steps, dues);
        prop_assert_eq!(found.last().unwrap().to, Some(plus_days(due(times), GRACE)));
    }
}
