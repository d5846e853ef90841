//! Pictures of the record, of the call card and of the question why, as text and as roles.
//!
//! A changed picture is looked at before it is accepted (`INSTA_UPDATE=always cargo test --lib record`).

use crate::domain::ids::CustomerId;
use crate::domain::lang::Lang;
use crate::domain::story::samples::full;
use crate::tui::glyphs::GlyphSet;
use crate::tui::message::Failure;
use crate::tui::model::Session;
use crate::tui::test_harness::{Harness, given, session};

const SIZES: [(u16, u16); 4] = [(80, 24), (120, 40), (60, 20), (40, 10)];

fn picture(harness: &Harness) -> String {
    format!("{}\n\n{}", harness.screen(), harness.roles())
}

fn indonesian() -> Session {
    Session { lang: Lang::Indonesian, ..session() }
}

/// Somebody of whom everything is known, and somebody new.
fn dashboard(session: Session) -> Harness {
    let mut harness =
        Harness::unread(session, [given("PT Sinar Jaya", "considering"), given("Acme", "aware")]);
    harness.shelf.stories.push(full(CustomerId(1), "PT Sinar Jaya"));
    harness.settle();
    harness
}

/// The record of the one who is full of stories, or of the other.
fn record(session: Session, rich: bool) -> Harness {
    dashboard(session).keys(if rich { "l Enter" } else { "Enter" })
}

#[test]
fn everything_is_told_of_who_is_known() {
    for (name, session) in [("full", session as fn() -> Session), ("full_id", indonesian)] {
        for (width, height) in SIZES {
            let harness = record(session(), true).resized(width, height);
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), picture(&harness));
        }
    }
}

#[test]
fn little_is_told_of_who_is_new() {
    for (name, session) in [("bare", session as fn() -> Session), ("bare_id", indonesian)] {
        for (width, height) in SIZES {
            let harness = record(session(), false).resized(width, height);
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), picture(&harness));
        }
    }
}

#[test]
fn the_way_down_leads_through_every_section() {
    for (name, session) in [("down", session as fn() -> Session), ("down_id", indonesian)] {
        let below = record(session(), true).keys("PageDown PageDown");
        insta::assert_snapshot!(format!("{name}_80x24"), picture(&below));
        let end = record(session(), true).keys("G");
        insta::assert_snapshot!(format!("{name}_end_80x24"), picture(&end));
    }
    let ascii = Session { glyphs: GlyphSet::Ascii, ..session() };
    insta::assert_snapshot!("down_ascii_120x40", picture(&record(ascii, true).resized(120, 40).keys("s 7")));
    insta::assert_snapshot!("sections_80x24", picture(&record(session(), true).keys("Tab s")));
    insta::assert_snapshot!("sections_id_80x24", picture(&record(indonesian(), true).keys("s")));
}

#[test]
fn on_its_way_and_failed() {
    let loading = dashboard(indonesian()).on_a_slow_line().keys("Enter");
    insta::assert_snapshot!("loading_id_80x24", picture(&loading));
    let mut failed = dashboard(session());
    failed.shelf.broken = Some(Failure {
        kind: "Damaged".into(),
        what: "cannot read sales.db: the file is damaged (page 17)".into(),
        hint: Some("run `siklus doctor sales.db`".into()),
    });
    insta::assert_snapshot!("failed_80x24", picture(&failed.keys("Enter")));
    let mut stale = record(session(), true);
    stale.shelf.broken = Some(Failure { kind: "Busy".into(), what: "sales.db is busy".into(), hint: None });
    stale.send(crate::tui::message::Msg::DataChanged);
    insta::assert_snapshot!("stale_80x24", picture(&stale));
}

#[test]
fn a_line_that_is_cut_is_told_whole_below() {
    let mut harness = dashboard(session());
    let story = &mut harness.shelf.stories[0];
    story.touchpoints[4].touch.note = Some("日本商事 asks for a new offer, ".repeat(9));
    insta::assert_snapshot!("long_80x24", picture(&harness.keys("l Enter s Tab Tab Tab Esc s 0 j j")));
}

#[test]
fn the_call_card() {
    for (name, session) in [("card", session as fn() -> Session), ("card_id", indonesian)] {
        for (width, height) in [(80, 24), (40, 10)] {
            let card = dashboard(session()).resized(width, height).keys("l c");
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), picture(&card));
        }
        let new = dashboard(session()).keys("c");
        insta::assert_snapshot!(format!("{name}_bare_80x24"), picture(&new));
    }
    let mut quiet = Harness::with([given("Kedai", "retained")]).keys("c");
    assert!(quiet.screen().contains("nothing is known yet"), "{}", quiet.screen());
    quiet.press("Esc");
    let ascii = Session { glyphs: GlyphSet::Ascii, ..session() };
    let scrolled = dashboard(ascii).resized(40, 10).keys("l c j j j j j");
    insta::assert_snapshot!("card_ascii_scrolled_40x10", picture(&scrolled));
}

#[test]
fn why_the_health_is_what_it_is() {
    for (name, session) in [("why", session as fn() -> Session), ("why_id", indonesian)] {
        for (width, height) in [(80, 24), (60, 20), (200, 50), (40, 10)] {
            let why = dashboard(session()).resized(width, height).keys("l w");
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), picture(&why));
        }
        // Too little is known of somebody new; of who has left there is nothing to tell.
        insta::assert_snapshot!(format!("{name}_bare_80x24"), picture(&dashboard(session()).keys("w")));
        let gone = Harness::in_session(session(), [given("Kedai", "ended")]).keys("w");
        insta::assert_snapshot!(format!("{name}_ended_80x24"), picture(&gone));
    }
    let ascii = Session { glyphs: GlyphSet::Ascii, ..session() };
    insta::assert_snapshot!("why_ascii_80x24", picture(&dashboard(ascii.clone()).keys("l w")));
    let scrolled = dashboard(ascii).resized(40, 10).keys("l w j j j j j j j j j j j j k");
    insta::assert_snapshot!("why_ascii_scrolled_40x10", picture(&scrolled));
}
