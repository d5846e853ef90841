//! How many customers stood on each rung at the end of each month: a small line for each, all on a scale of their own.

use super::{Teller, Told};
use crate::domain::metrics::chart::Standings;
use crate::domain::metrics::value::Undefined;
use crate::domain::proportion::exact;
use crate::text::periods::month_short;
use crate::text::plain::width;
use crate::tui::panes::metrics::line::{Line, spark};
use crate::tui::theme::Role;

/// The cells of a number.
const NUMBER: usize = 7;

/// With so many months back the last one is compared.
const YEAR: usize = 12;

pub(super) fn lines(t: &Teller<'_>, months: &[Standings]) -> Told {
    let Some(last) = months.last() else { return Told::Undefined(Undefined::NoCustomers) };
    let name = t.name_width(t.session.ladder.stages().iter().map(|rung| rung.label.get(t.session.lang)));
    let cells = t.room.width.saturating_sub(name + 1 + 3 * (NUMBER + 1) + 1);
    // A year at least: what changed since then stands beside it.
    let shown = &months[months.len().saturating_sub(cells)..];
    let before = months.len().checked_sub(YEAR + 1).and_then(|place| months.get(place));
    let at = |standings: &Standings, rung: usize| standings.rungs.get(rung).copied().unwrap_or(0);
    let mut head = Line::default();
    head.left("", name, "", Role::Muted);
    let first = month_short(t.w, shown[0].month);
    let end = month_short(t.w, last.month);
    let between = shown.len().saturating_sub(width(&first) + width(&end));
    let span = if between > 0 { format!("{first}{}{end}", " ".repeat(between)) } else { end.clone() };
    head.left(&span, cells, t.glyphs.ellipsis, Role::Muted);
    head.right(&end, NUMBER, Role::Muted);
    if before.is_some() {
        head.right(t.w.history_year(), NUMBER, Role::Muted);
    }
    head.right(t.w.history_most(), NUMBER, Role::Muted);
    let mut lines = vec![head];
    let rungs = t.session.ladder.stages().iter().enumerate();
    for (place, rung) in rungs.take(t.room.height.saturating_sub(1)) {
        let counts: Vec<u64> = shown.iter().map(|standings| at(standings, place)).collect();
        let trail: Vec<Option<f64>> = counts.iter().map(|count| Some(exact(*count))).collect();
        let now = at(last, place);
        let mut line = Line::default();
        line.left(rung.label.get(t.session.lang), name, t.glyphs.ellipsis, Role::Text);
        line.left(&spark(&trail, &t.glyphs.levels), cells, "", Role::Accent);
        line.right(&t.count(now), NUMBER, Role::Strong);
        if let Some(before) = before {
            let by = i64::try_from(now).unwrap_or(0) - i64::try_from(at(before, place)).unwrap_or(0);
            let sign = if by > 0 { "+" } else { "" };
            line.right(&format!("{sign}{}", t.f.count(by)), NUMBER, Role::Text);
        }
        line.right(&t.count(counts.iter().copied().max().unwrap_or(0)), NUMBER, Role::Muted);
        lines.push(line);
    }
    Told::Lines(lines)
}
