//! Lives to count metrics from in a test, and what is counted from them.

use chrono::NaiveDate;

use super::message::{Effect, Msg};
use super::test_harness::{session, today};
use crate::domain::ids::CustomerId;
use crate::domain::lenses;
use crate::domain::metrics::behind::Behind;
use crate::domain::metrics::chart::{Frame, Sketch};
use crate::domain::metrics::life::{Answered, Entered, Life, Paid};
use crate::domain::metrics::measure::Terms;
use crate::domain::metrics::models::Sample;
use crate::domain::metrics::report::Report;
use crate::domain::metrics::tally::Tallies;
use crate::domain::moment::plus_days;
use crate::domain::money::Money;
use crate::domain::purchase::PurchaseKind;
use crate::domain::query::{Query, What};
use crate::domain::stage::Ladder;
use crate::domain::survey::SurveyKind;

/// So many customers as old as half a year, each with a path and purchases of its own, always the same ones.
pub fn lives(count: i64) -> Vec<Life> {
    (1..=count).map(life).collect()
}

fn life(id: i64) -> Life {
    let ladder = Ladder::built_in();
    let mut life = Life::of(CustomerId(id));
    let first = plus_days(today(), -190 + id * 3 % 70);
    let enter = |life: &mut Life, day: NaiveDate, rung: &str| {
        let rung = ladder.stages().iter().position(|stage| stage.key.as_str() == rung).unwrap();
        life.path.push(Entered { day, rung, role: ladder.stages()[rung].role });
    };
    enter(&mut life, first, "aware");
    enter(&mut life, plus_days(first, 8 + id % 5), "considering");
    if id % 4 == 0 {
        return life;
    }
    enter(&mut life, plus_days(first, 20 + id % 9), "purchased");
    enter(&mut life, plus_days(first, 45 + id % 7), "retained");
    if id % 5 == 0 {
        enter(&mut life, plus_days(first, 110), "ended");
    }
    life.value = Money::from_minor(id * 1_000_000);
    life.referred_by = (id % 6 == 1 && id > 1).then_some(CustomerId(id - 1));
    let days = (0..1 + id % 5).map(|n| plus_days(first, 21 + id % 9 + n * (17 + id % 11)));
    let amount = Money::from_minor((id % 7 + 1) * 25_000_000);
    let paid: Vec<Paid<'_>> = days
        .filter(|day| *day <= today())
        .map(|day| Paid { day, kind: PurchaseKind::Sale, amount: Some(amount), order: None, months: None })
        .collect();
    life.pay(&paid);
    if id % 3 == 0 {
        let score = u8::try_from(id % 11).unwrap();
        life.answers.push(Answered { day: plus_days(today(), -30), kind: SurveyKind::Nps, score });
    }
    life
}

/// Whether an id is asked for; other queries match everybody here.
fn matches(query: &Query, life: &Life) -> bool {
    query.terms.iter().all(|term| match &term.what {
        What::Id(ids) => ids.contains(&life.customer) != term.negated,
        _ => true,
    })
}

/// What the real store would answer.
pub fn answer(lives: &[Life], ladder: &Ladder, effect: Effect) -> Msg {
    let clock = session().clock;
    match effect {
        Effect::ReadMetrics { request, query, window } => {
            let referrers = lives.iter().filter_map(|life| life.referred_by);
            let mut tallies = Tallies::new(window.periods(), [window.at, window.whole], referrers);
            let counted = || lives.iter().filter(|life| matches(&query, life));
            counted().for_each(|life| tallies.add(life, ladder));
            let newest = counted().next().map(|_| plus_days(today(), -2));
            let report = Report::of(window, Terms::default(), &tallies.finish(), newest);
            Msg::MetricsRead { request, report: Ok(Box::new(report)) }
        }
        Effect::ReadChart { request, query, wish } => {
            let lenses = lenses::built_in(ladder);
            let frame = Frame {
                window: wish.window,
                at: today(),
                whole: clock.last_whole_day(),
                ladder,
                lens: lenses.iter().find(|lens| lens.key() == wish.lens).unwrap(),
                kept: wish.kept,
            };
            let mut sketch = Sketch::new(wish.chart, frame).unwrap();
            lives.iter().filter(|life| matches(&query, life)).for_each(|life| sketch.add(life));
            Msg::ChartRead { request, drawing: Ok(Box::new(sketch.finish())) }
        }
        Effect::FitModels { request, query } => {
            let mut sample = Sample::new(today());
            lives.iter().filter(|life| matches(&query, life)).for_each(|life| sample.add(life));
            let models = sample.fit(&Terms::default(), &mut || true).unwrap();
            Msg::ModelsFitted { request, models: Ok(Box::new(models)) }
        }
        Effect::ReadBehind { request, query, name, window } => {
            let mut behind = Behind::new(name, window.period, window.at);
            let counted = lives.iter().filter(|life| matches(&query, life));
            counted.for_each(|life| behind.add(life, ladder));
            Msg::BehindRead { request, ids: Ok(behind.finish()) }
        }
        other => panic!("{other:?} is no question about metrics"),
    }
}
