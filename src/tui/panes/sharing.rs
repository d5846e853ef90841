//! What is handed on of what is on the screen: as Markdown, to the clipboard or into a file.

use crate::domain::persona::Portrait;
use crate::text::figures;
use crate::text::map_cells::MapTelling;
use crate::text::map_markdown::MapPage;
use crate::tui::message::{Effect, Failure};
use crate::tui::model::{Model, Tone};
use crate::tui::panes::{Pane, metrics, record};

/// Hands what is shown to the terminal.
pub fn copy(model: &mut Model) -> Vec<Effect> {
    let Some((_, text)) = page(model) else { return Vec::new() };
    let count = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let said = model.session.words().share_copied(&figures(model.session.lang).count(count));
    model.say(Tone::Done, said);
    vec![Effect::Copy(text)]
}

/// Writes what is shown into a file.
pub fn write_file(model: &mut Model) -> Vec<Effect> {
    match page(model) {
        Some((name, text)) => vec![Effect::WriteFile { name, text }],
        None => Vec::new(),
    }
}

pub fn written(model: &mut Model, path: Result<String, Failure>) -> Vec<Effect> {
    match path {
        Ok(path) => {
            let said = model.session.words().share_written(&path);
            model.say(Tone::Done, said);
        }
        Err(failure) => model.say_failure(&failure),
    }
    Vec::new()
}

/// The pane in Markdown, and what a file of it is called; `None` where there is nothing to hand on.
fn page(model: &Model) -> Option<(String, String)> {
    if model.pane == Pane::Metrics {
        return metrics::markdown::page(model);
    }
    let (story, session) = (model.story.slot.value()?, &model.session);
    let words = session.words();
    let (what, text) = match model.pane {
        Pane::Board | Pane::Segment | Pane::Metrics => return None,
        Pane::Record => (words.pane_record(), record::markdown::markdown(session, story)),
        Pane::Journey => {
            let (map, signs) = (model.journey.map()?, session.glyphs().signs);
            let telling = MapTelling { story, map, clock: session.clock, lang: session.lang, signs };
            let page = MapPage { telling, lens: session.lens(), things: session.telling() };
            (words.pane_journey(), page.markdown())
        }
    };
    let name = Portrait::key_of(&story.account.customer.record.name);
    Some((format!("{name}-{}.md", what.to_lowercase()), text))
}
