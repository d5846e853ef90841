//! Where a row says a customer stands, against where it stands: a move, a date put right, or nothing.
//!
//! Files say this in three ways that look alike: the stage and its date, the stage and the date of the first
//! contact, and the date of the first contact alone. The rules here hold for all three.

use chrono_tz::Tz;

use super::customer_row::CustomerRow;
use crate::domain::customer::Customer;
use crate::domain::moment::{At, Clock};
use crate::domain::moves::from_now_on;
use crate::domain::stage::{Ladder, StageKey};
use crate::domain::stage_path::PathStep;

/// What becomes of where a customer stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Relocation {
    Stays,
    Moves(PathStep),
    /// The customer came to its first and only rung at another time than we thought.
    Redated(At),
}

pub(super) fn relocation(
    existing: &Customer,
    row: &CustomerRow,
    ladder: &Ladder,
    clock: Clock,
) -> Relocation {
    let standing = &existing.standing;
    match &row.stage {
        Some(stage) if *stage != standing.stage => {
            return Relocation::Moves(step_to(stage, row, standing.since, clock));
        }
        // Without a stage the date is that of the arrival, which is known only of those who never moved.
        None if standing.stage != ladder.first().key => return Relocation::Stays,
        _ => {}
    }
    match row.since {
        Some(since) if since != standing.since && standing.before.is_none() => Relocation::Redated(since),
        _ => Relocation::Stays,
    }
}

/// Whether a person's word goes before this: a move without a later date than the one that put the customer there.
pub(super) fn gives_way(relocation: &Relocation, row: &CustomerRow, last: At, zone: Tz) -> bool {
    let is_later = |since: At| match (since, last) {
        (At::Instant(since), At::Instant(last)) => since > last,
        _ => since.day(zone) > last.day(zone),
    };
    matches!(relocation, Relocation::Moves(_)) && !row.since.is_some_and(is_later)
}

/// The move to `stage`: on the row's date, if that comes after the last move, else now. A date before it is
/// the one of an older move (or of the arrival, in files that know no other), and a move of that date would not
/// put the customer where the file says it stands.
pub(super) fn step_to(stage: &StageKey, row: &CustomerRow, last: At, clock: Clock) -> PathStep {
    let zone = clock.zone;
    let later = |since: &At| since.day(zone) >= last.day(zone) && *since != last;
    let told = row.path.as_deref().and_then(|path| standing(path, zone)).filter(|step| step.to == *stage);
    PathStep {
        at: row.since.filter(later).unwrap_or_else(|| from_now_on(clock.at, last, zone)),
        to: stage.clone(),
        reason: told.and_then(|step| step.reason),
    }
}

/// Where a path ends: its last day, and of that day the step told last.
pub(super) fn standing(path: &[PathStep], zone: Tz) -> Option<&PathStep> {
    path.iter().max_by_key(|step| step.at.day(zone))
}

#[cfg(test)]
mod tests {
    use super::super::plan::tests::{at, clock, customer, row, staged, step};
    use super::*;
    use crate::domain::moves::Reason;

    fn relocated(existing: &Customer, row: &CustomerRow) -> Relocation {
        relocation(existing, row, &Ladder::built_in(), clock())
    }

    #[test]
    fn another_stage_moves_the_customer_on_a_date_that_puts_it_there() {
        let moved = |since| relocated(&customer(), &staged("purchased", since));
        let to = |moment: &str| Relocation::Moves(step("purchased", moment, None));
        assert_eq!(moved(Some("2026-02-01")), to("2026-02-01"));
        assert_eq!(moved(Some("2026-01-10 15:00")), to("2026-01-10 15:00"));
        let now = to("2026-11-22 10:00");
        assert_eq!(
            [moved(None), moved(Some("2026-01-10")), moved(Some("2025-01-01"))],
            [now.clone(), now.clone(), now]
        );
        let mut awaited = customer();
        awaited.standing.since = at("2027-05-01");
        assert_eq!(relocated(&awaited, &staged("purchased", None)), to("2027-05-01"));
    }

    #[test]
    fn only_a_later_date_goes_before_the_word_of_a_person() {
        let yields = |since| {
            let row = staged("purchased", since);
            gives_way(&relocated(&customer(), &row), &row, customer().standing.since, clock().zone)
        };
        assert!(
            [None, Some("2026-01-10"), Some("2026-01-10 15:00"), Some("2025-01-01")].into_iter().all(yields)
        );
        assert!(!yields(Some("2026-01-11")));
        let same = staged("considering", None);
        assert!(!gives_way(&relocated(&customer(), &same), &same, at("2026-01-10"), clock().zone));
    }

    #[test]
    fn a_move_takes_its_reason_from_the_path() {
        let ended = CustomerRow {
            path: Some(vec![
                step("aware", "2026-01-01", None),
                step("ended", "2026-03-01", Some(Reason::Price)),
            ]),
            ..staged("ended", Some("2026-03-01"))
        };
        let expected = Relocation::Moves(step("ended", "2026-03-01", Some(Reason::Price)));
        assert_eq!(relocated(&customer(), &ended), expected);
    }

    #[test]
    fn only_the_date_of_a_first_and_only_stage_is_put_right() {
        let mut newcomer = customer();
        assert_eq!(relocated(&newcomer, &staged("considering", Some("2025-05-05"))), Relocation::Stays);
        newcomer.standing.before = None;
        let redated = Relocation::Redated(at("2025-05-05"));
        assert_eq!(relocated(&newcomer, &staged("considering", Some("2025-05-05"))), redated);
        let unstaged = CustomerRow { since: Some(at("2025-05-05")), ..row() };
        assert_eq!(relocated(&newcomer, &unstaged), Relocation::Stays);
        newcomer.standing.stage = StageKey::new("aware");
        assert_eq!(relocated(&newcomer, &unstaged), redated);
    }
}
