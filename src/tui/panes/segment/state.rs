//! What was read of a segment, where the cursor is, and which customers stand behind the figure under it.

use crate::domain::ids::CustomerId;
use crate::domain::journey::aggregate::{Aggregate, Station};
use crate::domain::outcome::Subject;
use crate::domain::query::Query;
use crate::text::plain::plain;
use crate::tui::commands::Command;
use crate::tui::load::Load;
use crate::tui::message::{Effect, Failure, RequestId};
use crate::tui::model::{Model, Tone};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::picker::{Choice, Item, Picker};
use crate::tui::panes::Pane;

/// The pains and the actions of a column that have a line each.
pub const PAINS: usize = 3;
pub const ACTIONS: usize = 2;

/// As many customers as a list shows.
const LISTED: usize = 200;

/// A row of the map of many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Row {
    #[default]
    Reached,
    /// Who came no further.
    Stayed,
    Days,
    Feeling,
    /// How sure that is.
    Sure,
    Pain(usize),
    Action(usize),
}

impl Row {
    pub fn all() -> Vec<Self> {
        let mut rows = vec![Self::Reached, Self::Stayed, Self::Days, Self::Feeling, Self::Sure];
        rows.extend((0..PAINS).map(Self::Pain));
        rows.extend((0..ACTIONS).map(Self::Action));
        rows
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    #[default]
    Map,
    Channels,
}

#[derive(Debug, Default)]
pub struct SegmentState {
    pub slot: Load<Box<Aggregate>>,
    /// Who is meant, and the text it was typed as.
    pub query: Query,
    pub text: String,
    reading: Option<RequestId>,
    /// The lens that was asked for, by its place.
    lens: usize,
    /// The list of customers that is on its way.
    naming: Option<(RequestId, String, usize)>,
    pub part: Part,
    pub station: usize,
    pub row: Row,
    pub channel: usize,
}

impl SegmentState {
    /// Whether a key needs an answer first.
    pub fn waits(&self) -> bool {
        self.naming.is_some()
    }

    pub fn reading(&self) -> Option<RequestId> {
        self.reading
    }
}

/// Shows all who match the board's filter.
pub fn show(model: &mut Model) -> Vec<Effect> {
    if model.pane == Pane::Segment {
        return Vec::new();
    }
    let (query, text) = (model.board.filter.query().clone(), model.board.filter.text().to_owned());
    if query != model.segment.query || model.segment.slot.value().is_none() {
        model.segment = SegmentState { query, text, slot: Load::Loading, ..SegmentState::default() };
    }
    model.before.push(model.pane);
    model.pane = Pane::Segment;
    vec![read(model)]
}

fn read(model: &mut Model) -> Effect {
    let request = model.next_request();
    let segment = &mut model.segment;
    segment.slot.ask();
    segment.reading = Some(request);
    segment.lens = model.session.lens;
    let lens = model.session.lens().key().to_owned();
    Effect::ReadSegment { request, query: segment.query.clone(), lens }
}

/// Somebody wrote, or the lens is another one.
pub fn read_if_shown(model: &mut Model) -> Vec<Effect> {
    if model.pane == Pane::Segment { vec![read(model)] } else { Vec::new() }
}

/// Reads again where another lens came into force.
pub fn keep_up(model: &mut Model) -> Vec<Effect> {
    let behind = model.pane == Pane::Segment && model.segment.lens != model.session.lens;
    if behind {
        model.segment.slot = Load::Loading;
        model.segment.station = 0;
        return vec![read(model)];
    }
    Vec::new()
}

pub fn take(
    model: &mut Model,
    request: RequestId,
    aggregate: Result<Box<Aggregate>, Failure>,
) -> Vec<Effect> {
    if model.segment.reading != Some(request) {
        return Vec::new();
    }
    model.segment.reading = None;
    match aggregate {
        Ok(aggregate) => {
            let last = aggregate.stations.len().saturating_sub(1);
            model.segment.station = model.segment.station.min(last);
            model.segment.slot = Load::Ready(aggregate);
        }
        Err(failure) => model.segment.slot.fail(failure),
    }
    Vec::new()
}

/// What a command of the map does; `None` where it is none of its own.
pub fn run(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    let aggregate = model.segment.slot.value();
    let last = aggregate.map_or(0, |aggregate| aggregate.stations.len().saturating_sub(1));
    let channels = aggregate.map_or(0, |aggregate| aggregate.channels.len());
    let segment = &mut model.segment;
    let in_map = segment.part == Part::Map;
    match command {
        Command::SegmentLeft => segment.station = segment.station.saturating_sub(1),
        Command::SegmentRight => segment.station = (segment.station + 1).min(last),
        Command::SegmentFirst => segment.station = 0,
        Command::SegmentLast => segment.station = last,
        Command::SegmentUp if in_map => segment.row = beside(segment.row, -1),
        Command::SegmentDown if in_map => segment.row = beside(segment.row, 1),
        Command::SegmentUp => segment.channel = segment.channel.saturating_sub(1),
        Command::SegmentDown => segment.channel = (segment.channel + 1).min(channels.saturating_sub(1)),
        Command::SegmentPart => segment.part = if in_map { Part::Channels } else { Part::Map },
        Command::SegmentOpen => return Some(list(model)),
        _ => return None,
    }
    Some(Vec::new())
}

fn beside(row: Row, by: isize) -> Row {
    let rows = Row::all();
    let at = rows.iter().position(|other| *other == row).unwrap_or(0);
    let to = at.saturating_add_signed(by).min(rows.len().saturating_sub(1));
    rows.get(to).copied().unwrap_or_default()
}

/// The customers behind a figure of a column.
pub fn behind(station: &Station, row: Row) -> &[CustomerId] {
    let stayed = station.passage.as_ref().map(|passage| passage.stayed.as_slice());
    match row {
        Row::Reached | Row::Days => &station.reached,
        Row::Stayed => stayed.unwrap_or_default(),
        Row::Feeling | Row::Sure => &station.feeling.customers,
        Row::Pain(at) => station.pains.get(at).map_or(&[], |pain| &pain.customers),
        Row::Action(at) => station.actions.get(at).map_or(&[], |action| &action.customers),
    }
}

/// Asks for the names of the customers behind the figure under the cursor.
fn list(model: &mut Model) -> Vec<Effect> {
    let segment = &model.segment;
    let Some(aggregate) = segment.slot.value() else { return Vec::new() };
    let (ids, title) = match segment.part {
        Part::Channels => match aggregate.channels.get(segment.channel) {
            Some(channel) => (channel.customers.as_slice(), plain(&channel.name).into_owned()),
            None => return Vec::new(),
        },
        Part::Map => {
            let Some(station) = aggregate.stations.get(segment.station) else { return Vec::new() };
            let column = model.session.lens().columns().get(station.column);
            let title = column.map_or("", |column| column.label.get(model.session.lang)).to_owned();
            (behind(station, segment.row), title)
        }
    };
    if ids.is_empty() {
        let text = model.session.words().segment_nobody_behind();
        model.say(Tone::Note, text);
        return Vec::new();
    }
    let (count, ids) = (ids.len(), ids.iter().take(LISTED).copied().collect());
    let request = model.next_request();
    model.segment.naming = Some((request, title, count));
    vec![Effect::NameCustomers { request, ids }]
}

/// The names are there: they are listed, and each leads to its map.
pub fn take_named(model: &mut Model, request: RequestId, named: Vec<Subject>) -> Vec<Effect> {
    let Some((_, title, count)) = model.segment.naming.take_if(|(asked, ..)| *asked == request) else {
        return Vec::new();
    };
    let items = named.into_iter().map(|who| {
        let note = format!("#{}", who.id);
        Item::new(plain(&who.name).into_owned(), note, Choice::Journey(who.id))
    });
    let figures = crate::text::figures(model.session.lang);
    let counted = figures.count(i64::try_from(count).unwrap_or(i64::MAX));
    let title = model.session.words().segment_behind(&title, &counted);
    model.overlays.push(Overlay::Picker(Picker::of(title, items.collect())));
    Vec::new()
}
