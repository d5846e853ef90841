//! A card: two lines. The name, marked when selected; then value, days on the rung against the limit, and the
//! rung where the column has several.
//!
//! Only the first line changes when the cursor comes or goes, so that a key costs few bytes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

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

/// The most a rung gets of the line of the name, where it found no room among the facts.
const RUNG_BEHIND_NAME: usize = 9;

pub fn draw(card: &Card, look: Look, session: &Session, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let named = fact_line(card, look, session, theme, Rect { y: area.y + 1, height: 1, ..area }, buffer);
    // In a narrow column the rung that found no room among the facts stands behind the name.
    let name = session.rung_name(&card.standing.stage);
    let kept = if look.names_rung && !named { cells(width(name).min(RUNG_BEHIND_NAME) + 2) } else { 0 };
    name_line(card, look, kept, session, theme, area, buffer);
    if kept > 0 {
        let role = if look.selected { Role::Selection } else { Role::Muted };
        let place = Rect { x: area.right().saturating_sub(kept), width: kept, ..area };
        let name = shorten(name, RUNG_BEHIND_NAME, session.glyphs().ellipsis);
        rung(&name, theme.style(role), place, buffer);
    }
}

/// So many cells are kept free at its end.
fn name_line(
    card: &Card,
    look: Look,
    kept: u16,
    session: &Session,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
) {
    let room = usize::from(area.width.saturating_sub(1));
    let mut name = shorten(&card.name, room.saturating_sub(1 + usize::from(kept)), session.glyphs().ellipsis);
    let role = if look.selected { Role::Selection } else { Role::Text };
    if look.selected {
        put(buffer, area.x, area.y, 1, session.glyphs().mark, theme.style(Role::Accent));
        name.push_str(&" ".repeat(room.saturating_sub(width(&name))));
    }
    put(buffer, area.x + 1, area.y, cells(room), &name, theme.style(role));
}

/// Returns whether the rung found room here.
fn fact_line(
    card: &Card,
    look: Look,
    session: &Session,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> bool {
    let words = session.words();
    let glyphs = session.glyphs();
    let right = area.right();
    let stage = session.ladder.get(&card.standing.stage);
    let on_rung = session.clock.days_since(card.since_day);
    let value = figures(session.lang).amount_compact(card.value, session.currency);
    let limit = stage.and_then(|stage| stage.rot_days);
    let urgency = urgency(card, session);
    let between = format!(" {} ", glyphs.dot);
    // Beside a rung's name the unit is written once where twice is too long.
    let taken = usize::from(INDENT) + width(&value) + width(&between) + usize::from(urgency.is_some()) * 2;
    let name = session.rung_name(&card.standing.stage);
    let room = usize::from(area.width).saturating_sub(taken + width(name) + 1);
    let short = words.days_short(&on_rung);
    let days = match limit {
        None => short,
        Some(limit) => {
            let limit = words.days_short(&limit);
            let whole = format!("{short}/{limit}");
            if look.names_rung && width(&whole) > room { format!("{on_rung}/{limit}") } else { whole }
        }
    };
    let x = area.x + INDENT;
    let x = put(buffer, x, area.y, right.saturating_sub(x), &value, theme.style(Role::Text));
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
    let place = Rect { x, width: right.saturating_sub(x), ..area };
    let fits = look.names_rung && width(name) < usize::from(place.width);
    if fits {
        rung(name, theme.style(Role::Muted), place, buffer);
    }
    fits
}

/// Puts the rung's name at the right of a place, a blank before it, and one before the border unless it is needed.
fn rung(name: &str, style: Style, place: Rect, buffer: &mut Buffer) {
    let room = usize::from(place.width).saturating_sub(1);
    let blank = u16::from(width(name) < room);
    let x = place.right().saturating_sub(cells(width(name)) + blank);
    put(buffer, x, place.y, cells(room), name, style);
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
