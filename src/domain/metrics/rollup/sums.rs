//! The sums of a tally by name, and what they come to a month later where nothing happens.

use super::super::tally::Tally;
use crate::domain::keyed::keyed_enum;
use crate::domain::money::Money;

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

    pub(super) fn less(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|place| self.0[place] - other.0[place]))
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|place| self.0[place] + other.0[place]))
    }
}
