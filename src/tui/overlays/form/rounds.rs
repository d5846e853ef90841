//! A rep's round by keys: tasks done, changed and dropped, contacts removed, a set handed over, a double merged.

use super::field::Slot;
use crate::domain::contact::{Contact, Person};
use crate::domain::customer::Field as Of;
use crate::domain::deed::{Deed, Put};
use crate::domain::ids::{ContactId, CustomerId, TaskId};
use crate::domain::lang::Lang;
use crate::domain::money::Money;
use crate::domain::task::{Plan, Task};
use crate::tui::model::Session;
use crate::tui::test_harness::{Harness, given, session};

/// A board whose customers have these open tasks each.
fn with_tasks(tasks: &[(&str, Option<&str>)]) -> Harness {
    with_tasks_in(session(), tasks)
}

fn with_tasks_in(session: Session, tasks: &[(&str, Option<&str>)]) -> Harness {
    let names = ["Toko Abadi", "CV Maju", "CV Maju Terus"];
    let mut harness = Harness::in_session(session, names.map(|name| given(name, "aware")));
    let task = |(id, (what, due)): (i64, &(&str, Option<&str>))| Task {
        id: TaskId(id),
        customer: CustomerId(1),
        plan: Plan {
            what: (*what).into(),
            due: due.map(|day| day.parse().unwrap()),
            owner: Some("ana".into()),
            promise: id == 1,
            repeat: (id == 2).then(|| "1w".parse().unwrap()),
        },
        done: None,
    };
    harness.shelf.tasks = (1..).zip(tasks).map(task).collect();
    harness
}

const TASKS: [(&str, Option<&str>); 4] = [
    ("send the offer", Some("2026-11-25")),
    ("call Ibu Sari", Some("2026-11-20")),
    ("visit the new shop in the north of the town with samples", None),
    ("ask for the address", Some("2026-11-22")),
];

fn deed(harness: &Harness) -> &Deed {
    assert!(harness.model.overlays.is_empty(), "something is still open:\n{}", harness.screen());
    let [deed] = harness.shelf.deeds.as_slice() else { panic!("{:?}", harness.shelf.deeds) };
    deed
}

#[test]
fn d_lists_the_most_urgent_first_and_enter_does_it() {
    let harness = with_tasks(&TASKS).keys("d");
    let screen = harness.screen();
    let place = |what: &str| screen.find(what).unwrap_or_else(|| panic!("{what} is not on\n{screen}"));
    assert!(place("call Ibu Sari") < place("ask for the address"));
    assert!(place("ask for the address") < place("send the offer"));
    assert!(place("send the offer") < place("visit the new shop"));
    assert_eq!(deed(&harness.keys("Enter")), &Deed::Finish(TaskId(2)));
    assert_eq!(deed(&with_tasks(&TASKS).keys("d 3")), &Deed::Finish(TaskId(1)));
}

#[test]
fn a_task_is_dropped_or_changed_from_the_list_and_what_is_not_touched_stays() {
    assert_eq!(deed(&with_tasks(&TASKS).keys("d j x")), &Deed::DropTask(TaskId(4)));
    let harness = with_tasks(&TASKS).keys("d e Tab Ctrl+u").types("besok").keys("Enter");
    let Deed::Replan { task, seen, plan } = deed(&harness) else { panic!("{:?}", harness.shelf.deeds) };
    assert_eq!((task, seen.due.unwrap().to_string().as_str()), (&TaskId(2), "2026-11-20"));
    let due = Some("2026-11-23".parse().unwrap());
    assert_eq!(plan, &Plan { due, ..seen.clone() }, "the rhythm and the owner stay");
    assert!(with_tasks(&TASKS).keys("d e Esc").model.overlays.is_empty(), "nothing changed, nothing asked");
}

#[test]
fn without_an_open_task_it_says_so() {
    let harness = with_tasks(&[]).keys("d").assert_status("Toko Abadi has no open task: t plans one");
    assert!(harness.model.overlays.is_empty());
}

#[test]
fn lists_that_offer_no_more_than_choosing_refuse_more() {
    let harness = with_tasks(&[]).keys("m x").assert_status("not for this line");
    assert_eq!(harness.shelf.writes, 0);
    assert!(!harness.screen().contains("x remove"));
}

#[test]
fn a_contact_is_removed_from_the_list() {
    let mut harness = with_tasks(&[]);
    let person = Person { name: "Ibu Sari".into(), role: None, email: None, phone: None };
    harness.shelf.contacts = vec![Contact { id: ContactId(7), customer: CustomerId(1), person }];
    assert_eq!(deed(&harness.keys("C Delete")), &Deed::DropContact(ContactId(7)));
}

#[test]
fn all_that_match_are_handed_over_at_once() {
    let harness = with_tasks(&[]).keys("O").assert_status("filter the board first");
    let harness = harness.keys("/").types("maju").keys("Enter O");
    assert!(harness.screen().contains("Hand over 2 customers to"), "{}", harness.screen());
    let mut harness = harness.keys("Enter");
    assert!(harness.shelf.deeds.is_empty(), "nobody is handed over to nobody");
    harness = harness.types("budi").keys("Enter");
    let puts = vec![Put::Text(Of::Owner, Some("budi".into()))];
    let customers = vec![CustomerId(2), CustomerId(3)];
    assert_eq!(deed(&harness), &Deed::Put { customers, puts, tag: vec![], untag: vec![] });
    harness.assert_status("2 customers: handed to budi   u undo");
}

#[test]
fn all_that_match_are_tagged_at_once() {
    let harness = with_tasks(&[]).keys("/").types("maju").keys("Enter Ctrl+t").types("vip").keys("Tab");
    let harness = harness.types("export").keys("Enter");
    let Deed::Tag { customers, tag, untag } = deed(&harness) else { panic!("{:?}", harness.shelf.deeds) };
    assert_eq!((customers.len(), tag[0].as_str(), untag[0].as_str()), (2, "vip", "export"));
}

#[test]
fn a_double_is_found_by_a_part_of_its_name_and_merged() {
    let harness = with_tasks(&[]).keys("M").types("terus").keys("Down Enter Enter");
    assert_eq!(deed(&harness), &Deed::Merge { kept: CustomerId(1), gone: CustomerId(3) });
    let harness = with_tasks(&[]).keys("M Enter");
    assert!(harness.shelf.deeds.is_empty(), "without a double there is nothing to merge");
}

#[test]
fn money_is_spent_without_a_customer() {
    let harness = Harness::with([]).keys("$").types("2,5jt").keys("Tab Tab").types("ads").keys("Enter");
    let Deed::Spend(outlay) = deed(&harness) else { panic!("{:?}", harness.shelf.deeds) };
    assert_eq!((outlay.amount, outlay.channel.as_deref()), (Money::from_minor(250_000_000), Some("ads")));
    assert_eq!(outlay.at.to_string(), "2026-11-22");
}

#[test]
fn readonly_does_none_of_it() {
    let readonly = || with_tasks_in(Session { readonly: true, ..session() }, &TASKS);
    for key in ["d", "O", "Ctrl+t", "M", "$"] {
        assert!(readonly().keys(key).assert_status("read-only").model.overlays.is_empty(), "{key}");
    }
}

#[test]
fn pictures_of_the_lists_and_forms() {
    for lang in [Lang::English, Lang::Indonesian] {
        for (width, height) in [(80, 24), (60, 20)] {
            for (name, keys) in [("tasks", "d j"), ("replan", "d e Tab"), ("merge", "M"), ("spend", "$")] {
                let harness = with_tasks_in(Session { lang, ..session() }, &TASKS).resized(width, height);
                let harness = harness.keys(keys);
                let picture = format!("{}\n\n{}", harness.screen(), harness.roles());
                insta::assert_snapshot!(format!("{name}_{}_{width}x{height}", lang.key()), picture);
            }
            let harness = with_tasks_in(Session { lang, ..session() }, &TASKS).resized(width, height);
            let harness = harness.keys("/").types("maju").keys("Enter O").types("ci");
            assert_eq!(
                harness.model.field().map(|field| field.slot.clone()),
                Some(Slot::Owner),
                "{}",
                harness.screen()
            );
            let picture = format!("{}\n\n{}", harness.screen(), harness.roles());
            insta::assert_snapshot!(format!("hand_over_{}_{width}x{height}", lang.key()), picture);
        }
    }
}
