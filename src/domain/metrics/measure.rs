//! Each figure from the sums of its period, with what it was made from.

use super::acquisition::{Acquisition, payback, worth};
use super::figure::{Input, Name, Unit, Worked};
use super::orders::cltv_simple;
use super::tally::Tally;
use super::value::{Measured, Metric, Undefined, share, units};
use crate::domain::money::Money;
use crate::domain::proportion::exact;

/// What the team reckons with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Terms {
    /// The part of what customers spend that stays, 0 to 1.
    pub margin: f64,
    /// What money a month later is worth less: 0.01 is 1 %.
    pub discount: f64,
    /// How many months the models look ahead.
    pub months: u32,
}

impl Default for Terms {
    fn default() -> Self {
        Self { margin: 1.0, discount: 0.01, months: 12 }
    }
}

/// The figure of this name from the sums of a period. That of a fitted model is not made of sums: it is
/// [`Undefined::NoOrders`] here, until [`super::models`] has fitted it.
pub fn measure(name: Name, tally: &Tally, terms: &Terms) -> Worked {
    match name {
        Name::Customers => customers(tally),
        Name::New => new(tally),
        Name::Churn => {
            let mut worked = kept(tally.kept.churn(), tally);
            worked.inputs.push(people(Input::Ended, tally.kept.ended));
            worked
        }
        Name::Retention => kept(tally.kept.retention(), tally),
        Name::Reactivation => reactivation(tally),
        Name::Resurrection => resurrection(tally),
        Name::CltvToDate => cltv_to_date(tally, terms),
        Name::CltvSimple => simple(tally, terms),
        Name::CltvPredicted => Worked::new(Err(Undefined::NoOrders), Vec::new()),
        Name::Cac => cac(tally),
        Name::Payback => pays_back(tally, terms),
        Name::CltvCac => cltv_cac(tally, terms),
        Name::Nps => nps(tally),
        Name::Csat => csat(tally),
        Name::RepeatPurchase => {
            let of = &tally.so_far;
            let inputs = vec![people(Input::Buyers, of.buyers), people(Input::Repeaters, of.repeaters)];
            Worked::new(of.repeat_rate(), inputs)
        }
        Name::AverageOrder => average_order(tally),
        Name::PurchaseFrequency => {
            let of = &tally.so_far;
            let inputs =
                vec![count(Input::Orders, of.orders), people(Input::OrderingCustomers, of.customers)];
            Worked::new(of.frequency(), inputs)
        }
        Name::Conversion => conversion(tally),
        Name::Referral => {
            let of = &tally.referral;
            let inputs = vec![
                people(Input::Referrers, of.referrers),
                people(Input::Acquired, of.customers),
                people(Input::Joined, of.new),
                people(Input::JoinedReferred, of.new_referred),
            ];
            Worked::new(of.rate(), inputs)
        }
        Name::KFactor => {
            let of = &tally.referral;
            let inputs =
                vec![people(Input::JoinedReferred, of.new_referred), people(Input::AtStart, of.base)];
            Worked::new(of.k(), inputs)
        }
        Name::WeightedValue => weighted_value(tally),
        Name::SalesVelocity => sales_velocity(tally),
        Name::Mrr => {
            let end = &tally.recurring.end;
            let value = Measured { value: units(end.monthly), n: end.customers, interval: None };
            movements(if end.customers > 0 { Ok(value) } else { Err(Undefined::NoSubscriptions) }, tally)
        }
        Name::Grr => movements(tally.recurring.grr(), tally),
        Name::Nrr => movements(tally.recurring.nrr(), tally),
    }
}

fn people(input: Input, count: u64) -> (Input, Unit, f64) {
    (input, Unit::Customers, exact(count))
}

fn count(input: Input, count: u64) -> (Input, Unit, f64) {
    (input, Unit::Orders, exact(count))
}

fn money(input: Input, money: Money) -> (Input, Unit, f64) {
    (input, Unit::Money, units(money))
}

fn customers(tally: &Tally) -> Worked {
    let kept = &tally.kept;
    let inputs = vec![
        people(Input::AtStart, kept.at_start),
        people(Input::Gained, kept.gained),
        people(Input::Lost, kept.lost),
        people(Input::AtEnd, kept.at_end()),
    ];
    let n = kept.at_end();
    Worked::new(Ok(Measured { value: exact(n), n, interval: None }), inputs)
}

fn new(tally: &Tally) -> Worked {
    let n = tally.referral.new;
    let inputs = vec![
        people(Input::Joined, n),
        people(Input::JoinedReferred, tally.referral.new_referred),
        people(Input::Passing, tally.kept.passing),
    ];
    Worked::new(Ok(Measured { value: exact(n), n, interval: None }), inputs)
}

fn kept(metric: Metric, tally: &Tally) -> Worked {
    let kept = &tally.kept;
    let inputs = vec![
        people(Input::AtStart, kept.at_start),
        people(Input::StillCustomers, kept.still),
        people(Input::Lost, kept.lost),
    ];
    Worked::new(metric, inputs)
}

fn reactivation(tally: &Tally) -> Worked {
    let kept = &tally.kept;
    Worked::new(kept.reactivation(), vec![people(Input::Away, kept.away), people(Input::Back, kept.back)])
}

fn resurrection(tally: &Tally) -> Worked {
    let growth = &tally.growth;
    let inputs = vec![
        people(Input::AwayBuyers, growth.away),
        people(Input::Resurrected, growth.resurrected),
        people(Input::ActiveBefore, growth.active_before),
    ];
    Worked::new(growth.resurrection(), inputs)
}

fn margin(terms: &Terms) -> (Input, Unit, f64) {
    (Input::Margin, Unit::Share, terms.margin)
}

fn cltv_to_date(tally: &Tally, terms: &Terms) -> Worked {
    let of = &tally.so_far;
    let inputs = vec![
        money(Input::Gross, of.gross),
        money(Input::Refunds, of.refunds),
        money(Input::Net, of.net()),
        margin(terms),
        people(Input::Acquired, tally.acquired),
    ];
    Worked::new(of.cltv_to_date(terms.margin, tally.acquired), inputs)
}

/// The mean of the customers at both ends: nobody counts whole who came or went between.
fn present(tally: &Tally) -> f64 {
    f64::midpoint(exact(tally.kept.at_start), exact(tally.kept.at_end()))
}

/// What a customer brings in a month, before margin; `None` without customers.
fn monthly(tally: &Tally) -> Option<f64> {
    let months = tally.period.months();
    let revenue = units(tally.of_period.net()) / present(tally) / months;
    revenue.is_finite().then_some(revenue)
}

fn simple(tally: &Tally, terms: &Terms) -> Worked {
    let months = tally.period.months();
    let earned = monthly(tally).map(|monthly| monthly * months * terms.margin);
    let discount = (1.0 + terms.discount).powf(months) - 1.0;
    let retention = tally.kept.retention();
    let metric = retention
        .and_then(|retention| cltv_simple(earned.ok_or(Undefined::NoCustomers)?, retention, discount));
    let mut inputs = vec![
        money(Input::NetOfPeriod, tally.of_period.net()),
        (Input::Present, Unit::Orders, present(tally)),
        margin(terms),
    ];
    inputs.extend(earned.map(|earned| (Input::MarginPerCustomer, Unit::Money, earned)));
    inputs.extend(retention.ok().map(|rate| (Input::RetentionRate, Unit::Share, rate.value)));
    inputs.push((Input::Discount, Unit::Share, discount));
    Worked::new(metric, inputs)
}

fn acquisition(tally: &Tally) -> Acquisition {
    Acquisition { finished: tally.is_finished(), spend: tally.spend, new: tally.growth.new }
}

/// Costs nobody wrote down are not known to be nothing.
fn cost(tally: &Tally) -> Metric {
    match tally.spend_unknown {
        Some(unknown) => Err(unknown),
        None if tally.spend.is_zero() => Err(Undefined::NoSpend),
        None => acquisition(tally).cost(),
    }
}

fn cac(tally: &Tally) -> Worked {
    let mut inputs = vec![people(Input::FirstBuyers, tally.growth.new)];
    if tally.spend_unknown != Some(Undefined::SpendNotSplit) {
        inputs.insert(0, money(Input::Spend, tally.spend));
    }
    Worked::new(cost(tally), inputs)
}

fn cost_input(tally: &Tally) -> Option<(Input, Unit, f64)> {
    cost(tally).ok().map(|cost| (Input::Cac, Unit::Money, cost.value))
}

fn pays_back(tally: &Tally, terms: &Terms) -> Worked {
    let monthly = monthly(tally);
    let metric = payback(cost(tally), monthly.unwrap_or_default(), terms.margin);
    let mut inputs: Vec<_> = cost_input(tally).into_iter().collect();
    inputs.push(money(Input::NetOfPeriod, tally.of_period.net()));
    inputs.push((Input::Present, Unit::Orders, present(tally)));
    inputs.extend(monthly.map(|monthly| (Input::RevenuePerMonth, Unit::Money, monthly)));
    inputs.push(margin(terms));
    Worked::new(metric, inputs)
}

fn cltv_cac(tally: &Tally, terms: &Terms) -> Worked {
    let cltv = tally.so_far.cltv_to_date(terms.margin, tally.acquired);
    let mut inputs: Vec<_> = cost_input(tally).into_iter().collect();
    inputs.extend(cltv.ok().map(|cltv| (Input::CltvToDate, Unit::Money, cltv.value)));
    Worked::new(worth(cltv, cost(tally)), inputs)
}

fn nps(tally: &Tally) -> Worked {
    let nps = tally.nps;
    let inputs = vec![
        people(Input::Promoters, nps.promoters),
        people(Input::Passives, nps.passives),
        people(Input::Detractors, nps.detractors),
    ];
    Worked::new(nps.score(), inputs)
}

fn csat(tally: &Tally) -> Worked {
    let csat = tally.csat;
    let inputs = vec![people(Input::Satisfied, csat.hits), people(Input::Answers, csat.of)];
    Worked::new(share(csat.hits, csat.of, Undefined::NoAnswers), inputs)
}

fn average_order(tally: &Tally) -> Worked {
    let of = &tally.so_far;
    let mut inputs = vec![money(Input::Gross, of.gross), count(Input::Orders, of.orders)];
    if of.unvalued > 0 {
        inputs.push(count(Input::OrdersWithoutValue, of.unvalued));
    }
    inputs.extend([money(Input::Refunds, of.refunds), money(Input::Net, of.net())]);
    Worked::new(of.average_gross(), inputs)
}

fn conversion(tally: &Tally) -> Worked {
    let converted = tally.converted;
    let inputs = vec![people(Input::WindowsEnded, converted.of), people(Input::Converted, converted.hits)];
    let metric = if tally.is_finished() {
        share(converted.hits, converted.of, Undefined::NobodyEntered)
    } else {
        Err(Undefined::Unfinished)
    };
    Worked::new(metric, inputs)
}

fn weighted_value(tally: &Tally) -> Worked {
    let of = &tally.pipeline;
    let mut inputs = vec![people(Input::OpenDeals, of.open), money(Input::OpenValue, of.value)];
    if of.unvalued > 0 {
        inputs.push(people(Input::DealsWithoutValue, of.unvalued));
    }
    let value = Measured { value: of.weighted(), n: of.open, interval: None };
    Worked::new(if of.open > 0 { Ok(value) } else { Err(Undefined::NoOpenDeals) }, inputs)
}

fn sales_velocity(tally: &Tally) -> Worked {
    let of = &tally.closed;
    let mut inputs = vec![
        people(Input::OpenDeals, of.open),
        people(Input::Won, of.won),
        people(Input::LostDeals, of.lost),
    ];
    let rest = [
        (Input::WinRate, Unit::Share, of.win_rate()),
        (Input::AverageWon, Unit::Money, of.average_won()),
        (Input::CycleDays, Unit::Days, of.average_cycle()),
    ];
    inputs
        .extend(rest.into_iter().filter_map(|(input, unit, metric)| Some((input, unit, metric.ok()?.value))));
    let metric = if tally.is_finished() { of.velocity() } else { Err(Undefined::Unfinished) };
    Worked::new(metric, inputs)
}

fn movements(metric: Metric, tally: &Tally) -> Worked {
    let of = &tally.recurring;
    let parts = [
        (Input::MrrAtStart, of.start),
        (Input::MrrNew, of.new),
        (Input::MrrReactivated, of.reactivation),
        (Input::MrrExpansion, of.expansion),
        (Input::MrrContraction, of.contraction),
        (Input::MrrChurn, of.churn),
        (Input::MrrAtEnd, of.end),
    ];
    Worked::new(metric, parts.map(|(input, part)| (input, Unit::MoneyPerMonth, units(part.monthly))).into())
}
