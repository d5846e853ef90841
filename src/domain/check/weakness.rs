//! Where a score loses its points: its parts, the weakest first.

use chrono::NaiveDate;

use crate::domain::health::{Dimension, Health, Part};

/// A part of a score as something that could be better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weakness {
    pub dimension: Dimension,
    /// `None` where there is nothing to tell by.
    pub points: Option<u8>,
    /// What it would bring at its best, with the weight of what is missing shared out.
    pub most: u8,
    /// 0 to 100.
    pub value: Option<f64>,
    /// Days since what it was read from.
    pub age: Option<i64>,
}

/// The parts of a score: what costs the most points first, what is missing last.
pub fn weaknesses(health: &Health, today: NaiveDate) -> Vec<Weakness> {
    let counts = |part: &&Part| part.points.is_some();
    let there: u32 = health.parts.iter().filter(counts).map(|part| u32::from(part.weight)).sum();
    let cost = |part: &Part| {
        let worth = part.worth.filter(|_| part.points.is_some())?;
        Some(f64::from(part.weight) * (100.0 - worth.value) / f64::from(there))
    };
    let mut costs: Vec<(Option<f64>, &Part)> = health.parts.iter().map(|part| (cost(part), part)).collect();
    costs.sort_by(|(one, _), (other, _)| other.unwrap_or(-1.0).total_cmp(&one.unwrap_or(-1.0)));
    let weakness = |(cost, part): (Option<f64>, &Part)| Weakness {
        dimension: part.dimension,
        points: part.points,
        // From the points it has, so that what is at its best has all of them, however they were rounded.
        most: part.points.map_or(0, |points| points + lost(cost.unwrap_or(0.0))),
        value: part.worth.map(|worth| worth.value),
        age: part.age(today),
    };
    costs.into_iter().map(weakness).collect()
}

/// Points that are missing, round half up.
fn lost(cost: f64) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a hundred")]
    let lost = cost.round() as u8;
    lost
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::health::{Bond, Impression, Rules, Signs, Terms, Voice};
    use crate::domain::stage::{Ladder, StageKey};

    fn of(signs: &Signs) -> Vec<(&'static str, Option<u8>, u8, Option<i64>)> {
        let (rules, ladder, today) = (Rules::default(), Ladder::built_in(), "2026-11-22".parse().unwrap());
        let health = Health::of(signs, Terms { rules: &rules, ladder: &ladder }, today).unwrap();
        let found = weaknesses(&health, today);
        found.into_iter().map(|one| (one.dimension.key(), one.points, one.most, one.age)).collect()
    }

    #[test]
    fn what_costs_the_most_points_comes_first_and_what_is_missing_last() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let signs = Signs {
            stage: Some(StageKey::new("considering")),
            last_touch: Some(day("2026-10-26")),
            bond: Some(Bond { meddic: None, roles: 2, champion: true, known: None }),
            pulse: Some(Impression { level: 2, on: day("2026-11-12") }),
            ..Signs::default()
        };
        // 27 days after a touch, of 7 that are ideal, are 3.86 cadences: 4 % of 25.
        assert_eq!(
            of(&signs),
            [
                ("recency", Some(1), 25, Some(27)),
                ("pulse", Some(4), 15, Some(10)),
                ("relationship", Some(60), 60, None),
            ]
        );
    }

    #[test]
    fn the_weight_of_what_is_missing_is_shared_out() {
        let signs = Signs {
            stage: Some(StageKey::new("purchased")),
            last_touch: Some("2026-11-22".parse().unwrap()),
            voice: Some(Voice { value: 50.0, heard: "2026-11-20".parse().unwrap() }),
            ..Signs::default()
        };
        // 35, 30 and 20 of 85, the last of them rounded down so that they add up to 82.
        assert_eq!(
            of(&signs),
            [
                ("satisfaction", Some(18), 36, Some(2)),
                ("recency", Some(41), 41, Some(0)),
                ("service", Some(23), 23, Some(0)),
                ("relationship", None, 0, None),
            ]
        );
    }
}
