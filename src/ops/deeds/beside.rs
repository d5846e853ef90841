//! What stands beside the record: contacts, surveys, flags, pulses; and what was spent.

use super::texts::{needed, text};
use super::{done, done_to_several, expect_past, subject};
use crate::domain::change::{Change, Entity};
use crate::domain::contact::{Contact, Person};
use crate::domain::detail::Detail;
use crate::domain::flag::{Flag, FlagKind};
use crate::domain::ids::{ContactId, CustomerId, FlagId, PulseId, SpendId, SurveyId};
use crate::domain::outcome::{Done, Outcome};
use crate::domain::pulse::{Feel, Pulse};
use crate::domain::spend::{Outlay, Spend};
use crate::domain::survey::{Answer, Survey};
use crate::ops::OpsError;
use crate::store::Writer;

pub(super) fn answer(w: &mut Writer<'_>, customer: CustomerId, answer: &Answer) -> Result<Outcome, OpsError> {
    subject(w, customer)?;
    expect_past(w, answer.at)?;
    if !answer.kind.takes(answer.score) {
        return Err(OpsError::OffTheScale { kind: answer.kind, score: answer.score });
    }
    let answer = Answer { comment: text(answer.comment.as_deref())?, ..answer.clone() };
    let id = SurveyId(w.next_detail(Entity::Survey)?);
    w.apply(Change::Attached(Detail::Survey(Survey { id, customer, answer: answer.clone() })))?;
    done(w, customer, Done::Answered(answer))
}

pub(super) fn introduce(
    w: &mut Writer<'_>,
    customer: CustomerId,
    person: &Person,
) -> Result<Outcome, OpsError> {
    subject(w, customer)?;
    let person = cleaned(person)?;
    let id = ContactId(w.next_detail(Entity::Contact)?);
    w.apply(Change::Attached(Detail::Contact(Contact { id, customer, person: person.clone() })))?;
    done(w, customer, Done::Introduced(person))
}

pub(super) fn reintroduce(
    w: &mut Writer<'_>,
    id: ContactId,
    seen: &Person,
    person: &Person,
) -> Result<Outcome, OpsError> {
    let before = contact(w, id)?;
    let person = cleaned(person)?;
    let subject = subject(w, before.customer)?;
    if before.person == person {
        return Ok(Outcome::Unchanged(Some(subject)));
    }
    if before.person != *seen {
        return Err(OpsError::EditedMeanwhile { subject, field: before.person.name });
    }
    let after = Contact { person: person.clone(), ..before.clone() };
    w.apply(Change::Revised { before: Detail::Contact(before), after: Detail::Contact(after) })?;
    done(w, subject.id, Done::Reintroduced(person))
}

pub(super) fn drop_contact(w: &mut Writer<'_>, id: ContactId) -> Result<Outcome, OpsError> {
    let contact = contact(w, id)?;
    w.apply(Change::Detached(Detail::Contact(contact.clone())))?;
    done(w, contact.customer, Done::ContactDropped(contact.person))
}

fn contact(w: &Writer<'_>, id: ContactId) -> Result<Contact, OpsError> {
    match w.detail(Entity::Contact, id.0)? {
        Some(Detail::Contact(contact)) => Ok(contact),
        _ => Err(OpsError::NoSuchContact(id)),
    }
}

fn cleaned(person: &Person) -> Result<Person, OpsError> {
    Ok(Person {
        name: needed(&person.name)?,
        role: person.role,
        email: text(person.email.as_deref())?,
        phone: text(person.phone.as_deref())?,
    })
}

pub(super) fn raise(
    w: &mut Writer<'_>,
    customers: &[CustomerId],
    kind: FlagKind,
    note: Option<&str>,
) -> Result<Outcome, OpsError> {
    let note = text(note)?;
    let mut touched = Vec::new();
    for &customer in customers {
        subject(w, customer)?;
        match raised(w, customer, kind)? {
            None => {
                let id = FlagId(w.next_detail(Entity::Flag)?);
                let flag = Flag { id, customer, kind, since: w.ctx().clock.at, note: note.clone() };
                w.apply(Change::Attached(Detail::Flag(flag)))?;
            }
            // It is up already; another note is news.
            Some(before) if note.is_some() && note != before.note => {
                let after = Flag { note: note.clone(), ..before.clone() };
                w.apply(Change::Revised { before: Detail::Flag(before), after: Detail::Flag(after) })?;
            }
            Some(_) => continue,
        }
        touched.push(customer);
    }
    done_to_several(w, customers, &touched, Done::Raised(kind))
}

pub(super) fn lower(
    w: &mut Writer<'_>,
    customers: &[CustomerId],
    kind: FlagKind,
) -> Result<Outcome, OpsError> {
    let mut touched = Vec::new();
    for &customer in customers {
        subject(w, customer)?;
        if let Some(flag) = raised(w, customer, kind)? {
            w.apply(Change::Detached(Detail::Flag(flag)))?;
            touched.push(customer);
        }
    }
    done_to_several(w, customers, &touched, Done::Lowered(kind))
}

fn raised(w: &Writer<'_>, customer: CustomerId, kind: FlagKind) -> Result<Option<Flag>, OpsError> {
    let found = w.details(Entity::Flag, customer)?.into_iter().find_map(|detail| match detail {
        Detail::Flag(flag) if flag.kind == kind => Some(flag),
        _ => None,
    });
    Ok(found)
}

/// Each one stays, so that it can be seen how it changed; the same once more on one day is no news.
pub(super) fn feel(w: &mut Writer<'_>, customers: &[CustomerId], feel: Feel) -> Result<Outcome, OpsError> {
    let clock = w.ctx().clock;
    let mut touched = Vec::new();
    for &customer in customers {
        subject(w, customer)?;
        let told = w.details(Entity::Pulse, customer)?.into_iter().filter_map(|detail| match detail {
            Detail::Pulse(pulse) => Some(pulse),
            _ => None,
        });
        let latest = told.max_by_key(|pulse| (pulse.at.day(clock.zone), pulse.id));
        if latest.is_some_and(|pulse| pulse.feel == feel && pulse.at.day(clock.zone) == clock.today()) {
            continue;
        }
        let id = PulseId(w.next_detail(Entity::Pulse)?);
        w.apply(Change::Attached(Detail::Pulse(Pulse { id, customer, at: clock.at, feel })))?;
        touched.push(customer);
    }
    done_to_several(w, customers, &touched, Done::Felt(feel))
}

pub(super) fn spend(w: &mut Writer<'_>, outlay: &Outlay) -> Result<Outcome, OpsError> {
    expect_past(w, outlay.at)?;
    let outlay = Outlay {
        channel: text(outlay.channel.as_deref())?,
        note: text(outlay.note.as_deref())?,
        ..outlay.clone()
    };
    let id = SpendId(w.next_detail(Entity::Spend)?);
    w.apply(Change::Attached(Detail::Spend(Spend { id, outlay: outlay.clone() })))?;
    Ok(Outcome::Done { what: Done::Spent(outlay), subject: None, customers: 0 })
}
