//! Draws the palette: the line to type in, and below it what matches, with names and keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::help::GAP;
use super::palette::{Hit, Palette};
use super::view::{more_marks, open_box};
use crate::text::plain::{shorten, width};
use crate::tui::model::Model;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, input, put};

/// No more lines than can be taken in at a glance.
const MOST_LINES: usize = 14;

/// What asks for the text.
const PROMPT: &str = ":";

/// The border of the box and a blank within, at both sides.
const FRAME: usize = 4;

pub fn draw(palette: &Palette, model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let session = &model.session;
    let words = session.words();
    // As wide as everything it could list, so that it stands still while somebody types.
    let all = palette.unfiltered().hits(model);
    let widest = |text: fn(&Hit) -> &str| all.iter().map(|hit| width(text(hit))).max().unwrap_or(0);
    let (titles, names, keys) =
        (1 + widest(|hit| hit.title) + GAP, widest(|hit| hit.row.name) + GAP, widest(|hit| &hit.keys));
    // Where there is no room for everything, keys are worth more than names.
    let named = titles + names + keys + FRAME <= usize::from(area.width);
    let columns = Columns { titles, names: if named { names } else { 0 } };
    let hits = palette.hits(model);
    let inner = titles + columns.names + keys;
    let lines = 1 + all.len().min(MOST_LINES);
    let inside = open_box(words.palette_title(), (inner, lines), session, theme, area, buffer);
    let x = put(buffer, inside.x, inside.y, inside.width, PROMPT, theme.style(Role::Accent)) + 1;
    let line = Rect { x, width: inside.right().saturating_sub(x), height: 1, ..inside };
    input::draw(&palette.line, theme, line, buffer);
    let list = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
    if hits.is_empty() {
        let text = shorten(words.palette_nothing(), usize::from(list.width), session.glyphs().ellipsis);
        put(buffer, list.x + 1, list.y, list.width, &text, theme.style(Role::Muted));
        return;
    }
    let in_view = usize::from(list.height).max(1);
    let top = (palette.cursor + 1).saturating_sub(in_view);
    for (y, (place, hit)) in (list.y..list.bottom()).zip(hits.iter().enumerate().skip(top)) {
        let row = Rect { y, height: 1, ..list };
        draw_hit(hit, place == palette.cursor, columns, model, theme, row, buffer);
    }
    more_marks((top > 0, top + in_view < hits.len()), session, theme, list, buffer);
}

/// How wide the columns of the list are, their gaps included; the keys take what is left.
#[derive(Debug, Clone, Copy)]
struct Columns {
    titles: usize,
    /// Nothing where names have no room.
    names: usize,
}

fn draw_hit(
    hit: &Hit,
    selected: bool,
    columns: Columns,
    model: &Model,
    theme: &Theme,
    row: Rect,
    buffer: &mut Buffer,
) {
    let glyphs = model.session.glyphs();
    let role = |other| if selected { Role::Selection } else { other };
    let matched = |base: Role| theme.style(base).patch(theme.style(Role::Accent));
    if selected {
        put(buffer, row.x, row.y, 1, glyphs.mark, theme.style(Role::Accent));
        let blank = " ".repeat(usize::from(row.width.saturating_sub(1)));
        put(buffer, row.x + 1, row.y, row.width - 1, &blank, theme.style(Role::Selection));
    }
    let text_role = role(if hit.refused.is_some() { Role::Muted } else { Role::Text });
    let room = |x: u16| row.right().saturating_sub(x);
    let title_at = row.x + 1;
    let rest_at = row.x + cells(columns.titles);
    let styles = (theme.style(text_role), matched(text_role));
    marked(hit.title, &hit.in_title, styles, (title_at, row.y, room(title_at)), buffer);
    if let Some(refusal) = hit.refused {
        let why = shorten(refusal(model.session.words()), usize::from(room(rest_at)), glyphs.ellipsis);
        put(buffer, rest_at, row.y, room(rest_at), &why, theme.style(role(Role::Muted)));
        return;
    }
    if columns.names > 0 {
        let styles = (theme.style(role(Role::Muted)), matched(role(Role::Muted)));
        marked(hit.row.name, &hit.in_name, styles, (rest_at, row.y, room(rest_at)), buffer);
    }
    let keys_at = rest_at + cells(columns.names);
    let keys = shorten(&hit.keys, usize::from(room(keys_at)), glyphs.ellipsis);
    put(buffer, keys_at, row.y, room(keys_at), &keys, theme.style(role(Role::Text)));
}

/// A text with some of its letters marked.
fn marked(
    text: &str,
    places: &[u32],
    (plain, marked): (Style, Style),
    (mut x, y, room): (u16, u16, u16),
    buffer: &mut Buffer,
) {
    let right = x.saturating_add(room);
    for (place, grapheme) in (0_u32..).zip(text.graphemes(true)) {
        let style = if places.contains(&place) { marked } else { plain };
        x = put(buffer, x, y, right.saturating_sub(x), grapheme, style);
    }
}
