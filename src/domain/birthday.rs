//! A birthday as people know it: a day of the year, and the year where somebody told it.

use std::fmt;

use chrono::{Datelike, NaiveDate};

/// Written `2001-03-17`, or `--03-17` without a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birthday {
    year: Option<i32>,
    /// In a leap year, so that there is every day.
    day: NaiveDate,
}

/// A leap year to keep days of any year in.
const ANY_YEAR: i32 = 2000;

impl Birthday {
    /// Reads `2001-03-17`, `--03-17`, `03-17`, and `17/3` or `17/3/2001`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let number = |part: &str| part.trim().parse::<u32>().ok();
        let (year, month, day) = if text.contains('/') {
            let parts: Vec<&str> = text.split('/').collect();
            match parts.as_slice() {
                [day, month] => (None, number(month)?, number(day)?),
                [day, month, year] => (Some(year.trim().parse::<i32>().ok()?), number(month)?, number(day)?),
                _ => return None,
            }
        } else {
            let parts: Vec<&str> = text.trim_start_matches("--").split('-').collect();
            match parts.as_slice() {
                [month, day] => (None, number(month)?, number(day)?),
                [year, month, day] => (Some(year.parse::<i32>().ok()?), number(month)?, number(day)?),
                _ => return None,
            }
        };
        if year.is_some_and(|year| !(1850..=2200).contains(&year)) {
            return None;
        }
        NaiveDate::from_ymd_opt(year.unwrap_or(ANY_YEAR), month, day)?;
        Some(Self { year, day: NaiveDate::from_ymd_opt(ANY_YEAR, month, day)? })
    }

    /// The next one, today included. Who was born on a 29th of February has it on the 28th in other years.
    pub fn next(self, today: NaiveDate) -> NaiveDate {
        let in_year = |year: i32| {
            let day = NaiveDate::from_ymd_opt(year, self.day.month(), self.day.day());
            day.or_else(|| NaiveDate::from_ymd_opt(year, self.day.month(), 28)).unwrap_or(today)
        };
        let this_year = in_year(today.year());
        if this_year < today { in_year(today.year() + 1) } else { this_year }
    }
}

impl fmt::Display for Birthday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (month, day) = (self.day.month(), self.day.day());
        match self.year {
            Some(year) => write!(f, "{year:04}-{month:02}-{day:02}"),
            None => write!(f, "--{month:02}-{day:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn birthdays_are_read_as_people_write_them() {
        for (text, told) in [
            ("2001-03-17", "2001-03-17"),
            ("--03-17", "--03-17"),
            ("03-17", "--03-17"),
            ("17/3", "--03-17"),
            (" 17/3/2001 ", "2001-03-17"),
            ("29/2", "--02-29"),
        ] {
            assert_eq!(Birthday::parse(text).unwrap().to_string(), told, "{text}");
        }
        for text in ["", "soon", "2001-02-29", "31/2", "3", "17/3/01", "1-2-3-4"] {
            assert_eq!(Birthday::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_next_one_is_today_or_to_come() {
        let next =
            |born: &str, today: &str| Birthday::parse(born).unwrap().next(today.parse().unwrap()).to_string();
        assert_eq!(next("2001-11-22", "2026-11-22"), "2026-11-22");
        assert_eq!(next("2001-11-21", "2026-11-22"), "2027-11-21");
        assert_eq!(next("--02-29", "2026-11-22"), "2027-02-28");
        assert_eq!(next("--02-29", "2028-01-01"), "2028-02-29");
    }
}
