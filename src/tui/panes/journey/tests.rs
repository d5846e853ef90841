//! The map by keys: where the cursor goes, what a key asks for, what is on the screen.

use crate::domain::deed::Deed;
use crate::domain::ids::{CustomerId, TouchpointId};
use crate::domain::journey::{MapRow, Stop};
use crate::domain::lang::Lang;
use crate::tui::glyphs::GlyphSet;
use crate::tui::model::Session;
use crate::tui::panes::Pane;
use crate::tui::panes::journey::state::Part;
use crate::tui::test_harness::{Harness, given, session};
use crate::tui::test_story::rich;

/// On the board with the example under the cursor.
fn board(session: Session) -> Harness {
    let mut harness =
        Harness::in_session(session, [given("PT Sinar Jaya", "purchased"), given("Toko Abadi", "purchased")]);
    harness.shelf.stories.push(rich(1));
    harness
}

fn indonesian() -> Session {
    Session { lang: Lang::Indonesian, ..session() }
}

/// The screen as text, then as roles.
fn picture(harness: &Harness) -> String {
    format!("{}\n\n{}", harness.screen(), harness.roles())
}

#[test]
fn the_map_of_the_example() {
    let map = |session, width, height| picture(&board(session).resized(width, height).keys("2"));
    for (width, height) in [(80, 24), (60, 20), (40, 10), (120, 40), (200, 50)] {
        insta::assert_snapshot!(format!("rich_{width}x{height}"), map(session(), width, height));
    }
    insta::assert_snapshot!("rich_id_80x24", map(indonesian(), 80, 24));
    insta::assert_snapshot!(
        "rich_ascii_80x24",
        map(Session { glyphs: GlyphSet::Ascii, ..session() }, 80, 24)
    );
    insta::assert_snapshot!("list_40x10", picture(&board(session()).resized(40, 10).keys("2 Tab j")));
}

#[test]
fn somebody_of_whom_nothing_is_known_has_an_empty_map() {
    insta::assert_snapshot!(picture(&board(session()).keys("j 2")));
}

#[test]
fn esc_leads_back_to_the_card() {
    let harness = board(session()).keys("j 2 Esc").assert_cursor("Toko Abadi");
    assert_eq!(harness.model.pane, Pane::Board);
    let harness = harness.keys("2 q");
    assert!(!harness.quit && harness.model.pane == Pane::Board);
    assert!(harness.keys("q").quit);
}

#[test]
fn the_next_customer_of_the_column_is_one_key_away() {
    let harness = board(session()).keys("2 ]");
    assert_eq!(harness.model.story.of(), Some(CustomerId(2)));
    let harness = harness.keys("[");
    assert_eq!(harness.model.story.of(), Some(CustomerId(1)));
    harness.keys("] Esc").assert_cursor("Toko Abadi");
}

#[test]
fn the_cursor_steps_through_cells_and_touchpoints() {
    let harness = board(session()).keys("2");
    assert_eq!(
        (harness.model.journey.stop, harness.model.journey.part),
        (2, Part::Map),
        "where the customer stands"
    );
    let harness = harness.keys("j j h h h h");
    assert_eq!((harness.model.journey.stop, harness.model.journey.row), (0, MapRow::Motivation));
    let harness = harness.keys("G k k k k").keys("g l Tab j");
    let story = harness.model.story.slot.value().unwrap();
    assert_eq!(harness.model.journey.touch_line(story), 1, "the second newest of consideration");
}

#[test]
fn a_touchpoint_is_removed_and_the_map_is_read_again() {
    let harness = board(session()).keys("2 Tab D");
    assert_eq!(harness.shelf.deeds, [Deed::DropTouchpoint(TouchpointId(7))]);
    assert!(!harness.model.waits());
    let harness = harness.keys("Tab D").assert_status("nothing to remove");
    assert_eq!(harness.shelf.deeds.len(), 1, "nobody wrote into that cell");
}

#[test]
fn the_only_pain_of_a_cell_is_removed_at_once() {
    let mut harness = board(session()).keys("2");
    let story = harness.model.story.slot.value().unwrap();
    let stops = &harness.model.journey.map().unwrap().stops;
    let stop = stops.iter().position(|stop: &Stop| stop.pains.len() == 1).unwrap();
    let pain = story.account.pains[stops[stop].pains[0]].id;
    (harness.model.journey.stop, harness.model.journey.row) = (stop, MapRow::Pains);
    let harness = harness.keys("D");
    assert_eq!(harness.shelf.deeds, [Deed::DropPain(pain)]);
}

#[test]
fn moves_and_lenses_work_on_the_map() {
    let harness = board(session()).keys("2 L").assert_stage("PT Sinar Jaya", "retained");
    assert_eq!(harness.model.pane, Pane::Journey);
    let harness = board(session()).keys("2 F j Enter");
    assert_eq!(harness.model.session.lens().key(), "growth");
    assert_eq!(harness.model.journey.map().unwrap().stops.len(), 4, "four columns and no exit");
}

#[test]
fn the_map_is_copied_and_written_as_markdown() {
    let harness = board(session()).keys("2 y").assert_status("sent to your terminal");
    insta::assert_snapshot!("markdown", harness.copied.as_deref().unwrap_or_default());
    let harness = board(indonesian()).keys("2 y");
    insta::assert_snapshot!("markdown_id", harness.copied.as_deref().unwrap_or_default());
    harness.keys("W").assert_status("ditulis ke pt-sinar-jaya-perjalanan.md");
}
