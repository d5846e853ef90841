//! A journey map as JSON and as Markdown.

use super::story;
use crate::cli::args::Global;
use crate::cli::open::{Desk, session};
use crate::cli::out::Out;
use crate::cli::wire::{JourneyWire, View};
use crate::config::Surroundings;
use crate::domain::checkup::Checkup;
use crate::domain::ids::CustomerId;
use crate::domain::journey::{Atlas, JourneyMap};
use crate::domain::story::Story;
use crate::error::AppError;
use crate::text::map_cells::MapTelling;
use crate::text::map_markdown::MapPage;

fn map(desk: &Desk, lens: &str, story: &Story) -> JourneyMap {
    let (ladder, lens) = (desk.store.ladder(), desk.store.lens(lens));
    JourneyMap::of(story, Atlas { lens, ladder, clock: desk.clock, lang: desk.lang })
}

pub(super) fn json(desk: &Desk, lens: &str, id: CustomerId, out: &mut Out) -> Result<(), AppError> {
    let story = story(desk, id, 0)?;
    let checkup = Checkup::of(&story, desk.store.terms(), desk.clock);
    let view = View { lens: desk.store.lens(lens), ..desk.view() };
    out.json(&JourneyWire::new(&story, &map(desk, lens, &story), &checkup, view))
}

pub(super) fn markdown(
    desk: &Desk,
    lens: &str,
    id: CustomerId,
    global: &Global,
    around: &Surroundings,
) -> Result<String, AppError> {
    let story = story(desk, id, 0)?;
    let map = map(desk, lens, &story);
    let session = session(desk, global, around, true);
    let signs = session.glyphs().signs;
    let telling = MapTelling { story: &story, map: &map, clock: desk.clock, lang: desk.lang, signs };
    Ok(MapPage { telling, lens: desk.store.lens(lens), things: session.telling() }.markdown())
}
