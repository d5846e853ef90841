//! Rot and cadence: too long on a rung without a real touch, and longer than usual since the last one.

use chrono::NaiveDate;

use super::moment::{day_number, plus_days};
use super::stage::Stage;
use super::task::Due;

/// What set the rot clock to zero last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reset {
    /// The rung was entered.
    Entered,
    /// Customer and company met.
    Touched,
}

/// How long a customer has been left alone on a rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RotClock {
    pub since: NaiveDate,
    pub reset: Reset,
    /// A task that is planned until then holds the clock.
    pub held_until: Option<NaiveDate>,
}

impl RotClock {
    /// The later of entering the rung and the last real touch; the next open task holds it until it is overdue.
    pub fn new(entered: NaiveDate, last_touch: Option<NaiveDate>, next_due: Option<Due>) -> Self {
        let held_until = match next_due {
            Some(Due::On(day)) => Some(day),
            // What has no day is never overdue, and would hold it for ever.
            Some(Due::Someday) | None => None,
        };
        let (since, reset) = match last_touch {
            Some(touch) if touch >= entered => (touch, Reset::Touched),
            _ => (entered, Reset::Entered),
        };
        Self { since, reset, held_until }
    }

    /// The day from which on the customer rots. It still has all of its last day, and all of the day of its task.
    /// `None` on rungs that never rot.
    pub fn rots_at(self, stage: &Stage) -> Option<NaiveDate> {
        let over = plus_days(self.since, i64::from(stage.rot_days?) + 1);
        Some(self.held_until.map_or(over, |held| over.max(plus_days(held, 1))))
    }

    /// Days on the clock.
    pub fn days(self, today: NaiveDate) -> i64 {
        (today - self.since).num_days()
    }
}

/// The order of a column: what rots first is first. What never rots has a rank of 0 or below, the latest first.
pub fn rank(rots_at: Option<NaiveDate>, since: NaiveDate) -> i64 {
    rots_at.map_or(-day_number(since), day_number)
}

/// Going cold: longer without a real touch than is ideal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cold {
    /// Days since the last touch, or since the rung was entered where there never was one.
    pub days: i64,
    /// Ideal days between touches; twice that is the most there should be.
    pub cadence: u32,
    /// Whether there ever was a touch.
    pub touched: bool,
}

impl Cold {
    /// `None` while it is within the cadence, and on rungs without one.
    pub fn of(
        entered: NaiveDate,
        last_touch: Option<NaiveDate>,
        cadence: Option<u32>,
        today: NaiveDate,
    ) -> Option<Self> {
        let cadence = cadence?;
        let days = (today - last_touch.unwrap_or(entered)).num_days();
        (days > i64::from(cadence)).then_some(Self { days, cadence, touched: last_touch.is_some() })
    }

    /// Whether it is even longer than the most there should be.
    pub fn is_beyond(self) -> bool {
        self.days > 2 * i64::from(self.cadence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stage::Ladder;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// When somebody on `purchased` (14 days) rots who entered on the first of November.
    fn rots(touch: Option<&str>, due: Option<Due>) -> String {
        let ladder = Ladder::built_in();
        let clock = RotClock::new(day("2026-11-01"), touch.map(day), due);
        clock.rots_at(ladder.find("purchased").unwrap()).unwrap().to_string()
    }

    #[test]
    fn a_customer_rots_on_the_day_after_the_limit() {
        assert_eq!(rots(None, None), "2026-11-16");
        let never = RotClock::new(day("2026-11-01"), None, None).rots_at(Ladder::built_in().ended().unwrap());
        assert_eq!(never, None);
    }

    #[test]
    fn a_touch_on_the_rung_begins_anew_and_one_before_it_does_not() {
        assert_eq!(rots(Some("2026-11-10"), None), "2026-11-25");
        assert_eq!(rots(Some("2026-11-01"), None), "2026-11-16");
        assert_eq!(rots(Some("2026-10-20"), None), "2026-11-16");
        let reset = |touch| RotClock::new(day("2026-11-01"), Some(day(touch)), None).reset;
        assert_eq!([reset("2026-10-31"), reset("2026-11-01")], [Reset::Entered, Reset::Touched]);
    }

    #[test]
    fn a_task_holds_the_clock_until_it_is_overdue() {
        assert_eq!(rots(None, Some(Due::On(day("2026-11-30")))), "2026-12-01");
        assert_eq!(rots(None, Some(Due::On(day("2026-11-05")))), "2026-11-16");
        assert_eq!(rots(None, Some(Due::Someday)), "2026-11-16");
    }

    #[test]
    fn cold_begins_on_the_day_after_the_cadence_and_is_beyond_at_twice_that() {
        let cold = |today| Cold::of(day("2026-11-01"), Some(day("2026-11-03")), Some(7), day(today));
        assert_eq!(cold("2026-11-10"), None);
        assert_eq!(cold("2026-11-11"), Some(Cold { days: 8, cadence: 7, touched: true }));
        assert!(!cold("2026-11-17").unwrap().is_beyond() && cold("2026-11-18").unwrap().is_beyond());
        let never = Cold::of(day("2026-11-01"), None, Some(7), day("2026-11-09"));
        assert_eq!(never, Some(Cold { days: 8, cadence: 7, touched: false }));
        assert_eq!(Cold::of(day("2026-11-01"), None, None, day("2027-11-09")), None);
    }
}
