//! A card: two lines. The name, marked when selected; then value, days on the rung against the limit, and the
//! rung where the column has several.
//!
//! Only the first line changes when the cursor comes or goes, so that a key costs few bytes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::board::Card;
use crate::text::figures;
use crate::text::plain::{shorten, width};
use crate::tui::model::Session;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, put};

/// How a card is shown.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub selected: bool,
    pub names_rung: bool,
}

/// Under the name, not under the mark.
const INDENT: u16 = 2;

/// Shorter than this, a rung's name says nothing.
const SHORTEST_RUNG: usize = 4;

pub fn draw(card: &Card, look: Look, session: &Session, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    name_line(card, look, session, theme, area, buffer);
    fact_line(card, look, session, theme, Rect { y: area.y + 1, height: 1, ..area }, buffer);
}

fn name_line(card: &Card, look: Look, session: &Session, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let glyphs = session.glyphs();
    let room = usize::from(area.width.saturating_sub(1));
    let mut name = shorten(&card.name, room.saturating_sub(1), glyphs.ellipsis);
    let role = if look.selected { Role::Selection } else { Role::Text };
    if look.selected {
        put(buffer, area.x, area.y, 1, glyphs.mark, theme.style(Role::Accent));
        name.push_str(&" ".repeat(room.saturating_sub(width(&name))));
    }
    put(buffer, area.x + 1, area.y, cells(room), &name, theme.style(role));
}

fn fact_line(card: &Card, look: Look, session: &Session, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let words = session.words();
    let glyphs = session.glyphs();
    let right = area.right();
    let stage = session.ladder.get(&card.standing.stage);
    let on_rung = session.clock.days_since(card.since_day);
    let value = figures(session.lang).amount_compact(card.value, session.currency);
    let limit = stage.and_then(|stage| stage.rot_days);
    let days = match limit {
        Some(limit) => format!("{}/{}", words.days_short(&on_rung), words.days_short(&limit)),
        None => words.days_short(&on_rung),
    };
    let urgency = urgency(card, session);
    let x = area.x + INDENT;
    let x = put(buffer, x, area.y, right.saturating_sub(x), &value, theme.style(Role::Text));
    let between = format!(" {} ", glyphs.dot);
    let x = put(buffer, x, area.y, right.saturating_sub(x), &between, theme.style(Role::Muted));
    let x =
        put(buffer, x, area.y, right.saturating_sub(x), &days, theme.style(urgency.unwrap_or(Role::Muted)));
    let x = match urgency {
        Some(role) => {
            let mark = format!(" {}", glyphs.rotting);
            put(buffer, x, area.y, right.saturating_sub(x), &mark, theme.style(role))
        }
        None => x,
    };
    // A blank before it; one before the border too, unless it is needed.
    let room = usize::from(right.saturating_sub(x)).saturating_sub(1);
    if look.names_rung && room >= SHORTEST_RUNG {
        let rung = shorten(session.rung_name(&card.standing.stage), room, glyphs.ellipsis);
        let blank = u16::from(width(&rung) < room);
        let x = right.saturating_sub(cells(width(&rung)) + blank);
        put(buffer, x, area.y, cells(room), &rung, theme.style(Role::Muted));
    }
}

/// How much a rotting card wants to be seen: more where the limit has passed a second time.
fn urgency(card: &Card, session: &Session) -> Option<Role> {
    let today = session.clock.today();
    let limit = session.ladder.get(&card.standing.stage).and_then(|stage| stage.rot_days);
    card.rots_at.filter(|_| card.rots_on(today)).map(|since| {
        let rotting_for = session.clock.days_since(since);
        if limit.is_some_and(|limit| rotting_for >= i64::from(limit)) { Role::Bad } else { Role::Warn }
    })
}
