//! The metrics by keys: what is asked for, what is ignored, and the way to the customers behind a figure and back.

use crate::domain::metrics::chart::Chart;
use crate::domain::metrics::figure::Name;
use crate::domain::metrics::report::Against;
use crate::domain::period::Period;
use crate::tui::message::{Effect, Failure, Msg};
use crate::tui::panes::Pane;
use crate::tui::panes::board::grid::Grid;
use crate::tui::test_harness::{Harness, given, session, today};
use crate::tui::test_lives::lives;

/// A hundred customers, on the metrics.
fn metrics() -> Harness {
    let mut harness = Harness::with((1..=100).map(|n| given(&format!("Toko {n}"), "retained")));
    harness.shelf.lives = lives(100);
    harness.keys("3")
}

fn period(harness: &Harness) -> Period {
    harness.model.metrics.report.value().unwrap().window.period
}

fn month(text: &str) -> Period {
    Period::parse(text, today()).unwrap()
}

/// What is asked of the store and not answered, by kind.
fn asked(harness: &Harness) -> Vec<&'static str> {
    let kind = |effect: &Effect| match effect {
        Effect::ReadMetrics { .. } => "figures",
        Effect::ReadChart { .. } => "chart",
        Effect::FitModels { .. } => "models",
        Effect::ReadBehind { .. } => "behind",
        Effect::ReadBoard { .. } => "board",
        _ => "else",
    };
    harness.unanswered().map(kind).collect()
}

#[test]
fn the_figures_come_first_then_the_chart_then_the_models() {
    let mut harness = Harness::with([]);
    harness.shelf.lives = lives(40);
    let mut harness = harness.on_a_slow_line().keys("3");
    assert_eq!(asked(&harness), ["figures", "chart", "models"]);
    assert!(harness.screen().contains("reading"), "{}", harness.screen());
    harness.answer_one();
    assert_eq!(period(&harness), month("2026-10"), "the last complete month");
    assert!(harness.screen().contains("fitting..."), "{}", harness.screen());
    harness.settle();
    assert!(!harness.screen().contains("fitting..."), "{}", harness.screen());
    assert_eq!(asked(&harness), [""; 0]);
}

#[test]
fn only_what_is_another_question_is_asked_again() {
    let mut harness = metrics().on_a_slow_line();
    harness.press("]");
    assert_eq!(asked(&harness), ["figures"], "a chart of all time is the same one");
    harness.settle();
    harness.press("Tab");
    assert_eq!(asked(&harness), ["chart"]);
    harness.settle();
    harness.press("o");
    assert_eq!(asked(&harness), ["chart"]);
    harness.settle();
    harness.press("p");
    assert_eq!(asked(&harness), ["figures"]);
    harness.settle();
    harness.press("j l k G g");
    assert_eq!(asked(&harness), [""; 0]);
    harness.press("Ctrl+l");
    assert_eq!(asked(&harness), ["figures", "chart", "models"]);
}

#[test]
fn periods_end_where_nothing_has_begun_and_nothing_is_known() {
    let harness = metrics().keys("]");
    assert_eq!(period(&harness), month("2026-11"));
    let harness = harness.keys("]").assert_status("has not begun");
    assert_eq!(period(&harness), month("2026-11"));
    let harness = harness.keys("[ }");
    assert_eq!(period(&harness), month("2026-Q3"));
    let harness = harness.keys("}");
    assert_eq!(period(&harness), month("2025"));
    let harness = harness.keys("}");
    let window = harness.model.metrics.report.value().unwrap().window;
    assert!(window.all && window.compared().is_none());
    let harness = harness.keys("[").assert_status("before").keys("}").assert_status("longest");
    let harness = harness.keys("{ { {").keys("{").assert_status("shortest");
    assert_eq!(period(&harness), month("2025-12"));
    let harness = harness.keys("[").assert_status("before");
    assert_eq!(period(&harness), month("2025-12"), "the first of all lives began in May");
}

#[test]
fn a_late_answer_to_an_older_question_is_ignored() {
    let mut harness = metrics().on_a_slow_line();
    harness.press("[ [");
    harness.answer_one();
    assert_eq!(period(&harness), month("2026-10"), "that was the answer to the first step");
    assert!(harness.screen().contains("reading"), "{}", harness.screen());
    harness.answer_one();
    assert_eq!(period(&harness), month("2026-08"));
}

#[test]
fn while_others_are_read_it_is_said_of_whom_the_figures_are() {
    let mut harness = metrics().on_a_slow_line().keys("f").types("id:1,2").keys("Enter");
    assert!(harness.screen().contains("everybody") && harness.screen().contains("reading"));
    harness.settle();
    assert!(harness.screen().contains("/id:1,2") && !harness.screen().contains("reading"));
}

#[test]
fn the_comparison_is_with_the_year_before_and_back() {
    let harness = metrics().keys("p");
    let against = |harness: &Harness| harness.model.metrics.report.value().unwrap().window.against;
    assert_eq!(against(&harness), Against::YearBefore);
    assert!(harness.screen().contains("against Oct 2025"), "{}", harness.screen());
    assert_eq!(against(&harness.keys("p")), Against::Before);
}

#[test]
fn a_segment_is_typed_and_a_mistake_points_at_itself() {
    let harness = metrics().keys("f").types("id:1,2,3");
    assert!(harness.model.metrics.query.is_empty(), "not before Enter");
    let harness = harness.keys("Enter");
    assert_eq!(harness.model.metrics.report.value().unwrap().customers, 3);
    assert!(harness.screen().contains("/id:1,2,3"), "{}", harness.screen());
    let harness = harness.keys("f").types(" stage:fish").keys("Enter");
    assert!(harness.screen().lines().last().unwrap().contains("fish"), "{}", harness.screen());
    assert!(harness.model.is_typing());
    let harness = harness.keys("Esc");
    assert_eq!((harness.model.metrics.text.as_str(), harness.model.pane), ("id:1,2,3", Pane::Metrics));
    let harness = harness.keys("f Ctrl+u Enter");
    assert_eq!(harness.model.metrics.report.value().unwrap().customers, 100);
    assert!(harness.screen().contains("everybody"), "{}", harness.screen());
    // What is pasted is text of the line, and the board has its own.
    let mut harness = harness.keys("f");
    harness.send(Msg::Pasted("id:7".into()));
    let harness = harness.keys("Enter 1");
    assert!(!harness.model.board.filter.is_active());
    assert_eq!(harness.keys("3").model.metrics.text, "id:7");
}

#[test]
fn enter_shows_the_customers_on_the_board_until_esc_leads_back() {
    let mut harness = metrics();
    harness.press("1 / T o k o Space 1 Enter 3 l l");
    assert_eq!(harness.model.metrics.name(), Name::Churn);
    harness.press("Enter");
    assert_eq!(harness.model.pane, Pane::Board);
    let lost = harness.model.board.grid.value().and_then(Grid::customers).unwrap();
    assert!(lost > 0);
    let label = format!("churn 2026-10: {lost} customers");
    assert!(harness.screen().lines().next().unwrap().contains(&label), "{}", harness.screen());
    // The record and back: it is still that list.
    harness.press("Enter Esc / Enter");
    assert!(harness.screen().lines().next().unwrap().contains(&label), "{}", harness.screen());
    harness.press("Esc");
    assert_eq!((harness.model.pane, harness.model.board.filter.text()), (Pane::Metrics, "Toko 1"));
    harness.press("Esc");
    assert_eq!(harness.model.pane, Pane::Board);
    assert_eq!(harness.model.board.filter.text(), "Toko 1");
}

#[test]
fn another_filter_typed_over_a_list_is_an_ordinary_one() {
    let mut harness = metrics().keys("Enter");
    harness.press("/ Ctrl+u T o k o Space 1 Enter Esc");
    assert_eq!((harness.model.pane, harness.model.board.filter.is_active()), (Pane::Board, false));
}

#[test]
fn where_nobody_stands_behind_a_figure_it_is_said() {
    let harness = metrics().keys("f").types("id:1").keys("Enter l l Enter").assert_status("no customer");
    assert_eq!(harness.model.pane, Pane::Metrics);
    assert!(!harness.model.board.filter.is_active());
}

#[test]
fn a_question_that_takes_long_can_be_left() {
    let mut harness = metrics().on_a_slow_line();
    harness.press("Enter j");
    assert_eq!(asked(&harness), ["behind"]);
    assert!(harness.screen().contains("reading"), "{}", harness.screen());
    harness.press("Esc");
    harness.settle();
    assert_eq!((harness.model.pane, harness.model.metrics.cursor), (Pane::Metrics, 0));
}

#[test]
fn what_others_write_is_read_once_more_and_what_we_write_at_once() {
    let mut harness = metrics().on_a_slow_line();
    harness.press("[");
    harness.send(Msg::DataChanged);
    assert_eq!(asked(&harness), ["figures", "board", "chart", "models"], "figures are being read already");
    harness.answer_one();
    assert_eq!(asked(&harness), ["board", "chart", "models", "figures"]);
    harness.settle();
    assert_eq!(asked(&harness), [""; 0]);
    // Elsewhere nothing is read, and it is when the metrics are shown.
    harness.press("1");
    harness.send(Msg::DataChanged);
    assert_eq!(asked(&harness), ["board"]);
    harness.settle();
    harness.press("3");
    assert_eq!(asked(&harness), ["figures", "chart", "models"]);
    // Our own write has given up whatever was being read.
    harness.press("u");
    while harness.model.writing.is_some() {
        harness.answer_one();
    }
    let again = asked(&harness);
    assert_eq!(again[again.len() - 3..], ["figures", "chart", "models"]);
}

#[test]
fn another_lens_is_another_funnel() {
    let harness = metrics().keys("F j Enter");
    assert!(harness.model.session.lens().key() != session().lens().key());
    let (_, wish) = harness.model.metrics.drawing.question().unwrap();
    assert_eq!((wish.chart, wish.lens.as_str()), (Chart::Funnel, harness.model.session.lens().key()));
}

#[test]
fn charts_go_around_both_ways_and_only_cohorts_take_a_rule() {
    let harness = metrics().keys("o").assert_status("cohorts").keys("Shift+Tab");
    assert_eq!(harness.model.metrics.chart(), Chart::Cltv);
    let harness = harness.keys("Tab Tab o");
    assert!(harness.model.metrics.or_after);
    assert!(harness.screen().contains("or later"), "{}", harness.screen());
}

#[test]
fn a_failed_read_keeps_what_is_shown_and_says_so() {
    let mut harness = metrics();
    harness.shelf.broken =
        Some(Failure { kind: "Damaged".into(), what: "the file is damaged".into(), hint: None });
    let harness = harness.keys("[");
    assert_eq!(period(&harness), month("2026-10"));
    assert!(harness.screen().contains("not up to date"), "{}", harness.screen());
}

#[test]
fn the_pane_is_handed_on_as_markdown() {
    let harness = metrics().keys("Tab y").assert_status("terminal");
    let text = harness.copied.unwrap();
    assert!(text.starts_with("# Metrics: Oct 2026\n"), "{text}");
    assert!(text.contains("| churn | ") && text.contains("```text\nfirst "), "{text}");
    assert!(harness.model.overlays.is_empty());
}
