//! A demo of any size: as many customers, purchases and touchpoints as asked for, customer by customer, in bounded
//! memory.
//!
//! Like the small one: the same rows every time for the same numbers, the same trades, towns, paths and owners.
//! Names carry a family's name or a number besides, so that a search among a million finds some and not thousands.

use chrono::NaiveDate;

use super::businesses::{Business, one_of_many};
use super::orders::{rhythm, sale};
use super::paths::{one_path, working_day};
use super::random::Random;
use super::touches::Teller;
use super::{ZONE, dossier, moment};
use crate::domain::customer::Dossier;
use crate::domain::ids::{CustomerId, MoveId};
use crate::domain::moment::{At, plus_days};
use crate::domain::moves::StageMove;
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::stage::Ladder;
use crate::domain::touchpoint::Touch;

/// How large a demo is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub customers: u32,
    pub purchases: u32,
    pub touchpoints: u32,
}

/// Draws a customer after the other, each with its purchases and its touches in the order of their days.
pub(super) struct Crowd<'a> {
    ladder: &'a Ladder,
    as_of: NaiveDate,
    size: Size,
    random: Random,
    teller: Teller<'a>,
    customers: u32,
    moves: i64,
    purchases: u32,
    touchpoints: u32,
    orders: u32,
}

impl<'a> Crowd<'a> {
    pub(super) fn new(ladder: &'a Ladder, as_of: NaiveDate, size: Size) -> Self {
        let random = Random::seeded(5);
        // What was lived has a seed of its own: more of it leaves the rest as it is.
        let teller = Teller::new(ladder, as_of, Random::seeded(11));
        let (customers, moves, purchases, touchpoints, orders) = (0, 0, 0, 0, 0);
        Self { ladder, as_of, size, random, teller, customers, moves, purchases, touchpoints, orders }
    }

    /// How many of `all` the customer at hand gets when `given` are given, so that in the end it is the number that
    /// was asked for: some have many and some few, and the last one has what is left.
    fn share(all: u32, given: u32, (customers, of): (u32, u32), random: &mut Random) -> u32 {
        let so_far = u64::from(all) * u64::from(customers) / u64::from(of);
        let due = so_far.saturating_sub(u64::from(given));
        let left = all - given;
        if customers == of {
            return left;
        }
        let drawn = random.within(0..=i64::try_from(due * 2).unwrap_or(0));
        u32::try_from(drawn).unwrap_or(0).min(left)
    }

    fn touches_of(&mut self, dossier: &Dossier) -> Vec<Touch> {
        let (all, place) = (self.size.touchpoints, (self.customers, self.size.customers));
        let count = Self::share(all, self.touchpoints, place, &mut self.teller.random);
        self.touchpoints += count;
        self.teller.some(dossier, count)
    }

    /// Spread over the days on which the customer was one that buys.
    fn purchases_of(&mut self, dossier: &Dossier) -> Vec<Purchase> {
        let buying = |step: &&StageMove| rhythm(&step.to).is_some();
        let Some(first) = dossier.moves.iter().find(buying).map(|step| step.at.day(ZONE)) else {
            return Vec::new();
        };
        let left = dossier.moves.last().filter(|step| rhythm(&step.to).is_none());
        let last = left.map_or(self.as_of, |step| step.at.day(ZONE));
        let days = (last - first).num_days();
        let (all, place) = (self.size.purchases, (self.customers, self.size.customers));
        let count = i64::from(Self::share(all, self.purchases, place, &mut self.random));
        let usual = dossier.record.value.minor() / 100 / self.random.within(9..=14);
        let mut all: Vec<Purchase> = Vec::with_capacity(usize::try_from(count).unwrap_or(0));
        for n in 0..count {
            let day = working_day(plus_days(first, days * n / count)).max(first);
            let at = moment(day, 55, &mut self.random);
            let before = all.last().filter(|sale| sale.kind == PurchaseKind::Sale);
            if let Some(before) = before.filter(|_| self.random.chance(3)) {
                all.push(Purchase { at: At::Date(day), kind: PurchaseKind::Refund, ..before.clone() });
            } else {
                self.orders += 1;
                let order = Some(format!("SO-{:08}", self.orders));
                let rupiah = usual * self.random.within(60..=150) / 100;
                all.push(Purchase { order, ..sale(dossier, at, rupiah) });
            }
        }
        self.purchases += u32::try_from(count).unwrap_or(0);
        all
    }
}

impl Iterator for Crowd<'_> {
    type Item = (Dossier, Vec<Purchase>, Vec<Touch>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.customers == self.size.customers {
            return None;
        }
        self.customers += 1;
        // Somebody has to buy what is left.
        let last = (self.customers == self.size.customers).then_some("loyal");
        let path = one_path(self.ladder, last, self.as_of, &mut self.random);
        let business = named_apart(one_of_many(&mut self.random), &mut self.random);
        let id = CustomerId(i64::from(self.customers));
        let mut dossier = dossier(id, MoveId(self.moves + 1), business, &path, self.ladder, &mut self.random);
        // As wide as the last one, so that keys come in their order.
        dossier.record.external_key = format!("C-{:07}", id.0);
        self.moves += i64::try_from(dossier.moves.len()).unwrap_or(0);
        let purchases = self.purchases_of(&dossier);
        let touches = self.touches_of(&dossier);
        Some((dossier, purchases, touches))
    }
}

/// Two halves of a family's name; any of the first goes before any of the second.
#[rustfmt::skip]
static HEADS: &[&str] = &[
    "Wira", "Maha", "Sura", "Nara", "Kusu", "Danu", "Candra", "Bima", "Rama", "Laksa", "Sena", "Prana", "Ganda",
    "Hardi", "Jati", "Karta", "Luhur", "Manggala", "Nata", "Pura", "Raka", "Satya", "Tirta", "Utama", "Widya",
    "Yuda", "Arya", "Baskara", "Cakra", "Darma",
];
#[rustfmt::skip]
static TAILS: &[&str] = &[
    "tama", "santara", "wangsa", "nata", "putra", "negara", "dinata", "ningrat", "praja", "sakti", "wibawa",
    "kencana", "wijaya", "sasmita", "subrata", "atmaja", "saputra", "kusuma", "laksana", "winata", "hadi", "wardana",
    "pranata", "sudira", "mulya",
];

/// Gives the business a family's name and, now and then, the number of its branch.
fn named_apart(mut business: Business, random: &mut Random) -> Business {
    let family = format!("{}{}", random.pick(HEADS), random.pick(TAILS));
    let branch = if random.chance(20) { format!(" {}", random.within(2..=99)) } else { String::new() };
    let record = &mut business.record;
    record.name = format!("{} {family}{branch}", record.name);
    if let Some(company) = &mut record.company {
        company.push(' ');
        company.push_str(&family);
    }
    if let Some((mailbox, host)) = record.email.as_ref().and_then(|email| email.split_once('@')) {
        record.email = Some(format!("{mailbox}@{}.{host}", family.to_lowercase()));
    }
    business
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moves::latest;
    use std::collections::HashSet;

    fn crowd(customers: u32, purchases: u32, touchpoints: u32) -> Vec<(Dossier, Vec<Purchase>, Vec<Touch>)> {
        let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        Crowd::new(&Ladder::built_in(), as_of, Size { customers, purchases, touchpoints }).collect()
    }

    #[test]
    fn it_is_as_large_as_asked_for_and_the_same_every_time() {
        for (customers, purchases, touchpoints) in
            [(1, 0, 3), (1, 7, 0), (3, 1, 1), (50, 0, 4000), (700, 5000, 900), (900, 20, 20)]
        {
            let drawn = crowd(customers, purchases, touchpoints);
            assert_eq!(drawn.len(), customers as usize);
            let bought: usize = drawn.iter().map(|(_, purchases, _)| purchases.len()).sum();
            assert_eq!(bought, purchases as usize, "{customers} customers");
            let lived: usize = drawn.iter().map(|(.., touches)| touches.len()).sum();
            assert_eq!(lived, touchpoints as usize, "{customers} customers");
            assert_eq!(drawn, crowd(customers, purchases, touchpoints));
        }
    }

    #[test]
    fn more_touches_leave_the_rest_as_it_is() {
        let rest = |touchpoints| {
            let drawn = crowd(200, 900, touchpoints);
            drawn.into_iter().map(|(dossier, purchases, _)| (dossier, purchases)).collect::<Vec<_>>()
        };
        assert_eq!(rest(0), rest(5000));
    }

    #[test]
    fn it_looks_like_the_small_one() {
        let drawn = crowd(3000, 30_000, 60_000);
        let names: HashSet<_> = drawn.iter().map(|(dossier, ..)| &dossier.record.name).collect();
        assert!(names.len() > 2950, "{} names", names.len());
        for stage in Ladder::built_in().stages() {
            let on = drawn.iter().filter(|(d, ..)| latest(&d.moves, ZONE).unwrap().to == stage.key).count();
            assert!(on > 80, "{} on {}", on, stage.key);
        }
        let most = drawn.iter().map(|(_, purchases, _)| purchases.len()).max().unwrap();
        assert!(most < 300, "one customer bought {most} times");
        let most = drawn.iter().map(|(.., touches)| touches.len()).max().unwrap();
        assert!(most < 600, "one customer was touched {most} times");
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        for (dossier, purchases, touches) in &drawn {
            assert!(purchases.is_sorted_by_key(|purchase| purchase.at.day(ZONE)), "{}", dossier.record.name);
            assert!(touches.is_sorted_by_key(|touch| touch.at.day(ZONE)), "{}", dossier.record.name);
            let life = dossier.moves[0].at.day(ZONE)..=today;
            assert!(touches.iter().all(|touch| life.contains(&touch.at.day(ZONE))));
        }
    }
}
