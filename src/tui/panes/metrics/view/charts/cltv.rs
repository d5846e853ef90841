//! What customers are predicted to bring: how many of them how much, on a scale of 1, 2, 5 and ten times as much, with
//! the mean probability that they are still there.

use super::Teller;
use crate::domain::metrics::figure::Unit;
use crate::domain::metrics::models::{Models, Outlook};
use crate::domain::proportion::exact;
use crate::tui::panes::metrics::line::{Line, bar};
use crate::tui::theme::Role;

/// The cells of a range of values, and of a number.
const RANGE: usize = 24;
const NUMBER: usize = 8;

/// The steps of a scale within a power of ten, the finest first.
const STEPS: [&[f64]; 3] = [&[1.0, 2.0, 5.0], &[1.0, 3.0], &[1.0]];

pub(super) fn lines(t: &Teller<'_>, models: &Models, outlooks: &[Outlook]) -> Vec<Line> {
    let fit = t.room.height.saturating_sub(2).max(1);
    let values: Vec<f64> = outlooks.iter().map(|outlook| outlook.value).collect();
    let scales = STEPS.iter().map(|steps| edges(&values, steps));
    let all: Vec<Vec<f64>> = scales.collect();
    let edges = all.iter().find(|edges| edges.len() <= fit + 1).or(all.last()).cloned().unwrap_or_default();
    let mut bins: Vec<Bin> =
        edges.windows(2).map(|pair| Bin { low: pair[0], high: pair[1], ..Bin::default() }).collect();
    for outlook in outlooks {
        let place = bins.iter().rposition(|bin| outlook.value >= bin.low).unwrap_or(0);
        if let Some(bin) = bins.get_mut(place) {
            bin.customers += 1;
            bin.alive += outlook.alive;
        }
    }
    // Where even the coarsest scale is too fine, the most that customers bring is what matters.
    let bins = &bins[bins.len().saturating_sub(fit)..];
    let most = bins.iter().map(|bin| bin.customers).max().map_or(0.0, exact);
    let cells = t.room.width.saturating_sub(RANGE + 1 + 2 * (NUMBER + 1) + 1);
    let mut head = Line::default();
    head.left(t.w.cltv_value(), RANGE, t.glyphs.ellipsis, Role::Muted);
    head.right(t.w.metric_customers(), NUMBER + 2, Role::Muted);
    head.right(t.w.cltv_alive(), NUMBER - 2, Role::Muted);
    let mut lines = vec![head];
    lines.extend(bins.iter().map(|bin| bin_line(t, bin, most, cells)));
    let told = t.values();
    let worked = models.predicted();
    if let Ok(mean) = worked.answer {
        let n = t.count(mean.n);
        let alive = outlooks.iter().map(|outlook| outlook.alive).sum::<f64>() / exact(mean.n);
        let mean = told.short(Unit::Money, mean.value);
        lines.push(Line::of(t.w.cltv_foot(&mean, &t.percent(alive), &n), Role::Text));
    }
    lines
}

#[derive(Debug, Clone, Copy, Default)]
struct Bin {
    low: f64,
    high: f64,
    customers: u64,
    alive: f64,
}

fn bin_line(t: &Teller<'_>, bin: &Bin, most: f64, cells: usize) -> Line {
    let values = t.values();
    let range = t.w.metric_range(&values.short(Unit::Money, bin.low), &values.short(Unit::Money, bin.high));
    let mut line = Line::default();
    line.left(&range, RANGE, t.glyphs.ellipsis, Role::Text);
    line.right(&t.count(bin.customers), NUMBER, Role::Strong);
    let alive = if bin.customers == 0 { "-".to_owned() } else { t.percent(bin.alive / exact(bin.customers)) };
    line.right(&alive, NUMBER, Role::Muted);
    line.push(" ", Role::Text);
    line.push(bar(exact(bin.customers), most, cells, t.glyphs.bar), Role::Accent);
    line
}

/// The steps of the scale around all values. What is worth less than a hundredth of the largest stands with nothing.
fn edges(values: &[f64], steps: &[f64]) -> Vec<f64> {
    let most = values.iter().copied().fold(0.0, f64::max);
    if !(most > 0.0 && most.is_finite()) {
        return vec![0.0, 1.0];
    }
    let least = values.iter().copied().filter(|value| *value > most / 1_000.0).fold(most, f64::min);
    let mut edges = vec![0.0];
    let mut power = 10_f64.powf(least.log10().floor());
    while edges.last().is_some_and(|last| *last <= most) {
        edges.extend(steps.iter().map(|step| step * power).filter(|edge| *edge > least));
        power *= 10.0;
    }
    let end = edges.iter().position(|edge| *edge > most).unwrap_or(edges.len() - 1);
    edges.truncate(end + 1);
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_reaches_around_all_values() {
        assert_eq!(edges(&[3.0, 40.0, 99.0], STEPS[0]), [0.0, 5.0, 10.0, 20.0, 50.0, 100.0]);
        assert_eq!(edges(&[3.0, 40.0, 99.0], STEPS[2]), [0.0, 10.0, 100.0]);
        assert_eq!(edges(&[0.0], STEPS[0]), [0.0, 1.0]);
        assert_eq!(edges(&[100.0], STEPS[2]), [0.0, 1000.0]);
    }
}
