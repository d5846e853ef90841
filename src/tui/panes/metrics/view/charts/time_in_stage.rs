//! Time in a stage: for each rung the days by which half have left it, with the interval and how many were timed.

use super::Teller;
use crate::domain::metrics::survival::{Curve, Median};
use crate::text::metrics::undefined_text;
use crate::tui::panes::metrics::line::{Line, scaled};
use crate::tui::theme::Role;

/// The cells of the median, its interval, and the counts.
const MEDIAN: usize = 12;
const INTERVAL: usize = 14;
const COUNT: usize = 6;

pub(super) fn lines(t: &Teller<'_>, curves: &[Curve]) -> Vec<Line> {
    let name = t.name_width(t.session.ladder.stages().iter().map(|rung| rung.label.get(t.session.lang)));
    let numbers = MEDIAN + 1 + INTERVAL + 1 + 2 * (COUNT + 1);
    let cells = t.room.width.saturating_sub(name + 1 + numbers + 1);
    let rungs = t.session.ladder.stages();
    let medians: Vec<Median> = curves.iter().map(Curve::median).collect();
    let seen = |median: &Median| median.high.or(median.days.ok()).or(median.low);
    let longest = medians.iter().filter_map(seen).max().map_or(0.0, f64::from);
    let mut head = Line::default();
    head.left("", name, "", Role::Muted);
    head.right(t.w.time_median(), MEDIAN, Role::Muted);
    head.right(t.w.time_interval(), INTERVAL, Role::Muted);
    head.right("n", COUNT, Role::Muted);
    head.right(t.w.time_left(), COUNT, Role::Muted);
    let mut lines = vec![head];
    // What no customer was ever on has nothing to tell; where there is little room, neither has the end.
    let told = rungs.iter().zip(&medians).filter(|(_, median)| median.n > 0);
    for (rung, median) in told.take(t.room.height.saturating_sub(1)) {
        let mut line = Line::default();
        line.left(rung.label.get(t.session.lang), name, t.glyphs.ellipsis, Role::Text);
        let (text, role) = match median.days {
            Ok(days) => (t.f.days(i64::from(days)), Role::Strong),
            Err(why) => (undefined_text(t.w, why).to_owned(), Role::Muted),
        };
        line.right(&text, MEDIAN, role);
        line.right(&interval(t, median), INTERVAL, Role::Muted);
        line.right(&t.count(median.n), COUNT, Role::Muted);
        line.right(&t.count(median.ends), COUNT, Role::Muted);
        line.push(" ", Role::Text);
        draw_bar(t, &mut line, median, longest, cells);
        lines.push(line);
    }
    lines
}

fn interval(t: &Teller<'_>, median: &Median) -> String {
    let day = |day: Option<u32>| day.map(|day| t.f.days(i64::from(day)));
    match (median.days, day(median.low), day(median.high)) {
        (Ok(_), Some(low), Some(high)) => format!("{low}..{high}"),
        (Ok(_), Some(low), None) => t.w.time_from(&low),
        (Ok(_), None, Some(high)) => t.w.time_until(&high),
        _ => "-".to_owned(),
    }
}

/// Whole until the median, then a line to the upper end of the interval; an arrow where that was not reached.
fn draw_bar(t: &Teller<'_>, line: &mut Line, median: &Median, longest: f64, cells: usize) {
    let Ok(days) = median.days else { return };
    let whole = scaled(f64::from(days), longest, cells.saturating_sub(1));
    line.push(t.glyphs.bar.repeat(whole), Role::Accent);
    match median.high {
        Some(high) => {
            let end = scaled(f64::from(high), longest, cells.saturating_sub(1)).max(whole);
            line.push(t.glyphs.light.across.repeat(end - whole), Role::Muted);
        }
        None => line.push(t.glyphs.more_right, Role::Muted),
    }
}
