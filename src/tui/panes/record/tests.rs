//! The record by keys: where the cursor goes, what a key asks for, what is taken back.

use super::page::{Row, Section};
use crate::domain::health::{Dimension, Rules, Weights};
use crate::domain::ids::CustomerId;
use crate::domain::stage::HealthProfile;
use crate::domain::story::samples::full;
use crate::tui::message::Msg;
use crate::tui::model::Session;
use crate::tui::overlays::Overlay;
use crate::tui::panes::Pane;
use crate::tui::test_harness::{Harness, given, session};

fn in_session(session: Session) -> Harness {
    let mut harness =
        Harness::unread(session, [given("PT Sinar Jaya", "considering"), given("Acme", "aware")]);
    harness.shelf.stories.push(full(CustomerId(1), "PT Sinar Jaya"));
    harness.settle();
    harness.keys("l")
}

fn record() -> Harness {
    in_session(session()).keys("Enter")
}

fn section(harness: &Harness) -> Section {
    harness.model.record.section().unwrap()
}

/// The title of what is open above.
fn above(harness: &Harness) -> String {
    match harness.model.overlays.last() {
        Some(Overlay::Form(form)) => form.title.clone(),
        Some(Overlay::Picker(picker)) => picker.title.clone(),
        Some(Overlay::Call(card)) => format!("card of {}", card.name),
        Some(Overlay::Why(why)) => format!("why {}", why.name),
        other => format!("{other:?}"),
    }
}

#[test]
fn lines_and_sections_follow_each_other() {
    let harness = record();
    assert_eq!((harness.model.pane, section(&harness)), (Pane::Record, Section::Identity));
    let harness = harness.keys("Tab j");
    assert_eq!((section(&harness), harness.model.record.line()), (Section::Contacts, Some(Row::Contact(1))));
    let harness = harness.keys("k k");
    assert_eq!(section(&harness), Section::Identity, "up from the first line is the section before");
    let harness = harness.keys("G");
    assert_eq!((section(&harness), harness.model.record.line()), (Section::History, Some(Row::Change(4))));
    let harness = harness.keys("g Shift+Tab");
    assert_eq!((section(&harness), harness.model.record.line()), (Section::History, Some(Row::Change(0))));
    assert_eq!(section(&harness.keys("l")), Section::Identity, "around the end");
}

#[test]
fn every_section_is_a_digit_away() {
    let harness = record().keys("s 9");
    assert_eq!(section(&harness), Section::Meddic);
    let harness = harness.keys("s k Enter");
    assert_eq!(section(&harness), Section::Tasks);
    assert!(harness.model.overlays.is_empty());
}

#[test]
fn enter_opens_what_the_line_is_about() {
    for (keys, title) in [
        ("Enter", "PT Sinar Jaya"),
        ("s 2 Enter", "Contacts at PT Sinar Jaya"),
        ("s 3 Enter", "Move PT Sinar Jaya to"),
        ("s 4 j Enter", "Purchase by PT Sinar Jaya"),
        ("s 5 Enter", "Survey of PT Sinar Jaya"),
        ("s 6 Enter", "why PT Sinar Jaya"),
        ("s 7 Enter", "Flag on PT Sinar Jaya"),
    ] {
        assert_eq!(above(&record().keys(keys)), title, "{keys}");
    }
    let tags = record().keys("j j j j j j j j j j");
    assert_eq!(above(&tags.keys("Enter")), "Tags of PT Sinar Jaya");
    for (section, title) in [("9", "MEDDIC, gaps first"), ("0", "pains at "), ("0 Tab", "opportunities at ")]
    {
        let opened = above(&record().keys(&format!("s {section} Enter")));
        assert!(opened.starts_with(&format!("PT Sinar Jaya: {title}")), "{opened}");
    }
    let empty = in_session(session()).keys("h Enter s 4 j Enter");
    assert_eq!(above(&empty), "Survey of Acme", "an empty section can be filled");
}

#[test]
fn one_change_is_taken_back_and_stays_marked() {
    let mut harness = record().keys("Shift+Tab j j").keys("U").assert_status("undone");
    assert_eq!(harness.shelf.writes, 1);
    assert_eq!(harness.model.record.line(), Some(Row::Change(2)), "the cursor stays on it");
    assert!(
        harness.screen().contains("where is the delivery?, PT Sinar Jaya (undone)"),
        "{}",
        harness.screen()
    );
    harness.press("U");
    let harness = harness.assert_status("taken back already");
    let harness = harness.keys("k U").assert_status("taken back already").keys("G U");
    let harness = harness.assert_status("this changed 1,234 customers: `siklus undo 1`");
    let harness = harness.keys("Enter").assert_status("U takes this change back");
    let harness = harness.keys("g U").assert_status("go to a line of the history");
    assert_eq!(harness.shelf.writes, 1);
}

#[test]
fn a_refusal_is_told_in_words() {
    let mut harness = record().keys("Shift+Tab j j");
    let what = "PT Sinar Jaya was changed since".to_owned();
    harness.shelf.broken = Some(crate::tui::message::Failure { kind: "Refused".into(), what, hint: None });
    harness.keys("U").assert_status("was changed since");
}

#[test]
fn readonly_looks_and_changes_nothing() {
    let harness = in_session(Session { readonly: true, ..session() }).keys("Enter Enter");
    let harness = harness.assert_status("read-only").keys("Shift+Tab U").assert_status("read-only");
    let harness = harness.keys("s 0 Enter");
    assert!(above(&harness).starts_with("PT Sinar Jaya: pains"), "they can be looked at");
    assert_eq!(above(&harness.keys("Esc c")), "card of PT Sinar Jaya");
}

#[test]
fn the_cursor_stays_on_its_line_when_others_come() {
    let mut harness = record().keys("Shift+Tab j");
    let newest = harness.shelf.stories[0].history[0].clone();
    harness.shelf.stories[0].history.insert(0, newest);
    harness.send(Msg::DataChanged);
    assert_eq!(harness.model.record.line(), Some(Row::Change(2)));
    harness.shelf.stories[0].history.clear();
    harness.send(Msg::DataChanged);
    assert_eq!((section(&harness), harness.model.record.line()), (Section::History, None));
}

#[test]
fn another_customer_begins_at_the_top() {
    let harness = record().keys("G 1 h Enter");
    assert_eq!((section(&harness), harness.model.record.top), (Section::Identity, 0));
    assert_eq!(harness.model.selected().unwrap().name, "Acme");
}

#[test]
fn the_card_is_read_from_every_pane_and_closed_by_its_key() {
    for before in ["", "Enter", "2"] {
        let harness = in_session(session()).keys(before).keys("c");
        assert_eq!(above(&harness), "card of PT Sinar Jaya", "{before}");
        let pane = harness.model.pane;
        let harness = harness.keys("c");
        assert!(harness.model.overlays.is_empty() && harness.model.pane == pane);
    }
    let slow = in_session(session()).on_a_slow_line().keys("c j");
    assert!(slow.model.overlays.is_empty() && slow.model.waits(), "first the story, then the card");
    let mut broken = in_session(session());
    let failure = crate::tui::message::Failure { kind: "Busy".into(), what: "busy".into(), hint: None };
    broken.shelf.broken = Some(failure);
    let broken = broken.keys("c").assert_status("busy");
    assert!(broken.model.overlays.is_empty());
}

#[test]
fn why_is_asked_in_every_pane_and_closed_by_its_key_enter_and_esc() {
    for before in ["", "Enter", "2"] {
        for key in ["w", "Enter", "Esc", "q"] {
            let harness = in_session(session()).keys(before).keys("w");
            assert_eq!(above(&harness), "why PT Sinar Jaya", "{before}");
            let pane = harness.model.pane;
            // What does not scroll anywhere changes nothing.
            let harness = harness.keys("k j k l h Tab");
            assert_eq!(above(&harness), "why PT Sinar Jaya", "{before}");
            let harness = harness.keys(key);
            assert!(harness.model.overlays.is_empty() && harness.model.pane == pane && !harness.quit);
            assert_eq!(harness.shelf.writes, 0);
        }
    }
    let many = in_session(session()).keys("A w").assert_status("no customer is selected");
    assert!(many.model.overlays.is_empty());
}

#[test]
fn why_follows_the_rules_that_the_team_agrees_on() {
    let mut harness = in_session(session()).keys("Enter");
    assert!(harness.screen().contains("○ 38▼"), "{}", harness.screen());
    let weights = Weights::new([(Dimension::Recency, 1)]).unwrap();
    let rules = Rules::default().weighing(HealthProfile::Prospect, weights);
    harness.shelf.regime.rules = rules.clone();
    harness.send(Msg::Agreed { ladder: harness.model.session.ladder.clone(), rules });
    assert!(harness.screen().contains("×  0"), "{}", harness.screen());
    let why = harness.keys("w").screen();
    assert!(why.contains("weight 1 of 1") && !why.contains("weight 60"), "{why}");
}

#[test]
fn a_long_life_costs_no_more_than_what_is_in_view() {
    let mut harness = in_session(session());
    let story = &mut harness.shelf.stories[0];
    let one = story.touchpoints[0].clone();
    story.touchpoints = vec![one; 10_000];
    let harness = harness.keys("Enter G");
    let lines: usize = super::state::lines(&harness.model).iter().map(Vec::len).sum();
    assert!(lines < 100, "{lines}");
}
