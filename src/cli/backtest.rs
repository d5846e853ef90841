//! `siklus check --backtest [QUERY]`: health against history.

use super::open::Desk;
use super::out::{Out, printable};
use super::wire::BacktestWire;
use crate::domain::backtest::FLOOR;
use crate::domain::query::Query;
use crate::error::{AppError, Usage};
use crate::ops::backtest::{Replay, RuleSet, replay};
use crate::text::backtest::{green_lines, title, trial_lines};

pub fn run(desk: &Desk, query: &Query, json: bool) -> Result<(), AppError> {
    let replay = replay(&desk.store, query, desk.clock).map_err(|error| desk.error(error))?;
    if replay.customers == 0 {
        return Err(Usage::NobodyMatches.into());
    }
    let mut out = Out::new();
    if json {
        let version = desk.store.facts().rules.version;
        return out.json(&BacktestWire::new(&replay, version, desk.clock.today()));
    }
    for line in lines(desk, &replay) {
        out.line(&printable(&line))?;
    }
    out.flush()
}

fn lines(desk: &Desk, replay: &Replay) -> Vec<String> {
    let (w, f) = (desk.words(), desk.figures());
    let mut lines = vec![title(replay.customers, desk.clock.today(), w, f)];
    for tried in &replay.tried {
        lines.push(String::new());
        lines.push(match tried.set {
            RuleSet::InForce => w.backtest_in_force(&desk.store.facts().rules.version),
            RuleSet::BuiltIn => w.backtest_built_in().to_owned(),
            RuleSet::Even => w.backtest_even().to_owned(),
        });
        for trial in &tried.trials {
            let told = trial_lines(trial, w, f);
            let indented = told.iter().enumerate().map(|(index, line)| match index {
                0 => format!("  {line}"),
                _ => format!("    {line}"),
            });
            lines.extend(indented);
        }
    }
    // The shortest horizon is the one a rep could still have acted on.
    let wrong = replay.tried.first().and_then(|tried| tried.trials.first());
    let named = wrong.map(|trial| green_lines(trial, &replay.names, desk.telling())).unwrap_or_default();
    if !named.is_empty() {
        lines.extend([String::new(), w.backtest_named().to_owned()]);
        lines.extend(named.iter().map(|line| format!("  {line}")));
    }
    lines.push(String::new());
    lines.extend(w.backtest_legend(&FLOOR).lines().map(str::to_owned));
    lines
}
