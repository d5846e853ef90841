//! Where the cursor is on the map, and what keys do to it. The map itself is made from the story whenever that, the
//! lens or the day is another one.

use chrono::NaiveDate;

use super::layout::Heights;
use crate::domain::cell::CellRow;
use crate::domain::deed::Deed;
use crate::domain::ids::{CustomerId, TouchpointId};
use crate::domain::journey::{Atlas, JourneyMap, MapRow, Stop};
use crate::domain::stage::StageKey;
use crate::domain::story::Story;
use crate::tui::commands::Command;
use crate::tui::load::Load;
use crate::tui::message::Effect;
use crate::tui::model::{Model, Tone};
use crate::tui::overlays::form;

/// Which part of the pane has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    #[default]
    Map,
    Touches,
}

/// What the cursor is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    Cell {
        stage: StageKey,
        row: CellRow,
    },
    Pains {
        stage: StageKey,
    },
    Opportunities {
        stage: StageKey,
    },
    Touchpoint(TouchpointId),
    /// A column in which nothing was logged.
    NoTouchpoint {
        stage: StageKey,
    },
}

#[derive(Debug, Default)]
pub struct JourneyState {
    map: Option<JourneyMap>,
    /// What the map was made under.
    made: Option<(CustomerId, usize, NaiveDate)>,
    pub part: Part,
    pub stop: usize,
    pub row: MapRow,
    touch: Option<TouchpointId>,
    /// The first touchpoint in view.
    pub top: usize,
    /// Nobody moved the cursor yet: it is where the customer stands.
    untouched: bool,
}

impl JourneyState {
    pub fn map(&self) -> Option<&JourneyMap> {
        self.map.as_ref()
    }

    /// The column with the cursor.
    pub fn here(&self) -> Option<&Stop> {
        self.map.as_ref()?.stops.get(self.stop)
    }

    /// The touchpoints of that column by their places in the story, newest first.
    pub fn touches(&self) -> Vec<usize> {
        self.here().map(|stop| stop.touchpoints.iter().rev().copied().collect()).unwrap_or_default()
    }

    /// The line of the list that has the cursor.
    pub fn touch_line(&self, story: &Story) -> usize {
        let touches = self.touches();
        let at = |index: &usize| story.touchpoints.get(*index).map(|touchpoint| touchpoint.id) == self.touch;
        touches.iter().position(at).unwrap_or(0)
    }

    /// What the cursor is on; `None` while there is no map.
    pub fn place(&self, story: &Story) -> Option<Place> {
        let stage = self.here()?.rung.clone();
        if self.part == Part::Touches {
            let touch =
                self.touches().get(self.touch_line(story)).and_then(|index| story.touchpoints.get(*index));
            return Some(touch.map_or(Place::NoTouchpoint { stage }, |touch| Place::Touchpoint(touch.id)));
        }
        Some(match self.row {
            MapRow::Actions => Place::Cell { stage, row: CellRow::Actions },
            MapRow::Channels => Place::Cell { stage, row: CellRow::Channels },
            MapRow::Motivation => Place::Cell { stage, row: CellRow::Motivation },
            MapRow::Emotion => Place::Cell { stage, row: CellRow::Emotion },
            MapRow::Pains => Place::Pains { stage },
            MapRow::Opportunities => Place::Opportunities { stage },
        })
    }
}

/// Another customer: the cursor is where they stand.
pub fn begin(model: &mut Model) {
    model.journey = JourneyState { untouched: true, ..JourneyState::default() };
}

/// The story is there, or another one: what was made of it is out of date.
pub fn settle(model: &mut Model) {
    model.journey.made = None;
    keep_up(model);
}

/// Makes the map anew where story, lens or day are not those it was made of.
pub fn keep_up(model: &mut Model) {
    let session = &model.session;
    let Some(story) = model.story.slot.value() else { return };
    let under = (story.account.customer.id, session.lens, session.clock.today());
    if model.journey.made == Some(under) {
        return;
    }
    let atlas =
        Atlas { lens: session.lens(), ladder: &session.ladder, clock: session.clock, lang: session.lang };
    let map = JourneyMap::of(story, atlas);
    let other_lens = model.journey.made.is_some_and(|(_, lens, _)| lens != session.lens);
    let journey = &mut model.journey;
    if journey.untouched || other_lens || journey.map.is_none() {
        journey.stop = map.current;
    }
    journey.stop = journey.stop.min(map.stops.len().saturating_sub(1));
    journey.map = Some(map);
    journey.made = Some(under);
    follow_touch(model, |at, _| at);
}

/// What a command of the map does; `None` where it is none of its own.
pub fn run(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    let page = isize::try_from(heights(model).touches_in_view()).unwrap_or(1).max(1);
    let last = model.journey.map().map_or(0, |map| map.stops.len().saturating_sub(1));
    let in_map = model.journey.part == Part::Map;
    match command {
        Command::CellLeft => to_stop(model, model.journey.stop.saturating_sub(1)),
        Command::CellRight => to_stop(model, (model.journey.stop + 1).min(last)),
        Command::CellUp if in_map => step_row(model, -1),
        Command::CellDown if in_map => step_row(model, 1),
        Command::CellUp => follow_touch(model, |at, _| at.saturating_sub(1)),
        Command::CellDown => follow_touch(model, |at, _| at + 1),
        Command::FirstCell if in_map => to_stop(model, 0),
        Command::LastCell if in_map => to_stop(model, last),
        Command::FirstCell => follow_touch(model, |_, _| 0),
        Command::LastCell => follow_touch(model, |_, count| count),
        Command::MapPageDown => follow_touch(model, |at, _| at.saturating_add_signed(page)),
        Command::MapPageUp => follow_touch(model, |at, _| at.saturating_add_signed(-page)),
        Command::MapPart => {
            model.journey.part = if in_map { Part::Touches } else { Part::Map };
        }
        Command::OpenCell => return Some(form::open(model, Command::OpenCell)),
        Command::DropLine => return Some(drop_line(model)),
        _ => return None,
    }
    model.journey.untouched = false;
    Some(Vec::new())
}

fn heights(model: &Model) -> Heights {
    Heights::of(model.size.height.saturating_sub(2))
}

fn to_stop(model: &mut Model, stop: usize) {
    model.journey.stop = stop;
    model.journey.touch = None;
    model.journey.top = 0;
}

/// To the next row in view; the ends stay.
fn step_row(model: &mut Model, by: isize) {
    let heights = heights(model);
    let shown: Vec<MapRow> = MapRow::ALL.into_iter().filter(|row| heights.shows(*row)).collect();
    let at = shown.iter().position(|row| *row == model.journey.row).unwrap_or(0);
    let to = at.saturating_add_signed(by).min(shown.len().saturating_sub(1));
    model.journey.row = shown.get(to).copied().unwrap_or_default();
}

/// Moves the cursor of the list, given where it is and how many there are, and keeps it in view.
fn follow_touch(model: &mut Model, to: impl Fn(usize, usize) -> usize) {
    let in_view = heights(model).touches_in_view().max(1);
    let Some(story) = model.story.slot.value() else { return };
    let touches = model.journey.touches();
    let at = to(model.journey.touch_line(story), touches.len()).min(touches.len().saturating_sub(1));
    model.journey.touch =
        touches.get(at).and_then(|index| story.touchpoints.get(*index)).map(|touchpoint| touchpoint.id);
    model.journey.top = model.journey.top.min(at).max((at + 1).saturating_sub(in_view));
}

/// Takes away the touchpoint under the cursor, or what somebody wrote into the cell.
fn drop_line(model: &mut Model) -> Vec<Effect> {
    let Load::Ready(story) = &model.story.slot else { return Vec::new() };
    let customer = story.account.customer.id;
    let deed = match model.journey.place(story) {
        Some(Place::Touchpoint(id)) => Deed::DropTouchpoint(id),
        Some(Place::Cell { stage, row })
            if story.account.cells.iter().any(|cell| cell.stage == stage && cell.row == row) =>
        {
            Deed::State { customer, stage, row, statement: None }
        }
        Some(Place::Pains { .. }) => match listed(model, |stop| &stop.pains) {
            [] => return nothing_to_drop(model),
            [one] => Deed::DropPain(story.account.pains[*one].id),
            // Which one? Their list removes its own lines.
            _ => return form::open(model, Command::OpenCell),
        },
        Some(Place::Opportunities { .. }) => match listed(model, |stop| &stop.opportunities) {
            [] => return nothing_to_drop(model),
            [one] => Deed::DropOpportunity(story.account.opportunities[*one].id),
            _ => return form::open(model, Command::OpenCell),
        },
        _ => return nothing_to_drop(model),
    };
    vec![form::ask_for(model, Box::new(deed), Some(customer)).1]
}

/// What the column with the cursor lists in a row, by place in the account.
fn listed(model: &Model, of_stop: fn(&Stop) -> &[usize]) -> &[usize] {
    model.journey.here().map(of_stop).unwrap_or_default()
}

fn nothing_to_drop(model: &mut Model) -> Vec<Effect> {
    let text = model.session.words().map_nothing_to_drop();
    model.say(Tone::Note, text);
    Vec::new()
}
