//! The table of all figures: value, change, n and interval of each, or why it has no value.

use super::{Asked, Form};
use crate::cli::columns::columns;
use crate::cli::out::{Out, output, printable};
use crate::cli::wire::{FigureWire, MetricsWire};
use crate::domain::metrics::figure::Figure;
use crate::domain::metrics::report::Report;
use crate::domain::metrics::value::Undefined;
use crate::domain::period::Period;
use crate::error::AppError;
use crate::text::metrics::{missing_text, name_text};

pub fn run(asked: &Asked<'_>) -> Result<(), AppError> {
    // Whatever is wrong with the period is told before anything is fitted.
    asked.window()?;
    let models = asked.models()?;
    let report = asked.report(Some(&models))?;
    let currency = asked.desk.store.facts().currency;
    let mut out = Out::new();
    match asked.form() {
        Form::Json => out.json(&MetricsWire::new(&report, currency)),
        Form::Csv => csv(&report, asked, &mut out),
        Form::Text => {
            out.line(&head(&report, asked))?;
            out.line("")?;
            for line in table(&report, asked) {
                out.line(&printable(&line))?;
            }
            out.line("")?;
            for line in super::why::model_lines(&models, asked) {
                out.line(&printable(&line))?;
            }
            out.flush()
        }
    }
}

/// A row for each figure, as scripts read it.
fn csv(report: &Report, asked: &Asked<'_>, out: &mut Out) -> Result<(), AppError> {
    let currency = asked.desk.store.facts().currency;
    let mut csv = csv::Writer::from_writer(out.writer());
    let bad = |error: csv::Error| output(error.into());
    csv.write_record(["name", "value", "unit", "n", "low", "high", "previous", "reason"]).map_err(bad)?;
    for figure in &report.figures {
        let wire = FigureWire::new(figure, currency);
        let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
        csv.write_record([
            figure.name.key().to_owned(),
            number(wire.value),
            wire.unit.key().to_owned(),
            wire.n.map_or_else(String::new, |n| n.to_string()),
            number(wire.low),
            number(wire.high),
            number(wire.previous),
            wire.reason.unwrap_or_default().to_owned(),
        ])
        .map_err(bad)?;
    }
    csv.flush().map_err(output)?;
    drop(csv);
    out.flush()
}

/// Which days, against which, and of how many customers.
pub fn head(report: &Report, asked: &Asked<'_>) -> String {
    let (w, f) = (asked.desk.words(), asked.desk.figures());
    let window = &report.window;
    let mut period = days(window.period, asked);
    if !window.period.is_over(window.whole) {
        period = w.metrics_open(&period);
    }
    if let Some(compared) = window.compared() {
        period = w.metrics_against(&period, &days(compared, asked));
    }
    let customers = i64::try_from(report.customers).unwrap_or(i64::MAX);
    w.metrics_head(&period, &w.count_customers(&f.count(customers)))
}

fn days(period: Period, asked: &Asked<'_>) -> String {
    let (w, f) = (asked.desk.words(), asked.desk.figures());
    let last = period.to().pred_opt().unwrap_or(period.from());
    w.metric_range(&f.date(period.from()), &f.date(last))
}

fn table(report: &Report, asked: &Asked<'_>) -> Vec<String> {
    let w = asked.desk.words();
    let heads = [w.metrics_name(), w.metrics_value(), w.metrics_change(), "n", w.metrics_interval()];
    let mut table = vec![heads.map(str::to_owned).to_vec()];
    table.extend(report.figures.iter().map(|figure| row(figure, asked)));
    // The last column says why there is no value, too: it is as long as it takes.
    columns(&table, |at| (1..=3).contains(&at))
}

fn row(figure: &Figure, asked: &Asked<'_>) -> Vec<String> {
    let (values, f) = (asked.values(), asked.desk.figures());
    let unit = figure.name.unit();
    let name = name_text(values.w, figure.name).to_owned();
    if let Some(n) = figure.too_few() {
        let few = missing_text(values.w, Undefined::TooFew.into());
        return vec![name, "-".to_owned(), String::new(), f.count(n.cast_signed()), few];
    }
    match figure.worked.answer {
        Ok(measured) => vec![
            name,
            values.whole(unit, measured.value),
            figure.change().map_or_else(String::new, |by| values.change(unit, by)),
            f.count(i64::try_from(measured.n).unwrap_or(i64::MAX)),
            measured.interval.map_or_else(String::new, |interval| values.interval(unit, interval)),
        ],
        Err(missing) => {
            vec![name, "-".to_owned(), String::new(), String::new(), missing_text(values.w, missing)]
        }
    }
}
