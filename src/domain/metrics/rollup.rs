//! The sums of months as they are kept: by how much each month differs from what the one before would make of it.
//!
//! Where nothing happens, a month follows from the one before: customers at its start are those at the end before, and
//! so on ([`Sums::rolled`]). That rule is linear, so it holds for sums over customers, too, and what is kept is only what
//! happened: a handful of numbers in the months in which a customer did something. Time alone changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::cohort::CohortCells;
use super::funnel::WINDOW_DAYS;
use super::life::Life;
use super::month::Month;
use super::tally::Tally;
use crate::domain::keyed::keyed_enum;
use crate::domain::money::Money;
use crate::domain::stage::Ladder;

/// Declares the sums of a tally: a key, and where each stands.
macro_rules! sums {
    ($($variant:ident = $key:literal, $kind:ident $($field:ident).+;)+) => {
        keyed_enum! {
            /// One of the sums of a [`Tally`]. The key is part of the file format.
            pub enum Sum { $($variant = $key),+ }
        }

        impl Sums {
            /// The sums of a tally, but for those that are not kept: what was laid out, and who referred others.
            pub fn of(tally: &Tally) -> Self {
                let mut sums = Self::default();
                $(sums.0[Sum::$variant as usize] = $kind::number(tally.$($field).+);)+
                sums
            }

            /// Writes the sums into a tally.
            pub fn fill(&self, tally: &mut Tally) {
                $(tally.$($field).+ = $kind::back(self.0[Sum::$variant as usize]);)+
            }
        }
    };
}

/// A sum that is a count.
struct Count;

impl Count {
    fn number(count: u64) -> i64 {
        i64::try_from(count).unwrap_or(i64::MAX)
    }

    fn back(number: i64) -> u64 {
        u64::try_from(number).unwrap_or(0)
    }
}

/// A sum of money, in minor units.
struct Amount;

impl Amount {
    fn number(money: Money) -> i64 {
        money.minor()
    }

    fn back(number: i64) -> Money {
        Money::from_minor(number)
    }
}

/// A plain number.
struct Plain;

impl Plain {
    fn number(number: i64) -> i64 {
        number
    }

    fn back(number: i64) -> i64 {
        number
    }
}

sums! {
    AtStart = "at_start", Count kept.at_start;
    Still = "still", Count kept.still;
    Lost = "lost", Count kept.lost;
    LostEnded = "lost_ended", Count kept.ended;
    Gained = "gained", Count kept.gained;
    Passing = "passing", Count kept.passing;
    Away = "away", Count kept.away;
    AwayAtEnd = "away_at_end", Count kept.away_at_end;
    Back = "back", Count kept.back;
    Active = "active", Count growth.active;
    ActiveBefore = "active_before", Count growth.active_before;
    NewBuyers = "new_buyers", Count growth.new;
    RetainedBuyers = "retained_buyers", Count growth.retained;
    Resurrected = "resurrected", Count growth.resurrected;
    DormantBuyers = "dormant_buyers", Count growth.dormant;
    AwayBuyers = "away_buyers", Count growth.away;
    Acquired = "acquired", Count acquired;
    EverJoined = "ever_joined", Count referral.customers;
    Joined = "joined", Count referral.new;
    JoinedReferred = "joined_referred", Count referral.new_referred;
    PeriodCustomers = "period_customers", Count of_period.customers;
    PeriodBuyers = "period_buyers", Count of_period.buyers;
    PeriodRepeaters = "period_repeaters", Count of_period.repeaters;
    PeriodOrders = "period_orders", Count of_period.orders;
    PeriodUnvalued = "period_unvalued", Count of_period.unvalued;
    PeriodGross = "period_gross", Amount of_period.gross;
    PeriodRefunds = "period_refunds", Amount of_period.refunds;
    Customers = "customers", Count so_far.customers;
    Buyers = "buyers", Count so_far.buyers;
    Repeaters = "repeaters", Count so_far.repeaters;
    Orders = "orders", Count so_far.orders;
    Unvalued = "unvalued", Count so_far.unvalued;
    Gross = "gross", Amount so_far.gross;
    Refunds = "refunds", Amount so_far.refunds;
    Promoters = "promoters", Count nps.promoters;
    Passives = "passives", Count nps.passives;
    Detractors = "detractors", Count nps.detractors;
    Satisfied = "satisfied", Count csat.hits;
    CsatAnswers = "csat_answers", Count csat.of;
    Converted = "converted", Count converted.hits;
    WindowsEnded = "windows_ended", Count converted.of;
    OpenDeals = "open_deals", Count pipeline.open;
    OpenValue = "open_value", Amount pipeline.value;
    OpenWeighted = "open_weighted", Plain pipeline.hundredths;
    OpenUnvalued = "open_unvalued", Count pipeline.unvalued;
    OpenUnweighted = "open_unweighted", Count pipeline.unweighted;
    StillOpen = "still_open", Count closed.open;
    Won = "won", Count closed.won;
    LostDeals = "lost_deals", Count closed.lost;
    WonValue = "won_value", Amount closed.won_value;
    LostValue = "lost_value", Amount closed.lost_value;
    CycleDays = "cycle_days", Plain closed.cycle_days;
    MrrStart = "mrr_start", Amount recurring.start.monthly;
    MrrStarters = "mrr_starters", Count recurring.start.customers;
    MrrNew = "mrr_new", Amount recurring.new.monthly;
    MrrNewcomers = "mrr_newcomers", Count recurring.new.customers;
    MrrReactivation = "mrr_reactivation", Amount recurring.reactivation.monthly;
    MrrReactivated = "mrr_reactivated", Count recurring.reactivation.customers;
    MrrExpansion = "mrr_expansion", Amount recurring.expansion.monthly;
    MrrExpanded = "mrr_expanded", Count recurring.expansion.customers;
    MrrContraction = "mrr_contraction", Amount recurring.contraction.monthly;
    MrrContracted = "mrr_contracted", Count recurring.contraction.customers;
    MrrChurn = "mrr_churn", Amount recurring.churn.monthly;
    MrrChurned = "mrr_churned", Count recurring.churn.customers;
    MrrEnd = "mrr_end", Amount recurring.end.monthly;
    MrrEnders = "mrr_enders", Count recurring.end.customers;
}

/// All sums of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums([i64; Sum::ALL.len()]);

impl Default for Sums {
    fn default() -> Self {
        Self([0; Sum::ALL.len()])
    }
}

impl Sums {
    pub fn get(&self, sum: Sum) -> i64 {
        self.0[sum as usize]
    }

    /// Adds to one of them.
    pub fn add(&mut self, sum: Sum, by: i64) {
        self.0[sum as usize] += by;
    }

    /// What the month after is where nothing happens in it.
    #[must_use]
    pub fn rolled(&self) -> Self {
        let mut next = Self::default();
        let mut set = |sum: Sum, value: i64| next.0[sum as usize] = value;
        let at_end = self.get(Sum::Still) + self.get(Sum::Gained);
        set(Sum::AtStart, at_end);
        set(Sum::Still, at_end);
        set(Sum::Away, self.get(Sum::AwayAtEnd));
        set(Sum::AwayAtEnd, self.get(Sum::AwayAtEnd));
        let active = self.get(Sum::Active);
        set(Sum::ActiveBefore, active);
        set(Sum::DormantBuyers, active);
        let ever = self.get(Sum::AwayBuyers) + self.get(Sum::ActiveBefore) + self.get(Sum::NewBuyers);
        set(Sum::AwayBuyers, ever - active);
        for kept in [
            Sum::Acquired,
            Sum::EverJoined,
            Sum::Customers,
            Sum::Buyers,
            Sum::Repeaters,
            Sum::Orders,
            Sum::Unvalued,
            Sum::Gross,
            Sum::Refunds,
            Sum::OpenDeals,
            Sum::OpenValue,
            Sum::OpenWeighted,
            Sum::OpenUnvalued,
            Sum::OpenUnweighted,
            Sum::StillOpen,
            Sum::MrrEnd,
            Sum::MrrEnders,
        ] {
            set(kept, self.get(kept));
        }
        set(Sum::MrrStart, self.get(Sum::MrrEnd));
        set(Sum::MrrStarters, self.get(Sum::MrrEnders));
        next
    }

    fn less(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|place| self.0[place] - other.0[place]))
    }

    fn plus(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|place| self.0[place] + other.0[place]))
    }
}

/// What happened, month by month: by how much each differs from what the one before would make of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Happenings(BTreeMap<(Month, Sum), i64>);

impl Happenings {
    /// Counts one customer in (`sign` 1) or out (-1).
    pub fn count(&mut self, life: &Life, ladder: &Ladder, sign: i64) {
        for month in eventful(life) {
            let before = sums(life, month.before(), ladder).rolled();
            let happened = sums(life, month, ladder).less(&before);
            for &sum in Sum::ALL {
                self.add(month, sum, sign * happened.get(sum));
            }
        }
    }

    pub fn add(&mut self, month: Month, sum: Sum, by: i64) {
        let place = (month, sum);
        let sum = self.0.get(&place).copied().unwrap_or_default() + by;
        if sum == 0 {
            self.0.remove(&place);
        } else {
            self.0.insert(place, sum);
        }
    }

    /// Takes in what others counted, or takes it out.
    pub fn absorb(&mut self, other: &Self, sign: i64) {
        for ((month, sum), by) in &other.0 {
            self.add(*month, *sum, sign * by);
        }
    }

    /// The first month in which anything happened.
    pub fn first(&self) -> Option<Month> {
        self.0.keys().map(|(month, _)| *month).next()
    }

    /// None of them is nothing; in the order of months.
    pub fn entries(&self) -> impl Iterator<Item = (Month, Sum, i64)> {
        self.0.iter().map(|((month, sum), by)| (*month, *sum, *by))
    }

    /// The sums of each of these months, which follow each other.
    pub fn months(&self, months: &[Month]) -> Vec<Sums> {
        let mut found = Vec::with_capacity(months.len());
        let (Some(first), Some(last)) = (self.0.keys().next(), months.last()) else {
            return vec![Sums::default(); months.len()];
        };
        let mut sums = Sums::default();
        let begin = months.first().map_or(first.0, |month| first.0.min(*month));
        for month in std::iter::successors(Some(begin), |month| Some(month.next())) {
            if month > *last {
                break;
            }
            let mut happened = Sums::default();
            let of_month = self.0.range((month, Sum::ALL[0])..(month.next(), Sum::ALL[0]));
            of_month.for_each(|((_, sum), by)| happened.add(*sum, *by));
            sums = sums.rolled().plus(&happened);
            if months.contains(&month) {
                found.push(sums);
            }
        }
        found
    }
}

/// What is kept of all customers, so that nobody has to be counted for a month or for the cohorts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rollup {
    pub happened: Happenings,
    pub cohorts: CohortCells,
}

impl Rollup {
    /// Counts one customer in (`sign` 1) or out (-1).
    pub fn count(&mut self, life: &Life, ladder: &Ladder, sign: i64) {
        self.happened.count(life, ladder, sign);
        self.cohorts.count(&life.bought, sign);
    }

    /// Takes in what others counted, or takes it out.
    pub fn absorb(&mut self, other: &Self, sign: i64) {
        self.happened.absorb(&other.happened, sign);
        self.cohorts.absorb(&other.cohorts, sign);
    }
}

/// The sums of a month over one customer.
fn sums(life: &Life, month: Month, ladder: &Ladder) -> Sums {
    // Whether a month is over is for whoever looks at it.
    let mut tally = Tally::none(month.period(), NaiveDate::MAX, NaiveDate::MAX);
    tally.add(life, ladder);
    Sums::of(&tally)
}

/// The months that do not follow from the one before.
fn eventful(life: &Life) -> BTreeSet<Month> {
    let ends = |day: NaiveDate| day.checked_add_days(Days::new(u64::from(WINDOW_DAYS)));
    let days = (life.path.iter().map(|entered| entered.day))
        .chain(life.orders.iter().map(|order| order.day))
        .chain(life.refunds.iter().map(|refund| refund.day))
        .chain(life.answers.iter().map(|answer| answer.day))
        .chain(life.opened().and_then(ends));
    let mut months: BTreeSet<Month> = days.map(Month::of).collect();
    for subscription in &life.subscriptions {
        // What runs is looked at on the first day of a month: who begins on it is there at its start already.
        for day in [Some(subscription.from), subscription.to].into_iter().flatten() {
            let month = Month::of(day);
            months.extend([month.before(), month, month.next()]);
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::life::{Answered, Entered, Paid};
    use super::super::vectors::{any_day, day};
    use super::*;
    use crate::domain::ids::CustomerId;
    use crate::domain::purchase::PurchaseKind;
    use crate::domain::survey::SurveyKind;

    fn any_life(id: i64) -> impl Strategy<Value = Life> {
        let ladder = Ladder::built_in();
        let rungs = ladder.stages().len();
        let path = proptest::collection::vec((any_day(), 0..rungs), 1..6);
        let paid = proptest::collection::vec((any_day(), 0..5_u8, 0..400_i64), 0..8);
        let said = proptest::collection::vec((any_day(), any::<bool>(), 0..=10_u8), 0..4);
        (path, paid, said, 0..3_i64, 0..2_i64).prop_map(move |(mut path, mut paid, mut said, by, value)| {
            let mut life = Life::of(CustomerId(id));
            life.value = Money::from_minor(value * 1_000);
            life.referred_by = (by > 0).then_some(CustomerId(by));
            path.sort();
            let entered = |(day, rung): &(NaiveDate, usize)| Entered {
                day: *day,
                rung: *rung,
                role: ladder.stages()[*rung].role,
            };
            life.path = path.iter().map(entered).collect();
            paid.sort();
            let rows: Vec<_> = paid
                .iter()
                .map(|(day, kind, amount)| Paid {
                    day: *day,
                    kind: if *kind == 0 { PurchaseKind::Refund } else { PurchaseKind::Sale },
                    amount: (*kind != 1).then(|| Money::from_minor(*amount)),
                    order: (*kind < 3).then_some("a"),
                    months: (*kind > 2).then(|| 1 + *amount as u32 % 4),
                })
                .collect();
            life.pay(&rows);
            said.sort();
            let answered = |(day, nps, score): &(NaiveDate, bool, u8)| Answered {
                day: *day,
                kind: if *nps { SurveyKind::Nps } else { SurveyKind::Csat },
                score: if *nps { *score } else { 1 + score % 5 },
            };
            life.answers = said.iter().map(answered).collect();
            life
        })
    }

    proptest! {
        /// What is kept of any lives says of every month what counting it anew does, long after the last of them, too.
        #[test]
        fn months_follow_from_what_happened(lives in (any_life(1), any_life(2), any_life(3))) {
            let ladder = Ladder::built_in();
            let lives = [lives.0, lives.1, lives.2];
            let mut kept = Happenings::default();
            lives.iter().for_each(|life| kept.count(life, &ladder, 1));
            let first = Month::of(day("2023-11-01"));
            let months: Vec<Month> =
                std::iter::successors(Some(first), |month| Some(month.next())).take(30).collect();
            for (month, found) in months.iter().zip(kept.months(&months)) {
                let mut tally = Tally::none(month.period(), NaiveDate::MAX, NaiveDate::MAX);
                lives.iter().for_each(|life| tally.add(life, &ladder));
                prop_assert_eq!(found, Sums::of(&tally), "{:?}", month.first_day());
                let mut filled = Tally::none(month.period(), NaiveDate::MAX, NaiveDate::MAX);
                found.fill(&mut filled);
                prop_assert_eq!(filled, tally);
            }
            lives.iter().for_each(|life| kept.count(life, &ladder, -1));
            prop_assert_eq!(kept.entries().count(), 0);
        }
    }
}
