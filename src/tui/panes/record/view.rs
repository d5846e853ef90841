//! Draws the record.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::model::Model;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{faces, put};

pub fn draw(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let Some(story) = model.story.slot.value() else {
        faces::not_ready(&model.story.slot, model.session.words(), theme, area, buffer);
        return;
    };
    let name = &story.account.customer.record.name;
    put(buffer, area.x + 1, area.y, area.width.saturating_sub(2), name, theme.style(Role::Strong));
}
