//! The check of health: what a monitor and a quick look over SSH are told.

use super::OpsError;
use crate::domain::check::{Limits, Tally, Unknown, Verdict, Weakness, weaknesses};
use crate::domain::customer::Customer;
use crate::domain::flag::FlagKind;
use crate::domain::health::{Health, Vitals};
use crate::domain::moment::Clock;
use crate::domain::query::Query;
use crate::store::{Ailing, Store};

/// What a check came to.
pub struct Check {
    pub tally: Tally,
    pub verdict: Result<Verdict, Unknown>,
    /// Those with the lowest scores, the lowest first.
    pub worst: Vec<Patient>,
}

/// A customer with why the score is what it is.
pub struct Patient {
    pub customer: Customer,
    pub vitals: Vitals,
    pub weaknesses: Vec<Weakness>,
    pub rotting: bool,
    pub flags: Vec<FlagKind>,
}

/// Checks those who match, and names at most `worst` of them. Reads only.
pub fn check(
    store: &Store,
    query: &Query,
    limits: &Limits,
    clock: Clock,
    worst: usize,
) -> Result<Check, OpsError> {
    let checked = store.checked(query, clock.today(), worst)?;
    let verdict = limits.judge(&checked.tally, store.terms().rules.bands);
    let worst = checked.worst.into_iter().map(|ailing| patient(store, ailing, clock)).collect();
    Ok(Check { tally: checked.tally, verdict, worst })
}

fn patient(store: &Store, ailing: Ailing, clock: Clock) -> Patient {
    let (today, Ailing { customer, timeline, flags }) = (clock.today(), ailing);
    let signs = timeline.signs_on(today);
    let health = signs.and_then(|signs| Health::of(&signs, store.terms(), today));
    let vitals = timeline.vitals(store.terms(), today);
    let stage = store.ladder().get(&customer.standing.stage);
    let rots_at = stage.and_then(|stage| customer.clock(vitals.last_touch, clock.zone).rots_at(stage));
    Patient {
        customer,
        vitals,
        rotting: rots_at.is_some_and(|day| day <= today),
        weaknesses: health.map(|health| weaknesses(&health, today)).unwrap_or_default(),
        flags: flags.into_iter().map(|flag| flag.kind).collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use chrono_tz::Tz;

    use super::*;
    use crate::domain::check::{Range, Status};
    use crate::domain::ids::CustomerId;
    use crate::domain::moment::At;
    use crate::ops::{demo, find};
    use crate::store::Access;

    const USUAL: Limits = Limits { warn: Range::from(60.0), crit: Range::from(40.0), max_critical: None };

    fn clock(day: &str) -> Clock {
        Clock { at: At::parse(day, Tz::Asia__Jakarta).unwrap(), zone: Tz::Asia__Jakarta }
    }

    fn open(path: &Path) -> Store {
        Store::open(path, Access::ReadOnly, [0; 32]).unwrap()
    }

    fn of(store: &Store, query: &str, day: &str) -> Check {
        check(store, &find::query(store, query).unwrap(), &USUAL, clock(day), 20).unwrap()
    }

    fn ids(check: &Check) -> Vec<CustomerId> {
        check.worst.iter().map(|patient| patient.customer.id).collect()
    }

    /// All of whom a score can be told, as a query: that takes a pass.
    const ALL: &str =
        "stage:aware,considering,purchased,activated,retained,loyal,advocate,declining,dormant,ended";

    #[test]
    fn what_is_kept_and_a_pass_over_all_come_to_the_same() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("t.db");
        demo::write(&path).unwrap();
        let store = open(&path);
        let day = "2026-11-22";
        assert!(store.kept_scores(clock(day).today()).unwrap().is_some(), "the demo is fresh");
        let (kept, passed) = (of(&store, "", day), of(&store, ALL, day));
        assert_eq!((&kept.tally, kept.verdict), (&passed.tally, passed.verdict));
        assert_eq!(ids(&kept), ids(&passed));
        assert!(kept.tally.rotting > 0 && kept.tally.overdue > 0 && kept.tally.unscored > 0);
        // Looked at from the day itself, where the tables are others and worked out anew.
        let mut back = open(&path);
        back.look_back(clock(day)).unwrap();
        let back = of(&back, "", day);
        assert_eq!((&back.tally, ids(&back)), (&kept.tally, ids(&kept)));
    }

    #[test]
    fn a_stale_score_is_worked_out_from_the_signs_and_a_stale_sign_from_the_life() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("t.db");
        demo::write(&path).unwrap();
        // The next day and a year later: nothing kept is of those days.
        for day in ["2026-11-23", "2027-11-22"] {
            let store = open(&path);
            assert!(store.kept_scores(clock(day).today()).unwrap().is_none());
            let stale = of(&store, "", day);
            let mut store = Store::open(&path, Access::ReadWrite, [0; 32]).unwrap();
            store.freshen(clock(day).today(), CustomerId(0), 10_000).unwrap();
            assert!(store.kept_scores(clock(day).today()).unwrap().is_some());
            let fresh = of(&store, "", day);
            assert_eq!((&stale.tally, ids(&stale)), (&fresh.tally, ids(&fresh)), "{day}");
        }
    }

    #[test]
    fn a_patient_s_points_add_up_to_the_score_and_the_worst_come_first() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("t.db");
        demo::write(&path).unwrap();
        let checked = of(&open(&path), "stage:retained", "2026-11-22");
        let scores: Vec<u8> = checked.worst.iter().map(|p| p.vitals.health.unwrap().score.unwrap()).collect();
        assert!(scores.len() == 20 && scores.is_sorted(), "{scores:?}");
        for (patient, score) in checked.worst.iter().zip(scores) {
            assert_eq!(patient.weaknesses.iter().filter_map(|weak| weak.points).sum::<u8>(), score);
            assert_eq!(patient.customer.standing.stage.as_str(), "retained");
        }
    }

    #[test]
    fn whoever_has_ended_is_in_no_count() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("t.db");
        demo::write(&path).unwrap();
        let store = open(&path);
        let ended = of(&store, "stage:ended", "2026-11-22");
        assert_eq!((&ended.tally, ended.verdict), (&Tally::default(), Err(Unknown::NobodyMatches)));
        let with = of(&store, "stage:ended,loyal", "2026-11-22");
        assert_eq!(with.tally, of(&store, "stage:loyal", "2026-11-22").tally);
        assert!(with.verdict.is_ok_and(|verdict| verdict.status != Status::Unknown));
    }
}
