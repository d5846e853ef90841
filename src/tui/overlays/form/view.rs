//! Draws a form: a box with a line for each field, the list that completes one, and what there is to say below.
//!
//! What a field was understood as stands dimly behind it; a mistake has a mark and words, never a colour alone.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::field::{Field, Kind, Need, Slot};
use super::meaning::{meaning, told_back};
use super::state::{Form, Note};
use super::suggest::List;
use crate::text::plain::{shorten, width, wrap};
use crate::tui::commands::Command;
use crate::tui::keys;
use crate::tui::model::Model;
use crate::tui::overlays::view::{more_marks, open_box};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{cells, clear, frame, input, put};

/// Lines below the fields: what there is to say.
const FOOT: u16 = 2;

/// A form is no wider: the eye loses the line.
const WIDEST: u16 = 96;

/// Around the box, where there is room.
const AROUND: u16 = 12;

/// Mark and blank before a label; sign and blank behind it.
const BEFORE_LABEL: u16 = 2;
const BEHIND_LABEL: u16 = 3;

/// Lines of an open list.
const LIST_LINES: usize = 8;

pub fn draw(form: &Form, model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let columns = area.width.saturating_sub(AROUND).clamp(56.min(area.width), WIDEST);
    let size = (usize::from(columns), form.fields.len() + usize::from(FOOT));
    let inside = open_box(&form.title, size, &model.session, theme, area, buffer);
    let foot = FOOT.min(inside.height.saturating_sub(1));
    let lines = Rect { height: inside.height - foot, ..inside };
    let in_view = usize::from(lines.height).max(1);
    // No state of its own: the focus is on the last line in view once it has left the first page.
    let top = (form.focus + 1).saturating_sub(in_view);
    let labels = cells(form.fields.iter().map(|field| width(&field.label)).max().unwrap_or(0));
    let labels = labels.min(lines.width / 3);
    for (y, (at, field)) in (lines.y..lines.bottom()).zip(form.fields.iter().enumerate().skip(top)) {
        let line = Line { model, theme, labels, row: Rect { y, height: 1, ..lines } };
        line.draw(field, at == form.focus, form.list.is_some(), buffer);
    }
    more_marks((top > 0, top + in_view < form.fields.len()), &model.session, theme, lines, buffer);
    let below = Rect { y: lines.bottom(), height: foot, ..inside };
    let open = form.list.as_ref().zip(form.focus.checked_sub(top)).and_then(|(list, row)| {
        let x = lines.x + BEFORE_LABEL + labels + BEHIND_LABEL;
        let at = Rect { x, y: lines.y + cells(row), width: lines.right().saturating_sub(x), height: 1 };
        Some((list, list_place(list, at, area)?))
    });
    // Half a sentence behind a list says nothing.
    if open.is_none_or(|(_, place)| !place.intersects(below)) {
        draw_foot(form, model, theme, below, buffer);
    }
    if let Some((list, place)) = open {
        draw_list(list, model, theme, place, buffer);
    }
}

/// One field on its line.
struct Line<'a> {
    model: &'a Model,
    theme: &'a Theme,
    /// The cells for labels.
    labels: u16,
    row: Rect,
}

impl Line<'_> {
    /// While there is something to choose from, what stands in the field with the focus is no mistake yet.
    fn draw(&self, field: &Field, focused: bool, choosing: bool, buffer: &mut Buffer) {
        let (row, theme, glyphs) = (self.row, self.theme, self.model.session.glyphs());
        if focused {
            put(buffer, row.x, row.y, 1, glyphs.mark, theme.style(Role::Accent));
        }
        let role = if focused { Role::Strong } else { Role::Text };
        let label = shorten(&field.label, usize::from(self.labels), glyphs.ellipsis);
        let x = put(buffer, row.x + BEFORE_LABEL, row.y, self.labels, &label, theme.style(role));
        let unsaid = field.is_empty() || (focused && choosing);
        let mistake = if unsaid { None } else { meaning(field, &self.model.session).err() };
        if field.need == Need::Required {
            put(buffer, x, row.y, 1, "*", theme.style(Role::Accent));
        }
        let start = row.x + BEFORE_LABEL + self.labels + BEHIND_LABEL;
        if mistake.is_some() {
            put(buffer, start - 2, row.y, 1, glyphs.alert, theme.style(Role::Bad));
        }
        let place = Rect { x: start, width: row.right().saturating_sub(start), ..row };
        let used = self.text(field, focused, place, buffer);
        self.aside(
            field,
            focused,
            mistake,
            Rect { x: start + used, width: place.width - used, ..place },
            buffer,
        );
    }

    /// Draws what is in the field; gives back the cells it takes.
    fn text(&self, field: &Field, focused: bool, place: Rect, buffer: &mut Buffer) -> u16 {
        let text = field.line.text();
        if focused {
            input::draw(&field.line, self.theme, place, buffer);
            // The cursor stands behind the text.
            return (cells(width(text)) + 1).min(place.width);
        }
        let text = shorten(text, usize::from(place.width), self.model.session.glyphs().ellipsis);
        put(buffer, place.x, place.y, place.width, &text, self.theme.style(Role::Text));
        cells(width(&text)).min(place.width)
    }

    /// What the field was understood as, or what is wrong with it, where all of it fits.
    fn aside(&self, field: &Field, focused: bool, mistake: Option<String>, place: Rect, buffer: &mut Buffer) {
        let aside = match mistake {
            // Of the field with the focus it is said below.
            Some(_) if focused => None,
            Some(mistake) => Some((mistake, Role::Bad)),
            None => told_back(field, &self.model.session).map(|told| (format!("= {told}"), Role::Muted)),
        };
        if let Some((text, role)) = aside.filter(|(text, _)| width(text) + 1 < usize::from(place.width)) {
            put(buffer, place.x + 1, place.y, place.width - 1, &text, self.theme.style(role));
        }
    }
}

/// What there is to say: what went wrong, a question, or how the field with the focus is filled in.
fn draw_foot(form: &Form, model: &Model, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let session = &model.session;
    let words = session.words();
    let sign = session.glyphs().alert;
    let (text, role) = match (&form.note, form.focused()) {
        (Some(Note::AsksBeforeLeaving), _) => {
            (format!("{sign} {}", words.form_leave(&model.keymap.shown(Command::Back))), Role::Warn)
        }
        (Some(Note::Told(text)), _) => (format!("{sign} {text}"), Role::Warn),
        (Some(Note::Trouble(failure)), _) => {
            let hint = failure.hint.as_ref().map(|hint| format!("; {hint}")).unwrap_or_default();
            (format!("{sign} {}{hint}", failure.what), Role::Bad)
        }
        (None, Some(field)) => match meaning(field, session) {
            Err(mistake) if !field.is_empty() && form.list.is_none() => {
                (format!("{sign} {mistake}"), Role::Bad)
            }
            _ => (help(field, model), Role::Muted),
        },
        (None, None) => (String::new(), Role::Muted),
    };
    for (y, line) in (area.y..area.bottom()).zip(wrap(&text, usize::from(area.width.saturating_sub(2)))) {
        put(buffer, area.x + BEFORE_LABEL, y, area.width.saturating_sub(2), &line, theme.style(role));
    }
}

/// How a field is filled in.
fn help(field: &Field, model: &Model) -> String {
    let words = model.session.words();
    match &field.kind {
        Kind::Text { known } if known.is_empty() => String::new(),
        Kind::Text { .. } => words.form_help_known(&shown(model, Command::FormSuggest)),
        Kind::Long => words.form_help_long(&shown(model, Command::FormEditor)),
        Kind::Money { refunds: false } => words.form_help_money().to_owned(),
        Kind::Money { refunds: true } => words.form_help_refund().to_owned(),
        Kind::Day(_) => words.form_help_day().to_owned(),
        Kind::Moment => words.form_help_moment().to_owned(),
        Kind::Birthday => words.form_help_birthday().to_owned(),
        Kind::Rhythm { .. } => words.form_help_rhythm().to_owned(),
        Kind::Months { .. } => words.form_help_every().to_owned(),
        Kind::Weights => words.form_help_weights().to_owned(),
        Kind::Bands => words.form_help_bands().to_owned(),
        Kind::Limits => words.form_help_limits().to_owned(),
        Kind::DaysOrNone => words.form_help_cadence().to_owned(),
        Kind::Choice(picks) => picks.iter().map(|pick| pick.label.as_str()).collect::<Vec<_>>().join(" | "),
        Kind::Several(_) => words.form_help_several(&shown(model, Command::FormSuggest)),
        Kind::Tags { .. } => words.form_help_tags().to_owned(),
        Kind::Number { .. } if field.slot == Slot::Emotion => words.form_help_emotion().to_owned(),
        Kind::Number { from, to } => words.form_number_between(from, to),
        Kind::Customer { .. } if field.slot == Slot::Double => words.form_help_double().to_owned(),
        Kind::Customer { .. } => words.form_help_customer().to_owned(),
        Kind::Pair => words.form_help_pair().to_owned(),
    }
}

fn shown(model: &Model, command: Command) -> String {
    model.keymap.usable_keys(command, true).next().map(keys::pretty).unwrap_or_default()
}

/// The list below its field, or above it where there is more room.
fn list_place(list: &List, field: Rect, area: Rect) -> Option<Rect> {
    let below = usize::from(area.bottom().saturating_sub(field.y + 1));
    let above = usize::from(field.y.saturating_sub(area.y));
    let room = below.max(above).saturating_sub(2);
    let lines = list.items.len().min(LIST_LINES).min(room);
    if lines == 0 {
        return None;
    }
    let widest = list.items.iter().map(|item| width(item)).max().unwrap_or(0);
    let size = (cells(widest) + 4, cells(lines) + 2);
    let fits_below = usize::from(size.1) <= below;
    Some(Rect {
        x: field.x.saturating_sub(2),
        y: if fits_below { field.y + 1 } else { field.y.saturating_sub(size.1) },
        width: size.0.min(field.width + 2),
        height: size.1,
    })
}

fn draw_list(list: &List, model: &Model, theme: &Theme, place: Rect, buffer: &mut Buffer) {
    let glyphs = model.session.glyphs();
    let lines = usize::from(place.height.saturating_sub(2));
    clear(buffer, place, theme.style(Role::Text));
    frame(buffer, place, &glyphs.light, theme.style(Role::Border));
    let top = list.cursor.map_or(0, |at| (at + 1).saturating_sub(lines));
    let room = place.width.saturating_sub(3);
    for (y, (at, item)) in (place.y + 1..place.bottom() - 1).zip(list.items.iter().enumerate().skip(top)) {
        let chosen = list.cursor == Some(at);
        let role = if chosen { Role::Selection } else { Role::Text };
        if chosen {
            put(buffer, place.x + 1, y, 1, glyphs.mark, theme.style(Role::Accent));
        }
        let text = shorten(item, usize::from(room), glyphs.ellipsis);
        put(buffer, place.x + 2, y, room, &text, theme.style(role));
    }
    let inside = Rect { x: place.x + 1, y: place.y + 1, width: place.width - 2, height: place.height - 2 };
    more_marks((top > 0, top + lines < list.items.len()), &model.session, theme, inside, buffer);
}
