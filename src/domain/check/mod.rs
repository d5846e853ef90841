//! The check of many customers' health at once, by the conventions of monitoring plugins: what is counted, what it
//! comes to, and the figures that a monitor draws.

mod range;
mod weakness;

pub use range::Range;
pub use weakness::{Weakness, weaknesses};

use super::health::{Band, Bands};
use super::keyed::keyed_enum;

keyed_enum! {
    /// What a monitor is told; its exit code is the place in this list.
    pub enum Status {
        Ok = "OK",
        Warning = "WARNING",
        Critical = "CRITICAL",
        Unknown = "UNKNOWN",
    }
}

impl Status {
    pub fn exit_code(self) -> u8 {
        self as u8
    }
}

/// How many of the customers whose rung has health are how well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// How many have which score.
    scores: [i64; SCORES],
    pub unscored: i64,
    pub rotting: i64,
    /// How many have a task that should have been done.
    pub overdue: i64,
}

/// 0 to 100.
const SCORES: usize = 101;

impl Default for Tally {
    fn default() -> Self {
        Self { scores: [0; SCORES], unscored: 0, rotting: 0, overdue: 0 }
    }
}

impl Tally {
    /// Counts so many customers of that score.
    pub fn count(&mut self, score: Option<u8>, customers: i64) {
        match score {
            Some(score) => self.scores[usize::from(score).min(SCORES - 1)] += customers,
            None => self.unscored += customers,
        }
    }

    pub fn scored(&self) -> i64 {
        self.scores.iter().sum()
    }

    pub fn customers(&self) -> i64 {
        self.scored() + self.unscored
    }

    pub fn in_band(&self, band: Band, bands: Bands) -> i64 {
        (0..).zip(&self.scores).filter(|(score, _)| bands.band(*score) == band).map(|(_, count)| count).sum()
    }

    /// The score in the middle; of an even number the mean of the two there, round half up. `None` of nobody.
    pub fn median(&self) -> Option<u8> {
        let scored = self.scored();
        let (lower, upper) = (self.nth((scored - 1) / 2)?, self.nth(scored / 2)?);
        Some((lower + upper).div_ceil(2))
    }

    /// The score of this place in ascending order, from 0.
    fn nth(&self, place: i64) -> Option<u8> {
        let mut passed = 0;
        (0..).zip(&self.scores).find_map(|(score, count)| {
            passed += count;
            (passed > place).then_some(score)
        })
    }
}

/// From where on somebody wants to know.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    pub warn: Range,
    pub crit: Range,
    /// More customers than that in the band `critical` are critical whatever the median says.
    pub max_critical: Option<u32>,
}

keyed_enum! {
    /// Why nothing can be said.
    pub enum Unknown {
        NobodyMatches = "nobody_matches",
        /// Less than half of them have a score.
        TooFewScored = "too_few_scored",
    }
}

/// What a check comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    pub status: Status,
    /// The median health.
    pub measure: u8,
}

impl Limits {
    pub fn judge(&self, tally: &Tally, bands: Bands) -> Result<Verdict, Unknown> {
        let Some(measure) = tally.median().filter(|_| tally.scored() * 2 >= tally.customers()) else {
            return Err(if tally.customers() == 0 { Unknown::NobodyMatches } else { Unknown::TooFewScored });
        };
        let critical = tally.in_band(Band::Critical, bands);
        let too_many = self.max_critical.is_some_and(|most| critical > i64::from(most));
        let status = match f64::from(measure) {
            health if too_many || self.crit.alarms(health) => Status::Critical,
            health if self.warn.alarms(health) => Status::Warning,
            _ => Status::Ok,
        };
        Ok(Verdict { status, measure })
    }

    /// The figures for a monitor: `'label'=value;warn;crit;min;max`, parted by blanks. The labels never change.
    pub fn performance(&self, tally: &Tally, measure: u8, bands: Bands) -> String {
        let mut figures = format!("health={measure};{};{};0;100", self.warn, self.crit);
        for &band in Band::ALL {
            figures.push_str(&format!(" {}={}", band.key(), tally.in_band(band, bands)));
            if let (Band::Critical, Some(most)) = (band, self.max_critical) {
                figures.push_str(&format!(";;{}", Range::up_to(f64::from(most))));
            }
        }
        figures.push_str(&format!(" rotting={}", tally.rotting));
        figures
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::health::Rules;

    fn tally(scores: &[u8], unscored: i64) -> Tally {
        let mut tally = Tally { unscored, ..Tally::default() };
        scores.iter().for_each(|score| tally.count(Some(*score), 1));
        tally
    }

    fn limits(warn: &str, crit: &str, max_critical: Option<u32>) -> Limits {
        let range = |text| Range::parse_floor(text).unwrap();
        Limits { warn: range(warn), crit: range(crit), max_critical }
    }

    fn judged(limits: Limits, tally: &Tally) -> Result<(Status, u8), Unknown> {
        limits.judge(tally, Rules::default().bands).map(|verdict| (verdict.status, verdict.measure))
    }

    #[test]
    fn the_median_is_the_usual_one_rounded_half_up() {
        for (scores, median) in [
            (vec![], None),
            (vec![38], Some(38)),
            (vec![40, 50], Some(45)),
            (vec![40, 51], Some(46)),
            (vec![100, 0, 7], Some(7)),
            (vec![100, 100], Some(100)),
            (vec![0, 0, 1, 1], Some(1)),
            (vec![5, 5, 90, 90, 90], Some(90)),
        ] {
            assert_eq!(tally(&scores, 9).median(), median, "{scores:?}");
        }
    }

    #[test]
    fn below_the_limits_and_not_on_them() {
        let usual = limits("60", "40", None);
        for (health, status) in [
            (100, Status::Ok),
            (60, Status::Ok),
            (59, Status::Warning),
            (40, Status::Warning),
            (39, Status::Critical),
            (0, Status::Critical),
        ] {
            assert_eq!(judged(usual, &tally(&[health], 0)), Ok((status, health)));
        }
        assert_eq!(judged(limits("@50:70", "~:90", None), &tally(&[60], 0)), Ok((Status::Warning, 60)));
        assert_eq!(judged(limits("@50:70", "~:90", None), &tally(&[95], 0)), Ok((Status::Critical, 95)));
    }

    #[test]
    fn more_critical_customers_than_allowed_are_critical() {
        let most = |most| judged(limits("60", "40", Some(most)), &tally(&[3, 24, 25, 80, 90, 95, 99], 0));
        assert_eq!(most(2), Ok((Status::Ok, 80)));
        assert_eq!(most(1), Ok((Status::Critical, 80)));
        assert_eq!(most(0), Ok((Status::Critical, 80)));
    }

    #[test]
    fn nothing_is_said_where_less_than_half_have_a_score() {
        let usual = limits("60", "40", Some(0));
        assert_eq!(judged(usual, &tally(&[], 0)), Err(Unknown::NobodyMatches));
        assert_eq!(judged(usual, &tally(&[], 3)), Err(Unknown::TooFewScored));
        assert_eq!(judged(usual, &tally(&[80, 80], 3)), Err(Unknown::TooFewScored));
        assert_eq!(judged(usual, &tally(&[80, 80], 2)), Ok((Status::Ok, 80)));
    }

    #[test]
    fn exit_codes_are_those_of_plugins() {
        assert_eq!(Status::ALL.iter().map(|status| status.exit_code()).collect::<Vec<_>>(), [0, 1, 2, 3]);
    }

    #[test]
    fn the_figures_of_the_design() {
        let bands = Rules::default().bands;
        let mut tally = Tally { rotting: 11, overdue: 4, ..Tally::default() };
        for (score, customers) in [(90, 120), (58, 61), (30, 28), (12, 3)] {
            tally.count(Some(score), customers);
        }
        assert_eq!(tally.customers(), 212);
        assert_eq!(
            limits("60", "40", None).performance(&tally, 58, bands),
            "health=58;60:;40:;0;100 healthy=120 watch=61 at_risk=28 critical=3 rotting=11"
        );
        assert_eq!(
            limits("~:5", "@10:20", Some(5)).performance(&tally, 58, bands),
            "health=58;~:5;@10:20;0;100 healthy=120 watch=61 at_risk=28 critical=3;;0:5 rotting=11"
        );
    }
}
