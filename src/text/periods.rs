//! Periods in words: a month, a quarter or a year by its name, anything else by its days.

use chrono::{Datelike, NaiveDate};

use super::{Figures, Words};
use crate::domain::metrics::month::Month;
use crate::domain::metrics::report::Window;
use crate::domain::period::Period;

/// `Oct 2026`, `Q4 2026`, `2026`, or both days of any other.
pub fn period_text(w: &dyn Words, f: &Figures, period: Period) -> String {
    let (from, last) = (period.from(), period.to().pred_opt().unwrap_or(period.from()));
    match calendar(period) {
        Some(1) => w.month_year(&month_name(w, from), &from.year()),
        Some(3) => w.quarter_year(&(from.month0() / 3 + 1), &from.year()),
        Some(12) => from.year().to_string(),
        _ => w.metric_range(&f.date(from), &f.date(last)),
    }
}

/// A month in little room: `Oct 26`.
pub fn month_short(w: &dyn Words, month: Month) -> String {
    let day = month.first_day();
    w.month_year(&month_name(w, day), &format!("{:02}", day.year().rem_euclid(100)))
}

/// The period of a window; all time has a name of its own.
pub fn window_text(w: &dyn Words, f: &Figures, window: &Window) -> String {
    if window.all { w.all_time().to_owned() } else { period_text(w, f, window.period) }
}

/// As it is typed: `2026-10`, `2026-Q4`, `2026`, `2026-10-01..2026-10-09`; all time by its name.
pub fn period_key(w: &dyn Words, window: &Window) -> String {
    let (from, to) = (window.period.from(), window.period.to());
    match calendar(window.period) {
        _ if window.all => w.all_time().to_owned(),
        Some(1) => from.format("%Y-%m").to_string(),
        Some(3) => format!("{}-Q{}", from.year(), from.month0() / 3 + 1),
        Some(12) => from.year().to_string(),
        _ => format!("{from}..{}", to.pred_opt().unwrap_or(from)),
    }
}

/// How many months long a month, quarter or year of the calendar is; `None` of any other period.
fn calendar(period: Period) -> Option<u32> {
    let (from, to) = (period.from(), period.to());
    let is = |months: &u32| {
        from.day() == 1
            && from.month0() % months == 0
            && from.checked_add_months(chrono::Months::new(*months)) == Some(to)
    };
    [1, 3, 12].into_iter().find(is)
}

fn month_name(w: &dyn Words, day: NaiveDate) -> String {
    w.months_short().split(' ').nth(day.month0() as usize).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::text::{figures, words};

    #[test]
    fn periods_are_told_as_people_call_them() {
        let told = |text: &str, lang| {
            let period = Period::parse(text, NaiveDate::default()).unwrap();
            period_text(words(lang), figures(lang), period)
        };
        for (typed, en, id) in [
            ("2026-10", "Oct 2026", "Okt 2026"),
            ("2026-Q4", "Q4 2026", "triwulan 4 2026"),
            ("2026", "2026", "2026"),
            ("2026-10-01..2026-10-09", "1 Oct 2026 to 9 Oct 2026", "1 Okt 2026 sampai 9 Okt 2026"),
        ] {
            assert_eq!(
                (told(typed, Lang::English).as_str(), told(typed, Lang::Indonesian).as_str()),
                (en, id)
            );
        }
    }
}
