//! The fitted models of a database: what its customers will still bring, and how well the models fit.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cltv::{
    BgNbd, Bought, Fit, GammaGamma, Group, History, Pattern, Period, Sbg, Spend, Terms as Ahead,
    UNITS_PER_MONTH, Unfit, correlation, grouped, predicted,
};
use super::figure::{Input, Missing, Unit, Worked};
use super::life::Life;
use super::measure::Terms;
use super::recurring::Subscription;
use super::value::Measured;
use crate::domain::ids::CustomerId;
use crate::domain::proportion::exact;

/// What the models are fitted to, counted one customer after another.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The last day known; all orders until then are looked at, whatever the period.
    at: NaiveDate,
    histories: Vec<(CustomerId, History)>,
    /// How contracts fared that came to the end of their nth month.
    contracts: Vec<Period>,
}

impl Sample {
    pub fn new(at: NaiveDate) -> Self {
        Self { at, histories: Vec::new(), contracts: Vec::new() }
    }

    /// Takes in one customer more.
    pub fn add(&mut self, life: &Life) {
        let bought: Vec<Bought> = life
            .orders
            .iter()
            .filter(|order| order.is_purchase())
            .map(|order| Bought { day: order.day, amount: order.is_valued().then(|| order.net()) })
            .collect();
        self.histories.extend(History::of(&bought, self.at).map(|history| (life.customer, history)));
        self.sign(&life.subscriptions);
    }

    fn sign(&mut self, subscriptions: &[Subscription]) {
        let Some(from) = subscriptions.iter().map(|s| s.from).min() else { return };
        let last = subscriptions.iter().map(|s| s.to).max_by_key(|to| (to.is_none(), *to)).flatten();
        let over = last.filter(|to| *to <= self.at);
        let months = whole_months(from, over.unwrap_or(self.at));
        for month in 1..=months {
            if self.contracts.len() < month {
                self.contracts.push(Period::default());
            }
            let period = &mut self.contracts[month - 1];
            if over.is_some() && month == months {
                period.lost += 1;
            } else {
                period.kept += 1;
            }
        }
    }

    /// Fits the models. `None` where `go_on` said no; it is asked now and then.
    pub fn fit(self, terms: &Terms, go_on: &mut dyn FnMut() -> bool) -> Option<Models> {
        let groups = grouped(self.histories.iter().map(|(_, history)| history));
        let how_often = BgNbd::fit(&groups);
        if !go_on() {
            return None;
        }
        let spends: Vec<Spend> = self.histories.iter().filter_map(|(_, history)| history.spend).collect();
        let how_much = GammaGamma::fit(&spends);
        let ahead = Ahead { months: terms.months, discount: terms.discount, margin: terms.margin };
        let outlooks = match (&how_often, &how_much) {
            (Ok(often), Ok(much)) => Ok(outlooks(&self.histories, &often.model, &much.model, &ahead, go_on)?),
            (Err(unfit), _) | (_, Err(unfit)) => Err(*unfit),
        };
        Some(Models {
            at: self.at,
            terms: *terms,
            contracts: (!self.contracts.is_empty()).then(|| Sbg::fit(&self.contracts)),
            correlation: correlation(&spends),
            repeats: repeats(&groups, how_often.as_ref().ok().map(|fit| &fit.model)),
            how_often,
            how_much,
            outlooks,
        })
    }
}

/// The models as they were fitted, or why they were not.
#[derive(Debug, Clone, PartialEq)]
pub struct Models {
    pub at: NaiveDate,
    pub terms: Terms,
    pub how_often: Result<Fit<BgNbd>, Unfit>,
    pub how_much: Result<Fit<GammaGamma>, Unfit>,
    /// Of contracts, by months; `None` where nobody has one.
    pub contracts: Option<Result<Fit<Sbg>, Unfit>>,
    /// Between how often and for how much customers buy; the prediction rests on its being near 0.
    pub correlation: Option<f64>,
    /// How many customers bought again so many times, observed and fitted.
    pub repeats: Vec<Repeats>,
    /// Of every buyer, in the order of their ids.
    pub outlooks: Result<Vec<Outlook>, Unfit>,
}

/// Customers with so many repeat purchases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Repeats {
    pub repeats: u32,
    /// Whether those with more are among them.
    pub and_more: bool,
    pub observed: u64,
    /// What the model expects of as many customers as old; `None` without a model.
    pub fitted: Option<f64>,
}

/// What is to be expected of a buyer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outlook {
    pub customer: CustomerId,
    pub history: History,
    /// The probability that they are still there.
    pub alive: f64,
    /// Purchases in the months ahead.
    pub purchases: f64,
    /// What they are worth today, in minor units.
    pub value: f64,
}

impl Models {
    /// The predicted CLTV: the mean of all buyers, with the total.
    pub fn predicted(&self) -> Worked {
        let outlooks = match &self.outlooks {
            Ok(outlooks) => outlooks,
            Err(unfit) => return Worked { answer: Err(Missing::Unfit(*unfit)), inputs: Vec::new() },
        };
        let n = outlooks.len() as u64;
        let sum = |of: fn(&Outlook) -> f64| outlooks.iter().map(of).sum::<f64>();
        let total = sum(|outlook| outlook.value);
        Worked {
            answer: Ok(Measured { value: total / exact(n), n, interval: None }),
            inputs: vec![
                (Input::MonthsAhead, Unit::Months, f64::from(self.terms.months)),
                (Input::Discount, Unit::Share, self.terms.discount),
                (Input::Margin, Unit::Share, self.terms.margin),
                (Input::PredictedTotal, Unit::Money, total),
                (Input::PredictedPurchases, Unit::Orders, sum(|outlook| outlook.purchases)),
                (Input::AliveShare, Unit::Share, sum(|outlook| outlook.alive) / exact(n)),
            ],
        }
    }
}

/// Those with more repeats are shown together.
const MOST_REPEATS: u32 = 7;

fn repeats(groups: &[Group], model: Option<&BgNbd>) -> Vec<Repeats> {
    let customers = |of: &dyn Fn(u32) -> bool| {
        let found = groups.iter().filter(|group| of(group.pattern.x));
        found.map(|group| u64::from(group.customers)).sum::<u64>()
    };
    let all = customers(&|_| true);
    let fitted = model.map(|model| fitted(groups, model));
    let below = |n: usize| fitted.as_ref().map(|fitted| fitted[..n].iter().sum::<f64>());
    let rows = (0..=MOST_REPEATS).map(|repeats| {
        let and_more = repeats == MOST_REPEATS;
        let observed = customers(&|x| x == repeats || and_more && x > repeats);
        let place = repeats as usize;
        let fitted = match and_more {
            true => below(place).map(|below| exact(all) - below),
            false => fitted.as_ref().map(|fitted| fitted[place]),
        };
        Repeats { repeats, and_more, observed, fitted }
    });
    rows.collect()
}

/// How many customers of these ages the model expects to have bought again 0, 1, 2 ... times.
fn fitted(groups: &[Group], model: &BgNbd) -> Vec<f64> {
    let mut ages: BTreeMap<u64, f64> = BTreeMap::new();
    for group in groups {
        *ages.entry(group.pattern.t.to_bits()).or_default() += f64::from(group.customers);
    }
    let chance = |repeats| ages.iter().map(|(t, n)| n * model.chance(repeats, f64::from_bits(*t))).sum();
    (0..MOST_REPEATS).map(chance).collect()
}

/// Of so many customers the outlook is worked out before it is asked whether to go on.
const STEP: usize = 1_000;

fn outlooks(
    histories: &[(CustomerId, History)],
    often: &BgNbd,
    much: &GammaGamma,
    ahead: &Ahead,
    go_on: &mut dyn FnMut() -> bool,
) -> Option<Vec<Outlook>> {
    let units_ahead = f64::from(ahead.months) * UNITS_PER_MONTH;
    let mut found = Vec::with_capacity(histories.len());
    for some in histories.chunks(STEP) {
        if !go_on() {
            return None;
        }
        found.extend(some.iter().map(|&(customer, history)| {
            let pattern: Pattern = history.pattern();
            Outlook {
                customer,
                history,
                alive: often.alive(&pattern),
                purchases: often.expected(&pattern, units_ahead).unwrap_or_default(),
                value: predicted(often, much, &history, ahead).unwrap_or_default(),
            }
        }));
    }
    Some(found)
}

/// Months that a contract went on, the one begun last not counted.
fn whole_months(from: NaiveDate, to: NaiveDate) -> usize {
    let month = |n: u32| from.checked_add_months(chrono::Months::new(n));
    (1..).take_while(|n| month(*n).is_some_and(|day| day <= to)).count()
}
