//! Folds one customer's map after another into the map of many.

use std::collections::HashMap;

use super::common::{Hurt, Texts, once};
use super::feeling::FeelingTally;
use super::{Aggregate, ChannelFigures, Passage, Station, Unknown};
use crate::domain::channel::{Channel, ChannelKey, channel_name};
use crate::domain::ids::CustomerId;
use crate::domain::journey::{Atlas, JourneyMap, Row, Stop};
use crate::domain::persona::Persona;
use crate::domain::story::Story;

/// How many of the most common actions and motivations are told.
const SHOWN: usize = 20;

/// What was counted so far.
pub struct Tally<'a> {
    atlas: Atlas<'a>,
    customers: Vec<CustomerId>,
    persona: Likeness,
    columns: Vec<ColumnTally>,
    channels: HashMap<ChannelKey, ChannelTally>,
}

/// Whom all customers so far are like.
enum Likeness {
    /// There was no customer yet.
    Nobody,
    One(String),
    Several,
}

#[derive(Default)]
struct ColumnTally {
    reached: Vec<CustomerId>,
    days: Vec<i64>,
    feeling: FeelingTally,
    pains: Texts<Hurt>,
    concerned: usize,
    actions: Texts<usize>,
    motivations: Texts<usize>,
    passage: Passage,
}

#[derive(Default)]
struct ChannelTally {
    touches: usize,
    customers: Vec<CustomerId>,
    feeling: FeelingTally,
}

impl<'a> Tally<'a> {
    pub fn new(atlas: Atlas<'a>) -> Self {
        let columns = atlas.lens.columns().iter().map(|_| ColumnTally::default()).collect();
        Self { atlas, customers: Vec::new(), persona: Likeness::Nobody, columns, channels: HashMap::new() }
    }

    /// Takes in a customer who was not taken in before, with everything that was lived.
    pub fn add(&mut self, story: &Story) {
        let map = JourneyMap::of(story, self.atlas);
        let customer = story.account.customer.id;
        self.customers.push(customer);
        self.liken(story.account.customer.record.persona.as_deref());
        let furthest = map.stops.iter().filter(|stop| stop.visited && !self.is_exit(stop.column));
        let furthest = furthest.map(|stop| stop.column).max();
        for stop in &map.stops {
            let exit = self.is_exit(stop.column);
            let Some(column) = self.columns.get_mut(stop.column) else { continue };
            column.add(customer, story, stop);
            if stop.visited && !exit {
                let passed = furthest.is_some_and(|furthest| furthest > stop.column);
                let Passage { passed: on, stayed } = &mut column.passage;
                (if passed { on } else { stayed }).push(customer);
            }
        }
        self.touch(customer, story);
    }

    /// The key of the persona that all are like so far.
    pub fn persona(&self) -> Option<&str> {
        if let Likeness::One(key) = &self.persona { Some(key) } else { None }
    }

    /// What it comes to. What `persona` expects is laid beside it: the one that all are like.
    pub fn finish(self, persona: Option<&Persona>, channels: &[Channel]) -> Aggregate {
        let atlas = self.atlas;
        let key = self.persona().map(str::to_owned);
        let last = atlas.lens.columns().iter().rposition(|column| !column.exit);
        let mut stations: Vec<Station> = Vec::with_capacity(self.columns.len());
        for (index, column) in self.columns.into_iter().enumerate() {
            let exit = atlas.lens.columns()[index].exit;
            let mut station = column.station(index, exit, last == Some(index));
            if let Some(persona) = persona {
                station.expect(persona, atlas);
            }
            stations.push(station);
        }
        let figures = |(key, tally): (ChannelKey, ChannelTally)| ChannelFigures {
            name: channel_name(channels, &key, atlas.lang).to_owned(),
            key,
            touches: tally.touches,
            customers: tally.customers,
            feeling: tally.feeling.finish(),
        };
        let mut channels: Vec<ChannelFigures> = self.channels.into_iter().map(figures).collect();
        channels.sort_by(|one, other| (other.touches, &one.key).cmp(&(one.touches, &other.key)));
        Aggregate { customers: self.customers, persona: key, stations, channels }
    }

    fn is_exit(&self, column: usize) -> bool {
        self.atlas.lens.columns().get(column).is_some_and(|column| column.exit)
    }

    fn liken(&mut self, persona: Option<&str>) {
        let same = match (&self.persona, persona) {
            (Likeness::Nobody, Some(key)) => {
                self.persona = Likeness::One(key.to_owned());
                true
            }
            (Likeness::One(one), Some(key)) => one == key,
            _ => false,
        };
        if !same {
            self.persona = Likeness::Several;
        }
    }

    /// What the customer's touchpoints say of their channels.
    fn touch(&mut self, customer: CustomerId, story: &Story) {
        let mut felt: Vec<(&ChannelKey, i64, usize)> = Vec::new();
        for touchpoint in &story.touchpoints {
            let touch = &touchpoint.touch;
            if !self.channels.contains_key(&touch.channel) {
                self.channels.insert(touch.channel.clone(), ChannelTally::default());
            }
            let Some(channel) = self.channels.get_mut(&touch.channel) else { continue };
            channel.touches += 1;
            once(&mut channel.customers, customer);
            let Some(emotion) = touch.emotion else { continue };
            let value = i64::from(emotion.value());
            match felt.iter_mut().find(|(key, ..)| **key == touch.channel) {
                Some((_, sum, n)) => (*sum, *n) = (*sum + value, *n + 1),
                None => felt.push((&touch.channel, value, 1)),
            }
        }
        for (key, sum, n) in felt {
            if let Some(channel) = self.channels.get_mut(key) {
                channel.feeling.add(customer, sum as f64 / n as f64, n);
            }
        }
    }
}

impl ColumnTally {
    fn add(&mut self, customer: CustomerId, story: &Story, stop: &Stop) {
        if stop.visited {
            self.reached.push(customer);
            self.days.push(stop.days);
        }
        self.concerned += usize::from(stop.visited || !stop.pains.is_empty());
        if let Some(lived) = stop.lived {
            self.feeling.add(customer, lived.mean, lived.n);
        }
        for pain in stop.pains.iter().filter_map(|place| story.account.pains.get(*place)) {
            let (open, worst) = (pain.is_open(), pain.trouble.severity);
            let first = Hurt { open: if open { vec![customer] } else { Vec::new() }, worst };
            self.pains.add(customer, &pain.trouble.what, first, |hurt| {
                hurt.worst = hurt.worst.max(worst);
                if open {
                    once(&mut hurt.open, customer);
                }
            });
        }
        said(&mut self.actions, customer, &stop.actions);
        said(&mut self.motivations, customer, &stop.motivation);
    }

    fn station(self, column: usize, exit: bool, last: bool) -> Station {
        let (pains, pains_pruned) = self.pains.finish(|hurt| hurt.worst);
        let (mut actions, actions_pruned) = self.actions.finish(|times| *times);
        let (mut motivations, motivations_pruned) = self.motivations.finish(|times| *times);
        actions.truncate(SHOWN);
        motivations.truncate(SHOWN);
        Station {
            column,
            exit,
            reached: self.reached,
            median_days: median(self.days),
            feeling: self.feeling.finish(),
            expected: None,
            pains,
            concerned: self.concerned,
            actions,
            motivations,
            pruned: pains_pruned || actions_pruned || motivations_pruned,
            passage: (!exit && !last).then_some(self.passage),
        }
    }
}

fn said(texts: &mut Texts<usize>, customer: CustomerId, row: &Row) {
    for piece in &row.pieces {
        texts.add(customer, &piece.text, piece.count, |times| *times += piece.count);
    }
}

/// The one in the middle, or half way between the two there.
fn median(mut values: Vec<i64>) -> Result<f64, Unknown> {
    values.sort_unstable();
    match (values.get(values.len() / 2), values.len() % 2) {
        (None, _) => Err(Unknown::NobodyThere),
        (Some(middle), 1) => Ok(*middle as f64),
        (Some(upper), _) => Ok(f64::midpoint(values[values.len() / 2 - 1] as f64, *upper as f64)),
    }
}
