//! Conversion through a funnel of steps, counted per customer.
//!
//! *Strict*: a step is reached by an entry at or after the one matched for the step before it (the earliest that
//! fits), within so many days of the first step. *Any*: the step was entered at all, in whatever order, ever.
//! `step = n(j) / n(j-1)`, `overall = n(j) / n(1)`; the days to a step are the median over those who reached it.
//! Source: PostHog, conversion metrics.

use chrono::{Duration, NaiveDateTime};

use super::value::{Metric, Undefined, quantile, share};
use crate::domain::ids::CustomerId;

/// How many days after the first step the others count, unless told otherwise.
pub const WINDOW_DAYS: u32 = 90;

/// A customer entered a step; the first is 0. A date without a time is the midnight it begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entered {
    pub customer: CustomerId,
    pub at: NaiveDateTime,
    pub step: usize,
}

/// One step of the funnel.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Came so far, step by step.
    pub strict: u64,
    /// Were here at all.
    pub any: u64,
    /// Of those who came to the step before; undefined at the first.
    pub of_before: Metric,
    /// Of those who came to the first.
    pub of_first: Metric,
    /// Were here at all, of all who were in the funnel.
    pub of_all: Metric,
    /// The median of days from the step before; `None` at the first and where nobody came.
    pub days: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Funnel {
    pub steps: Vec<Step>,
    /// Entered the first step too lately to have had the whole window.
    pub young: u64,
    /// Were at any step at all.
    pub customers: u64,
}

/// Counts the entries up to and including `now` in a funnel of so many steps; without a window, for ever.
pub fn funnel(entered: &[Entered], steps: usize, window: Option<u32>, now: NaiveDateTime) -> Funnel {
    let mut rows: Vec<_> = entered.iter().copied().filter(|row| row.at <= now && row.step < steps).collect();
    rows.sort();
    let mut tally = Tally::new(steps, window, now);
    for life in rows.chunk_by(|a, b| a.customer == b.customer) {
        tally.add(life);
    }
    tally.funnel()
}

/// A funnel that customers are counted into, one by one.
#[derive(Debug, Clone)]
pub struct Tally {
    window: Option<Duration>,
    now: NaiveDateTime,
    /// The days it took each who reached the step to come from the one before.
    reached: Vec<Vec<f64>>,
    any: Vec<u64>,
    young: u64,
    customers: u64,
}

impl Tally {
    pub fn new(steps: usize, window: Option<u32>, now: NaiveDateTime) -> Self {
        let window = window.map(|days| Duration::days(i64::from(days)));
        Self { window, now, reached: vec![Vec::new(); steps], any: vec![0; steps], young: 0, customers: 0 }
    }

    /// Counts one customer, whose entries until now are in order and at steps of the funnel; nobody of none.
    pub fn add(&mut self, life: &[Entered]) {
        if life.is_empty() {
            return;
        }
        self.customers += 1;
        for (step, any) in self.any.iter_mut().enumerate() {
            *any += u64::from(life.iter().any(|row| row.step == step));
        }
        let mut matched = None;
        let mut deadline = None;
        for (step, reached) in self.reached.iter_mut().enumerate() {
            let fits = |row: &&Entered| {
                row.step == step
                    && matched.is_none_or(|at| row.at >= at)
                    && deadline.is_none_or(|end| row.at <= end)
            };
            let Some(found) = life.iter().find(fits) else { return };
            reached.push(days_between(matched.unwrap_or(found.at), found.at));
            if step == 0 {
                deadline = self.window.and_then(|window| found.at.checked_add_signed(window));
                self.young += u64::from(deadline.is_some_and(|end| end > self.now));
            }
            matched = Some(found.at);
        }
    }

    pub fn funnel(mut self) -> Funnel {
        for days in &mut self.reached {
            days.sort_by(f64::total_cmp);
        }
        let count = |step: usize| self.reached.get(step).map_or(0, |days| days.len() as u64);
        let steps = (0..self.reached.len()).map(|step| Step {
            strict: count(step),
            any: self.any[step],
            of_before: step
                .checked_sub(1)
                .ok_or(Undefined::NobodyEntered)
                .and_then(|before| share(count(step), count(before), Undefined::NobodyEntered)),
            of_first: share(count(step), count(0), Undefined::NobodyEntered),
            of_all: share(self.any[step], self.customers, Undefined::NobodyEntered),
            days: if step == 0 { None } else { quantile(&self.reached[step], 0.5) },
        });
        Funnel { steps: steps.collect(), young: self.young, customers: self.customers }
    }
}

fn days_between(from: NaiveDateTime, to: NaiveDateTime) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "seconds of a lifetime")]
    let seconds = (to - from).num_seconds() as f64;
    seconds / 86_400.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::vectors::{self, Numbers, any_day, day, near};
    use super::*;

    const STEPS: [&str; 5] = ["lead", "mql", "sql", "opportunity", "customer"];

    fn noon(text: &str) -> NaiveDateTime {
        day(text).and_hms_opt(12, 0, 0).unwrap()
    }

    #[test]
    fn invented_leads_convert_as_expected() {
        let rows = vectors::csv(include_str!("../../../tests/it/data/metrics/stage_events.csv"));
        let mut numbers = Numbers::default();
        let entered: Vec<_> = rows
            .iter()
            .map(|row| Entered {
                customer: CustomerId(numbers.of(&row["customer_id"])),
                at: NaiveDateTime::parse_from_str(&row["ts"], "%Y-%m-%d %H:%M:%S").unwrap(),
                step: STEPS.iter().position(|step| *step == row["stage"]).unwrap(),
            })
            .collect();
        let all = vectors::json(include_str!("../../../tests/it/data/metrics/formulas.json"));
        let funnels = all["funnel"].as_array().unwrap();
        assert_eq!(funnels.len(), 3);
        for expected in funnels {
            let window = expected["window_days"].as_u64().map(|days| u32::try_from(days).unwrap());
            let found = funnel(&entered, STEPS.len(), window, noon("2024-12-31"));
            for (i, step) in found.steps.iter().enumerate() {
                assert_eq!(
                    Some(step.strict),
                    expected["counts"][STEPS[i]].as_u64(),
                    "{window:?} {}",
                    STEPS[i]
                );
                assert_eq!(Some(step.any), expected["ever_reached"][STEPS[i]].as_u64());
                vectors::is(step.of_before, &expected["step_rate"][i]);
                vectors::is(step.of_first, &expected["overall_rate"][i]);
                let median = &expected["median_days_to_step"][i];
                assert_eq!(step.days.is_some(), median.is_number());
                if let Some(days) = step.days {
                    near(days, median.as_f64().unwrap(), 1e-9);
                }
            }
        }
    }

    #[test]
    fn the_order_the_window_and_the_age_count() {
        let row = |id, text, step| Entered { customer: CustomerId(id), at: noon(text), step };
        let rows = [
            // On the last day of the window, through a leap day.
            row(1, "2024-02-28", 0),
            row(1, "2024-05-28", 1),
            // A day too late; backwards; at the first step twice; skipping a step.
            row(2, "2024-02-28", 0),
            row(2, "2024-05-29", 1),
            row(3, "2024-02-01", 1),
            row(3, "2024-02-02", 0),
            row(4, "2024-01-31", 0),
            row(4, "2024-03-01", 0),
            row(4, "2024-03-01", 1),
            row(5, "2024-03-31", 2),
        ];
        let found = funnel(&rows, 3, Some(WINDOW_DAYS), noon("2024-06-01"));
        let counts = |of: fn(&Step) -> u64| found.steps.iter().map(of).collect::<Vec<_>>();
        assert_eq!(counts(|step| step.strict), [4, 2, 0]);
        assert_eq!(counts(|step| step.any), [4, 4, 1]);
        assert_eq!((found.customers, found.young), (5, 0));
        assert_eq!(found.steps[1].days, Some(60.0));
        assert_eq!(found.steps[2].days, None);
        assert_eq!(funnel(&rows, 3, Some(WINDOW_DAYS), noon("2024-05-01")).young, 3);
    }

    #[test]
    fn nobody_converts_of_nobody() {
        let none = funnel(&[], 2, None, noon("2024-12-31"));
        assert_eq!(none.steps[0].of_first, Err(Undefined::NobodyEntered));
        assert_eq!(none.steps[1].of_before, Err(Undefined::NobodyEntered));
        assert!(funnel(&[], 0, None, noon("2024-12-31")).steps.is_empty());
    }

    proptest! {
        #[test]
        fn a_funnel_only_narrows(
            rows in proptest::collection::vec((0..6_i64, any_day(), 0..4_usize), 0..40), seed in any::<u64>()
        ) {
            let rows: Vec<_> = rows.into_iter()
                .map(|(id, day, step)| (CustomerId(id), day.and_hms_opt(0, 0, 0).unwrap(), step))
                .map(|(customer, at, step)| Entered { customer, at, step })
                .collect();
            let now = noon("2025-12-31");
            let (within, ever) = (funnel(&rows, 4, Some(90), now), funnel(&rows, 4, None, now));
            prop_assert!(within.steps.windows(2).all(|pair| pair[0].strict >= pair[1].strict));
            for (within, ever) in within.steps.iter().zip(&ever.steps) {
                prop_assert!(within.strict <= ever.strict && ever.strict <= ever.any);
                prop_assert_eq!(within.any, ever.any);
            }
            prop_assert_eq!(funnel(&vectors::shuffle(&rows, seed), 4, Some(90), now), within);
        }
    }
}
