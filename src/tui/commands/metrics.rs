//! The commands of the metrics: which period, against which, of whom, which figure, which chart.

use super::usable::*;
use super::*;

pub(super) const METRICS: &[Row] = &[
    see(Command::TileDown, "tile-down", &["j", "Down"], |w| w.cmd_tile_down()),
    see(Command::TileUp, "tile-up", &["k", "Up"], |w| w.cmd_tile_up()),
    see(Command::TileLeft, "tile-left", &["h", "Left"], |w| w.cmd_tile_left()),
    see(Command::TileRight, "tile-right", &["l", "Right"], |w| w.cmd_tile_right()),
    see(Command::FirstTile, "first-tile", &["g", "Home"], |w| w.cmd_first_tile()),
    see(Command::LastTile, "last-tile", &["G", "End"], |w| w.cmd_last_tile()),
    Row {
        footer: Some(footer(2, |w| w.hint_chart())),
        ..see(Command::NextChart, "next-chart", &["Tab"], |w| w.cmd_next_chart())
    },
    see(Command::PreviousChart, "previous-chart", &["Shift+Tab"], |w| w.cmd_previous_chart()),
    Row {
        footer: Some(footer(3, |w| w.hint_periods())),
        ..see(Command::PeriodBefore, "period-before", &["["], |w| w.cmd_period_before())
    },
    see(Command::PeriodAfter, "period-after", &["]"], |w| w.cmd_period_after()),
    Row {
        footer: Some(footer(6, |w| w.hint_longer())),
        ..see(Command::PeriodLonger, "period-longer", &["}"], |w| w.cmd_period_longer())
    },
    see(Command::PeriodShorter, "period-shorter", &["{"], |w| w.cmd_period_shorter()),
    Row {
        footer: Some(footer(5, |w| w.hint_compare())),
        ..see(Command::ComparedWith, "compared-with", &["p"], |w| w.cmd_compared_with())
    },
    Row {
        footer: Some(footer(4, |w| w.hint_narrow())),
        ..see(Command::Narrow, "narrow", &["f", "/"], |w| w.cmd_narrow())
    },
    Row {
        footer: Some(footer(1, |w| w.hint_segment_open())),
        ..see(Command::Behind, "behind", &["Enter"], |w| w.cmd_segment_open())
    },
    Row {
        footer: Some(Footer { order: 0, hint: |w| w.hint_cohort(), shown: on_cohorts }),
        refused: without_cohorts,
        ..see(Command::CohortRule, "cohort-rule", &["o"], |w| w.cmd_cohort_rule())
    },
    see(Command::RefreshMetrics, "refresh-metrics", &["Ctrl+l"], |w| w.cmd_refresh()),
    see(Command::CopyMetrics, "copy-metrics", &["y"], |w| w.cmd_copy()),
    see(Command::WriteMetrics, "write-metrics", &["W"], |w| w.cmd_write_file()),
];

const fn see(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    within(Scope::Metrics, command, name, keys, title)
}
