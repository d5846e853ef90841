//! The signs of a customer's health on a day, and what each dimension makes of them.
//!
//! Signs hold from one event to the next; what they are worth follows from them and the day alone. So a score can be
//! worked out anew every morning without reading a customer's life again.
//!
//! The six functions are those of the table in the design of the lifecycle (health, 0 to 100): linear between the
//! points given, whole days only.

use chrono::NaiveDate;

use super::dimension::Dimension;
use crate::domain::pain::Severity;
use crate::domain::qualification::FULL_SCORE;
use crate::domain::stage::StageKey;

/// For so many days an answer or a feeling counts.
pub const VOICE_DAYS: i64 = 365;

/// For so many days a rep's own impression counts.
pub const PULSE_DAYS: i64 = 90;

/// Within so many days of a touch a customer without any pain is taken to be well served.
pub const SERVED_DAYS: i64 = 180;

/// A pain that old hurts twice as much.
const FULL_AGE: i64 = 60;

/// No rhythm is quicker than that, in days.
const SHORTEST_GAP: f64 = 7.0;

/// What a score is worked out from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Signs {
    /// Where the customer stands; `None` before the first contact.
    pub stage: Option<StageKey>,
    /// Days between touches that somebody set for this customer.
    pub own_cadence: Option<u32>,
    /// The last day on which customer and company really met.
    pub last_touch: Option<NaiveDate>,
    /// The last day of a purchase, and the customer's own rhythm; `None` under three such days.
    pub rhythm: Option<Rhythm>,
    pub voice: Option<Voice>,
    /// The open pains, the oldest first.
    pub pains: Vec<OpenPain>,
    /// Whether there ever was a pain.
    pub had_pain: bool,
    /// Whom we know; `None` where nothing was ever entered.
    pub bond: Option<Bond>,
    pub pulse: Option<Impression>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rhythm {
    pub last: NaiveDate,
    /// The median of the days between purchases, doubled: it can be half a day.
    pub gap_doubled: u32,
}

/// What the customer said and felt, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Voice {
    pub value: f64,
    /// The day of the newest answer or feeling in it.
    pub heard: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenPain {
    pub since: NaiveDate,
    pub severity: Severity,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bond {
    /// The sum of the MEDDIC levels; `None` where no letter was ever entered.
    pub meddic: Option<u8>,
    /// How many contacts have a role.
    pub roles: u8,
    pub champion: bool,
    /// The day of the newest of what is known; `None` where only undated contacts are.
    pub known: Option<NaiveDate>,
}

/// A rep's own impression, 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Impression {
    pub level: u8,
    pub on: NaiveDate,
}

/// One answer or feeling, as it goes into [`Voice`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heard {
    pub on: NaiveDate,
    /// 0 to 100.
    pub value: f64,
    pub weight: f64,
}

impl Voice {
    /// After so many days what was said counts half.
    const HALF_LIFE: f64 = 90.0;

    /// The mean of what was heard, the older the less; `None` of nothing.
    ///
    /// Ages are counted from the newest one: the proportions are the same on any day, so the value stays the same to
    /// the last bit until something new is heard.
    pub fn of(heard: &[Heard]) -> Option<Self> {
        let newest = heard.iter().map(|one| one.on).max()?;
        let faded = |one: &Heard| one.weight * (-days(newest, one.on) / Self::HALF_LIFE).exp2();
        let sum: f64 = heard.iter().map(|one| faded(one) * one.value).sum();
        let weight: f64 = heard.iter().map(faded).sum();
        (weight > 0.0).then(|| Self { value: (sum / weight).clamp(0.0, 100.0), heard: newest })
    }
}

/// What a dimension is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worth {
    /// 0 to 100.
    pub value: f64,
    /// The day of what it was read from.
    pub from: Option<NaiveDate>,
}

impl Signs {
    /// What a dimension is worth on a day; `None` where there is nothing to tell by.
    ///
    /// `cadence` is in days; without one nobody can be late for a touch.
    pub fn worth(&self, dimension: Dimension, cadence: Option<u32>, today: NaiveDate) -> Option<Worth> {
        match dimension {
            Dimension::Recency => {
                let last = self.last_touch?;
                let late = cadence.map_or(0.0, |cadence| days(today, last) / f64::from(cadence.max(1)));
                Some(Worth { value: fade(late), from: Some(last) })
            }
            Dimension::Rhythm => {
                let Rhythm { last, gap_doubled } = self.rhythm?;
                let gap = (f64::from(gap_doubled) / 2.0).max(SHORTEST_GAP);
                Some(Worth { value: fade(days(today, last) / gap), from: Some(last) })
            }
            Dimension::Satisfaction => {
                self.voice.map(|voice| Worth { value: voice.value, from: Some(voice.heard) })
            }
            Dimension::Service => self.service(today),
            Dimension::Relationship => self.bond.map(|bond| Worth { value: bond.worth(), from: bond.known }),
            Dimension::Pulse => {
                let Impression { level, on } =
                    self.pulse.filter(|pulse| (today - pulse.on).num_days() <= PULSE_DAYS)?;
                Some(Worth { value: f64::from(level.clamp(1, 5) - 1) * 25.0, from: Some(on) })
            }
        }
    }

    fn service(&self, today: NaiveDate) -> Option<Worth> {
        let touched = self.last_touch.filter(|last| (today - *last).num_days() <= SERVED_DAYS);
        if !self.had_pain && touched.is_none() {
            return None;
        }
        let pain = |pain: &OpenPain| {
            let age = (today - pain.since).num_days().clamp(0, FULL_AGE);
            let base = match pain.severity {
                Severity::Low => 10.0,
                Severity::Medium => 20.0,
                Severity::High => 40.0,
            };
            base * (1.0 + whole(age) / whole(FULL_AGE))
        };
        let hurt: f64 = self.pains.iter().map(pain).sum();
        let from = self.pains.iter().map(|pain| pain.since).max().or(touched);
        Some(Worth { value: (100.0 - hurt).max(0.0), from })
    }
}

impl Bond {
    /// 0.6 MEDDIC, 0.2 contacts with a role, 0.2 a champion; without MEDDIC 0.4 and 0.6.
    fn worth(&self) -> f64 {
        let roles = f64::from(self.roles.min(2)) * 50.0;
        let champion = if self.champion { 100.0 } else { 0.0 };
        match self.meddic {
            Some(meddic) => {
                let meddic = f64::from(meddic.min(FULL_SCORE)) / f64::from(FULL_SCORE) * 100.0;
                0.6 * meddic + 0.2 * roles + 0.2 * champion
            }
            None => 0.4 * roles + 0.6 * champion,
        }
    }
}

/// 100 up to 1, 50 at 2, 0 from 4 on; a straight line between.
fn fade(late: f64) -> f64 {
    match late {
        _ if late <= 1.0 => 100.0,
        _ if late <= 2.0 => 150.0 - 50.0 * late,
        _ if late < 4.0 => 100.0 - 25.0 * late,
        _ => 0.0,
    }
}

fn days(later: NaiveDate, earlier: NaiveDate) -> f64 {
    whole((later - earlier).num_days())
}

/// Days of a calendar are few enough to be exact.
fn whole(days: i64) -> f64 {
    i32::try_from(days).map_or(f64::from(i32::MAX), f64::from)
}
