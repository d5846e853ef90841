//! What the store of a test makes of a deed: it is kept, and hardly anything comes of it.

use super::message::Failure;
use super::test_harness::today;
use super::test_shelf::Shelf;
use super::test_values::told;
use crate::domain::board::Card;
use crate::domain::context::{Action, Source};
use crate::domain::customer::Standing;
use crate::domain::deed::{Deed, Put};
use crate::domain::health::Vitals;
use crate::domain::ids::{BatchId, CustomerId};
use crate::domain::moment::At;
use crate::domain::outcome::{BatchSummary, Done as DeedDone, Outcome};
use crate::domain::rot::RotClock;
use crate::domain::stage::StageKey;

impl Shelf {
    /// An edit of what is not there any more.
    pub(super) fn conflict(&self, deed: &Deed) -> Option<Failure> {
        let changed = match (deed, &self.changed) {
            (Deed::Revise(revision), Some(record)) => revision.edits.iter().any(|edit| !edit.fits(record)),
            (Deed::Retell { touchpoint, seen, .. }, _) => {
                let mut told = self.stories.iter().flat_map(|story| &story.touchpoints);
                told.any(|there| there.id == *touchpoint && there.touch != *seen)
            }
            (Deed::Configure { seen: Some(seen), clauses }, _) => {
                let failure =
                    Failure { kind: "RulesEdited".into(), what: "changed meanwhile".into(), hint: None };
                let gone = clauses.iter().any(|clause| clause.of(seen) != clause.of(&self.regime));
                return gone.then_some(failure);
            }
            _ => false,
        };
        let failure =
            Failure { kind: "EditedMeanwhile".into(), what: "changed meanwhile".into(), hint: None };
        changed.then_some(failure)
    }

    /// Keeps the deed; somebody new gets a card, and that is all that comes of any.
    pub(super) fn perform(&mut self, deed: Deed) -> Outcome {
        let mut several = 1;
        let (what, id) = match &deed {
            Deed::Add(newcomer) => {
                let id = CustomerId(i64::try_from(self.cards.len()).unwrap() + 1);
                let standing =
                    Standing { stage: newcomer.stage.clone(), since: At::Date(today()), before: None };
                self.cards.push(Card {
                    id,
                    name: newcomer.record.name.clone(),
                    value: newcomer.record.value,
                    since_day: today(),
                    rots_at: self
                        .ladder
                        .get(&standing.stage)
                        .and_then(|stage| RotClock::new(today(), None, None).rots_at(stage)),
                    next_due: None,
                    vitals: Vitals::default(),
                    standing,
                });
                (DeedDone::Added { stage: newcomer.stage.clone(), value: newcomer.record.value }, Some(id))
            }
            Deed::Revise(revision) => (
                DeedDone::Edited { fields: revision.edits.len(), edits: revision.edits.clone() },
                Some(revision.customer),
            ),
            Deed::Buy { customer, order } => {
                (DeedDone::Bought { order: order.clone(), became: None }, Some(*customer))
            }
            Deed::Plan { customers, plan } => (DeedDone::Planned(plan.clone()), customers.first().copied()),
            Deed::Put { customers, puts, .. } => match puts.as_slice() {
                [Put::Text(_, Some(owner))] => {
                    several = customers.len();
                    (DeedDone::HandedTo(owner.clone()), None)
                }
                _ => (DeedDone::Edited { fields: 1, edits: Vec::new() }, None),
            },
            Deed::Configure { clauses, .. } => {
                self.regime = self.regime.with(clauses);
                (DeedDone::Configured(self.regime.rules.version), None)
            }
            lived => told(lived),
        };
        self.deeds.push(deed);
        Outcome::Done { what, subject: id.map(|id| self.subject(id)), customers: several }
    }

    pub(super) fn summary(&self, id: CustomerId, from: &StageKey, to: &StageKey) -> BatchSummary {
        BatchSummary {
            id: BatchId(1),
            at: At::Date(today()),
            recorded_at: At::Date(today()),
            actor: "ana".into(),
            source: Source::Dashboard,
            action: Action::Undo,
            origin: Action::Move,
            undoes: Some(BatchId(1)),
            undone: false,
            customers: 1,
            purchases: 0,
            told: None,
            subject: Some(self.subject(id)),
            step: Some((from.clone(), to.clone())),
            reason: None,
            about: None,
        }
    }
}
