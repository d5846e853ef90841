//! The personas of the team: all in short, or one whole.

use crate::cli::open::Desk;
use crate::cli::out::{Out, printable, say};
use crate::cli::wire::{OnePersonaWire, PersonaWire, PersonasWire, SCHEMA};
use crate::domain::cell::CellRow;
use crate::domain::channel::{Channel, ChannelKey, channel_name};
use crate::domain::persona::{Expectation, Persona, Trait};
use crate::error::AppError;
use crate::text::Words;
use crate::text::journey::row_text;
use crate::text::plain::fitted;

/// Widths of the columns of the list, in cells.
const KEY: usize = 14;
const NAME: usize = 20;

/// The width of the labels of one persona, in cells.
const LABEL: usize = 16;

pub fn list(desk: &Desk, json: bool) -> Result<(), AppError> {
    let personas = desk.store.personas().map_err(|error| desk.error(error))?;
    let mut out = Out::new();
    if json {
        let personas = personas.iter().map(PersonaWire::new).collect();
        return out.json(&PersonasWire { schema: SCHEMA, personas });
    }
    for Persona { portrait, .. } in &personas {
        let summary = portrait.says(Trait::Summary).map(|label| label.get(desk.lang)).unwrap_or_default();
        let (key, name) = (fitted(&portrait.key, KEY, ".."), fitted(&portrait.name, NAME, ".."));
        out.line(&printable(format!("{key}  {name}  {summary}").trim_end()))?;
    }
    if personas.is_empty() {
        say(desk.words().lived_none());
    }
    out.flush()
}

pub fn show(desk: &Desk, persona: &Persona, json: bool) -> Result<(), AppError> {
    let mut out = Out::new();
    if json {
        return out.json(&OnePersonaWire { schema: SCHEMA, persona: PersonaWire::new(persona) });
    }
    let channels = desk.store.channels().map_err(|error| desk.error(error))?;
    for line in lines(desk, persona, &channels) {
        out.line(&printable(&line))?;
    }
    out.flush()
}

fn lines(desk: &Desk, persona: &Persona, channels: &[Channel]) -> Vec<String> {
    let (w, portrait) = (desk.words(), &persona.portrait);
    let mut lines = vec![format!("{} {}", portrait.key, portrait.name)];
    let traits = portrait.traits.iter();
    lines.extend(traits.map(|(which, label)| labelled(trait_text(w, *which), label.get(desk.lang))));
    if !portrait.channels.is_empty() {
        let names = names(desk, &portrait.channels, channels);
        lines.push(labelled(row_text(w, CellRow::Channels), &names));
    }
    for expected in &portrait.journey {
        let days = expected.days.map(|days| format!(" ({})", desk.figures().days(days.into())));
        let stage = desk.store.ladder().name(&expected.stage, desk.lang);
        lines.push(format!("{stage}{}", days.unwrap_or_default()));
        let texts = texts(desk, expected, channels);
        let said = texts.iter().filter(|(_, text)| !text.is_empty());
        lines.extend(said.map(|(label, text)| labelled(label, text)));
    }
    lines
}

fn labelled(label: &str, text: &str) -> String {
    format!("  {} {text}", fitted(label, LABEL, ".."))
}

/// What is expected on a rung, label by label.
fn texts(desk: &Desk, expected: &Expectation, channels: &[Channel]) -> [(&'static str, String); 6] {
    let w = desk.words();
    let emotion = expected.emotion.map(|emotion| emotion.to_string()).unwrap_or_default();
    let feeling = format!("{} {emotion}", expected.feeling.get(desk.lang)).trim().to_owned();
    let text = |label: &crate::domain::lang::Label| label.get(desk.lang).to_owned();
    [
        (row_text(w, CellRow::Actions), text(&expected.actions)),
        (row_text(w, CellRow::Channels), names(desk, &expected.channels, channels)),
        (row_text(w, CellRow::Motivation), text(&expected.motivation)),
        (row_text(w, CellRow::Emotion), feeling),
        (w.lived_pains(), text(&expected.pains)),
        (w.lived_opportunities(), text(&expected.opportunities)),
    ]
}

fn names(desk: &Desk, keys: &[ChannelKey], channels: &[Channel]) -> String {
    keys.iter().map(|key| channel_name(channels, key, desk.lang)).collect::<Vec<_>>().join(", ")
}

fn trait_text(w: &dyn Words, which: Trait) -> &'static str {
    match which {
        Trait::Summary => w.lived_summary(),
        Trait::Demographics => w.lived_demographics(),
        Trait::Psychographics => w.lived_psychographics(),
        Trait::Behaviour => w.lived_behaviour(),
        Trait::Goals => w.lived_goals(),
        Trait::Motivations => w.lived_motivations(),
        Trait::Challenges => w.lived_challenges(),
    }
}
