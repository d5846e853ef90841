//! Health of days gone by: what is worked out from the history is what was shown then.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};
use proptest::prelude::*;
use siklus::domain::channel::ChannelKey;
use siklus::domain::contact::{ContactRole, Person};
use siklus::domain::context::Ctx;
use siklus::domain::deed::{Deed, Order};
use siklus::domain::emotion::Emotion;
use siklus::domain::evidence::Evidence;
use siklus::domain::health::{Health, Vitals};
use siklus::domain::ids::CustomerId;
use siklus::domain::moment::{At, Clock};
use siklus::domain::moves::Reason;
use siklus::domain::pain::{Severity, Trouble};
use siklus::domain::purchase::PurchaseKind;
use siklus::domain::qualification::{Letter, Level};
use siklus::domain::survey::{Answer, SurveyKind};
use siklus::domain::touchpoint::Touch;
use siklus::ops::{self, deeds};
use siklus::store::{Access, Store};

use super::{add_several, ctx, new_store};

/// What a rep does on a day, told on that day; numbers pick what.
#[derive(Debug, Clone)]
struct Doing {
    days_later: i64,
    who: i64,
    kind: usize,
    number: usize,
}

fn doing() -> impl Strategy<Value = Doing> {
    (0..25_i64, 1..4_i64, 0..10_usize, 0..60_usize).prop_map(|(days_later, who, kind, number)| Doing {
        days_later,
        who,
        kind,
        number,
    })
}

fn on(day: NaiveDate) -> Ctx {
    let mut ctx = ctx("ana");
    ctx.clock.at = At::Date(day);
    ctx
}

/// `None` where there is nothing to do it to.
fn deed(store: &Store, doing: &Doing, today: NaiveDate) -> Option<Deed> {
    let (customer, number, at) = (CustomerId(doing.who), doing.number, At::Date(today));
    let account = store.account(customer).unwrap()?;
    let role = [None, Some(ContactRole::Champion), Some(ContactRole::User)][number % 3];
    let person = |role| Person { name: "Sari".into(), role, email: None, phone: None };
    Some(match doing.kind {
        0 | 1 => {
            let channel = ["phone", "ads", "meeting", "review"][number % 4];
            let touch = Touch {
                emotion: Emotion::new(i64::try_from(number % 7).unwrap() - 2),
                evidence: Evidence::ALL[number % 3],
                ..Touch::by(ChannelKey::new(channel), at)
            };
            Deed::Log { customer, touches: vec![touch], pain: None }
        }
        2 => Deed::Complain {
            customer,
            trouble: Trouble {
                what: "slow".into(),
                stage: account.customer.standing.stage,
                severity: Severity::ALL[number % 3],
                since: at,
                evidence: Evidence::Reported,
                touchpoint: None,
            },
        },
        3 => Deed::ClosePain { pain: account.pains.iter().find(|pain| pain.is_open())?.id, gone: Some(true) },
        4 => Deed::Qualify {
            customer,
            letter: Letter::ALL[number % 6],
            level: Level::ALL[number % 4],
            evidence: Some("they said so".into()),
            at,
        },
        5 => Deed::Introduce { customer, person: person(role) },
        6 => {
            let contact = account.contacts.first()?;
            Deed::Reintroduce { contact: contact.id, seen: contact.person.clone(), person: person(role) }
        }
        7 => Deed::DropContact(account.contacts.last()?.id),
        8 => {
            let kind = SurveyKind::ALL[number % 2];
            let score = u8::try_from(number % 5).unwrap() + 1;
            Deed::Answer { customer, answer: Answer { at, kind, score, comment: None } }
        }
        _ => Deed::Buy {
            customer,
            order: Order {
                at,
                kind: PurchaseKind::Sale,
                amount: None,
                order: None,
                kept: None,
                months: None,
            },
        },
    })
}

/// How everybody is doing, as it is shown that day.
fn shown(store: &Store, today: NaiveDate) -> Vec<Vitals> {
    (1..=3).map(|id| store.vitals(CustomerId(id), today).unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 25, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_score_of_a_day_gone_by_is_the_one_that_was_shown_then(doings in prop::collection::vec(doing(), 1..40)) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("t.db");
        let mut store = new_store(&path);
        let mut today: NaiveDate = "2026-11-22".parse().unwrap();
        add_several(&mut store, &on(today), &["x".into(), "y".into(), "z".into()]);
        let mut days = BTreeMap::new();
        for doing in &doings {
            today += Duration::days(doing.days_later);
            if doing.number % 11 == 10 {
                let to = store.ladder().stages()[doing.number % 10].key.clone();
                ops::edit::move_stage(&mut store, &on(today), CustomerId(doing.who), &to, Some(Reason::Price)).unwrap();
            } else if let Some(deed) = deed(&store, doing, today) {
                deeds::perform(&mut store, &on(today), &deed).unwrap();
            }
            days.insert(today, shown(&store, today));
        }
        for (day, then) in &days {
            for (id, vitals) in (1..).zip(then) {
                let timeline = store.timeline(CustomerId(id)).unwrap();
                let health = timeline.signs_on(*day).and_then(|signs| Health::of(&signs, store.terms(), *day));
                prop_assert_eq!(vitals.health.map(|h| h.score), health.map(|h| h.score), "{} on {}", id, day);
            }
        }
        // And so does whoever looks at that day, from the tables as they were.
        let every_third = days.iter().step_by(3);
        for (day, then) in every_third {
            let mut back = Store::open(&path, Access::ReadOnly, [7; 32]).unwrap();
            back.look_back(Clock { at: At::Date(*day), zone: store.facts().zone }).unwrap();
            prop_assert_eq!(&shown(&back, *day), then, "{}", day);
            let siklus::store::KeptScores { scores, unscored } = back.kept_scores(*day).unwrap().expect("worked out for that day");
            let kept: i64 = scores.iter().map(|(_, customers)| customers).sum();
            let scored = then.iter().filter(|v| v.health.is_some_and(|h| h.score.is_some())).count();
            let healths = then.iter().filter(|v| v.health.is_some()).count();
            prop_assert_eq!((kept, kept + unscored), (scored as i64, healths as i64));
        }
    }
}

#[test]
fn a_new_day_is_worked_out_in_steps_and_then_all_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = new_store(&dir.path().join("t.db"));
    let keys: Vec<String> = (0..50).map(|n| format!("k{n}")).collect();
    let first: NaiveDate = "2026-11-22".parse().unwrap();
    add_several(&mut store, &on(first), &keys);
    assert!(store.kept_scores(first).unwrap().is_some());
    let later = first + Duration::days(40);
    assert_eq!(store.kept_scores(later).unwrap(), None);
    let mut after = CustomerId(0);
    let mut steps = 0;
    loop {
        steps += 1;
        match store.freshen(later, after, 20).unwrap() {
            siklus::store::Freshened::Through(last) => after = last,
            other => break assert_eq!(other, siklus::store::Freshened::All),
        }
    }
    assert_eq!(steps, 3);
    let siklus::store::KeptScores { scores, unscored } = store.kept_scores(later).unwrap().unwrap();
    assert_eq!(scores.iter().map(|(_, n)| n).sum::<i64>() + unscored, 50);
}

#[test]
fn whoever_else_is_writing_is_not_waited_for() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("t.db");
    let mut store = new_store(&path);
    add_several(&mut store, &ctx("ana"), &["x".into()]);
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let later: NaiveDate = "2026-12-22".parse().unwrap();
    assert_eq!(store.freshen(later, CustomerId(0), 20).unwrap(), siklus::store::Freshened::NotNow);
    other.execute_batch("COMMIT").unwrap();
    assert_eq!(store.freshen(later, CustomerId(0), 20).unwrap(), siklus::store::Freshened::All);
}

/// Whoever looks at an earlier day sees the scores that the trend of today compares with.
#[test]
fn the_demo_of_an_earlier_day_is_the_one_that_trends_are_told_by() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("demo.db");
    ops::demo::write(&path).unwrap();
    let store = Store::open(&path, Access::ReadOnly, [7; 32]).unwrap();
    let ids = store.matching_ids(&Default::default()).unwrap();
    for day in ["2026-10-23", "2026-06-30", "2025-08-01"] {
        let day: NaiveDate = day.parse().unwrap();
        let mut back = Store::open(&path, Access::ReadOnly, [7; 32]).unwrap();
        back.look_back(Clock { at: At::Date(day), zone: store.facts().zone }).unwrap();
        let mut scored = 0;
        for &id in &ids {
            let told = store.timeline(id).unwrap().vitals(store.terms(), day);
            assert_eq!(back.vitals(id, day).unwrap(), told, "{id} on {day}");
            scored += usize::from(told.health.is_some_and(|health| health.score.is_some()));
        }
        assert!(scored > 10, "{scored} on {day}");
    }
}
