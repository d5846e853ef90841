//! What is asked for in time, what keys wait for, and what shows meanwhile.

use super::tests::{many, trio};
use crate::tui::message::Msg;
use crate::tui::test_harness::Harness;

#[test]
fn what_was_said_stays_until_a_write_is_answered() {
    let mut harness = Harness::with(trio()).keys("L").on_a_slow_line().keys("L");
    assert!(harness.model.writing.is_some());
    harness = harness.assert_status("Acme: Awareness → Consideration");
    harness.settle();
    let harness = harness.assert_status("Acme: Consideration → Purchase");
    assert_eq!(harness.keys("j").model.status, None);
}

#[test]
fn a_larger_terminal_asks_for_the_cards_it_has_room_for() {
    let mut harness = Harness::with(many(300)).on_a_slow_line();
    let reads = harness.shelf.reads;
    harness.send(Msg::Resized { width: 80, height: 30 });
    harness.settle();
    assert_eq!(harness.shelf.reads, reads, "these are there");
    harness.send(Msg::Resized { width: 80, height: 100 });
    harness.settle();
    assert_eq!(harness.shelf.reads, reads + 1);
    assert!(harness.screen().contains("Customer 0046"), "{}", harness.screen());
}

#[test]
fn pages_wait_for_the_cards_they_show() {
    let mut harness = Harness::with(many(300)).on_a_slow_line().keys("PageDown PageDown PageDown PageDown");
    harness.settle();
    harness = harness.assert_cursor("Customer 0036");
    assert_eq!(harness.cursor_line(), Harness::with(many(300)).cursor_line(), "whole pages");
    harness = harness.keys("PageUp PageUp PageUp Ctrl+u Ctrl+u");
    harness.settle();
    harness = harness.assert_cursor("Customer 0001");
    // More pages than there are end on the last card, and on the first.
    for _ in 0..40 {
        harness.press("PageDown");
    }
    harness.settle();
    harness = harness.assert_cursor("Customer 0299");
    for _ in 0..40 {
        harness.press("PageUp");
    }
    harness.settle();
    harness.assert_cursor("Customer 0000");
}
