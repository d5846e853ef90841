//! The customer that the panes about one customer show: read whole, and read again after every write.

use chrono::NaiveDate;

use crate::domain::checkup::Checkup;
use crate::domain::ids::CustomerId;
use crate::domain::story::Story;
use crate::tui::load::Load;
use crate::tui::message::{Effect, Failure, RequestId};
use crate::tui::model::Model;
use crate::tui::overlays::{call_card, why};
use crate::tui::panes::{Pane, board, journey, record};

/// As many of the latest changes as a record shows.
const CHANGES: usize = 100;

#[derive(Debug, Default)]
pub struct StoryState {
    pub slot: Load<Box<Story>>,
    of: Option<CustomerId>,
    /// The read that is not answered yet.
    reading: Option<RequestId>,
    /// What opens when the story is there.
    opens: Option<Opens>,
    /// How the customer is doing, made of the story whenever that, the rules or the day are others.
    checkup: Option<(NaiveDate, Checkup)>,
}

/// What is asked for above any pane and needs the customer whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    /// What to read before a call.
    CallCard,
    /// Why the health is what it is.
    Why,
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

    /// How the customer is doing.
    pub fn checkup(&self) -> Option<&Checkup> {
        self.checkup.as_ref().map(|(_, checkup)| checkup)
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
        model.story.checkup = None;
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
    let opens = model.story.opens.take();
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
    settle(model);
    match opens.filter(|_| matches!(model.story.slot, Load::Ready(_))) {
        Some(Opens::CallCard) => call_card::open(model),
        Some(Opens::Why) => why::open(model),
        None => {}
    }
    Vec::new()
}

/// What was made of the story is out of date.
pub fn settle(model: &mut Model) {
    model.story.checkup = None;
    keep_up(model);
    journey::state::settle(model);
    record::state::settle(model);
}

/// Makes the checkup anew where story, rules or day are not those it was made of.
pub fn keep_up(model: &mut Model) {
    let (Some(story), session) = (model.story.slot.value(), &model.session) else { return };
    let today = session.clock.today();
    if model.story.checkup.as_ref().is_none_or(|(made, _)| *made != today) {
        let checkup = Checkup::of(story, session.terms(), session.clock);
        model.story.checkup = Some((today, checkup));
    }
}

/// Opens something about the customer as they are now.
pub fn open(model: &mut Model, what: Opens) -> Vec<Effect> {
    let Some(id) = model.selected().map(|selected| selected.id) else { return Vec::new() };
    model.story.opens = Some(what);
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
