//! Draws the map of many: shares, means with their intervals, what hurts, and the channels below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::state::{Part, Row};
use crate::domain::journey::aggregate::{Aggregate, Feeling, Station, Unknown};
use crate::text::figures;
use crate::text::map_cells::signed;
use crate::text::plain::{fitted, plain, shorten, width};
use crate::tui::model::{Model, Session};
use crate::tui::panes::journey::layout::{Slot, label_width, slots};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, faces, put};

pub fn draw(model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let Some(aggregate) = model.segment.slot.value() else {
        faces::not_ready(&model.segment.slot, model.session.words(), theme, area, buffer);
        return;
    };
    let sheet = Sheet { model, aggregate, theme };
    sheet.title(Rect { height: 1, ..area }, buffer);
    if aggregate.customers.is_empty() {
        let text = model.session.words().segment_nobody();
        put(buffer, area.x + 2, area.y + 2, area.width.saturating_sub(3), text, theme.style(Role::Muted));
        return;
    }
    let slots = slots(area, aggregate.stations.len(), model.segment.station);
    sheet.heads(&slots, Rect { y: area.y + 1, height: 1, ..area }, buffer);
    let rows = Row::all();
    // Where both do not fit, the part with the cursor is shown.
    let fit = usize::from(area.height.saturating_sub(2));
    let split = fit >= rows.len() + 3;
    let map_rows = if split { rows.len() } else { fit };
    let mut y = area.y + 2;
    if split || model.segment.part == Part::Map {
        let at = rows.iter().position(|row| *row == model.segment.row).unwrap_or(0);
        let first = (at + 1).saturating_sub(map_rows);
        for row in rows.into_iter().skip(first).take(map_rows) {
            sheet.row(row, &slots, Rect { y, height: 1, ..area }, buffer);
            y += 1;
        }
    }
    if split || model.segment.part == Part::Channels {
        sheet.channels(Rect { y, height: area.bottom().saturating_sub(y), ..area }, buffer);
    }
}

struct Sheet<'a> {
    model: &'a Model,
    aggregate: &'a Aggregate,
    theme: &'a Theme,
}

impl Sheet<'_> {
    fn session(&self) -> &Session {
        &self.model.session
    }

    fn count(&self, n: usize) -> String {
        figures(self.session().lang).count(i64::try_from(n).unwrap_or(i64::MAX))
    }

    /// Who is meant and how many they are.
    fn title(&self, area: Rect, buffer: &mut Buffer) {
        let (segment, words) = (&self.model.segment, self.session().words());
        let who = if segment.text.is_empty() { words.segment_everybody() } else { &segment.text };
        let count = words.count_customers(&self.count(self.aggregate.customers.len()));
        let room = usize::from(area.width).saturating_sub(width(&count) + 5);
        let who = shorten(who, room, self.session().glyphs().ellipsis);
        let x = put(buffer, area.x + 1, area.y, area.width, &who, self.theme.style(Role::Strong));
        put(buffer, x + 2, area.y, area.right().saturating_sub(x + 2), &count, self.theme.style(Role::Text));
        let legend = words.segment_legend();
        let at = area.right().saturating_sub(cells(width(legend)) + 1);
        if x + 4 + cells(width(&count)) < at {
            put(buffer, at, area.y, area.width, legend, self.theme.style(Role::Muted));
        }
    }

    fn heads(&self, slots: &[Slot], area: Rect, buffer: &mut Buffer) {
        let (session, glyphs) = (self.session(), self.session().glyphs());
        for slot in slots {
            let station = self.aggregate.stations.get(slot.stop);
            let column = station.and_then(|station| session.lens().columns().get(station.column));
            let name = column.map_or("", |column| column.label.get(session.lang));
            let name = shorten(name, usize::from(slot.width).saturating_sub(2), glyphs.ellipsis);
            let role = if slot.stop == self.model.segment.station { Role::Strong } else { Role::Text };
            put(buffer, slot.x + 1, area.y, slot.width, &name, self.theme.style(role));
        }
        if slots.first().is_some_and(|slot| slot.stop > 0) {
            let x = area.x + label_width(area.width).saturating_sub(2);
            put(buffer, x, area.y, 1, glyphs.more_left, self.theme.style(Role::Accent));
        }
        if slots.last().is_some_and(|slot| slot.stop + 1 < self.aggregate.stations.len()) {
            put(buffer, area.right() - 1, area.y, 1, glyphs.more_right, self.theme.style(Role::Accent));
        }
    }

    fn label(&self, row: Row) -> &'static str {
        let words = self.session().words();
        match row {
            Row::Reached => words.segment_reached(),
            Row::Stayed => words.segment_stayed(),
            Row::Days => words.row_time(),
            Row::Feeling => words.row_emotion(),
            Row::Sure => words.segment_sure(),
            Row::Pain(0) => words.row_pains(),
            Row::Action(0) => words.row_actions(),
            Row::Pain(_) | Row::Action(_) => "",
        }
    }

    fn row(&self, row: Row, slots: &[Slot], area: Rect, buffer: &mut Buffer) {
        let (segment, glyphs) = (&self.model.segment, self.session().glyphs());
        let in_row = segment.part == Part::Map && segment.row == row;
        let role = if in_row { Role::Strong } else { Role::Muted };
        let label = shorten(self.label(row), usize::from(label_width(area.width)) - 2, glyphs.ellipsis);
        put(buffer, area.x + 1, area.y, area.width, &label, self.theme.style(role));
        for slot in slots {
            let Some(station) = self.aggregate.stations.get(slot.stop) else { continue };
            let room = usize::from(slot.width).saturating_sub(2);
            let (text, role) = self.figure(station, row, room);
            let selected = in_row && slot.stop == segment.station;
            let role = if selected { Role::Selection } else { role };
            if selected {
                put(buffer, slot.x, area.y, 1, glyphs.mark, self.theme.style(Role::Accent));
            }
            let text = if selected { fitted(&text, room, glyphs.ellipsis) } else { text };
            put(buffer, slot.x + 1, area.y, slot.width.saturating_sub(1), &text, self.theme.style(role));
        }
    }

    fn figure(&self, station: &Station, row: Row, room: usize) -> (String, Role) {
        let (words, glyphs) = (self.session().words(), self.session().glyphs());
        let nothing = || ("-".to_owned(), Role::Muted);
        match row {
            Row::Reached => (self.count(station.reached.len()), Role::Text),
            Row::Stayed => match station.passage.as_ref().map(|passage| (passage, passage.drop_off())) {
                Some((passage, Ok(share))) => {
                    (format!("{} {}", percent(share), self.count(passage.stayed.len())), Role::Text)
                }
                _ => nothing(),
            },
            Row::Days => match station.median_days {
                Ok(days) => (words.days_short(&format!("{days:.0}")), Role::Text),
                Err(_) => nothing(),
            },
            Row::Feeling => self.feeling(&station.feeling, station.gap()),
            Row::Sure => (self.sure(&station.feeling), Role::Muted),
            Row::Pain(at) => match station.pains.get(at).map(|pain| (pain, station.share(pain))) {
                Some((pain, Ok(share))) => {
                    let role = if pain.told.open.is_empty() { Role::Muted } else { Role::Warn };
                    (shared(&pain.text, share, room, glyphs.ellipsis), role)
                }
                _ => nothing_below(at),
            },
            Row::Action(at) => match station.actions.get(at) {
                Some(action) if !station.reached.is_empty() => {
                    let share = action.customers.len() as f64 / station.reached.len() as f64;
                    (shared(&action.text, share.min(1.0), room, glyphs.ellipsis), Role::Text)
                }
                _ => nothing_below(at),
            },
        }
    }

    /// The mean, and how far it is from what the persona expects.
    fn feeling(&self, feeling: &Feeling, gap: Option<f64>) -> (String, Role) {
        let words = self.session().words();
        let Ok(mean) = feeling.mean else { return (words.segment_nobody_told().to_owned(), Role::Muted) };
        let signs = self.session().glyphs().signs;
        let gap = gap.filter(|gap| gap.abs() >= 0.5).map(|gap| {
            let sign = if gap < 0.0 { signs.worse } else { signs.better };
            format!(" {sign}{:.1}", gap.abs())
        });
        let text = format!("{}{}", signed(mean), gap.unwrap_or_default());
        (text, if mean <= -1.0 { Role::Bad } else { Role::Text })
    }

    /// `±0.2 n31`: the half of the interval, and how many customers told.
    fn sure(&self, feeling: &Feeling) -> String {
        if feeling.mean.is_err() {
            return String::new();
        }
        let n = self.session().words().segment_n(&self.count(feeling.customers.len()));
        format!("{} {n}", self.reach(feeling)).trim_start().to_owned()
    }

    /// How far the mean of all such customers may lie from it, or why that cannot be said.
    fn reach(&self, feeling: &Feeling) -> String {
        let words = self.session().words();
        match (feeling.interval, feeling.mean) {
            (Ok((low, high)), Ok(_)) => {
                format!("{}{:.1}", self.session().glyphs().give_or_take, (high - low) / 2.0)
            }
            (Err(Unknown::TooFew { .. }), _) => words.segment_too_few().to_owned(),
            _ => String::new(),
        }
    }

    /// Every channel with its touches, customers and how it felt there.
    fn channels(&self, area: Rect, buffer: &mut Buffer) {
        let (segment, session) = (&self.model.segment, self.session());
        let (words, glyphs) = (session.words(), session.glyphs());
        let rule = glyphs.light.across.repeat(usize::from(area.width));
        put(buffer, area.x, area.y, area.width, &rule, self.theme.style(Role::Border));
        let role = if segment.part == Part::Channels { Role::Strong } else { Role::Text };
        let head = format!(" {} ", words.segment_by_channel());
        put(buffer, area.x + 2, area.y, area.width.saturating_sub(4), &head, self.theme.style(role));
        let fit = usize::from(area.height.saturating_sub(1)).max(1);
        let first = (segment.channel + 1).saturating_sub(fit);
        let lines = self.aggregate.channels.iter().enumerate().skip(first).take(fit);
        for (y, (at, channel)) in (area.y + 1..area.bottom()).zip(lines) {
            let (felt, _) = self.feeling(&channel.feeling, None);
            let sure = self.sure(&channel.feeling);
            let touches = words.segment_touches(&self.count(channel.touches));
            let customers = words.count_customers(&self.count(channel.customers.len()));
            let name = fitted(&plain(&channel.name), 18, glyphs.ellipsis);
            let text = format!("{name} {touches:>16} {customers:>16}  {felt:<5} {sure}");
            let selected = segment.part == Part::Channels && at == segment.channel;
            let room = usize::from(area.width.saturating_sub(2));
            let text = fitted(&text, room, glyphs.ellipsis);
            if selected {
                put(buffer, area.x, y, 1, glyphs.mark, self.theme.style(Role::Accent));
            }
            let role = if selected { Role::Selection } else { Role::Text };
            put(buffer, area.x + 1, y, cells(room), &text, self.theme.style(role));
        }
    }
}

/// The first line of several says that there is nothing; the others stay blank.
fn nothing_below(at: usize) -> (String, Role) {
    (if at == 0 { "-".to_owned() } else { String::new() }, Role::Muted)
}

/// A few are not none.
fn percent(share: f64) -> String {
    if share > 0.0 && share < 0.01 { "<1%".to_owned() } else { format!("{:.0}%", share * 100.0) }
}

/// The share is never what is cut.
fn shared(text: &str, share: f64, room: usize, ellipsis: &str) -> String {
    let share = percent(share);
    let text = shorten(text, room.saturating_sub(width(&share) + 1), ellipsis);
    format!("{share} {text}")
}
