//! The touchpoints of the column under the cursor, newest first: as many lines as there is room, whatever their number.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::state::Part;
use super::{Sheet, count};
use crate::domain::channel::channel_name;
use crate::domain::touchpoint::{Initiative, Touchpoint};
use crate::text::figures;
use crate::text::journey::evidence_text;
use crate::text::plain::{fitted, shorten, width};
use crate::tui::theme::Role;
use crate::tui::widgets::{cells, put};

/// The most that a channel's name takes.
const CHANNEL: usize = 14;

pub(super) fn draw(sheet: Sheet<'_>, area: Rect, buffer: &mut Buffer) {
    let journey = &sheet.model.journey;
    let touches = journey.touches();
    head(sheet, touches.len(), Rect { height: 1, ..area }, buffer);
    let in_list = journey.part == Part::Touches;
    let cursor = journey.touch_line(sheet.story);
    let lines = (area.y + 1..area.bottom()).zip(touches.iter().enumerate().skip(journey.top));
    for (y, (at, index)) in lines {
        let Some(touchpoint) = sheet.story.touchpoints.get(*index) else { continue };
        line(sheet, touchpoint, in_list && at == cursor, Rect { y, height: 1, ..area }, buffer);
    }
    if touches.is_empty() && area.height > 1 {
        let words = sheet.session().words();
        let text = words.map_no_touchpoints();
        put(
            buffer,
            area.x + 2,
            area.y + 1,
            area.width.saturating_sub(3),
            text,
            sheet.theme.style(Role::Muted),
        );
    }
    let glyphs = sheet.session().glyphs();
    let right = area.right().saturating_sub(2);
    let shown = usize::from(area.height.saturating_sub(1));
    if journey.top > 0 {
        put(buffer, right, area.y, 1, glyphs.more_above, sheet.theme.style(Role::Accent));
    }
    if journey.top + shown < touches.len() {
        put(buffer, right, area.bottom() - 1, 1, glyphs.more_below, sheet.theme.style(Role::Accent));
    }
}

/// `── Purchase: 2 touchpoints ────`.
fn head(sheet: Sheet<'_>, touches: usize, area: Rect, buffer: &mut Buffer) {
    let session = sheet.session();
    let across = session.glyphs().light.across;
    let rule = across.repeat(usize::from(area.width));
    put(buffer, area.x, area.y, area.width, &rule, sheet.theme.style(Role::Border));
    let text =
        session.words().map_touchpoints(&sheet.column(sheet.model.journey.stop), &count(session, touches));
    let text =
        format!(" {} ", shorten(&text, usize::from(area.width).saturating_sub(8), session.glyphs().ellipsis));
    let role = if sheet.model.journey.part == Part::Touches { Role::Strong } else { Role::Text };
    put(buffer, area.x + 2, area.y, area.width.saturating_sub(4), &text, sheet.theme.style(role));
}

/// When, where, from whom, what; at the right how it felt and how well it is known.
fn line(sheet: Sheet<'_>, touchpoint: &Touchpoint, selected: bool, area: Rect, buffer: &mut Buffer) {
    let session = sheet.session();
    let (words, glyphs) = (session.words(), session.glyphs());
    let touch = &touchpoint.touch;
    let day = figures(session.lang).date(touch.at.day(session.clock.zone));
    let channel = channel_name(&sheet.story.channels, &touch.channel, session.lang);
    let initiative = match touch.initiative {
        Some(Initiative::Customer) => glyphs.inward,
        Some(Initiative::Company) => glyphs.outward,
        None => " ",
    };
    let emotion = touch.emotion.map(|emotion| emotion.to_string()).unwrap_or_default();
    let known = evidence_text(words, touch.evidence);
    // On a narrow terminal how it felt stays and how well it is known goes.
    let tail = if area.width >= 60 { format!("{emotion:>2}  {known}") } else { format!("{emotion:>2}") };
    let said = [&touch.note, &touch.action, &touch.motivation, &touch.feeling, &touch.product];
    let said: Vec<&str> = said.into_iter().flatten().map(String::as_str).collect();
    let room = usize::from(area.width.saturating_sub(2));
    let head = format!(
        "{} {} {initiative} ",
        fitted(&day, 11, glyphs.ellipsis),
        fitted(channel, channel_room(area), glyphs.ellipsis)
    );
    let text_room = room.saturating_sub(width(&head) + width(&tail) + 2);
    let text = fitted(&said.join("; "), text_room, glyphs.ellipsis);
    let whole = format!("{head}{text} {tail}");
    let role = if selected { Role::Selection } else { Role::Text };
    if selected {
        put(buffer, area.x, area.y, 1, glyphs.mark, sheet.theme.style(Role::Accent));
    }
    put(buffer, area.x + 1, area.y, cells(room), &whole, sheet.theme.style(role));
}

fn channel_room(area: Rect) -> usize {
    if area.width < 60 { 8 } else { CHANNEL }
}
