//! The rules of health by keys: shown, rehearsed, put into force; and the pulse of a customer.

use super::*;
use crate::domain::health::{Dimension, Weights};
use crate::domain::ids::CustomerId;
use crate::domain::lang::Lang;
use crate::domain::pulse::Feel;
use crate::domain::regime::Clause;
use crate::domain::stage::{HealthProfile, StageKey};
use crate::tui::model::Session;
use crate::tui::overlays::form::field::Slot;
use crate::tui::test_harness::{Harness, given, session};

fn board() -> Harness {
    board_in(Lang::English)
}

fn board_in(lang: Lang) -> Harness {
    Harness::in_session(Session { lang, ..session() }, [given("Toko Abadi", "aware")])
}

/// What was put into force last.
fn clauses(harness: &Harness) -> &[Clause] {
    match harness.shelf.deeds.last() {
        Some(Deed::Configure { clauses, .. }) => clauses,
        other => panic!("{other:?}\n{}", harness.screen()),
    }
}

#[test]
fn the_first_enter_tells_who_changes_band_and_the_second_puts_it_into_force() {
    let harness = board().keys("R Ctrl+u").types("pulse 40, recency 60").keys("Enter");
    assert!(harness.screen().contains("100 of 1,234 customers would change band"), "{}", harness.screen());
    assert_eq!(harness.shelf.writes, 0);
    let harness = harness.keys("Enter").assert_status("rules of health: version 2   u undo");
    let weights = Weights::new([(Dimension::Recency, 60), (Dimension::Pulse, 40)]).unwrap();
    assert_eq!(clauses(&harness), [Clause::Weights(HealthProfile::Prospect, weights)]);
    assert!(harness.model.overlays.is_empty(), "{}", harness.screen());
}

#[test]
fn esc_leads_from_the_plan_back_to_what_was_typed() {
    let harness = board().keys("R Ctrl+u").types("pulse 1").keys("Enter Esc");
    assert_eq!(harness.model.field().map(form::field::Field::written), Some("pulse 1".into()));
    assert_eq!(harness.shelf.writes, 0);
    let harness = harness.keys("Enter Enter");
    assert_eq!((clauses(&harness).len(), harness.shelf.writes), (1, 1));
}

#[test]
fn of_the_two_limits_of_a_rung_only_the_changed_one_is_meant() {
    let harness = board().keys("R Tab Tab Tab Tab Ctrl+u").types("30d, none").keys("Enter Enter");
    let aware = StageKey::new("aware");
    assert_eq!(clauses(&harness), [Clause::Cadence(aware.clone(), None)]);
    assert_eq!(harness.model.session.ladder.get(&aware).unwrap().cadence_days, None, "cards follow at once");
}

#[test]
fn what_makes_no_sense_is_told_before_anything_is_asked() {
    for (keys, typed, said) in [
        ("R", "recensy 40", "did you mean recency?"),
        ("R", "pulse", "\"pulse\" has no weight"),
        ("R", "pulse 0", "nothing would count"),
        ("R Tab Tab Tab", "50, 75, 25", "three whole numbers that fall"),
        ("R Tab Tab Tab Tab", "soon", "days until it rots"),
    ] {
        let harness = board().keys(keys).keys("Ctrl+u").types(typed).keys("Enter");
        assert!(harness.screen().contains(said), "{typed}\n{}", harness.screen());
        assert!(harness.model.field().is_some(), "the form is still there");
    }
}

#[test]
fn somebody_else_s_rules_are_taken_over_and_what_was_typed_stays() {
    let mut harness = board().keys("R Ctrl+u").types("pulse 1").keys("Enter");
    let theirs = Weights::new([(Dimension::Recency, 9)]).unwrap();
    harness.shelf.regime = harness.shelf.regime.with(&[Clause::Weights(HealthProfile::Prospect, theirs)]);
    let harness = harness.keys("Enter");
    let screen = harness.screen();
    assert!(screen.contains("Prospect is now recency 9: Enter saves yours"), "{screen}");
    assert_eq!(
        harness.model.field().map(|field| field.slot.clone()),
        Some(Slot::Weights(HealthProfile::Prospect))
    );
    let harness = harness.keys("Enter Enter").assert_status("version 3");
    assert!(harness.model.overlays.is_empty());
}

#[test]
fn a_pulse_is_two_keys() {
    let harness = board().keys("r 4").assert_status("Toko Abadi: pulse 4 of 5   u undo");
    let feel = Feel::new(4).unwrap();
    assert_eq!(harness.shelf.deeds, [Deed::Feel { customers: vec![CustomerId(1)], feel }]);
}

#[test]
fn rules_and_pulse_in_both_languages_and_sizes() {
    for lang in [Lang::English, Lang::Indonesian] {
        for (width, height) in [(80, 24), (60, 20)] {
            let name = format!("{}_{width}x{height}", lang.key());
            let form = board_in(lang).resized(width, height).keys("R");
            insta::assert_snapshot!(format!("form_{name}"), form.screen());
            let plan = form.keys("Ctrl+u").types("pulse 40, recency 60");
            let plan = plan.keys("Tab Tab Tab Tab Ctrl+u").types("20, 7").keys("Enter");
            insta::assert_snapshot!(format!("plan_{name}"), plan.screen());
        }
        insta::assert_snapshot!(format!("pulse_{}", lang.key()), board_in(lang).keys("r").screen());
    }
}
