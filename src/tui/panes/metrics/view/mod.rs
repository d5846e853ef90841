//! Draws the metrics: what is looked at, the tiles, and the chart below them.

pub mod charts;
mod head;
mod tile;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::layout;
use super::line::paint;
use crate::domain::metrics::chart::Chart;
use crate::text::metrics::{chart_text, undefined_text};
use crate::text::plain::{shorten, width};
use crate::tui::load::Load;
use crate::tui::model::Model;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, faces, put};
use charts::Room;

pub fn draw(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let metrics = &model.metrics;
    head::draw(model, theme, Rect { height: 1, ..area }, buffer);
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if metrics.report.value().is_none() {
        let reading = model.session.words().metrics_reading();
        faces::not_ready_as(&metrics.report.load, reading, theme, below, buffer);
        return;
    }
    let layout = layout::of(model.size);
    let first = layout.first_row(metrics.cursor);
    let (from, to) = (first * layout.columns, (first + layout.rows) * layout.columns);
    for place in (from..to).take_while(|place| *place < layout.tiles) {
        let (row, column) = (place / layout.columns - first, place % layout.columns);
        let tile = Rect {
            x: area.x + cells(column) * layout.width,
            y: below.y + cells(row) * layout::TILE.height,
            width: layout.width,
            height: layout::TILE.height,
        };
        tile::draw(model, place, theme, tile, buffer);
    }
    let glyphs = model.session.glyphs();
    let right = area.right().saturating_sub(1);
    if first > 0 {
        put(buffer, right, below.y, 1, glyphs.more_above, theme.style(Role::Focus));
    }
    let used = cells(layout.rows) * layout::TILE.height;
    if to < layout.tiles {
        put(buffer, right, below.y + used - 1, 1, glyphs.more_below, theme.style(Role::Focus));
    }
    let chart = Rect { y: below.y + used, height: below.height.saturating_sub(used), ..below };
    draw_chart(model, theme, chart, buffer);
}

/// The title of the chart in a rule, and the chart below it.
fn draw_chart(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    if area.height < 2 {
        return;
    }
    let (metrics, session) = (&model.metrics, &model.session);
    let (words, glyphs) = (session.words(), session.glyphs());
    let rule = glyphs.light.across.repeat(usize::from(area.width));
    put(buffer, area.x, area.y, area.width, &rule, theme.style(Role::Border));
    let chart = metrics.chart();
    let note = charts::note(model);
    let between = if note.is_some() { glyphs.dot } else { "" };
    let name = format!(" {} {between}", chart_text(words, chart));
    let x = put(buffer, area.x + 1, area.y, area.width, &name, theme.style(Role::Strong));
    let place = Chart::ALL.iter().position(|other| *other == chart).map_or(0, |place| place + 1);
    let place = format!(" {place}/{} ", Chart::ALL.len());
    let right = area.right().saturating_sub(cells(width(&place)) + 1);
    put(buffer, right, area.y, area.width, &place, theme.style(Role::Muted));
    if let Some(note) = note {
        let room = usize::from(right.saturating_sub(x + 1));
        let note = shorten(&format!(" {note} "), room, glyphs.ellipsis);
        put(buffer, x, area.y, area.width, &note, theme.style(Role::Muted));
    }
    let inside =
        Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height - 1 };
    let room = Room { width: usize::from(inside.width), height: usize::from(inside.height) };
    match charts::lines(model, room) {
        charts::Told::Lines(lines) => paint(&lines, theme, inside, buffer),
        charts::Told::Undefined(why) => {
            faces::message(&[(undefined_text(words, why), Role::Muted)], theme, inside, buffer);
        }
        charts::Told::Why(why) => faces::message(&[(&why, Role::Muted)], theme, inside, buffer),
        charts::Told::NotYet => {
            let text = if chart == Chart::Cltv { words.metrics_fitting() } else { words.metrics_reading() };
            match (&metrics.drawing.load, chart) {
                (Load::Failed(failure), chart) if chart != Chart::Cltv => {
                    faces::message(&[(&failure.what, Role::Bad)], theme, inside, buffer);
                }
                _ => faces::message(&[(text, Role::Muted)], theme, inside, buffer),
            }
        }
    }
}
