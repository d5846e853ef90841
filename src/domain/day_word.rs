//! A day as people type it: `tomorrow`, `besok`, `+3d`, `jumat`, `22/11`, `22 nov`, `2026-11-22`.
//!
//! Both languages are understood at once, because a team writes both. A date is day before month, as in Indonesia
//! and most of the world. Whoever asks tells back the day that was understood.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// Where a day without a year, or a weekday, is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// Something to do: `fri` is the next Friday.
    Coming,
    /// Something that happened: `fri` was the last one.
    Past,
}

/// Why a text is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadDay {
    #[error("not a day")]
    NotUnderstood,
    /// `31/2`.
    #[error("no such day in the calendar")]
    NoSuchDay,
    #[error("beyond the calendar")]
    TooFar,
}

/// The day that was meant, seen from `today`.
pub fn day_word(text: &str, today: NaiveDate, toward: Toward) -> Result<NaiveDate, BadDay> {
    let text = text.trim().to_lowercase();
    let day = match text.as_str() {
        "today" | "now" | "hari ini" | "sekarang" => Ok(today),
        "tomorrow" | "besok" => shifted(today, 1, 'd'),
        "yesterday" | "kemarin" => shifted(today, -1, 'd'),
        "lusa" => shifted(today, 2, 'd'),
        _ => match weekday(&text) {
            Some(weekday) => of_weekday(weekday, today, toward),
            None if text.starts_with(['+', '-']) => span(&text, today),
            None => date(&text, today, toward),
        },
    }?;
    if (1900..=9999).contains(&day.year()) { Ok(day) } else { Err(BadDay::TooFar) }
}

/// `+3d`, `-2w`, `+1m`; without a letter it is days.
fn span(text: &str, today: NaiveDate) -> Result<NaiveDate, BadDay> {
    let (sign, rest) = text.split_at(1);
    let rest = rest.trim_start();
    let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &rest[..rest.len() - unit.len()];
    if digits.is_empty() {
        return Err(BadDay::NotUnderstood);
    }
    let unit = match unit.trim() {
        "" | "d" | "day" | "days" | "h" | "hr" | "hari" => 'd',
        "w" | "week" | "weeks" | "mg" | "minggu" | "pekan" => 'w',
        "m" | "month" | "months" | "b" | "bln" | "bulan" => 'm',
        "y" | "year" | "years" | "t" | "th" | "tahun" => 'y',
        _ => return Err(BadDay::NotUnderstood),
    };
    let count: i64 = digits.parse().map_err(|_| BadDay::TooFar)?;
    shifted(today, if sign == "-" { -count } else { count }, unit)
}

/// So many units away. The 31st plus a month is the last day of a shorter one.
fn shifted(today: NaiveDate, count: i64, unit: char) -> Result<NaiveDate, BadDay> {
    let size = |factor: u64| count.unsigned_abs().checked_mul(factor).ok_or(BadDay::TooFar);
    let months = |factor| size(factor).and_then(|n| u32::try_from(n).map_err(|_| BadDay::TooFar));
    let back = count < 0;
    let day = match unit {
        'm' | 'y' => {
            let months = Months::new(months(if unit == 'y' { 12 } else { 1 })?);
            if back { today.checked_sub_months(months) } else { today.checked_add_months(months) }
        }
        _ => {
            let days = Days::new(size(if unit == 'w' { 7 } else { 1 })?);
            if back { today.checked_sub_days(days) } else { today.checked_add_days(days) }
        }
    };
    day.ok_or(BadDay::TooFar)
}

const WEEKDAYS: [(Weekday, [&str; 2]); 7] = [
    (Weekday::Mon, ["monday", "senin"]),
    (Weekday::Tue, ["tuesday", "selasa"]),
    (Weekday::Wed, ["wednesday", "rabu"]),
    (Weekday::Thu, ["thursday", "kamis"]),
    (Weekday::Fri, ["friday", "jumat"]),
    (Weekday::Sat, ["saturday", "sabtu"]),
    (Weekday::Sun, ["sunday", "minggu"]),
];

const MONTHS: [[&str; 2]; 12] = [
    ["january", "januari"],
    ["february", "februari"],
    ["march", "maret"],
    ["april", "april"],
    ["may", "mei"],
    ["june", "juni"],
    ["july", "juli"],
    ["august", "agustus"],
    ["september", "september"],
    ["october", "oktober"],
    ["november", "november"],
    ["december", "desember"],
];

/// Three letters of a name are enough: no two begin alike.
fn begins(typed: &str, names: [&str; 2]) -> bool {
    typed.len() >= 3 && names.iter().any(|name| name.starts_with(typed))
}

fn weekday(text: &str) -> Option<Weekday> {
    let text = text.replace('\'', "");
    WEEKDAYS.iter().find(|(_, names)| begins(&text, *names)).map(|(weekday, _)| *weekday)
}

fn month(text: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| begins(text, *names)).map(|(number, _)| number)
}

/// The next or the last such day; never today.
fn of_weekday(weekday: Weekday, today: NaiveDate, toward: Toward) -> Result<NaiveDate, BadDay> {
    let ahead = i64::from(weekday.days_since(today.weekday()));
    let ahead = if ahead == 0 { 7 } else { ahead };
    match toward {
        Toward::Coming => shifted(today, ahead, 'd'),
        Toward::Past => shifted(today, if ahead == 7 { -7 } else { ahead - 7 }, 'd'),
    }
}

/// `2026-11-22`, `22/11`, `22/11/2026`, `22 nov`, `nov 22 2026`.
fn date(text: &str, today: NaiveDate, toward: Toward) -> Result<NaiveDate, BadDay> {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '.' | ','))
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()));
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 && number(year).is_some() => {
            (Some(*year), number(month), number(day))
        }
        [day, name, rest @ ..] if rest.len() <= 1 && month(name).is_some() => {
            (rest.first().copied(), month(name), number(day))
        }
        [name, day, rest @ ..] if rest.len() <= 1 && month(name).is_some() => {
            (rest.first().copied(), month(name), number(day))
        }
        [day, month, rest @ ..] if rest.len() <= 1 => (rest.first().copied(), number(month), number(day)),
        _ => return Err(BadDay::NotUnderstood),
    };
    let (Some(month), Some(day)) = (month, day) else { return Err(BadDay::NotUnderstood) };
    match year {
        Some(text) => {
            let year = number(text).and_then(|year| i32::try_from(year).ok());
            let year = match (year, text.len()) {
                (Some(year), 2) => 2000 + year,
                (Some(year), 4) => year,
                _ => return Err(BadDay::NotUnderstood),
            };
            NaiveDate::from_ymd_opt(year, month, day).ok_or(BadDay::NoSuchDay)
        }
        None => without_year(month, day, today, toward),
    }
}

/// The nearest such day on that side, today included; the 29th of February may be eight years away.
fn without_year(month: u32, day: u32, today: NaiveDate, toward: Toward) -> Result<NaiveDate, BadDay> {
    (0..=8)
        .filter_map(|years| match toward {
            Toward::Coming => {
                NaiveDate::from_ymd_opt(today.year() + years, month, day).filter(|d| *d >= today)
            }
            Toward::Past => NaiveDate::from_ymd_opt(today.year() - years, month, day).filter(|d| *d <= today),
        })
        .next()
        .ok_or(BadDay::NoSuchDay)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Seen from Sunday, 22 November 2026.
    fn coming(text: &str) -> Result<String, BadDay> {
        seen("2026-11-22", text, Toward::Coming)
    }

    fn seen(today: &str, text: &str, toward: Toward) -> Result<String, BadDay> {
        day_word(text, today.parse().unwrap(), toward).map(|day| day.to_string())
    }

    #[test]
    fn words_in_both_languages() {
        for (text, day) in [
            ("today", "2026-11-22"),
            ("Hari ini", "2026-11-22"),
            ("tomorrow", "2026-11-23"),
            (" BESOK ", "2026-11-23"),
            ("lusa", "2026-11-24"),
            ("yesterday", "2026-11-21"),
            ("kemarin", "2026-11-21"),
        ] {
            assert_eq!(coming(text).as_deref(), Ok(day), "{text}");
        }
    }

    #[test]
    fn spans_keep_to_the_ends_of_months() {
        for (today, text, day) in [
            ("2026-11-22", "+3d", "2026-11-25"),
            ("2026-11-22", "+3", "2026-11-25"),
            ("2026-11-22", "+2w", "2026-12-06"),
            ("2026-11-22", "+ 2 minggu", "2026-12-06"),
            ("2026-11-22", "-3d", "2026-11-19"),
            ("2027-01-31", "+1m", "2027-02-28"),
            ("2028-01-31", "+1m", "2028-02-29"),
            ("2028-02-29", "+1y", "2029-02-28"),
            ("2027-03-31", "-1m", "2027-02-28"),
        ] {
            assert_eq!(seen(today, text, Toward::Coming).as_deref(), Ok(day), "{text}");
        }
    }

    #[test]
    fn a_weekday_is_the_next_or_the_last_one_and_never_today() {
        for text in ["fri", "friday", "jum", "jumat", "Jum'at"] {
            assert_eq!(coming(text).as_deref(), Ok("2026-11-27"), "{text}");
            assert_eq!(seen("2026-11-22", text, Toward::Past).as_deref(), Ok("2026-11-20"), "{text}");
        }
        assert_eq!(coming("minggu").as_deref(), Ok("2026-11-29"));
        assert_eq!(seen("2026-11-22", "sun", Toward::Past).as_deref(), Ok("2026-11-15"));
    }

    #[test]
    fn dates_are_day_before_month() {
        for (text, day) in [
            ("22/11", "2026-11-22"),
            ("21/11", "2027-11-21"),
            ("3.1", "2027-01-03"),
            ("22 nov", "2026-11-22"),
            ("nov 30", "2026-11-30"),
            ("17 agustus", "2027-08-17"),
            ("1 Mei 2030", "2030-05-01"),
            ("22/11/26", "2026-11-22"),
            ("2024-02-29", "2024-02-29"),
            ("29/2", "2028-02-29"),
        ] {
            assert_eq!(coming(text).as_deref(), Ok(day), "{text}");
        }
        assert_eq!(seen("2026-11-22", "23/11", Toward::Past).as_deref(), Ok("2025-11-23"));
    }

    #[test]
    fn what_is_no_day_says_why() {
        for text in
            ["", "soon", "fr", "+", "+d", "+3x", "22", "22/x", "1/2/3/4", "22 nov x", "22/11/126", "٣/٤"]
        {
            assert_eq!(coming(text), Err(BadDay::NotUnderstood), "{text}");
        }
        for text in ["31/2", "32/1", "0/1", "2026-02-30", "29 feb 2027"] {
            assert_eq!(coming(text), Err(BadDay::NoSuchDay), "{text}");
        }
        for text in ["+99999999999999999999d", "+9223372036854775807y", "-9999y", "1/1/0026"] {
            assert_eq!(coming(text), Err(BadDay::TooFar), "{text}");
        }
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0..60_000_i64).prop_map(|n| crate::domain::moment::day_from_number(n).unwrap())
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in "\\PC{0,24}", today in any_day()) {
            let _ = day_word(&text, today, Toward::Coming);
        }

        #[test]
        fn every_name_of_a_weekday_is_within_a_week(today in any_day(), which in 0..7_usize, lang in 0..2_usize, cut in 3..10_usize) {
            let (weekday, names) = WEEKDAYS[which];
            let typed = &names[lang][..cut.min(names[lang].len())];
            let ahead = day_word(typed, today, Toward::Coming).unwrap();
            prop_assert_eq!(ahead.weekday(), weekday);
            prop_assert!((1..=7).contains(&(ahead - today).num_days()));
            let back = day_word(typed, today, Toward::Past).unwrap();
            prop_assert_eq!(back.weekday(), weekday);
            prop_assert!((1..=7).contains(&(today - back).num_days()));
        }

        #[test]
        fn a_day_written_out_is_that_day(today in any_day(), day in any_day()) {
            for format in ["%Y-%m-%d", "%d/%m/%Y", "%d %b %Y", "%B %d, %Y"] {
                let text = day.format(format).to_string();
                prop_assert_eq!(day_word(&text, today, Toward::Coming), Ok(day), "{}", text);
            }
        }

        #[test]
        fn a_date_without_a_year_is_on_its_side(today in any_day(), day in any_day()) {
            let text = day.format("%d/%m").to_string();
            let ahead = day_word(&text, today, Toward::Coming).unwrap();
            let back = day_word(&text, today, Toward::Past).unwrap();
            prop_assert!(back <= today && today <= ahead);
            prop_assert_eq!((ahead.month(), ahead.day()), (day.month(), day.day()));
            prop_assert_eq!((back.month(), back.day()), (day.month(), day.day()));
        }

        #[test]
        fn months_there_and_back_stay_within_three_days(today in any_day(), months in 0..500_i64) {
            let there = day_word(&format!("+{months}m"), today, Toward::Coming).unwrap();
            let back = day_word(&format!("-{months}m"), there, Toward::Coming).unwrap();
            prop_assert!((0..=3).contains(&(today - back).num_days()));
            prop_assert!(there.day() <= today.day());
        }
    }
}
