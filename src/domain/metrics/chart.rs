//! The charts of the metrics pane, each counted one customer after another.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::cohort::{Cohorts, Counting, Kept};
use super::funnel::{self, Funnel, WINDOW_DAYS};
use super::growth::{self, Growth};
use super::life::Life;
use super::month::Month;
use super::report::Window;
use super::rfm::{Buyer, Rfm, SEGMENTS, Segment, segment};
use super::rollup::{Happenings, Sums};
use super::survival::{Curve, Spell};
use super::tally::Tally;
use crate::domain::keyed::keyed_enum;
use crate::domain::lens::Lens;
use crate::domain::period::Period;
use crate::domain::stage::Ladder;

keyed_enum! {
    /// A chart. The key is its name in JSON and on the command line.
    pub enum Chart {
        Funnel = "funnel",
        Cohorts = "cohorts",
        Growth = "growth",
        TimeInStage = "time_in_stage",
        StageHistory = "stage_history",
        Rfm = "rfm",
        /// How much the customers are predicted to bring.
        Cltv = "cltv",
    }
}

/// Of which chart, and over what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartWish {
    pub chart: Chart,
    /// `None` shows all there is.
    pub window: Option<Window>,
    pub lens: String,
    pub kept: Kept,
}

/// What a chart shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// The columns of the lens that are no exits, by their places in it.
    Funnel {
        columns: Vec<usize>,
        funnel: Funnel,
    },
    Cohorts(Cohorts),
    /// By month, the oldest first.
    Growth(Vec<Growth>),
    /// For each rung of the ladder.
    TimeInStage(Vec<Curve>),
    StageHistory(Vec<Standings>),
    Rfm(Rfm),
}

/// How many customers stood on each rung of the ladder at the end of a month, or on the last day known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standings {
    pub month: Month,
    pub finished: bool,
    pub rungs: Vec<u64>,
}

/// Buyers by segment: how many, in the order of [`Segment::ALL`].
pub fn segments(rfm: &Rfm) -> Vec<(Segment, u64)> {
    let of = |wanted: &Segment| {
        let buyers = rfm.buyers.iter().filter(|buyer| segment(buyer.scores, &SEGMENTS) == *wanted);
        (*wanted, buyers.count() as u64)
    };
    Segment::ALL.iter().map(of).collect()
}

/// How many buyers have each pair of scores: by recency 1 to 5, then by frequency 1 to 5.
pub fn grid(rfm: &Rfm) -> [[u64; 5]; 5] {
    let mut grid = [[0; 5]; 5];
    for buyer in &rfm.buyers {
        let place = |score: u8| usize::from(score.clamp(1, 5) - 1);
        grid[place(buyer.scores.recency)][place(buyer.scores.frequency)] += 1;
    }
    grid
}

/// By what a chart is counted.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Of a chart over months those of the period, where one was asked for; else all there are.
    pub window: Option<Window>,
    /// The last day known, and the last that is known to its end.
    pub at: NaiveDate,
    pub whole: NaiveDate,
    pub ladder: &'a Ladder,
    pub lens: &'a Lens,
    /// When a customer counts as kept in a cohort's month.
    pub kept: Kept,
}

/// A chart in the making.
#[derive(Debug, Clone)]
pub enum Sketch<'a> {
    Funnel { frame: Frame<'a>, columns: Vec<usize>, tally: funnel::Tally },
    Cohorts { frame: Frame<'a>, counting: Counting },
    Growth { frame: Frame<'a>, counting: growth::Counting },
    TimeInStage { frame: Frame<'a>, spells: Vec<Vec<Spell>> },
    StageHistory { frame: Frame<'a>, counting: Standing },
    Rfm { at: NaiveDate, buyers: Vec<Buyer> },
}

impl<'a> Sketch<'a> {
    /// An empty one; `None` of a chart that a fitted model draws.
    pub fn new(chart: Chart, frame: Frame<'a>) -> Option<Self> {
        Some(match chart {
            Chart::Funnel => {
                let columns: Vec<usize> = funnel_columns(&frame);
                let now = frame.at.and_time(NaiveTime::MIN);
                let tally = funnel::Tally::new(columns.len(), Some(WINDOW_DAYS), now);
                Self::Funnel { frame, columns, tally }
            }
            Chart::Cohorts => {
                Self::Cohorts { frame, counting: Counting::new(frame.kept, frame.at, frame.whole) }
            }
            Chart::Growth => Self::Growth { frame, counting: growth::Counting::default() },
            Chart::TimeInStage => {
                Self::TimeInStage { frame, spells: vec![Vec::new(); frame.ladder.stages().len()] }
            }
            Chart::StageHistory => Self::StageHistory { frame, counting: Standing::default() },
            Chart::Rfm => Self::Rfm { at: frame.until(), buyers: Vec::new() },
            Chart::Cltv => return None,
        })
    }

    /// Counts one customer more.
    pub fn add(&mut self, life: &Life) {
        match self {
            Self::Funnel { frame, columns, tally } => tally.add(&steps(life, frame, columns)),
            Self::Cohorts { counting, .. } => counting.add(&life.bought),
            Self::Growth { counting, .. } => counting.add(&life.bought),
            Self::TimeInStage { frame, spells } => {
                for (place, entered) in life.path.iter().enumerate() {
                    let left = life.path.get(place + 1).map(|next| next.day);
                    let spell = Spell::seen(entered.day, left, frame.at);
                    if let Some(of_rung) = spells.get_mut(entered.rung) {
                        of_rung.extend(spell.filter(|_| frame.counts(entered.day)));
                    }
                }
            }
            Self::StageHistory { counting, .. } => counting.add(life),
            Self::Rfm { at, buyers } => {
                let known = life.orders.partition_point(|order| order.day <= *at);
                buyers.extend(Buyer::of(&life.orders[..known], *at));
            }
        }
    }

    pub fn finish(self) -> Result<Drawing, super::value::Undefined> {
        Ok(match self {
            Self::Funnel { columns, tally, .. } => Drawing::Funnel { columns, funnel: tally.funnel() },
            Self::Cohorts { frame, counting } => frame.cohorts(counting.table()),
            Self::Growth { frame, counting } => {
                let last = Month::of(frame.last_day());
                Drawing::Growth(frame.shown(counting.table(last, frame.whole)))
            }
            Self::TimeInStage { spells, .. } => {
                Drawing::TimeInStage(spells.iter().map(|spells| Curve::of(spells)).collect())
            }
            Self::StageHistory { frame, counting } => {
                let mut table = counting.table(&frame);
                table.retain(|standings| frame.shows(standings.month.period()));
                Drawing::StageHistory(table)
            }
            Self::Rfm { at, buyers } => Drawing::Rfm(Rfm::of(buyers, at)?),
        })
    }
}

impl Frame<'_> {
    /// The cohorts of the months to show.
    pub fn cohorts(&self, mut cohorts: Cohorts) -> Drawing {
        if self.window.is_some() {
            cohorts.rows.retain(|row| self.shows(row.month.period()));
            cohorts = Cohorts::of(cohorts.rows);
        }
        Drawing::Cohorts(cohorts)
    }

    /// Growth from what is kept of the months.
    pub fn growth(&self, happened: &Happenings) -> Drawing {
        let last = Month::of(self.last_day());
        let months: Vec<Month> = std::iter::successors(happened.first(), |month| Some(month.next()))
            .take_while(|month| *month <= last)
            .collect();
        let account = |(month, sums): (&Month, Sums)| {
            let mut tally = Tally::none(month.period(), self.at, self.whole);
            sums.fill(&mut tally);
            tally.growth
        };
        let table = months.iter().zip(happened.months(&months)).map(account);
        // Before anybody bought there is nothing to account for.
        let table: Vec<_> = table.skip_while(|growth| growth.active == 0).collect();
        Drawing::Growth(self.shown(table))
    }

    fn shown(&self, mut table: Vec<Growth>) -> Vec<Growth> {
        table.retain(|growth| self.shows(growth.period));
        table
    }

    /// Whether what began on this day is looked at.
    fn counts(&self, day: NaiveDate) -> bool {
        self.window.is_none_or(|window| window.period.contains(day))
    }

    /// The last day of the period, or the last known.
    fn until(&self) -> NaiveDate {
        let end = self.window.and_then(|window| window.period.to().pred_opt());
        end.map_or(self.at, |end| end.min(self.at))
    }

    /// The last day of the months to show: of the period, or of the last month that is over.
    fn last_day(&self) -> NaiveDate {
        match self.window {
            Some(_) => self.until(),
            None => Period::last_over(self.whole).from(),
        }
    }

    /// Whether a month is one of those asked for.
    fn shows(&self, month: Period) -> bool {
        self.window.is_none_or(|w| month.to() > w.period.from() && month.from() < w.period.to())
    }
}

/// How many customers stand where, counted one after another: who came onto a rung by the end of a month, less who
/// left it.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    changes: BTreeMap<Month, BTreeMap<usize, i64>>,
}

impl Standing {
    fn add(&mut self, life: &Life) {
        for (place, entered) in life.path.iter().enumerate() {
            let from = Month::of(entered.day);
            let left = life.path.get(place + 1).map(|next| Month::of(next.day));
            // Who left again in the same month was not there at the end of any.
            if left == Some(from) {
                continue;
            }
            *self.changes.entry(from).or_default().entry(entered.rung).or_default() += 1;
            if let Some(left) = left {
                *self.changes.entry(left).or_default().entry(entered.rung).or_default() -= 1;
            }
        }
    }

    fn table(&self, frame: &Frame<'_>) -> Vec<Standings> {
        let Some((first, _)) = self.changes.first_key_value() else { return Vec::new() };
        let last = Month::of(frame.last_day());
        let mut rungs = vec![0_i64; frame.ladder.stages().len()];
        let months = std::iter::successors(Some(*first), |month| Some(month.next()));
        let standings = months.take_while(|month| *month <= last).map(|month| {
            for (rung, change) in self.changes.get(&month).into_iter().flatten() {
                if let Some(here) = rungs.get_mut(*rung) {
                    *here += change;
                }
            }
            let rungs = rungs.iter().map(|count| u64::try_from(*count).unwrap_or(0)).collect();
            Standings { month, finished: month.period().is_over(frame.whole), rungs }
        });
        standings.collect()
    }
}

/// The columns of the lens through which customers come, by their places.
fn funnel_columns(frame: &Frame<'_>) -> Vec<usize> {
    use crate::domain::stage::Role::{Advocate, Customer, Prospect};
    let onward = |rungs: &[crate::domain::stage::StageKey]| {
        let role = rungs.first().and_then(|rung| frame.ladder.get(rung)).map(|stage| stage.role);
        matches!(role, Some(Prospect | Customer | Advocate))
    };
    let columns = frame.lens.columns().iter().enumerate();
    columns.filter(|(_, column)| !column.exit && onward(&column.rungs)).map(|(place, _)| place).collect()
}

/// The steps of the funnel that a customer came to; nothing where the first of them is not looked at.
fn steps(life: &Life, frame: &Frame<'_>, columns: &[usize]) -> Vec<funnel::Entered> {
    let step_of = |rung: usize| {
        let key = &frame.ladder.stages().get(rung)?.key;
        columns.iter().position(|place| frame.lens.columns()[*place].rungs.contains(key))
    };
    let midnight = |day: NaiveDate| -> NaiveDateTime { day.and_time(NaiveTime::MIN) };
    let entered = life.path.iter().filter_map(|entered| {
        let step = step_of(entered.rung)?;
        Some(funnel::Entered { customer: life.customer, at: midnight(entered.day), step })
    });
    let entered: Vec<_> = entered.collect();
    let looked_at = entered.first().is_some_and(|first| frame.counts(first.at.date()));
    if looked_at { entered } else { Vec::new() }
}
