//! Words for health against history.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::done::Telling;
use super::{Figures, Words};
use crate::domain::backtest::{FLOOR, FalseGreen, Trial, is_enough};
use crate::domain::ids::CustomerId;
use crate::domain::proportion::Proportion;

/// What is told of the whole: over how many customers, up to which day.
pub fn title(customers: i64, today: NaiveDate, w: &dyn Words, f: &Figures) -> String {
    w.backtest_title(&w.count_customers(&f.count(customers)), &f.date(today))
}

/// One horizon under one set of rules: a line each for cases, recall and precision.
pub fn trial_lines(trial: &Trial, w: &dyn Words, f: &Figures) -> Vec<String> {
    let count = |n: u64| f.count(i64::try_from(n).unwrap_or(i64::MAX));
    let mut cases = vec![w.backtest_cases(&count(trial.lost.of), &count(trial.lost.hits))];
    if trial.unscored > 0 {
        cases.push(w.backtest_unscored(&count(trial.unscored)));
    }
    cases.push(w.backtest_green(&count(trial.false_greens)));
    vec![
        format!("{}: {}", f.days(trial.horizon), cases.join(", ")),
        w.backtest_recall(&share_text(trial.recall, w, f)),
        w.backtest_precision(&share_text(trial.precision, w, f)),
    ]
}

/// `41% (28%-56%, n 46)`, or why it is not claimed.
fn share_text(share: Proportion, w: &dyn Words, f: &Figures) -> String {
    let n = f.count(i64::try_from(share.of).unwrap_or(i64::MAX));
    match share.share().zip(share.interval()).filter(|_| is_enough(share)) {
        Some((value, (low, high))) => {
            // Tenths of a per cent would claim more than there is to know.
            let percent = |share: f64| f.percent((share * 100.0).round() / 100.0);
            w.backtest_sure(&percent(value), &percent(low), &percent(high), &n)
        }
        None => w.backtest_too_few(&n, &FLOOR),
    }
}

/// Whom the score was wrong about, by name.
pub fn green_lines(trial: &Trial, names: &HashMap<CustomerId, String>, telling: Telling<'_>) -> Vec<String> {
    let (w, f) = (telling.words(), telling.figures());
    let line = |green: &FalseGreen| {
        let name = names.get(&green.customer).map_or("", String::as_str);
        let stage = telling.ladder.name(&green.to, telling.lang);
        w.backtest_lost(&green.score, &name, &f.date(green.read_on), &stage, &f.date(green.lost_on))
    };
    let mut lines: Vec<String> = trial.named.iter().map(line).collect();
    let more = trial.false_greens.saturating_sub(trial.named.len() as u64);
    if more > 0 {
        lines.push(w.backtest_more(&f.count(i64::try_from(more).unwrap_or(i64::MAX))));
    }
    lines
}
