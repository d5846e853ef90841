//! `--why NAME`: how a figure is made, from what, and the models it rests on.

use super::figures::head;
use super::{Asked, Form};
use crate::cli::columns::columns;
use crate::cli::out::{Out, printable};
use crate::cli::wire::WhyWire;
use crate::domain::metrics::figure::{Figure, Name};
use crate::domain::metrics::models::Models;
use crate::domain::metrics::report::Report;
use crate::error::AppError;
use crate::text::metrics::{formula_text, input_text, missing_text, name_text, waiting_text};
use crate::text::models::model_texts;

pub fn run(asked: &Asked<'_>, name: Name) -> Result<(), AppError> {
    asked.window()?;
    let models = (name == Name::CltvPredicted).then(|| asked.models()).transpose()?;
    let report = asked.report(models.as_ref())?;
    let Some(figure) = report.figure(name) else { return Ok(()) };
    let mut out = Out::new();
    if asked.form() == Form::Json {
        let currency = asked.desk.store.facts().currency;
        return out.json(&WhyWire::new(&report, figure, models.as_ref(), currency));
    }
    for line in lines(&report, figure, models.as_ref(), asked) {
        out.line(&printable(&line))?;
    }
    out.flush()
}

fn lines(report: &Report, figure: &Figure, models: Option<&Models>, asked: &Asked<'_>) -> Vec<String> {
    let values = asked.values();
    let mut lines = vec![head(report, asked), String::new(), answer(figure, asked)];
    lines.push(formula_text(values.w, figure.name).to_owned());
    let inputs =
        figure.worked.inputs.iter().map(|&(input, unit, value)| {
            vec![input_text(values.w, input).to_owned(), values.whole(unit, value)]
        });
    let inputs = columns(&inputs.collect::<Vec<_>>(), |at| at == 1);
    if !inputs.is_empty() {
        lines.push(String::new());
        lines.extend(inputs);
    }
    let waiting = waiting_text(values.w, asked.desk.figures(), &report.waiting);
    if let Some(waiting) = waiting.filter(|_| figure.name == Name::Nps) {
        lines.push(String::new());
        lines.push(format!("{}: {waiting}", values.w.why_waiting()));
    }
    if let Some(models) = models {
        lines.push(String::new());
        lines.extend(model_lines(models, asked));
        lines.extend(fit_lines(models, asked));
    }
    lines
}

/// `churn: 4.7% (3.1% to 7%), n 128, +1%`.
fn answer(figure: &Figure, asked: &Asked<'_>) -> String {
    let (values, f) = (asked.values(), asked.desk.figures());
    let unit = figure.name.unit();
    let said = match figure.worked.answer {
        Ok(measured) => {
            let interval =
                measured.interval.map(|interval| format!(" ({})", values.interval(unit, interval)));
            let n = values.w.metric_n(&f.count(i64::try_from(measured.n).unwrap_or(i64::MAX)));
            let change = figure.change().map(|by| format!(", {}", values.change(unit, by)));
            let value = values.whole(unit, measured.value);
            format!("{value}{}, {n}{}", interval.unwrap_or_default(), change.unwrap_or_default())
        }
        Err(missing) => missing_text(values.w, missing),
    };
    format!("{}: {said}", name_text(values.w, figure.name))
}

/// A line for each model: its parameters, or why it has none.
pub fn model_lines(models: &Models, asked: &Asked<'_>) -> Vec<String> {
    let (w, f) = (asked.desk.words(), asked.desk.figures());
    let texts = model_texts(models, asked.desk.store.facts().currency, w, f).into_iter();
    texts.map(|model| format!("{}: {}", model.name, model.text)).collect()
}

/// How well the models fit: repeat purchases as they are and as the model has them, and what the models rest on.
fn fit_lines(models: &Models, asked: &Asked<'_>) -> Vec<String> {
    let (w, f) = (asked.desk.words(), asked.desk.figures());
    if models.how_often.is_err() {
        return Vec::new();
    }
    let rows = models.repeats.iter().map(|row| {
        let repeats = format!("{}{}", row.repeats, if row.and_more { "+" } else { "" });
        let observed = f.count(i64::try_from(row.observed).unwrap_or(i64::MAX));
        let fitted = row.fitted.map_or_else(|| "-".to_owned(), |fitted| f.decimal(fitted, 1));
        vec![repeats, observed, fitted]
    });
    let heads = [w.metrics_repeats(), w.metrics_observed(), w.metrics_fitted()].map(str::to_owned).to_vec();
    let table: Vec<_> = std::iter::once(heads).chain(rows).collect();
    let mut lines = vec![String::new()];
    lines.extend(columns(&table, |_| true));
    lines.extend(models.correlation.map(|r| w.metrics_correlation(&f.decimal(r, 2))));
    lines
}
