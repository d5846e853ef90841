//! Health against history.

use super::super::table::declare_texts;

declare_texts! { BacktestWords:
    help_backtest;
    backtest_title(customers, date);
    backtest_in_force(version);
    backtest_built_in;
    backtest_even;
    backtest_cases(cases, lost);
    backtest_recall(share);
    backtest_precision(share);
    backtest_green(count);
    backtest_sure(share, low, high, n);
    backtest_too_few(n, needed);
    backtest_named;
    backtest_lost(score, name, read, stage, lost);
    backtest_more(count);
    backtest_unscored(count);
    backtest_legend(floor);
}
