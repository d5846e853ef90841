//! Draws the record: who it is, the sections in one column or two, and the line under the cursor whole.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::layout::{self, Line, Place, What};
use super::said::{Said, Teller, title};
use super::state;
use crate::text::figures;
use crate::text::plain::{fitted, shorten, width, wrap};
use crate::tui::load::Load;
use crate::tui::model::Model;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, faces, put, vital};

/// Labels and dates, a blank behind them.
const LABEL: usize = 13;

/// Before what stands at the right.
const GAP: usize = 2;

pub fn draw(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let state = (model.story.slot.value(), model.story.checkup(), model.record.page());
    let (Some(story), Some(checkup), Some(page)) = state else {
        if let Load::Loading = model.story.slot {
            let text = model.session.words().dossier_loading();
            faces::message(&[(text, Role::Muted)], theme, area, buffer);
        } else {
            faces::not_ready(&model.story.slot, model.session.words(), theme, area, buffer);
        }
        return;
    };
    let sheet = Sheet { model, teller: Teller { session: &model.session, story, checkup, page }, theme };
    sheet.name(Rect { height: 1, ..area }, buffer);
    let detail = layout::detail(model.size).min(area.height.saturating_sub(1));
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + detail), ..area };
    let columns = state::lines(model);
    let count = cells(columns.len()).max(1);
    let each = body.width / count;
    for (n, column) in (0..count).zip(&columns) {
        let x = body.x + n * each;
        let last = n + 1 == count;
        let right = if last { body.right() } else { x + each };
        sheet.column(column, Rect { x, width: right - x, ..body }, buffer);
    }
    let below = Rect { y: body.bottom(), height: detail, ..area };
    sheet.detail(below, area.width / count, buffer);
}

#[derive(Clone, Copy)]
struct Sheet<'a> {
    model: &'a Model,
    teller: Teller<'a>,
    theme: &'a Theme,
}

impl Sheet<'_> {
    /// Who it is, where they stand since when, how they are doing, what they are worth, who looks after them.
    fn name(self, area: Rect, buffer: &mut Buffer) {
        let session = &self.model.session;
        let (words, glyphs, f) = (session.words(), session.glyphs(), figures(session.lang));
        let customer = &self.teller.story.account.customer;
        let days = session.clock.days_since(customer.standing.since.day(session.clock.zone));
        let rots = self.teller.checkup.rot.is_over(session.clock.today());
        let rung = session.rung_name(&customer.standing.stage);
        let stands = format!("{rung} {}", f.days(days));
        let health = self.teller.checkup.reading;
        let vital = health.map_or_else(String::new, |reading| vital::brief(reading, session));
        let worth = f.money_compact(customer.record.value, session.currency);
        let worth = if customer.record.value.is_zero() { String::new() } else { worth };
        let owner = customer.record.owner.clone().unwrap_or_default();
        let stale = if self.model.story.slot.is_stale() { words.title_stale() } else { "" };
        let room = usize::from(area.width.saturating_sub(2));
        let name_room = room.saturating_sub(width(&stands) + width(&vital) + 4).max(8);
        let name = shorten(&customer.record.name, name_room, glyphs.ellipsis);
        let mut x = put(buffer, area.x + 1, area.y, area.width, &name, self.theme.style(Role::Strong));
        for (text, role) in [
            (stale, Role::Warn),
            (stands.as_str(), if rots { Role::Warn } else { Role::Text }),
            (vital.as_str(), health.map_or(Role::Muted, vital::role_of)),
            (worth.as_str(), Role::Text),
            (owner.as_str(), Role::Muted),
        ] {
            let left = area.right().saturating_sub(x + 3);
            // Whole or not at all.
            if !text.is_empty() && width(text) <= usize::from(left) {
                x = put(buffer, x + 2, area.y, left, text, self.theme.style(role));
            }
        }
    }

    fn column(self, lines: &[Line], area: Rect, buffer: &mut Buffer) {
        let top = self.model.record.top;
        for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(top)) {
            self.line(*line, Rect { y, height: 1, ..area }, buffer);
        }
        let glyphs = self.model.session.glyphs();
        let right = area.right().saturating_sub(1);
        let style = self.theme.style(Role::Accent);
        if top > 0 && !lines.is_empty() {
            put(buffer, right, area.y, 1, glyphs.more_above, style);
        }
        if top + usize::from(area.height) < lines.len() {
            put(buffer, right, area.bottom().saturating_sub(1), 1, glyphs.more_below, style);
        }
    }

    fn line(self, line: Line, area: Rect, buffer: &mut Buffer) {
        let cursor = self.model.record.place();
        let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let here = line.part == cursor.part;
        let selected = line.place() == Some(cursor);
        if selected || (here && line.what == What::Head) {
            put(buffer, area.x, area.y, 1, self.model.session.glyphs().mark, self.theme.style(Role::Accent));
        }
        match line.what {
            What::Head => self.head(line.part, here, inside, buffer),
            What::Empty => self.empty(line.part, selected, inside, buffer),
            What::Row(row) => {
                let said = self.teller.page.row(line.part, row).and_then(|row| self.teller.line(row));
                if let Some(said) = said {
                    self.said(&said, selected, inside, buffer);
                }
            }
        }
    }

    /// `── Tasks and promises: 3 open ──────`, in capitals of weight where the cursor is.
    fn head(self, part: usize, here: bool, area: Rect, buffer: &mut Buffer) {
        let Some(part) = self.teller.page.parts.get(part) else { return };
        let session = &self.model.session;
        let across = session.glyphs().light.across;
        let rule = across.repeat(usize::from(area.width));
        put(buffer, area.x, area.y, area.width, &rule, self.theme.style(Role::Border));
        let summary = self.teller.summary(part.section);
        let name = title(part.section, session.words());
        let text = if summary.is_empty() { name.to_owned() } else { format!("{name}: {summary}") };
        let text = shorten(&text, usize::from(area.width).saturating_sub(6), session.glyphs().ellipsis);
        let role = if here { Role::Selection } else { Role::Strong };
        put(
            buffer,
            area.x + 2,
            area.y,
            area.width.saturating_sub(2),
            &format!(" {text} "),
            self.theme.style(role),
        );
    }

    /// One dim line; whoever stands on it can fill it.
    fn empty(self, part: usize, selected: bool, area: Rect, buffer: &mut Buffer) {
        let Some(part) = self.teller.page.parts.get(part) else { return };
        let session = &self.model.session;
        let words = session.words();
        let text = format!("   {}: {}", title(part.section, words), words.dossier_empty());
        let role = if selected { Role::Selection } else { Role::Muted };
        let room = usize::from(area.width);
        let text = if selected {
            fitted(&text, room, session.glyphs().ellipsis)
        } else {
            shorten(&text, room, session.glyphs().ellipsis)
        };
        put(buffer, area.x, area.y, area.width, &text, self.theme.style(role));
    }

    fn said(self, said: &Said, selected: bool, area: Rect, buffer: &mut Buffer) {
        let ellipsis = self.model.session.glyphs().ellipsis;
        let Parts { label, text, tail } = parts(said, usize::from(area.width));
        let label = if label == 0 { String::new() } else { fitted(&said.label, label - 1, ellipsis) + " " };
        let shown = fitted(&said.text, text, ellipsis);
        let tail =
            if tail == 0 { String::new() } else { format!("  {}", shorten(&said.tail, tail, ellipsis)) };
        let role = |role| if selected { Role::Selection } else { role };
        let x = put(buffer, area.x, area.y, area.width, &label, self.theme.style(role(Role::Muted)));
        let left = |x: u16| area.right().saturating_sub(x);
        let x = put(buffer, x, area.y, left(x), &shown, self.theme.style(role(said.role)));
        put(buffer, x, area.y, left(x), &tail, self.theme.style(role(Role::Muted)));
    }

    /// The line under the cursor, where it is longer than there is room for it.
    fn detail(self, area: Rect, column: u16, buffer: &mut Buffer) {
        let Place { part, row } = self.model.record.place();
        let said = self.teller.page.row(part, row).and_then(|row| self.teller.line(row));
        let Some(said) = said else { return };
        let room = parts(&said, usize::from(column.saturating_sub(2))).text;
        if width(&crate::text::plain::plain(&said.text)) <= room {
            return;
        }
        let lines = wrap(&said.text, usize::from(area.width.saturating_sub(2)));
        let shown = usize::from(area.height);
        let last = lines.len() > shown;
        for (y, (n, line)) in (area.y..area.bottom()).zip(lines.iter().enumerate()) {
            let more = last && n + 1 == shown;
            let line =
                if more { format!("{line}{}", self.model.session.glyphs().ellipsis) } else { line.clone() };
            let place = area.width.saturating_sub(2);
            let line = shorten(&line, usize::from(place), self.model.session.glyphs().ellipsis);
            put(buffer, area.x + 1, y, place, &line, self.theme.style(Role::Muted));
        }
    }
}

/// The cells that label, text and tail of a line get.
struct Parts {
    label: usize,
    text: usize,
    tail: usize,
}

/// The text has at least half of the line; what is at the right goes where there is no room for it.
fn parts(said: &Said, room: usize) -> Parts {
    let label = if said.label.is_empty() { 0 } else { LABEL.min(room) };
    let tail = width(&crate::text::plain::plain(&said.tail));
    let after_label = room.saturating_sub(label);
    let tail = if tail == 0 || (tail + GAP) * 2 > after_label.max(1) { 0 } else { tail };
    let text = after_label.saturating_sub(if tail == 0 { 0 } else { tail + GAP });
    Parts { label, text, tail }
}
