//! The metrics as pictures: what a tile can say, the question why, and every size.

use crate::domain::lang::Lang;
use crate::tui::glyphs::GlyphSet;
use crate::tui::model::Session;
use crate::tui::picture::text;
use crate::tui::test_harness::{Harness, given, session};
use crate::tui::test_lives::lives;
use crate::tui::theme::Theme;

fn metrics(session: Session, count: i64) -> Harness {
    let mut harness = Harness::in_session(session, (1..=3).map(|n| given(&format!("Toko {n}"), "aware")));
    harness.shelf.lives = lives(count);
    harness.keys("3")
}

fn picture(harness: &Harness) -> String {
    format!("{}\n\n{}", harness.screen(), harness.roles())
}

fn indonesian() -> Session {
    Session { lang: Lang::Indonesian, ..session() }
}

#[test]
fn every_size_in_both_languages() {
    for (name, session) in [("en", session as fn() -> Session), ("id", indonesian)] {
        for (width, height) in [(80, 24), (120, 40), (60, 20), (40, 10)] {
            let harness = metrics(session(), 100).resized(width, height).keys("l l j");
            insta::assert_snapshot!(format!("tiles_{name}_{width}x{height}"), picture(&harness));
        }
    }
}

#[test]
fn a_terminal_that_is_too_small_says_so() {
    let harness = metrics(session(), 100).resized(20, 6);
    assert!(harness.screen().contains("siklus needs"), "{}", harness.screen());
}

#[test]
fn a_month_that_is_not_over_and_a_database_with_nobody() {
    insta::assert_snapshot!("unfinished_80x24", picture(&metrics(session(), 100).keys("]")));
    insta::assert_snapshot!("nobody_80x24", picture(&metrics(session(), 0)));
    insta::assert_snapshot!("nobody_id_80x24", picture(&metrics(indonesian(), 0)));
}

#[test]
fn the_question_why() {
    insta::assert_snapshot!("why_churn", picture(&metrics(session(), 100).keys("l l w")));
    insta::assert_snapshot!("why_churn_id", picture(&metrics(indonesian(), 100).keys("l l w")));
    let predicted = metrics(session(), 100).resized(100, 40).keys("G k k w");
    insta::assert_snapshot!("why_last", picture(&predicted));
}

#[test]
fn a_segment_being_typed() {
    let typed = metrics(session(), 100).keys("f").types("id:1,x").keys("Enter");
    insta::assert_snapshot!("segment_mistake", picture(&typed));
}

#[test]
fn in_ascii_nothing_else_is_drawn() {
    let ascii = || Session { glyphs: GlyphSet::Ascii, ..session() };
    for chart in 0..7 {
        let harness = metrics(ascii(), 100).keys(&"Tab ".repeat(chart));
        assert!(harness.screen().is_ascii(), "{}", harness.screen());
    }
}

/// What colour says is said by signs, too: without it the text is the same.
#[test]
fn without_colour_nothing_is_lost() {
    for chart in 0..7 {
        let harness = metrics(session(), 100).keys(&"Tab ".repeat(chart));
        assert_eq!(text(&harness.buffer(Theme::mono())), text(&harness.buffer(Theme::dark())));
    }
}
