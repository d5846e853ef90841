//! The moment that a message bears, as chat and mail programs write it: `12/11/26, 10.05`, `[10:05 AM, 11/12/2026]`,
//! `Thu, 12 Nov 2026 10:05:33 +0700`, `Kamis, 12 November 2026 pukul 10.05`.

use chrono_tz::Tz;

use crate::domain::moment::At;
use crate::domain::written_date::{self, DateOrder, month_named};

/// A date and perhaps a time, whose order of day and month may not be known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    /// With a year of four digits.
    date: String,
    /// `10:05:33`, with an offset where one was told.
    time: Option<String>,
}

/// Longer than any moment that a program writes.
const LONGEST: usize = 80;

/// Words around a date that say nothing more.
const FILLERS: [&str; 7] = ["at", "pukul", "pkl", "jam", "on", "pada", "tanggal"];

/// Weekdays in English and Indonesian; their first three letters will do.
const WEEKDAYS: [&str; 15] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "jum'at",
    "sabtu",
    "minggu",
];

/// Hours and minutes that clocks are ahead, by what programs call them.
const ZONES: [(&str, &str); 5] =
    [("gmt", "+0000"), ("utc", "+0000"), ("wib", "+0700"), ("wita", "+0800"), ("wit", "+0900")];

/// What the words of a moment told so far.
#[derive(Default)]
struct Words<'a> {
    /// The date as numbers: `12/11/26`.
    numbers: Option<String>,
    /// The pieces of a date with a named month: `12`, `Nov`, `2026`.
    pieces: Vec<&'a str>,
    time: Option<(u32, u32, u32)>,
    afternoon: Option<bool>,
    offset: Option<String>,
}

impl Stamp {
    /// `None` where the text says anything but a moment, or no day.
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let mut words = Words::default();
        for word in text.split([' ', ',']).filter(|word| !word.is_empty()) {
            words.take(word)?;
        }
        words.stamp()
    }

    pub fn has_time(&self) -> bool {
        self.time.is_some()
    }

    pub fn order_shown(&self) -> Option<DateOrder> {
        written_date::order_shown(&self.date)
    }

    /// `None` where there is no such day or time.
    pub fn at(&self, order: DateOrder, zone: Tz) -> Option<At> {
        let told = match &self.time {
            Some(time) => format!("{} {time}", self.date),
            None => self.date.clone(),
        };
        written_date::parse(&told, Some(order), zone).ok()
    }
}

impl<'a> Words<'a> {
    fn take(&mut self, word: &'a str) -> Option<()> {
        let word = word.trim_matches(['(', ')', '.']);
        let small = word.to_lowercase();
        if word.is_empty() || FILLERS.contains(&small.as_str()) || is_weekday(&small) {
            return Some(());
        }
        let half = small.strip_suffix("am").map(|rest| (rest, false));
        let half = half.or_else(|| small.strip_suffix("pm").map(|rest| (rest, true)));
        let half = half.or_else(|| small.strip_suffix("a.m").map(|rest| (rest, false)));
        let half = half.or_else(|| small.strip_suffix("p.m").map(|rest| (rest, true)));
        if let Some((rest, afternoon)) = half {
            if self.afternoon.replace(afternoon).is_some() {
                return None;
            }
            return if rest.is_empty() { Some(()) } else { self.clock(rest) };
        }
        if let Some(offset) = offset(&small) {
            // `GMT+7` and `+0700 (WIB)`: what is told as a number is meant.
            let vague =
                self.offset.as_deref().is_none_or(|known| known == "+0000" || !small.starts_with('+'));
            if vague && (self.offset.is_none() || small.starts_with(['+', '-'])) {
                self.offset = Some(offset);
            }
            return Some(());
        }
        if month_named(word).is_some() || is_number(word) && word.len() <= 4 {
            self.pieces.push(word);
            return (self.pieces.len() <= 3).then_some(());
        }
        let parts = word.split(['/', '-', '.']).count();
        let dated = self.numbers.is_some() || self.pieces.len() == 3;
        if parts == 3 && !word.contains(':') && !dated {
            self.numbers = Some(four_digit_year(word)?);
            return Some(());
        }
        self.clock(word)
    }

    /// `10:05`, `10.05`, `10.05.33`.
    fn clock(&mut self, word: &str) -> Option<()> {
        let mut parts = word.split([':', '.']);
        let mut number = |most: u32| {
            let part = parts.next()?;
            let short = is_number(part) && part.len() <= 2;
            part.parse().ok().filter(|number| short && *number <= most)
        };
        let (hour, minute) = (number(23)?, number(59)?);
        let second = if word.split([':', '.']).count() > 2 { number(60)? } else { 0 };
        (parts.next().is_none() && self.time.replace((hour, minute, second.min(59))).is_none()).then_some(())
    }

    fn stamp(self) -> Option<Stamp> {
        let date = match (self.numbers, self.pieces.as_slice()) {
            (Some(numbers), []) => numbers,
            (None, [_, _, _]) => self.pieces.join(" "),
            _ => return None,
        };
        if self.time.is_none() && self.afternoon.is_some() {
            return None;
        }
        // `14:05 PM` is told twice.
        let half = self.afternoon.filter(|_| self.time.is_some_and(|(hour, ..)| (1..=12).contains(&hour)));
        let of_24 = |hour: u32| half.map_or(hour, |afternoon| hour % 12 + if afternoon { 12 } else { 0 });
        let time = self.time.map(|(hour, minute, second)| (of_24(hour), minute, second));
        let offset = self.offset.unwrap_or_default();
        let time = time.map(|(hour, minute, second)| format!("{hour:02}:{minute:02}:{second:02}{offset}"));
        Some(Stamp { date, time })
    }
}

/// `12/11/26` is of this century.
fn four_digit_year(numbers: &str) -> Option<String> {
    let parts: Vec<&str> = numbers.split(['/', '-', '.']).collect();
    if !parts.iter().all(|part| is_number(part)) {
        return None;
    }
    match parts.as_slice() {
        [first, ..] if first.len() == 4 => Some(parts.join("-")),
        [first, second, year] if year.len() == 2 => Some(format!("{first}/{second}/20{year}")),
        [first, second, year] => Some(format!("{first}/{second}/{year}")),
        _ => None,
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_weekday(word: &str) -> bool {
    let begins = |day: &&str| day.get(..3) == Some(word);
    WEEKDAYS.iter().any(|day| *day == word || begins(day)) || word == "jum'at" || word == "tues"
}

/// `+0700`, `+07:00`, `gmt+7`, `wib`.
fn offset(word: &str) -> Option<String> {
    if let Some((_, offset)) = ZONES.iter().find(|(name, _)| *name == word) {
        return Some((*offset).to_owned());
    }
    let number = word.strip_prefix("gmt").or_else(|| word.strip_prefix("utc")).unwrap_or(word);
    let (sign, digits) = (number.chars().next().filter(|c| ['+', '-'].contains(c))?, &number[1..]);
    let digits = digits.replace(':', "");
    if !is_number(&digits) {
        return None;
    }
    match digits.len() {
        1 | 2 if number.len() < word.len() => Some(format!("{sign}{digits:0>2}00")),
        4 => Some(format!("{sign}{digits}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        Stamp::read(text)?.at(DateOrder::DayFirst, Tz::Asia__Jakarta).map(|at| at.to_string())
    }

    #[test]
    fn moments_of_many_programs_are_read() {
        for text in [
            "12/11/26, 10.05",
            "12/11/2026 10:05",
            "12.11.26, 10:05:00",
            "12-11-2026 10.05.00",
            "2026-11-12, 10:05",
            "10:05 AM, 12/11/2026",
            "10.05, 12/11/2026",
            "12/11/26, 10:05 a.m.",
            "12/11/26, 10:05AM",
            "12 Nov 2026 at 10:05",
            "Nov 12, 2026 at 10:05 AM",
            "Thu, 12 Nov 2026 10:05:00 +0700",
            "Thu, 12 Nov 2026 10:05:00 +0700 (WIB)",
            "Thu, 12 Nov 2026 03:05:00 GMT",
            "Thursday, November 12, 2026 10:05 AM",
            "Kam, 12 Nov 2026 pukul 10.05",
            "Kamis, 12 Nopember 2026 10.05 WIB",
            "12 November 2026 11.05 GMT+8",
        ] {
            assert_eq!(read(text).as_deref(), Some("2026-11-12T03:05:00Z"), "{text}");
        }
        assert_eq!(read("12/11/26, 10:05 PM").as_deref(), Some("2026-11-12T15:05:00Z"));
        assert_eq!(read("12/11/26, 12:05 AM").as_deref(), Some("2026-11-11T17:05:00Z"));
        assert_eq!(read("12 November 2026").as_deref(), Some("2026-11-12"));
    }

    #[test]
    fn what_says_more_than_a_moment_is_none() {
        for text in [
            "",
            "10:05",
            "12/11",
            "12/11/26 Ana",
            "12/11/26 12/11/26",
            "12/11/26 10:05 11:05",
            "12 Nov 2026 5",
            "12/11/26 25:05",
            "12/11/26 PM",
            "99/99/2026 10:05",
            "é/1/2026",
            "12/11/26 +é",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
