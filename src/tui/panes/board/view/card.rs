//! A card: two lines. The name, marked when selected, and the health at its right; then value, days on the rot clock
//! against the limit, the letter of the next task, and the rung where the column has several.
//!
//! Only the name changes when the cursor comes or goes, so that a key costs few bytes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::board::Card;
use crate::domain::rot::Cold;
use crate::domain::task::Urgency;
use crate::text::done::task_letter;
use crate::text::figures;
use crate::text::plain::{plain, shorten, width};
use crate::tui::model::Session;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, put, vital};

/// How a card is shown.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub selected: bool,
    pub names_rung: bool,
}

/// Under the name, not under the mark.
const INDENT: u16 = 2;

/// The most a rung gets of the line of the name, where it found no room among the facts; and the least that is of use.
const RUNG_BEHIND_NAME: usize = 9;
const RUNG_OF_USE: usize = 4;

/// What a name keeps of its line before a rung gets any of it.
const NAME_BEFORE_RUNG: usize = 9;

pub fn draw(card: &Card, look: Look, session: &Session, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let named = fact_line(card, look, session, theme, Rect { y: area.y + 1, height: 1, ..area }, buffer);
    // The mark is at the left.
    let line = Rect { x: area.x + 1, width: area.width.saturating_sub(1), height: 1, ..area };
    let line = health(card, session, theme, line, buffer);
    let line = if look.names_rung && !named { rung_behind(card, session, theme, line, buffer) } else { line };
    if look.selected {
        put(buffer, area.x, area.y, 1, session.glyphs().mark, theme.style(Role::Accent));
    }
    name(card, look, session, theme, line, buffer);
}

/// The health at the right of the line; gives back what it left of it.
fn health(card: &Card, session: &Session, theme: &Theme, line: Rect, buffer: &mut Buffer) -> Rect {
    let Some(reading) = card.vitals.health else { return line };
    let taken = cells(vital::CELLS).min(line.width);
    let x = line.right() - taken;
    put(buffer, x, line.y, taken, &vital::aligned(reading, session), theme.style(vital::role_of(reading)));
    Rect { width: line.width - taken, ..line }
}

/// In a narrow column the rung that found no room among the facts stands behind the name. Gives back what it left.
fn rung_behind(card: &Card, session: &Session, theme: &Theme, line: Rect, buffer: &mut Buffer) -> Rect {
    let name = session.rung_name(&card.standing.stage);
    // A blank stands behind either of them.
    let kept = width(&plain(&card.name)).min(NAME_BEFORE_RUNG) + 2;
    let room = usize::from(line.width).saturating_sub(kept).min(RUNG_BEHIND_NAME);
    if room < RUNG_OF_USE.min(width(name)) {
        return line;
    }
    let name = shorten(name, room, session.glyphs().ellipsis);
    let taken = cells(width(&name) + 1).min(line.width);
    put(buffer, line.right() - taken, line.y, taken, &name, theme.style(Role::Muted));
    Rect { width: line.width - taken, ..line }
}

fn name(card: &Card, look: Look, session: &Session, theme: &Theme, line: Rect, buffer: &mut Buffer) {
    let room = usize::from(line.width);
    let mut name = shorten(&card.name, room.saturating_sub(1), session.glyphs().ellipsis);
    let role = if look.selected { Role::Selection } else { Role::Text };
    if look.selected {
        name.push_str(&" ".repeat(room.saturating_sub(width(&name))));
    }
    put(buffer, line.x, line.y, line.width, &name, theme.style(role));
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

/// The days on the rot clock against the limit: `3d/21d`, and `23d>21d` where it has passed; `~` before them where the
/// customer is going cold. The unit stands with both of them or once.
fn days(card: &Card, both_units: bool, session: &Session) -> String {
    let (words, glyphs, today) = (session.words(), session.glyphs(), session.clock.today());
    let clock = card.clock();
    let on_clock = clock.days(today);
    let cold = Cold::of(card.since_day, card.vitals.last_touch, card.vitals.cadence, today);
    let cold = if cold.is_some() { glyphs.cold } else { "" };
    let limit = session.ladder.get(&card.standing.stage).and_then(|stage| stage.rot_days);
    let Some(limit) = limit else { return format!("{cold}{}", words.days_short(&on_clock)) };
    let sign = if card.rots_on(today) { glyphs.beyond } else { glyphs.within };
    let on_clock = if both_units { words.days_short(&on_clock) } else { on_clock.to_string() };
    format!("{cold}{on_clock}{sign}{}", words.days_short(&limit))
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
