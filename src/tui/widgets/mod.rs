//! What every view draws with: text into cells, boxes, and the faces of data that is not ready.
//!
//! The one place where a text enters a buffer. Everything is clipped to the buffer; nothing here reads state.

pub mod faces;
pub mod input;
pub mod vital;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::glyphs::Lines;
use crate::text::plain::plain;

/// Writes a text into at most `cells` cells and gives back the column after it. Control characters and
/// everything else that steers a terminal is left out.
pub fn put(buffer: &mut Buffer, x: u16, y: u16, cells: u16, text: &str, style: Style) -> u16 {
    let area = buffer.area;
    if x < area.x || y < area.y || x >= area.right() || y >= area.bottom() {
        return x;
    }
    buffer.set_stringn(x, y, plain(text), usize::from(cells), style).0
}

/// Makes an area blank.
pub fn clear(buffer: &mut Buffer, area: Rect, style: Style) {
    let area = area.intersection(buffer.area);
    for position in area.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
            cell.set_style(style);
        }
    }
}

/// Draws the lines of a box along the edge of an area.
pub fn frame(buffer: &mut Buffer, area: Rect, lines: &Lines, style: Style) {
    if area.width < 2 || area.height < 2 {
        return;
    }
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    let mut set = |x, y, symbol: &str| {
        if let Some(cell) = buffer.cell_mut((x, y)) {
            cell.set_symbol(symbol).set_style(style);
        }
    };
    for x in area.x + 1..right {
        set(x, area.y, lines.across);
        set(x, bottom, lines.across);
    }
    for y in area.y + 1..bottom {
        set(area.x, y, lines.down);
        set(right, y, lines.down);
    }
    set(area.x, area.y, lines.top_left);
    set(right, area.y, lines.top_right);
    set(area.x, bottom, lines.bottom_left);
    set(right, bottom, lines.bottom_right);
}

/// Draws the top line of a box anew, so that the whole box stands out by it.
pub fn head_line(buffer: &mut Buffer, area: Rect, lines: &Lines, style: Style) {
    if area.width < 2 || area.height == 0 {
        return;
    }
    let (left, right) = (area.x, area.right() - 1);
    for x in left..=right {
        let symbol = match x {
            x if x == left => lines.top_left,
            x if x == right => lines.top_right,
            _ => lines.across,
        };
        if let Some(cell) = buffer.cell_mut((x, area.y)) {
            cell.set_symbol(symbol).set_style(style);
        }
    }
}

/// A length in cells as ratatui counts them.
pub fn cells(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_and_places_outside_do_no_harm() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 2));
        assert_eq!(put(&mut buffer, 0, 0, 6, "a\x1b[2Jb\u{202e}c", Style::new()), 6);
        assert_eq!(put(&mut buffer, 6, 0, 6, "x", Style::new()), 6);
        assert_eq!(put(&mut buffer, 0, 2, 6, "x", Style::new()), 0);
        put(&mut buffer, 1, 1, 4, "日本商", Style::new());
        frame(
            &mut buffer,
            Rect::new(4, 1, 9, 9),
            &crate::tui::glyphs::GlyphSet::Ascii.get().light,
            Style::new(),
        );
        assert_eq!(buffer[(5, 0)].symbol(), "c");
        assert_eq!(buffer[(3, 1)].symbol(), "本");
    }
}
