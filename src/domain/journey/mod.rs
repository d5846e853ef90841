//! The journey map: what one customer lived, column by column of a lens, beside what their persona expects.
//!
//! The lifecycle is the business's view of the time; this is the customer's view of the same time. Everything here is
//! computed from what really happened: moves, touchpoints, surveys, purchases, pains. Whatever somebody wrote into a
//! cell goes before what its touchpoints say.

pub mod aggregate;
mod cells;
pub mod curve;
pub mod spans;

use chrono::NaiveDate;

use self::cells::Cells;
use self::curve::Curve;
use self::spans::{Span, span_at, spans};
use super::emotion::of_answer;
use super::evidence::Evidence;
use super::lang::Lang;
use super::lens::Lens;
use super::moment::{At, Clock};
use super::moves::Reason;
use super::purchase::PurchaseKind;
use super::stage::{Ladder, Role, StageKey};
use super::story::Story;

/// What a map is drawn under.
#[derive(Debug, Clone, Copy)]
pub struct Atlas<'a> {
    pub lens: &'a Lens,
    pub ladder: &'a Ladder,
    pub clock: Clock,
    /// For names that are data: channels, and what a persona says.
    pub lang: Lang,
}

#[derive(Debug, Clone, PartialEq)]
pub struct JourneyMap {
    /// The columns of the lens in their order; an exit only where the customer has been there. Never empty.
    pub stops: Vec<Stop>,
    pub spans: Vec<Span>,
    /// The stop where the customer stands.
    pub current: usize,
    /// How it felt, in the order of places.
    pub points: Vec<Point>,
    /// Whether what was promised before the first purchase was kept; `None` where nobody said.
    pub promises_kept: Option<bool>,
    /// Why the customer went quiet or left, oldest first.
    pub partings: Vec<Parting>,
}

/// One column of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// Its place in the lens.
    pub column: usize,
    /// The rung that is meant where somebody writes into a cell: the one held last, else the first of the column.
    pub rung: StageKey,
    pub visited: bool,
    /// All days spent there, over all stays.
    pub days: i64,
    /// By their places in the story, oldest first.
    pub touchpoints: Vec<usize>,
    pub actions: Row,
    pub channels: Row,
    pub motivation: Row,
    pub feeling: Row,
    /// Sales, whatever became of them.
    pub purchases: usize,
    /// By their places in the account, the open ones first, then the worst.
    pub pains: Vec<usize>,
    pub pains_expected: String,
    /// By their places in the account, the open ones first.
    pub opportunities: Vec<usize>,
    pub opportunities_expected: String,
    pub lived: Option<Mean>,
    /// The feeling that the persona expects.
    pub expected: Option<f64>,
    pub days_expected: Option<u32>,
}

/// The rows of the map that say something, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MapRow {
    #[default]
    Actions,
    Channels,
    Motivation,
    Emotion,
    Pains,
    Opportunities,
}

impl MapRow {
    pub const ALL: [Self; 6] =
        [Self::Actions, Self::Channels, Self::Motivation, Self::Emotion, Self::Pains, Self::Opportunities];
}

/// What is said in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// What was lived; what is said most often comes first.
    pub pieces: Vec<Piece>,
    /// What the persona expects; empty where nothing is.
    pub expected: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub count: usize,
    pub evidence: Evidence,
}

/// A mean feeling, over how many tellings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    pub mean: f64,
    pub n: usize,
}

/// A feeling at a place of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The stop, and how far through it: 2.5 is half way through the third.
    pub x: f64,
    /// From -2 to +2.
    pub value: f64,
    pub evidence: Evidence,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parting {
    pub day: NaiveDate,
    pub stage: StageKey,
    pub reason: Reason,
}

impl Stop {
    /// How much better (or, below zero, worse) it was than expected.
    pub fn gap(&self) -> Option<f64> {
        Some(self.lived?.mean - self.expected?)
    }
}

impl JourneyMap {
    pub fn of(story: &Story, atlas: Atlas<'_>) -> Self {
        let Atlas { lens, ladder, clock, .. } = atlas;
        let spans = spans(&story.account.moves, clock.zone, clock.today());
        let held = |column: usize| spans.iter().filter(move |span| lens.column_of(&span.stage) == column);
        let columns = lens.columns().iter().enumerate();
        let shown = columns.filter(|(index, column)| !column.exit || held(*index).next().is_some());
        let mut stops: Vec<Stop> = shown
            .map(|(index, column)| Stop {
                rung: held(index)
                    .next_back()
                    .map_or_else(|| column.rungs[0].clone(), |span| span.stage.clone()),
                visited: held(index).next().is_some(),
                days: held(index).map(Span::days).sum(),
                ..Stop::blank(index, column.rungs[0].clone())
            })
            .collect();
        let place = |stage: &StageKey| {
            let column = lens.column_of(stage);
            stops.iter().position(|stop| stop.column == column)
        };
        let current = spans.last().and_then(|span| place(&span.stage)).unwrap_or(0);
        let places: Vec<usize> = spans.iter().map(|span| place(&span.stage).unwrap_or(0)).collect();
        let ground = Ground { spans: &spans, places: &places, clock };
        let mut points = Vec::new();
        for (index, touchpoint) in story.touchpoints.iter().enumerate() {
            let spot = ground.spot(touchpoint.touch.at, &stops);
            stops[spot.stop].touchpoints.push(index);
            if let Some(emotion) = touchpoint.touch.emotion {
                points.push((spot, f64::from(emotion.value()), touchpoint.touch.evidence));
            }
        }
        for survey in &story.account.surveys {
            let spot = ground.spot(survey.answer.at, &stops);
            points.push((spot, of_answer(&survey.answer), Evidence::Measured));
        }
        for purchase in story.account.purchases.iter().filter(|p| p.kind == PurchaseKind::Sale) {
            let spot = ground.spot(purchase.at, &stops);
            stops[spot.stop].purchases += 1;
        }
        for (index, stop) in stops.iter_mut().enumerate() {
            stop.lived =
                mean(points.iter().filter(|(spot, ..)| spot.stop == index).map(|(_, value, _)| *value));
        }
        Cells { story, atlas }.fill(&mut stops, &mut points);
        let mut points: Vec<Point> =
            points.into_iter().map(|(spot, value, evidence)| Point { x: spot.x, value, evidence }).collect();
        points.sort_by(|one, other| one.x.total_cmp(&other.x));
        let first = story.account.purchases.iter().find(|purchase| purchase.kind == PurchaseKind::Sale);
        let promises_kept = first.and_then(|purchase| purchase.kept);
        let partings = partings(&spans, ladder);
        Self { stops, spans, current, points, promises_kept, partings }
    }

    /// The line of what was lived.
    pub fn lived(&self) -> Curve {
        Curve::through(&self.points.iter().map(|point| (point.x, point.value)).collect::<Vec<_>>())
    }

    /// The line of what the persona expects, a point in the middle of each stop.
    pub fn expected(&self) -> Curve {
        let expected = |(index, stop): (usize, &Stop)| Some((index as f64 + 0.5, stop.expected?));
        Curve::through(&self.stops.iter().enumerate().filter_map(expected).collect::<Vec<_>>())
    }

    /// The days from the first contact to today.
    pub fn life(&self) -> i64 {
        self.spans.iter().map(Span::days).sum()
    }
}

impl Stop {
    fn blank(column: usize, rung: StageKey) -> Self {
        Self {
            column,
            rung,
            visited: false,
            days: 0,
            touchpoints: Vec::new(),
            actions: Row::default(),
            channels: Row::default(),
            motivation: Row::default(),
            feeling: Row::default(),
            purchases: 0,
            pains: Vec::new(),
            pains_expected: String::new(),
            opportunities: Vec::new(),
            opportunities_expected: String::new(),
            lived: None,
            expected: None,
            days_expected: None,
        }
    }
}

/// Where events fall on the map.
struct Ground<'a> {
    spans: &'a [Span],
    /// The stop of each span.
    places: &'a [usize],
    clock: Clock,
}

#[derive(Debug, Clone, Copy)]
struct Spot {
    stop: usize,
    x: f64,
}

impl Ground<'_> {
    /// How far through its stop: by the days spent there until then, of all the days spent there.
    fn spot(&self, at: At, stops: &[Stop]) -> Spot {
        let number = span_at(self.spans, at, self.clock.zone);
        let stop = self.places.get(number).copied().unwrap_or(0);
        let before = self.spans.iter().zip(self.places).take(number).filter(|(_, place)| **place == stop);
        let before: i64 = before.map(|(span, _)| span.days()).sum();
        let within = self.spans.get(number).map_or(0, |span| {
            let day = at.day(self.clock.zone).clamp(span.from, span.to);
            (day - span.from).num_days()
        });
        let through = match stops.get(stop).map_or(0, |stop| stop.days) {
            0 => 0.5,
            days => (before + within) as f64 / days as f64,
        };
        Spot { stop, x: stop as f64 + through }
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<Mean> {
    let (sum, n) = values.fold((0.0, 0_usize), |(sum, n), value| (sum + value, n + 1));
    (n > 0).then(|| Mean { mean: sum / n as f64, n })
}

fn partings(spans: &[Span], ladder: &Ladder) -> Vec<Parting> {
    let leaves = |stage: &StageKey| {
        let role = ladder.get(stage).map(|stage| stage.role);
        matches!(role, Some(Role::AtRisk | Role::Dormant | Role::Ended))
    };
    let parted = spans.iter().filter(|span| leaves(&span.stage));
    parted
        .filter_map(|span| Some(Parting { day: span.from, stage: span.stage.clone(), reason: span.reason? }))
        .collect()
}

#[cfg(test)]
mod tests;
