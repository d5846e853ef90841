//! Moves between rungs: which are legal (all), what they ask for, and where a path of them ends.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::ids::{CustomerId, MoveId};
use super::keyed::keyed_enum;
use super::moment::At;
use super::stage::{Ladder, Role, StageKey};

keyed_enum! {
    /// Why a relation ended or went quiet. The source articles name the first five.
    pub enum Reason {
        Quality = "quality",
        Price = "price",
        Trust = "trust",
        NoNeed = "no_need",
        Competitor = "competitor",
        Other = "other",
    }
}

/// A recorded change of rung. `from` is `None` for the arrival of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageMove {
    pub id: MoveId,
    pub customer: CustomerId,
    pub at: At,
    pub from: Option<StageKey>,
    pub to: StageKey,
    pub reason: Option<Reason>,
}

/// What a wish to move comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    Go,
    /// The customer stands there already; nothing is recorded.
    AlreadyThere,
    /// Ending asks why; nothing is recorded until there is an answer.
    ReasonNeeded,
}

/// Any move is legal: forward, back, skipping, ending from anywhere, reviving. Only ending asks a reason.
pub fn decide(ladder: &Ladder, from: &StageKey, to: &StageKey, reason: Option<Reason>) -> Decision {
    if from == to {
        Decision::AlreadyThere
    } else if reason.is_none() && needs_reason(ladder, to) {
        Decision::ReasonNeeded
    } else {
        Decision::Go
    }
}

/// Whether a move to `rung` has to say why.
pub fn needs_reason(ladder: &Ladder, rung: &StageKey) -> bool {
    ladder.get(rung).is_some_and(|stage| stage.role == Role::Ended)
}

/// The order of events that may lack a time: by day in the zone, then as they were told.
///
/// A date without a time cannot be placed among the instants of its day, so within a day the order of telling
/// counts: a move made after an import of the same day comes after it.
pub fn order(mv: &StageMove, zone: Tz) -> (NaiveDate, MoveId) {
    (mv.at.day(zone), mv.id)
}

/// The moment of a move that holds from now on: now, but no earlier than the move it follows.
///
/// A customer can stand where it does since a day to come (a date typed ahead, a clock set back since). A move
/// dated before that day would be a step of the past and move nothing; on the same day it comes after by its id.
pub fn from_now_on(now: At, last: At, zone: Tz) -> At {
    if now.day(zone) < last.day(zone) { last } else { now }
}

/// The move that says where a customer stands: the last of the path.
pub fn latest(moves: &[StageMove], zone: Tz) -> Option<&StageMove> {
    moves.iter().max_by_key(|mv| order(mv, zone))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> StageKey {
        StageKey::new(text)
    }

    #[test]
    fn every_move_between_two_rungs_is_legal() {
        let ladder = Ladder::built_in();
        for from in ladder.stages() {
            for to in ladder.stages().iter().filter(|to| to.key != from.key) {
                assert_eq!(decide(&ladder, &from.key, &to.key, Some(Reason::Price)), Decision::Go);
            }
        }
    }

    #[test]
    fn only_ending_asks_a_reason() {
        let ladder = Ladder::built_in();
        for to in ladder.stages().iter().filter(|to| to.key != key("aware")) {
            let expected = if to.key == key("ended") { Decision::ReasonNeeded } else { Decision::Go };
            assert_eq!(decide(&ladder, &key("aware"), &to.key, None), expected, "{}", to.key);
        }
    }

    #[test]
    fn a_move_to_the_same_rung_is_none() {
        assert_eq!(decide(&Ladder::built_in(), &key("ended"), &key("ended"), None), Decision::AlreadyThere);
    }

    #[test]
    fn a_move_from_now_on_is_never_dated_before_the_one_it_follows() {
        let at = |text: &str| At::parse(text, Tz::Asia__Jakarta).unwrap();
        let dated = |now: &str, last: &str| from_now_on(at(now), at(last), Tz::Asia__Jakarta);
        assert_eq!(dated("2026-11-22 10:00", "2026-11-21"), at("2026-11-22 10:00"));
        assert_eq!(dated("2026-11-22 10:00", "2026-11-22 15:00"), at("2026-11-22 10:00"));
        assert_eq!(dated("2026-11-22 10:00", "2027-05-01"), at("2027-05-01"));
    }

    #[test]
    fn within_a_day_the_order_of_telling_counts() {
        let mv = |id, at: &str, to| StageMove {
            id: MoveId(id),
            customer: CustomerId(1),
            at: At::parse(at, Tz::UTC).unwrap(),
            from: None,
            to: key(to),
            reason: None,
        };
        let path = [
            mv(1, "2026-01-05 10:00", "aware"),
            mv(2, "2026-01-05", "purchased"),
            mv(3, "2026-01-04", "considering"),
        ];
        assert_eq!(latest(&path, Tz::UTC).unwrap().to, key("purchased"));
    }
}
