//! What has to hold for the demo's rows, whatever lists they are composed from.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::*;
use crate::domain::change::Entity;
use crate::domain::channel;
use crate::domain::customer::{FIELD_LIMIT, Field};
use crate::domain::evidence::Evidence;
use crate::domain::metrics::recurring::{Paid, subscriptions};
use crate::domain::purchase::PurchaseKind;
use crate::domain::rot::RotClock;
use crate::domain::stage::StageKey;
use crate::domain::task::Due;

fn demo() -> (Ladder, DemoData) {
    let ladder = Ladder::built_in();
    let data = demo_data(&ladder);
    (ladder, data)
}

fn standing(dossier: &Dossier) -> &StageMove {
    moves::latest(&dossier.moves, ZONE).unwrap()
}

#[test]
fn the_rows_are_the_same_every_time() {
    assert_eq!(demo().1, demo().1);
}

#[test]
fn ids_are_counted_from_one_without_gaps() {
    let (_, data) = demo();
    assert!(data.customers.iter().map(|c| c.id.0).eq(1..=data.customers.len() as i64));
    assert!(data.purchases.iter().map(|p| p.id.0).eq(1..=data.purchases.len() as i64));
    let moves = data.customers.iter().flat_map(|c| &c.moves);
    assert!(moves.clone().map(|mv| mv.id.0).eq(1..=moves.count() as i64));
}

#[test]
fn every_path_is_a_chain_in_the_order_of_time() {
    let (ladder, data) = demo();
    let history = paths::HISTORY_DAYS;
    for dossier in &data.customers {
        let mut before = None;
        for step in &dossier.moves {
            assert_eq!(step.customer, dossier.id);
            assert_eq!(step.from.as_ref(), before);
            assert_ne!(step.from.as_ref(), Some(&step.to), "{step:?}");
            let reason_given = step.reason.is_some() || !moves::needs_reason(&ladder, &step.to);
            assert!(reason_given, "{step:?}");
            assert!((0..=history).contains(&(data.as_of - step.at.day(ZONE)).num_days()), "{step:?}");
            before = Some(&step.to);
        }
        assert!(dossier.moves.is_sorted_by(|a, b| a.at.day(ZONE) < b.at.day(ZONE)), "{:?}", dossier.moves);
        assert_eq!(Some(&standing(dossier).to), before);
    }
    assert!(data.customers.is_sorted_by_key(|dossier| dossier.moves[0].at.day(ZONE)));
}

fn last_touch(data: &DemoData, customer: CustomerId) -> Option<NaiveDate> {
    let channels = channel::built_in();
    let meets =
        |key: &channel::ChannelKey| channels.iter().any(|channel| channel.key == *key && channel.meets);
    let met = data.details.iter().filter_map(|detail| match detail {
        Detail::Touchpoint(t) if t.customer == customer && meets(&t.touch.channel) => Some(&t.touch),
        _ => None,
    });
    met.filter(|touch| touch.evidence != Evidence::Assumed).map(|touch| touch.at.day(ZONE)).max()
}

fn next_due(data: &DemoData, customer: CustomerId) -> Option<Due> {
    let open = data.details.iter().filter_map(|detail| match detail {
        Detail::Task(task) if task.customer == customer && task.done.is_none() => Some(task.plan.due),
        _ => None,
    });
    open.min_by_key(|due| due.unwrap_or(NaiveDate::MAX)).map(|due| due.map_or(Due::Someday, Due::On))
}

#[test]
fn the_board_of_today_is_the_one_promised() {
    let (ladder, data) = demo();
    let mut count: HashMap<&str, usize> = HashMap::new();
    let mut rotting = 0;
    for dossier in &data.customers {
        let last = standing(dossier);
        *count.entry(last.to.as_str()).or_default() += 1;
        let clock =
            RotClock::new(last.at.day(ZONE), last_touch(&data, dossier.id), next_due(&data, dossier.id));
        let rots = clock.rots_at(ladder.get(&last.to).unwrap());
        rotting += usize::from(rots.is_some_and(|day| day <= data.as_of));
    }
    for (rung, customers) in [
        ("aware", 42),
        ("considering", 34),
        ("purchased", 22),
        ("activated", 24),
        ("retained", 70),
        ("loyal", 32),
        ("advocate", 14),
        ("declining", 14),
        ("dormant", 20),
        ("ended", 30),
    ] {
        assert_eq!(count[rung], customers, "{rung}");
    }
    let living = data.customers.len() - count["ended"];
    assert!((7..=15).contains(&(rotting * 100 / living)), "{rotting} of {living}");
}

#[test]
fn paths_skip_fall_back_and_revive() {
    let (ladder, data) = demo();
    let place = |key| ladder.stages().iter().position(|stage| stage.key == key).unwrap();
    let steps: Vec<_> = data.customers.iter().flat_map(|dossier| &dossier.moves).collect();
    let leaps = steps.iter().filter_map(|step| Some((place(step.from.clone()?), place(step.to.clone()))));
    let (mut skipped, mut back, mut revived) = (0, 0, 0);
    for (from, to) in leaps {
        skipped += usize::from(to > from + 1 && to < place(StageKey::new("declining")));
        back += usize::from(to < from);
        revived += usize::from(ladder.stages()[from].role == Role::Ended);
    }
    assert!(skipped >= 10 && back >= 30 && revived >= 3, "{skipped} {back} {revived}");
    let dates = steps.iter().filter(|step| matches!(step.at, At::Date(_))).count();
    assert!((10..=35).contains(&(dates * 100 / steps.len())), "{dates} of {} are dates", steps.len());
}

#[test]
fn customers_came_over_two_years_more_and_more() {
    let (_, data) = demo();
    let age = |dossier: &&Dossier| (data.as_of - dossier.moves[0].at.day(ZONE)).num_days();
    let first_half = data.customers.iter().filter(|dossier| age(dossier) > 365).count();
    let oldest = data.customers.iter().map(|dossier| age(&dossier)).max().unwrap();
    assert!(oldest > 680, "{oldest}");
    assert!((60..=130).contains(&first_half), "{first_half}");
}

#[test]
fn texts_fit_and_name_nobody_twice() {
    let (_, data) = demo();
    let mut names = HashSet::new();
    for Dossier { record, tags, .. } in &data.customers {
        for &field in Field::ALL {
            let Some(text) = record.get(field) else { continue };
            let shown = text.chars().count();
            assert!((1..=FIELD_LIMIT).contains(&shown) && text.trim() == text, "{text:?}");
            assert!(!text.contains(['{', '}', '#']) && !text.contains(char::is_control), "{text:?}");
        }
        assert!(names.insert(record.name.to_lowercase()), "{} is there twice", record.name);
        assert!(record.email.iter().all(|mail| mail.is_ascii() && mail.ends_with(".example")));
        let million = 100_000_000;
        assert!((2 * million..=900 * million).contains(&record.value.minor()), "{:?}", record.value);
        assert!(tags.len() <= 3 && tags.is_sorted_by(|a, b| a < b), "{tags:?}");
        assert!(tags.iter().all(|tag| Tag::new(tag.as_str()).as_ref() == Some(tag)));
    }
    let is_wide = |name: &String| unicode_width::UnicodeWidthStr::width(name.as_str()) > name.chars().count();
    assert!(names.iter().any(is_wide), "no name is wider than its characters are many");
    let at_home = data.customers.iter().filter(|c| c.record.country.as_deref() == Some("Indonesia")).count();
    assert!((70..=80).contains(&(at_home * 100 / data.customers.len())), "{at_home}");
}

#[test]
fn who_became_a_customer_bought_that_day_and_nobody_before() {
    let (ladder, data) = demo();
    for dossier in &data.customers {
        let became = dossier
            .moves
            .iter()
            .find(|step| ladder.get(&step.to).unwrap().role.counts_as_customer())
            .map(|step| step.at.day(ZONE));
        let first = data.purchases.iter().find(|p| p.customer == dossier.id).map(|p| p.at.day(ZONE));
        assert_eq!(first, became, "{}", dossier.record.name);
    }
    assert!(data.purchases.iter().all(|p| p.at.day(ZONE) <= data.as_of));
    assert!(data.purchases.is_sorted_by_key(|p| p.at.day(ZONE)));
}

#[test]
fn orders_are_counted_and_refunds_stay_within_them() {
    let (_, data) = demo();
    let mut sales: HashMap<&str, (CustomerId, i64)> = HashMap::new();
    let (mut partial, mut full) = (0, 0);
    for purchase in &data.purchases {
        let order = purchase.order.as_deref().unwrap();
        let amount = purchase.amount.unwrap().minor();
        assert!(amount > 0, "{purchase:?}");
        match purchase.kind {
            PurchaseKind::Sale => {
                assert!(sales.insert(order, (purchase.customer, amount)).is_none(), "{order} twice");
            }
            PurchaseKind::Refund => {
                let (customer, left) = sales.get_mut(order).unwrap();
                full += usize::from(*left == amount);
                partial += usize::from(*left > amount);
                *left -= amount;
                assert!(*customer == purchase.customer && *left >= 0, "{purchase:?}");
            }
        }
    }
    assert!(partial >= 5 && full >= 2 && partial + full < data.purchases.len() / 20, "{partial} {full}");
    assert!(sales.contains_key("SO-2026-0142"));
    let buyers: HashSet<CustomerId> = data.purchases.iter().map(|p| p.customer).collect();
    let each = data.purchases.len() * 10 / buyers.len();
    assert!((30..=80).contains(&each), "{each} purchases by ten buyers");
}

#[test]
fn some_buy_by_the_month_and_pay_in_time() {
    let (_, data) = demo();
    let monthly: Vec<_> = data.purchases.iter().filter(|purchase| purchase.months.is_some()).collect();
    assert!(monthly.iter().all(|purchase| purchase.kind == PurchaseKind::Sale));
    let buyers: BTreeSet<CustomerId> = monthly.iter().map(|purchase| purchase.customer).collect();
    assert!((8..=40).contains(&buyers.len()), "{} who buy by the month", buyers.len());
    let mut running = 0;
    for customer in buyers {
        let paid = monthly.iter().filter(|purchase| purchase.customer == customer).map(|purchase| Paid {
            customer,
            day: purchase.at.day(ZONE),
            months: purchase.months.unwrap(),
            amount: purchase.amount.unwrap(),
        });
        let found = subscriptions(&paid.collect::<Vec<_>>());
        assert!(found.len() >= 4);
        assert!(found.windows(2).all(|pair| pair[0].to == Some(pair[1].from)), "one contract: {found:?}");
        running += usize::from(found.last().unwrap().to > Some(data.as_of));
    }
    assert!(running >= 5, "{running} still run");
}

#[test]
fn the_first_look_shows_a_days_work() {
    let (_, data) = demo();
    let open: Vec<_> = data
        .details
        .iter()
        .filter_map(|detail| match detail {
            Detail::Task(task) if task.done.is_none() => Some(task),
            _ => None,
        })
        .collect();
    let due = |is: fn(NaiveDate, NaiveDate) -> bool| {
        open.iter().filter(|task| task.plan.due.is_some_and(|due| is(due, data.as_of))).count()
    };
    let (overdue, today, later) =
        (due(|due, on| due < on), due(|due, on| due == on), due(|due, on| due > on));
    assert!(overdue >= 15 && today >= 15 && later > overdue, "{overdue} {today} {later}");
    assert!(open.iter().any(|task| task.plan.due.is_none()));
    assert!(open.iter().filter(|task| task.plan.promise).count() >= 10);
    assert!(open.iter().filter(|task| task.plan.repeat.is_some()).count() >= 5);
    for entity in Detail::OF_CUSTOMERS.into_iter().filter(|entity| *entity != Entity::OtherKey) {
        let count = data.details.iter().filter(|detail| detail.entity() == entity).count();
        assert!(count >= 8, "{entity:?}: {count}");
    }
    let referred = data.customers.iter().filter_map(|c| Some((c.id, c.record.referred_by?)));
    assert!(referred.clone().count() >= 10 && referred.clone().all(|(id, by)| by < id));
    assert!(data.customers.iter().filter(|c| !c.record.custom.is_empty()).count() >= 10);
}

#[test]
fn the_example_of_the_documents_is_there_once() {
    let (_, data) = demo();
    let named: Vec<_> = data.customers.iter().filter(|c| c.record.name == EXAMPLE).collect();
    let [example] = named.as_slice() else { panic!("{} of them", named.len()) };
    assert_eq!(standing(example).to.as_str(), "purchased");
    let to_do = |detail: &Detail| matches!(detail, Detail::Task(task) if task.done.is_none());
    assert!(data.details.iter().any(|detail| to_do(detail) && detail.customer() == Some(example.id)));
}
