//! A card: two lines. The name, marked when selected; then value, days on the rung against the limit, the letter of
//! the next task, and the rung where the column has several.
//!
//! Only the first line changes when the cursor comes or goes, so that a key costs few bytes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::board::Card;
use crate::domain::task::Urgency;
use crate::text::done::task_letter;
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

/// Value, days and the letter of the next task, and the rung where it finds room; returns whether it did.
fn fact_line(
    card: &Card,
    look: Look,
    session: &Session,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> bool {
    let between = format!(" {} ", session.glyphs().dot);
    let value = figures(session.lang).amount_compact(card.value, session.currency);
    let task = card.next_due.map(|due| due.urgency(session.clock.today()));
    let letter = task_letter(session.words(), task);
    let whole = days(card, true, session);
    let brief = days(card, false, session);
    let name = session.rung_name(&card.standing.stage);
    let x = area.x + INDENT;
    let room = usize::from(area.right().saturating_sub(x));
    let taken = |(days, gap): &(&str, &str)| {
        width(&value) + width(&between) + width(days) + width(gap) + width(letter)
    };
    // In a narrow column the unit of the days is written once, then the letter moves closer.
    let wordings = [(whole.as_str(), between.as_str()), (&brief, &between), (&brief, " ")];
    let beside_rung = wordings.iter().find(|wording| taken(wording) + width(name) < room);
    let alone = || wordings.iter().find(|wording| taken(wording) <= room);
    let wording = beside_rung.filter(|_| look.names_rung).or_else(alone);
    let (days, gap) = wording.copied().unwrap_or((&brief, " "));
    let parts = [
        (value.as_str(), Role::Text),
        (&between, Role::Muted),
        (days, rot_role(card, session).unwrap_or(Role::Muted)),
        (gap, Role::Muted),
        (letter, task_role(task)),
    ];
    let x = parts.into_iter().fold(x, |x, (text, role)| {
        put(buffer, x, area.y, area.right().saturating_sub(x), text, theme.style(role))
    });
    let place = Rect { x, width: area.right().saturating_sub(x), ..area };
    let fits = look.names_rung && width(name) < usize::from(place.width);
    if fits {
        rung(name, theme.style(Role::Muted), place, buffer);
    }
    fits
}

/// The days on the rung against the limit: `3d/21d`, and `23d>21d` where it has passed. The unit stands with both of
/// them or once.
fn days(card: &Card, both_units: bool, session: &Session) -> String {
    let (words, glyphs) = (session.words(), session.glyphs());
    let on_rung = session.clock.days_since(card.since_day);
    let limit = session.ladder.get(&card.standing.stage).and_then(|stage| stage.rot_days);
    let Some(limit) = limit else { return words.days_short(&on_rung) };
    let sign = if card.rots_on(session.clock.today()) { glyphs.beyond } else { glyphs.within };
    let on_rung = if both_units { words.days_short(&on_rung) } else { on_rung.to_string() };
    format!("{on_rung}{sign}{}", words.days_short(&limit))
}

/// Puts the rung's name at the right of a place, a blank before it, and one before the border unless it is needed.
fn rung(name: &str, style: Style, place: Rect, buffer: &mut Buffer) {
    let room = usize::from(place.width).saturating_sub(1);
    let blank = u16::from(width(name) < room);
    let x = place.right().saturating_sub(cells(width(name)) + blank);
    put(buffer, x, place.y, cells(room), name, style);
}

/// How much a rotting card wants to be seen: more where the limit has passed a second time.
fn rot_role(card: &Card, session: &Session) -> Option<Role> {
    let today = session.clock.today();
    let limit = session.ladder.get(&card.standing.stage).and_then(|stage| stage.rot_days);
    card.rots_at.filter(|_| card.rots_on(today)).map(|since| {
        let rotting_for = session.clock.days_since(since);
        if limit.is_some_and(|limit| rotting_for >= i64::from(limit)) { Role::Bad } else { Role::Warn }
    })
}

fn task_role(next: Option<Urgency>) -> Role {
    match next {
        Some(Urgency::Overdue) => Role::Bad,
        Some(Urgency::Today) => Role::Warn,
        Some(Urgency::Later) | None => Role::Muted,
    }
}
