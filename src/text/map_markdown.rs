//! A journey map as Markdown, to be pasted where a team writes: a table, the touchpoints, and a drawing in Mermaid.

use super::done::Telling;
use super::journey::{evidence_text, touch_text};
use super::map_cells::{MapTelling, map_row_text};
use super::plain::plain;
use super::{figures, words};
use crate::domain::channel::channel_name;
use crate::domain::journey::{JourneyMap, MapRow, Stop};
use crate::domain::lens::Lens;
use crate::domain::touchpoint::Touchpoint;

/// What a map is written down with.
#[derive(Clone, Copy)]
pub struct MapPage<'a> {
    pub telling: MapTelling<'a>,
    pub lens: &'a Lens,
    pub things: Telling<'a>,
}

impl MapPage<'_> {
    fn column(&self, stop: &Stop) -> String {
        let column = self.lens.columns().get(stop.column);
        cell(column.map_or("", |column| column.label.get(self.telling.lang)))
    }

    pub fn markdown(&self) -> String {
        let MapTelling { story, map, lang, .. } = self.telling;
        let (w, record) = (words(lang), &story.account.customer.record);
        let mut page = format!("# {}\n\n", cell(&record.name));
        let standing = &story.account.customer.standing;
        let since = standing.since.day(self.telling.clock.zone);
        let days = figures(lang).days(self.telling.clock.days_since(since));
        let stage = self.things.ladder.name(&standing.stage, lang);
        page += &format!("{stage}, {days}");
        if let Some(persona) = &story.persona {
            page += &format!("; {}", cell(&w.map_persona(&plain(&persona.portrait.name))));
        }
        if let Some(kept) = map.promises_kept {
            page += &format!("; {}", if kept { w.map_promise_kept() } else { w.map_promise_broken() });
        }
        page += "\n\n";
        page += &self.table(map);
        page += &format!("\n{}\n\n", w.map_legend_text(&self.telling.signs.expected));
        page += &self.touchpoints();
        page += &self.mermaid(map);
        page
    }

    fn table(&self, map: &JourneyMap) -> String {
        let w = words(self.telling.lang);
        let heads = map.stops.iter().enumerate().map(|(at, stop)| {
            let name = self.column(stop);
            if at == map.current { format!("**{name}**") } else { name }
        });
        let mut table = row(std::iter::once(String::new()).chain(heads));
        table += &row(std::iter::repeat_n("---".to_owned(), map.stops.len() + 1));
        let times = map.stops.iter().map(|stop| match self.telling.time(stop) {
            (spent, Some(expected)) => format!("{spent} {expected}"),
            (spent, None) => spent,
        });
        table += &row(std::iter::once(w.row_time().to_owned()).chain(times));
        for which in MapRow::ALL {
            let said = map.stops.iter().map(|stop| cell(&self.telling.said(stop, which).with_evidence(w)));
            table += &row(std::iter::once(map_row_text(w, which).to_owned()).chain(said));
        }
        table
    }

    /// Newest first.
    fn touchpoints(&self) -> String {
        let MapTelling { story, map, lang, .. } = self.telling;
        let mut list = String::new();
        for stop in map.stops.iter().filter(|stop| !stop.touchpoints.is_empty()) {
            list += &format!("## {}\n\n", self.column(stop));
            for touchpoint in stop.touchpoints.iter().rev().filter_map(|at| story.touchpoints.get(*at)) {
                let touch = &touchpoint.touch;
                let day = figures(lang).date(touch.at.day(self.telling.clock.zone));
                let felt = touch.emotion.map(|emotion| format!(", {emotion}")).unwrap_or_default();
                let known = evidence_text(words(lang), touch.evidence);
                list += &format!("- {day}: {}{felt} ({known})\n", cell(&touch_text(touch, self.things)));
            }
            list.push('\n');
        }
        list
    }

    /// Tasks of a section are scored 1 to 5: the feeling plus three. What nobody told a feeling of stands in the
    /// middle.
    fn mermaid(&self, map: &JourneyMap) -> String {
        let MapTelling { story, .. } = self.telling;
        let name = mermaid_text(&story.account.customer.record.name);
        let mut drawing = format!("```mermaid\njourney\n    title {name}\n");
        for stop in map.stops.iter().filter(|stop| stop.visited) {
            drawing += &format!("    section {}\n", mermaid_text(&self.column(stop)));
            let told: Vec<&Touchpoint> =
                stop.touchpoints.iter().filter_map(|at| story.touchpoints.get(*at)).collect();
            for touchpoint in &told {
                let touch = &touchpoint.touch;
                let said = touch.action.as_ref().or(touch.note.as_ref()).or(touch.motivation.as_ref());
                let channel = channel_name(&story.channels, &touch.channel, self.telling.lang);
                let score = 3 + touch.emotion.map_or(0, |emotion| i64::from(emotion.value()));
                let said = mermaid_text(said.map_or(channel, String::as_str));
                drawing += &format!("      {said}: {score}: {}\n", mermaid_text(channel));
            }
            if told.is_empty() {
                let score = stop.lived.map_or(3, |lived| (lived.mean + 3.0).round() as i64);
                drawing += &format!("      -: {score}\n");
            }
        }
        drawing + "```\n"
    }
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

/// A text that stays in its cell.
fn cell(text: &str) -> String {
    plain(text).replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;")
}

/// What Mermaid takes for a sign of its own is a blank; a text is never empty.
fn mermaid_text(text: &str) -> String {
    let clean: String = plain(text)
        .chars()
        .map(|c| if matches!(c, ':' | ';' | '#' | '`' | '"' | ',') { ' ' } else { c })
        .collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    if clean.is_empty() { "-".to_owned() } else { clean }
}
