//! Deeds as forms and verbs make them, for the properties of the journal and for what each comes to.

use chrono_tz::Tz;
use siklus::domain::channel::ChannelKey;
use siklus::domain::contact::{ContactRole, Person};
use siklus::domain::customer::{Field, Record};
use siklus::domain::deed::{Deed, Newcomer, Order, Put, Revision};
use siklus::domain::emotion::Emotion;
use siklus::domain::evidence::Evidence;
use siklus::domain::flag::FlagKind;
use siklus::domain::health::{Dimension, Weights};
use siklus::domain::ids::CustomerId;
use siklus::domain::lang::Label;
use siklus::domain::moment::At;
use siklus::domain::money::Money;
use siklus::domain::outcome::{Done, Outcome};
use siklus::domain::pain::{Severity, Trouble};
use siklus::domain::pulse::Feel;
use siklus::domain::purchase::PurchaseKind;
use siklus::domain::qualification::{Letter, Level};
use siklus::domain::regime::Clause;
use siklus::domain::spend::Outlay;
use siklus::domain::stage::{HealthProfile, StageKey};
use siklus::domain::survey::{Answer, SurveyKind};
use siklus::domain::tag::Tag;
use siklus::domain::task::{Plan, Task};
use siklus::domain::touchpoint::Touch;
use siklus::ops::{OpsError, deeds};
use siklus::store::Store;

use super::{add_several, ctx, dump, new_store};

/// How many kinds [`wish`] knows.
pub const KINDS: usize = 22;

fn day(text: &str) -> At {
    At::parse(text, Tz::UTC).unwrap()
}

fn person(name: &str) -> Person {
    Person { name: name.into(), role: Some(ContactRole::Champion), email: None, phone: Some("0812".into()) }
}

fn plan(what: &str, repeat: Option<&str>) -> Plan {
    let due = Some("2026-11-25".parse().unwrap());
    let repeat = repeat.map(|text| text.parse().unwrap());
    Plan { what: what.into(), due, owner: Some("ana".into()), promise: repeat.is_none(), repeat }
}

fn sale(amount: i64, order: Option<&str>) -> Order {
    Order {
        at: day("2026-11-01"),
        kind: PurchaseKind::Sale,
        amount: Some(Money::from_minor(amount)),
        order: order.map(str::to_owned),
        kept: Some(true),
        months: Some(3),
    }
}

/// A wish of this kind about `who`; `None` where there is nothing to wish.
pub fn wish(store: &Store, kind: usize, who: CustomerId, other: CustomerId, number: u32) -> Option<Deed> {
    let account = store.account(who).unwrap()?;
    let tag = || Tag::new(&format!("t{}", number % 3)).unwrap();
    let customers = if who == other { vec![who] } else { vec![who, other] };
    let open = || account.tasks.iter().find(|task| task.done.is_none());
    Some(match kind {
        0 => Deed::Add(Newcomer {
            record: Record { referred_by: Some(who), ..Record::named("", &format!("New {number}")) },
            stage: StageKey::new("considering"),
            reason: None,
            since: None,
            tags: vec![tag()],
        }),
        1 => Deed::Put {
            customers,
            puts: vec![
                Put::Text(Field::Owner, Some(format!("owner{number}"))),
                Put::Custom("floor".into(), number.is_multiple_of(2).then(|| number.to_string())),
                Put::Value(Money::from_minor(i64::from(number))),
                Put::Cadence((!number.is_multiple_of(3)).then_some(number % 90 + 1)),
            ],
            tag: vec![tag()],
            untag: vec![],
        },
        2 => Deed::Put {
            customers: vec![who],
            puts: vec![Put::Referrer(Some(other).filter(|id| *id != who))],
            tag: vec![],
            untag: vec![],
        },
        3 => Deed::Tag { customers, tag: vec![tag()], untag: vec![Tag::new("new").unwrap()] },
        4 => Deed::Plan { customers, plan: plan("call", None) },
        5 => Deed::Plan { customers: vec![who], plan: plan("visit", Some("1w")) },
        6 => Deed::Finish(open()?.id),
        7 => {
            let Task { id, plan: seen, .. } = open()?.clone();
            Deed::Replan { task: id, plan: Plan { due: None, ..seen.clone() }, seen }
        }
        8 => Deed::Buy { customer: who, order: sale(500, None) },
        9 => Deed::Buy { customer: who, order: sale(700, Some(&format!("w{number}"))) },
        10 => Deed::Answer {
            customer: who,
            answer: Answer { at: day("2026-11-02"), kind: SurveyKind::Nps, score: 9, comment: None },
        },
        11 => Deed::Introduce { customer: who, person: person("Sari") },
        12 if number.is_multiple_of(2) => Deed::Raise { customers, kind: FlagKind::Unpaid, note: None },
        12 => Deed::Lower { customers, kind: FlagKind::Unpaid },
        13 => Deed::Spend(Outlay {
            at: day("2026-10-31"),
            amount: Money::from_minor(100),
            channel: Some("ads".into()),
            note: None,
        }),
        14 if who != other => Deed::Merge { kept: who, gone: other },
        15 => Deed::Feel { customers, feel: Feel::new(i64::from(number % 5) + 1).unwrap() },
        16 => {
            let days = Some(number % 60 + 1);
            let weights = Weights::new([(Dimension::Recency, 60), (Dimension::Pulse, 1)]).unwrap();
            Deed::Configure {
                seen: None,
                clauses: vec![
                    Clause::Weights(HealthProfile::Prospect, weights),
                    Clause::Rot(StageKey::new("considering"), days),
                    Clause::Cadence(StageKey::new("aware"), days),
                ],
            }
        }
        17 => Deed::Log {
            customer: who,
            touches: vec![Touch {
                emotion: Emotion::new(i64::from(number % 5) - 2),
                ..Touch::by(ChannelKey::new(["phone", "ads"][number as usize % 2]), day("2026-11-20"))
            }],
            pain: number.is_multiple_of(3).then(|| ("slow".into(), Severity::High)),
        },
        18 => Deed::Qualify {
            customer: who,
            letter: Letter::ALL[number as usize % 6],
            level: Level::ALL[1 + number as usize % 3],
            evidence: Some(format!("they said so {number}")),
            at: day("2026-11-21"),
        },
        19 => Deed::Put { customers, puts: vec![Put::Cadence(Some(number + 3))], tag: vec![], untag: vec![] },
        20 => Deed::Complain {
            customer: who,
            trouble: Trouble {
                what: format!("late {number}"),
                stage: account.customer.standing.stage.clone(),
                severity: Severity::ALL[number as usize % 3],
                since: day("2026-11-10"),
                evidence: Evidence::Reported,
                touchpoint: None,
            },
        },
        21 => Deed::Channel {
            key: ChannelKey::new("ads"),
            label: Label::new("ads", "iklan"),
            letter: Some('a'),
            meets: number.is_multiple_of(2),
        },
        _ => return None,
    })
}

fn shop() -> (tempfile::TempDir, std::path::PathBuf, Store, [CustomerId; 2]) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("t.db");
    let mut store = new_store(&path);
    add_several(&mut store, &ctx("setup"), &["x".into(), "y".into()]);
    (dir, path, store, [CustomerId(1), CustomerId(2)])
}

fn did(store: &mut Store, deed: &Deed) -> Outcome {
    deeds::perform(store, &ctx("ana"), deed).unwrap().value
}

fn refused(store: &mut Store, deed: &Deed) -> OpsError {
    deeds::perform(store, &ctx("ana"), deed).unwrap_err()
}

#[test]
fn every_deed_is_one_batch_that_one_undo_takes_back() {
    let (_dir, path, mut store, [who, other]) = shop();
    for kind in [4, 5] {
        let deed = wish(&store, kind, who, other, 1).unwrap();
        did(&mut store, &deed);
    }
    for kind in 0..KINDS {
        let before = dump(&path);
        let deed = wish(&store, kind, who, other, 2).unwrap();
        let written = deeds::perform(&mut store, &ctx("ana"), &deed).unwrap();
        assert!(written.batch.is_some(), "{deed:?}");
        assert_ne!(dump(&path), before, "{deed:?}");
        siklus::ops::undo::undo(&mut store, &ctx("ana")).unwrap();
        assert_eq!(dump(&path), before, "{deed:?}");
        siklus::ops::undo::redo(&mut store, &ctx("ana")).unwrap();
        siklus::ops::undo::undo(&mut store, &ctx("ana")).unwrap();
        assert_eq!(dump(&path), before, "{deed:?}, done again");
    }
    assert!(store.verify_history().unwrap().is_ok());
}

#[test]
fn a_purchase_makes_a_customer_of_a_prospect() {
    let (_dir, _path, mut store, [who, _]) = shop();
    let outcome = did(&mut store, &Deed::Buy { customer: who, order: sale(500, Some("A1")) });
    let Outcome::Done { what: Done::Bought { became, .. }, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(became, Some(StageKey::new("purchased")));
    let again = refused(&mut store, &Deed::Buy { customer: who, order: sale(1, Some("A1")) });
    assert!(matches!(again, OpsError::OrderTaken { .. }), "{again:?}");
    // Two equal ones on one day are two.
    did(&mut store, &Deed::Buy { customer: who, order: sale(500, None) });
    did(&mut store, &Deed::Buy { customer: who, order: sale(500, None) });
    assert_eq!(store.purchases(who).unwrap().len(), 4);
}

#[test]
fn a_task_with_a_rhythm_comes_back_when_done() {
    let (_dir, _path, mut store, [who, _]) = shop();
    did(&mut store, &Deed::Plan { customers: vec![who], plan: plan("visit", Some("1w")) });
    let id = store.tasks(who).unwrap()[0].id;
    let outcome = did(&mut store, &Deed::Finish(id));
    let Outcome::Done { what: Done::Finished { again, .. }, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(again.unwrap().to_string(), "2026-12-02");
    assert_eq!(store.tasks(who).unwrap().len(), 2);
    assert!(matches!(did(&mut store, &Deed::Finish(id)), Outcome::Unchanged(Some(_))));
}

#[test]
fn a_double_is_merged_and_its_key_leads_to_the_one_kept() {
    let (_dir, _path, mut store, [kept, gone]) = shop();
    for kind in [4, 8, 10, 11, 12, 3] {
        let deed = wish(&store, kind, gone, gone, 2).unwrap();
        did(&mut store, &deed);
    }
    let city = vec![Put::Text(Field::City, Some("Bandung".into()))];
    did(&mut store, &Deed::Put { customers: vec![gone], puts: city, tag: vec![], untag: vec![] });
    did(&mut store, &Deed::Merge { kept, gone });
    let account = store.account(kept).unwrap().unwrap();
    assert_eq!(account.purchases.len(), 3);
    assert_eq!((account.tasks.len(), account.contacts.len(), account.surveys.len()), (1, 1, 1));
    assert_eq!((account.flags.len(), account.other_keys), (1, vec!["y".to_owned()]));
    assert_eq!(account.customer.record.city.as_deref(), Some("Bandung"));
    assert_eq!(account.customer.record.name, "Customer x");
    assert!(store.customer(gone).unwrap().is_none());
    assert_eq!(store.customer_by_key("y").unwrap().unwrap().id, kept);
}

#[test]
fn what_cannot_be_meant_is_refused_and_writes_nothing() {
    let (_dir, path, mut store, [who, other]) = shop();
    let before = dump(&path);
    let named = |key: &str, name: &str| {
        Deed::Add(Newcomer {
            record: Record::named(key, name),
            stage: StageKey::new("aware"),
            reason: None,
            since: None,
            tags: vec![],
        })
    };
    assert!(matches!(refused(&mut store, &named("k", " \u{200b} ")), OpsError::NameMissing));
    assert!(matches!(refused(&mut store, &named("y", "Y")), OpsError::KeyTaken { .. }));
    assert!(matches!(refused(&mut store, &named("", &"x".repeat(501))), OpsError::TextTooLong { .. }));
    let itself =
        Deed::Put { customers: vec![who], puts: vec![Put::Referrer(Some(who))], tag: vec![], untag: vec![] };
    assert!(matches!(refused(&mut store, &itself), OpsError::ReferredByItself));
    let taken = vec![Put::Text(Field::ExternalKey, Some("y".into()))];
    let taken = Deed::Put { customers: vec![who], puts: taken, tag: vec![], untag: vec![] };
    assert!(matches!(refused(&mut store, &taken), OpsError::KeyTaken { .. }));
    let score = Answer { at: day("2026-11-02"), kind: SurveyKind::Csat, score: 9, comment: None };
    let score = Deed::Answer { customer: who, answer: score };
    assert!(matches!(refused(&mut store, &score), OpsError::OffTheScale { .. }));
    // The second of two does not exist: the first stays as it was.
    let half = Deed::Put {
        customers: vec![other, CustomerId(99)],
        puts: vec![Put::Text(Field::Owner, Some("ana".into()))],
        tag: vec![],
        untag: vec![],
    };
    assert!(matches!(refused(&mut store, &half), OpsError::NoSuchCustomer(_)));
    assert_eq!(dump(&path), before);
}

#[test]
fn two_people_edit_different_fields_but_not_the_same() {
    let (_dir, _path, mut store, [who, _]) = shop();
    let seen = store.customer(who).unwrap().unwrap().record;
    let revised = |change: fn(&mut Record)| {
        let mut after = seen.clone();
        change(&mut after);
        let edits = siklus::domain::customer::edits_between(&seen, &after);
        Deed::Revise(Revision { customer: who, edits, tag: vec![], untag: vec![] })
    };
    did(&mut store, &revised(|record| record.city = Some("Bandung".into())));
    did(&mut store, &revised(|record| record.owner = Some("budi".into())));
    let meanwhile = refused(&mut store, &revised(|record| record.city = Some("Medan".into())));
    assert!(
        matches!(&meanwhile, OpsError::EditedMeanwhile { field, .. } if field == "city"),
        "{meanwhile:?}"
    );
}
