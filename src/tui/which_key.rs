//! The line that tells what may follow while a sequence of keys is begun.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::commands::Command;
use super::keys;
use super::model::Model;
use super::theme::{Role, Theme};
use super::widgets::{cells, put};
use crate::text::plain::{shorten, width};

/// Between two continuations.
const GAP: usize = 2;

/// Draws the keys pressed so far, then each continuation with its title, as many as fit, and the way out.
pub fn draw(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let words = model.session.words();
    let ellipsis = model.session.glyphs().ellipsis;
    let out = (model.keymap.shown(Command::Back), words.hint_cancel());
    let out_width = width(&out.0) + 1 + width(out.1);
    let right = area.right().saturating_sub(cells(out_width) + 1);
    let x = area.x + 1;
    let room = |x: u16| right.saturating_sub(x + 1);
    let mut x = put(buffer, x, area.y, room(x), &keys::pretty(&model.pending), theme.style(Role::Accent));
    for (rest, command) in model.keymap.continuations(model.scopes(), &model.pending) {
        x += cells(GAP);
        let (key, title) = (keys::pretty(rest), (command.row().title)(words));
        let wanted = width(&key) + 1 + width(title);
        if wanted > usize::from(room(x)) {
            put(
                buffer,
                x,
                area.y,
                room(x),
                &shorten(ellipsis, usize::from(room(x)), ""),
                theme.style(Role::Muted),
            );
            break;
        }
        x = put(buffer, x, area.y, room(x), &key, theme.style(Role::Strong));
        x = put(buffer, x + 1, area.y, room(x), title, theme.style(Role::Muted));
    }
    let x = put(buffer, right, area.y, area.width, &out.0, theme.style(Role::Strong));
    put(buffer, x + 1, area.y, area.width, out.1, theme.style(Role::Muted));
}

#[cfg(test)]
mod tests {
    use crate::tui::commands::Command;
    use crate::tui::test_harness::{Harness, given};

    fn board() -> Harness {
        Harness::with([given("Acme", "aware"), given("Beta", "aware")]).bound(&[
            (Command::FirstCard, &["g g"]),
            (Command::LastCard, &["g e"]),
            (Command::MoveNext, &["Ctrl+x n", "L"]),
        ])
    }

    #[test]
    fn a_begun_sequence_shows_what_may_follow() {
        let harness = board().keys("g");
        let last = harness.screen().lines().last().unwrap_or_default().to_owned();
        assert!(last.starts_with(" g  g first card of all  e last card of all"), "{last}");
        assert!(last.ends_with("Esc cancel"), "{last}");
        assert_eq!(harness.cursor(), "Acme", "nothing is done yet");
    }

    #[test]
    fn the_last_key_runs_it() {
        board().keys("g e").assert_cursor("Beta").keys("g g").assert_cursor("Acme");
        board().keys("Ctrl+x n").assert_stage("Acme", "considering");
    }

    #[test]
    fn esc_cancels_and_nothing_is_closed_by_it() {
        let harness = board().keys("m Esc g Esc");
        assert!(harness.model.pending.is_empty() && harness.model.status.is_none());
        harness.keys("e").assert_cursor("Acme");
    }

    #[test]
    fn an_unknown_continuation_is_said_and_dropped() {
        let harness = board().keys("g x").assert_status("gx means nothing");
        assert!(harness.model.overlays.is_empty(), "x alone would ask for a reason");
        harness.keys("g e").assert_cursor("Beta");
    }

    #[test]
    fn the_way_out_works_in_the_middle() {
        assert!(board().keys("g Ctrl+c").quit);
    }
}
