//! Words for how a customer is doing: why the score is what it is, the rot clock, the cadence. One wording for the record,
//! the question why and `siklus show`.

use super::Words;
use super::done::Telling;
use super::dossier::raised_text;
use crate::domain::checkup::{Checkup, Doing, LastTouch, WayUp};
use crate::domain::health::{
    Band, Dimension, Health, Impression, PULSE_DAYS, Part, RHYTHM_DAYS, Reading, SERVED_DAYS, TREND_DAYS,
    Trend, VOICE_DAYS,
};
use crate::domain::moment::Clock;
use crate::domain::pulse::Feel;
use crate::domain::rot::Reset;

/// One reason in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    pub label: String,
    pub text: String,
    pub mood: Mood,
}

/// How a reason is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Good,
    Plain,
    Poor,
    Bad,
    /// There is nothing to tell by.
    Missing,
}

impl Mood {
    /// What a band means.
    pub fn of(band: Option<Band>) -> Self {
        match band {
            Some(Band::Healthy) => Self::Good,
            Some(Band::Watch) => Self::Plain,
            Some(Band::AtRisk) => Self::Poor,
            Some(Band::Critical) => Self::Bad,
            None => Self::Missing,
        }
    }
}

pub fn band_text(w: &dyn Words, band: Band) -> &'static str {
    match band {
        Band::Healthy => w.band_healthy(),
        Band::Watch => w.band_watch(),
        Band::AtRisk => w.band_at_risk(),
        Band::Critical => w.band_critical(),
    }
}

pub fn dimension_text(w: &dyn Words, dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Recency => w.part_recency(),
        Dimension::Rhythm => w.part_rhythm(),
        Dimension::Satisfaction => w.part_satisfaction(),
        Dimension::Service => w.part_service(),
        Dimension::Relationship => w.part_relationship(),
        Dimension::Pulse => w.action_pulse(),
    }
}

/// All there is to say, in the order in which it is read: the score and what stands beside it, its parts, what is missing,
/// the way up, the rot clock and the cadence.
pub fn reasons(checkup: &Checkup, telling: Telling<'_>, clock: Clock) -> Vec<Reason> {
    let teller = Teller { checkup, telling, clock };
    let there = checkup.weight_there();
    let mut reasons = vec![teller.score()];
    reasons.extend(teller.flags());
    reasons.extend(checkup.present().map(|part| teller.part(part, there)));
    reasons.extend(checkup.missing().map(|part| teller.missing(part)));
    reasons.extend(checkup.uncounted.map(|pulse| teller.uncounted(pulse)));
    reasons.extend(teller.way());
    reasons.push(teller.rot());
    reasons.push(teller.cadence());
    reasons
}

/// A score as cards and heads show it: `--` where too little is known.
pub fn score_text(reading: Reading) -> String {
    reading.score.map_or_else(|| "--".to_owned(), |score| score.to_string())
}

#[derive(Clone, Copy)]
struct Teller<'a> {
    checkup: &'a Checkup,
    telling: Telling<'a>,
    clock: Clock,
}

impl Teller<'_> {
    fn words(self) -> &'static dyn Words {
        self.telling.words()
    }

    fn days(self, days: i64) -> String {
        self.telling.figures().days(days)
    }

    fn date(self, day: chrono::NaiveDate) -> String {
        self.telling.figures().date(day)
    }

    fn score(self) -> Reason {
        let w = self.words();
        let (text, mood) = match (&self.checkup.health, self.checkup.reading) {
            (Some(health), Some(reading)) => (self.scored(health, reading), Mood::of(reading.band)),
            _ => (w.health_none().to_owned(), Mood::Missing),
        };
        reason(w.health_label(), text, mood)
    }

    fn scored(self, health: &Health, reading: Reading) -> String {
        let w = self.words();
        let (known, all) = health.coverage();
        let (Some(score), Some(band)) = (reading.score, reading.band) else {
            let whole: u32 = health.parts.iter().map(|part| u32::from(part.weight)).sum();
            return w.health_unscored(&known, &all, &self.checkup.weight_there(), &whole);
        };
        let days = self.days(TREND_DAYS);
        let then = match (self.checkup.before, reading.trend) {
            (None, _) => w.health_no_before(&days),
            (Some(before), Some(Trend::Up)) => w.health_up(&before, &days),
            (Some(before), Some(Trend::Down)) => w.health_down(&before, &days),
            (Some(before), None) => w.health_steady(&before, &days),
        };
        format!("{}; {then}", w.health_scored(&score, &band_text(w, band), &known, &all))
    }

    /// Beside the score, never in it.
    fn flags(self) -> Option<Reason> {
        let w = self.words();
        let raised: Vec<String> = self.checkup.flags.iter().map(|flag| raised_text(flag, w)).collect();
        (!raised.is_empty()).then(|| reason(w.show_flags(), raised.join("; "), Mood::Bad))
    }

    /// `there`: the weight of all that is known, among which a part has its share.
    fn part(self, part: &Part, there: u32) -> Reason {
        let w = self.words();
        let points = part.points.map_or_else(|| "-".to_owned(), |points| points.to_string());
        let value = part.worth.map_or(0.0, |worth| worth.value).round();
        let text = w.health_part(&format!("{points:>3}"), &value, &part.weight, &there);
        let age = part.age(self.clock.today()).map(|days| w.health_age(&self.days(days)));
        let text = [Some(text), age].into_iter().flatten().collect::<Vec<_>>().join(", ");
        reason(dimension_text(w, part.dimension), text, Mood::Plain)
    }

    fn missing(self, part: &Part) -> Reason {
        let w = self.words();
        let why = match part.dimension {
            Dimension::Recency => w.missing_recency().to_owned(),
            Dimension::Rhythm => w.missing_rhythm(&RHYTHM_DAYS),
            Dimension::Satisfaction => w.missing_satisfaction(&self.days(VOICE_DAYS)),
            Dimension::Service => w.missing_service(&self.days(SERVED_DAYS)),
            Dimension::Relationship => w.missing_relationship().to_owned(),
            Dimension::Pulse => w.missing_pulse(&self.days(PULSE_DAYS)),
        };
        let text = format!("{:>3}  {}", "-", w.health_missing(&why, &part.weight));
        reason(dimension_text(w, part.dimension), text, Mood::Missing)
    }

    fn uncounted(self, pulse: Impression) -> Reason {
        let w = self.words();
        let age = self.days(self.clock.days_since(pulse.on));
        let text = w.health_uncounted(&pulse.level, &Feel::HIGHEST, &age);
        reason(w.action_pulse(), format!("{:>3}  {text}", "-"), Mood::Missing)
    }

    /// Nothing where there is no better band.
    fn way(self) -> Option<Reason> {
        let w = self.words();
        let text = match &self.checkup.way {
            Some(way) => self.leads(way),
            None if self.checkup.can_rise() => w.way_none().to_owned(),
            None => return None,
        };
        Some(reason(w.way_label(), text, Mood::Plain))
    }

    fn leads(self, way: &WayUp) -> String {
        let w = self.words();
        let step = |doing: &Doing| match doing {
            Doing::LogTouch => w.way_touch().to_owned(),
            Doing::Levels(count) => w.way_levels(count),
            Doing::ClosePain(what) => w.way_pain(what),
            Doing::AddChampion => w.way_champion().to_owned(),
        };
        let steps: Vec<String> = way.steps.iter().map(step).collect();
        w.way_leads(&steps.join(" + "), &way.score, &band_text(w, way.band))
    }

    fn rot(self) -> Reason {
        let (w, rot, today) = (self.words(), &self.checkup.rot, self.clock.today());
        let since = match (rot.clock.reset, &self.checkup.touch) {
            (Reset::Touched, Some(LastTouch { on, channel: Some(channel) })) => {
                w.rot_touched_by(&channel.get(self.telling.lang), &self.date(*on))
            }
            (Reset::Touched, _) => w.rot_touched(&self.date(rot.clock.since)),
            (Reset::Entered, _) => w.rot_entered(&self.date(rot.clock.since)),
        };
        let days = self.days(rot.clock.days(today));
        let Some((limit, rots_at)) = rot.limit.zip(rot.rots_at) else {
            return reason(w.rot_label(), format!("{days}; {since}; {}", w.rot_never()), Mood::Plain);
        };
        let (when, mood) = if rot.is_over(today) {
            (w.rot_over(&self.date(rots_at)), Mood::Poor)
        } else {
            (w.rot_from(&self.date(rots_at)), Mood::Plain)
        };
        let held = rot.held_until.map(|day| w.rot_held(&self.date(day)));
        let clock = format!("{}, {when}", w.rot_clock(&days, &self.days(i64::from(limit))));
        let text = [Some(clock), Some(since), held];
        reason(w.rot_label(), text.into_iter().flatten().collect::<Vec<_>>().join("; "), mood)
    }

    fn cadence(self) -> Reason {
        let w = self.words();
        let label = w.field_cadence().to_lowercase();
        let Some(cadence) = self.checkup.cadence else {
            return reason(&label, w.cadence_none().to_owned(), Mood::Plain);
        };
        let every = self.days(i64::from(cadence));
        let every = if self.checkup.own_cadence { w.cadence_own(&every) } else { w.cadence_every(&every) };
        let last = |touch: &LastTouch| w.cadence_last(&self.days(self.clock.days_since(touch.on)));
        let (how, mood) = match self.checkup.cold {
            None => (self.checkup.touch.as_ref().map(last), Mood::Plain),
            Some(cold) if cold.is_beyond() && cold.touched => {
                (Some(w.cold_long(&self.days(cold.days))), Mood::Bad)
            }
            Some(cold) if cold.touched => (Some(w.cold_for(&self.days(cold.days))), Mood::Poor),
            Some(cold) => (Some(w.cold_never(&self.days(cold.days))), Mood::Poor),
        };
        reason(&label, [Some(every), how].into_iter().flatten().collect::<Vec<_>>().join("; "), mood)
    }
}

fn reason(label: &str, text: String, mood: Mood) -> Reason {
    Reason { label: label.to_owned(), text, mood }
}
