//! `siklus metrics [QUERY]`: the figures of a period, how one is made, who is behind it, and the charts.

mod args;
mod buyers;
mod chart;
mod cohorts;
mod figures;
mod lifecycle;
mod sheet;
mod who;
mod why;
mod window;

use indicatif::ProgressBar;

use super::args::Global;
use super::open::{Desk, Purpose, desk};
use super::progress;
use crate::config::Surroundings;
use crate::domain::metrics::chart::Chart;
use crate::domain::metrics::figure::Name;
use crate::domain::metrics::models::Models;
use crate::domain::metrics::report::{Report, Window};
use crate::domain::query::Query;
use crate::error::AppError;
use crate::ops::{self, OpsError};
use crate::text::metrics::Values;

pub use args::{MetricsArgs, charts};
pub use window::window;

/// What is asked, of whom, and where the answer is found.
struct Asked<'a> {
    desk: &'a Desk,
    args: &'a MetricsArgs,
    query: Query,
    bar: ProgressBar,
}

/// In what the answer is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    Json,
    Csv,
}

pub fn run(args: &MetricsArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let desk = desk(global, around, Purpose::Reading)?;
    let told = args.query.iter().chain(&args.segment).map(String::as_str).collect::<Vec<_>>().join(" ");
    let query = ops::find::query(&desk.store, &told).map_err(|error| desk.error(error))?;
    let asked = Asked { desk: &desk, args, bar: bar(&desk, &query, around)?, query };
    if let Some(name) = args.why.as_deref().and_then(Name::from_key) {
        return why::run(&asked, name);
    }
    if let Some(name) = args.who.as_deref().and_then(Name::from_key) {
        return who::run(&asked, name);
    }
    match args.chart.as_deref().and_then(Chart::from_key) {
        Some(chart) => chart::run(&asked, chart),
        None => figures::run(&asked),
    }
}

/// Fewer customers are read before anybody looks up.
const WORTH_A_BAR: u64 = 50_000;

/// As many customers as are read before it is asked whether to go on.
const STEP: u64 = 500;

fn bar(desk: &Desk, query: &Query, around: &Surroundings) -> Result<ProgressBar, AppError> {
    if !around.stderr_is_terminal {
        return Ok(ProgressBar::hidden());
    }
    let customers = desk.store.count_customers(query).map_err(|error| desk.error(error))?;
    let customers = u64::try_from(customers).unwrap_or(0);
    Ok(progress::bar(customers, desk.words().metrics_working(), customers >= WORTH_A_BAR))
}

impl Asked<'_> {
    fn form(&self) -> Form {
        match (self.args.json, self.args.csv) {
            (true, _) => Form::Json,
            (_, true) => Form::Csv,
            _ => Form::Text,
        }
    }

    fn window(&self) -> Result<Window, AppError> {
        window(self.args.period.as_deref(), &self.args.against, self.desk)
    }

    fn values(&self) -> Values<'_> {
        let desk = self.desk;
        Values { w: desk.words(), f: desk.figures(), currency: desk.store.facts().currency }
    }

    /// Reads the customers with `read`, and shows how far it is. Nobody gives it up but by ending the program.
    fn watched<T>(
        &self,
        read: impl FnOnce(&mut dyn FnMut() -> bool) -> Result<Option<T>, OpsError>,
    ) -> Result<T, AppError> {
        self.bar.reset();
        let found = read(&mut || {
            self.bar.inc(STEP);
            true
        });
        self.bar.finish_and_clear();
        found.map_err(|error| self.desk.error(error))?.ok_or(AppError::ClosedPipe)
    }

    fn models(&self) -> Result<Models, AppError> {
        let desk = self.desk;
        self.watched(|go_on| ops::metrics::models(&desk.store, &self.query, desk.clock, go_on))
    }

    /// The figures, with what the models say; those are asked for only where somebody wants to know.
    fn report(&self, models: Option<&Models>) -> Result<Report, AppError> {
        let (store, window) = (&self.desk.store, self.window()?);
        let mut report = self.watched(|go_on| ops::metrics::figures(store, &self.query, window, go_on))?;
        if let Some(models) = models {
            report.predict(models.predicted());
        }
        Ok(report)
    }
}
