//! A task: something to do for a customer, by a day. A promise is a task the customer was told of.

use std::fmt;
use std::num::NonZeroU8;
use std::str::FromStr;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ids::{CustomerId, TaskId};
use super::moment::At;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    pub id: TaskId,
    pub customer: CustomerId,
    #[serde(flatten)]
    pub plan: Plan,
    /// When it was done; `None` while it is open.
    pub done: Option<At>,
}

/// What is to be done, as people say it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub what: String,
    pub due: Option<NaiveDate>,
    pub owner: Option<String>,
    /// The customer was told.
    pub promise: bool,
    /// Once done it is planned again.
    pub repeat: Option<Repeat>,
}

impl Plan {
    /// What follows when it is done on `today`: the first day of its rhythm still to come, so that a task left
    /// lying for weeks comes back once.
    pub fn next(&self, today: NaiveDate) -> Option<Self> {
        let repeat = self.repeat?;
        let first = self.due.unwrap_or(today);
        // Counted from the first day, so that the 31st comes back after a short month.
        let due = (1..).map_while(|times| repeat.after(first, times)).find(|day| *day > today)?;
        Some(Self { due: Some(due), ..self.clone() })
    }
}

/// An open task in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextTask {
    pub id: TaskId,
    pub what: String,
    pub due: Option<NaiveDate>,
    pub promise: bool,
}

/// When an open task is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    On(NaiveDate),
    /// Nobody said.
    Someday,
}

impl Due {
    pub fn urgency(self, today: NaiveDate) -> Urgency {
        match self {
            Self::On(day) => urgency(Some(day), today),
            Self::Someday => Urgency::Later,
        }
    }
}

/// How urgent an open task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    Overdue,
    Today,
    Later,
}

/// How urgent a task due on `due` is. One without a day is for later.
pub fn urgency(due: Option<NaiveDate>, today: NaiveDate) -> Urgency {
    match due {
        Some(due) if due < today => Urgency::Overdue,
        Some(due) if due == today => Urgency::Today,
        _ => Urgency::Later,
    }
}

/// A rhythm, written `3d`, `1w`, `2m` or `1y`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repeat {
    pub every: NonZeroU8,
    pub unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// A text that names no rhythm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a rhythm")]
pub struct BadRepeat;

impl Repeat {
    /// The day `times` steps after `first`; `None` beyond what a calendar holds.
    fn after(self, first: NaiveDate, times: u32) -> Option<NaiveDate> {
        let steps = times.checked_mul(u32::from(self.every.get()))?;
        match self.unit {
            Unit::Day => first.checked_add_days(Days::new(u64::from(steps))),
            Unit::Week => first.checked_add_days(Days::new(u64::from(steps) * 7)),
            Unit::Month => first.checked_add_months(Months::new(steps)),
            Unit::Year => first.checked_add_months(Months::new(steps.checked_mul(12)?)),
        }
    }
}

impl Unit {
    const fn letter(self) -> char {
        match self {
            Self::Day => 'd',
            Self::Week => 'w',
            Self::Month => 'm',
            Self::Year => 'y',
        }
    }
}

impl fmt::Display for Repeat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.every, self.unit.letter())
    }
}

impl FromStr for Repeat {
    type Err = BadRepeat;

    /// Reads `3d 1w 2m 1y` (`2b` for *bulan*, `1t` for *tahun*) and the words for one of each.
    fn from_str(text: &str) -> Result<Self, BadRepeat> {
        let text = text.trim().to_lowercase();
        let (every, unit) = match text.as_str() {
            "daily" | "harian" => ("1", "d"),
            "weekly" | "mingguan" => ("1", "w"),
            "monthly" | "bulanan" => ("1", "m"),
            "yearly" | "tahunan" => ("1", "y"),
            other => other.split_at(other.find(|c: char| !c.is_ascii_digit()).ok_or(BadRepeat)?),
        };
        let unit = match unit {
            "d" | "h" => Unit::Day,
            "w" | "mg" => Unit::Week,
            "m" | "b" => Unit::Month,
            "y" | "t" => Unit::Year,
            _ => return Err(BadRepeat),
        };
        Ok(Self { every: every.parse().map_err(|_| BadRepeat)?, unit })
    }
}

impl Serialize for Repeat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Repeat {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn plan(due: Option<&str>, repeat: &str) -> Plan {
        let repeat = Some(repeat.parse().unwrap());
        Plan { what: "call".into(), due: due.map(day), owner: None, promise: false, repeat }
    }

    #[test]
    fn a_rhythm_goes_on_from_its_own_day() {
        let next = |due, repeat, today| plan(due, repeat).next(day(today)).unwrap().due.unwrap().to_string();
        assert_eq!(next(Some("2026-11-20"), "1w", "2026-11-20"), "2026-11-27");
        assert_eq!(next(Some("2026-11-20"), "1w", "2026-12-10"), "2026-12-11");
        assert_eq!(next(Some("2026-11-27"), "1w", "2026-11-22"), "2026-12-04");
        assert_eq!(next(Some("2026-01-31"), "1m", "2026-02-28"), "2026-03-31");
        assert_eq!(next(None, "3d", "2026-11-22"), "2026-11-25");
        assert_eq!(next(Some("2024-02-29"), "1y", "2026-11-22"), "2027-02-28");
    }

    #[test]
    fn a_task_without_a_rhythm_is_over_when_done() {
        let once = Plan { repeat: None, ..plan(None, "1d") };
        assert_eq!(once.next(day("2026-11-22")), None);
    }

    #[test]
    fn rhythms_are_read_in_both_languages_and_print_back() {
        for (text, printed) in
            [("weekly", "1w"), ("bulanan", "1m"), ("2b", "2m"), (" 3D ", "3d"), ("1t", "1y")]
        {
            assert_eq!(text.parse::<Repeat>().unwrap().to_string(), printed);
        }
        for text in ["", "0d", "d", "3", "3x", "300d", "-1d", "1 d"] {
            assert_eq!(text.parse::<Repeat>(), Err(BadRepeat), "{text}");
        }
    }

    #[test]
    fn urgency_is_a_matter_of_days() {
        let today = day("2026-11-22");
        let of = |due: &str| urgency(Some(day(due)), today);
        assert_eq!(
            [of("2026-11-21"), of("2026-11-22"), of("2026-11-23")],
            [Urgency::Overdue, Urgency::Today, Urgency::Later]
        );
        assert_eq!(urgency(None, today), Urgency::Later);
    }
}
