//! All figures of a period, each against the one before and with its trail.

use chrono::NaiveDate;

use super::figure::{Figure, Missing, Name, Worked};
use super::measure::{Terms, measure};
use super::tally::{Counted, Tally};
use crate::domain::moment::Clock;
use crate::domain::period::Period;

/// So many periods make a trail, the one looked at among them.
pub const TRAIL: usize = 12;

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub period: Period,
    /// Whether it is all time, which has no period before.
    pub all: bool,
    /// The last day known.
    pub at: NaiveDate,
    /// The last day that is known to its end.
    pub whole: NaiveDate,
}

impl Window {
    /// A period as it is seen by a clock.
    pub fn of(period: Period, clock: Clock) -> Self {
        Self { period, all: false, at: clock.today(), whole: clock.last_whole_day() }
    }

    /// The last complete month.
    pub fn usual(clock: Clock) -> Self {
        Self::of(Period::last_over(clock.last_whole_day()), clock)
    }

    /// From the first day that anything is known of until now.
    pub fn all(first: Option<NaiveDate>, clock: Clock) -> Self {
        let today = clock.today();
        let from = first.unwrap_or(today).min(today);
        let period = today.succ_opt().and_then(|to| Period::new(from, to));
        Self { all: true, ..Self::of(period.unwrap_or(Period::month_of(today)), clock) }
    }

    /// The periods to count, the oldest first and the one looked at last, each with the one before it.
    pub fn trail(&self) -> Vec<(Period, Period)> {
        let back = std::iter::successors(Some(self.period), |period| Some(period.before()));
        let length = if self.all { 1 } else { TRAIL };
        let mut back: Vec<_> = back.map(|period| (period, period.before())).take(length).collect();
        back.reverse();
        back
    }
}

/// The figures of a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub window: Window,
    pub terms: Terms,
    /// In the order of [`Name::ALL`].
    pub figures: Vec<Figure>,
    /// The last day on which anything happened that was counted; `None` of nothing at all.
    pub newest: Option<NaiveDate>,
    /// How many customers were looked at.
    pub customers: u64,
}

impl Report {
    /// From the tallies of [`Window::trail`]. Periods that were over before anything happened are no part of it.
    pub fn of(window: Window, terms: Terms, counted: &Counted) -> Self {
        let lived = |tally: &&Tally| counted.span.is_some_and(|(first, _)| first < tally.period.to());
        let before_all = counted.tallies.len() - counted.tallies.iter().rev().take_while(lived).count();
        let lived = &counted.tallies[before_all.min(counted.tallies.len().saturating_sub(1))..];
        let figure = |name: &Name| figure(*name, window, &terms, lived);
        Self {
            window,
            terms,
            figures: Name::ALL.iter().map(figure).collect(),
            newest: counted.span.map(|(_, newest)| newest),
            customers: counted.customers,
        }
    }

    pub fn figure(&self, name: Name) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.name == name)
    }

    /// Puts in what a fitted model says.
    pub fn predict(&mut self, worked: Worked) {
        if let Some(figure) = self.figures.iter_mut().find(|figure| figure.name == Name::CltvPredicted) {
            figure.worked = worked;
        }
    }
}

fn figure(name: Name, window: Window, terms: &Terms, tallies: &[Tally]) -> Figure {
    let nothing = || Worked { answer: Err(Missing::NoHistory), inputs: Vec::new() };
    let mut worked: Vec<Worked> = tallies.iter().map(|tally| measure(name, tally, terms)).collect();
    let trail = worked.iter().map(|worked| worked.answer.ok().map(|measured| measured.value)).collect();
    let now = worked.pop().unwrap_or_else(nothing);
    let previous = worked.pop().filter(|_| !window.all).map(|worked| worked.answer);
    // What a model says of the days to come has no trail.
    let of_model = name == Name::CltvPredicted;
    Figure {
        name,
        worked: now,
        previous: previous.filter(|_| !of_model),
        trail: if of_model { Vec::new() } else { trail },
    }
}
