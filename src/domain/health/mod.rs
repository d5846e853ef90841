//! Health: 0 to 100, with its reasons.
//!
//! [`Timeline`] is what is known of a customer's life, with the days on which it was so; [`Signs`] are what a day makes
//! of it; [`Health`] is the score of those signs under the team's [`Rules`], in parts that add up to it.
//!
//! Whole days only: a score changes at midnight or when something is written. What is missing is left out, never
//! made up.

mod dimension;
#[cfg(test)]
mod properties;
mod rules;
mod signs;
mod spells;
#[cfg(test)]
mod tests;
mod timeline;
mod ways;

pub use dimension::{Band, Dimension, Trend};
pub use rules::{Bands, Rules, Weights};
pub use signs::{
    Bond, Heard, Impression, OpenPain, PULSE_DAYS, Rhythm, SERVED_DAYS, Signs, VOICE_DAYS, Voice, Worth,
};
pub use spells::{Telling, Told, spells};
pub use timeline::{Entering, Lived, RHYTHM_DAYS, Sale, Spell, Timeline};
pub use ways::{Step, Way, way_up};

use chrono::NaiveDate;

use super::stage::{HealthProfile, Ladder, Stage};

/// So many days back a trend looks.
pub const TREND_DAYS: i64 = 30;

/// One dimension of a score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    pub dimension: Dimension,
    /// As the rules have it, before the weight of what is missing is shared out.
    pub weight: u8,
    /// `None` where there is nothing to tell by.
    pub worth: Option<Worth>,
    /// What it brings to the score; `None` where it or the score is missing.
    pub points: Option<u8>,
}

impl Part {
    /// Days since what it was read from.
    pub fn age(&self, today: NaiveDate) -> Option<i64> {
        Some((today - self.worth?.from?).num_days())
    }
}

/// A score and what it is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Health {
    pub profile: HealthProfile,
    /// Those that count in this profile, in the order of [`Dimension::ALL`].
    pub parts: Vec<Part>,
    /// 0 to 100; `None` where less than half of the weight is there.
    pub score: Option<u8>,
}

impl Health {
    /// The health of a customer with these signs; `None` where the rung has none.
    pub fn of(signs: &Signs, terms: Terms<'_>, today: NaiveDate) -> Option<Self> {
        let stage = terms.stage_of(signs)?;
        let weights = terms.rules.weights(stage.profile)?;
        let cadence = signs.own_cadence.or(stage.cadence_days);
        let mut parts: Vec<Part> = weights
            .iter()
            .map(|(dimension, weight)| {
                let worth = signs.worth(dimension, cadence, today);
                Part { dimension, weight, worth, points: None }
            })
            .collect();
        let score = score_of(&mut parts);
        Some(Self { profile: stage.profile, parts, score })
    }

    /// How many dimensions are there, and of how many.
    pub fn coverage(&self) -> (usize, usize) {
        (self.parts.iter().filter(|part| part.worth.is_some()).count(), self.parts.len())
    }

    pub fn part(&self, dimension: Dimension) -> Option<&Part> {
        self.parts.iter().find(|part| part.dimension == dimension)
    }
}

/// What sums of fractions may be short of: a half is a half, also where it comes out as a little less.
const NOISE: f64 = 1e-9;

/// The weighted mean, round half up, and each part's points: whole numbers by largest remainder that add up to it.
fn score_of(parts: &mut [Part]) -> Option<u8> {
    let all: u32 = parts.iter().map(|part| u32::from(part.weight)).sum();
    let there: u32 =
        parts.iter().filter(|part| part.worth.is_some()).map(|part| u32::from(part.weight)).sum();
    if there == 0 || there * 2 < all {
        return None;
    }
    let share = |part: &Part| part.worth.map(|worth| f64::from(part.weight) * worth.value / f64::from(there));
    let mean: f64 = parts.iter().filter_map(share).sum();
    let score = whole_points((mean + 0.5 + NOISE).floor());
    let mut remainders: Vec<(usize, f64)> = Vec::with_capacity(parts.len());
    let mut given = 0;
    for (index, part) in parts.iter_mut().enumerate() {
        let Some(share) = share(part) else { continue };
        let points = whole_points((share + NOISE).floor());
        part.points = Some(points);
        given += points;
        remainders.push((index, share - f64::from(points)));
    }
    remainders.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    // What sums of fractions round away can be a point short or over; it is never more than there are parts.
    for (index, _) in remainders.iter().cycle().take(usize::from(score.saturating_sub(given))) {
        parts[*index].points = parts[*index].points.map(|points| points + 1);
    }
    for (index, _) in remainders.iter().rev().take(usize::from(given.saturating_sub(score))) {
        parts[*index].points = parts[*index].points.map(|points| points.saturating_sub(1));
    }
    Some(score)
}

/// A whole number of 0 to 100 as one.
fn whole_points(points: f64) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
    let whole = points.clamp(0.0, 100.0) as u8;
    whole
}

/// What a score depends on beside the customer: the team's rules and limits.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    pub rules: &'a Rules,
    pub ladder: &'a Ladder,
}

impl<'a> Terms<'a> {
    /// Where the customer stands; `None` for a rung that the ladder does not have.
    fn stage_of(&self, signs: &Signs) -> Option<&'a Stage> {
        self.ladder.get(signs.stage.as_ref()?)
    }

    /// Days between touches that are ideal for a customer with these signs.
    pub fn cadence(&self, signs: &Signs) -> Option<u32> {
        signs.own_cadence.or(self.stage_of(signs)?.cadence_days)
    }
}

/// The score of a month ago, under the rules, limits and cadence of today: setting another one is no change of health.
pub fn month_ago(now: &Signs, before: &Signs, terms: Terms<'_>, today: NaiveDate) -> Option<u8> {
    let then = super::moment::plus_days(today, -TREND_DAYS);
    let before = Signs { own_cadence: now.own_cadence, ..before.clone() };
    Health::of(&before, terms, then)?.score
}

/// A score as lists and cards show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// `None` where too little is known.
    pub score: Option<u8>,
    pub band: Option<Band>,
    pub trend: Option<Trend>,
}

impl Reading {
    /// Of the scores today and a month ago.
    pub fn new(score: Option<u8>, before: Option<u8>, bands: Bands) -> Self {
        let trend = score.zip(before).and_then(|(now, before)| Trend::between(before, now));
        Self { score, band: score.map(|score| bands.band(score)), trend }
    }

    /// Of the signs today and a month ago; `None` where there is no health.
    pub fn of(now: &Signs, before: Option<&Signs>, terms: Terms<'_>, today: NaiveDate) -> Option<Self> {
        let health = Health::of(now, terms, today)?;
        let before = before.and_then(|before| month_ago(now, before, terms, today));
        Some(Self::new(health.score, before, terms.rules.bands))
    }
}

/// How a customer is doing on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Vitals {
    /// The last day on which customer and company really met.
    pub last_touch: Option<NaiveDate>,
    /// Days between touches that are ideal for it.
    pub cadence: Option<u32>,
    /// `None` where the rung has no health.
    pub health: Option<Reading>,
}

impl Vitals {
    /// Of the signs today and a month ago.
    pub fn of(now: &Signs, before: Option<&Signs>, terms: Terms<'_>, today: NaiveDate) -> Self {
        Self {
            last_touch: now.last_touch,
            cadence: terms.cadence(now),
            health: Reading::of(now, before, terms, today),
        }
    }
}

impl Timeline {
    pub fn vitals(&self, terms: Terms<'_>, today: NaiveDate) -> Vitals {
        let before = self.signs_on(super::moment::plus_days(today, -TREND_DAYS));
        self.signs_on(today)
            .map_or_else(Vitals::default, |now| Vitals::of(&now, before.as_ref(), terms, today))
    }
}
