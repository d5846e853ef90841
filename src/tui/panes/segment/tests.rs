//! The map of many by keys.

use crate::tui::panes::Pane;
use crate::tui::panes::segment::state::{Part, Row};
use crate::tui::test_harness::{Harness, given};
use crate::tui::test_story::rich;

/// Two like the example, one of whom nothing is known.
fn board() -> Harness {
    let names = ["PT Sinar Jaya", "PT Sinar Mas", "Toko Abadi"];
    let mut harness = Harness::with(names.map(|name| given(name, "purchased")));
    harness.shelf.stories.extend([rich(1), rich(2)]);
    harness
}

fn picture(harness: &Harness) -> String {
    format!("{}\n\n{}", harness.screen(), harness.roles())
}

#[test]
fn all_who_match_are_one_map() {
    for (width, height) in [(80, 24), (120, 40), (60, 20), (40, 10)] {
        let harness = board().resized(width, height).keys("A");
        insta::assert_snapshot!(format!("many_{width}x{height}"), picture(&harness));
    }
    insta::assert_snapshot!("channels_40x10", picture(&board().resized(40, 10).keys("A Tab j")));
    insta::assert_snapshot!("nobody", picture(&board().keys("/ z z z Enter A")));
}

#[test]
fn the_customers_behind_a_figure_are_listed_and_each_leads_to_its_map() {
    let harness = board().keys("A l l j j j j j");
    assert_eq!((harness.model.segment.station, harness.model.segment.row), (2, Row::Pain(0)));
    let harness = harness.keys("Enter");
    assert!(harness.screen().contains("Purchase: 2"), "{}", harness.screen());
    let harness = harness.keys("j Enter");
    assert_eq!((harness.model.pane, harness.model.story.of().unwrap().0), (Pane::Journey, 2));
    let harness = harness.keys("Esc");
    assert_eq!(harness.model.pane, Pane::Segment);
    assert_eq!(harness.keys("Esc").model.pane, Pane::Board);
}

#[test]
fn a_filter_says_who_is_meant() {
    let harness = board().keys("/ m a s Enter A");
    assert_eq!(harness.model.segment.slot.value().unwrap().customers.len(), 1);
    let harness = harness.keys("k Enter").assert_status("");
    assert!(harness.screen().contains("PT Sinar Mas"), "{}", harness.screen());
}

#[test]
fn channels_are_a_part_of_their_own_and_another_lens_is_read_anew() {
    let harness = board().keys("A Tab j Enter");
    assert_eq!(harness.model.segment.part, Part::Channels);
    let harness = harness.keys("Esc Tab F j Enter");
    assert_eq!(harness.model.segment.slot.value().unwrap().stations.len(), 5, "four columns and an exit");
}
