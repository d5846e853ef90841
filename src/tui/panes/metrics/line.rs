//! Lines of a chart: stretches of text, each with its role. What the screen shows, a file gets as plain text.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::text::plain::{shorten, width};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::put;

/// A line in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line(Vec<(String, Role)>);

impl Line {
    pub fn of(text: impl Into<String>, role: Role) -> Self {
        Self(vec![(text.into(), role)])
    }

    pub fn push(&mut self, text: impl Into<String>, role: Role) {
        self.0.push((text.into(), role));
    }

    /// The text at the left of so many cells, cut where it is longer, and a blank.
    pub fn left(&mut self, text: &str, cells: usize, ellipsis: &str, role: Role) {
        let text = shorten(text, cells, ellipsis);
        let blanks = cells.saturating_sub(width(&text)) + 1;
        self.push(format!("{text}{}", " ".repeat(blanks)), role);
    }

    /// The text at the right of so many cells, after a blank.
    pub fn right(&mut self, text: &str, cells: usize, role: Role) {
        let blanks = cells.saturating_sub(width(text)) + 1;
        self.push(format!("{}{text}", " ".repeat(blanks)), role);
    }

    /// Puts another line behind this one.
    pub fn join(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub fn width(&self) -> usize {
        self.0.iter().map(|(text, _)| width(text)).sum()
    }

    pub fn text(&self) -> String {
        let text: String = self.0.iter().map(|(text, _)| text.as_str()).collect();
        text.trim_end().to_owned()
    }
}

/// Draws the lines from the top of the area, as many as fit.
pub fn paint(lines: &[Line], theme: &Theme, area: Rect, buffer: &mut Buffer) {
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        let mut x = area.x;
        for (text, role) in &line.0 {
            x = put(buffer, x, y, area.right().saturating_sub(x), text, theme.style(*role));
        }
    }
}

/// A bar of as many cells as `value` is of `most`; what is there at all is one cell at least.
pub fn bar(value: f64, most: f64, cells: usize, sign: &str) -> String {
    sign.repeat(scaled(value, most, cells))
}

/// So many of `cells` as `value` is of `most`.
pub fn scaled(value: f64, most: f64, cells: usize) -> usize {
    if !(value > 0.0 && most > 0.0) {
        return 0;
    }
    #[expect(clippy::cast_precision_loss, reason = "cells of a terminal")]
    let cells_wide = cells as f64;
    // A cast stops at 0, and nothing is longer than the cells there are.
    let length = (value / most * cells_wide).round() as usize;
    length.clamp(1, cells.max(1)).min(cells)
}

/// A line of levels, one for each value; a gap where there is none. The lowest and the highest value span all levels.
pub fn spark(trail: &[Option<f64>], levels: &[&str]) -> String {
    let known = || trail.iter().flatten().copied().filter(|value| value.is_finite());
    let (low, high) = (known().fold(f64::INFINITY, f64::min), known().fold(f64::NEG_INFINITY, f64::max));
    let last = levels.len().saturating_sub(1);
    let level = |value: &Option<f64>| match value {
        Some(value) if value.is_finite() => {
            let place = if high > low { scaled(value - low, high - low, last) } else { last / 2 };
            levels.get(place).copied().unwrap_or(" ")
        }
        _ => " ",
    };
    trail.iter().map(level).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::glyphs::GlyphSet;

    #[test]
    fn a_trail_spans_all_levels_and_shows_its_gaps() {
        let levels = &GlyphSet::Unicode.get().levels;
        assert_eq!(spark(&[Some(1.0), None, Some(3.0), Some(8.0)], levels), "▁ ▃█");
        assert_eq!(spark(&[Some(2.0), Some(2.0)], levels), "▄▄");
        assert_eq!(spark(&[None, Some(f64::NAN)], levels), "  ");
    }

    #[test]
    fn what_is_there_at_all_has_a_bar() {
        assert_eq!(bar(1.0, 1_000.0, 10, "#"), "#");
        assert_eq!(bar(1_000.0, 1_000.0, 10, "#"), "##########");
        assert_eq!(bar(0.0, 1_000.0, 10, "#") + &bar(f64::NAN, 1.0, 10, "#") + &bar(1.0, 0.0, 10, "#"), "");
    }

    #[test]
    fn texts_stand_in_their_columns() {
        let mut line = Line::default();
        line.left("Awareness", 6, "…", Role::Text);
        line.right("12", 4, Role::Muted);
        assert_eq!((line.text().as_str(), line.width()), ("Aware…    12", 12));
    }
}
