//! What the demo's customers lived, touch by touch along their path: they notice us, meet us, buy, and are looked after.
//!
//! Every touch lies within the stay it tells of, none after today, and none before the first contact but what was
//! noticed before. Before somebody falls back something went wrong, for the reason they gave.

use chrono::NaiveDate;

use super::paths::working_day;
use super::random::Random;
use super::scenes::{Scene, Told, evidence, minutes, of_key, told};
use super::snags::{self, Snag};
use super::{ZONE, moment};
use crate::domain::channel::{self, Channel, ChannelKey};
use crate::domain::customer::Dossier;
use crate::domain::emotion::Emotion;
use crate::domain::journey::spans::{Span, spans};
use crate::domain::moment::{At, plus_days};
use crate::domain::stage::{Ladder, Role, StageKey};
use crate::domain::touchpoint::Touch;

/// A touch, the rung it was on, and what went wrong at it.
pub(super) struct Lived {
    pub(super) touch: Touch,
    pub(super) rung: StageKey,
    pub(super) snag: Option<&'static Snag>,
}

pub(super) struct Teller<'a> {
    pub(super) ladder: &'a Ladder,
    channels: Vec<Channel>,
    as_of: NaiveDate,
    pub(super) random: Random,
}

/// Whom it is told of, and what was told already.
struct Telling<'a> {
    customer: &'a Dossier,
    words: &'static Told,
    at_home: bool,
    products: [&'static str; 2],
    used: Vec<&'static str>,
    lived: Vec<Lived>,
}

/// Whether a customer on such a rung is going or gone.
pub(super) fn leaves(role: Option<Role>) -> bool {
    matches!(role, Some(Role::AtRisk | Role::Dormant | Role::Ended))
}

pub(super) fn is_at_home(customer: &Dossier) -> bool {
    customer.record.country.as_deref() == Some("Indonesia")
}

impl<'a> Teller<'a> {
    pub(super) fn new(ladder: &'a Ladder, as_of: NaiveDate, random: Random) -> Self {
        Self { ladder, channels: channel::built_in(), as_of, random }
    }

    fn telling<'c>(&mut self, customer: &'c Dossier) -> Telling<'c> {
        let at_home = is_at_home(customer);
        let words = told(at_home);
        let products = [self.random.pick(words.products), self.random.pick(words.products)];
        Telling { customer, words, at_home, products, used: Vec::new(), lived: Vec::new() }
    }

    pub(super) fn role(&self, rung: &StageKey) -> Option<Role> {
        self.ladder.get(rung).map(|stage| stage.role)
    }

    /// Oldest first. `often` is for somebody whom we meet every few days.
    pub(super) fn life(&mut self, customer: &Dossier, often: bool) -> Vec<Lived> {
        let stays = spans(&customer.moves, ZONE, self.as_of);
        let Some(first) = stays.first() else { return Vec::new() };
        let mut telling = self.telling(customer);
        self.beginning(&mut telling, first);
        for (index, stay) in stays.iter().enumerate() {
            self.stay(&mut telling, stay, stays.get(index + 1), often);
        }
        let missing = 3_usize.saturating_sub(telling.lived.len());
        for (noticed, days) in of_key(telling.words.noticed, "").iter().zip(7..).take(missing) {
            let day = plus_days(first.from, -days);
            self.happens(&mut telling, noticed, At::Date(day), &first.stage, None);
        }
        let mut lived = telling.lived;
        lived.sort_by_key(|lived| lived.touch.at.day(ZONE));
        lived
    }

    /// As many touches as are asked for, spread over the customer's life: for a crowd.
    pub(super) fn some(&mut self, customer: &Dossier, count: u32) -> Vec<Touch> {
        let stays = spans(&customer.moves, ZONE, self.as_of);
        let Some(first) = stays.first().map(|stay| stay.from) else { return Vec::new() };
        let days = (self.as_of - first).num_days();
        let mut telling = self.telling(customer);
        for n in 0..i64::from(count) {
            let day = plus_days(first, days * n / i64::from(count));
            let place = stays.partition_point(|stay| stay.from <= day).saturating_sub(1);
            let stay = &stays[place];
            let at = if day == stay.from { At::Date(day) } else { moment(day, 60, &mut self.random) };
            let mood = mood(stay.stage.as_str(), &mut self.random);
            let scene = self.scene(&telling, &stay.stage, mood, false);
            self.happens(&mut telling, scene, at, &stay.stage, None);
        }
        telling.lived.into_iter().map(|lived| lived.touch).collect()
    }

    /// What was noticed before, and how customer and company met.
    fn beginning(&mut self, telling: &mut Telling<'_>, first: &Span) {
        let source = telling.customer.record.source.clone().unwrap_or_default();
        let noticed = of_key(telling.words.noticed, &source);
        let known = matches!(source.as_str(), "referral" | "walk-in" | "event");
        for (percent, days) in [(if known { 30 } else { 85 }, 3..=6), (10, 1..=2)] {
            if self.random.chance(percent) {
                let scene = self.fresh(noticed, telling, |_| true);
                let day = plus_days(first.from, -self.random.within(days));
                let at = moment(day, 50, &mut self.random);
                self.happens(telling, scene, at, &first.stage, None);
            }
        }
        let met = of_key(telling.words.met, &source);
        let scene = self.fresh(met, telling, |_| true);
        self.happens(telling, scene, At::Date(first.from), &first.stage, None);
    }

    /// What happens during a stay, and at its end where the next one is worse or better.
    fn stay(&mut self, telling: &mut Telling<'_>, stay: &Span, next: Option<&Span>, often: bool) {
        let role = self.role(&stay.stage);
        let next_role = next.and_then(|next| self.role(&next.stage));
        let (falls, recovers) =
            (leaves(next_role) && !leaves(role), next.is_some() && leaves(role) && !leaves(next_role));
        let is_prospect = role == Some(Role::Prospect);
        let (days, today) = match next {
            Some(next) => {
                let first = plus_days(stay.from, 1).min(plus_days(next.from, -1)).max(stay.from);
                let last = plus_days(next.from, -1).max(first);
                let count = self.count(stay, (last - stay.from).num_days(), often);
                // What was bad is told before it gets better.
                let count = count.max(i64::from(falls) + 2 * i64::from(recovers));
                (self.spread(first, last, count), None)
            }
            None => self.days_so_far(stay, often),
        };
        let middle = (days.len() / 2).saturating_sub(usize::from(days.len().is_multiple_of(2)));
        for (index, day) in days.iter().enumerate() {
            let at = if *day == stay.from { At::Date(*day) } else { moment(*day, 70, &mut self.random) };
            let is_last = index + 1 == days.len();
            let trouble = !falls && !leaves(role) && index == middle && self.random.chance(7);
            if (falls && is_last) || (trouble && today != Some(*day)) {
                let reason = next.filter(|_| falls).and_then(|next| next.reason);
                let snag = snags::drawn(is_prospect, telling.at_home, reason, &mut self.random);
                self.happens(telling, &snag.scene, at, &stay.stage, Some(snag));
            } else {
                let drawn = mood(stay.stage.as_str(), &mut self.random);
                let mood = if recovers && is_last { 1 } else { drawn };
                let scene = self.scene(telling, &stay.stage, mood, today == Some(*day));
                self.happens(telling, scene, at, &stay.stage, None);
            }
        }
    }

    /// How often somebody is touched in so many days on a rung.
    fn count(&mut self, stay: &Span, days: i64, often: bool) -> i64 {
        let random = &mut self.random;
        match stay.stage.as_str() {
            "retained" | "loyal" | "advocate" if often => 1 + days / 9,
            "aware" => i64::from(random.chance(40)) + i64::from(days > 25),
            "considering" => 1 + i64::from(random.chance(30)) + i64::from(days > 20),
            "purchased" | "activated" => i64::from(random.chance(75)) + i64::from(random.chance(15)),
            "declining" => 1 + i64::from(random.chance(25)),
            "advocate" => 1 + days / 60,
            "retained" | "loyal" => i64::from(random.chance(15)) + (days + 40) / 150,
            "dormant" => i64::from(random.chance(60)) + i64::from(days > 80),
            _ => i64::from(random.chance(60)),
        }
    }

    /// One day out of each of so many equal parts.
    fn spread(&mut self, first: NaiveDate, last: NaiveDate, count: i64) -> Vec<NaiveDate> {
        let days = (last - first).num_days() + 1;
        let mut all: Vec<NaiveDate> = (0..count)
            .map(|n| {
                let (least, most) = (days * n / count, (days * (n + 1) / count - 1).max(days * n / count));
                working_day(plus_days(first, self.random.within(least..=most))).max(first)
            })
            .collect();
        all.dedup();
        all
    }

    /// The days of the stay that goes on, and the one on which we met last if that was lately: most are looked after
    /// as their rung asks, some go cold, and who is there for too long was forgotten.
    fn days_so_far(&mut self, stay: &Span, often: bool) -> (Vec<NaiveDate>, Option<NaiveDate>) {
        let stage = self.ladder.get(&stay.stage);
        let days = (self.as_of - stay.from).num_days();
        let first = plus_days(stay.from, 1).min(self.as_of);
        let limits =
            stage.and_then(|stage| Some((i64::from(stage.cadence_days?), i64::from(stage.rot_days?))));
        let Some((cadence, rot)) = limits else {
            // Nobody calls those who left; goodbyes are said in the first weeks.
            let last = plus_days(first, days.min(14)).min(self.as_of);
            let count = self.count(stay, days, often);
            return (self.spread(first, last, count), None);
        };
        let cold = if stay.stage.as_str() == "dormant" { 60 } else { 22 };
        let quiet = match (days > rot, !often && self.random.chance(cold)) {
            (true, _) => Some(rot.max(cadence) + 1),
            (false, true) => Some(cadence + self.random.within(1..=2 * cadence)),
            (false, false) => None,
        };
        let last = plus_days(self.as_of, -quiet.unwrap_or(cadence));
        let count = self.count(stay, (last - stay.from).num_days().max(0), often);
        let mut all = if last < first { Vec::new() } else { self.spread(first, last, count) };
        if quiet.is_some() {
            return (all, None);
        }
        let lately = plus_days(self.as_of, 2 - cadence).max(first);
        let ago = self.random.within(0..=(self.as_of - lately).num_days());
        let day = working_day(plus_days(self.as_of, -ago)).max(first);
        all.push(day);
        all.dedup();
        (all, Some(day))
    }

    /// A scene of the rung that feels most like this.
    fn scene(&mut self, telling: &Telling<'_>, rung: &StageKey, mood: i64, to_meet: bool) -> &'static Scene {
        let rows = of_key(telling.words.rungs, rung.as_str());
        let channels = &self.channels;
        let meets = |scene: &Scene| channels.iter().any(|c| c.key.as_str() == scene.channel && c.meets);
        let fits = |scene: &&Scene| !to_meet || meets(scene);
        let nearest = rows.iter().filter(fits).map(|scene| scene.mood.abs_diff(mood)).min();
        let can_be: Vec<bool> =
            rows.iter().map(|scene| fits(&scene) && Some(scene.mood.abs_diff(mood)) == nearest).collect();
        self.fresh(rows, telling, |index| can_be[index])
    }

    /// Rather one that was not told of this customer yet.
    fn fresh(
        &mut self,
        rows: &'static [Scene],
        telling: &Telling<'_>,
        can_be: impl Fn(usize) -> bool,
    ) -> &'static Scene {
        let weights: Vec<(usize, u32)> = rows
            .iter()
            .enumerate()
            .filter(|(index, _)| can_be(*index))
            .map(|(index, scene)| (index, if telling.used.contains(&scene.note) { 1 } else { 8 }))
            .collect();
        &rows[self.random.weighted(&weights, |row| row.1).0]
    }

    fn happens(
        &mut self,
        telling: &mut Telling<'_>,
        scene: &'static Scene,
        at: At,
        rung: &StageKey,
        snag: Option<&'static Snag>,
    ) {
        telling.used.push(scene.note);
        let prospect = self.role(rung) == Some(Role::Prospect);
        let random = &mut self.random;
        let felt = scene.initiative.is_some() && (snag.is_some() || random.chance(85));
        let emotion = Emotion::new(scene.mood).filter(|_| felt);
        let word = felt && (snag.is_some() || random.chance(50));
        let feeling = word.then(|| telling.words.feeling(scene.mood, prospect, random).to_owned());
        let product = random.pick(&telling.products);
        let names_it = scene.note.contains("{product}");
        let said = |text: &str, percent: u64, random: &mut Random| {
            (!text.is_empty() && random.chance(percent)).then(|| text.to_owned())
        };
        let touch = Touch {
            note: Some(scene.note.replace("{product}", product)),
            initiative: scene.initiative,
            action: said(scene.action, 60, random),
            motivation: said(scene.motivation, 38, random),
            emotion,
            feeling,
            product: (names_it && random.chance(45)).then(|| product.to_owned()),
            minutes: minutes(scene.channel, random),
            evidence: evidence(scene),
            ..Touch::by(ChannelKey::new(scene.channel), at)
        };
        telling.lived.push(Lived { touch, rung: rung.clone(), snag });
    }
}

/// How it goes on a rung: prospects hope and doubt, who leaves is unhappy, and nobody is as happy as an advocate.
fn mood(rung: &str, random: &mut Random) -> i64 {
    random.pick(match rung {
        "aware" | "considering" => &[0, 0, 1, 1, -1],
        "purchased" | "activated" => &[1, 1, 1, 0, 2, 1, -1],
        "retained" => &[1, 1, 1, 1, 0, 2, 1, -1],
        "loyal" => &[1, 2, 1, 2, 1, 0],
        "advocate" => &[2, 2, 2, 1],
        "declining" => &[-1, -2, -1, -2],
        "dormant" => &[-1, -1, -1, 0],
        _ => &[-1, -1, -2],
    })
}
