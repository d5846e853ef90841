//! The line above the tiles: of when the figures are, what they are compared with, of whom, and how old the data are.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::text::figures;
use crate::text::periods::{period_text, window_text};
use crate::text::plain::{shorten, width};
use crate::tui::model::Model;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, put};

pub fn draw(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let parts = parts(model);
    let session = &model.session;
    let between = format!(" {} ", session.glyphs().dot);
    let state = state(model);
    let state_at = area.right().saturating_sub(cells(state.as_ref().map_or(0, |(text, _)| width(text))) + 1);
    let mut x = area.x + 1;
    for (index, (text, role)) in parts.iter().enumerate() {
        let room = usize::from(state_at.saturating_sub(x + 2));
        let gap = if index == 0 { 0 } else { width(&between) };
        // What comes later matters less; the segment is never left out, only cut.
        let text = if *role == Role::Accent {
            shorten(text, room.saturating_sub(gap), session.glyphs().ellipsis)
        } else {
            text.clone()
        };
        if width(&text) + gap > room {
            continue;
        }
        if gap > 0 {
            x = put(buffer, x, area.y, area.width, &between, theme.style(Role::Muted));
        }
        x = put(buffer, x, area.y, area.width, &text, theme.style(*role));
    }
    if let Some((text, role)) = state {
        put(buffer, state_at, area.y, area.width, &text, theme.style(role));
    }
}

/// What is told, the most important first.
fn parts(model: &Model) -> Vec<(String, Role)> {
    let (metrics, session) = (&model.metrics, &model.session);
    let (words, figures) = (session.words(), figures(session.lang));
    // Figures, period and segment belong together, also while others are on their way.
    let shown = metrics.report.question().map(|(.., window)| *window);
    let window = shown.unwrap_or_else(|| metrics.window(session.clock));
    let text = metrics.shown_text();
    let mut parts = vec![(window_text(words, figures, &window), Role::Strong)];
    if !window.all && !window.period.is_over(window.whole) {
        parts.push((words.pane_open().to_owned(), Role::Warn));
    }
    let who = if text.is_empty() { words.segment_everybody().to_owned() } else { format!("/{text}") };
    let who_role = if text.is_empty() { Role::Text } else { Role::Accent };
    parts.push((who, who_role));
    if let Some(compared) = window.compared() {
        parts.push((words.pane_against(&period_text(words, figures, compared)), Role::Text));
    }
    if let Some(report) = metrics.report.value() {
        let count = figures.count(i64::try_from(report.customers).unwrap_or(i64::MAX));
        parts.push((words.metrics_known(&count), Role::Muted));
        if let Some(newest) = report.newest {
            let days = session.clock.days_since(newest).max(0);
            let age = match days {
                0 => words.metrics_today().to_owned(),
                days => words.metrics_newest(&figures.days(days)),
            };
            parts.push((age, Role::Muted));
        }
    }
    parts
}

/// Whether what is shown is old, or being read anew.
fn state(model: &Model) -> Option<(String, Role)> {
    let (metrics, words) = (&model.metrics, model.session.words());
    if metrics.report.load.is_stale() {
        return Some((words.title_stale().to_owned(), Role::Warn));
    }
    let reading = metrics.report.is_reading() || metrics.drawing.is_reading() || metrics.asking.is_some();
    (reading && metrics.report.value().is_some()).then(|| (words.metrics_reading().to_owned(), Role::Muted))
}
