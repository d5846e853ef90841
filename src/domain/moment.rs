//! When things happen: a date where only the date is known, an instant where the time is.
//!
//! A date is never turned into midnight of some zone: that would move it by a day for readers elsewhere. The
//! day an instant belongs to is the calendar day in the database's time zone, and ages are differences of days.

use std::fmt;

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, SecondsFormat, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The moment of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum At {
    Date(NaiveDate),
    Instant(DateTime<Utc>),
}

/// A text that is neither a date nor a time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a date or time: {0}")]
pub struct BadMoment(pub String);

impl At {
    /// The calendar day in `zone`.
    pub fn day(self, zone: Tz) -> NaiveDate {
        match self {
            Self::Date(date) => date,
            Self::Instant(instant) => instant.with_timezone(&zone).date_naive(),
        }
    }

    /// Reads `2026-11-22`, `2026-11-22 14:05[:09]`, or either with `T`, `Z` or an offset.
    /// A time without an offset is one in `zone`.
    pub fn parse(text: &str, zone: Tz) -> Result<Self, BadMoment> {
        let text = text.trim();
        if let Some(at) = as_written(text) {
            return Ok(at);
        }
        let bad = || BadMoment(text.to_owned());
        if let Ok(date) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return if four_digit_year(text) { Ok(Self::Date(date)) } else { Err(bad()) };
        }
        if !four_digit_year(text) {
            return Err(bad());
        }
        let spaced = text.replacen('T', " ", 1);
        for format in ["%Y-%m-%d %H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f %#z", "%Y-%m-%d %H:%M%#z"] {
            let offset =
                spaced.strip_suffix('Z').map_or_else(|| spaced.clone(), |rest| format!("{rest}+00:00"));
            if let Ok(instant) = DateTime::parse_from_str(&offset, format) {
                return Ok(Self::Instant(instant.to_utc()));
            }
        }
        for format in ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M"] {
            if let Ok(local) = NaiveDateTime::parse_from_str(&spaced, format) {
                // In the hour that a clock change repeats, the earlier one; in the hour it skips, none.
                return zone
                    .from_local_datetime(&local)
                    .earliest()
                    .map(|t| Self::Instant(t.to_utc()))
                    .ok_or_else(bad);
            }
        }
        Err(bad())
    }
}

/// Reads what [`At`] itself writes, but for fractions of a second: most of what is ever read, and reading by formats
/// takes longer than all else of a card.
fn as_written(text: &str) -> Option<At> {
    let bytes = text.as_bytes();
    let shape: &[u8] = if bytes.len() == 10 { b"0000-00-00" } else { b"0000-00-00T00:00:00Z" };
    let fits = |(byte, like): (&u8, &u8)| if *like == b'0' { byte.is_ascii_digit() } else { byte == like };
    if bytes.len() != shape.len() || bytes[0] == b'0' || !bytes.iter().zip(shape).all(fits) {
        return None;
    }
    let number = |from: usize, to: usize| {
        bytes[from..to].iter().fold(0_u32, |number, digit| number * 10 + u32::from(digit - b'0'))
    };
    let year = i32::try_from(number(0, 4)).ok()?;
    let date = NaiveDate::from_ymd_opt(year, number(5, 7), number(8, 10))?;
    if bytes.len() == 10 {
        return Some(At::Date(date));
    }
    let instant = date.and_hms_opt(number(11, 13), number(14, 16), number(17, 19))?;
    Some(At::Instant(instant.and_utc()))
}

/// `0026-01-01` is a typing error, not the time of Tiberius.
fn four_digit_year(text: &str) -> bool {
    text.len() >= 10
        && text.is_char_boundary(4)
        && text[..4].parse::<i32>().is_ok_and(|y| (1000..=9999).contains(&y))
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::Instant(instant) => f.write_str(&instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)),
        }
    }
}

impl Serialize for At {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text, Tz::UTC).map_err(serde::de::Error::custom)
    }
}

/// What time it is for the program: the real one, or the one asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// A date stands for its last instant: everything of that day has happened.
    pub at: At,
    pub zone: Tz,
}

impl Clock {
    pub fn today(self) -> NaiveDate {
        self.at.day(self.zone)
    }

    /// The last day that is over. A clock that stands on a date stands for the last instant of it.
    pub fn last_whole_day(self) -> NaiveDate {
        match self.at {
            At::Date(day) => day,
            At::Instant(_) => self.today().pred_opt().unwrap_or(self.today()),
        }
    }

    /// Whether an event of `at` has happened by now.
    pub fn has_seen(self, at: At) -> bool {
        match (self.at, at) {
            (At::Instant(now), At::Instant(event)) => event <= now,
            _ => at.day(self.zone) <= self.today(),
        }
    }

    /// Whole calendar days from `day` to today; negative for a day to come.
    pub fn days_since(self, day: NaiveDate) -> i64 {
        (self.today() - day).num_days()
    }
}

/// Whether something can be said to have happened then. All of today counts, because people tell of a time roughly.
pub fn has_been(at: At, clock: Clock) -> bool {
    at.day(clock.zone) <= clock.today()
}

/// A calendar day as a number: 1970-01-01 is 0.
pub fn day_number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce() - EPOCH)
}

/// The day of that number, if the calendar goes that far.
pub fn day_from_number(number: i64) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(number).ok()?.checked_add(EPOCH)?)
}

/// 1970-01-01, in days of the common era.
const EPOCH: i32 = 719_163;

/// `day` plus `days`, staying inside the calendar.
pub fn plus_days(day: NaiveDate, days: i64) -> NaiveDate {
    Duration::try_days(days).and_then(|span| day.checked_add_signed(span)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jakarta(text: &str) -> At {
        At::parse(text, Tz::Asia__Jakarta).unwrap()
    }

    #[test]
    fn days_count_from_1970() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(day_number(day("1970-01-01")), 0);
        assert_eq!(day_number(day("2026-11-22")), 20_779);
        assert_eq!(day_from_number(20_779), Some(day("2026-11-22")));
        assert_eq!(day_from_number(i64::MAX), None);
    }

    #[test]
    fn a_date_stays_a_date() {
        assert_eq!(jakarta("2026-11-22").to_string(), "2026-11-22");
    }

    #[test]
    fn a_time_without_offset_is_local() {
        assert_eq!(jakarta("2026-11-22 01:30").to_string(), "2026-11-21T18:30:00Z");
        assert_eq!(jakarta("2026-11-22T01:30:05").to_string(), "2026-11-21T18:30:05Z");
    }

    #[test]
    fn an_offset_is_kept() {
        for text in ["2026-11-22T01:30:00Z", "2026-11-22 08:30:00 +0700", "2026-11-22T08:30:00+07:00"] {
            assert_eq!(jakarta(text).to_string(), "2026-11-22T01:30:00Z", "{text}");
        }
    }

    #[test]
    fn an_instant_belongs_to_the_local_day() {
        assert_eq!(jakarta("2026-11-21T18:30:00Z").day(Tz::Asia__Jakarta).to_string(), "2026-11-22");
    }

    #[test]
    fn the_short_way_reads_what_the_formats_read() {
        for text in ["2026-11-22", "1000-01-01", "2024-02-29", "2026-11-22T23:59:59Z", "2026-11-22T00:00:00Z"]
        {
            let at = as_written(text).unwrap();
            assert_eq!(at.to_string(), text);
            // A fraction is none of its business, nor are blanks around.
            let longer = if text.len() == 10 { format!(" {text}") } else { text.replace('Z', ".0Z") };
            assert_eq!((as_written(&longer), jakarta(&longer)), (None, at), "{text}");
        }
        for text in [
            "0999-01-01",
            "2026-02-30",
            "2026-1-011",
            "2026-11-22T24:00:00Z",
            "2026-11-22 10:00:00Z",
            "２６-01",
        ] {
            assert_eq!(as_written(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "yesterday",
            "2026-13-01",
            "2026-02-30",
            "22/11/2026",
            "26-11-22",
            "2026-11-22x",
            "0026-01-01",
        ] {
            assert!(At::parse(text, Tz::UTC).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_dated_tomorrow_has_not_been() {
        let clock = Clock { at: jakarta("2026-11-22 10:00"), zone: Tz::Asia__Jakarta };
        for (at, been) in [
            ("2026-11-22", true),
            ("2026-11-22 23:59", true),
            ("2026-11-23", false),
            ("2026-11-22 17:00Z", false),
        ] {
            assert_eq!(has_been(jakarta(at), clock), been, "{at}");
        }
    }

    #[test]
    fn a_date_clock_has_seen_its_whole_day() {
        let clock = Clock { at: jakarta("2026-11-22"), zone: Tz::Asia__Jakarta };
        assert!(clock.has_seen(jakarta("2026-11-22 23:59:59")));
        assert!(!clock.has_seen(jakarta("2026-11-23")));
    }
}
