//! The funnel: a bar for each column of the lens, of those who came step by step, with the steps in numbers.

use super::{Teller, Told};
use crate::domain::lens::Lens;
use crate::domain::metrics::funnel::{Funnel, WINDOW_DAYS};
use crate::domain::metrics::value::Undefined;
use crate::domain::proportion::exact;
use crate::tui::panes::metrics::line::{Line, bar};
use crate::tui::theme::Role;

/// The cells of a number, and how many numbers there are.
const NUMBER: usize = 7;
const NUMBERS: usize = 6;

/// The least that a bar is worth its place.
const BAR: usize = 8;

pub(super) fn lines(t: &Teller<'_>, lens: &Lens, columns: &[usize], funnel: &Funnel) -> Told {
    if funnel.customers == 0 {
        return Told::Undefined(Undefined::NobodyEntered);
    }
    let label =
        |place: &usize| lens.columns().get(*place).map_or("", |column| column.label.get(t.session.lang));
    let name = t.name_width(columns.iter().map(label));
    // The last numbers go first where there is little room.
    let numbers = (t.room.width.saturating_sub(name + 1 + BAR) / (NUMBER + 1)).min(NUMBERS);
    let cells = t.room.width.saturating_sub(name + 1 + numbers * (NUMBER + 1));
    let mut head = Line::default();
    head.left("", name + cells, t.glyphs.ellipsis, Role::Muted);
    let heads = [
        t.w.funnel_strict(),
        t.w.funnel_step(),
        t.w.funnel_lost(),
        t.w.funnel_days(),
        t.w.funnel_overall(),
        t.w.funnel_any(),
    ];
    for text in heads.into_iter().take(numbers) {
        head.right(text, NUMBER, Role::Muted);
    }
    let mut lines = vec![head];
    let most = funnel.steps.first().map_or(0.0, |step| exact(step.strict));
    let mut before = None;
    for (place, step) in columns.iter().zip(&funnel.steps) {
        let mut line = Line::default();
        line.left(label(place), name, t.glyphs.ellipsis, Role::Text);
        let bar = bar(exact(step.strict), most, cells, t.glyphs.bar);
        line.left(&bar, cells.saturating_sub(1), "", Role::Accent);
        let none = || "-".to_owned();
        let share = |metric: Option<f64>| metric.map_or_else(none, |share| t.percent(share));
        let lost = before.map(|before: u64| before.saturating_sub(step.strict));
        let told = [
            (t.count(step.strict), Role::Strong),
            (share(step.of_before.ok().map(|of| of.value)), Role::Text),
            (
                lost.map_or_else(none, |lost| {
                    if lost == 0 { "0".to_owned() } else { format!("-{}", t.count(lost)) }
                }),
                Role::Text,
            ),
            (step.days.map_or_else(none, |days| t.w.metric_days(&t.f.decimal(days, 0))), Role::Text),
            (share(step.of_first.ok().map(|of| of.value)), Role::Muted),
            (t.count(step.any), Role::Muted),
        ];
        for (text, role) in told.into_iter().take(numbers) {
            line.right(&text, NUMBER, role);
        }
        before = Some(step.strict);
        lines.push(line);
    }
    if funnel.young > 0 {
        lines.push(Line::of(t.w.funnel_young(&t.count(funnel.young), &WINDOW_DAYS), Role::Muted));
    }
    Told::Lines(lines)
}
