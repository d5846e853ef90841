//! Draws a line that somebody types, the cursor in view.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use super::put;
use crate::text::plain::{cut, width};
use crate::tui::input::LineInput;
use crate::tui::theme::{Role, Theme};

/// Draws the line on the first row of the area. The cursor is the cell that is turned around; a text longer than the
/// area is drawn from where the cursor is still in it.
pub fn draw(line: &LineInput, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let (before, after) = line.parts();
    let at_cursor = after.graphemes(true).next().unwrap_or(" ");
    let room = usize::from(area.width).saturating_sub(width(at_cursor));
    let before = ending(before, room);
    let place = |x: u16| area.right().saturating_sub(x);
    let x = put(buffer, area.x, area.y, area.width, before, theme.style(Role::Text));
    let x = put(buffer, x, area.y, place(x), at_cursor, theme.style(Role::Selection));
    let rest = after.get(at_cursor.len()..).unwrap_or_default();
    put(buffer, x, area.y, place(x), cut(rest, usize::from(place(x))), theme.style(Role::Text));
}

/// The longest ending of the text in at most `cells`.
fn ending(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        used += width(grapheme);
        if used > cells {
            return &text[at + grapheme.len()..];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keys::parse;
    use crate::tui::picture::text;
    use crate::tui::theme::roles_of;

    fn drawn(line: &LineInput, cells: u16) -> (String, String) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, cells, 1));
        draw(line, &Theme::probe(), buffer.area, &mut buffer);
        (text(&buffer).trim_end().to_owned(), roles_of(&buffer))
    }

    #[test]
    fn the_cursor_is_behind_the_text_or_on_it() {
        let mut line = LineInput::of("Abadi");
        assert_eq!(drawn(&line, 8), ("Abadi".into(), ".....X".into()));
        line.take(parse("Home").unwrap());
        assert_eq!(drawn(&line, 8), ("Abadi".into(), "X....".into()));
    }

    #[test]
    fn a_long_line_scrolls_and_wide_characters_stay_whole() {
        let mut line = LineInput::of("日本商事株式会社");
        assert_eq!(drawn(&line, 8).0, "式会社");
        line.take(parse("Left").unwrap());
        assert_eq!(drawn(&line, 8).0, "株式会社");
        line.take(parse("Home").unwrap());
        assert_eq!(drawn(&line, 7).0, "日本商");
        assert_eq!(drawn(&LineInput::of("abc"), 0), (String::new(), String::new()));
    }
}
