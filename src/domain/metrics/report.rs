//! All figures of a period, each against the one before and with its trail.

use chrono::NaiveDate;

use super::figure::{Figure, Missing, Name, Worked};
use super::measure::{Terms, measure};
use super::tally::{Counted, Tally};
use crate::domain::moment::Clock;
use crate::domain::outcome::Subject;
use crate::domain::period::Period;

/// So many periods make a trail, the one looked at among them.
pub const TRAIL: usize = 12;

/// What a period is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Against {
    /// The equal period before.
    #[default]
    Before,
    /// The same period a year before.
    YearBefore,
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub period: Period,
    /// Whether it is all time, which has no period before.
    pub all: bool,
    pub against: Against,
    /// The last day known.
    pub at: NaiveDate,
    /// The last day that is known to its end.
    pub whole: NaiveDate,
}

impl Window {
    /// A period as it is seen by a clock.
    pub fn of(period: Period, clock: Clock) -> Self {
        Self {
            period,
            all: false,
            against: Against::Before,
            at: clock.today(),
            whole: clock.last_whole_day(),
        }
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
        // It is never over, and what happened so far is all of it.
        Self { all: true, whole: today, ..Self::of(period.unwrap_or(Period::month_of(today)), clock) }
    }

    /// What it is compared with; nothing of all time, and nothing whole with what is not over yet.
    pub fn compared(&self) -> Option<Period> {
        let other = match self.against {
            Against::Before => self.period.before(),
            Against::YearBefore => self.period.year_before(),
        };
        (!self.all && self.period.is_over(self.whole)).then_some(other)
    }

    /// The periods of the trail, the oldest first and the one looked at last.
    pub fn trail(&self) -> Vec<Period> {
        let length = if self.all { 1 } else { TRAIL };
        let mut back: Vec<_> =
            std::iter::successors(Some(self.period), |period| Some(period.before())).take(length).collect();
        back.reverse();
        back
    }

    /// All that has to be counted: the period compared with, if there is one, and the trail.
    pub fn periods(&self) -> impl Iterator<Item = Period> {
        self.compared().into_iter().chain(self.trail())
    }
}

/// The figures of a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub window: Window,
    pub terms: Terms,
    /// In the order of [`Name::ALL`].
    pub figures: Vec<Figure>,
    /// The first day on which anything happened, and the last one on which anybody told anything; `None` of nothing.
    pub since: Option<NaiveDate>,
    pub newest: Option<NaiveDate>,
    /// How many customers were looked at.
    pub customers: u64,
    /// The detractors of the period whom nobody met since they answered, the longest waiting first.
    pub waiting: Vec<Subject>,
}

impl Report {
    /// From the tallies of [`Window::periods`]. Periods that were over before anything happened are no part of it.
    pub fn of(window: Window, terms: Terms, counted: &Counted, newest: Option<NaiveDate>) -> Self {
        let (compared, trail) = counted.tallies.split_at(usize::from(window.compared().is_some()));
        let lived = |tally: &Tally| counted.first.is_some_and(|first| first < tally.period.to());
        let compared = compared.first().filter(|tally| lived(tally));
        let before_all = trail.iter().take_while(|tally| !lived(tally)).count();
        let trail = &trail[before_all.min(trail.len().saturating_sub(1))..];
        // What is not over yet is no part of a trail.
        let finished = window.all || window.period.is_over(window.whole);
        let figure = |name: &Name| figure(*name, &terms, compared, trail, finished);
        Self {
            window,
            terms,
            figures: Name::ALL.iter().map(figure).collect(),
            since: counted.first,
            newest,
            customers: counted.customers,
            waiting: Vec::new(),
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

fn figure(name: Name, terms: &Terms, compared: Option<&Tally>, trail: &[Tally], finished: bool) -> Figure {
    let worked = |tally: &Tally| measure(name, tally, terms);
    let value = |tally: &Tally| worked(tally).answer.ok().map(|measured| measured.value);
    let now = trail.last().map(worked);
    // What a model says of the days to come has neither a period before nor a trail.
    let of_model = name == Name::CltvPredicted;
    Figure {
        name,
        worked: now.unwrap_or(Worked { answer: Err(Missing::NoHistory), inputs: Vec::new() }),
        previous: compared.filter(|_| !of_model).map(|tally| worked(tally).answer),
        trail: trail[..trail.len() - usize::from(!finished && !trail.is_empty())]
            .iter()
            .filter(|_| !of_model)
            .map(value)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;
    use crate::domain::moment::At;

    fn clock(text: &str) -> Clock {
        Clock { at: At::parse(text, Tz::UTC).unwrap(), zone: Tz::UTC }
    }

    #[test]
    fn a_running_day_is_no_whole_one_but_all_time_is_as_whole_as_it_gets() {
        let (date, running) = (clock("2026-11-30"), clock("2026-11-30T09:00:00Z"));
        let november = Period::parse("2026-11", date.today()).unwrap();
        assert_eq!(Window::usual(date).period, november);
        assert_eq!(Window::usual(running).period, november.before());
        assert_eq!(Window::of(november, running).compared(), None);
        let first = NaiveDate::from_ymd_opt(2024, 5, 6);
        for clock in [date, running] {
            let all = Window::all(first, clock);
            assert!(all.period.is_over(all.whole));
            assert_eq!((Some(all.period.from()), all.compared(), all.trail().len()), (first, None, 1));
        }
    }

    #[test]
    fn the_trail_is_a_year_of_equal_periods_and_the_other_one_is_where_it_is_meant() {
        let clock = clock("2026-11-22");
        let quarter = Period::parse("2026-Q3", clock.today()).unwrap();
        let window = Window { against: Against::YearBefore, ..Window::of(quarter, clock) };
        assert_eq!(window.compared(), Some(quarter.year_before()));
        let trail = window.trail();
        assert_eq!((trail.len(), trail.last()), (TRAIL, Some(&quarter)));
        assert!(trail.windows(2).all(|pair| pair[0] == pair[1].before()));
    }
}
