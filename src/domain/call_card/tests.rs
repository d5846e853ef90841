//! What a caller is told, and what is left out.

use super::*;
use crate::domain::ids::{CustomerId, PainId, TaskId};
use crate::domain::qualification::Letter;
use crate::domain::story::samples::{at, bare, clock, full};

fn card(story: &Story) -> Vec<CallLine> {
    call_card(story, &Ladder::built_in(), clock())
}

fn rich() -> Story {
    full(CustomerId(1), "PT Sinar Jaya")
}

#[test]
fn a_full_life_makes_ten_lines_and_no_more() {
    let lines = card(&rich());
    assert_eq!(lines.len(), LINES);
    let CallLine::Who { person: Some(person), phone: Some(phone) } = &lines[0] else { panic!("{lines:?}") };
    assert_eq!((person.name.as_str(), phone.as_str()), ("Pak Budi", "+62 812 0000 1111"));
    let CallLine::LastWords(touch) = &lines[2] else { panic!("{lines:?}") };
    assert_eq!(touch.channel.as_str(), "whatsapp", "looking at the website is no meeting");
    let CallLine::Hurts { trouble, others } = &lines[3] else { panic!("{lines:?}") };
    assert_eq!((trouble.what.as_str(), *others), ("deliveries come late", 1));
    let CallLine::Promised { plan, others } = &lines[4] else { panic!("{lines:?}") };
    assert_eq!((plan.what.as_str(), *others), ("call back about the delivery", 0));
    let CallLine::Next(plan) = &lines[5] else { panic!("{lines:?}") };
    assert_eq!(plan.what, "visit the warehouse");
    let CallLine::Ask(gap) = &lines[6] else { panic!("{lines:?}") };
    assert_eq!(gap.letter, Letter::EconomicBuyer);
    let CallLine::Bought(habit) = &lines[7] else { panic!("{lines:?}") };
    assert_eq!((habit.orders, habit.every, habit.product.as_deref()), (3, Some(28), Some("shelves")));
    assert_eq!((habit.last, habit.usual), (at("2026-08-01"), Some(Money::from_minor(900_000_000))));
    let CallLine::Nps(answer) = &lines[8] else { panic!("{lines:?}") };
    assert_eq!(answer.score, 5);
}

#[test]
fn of_somebody_unknown_only_the_question_is_left() {
    let lines = card(&bare(CustomerId(1), "Acme", "aware", "2026-11-19"));
    assert!(matches!(lines.as_slice(), [CallLine::Ask(gap)] if gap.letter == Letter::Pain), "{lines:?}");
    assert!(card(&bare(CustomerId(1), "Acme", "retained", "2026-11-19")).is_empty());
}

#[test]
fn birthdays_count_from_a_month_before_to_a_week_after() {
    let days = |born: &str| {
        let today = "2026-11-22".parse().unwrap();
        birthday(Some(born), today).map(|line| match line {
            CallLine::Birthday { days, .. } => days,
            other => panic!("{other:?}"),
        })
    };
    assert_eq!(days("1990-11-22"), Some(0));
    assert_eq!((days("--12-22"), days("--12-23")), (Some(30), None));
    assert_eq!((days("--11-15"), days("--11-14")), (Some(-7), None));
    assert_eq!(days("soon"), None);
}

#[test]
fn a_champion_who_left_is_not_called_first() {
    let mut story = rich();
    let role = |lines: &[CallLine]| match &lines[0] {
        CallLine::Who { person: Some(person), .. } => person.role,
        other => panic!("{other:?}"),
    };
    story.account.contacts[0].person.phone = Some("1".into());
    assert_eq!(role(&card(&story)), Some(ContactRole::Champion));
    story.account.flags[0].kind = FlagKind::ChampionLeft;
    assert_eq!(role(&card(&story)), Some(ContactRole::EconomicBuyer));
}

#[test]
fn tasks_without_a_day_come_last_and_the_oldest_pain_of_equals_first() {
    let mut story = rich();
    for task in &mut story.account.tasks {
        task.plan.promise = true;
    }
    let Some((task, others)) = due_first(&story.account.tasks, |task| task.plan.promise) else { panic!() };
    assert_eq!((task.id, others), (TaskId(2), 3));
    for pain in &mut story.account.pains {
        pain.trouble.severity = crate::domain::pain::Severity::High;
    }
    let worst = worst(&story.account.pains);
    let oldest = story.account.pains.iter().find(|pain| pain.id == PainId(2)).unwrap();
    assert!(matches!(&worst, Some(CallLine::Hurts { trouble, .. }) if *trouble == oldest.trouble));
}

#[test]
fn what_is_dated_ahead_was_not_said_yet() {
    let mut story = rich();
    story.touchpoints[3].touch.at = at("2026-12-24");
    let met = last_met(&story, clock()).unwrap();
    assert_eq!(met.touch.channel.as_str(), "email");
}

#[test]
fn two_orders_are_no_habit() {
    let mut story = rich();
    story.account.purchases.remove(0);
    let habit = habit(&story, clock().zone).unwrap();
    assert_eq!((habit.orders, habit.usual, habit.every), (2, None, None));
}
