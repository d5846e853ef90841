//! A tile: the name of a figure, its value with the change, its trail and how many it was counted from. Where there is no
//! value, why.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::metrics::figure::{Figure, Missing, Unit};
use crate::domain::metrics::value::{Measured, Undefined};
use crate::text::figures;
use crate::text::metrics::{Values, missing_text, short_name_text};
use crate::text::plain::{fitted, shorten, width, wrap};
use crate::tui::model::{Model, Session};
use crate::tui::panes::metrics::layout::ORDER;
use crate::tui::panes::metrics::line::spark;
use crate::tui::panes::metrics::state::Shown;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, put};

pub fn draw(model: &Model, place: usize, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let (session, glyphs) = (&model.session, model.session.glyphs());
    let (words, name) = (session.words(), ORDER[place]);
    let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let room = usize::from(inside.width);
    let selected = place == model.metrics.cursor;
    let title = short_name_text(words, name);
    if selected {
        for y in area.y..area.bottom() {
            put(buffer, area.x, y, 1, glyphs.mark, theme.style(Role::Accent));
        }
        let title = fitted(title, room, glyphs.ellipsis);
        put(buffer, inside.x, inside.y, inside.width, &title, theme.style(Role::Selection));
    } else {
        put(buffer, inside.x, inside.y, inside.width, title, theme.style(Role::Muted));
    }
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..inside };
    match model.metrics.figure(name) {
        Some(Shown::Figure(figure)) => match figure.worked.answer {
            Ok(_) if figure.too_few().is_some() => {
                reason(Undefined::TooFew.into(), figure, session, theme, below, buffer);
            }
            Ok(measured) => value(figure, &measured, session, theme, below, buffer),
            Err(missing) => reason(missing, figure, session, theme, below, buffer),
        },
        Some(Shown::Fitting) => {
            put(buffer, below.x, below.y, below.width, words.metrics_fitting(), theme.style(Role::Muted));
        }
        None => {}
    }
}

fn value(
    figure: &Figure,
    measured: &Measured,
    session: &Session,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
) {
    let room = usize::from(area.width);
    let values = values(session);
    let text = shorten(&values.short(figure.name.unit(), measured.value), room, session.glyphs().ellipsis);
    let x = put(buffer, area.x, area.y, area.width, &text, theme.style(Role::Strong));
    if let Some((change, role)) = change(figure, room.saturating_sub(width(&text) + 1), session) {
        put(buffer, x + 1, area.y, area.right().saturating_sub(x + 1), &change, theme.style(role));
    }
    trail(figure, measured.n, session, theme, Rect { y: area.y + 1, height: 1, ..area }, buffer);
}

fn values(session: &Session) -> Values<'_> {
    Values { w: session.words(), f: figures(session.lang), currency: session.currency }
}

/// The change against the other period, as much of it as there is room for: the arrow alone tells the direction.
fn change(figure: &Figure, room: usize, session: &Session) -> Option<(String, Role)> {
    let signs = session.glyphs().signs;
    let by = figure.change()?;
    if !by.is_finite() {
        return None;
    }
    let unit = figure.name.unit();
    let before = figure.previous?.ok()?.value;
    let values = values(session);
    let told = match unit {
        // An amount beside an amount would take twice the room.
        Unit::Money | Unit::MoneyPerDay | Unit::MoneyPerMonth if before > 0.0 => {
            let share = by / before;
            format!("{}{}", if share > 0.0 { "+" } else { "" }, values.f.percent(share))
        }
        _ => values.change(unit, by),
    };
    // What rounds to nothing is no change.
    let none = !told.contains(|c: char| matches!(c, '1'..='9'));
    if none {
        return (room > 0).then(|| ("=".to_owned(), Role::Muted));
    }
    let (arrow, better) = if by > 0.0 { (signs.better, true) } else { (signs.worse, false) };
    let role = match figure.name.more_is_better() {
        None => Role::Text,
        Some(more) if more == better => Role::Good,
        Some(_) => Role::Bad,
    };
    let bare = told.trim_start_matches(['+', '-']);
    let forms = [format!("{arrow}{told}"), format!("{arrow}{bare}"), arrow.to_owned()];
    forms.into_iter().find(|form| width(form) <= room).map(|form| (form, role))
}

/// The trail at the left, how many at the right.
fn trail(figure: &Figure, n: u64, session: &Session, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let count = figures(session.lang).count(i64::try_from(n).unwrap_or(i64::MAX));
    let n = session.words().metric_n(&count);
    let room = usize::from(area.width).saturating_sub(width(&n) + 1);
    let shown = &figure.trail[figure.trail.len().saturating_sub(room)..];
    if shown.len() > 1 {
        let line = spark(shown, &session.glyphs().levels);
        put(buffer, area.x, area.y, cells(room), &line, theme.style(Role::Accent));
    }
    let at = area.right().saturating_sub(cells(width(&n)));
    put(buffer, at, area.y, area.width, &n, theme.style(Role::Muted));
}

/// Why there is no value. Of too few it is said how many.
fn reason(
    missing: Missing,
    figure: &Figure,
    session: &Session,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
) {
    let words = session.words();
    let mut text = missing_text(words, missing);
    if let Some(n) = figure.too_few() {
        text = format!("{}, {text}", words.metric_n(&n));
    }
    let room = usize::from(area.width);
    let mut lines = wrap(&text, room);
    let most = usize::from(area.height).max(1);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(shorten(&rest, room, session.glyphs().ellipsis));
    }
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        put(buffer, area.x, y, area.width, &line, theme.style(Role::Muted));
    }
}
