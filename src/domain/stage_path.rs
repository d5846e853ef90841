//! A path of moves as one line of text, so that a table of customers can hold it without loss:
//! `aware 2025-01-03; considering 2025-02-01T08:00:00Z; ended 2025-03-01 price`.
//!
//! The steps stand in the order in which they were told, which need not be that of their dates.

use std::fmt::Write as _;

use chrono_tz::Tz;

use super::moment::At;
use super::moves::{Reason, StageMove};
use super::stage::{Ladder, StageKey};

/// One step of a path: when which rung was entered, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathStep {
    pub at: At,
    pub to: StageKey,
    pub reason: Option<Reason>,
}

impl From<&StageMove> for PathStep {
    fn from(mv: &StageMove) -> Self {
        Self { at: mv.at, to: mv.to.clone(), reason: mv.reason }
    }
}

/// What is wrong with a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadPath {
    UnknownStage(String),
    /// Neither a date nor a time behind the stage.
    NotADate(String),
}

/// Writes the path; [`parse`] reads it back.
pub fn print(path: &[PathStep]) -> String {
    let mut text = String::new();
    for step in path {
        let separator = if text.is_empty() { "" } else { "; " };
        let reason = step.reason.map_or("", Reason::key);
        let blank = if reason.is_empty() { "" } else { " " };
        write!(text, "{separator}{} {}{blank}{reason}", step.to, step.at).expect("a string takes any text");
    }
    text
}

/// Reads a path. The error carries the number of the step, counted from 1. Blank steps are left out.
pub fn parse(text: &str, ladder: &Ladder, zone: Tz) -> Result<Vec<PathStep>, (usize, BadPath)> {
    text.split(';')
        .enumerate()
        .filter(|(_, step)| !step.trim().is_empty())
        .map(|(index, step)| parse_step(step.trim(), ladder, zone).map_err(|why| (index + 1, why)))
        .collect()
}

/// Read from the right: the reason is a known word and the date is a date, so that a rung may be written by a
/// name of several words.
fn parse_step(step: &str, ladder: &Ladder, zone: Tz) -> Result<PathStep, BadPath> {
    let (before, last) = split_last_word(step);
    let (rest, reason) = match Reason::from_key(&last.to_lowercase()) {
        Some(reason) if !before.is_empty() => (before, Some(reason)),
        _ => (step, None),
    };
    let (stage, at) = split_moment(rest, zone)?;
    match ladder.find(stage) {
        Some(found) => Ok(PathStep { at, to: found.key.clone(), reason }),
        None => Err(BadPath::UnknownStage(stage.to_owned())),
    }
}

/// Parts a stage from the date, or the date and time, behind it.
fn split_moment(text: &str, zone: Tz) -> Result<(&str, At), BadPath> {
    let (before, last) = split_last_word(text);
    if let Ok(at) = At::parse(last, zone) {
        return Ok((before, at));
    }
    let (stage, _) = split_last_word(before);
    let moment = text[stage.len()..].trim();
    match At::parse(moment, zone) {
        Ok(at) => Ok((stage, at)),
        Err(_) => Err(BadPath::NotADate(last.to_owned())),
    }
}

fn split_last_word(text: &str) -> (&str, &str) {
    text.rsplit_once(char::is_whitespace).map_or(("", text), |(before, last)| (before.trim_end(), last))
}

#[cfg(test)]
pub(crate) mod tests {
    use chrono::{DateTime, NaiveDate};
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<Vec<PathStep>, (usize, BadPath)> {
        parse(text, &Ladder::built_in(), Tz::Asia__Jakarta)
    }

    fn step(to: &str, at: &str, reason: Option<Reason>) -> PathStep {
        PathStep { at: At::parse(at, Tz::Asia__Jakarta).unwrap(), to: StageKey::new(to), reason }
    }

    #[test]
    fn dates_times_and_reasons() {
        let text = "aware 2025-01-03; considering 2025-02-01T08:00:00Z; ended 2025-03-01 price";
        let path = [
            step("aware", "2025-01-03", None),
            step("considering", "2025-02-01T08:00:00Z", None),
            step("ended", "2025-03-01", Some(Reason::Price)),
        ];
        assert_eq!(read(text).unwrap(), path);
        assert_eq!(print(&path), text);
    }

    #[test]
    fn people_may_write_names_and_times_with_blanks() {
        assert_eq!(
            read(" Tidak aktif 2025-01-03 08:30 PRICE ;; ").unwrap(),
            [step("dormant", "2025-01-03 08:30", Some(Reason::Price))]
        );
        assert_eq!(read("").unwrap(), []);
    }

    #[test]
    fn a_mistake_names_its_step() {
        assert_eq!(read("aware 2025-01-03; lost 2025-01-04"), Err((2, BadPath::UnknownStage("lost".into()))));
        assert_eq!(read("aware"), Err((1, BadPath::NotADate("aware".into()))));
        assert_eq!(read("aware soon"), Err((1, BadPath::NotADate("soon".into()))));
        assert_eq!(read("price"), Err((1, BadPath::NotADate("price".into()))));
        assert_eq!(read("2025-01-04"), Err((1, BadPath::UnknownStage(String::new()))));
    }

    /// Any day or instant of the years that siklus reads.
    pub(crate) fn any_at() -> impl Strategy<Value = At> {
        let days = 0..3_000_000_i32;
        let date = days.prop_map(|d| {
            At::Date(
                NaiveDate::from_ymd_opt(1000, 1, 1).unwrap() + chrono::Days::new(d.unsigned_abs().into()),
            )
        });
        let instant = (0_i64..4_000_000_000, 0_u32..1_000_000_000)
            .prop_map(|(s, n)| At::Instant(DateTime::from_timestamp(s, n).unwrap()));
        prop_oneof![date, instant]
    }

    proptest! {
        #[test]
        fn printing_reads_back(
            steps in proptest::collection::vec(
                (any_at(), 0..10_usize, proptest::option::of(0..Reason::ALL.len())), 0..6)
        ) {
            let ladder = Ladder::built_in();
            let path: Vec<_> = steps
                .into_iter()
                .map(|(at, rung, reason)| PathStep {
                    at,
                    to: ladder.stages()[rung].key.clone(),
                    reason: reason.map(|r| Reason::ALL[r]),
                })
                .collect();
            prop_assert_eq!(read(&print(&path)), Ok(path));
        }

        #[test]
        fn no_text_panics(text in ".{0,60}") {
            let _ = read(&text);
        }
    }
}
