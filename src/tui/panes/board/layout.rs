//! Where things are on the board: pure arithmetic, shared by the state (what is in view?) and the view.

use crate::tui::model::Size;

/// Below this nothing useful can be shown.
pub const SMALLEST: Size = Size { width: 40, height: 10 };

/// Narrower than this, names cannot be read.
pub const COLUMN: u16 = 24;

/// Title bar and ribbon above, status line below.
const AROUND: u16 = 3;

/// The border of a column and the line with its totals.
const COLUMN_HEAD_AND_FOOT: u16 = 3;

pub const CARD: u16 = 2;

/// A column on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub column: usize,
    pub x: u16,
    pub width: u16,
}

/// How many cards of a column are in view at once; at least one.
pub fn cards_in_view(size: Size) -> usize {
    usize::from((size.height.saturating_sub(AROUND + COLUMN_HEAD_AND_FOOT) / CARD).max(1))
}

/// How many columns are in view at once; at least one.
pub fn columns_in_view(width: u16, columns: usize) -> usize {
    usize::from((width / COLUMN).max(1)).min(columns.max(1))
}

/// The first column in view, so that `current` is in view and the board moves as little as it can.
pub fn first_in_view(left: usize, current: usize, width: u16, columns: usize) -> usize {
    let shown = columns_in_view(width, columns);
    left.min(current).max((current + 1).saturating_sub(shown)).min(columns.saturating_sub(shown))
}

/// The columns in view from `left` on. `exits` says for each column of the lens whether it is one: exits stay
/// narrow, the others share the rest.
pub fn slots(width: u16, left: usize, exits: &[bool]) -> Vec<Slot> {
    let shown = columns_in_view(width, exits.len());
    let in_view: Vec<usize> = (left..exits.len()).take(shown).collect();
    let narrow = |column: usize| exits[column];
    let wide = in_view.iter().filter(|column| !narrow(**column)).count();
    // Where only exits are in view, they share the room like any column.
    let sharing = if wide == 0 { in_view.len() } else { wide };
    let fixed = to_cells(in_view.len() - sharing) * COLUMN;
    let room = width.saturating_sub(fixed);
    let share = room / to_cells(sharing).max(1);
    let mut spare = room - share * to_cells(sharing);
    let mut x = 0;
    let mut slots = Vec::with_capacity(in_view.len());
    for column in in_view {
        let mut cells = if wide > 0 && narrow(column) { COLUMN } else { share };
        if !(wide > 0 && narrow(column)) && spare > 0 {
            cells += 1;
            spare -= 1;
        }
        slots.push(Slot { column, x, width: cells });
        x += cells;
    }
    slots
}

fn to_cells(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLM: [bool; 7] = [false, false, false, false, false, true, true];

    fn widths(width: u16, left: usize) -> Vec<u16> {
        slots(width, left, &CLM).iter().map(|slot| slot.width).collect()
    }

    #[test]
    fn columns_fill_the_width_and_stay_readable() {
        assert_eq!(widths(80, 0), [27, 27, 26]);
        assert_eq!(widths(120, 0), [24; 5]);
        assert_eq!(widths(200, 0), [31, 31, 30, 30, 30, 24, 24]);
        assert_eq!(widths(80, 4), [32, 24, 24]);
        assert_eq!(widths(50, 5), [25, 25]);
        assert_eq!(widths(10, 3), [10]);
        assert_eq!(slots(80, 0, &[]), []);
    }

    #[test]
    fn the_current_column_is_in_view_and_the_board_does_not_jump() {
        assert_eq!(first_in_view(0, 2, 80, 7), 0);
        assert_eq!(first_in_view(0, 3, 80, 7), 1);
        assert_eq!(first_in_view(4, 3, 80, 7), 3);
        assert_eq!(first_in_view(4, 6, 80, 7), 4);
        assert_eq!(first_in_view(4, 6, 200, 7), 0);
    }

    #[test]
    fn nine_cards_fit_on_a_classic_screen() {
        assert_eq!(cards_in_view(Size { width: 80, height: 24 }), 9);
        assert_eq!(cards_in_view(Size { width: 1, height: 1 }), 1);
    }
}
