//! Draws the call card.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::call_card::{CallCard, GAP, columns, label_width};
use super::view::{more_marks, open_box};
use crate::text::plain::width;
use crate::tui::model::Model;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, put};

pub fn draw(card: &CallCard, model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let session = &model.session;
    let lines = card.drawn(model);
    let label = label_width(&lines);
    let gap = if label == 0 { 0 } else { GAP };
    let title = session.words().call_title(&card.name);
    let widest = lines.iter().map(|line| width(&line.text)).max().unwrap_or(0);
    let wanted = (label + gap + widest).max(width(&title) + 2).min(columns(model));
    let inside = open_box(&title, (wanted, lines.len()), session, theme, area, buffer);
    let in_view = usize::from(inside.height);
    let top = card.top.min(lines.len().saturating_sub(in_view));
    let text_at = cells(label + gap);
    for (y, line) in (inside.y..inside.bottom()).zip(lines.iter().skip(top)) {
        put(buffer, inside.x, y, inside.width, line.label, theme.style(Role::Accent));
        let room = inside.width.saturating_sub(text_at);
        put(buffer, inside.x + text_at, y, room, &line.text, theme.style(Role::Text));
    }
    more_marks((top > 0, top + in_view < lines.len()), session, theme, inside, buffer);
}
