//! Doing what a person wants done: one function for every deed, one batch and one undo for each.
//!
//! The forms of the dashboard and the verbs of the command line both end here. A deed that finds all as it is
//! meant to be writes nothing and says so.

mod beside;
mod buying;
mod easing;
mod mapping;
mod merging;
mod records;
mod sharing;
mod tasks;
mod texts;
mod touching;

use super::{OpsError, metrics, rules};
use crate::domain::context::{Action, Ctx, Written};
use crate::domain::deed::Deed;
use crate::domain::ids::CustomerId;
use crate::domain::moment::At;
use crate::domain::outcome::{Done, Outcome, Subject};
use crate::store::{Store, Writer};

/// Does `deed`, whole or not at all.
pub fn perform(store: &mut Store, ctx: &Ctx, deed: &Deed) -> Result<Written<Outcome>, OpsError> {
    store.write(ctx, action(deed), |w| match deed {
        Deed::Add(newcomer) => records::add(w, newcomer),
        Deed::Revise(revision) => records::revise(w, revision),
        Deed::Put { customers, puts, tag, untag } => records::put(w, customers, puts, tag, untag),
        Deed::Tag { customers, tag, untag } => records::tag(w, customers, tag, untag),
        Deed::Plan { customers, plan } => tasks::plan(w, customers, plan),
        Deed::Replan { task, seen, plan } => tasks::replan(w, *task, seen, plan),
        Deed::Finish(task) => tasks::finish(w, *task),
        Deed::DropTask(task) => tasks::drop_task(w, *task),
        Deed::Buy { customer, order } => buying::buy(w, *customer, order),
        Deed::Answer { customer, answer } => beside::answer(w, *customer, answer),
        Deed::Introduce { customer, person } => beside::introduce(w, *customer, person),
        Deed::Reintroduce { contact, seen, person } => beside::reintroduce(w, *contact, seen, person),
        Deed::DropContact(contact) => beside::drop_contact(w, *contact),
        Deed::Raise { customers, kind, note } => beside::raise(w, customers, *kind, note.as_deref()),
        Deed::Lower { customers, kind } => beside::lower(w, customers, *kind),
        Deed::Feel { customers, feel } => beside::feel(w, customers, *feel),
        Deed::Spend(outlay) => beside::spend(w, outlay),
        Deed::Merge { kept, gone } => merging::merge(w, *kept, *gone),
        Deed::Log { customer, touches, pain } => touching::log(w, *customer, touches, pain.as_ref()),
        Deed::Retell { touchpoint, seen, touch } => touching::retell(w, *touchpoint, seen, touch),
        Deed::DropTouchpoint(touchpoint) => touching::drop_touchpoint(w, *touchpoint),
        Deed::Complain { customer, trouble } => easing::complain(w, *customer, trouble),
        Deed::RestatePain { pain, seen, trouble } => easing::restate(w, *pain, seen, trouble),
        Deed::ClosePain { pain, gone } => easing::close(w, *pain, *gone),
        Deed::ReopenPain(pain) => easing::reopen(w, *pain),
        Deed::DropPain(pain) => easing::drop_pain(w, *pain),
        Deed::Propose { customer, chance } => easing::propose(w, *customer, chance),
        Deed::Repropose { opportunity, seen, chance } => easing::repropose(w, *opportunity, seen, chance),
        Deed::TakeOpportunity(opportunity) => easing::take(w, *opportunity),
        Deed::DropOpportunity(opportunity) => easing::drop_opportunity(w, *opportunity),
        Deed::Qualify { customer, letter, level, evidence, at } => {
            mapping::qualify(w, *customer, *letter, *level, evidence.as_deref(), *at)
        }
        Deed::State { customer, stage, row, statement } => {
            mapping::state(w, *customer, stage, *row, statement.as_ref())
        }
        Deed::DrawPersona(portrait) => sharing::draw(w, portrait),
        Deed::RedrawPersona { persona, seen, portrait } => sharing::redraw(w, *persona, seen, portrait),
        Deed::DropPersona(persona) => sharing::drop_persona(w, *persona),
        Deed::Channel { key, label, letter, meets } => sharing::channel(w, key, label, *letter, *meets),
        Deed::DropChannel(key) => sharing::drop_channel(w, key),
        Deed::SetMargin(margin) => metrics::set_margin(w, *margin),
        Deed::Configure { seen, clauses } => rules::apply(w, seen.as_deref(), clauses),
    })
}

fn action(deed: &Deed) -> Action {
    match deed {
        Deed::Add(_) => Action::Add,
        Deed::Revise(_) | Deed::Put { .. } => Action::Edit,
        Deed::Tag { .. } => Action::Tag,
        Deed::Plan { .. } | Deed::Replan { .. } | Deed::Finish(_) | Deed::DropTask(_) => Action::Task,
        Deed::Buy { .. } => Action::Buy,
        Deed::Answer { .. } => Action::Survey,
        Deed::Introduce { .. } | Deed::Reintroduce { .. } | Deed::DropContact(_) => Action::Contact,
        Deed::Raise { .. } | Deed::Lower { .. } => Action::Flag,
        Deed::Feel { .. } => Action::Pulse,
        Deed::Spend(_) => Action::Spend,
        Deed::Merge { .. } => Action::Merge,
        Deed::Log { .. } | Deed::Retell { .. } | Deed::DropTouchpoint(_) => Action::Log,
        Deed::Complain { .. }
        | Deed::RestatePain { .. }
        | Deed::ClosePain { .. }
        | Deed::ReopenPain(_)
        | Deed::DropPain(_) => Action::Pain,
        Deed::Propose { .. }
        | Deed::Repropose { .. }
        | Deed::TakeOpportunity(_)
        | Deed::DropOpportunity(_) => Action::Opportunity,
        Deed::Qualify { .. } => Action::Qualify,
        Deed::State { .. } => Action::Map,
        Deed::DrawPersona(_) | Deed::RedrawPersona { .. } | Deed::DropPersona(_) => Action::Persona,
        Deed::Channel { .. } | Deed::DropChannel(_) => Action::Channel,
        Deed::Configure { .. } | Deed::SetMargin(_) => Action::Configure,
    }
}

/// What is told as something that happened has happened.
fn expect_past(w: &Writer<'_>, at: At) -> Result<(), OpsError> {
    let clock = w.ctx().clock;
    // A time later today is a matter of clocks; a day to come is a mistake.
    if at.day(clock.zone) > clock.today() { Err(OpsError::StillToCome(at)) } else { Ok(()) }
}

fn subject(w: &Writer<'_>, id: CustomerId) -> Result<Subject, OpsError> {
    let name = w.customer(id)?.map(|customer| customer.record.name);
    name.map(|name| Subject { id, name }).ok_or_else(|| OpsError::NoSuchCustomer(id.to_string()))
}

fn done(w: &Writer<'_>, customer: CustomerId, what: Done) -> Result<Outcome, OpsError> {
    Ok(Outcome::Done { what, subject: Some(subject(w, customer)?), customers: 1 })
}

/// What came of a deed to several, of which `touched` were not so already.
fn done_to_several(
    w: &Writer<'_>,
    customers: &[CustomerId],
    touched: &[CustomerId],
    what: Done,
) -> Result<Outcome, OpsError> {
    let only = |ids: &[CustomerId]| match ids {
        [id] => subject(w, *id).map(Some),
        _ => Ok(None),
    };
    if touched.is_empty() {
        return Ok(Outcome::Unchanged(only(customers)?));
    }
    Ok(Outcome::Done { what, subject: only(touched)?, customers: touched.len() })
}
