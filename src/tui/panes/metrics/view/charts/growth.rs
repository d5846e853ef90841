//! Growth accounting: a line for each month, from the axis to the right who bought (kept, new, back again), to the left
//! who had bought in the month before and did not.

use super::{Teller, Told};
use crate::domain::metrics::growth::Growth;
use crate::domain::metrics::month::Month;
use crate::domain::metrics::value::Undefined;
use crate::domain::proportion::exact;
use crate::text::periods::month_short;
use crate::text::plain::width;
use crate::tui::panes::metrics::line::{Line, scaled};
use crate::tui::theme::Role;

/// The cells of a month's name, and of a number.
const NAME: usize = 7;
const NUMBER: usize = 6;

pub(super) fn lines(t: &Teller<'_>, months: &[Growth]) -> Told {
    if months.is_empty() {
        return Told::Undefined(Undefined::NoOrders);
    }
    let fit = t.room.height.saturating_sub(1).max(1);
    let months = &months[months.len().saturating_sub(fit)..];
    let numbers = [t.w.growth_retained(), t.w.growth_new(), t.w.growth_back(), t.w.growth_gone()];
    let cells = t.room.width.saturating_sub(NAME + 1 + numbers.len() * (NUMBER + 1) + 2);
    let shades = &t.glyphs.shades;
    // One scale on both sides, which share the room as the longest bars ask for it.
    let longest = |of: fn(&Growth) -> u64| exact(months.iter().map(of).max().unwrap_or(0));
    let (right, left) = (longest(|month| month.active), longest(|month| month.dormant));
    let left_cells = if left > 0.0 { scaled(left, left + right, cells) } else { 0 };
    let right_cells = cells - left_cells;
    let mut head = Line::default();
    head.left("", NAME, "", Role::Muted);
    for (text, (_, role)) in numbers.into_iter().zip(signs(t)) {
        head.right(text, NUMBER, role);
    }
    head.push("  ", Role::Muted);
    for (text, (sign, role)) in numbers.into_iter().zip(signs(t)) {
        let legend = format!("{sign} {text}  ");
        if head.width() + width(&legend) <= t.room.width {
            head.push(legend, role);
        }
    }
    let mut lines = vec![head];
    for month in months.iter().rev() {
        let mut line = Line::default();
        line.left(&month_short(t.w, Month::of(month.period.from())), NAME, t.glyphs.ellipsis, Role::Text);
        let parts = [month.retained, month.new, month.resurrected];
        for (count, (_, role)) in parts.into_iter().chain([month.dormant]).zip(signs(t)) {
            let minus = if role == Role::Bad && count > 0 { "-" } else { "" };
            line.right(&format!("{minus}{}", t.count(count)), NUMBER, role);
        }
        line.push(" ", Role::Text);
        let gone = scaled(exact(month.dormant), left, left_cells);
        line.push(" ".repeat(left_cells - gone), Role::Text);
        line.push(shades[1].repeat(gone), Role::Bad);
        line.push(t.glyphs.light.down, Role::Border);
        let mut so_far = 0;
        let mut drawn = 0;
        for (count, (sign, role)) in parts.into_iter().zip(signs(t)) {
            so_far += count;
            // What is rounded is the end of each part, so that they come to the whole.
            let end = scaled(exact(so_far), right, right_cells).max(drawn);
            line.push(sign.repeat(end - drawn), role);
            drawn = end;
        }
        if !month.finished {
            line.push(t.glyphs.unfinished, Role::Muted);
        }
        lines.push(line);
    }
    Told::Lines(lines)
}

/// The shade and the role of each part: retained, new, back again, gone.
fn signs<'a>(t: &Teller<'a>) -> [(&'a str, Role); 4] {
    let shades = &t.glyphs.shades;
    [(shades[4], Role::Text), (shades[3], Role::Good), (shades[2], Role::Accent), (shades[1], Role::Bad)]
}
