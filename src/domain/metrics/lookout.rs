//! Which period somebody looks at, and the steps to others: before and after, shorter and longer. Never one that has not
//! begun, and never one that was over before anything was known.

use chrono::{Datelike, Months, NaiveDate};

use super::report::{Against, Window};
use crate::domain::moment::Clock;
use crate::domain::period::Period;

/// The lengths of the periods that one steps through; all time is longer than the last.
const LENGTHS: [u32; 3] = [1, 3, 12];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lookout {
    /// `None` is the last complete month, whatever the day.
    pub period: Option<Period>,
    pub all: bool,
    pub against: Against,
}

impl Lookout {
    /// What is seen by a clock. Of all time only the end is known here: whoever reads finds the beginning.
    pub fn window(&self, clock: Clock) -> Window {
        let window = match self.period {
            _ if self.all => Window::all(None, clock),
            Some(period) => Window::of(period, clock),
            None => Window::usual(clock),
        };
        Window { against: self.against, ..window }
    }

    fn current(&self, clock: Clock) -> Period {
        self.period.unwrap_or_else(|| Window::usual(clock).period)
    }

    /// Whether there was one before; what was over before `since` is none.
    #[must_use]
    pub fn go_back(&mut self, clock: Clock, since: Option<NaiveDate>) -> bool {
        let before = self.current(clock).before();
        self.goes(before, since.is_none_or(|since| since < before.to()))
    }

    /// Whether the next one has begun.
    #[must_use]
    pub fn go_on(&mut self, clock: Clock) -> bool {
        let after = self.current(clock).after();
        self.goes(after, after.from() <= clock.today())
    }

    fn goes(&mut self, to: Period, may: bool) -> bool {
        if may && !self.all {
            self.period = Some(to);
        }
        may && !self.all
    }

    /// To the period of the next length that this one lies in, or, where that is not over and this one is, the one before.
    #[must_use]
    pub fn lengthen(&mut self, clock: Clock) -> bool {
        if self.all {
            return false;
        }
        let current = self.current(clock);
        let longer = LENGTHS.into_iter().find(|length| f64::from(*length) > current.months());
        match longer.and_then(|length| enclosing(current.from(), length)) {
            Some(longer) => {
                let whole = clock.last_whole_day();
                let over = longer.is_over(whole) || !current.is_over(whole);
                self.period = Some(if over { longer } else { longer.before() });
            }
            None => self.all = true,
        }
        true
    }

    /// To the last period of the next shorter length that is over, or has at least begun.
    #[must_use]
    pub fn shorten(&mut self, clock: Clock) -> bool {
        let whole = clock.last_whole_day();
        let current = self.current(clock);
        let lengths = LENGTHS.into_iter().rev();
        let (length, last) = match self.all {
            true => (LENGTHS.into_iter().last(), clock.today()),
            false => (
                lengths.into_iter().find(|length| f64::from(*length) < current.months()),
                current.to().pred_opt().unwrap_or(current.from()).min(clock.today()),
            ),
        };
        let Some(shorter) = length.and_then(|length| enclosing(last, length)) else { return false };
        let before = shorter.before();
        let over = shorter.is_over(whole) || (!self.all && before.from() < current.from());
        (self.period, self.all) = (Some(if over { shorter } else { before }), false);
        true
    }
}

/// The period of so many months that begins with a year or a part of one, around a day.
fn enclosing(day: NaiveDate, months: u32) -> Option<Period> {
    let from = NaiveDate::from_ymd_opt(day.year(), day.month0() / months * months + 1, 1)?;
    Period::new(from, from.checked_add_months(Months::new(months))?)
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;
    use crate::domain::moment::At;

    fn clock() -> Clock {
        Clock { at: At::parse("2026-11-22", Tz::UTC).unwrap(), zone: Tz::UTC }
    }

    fn at(text: &str) -> Lookout {
        let period = (!text.is_empty()).then(|| Period::parse(text, clock().today()).unwrap());
        Lookout { period, ..Lookout::default() }
    }

    type Step = fn(&mut Lookout) -> bool;

    fn gone(from: &str, step: Step) -> Option<Lookout> {
        let mut lookout = at(from);
        step(&mut lookout).then_some(lookout)
    }

    #[test]
    fn steps_stay_within_what_is_known_and_has_begun() {
        let since = NaiveDate::from_ymd_opt(2026, 8, 31);
        let on: Step = |lookout| lookout.go_on(clock());
        assert_eq!(gone("", on), Some(at("2026-11")), "the current month has begun");
        assert_eq!(gone("2026-11", on), None);
        assert_eq!(gone("2026-Q3", on), Some(at("2026-Q4")));
        let mut lookout = at("2026-09");
        assert!(lookout.go_back(clock(), since));
        assert_eq!(lookout, at("2026-08"));
        assert!(!lookout.go_back(clock(), since));
        assert_eq!(lookout, at("2026-08"));
    }

    #[test]
    fn longer_and_shorter_periods_are_over_where_they_can_be() {
        let longer: Step = |lookout| lookout.lengthen(clock());
        let shorter: Step = |lookout| lookout.shorten(clock());
        assert_eq!(gone("", longer), Some(at("2026-Q3")), "the fourth quarter is not over");
        assert_eq!(gone("2026-11", longer), Some(at("2026-Q4")), "neither is the month");
        assert_eq!(gone("2026-02", longer), Some(at("2026-Q1")));
        assert_eq!(gone("2026-Q3", longer), Some(at("2025")));
        let all = Lookout { all: true, ..at("2025") };
        assert_eq!(gone("2025", longer), Some(all));
        assert_eq!(gone("2025", shorter), Some(at("2025-Q4")));
        assert_eq!(gone("2026", shorter), Some(at("2026-Q3")));
        assert_eq!(gone("2026-Q4", shorter), Some(at("2026-10")));
        assert_eq!(gone("2026-Q3", shorter), Some(at("2026-09")));
        assert_eq!(gone("2026-09", shorter), None);
        let mut lookout = all;
        assert!(!lookout.lengthen(clock()) && !lookout.go_on(clock()) && !lookout.go_back(clock(), None));
        assert!(lookout.shorten(clock()));
        assert_eq!(lookout, at("2025"));
    }
}
