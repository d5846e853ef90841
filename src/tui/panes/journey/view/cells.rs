//! The rows of text: what stands in a cell, cut to its width, and whole below for the one under the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::layout::{Slot, label_width};
use super::super::state::Part;
use super::Sheet;
use crate::domain::journey::MapRow;
use crate::text::map_cells::{Tone, map_row_text};
use crate::text::plain::{shorten, width, wrap};
use crate::tui::theme::Role;
use crate::tui::widgets::put;

fn role_of(tone: Tone) -> Role {
    match tone {
        Tone::Lived => Role::Text,
        Tone::Open => Role::Warn,
        Tone::Bad => Role::Bad,
        Tone::Expected | Tone::Nothing => Role::Muted,
    }
}

fn label(sheet: Sheet<'_>, text: &str, strong: bool, area: Rect, buffer: &mut Buffer) {
    let room = usize::from(label_width(area.width)).saturating_sub(2);
    let text = shorten(text, room, sheet.session().glyphs().ellipsis);
    let role = if strong { Role::Strong } else { Role::Muted };
    put(buffer, area.x + 1, area.y, area.width, &text, sheet.theme.style(role));
}

/// The days spent in each column, beside those that the persona expects.
pub(super) fn time(sheet: Sheet<'_>, slots: &[Slot], area: Rect, buffer: &mut Buffer) {
    let glyphs = sheet.session().glyphs();
    label(sheet, sheet.session().words().row_time(), false, area, buffer);
    for slot in slots {
        let Some(stop) = sheet.map.stops.get(slot.stop) else { continue };
        let (spent, expected) = sheet.telling().time(stop);
        let here = if slot.stop == sheet.map.current { format!(" {}", glyphs.onward) } else { String::new() };
        let role = if stop.visited { Role::Text } else { Role::Muted };
        let (spent, style) = (format!("{spent}{here}"), sheet.theme.style(role));
        let x = put(buffer, slot.x + 1, area.y, slot.width.saturating_sub(1), &spent, style);
        let room = (slot.x + slot.width).saturating_sub(x + 2);
        if let Some(expected) = expected.filter(|text| width(text) <= usize::from(room)) {
            put(buffer, x + 1, area.y, room, &expected, sheet.theme.style(Role::Muted));
        }
    }
}

/// How many lines a row needs, at least one and at most as many as there are for it.
pub(super) fn lines(sheet: Sheet<'_>, row: MapRow, slots: &[Slot], most: u16) -> u16 {
    let wrapped = |slot: &Slot| {
        let stop = sheet.map.stops.get(slot.stop)?;
        let room = usize::from(slot.width).saturating_sub(2);
        u16::try_from(wrap(&sheet.telling().said(stop, row).text, room).len()).ok()
    };
    if most <= 1 { 1 } else { slots.iter().filter_map(wrapped).max().unwrap_or(1).clamp(1, most) }
}

pub(super) fn row(sheet: Sheet<'_>, row: MapRow, slots: &[Slot], area: Rect, buffer: &mut Buffer) {
    let (journey, glyphs) = (&sheet.model.journey, sheet.session().glyphs());
    let in_row = journey.part == Part::Map && journey.row == row;
    label(sheet, map_row_text(sheet.session().words(), row), in_row, area, buffer);
    for slot in slots {
        let Some(stop) = sheet.map.stops.get(slot.stop) else { continue };
        let said = sheet.telling().said(stop, row);
        let room = usize::from(slot.width).saturating_sub(2);
        let selected = in_row && slot.stop == journey.stop;
        let role = if selected { Role::Selection } else { role_of(said.tone) };
        if selected {
            put(buffer, slot.x, area.y, 1, glyphs.mark, sheet.theme.style(Role::Accent));
        }
        for (y, mut text) in (area.y..).zip(wrapped(&said.text, room, area.height, glyphs.ellipsis)) {
            if selected {
                text.push_str(&" ".repeat(room.saturating_sub(width(&text))));
            }
            put(buffer, slot.x + 1, y, slot.width.saturating_sub(1), &text, sheet.theme.style(role));
        }
    }
}

/// The text on as many lines as there are; what is left is cut.
fn wrapped(text: &str, room: usize, lines: u16, ellipsis: &str) -> Vec<String> {
    let fit = usize::from(lines);
    if fit <= 1 {
        return vec![shorten(text, room, ellipsis)];
    }
    let mut wrapped = wrap(text, room);
    if wrapped.len() > fit {
        let rest = wrapped.split_off(fit - 1).join(" ");
        wrapped.push(shorten(&rest, room, ellipsis));
    }
    wrapped
}

/// The cell under the cursor with all of its text, and how well it is known.
pub(super) fn detail(sheet: Sheet<'_>, area: Rect, buffer: &mut Buffer) {
    let journey = &sheet.model.journey;
    let (Some(stop), Part::Map) = (journey.here(), journey.part) else { return };
    let words = sheet.session().words();
    let said = sheet.telling().said(stop, journey.row).with_evidence(words);
    let text = words.done_line(&map_row_text(words, journey.row), &said);
    let room = usize::from(area.width.saturating_sub(2));
    let lines = wrapped(&text, room, area.height, sheet.session().glyphs().ellipsis);
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        put(buffer, area.x + 1, y, area.width, &line, sheet.theme.style(Role::Muted));
    }
}
