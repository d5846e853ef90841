//! The rows of text: what stands in a cell, cut to its width, and whole below for the one under the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::layout::{Slot, label_width};
use super::super::state::{MapRow, Part};
use super::{Sheet, count};
use crate::domain::evidence::Evidence;
use crate::domain::journey::{Piece, Row, Stop};
use crate::domain::opportunity::Opportunity;
use crate::domain::pain::Pain;
use crate::text::Words;
use crate::text::journey::evidence_text;
use crate::text::plain::{plain, shorten, width, wrap};
use crate::tui::theme::Role;
use crate::tui::widgets::put;

/// What stands in a cell.
struct Said {
    text: String,
    role: Role,
    /// How well it is known, where that is one and the same for all of it.
    evidence: Option<Evidence>,
}

impl Said {
    fn nothing() -> Self {
        Self { text: "-".to_owned(), role: Role::Muted, evidence: None }
    }
}

pub(super) fn row_name(words: &dyn Words, row: MapRow) -> &'static str {
    match row {
        MapRow::Actions => words.row_actions(),
        MapRow::Channels => words.row_channels(),
        MapRow::Motivation => words.row_motivation(),
        MapRow::Emotion => words.row_emotion(),
        MapRow::Pains => words.row_pains(),
        MapRow::Opportunities => words.row_opportunities(),
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
    let session = sheet.session();
    let (words, glyphs) = (session.words(), session.glyphs());
    label(sheet, words.row_time(), false, area, buffer);
    for slot in slots {
        let Some(stop) = sheet.map.stops.get(slot.stop) else { continue };
        let spent = if stop.visited { words.days_short(&stop.days) } else { "-".to_owned() };
        let here = if slot.stop == sheet.map.current { format!(" {}", glyphs.onward) } else { String::new() };
        let role = if stop.visited { Role::Text } else { Role::Muted };
        let style = sheet.theme.style(role);
        let x =
            put(buffer, slot.x + 1, area.y, slot.width.saturating_sub(1), &format!("{spent}{here}"), style);
        if let Some(days) = stop.days_expected {
            let text = format!("{}{}", glyphs.expected, words.days_short(&days));
            let room = (slot.x + slot.width).saturating_sub(x + 2);
            if room >= 4 {
                put(buffer, x + 1, area.y, room, &text, sheet.theme.style(Role::Muted));
            }
        }
    }
}

/// How many lines a row needs, at least one and at most as many as there are for it.
pub(super) fn lines(sheet: Sheet<'_>, row: MapRow, slots: &[Slot], most: u16) -> u16 {
    let wrapped = |slot: &Slot| {
        let stop = sheet.map.stops.get(slot.stop)?;
        let room = usize::from(slot.width).saturating_sub(2);
        u16::try_from(wrap(&said(sheet, stop, row).text, room).len()).ok()
    };
    if most <= 1 { 1 } else { slots.iter().filter_map(wrapped).max().unwrap_or(1).clamp(1, most) }
}

pub(super) fn row(sheet: Sheet<'_>, row: MapRow, slots: &[Slot], area: Rect, buffer: &mut Buffer) {
    let (journey, glyphs) = (&sheet.model.journey, sheet.session().glyphs());
    let in_row = journey.part == Part::Map && journey.row == row;
    label(sheet, row_name(sheet.session().words(), row), in_row, area, buffer);
    for slot in slots {
        let Some(stop) = sheet.map.stops.get(slot.stop) else { continue };
        let said = said(sheet, stop, row);
        let room = usize::from(slot.width).saturating_sub(2);
        let selected = in_row && slot.stop == journey.stop;
        let role = if selected { Role::Selection } else { said.role };
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
    let said = said(sheet, stop, journey.row);
    let words = sheet.session().words();
    let known = said.evidence.map(|evidence| format!(" ({})", evidence_text(words, evidence)));
    let text = format!("{}{}", said.text, known.unwrap_or_default());
    let text = words.done_line(&row_name(words, journey.row), &text);
    let room = usize::from(area.width.saturating_sub(2));
    let lines = wrapped(&text, room, area.height, sheet.session().glyphs().ellipsis);
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        put(buffer, area.x + 1, y, area.width, &line, sheet.theme.style(Role::Muted));
    }
}

fn said(sheet: Sheet<'_>, stop: &Stop, row: MapRow) -> Said {
    match row {
        MapRow::Actions => actions(sheet, stop),
        MapRow::Channels => lived_or_expected(sheet, &stop.channels),
        MapRow::Motivation => lived_or_expected(sheet, &stop.motivation),
        MapRow::Emotion => feeling(sheet, stop),
        MapRow::Pains => pains(sheet, stop),
        MapRow::Opportunities => opportunities(sheet, stop),
    }
}

fn actions(sheet: Sheet<'_>, stop: &Stop) -> Said {
    let mut said = lived_or_expected(sheet, &stop.actions);
    if stop.purchases > 0 {
        let words = sheet.session().words();
        let bought = words.map_purchases(&count(sheet.session(), stop.purchases));
        let lived = !stop.actions.pieces.is_empty();
        said.text = if lived { format!("{}, {bought}", said.text) } else { bought };
        said.role = Role::Text;
        said.evidence = said.evidence.filter(|_| lived);
    }
    said
}

/// What was lived; else what the persona expects, dimly and with a sign before it; else nothing.
fn lived_or_expected(sheet: Sheet<'_>, row: &Row) -> Said {
    if row.pieces.is_empty() {
        return expected(sheet, &row.expected);
    }
    let first = row.pieces[0].evidence;
    let same = row.pieces.iter().all(|piece| piece.evidence == first);
    let texts: Vec<String> = row.pieces.iter().map(|piece| piece_text(sheet, piece)).collect();
    Said { text: texts.join(", "), role: Role::Text, evidence: same.then_some(first) }
}

fn expected(sheet: Sheet<'_>, text: &str) -> Said {
    if text.is_empty() {
        return Said::nothing();
    }
    let text = format!("{}{}", sheet.session().glyphs().expected, plain(text));
    Said { text, role: Role::Muted, evidence: None }
}

/// `3 ads`, and a question mark behind what is only assumed.
fn piece_text(sheet: Sheet<'_>, piece: &Piece) -> String {
    let doubt = if piece.evidence == Evidence::Assumed { "?" } else { "" };
    match piece.count {
        1 => format!("{}{doubt}", plain(&piece.text)),
        n => format!("{} {}{doubt}", count(sheet.session(), n), plain(&piece.text)),
    }
}

/// The mean feeling, how far it is from the expected one, and the words for it.
fn feeling(sheet: Sheet<'_>, stop: &Stop) -> Said {
    let glyphs = sheet.session().glyphs();
    let words = lived_or_expected(sheet, &stop.feeling);
    let Some(lived) = stop.lived else {
        let Some(expected) = stop.expected.filter(|_| stop.feeling.pieces.is_empty()) else { return words };
        let text = format!("{}{} {}", glyphs.expected, signed(expected), plain(&stop.feeling.expected));
        return Said { text: text.trim_end().to_owned(), role: Role::Muted, evidence: None };
    };
    let mut parts = vec![signed(lived.mean)];
    let gap = stop.gap().filter(|gap| gap.abs() >= 0.5);
    parts.extend(gap.map(|gap| {
        let sign = if gap < 0.0 { glyphs.worse } else { glyphs.better };
        format!("{sign}{:.1}", gap.abs())
    }));
    if !stop.feeling.pieces.is_empty() {
        parts.push(words.text);
    }
    let role = if lived.mean <= -1.0 { Role::Bad } else { Role::Text };
    Said { text: parts.join(" "), role, evidence: words.evidence }
}

/// With its sign, a whole number without decimals.
fn signed(value: f64) -> String {
    let text = if value.fract().abs() < 0.05 { format!("{value:+.0}") } else { format!("{value:+.1}") };
    if text == "+0" || text == "-0" { "0".to_owned() } else { text }
}

fn pains(sheet: Sheet<'_>, stop: &Stop) -> Said {
    let all = &sheet.story.account.pains;
    let texts: Vec<String> = stop.pains.iter().map(|at| pain_text(sheet, &all[*at])).collect();
    if texts.is_empty() {
        return expected(sheet, &stop.pains_expected);
    }
    let open = stop.pains.iter().any(|at| all[*at].is_open());
    Said { text: texts.join(", "), role: if open { Role::Warn } else { Role::Muted }, evidence: None }
}

/// `slow checkout!!! 9d`; what is closed has a sign before it.
fn pain_text(sheet: Sheet<'_>, pain: &Pain) -> String {
    let session = sheet.session();
    let what = plain(&pain.trouble.what);
    if !pain.is_open() {
        return format!("{}{what}", session.glyphs().done);
    }
    let days = session.clock.days_since(pain.trouble.since.day(session.clock.zone));
    let hurts = "!".repeat(usize::from(pain.trouble.severity.level()));
    format!("{what}{hurts} {}", session.words().days_short(&days))
}

fn opportunities(sheet: Sheet<'_>, stop: &Stop) -> Said {
    let all = &sheet.story.account.opportunities;
    let texts: Vec<String> = stop.opportunities.iter().map(|at| opportunity_text(sheet, &all[*at])).collect();
    if texts.is_empty() {
        return expected(sheet, &stop.opportunities_expected);
    }
    Said { text: texts.join(", "), role: Role::Text, evidence: None }
}

/// `call billing v5 e1`.
fn opportunity_text(sheet: Sheet<'_>, opportunity: &Opportunity) -> String {
    let chance = &opportunity.chance;
    let what = plain(&chance.what);
    if opportunity.done.is_some() {
        return format!("{}{what}", sheet.session().glyphs().done);
    }
    let grades = sheet.session().words().map_grades(&chance.value.get(), &chance.effort.get());
    format!("{what} {grades}")
}
