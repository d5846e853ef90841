//! The customer that the panes about one customer show: read whole, and read again after every write.

use crate::domain::ids::CustomerId;
use crate::domain::story::Story;
use crate::tui::load::Load;
use crate::tui::message::{Effect, Failure, RequestId};
use crate::tui::model::Model;
use crate::tui::overlays::call_card;
use crate::tui::panes::{Pane, board, journey, record};

/// As many of the latest changes as a record shows.
const CHANGES: usize = 100;

#[derive(Debug, Default)]
pub struct StoryState {
    pub slot: Load<Box<Story>>,
    of: Option<CustomerId>,
    /// The read that is not answered yet.
    reading: Option<RequestId>,
    /// Somebody is about to call: the card opens when the story is there.
    calls: bool,
}

impl StoryState {
    /// Whom it is about.
    pub fn of(&self) -> Option<CustomerId> {
        self.of
    }

    /// The read that is not answered yet.
    pub fn reading(&self) -> Option<RequestId> {
        self.reading
    }

    /// Whether a key needs the answer first: it was typed for what is on its way.
    pub fn waits(&self) -> bool {
        self.reading.is_some()
    }
}

/// Shows this customer.
pub fn show(model: &mut Model, id: CustomerId) -> Vec<Effect> {
    if model.story.of != Some(id) {
        model.story.slot = Load::Loading;
        model.story.of = Some(id);
        journey::state::begin(model);
        record::state::begin(model);
    }
    read(model)
}

/// Reads the customer (again).
pub fn read(model: &mut Model) -> Vec<Effect> {
    let Some(id) = model.story.of else { return Vec::new() };
    let request = model.next_request();
    model.story.slot.ask();
    model.story.reading = Some(request);
    vec![Effect::ReadStory { request, id, changes: CHANGES }]
}

/// Somebody wrote: what is shown may be another thing now.
pub fn read_if_shown(model: &mut Model) -> Vec<Effect> {
    if matches!(model.pane, Pane::Journey | Pane::Record) { read(model) } else { Vec::new() }
}

pub fn take(model: &mut Model, request: RequestId, story: Result<Box<Story>, Failure>) -> Vec<Effect> {
    if model.story.reading != Some(request) {
        return Vec::new();
    }
    model.story.reading = None;
    let calls = std::mem::take(&mut model.story.calls);
    match story {
        Ok(story) => model.story.slot = Load::Ready(story),
        Err(failure) => {
            model.queued.clear();
            // The board has no place of its own to say so.
            if model.pane == Pane::Board {
                model.say_failure(&failure);
            }
            model.story.slot.fail(failure);
        }
    }
    journey::state::settle(model);
    record::state::settle(model);
    if calls && matches!(model.story.slot, Load::Ready(_)) {
        call_card::open(model);
    }
    Vec::new()
}

/// Opens the card to read before a call, of the customer as they are now.
pub fn call(model: &mut Model) -> Vec<Effect> {
    let Some(id) = model.selected().map(|selected| selected.id) else { return Vec::new() };
    model.story.calls = true;
    show(model, id)
}

/// The customer below or above on the board.
pub fn step(model: &mut Model, by: isize) -> Vec<Effect> {
    let mut effects = board::state::step(model, by);
    if let Some(id) = model.board.card().map(|card| card.id)
        && Some(id) != model.story.of
    {
        effects.extend(show(model, id));
    }
    effects
}
