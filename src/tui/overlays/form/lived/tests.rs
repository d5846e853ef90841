//! What a rep tells of a journey by keys, and the deeds that come of it.

use crate::domain::cell::{CellRow, Statement};
use crate::domain::channel::ChannelKey;
use crate::domain::deed::Deed;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::ids::{CustomerId, OpportunityId, PainId, TouchpointId};
use crate::domain::lang::Lang;
use crate::domain::moment::{At, Clock};
use crate::domain::opportunity::Grade;
use crate::domain::pain::Severity;
use crate::domain::qualification::{Letter, Level};
use crate::domain::touchpoint::{Initiative, Touch};
use crate::tui::message::Msg;
use crate::tui::model::Session;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::field::Slot;
use crate::tui::overlays::picker::{Choice, Item, Picker};
use crate::tui::test_harness::{Harness, given, session};
use crate::tui::test_values::told_of;

/// A board with a customer of whom something of everything is told.
pub(super) fn told_in(session: Session) -> Harness {
    let mut harness =
        Harness::in_session(session, ["Toko Abadi", "CV Maju"].map(|name| given(name, "considering")));
    let story = told_of(harness.shelf.story(CustomerId(1)));
    harness.shelf.stories = vec![story];
    harness
}

fn told() -> Harness {
    told_in(session())
}

fn in_language(lang: Lang) -> Session {
    Session { lang, ..session() }
}

#[track_caller]
fn deed(harness: &Harness) -> &Deed {
    assert!(harness.model.overlays.is_empty(), "something is still open:\n{}", harness.screen());
    let [deed] = harness.shelf.deeds.as_slice() else {
        panic!("{:?}\n{}", harness.shelf.deeds, harness.screen())
    };
    deed
}

#[track_caller]
fn assert_order(harness: &Harness, parts: &[&str]) {
    let screen = harness.screen();
    let places: Vec<usize> = parts
        .iter()
        .map(|part| screen.find(part).unwrap_or_else(|| panic!("{part} is not on\n{screen}")))
        .collect();
    assert!(places.is_sorted(), "{parts:?} in another order on\n{screen}");
}

fn on(day: &str) -> At {
    At::Date(day.parse().unwrap())
}

#[test]
fn a_call_is_logged_by_three_keys_beside_its_text() {
    let keys = ["a", "p", "Enter"];
    assert!(keys.len() <= 5, "the most that logging may take");
    let harness = told().keys(&keys[..2].join(" ")).types("asked for the price again").keys(keys[2]);
    let note = Some("asked for the price again".to_owned());
    let touch = Touch { note, ..Touch::by(ChannelKey::new("phone"), on("2026-11-22")) };
    assert_eq!(deed(&harness), &Deed::Log { customer: CustomerId(1), touches: vec![touch], pain: None });
    harness.assert_status("Toko Abadi: logged phone: asked for the price again   u undo");
}

#[test]
fn a_touch_is_dated_now_to_the_minute_unless_somebody_says_when() {
    let at = |text: &str| At::parse(text, session().clock.zone).unwrap();
    let clock = Clock { at: at("2026-11-22 14:05"), ..session().clock };
    let logged = |keys: &str, day: &str| {
        let harness = told_in(Session { clock, ..session() }).keys("a w").keys(keys).types(day).keys("Enter");
        let Deed::Log { touches, .. } = deed(&harness) else { panic!("{:?}", harness.shelf.deeds) };
        touches[0].at
    };
    assert_eq!(logged("Tab", "1"), clock.at);
    for (typed, meant) in [
        ("yesterday", on("2026-11-21")),
        ("kemarin 9:30", at("2026-11-21 09:30")),
        ("13:00", at("2026-11-22 13:00")),
        ("2026-11-20 08:15", at("2026-11-20 08:15")),
    ] {
        assert_eq!(logged("Up Up", typed), meant, "{typed}");
    }
    let harness = told().keys("a w Up Up").types("fri 25:00").keys("Enter");
    assert!(harness.screen().contains("! not a time: try 14:05"), "{}", harness.screen());
    let screen = harness.keys("Ctrl+u").types("fri 14:00").screen();
    assert!(screen.contains("= 20 Nov 2026 14:00"), "{screen}");
}

#[test]
fn everything_of_a_touch_arrives() {
    let harness = told().keys("a b").types("compared three offers").keys("Tab").types("-1").keys("Tab");
    let harness =
        harness.types("confused").keys("Tab").types("slow checkout").keys("Tab").types("3").keys("Tab");
    let harness =
        harness.types("compares").keys("Tab").types("choose well").keys("Tab").types("Kopi").keys("Tab");
    let harness = harness.types("25").keys("Tab").types("from the").keys("Tab").types("fri").keys("Tab");
    let harness = harness.types("meas").keys("Enter");
    let Deed::Log { touches, pain, .. } = deed(&harness) else { panic!("{:?}", harness.shelf.deeds) };
    let text = |text: &str| Some(text.to_owned());
    let touch = Touch {
        at: on("2026-11-20"),
        channel: ChannelKey::new("website"),
        note: text("compared three offers"),
        initiative: Some(Initiative::Customer),
        action: text("compares"),
        motivation: text("choose well"),
        emotion: Emotion::new(-1),
        feeling: text("confused"),
        product: text("Kopi"),
        minutes: Some(25),
        evidence: Evidence::Measured,
    };
    assert_eq!(
        (touches.as_slice(), pain),
        (&[touch][..], &Some(("slow checkout".to_owned(), Severity::High)))
    );
}

#[test]
fn letters_choose_at_once_whatever_they_mean_elsewhere() {
    assert!(told().keys("a e").screen().contains("Toko Abadi: email"));
    assert!(told().keys("a E").screen().contains("Toko Abadi: email"), "with caps lock on");
    assert!(told().keys("a k").screen().contains("Toko Abadi: packaging"));
    assert!(told().keys("a Down Down Up Enter").screen().contains("Toko Abadi: WhatsApp"));
    let harness = told().keys("a q").assert_status("q stands for nothing here");
    assert_eq!((harness.model.overlays.len(), harness.quit), (1, false));
    assert!(told().keys("a Esc").model.overlays.is_empty());
    let harness = told().keys("a F1");
    assert!(matches!(harness.model.overlays.last(), Some(Overlay::Help(_))));
    let mut harness = told().keys("a");
    harness.send(Msg::Pasted("pw".into()));
    assert!(matches!(harness.model.overlays.as_slice(), [Overlay::Picker(_)]), "a paste chooses nothing");
}

#[test]
fn lines_without_a_letter_get_the_digits_that_are_free() {
    let item = |letter| Item { letter, ..Item::new("x".into(), String::new(), Choice::Lens(0)) };
    let picker =
        Picker::by_letter(String::new(), vec![item(Some('1')), item(None), item(Some('p')), item(None)]);
    let letters: Vec<Option<char>> = picker.items.iter().map(|item| item.letter).collect();
    assert_eq!(letters, [Some('1'), Some('2'), Some('p'), Some('3')]);
}

#[test]
fn a_touchpoint_is_told_anew_and_what_nobody_touched_stays() {
    let harness = told().keys("2 Tab Enter");
    assert!(harness.screen().contains("Toko Abadi: phone"), "the newest first:\n{}", harness.screen());
    let harness = harness.types(" twice").keys("Tab Ctrl+u").types("email").keys("Enter");
    let Deed::Retell { touchpoint, seen, touch } = deed(&harness) else {
        panic!("{:?}", harness.shelf.deeds)
    };
    assert_eq!((touchpoint, seen.minutes), (&TouchpointId(2), Some(12)));
    let note = Some("billing called back twice".to_owned());
    assert_eq!(touch, &Touch { note, channel: ChannelKey::new("email"), ..seen.clone() });
    assert_eq!(deed(&told().keys("2 Tab D")), &Deed::DropTouchpoint(TouchpointId(2)));
}

#[test]
fn who_tells_a_touchpoint_anew_second_saves_with_the_next_enter() {
    let mut harness = told().keys("2 Tab Enter").types("!");
    let there = &mut harness.shelf.stories[0].touchpoints[1].touch;
    (there.note, there.minutes) = (Some("theirs".into()), Some(30));
    let harness = harness.keys("Enter");
    assert!(harness.screen().contains("Note is now theirs: Enter saves yours"), "{}", harness.screen());
    let harness = harness.keys("Enter");
    let Deed::Retell { seen, touch, .. } = deed(&harness) else { panic!("{:?}", harness.shelf.deeds) };
    assert_eq!((seen.note.as_deref(), touch.note.as_deref()), (Some("theirs"), Some("billing called back!")));
    assert_eq!(touch.minutes, Some(30), "what only they touched stays theirs");
}

#[test]
fn where_nothing_was_logged_enter_logs() {
    let harness = told().keys("2 Tab h Enter");
    assert!(harness.screen().contains("A touchpoint of Toko Abadi by"), "{}", harness.screen());
}

#[test]
fn a_pain_is_told_at_the_column_the_touchpoint_or_the_rung() {
    let complained = |keys: &str| {
        let harness = told().keys(keys).types("too much information").keys("Tab").types("3").keys("Enter");
        let Deed::Complain { customer: CustomerId(1), trouble } = deed(&harness).clone() else {
            panic!("{:?}", harness.shelf.deeds)
        };
        harness.assert_status("Toko Abadi: pain: too much information   u undo");
        assert_eq!((trouble.what.as_str(), trouble.severity), ("too much information", Severity::High));
        (trouble.stage.to_string(), trouble.since, trouble.touchpoint)
    };
    assert_eq!(complained("2 h p"), ("aware".into(), on("2026-11-22"), None), "the column");
    let showed = ("considering".into(), on("2026-11-21"), Some(TouchpointId(2)));
    assert_eq!(complained("2 Tab p"), showed, "the touchpoint, and when that was");
    assert_eq!(complained("Enter p"), ("considering".into(), on("2026-11-22"), None), "the rung");
}

/// To the pains of the column where the customer stands, and to its opportunities.
const PAINS: &str = "2 j j j j Enter";
const CHANCES: &str = "2 j j j j j Enter";

#[test]
fn pains_are_changed_removed_closed_and_opened_again_from_their_list() {
    let harness = told().keys(PAINS);
    assert_order(&harness, &["slow checkout", "prices are hard", "no answer on Sunday", "a new pain"]);
    let harness = harness.keys("e Tab").types("1").keys("Enter");
    let Deed::RestatePain { pain, seen, trouble } = deed(&harness) else {
        panic!("{:?}", harness.shelf.deeds)
    };
    assert_eq!((pain, trouble.severity, trouble.touchpoint), (&PainId(1), Severity::Low, seen.touchpoint));
    assert_eq!((&trouble.what, trouble.since), (&seen.what, seen.since));
    assert_eq!(deed(&told().keys(PAINS).keys("j x")), &Deed::DropPain(PainId(2)));
    for (answer, gone) in [("1", Some(true)), ("2", Some(false)), ("3", None)] {
        let harness = told().keys(PAINS).keys("d");
        assert!(harness.screen().contains("Did it go away? slow checkout"), "{}", harness.screen());
        assert_eq!(deed(&harness.keys(answer)), &Deed::ClosePain { pain: PainId(1), gone });
    }
    assert_eq!(deed(&told().keys(PAINS).keys("j j d")), &Deed::ReopenPain(PainId(3)));
    let harness = told().keys(PAINS).keys("k Enter").types("late").keys("Enter");
    assert!(
        matches!(deed(&harness), Deed::Complain { trouble, .. } if trouble.stage.as_str() == "considering")
    );
    told().keys(PAINS).keys("k d").assert_status("not for this line");
}

#[test]
fn opportunities_stand_in_the_order_in_which_to_take_them() {
    let harness = told().keys(CHANCES);
    assert_order(&harness, &["call billing", "quick win", "build a shop", "money pit", "send the", "taken"]);
    assert_eq!(deed(&harness.keys("d")), &Deed::TakeOpportunity(OpportunityId(2)));
    assert_eq!(deed(&told().keys(CHANCES).keys("x")), &Deed::DropOpportunity(OpportunityId(2)));
    let harness = told().keys(CHANCES).keys("1 Tab Tab").types("2").keys("Enter");
    let Deed::Repropose { opportunity, seen, chance } = deed(&harness) else {
        panic!("{:?}", harness.shelf.deeds)
    };
    assert_eq!((opportunity, chance.effort), (&OpportunityId(2), Grade::new(2).unwrap()));
    assert_eq!((chance.pain, chance.value, &chance.owner), (Some(PainId(1)), seen.value, &seen.owner));
}

#[test]
fn an_opportunity_answers_a_pain() {
    let harness = told().keys("2 o").types("a short guide").keys("Tab").types("5").keys("Tab").types("1");
    let harness = harness.keys("Tab").types("prices").keys("Tab Tab").types("calls per week").keys("Enter");
    let Deed::Propose { customer: CustomerId(1), chance } = deed(&harness) else {
        panic!("{:?}", harness.shelf.deeds)
    };
    assert_eq!((chance.value.get(), chance.effort.get(), chance.pain), (5, 1, Some(PainId(2))));
    assert_eq!((chance.owner.as_deref(), chance.metric.as_deref()), (Some("ana"), Some("calls per week")));
    assert_eq!(chance.stage.as_str(), "considering");
    let harness = told().keys("2 j j j j o").types("guide").keys("Enter");
    assert!(
        matches!(deed(&harness), Deed::Propose { chance, .. } if chance.pain == Some(PainId(1))),
        "from the pains it answers the worst open one"
    );
}

/// What the source article tells of awareness, cell by cell, in both languages.
#[test]
fn the_worked_example_is_entered_by_keys() {
    for (lang, texts) in [
        (Lang::English, ["searches on Google", "find a solution", "curious", "too much information"]),
        (Lang::Indonesian, ["mencari di Google", "mencari solusi", "penasaran", "terlalu banyak informasi"]),
    ] {
        let mut harness = Harness::in_session(in_language(lang), [given("Amanda", "aware")]).keys("2");
        for (keys, text) in
            [("Enter", texts[0]), ("j j Enter", texts[1]), ("j Enter", texts[2]), ("p", texts[3])]
        {
            harness = harness.keys(keys).types(text).keys("Enter");
        }
        let said = |deed: &Deed| match deed {
            Deed::State {
                row,
                statement: Some(Statement { text, evidence: Evidence::Reported, .. }),
                ..
            } => (Some(*row), text.clone()),
            Deed::Complain { trouble, .. } => (None, trouble.what.clone()),
            _ => panic!("{deed:?}"),
        };
        let told: Vec<_> = harness.shelf.deeds.iter().map(said).collect();
        let rows = [Some(CellRow::Actions), Some(CellRow::Motivation), Some(CellRow::Emotion), None];
        assert_eq!(told, rows.into_iter().zip(texts.map(str::to_owned)).collect::<Vec<_>>());
    }
}

#[test]
fn what_the_persona_expects_is_confirmed_by_enter_unless_something_was_lived() {
    let stated = |keys: &str| {
        let harness = told().keys(keys);
        let Deed::State { stage, row, statement, .. } = deed(&harness).clone() else {
            panic!("{:?}", harness.shelf.deeds)
        };
        (stage.to_string(), row, statement)
    };
    let said = |text: &str, emotion, evidence| Some(Statement { text: text.into(), emotion, evidence });
    let expected = said("searches on Google", None, Evidence::Reported);
    assert_eq!(stated("2 h Enter Enter"), ("aware".into(), CellRow::Actions, expected));
    let felt = said("curious", Emotion::new(1), Evidence::Assumed);
    assert_eq!(stated("2 h j j j Enter Tab Tab a Enter"), ("aware".into(), CellRow::Emotion, felt));
    let channels = said("website, social media", None, Evidence::Reported);
    assert_eq!(stated("2 h j Enter Enter"), ("aware".into(), CellRow::Channels, channels));
    assert_eq!(stated("2 j Enter Enter").2, None, "she was called: her persona says nothing of that");
    assert!(told().keys("2 h Enter").screen().contains("Actions at Awareness"));
}

#[test]
fn an_emptied_cell_is_left_to_what_was_lived() {
    let mut harness = told();
    let statement = Statement { text: "asks around".into(), emotion: None, evidence: Evidence::Measured };
    harness.shelf.stories[0].account.cells = vec![crate::domain::cell::Cell {
        id: crate::domain::ids::CellId(1),
        customer: CustomerId(1),
        stage: crate::domain::stage::StageKey::new("considering"),
        row: CellRow::Actions,
        statement,
    }];
    let harness = harness.keys("2 Enter");
    assert!(harness.screen().contains("measured"), "{}", harness.screen());
    let harness = harness.keys("Ctrl+u Enter");
    assert!(matches!(deed(&harness), Deed::State { statement: None, row: CellRow::Actions, .. }));
}

#[test]
fn gaps_come_first_and_what_is_confirmed_says_by_what() {
    let harness = told().keys("Q");
    assert_order(&harness, &["E Economic buyer", "C Champion", "D Decision process", "I Identified pain"]);
    let harness = harness.keys("1");
    assert_eq!(harness.model.field().map(|field| field.slot.clone()), Some(Slot::Level));
    let harness = harness.types("3").keys("Enter");
    assert!(harness.shelf.deeds.is_empty());
    assert!(harness.screen().contains("! what is confirmed needs evidence"), "{}", harness.screen());
    let harness = harness.types("she signs herself").keys("Enter");
    let at = on("2026-11-22");
    let evidence = Some("she signs herself".to_owned());
    let (customer, letter, level) = (CustomerId(1), Letter::EconomicBuyer, Level::Confirmed);
    assert_eq!(deed(&harness), &Deed::Qualify { customer, letter, level, evidence, at });
    let harness = told().keys("Q k Enter").types("0").keys("Enter");
    let Deed::Qualify { letter, level, evidence, .. } = deed(&harness) else {
        panic!("{:?}", harness.shelf.deeds)
    };
    assert_eq!((*letter, *level), (Letter::Pain, Level::Unknown));
    assert_eq!(evidence.as_deref(), Some("she showed the screen"));
}

#[test]
fn evidence_is_not_lost_for_want_of_a_level() {
    let harness = told().keys("Q 1 Tab").types("said by Sari").keys("Enter");
    assert!(harness.shelf.deeds.is_empty());
    assert!(harness.screen().contains("! evidence of something unknown"), "{}", harness.screen());
    let harness = harness.keys("Shift+Tab").types("1").keys("Enter");
    assert!(matches!(deed(&harness), Deed::Qualify { evidence: Some(said), .. } if said == "said by Sari"));
}

#[test]
fn readonly_tells_nothing() {
    let readonly = || told_in(Session { readonly: true, ..session() });
    for keys in ["a", "Q", "P", "2 p", "2 o", "2 Tab D"] {
        let harness = readonly().keys(keys).assert_status("read-only");
        assert!(harness.model.overlays.is_empty(), "{keys}");
    }
}
