//! A sheet above a pane: labelled lines in a box, each as whole as leaves room for all of them, scrolled where there are
//! more. The call card and the question why are sheets.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::view::{more_marks, open_box};
use crate::text::plain::{plain, shorten, width, wrap};
use crate::tui::model::{Model, Session};
use crate::tui::overlays::help;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, put};

/// A line as it is told, or a row of it as it is drawn: the label where the line begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub label: String,
    pub text: String,
    pub role: Role,
}

/// The widest that a sheet gets, and the gap behind its labels.
const WIDEST: usize = 92;
const GAP: usize = 2;

/// The most rows that one line takes, where there is room; in a terminal lower than the sheet it is scrolled.
const MOST_ROWS: usize = 3;
const SCROLLED_ROWS: usize = 2;

/// As many rows as are in view at once.
fn in_view(model: &Model) -> usize {
    usize::from(help::lines_in_view(model.size)).max(1)
}

/// How wide the inside of a sheet is.
fn columns(model: &Model) -> usize {
    usize::from(model.size.width).saturating_sub(4).min(WIDEST)
}

/// How many cells the labels take, with what is behind them.
fn label_width(lines: &[Line]) -> usize {
    match lines.iter().map(|line| width(&line.label)).max() {
        None | Some(0) => 0,
        Some(label) => label + GAP,
    }
}

/// The rows of these lines.
pub fn rows(told: &[Line], model: &Model) -> Vec<Line> {
    let room = columns(model).saturating_sub(label_width(told)).max(1);
    let in_rows = |most: usize| -> Vec<Line> {
        told.iter().flat_map(|line| wrapped(line, room, most, &model.session)).collect()
    };
    let fitting = (1..=MOST_ROWS).rev().map(in_rows).find(|rows| rows.len() <= in_view(model));
    fitting.unwrap_or_else(|| in_rows(SCROLLED_ROWS))
}

/// A line in at most `most` rows; the last one says that there is more. One that fits stays as it is, with its blanks.
fn wrapped(line: &Line, room: usize, most: usize, session: &Session) -> Vec<Line> {
    let text = plain(&line.text);
    let mut rows = if width(&text) <= room { vec![text.into_owned()] } else { wrap(&text, room) };
    if rows.len() > most {
        let rest = rows.split_off(most - 1).join(" ");
        rows.push(shorten(&rest, room, session.glyphs().ellipsis));
    }
    let label = |n| if n == 0 { line.label.clone() } else { String::new() };
    let rows = rows.into_iter().enumerate();
    rows.map(|(n, text)| Line { label: label(n), text, role: line.role }).collect()
}

/// The first row in view after a step up or down; never beyond the end.
pub fn scrolled(top: usize, by: isize, rows: usize, model: &Model) -> usize {
    let furthest = rows.saturating_sub(in_view(model));
    top.min(furthest).saturating_add_signed(by).min(furthest)
}

/// Draws these rows from `top` on.
pub fn draw(
    title: &str,
    rows: &[Line],
    top: usize,
    model: &Model,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
) {
    let label = label_width(rows);
    let widest = rows.iter().map(|row| width(&row.text)).max().unwrap_or(0);
    let wanted = (label + widest).max(width(title) + 2).min(columns(model));
    let inside = open_box(title, (wanted, rows.len()), &model.session, theme, area, buffer);
    let in_view = usize::from(inside.height);
    let top = top.min(rows.len().saturating_sub(in_view));
    let text_at = cells(label);
    for (y, row) in (inside.y..inside.bottom()).zip(rows.iter().skip(top)) {
        put(buffer, inside.x, y, inside.width, &row.label, theme.style(Role::Accent));
        let room = inside.width.saturating_sub(text_at);
        put(buffer, inside.x + text_at, y, room, &row.text, theme.style(row.role));
    }
    more_marks((top > 0, top + in_view < rows.len()), &model.session, theme, inside, buffer);
}
