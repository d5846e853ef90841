//! The customer that the panes about one customer show: read whole, and read again after every write.

use crate::domain::ids::CustomerId;
use crate::domain::story::Story;
use crate::tui::load::Load;
use crate::tui::message::{Effect, Failure, RequestId};
use crate::tui::model::Model;
use crate::tui::panes::{Pane, board, journey};

/// As many of the latest changes as a record shows.
const CHANGES: usize = 100;

#[derive(Debug, Default)]
pub struct StoryState {
    pub slot: Load<Box<Story>>,
    of: Option<CustomerId>,
    /// The read that is not answered yet.
    reading: Option<RequestId>,
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
    match story {
        Ok(story) => model.story.slot = Load::Ready(story),
        Err(failure) => {
            model.queued.clear();
            model.story.slot.fail(failure);
        }
    }
    journey::state::settle(model);
    Vec::new()
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
