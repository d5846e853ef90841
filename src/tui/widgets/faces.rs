//! The faces of data that is not ready: nothing asked yet, on its way, or failed with the reason.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{cells, put};
use crate::text::Words;
use crate::text::plain::{width, wrap};
use crate::tui::load::Load;
use crate::tui::theme::{Role, Theme};

/// Draws what there is to say instead of a value; nothing where there is one.
pub fn not_ready<T>(slot: &Load<T>, words: &dyn Words, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    not_ready_as(slot, words.loading(), theme, area, buffer);
}

/// The same, where something else than the board is read.
pub fn not_ready_as<T>(slot: &Load<T>, reading: &str, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    match slot {
        Load::Empty | Load::Ready(_) | Load::Stale(..) => {}
        Load::Loading => message(&[(reading, Role::Muted)], theme, area, buffer),
        Load::Failed(failure) => {
            let hint = failure.hint.as_deref().unwrap_or_default();
            message(&[(&failure.what, Role::Bad), (hint, Role::Text)], theme, area, buffer);
        }
    }
}

/// Sentences in the middle of an area, each on lines of its own.
pub fn message(sentences: &[(&str, Role)], theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let room = usize::from(area.width.saturating_sub(2));
    let lines: Vec<(String, Role)> = sentences
        .iter()
        .flat_map(|(text, role)| wrap(text, room).into_iter().map(|line| (line, *role)))
        .collect();
    let top = area.y + area.height.saturating_sub(cells(lines.len())) / 2;
    for (y, (line, role)) in (top..area.bottom()).zip(lines) {
        let x = area.x + area.width.saturating_sub(cells(width(&line))) / 2;
        put(buffer, x, y, area.right().saturating_sub(x), &line, theme.style(role));
    }
}
