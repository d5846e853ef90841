//! What customers say: NPS and CSAT, from one latest answer of each customer in the window.
//!
//! NPS = 100 (P - D) / n, promoters 9 and 10, detractors 0 to 6; its interval is the adjusted Wald of Rocks (2016),
//! American Statistician 70: 365-372, since the plain one has no width when all agree. CSAT is the share of the two
//! highest answers, with the interval of Wilson.

use chrono::NaiveDate;

use super::value::{Measured, Metric, Undefined, share};
use crate::domain::ids::CustomerId;
use crate::domain::period::Period;
use crate::domain::proportion::{Z, exact};
use crate::domain::survey::SurveyKind;

/// One answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    pub customer: CustomerId,
    pub day: NaiveDate,
    /// Within a day the order of telling counts.
    pub nth: i64,
    pub kind: SurveyKind,
    pub score: u8,
}

/// The latest answer of each customer to a kind of question, within a window and no later than `at`.
pub fn latest(said: &[Said], kind: SurveyKind, window: Period, at: NaiveDate) -> Vec<u8> {
    let heard = |said: &&Said| said.kind == kind && window.contains(said.day) && said.day <= at;
    let mut answers: Vec<_> = said.iter().filter(heard).collect();
    answers.sort_by_key(|said| (said.customer, said.day, said.nth));
    answers
        .chunk_by(|a, b| a.customer == b.customer)
        .filter_map(|of_one| Some(of_one.last()?.score))
        .collect()
}

/// Answers of 0 to 10 by what they make of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Nps {
    pub promoters: u64,
    pub passives: u64,
    pub detractors: u64,
}

impl Nps {
    pub fn of(scores: &[u8]) -> Self {
        let mut nps = Self::default();
        scores.iter().for_each(|score| nps.add(*score));
        nps
    }

    /// Counts one answer more.
    pub fn add(&mut self, score: u8) {
        match score {
            0..=6 => self.detractors += 1,
            7 | 8 => self.passives += 1,
            9.. => self.promoters += 1,
        }
    }

    pub fn n(self) -> u64 {
        self.promoters + self.passives + self.detractors
    }

    /// -100 to 100.
    pub fn score(self) -> Metric {
        if self.n() == 0 {
            return Err(Undefined::NoAnswers);
        }
        let n = exact(self.n());
        let value = 100.0 * (exact(self.promoters) / n - exact(self.detractors) / n);
        Ok(Measured { value, n: self.n(), interval: Some(self.interval()) })
    }

    /// Three answers more, three quarters of one a promoter's and three quarters a detractor's.
    fn interval(self) -> (f64, f64) {
        let n = exact(self.n()) + 3.0;
        let (p, d) = ((exact(self.promoters) + 0.75) / n, (exact(self.detractors) + 0.75) / n);
        let middle = p - d;
        let half = Z * ((p + d - middle * middle) / n).sqrt();
        ((100.0 * (middle - half)).max(-100.0), (100.0 * (middle + half)).min(100.0))
    }
}

/// The share of the two highest answers on a scale that ends at `highest`.
pub fn top_two(scores: &[u8], highest: u8) -> Metric {
    let top = scores.iter().filter(|score| **score + 1 >= highest).count() as u64;
    share(top, scores.len() as u64, Undefined::NoAnswers)
}

/// The share that is satisfied: 4 and 5 of 1 to 5.
pub fn csat(scores: &[u8]) -> Metric {
    top_two(scores, SurveyKind::Csat.scale().1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::vectors::{self, any_day, day, near};
    use super::*;

    fn expected(name: &str) -> Vec<serde_json::Value> {
        let all = vectors::json(include_str!("../../../tests/it/data/metrics/proportions.json"));
        all[name].as_array().unwrap().clone()
    }

    #[test]
    fn nps_and_its_interval_are_as_expected() {
        for row in expected("nps") {
            let count = |name: &str| row[name].as_u64().unwrap();
            let nps = Nps {
                promoters: count("promoters"),
                passives: count("passives"),
                detractors: count("detractors"),
            };
            let expected = &row["expected"];
            vectors::is(nps.score(), &expected["nps"]);
            if let Ok(score) = nps.score() {
                let (low, high) = score.interval.unwrap();
                near(low, expected["adj_wald"][0].as_f64().unwrap(), 1e-9);
                near(high, expected["adj_wald"][1].as_f64().unwrap(), 1e-9);
                assert_eq!(Some(score.n), expected["n"].as_u64());
            }
        }
    }

    #[test]
    fn csat_and_its_interval_are_as_expected() {
        for row in expected("csat") {
            let mut scores = Vec::new();
            for (score, count) in row["counts"].as_object().unwrap() {
                let count = usize::try_from(count.as_u64().unwrap()).unwrap();
                scores.extend(std::iter::repeat_n(score.parse::<u8>().unwrap(), count));
            }
            let found = top_two(&scores, u8::try_from(row["scale"].as_u64().unwrap()).unwrap());
            let percent = found.map(|m| Measured { value: m.value * 100.0, ..m });
            vectors::is(percent, &row["expected"]["csat_pct"]);
            if let Some(expected) = row["expected"]["wilson95_pct"].as_array() {
                let (low, high) = csat(&scores).unwrap().interval.unwrap();
                near(low * 100.0, expected[0].as_f64().unwrap(), 1e-9);
                near(high * 100.0, expected[1].as_f64().unwrap(), 1e-9);
            }
        }
    }

    #[test]
    fn each_customer_is_heard_once_with_the_latest_answer() {
        let said = |id, text: &str, nth, score| Said {
            customer: CustomerId(id),
            day: day(text),
            nth,
            kind: SurveyKind::Nps,
            score,
        };
        let all = [
            said(1, "2024-02-29", 1, 10),
            said(1, "2024-02-29", 2, 3),
            said(2, "2024-01-31", 3, 9),
            said(2, "2024-03-01", 4, 0),
            said(3, "2024-02-01", 5, 8),
            Said { kind: SurveyKind::Csat, ..said(3, "2024-02-02", 6, 5) },
        ];
        let february = Period::month_of(day("2024-02-01"));
        assert_eq!(latest(&all, SurveyKind::Nps, february, day("2024-03-31")), [3, 8]);
        assert_eq!(latest(&all, SurveyKind::Csat, february, day("2024-03-31")), [5]);
        assert_eq!(latest(&all, SurveyKind::Nps, february, day("2024-02-28")), [8]);
        assert_eq!(Nps::of(&[6, 7, 8, 9, 0, 10]), Nps { promoters: 2, passives: 2, detractors: 2 });
    }

    proptest! {
        #[test]
        fn intervals_hold_the_value_and_order_changes_nothing(
            rows in proptest::collection::vec((0..9_i64, any_day(), 0..11_u8), 0..40), seed in any::<u64>()
        ) {
            let said: Vec<_> = rows.into_iter().zip(0..).map(|((id, day, score), nth)| {
                Said { customer: CustomerId(id), day, nth, kind: SurveyKind::Nps, score }
            }).collect();
            let year = Period::new(day("2024-01-01"), day("2025-01-01")).unwrap();
            let scores = latest(&said, SurveyKind::Nps, year, day("2025-01-01"));
            let shuffled = vectors::shuffle(&said, seed);
            prop_assert_eq!(&latest(&shuffled, SurveyKind::Nps, year, day("2025-01-01")), &scores);
            if let Ok(score) = Nps::of(&scores).score() {
                let (low, high) = score.interval.unwrap();
                prop_assert!(-100.0 <= low && low < high && high <= 100.0 && score.value.abs() <= 100.0);
            } else {
                prop_assert!(scores.is_empty());
            }
        }
    }
}
