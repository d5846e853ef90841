//! Scenes of the demo's touchpoints: what happens on which rung, and what salespeople note of it.
//!
//! At home it is told in Indonesian, abroad in English. The words are in `scenes_home` and `scenes_abroad`; here is how
//! they are looked up, and what a channel says of how well a thing is known.

use super::random::Random;
use super::{scenes_abroad, scenes_home};
use crate::domain::evidence::Evidence;
use crate::domain::touchpoint::Initiative;

/// The customer came to us, we went to them, or nobody turned to anybody.
pub(super) const IN: Option<Initiative> = Some(Initiative::Customer);
pub(super) const OUT: Option<Initiative> = Some(Initiative::Company);
pub(super) const NEITHER: Option<Initiative> = None;

/// Something that happens between customer and company.
pub(super) struct Scene {
    pub(super) channel: &'static str,
    pub(super) initiative: Option<Initiative>,
    /// How it feels, from -2 to 2.
    pub(super) mood: i64,
    /// What whoever was there writes; `{product}` is a place to fill.
    pub(super) note: &'static str,
    /// What the customer does; may be empty.
    pub(super) action: &'static str,
    /// What the customer wants by it; may be empty.
    pub(super) motivation: &'static str,
}

pub(super) const fn scene(
    channel: &'static str,
    initiative: Option<Initiative>,
    mood: i64,
    note: &'static str,
    action: &'static str,
    motivation: &'static str,
) -> Scene {
    Scene { channel, initiative, mood, note, action, motivation }
}

/// All words of one language.
pub(super) struct Told {
    /// Before anybody met, by where the customer came from; the last row is for all others.
    pub(super) noticed: &'static [(&'static str, &'static [Scene])],
    /// How the customer met us first, by where it came from; the last row is for all others.
    pub(super) met: &'static [(&'static str, &'static [Scene])],
    /// What happens on a rung, by its key.
    pub(super) rungs: &'static [(&'static str, &'static [Scene])],
    /// Words for feelings from -2 to 2, of prospects and of customers.
    pub(super) feelings: [[&'static [&'static str]; 5]; 2],
    pub(super) products: &'static [&'static str],
}

pub(super) fn told(at_home: bool) -> &'static Told {
    if at_home { &scenes_home::TOLD } else { &scenes_abroad::TOLD }
}

/// The scenes of this key, else those of the last row.
pub(super) fn of_key(rows: &'static [(&'static str, &'static [Scene])], key: &str) -> &'static [Scene] {
    let row = rows.iter().find(|(name, _)| *name == key).or(rows.last());
    row.map_or(&[], |(_, scenes)| scenes)
}

impl Told {
    /// A word for this feeling.
    pub(super) fn feeling(&self, mood: i64, prospect: bool, random: &mut Random) -> &'static str {
        let row = usize::try_from(mood.clamp(-2, 2) + 2).unwrap_or(2);
        random.pick(self.feelings[usize::from(!prospect)][row])
    }
}

/// What systems count is measured, what somebody tells is reported, and what we believe they saw is assumed.
pub(super) fn evidence(scene: &Scene) -> Evidence {
    match scene.channel {
        _ if scene.initiative == NEITHER => Evidence::Assumed,
        "social" | "website" | "webinar" | "cart_left" | "review" => Evidence::Measured,
        _ => Evidence::Reported,
    }
}

/// How long such a thing takes, if somebody looked at the clock.
pub(super) fn minutes(channel: &str, random: &mut Random) -> Option<u32> {
    let range = match channel {
        "phone" => 2..=18,
        "support" => 4..=25,
        "store" => 10..=35,
        "meeting" | "demo" => 30..=75,
        "webinar" | "event" => 40..=60,
        _ => return None,
    };
    let minutes = random.within(range);
    random.chance(60).then(|| u32::try_from(minutes).unwrap_or(0))
}
