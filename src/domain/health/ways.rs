//! The cheapest way up: the fewest things a rep can do that lift a customer into a better band.
//!
//! Every way is proved by working the score out anew with it done.

use chrono::NaiveDate;

use super::dimension::Band;
use super::signs::{Bond, OpenPain, Signs};
use super::{Health, Terms};
use crate::domain::qualification::FULL_SCORE;

/// Something a rep can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    LogTouch,
    /// The next level of a MEDDIC letter.
    NextLevel,
    ClosePain(OpenPain),
    AddChampion,
}

/// What to do, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// One to three, the easiest first.
    pub steps: Vec<Step>,
    pub score: u8,
    pub band: Band,
}

/// No way is longer.
const MOST: usize = 3;

/// The cheapest way into a better band; `None` where there is no score, none is better, or three steps do not do.
pub fn way_up(signs: &Signs, terms: Terms<'_>, today: NaiveDate) -> Option<Way> {
    let bands = terms.rules.bands;
    let now = bands.band(Health::of(signs, terms, today)?.score?);
    let steps = steps(signs, terms, today);
    let mut best: Option<(usize, u32, Way)> = None;
    for chosen in 1_u32..(1 << steps.len()) {
        let length = chosen.count_ones() as usize;
        if length > MOST || best.as_ref().is_some_and(|(shortest, ..)| length > *shortest) {
            continue;
        }
        let taken: Vec<Step> =
            (0..).zip(&steps).filter(|(place, _)| chosen >> place & 1 == 1).map(|(_, step)| *step).collect();
        let cost = taken.iter().map(|step| step.cost()).sum();
        let after = taken.iter().fold(signs.clone(), |signs, step| step.done(signs, today));
        let Some(score) = Health::of(&after, terms, today).and_then(|health| health.score) else { continue };
        let band = bands.band(score);
        let better = best.as_ref().is_none_or(|(shortest, cheapest, way)| {
            (length, cost) < (*shortest, *cheapest)
                || ((length, cost) == (*shortest, *cheapest) && score > way.score)
        });
        if band < now && better {
            best = Some((length, cost, Way { steps: taken, score, band }));
        }
    }
    best.map(|(.., way)| way)
}

/// What can be done for this customer, each at most three times, the easiest first.
fn steps(signs: &Signs, terms: Terms<'_>, today: NaiveDate) -> Vec<Step> {
    let weighs = |dimension| {
        let stage = terms.stage_of(signs);
        stage.and_then(|stage| terms.rules.weights(stage.profile)).is_some_and(|w| w.of(dimension) > 0)
    };
    use super::Dimension as D;
    let touch = (signs.last_touch != Some(today) && (weighs(D::Recency) || weighs(D::Service)))
        .then_some(Step::LogTouch);
    let known = signs.bond.and_then(|bond| bond.meddic).unwrap_or(0);
    let levels = usize::from(FULL_SCORE.saturating_sub(known)).min(MOST);
    let levels = if weighs(D::Relationship) { levels } else { 0 };
    let mut pains = signs.pains.clone();
    pains.sort_by_key(|pain| (std::cmp::Reverse(pain.severity), pain.since));
    let pains = pains.into_iter().filter(|_| weighs(D::Service)).take(MOST).map(Step::ClosePain);
    let champion = (weighs(D::Relationship) && !signs.bond.is_some_and(|bond| bond.champion))
        .then_some(Step::AddChampion);
    touch
        .into_iter()
        .chain(std::iter::repeat_n(Step::NextLevel, levels))
        .chain(pains)
        .chain(champion)
        .collect()
}

impl Step {
    /// What it takes, in no unit: only the order matters.
    fn cost(self) -> u32 {
        match self {
            Self::LogTouch => 1,
            Self::NextLevel => 2,
            Self::ClosePain(_) => 3,
            Self::AddChampion => 4,
        }
    }

    /// The signs after it was done today.
    fn done(self, mut signs: Signs, today: NaiveDate) -> Signs {
        let bond = || signs.bond.unwrap_or(Bond { meddic: None, roles: 0, champion: false, known: None });
        match self {
            Self::LogTouch => signs.last_touch = Some(today),
            Self::NextLevel => {
                let bond = bond();
                let meddic = Some((bond.meddic.unwrap_or(0) + 1).min(FULL_SCORE));
                signs.bond = Some(Bond { meddic, known: Some(today), ..bond });
            }
            Self::ClosePain(closed) => {
                if let Some(place) = signs.pains.iter().position(|pain| *pain == closed) {
                    signs.pains.remove(place);
                }
            }
            Self::AddChampion => {
                let bond = bond();
                let roles = bond.roles.saturating_add(1);
                signs.bond = Some(Bond { roles, champion: true, known: Some(today), ..bond });
            }
        }
        signs
    }
}
