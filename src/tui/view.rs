//! The picture of the model: title bar, pane, status line, and what is open above.
//!
//! Draws into a buffer and changes no state. The terminal, `siklus print` and the tests draw the same way.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::commands::{Command, LAST_IN_FOOTER, Row, Scope, TABLE};
use super::input::LineInput;
use super::model::{Model, Status, ToldDay, Tone};
use super::overlays;
use super::panes::board::grid::Grid;
use super::panes::{self, Pane};
use super::theme::{Role, Theme};
use super::widgets::{self, cells, faces, put};
use super::{keys, which_key};
use crate::domain::query::BadQuery;
use crate::error::query_report;
use crate::text::figures;
use crate::text::lenses::lens_name;
use crate::text::plain::{shorten, width};

/// Draws the whole dashboard into an empty buffer.
pub fn view(model: &Model, theme: &Theme, buffer: &mut Buffer) {
    let area = buffer.area;
    let smallest = panes::board::layout::SMALLEST;
    if model.is_too_small() {
        let words = model.session.words();
        let text = words.too_small(&smallest.width, &smallest.height, &area.width, &area.height);
        faces::message(&[(&text, Role::Text)], theme, area, buffer);
        return;
    }
    title_bar(model, theme, Rect { height: 1, ..area }, buffer);
    let body = Rect { y: area.y + 1, height: area.height - 2, ..area };
    match model.pane {
        Pane::Board => panes::board::view::draw(model, theme, body, buffer),
        Pane::Journey => panes::journey::view::draw(model, theme, body, buffer),
        Pane::Record => panes::record::view::draw(model, theme, body, buffer),
        Pane::Segment => panes::segment::view::draw(model, theme, body, buffer),
        Pane::Metrics => panes::metrics::view::draw(model, theme, body, buffer),
    }
    status_line(model, theme, Rect { y: area.bottom() - 1, height: 1, ..area }, buffer);
    for overlay in &model.overlays {
        overlays::view::draw(overlay, model, theme, Rect { height: area.height - 1, ..area }, buffer);
    }
}

fn title_bar(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let words = model.session.words();
    let x = put(buffer, area.x + 1, area.y, area.width, "siklus", theme.style(Role::Accent));
    let x = pane_names(model, theme, Rect { x: x + 1, ..area }, buffer);
    let session = &model.session;
    let mut facts = vec![
        (session.database.clone(), Role::Muted),
        (lens_name(words, session.lens().key()).to_owned(), Role::Muted),
        (session.actor.clone(), Role::Muted),
    ];
    facts.extend(session.told_day.map(|day| match day {
        ToldDay::Demo(day) => (words.title_demo(&day), Role::Muted),
        ToldDay::Asked(day) => (words.title_asked(&day), Role::Warn),
    }));
    facts.extend(session.readonly.then(|| (words.title_readonly().to_owned(), Role::Warn)));
    facts.extend(model.board.grid.is_stale().then(|| (words.title_stale().to_owned(), Role::Warn)));
    let between = format!(" {} ", session.glyphs().dot);
    let room = usize::from(area.right().saturating_sub(x + 3));
    let filter = &model.board.filter;
    // The metrics have a segment of their own.
    if filter.is_active() && !model.is_typing() && model.pane != Pane::Metrics {
        // Last, and cut rather than left out: whoever is not shown must not be missed.
        let text = shorten(&filter.shown(), room, session.glyphs().ellipsis);
        facts.push((text, Role::Accent));
    }
    facts.retain(|(text, _)| !text.is_empty());
    let long = |facts: &[(String, Role)]| {
        let texts: usize = facts.iter().map(|(text, _)| width(text)).sum();
        texts + width(&between) * facts.len().saturating_sub(1)
    };
    // What matters least is at the left.
    while long(&facts) > room && !facts.is_empty() {
        facts.remove(0);
    }
    let mut x = area.right().saturating_sub(cells(long(&facts)) + 1);
    for (index, (text, role)) in facts.iter().enumerate() {
        if index > 0 {
            x = put(buffer, x, area.y, area.width, &between, theme.style(Role::Muted));
        }
        x = put(buffer, x, area.y, area.width, text, theme.style(*role));
    }
}

/// The panes with their keys, the one that is shown standing out; those without a digit while they are open.
fn pane_names(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) -> u16 {
    let words = model.session.words();
    let panes = [
        (Pane::Board, model.keymap.shown(Command::ShowBoard), words.pane_board()),
        (Pane::Journey, model.keymap.shown(Command::ShowJourney), words.pane_journey()),
        (Pane::Metrics, model.keymap.shown(Command::ShowMetrics), words.pane_metrics()),
        (Pane::Record, String::new(), words.pane_record()),
        (Pane::Segment, String::new(), words.pane_segment()),
    ];
    let shown = panes.into_iter().filter(|(pane, key, _)| !key.is_empty() || *pane == model.pane);
    shown.fold(area.x, |x, (pane, key, name)| {
        let role = if pane == model.pane { Role::Strong } else { Role::Muted };
        let between = if key.is_empty() { "" } else { " " };
        put(buffer, x + 1, area.y, area.width, &format!("{key}{between}{name}"), theme.style(role))
    })
}

fn status_line(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    if !model.pending.is_empty() {
        return which_key::draw(model, theme, area, buffer);
    }
    if let Some(line) = query_line(model) {
        filter_line(model, &line, theme, area, buffer);
        return;
    }
    let glyphs = model.session.glyphs();
    let last = hint(model, LAST_IN_FOOTER.row()).map_or(0, |(key, word)| width(&key) + 1 + width(&word));
    let room = usize::from(area.width).saturating_sub(last + 4);
    let (text, role) = match &model.status {
        Some(status) => (status_text(status, room), role_of(status.tone)),
        None => (nobody_here(model), Role::Muted),
    };
    let text = shorten(&text, room, glyphs.ellipsis);
    put(buffer, area.x + 1, area.y, area.width, &text, theme.style(role));
    let left = if text.is_empty() { 0 } else { width(&text) + 2 };
    footer(model, theme, Rect { x: area.x + cells(left), width: area.width - cells(left), ..area }, buffer);
}

/// The hint is whole or absent, so that what happened is never cut for it.
fn status_text(status: &Status, room: usize) -> String {
    let whole = status.hint.as_ref().map(|hint| format!("{}; {hint}", status.text));
    whole.filter(|whole| width(whole) <= room).unwrap_or_else(|| status.text.clone())
}

/// A line in which a query is typed, and where the mistake is.
struct QueryLine<'a> {
    line: &'a LineInput,
    mistake: Option<&'a BadQuery>,
    /// What comes of it is told of the board only, which shows it at once.
    note: Option<String>,
}

fn query_line(model: &Model) -> Option<QueryLine<'_>> {
    if !model.is_typing() {
        return None;
    }
    if model.pane == Pane::Metrics {
        let typing = model.metrics.typing.as_ref()?;
        return Some(QueryLine { line: &typing.line, mistake: typing.mistake.as_ref(), note: None });
    }
    let (typing, words) = (model.board.filter.typing()?, model.session.words());
    let note = match model.board.grid.value().and_then(Grid::customers) {
        Some(count) => words.filter_matches(&figures(model.session.lang).count(count)),
        None => words.filter_counting().to_owned(),
    };
    Some(QueryLine { line: &typing.line, mistake: typing.mistake.as_ref(), note: Some(note) })
}

/// The line in which the filter is typed, and what comes of it: how many match, or where the mistake is.
fn filter_line(model: &Model, typing: &QueryLine<'_>, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let (note, role) = match (typing.mistake, &typing.note) {
        (Some(mistake), _) => {
            (query_report(typing.line.text(), mistake, model.session.words()).what, Role::Bad)
        }
        (None, note) => (note.clone().unwrap_or_default(), Role::Muted),
    };
    let x = put(buffer, area.x + 1, area.y, area.width, "/", theme.style(Role::Accent));
    let room = usize::from(area.right().saturating_sub(x));
    // The text goes before the note, as far as there is room for the beginning of both.
    let whole = width(typing.line.text()) + 1;
    let text = whole.min(room.saturating_sub(width(&note) + 2).max(room / 3));
    let line = Rect { x, width: cells(text), ..area };
    widgets::input::draw(typing.line, theme, line, buffer);
    let note = shorten(&note, room.saturating_sub(text + 2), model.session.glyphs().ellipsis);
    put(buffer, line.right() + 2, area.y, area.width, &note, theme.style(role));
    let used = cells(text + 4 + width(&note)) + x - area.x;
    footer(model, theme, Rect { x: area.x + used, width: area.width.saturating_sub(used), ..area }, buffer);
}

/// An empty database says how to fill it, an empty board how to see everybody.
fn nobody_here(model: &Model) -> String {
    let words = model.session.words();
    match model.board.grid.value().and_then(Grid::customers) {
        _ if model.pane == Pane::Metrics => String::new(),
        Some(0) if model.board.filter.is_active() => words.filter_nobody(&model.keymap.shown(Command::Back)),
        Some(0) => words.board_empty().to_owned(),
        _ => String::new(),
    }
}

/// As many whole hints as fit, at the right, the help always last.
fn footer(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let scopes = model.scopes();
    let mut rows: Vec<_> = TABLE
        .iter()
        .filter(|row| scopes.contains(&row.scope) && row.command != LAST_IN_FOOTER)
        .filter(|row| (row.refused)(model).is_none())
        .filter_map(|row| row.footer.filter(|footer| (footer.shown)(model)).map(|footer| (footer.order, row)))
        .collect();
    // Beside the board every pane has commands of its own, and those are what somebody came for.
    let own = |row: &Row| {
        matches!(
            row.scope,
            Scope::Journey | Scope::Record | Scope::Segment | Scope::Metrics | Scope::Customer
        )
    };
    rows.sort_by_key(|(order, row)| (!own(row), *order));
    let hints = rows.into_iter().filter_map(|(_, row)| hint(model, row));
    let Some(last) = hint(model, LAST_IN_FOOTER.row()) else { return };
    let room = usize::from(area.width.saturating_sub(2));
    let mut used = hint_width(&last);
    if used > room {
        return;
    }
    let mut shown = Vec::new();
    for hint in hints {
        let more = hint_width(&hint) + GAP;
        if used + more > room {
            break;
        }
        used += more;
        shown.push(hint);
    }
    shown.push(last);
    let mut x = area.right().saturating_sub(cells(used) + 1);
    for (key, word) in &shown {
        x = put(buffer, x, area.y, area.width, key, theme.style(Role::Strong));
        x = put(buffer, x + 1, area.y, area.width, word, theme.style(Role::Muted));
        x += cells(GAP);
    }
}

/// Between two hints.
const GAP: usize = 2;

fn hint(model: &Model, row: &Row) -> Option<(String, String)> {
    let word = (row.footer?.hint)(model.session.words());
    let key = model.keymap.usable_keys(row.command, model.takes_text()).next();
    Some((key.map(keys::pretty)?, word.to_owned()))
}

fn hint_width((key, word): &(String, String)) -> usize {
    width(key) + 1 + width(word)
}

fn role_of(tone: Tone) -> Role {
    match tone {
        Tone::Done => Role::Good,
        Tone::Note => Role::Text,
        Tone::Trouble => Role::Bad,
    }
}
