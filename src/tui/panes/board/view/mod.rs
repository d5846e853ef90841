//! Draws the board: the ribbon of all columns, and those of them that are in view.

mod card;
mod column;
mod ribbon;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::layout;
use crate::tui::model::Model;
use crate::tui::theme::Theme;
use crate::tui::widgets::faces;

pub fn draw(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let Some(grid) = model.board.grid.value() else {
        faces::not_ready(&model.board.grid, model.session.words(), theme, area, buffer);
        return;
    };
    let exits: Vec<bool> = model.session.lens().columns().iter().map(|column| column.exit).collect();
    let slots = layout::slots(area.width, grid.left(), &exits);
    ribbon::draw(grid, &slots, &model.session, theme, Rect { height: 1, ..area }, buffer);
    let board = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let words = model.session.words();
    let empty = if model.board.filter.is_active() { words.column_unmatched() } else { words.column_empty() };
    for slot in slots {
        let place = Rect { x: board.x + slot.x, width: slot.width, ..board };
        column::draw(grid, slot.column, empty, &model.session, theme, place, buffer);
    }
}
