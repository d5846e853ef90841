//! Health against history.

use super::English;
use crate::text::table::wording;
use crate::text::words::BacktestWords;

wording! { BacktestWords for English:
    help_backtest = "Replay history: would the score have told who was lost?";
    backtest_title(customers, date) = "health against history, {customers}, windows up to {date}";
    backtest_in_force(version) = "rules in force (version {version})";
    backtest_built_in = "built-in rules";
    backtest_even = "every dimension the same";
    backtest_cases(cases, lost) = "{cases} cases, {lost} lost";
    backtest_recall(share) = "recall {share}";
    backtest_precision(share) = "precision {share}";
    backtest_green(count) = "{count} lost though healthy";
    backtest_sure(share, low, high, n) = "{share} ({low}-{high}, n {n})";
    backtest_too_few(n, needed) = "not claimed: n {n}, {needed} needed";
    backtest_named = "Lost though healthy, by the rules in force:";
    backtest_lost(score, name, read, stage, lost) = "{name}: {score} on {read}, {stage} on {lost}";
    backtest_more(count) = "and {count} more";
    backtest_unscored(count) = "{count} without a score";
    backtest_legend(floor) = "A case is who was a customer at the beginning of a window, neither prospect nor dormant, and had a score.\nLost is who became dormant or ended within it, flagged who was at risk or critical at its beginning. Recall: of the lost, those flagged.\nPrecision: of the flagged, those lost. 95% intervals (Wilson); nothing is claimed under {floor} cases.";
}
