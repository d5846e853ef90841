//! A checkup: how one customer is doing, with every reason that people are told. The one source of these facts, for the
//! record, the question why, `siklus show` and JSON alike.
//!
//! Worked out from the story and the team's rules alone; nothing of it is kept.

use chrono::NaiveDate;

use super::customer::Customer;
use super::evidence::Evidence;
use super::flag::Flag;
use super::health::{
    Band, Dimension, Health, Impression, OpenPain, Part, Reading, Step, TREND_DAYS, Terms, Vitals, month_ago,
    way_up,
};
use super::lang::Label;
use super::moment::{Clock, has_been, plus_days};
use super::rot::{Cold, RotClock};
use super::stage::Stage;
use super::story::Story;
use super::touchpoint::Touchpoint;

#[derive(Debug, Clone, PartialEq)]
pub struct Checkup {
    /// `None` on a rung that has no health.
    pub health: Option<Health>,
    pub reading: Option<Reading>,
    /// The score of a month ago.
    pub before: Option<u8>,
    /// The cheapest way into a better band.
    pub way: Option<WayUp>,
    /// What the rep thought last, where that does not count on the rung.
    pub uncounted: Option<Impression>,
    /// What stands beside the score, and never in it.
    pub flags: Vec<Flag>,
    pub rot: Rot,
    pub touch: Option<LastTouch>,
    /// Ideal days between touches.
    pub cadence: Option<u32>,
    /// Whether somebody set the cadence for this customer.
    pub own_cadence: bool,
    pub cold: Option<Cold>,
}

/// The clock of the rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rot {
    pub clock: RotClock,
    /// `None` on a rung that never rots.
    pub limit: Option<u32>,
    pub rots_at: Option<NaiveDate>,
    /// A task that is not overdue holds the clock until its day.
    pub held_until: Option<NaiveDate>,
}

impl Rot {
    pub fn of(clock: RotClock, stage: Option<&Stage>, today: NaiveDate) -> Self {
        Self {
            clock,
            limit: stage.and_then(|stage| stage.rot_days),
            rots_at: stage.and_then(|stage| clock.rots_at(stage)),
            held_until: clock.held_until.filter(|day| *day >= today),
        }
    }

    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.rots_at.is_some_and(|day| day <= today)
    }
}

/// The last time customer and company really met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastTouch {
    pub on: NaiveDate,
    /// What people call the channel.
    pub channel: Option<Label>,
}

/// What to do, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayUp {
    pub steps: Vec<Doing>,
    pub score: u8,
    pub band: Band,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    LogTouch,
    /// So many levels of MEDDIC.
    Levels(usize),
    /// The pain by its text.
    ClosePain(String),
    AddChampion,
}

impl Checkup {
    pub fn of(story: &Story, terms: Terms<'_>, clock: Clock) -> Self {
        let (today, customer) = (clock.today(), &story.account.customer);
        let signs = story.timeline.signs_on(today).unwrap_or_default();
        let before = story.timeline.signs_on(plus_days(today, -TREND_DAYS));
        let before = before.and_then(|before| month_ago(&signs, &before, terms, today));
        let health = Health::of(&signs, terms, today);
        let entered = customer.standing.since.day(clock.zone);
        let cadence = terms.cadence(&signs);
        Self {
            reading: health.as_ref().map(|health| Reading::new(health.score, before, terms.rules.bands)),
            before: before.filter(|_| health.is_some()),
            way: way_up(&signs, terms, today).map(|way| WayUp {
                steps: doings(&way.steps, story, clock),
                score: way.score,
                band: way.band,
            }),
            uncounted: signs
                .pulse
                .filter(|_| health.as_ref().is_some_and(|health| health.part(Dimension::Pulse).is_none())),
            health,
            flags: story.account.flags.clone(),
            rot: rot(customer, signs.last_touch, terms, clock),
            touch: signs.last_touch.map(|on| last_touch(story, on, clock)),
            cadence,
            own_cadence: signs.own_cadence.is_some(),
            cold: Cold::of(entered, signs.last_touch, cadence, today),
        }
    }

    /// The same in short.
    pub fn vitals(&self) -> Vitals {
        let last_touch = self.touch.as_ref().map(|touch| touch.on);
        Vitals { last_touch, cadence: self.cadence, health: self.reading }
    }

    /// Of what is there, how much it counts together.
    pub fn weight_there(&self) -> u32 {
        self.present().map(|part| u32::from(part.weight)).sum()
    }

    pub fn present(&self) -> impl Iterator<Item = &Part> {
        self.parts().filter(|part| part.worth.is_some())
    }

    pub fn missing(&self) -> impl Iterator<Item = &Part> {
        self.parts().filter(|part| part.worth.is_none())
    }

    fn parts(&self) -> impl Iterator<Item = &Part> {
        self.health.iter().flat_map(|health| &health.parts)
    }

    /// Whether there is a better band than the customer's.
    pub fn can_rise(&self) -> bool {
        self.reading.and_then(|reading| reading.band).is_some_and(|band| band > Band::Healthy)
    }
}

fn rot(customer: &Customer, last_touch: Option<NaiveDate>, terms: Terms<'_>, clock: Clock) -> Rot {
    let stage = terms.ladder.get(&customer.standing.stage);
    Rot::of(customer.clock(last_touch, clock.zone), stage, clock.today())
}

/// The touchpoint that was the last real touch.
fn last_touch(story: &Story, on: NaiveDate, clock: Clock) -> LastTouch {
    let channel = |told: &Touchpoint| story.channels.iter().find(|known| known.key == told.touch.channel);
    let met = |told: &&Touchpoint| {
        let touch = &told.touch;
        let real = touch.evidence != Evidence::Assumed;
        has_been(touch.at, clock)
            && touch.at.day(clock.zone) == on
            && real
            && channel(told).is_some_and(|c| c.meets)
    };
    let found = story.touchpoints.iter().rev().find(met).and_then(channel);
    LastTouch { on, channel: found.map(|channel| channel.label.clone()) }
}

/// The steps as people are told of them: levels together, pains by what hurts.
fn doings(steps: &[Step], story: &Story, clock: Clock) -> Vec<Doing> {
    let levels = steps.iter().filter(|step| **step == Step::NextLevel).count();
    let mut named = Vec::new();
    let mut doings: Vec<Doing> = Vec::new();
    for step in steps {
        match step {
            Step::LogTouch => doings.push(Doing::LogTouch),
            Step::NextLevel if doings.contains(&Doing::Levels(levels)) => {}
            Step::NextLevel => doings.push(Doing::Levels(levels)),
            Step::ClosePain(pain) => {
                doings.push(Doing::ClosePain(pain_named(*pain, story, &mut named, clock)));
            }
            Step::AddChampion => doings.push(Doing::AddChampion),
        }
    }
    doings
}

/// What hurts: the first open pain like this one that was not named yet.
fn pain_named(like: OpenPain, story: &Story, named: &mut Vec<i64>, clock: Clock) -> String {
    let found = story.account.pains.iter().find(|pain| {
        let trouble = &pain.trouble;
        let same = OpenPain { since: trouble.since.day(clock.zone), severity: trouble.severity } == like;
        pain.is_open() && same && !named.contains(&pain.id.0)
    });
    named.extend(found.map(|pain| pain.id.0));
    found.map(|pain| pain.trouble.what.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
