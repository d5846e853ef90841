//! A column: its border with name and count, its totals, its cards.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::grid::Grid;
use super::super::layout;
use super::super::stretch::Stretch;
use super::card;
use crate::domain::lens::Column;
use crate::text::figures;
use crate::text::plain::{shorten, width};
use crate::tui::model::Session;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, frame, head_line, put};

/// Draws the column; `empty` is said where it has no card.
pub fn draw(
    grid: &Grid,
    index: usize,
    empty: &str,
    session: &Session,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
) {
    let (Some(column), Some(stretch)) = (session.lens().columns().get(index), grid.columns().get(index))
    else {
        return;
    };
    let current = index == grid.current();
    let inside = Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(2),
    };
    let rows = usize::from((inside.height.saturating_sub(1)) / layout::CARD);
    border(column, stretch, current, rows, session, theme, area, buffer);
    totals(stretch, session, theme, inside, buffer);
    let mut y = inside.y + 1;
    for (one, selected) in stretch.in_view(rows) {
        let place = Rect { y, height: layout::CARD, ..inside };
        let look = card::Look { selected: selected && current, names_rung: column.rungs.len() > 1 };
        card::draw(one, look, session, theme, place, buffer);
        y += layout::CARD;
    }
    if stretch.selected().is_none() && stretch.total().is_some() {
        let text = shorten(empty, usize::from(inside.width), session.glyphs().ellipsis);
        put(buffer, inside.x + 1, inside.y + 1, inside.width, &text, theme.style(Role::Muted));
    }
}

#[expect(clippy::too_many_arguments, reason = "a border is made of all of these")]
fn border(
    column: &Column,
    stretch: &Stretch,
    current: bool,
    rows: usize,
    session: &Session,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
) {
    let glyphs = session.glyphs();
    frame(buffer, area, &glyphs.light, theme.style(Role::Border));
    let (head_role, name_role) = if current {
        head_line(buffer, area, &glyphs.headed, theme.style(Role::Focus));
        (Role::Focus, Role::Strong)
    } else {
        (Role::Border, Role::Text)
    };
    let count = match stretch.total() {
        Some(total) => figures(session.lang).count(total.customers),
        None => glyphs.ellipsis.to_owned(),
    };
    let count_role = if stretch.is_counting() { Role::Muted } else { name_role };
    // Corners, the mark of more cards, and the blank before the count stay.
    let room = usize::from(area.width).saturating_sub(width(&count) + 5);
    let name = shorten(column.label.get(session.lang), room, glyphs.ellipsis);
    let x = put(buffer, area.x + 1, area.y, area.width, &name, theme.style(name_role));
    put(buffer, x, area.y, area.width, &format!(" {count}"), theme.style(count_role));
    let mark_x = area.right().saturating_sub(3);
    if stretch.more_above() {
        put(buffer, mark_x, area.y, 1, glyphs.more_above, theme.style(head_role));
    }
    if stretch.more_below(rows) {
        put(buffer, mark_x, area.bottom() - 1, 1, glyphs.more_below, theme.style(Role::Border));
    }
}

/// The value of everybody in the column, what is expected of the prospects, and how many rot; what does not fit is
/// left out whole.
fn totals(stretch: &Stretch, session: &Session, theme: &Theme, inside: Rect, buffer: &mut Buffer) {
    let Some(total) = stretch.total().filter(|total| total.customers > 0) else { return };
    let dot = session.glyphs().dot;
    let value = figures(session.lang).money_compact(total.value, session.currency);
    let expected = |weighted: &str| format!("{value} {dot} {}", session.words().weighted(&weighted));
    let with_rotting = |text: &str| {
        let count = figures(session.lang).count(total.rotting);
        format!("{text} {dot} {}", session.words().rotting(&count))
    };
    let mut wordings = Vec::new();
    if let Some(weighted) = total.weighted {
        let whole = figures(session.lang).money_compact(weighted, session.currency);
        let bare = figures(session.lang).amount_compact(weighted, session.currency);
        wordings.extend([expected(&whole), expected(&bare)]);
    }
    if total.rotting > 0 {
        let fuller: Vec<String> = wordings.iter().map(|text| with_rotting(text)).collect();
        wordings.splice(0..0, fuller);
        wordings.push(with_rotting(&value));
    }
    wordings.push(value);
    let room = usize::from(inside.width).saturating_sub(2);
    if let Some(text) = wordings.into_iter().find(|text| width(text) <= room) {
        put(buffer, inside.x + 1, inside.y, cells(room), &text, theme.style(Role::Muted));
    }
}
