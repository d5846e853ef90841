//! Dates as people and files write them: `22/11/2026`, `11/22/2026`, `22 Nov 2026`, `22 Desember 2026 14:05`, and
//! the day numbers of spreadsheets.
//!
//! Whether the day or the month comes first is never guessed: `03/04/2026` alone is refused, and a column of a file
//! is settled by its other dates. Two digits are no year.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::keyed::keyed_enum;
use super::moment::At;

keyed_enum! {
    /// What comes first where both are numbers.
    pub enum DateOrder {
        DayFirst = "dmy",
        MonthFirst = "mdy",
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadDate {
    NotADate,
    /// It is another day depending on the order.
    Ambiguous,
}

/// What the date tells of the order in its column; `None` where it tells nothing.
pub fn order_shown(text: &str) -> Option<DateOrder> {
    match parts(date_and_time(text.trim()).0)? {
        Parts::Numbers { first: 13.., second: ..=12, .. } => Some(DateOrder::DayFirst),
        Parts::Numbers { first: ..=12, second: 13.., .. } => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// Reads a date, with a time where there is one; a time without an offset is one in `zone`.
pub fn parse(text: &str, order: Option<DateOrder>, zone: Tz) -> Result<At, BadDate> {
    if let Ok(at) = At::parse(text, zone) {
        return Ok(at);
    }
    let text = text.trim();
    if let Some(at) = day_number(text, zone) {
        return Ok(at);
    }
    let (date, time) = date_and_time(text);
    let (year, month, day) = match parts(date).ok_or(BadDate::NotADate)? {
        Parts::Named { year, month, day } => (year, month, day),
        Parts::Numbers { first, second, year } => match order.or_else(|| order_shown(date)) {
            Some(DateOrder::DayFirst) => (year, second, first),
            Some(DateOrder::MonthFirst) => (year, first, second),
            None if first == second => (year, first, second),
            None if first > 12 => return Err(BadDate::NotADate),
            None => return Err(BadDate::Ambiguous),
        },
    };
    let time = time.map_or(Some(String::new()), |time| Some(format!(" {}", of_24_hours(time)?)));
    let iso = format!("{year:04}-{month:02}-{day:02}{}", time.ok_or(BadDate::NotADate)?);
    At::parse(&iso, zone).map_err(|_| BadDate::NotADate)
}

/// The parts of a date without its time.
enum Parts {
    Named { year: u32, month: u32, day: u32 },
    Numbers { first: u32, second: u32, year: u32 },
}

fn parts(date: &str) -> Option<Parts> {
    let mut pieces = date.split(['/', '-', '.', ' ', ',']).filter(|piece| !piece.is_empty());
    let (first, second, third) = (pieces.next()?, pieces.next()?, pieces.next()?);
    if pieces.next().is_some() {
        return None;
    }
    let small = |piece: &str| if piece.len() <= 2 { number(piece) } else { None };
    let year = |piece: &str| if piece.len() == 4 { number(piece) } else { None };
    if let Some(month) = month_named(second) {
        return Some(Parts::Named { year: year(third)?, month, day: small(first)? });
    }
    if let Some(month) = month_named(first) {
        return Some(Parts::Named { year: year(third)?, month, day: small(second)? });
    }
    if let Some(year) = year(first) {
        return Some(Parts::Named { year, month: small(second)?, day: small(third)? });
    }
    Some(Parts::Numbers { first: small(first)?, second: small(second)?, year: year(third)? })
}

fn number(piece: &str) -> Option<u32> {
    piece.bytes().all(|byte| byte.is_ascii_digit()).then(|| piece.parse().ok()).flatten()
}

/// The beginnings of the months in English and Indonesian; where both differ, both.
const MONTHS: [&[&str]; 12] = [
    &["january", "januari"],
    &["february", "februari", "pebruari"],
    &["march", "maret"],
    &["april"],
    &["may", "mei"],
    &["june", "juni"],
    &["july", "juli"],
    &["august", "agustus", "agt", "ags"],
    &["september", "sept"],
    &["october", "oktober"],
    &["november", "nopember"],
    &["december", "desember"],
];

/// A month by its name or the first three letters of it.
pub fn month_named(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let is_it = |name: &&str| *name == word || (word.len() == 3 && name.starts_with(&word));
    let place = MONTHS.iter().position(|names| names.iter().any(is_it))?;
    u32::try_from(place + 1).ok()
}

/// The time begins at the last blank before its first colon.
fn date_and_time(text: &str) -> (&str, Option<&str>) {
    let blank = text.find(':').and_then(|colon| text[..colon].rfind([' ', 'T']));
    blank.map_or((text, None), |blank| (text[..blank].trim_end(), Some(text[blank + 1..].trim())))
}

/// `2:05 PM` as `14:05`; any other time as it is.
fn of_24_hours(time: &str) -> Option<String> {
    let upper = time.to_uppercase();
    let afternoon = match (upper.strip_suffix("AM"), upper.strip_suffix("PM")) {
        (None, None) => return Some(upper),
        (morning, _) => morning.is_none(),
    };
    let (hour, rest) = upper[..upper.len() - 2].trim_end().split_once(':')?;
    let hour = number(hour).filter(|hour| (1..=12).contains(hour))? % 12;
    Some(format!("{:02}:{rest}", if afternoon { hour + 12 } else { hour }))
}

/// `20261122`, or the days since the end of 1899 that a spreadsheet keeps for a date, `45631.5` with the time.
fn day_number(text: &str, zone: Tz) -> Option<At> {
    let (days, share) = text.split_once('.').unwrap_or((text, "0"));
    number(share)?;
    let days = number(days)?;
    match text.len() {
        8 if !text.contains('.') => NaiveDate::from_ymd_opt(
            i32::try_from(days / 10_000).ok().filter(|year| (1900..2200).contains(year))?,
            days / 100 % 100,
            days % 100,
        )
        .map(At::Date),
        _ if (10_000..100_000).contains(&days) => {
            let day =
                NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(days.into()))?;
            let seconds = (format!("0.{share}").parse::<f64>().ok()? * 86_400.0).round();
            if seconds == 0.0 {
                return Some(At::Date(day));
            }
            let time = day.and_hms_opt(0, 0, 0)? + chrono::TimeDelta::try_seconds(seconds as i64)?;
            At::parse(&time.format("%Y-%m-%d %H:%M:%S").to_string(), zone).ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, BadDate> {
        parse(text, None, Tz::Asia__Jakarta).map(|at| at.to_string())
    }

    #[test]
    fn usual_dates_are_read() {
        for text in [
            "2026-11-22",
            "22/11/2026",
            "11/22/2026",
            "22.11.2026",
            "22-11-2026",
            "22 Nov 2026",
            "22 November 2026",
            "22-Nopember-2026",
            "Nov 22, 2026",
            "2026/11/22",
            "20261122",
            "46348",
            " 22/11/2026 ",
        ] {
            assert_eq!(read(text).as_deref(), Ok("2026-11-22"), "{text}");
        }
        for (text, iso) in [
            ("1 Mei 2026", "2026-05-01"),
            ("3 Agt 2026", "2026-08-03"),
            ("17 Agustus 2026", "2026-08-17"),
            ("5 Okt 2026", "2026-10-05"),
            ("25 Desember 2026", "2026-12-25"),
            ("05/05/2026", "2026-05-05"),
            ("45631", "2024-12-05"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(iso), "{text}");
        }
    }

    #[test]
    fn times_are_kept() {
        for (text, instant) in [
            ("2026-05-01 09:59:00 +0200", "2026-05-01T07:59:00Z"),
            ("2026-05-01T09:59:00.000Z", "2026-05-01T09:59:00Z"),
            ("22/11/2026 14:05", "2026-11-22T07:05:00Z"),
            ("11/22/2026 2:05 PM", "2026-11-22T07:05:00Z"),
            ("22 Nov 2026 12:05:01 AM", "2026-11-21T17:05:01Z"),
            ("46348.5", "2026-11-22T05:00:00Z"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(instant), "{text}");
        }
    }

    #[test]
    fn the_order_is_never_guessed() {
        assert_eq!(read("03/04/2026"), Err(BadDate::Ambiguous));
        assert_eq!(read("3.4.2026 10:00"), Err(BadDate::Ambiguous));
        let told = |text, order| parse(text, Some(order), Tz::UTC).map(|at| at.to_string());
        assert_eq!(told("03/04/2026", DateOrder::DayFirst).as_deref(), Ok("2026-04-03"));
        assert_eq!(told("03/04/2026", DateOrder::MonthFirst).as_deref(), Ok("2026-03-04"));
        assert_eq!(told("22/11/2026", DateOrder::MonthFirst), Err(BadDate::NotADate), "told otherwise");
        assert_eq!(order_shown("22/11/2026 10:00"), Some(DateOrder::DayFirst));
        assert_eq!(order_shown("11-22-2026"), Some(DateOrder::MonthFirst));
        for text in ["03/04/2026", "5/5/2026", "2026-11-22", "22 Nov 2026", "", "99/99/2026"] {
            assert_eq!(order_shown(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "soon",
            "31/02/2026",
            "22/11/26",
            "2026",
            "32/13/2026",
            "22/11",
            "Nov 2026",
            "22 Foo 2026",
            "1250000",
            "22/11/2026 25:00",
            "22/11/2026 13:00 PM",
            "2026-13-01",
            "45631x",
            "9999999999",
            "20261322",
            "mé/1/2026",
        ] {
            assert_eq!(read(text), Err(BadDate::NotADate), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,14}|[-0-9/. :TAPMNovei]{0,22}") {
            let _ = (read(&text), order_shown(&text));
            let _ = parse(&text, Some(DateOrder::DayFirst), Tz::UTC);
        }
    }
}
