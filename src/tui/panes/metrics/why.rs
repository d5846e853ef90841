//! Why a number is what it is: formula, inputs, how many, how sure, against what; of a prediction the models behind it.

use crate::domain::metrics::figure::{Figure, Name};
use crate::domain::metrics::models::{Models, Repeats};
use crate::text::metrics::{Values, formula_text, input_text, missing_text, name_text, waiting_text};
use crate::text::models::model_texts;
use crate::text::periods::{period_text, window_text};
use crate::text::{Figures, Words, figures};
use crate::tui::model::{Model, Session};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::sheet::Line;
use crate::tui::overlays::told::Told;
use crate::tui::panes::metrics::state::Shown;
use crate::tui::theme::Role;

/// Tells it of the figure with the cursor.
pub fn open(model: &mut Model) {
    let metrics = &model.metrics;
    let (Some(report), Some(shown)) = (metrics.report.value(), metrics.figure(metrics.name())) else {
        return;
    };
    let session = &model.session;
    let (w, f) = (session.words(), figures(session.lang));
    let period = window_text(w, f, &report.window);
    let title = w.why_figure(&name_text(w, metrics.name()), &period);
    let mut lines = vec![line(w.why_formula(), formula_text(w, metrics.name()).to_owned(), Role::Text)];
    match shown {
        Shown::Fitting => lines.push(line(w.why_value(), w.metrics_fitting().to_owned(), Role::Muted)),
        Shown::Figure(figure) => lines.extend(told(figure, session, report.window.compared())),
    }
    if metrics.name() == Name::CltvPredicted
        && metrics.is_fitted()
        && let Some(models) = metrics.models.value()
    {
        lines.extend(fitted(models, session));
    }
    if metrics.name() == Name::Nps
        && let Some(waiting) = waiting_text(w, f, &report.waiting)
    {
        lines.push(line(w.why_waiting(), waiting, Role::Warn));
    }
    let who = match metrics.shown_text() {
        "" => w.segment_everybody().to_owned(),
        text => format!("/{text}"),
    };
    lines.push(line(w.why_segment(), who, Role::Muted));
    if let Some(newest) = report.newest {
        let day = f.date(newest);
        let told = match session.clock.days_since(newest) {
            ..=0 => day,
            days => w.why_newest(&day, &f.days(days)),
        };
        lines.push(line(w.why_data(), told, Role::Muted));
    }
    model.overlays.push(Overlay::Told(Told::of(title, lines)));
}

fn line(label: &str, text: String, role: Role) -> Line {
    Line { label: label.to_owned(), text, role }
}

/// The value with its interval, what it was made from, and what it was before.
fn told(figure: &Figure, session: &Session, compared: Option<crate::domain::period::Period>) -> Vec<Line> {
    let (w, f) = (session.words(), figures(session.lang));
    let values = Values { w, f, currency: session.currency };
    let unit = figure.name.unit();
    let mut lines = Vec::new();
    match figure.worked.answer {
        Ok(measured) => {
            lines.push(line(w.why_value(), values.whole(unit, measured.value), Role::Strong));
            let n = i64::try_from(measured.n).unwrap_or(i64::MAX);
            lines.push(line("n", f.count(n), Role::Text));
            let interval = measured.interval.map(|interval| values.interval(unit, interval));
            let (text, role) = match interval {
                Some(interval) => (interval, Role::Text),
                None => (w.why_no_interval().to_owned(), Role::Muted),
            };
            lines.push(line(w.why_interval(), text, role));
        }
        Err(missing) => lines.push(line(w.why_value(), missing_text(w, missing), Role::Warn)),
    }
    for (input, unit, value) in &figure.worked.inputs {
        lines.push(line(input_text(w, *input), values.whole(*unit, *value), Role::Text));
    }
    if let (Some(previous), Some(period)) = (figure.previous, compared) {
        let before = match previous {
            Ok(before) => values.whole(unit, before.value),
            Err(missing) => missing_text(w, missing),
        };
        let change = figure.change().map(|by| format!("  {}", values.change(unit, by))).unwrap_or_default();
        let text = format!("{before}{change}");
        lines.push(line(&w.pane_against(&period_text(w, f, period)), text, Role::Text));
    }
    lines
}

/// The models with their parameters, and how well they fit.
fn fitted(models: &Models, session: &Session) -> Vec<Line> {
    let (w, f) = (session.words(), figures(session.lang));
    let mut lines = Vec::new();
    for model in model_texts(models, session.currency, w, f) {
        let role = if model.is_fitted { Role::Text } else { Role::Muted };
        lines.push(line(model.name, model.text, role));
    }
    if let Some(correlation) = models.correlation {
        lines.push(line(w.why_correlation(), f.decimal(correlation, 2), Role::Text));
    }
    lines.extend(repeats(&models.repeats, w, f));
    lines
}

/// How many bought again so many times, beside what the model expects.
fn repeats(rows: &[Repeats], w: &dyn Words, f: &Figures) -> Vec<Line> {
    let row = |row: &Repeats| {
        let more = if row.and_more { "+" } else { "" };
        let fitted = row.fitted.map_or_else(|| "-".to_owned(), |fitted| f.decimal(fitted, 1));
        let observed = f.count(i64::try_from(row.observed).unwrap_or(i64::MAX));
        let label = w.why_repeats(&format!("{}{more}", row.repeats));
        line(&label, w.why_repeats_row(&observed, &fitted), Role::Muted)
    };
    rows.iter().map(row).collect()
}
