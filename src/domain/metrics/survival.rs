//! How long it lasts: Kaplan and Meier (1958) on spells, those not over yet counted for as long as they last.
//!
//! `S(t) = product of 1 - d/n` over the days with an end. At equal days ends come before spells still open. The
//! median is the first day with `S <= 0.5` (Klein and Moeschberger, eq. 4.5.1), within 1e-9, since a product of
//! fractions may miss the half it stands for. Interval: Brookmeyer and Crowley (1982) on the log-log scale, with the error of Greenwood.

use chrono::NaiveDate;

use super::value::Undefined;
use crate::domain::proportion::{Z, exact};

/// Some days lived through; `ended` unless it was still going on when last seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    pub days: u32,
    pub ended: bool,
}

impl Spell {
    /// The spell from `entered` to `left`, as seen on `at`; `None` of one that begins later or is told backwards.
    pub fn seen(entered: NaiveDate, left: Option<NaiveDate>, at: NaiveDate) -> Option<Self> {
        let left = left.filter(|left| *left <= at);
        let days = (left.unwrap_or(at) - entered).num_days();
        u32::try_from(days).ok().map(|days| Self { days, ended: left.is_some() })
    }
}

/// A day on which spells ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    pub day: u32,
    /// How many had lasted until then.
    pub at_risk: u64,
    pub ends: u64,
    /// The share that lasts longer than this day.
    pub lasting: f64,
    /// `None` once nobody is left.
    pub interval: Option<(f64, f64)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    pub n: u64,
    pub ends: u64,
    /// By day; only days with an end.
    pub steps: Vec<Step>,
}

/// The median with its interval; either bound may lie beyond what was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Median {
    pub days: Result<u32, Undefined>,
    pub low: Option<u32>,
    pub high: Option<u32>,
    pub n: u64,
    pub ends: u64,
}

const HALF: f64 = 0.5 + 1e-9;

impl Curve {
    pub fn of(spells: &[Spell]) -> Self {
        let mut sorted = spells.to_vec();
        sorted.sort_by_key(|spell| spell.days);
        let mut at_risk = sorted.len() as u64;
        let (mut lasting, mut greenwood, mut steps) = (1.0, 0.0, Vec::new());
        for day in sorted.chunk_by(|a, b| a.days == b.days) {
            let ends = day.iter().filter(|spell| spell.ended).count() as u64;
            if ends > 0 {
                lasting *= exact(at_risk - ends) / exact(at_risk);
                greenwood += exact(ends) / (exact(at_risk) * exact(at_risk - ends));
                let interval = log_log(lasting, greenwood);
                steps.push(Step { day: day[0].days, at_risk, ends, lasting, interval });
            }
            at_risk -= day.len() as u64;
        }
        Self { n: sorted.len() as u64, ends: steps.iter().map(|step| step.ends).sum(), steps }
    }

    /// The share that lasts longer than everything seen to end; 1 when nothing has.
    pub fn last(&self) -> f64 {
        self.steps.last().map_or(1.0, |step| step.lasting)
    }

    pub fn median(&self) -> Median {
        let first =
            |falls: &dyn Fn(&Step) -> bool| self.steps.iter().find(|step| falls(step)).map(|step| step.day);
        let reason = if self.n == 0 { Undefined::NoSpells } else { Undefined::NotReached };
        Median {
            days: first(&|step| step.lasting <= HALF).ok_or(reason),
            low: first(&|step| step.interval.is_some_and(|(low, _)| low <= HALF)),
            high: first(&|step| step.interval.is_some_and(|(_, high)| high <= HALF)),
            n: self.n,
            ends: self.ends,
        }
    }
}

/// `S^exp(+-z * error / ln S)`, the error that of `ln S`.
fn log_log(lasting: f64, greenwood: f64) -> Option<(f64, f64)> {
    let log = lasting.ln();
    let wide = (Z * greenwood.sqrt() / log).abs().exp();
    let interval = (lasting.powf(wide), lasting.powf(1.0 / wide));
    (log < 0.0 && wide.is_finite()).then_some(interval)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::vectors::{self, day, near};
    use super::*;

    fn spells(pairs: &[(u32, u8)]) -> Vec<Spell> {
        pairs.iter().map(|(days, ended)| Spell { days: *days, ended: *ended == 1 }).collect()
    }

    fn read(text: &str, days: &str, keep: impl Fn(&str) -> bool, group: &str) -> Vec<Spell> {
        let rows = vectors::csv(text);
        let kept = rows.iter().filter(|row| keep(&row[group]));
        kept.map(|row| Spell { days: row[days].parse().unwrap(), ended: row["event"] == "1" }).collect()
    }

    type Expected = (u64, u64, Option<u32>, Option<u32>, Option<u32>);

    fn found(spells: &[Spell]) -> Expected {
        let median = Curve::of(spells).median();
        (median.n, median.ends, median.days.ok(), median.low, median.high)
    }

    /// R `survival`, `conf.type = "log-log"`.
    #[test]
    fn lung_and_telco_last_as_long_as_expected() {
        let lung = |keep: fn(&str) -> bool| {
            found(&read(include_str!("../../../tests/it/data/metrics/lung.csv"), "time", keep, "sex"))
        };
        assert_eq!(lung(|_| true), (228, 165, Some(310), Some(284), Some(361)));
        assert_eq!(lung(|sex| sex == "female"), (90, 53, Some(426), Some(345), Some(524)));
        assert_eq!(lung(|sex| sex == "male"), (138, 112, Some(270), Some(210), Some(306)));
        let telco = |keep: fn(&str) -> bool| {
            found(&read(include_str!("../../../tests/it/data/metrics/telco.csv"), "tenure", keep, "Contract"))
        };
        assert_eq!(telco(|_| true), (7043, 1869, None, None, None));
        assert_eq!(telco(|c| c == "Month-to-month"), (3875, 1655, Some(35), Some(32), Some(38)));
        assert_eq!(telco(|c| c == "One year"), (1473, 166, None, Some(72), None));
        assert_eq!(telco(|c| c == "Two year"), (1695, 48, None, None, None));
    }

    #[test]
    fn stages_last_as_long_as_expected() {
        let rows = vectors::csv(include_str!("../../../tests/it/data/metrics/stage_spells.csv"));
        let all = vectors::json(include_str!("../../../tests/it/data/metrics/formulas.json"));
        for (stage, expected) in all["stage_time"]["stages"].as_object().unwrap() {
            let of_stage: Vec<_> = rows
                .iter()
                .filter(|row| row["stage"] == *stage)
                .filter_map(|row| {
                    let left = Some(row["exited_at"].as_str()).filter(|text| !text.is_empty()).map(day);
                    Spell::seen(day(&row["entered_at"]), left, day("2024-12-31"))
                })
                .collect();
            let median = Curve::of(&of_stage).median();
            assert_eq!(Some(median.n), expected["n"].as_u64());
            assert_eq!(Some(median.ends), expected["completed"].as_u64());
            assert_eq!(median.days.ok().map(f64::from), expected["km_median_days"].as_f64());
        }
    }

    /// Each by hand and by R: all open; exactly one half, which floats miss at six; never half; ties; no days at all.
    #[test]
    fn the_edges_are_as_expected() {
        let edge = |pairs: &[(u32, u8)]| found(&spells(pairs));
        assert_eq!(edge(&[(1, 0), (2, 0), (3, 0)]), (3, 0, None, None, None));
        assert_eq!(edge(&[(1, 1), (2, 1), (3, 1), (4, 1)]), (4, 4, Some(2), Some(1), None));
        let six: Vec<_> = (1..=6).map(|n| (n, 1)).collect();
        assert_eq!(edge(&six), (6, 6, Some(3), Some(1), None));
        assert_eq!(edge(&[(7, 1)]), (1, 1, Some(7), None, None));
        assert_eq!(edge(&[(1, 1), (2, 0), (3, 0), (4, 0), (5, 0)]), (5, 1, None, Some(1), None));
        assert_eq!(edge(&[(5, 1), (5, 0), (5, 1), (8, 1), (8, 0)]), (5, 3, Some(8), Some(5), None));
        assert_eq!(edge(&[(0, 1), (0, 0), (1, 1), (2, 1)]), (4, 3, Some(1), Some(0), None));
        assert_eq!(Curve::of(&[]).median().days, Err(Undefined::NoSpells));
        assert_eq!(Curve::of(&spells(&[(3, 0)])).median().days, Err(Undefined::NotReached));
        near(Curve::of(&[]).last(), 1.0, 0.0);
    }

    /// Klein and Moeschberger (2003), section 4.2: six weeks, three relapses of twenty-one.
    #[test]
    fn a_step_has_the_interval_of_r() {
        let mut pairs = vec![(6, 1); 3];
        pairs.extend([(7, 0); 18]);
        let step = Curve::of(&spells(&pairs)).steps[0];
        near(step.lasting, 18.0 / 21.0, 1e-12);
        let (low, high) = step.interval.unwrap();
        near(low, 0.619_717_955_266, 1e-6);
        near(high, 0.951_551_747_647, 1e-6);
    }

    #[test]
    fn a_spell_is_open_until_it_is_seen_to_end() {
        let seen = |left: Option<&str>, at| Spell::seen(day("2024-02-28"), left.map(day), day(at));
        assert_eq!(seen(Some("2024-03-01"), "2024-03-01"), Some(Spell { days: 2, ended: true }));
        assert_eq!(seen(Some("2024-03-01"), "2024-02-29"), Some(Spell { days: 1, ended: false }));
        assert_eq!(seen(None, "2024-02-28"), Some(Spell { days: 0, ended: false }));
        assert_eq!(seen(None, "2024-02-27"), None);
    }

    proptest! {
        #[test]
        fn a_curve_falls_within_its_interval(
            rows in proptest::collection::vec((0..30_u32, any::<bool>()), 0..40), seed in any::<u64>()
        ) {
            let all: Vec<_> = rows.iter().map(|(days, ended)| Spell { days: *days, ended: *ended }).collect();
            let curve = Curve::of(&all);
            prop_assert!(curve.steps.windows(2).all(|pair| pair[0].lasting > pair[1].lasting));
            for step in &curve.steps {
                prop_assert!((0.0..1.0).contains(&step.lasting));
                if let Some((low, high)) = step.interval {
                    prop_assert!(0.0 <= low && low <= step.lasting && step.lasting <= high && high <= 1.0);
                }
            }
            // With nothing open it is the plain share that lasts longer.
            if all.iter().all(|spell| spell.ended) {
                for step in &curve.steps {
                    let longer = all.iter().filter(|spell| spell.days > step.day).count() as f64;
                    prop_assert!((step.lasting - longer / all.len() as f64).abs() < 1e-12);
                }
            }
            prop_assert_eq!(Curve::of(&vectors::shuffle(&all, seed)), curve);
        }
    }
}
