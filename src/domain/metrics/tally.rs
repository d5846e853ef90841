//! The sums of a period from which its figures follow, counted one customer after another.
//!
//! All of them are counts and sums over customers, so that the tallies of two halves of the customers add up to
//! that of all, and no order of counting makes a difference.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::funnel::WINDOW_DAYS;
use super::growth::{Buying, Growth};
use super::kept::{Fate, Kept};
use super::life::Life;
use super::month::Month;
use super::orders::Takings;
use super::pipeline::{Closed, Deal, Pipeline, Status};
use super::recurring::Movements;
use super::referral::Referral;
use super::rollup::Happenings;
use super::value::Undefined;
use super::voice::Nps;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::domain::period::Period;
use crate::domain::proportion::Proportion;
use crate::domain::stage::{Ladder, Role};
use crate::domain::survey::SurveyKind;

/// What is counted of a period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tally {
    pub period: Period,
    /// The last day known.
    pub at: NaiveDate,
    /// By the roles of the stages.
    pub kept: Kept,
    /// By purchases.
    pub growth: Growth,
    /// Ever a customer, or ever bought, by the end.
    pub acquired: u64,
    pub referral: Referral,
    /// Of the period alone.
    pub of_period: Takings,
    /// From the first day to the end of the period.
    pub so_far: Takings,
    pub nps: Nps,
    pub csat: Proportion,
    /// Of the prospects whose time to become a customer ended in the period, those who did.
    pub converted: Proportion,
    /// The deals that were open at the end.
    pub pipeline: Pipeline,
    /// The deals that were closed in the period, and how many were open at its end.
    pub closed: Closed,
    pub recurring: Movements,
    /// Laid out to win customers.
    pub spend: Money,
    /// Why that cannot be set against the customers who were won.
    pub spend_unknown: Option<Undefined>,
}

impl Tally {
    /// Nobody yet.
    pub fn none(period: Period, at: NaiveDate, whole: NaiveDate) -> Self {
        let finished = period.is_over(whole);
        Self {
            period,
            at,
            kept: Kept::none(finished),
            growth: Growth { finished, ..Growth::empty(period, at) },
            acquired: 0,
            referral: Referral { finished, customers: 0, referrers: 0, base: 0, new: 0, new_referred: 0 },
            of_period: Takings::default(),
            so_far: Takings::default(),
            nps: Nps::default(),
            csat: Proportion::default(),
            converted: Proportion::default(),
            pipeline: Pipeline::default(),
            closed: Closed::default(),
            recurring: Movements { finished, ..Movements::default() },
            spend: Money::default(),
            spend_unknown: None,
        }
    }

    /// Whether the period is over.
    pub fn is_finished(&self) -> bool {
        self.kept.finished
    }

    /// Counts one customer more.
    pub fn add(&mut self, life: &Life, ladder: &Ladder) {
        let fate = fate(life, self.period, self.at);
        self.kept.add(fate);
        self.growth.add(Buying::of(&life.bought, self.period.before(), self.period));
        self.buy(life);
        self.join(life);
        self.deal(life, ladder);
        if let Some(score) = life.latest(SurveyKind::Nps, self.period) {
            self.nps.add(score);
        }
        if let Some(score) = life.latest(SurveyKind::Csat, self.period) {
            self.csat.count(is_satisfied(score));
        }
        if let Some(converted) = conversion(life, self.period) {
            self.converted.count(converted);
        }
        self.recurring.add(&life.subscriptions, self.period, self.at);
    }

    fn buy(&mut self, life: &Life) {
        let end = self.period.to();
        let so_far = &life.orders[..life.orders.partition_point(|order| order.day < end)];
        let of_period = &so_far[so_far.partition_point(|order| order.day < self.period.from())..];
        let back = |from: Option<NaiveDate>| {
            let day = |refund: &&super::life::Refund| {
                refund.day < end && from.is_none_or(|from| refund.day >= from)
            };
            Money::from_minor(life.refunds.iter().filter(day).map(|refund| refund.amount.minor()).sum())
        };
        self.so_far.add(so_far, back(None));
        self.of_period.add(of_period, back(Some(self.period.from())));
        let customer = life.joined().is_some_and(|day| day < end);
        self.acquired += u64::from(customer || !so_far.is_empty());
    }

    fn join(&mut self, life: &Life) {
        let Some(joined) = life.joined().filter(|day| *day < self.period.to()) else { return };
        let referred = life.referred_by.is_some_and(|by| by != life.customer);
        let new = self.period.contains(joined);
        self.referral.customers += 1;
        self.referral.new += u64::from(new);
        self.referral.new_referred += u64::from(new && referred);
    }

    fn deal(&mut self, life: &Life, ladder: &Ladder) {
        if let Some(deal) = deal(life, self.period) {
            self.closed.add(&deal, self.period);
        }
        if let Some(open) = open_deal(life, self.period, ladder) {
            self.pipeline.add(&open);
            self.closed.add(&open, self.period);
        }
    }

    /// Counts what was laid out on a day.
    pub fn lay_out(&mut self, day: NaiveDate, amount: Money) {
        if self.period.contains(day) {
            self.spend = Money::from_minor(self.spend.minor() + amount.minor());
        }
    }

    /// Counts who referred others, by the day from which each did and was a customer.
    fn refer(&mut self, since: impl Iterator<Item = NaiveDate>) {
        self.referral.referrers = since.filter(|day| *day < self.period.to()).count() as u64;
        self.referral.base = self.kept.at_start;
    }
}

/// What became of a customer in a period, by its roles.
pub fn fate(life: &Life, period: Period, at: NaiveDate) -> Fate {
    Fate::of(life.path.iter().map(|entered| (entered.day, entered.role)), period, at)
}

/// An answer of 4 or 5 of 1 to 5.
pub fn is_satisfied(score: u8) -> bool {
    score + 1 >= SurveyKind::Csat.scale().1
}

/// Whether a prospect became a customer in time; `None` of one whose time did not end in the period.
pub fn conversion(life: &Life, period: Period) -> Option<bool> {
    let ends = life.opened()?.checked_add_days(Days::new(u64::from(WINDOW_DAYS)))?;
    period.contains(ends).then(|| life.joined().is_some_and(|joined| joined <= ends))
}

/// The customer as a deal that was closed by the end of the period; `None` of one who never was a prospect.
///
/// It is won on the day they first count as a customer, and lost on the day they ended or went quiet before that.
pub fn deal(life: &Life, period: Period) -> Option<Deal> {
    let opened = life.opened().filter(|day| *day < period.to())?;
    let last = life.before(period.to())?;
    let status = match life.joined().filter(|day| *day < period.to()) {
        Some(won) => Status::Won(won),
        None if last.role == Role::Prospect => return None,
        None => Status::Lost(last.day),
    };
    Some(Deal { opened, status, amount: amount(life), chance: None, stage_chance: None })
}

/// The customer as a deal that is open at the end of the period, as the board has it: whoever is a prospect then, also one
/// who was a customer before.
pub fn open_deal(life: &Life, period: Period, ladder: &Ladder) -> Option<Deal> {
    let last = life.before(period.to()).filter(|last| last.role == Role::Prospect)?;
    let chance = ladder.stages().get(last.rung).and_then(|stage| stage.win_percent);
    Some(Deal {
        opened: last.day,
        status: Status::Open,
        amount: amount(life),
        chance: None,
        stage_chance: chance.map(|percent| f64::from(percent) / 100.0),
    })
}

fn amount(life: &Life) -> Option<Money> {
    (!life.value.is_zero()).then_some(life.value)
}

/// The tallies of several periods, counted in one pass over the customers.
#[derive(Debug, Clone)]
pub struct Tallies {
    tallies: Vec<Tally>,
    /// Of those who referred somebody: since when they are customers themselves, and the first of those they sent.
    referrers: BTreeMap<CustomerId, (Option<NaiveDate>, Option<NaiveDate>)>,
    first: Option<NaiveDate>,
    customers: u64,
}

/// What [`Tallies`] came to.
#[derive(Debug, Clone)]
pub struct Counted {
    /// In the order of their periods.
    pub tallies: Vec<Tally>,
    /// The first day on which anything happened, or that of its month.
    pub first: Option<NaiveDate>,
    /// How many customers were looked at.
    pub customers: u64,
}

impl Tallies {
    /// Of these periods, as known on the last day and on the last whole one; `referrers` are all who
    /// ever sent somebody.
    pub fn new(
        periods: impl Iterator<Item = Period>,
        [at, whole]: [NaiveDate; 2],
        referrers: impl Iterator<Item = CustomerId>,
    ) -> Self {
        Self {
            tallies: periods.map(|period| Tally::none(period, at, whole)).collect(),
            referrers: referrers.map(|id| (id, (None, None))).collect(),
            first: None,
            customers: 0,
        }
    }

    /// Counts one customer more.
    pub fn add(&mut self, life: &Life, ladder: &Ladder) {
        for tally in &mut self.tallies {
            tally.add(life, ladder);
        }
        self.customers += 1;
        self.first = self.first.into_iter().chain(life.first_day()).min();
        self.refer(life);
    }

    /// Counts what a customer is to those who refer others.
    fn refer(&mut self, life: &Life) {
        let Some(joined) = life.joined() else { return };
        if let Some((own, _)) = self.referrers.get_mut(&life.customer) {
            *own = Some(joined);
        }
        let by = life.referred_by.filter(|by| *by != life.customer);
        if let Some((_, sent)) = by.and_then(|by| self.referrers.get_mut(&by)) {
            *sent = Some(sent.map_or(joined, |first| first.min(joined)));
        }
    }

    /// Nothing of what was laid out can be set against the customers who are counted: they are not all.
    pub fn spend_is_not_split(&mut self) {
        for tally in &mut self.tallies {
            tally.spend = Money::default();
            tally.spend_unknown = Some(Undefined::SpendNotSplit);
        }
    }

    /// Since when it is known what was laid out. Of a period that began in a month before, only a part is.
    pub fn spend_is_known_since(&mut self, day: NaiveDate) {
        for tally in &mut self.tallies {
            let of_part = Month::of(tally.period.from()) < Month::of(day) && day < tally.period.to();
            tally.spend_unknown = of_part.then_some(Undefined::SpendOfPart);
        }
    }

    /// Counts what was laid out on a day.
    pub fn lay_out(&mut self, day: NaiveDate, amount: Money) {
        self.tallies.iter_mut().for_each(|tally| tally.lay_out(day, amount));
    }

    /// Fills in months as they are kept, in place of counting all customers; `referring` are those who sent others and
    /// whom they sent. `None` where a period is no month.
    pub fn recall(mut self, happened: &Happenings, referring: &[Life], customers: u64) -> Option<Counted> {
        let months = self.tallies.iter().map(|tally| Month::of_period(tally.period));
        let months = months.collect::<Option<Vec<_>>>()?;
        let (first, last) = (*months.iter().min()?, *months.iter().max()?);
        let all: Vec<Month> = std::iter::successors(Some(first), |month| Some(month.next()))
            .take_while(|month| *month <= last)
            .collect();
        let sums = happened.months(&all);
        for (tally, month) in self.tallies.iter_mut().zip(months) {
            sums[month.since(first)?].fill(tally);
        }
        referring.iter().for_each(|life| self.refer(life));
        self.first = happened.first().map(Month::first_day);
        self.customers = customers;
        Some(self.finish())
    }

    pub fn finish(mut self) -> Counted {
        let since: Vec<NaiveDate> =
            self.referrers.values().filter_map(|(own, sent)| Some((*own)?.max((*sent)?))).collect();
        self.tallies.iter_mut().for_each(|tally| tally.refer(since.iter().copied()));
        Counted { tallies: self.tallies, first: self.first, customers: self.customers }
    }
}
