//! Where the cursor is on the record, and what keys do there. The page is made of the story whenever that or the day
//! is another one.

use chrono::NaiveDate;

use super::layout::{self, Line, Place};
use super::page::{Page, Row, Section};
use crate::domain::ids::{BatchId, CustomerId};
use crate::domain::outcome::BatchSummary;
use crate::domain::story::Story;
use crate::text::figures;
use crate::tui::commands::Command;
use crate::tui::message::Effect;
use crate::tui::model::{Model, Tone};
use crate::tui::overlays::picker::{Choice, Item, Picker};
use crate::tui::overlays::{Overlay, form};
use crate::tui::panes;
use crate::tui::panes::board::moving::begin_write;
use crate::tui::panes::journey::state::Place as Lived;

#[derive(Debug, Default)]
pub struct RecordState {
    page: Option<Page>,
    /// What the page was made under.
    made: Option<(CustomerId, NaiveDate)>,
    section: Section,
    row: usize,
    /// What the line is about, so that the cursor stays on it when others come and go.
    on: Option<i64>,
    /// The first line in view.
    pub top: usize,
}

impl RecordState {
    pub fn page(&self) -> Option<&Page> {
        self.page.as_ref()
    }

    /// Where the cursor is; on another page the nearest place to where it was.
    pub fn place(&self) -> Place {
        let parts = self.page.as_ref().map(|page| page.parts.as_slice()).unwrap_or_default();
        let found = parts.iter().position(|part| part.section >= self.section);
        let part = found.unwrap_or(parts.len().saturating_sub(1));
        let last = parts.get(part).map_or(0, |part| part.rows.len().saturating_sub(1));
        Place { part, row: self.row.min(last) }
    }

    pub fn section(&self) -> Option<Section> {
        self.page.as_ref()?.parts.get(self.place().part).map(|part| part.section)
    }

    /// The line under the cursor; `None` in a section with nothing in it.
    pub fn line(&self) -> Option<Row> {
        let Place { part, row } = self.place();
        self.page.as_ref()?.row(part, row)
    }
}

/// Another customer: from the top.
pub fn begin(model: &mut Model) {
    model.record = RecordState::default();
}

/// The story is there, or another one: what was made of it is out of date.
pub fn settle(model: &mut Model) {
    model.record.made = None;
    keep_up(model);
}

/// Makes the page anew where story or day are not those it was made of; keeps the cursor in view at any size.
pub fn keep_up(model: &mut Model) {
    let (Some(story), Some(checkup)) = (model.story.slot.value(), model.story.checkup()) else { return };
    let session = &model.session;
    let under = (story.account.customer.id, session.clock.today());
    if model.record.made != Some(under) {
        let page = Page::of(story, checkup, session.telling(), session.clock);
        let record = &mut model.record;
        record.page = Some(page);
        record.made = Some(under);
        let Place { part, row } = record.place();
        let rows = record.page.as_ref().and_then(|page| page.parts.get(part)).map(|part| &part.rows);
        let same = |line: &Row| record.on.is_some() && about(*line, story) == record.on;
        record.row = rows.and_then(|rows| rows.iter().position(same)).unwrap_or(row);
    }
    let columns = lines(model);
    let in_view = layout::lines_in_view(model.size);
    model.record.top = layout::top(&columns, model.record.place(), model.record.top, in_view);
}

/// The lines as they stand in the terminal.
pub fn lines(model: &Model) -> Vec<Vec<Line>> {
    model.record.page().map(|page| layout::columns(page, model.size.width)).unwrap_or_default()
}

/// The id of what the line is about, where it is about something that has one.
fn about(row: Row, story: &Story) -> Option<i64> {
    let account = &story.account;
    match row {
        Row::Contact(at) => account.contacts.get(at).map(|contact| contact.id.0),
        Row::Purchase(at) => account.purchases.get(at).map(|purchase| purchase.id.0),
        Row::Survey(at) => account.surveys.get(at).map(|survey| survey.id.0),
        Row::Flag(at) => account.flags.get(at).map(|flag| flag.id.0),
        Row::Task(at) => account.tasks.get(at).map(|task| task.id.0),
        Row::Pain(at) => account.pains.get(at).map(|pain| pain.id.0),
        Row::Opportunity(at) => account.opportunities.get(at).map(|opportunity| opportunity.id.0),
        Row::Touchpoint(at) => story.touchpoints.get(at).map(|touchpoint| touchpoint.id.0),
        Row::Change(at) => story.history.get(at).map(|batch| batch.id.0),
        Row::Fact(_)
        | Row::Stay(_)
        | Row::Worth
        | Row::Bought
        | Row::Reason(_)
        | Row::Weak(_)
        | Row::Gap(_)
        | Row::Finding(_)
        | Row::More(_) => None,
    }
}

/// What a command of the record does; `None` where it is none of its own.
pub fn run(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    let page = isize::try_from(layout::lines_in_view(model.size)).unwrap_or(1);
    match command {
        Command::LineDown => step(model, 1),
        Command::LineUp => step(model, -1),
        Command::RecordPageDown => step(model, page),
        Command::RecordPageUp => step(model, -page),
        Command::FirstLine => step(model, isize::MIN),
        Command::LastLine => step(model, isize::MAX),
        Command::NextSection => around(model, 1),
        Command::PreviousSection => around(model, -1),
        Command::JumpSection => pick_section(model),
        Command::ActOnLine => return Some(act(model)),
        Command::UndoThis => return Some(undo_this(model)),
        _ => return None,
    }
    Some(Vec::new())
}

fn step(model: &mut Model, by: isize) {
    let columns = lines(model);
    let places: Vec<Place> = columns.iter().flatten().filter_map(|line| line.place()).collect();
    let here = model.record.place();
    let at = places.iter().position(|place| *place == here).unwrap_or(0);
    let to = at.saturating_add_signed(by).min(places.len().saturating_sub(1));
    if let Some(place) = places.get(to) {
        put(model, *place);
    }
}

/// To the section `by` further on, around the ends.
fn around(model: &mut Model, by: isize) {
    let parts = model.record.page().map_or(0, |page| page.parts.len());
    let Some(count) = std::num::NonZeroUsize::new(parts) else { return };
    let part = model.record.place().part.wrapping_add_signed(by).wrapping_add(count.get()) % count;
    put(model, Place { part, row: 0 });
}

/// To the first line of a section.
pub fn jump(model: &mut Model, section: Section) {
    let parts = model.record.page().map(|page| page.parts.as_slice()).unwrap_or_default();
    if let Some(part) = parts.iter().position(|part| part.section == section) {
        put(model, Place { part, row: 0 });
    }
}

fn put(model: &mut Model, place: Place) {
    let record = &mut model.record;
    let Some(page) = &record.page else { return };
    let Some(part) = page.parts.get(place.part) else { return };
    record.section = part.section;
    record.row = place.row;
    let row = page.row(place.part, place.row);
    record.on = row.zip(model.story.slot.value()).and_then(|(row, story)| about(row, story));
    keep_up(model);
}

/// The list of sections.
fn pick_section(model: &mut Model) {
    let (Some(page), Some(story)) = (model.record.page(), model.story.slot.value()) else { return };
    let session = &model.session;
    let here = model.record.section();
    let items = page.parts.iter().map(|part| {
        let note = match part.rows.len() {
            0 => session.words().dossier_empty().to_owned(),
            rows => figures(session.lang).count(i64::try_from(rows).unwrap_or(i64::MAX)),
        };
        let title = super::said::title(part.section, session.words());
        let item = Item::new(title.to_owned(), note, Choice::Section(part.section));
        Item { current: Some(part.section) == here, ..item }
    });
    let name = crate::text::plain::plain(&story.account.customer.record.name);
    let picker = Picker::of(session.words().pick_section(&name), items.collect());
    model.overlays.push(Overlay::Picker(picker));
}

/// The command that Enter runs on the line under the cursor.
pub fn acts_by(model: &Model) -> Option<Command> {
    let section = model.record.section()?;
    let tags = |page: &Page| match model.record.line() {
        Some(Row::Fact(at)) => page.facts.get(at).is_some_and(|fact| fact.tags),
        _ => false,
    };
    Some(match section {
        Section::Identity if model.record.page().is_some_and(tags) => Command::Tags,
        Section::Identity => Command::Edit,
        Section::Contacts => Command::Contacts,
        Section::Path => Command::MoveTo,
        Section::Purchases if model.record.line() == Some(Row::Worth) => Command::Edit,
        Section::Purchases => Command::Buy,
        Section::Surveys => Command::Survey,
        Section::Health => Command::Why,
        Section::Flags => Command::Flag,
        Section::Tasks if has_open_task(model) => Command::Finish,
        Section::Tasks => Command::AddTask,
        Section::Touchpoints => Command::OpenCell,
        Section::Pains if matches!(model.record.line(), Some(Row::Pain(_))) => Command::OpenCell,
        Section::Pains => Command::Pain,
        Section::Opportunities if matches!(model.record.line(), Some(Row::Opportunity(_))) => {
            Command::OpenCell
        }
        Section::Opportunities => Command::Opportunity,
        Section::Meddic => Command::Qualify,
        Section::History => return None,
    })
}

/// What was lived that the cursor is on.
pub fn place(model: &Model, story: &Story) -> Option<Lived> {
    let account = &story.account;
    let stage = account.customer.standing.stage.clone();
    Some(match (model.record.section()?, model.record.line()) {
        (Section::Pains, Some(Row::Pain(at))) => {
            Lived::Pains { stage: account.pains.get(at)?.trouble.stage.clone() }
        }
        (Section::Opportunities, Some(Row::Opportunity(at))) => {
            Lived::Opportunities { stage: account.opportunities.get(at)?.chance.stage.clone() }
        }
        (Section::Touchpoints, Some(Row::Touchpoint(at))) => Lived::Touchpoint(story.touchpoints.get(at)?.id),
        (Section::Touchpoints, _) => Lived::NoTouchpoint { stage },
        _ => return None,
    })
}

fn has_open_task(model: &Model) -> bool {
    model.story.slot.value().is_some_and(|story| story.account.tasks.iter().any(|task| task.done.is_none()))
}

fn act(model: &mut Model) -> Vec<Effect> {
    match acts_by(model) {
        Some(Command::OpenCell) => return form::open(model, Command::OpenCell),
        Some(command) => return panes::run(model, command),
        None => {}
    }
    let words = model.session.words();
    let text = match change(model) {
        Some(_) => words.dossier_undo_key(&model.keymap.shown(Command::UndoThis)),
        None => words.dossier_no_line().to_owned(),
    };
    model.say(Tone::Note, text);
    Vec::new()
}

/// The change under the cursor.
pub fn change(model: &Model) -> Option<&BatchSummary> {
    match model.record.line()? {
        Row::Change(at) => model.story.slot.value()?.history.get(at),
        _ => None,
    }
}

/// Takes back the change under the cursor. One that touched others, too, is not taken back from the record of one.
fn undo_this(model: &mut Model) -> Vec<Effect> {
    let Some(found) = change(model) else { return Vec::new() };
    let BatchSummary { id, undone, customers, .. } = *found;
    let words = model.session.words();
    let refusal = if undone {
        Some(words.dossier_gone_already().to_owned())
    } else if customers > 1 {
        let count = words.count_customers(&figures(model.session.lang).count(customers));
        Some(words.dossier_undo_many(&count, &id))
    } else {
        None
    };
    match refusal {
        Some(text) => {
            model.say(Tone::Note, text);
            Vec::new()
        }
        None => vec![ask_back(model, id)],
    }
}

fn ask_back(model: &mut Model, batch: BatchId) -> Effect {
    let customer = model.story.of();
    let (request, board) = begin_write(model, customer);
    Effect::UndoBatch { request, batch, board }
}
