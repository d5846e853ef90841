//! The content of the demo database: some 300 small businesses with two years of moves and purchases, or as many as
//! are asked for.
//!
//! The same rows every time and on every machine: no clock, no chance from outside, no floats. Only `write`
//! touches a file. Everybody in it is invented.

mod abroad;
mod beside;
mod businesses;
mod crowd;
mod example;
mod likenesses;
mod lives;
mod monthly;
mod orders;
mod paths;
mod places;
mod pulses;
mod qualifying;
mod random;
mod sayings;
mod scenes;
mod scenes_abroad;
mod scenes_home;
mod snags;
mod touches;
mod trades;
mod write;

use chrono::{NaiveDate, TimeZone};
use chrono_tz::Tz;

use crate::domain::customer::Dossier;
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, MoveId};
use crate::domain::moment::{At, plus_days};
use crate::domain::money::{Currency, Money};
use crate::domain::moves::{self, Reason, StageMove};
use crate::domain::purchase::Purchase;
use crate::domain::stage::{Ladder, Role};
use crate::domain::tag::Tag;

use businesses::{Business, businesses};
use paths::{Stay, paths};
use random::Random;

pub use crowd::Size;
pub use write::{DemoWritten, write, write_crowd};

/// Where the demo's sales team sits.
const ZONE: Tz = Tz::Asia__Jakarta;

/// The customer that the documents speak of.
const EXAMPLE: &str = "PT Sinar Jaya";

/// What is in the demo database, and the day that is today in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoData {
    /// By id, counted from one in the order of arrival; so are the moves, customer by customer.
    pub customers: Vec<Dossier>,
    /// By id, counted from one in the order of days.
    pub purchases: Vec<Purchase>,
    /// By id within each kind, counted from one.
    pub details: Vec<Detail>,
    pub as_of: NaiveDate,
    pub currency: Currency,
    pub zone: Tz,
}

/// The demo's rows, on the rungs of the built-in ladder.
pub fn demo_data(ladder: &Ladder) -> DemoData {
    let as_of = as_of();
    let paths = paths(ladder, as_of, &mut Random::seeded(1));
    let mut arrivals: Vec<_> =
        businesses(paths.len(), &mut Random::seeded(2)).into_iter().zip(paths).collect();
    lead_the_example(&mut arrivals, as_of);
    arrivals.sort_by_key(|(_, path)| path.first().map(|stay| stay.entered));

    let mut random = Random::seeded(3);
    let mut customers: Vec<Dossier> = Vec::with_capacity(arrivals.len());
    let mut next_move = 1;
    for (id, (business, path)) in (1..).zip(arrivals) {
        let dossier = dossier(CustomerId(id), MoveId(next_move), business, &path, ladder, &mut random);
        next_move += dossier.moves.len() as i64;
        customers.push(dossier);
    }
    let mut purchases = orders::purchases(&customers, ladder, as_of, &mut Random::seeded(4));
    beside::complete(&mut customers, ladder, &mut Random::seeded(5));
    likenesses::mark(&mut customers, &mut Random::seeded(7));
    name_the_example(&mut customers, as_of);
    orders::ask_of_promises(&mut purchases, &customers, ladder, as_of, &mut Random::seeded(10));
    let mut details = beside::details(&customers, ladder, as_of, &mut Random::seeded(6));
    details.extend(lives::details(&customers, ladder, as_of, Random::seeded(8)));
    details.extend(pulses::details(&customers, ladder, as_of, &mut Random::seeded(11)));
    DemoData { customers, purchases, details, as_of, currency: Currency::IDR, zone: ZONE }
}

/// The rungs that the example of the documents went, and how many days ago it entered each: 12 days, 31 days and 9.
const EXAMPLE_PATH: [(&str, i64); 3] = [("aware", 52), ("considering", 40), ("purchased", 9)];

/// Gives somebody at home who came straight to `purchased` the days of the example.
fn lead_the_example(arrivals: &mut [(Business, Vec<Stay<'_>>)], as_of: NaiveDate) {
    let fits = |(business, path): &&mut (Business, Vec<Stay<'_>>)| {
        let rungs = path.iter().map(|stay| stay.rung.key.as_str());
        business.record.country.as_deref() == Some("Indonesia") && rungs.eq(EXAMPLE_PATH.map(|step| step.0))
    };
    if let Some((_, path)) = arrivals.iter_mut().find(fits) {
        for (stay, (_, ago)) in path.iter_mut().zip(EXAMPLE_PATH) {
            stay.entered = plus_days(as_of, -ago);
        }
    }
}

/// Gives the example its name, and whom it is like.
fn name_the_example(customers: &mut [Dossier], as_of: NaiveDate) {
    let went = |customer: &&mut Dossier| {
        let days =
            customer.moves.iter().map(|step| (step.to.as_str(), (as_of - step.at.day(ZONE)).num_days()));
        customer.record.country.as_deref() == Some("Indonesia") && days.eq(EXAMPLE_PATH)
    };
    if let Some(Dossier { record, .. }) = customers.iter_mut().find(went) {
        record.name = EXAMPLE.to_owned();
        record.company = None;
        record.email = Some("kontak@sinarjaya.example".to_owned());
        record.source = Some("google".to_owned());
        record.referred_by = None;
        record.persona = Some("amanda".to_owned());
    }
}

/// Whoever tries what a document says finds something to do there.
fn is_example(customer: &Dossier) -> bool {
    customer.record.name == EXAMPLE
}

/// The day that is today in the demo.
fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("November has a 22nd")
}

fn dossier(
    id: CustomerId,
    first_move: MoveId,
    business: Business,
    path: &[Stay<'_>],
    ladder: &Ladder,
    random: &mut Random,
) -> Dossier {
    let Business { mut record, tags } = business;
    record.external_key = format!("C-{:04}", id.0);
    let mut steps: Vec<StageMove> = Vec::with_capacity(path.len());
    for (number, stay) in (first_move.0..).zip(path) {
        let step = StageMove {
            id: MoveId(number),
            customer: id,
            at: moment(stay.entered, 80, random),
            from: steps.last().map(|step| step.to.clone()),
            to: stay.rung.key.clone(),
            reason: reason(stay, ladder, random),
        };
        steps.push(step);
    }
    let role = path.last().map(|stay| stay.rung.role);
    // Nobody looks after a lead that has only just come in.
    if path.len() == 1 && role == Some(Role::Prospect) && random.chance(12) {
        record.owner = None;
    }
    let tags = chosen_tags(&tags, record.value, role, random);
    Dossier { id, record, moves: steps, tags }
}

/// In office hours of the zone, or, the rest of a hundred, with the day alone.
fn moment(day: NaiveDate, percent_timed: u64, random: &mut Random) -> At {
    let timed = random.chance(percent_timed);
    let (hour, minute) = (random.within(8..=17), random.within(0..=59));
    day.and_hms_opt(hour as u32, minute as u32, 0)
        .filter(|_| timed)
        .and_then(|local| ZONE.from_local_datetime(&local).earliest())
        .map_or(At::Date(day), |instant| At::Instant(instant.to_utc()))
}

/// Always at the end, often where a customer goes quiet.
fn reason(stay: &Stay<'_>, ladder: &Ladder, random: &mut Random) -> Option<Reason> {
    let asked = moves::needs_reason(ladder, &stay.rung.key);
    let offered = matches!(stay.rung.role, Role::AtRisk | Role::Dormant);
    let why = random
        .weighted(
            &[
                (Reason::Price, 30),
                (Reason::NoNeed, 24),
                (Reason::Competitor, 20),
                (Reason::Quality, 10),
                (Reason::Trust, 8),
                (Reason::Other, 8),
            ],
            |row| row.1,
        )
        .0;
    (asked || (offered && random.chance(60))).then_some(why)
}

/// None to three, sorted.
fn chosen_tags(fitting: &[&str], value: Money, role: Option<Role>, random: &mut Random) -> Vec<Tag> {
    let mut tags: Vec<&str> = fitting.iter().copied().filter(|_| random.chance(50)).collect();
    if role == Some(Role::Advocate) || (value.minor() >= 20_000_000_000 && random.chance(50)) {
        tags.push("vip");
    }
    if value.minor() >= 30_000_000_000 {
        tags.push("prioritas");
    }
    tags.sort_unstable();
    tags.dedup();
    tags.truncate(3);
    tags.into_iter().filter_map(Tag::new).collect()
}

#[cfg(test)]
mod tests;
