//! Draws a plan: what would come of it, line by line, and below what the keys do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::plan::{FOOT, Plan, columns};
use super::view::{more_marks, open_box};
use crate::text::plain::wrap;
use crate::tui::model::Model;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, put};

pub fn draw(plan: &Plan, model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let session = &model.session;
    let lines = plan.lines(model);
    let size = (columns(model.size), lines.len() + FOOT);
    let inside = open_box(&plan.title(model), size, session, theme, area, buffer);
    let foot = cells(FOOT).min(inside.height.saturating_sub(1));
    let body = Rect { height: inside.height - foot, ..inside };
    let in_view = usize::from(body.height);
    let top = plan.top.min(lines.len().saturating_sub(in_view));
    for (y, (at, line)) in (body.y..body.bottom()).zip(lines.iter().enumerate().skip(top)) {
        let role = if at == 0 { Role::Strong } else { Role::Text };
        put(buffer, body.x, y, body.width, line, theme.style(role));
    }
    more_marks((top > 0, top + in_view < lines.len()), session, theme, body, buffer);
    let note = plan.note(model);
    for (y, line) in (body.bottom()..inside.bottom()).zip(wrap(&note, usize::from(inside.width))) {
        put(buffer, inside.x, y, inside.width, &line, theme.style(Role::Muted));
    }
}
