//! How fast the metrics are counted and fitted: `cargo bench --bench metrics`.
//!
//! 1,000,000 customers with 10,000,000 purchases, made by chance from a fixed seed and held in memory, so that the
//! arithmetic is measured alone. With `SIKLUS_BENCH_DB` naming a database (`siklus demo FILE --customers 1000000 --purchases
//! 10000000` makes one) the same is read from there, as the dashboard does.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench prints, and ends where it cannot go on"
)]

use std::path::Path;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use siklus::domain::ids::CustomerId;
use siklus::domain::metrics::chart::Chart;
use siklus::domain::metrics::cltv::{BgNbd, GammaGamma, History, grouped};
use siklus::domain::metrics::cohort::{Counting, Kept};
use siklus::domain::metrics::growth;
use siklus::domain::metrics::life::{Life, Paid};
use siklus::domain::metrics::measure::Terms;
use siklus::domain::metrics::models::Sample;
use siklus::domain::metrics::month::Month;
use siklus::domain::metrics::report::Window;
use siklus::domain::metrics::rfm::{Buyer, Rfm};
use siklus::domain::metrics::summary::PurchaseSummary;
use siklus::domain::moment::{At, Clock};
use siklus::domain::money::Money;
use siklus::domain::period::Period;
use siklus::domain::purchase::PurchaseKind;
use siklus::ops::metrics::{self, ChartWish};
use siklus::store::{Access, Store};

const CUSTOMERS: i64 = 1_000_000;
const DAYS: u64 = 730;

fn main() {
    match std::env::var("SIKLUS_BENCH_DB") {
        Ok(path) => from_file(Path::new(&path)),
        Err(_) => in_memory(),
    }
}

fn in_memory() {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let at = first + Days::new(DAYS);
    let lives: Vec<Life> = timed("made", || {
        let mut chance = Chance(7);
        (1..=CUSTOMERS).map(|id| life(CustomerId(id), first, at, &mut chance)).collect()
    });
    println!("{} purchases", lives.iter().map(|life| life.orders.len()).sum::<usize>());
    timed("cohorts", || {
        let mut counting = Counting::new(Kept::On, at, at);
        lives.iter().for_each(|life| counting.add(&life.bought));
        counting.table()
    });
    timed("growth", || {
        let mut counting = growth::Counting::default();
        lives.iter().for_each(|life| counting.add(&life.bought));
        counting.table(Month::of(at), at)
    });
    timed("rfm", || Rfm::of(lives.iter().filter_map(|life| Buyer::of(&life.orders, at)).collect(), at))
        .unwrap();
    let histories: Vec<History> =
        lives.iter().filter_map(|life| Some(PurchaseSummary::of(life)?.history(at))).collect();
    let groups = timed("grouping", || grouped(&histories));
    println!("{} groups", groups.len());
    timed("fit of bg_nbd", || BgNbd::fit(&groups)).unwrap();
    let spends: Vec<_> = histories.iter().filter_map(|history| history.spend).collect();
    drop(histories);
    timed("fit of gamma_gamma", || GammaGamma::fit(&spends)).unwrap();
    drop((groups, spends));
    let sample = timed("histories", || {
        let mut sample = Sample::new(at);
        lives.iter().for_each(|life| sample.add(life));
        sample
    });
    drop(lives);
    let models = timed("fit and outlooks", || sample.fit(&Terms::default(), &mut || true)).unwrap();
    println!("{:?}", models.how_often.map(|fit| fit.model.parameters()));
}

/// A customer who buys at a rate of their own until they leave, each time as likely as they are to.
fn life(id: CustomerId, first: NaiveDate, at: NaiveDate, chance: &mut Chance) -> Life {
    let mut life = Life::of(id);
    let mut day = first + Days::new(chance.below(180));
    let (gap, worth) = (4 + chance.below(90), 1_000 + chance.below(50_000).cast_signed());
    let leaves = chance.below(12) * chance.below(12) / 4;
    let mut paid = Vec::new();
    while day <= at {
        let amount = Some(Money::from_minor(worth + chance.below(2_000).cast_signed()));
        paid.push(Paid { day, kind: PurchaseKind::Sale, amount, order: None, months: None });
        if chance.below(100) < leaves {
            break;
        }
        day = day + Days::new(chance.below(2 * gap));
    }
    life.pay(&paid);
    life
}

/// Numbers by chance, the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn from_file(path: &Path) {
    let store = Store::open(path, Access::ReadOnly, [0; 32]).unwrap();
    let today = store.facts().demo_as_of.unwrap_or(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
    let clock = Clock { at: At::Date(today), zone: store.facts().zone };
    let everybody = siklus::domain::query::Query::default();
    let go_on = &mut || true;
    for _ in 0..3 {
        timed("figures, kept", || {
            metrics::figures(&store, &everybody, Window::usual(clock), go_on).unwrap().unwrap()
        });
        let quarter = Window::of(Period::parse("2026-Q3", today).unwrap(), clock);
        timed("figures, counted", || metrics::figures(&store, &everybody, quarter, go_on).unwrap().unwrap());
        for &chart in Chart::ALL {
            let wish = ChartWish { chart, window: None, lens: "clm".into(), kept: Kept::On };
            timed(chart.key(), || metrics::chart(&store, &everybody, &wish, clock, go_on).unwrap());
        }
    }
    timed("models", || metrics::models(&store, &everybody, clock, go_on).unwrap());
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let done = work();
    println!("{what:<20} {:>8.3} s", began.elapsed().as_secs_f64());
    done
}
