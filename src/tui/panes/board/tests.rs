//! What keys do on the board, told as a person would try them.

use crate::tui::message::{Failure, Msg, RequestId};
use crate::tui::model::Session;
use crate::tui::test_harness::{Given, Harness, given, session};
use crate::tui::theme::Theme;

pub(super) fn trio() -> [Given; 3] {
    [given("Acme", "aware"), given("Beta", "aware"), given("Citra", "purchased")]
}

/// A column of many, in their order.
pub(super) fn many(count: usize) -> Vec<Given> {
    (0..count).map(|n| given(&format!("Customer {n:04}"), "aware")).collect()
}

fn refused() -> Failure {
    Failure { kind: "ReadOnly".into(), what: "the database is read-only".into(), hint: None }
}

#[test]
fn it_opens_on_the_first_card_of_the_first_column_that_has_one_with_that_column_in_view() {
    let harness = Harness::with([given("Acme", "ended"), given("Beta", "ended")]).assert_cursor("Acme");
    assert!(harness.screen().contains("▌Acme"));
}

#[test]
fn l_moves_a_card_onward_and_the_cursor_follows_it() {
    Harness::with(trio())
        .keys("L")
        .assert_stage("Acme", "considering")
        .assert_cursor("Acme")
        .assert_status("Acme: Awareness → Consideration")
        .assert_status("u undo");
}

#[test]
fn other_keys_move_sideways_too() {
    Harness::with(trio()).keys("> Shift+Right").assert_stage("Acme", "purchased");
    Harness::with(trio()).keys("L L < Shift+Left").assert_stage("Acme", "aware");
}

#[test]
fn two_moves_on_a_slow_line_are_two_columns() {
    let mut harness = Harness::with(trio()).on_a_slow_line().keys("L L");
    assert_eq!(harness.shelf.writes, 0);
    harness.settle();
    harness.assert_stage("Acme", "purchased").assert_cursor("Acme");
}

#[test]
fn the_way_out_never_waits() {
    let harness = Harness::with(trio()).on_a_slow_line().keys("L q");
    assert!(!harness.quit, "q waits for its turn");
    assert!(harness.keys("Ctrl+c").quit);
}

#[test]
fn a_failed_write_leaves_the_card_and_says_why() {
    let mut harness = Harness::with(trio()).on_a_slow_line().keys("L L j");
    harness.shelf.broken = Some(refused());
    harness.settle();
    let harness = harness.assert_stage("Acme", "aware").assert_cursor("Acme");
    harness.assert_status("the database is read-only");
}

#[test]
fn steps_stop_at_the_ends_and_say_so() {
    Harness::with(trio()).keys("H").assert_stage("Acme", "aware").assert_status("first column");
    Harness::with([given("Acme", "advocate")])
        .keys("L")
        .assert_stage("Acme", "advocate")
        .assert_status("x ends");
    Harness::with([given("Acme", "dormant")])
        .keys("L")
        .assert_status("exit")
        .keys("H")
        .assert_status("never stood anywhere else");
}

#[test]
fn from_an_exit_the_way_back_is_the_rung_held_before() {
    Harness::with([given("Acme", "loyal")])
        .keys("m 9")
        .assert_stage("Acme", "dormant")
        .assert_cursor("Acme")
        .keys("H")
        .assert_stage("Acme", "loyal")
        .assert_cursor("Acme");
}

#[test]
fn any_jump_is_two_keys() {
    Harness::with(trio()).keys("m 6").assert_stage("Acme", "loyal").assert_cursor("Acme");
    Harness::with(trio()).keys("m j j Enter").assert_stage("Acme", "purchased");
    let harness = Harness::with(trio()).keys("m 1").assert_status("is on Aware already");
    assert_eq!(harness.shelf.writes, 0);
}

#[test]
fn within_a_column_the_rungs_are_named() {
    Harness::with([given("Acme", "retained")]).keys("m 6").assert_status("Acme: Retained → Loyal");
}

#[test]
fn ending_asks_why_and_nothing_happens_without_an_answer() {
    let harness = Harness::with(trio()).keys("x");
    assert!(harness.screen().contains("Acme to Ended: why?"));
    let harness = harness.keys("Esc").assert_stage("Acme", "aware");
    assert_eq!(harness.shelf.writes, 0);
    harness.keys("x 2").assert_stage("Acme", "ended").assert_cursor("Acme");
    Harness::with(trio()).keys("m 0 Enter").assert_stage("Acme", "ended");
}

#[test]
fn undo_and_redo_follow_the_card() {
    Harness::with(trio())
        .keys("L L l l l u")
        .assert_stage("Acme", "considering")
        .assert_cursor("Acme")
        .assert_status("undone: Acme: Purchase → Consideration")
        .keys("u")
        .assert_stage("Acme", "aware")
        .keys("Ctrl+r Ctrl+r")
        .assert_stage("Acme", "purchased")
        .assert_cursor("Acme")
        .keys("Ctrl+r")
        .assert_status("nothing to redo");
}

#[test]
fn undo_follows_a_card_that_is_far_from_what_is_loaded() {
    let mut customers = many(300);
    customers[250].name = "Far".into();
    // In a column of its own the card is last, back in its old one it is far from the start.
    Harness::with(customers)
        .keys("G")
        .assert_cursor("Customer 0299")
        .keys("L h g u")
        .assert_stage("Customer 0299", "aware")
        .assert_cursor("Customer 0299");
}

#[test]
fn read_only_refuses_to_move_and_says_so() {
    let harness = Harness::in_session(Session { readonly: true, ..session() }, trio());
    let harness = harness.keys("L").assert_status("read-only").keys("u").assert_status("read-only");
    assert_eq!(harness.shelf.writes, 0);
    assert!(!harness.screen().contains("u undo"));
}

#[test]
fn first_and_last_reach_over_all_cards() {
    Harness::with(many(1000))
        .keys("G")
        .assert_cursor("Customer 0999")
        .keys("k g")
        .assert_cursor("Customer 0000")
        .keys("End Home")
        .assert_cursor("Customer 0000");
}

#[test]
fn keys_after_a_jump_wait_for_it() {
    let mut harness = Harness::with(many(1000)).on_a_slow_line().keys("G k k");
    harness.settle();
    harness.assert_cursor("Customer 0997");
}

#[test]
fn a_held_key_walks_through_all_cards() {
    let mut harness = Harness::with(many(300));
    for n in 1..300 {
        harness.press("j");
        assert_eq!(harness.cursor(), format!("Customer {n:04}"));
    }
    assert!(harness.shelf.reads < 30, "{} reads for 300 keys", harness.shelf.reads);
    harness.press("j");
    let reads = harness.shelf.reads;
    harness.press("j j j");
    assert_eq!(harness.shelf.reads, reads, "nothing more to read at the end");
}

#[test]
fn keys_stop_at_the_edge_of_what_is_loaded_until_more_arrives() {
    let mut harness = Harness::with(many(300)).on_a_slow_line();
    for _ in 0..100 {
        harness.press("j");
    }
    assert_eq!(harness.cursor(), "Customer 0018");
    harness.settle();
    harness.keys("j").assert_cursor("Customer 0019");
}

#[test]
fn pages() {
    Harness::with(many(300))
        .keys("PageDown")
        .assert_cursor("Customer 0009")
        .keys("Ctrl+d")
        .assert_cursor("Customer 0013")
        .keys("Ctrl+u PageUp")
        .assert_cursor("Customer 0000");
}

#[test]
fn columns_go_around_with_tab_only() {
    let harness = Harness::with(trio()).keys("h").assert_cursor("Acme");
    let harness =
        harness.keys("l l").assert_cursor("Citra").keys("Tab Tab Tab Tab Tab").assert_cursor("Acme");
    harness.keys("Shift+Tab").assert_cursor("");
}

#[test]
fn when_somebody_else_writes_the_cursor_stays_on_the_same_customer_and_line() {
    let mut harness = Harness::with(many(40)).keys("PageDown PageDown k k");
    let (name, line) = (harness.cursor().to_owned(), harness.cursor_line());
    harness.shelf.move_to("Customer 0000", "loyal");
    harness.shelf.move_to("Customer 0001", "loyal");
    harness.send(Msg::DataChanged);
    assert_eq!((harness.cursor(), harness.cursor_line()), (name.as_str(), line));
    // The selected one is taken away: the nearest in the same column, on the same line.
    harness.shelf.move_to(&name, "loyal");
    harness.send(Msg::DataChanged);
    assert_eq!((harness.cursor(), harness.cursor_line()), ("Customer 0017", line));
}

#[test]
fn an_older_answer_does_not_overwrite_a_newer_one() {
    let mut harness = Harness::with(trio()).on_a_slow_line();
    harness.press("Ctrl+l");
    let old = harness.shelf.board(&crate::domain::board::BoardRequest {
        lens: "clm".into(),
        filter: crate::domain::query::Query::default(),
        today: crate::tui::test_harness::today(),
        anchors: vec![],
        reach: 19,
        walked: None,
        focus: None,
    });
    harness.press("L");
    harness.settle();
    harness.send(Msg::BoardRead { request: RequestId(2), board: Ok(old) });
    harness.assert_cursor("Acme").assert_status("Consideration");
}

#[test]
fn another_lens_keeps_the_customer() {
    let harness = Harness::with(trio()).keys("l l").assert_cursor("Citra").keys("F 8").assert_cursor("Citra");
    assert_eq!(harness.model.session.lens().key(), "ladder");
    let harness = harness.keys("F");
    assert!(harness.screen().contains("8 • Ladder"));
    let harness = harness.keys("F Esc Esc L").assert_stage("Citra", "activated");
    harness.keys("F 1").assert_cursor("Citra");
}

#[test]
fn a_lens_that_cannot_be_read_is_not_switched_to() {
    let mut harness = Harness::with(trio());
    harness.shelf.broken = Some(refused());
    let harness = harness.keys("F 3").assert_status("read-only").assert_cursor("Acme");
    assert_eq!(harness.model.session.lens().key(), "clm");
}

#[test]
fn q_closes_what_is_open_then_quits() {
    let harness = Harness::with(trio()).keys("m q");
    assert!(!harness.quit);
    assert!(harness.keys("q").quit);
    let harness = Harness::with(trio()).keys("? ?");
    assert!(harness.model.overlays.is_empty());
    assert!(harness.keys("? F1 Ctrl+z").suspended);
}

#[test]
fn back_from_a_suspend_or_without_a_keyboard() {
    let mut harness = Harness::with(trio());
    let reads = harness.shelf.reads;
    harness.send(Msg::Resumed);
    assert_eq!(harness.shelf.reads, reads + 1);
    harness.send(Msg::InputLost("closed".into()));
    assert!(harness.quit);
}

#[test]
fn a_failed_read_can_be_asked_again() {
    let mut harness = Harness::unread(session(), trio());
    harness.shelf.broken = Some(refused());
    harness.settle();
    assert!(harness.screen().contains("the database is read-only"));
    harness.shelf.broken = None;
    harness.keys("Ctrl+l").assert_cursor("Acme");
}

#[test]
fn keys_typed_before_the_board_is_there_wait_for_it() {
    let mut harness = Harness::unread(session(), trio()).on_a_slow_line().keys("j L");
    harness.settle();
    harness.assert_stage("Beta", "considering").assert_stage("Acme", "aware");
    assert!(Harness::unread(session(), trio()).on_a_slow_line().keys("q").quit);
}

#[test]
fn a_cursor_key_changes_the_two_names_only() {
    let harness = Harness::with(many(30));
    let before = harness.buffer(Theme::dark());
    let harness = harness.keys("j");
    let changed = before.diff(&harness.buffer(Theme::dark())).len();
    assert!(changed <= 2 * 25, "{changed} cells");
}

#[test]
fn a_status_stays_until_the_next_key() {
    let mut harness = Harness::with(trio()).keys("L");
    harness.send(Msg::DataChanged);
    let harness = harness.resized(100, 30).assert_status("undo");
    assert_eq!(harness.keys("j").model.status, None);
}

#[test]
fn a_filter_shows_whom_it_matches_while_it_is_typed() {
    let harness = Harness::with(trio()).keys("/ c i t");
    assert_eq!(harness.cursor(), "Citra");
    assert!(harness.screen().contains("/cit"), "{}", harness.screen());
    assert!(harness.screen().contains("1 found"));
    assert!(!harness.screen().contains("Acme"));
    // The letters of commands are letters.
    let harness = harness.keys("q ?");
    assert!(!harness.quit && harness.screen().contains("0 found"));
    let harness = harness.keys("Backspace Backspace Enter");
    assert!(harness.screen().lines().next().unwrap().ends_with("/cit"), "{}", harness.screen());
    harness.keys("j").assert_cursor("Citra");
}

#[test]
fn esc_brings_back_what_was_there_before_with_the_cursor_on_the_same_customer() {
    let harness = Harness::with(trio()).keys("j").assert_cursor("Beta").keys("/ c i t Esc");
    let harness = harness.assert_cursor("Beta");
    assert!(harness.screen().contains("Acme"));
    // A kept one is what is brought back, and a second Esc shows everybody.
    let harness = harness.keys("/ b e t Enter / Ctrl+u a c Esc").assert_cursor("Beta");
    assert!(harness.screen().contains("/bet") && !harness.screen().contains("Acme"));
    let harness = harness.keys("Esc").assert_cursor("Beta");
    assert!(harness.screen().contains("Acme") && !harness.screen().contains("/bet"));
}

#[test]
fn a_mistake_is_pointed_at_and_the_last_good_result_stays() {
    let harness = Harness::with(trio()).keys("/ c i t Space \" r").assert_cursor("Citra");
    assert!(harness.screen().contains("a quote is not closed in the query, at character 5"));
    let harness = harness.keys("Enter").assert_cursor("Citra");
    assert!(harness.screen().contains("a quote is not closed"), "it cannot be kept");
    let harness = harness.keys("\" Enter").assert_cursor("Citra");
    assert!(harness.screen().lines().next().unwrap().ends_with("/cit \"r\""), "{}", harness.screen());
}

#[test]
fn the_name_of_a_qualifier_empties_no_board() {
    let harness = Harness::with(trio()).keys("/ b e t Space o w n e r").assert_cursor("Beta");
    assert!(harness.screen().contains("1 found"), "{}", harness.screen());
    assert_ne!(harness.keys("Enter").cursor(), "Beta", "whoever means the word gets it");
}

#[test]
fn moves_and_undo_work_under_a_filter() {
    let harness = Harness::with(trio()).keys("/ a c m e Enter L").assert_stage("Acme", "considering");
    let harness = harness.assert_cursor("Acme").keys("u").assert_stage("Acme", "aware").assert_cursor("Acme");
    let harness = harness.keys("/ Ctrl+u s t a g e : a w a r e Enter").assert_cursor("Acme").keys("L");
    let harness = harness.assert_stage("Acme", "considering").assert_cursor("Beta");
    let harness = harness.assert_status("not shown by the filter").keys("u").assert_cursor("Acme");
    assert_eq!(harness.model.board.grid.value().unwrap().customers(), Some(2));
}

#[test]
fn what_takes_counting_comes_later_and_older_answers_are_ignored() {
    let mut harness = Harness::with(trio());
    harness.shelf.counts_at_once = false;
    let mut harness = harness.on_a_slow_line().keys("/ b e");
    assert_eq!(harness.cursor(), "Acme", "nothing is answered yet");
    assert!(harness.answer_one(), "the answer for b");
    assert_eq!(harness.cursor(), "Acme", "it is not the one that is waited for");
    assert!(harness.answer_one(), "the answer for be");
    assert_eq!(harness.cursor(), "Beta");
    assert!(harness.screen().contains("counting") && harness.screen().contains("Awareness …"));
    harness.settle();
    assert_eq!(harness.shelf.counts, 1);
    assert!(harness.screen().contains("1 found") && harness.screen().contains("Awareness 1"));
}
