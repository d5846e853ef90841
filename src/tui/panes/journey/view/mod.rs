//! Draws the map: who it is, the columns, the rows with the curve among them, and the touchpoints of one column.

mod cells;
mod curve;
mod touches;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::layout::{Heights, Slot, label_width, slots};
use super::state::Part;
use crate::domain::journey::{JourneyMap, MapRow};
use crate::domain::story::Story;
use crate::text::figures;
use crate::text::map_cells::MapTelling;
use crate::text::plain::{plain, shorten, width};
use crate::tui::model::{Model, Session};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells as in_cells, faces, put, vital};

/// What all parts of the map are drawn from.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'a> {
    pub model: &'a Model,
    pub story: &'a Story,
    pub map: &'a JourneyMap,
    pub theme: &'a Theme,
}

impl<'a> Sheet<'a> {
    pub fn session(&self) -> &'a Session {
        &self.model.session
    }

    pub fn telling(&self) -> MapTelling<'a> {
        let Session { clock, lang, .. } = *self.session();
        let signs = self.session().glyphs().signs;
        MapTelling { story: self.story, map: self.map, clock, lang, signs }
    }

    /// The name of the column of a stop.
    pub fn column(&self, stop: usize) -> &'a str {
        let session = self.session();
        let column = self.map.stops.get(stop).and_then(|stop| session.lens().columns().get(stop.column));
        column.map_or("", |column| column.label.get(session.lang))
    }
}

pub fn draw(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let (Some(story), Some(map)) = (model.story.slot.value(), model.journey.map()) else {
        faces::not_ready(&model.story.slot, model.session.words(), theme, area, buffer);
        return;
    };
    let sheet = Sheet { model, story, map, theme };
    let heights = Heights::of(area.height);
    // Where both do not fit, the list of touchpoints takes the place of the map.
    let list_only = model.journey.part == Part::Touches && heights.touches == 0;
    let mut rest = area;
    let mut take = |height: u16| {
        let place = Rect { height, ..rest };
        rest = Rect { y: rest.y + height, height: rest.height.saturating_sub(height), ..rest };
        place
    };
    if heights.title {
        title(sheet, take(1), buffer);
    }
    if list_only {
        touches::draw(sheet, take(area.height - u16::from(heights.title)), buffer);
        return;
    }
    let slots = slots(area, map.stops.len(), model.journey.stop);
    heads(sheet, &slots, take(1), buffer);
    if heights.time {
        cells::time(sheet, &slots, take(1), buffer);
    }
    for row in MapRow::ALL.into_iter().filter(|row| heights.shows(*row)) {
        let lines = cells::lines(sheet, row, &slots, heights.lines);
        cells::row(sheet, row, &slots, take(lines), buffer);
        if row == MapRow::Emotion && heights.curve > 0 {
            curve::draw(sheet, &slots, take(heights.curve), buffer);
        }
    }
    if heights.detail > 0 {
        cells::detail(sheet, take(heights.detail), buffer);
    }
    if heights.touches > 0 {
        // With all that the rows of text did not need.
        touches::draw(sheet, rest, buffer);
    }
}

/// Who it is, where they stand since when, how they are doing, whom they are like; at the right what the two lines mean.
fn title(sheet: Sheet<'_>, area: Rect, buffer: &mut Buffer) {
    let (session, theme) = (sheet.session(), sheet.theme);
    let (words, glyphs) = (session.words(), session.glyphs());
    let customer = &sheet.story.account.customer;
    let since = customer.standing.since.day(session.clock.zone);
    let days = words.days_short(&session.clock.days_since(since));
    let stands = format!("{} {days}", session.rung_name(&customer.standing.stage));
    let like = match (&sheet.story.persona, &customer.record.persona) {
        (Some(persona), _) => words.map_persona(&plain(&persona.portrait.name)),
        (None, Some(key)) => words.map_persona_gone(&plain(key)),
        (None, None) => String::new(),
    };
    let promise = match sheet.map.promises_kept {
        Some(true) => words.map_promise_kept(),
        Some(false) => words.map_promise_broken(),
        None => "",
    };
    let legend = words.map_legend(&glyphs.lived, &glyphs.signs.expected);
    let room = usize::from(area.width.saturating_sub(2));
    let health = sheet.model.story.checkup().and_then(|checkup| checkup.reading);
    let vital = health.map_or_else(String::new, |reading| vital::brief(reading, session));
    let name_room = room.saturating_sub(width(&stands) + width(&vital) + 4).max(8);
    let name = shorten(&customer.record.name, name_room, glyphs.ellipsis);
    let x = put(buffer, area.x + 1, area.y, area.width, &name, theme.style(Role::Strong));
    let mut x =
        put(buffer, x + 2, area.y, area.right().saturating_sub(x + 2), &stands, theme.style(Role::Text));
    // Beside where they stand, whole or not at all.
    if !vital.is_empty() && x + 2 + in_cells(width(&vital)) < area.right() {
        let role = health.map_or(Role::Muted, vital::role_of);
        x = put(buffer, x + 2, area.y, area.width, &vital, theme.style(role));
    }
    let legend_at = area.right().saturating_sub(in_cells(width(&legend)) + 1);
    for (text, role) in [(like.as_str(), Role::Muted), (promise, Role::Muted)] {
        // Whole or not at all.
        if !text.is_empty() && x + 2 + in_cells(width(text)) + 2 <= legend_at {
            x = put(buffer, x + 2, area.y, area.width, text, theme.style(role));
        }
    }
    if x + 2 <= legend_at {
        put(buffer, legend_at, area.y, area.width, &legend, theme.style(Role::Muted));
    }
}

/// The names of the columns; the customer stands in the one in brackets.
fn heads(sheet: Sheet<'_>, slots: &[Slot], area: Rect, buffer: &mut Buffer) {
    let (journey, glyphs, theme) = (&sheet.model.journey, sheet.session().glyphs(), sheet.theme);
    for slot in slots {
        let current = slot.stop == sheet.map.current;
        let visited = sheet.map.stops.get(slot.stop).is_some_and(|stop| stop.visited);
        let room = usize::from(slot.width).saturating_sub(if current { 3 } else { 2 });
        let name = shorten(sheet.column(slot.stop), room, glyphs.ellipsis);
        let text = if current { format!("[{name}]") } else { format!(" {name}") };
        let role = match (slot.stop == journey.stop, visited) {
            (true, _) => Role::Strong,
            (false, true) => Role::Text,
            (false, false) => Role::Muted,
        };
        put(buffer, slot.x, area.y, slot.width, &text, theme.style(role));
    }
    // More columns are at this side.
    let first = slots.first().is_some_and(|slot| slot.stop > 0);
    let last = slots.last().is_some_and(|slot| slot.stop + 1 < sheet.map.stops.len());
    let label = label_width(area.width);
    if first {
        put(buffer, area.x + label.saturating_sub(2), area.y, 1, glyphs.more_left, theme.style(Role::Accent));
    }
    if last {
        put(buffer, area.right().saturating_sub(1), area.y, 1, glyphs.more_right, theme.style(Role::Accent));
    }
}

/// The count of something in the language of the screen.
pub(super) fn count(session: &Session, n: usize) -> String {
    figures(session.lang).count(i64::try_from(n).unwrap_or(i64::MAX))
}
