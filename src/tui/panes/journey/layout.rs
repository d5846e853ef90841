//! How the rows of the map share the room: pure arithmetic, for every size from the smallest terminal on.

use ratatui::layout::Rect;

use crate::domain::journey::MapRow;

/// Names of the rows at the left, a blank behind them.
pub const LABEL: u16 = 10;

/// Narrower than this a column says nothing.
const COLUMN: u16 = 13;

/// A column of the map on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub stop: usize,
    pub x: u16,
    pub width: u16,
}

/// What is shown at which height, each below the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heights {
    pub title: bool,
    pub time: bool,
    pub channels: bool,
    pub motivation: bool,
    /// Lines of every row of text.
    pub lines: u16,
    pub curve: u16,
    pub detail: u16,
    /// With the line that heads it.
    pub touches: u16,
}

/// The rows of text, apart from the time.
const TEXT_ROWS: u16 = 6;

/// Heads, actions, feelings, pains and opportunities are always there.
const LEAST: u16 = 5;

impl Heights {
    pub fn of(height: u16) -> Self {
        let mut left = height.saturating_sub(LEAST);
        let mut take = |wanted: u16| {
            let taken = if left >= wanted { wanted } else { 0 };
            left -= taken;
            taken
        };
        let title = take(1) > 0;
        let time = take(1) > 0;
        let motivation = take(1) > 0;
        let channels = take(1) > 0;
        let detail = take(1);
        // The curve needs three rows to be one, the touchpoints a head and two.
        let mut curve = take(3);
        let mut touches = take(3);
        let mut detail = detail;
        let mut lines = 1;
        if touches > 0 {
            curve += take(2);
            touches += left.min(5);
            left -= left.min(5);
            // Beyond a usual terminal texts get room first, then the curve and the list.
            for more in 2..=3 {
                if left >= TEXT_ROWS {
                    (lines, left) = (more, left - TEXT_ROWS);
                }
            }
            let taller = (left / 3).min(8) / 2 * 2;
            curve += taller;
            left -= taller;
            if lines == 1 {
                detail += left.min(1);
                left -= left.min(1);
            }
            touches += left;
        } else {
            curve += left.min(2) / 2 * 2;
        }
        Self { title, time, channels, motivation, lines, curve, detail, touches }
    }

    /// The rows that hold text and are in view, in their order.
    pub fn shows(&self, row: MapRow) -> bool {
        match row {
            MapRow::Channels => self.channels,
            MapRow::Motivation => self.motivation,
            MapRow::Actions | MapRow::Emotion | MapRow::Pains | MapRow::Opportunities => true,
        }
    }

    /// How many touchpoints are in view at once.
    pub fn touches_in_view(&self) -> usize {
        usize::from(self.touches.saturating_sub(1))
    }
}

/// The columns in view, the one at `current` among them; as few as fit in a readable width.
pub fn slots(area: Rect, stops: usize, current: usize) -> Vec<Slot> {
    let label = label_width(area.width);
    let room = area.width.saturating_sub(label);
    let fit = usize::from((room / COLUMN).max(1)).min(stops.max(1));
    // No state of its own: the last columns that still hold the cursor, counted in whole pages of one.
    let first = (current + 1).saturating_sub(fit).min(stops.saturating_sub(fit));
    let fit = u16::try_from(fit).unwrap_or(1);
    let (width, rest) = (room / fit, room % fit);
    (0..fit)
        .map(|n| Slot {
            stop: first + usize::from(n),
            x: area.x + label + n * width + n.min(rest),
            width: width + u16::from(n < rest),
        })
        .collect()
}

/// On a narrow terminal the names of the rows are cut, so that the columns are not.
pub fn label_width(width: u16) -> u16 {
    if width < 60 { 7 } else { LABEL }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_never_take_more_than_there_is() {
        for height in 5..200 {
            let h = Heights::of(height);
            let flags = [h.title, h.time, h.channels, h.motivation].iter().filter(|on| **on).count() as u16;
            let used = LEAST + flags + (h.lines - 1) * TEXT_ROWS + h.curve + h.detail + h.touches;
            assert!(used <= height, "{height}: {h:?}");
            assert!(used + 5 > height, "{height} leaves room unused: {h:?}");
        }
        let usual = Heights::of(22);
        assert_eq!((usual.curve, usual.touches, usual.detail), (5, 7, 1));
    }

    #[test]
    fn the_cursor_is_always_in_view_and_columns_fill_the_width() {
        for width in 40..220 {
            for stops in 1..9 {
                for current in 0..stops {
                    let area = Rect::new(0, 0, width, 20);
                    let slots = slots(area, stops, current);
                    assert!(slots.iter().any(|slot| slot.stop == current));
                    let last = slots[slots.len() - 1];
                    assert_eq!(last.x + last.width, width);
                    assert!(slots.iter().all(|slot| slot.stop < stops && slot.width >= COLUMN));
                }
            }
        }
    }
}
