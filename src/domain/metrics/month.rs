//! Calendar months as numbers: offsets between them are differences, never blocks of thirty days.

use chrono::{Datelike, NaiveDate};

use crate::domain::period::Period;

/// Months since the year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    pub fn of(day: NaiveDate) -> Self {
        let month0 = i32::try_from(day.month0()).unwrap_or(0);
        Self(day.year() * 12 + month0)
    }

    /// Months since the year 0, as they are kept.
    pub fn number(self) -> i64 {
        i64::from(self.0)
    }

    pub fn from_number(number: i64) -> Option<Self> {
        i32::try_from(number).ok().map(Self)
    }

    /// The month that is this period; `None` of any other.
    pub fn of_period(period: Period) -> Option<Self> {
        let month = Self::of(period.from());
        (month.period() == period).then_some(month)
    }

    /// How many months it is after `earlier`; `None` when it is before.
    pub fn since(self, earlier: Self) -> Option<usize> {
        usize::try_from(self.0 - earlier.0).ok()
    }

    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    pub fn before(self) -> Self {
        Self(self.0 - 1)
    }

    pub fn first_day(self) -> NaiveDate {
        let month = u32::try_from(self.0.rem_euclid(12)).unwrap_or(0) + 1;
        NaiveDate::from_ymd_opt(self.0.div_euclid(12), month, 1).unwrap_or_default()
    }

    pub fn period(self) -> Period {
        Period::month_of(self.first_day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_january_and_the_first_of_february_are_a_month_apart() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(Month::of(day(2024, 2, 1)).since(Month::of(day(2024, 1, 31))), Some(1));
        assert_eq!(Month::of(day(2024, 3, 31)).since(Month::of(day(2024, 3, 1))), Some(0));
        assert_eq!(Month::of(day(2024, 2, 29)).since(Month::of(day(2023, 2, 28))), Some(12));
        assert_eq!(Month::of(day(2023, 12, 31)).since(Month::of(day(2024, 1, 1))), None);
        assert_eq!(Month::of(day(2023, 12, 31)).next().first_day(), day(2024, 1, 1));
        assert_eq!(Month::of(day(2024, 1, 1)).before().period().to(), day(2024, 1, 1));
    }
}
