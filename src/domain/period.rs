//! Calendar periods, half-open: `from` is inside, `to` is the first day after.

use chrono::{Datelike, NaiveDate};

/// The days `from..to`. Never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    from: NaiveDate,
    to: NaiveDate,
}

/// A text that names no period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a period: {0}")]
pub struct BadPeriod(pub String);

/// Days in a month, on average over the four hundred years of the calendar.
const MEAN_MONTH: f64 = 30.436_875;

impl Period {
    /// `None` unless `from` is before `to`.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Option<Self> {
        (from < to).then_some(Self { from, to })
    }

    pub fn from(self) -> NaiveDate {
        self.from
    }

    /// The first day that is not inside any more.
    pub fn to(self) -> NaiveDate {
        self.to
    }

    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day < self.to
    }

    /// Whether it is over on `at`, which stands for its own last instant: a period that ends that day is.
    pub fn is_over(self, at: NaiveDate) -> bool {
        self.to.pred_opt().is_some_and(|last| last <= at)
    }

    /// The calendar month that `day` lies in.
    pub fn month_of(day: NaiveDate) -> Self {
        Self::calendar(day.year(), day.month(), 1).unwrap_or(Self { from: day, to: day })
    }

    /// The month before the one that `today` lies in.
    pub fn last_month(today: NaiveDate) -> Self {
        Self::month_of(today).before()
    }

    /// The last month that is over on `at`, which stands for its own last instant.
    pub fn last_over(at: NaiveDate) -> Self {
        let month = Self::month_of(at);
        if month.is_over(at) { month } else { month.before() }
    }

    /// How many months it is long; days beside whole months count by the mean length of a month.
    pub fn months(self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "days of a lifetime")]
        let days = (self.to - self.from).num_days() as f64;
        self.whole_months().map_or(days / MEAN_MONTH, f64::from)
    }

    /// The equal period that ends where this one begins: as many calendar months where it is whole months, else as many
    /// days.
    pub fn before(self) -> Self {
        self.stepped(-1)
    }

    /// The same period a year before.
    pub fn year_before(self) -> Self {
        let year = chrono::Months::new(12);
        let ends = self.from.checked_sub_months(year).zip(self.to.checked_sub_months(year));
        ends.and_then(|(from, to)| Self::new(from, to)).unwrap_or(self)
    }

    /// The equal period that begins where this one ends.
    pub fn after(self) -> Self {
        self.stepped(1)
    }

    fn stepped(self, steps: i32) -> Self {
        let moved = |day: NaiveDate| match self.whole_months() {
            Some(months) => {
                let by = chrono::Months::new(months);
                if steps < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) }
            }
            None => day.checked_add_signed((self.to - self.from) * steps),
        };
        moved(self.from).zip(moved(self.to)).map_or(self, |(from, to)| Self { from, to })
    }

    /// `None` unless it begins and ends with a month.
    fn whole_months(self) -> Option<u32> {
        let whole = self.from.day() == 1 && self.to.day() == 1;
        let months = (self.to.year() - self.from.year()) * 12 + self.to.month0().cast_signed()
            - self.from.month0().cast_signed();
        whole.then(|| u32::try_from(months).ok()).flatten()
    }

    /// Reads `2026`, `2026-Q3`, `2026-10`, `FROM..TO` (both days inside) or `last-month`.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self, BadPeriod> {
        let bad = || BadPeriod(text.to_owned());
        if text == "last-month" {
            return Ok(Self::last_month(today));
        }
        if let Some((from, last)) = text.split_once("..") {
            let day = |t: &str| NaiveDate::parse_from_str(t, "%Y-%m-%d").ok();
            let (from, last) = (day(from).ok_or_else(bad)?, day(last).ok_or_else(bad)?);
            return last.succ_opt().and_then(|to| Self::new(from, to)).ok_or_else(bad);
        }
        let (year, part) = text.split_once('-').map_or((text, None), |(year, part)| (year, Some(part)));
        let year: i32 = (year.len() == 4).then(|| year.parse().ok()).flatten().ok_or_else(bad)?;
        let months = match part {
            None => Self::calendar(year, 1, 12),
            Some(part) => match part.strip_prefix(['Q', 'q']) {
                Some(quarter) => match quarter.parse::<u32>() {
                    Ok(q @ 1..=4) => Self::calendar(year, q * 3 - 2, 3),
                    _ => None,
                },
                None => (part.len() == 2)
                    .then(|| part.parse().ok())
                    .flatten()
                    .and_then(|m| Self::calendar(year, m, 1)),
            },
        };
        months.ok_or_else(bad)
    }

    fn calendar(year: i32, month: u32, count: u32) -> Option<Self> {
        let from = NaiveDate::from_ymd_opt(year, month, 1)?;
        Self::new(from, from.checked_add_months(chrono::Months::new(count))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Option<(String, String)> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        Period::parse(text, today).ok().map(|p| (p.from().to_string(), p.to().to_string()))
    }

    fn days(from: &str, to: &str) -> Option<(String, String)> {
        Some((from.to_owned(), to.to_owned()))
    }

    #[test]
    fn every_way_to_write_a_period() {
        assert_eq!(parse("2026-10"), days("2026-10-01", "2026-11-01"));
        assert_eq!(parse("2026-Q4"), days("2026-10-01", "2027-01-01"));
        assert_eq!(parse("2024"), days("2024-01-01", "2025-01-01"));
        assert_eq!(parse("2024-02-28..2024-02-29"), days("2024-02-28", "2024-03-01"));
        assert_eq!(parse("last-month"), days("2026-10-01", "2026-11-01"));
    }

    #[test]
    fn a_period_is_over_on_its_last_day() {
        let day = |d| NaiveDate::from_ymd_opt(2024, 2, d).unwrap();
        assert!(!Period::month_of(day(1)).is_over(day(28)));
        assert!(Period::month_of(day(1)).is_over(day(29)));
    }

    #[test]
    fn an_equal_period_lies_on_either_side() {
        let period = |text: &str| Period::parse(text, NaiveDate::default()).unwrap();
        for (text, before, months) in [
            ("2026-03", "2026-02", 1.0),
            ("2026-Q1", "2025-Q4", 3.0),
            ("2024", "2023", 12.0),
            ("2024-03-01..2024-03-10", "2024-02-20..2024-02-29", 10.0 / MEAN_MONTH),
        ] {
            assert_eq!(period(text).before(), period(before), "{text}");
            assert_eq!(period(before).after(), period(text), "{text}");
            assert!((period(text).months() - months).abs() < 1e-12);
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in ["", "26-10", "2026-13", "2026-Q5", "2026-1", "2026-11-22..2026-11-21", "soon"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
