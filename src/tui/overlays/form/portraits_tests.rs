//! Personas by keys: drawn, drawn anew, removed; and what is expected of them.

use crate::domain::channel::ChannelKey;
use crate::domain::customer::{Edit, Field as Of};
use crate::domain::deed::Deed;
use crate::domain::emotion::Emotion;
use crate::domain::ids::PersonaId;
use crate::domain::lang::{Label, Lang};
use crate::domain::persona::{Expectation, Portrait, Trait};
use crate::domain::personas;
use crate::domain::stage::StageKey;
use crate::tui::model::Session;
use crate::tui::test_harness::{Harness, given, session};

fn board_in(lang: Lang) -> Harness {
    Harness::in_session(Session { lang, ..session() }, [given("Toko Abadi", "aware")])
}

fn board() -> Harness {
    board_in(Lang::English)
}

#[track_caller]
fn deed(harness: &Harness) -> &Deed {
    assert!(harness.model.overlays.is_empty(), "something is still open:\n{}", harness.screen());
    let [deed] = harness.shelf.deeds.as_slice() else { panic!("{:?}", harness.shelf.deeds) };
    deed
}

#[track_caller]
fn redrawn(harness: &Harness) -> (PersonaId, &Portrait, &Portrait) {
    let Deed::RedrawPersona { persona, seen, portrait } = deed(harness) else {
        panic!("{:?}", harness.shelf.deeds)
    };
    (*persona, seen, portrait)
}

#[test]
fn a_new_persona_has_a_name_traits_and_channels() {
    let harness =
        board().keys("P k Enter").types("Bu Sri").keys("Tab").types("buys for a school").keys("Enter");
    let traits = vec![(Trait::Summary, Label::new("buys for a school", ""))];
    let portrait = Portrait { name: "Bu Sri".into(), traits, ..Portrait::default() };
    assert_eq!(deed(&harness), &Deed::DrawPersona(portrait));
    harness.assert_status("persona Bu Sri made   u undo");
    let harness =
        board().keys("P k Enter").types("Bu Sri").keys("Up").types("phone, What").keys("Down Enter Enter");
    let channels = ["phone", "whatsapp"].map(ChannelKey::new).to_vec();
    assert!(matches!(deed(&harness), Deed::DrawPersona(portrait) if portrait.channels == channels));
    let harness = board().keys("P k Enter").types("Bu Sri").keys("Up").types("phone, fax").keys("Enter");
    assert!(harness.screen().contains("! fax is none of them"), "{}", harness.screen());
}

#[test]
fn texts_are_changed_in_the_language_of_the_screen() {
    let harness = board_in(Lang::Indonesian).keys("P e Tab Ctrl+u").types("manajer").keys("Enter");
    let (id, seen, portrait) = redrawn(&harness);
    let amanda = personas::built_in().remove(0);
    assert_eq!((id, seen), (amanda.id, &amanda.portrait));
    let mut meant = seen.clone();
    meant.traits[0].1.id = "manajer".into();
    assert_eq!(portrait, &meant, "English and all else stay");
    let harness = board().keys("P e Tab Ctrl+u Enter");
    assert_eq!(redrawn(&harness).2.says(Trait::Summary), None, "emptied in both");
}

#[test]
fn a_journey_is_expected_rung_by_rung() {
    let harness = board().keys("P 1 2").types("12").keys("Tab Tab Tab Tab").types("-1").keys("Enter");
    let (_, seen, portrait) = redrawn(&harness);
    let aware = StageKey::new("aware");
    let mut meant = seen.clone();
    (meant.journey[0].days, meant.journey[0].emotion) = (Some(12), Emotion::new(-1));
    assert_eq!((&meant.journey[0].stage, portrait), (&aware, &meant));
    let harness = board().keys("P 1 9").types("30").keys("Enter");
    let (_, seen, portrait) = redrawn(&harness);
    let added = portrait.journey.last().unwrap();
    assert!(seen.expects(&added.stage).is_none());
    assert_eq!(added, &Expectation { days: Some(30), ..Expectation::on(added.stage.clone()) });
}

#[test]
fn a_persona_is_removed() {
    assert_eq!(deed(&board().keys("P j x")), &Deed::DropPersona(PersonaId(2)));
}

#[test]
fn a_customer_is_like_a_persona_and_has_a_birthday() {
    let harness =
        board().keys("e Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab").types("pak").keys("Tab").types("17/3/2001");
    assert!(harness.screen().contains("= next on Wed 17 Mar 2027"), "{}", harness.screen());
    let harness = harness.keys("Enter");
    let Deed::Revise(revision) = deed(&harness) else { panic!("{:?}", harness.shelf.deeds) };
    let text = |field, after: &str| Edit::Text { field, before: None, after: Some(after.to_owned()) };
    assert_eq!(revision.edits, [text(Of::Persona, "budi"), text(Of::Birthday, "2001-03-17")]);
    let harness = board().keys("n").types("Warung").keys("Up Up Up").types("31/2").keys("Enter");
    assert!(harness.screen().contains("! not a birthday"), "{}", harness.screen());
}

#[test]
fn a_persona_that_is_gone_does_not_stand_in_the_way() {
    use crate::domain::customer::Record;
    let mut harness = board();
    let persona = Some("sri".to_owned());
    harness.shelf.changed = Some(Record { persona, ..Record::named("s1", "Toko Abadi") });
    let harness = harness.keys("e").types("!").keys("Enter");
    assert!(matches!(deed(&harness), Deed::Revise(revision) if revision.edits.len() == 1));
}
