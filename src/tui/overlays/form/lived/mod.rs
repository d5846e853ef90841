//! What is told of a customer's journey: touchpoints, pains and what is to be done about them, cells of the map, and
//! how well they are qualified.
//!
//! Here is what a key opens, given what the cursor is on, and the deed that comes of each form; a file for each thing
//! that is told.

mod cell;
mod chances;
mod findings;
mod pains;
pub mod thread;
mod touch;

#[cfg(test)]
mod screens;
#[cfg(test)]
mod tests;

use self::thread::Parties;
use super::super::Overlay;
use super::blank::Desk;
use super::field::{Field, Kind, Pick, Slot};
use super::says::Says;
use super::{About, Papers};
use crate::domain::account::Account;
use crate::domain::cell::CellRow;
use crate::domain::channel::ChannelKey;
use crate::domain::deed::Deed;
use crate::domain::evidence::Evidence;
use crate::domain::ids::{CustomerId, OpportunityId, PainId, TouchpointId};
use crate::domain::journey::Stop;
use crate::domain::moment::At;
use crate::domain::opportunity::Chance;
use crate::domain::pain::Trouble;
use crate::domain::qualification::Letter;
use crate::domain::stage::StageKey;
use crate::domain::touchpoint::Touch;
use crate::text::figures;
use crate::text::journey::evidence_text;
use crate::text::plain::{plain, shorten};
use crate::tui::commands::Command;
use crate::tui::model::{Model, Session};
use crate::tui::panes::journey::state::Place;
use crate::tui::panes::{Pane, record};

/// What is told, and of whom; what was seen where something is told anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lived {
    Log {
        customer: CustomerId,
        channel: ChannelKey,
        parties: Parties,
    },
    Retell {
        customer: CustomerId,
        touchpoint: TouchpointId,
        seen: Touch,
    },
    Complain {
        customer: CustomerId,
        stage: StageKey,
        /// The touchpoint it showed at, and when that was.
        shown: Option<(TouchpointId, At)>,
    },
    RestatePain {
        customer: CustomerId,
        pain: PainId,
        seen: Trouble,
    },
    Propose {
        customer: CustomerId,
        stage: StageKey,
    },
    Repropose {
        customer: CustomerId,
        opportunity: OpportunityId,
        seen: Chance,
    },
    State {
        customer: CustomerId,
        stage: StageKey,
        row: CellRow,
        /// What stood there.
        said: String,
    },
    Qualify {
        customer: CustomerId,
        letter: Letter,
        /// By what it was known.
        proof: Option<String>,
    },
}

impl Lived {
    pub fn customer(&self) -> CustomerId {
        match self {
            Self::Log { customer, .. }
            | Self::Retell { customer, .. }
            | Self::Complain { customer, .. }
            | Self::RestatePain { customer, .. }
            | Self::Propose { customer, .. }
            | Self::Repropose { customer, .. }
            | Self::State { customer, .. }
            | Self::Qualify { customer, .. } => *customer,
        }
    }

    /// What the form asks for.
    pub fn deed(&self, says: &Says<'_>) -> Deed {
        match self {
            Self::Log { customer, channel, .. } => touch::logged(*customer, channel, says),
            Self::Retell { touchpoint, seen, .. } => {
                let touch = touch::touch(says, &seen.channel, Some(seen));
                Deed::Retell { touchpoint: *touchpoint, seen: seen.clone(), touch }
            }
            Self::Complain { customer, stage, shown } => {
                let trouble = pains::trouble(says, stage, shown.as_ref(), None);
                Deed::Complain { customer: *customer, trouble }
            }
            Self::RestatePain { pain, seen, .. } => {
                let trouble = pains::trouble(says, &seen.stage, None, Some(seen));
                Deed::RestatePain { pain: *pain, seen: seen.clone(), trouble }
            }
            Self::Propose { customer, stage } => {
                Deed::Propose { customer: *customer, chance: chances::chance(says, stage, None) }
            }
            Self::Repropose { opportunity, seen, .. } => {
                let chance = chances::chance(says, &seen.stage, Some(seen));
                Deed::Repropose { opportunity: *opportunity, seen: seen.clone(), chance }
            }
            Self::State { customer, stage, row, said } => {
                let statement = cell::statement(says, said);
                Deed::State { customer: *customer, stage: stage.clone(), row: *row, statement }
            }
            Self::Qualify { customer, letter, proof } => {
                findings::qualified(*customer, *letter, proof.as_ref(), says)
            }
        }
    }
}

/// What the cursor of the map or of the record is on; nothing in the other panes.
fn place(model: &Model) -> Option<Place> {
    let story = model.story.slot.value()?;
    match model.pane {
        Pane::Journey => model.journey.place(story),
        Pane::Record => record::state::place(model, story),
        Pane::Board | Pane::Segment | Pane::Metrics => None,
    }
}

/// Whom the form of this command is about: the customer, and the touchpoint under the cursor where it is about that.
pub fn about(model: &Model, which: Command, customer: CustomerId) -> About {
    match (which, place(model)) {
        (Command::OpenCell | Command::Pain, Some(Place::Touchpoint(touchpoint))) => {
            About::Touchpoint { customer, touchpoint }
        }
        _ => About::One(customer),
    }
}

/// What a command about the journey opens.
pub fn opened(model: &Model, desk: &Desk<'_>, which: Command, account: &Account, papers: &Papers) -> Overlay {
    let place = place(model);
    let customer = &account.customer;
    // The column of the map, the rung of what the record tells, else where the customer stands.
    let here = model.journey.here().filter(|_| model.pane == Pane::Journey);
    let stage = match (&place, here) {
        (Some(Place::Pains { stage } | Place::Opportunities { stage }), None) => stage,
        (_, here) => here.map_or(&customer.standing.stage, |stop| &stop.rung),
    };
    let stage = stage.clone();
    let of_column = |of_stop: fn(&Stop) -> &[usize], on_rung: Vec<usize>| {
        here.map_or(on_rung, |stop| of_stop(stop).to_vec())
    };
    let on_rung = (0..account.pains.len()).filter(|at| account.pains[*at].trouble.stage == stage);
    let pains = of_column(|stop| &stop.pains, on_rung.collect());
    match (which, place) {
        (Command::Pain, _) => {
            let shown = papers.touchpoint.as_ref().map(|there| (there.id, there.touch.at));
            Overlay::Form(desk.complain(customer, &stage, shown))
        }
        (Command::Opportunity, place) => {
            let pains = pains.iter().filter_map(|at| account.pains.get(*at));
            let on_pains = matches!(place, Some(Place::Pains { .. }));
            let answered = pains.filter(|pain| on_pains && pain.is_open()).map(|pain| pain.id).next();
            Overlay::Form(desk.propose(account, &stage, answered))
        }
        (Command::Qualify, _) => Overlay::Picker(desk.letters(account)),
        (Command::OpenCell, Some(Place::Touchpoint(_))) if papers.touchpoint.is_some() => {
            let forms = papers.touchpoint.iter().map(|there| desk.retell(customer, there));
            forms.map(Overlay::Form).next().unwrap_or_else(|| Overlay::Picker(desk.channels(account)))
        }
        (Command::OpenCell, Some(Place::Pains { .. })) => {
            Overlay::Picker(desk.pains(account, &stage, &pains))
        }
        (Command::OpenCell, Some(Place::Opportunities { .. })) => {
            let all = 0..account.opportunities.len();
            let on_rung = all.filter(|at| account.opportunities[*at].chance.stage == stage);
            let chances = of_column(|stop| &stop.opportunities, on_rung.collect());
            Overlay::Picker(desk.chances(account, &stage, &chances))
        }
        (Command::OpenCell, Some(Place::Cell { stage, row })) => {
            Overlay::Form(desk.state(account, &stage, row, here))
        }
        _ => Overlay::Picker(desk.channels(account)),
    }
}

impl Desk<'_> {
    /// The name of a place on the map: of its column, where the rung has one to itself.
    fn place_name(&self, stage: &StageKey) -> String {
        let lens = self.session.lens();
        let column = lens.columns().get(lens.column_of(stage)).filter(|column| column.rungs.len() == 1);
        let name = column.map(|column| column.label.get(self.session.lang).to_owned());
        name.unwrap_or_else(|| self.session.rung_name(stage).to_owned())
    }

    fn stage_field(&self, stage: &StageKey) -> Field {
        let Session { ladder, lang, .. } = self.session;
        let rungs = ladder.stages().iter();
        let rungs = rungs.map(|stage| Pick::new(stage.key.as_str(), stage.label.get(*lang))).collect();
        Field::new(Slot::Stage, self.words().field_stage(), Kind::Choice(rungs))
            .required()
            .holding(self.session.rung_name(stage))
    }

    fn evidence_field(&self, evidence: Evidence) -> Field {
        let w = self.words();
        let picks = Evidence::ALL.iter().map(|known| Pick::new(known.key(), evidence_text(w, *known)));
        Field::new(Slot::Evidence, w.field_evidence(), Kind::Choice(picks.collect()))
            .required()
            .holding(evidence_text(w, evidence))
    }

    /// When it was; what stands there means this very moment.
    fn moment_field(&self, label: &str, at: Option<At>) -> Field {
        let text = at.map_or_else(|| self.words().today().to_owned(), |at| self.typed_moment(at));
        Field::new(Slot::Day, label, Kind::Moment).required().holding(&text)
    }

    /// As somebody would type it.
    fn typed_moment(&self, at: At) -> String {
        match at {
            At::Date(day) => day.to_string(),
            At::Instant(instant) => {
                instant.with_timezone(&self.session.clock.zone).format("%Y-%m-%d %H:%M").to_string()
            }
        }
    }

    /// A day of something that is told, for a list.
    fn day_text(&self, at: At) -> String {
        figures(self.session.lang).date(at.day(self.session.clock.zone))
    }
}

/// What somebody wrote, on a line of a list or in a title.
const SAID_WIDTH: usize = 48;

fn in_short(text: &str, session: &Session) -> String {
    shorten(&plain(text).replace('\n', " "), SAID_WIDTH, session.glyphs().ellipsis)
}

fn evidence(says: &Says<'_>) -> Evidence {
    says.key(&Slot::Evidence).and_then(|key| Evidence::from_key(&key)).unwrap_or(Evidence::Reported)
}

fn stage(says: &Says<'_>, else_there: &StageKey) -> StageKey {
    says.key(&Slot::Stage).map_or_else(|| else_there.clone(), |key| StageKey::new(&key))
}
