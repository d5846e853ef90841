//! Words for a check of health: the line a monitor reads, and the reasons below it.

use super::done::flag_text;
use super::health::dimension_text;
use super::{Figures, Words};
use crate::domain::check::{Tally, Unknown, Verdict, Weakness};
use crate::domain::flag::FlagKind;
use crate::domain::health::{Band, Bands, Dimension};

/// `health 58 of 212 customers: 3 critical, 11 rotting, 4 overdue`.
pub fn check_text(tally: &Tally, verdict: Verdict, bands: Bands, w: &dyn Words, f: &Figures) -> String {
    let count = |customers| f.count(customers);
    let mut counts = vec![
        w.check_critical(&count(tally.in_band(Band::Critical, bands))),
        w.check_rotting(&count(tally.rotting)),
        w.check_overdue(&count(tally.overdue)),
    ];
    if tally.unscored > 0 {
        counts.push(w.check_unscored(&count(tally.unscored)));
    }
    let customers = w.count_customers(&count(tally.customers()));
    w.check_health(&verdict.measure, &customers, &counts.join(", "))
}

/// Why nothing can be said, and what to do about it.
pub fn unknown_text(unknown: Unknown, tally: &Tally, w: &dyn Words, f: &Figures) -> String {
    match unknown {
        Unknown::NobodyMatches => w.check_why(&w.nothing_found(), &w.hint_check_nobody()),
        Unknown::TooFewScored => {
            let customers = w.count_customers(&f.count(tally.customers()));
            w.check_why(&w.check_too_few(&f.count(tally.scored()), &customers), &w.hint_check_too_few())
        }
    }
}

/// What costs a customer the most points, and what stands beside the score: `recency 2 of 25, 63 days since a touch`.
pub fn ailment_text(weakest: Option<&Weakness>, rotting: bool, flags: &[FlagKind], w: &dyn Words) -> String {
    let mut parts = Vec::new();
    if let Some(weakest) = weakest {
        let points = weakest.points.unwrap_or(0);
        parts.push(w.check_part(&dimension_text(w, weakest.dimension), &points, &weakest.most));
        parts.extend(weakest.age.map(|days| age_text(weakest.dimension, days, w)));
    }
    parts.extend(rotting.then(|| w.show_rotting().to_owned()));
    parts.extend(flags.iter().map(|flag| flag_text(w, *flag).to_owned()));
    parts.join(", ")
}

fn age_text(dimension: Dimension, days: i64, w: &dyn Words) -> String {
    match dimension {
        Dimension::Recency => w.check_touched(&days),
        Dimension::Rhythm => w.check_bought(&days),
        Dimension::Satisfaction => w.check_heard(&days),
        Dimension::Service => w.check_hurt(&days),
        Dimension::Relationship => w.check_known(&days),
        Dimension::Pulse => w.check_felt(&days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::Status;
    use crate::domain::health::Rules;
    use crate::domain::lang::Lang;
    use crate::text::{figures, words};

    fn told(tally: &Tally, measure: u8, lang: Lang) -> String {
        let verdict = Verdict { status: Status::Warning, measure };
        check_text(tally, verdict, Rules::default().bands, words(lang), figures(lang))
    }

    #[test]
    fn the_line_of_the_design_in_both_languages() {
        let mut tally = Tally::default();
        (tally.rotting, tally.overdue) = (11, 4);
        for (score, customers) in [(90, 120), (58, 61), (30, 28), (12, 3)] {
            tally.count(Some(score), customers);
        }
        let english = told(&tally, 58, Lang::English);
        assert_eq!(english, "health 58 of 212 customers: 3 critical, 11 rotting, 4 overdue");
        let indonesian = told(&tally, 58, Lang::Indonesian);
        assert_eq!(indonesian, "kesehatan 58 dari 212 pelanggan: 3 kritis, 11 membusuk, 4 terlambat");
    }

    #[test]
    fn who_has_no_score_is_told_and_one_is_no_plural() {
        let mut tally = Tally::default();
        tally.count(Some(38), 1);
        assert_eq!(
            told(&tally, 38, Lang::English),
            "health 38 of 1 customer: 0 critical, 0 rotting, 0 overdue"
        );
        tally.count(None, 1_250);
        assert_eq!(
            told(&tally, 38, Lang::English),
            "health 38 of 1,251 customers: 0 critical, 0 rotting, 0 overdue, 1,250 without a score"
        );
    }

    #[test]
    fn a_reason_tells_points_age_and_what_stands_beside_the_score() {
        let weakest = |age| Weakness {
            dimension: Dimension::Recency,
            points: Some(2),
            most: 25,
            value: Some(8.0),
            age,
        };
        let text = |age, rotting, flags: &[FlagKind], lang| {
            ailment_text(Some(&weakest(age)), rotting, flags, words(lang))
        };
        assert_eq!(text(Some(63), false, &[], Lang::English), "recency 2 of 25, 63 days since a touch");
        assert_eq!(
            text(Some(1), true, &[FlagKind::Unpaid], Lang::English),
            "recency 2 of 25, 1 day since a touch, rotting, unpaid"
        );
        assert_eq!(
            text(Some(63), true, &[], Lang::Indonesian),
            "keterkinian 2 dari 25, 63 hari sejak titik kontak, membusuk"
        );
        assert_eq!(text(None, false, &[], Lang::English), "recency 2 of 25");
    }
}
