//! Draws what is open above the pane: a box in the middle of the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::help::{self, Column, GAP, Help, Line};
use super::picker::{Item, Picker};
use super::{Overlay, form, palette_view, plan_view, sheet};
use crate::text::plain::{shorten, width};
use crate::tui::model::{Model, Session};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, clear, frame, put};

pub fn draw(overlay: &Overlay, model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    match overlay {
        Overlay::Help(help) => draw_help(help, model, theme, area, buffer),
        Overlay::Picker(picker) => draw_picker(picker, &model.session, theme, area, buffer),
        Overlay::Form(form) => form::view::draw(form, model, theme, area, buffer),
        Overlay::Plan(plan) => plan_view::draw(plan, model, theme, area, buffer),
        Overlay::Call(card) => {
            sheet::draw(&card.title(model), &card.rows(model), card.top, model, theme, area, buffer);
        }
        Overlay::Why(why) => {
            sheet::draw(&why.title(model), &why.rows(model), why.top(), model, theme, area, buffer);
        }
        Overlay::Told(told) => {
            sheet::draw(&told.title, &told.rows(model), told.top(), model, theme, area, buffer);
        }
        Overlay::Palette(palette) => palette_view::draw(palette, model, theme, area, buffer),
    }
}

/// A box in the middle, cleared and framed; gives back the area for lines, a blank at either side.
pub(super) fn open_box(
    title: &str,
    (columns, lines): (usize, usize),
    session: &Session,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> Rect {
    let size = Rect {
        width: (cells(columns) + 4).min(area.width),
        height: (cells(lines) + 2).min(area.height),
        ..area
    };
    let place = Rect {
        x: area.x + (area.width - size.width) / 2,
        y: area.y + (area.height - size.height) / 2,
        ..size
    };
    // A blank at either side keeps the box apart from what is below, and wide letters from its border.
    let apart = Rect { x: place.x.saturating_sub(1), width: place.width + 2, ..place };
    clear(buffer, apart.intersection(area), theme.style(Role::Text));
    frame(buffer, place, &session.glyphs().heavy, theme.style(Role::Focus));
    let title = shorten(title, usize::from(place.width.saturating_sub(6)), session.glyphs().ellipsis);
    put(buffer, place.x + 2, place.y, place.width, &format!(" {title} "), theme.style(Role::Strong));
    Rect {
        x: place.x + 2,
        y: place.y + 1,
        width: place.width.saturating_sub(4),
        height: place.height.saturating_sub(2),
    }
}

/// The marks of more lines than fit, in the border around `inside`.
pub(super) fn more_marks(
    (above, below): (bool, bool),
    session: &Session,
    theme: &Theme,
    inside: Rect,
    buffer: &mut Buffer,
) {
    let glyphs = session.glyphs();
    let x = inside.right().saturating_sub(1);
    if above {
        put(buffer, x, inside.y.saturating_sub(1), 1, glyphs.more_above, theme.style(Role::Focus));
    }
    if below {
        put(buffer, x, inside.bottom(), 1, glyphs.more_below, theme.style(Role::Focus));
    }
}

fn draw_help(help: &Help, model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let session = &model.session;
    let page = help.page(model);
    let lines = help::height(&page);
    let columns = page.iter().map(|column| column.width + GAP).sum::<usize>().saturating_sub(GAP);
    let inside = open_box(session.words().help_title(), (columns, lines), session, theme, area, buffer);
    let in_view = usize::from(inside.height);
    let top = help.top.min(lines.saturating_sub(in_view));
    let mut x = inside.x;
    for column in &page {
        let place = Rect { x, width: inside.right().saturating_sub(x), ..inside };
        help_column(column, top, session, theme, place, buffer);
        x += cells(column.width + GAP);
    }
    more_marks((top > 0, top + in_view < lines), session, theme, inside, buffer);
}

fn help_column(
    column: &Column,
    top: usize,
    session: &Session,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
) {
    let ellipsis = session.glyphs().ellipsis;
    for (y, line) in (area.y..area.bottom()).zip(column.lines.iter().skip(top)) {
        match line {
            Line::Blank => {}
            Line::Heading(text) => {
                put(buffer, area.x, y, area.width, text, theme.style(Role::Strong));
            }
            Line::Row { keys, title, refused } => {
                let (key_role, text_role) =
                    if *refused { (Role::Muted, Role::Muted) } else { (Role::Accent, Role::Text) };
                put(buffer, area.x, y, area.width, keys, theme.style(key_role));
                let indent = cells(column.keys_width + GAP).min(area.width);
                let title = shorten(title, usize::from(area.width - indent), ellipsis);
                put(buffer, area.x + indent, y, area.width - indent, &title, theme.style(text_role));
            }
        }
    }
}

fn draw_picker(picker: &Picker, session: &Session, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let label_width = picker.items.iter().map(|item| width(&item.label)).max().unwrap_or(0);
    let note_width = picker.items.iter().map(|item| width(&item.note)).max().unwrap_or(0);
    let note_gap = if note_width == 0 { 0 } else { GAP };
    // A long label leaves half of the line to the note.
    let room = usize::from(area.width).saturating_sub(4 + BEFORE_LABEL + note_gap + 1);
    let label_width = label_width.min(room.saturating_sub(note_width).max(room / 2));
    let columns = (BEFORE_LABEL + label_width + note_gap + note_width + 1).max(width(&picker.title) + 2);
    let inside = open_box(&picker.title, (columns, picker.items.len()), session, theme, area, buffer);
    let in_view = usize::from(inside.height).max(1);
    // No state of its own: the cursor is on the last line in view once it has left the first page.
    let top = (picker.cursor + 1).saturating_sub(in_view);
    for (y, (place, item)) in (inside.y..inside.bottom()).zip(picker.items.iter().enumerate().skip(top)) {
        let row = Rect { y, height: 1, ..inside };
        let sign = if picker.by_letter { item.letter } else { Picker::digit_of(place) };
        picker_row(sign, item, place == picker.cursor, label_width, session, theme, row, buffer);
    }
    let more = (top > 0, top + in_view < picker.items.len());
    more_marks(more, session, theme, inside, buffer);
}

/// Mark, digit and sign of what is in force, with their blanks.
const BEFORE_LABEL: usize = 6;

#[expect(clippy::too_many_arguments, reason = "a row is made of all of these")]
fn picker_row(
    sign: Option<char>,
    item: &Item,
    selected: bool,
    label_width: usize,
    session: &Session,
    theme: &Theme,
    row: Rect,
    buffer: &mut Buffer,
) {
    let glyphs = session.glyphs();
    let (text_role, note_role) =
        if selected { (Role::Selection, Role::Selection) } else { (Role::Text, Role::Muted) };
    let digit = sign.unwrap_or(' ');
    let sign = if item.current { glyphs.current } else { " " };
    if selected {
        put(buffer, row.x, row.y, 1, glyphs.mark, theme.style(Role::Accent));
    }
    let right = row.right();
    let room = |x: u16| right.saturating_sub(x);
    let x =
        put(buffer, row.x + 1, row.y, room(row.x + 1), &format!(" {digit} {sign} "), theme.style(text_role));
    let label = shorten(&item.label, label_width.min(usize::from(room(x))), glyphs.ellipsis);
    let padding = " ".repeat(label_width.saturating_sub(width(&label)) + GAP);
    let x = put(buffer, x, row.y, room(x), &format!("{label}{padding}"), theme.style(text_role));
    let note = shorten(&item.note, usize::from(room(x).saturating_sub(1)), glyphs.ellipsis);
    let x = put(buffer, x, row.y, room(x), &note, theme.style(note_role));
    if selected {
        put(buffer, x, row.y, room(x), &" ".repeat(usize::from(room(x))), theme.style(text_role));
    }
}
