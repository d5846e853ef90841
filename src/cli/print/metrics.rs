//! The metrics on paper.

use crate::cli::args::{PaneName, PrintArgs};
use crate::domain::metrics::chart::Chart;
use crate::domain::period::Period;
use crate::error::{AppError, Usage};
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::panes::metrics::{markdown as told, state};

/// Periods and charts are of the metrics only.
pub(super) fn refuse_elsewhere(args: &PrintArgs) -> Result<(), AppError> {
    if args.pane == PaneName::Metrics || (args.period.is_none() && args.chart.is_none()) {
        return Ok(());
    }
    let value = format!("{:?}", args.pane).to_lowercase();
    Err(Usage::BadValue { option: "PANE".into(), value, known: vec!["metrics".into()] }.into())
}

/// Shows the metrics, and asks for what they show.
pub(super) fn show(model: &mut Model, args: &PrintArgs) -> Result<Vec<Effect>, AppError> {
    let (clock, lookout) = (model.session.clock, &mut model.metrics.lookout);
    match args.period.as_deref() {
        None => {}
        Some("all") => lookout.all = true,
        Some(text) => {
            let period = Period::parse(text, clock.today()).ok();
            lookout.period =
                Some(period.filter(|period| period.from() <= clock.today()).ok_or_else(|| {
                    let known =
                        ["2026", "2026-Q3", "2026-10", "last-month", "all"].map(str::to_owned).to_vec();
                    Usage::BadValue { option: "--period".into(), value: text.to_owned(), known }
                })?);
        }
    }
    if let Some(chart) = args.chart.as_deref().and_then(Chart::from_key) {
        model.metrics.show_chart(chart);
    }
    let mut effects = state::show(model);
    effects.extend(state::keep_up(model));
    Ok(effects)
}

/// The page as it would be copied from the dashboard.
pub(super) fn markdown(model: &Model) -> String {
    told::page(model).map(|(_, text)| text).unwrap_or_default()
}
