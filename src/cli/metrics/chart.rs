//! `--chart NAME`: the rows that a chart of the dashboard draws.

use chrono::NaiveDate;
use serde::Serialize;

use super::sheet::{AboutWire, RowWire, Sheet};
use super::{Asked, Form, buyers, lifecycle};
use crate::cli::out::{Out, printable, say};
use crate::cli::wire::{Ordered, PeriodWire, SCHEMA};
use crate::domain::metrics::chart::{Chart, Drawing};
use crate::domain::metrics::cohort::Kept;
use crate::domain::metrics::figure::Missing;
use crate::domain::metrics::report::Window;
use crate::error::{AppError, Usage};
use crate::ops::{self, metrics::ChartWish};
use crate::text::metrics::missing_text;

#[derive(Serialize)]
struct ChartWire<'a> {
    schema: u32,
    chart: Chart,
    at: NaiveDate,
    /// Null where all there is was asked for.
    period: Option<PeriodWire>,
    currency: &'static str,
    #[serde(flatten)]
    about: Ordered<&'static str, AboutWire<'a>>,
    /// Why there are no rows.
    reason: Option<&'static str>,
    rows: Vec<RowWire<'a>>,
}

pub fn run(asked: &Asked<'_>, chart: Chart) -> Result<(), AppError> {
    let (args, desk) = (asked.args, asked.desk);
    for (told, fits, option) in [
        (args.on_or_after, chart == Chart::Cohorts, "--on-or-after"),
        (args.lens.is_some(), chart == Chart::Funnel, "--lens"),
        (args.period.is_some(), chart != Chart::Cltv, "--period"),
    ] {
        if told && !fits {
            let (first, second) = (option.to_owned(), format!("--chart {}", chart.key()));
            return Err(Usage::Clash { first, second }.into());
        }
    }
    let window = args.period.as_ref().map(|_| asked.window()).transpose()?;
    let sheet = sheet(asked, chart, window)?;
    let currency = desk.store.facts().currency;
    let mut out = Out::new();
    if asked.form() == Form::Json {
        return out.json(&ChartWire {
            schema: SCHEMA,
            chart,
            at: desk.clock.today(),
            period: window.map(|window| window.period.into()),
            currency: currency.code(),
            about: sheet.about(currency),
            reason: sheet.reason.map(Missing::key),
            rows: sheet.rows(currency),
        });
    }
    if let Some(missing) = sheet.reason {
        say(&missing_text(desk.words(), missing));
    }
    if asked.form() == Form::Csv {
        return sheet.csv(currency, &mut out);
    }
    if !sheet.rows.is_empty() {
        for line in sheet.lines(asked) {
            out.line(&printable(&line))?;
        }
    }
    out.flush()
}

fn sheet(asked: &Asked<'_>, chart: Chart, window: Option<Window>) -> Result<Sheet, AppError> {
    let desk = asked.desk;
    if chart == Chart::Cltv {
        return buyers::cltv(asked, &asked.models()?);
    }
    let lens = match &asked.args.lens {
        Some(typed) => ops::find::lens(&desk.store, typed).map_err(|error| desk.error(error))?,
        None => desk.store.facts().lens.clone(),
    };
    let kept = if asked.args.on_or_after { Kept::OnOrAfter } else { Kept::On };
    let wish = ChartWish { chart, window, lens, kept };
    let drawn =
        asked.watched(|go_on| ops::metrics::chart(&desk.store, &asked.query, &wish, desk.clock, go_on))?;
    match drawn {
        Ok(Drawing::Rfm(rfm)) => buyers::rfm(asked, &rfm),
        Ok(drawing) => Ok(lifecycle::sheet(asked, &drawing, &wish)),
        Err(undefined) => Ok(Sheet { reason: Some(undefined.into()), ..buyers::nobody(asked) }),
    }
}
