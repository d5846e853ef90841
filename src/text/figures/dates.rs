//! Dates, times and spans of days. The names come from the table of words, the zone from the database.

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use crate::domain::moment::At;

use super::Figures;

impl Figures {
    /// `22 Nov 2026`.
    pub fn date(&self, date: NaiveDate) -> String {
        let month = self.words.months_short().split(' ').nth(date.month0() as usize).unwrap_or_default();
        self.words.date(&date.day(), &month, &date.year())
    }

    /// `Fri 27 Nov 2026`.
    pub fn weekday_date(&self, date: NaiveDate) -> String {
        let weekdays = self.words.weekdays_short();
        let weekday = weekdays.split(' ').nth(date.weekday().num_days_from_monday() as usize);
        self.words.weekday_date(&weekday.unwrap_or_default(), &self.date(date))
    }

    /// `22 Nov 2026 14:05` in `zone`; a date that has no time stays one.
    pub fn date_time(&self, at: At, zone: Tz) -> String {
        let date = self.date(at.day(zone));
        match at {
            At::Date(_) => date,
            At::Instant(instant) => {
                let local = instant.with_timezone(&zone);
                self.words.date_time(&date, &local.format("%H"), &local.format("%M"))
            }
        }
    }

    /// A span of days in short, for cards: `9d`. In Indonesian `9hr` (*hari*): a lone `h` reads as hours.
    pub fn days(&self, days: i64) -> String {
        self.words.days_short(&self.count(days))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::text::figures::figures;

    #[test]
    fn every_month_in_both_languages() {
        for (lang, months) in [
            (Lang::English, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
            (Lang::Indonesian, "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des"),
        ] {
            for (month, name) in (1..).zip(months.split(' ')) {
                let date = NaiveDate::from_ymd_opt(2026, month, 22).unwrap();
                assert_eq!(figures(lang).date(date), format!("22 {name} 2026"));
            }
        }
    }

    #[test]
    fn every_weekday_in_both_languages() {
        for (lang, weekdays) in [
            (Lang::English, "Mon Tue Wed Thu Fri Sat Sun"),
            (Lang::Indonesian, "Sen Sel Rab Kam Jum Sab Min"),
        ] {
            for (day, name) in (23..).zip(weekdays.split(' ')) {
                let date = NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
                assert_eq!(figures(lang).weekday_date(date), format!("{name} {day} Nov 2026"));
            }
        }
    }

    #[test]
    fn times_are_those_of_the_zone() {
        let zone = Tz::Asia__Jakarta;
        let instant = At::parse("2026-10-08T18:05:59Z", zone).unwrap();
        assert_eq!(figures(Lang::English).date_time(instant, zone), "9 Oct 2026 01:05");
        assert_eq!(figures(Lang::Indonesian).date_time(instant, zone), "9 Okt 2026 01.05");
        assert_eq!(figures(Lang::English).date_time(instant, Tz::UTC), "8 Oct 2026 18:05");
        let date = At::parse("2026-10-08", zone).unwrap();
        assert_eq!(figures(Lang::English).date_time(date, zone), "8 Oct 2026");
    }

    #[test]
    fn spans_of_days() {
        for (days, en, id) in
            [(0, "0d", "0hr"), (9, "9d", "9hr"), (-3, "-3d", "-3hr"), (1250, "1,250d", "1.250hr")]
        {
            assert_eq!(figures(Lang::English).days(days), en);
            assert_eq!(figures(Lang::Indonesian).days(days), id);
        }
    }
}
