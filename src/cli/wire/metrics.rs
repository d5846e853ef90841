//! Figures, what they were made from, and charts, as scripts read them.
//!
//! Money is in major units of the database's currency, as metrics are published; a period has both its days inside, as
//! `--period FROM..TO` has. Formulas are in English.

use chrono::NaiveDate;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::SCHEMA;
use crate::domain::lang::Lang;
use crate::domain::metrics::figure::{Answer, Figure, Missing, Name, Unit, Worked};
use crate::domain::metrics::fitted::{Fitted, ModelName, told};
use crate::domain::metrics::models::{Models, Repeats};
use crate::domain::metrics::report::Report;
use crate::domain::money::Currency;
use crate::domain::period::Period;
use crate::text::metrics::formula_text;
use crate::text::words;

/// An object whose keys are told in this order.
pub struct Ordered<K, V>(pub Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for Ordered<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

/// Both days are inside.
#[derive(Serialize)]
pub struct PeriodWire {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl From<Period> for PeriodWire {
    fn from(period: Period) -> Self {
        Self { from: period.from(), to: period.to().pred_opt().unwrap_or(period.from()) }
    }
}

/// A value as it is published: money in major units, the rest as it is.
pub fn published(unit: Unit, value: f64, currency: Currency) -> f64 {
    if unit.is_money() { value / currency.minor_units() } else { value }
}

#[derive(Serialize)]
pub struct MetricsWire<'a> {
    pub schema: u32,
    pub at: NaiveDate,
    pub period: PeriodWire,
    /// Whether the period is over.
    pub finished: bool,
    /// What `previous` is of; null of all time.
    pub compared: Option<PeriodWire>,
    pub currency: &'static str,
    pub margin: f64,
    /// How many were looked at.
    pub customers: u64,
    pub metrics: Ordered<&'a str, FigureWire>,
}

#[derive(Serialize)]
pub struct FigureWire {
    pub value: Option<f64>,
    pub n: Option<u64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub unit: Unit,
    pub previous: Option<f64>,
    pub reason: Option<&'static str>,
}

impl FigureWire {
    pub fn new(figure: &Figure, currency: Currency) -> Self {
        let unit = figure.name.unit();
        let published = |value: f64| published(unit, value, currency);
        let value = figure.value();
        let interval = value.and_then(|measured| measured.interval);
        let known = |answer: Answer| answer.ok().map(|measured| published(measured.value));
        Self {
            value: known(figure.worked.answer),
            n: value.map(|measured| measured.n),
            low: interval.map(|(low, _)| published(low)),
            high: interval.map(|(_, high)| published(high)),
            unit,
            previous: figure.previous.and_then(known),
            reason: figure.worked.answer.err().map(Missing::key),
        }
    }
}

impl<'a> MetricsWire<'a> {
    pub fn new(report: &'a Report, currency: Currency) -> Self {
        let figure = |figure: &'a Figure| (figure.name.key(), FigureWire::new(figure, currency));
        Self {
            schema: SCHEMA,
            at: report.window.at,
            period: report.window.period.into(),
            finished: report.window.period.is_over(report.window.whole),
            compared: report.window.compared().map(Into::into),
            currency: currency.code(),
            margin: report.terms.margin,
            customers: report.customers,
            metrics: Ordered(report.figures.iter().map(figure).collect()),
        }
    }
}

#[derive(Serialize)]
pub struct WhyWire {
    pub schema: u32,
    pub name: &'static str,
    pub at: NaiveDate,
    pub period: PeriodWire,
    pub currency: &'static str,
    #[serde(flatten)]
    pub figure: FigureWire,
    pub formula: &'static str,
    pub inputs: Ordered<&'static str, InputWire>,
    /// Of an NPS: the detractors whom nobody met since they answered, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detractors_waiting: Option<Vec<i64>>,
    /// Of the figure that a model gives; else none.
    pub models: Vec<ModelWire>,
    /// Between how often and for how much customers buy.
    pub correlation: Option<f64>,
    /// How many customers bought again so many times.
    pub repeats: Vec<RepeatsWire>,
}

#[derive(Serialize)]
pub struct InputWire {
    pub value: f64,
    pub unit: Unit,
}

#[derive(Serialize)]
pub struct ModelWire {
    pub name: ModelName,
    pub parameters: Option<Ordered<&'static str, f64>>,
    pub log_likelihood: Option<f64>,
    pub n: Option<u32>,
    pub reason: Option<&'static str>,
}

#[derive(Serialize)]
pub struct RepeatsWire {
    pub repeats: u32,
    pub and_more: bool,
    pub observed: u64,
    pub fitted: Option<f64>,
}

impl WhyWire {
    pub fn new(report: &Report, figure: &Figure, models: Option<&Models>, currency: Currency) -> Self {
        let Worked { inputs, .. } = &figure.worked;
        let input = |&(input, unit, value): &(crate::domain::metrics::figure::Input, Unit, f64)| {
            (input.key(), InputWire { value: published(unit, value, currency), unit })
        };
        let fits = models.map(|models| told(models, currency.minor_units()).map(ModelWire::new).into());
        let repeats = models.map_or(&[][..], |models| &models.repeats);
        Self {
            schema: SCHEMA,
            name: figure.name.key(),
            at: report.window.at,
            period: report.window.period.into(),
            currency: currency.code(),
            figure: FigureWire::new(figure, currency),
            formula: formula_text(words(Lang::English), figure.name),
            inputs: Ordered(inputs.iter().map(input).collect()),
            detractors_waiting: (figure.name == Name::Nps)
                .then(|| report.waiting.iter().map(|subject| subject.id.0).collect()),
            models: fits.unwrap_or_default(),
            correlation: models.and_then(|models| models.correlation),
            repeats: repeats.iter().map(RepeatsWire::new).collect(),
        }
    }
}

impl ModelWire {
    fn new((name, fitted): (ModelName, Result<Fitted, Missing>)) -> Self {
        let reason = fitted.as_ref().err().map(|missing| missing.key());
        let fitted = fitted.ok();
        Self {
            name,
            log_likelihood: fitted.as_ref().map(|fitted| fitted.log_likelihood),
            n: fitted.as_ref().map(|fitted| fitted.n),
            parameters: fitted.map(|fitted| Ordered(fitted.parameters)),
            reason,
        }
    }
}

impl RepeatsWire {
    fn new(repeats: &Repeats) -> Self {
        Self {
            repeats: repeats.repeats,
            and_more: repeats.and_more,
            observed: repeats.observed,
            fitted: repeats.fitted,
        }
    }
}
