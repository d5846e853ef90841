//! The metrics on paper.

use crate::cli::args::{PaneName, PrintArgs};
use crate::cli::metrics::window;
use crate::cli::open::Desk;
use crate::cli::out::Out;
use crate::cli::wire::MetricsWire;
use crate::domain::metrics::chart::Chart;
use crate::domain::metrics::lookout::Lookout;
use crate::domain::metrics::report::Report;
use crate::error::{AppError, Usage};
use crate::tui::load::Load;
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
pub(super) fn show(model: &mut Model, args: &PrintArgs, desk: &Desk) -> Result<Vec<Effect>, AppError> {
    if args.period.is_some() {
        let window = window(args.period.as_deref(), "before", desk)?;
        let period = (!window.all).then_some(window.period);
        model.metrics.lookout = Lookout { period, all: window.all, ..Lookout::default() };
    }
    if let Some(chart) = args.chart.as_deref().and_then(Chart::from_key) {
        model.metrics.show_chart(chart);
    }
    let mut effects = state::show(model);
    effects.extend(state::keep_up(model));
    Ok(effects)
}

/// The page as it would be copied from the dashboard.
pub(super) fn markdown(model: &Model) -> Result<String, AppError> {
    report(model)?;
    Ok(told::page(model).map(|(_, text)| text).unwrap_or_default())
}

/// The figures that are shown, in the shape of `siklus metrics --json`.
pub(super) fn json(model: &Model, out: &mut Out) -> Result<(), AppError> {
    out.json(&MetricsWire::new(report(model)?, model.session.currency))
}

/// What was read, or why it could not be.
fn report(model: &Model) -> Result<&Report, AppError> {
    let slot = &model.metrics.report;
    let (what, hint) = match &slot.load {
        Load::Failed(failure) => (failure.what.clone(), failure.hint.clone()),
        _ => Default::default(),
    };
    slot.value().map(|report| &**report).ok_or(AppError::Told(crate::error::Report { what, hint }))
}
