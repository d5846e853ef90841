//! Two people edit the same customer: what the second one typed is kept, and the next Enter saves it.

use super::field::Slot;
use crate::domain::customer::{Edit, Field as Of, Record};
use crate::domain::deed::Deed;
use crate::domain::lang::Lang;
use crate::domain::money::Money;
use crate::tui::model::Session;
use crate::tui::test_harness::{Harness, given, session};

/// Somebody else gives the customer an owner and a city while the form is open.
fn theirs() -> Record {
    Record {
        value: Money::from_minor(100_000_000),
        owner: Some("budi".into()),
        city: Some("Bandung".into()),
        ..Record::named("s1", "Toko Abadi")
    }
}

#[test]
fn who_comes_second_sees_what_stands_there_and_saves_with_the_next_enter() {
    for (lang, note) in [
        (Lang::English, "Owner is now budi: Enter saves yours"),
        (Lang::Indonesian, "Pemilik sekarang budi: Enter menyimpan isian Anda"),
    ] {
        let session = Session { lang, ..session() };
        let mut harness = Harness::in_session(session, [given("Toko Abadi", "aware")]).keys("e Tab");
        harness.shelf.changed = Some(theirs());
        let harness = harness.types("citra").keys("Tab Tab").types("whale").keys("Enter");
        assert!(harness.shelf.deeds.is_empty());
        let screen = harness.screen();
        assert!(screen.contains(note), "{screen}");
        assert!(screen.contains("citra") && screen.contains("Bandung"), "{screen}");
        assert!(!screen.contains("meanwhile"), "the footer is for the keys:\n{screen}");
        assert_eq!(harness.model.field().map(|field| field.slot.clone()), Some(Slot::Tags));
        let harness = harness.keys("Enter");
        let [Deed::Revise(revision)] = harness.shelf.deeds.as_slice() else { panic!("{}", harness.screen()) };
        let text = |text: &str| Some(text.to_owned());
        let owner = Edit::Text { field: Of::Owner, before: text("budi"), after: text("citra") };
        assert_eq!(revision.edits, [owner]);
        assert_eq!((revision.tag[0].as_str(), revision.tag.len(), revision.untag.len()), ("whale", 1, 0));
        assert!(harness.model.overlays.is_empty());
    }
}

#[test]
fn a_cadence_is_days_or_none_and_somebody_else_s_is_told() {
    let mut harness = Harness::with([given("Toko Abadi", "aware")]).keys("e Shift+Tab Shift+Tab");
    assert_eq!(harness.model.field().map(|field| field.slot.clone()), Some(Slot::Cadence));
    harness = harness.types("soon").keys("Enter");
    assert!(harness.screen().contains("a whole number of days such as 10, or none"), "{}", harness.screen());
    harness.shelf.changed = Some(Record { cadence: Some(7), ..theirs() });
    let harness = harness.keys("Ctrl+u").types("10d").keys("Enter");
    assert!(harness.screen().contains("Cadence is now 7: Enter saves yours"), "{}", harness.screen());
    let harness = harness.keys("Enter");
    let [Deed::Revise(revision)] = harness.shelf.deeds.as_slice() else { panic!("{}", harness.screen()) };
    assert_eq!(revision.edits, [Edit::Cadence { before: Some(7), after: Some(10) }]);
}
