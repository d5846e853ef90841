//! The triangle of cohorts: the share of each that bought again so many months later, in numbers and as shades.

use super::{Teller, Told};
use crate::domain::metrics::cohort::{Cohort, Cohorts};
use crate::domain::metrics::value::Undefined;
use crate::text::periods::month_short;
use crate::text::plain::width;
use crate::tui::panes::metrics::line::Line;
use crate::tui::theme::Role;

/// A cell: three digits, a shade, and the blank before.
const CELL: usize = 5;

/// How many first bought in a month.
const SIZE: usize = 6;

pub(super) fn lines(t: &Teller<'_>, cohorts: &Cohorts) -> Told {
    if cohorts.rows.is_empty() {
        return Told::Undefined(Undefined::NoOrders);
    }
    // The latest, as they change; the mean of all of them goes last.
    let fit = t.room.height.saturating_sub(2).max(1);
    let rows = &cohorts.rows[cohorts.rows.len().saturating_sub(fit)..];
    let names = rows.iter().map(|row| month_short(t.w, row.month));
    let name = names.map(|name| width(&name)).max().unwrap_or(0).max(width(t.w.cohort_mean()));
    let months = (t.room.width.saturating_sub(name + 1 + SIZE + 1) / CELL).max(1);
    let longest = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).min(months);
    let mut head = Line::default();
    head.left(t.w.cohort_head(), name, t.glyphs.ellipsis, Role::Muted);
    head.right("n", SIZE, Role::Muted);
    for month in 0..longest {
        head.right(&format!("{month} "), CELL - 1, Role::Muted);
    }
    let mut lines = vec![head];
    lines.extend(rows.iter().map(|row| cohort(t, row, name, longest)));
    let mut mean = Line::default();
    mean.left(t.w.cohort_mean(), name, t.glyphs.ellipsis, Role::Strong);
    mean.right(&t.count(cohorts.rows.iter().map(Cohort::size).sum()), SIZE, Role::Muted);
    for metric in cohorts.mean.iter().take(longest) {
        match metric {
            Ok(share) => cell(t, &mut mean, share.value, None),
            Err(_) => mean.right("- ", CELL - 1, Role::Muted),
        }
    }
    lines.push(mean);
    Told::Lines(lines)
}

fn cohort(t: &Teller<'_>, row: &Cohort, name: usize, longest: usize) -> Line {
    let mut line = Line::default();
    line.left(&month_short(t.w, row.month), name, t.glyphs.ellipsis, Role::Text);
    line.right(&t.count(row.size()), SIZE, Role::Muted);
    for month in 0..longest.min(row.cells.len()) {
        let unfinished = (!row.cells[month].finished).then_some(t.glyphs.unfinished);
        match row.share(month) {
            Ok(share) => cell(t, &mut line, share.value, unfinished),
            Err(_) => line.right("- ", CELL - 1, Role::Muted),
        }
    }
    line
}

/// The share in whole per cents and its shade; instead of that the mark of a month that is not over.
fn cell(t: &Teller<'_>, line: &mut Line, share: f64, unfinished: Option<&str>) {
    let shades = &t.glyphs.shades;
    #[expect(clippy::cast_precision_loss, reason = "a handful of shades")]
    let last = (shades.len() - 1) as f64;
    // A cast stops at 0, and no shade is beyond the last.
    let shade = ((share * last).ceil() as usize).min(shades.len() - 1);
    let number = format!("{:.0}", share * 100.0);
    match unfinished {
        Some(mark) => line.right(&format!("{number}{mark}"), CELL - 1, Role::Muted),
        None => {
            line.right(&number, CELL - 2, if share >= 0.5 { Role::Strong } else { Role::Text });
            line.push(shades[shade], Role::Accent);
        }
    }
}
