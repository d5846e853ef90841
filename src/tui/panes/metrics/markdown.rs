//! The metrics as Markdown: a table of the figures, and the chart that is shown as it is drawn.

use std::fmt::Write;

use super::layout::ORDER;
use super::state::Shown;
use super::view::charts::{Room, Told, lines, note};
use crate::text::figures;
use crate::text::metrics::{Values, chart_text, missing_text, name_text, undefined_text};
use crate::text::periods::{period_text, window_text};
use crate::tui::model::Model;

/// A page is wide enough for this.
const ROOM: Room = Room { width: 90, height: 30 };

/// What is shown, and what a file of it is called; `None` before anything was read.
pub fn page(model: &Model) -> Option<(String, String)> {
    let report = model.metrics.report.value()?;
    let session = &model.session;
    let (w, f) = (session.words(), figures(session.lang));
    let values = Values { w, f, currency: session.currency };
    let period = window_text(w, f, &report.window);
    let mut text = format!("# {}: {period}\n\n", w.pane_metrics());
    let who = model.metrics.shown_text();
    if !who.is_empty() {
        let _ = writeln!(text, "`{}`\n", who.replace('`', "'"));
    }
    let compared = report.window.compared().map(|period| period_text(w, f, period)).unwrap_or_default();
    let _ = writeln!(text, "| {} | {period} | {compared} | n | 95 % |", w.metrics_figure());
    text.push_str("|---|---:|---:|---:|---|\n");
    for name in ORDER {
        let Some(shown) = model.metrics.figure(name) else { continue };
        let (value, before, n, interval) = match shown {
            Shown::Fitting => (w.metrics_fitting().to_owned(), String::new(), String::new(), String::new()),
            Shown::Figure(figure) => {
                let unit = name.unit();
                let worked = |answer| match answer {
                    Ok(crate::domain::metrics::value::Measured { value, .. }) => values.whole(unit, value),
                    Err(missing) => missing_text(w, missing),
                };
                let measured = figure.value();
                (
                    worked(figure.worked.answer),
                    figure.previous.map(worked).unwrap_or_default(),
                    measured.map(|m| f.count(i64::try_from(m.n).unwrap_or(i64::MAX))).unwrap_or_default(),
                    measured.and_then(|m| m.interval).map(|i| values.interval(unit, i)).unwrap_or_default(),
                )
            }
        };
        let _ = writeln!(text, "| {} | {value} | {before} | {n} | {interval} |", name_text(w, name));
    }
    let chart = chart_text(w, model.metrics.chart());
    let _ = writeln!(text, "\n## {chart}\n\n{}\n", note(model).unwrap_or_default());
    match lines(model, ROOM) {
        Told::Lines(lines) => {
            let drawn: Vec<String> = lines.iter().map(super::line::Line::text).collect();
            let _ = writeln!(text, "```text\n{}\n```", drawn.join("\n"));
        }
        Told::Undefined(why) => drop(writeln!(text, "{}", undefined_text(w, why))),
        Told::Why(why) => drop(writeln!(text, "{why}")),
        Told::NotYet => drop(writeln!(text, "{}", w.metrics_reading())),
    }
    let name = crate::text::periods::period_key(w, &report.window).replace(' ', "-");
    Some((format!("{}-{name}.md", w.pane_metrics().to_lowercase()), text))
}
