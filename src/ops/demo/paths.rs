//! Where the demo's customers have been: paths over the ladder that end with today's board.
//!
//! A path is drawn backwards from today, so that most cards are within the limit of their rung.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::moment::plus_days;
use crate::domain::stage::{Ladder, Stage, StageKey};

use super::random::Random;

/// A stay on a rung, from the day it was entered.
pub(super) struct Stay<'a> {
    pub(super) rung: &'a Stage,
    pub(super) entered: NaiveDate,
}

/// The days that the history reaches back.
pub(super) const HISTORY_DAYS: i64 = 729;

/// Customers of a hundred that have been on their rung for too long.
const ROTTING_PERCENT: u64 = 15;

/// Who stands on one rung today.
struct Standing {
    rung: &'static str,
    customers: usize,
    /// Ways to get there, with their weights.
    ways: &'static [(u32, &'static str)],
}

const fn standing(rung: &'static str, customers: usize, ways: &'static [(u32, &'static str)]) -> Standing {
    Standing { rung, customers, ways }
}

#[rustfmt::skip]
static BOARD: &[Standing] = &[
    standing("aware", 42, &[(34, ""), (3, "aware considering"), (1, "aware ended"), (1, "considering")]),
    standing("considering", 34, &[
        (12, "aware"), (5, ""), (2, "aware considering aware"), (1, "aware ended"), (1, "aware considering purchased"),
    ]),
    standing("purchased", 22, &[
        (10, "aware considering"), (4, "considering"), (2, "aware"), (2, ""), (1, "aware considering aware considering"),
        (1, "aware considering ended considering"),
    ]),
    standing("activated", 24, &[
        (10, "aware considering purchased"), (4, "considering purchased"), (2, "purchased"), (1, "aware purchased"),
        (1, "aware considering ended considering purchased"), (1, "aware considering purchased activated dormant"),
    ]),
    standing("retained", 70, &[
        (5, "aware considering purchased activated"), (3, "considering purchased activated"),
        (1, "aware considering purchased"), (3, "aware considering purchased activated retained declining"),
        (3, "aware considering purchased activated retained dormant"), (2, "purchased activated retained declining"),
        (3, "aware considering purchased activated retained loyal"),
        (3, "considering purchased activated retained loyal declining"),
        (2, "aware considering purchased activated retained dormant retained declining"),
        (1, "aware considering ended considering purchased activated"),
        (1, "aware considering purchased activated retained declining ended"),
    ]),
    standing("loyal", 32, &[
        (8, "aware considering purchased activated retained"), (3, "considering purchased activated retained"),
        (2, "aware considering purchased activated retained declining retained"), (2, "aware considering purchased activated"),
        (1, "considering purchased activated retained loyal declining"),
        (1, "aware considering purchased activated retained loyal advocate"),
    ]),
    standing("advocate", 14, &[
        (6, "aware considering purchased activated retained loyal"), (3, "considering purchased activated retained"),
        (2, "aware considering purchased activated loyal"),
        (1, "aware considering purchased activated retained declining retained loyal"),
    ]),
    standing("declining", 14, &[
        (6, "aware considering purchased activated retained"), (2, "considering purchased activated"),
        (3, "aware considering purchased activated retained loyal"),
        (1, "considering purchased activated retained loyal advocate"), (1, "aware considering purchased"),
    ]),
    standing("dormant", 20, &[
        (5, "aware considering purchased activated retained declining"), (4, "considering purchased activated retained"),
        (2, "aware considering purchased activated"), (2, "aware considering purchased activated retained loyal declining"),
        (1, "aware considering purchased"), (1, "considering"),
    ]),
    standing("ended", 30, &[
        (6, "aware"), (7, "aware considering"), (3, "considering"), (3, "aware considering purchased"),
        (2, "aware considering purchased activated"), (4, "aware considering purchased activated retained declining"),
        (2, "considering purchased activated retained dormant"),
        (2, "aware considering purchased activated retained declining dormant"),
        (1, "aware considering purchased activated retained loyal"),
    ]),
];

/// How many days a stay took that is over: at least, at most. Never less than two, so that moves of one customer
/// keep to days of their own.
fn days_of_stay(rung: &str) -> (i64, i64) {
    match rung {
        "aware" => (3, 38),
        "considering" => (4, 32),
        "purchased" => (3, 15),
        "activated" => (12, 55),
        "retained" => (60, 330),
        "loyal" | "advocate" => (75, 300),
        "declining" => (6, 28),
        "dormant" => (40, 150),
        _ => (45, 160),
    }
}

/// The customers of the demo; `aware` and so on are the keys of the built-in ladder.
pub(super) fn paths<'a>(ladder: &'a Ladder, as_of: NaiveDate, random: &mut Random) -> Vec<Vec<Stay<'a>>> {
    let mut all = Vec::new();
    for standing in BOARD {
        for _ in 0..standing.customers {
            all.push(drawn_path(ladder, standing, as_of, random));
        }
    }
    all
}

/// The path of one customer of a crowd, who stands today on the given rung or on any, as likely as on the demo's board.
pub(super) fn one_path<'a>(
    ladder: &'a Ladder,
    on: Option<&str>,
    as_of: NaiveDate,
    random: &mut Random,
) -> Vec<Stay<'a>> {
    let drawn = random.weighted(BOARD, |standing| u32::try_from(standing.customers).unwrap_or(1));
    let standing = BOARD.iter().find(|standing| Some(standing.rung) == on).unwrap_or(drawn);
    drawn_path(ladder, standing, as_of, random)
}

fn drawn_path<'a>(
    ladder: &'a Ladder,
    standing: &Standing,
    as_of: NaiveDate,
    random: &mut Random,
) -> Vec<Stay<'a>> {
    let rung = |key: &str| ladder.get(&StageKey::new(key)).unwrap_or_else(|| ladder.first());
    let way = random.weighted(standing.ways, |way| way.0).1;
    let mut rungs: Vec<&Stage> = way.split_whitespace().map(rung).collect();
    rungs.push(rung(standing.rung));
    path(&rungs, as_of, random)
}

fn path<'a>(rungs: &[&'a Stage], as_of: NaiveDate, random: &mut Random) -> Vec<Stay<'a>> {
    let Some((last, before)) = rungs.split_last() else { return Vec::new() };
    let today = days_so_far(last, random);
    let mut days: Vec<i64> = before
        .iter()
        .map(|stage| {
            let (least, most) = days_of_stay(stage.key.as_str());
            random.within(least..=most)
        })
        .collect();
    let (room, sum) = (HISTORY_DAYS - today - 1, days.iter().sum::<i64>());
    if sum > room {
        for stay in &mut days {
            *stay = (*stay * room / sum).max(2);
        }
    }
    let mut entered = plus_days(as_of, -today);
    let mut path = vec![Stay { rung: last, entered: working_day(entered) }];
    for (rung, stay) in before.iter().zip(days).rev() {
        entered = plus_days(entered, -stay);
        path.push(Stay { rung, entered: working_day(entered) });
    }
    path.reverse();
    path
}

/// The days on the rung of today.
fn days_so_far(rung: &Stage, random: &mut Random) -> i64 {
    match rung.rot_days.map(i64::from) {
        Some(limit) if random.chance(ROTTING_PERCENT) => random.within(limit + 1..=limit * 2 + 5),
        Some(limit) => random.within(1..=limit - 1),
        None => random.within(4..=600),
    }
}

/// Nobody works on Sundays. Saturdays count.
pub(super) fn working_day(day: NaiveDate) -> NaiveDate {
    if day.weekday() == Weekday::Sun { plus_days(day, -1) } else { day }
}
