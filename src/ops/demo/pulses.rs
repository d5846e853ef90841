//! What the demo's salespeople think of their customers: told of one prospect in two, and of some others.

use chrono::NaiveDate;

use super::random::Random;
use super::{ZONE, is_example};
use crate::domain::customer::Dossier;
use crate::domain::detail::Detail;
use crate::domain::ids::PulseId;
use crate::domain::moment::{At, plus_days};
use crate::domain::pulse::{Feel, Pulse};
use crate::domain::stage::{Ladder, Role};

/// In the order of customers, the older first.
pub(super) fn details(
    customers: &[Dossier],
    ladder: &Ladder,
    as_of: NaiveDate,
    random: &mut Random,
) -> Vec<Detail> {
    let mut all = Vec::new();
    for customer in customers.iter().filter(|customer| !is_example(customer)) {
        let Some(last) = customer.moves.last() else { continue };
        let (percent, feels): (u64, &[i64]) = match ladder.get(&last.to).map(|stage| stage.role) {
            Some(Role::Prospect) => (50, &[1, 2, 3, 3, 4, 4, 5]),
            Some(Role::AtRisk | Role::Dormant) => (40, &[1, 1, 2, 2, 3]),
            Some(Role::Customer | Role::Advocate) => (12, &[3, 4, 4, 5]),
            Some(Role::Ended) | None => continue,
        };
        if !random.chance(percent) {
            continue;
        }
        // Now and then it is an old one, which says nothing any more.
        let day = plus_days(as_of, -random.within(0..=110)).max(last.at.day(ZONE));
        let Some(feel) = Feel::new(random.pick(feels)) else { continue };
        let id = PulseId(all.len() as i64 + 1);
        all.push(Detail::Pulse(Pulse { id, customer: customer.id, at: At::Date(day), feel }));
    }
    all
}
