//! Who is behind a figure: the customers that somebody who sees it wants to look at.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::figure::Name;
use super::growth::Buying;
use super::life::Life;
use super::pipeline::Status;
use super::tally::{conversion, deal, fate, is_satisfied, open_deal};
use crate::domain::ids::CustomerId;
use crate::domain::period::Period;
use crate::domain::stage::Ladder;
use crate::domain::survey::SurveyKind;

/// The customers behind a figure, found one after another: of a churn who were lost, of an NPS who would not recommend us,
/// of a CSAT who is not satisfied, of any other who made it what it is.
#[derive(Debug, Clone)]
pub struct Behind {
    name: Name,
    period: Period,
    at: NaiveDate,
    found: Vec<CustomerId>,
    /// Customers by the end of the period, and who sent any of them.
    joined: BTreeSet<CustomerId>,
    senders: BTreeSet<CustomerId>,
}

impl Behind {
    pub fn new(name: Name, period: Period, at: NaiveDate) -> Self {
        Self { name, period, at, found: Vec::new(), joined: BTreeSet::new(), senders: BTreeSet::new() }
    }

    /// Looks at one customer more.
    pub fn add(&mut self, life: &Life, ladder: &Ladder) {
        if self.name == Name::Referral {
            // Whether somebody sent others shows only when all have been looked at.
            if life.joined().is_some_and(|day| day < self.period.to()) {
                self.joined.insert(life.customer);
                self.senders.extend(life.referred_by.filter(|by| *by != life.customer));
            }
        } else if is_behind(self.name, life, self.period, self.at, ladder) {
            self.found.push(life.customer);
        }
    }

    /// In the order of their ids.
    pub fn finish(self) -> Vec<CustomerId> {
        match self.name {
            Name::Referral => self.senders.intersection(&self.joined).copied().collect(),
            _ => self.found,
        }
    }
}

fn is_behind(name: Name, life: &Life, period: Period, at: NaiveDate, ladder: &Ladder) -> bool {
    let fate = fate(life, period, at);
    let buying = || Buying::of(&life.bought, period.before(), period);
    let by_end = || life.bought.partition_point(|day| *day < period.to());
    match name {
        Name::Customers | Name::CltvSimple => fate.is_customer(),
        Name::New => life.joined().is_some_and(|day| period.contains(day)),
        Name::Churn => fate.is_lost(),
        Name::Retention => fate.is_still(),
        Name::Reactivation => fate.is_back(),
        Name::Resurrection => buying().is_resurrected(),
        Name::Cac | Name::Payback => buying().is_new(),
        Name::CltvToDate
        | Name::CltvCac
        | Name::CltvPredicted
        | Name::AverageOrder
        | Name::PurchaseFrequency => by_end() >= 1,
        Name::RepeatPurchase => by_end() >= 2,
        Name::Nps => life.latest(SurveyKind::Nps, period).is_some_and(|score| score <= 6),
        Name::Csat => life.latest(SurveyKind::Csat, period).is_some_and(|score| !is_satisfied(score)),
        Name::Conversion => conversion(life, period) == Some(true),
        Name::Referral => life.joined().is_some_and(|day| day < period.to()),
        Name::KFactor => {
            let joined = life.joined().is_some_and(|day| period.contains(day));
            joined && life.referred_by.is_some_and(|by| by != life.customer)
        }
        Name::WeightedValue => open_deal(life, period, ladder).is_some(),
        Name::SalesVelocity => deal(life, period).is_some_and(|deal| match deal.status {
            Status::Open => false,
            Status::Won(day) | Status::Lost(day) => period.contains(day),
        }),
        Name::Mrr | Name::Grr | Name::Nrr => {
            let ends = period.to();
            life.subscriptions.iter().any(|s| s.from < ends && s.to.is_none_or(|to| to > period.from()))
        }
    }
}
