//! Where tiles and chart are: pure arithmetic over the size of the terminal.

use crate::domain::metrics::figure::Name;
use crate::tui::model::Size;
use crate::tui::widgets::cells;

/// The figures in the order of their tiles: what matters most is in view first.
pub const ORDER: [Name; 25] = [
    Name::Customers,
    Name::New,
    Name::Churn,
    Name::Retention,
    Name::Conversion,
    Name::CltvToDate,
    Name::Cac,
    Name::CltvCac,
    Name::RepeatPurchase,
    Name::Referral,
    Name::Nps,
    Name::Csat,
    Name::Reactivation,
    Name::CltvPredicted,
    Name::AverageOrder,
    Name::Resurrection,
    Name::CltvSimple,
    Name::Payback,
    Name::PurchaseFrequency,
    Name::KFactor,
    Name::WeightedValue,
    Name::SalesVelocity,
    Name::Mrr,
    Name::Grr,
    Name::Nrr,
];

/// The size of a tile with the blank behind it; the width is the least.
pub const TILE: Size = Size { width: 16, height: 3 };

/// The widest that a tile gets: a change is not looked for far from its value.
const WIDEST: u16 = 26;

/// The lines that a chart needs, with its title.
const CHART: u16 = 12;

/// Title bar, head line and status line.
const AROUND: u16 = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    pub columns: usize,
    /// How wide each is.
    pub width: u16,
    /// Rows of tiles that are in view at once.
    pub rows: usize,
    /// How many tiles there are.
    pub tiles: usize,
}

impl Layout {
    /// The first row of tiles in view when the cursor is on this tile.
    pub fn first_row(&self, cursor: usize) -> usize {
        (cursor / self.columns + 1).saturating_sub(self.rows)
    }
}

/// The tiles that there is room for. As many rows as leave the chart its own; at least one, scrolled to the cursor.
pub fn of(size: Size) -> Layout {
    let columns = usize::from(size.width / TILE.width).clamp(1, ORDER.len());
    let room = size.height.saturating_sub(AROUND + CHART) / TILE.height;
    let rows = usize::from(room.max(1)).min(ORDER.len().div_ceil(columns));
    let tiles = ORDER.len();
    // As few columns as hold them in these rows, so that tiles are wide and no row is left almost empty.
    let columns = if tiles <= columns * rows { tiles.div_ceil(rows) } else { columns };
    let width = (size.width / cells(columns)).min(WIDEST);
    Layout { columns, width, rows, tiles }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(width: u16, height: u16) -> Layout {
        of(Size { width, height })
    }

    #[test]
    fn every_figure_has_its_place() {
        for name in Name::ALL {
            assert_eq!(ORDER.iter().filter(|other| *other == name).count(), 1, "{name:?}");
        }
    }

    #[test]
    fn tiles_fill_what_the_chart_leaves() {
        assert_eq!(at(80, 24), Layout { columns: 5, width: 16, rows: 3, tiles: 25 });
        assert_eq!(at(120, 40), Layout { columns: 7, width: 17, rows: 4, tiles: 25 });
        assert_eq!(at(200, 50), Layout { columns: 9, width: 22, rows: 3, tiles: 25 });
        let small = at(40, 10);
        assert_eq!(small, Layout { columns: 2, width: 20, rows: 1, tiles: 25 });
        assert_eq!((small.first_row(1), small.first_row(24)), (0, 12));
    }
}
