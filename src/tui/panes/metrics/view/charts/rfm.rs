//! RFM: how many buyers have each pair of scores, recency down and frequency across, and the segments beside the grid.

use super::Teller;
use crate::domain::metrics::chart::{grid, segments};
use crate::domain::metrics::figure::Unit;
use crate::domain::metrics::rfm::{Rfm, SEGMENTS, segment};
use crate::domain::metrics::value::units;
use crate::domain::proportion::exact;
use crate::text::metrics::rfm_text;
use crate::tui::panes::metrics::line::{Line, scaled};
use crate::tui::theme::Role;

/// The cells of a count of the grid, and of the whole grid with its labels.
const CELL: usize = 5;
const GRID: usize = 36;

/// The cells of a segment's name, of its count and of its value.
const NAME: usize = 20;
const COUNT: usize = 7;
const VALUE: usize = 12;

pub(super) fn lines(t: &Teller<'_>, rfm: &Rfm) -> Vec<Line> {
    let left = grid_lines(t, rfm);
    let right = segment_lines(t, rfm);
    if t.room.width < GRID + NAME + COUNT {
        return left.into_iter().chain(right).collect();
    }
    let rows = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    let beside = (0..rows).map(|_| {
        let mut line = left.next().unwrap_or_default();
        line.push(" ".repeat(GRID.saturating_sub(line.width())), Role::Text);
        line.join(right.next().unwrap_or_default());
        line
    });
    beside.collect()
}

fn grid_lines(t: &Teller<'_>, rfm: &Rfm) -> Vec<Line> {
    let counts = grid(rfm);
    let most = counts.iter().flatten().copied().max().unwrap_or(0);
    let mut lines = vec![Line::of(t.w.rfm_grid(), Role::Muted)];
    for (recency, row) in counts.iter().enumerate().rev() {
        let mut line = Line::of(format!("R{} ", recency + 1), Role::Muted);
        for count in row {
            let shades = &t.glyphs.shades;
            let shade = scaled(exact(*count), exact(most), shades.len() - 1);
            line.right(&t.count(*count), CELL - 1, if *count == 0 { Role::Muted } else { Role::Text });
            line.push(shades[shade], Role::Accent);
        }
        lines.push(line);
    }
    let mut foot = Line::of("   ", Role::Muted);
    for frequency in 1..=5 {
        foot.right(&format!("F{frequency}"), CELL - 1, Role::Muted);
        foot.push(" ", Role::Muted);
    }
    lines.push(foot);
    lines
}

/// The segments that have anybody, those that are worth most first.
fn segment_lines(t: &Teller<'_>, rfm: &Rfm) -> Vec<Line> {
    let spent = |wanted| -> f64 {
        let buyers = rfm.buyers.iter().filter(|buyer| segment(buyer.scores, &SEGMENTS) == wanted);
        buyers.map(|buyer| units(buyer.spent)).sum()
    };
    let mut told: Vec<_> = segments(rfm)
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(segment, count)| (segment, count, spent(segment)))
        .collect();
    told.sort_by(|a, b| b.2.total_cmp(&a.2));
    let values = t.values();
    let line = |(segment, count, spent)| {
        let mut line = Line::default();
        line.left(rfm_text(t.w, segment), NAME, t.glyphs.ellipsis, Role::Text);
        line.right(&t.count(count), COUNT, Role::Strong);
        line.right(&values.short(Unit::Money, spent), VALUE, Role::Muted);
        line
    };
    told.into_iter().map(line).collect()
}
