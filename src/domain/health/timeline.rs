//! What is known of a customer's life, with the days on which it was so: the signs of any day follow from it.
//!
//! What happened has a day of its own. What just is, such as a contact, is so from the day it was told until it was
//! taken back or told otherwise.

use chrono::NaiveDate;

use super::signs::{Bond, Heard, Impression, OpenPain, PULSE_DAYS, Rhythm, Signs, VOICE_DAYS, Voice};
use crate::domain::contact::ContactRole;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::moment::plus_days;
use crate::domain::pain::Severity;
use crate::domain::qualification::{Letter, Level};
use crate::domain::stage::StageKey;
use crate::domain::survey::SurveyKind;

/// How many feelings count.
const FEELINGS: usize = 5;

/// Of how many purchase days a rhythm can be told.
pub const RHYTHM_DAYS: usize = 3;

/// So, from the first day on and until, not including, the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spell<T> {
    /// `None`: ever since.
    pub from: Option<NaiveDate>,
    /// `None`: still.
    pub until: Option<NaiveDate>,
    pub what: T,
}

impl<T> Spell<T> {
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }

    /// The days on which it begins or ends.
    fn turns(&self) -> impl Iterator<Item = NaiveDate> {
        self.from.into_iter().chain(self.until)
    }
}

/// A rung that was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entering {
    pub on: NaiveDate,
    pub stage: StageKey,
}

/// A touchpoint, as far as health goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lived {
    pub on: NaiveDate,
    /// Whether customer and company meet on its channel.
    pub meets: bool,
    pub emotion: Option<Emotion>,
    pub evidence: Evidence,
}

impl Lived {
    /// Whether it was a real touch.
    pub fn is_touch(&self) -> bool {
        self.meets && self.evidence != Evidence::Assumed
    }
}

/// An order, until the day all of its money was given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sale {
    pub on: NaiveDate,
    pub given_back: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timeline {
    /// In the order in which they count: by day, then as told.
    pub moves: Vec<Entering>,
    /// The oldest first.
    pub lived: Vec<Lived>,
    /// The oldest first.
    pub sales: Vec<Sale>,
    /// Day, kind and score; the oldest first.
    pub answers: Vec<(NaiveDate, SurveyKind, u8)>,
    /// From the day it began to hurt until it was closed.
    pub pains: Vec<Spell<OpenPain>>,
    pub contacts: Vec<Spell<Option<ContactRole>>>,
    pub findings: Vec<Spell<(Letter, Level)>>,
    /// The oldest first.
    pub pulses: Vec<Impression>,
    /// A cadence of the customer's own.
    pub cadences: Vec<Spell<u32>>,
}

impl Timeline {
    /// The rung the customer stood on at the end of a day.
    pub fn stage_on(&self, day: NaiveDate) -> Option<&StageKey> {
        self.moves.iter().rfind(|entering| entering.on <= day).map(|entering| &entering.stage)
    }

    /// The signs at the end of a day; `None` before the first contact.
    pub fn signs_on(&self, day: NaiveDate) -> Option<Signs> {
        let stage = self.stage_on(day)?.clone();
        let lived = || self.lived.iter().rev().filter(|lived| lived.on <= day);
        Some(Signs {
            stage: Some(stage),
            own_cadence: self.cadences.iter().find(|spell| spell.holds_on(day)).map(|spell| spell.what),
            last_touch: lived().find(|lived| lived.is_touch()).map(|lived| lived.on),
            rhythm: self.rhythm_on(day),
            voice: Voice::of(&self.heard_by(day)),
            pains: {
                let mut open: Vec<OpenPain> =
                    self.pains.iter().filter(|spell| spell.holds_on(day)).map(|spell| spell.what).collect();
                open.sort_by_key(|pain| (pain.since, pain.severity));
                open
            },
            had_pain: self.pains.iter().any(|spell| spell.what.since <= day),
            bond: self.bond_on(day),
            pulse: self
                .pulses
                .iter()
                .rfind(|pulse| pulse.on <= day)
                .copied()
                .filter(|pulse| (day - pulse.on).num_days() <= PULSE_DAYS),
        })
    }

    fn rhythm_on(&self, day: NaiveDate) -> Option<Rhythm> {
        let stands = |sale: &&Sale| sale.on <= day && sale.given_back.is_none_or(|back| day < back);
        let mut days: Vec<NaiveDate> = self.sales.iter().filter(stands).map(|sale| sale.on).collect();
        days.sort_unstable();
        days.dedup();
        if days.len() < RHYTHM_DAYS {
            return None;
        }
        let mut gaps: Vec<i64> = days.windows(2).map(|pair| (pair[1] - pair[0]).num_days()).collect();
        gaps.sort_unstable();
        let (lower, upper) = (gaps[(gaps.len() - 1) / 2], gaps[gaps.len() / 2]);
        Some(Rhythm { last: *days.last()?, gap_doubled: u32::try_from(lower + upper).unwrap_or(u32::MAX) })
    }

    /// The latest NPS and CSAT answers and the last feelings that still count.
    fn heard_by(&self, day: NaiveDate) -> Vec<Heard> {
        let counts = |on: NaiveDate| on <= day && (day - on).num_days() <= VOICE_DAYS;
        let answer = |kind: SurveyKind| {
            let &(on, _, score) = self.answers.iter().rfind(|(on, k, _)| *k == kind && counts(*on))?;
            let value = match kind {
                SurveyKind::Nps => f64::from(score) * 10.0,
                SurveyKind::Csat => (f64::from(score) - 1.0) * 25.0,
            };
            Some(Heard { on, value, weight: 3.0 })
        };
        let felt: Vec<(&Lived, Emotion)> = self
            .lived
            .iter()
            .rev()
            .filter(|lived| counts(lived.on))
            .filter_map(|lived| Some((lived, lived.emotion?)))
            .take(FEELINGS)
            .collect();
        // All of them together weigh 2.
        let each = 2.0 / f64::from(u32::try_from(felt.len().max(1)).unwrap_or(u32::MAX));
        let felt = felt.into_iter().map(|(lived, emotion)| Heard {
            on: lived.on,
            value: (f64::from(emotion.value()) + 2.0) * 25.0,
            weight: if lived.evidence == Evidence::Assumed { each / 2.0 } else { each },
        });
        answer(SurveyKind::Nps).into_iter().chain(answer(SurveyKind::Csat)).chain(felt).collect()
    }

    fn bond_on(&self, day: NaiveDate) -> Option<Bond> {
        let contacts: Vec<_> = self.contacts.iter().filter(|spell| spell.holds_on(day)).collect();
        let findings: Vec<_> = self.findings.iter().filter(|spell| spell.holds_on(day)).collect();
        if contacts.is_empty() && findings.is_empty() {
            return None;
        }
        let roles = contacts.iter().filter(|spell| spell.what.is_some()).count();
        let meddic = findings.iter().map(|spell| spell.what.1.get()).sum();
        Some(Bond {
            meddic: (!findings.is_empty()).then_some(meddic),
            roles: u8::try_from(roles).unwrap_or(u8::MAX),
            champion: contacts.iter().any(|spell| spell.what == Some(ContactRole::Champion)),
            known: contacts
                .iter()
                .filter_map(|spell| spell.from)
                .chain(findings.iter().filter_map(|s| s.from))
                .max(),
        })
    }

    /// The first day after `day` on which the signs can be others; `None` where nothing is to come.
    pub fn next_turn(&self, day: NaiveDate) -> Option<NaiveDate> {
        let moves = self.moves.iter().map(|entering| entering.on);
        let lived = self.lived.iter().rev().map(|lived| lived.on);
        let sales = self.sales.iter().flat_map(|sale| [Some(sale.on), sale.given_back]).flatten();
        let answers = self.answers.iter().map(|(on, ..)| *on);
        let fades = |on: NaiveDate, days: i64| plus_days(on, days + 1);
        let felt = self.lived.iter().rev().filter(|l| l.emotion.is_some()).map(|l| fades(l.on, VOICE_DAYS));
        let said = self.answers.iter().map(|(on, ..)| fades(*on, VOICE_DAYS));
        let pulses = self.pulses.iter().flat_map(|pulse| [pulse.on, fades(pulse.on, PULSE_DAYS)]);
        let spells = (self.pains.iter().flat_map(Spell::turns))
            .chain(self.pains.iter().map(|spell| spell.what.since))
            .chain(self.contacts.iter().flat_map(Spell::turns))
            .chain(self.findings.iter().flat_map(Spell::turns))
            .chain(self.cadences.iter().flat_map(Spell::turns));
        moves
            .chain(lived)
            .chain(sales)
            .chain(answers)
            .chain(felt)
            .chain(said)
            .chain(pulses)
            .chain(spells)
            .filter(|turn| *turn > day)
            .min()
    }
}

impl OpenPain {
    pub fn new(since: NaiveDate, severity: Severity) -> Self {
        Self { since, severity }
    }
}
