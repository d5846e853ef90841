//! Which line of the record stands where: one column or two, pure arithmetic.

use super::page::Page;
use crate::tui::model::Size;

/// From this width on there are two columns.
pub const TWO_COLUMNS: u16 = 110;

/// From this height on the line under the cursor is told whole below, in so many lines.
const ROOMY: u16 = 20;
const DETAIL: u16 = 2;

/// Title bar and status line of the dashboard, and who it is.
const AROUND: u16 = 2;
const TITLE: u16 = 1;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The place of its part on the page.
    pub part: usize,
    pub what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Head,
    Row(usize),
    /// Head and line in one: there is nothing in it.
    Empty,
}

/// Where the cursor can be: a line of a part; an empty part has one as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    pub part: usize,
    pub row: usize,
}

impl Line {
    /// The place it is, if the cursor can be there.
    pub fn place(self) -> Option<Place> {
        match self.what {
            What::Head => None,
            What::Row(row) => Some(Place { part: self.part, row }),
            What::Empty => Some(Place { part: self.part, row: 0 }),
        }
    }
}

/// The lines column by column.
pub fn columns(page: &Page, width: u16) -> Vec<Vec<Line>> {
    let mut columns = vec![Vec::new()];
    for (part, of) in page.parts.iter().enumerate() {
        if width >= TWO_COLUMNS && !of.section.is_about_them() && columns.len() == 1 {
            columns.push(Vec::new());
        }
        let Some(column) = columns.last_mut() else { continue };
        if of.rows.is_empty() {
            column.push(Line { part, what: What::Empty });
        } else {
            column.push(Line { part, what: What::Head });
            column.extend((0..of.rows.len()).map(|row| Line { part, what: What::Row(row) }));
        }
    }
    columns
}

/// How many lines below the page tell the line under the cursor whole.
pub fn detail(size: Size) -> u16 {
    if size.height.saturating_sub(AROUND) >= ROOMY { DETAIL } else { 0 }
}

/// How many lines of the page are in view; at least one.
pub fn lines_in_view(size: Size) -> usize {
    usize::from(size.height.saturating_sub(AROUND + TITLE + detail(size))).max(1)
}

/// The first line in view, so that the cursor is in view with the head of its part, and no room is left unused.
pub fn top(columns: &[Vec<Line>], cursor: Place, top: usize, in_view: usize) -> usize {
    let at = |column: &Vec<Line>| column.iter().position(|line| line.place() == Some(cursor));
    let line = columns.iter().find_map(at).unwrap_or(0);
    let first = if cursor.row == 0 { line.saturating_sub(1) } else { line };
    let longest = columns.iter().map(Vec::len).max().unwrap_or(0);
    top.min(first).max((line + 1).saturating_sub(in_view)).min(longest.saturating_sub(in_view))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::CustomerId;
    use crate::domain::lang::Lang;
    use crate::domain::money::Currency;
    use crate::domain::stage::Ladder;
    use crate::domain::story::samples::{bare, checkup, clock, full};
    use crate::text::done::Telling;

    #[test]
    fn every_line_is_somewhere_once_and_the_cursor_always_in_view() {
        let ladder = Ladder::built_in();
        let telling = Telling { ladder: &ladder, currency: Currency::IDR, lang: Lang::English };
        for story in [bare(CustomerId(1), "Acme", "aware", "2026-11-19"), full(CustomerId(1), "Acme")] {
            let page = Page::of(&story, &checkup(&story), telling, clock());
            let all: usize = page.parts.iter().map(|part| part.rows.len().max(1)).sum();
            for (width, count) in [(80, 1), (109, 1), (110, 2), (200, 2)] {
                let columns = columns(&page, width);
                assert_eq!(columns.len(), count);
                let places: Vec<Place> = columns.iter().flatten().filter_map(|line| line.place()).collect();
                assert_eq!(places.len(), all);
                for in_view in 1..60 {
                    let mut from = 0;
                    for place in &places {
                        from = top(&columns, *place, from, in_view);
                        let shown = columns.iter().flat_map(|column| column.iter().skip(from).take(in_view));
                        assert_eq!(shown.filter(|line| line.place() == Some(*place)).count(), 1);
                    }
                }
            }
        }
    }

    #[test]
    fn a_usual_terminal_keeps_two_lines_for_what_is_cut() {
        let lines = |width, height| lines_in_view(Size { width, height });
        assert_eq!([lines(80, 24), lines(40, 10), lines(60, 21)], [19, 7, 18]);
    }
}
