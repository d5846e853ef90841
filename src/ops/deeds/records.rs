//! Adding a customer by hand, changing records and tags.

use super::texts::{needed, text};
use super::{done, done_to_several, expect_past, subject};
use crate::domain::birthday::Birthday;
use crate::domain::change::Change;
use crate::domain::customer::{CUSTOM_NAME_LIMIT, Dossier, Edit, Field, Record, edits_between};
use crate::domain::deed::{Newcomer, Put, Revision};
use crate::domain::ids::CustomerId;
use crate::domain::lang::Label;
use crate::domain::moves::{StageMove, needs_reason};
use crate::domain::outcome::{Done, Outcome};
use crate::domain::tag::Tag;
use crate::ops::OpsError;
use crate::store::Writer;

pub(super) fn add(w: &mut Writer<'_>, newcomer: &Newcomer) -> Result<Outcome, OpsError> {
    let id = w.next_customer()?;
    let mut record = cleaned(&newcomer.record, None)?;
    record.external_key = match text(Some(&record.external_key))? {
        Some(key) => {
            expect_free(w, &key, id)?;
            key
        }
        None => free_key(w, id)?,
    };
    expect_referrer(w, id, record.referred_by)?;
    let Newcomer { stage, reason, since, tags, .. } = newcomer;
    if reason.is_none() && needs_reason(w.ladder(), stage) {
        let label = w.ladder().get(stage).map(|stage| stage.label.clone());
        return Err(OpsError::ReasonNeeded(
            label.unwrap_or_else(|| Label::new(stage.as_str(), stage.as_str())),
        ));
    }
    let at = since.unwrap_or(w.ctx().clock.at);
    expect_past(w, at)?;
    let arrival =
        StageMove { id: w.next_move()?, customer: id, at, from: None, to: stage.clone(), reason: *reason };
    let mut tags = tags.clone();
    tags.sort();
    tags.dedup();
    let value = record.value;
    w.apply(Change::Added(vec![Dossier { id, record, moves: vec![arrival], tags }]))?;
    done(w, id, Done::Added { stage: stage.clone(), value })
}

/// A key nobody has, for a customer that no other system knows: `s17`.
fn free_key(w: &Writer<'_>, id: CustomerId) -> Result<String, OpsError> {
    let mut key = format!("s{id}");
    while w.customer_by_key(&key)?.is_some() {
        key.push('x');
    }
    Ok(key)
}

fn expect_free(w: &Writer<'_>, key: &str, id: CustomerId) -> Result<(), OpsError> {
    match w.customer_by_key(key)? {
        Some(other) if other.id != id => {
            Err(OpsError::KeyTaken { key: key.to_owned(), by: subject(w, other.id)? })
        }
        _ => Ok(()),
    }
}

fn expect_referrer(w: &Writer<'_>, id: CustomerId, referrer: Option<CustomerId>) -> Result<(), OpsError> {
    match referrer {
        Some(referrer) if referrer == id => Err(OpsError::ReferredByItself),
        Some(referrer) => subject(w, referrer).map(|_| ()),
        None => Ok(()),
    }
}

pub(super) fn revise(w: &mut Writer<'_>, revision: &Revision) -> Result<Outcome, OpsError> {
    let Revision { customer: id, edits, tag, untag } = revision;
    let who = subject(w, *id)?;
    let Some(customer) = w.customer(*id)? else { return Err(OpsError::NoSuchCustomer(id.to_string())) };
    if let Some(edit) = edits.iter().find(|edit| !edit.fits(&customer.record)) {
        return Err(OpsError::EditedMeanwhile { subject: who, field: field_of(edit) });
    }
    let mut after = customer.record.clone();
    edits.iter().for_each(|edit| edit.apply(&mut after));
    let edits = rewrite(w, *id, &customer.record, &after)?;
    let tagged = retag(w, *id, tag, untag)?;
    if edits.is_empty() && !tagged {
        return Ok(Outcome::Unchanged(Some(who)));
    }
    done(w, *id, Done::Edited { fields: edits.len() + usize::from(tagged), edits })
}

fn field_of(edit: &Edit) -> String {
    match edit {
        Edit::Text { field, .. } => field.key().to_owned(),
        Edit::Value { .. } => "value".to_owned(),
        Edit::Cadence { .. } => "cadence".to_owned(),
        Edit::Referrer { .. } => "referred_by".to_owned(),
        Edit::Custom { name, .. } => name.clone(),
    }
}

pub(super) fn put(
    w: &mut Writer<'_>,
    customers: &[CustomerId],
    puts: &[Put],
    tag: &[Tag],
    untag: &[Tag],
) -> Result<Outcome, OpsError> {
    let (mut touched, mut fields, mut edits) = (Vec::new(), 0, Vec::new());
    for &id in customers {
        let Some(customer) = w.customer(id)? else { return Err(OpsError::NoSuchCustomer(id.to_string())) };
        let mut after = customer.record.clone();
        puts.iter().for_each(|put| put.apply(&mut after));
        let edited = rewrite(w, id, &customer.record, &after)?;
        let changed = edited.len() + usize::from(retag(w, id, tag, untag)?);
        if customers.len() == 1 {
            edits = edited;
        }
        if changed > 0 {
            touched.push(id);
            fields += changed;
        }
    }
    let what = match puts {
        [Put::Text(Field::Owner, Some(owner))] if tag.is_empty() && untag.is_empty() => {
            Done::HandedTo(owner.clone())
        }
        _ => Done::Edited { fields, edits },
    };
    done_to_several(w, customers, &touched, what)
}

/// Writes what differs; gives back what that was.
fn rewrite(
    w: &mut Writer<'_>,
    id: CustomerId,
    before: &Record,
    after: &Record,
) -> Result<Vec<Edit>, OpsError> {
    let after = cleaned(after, Some(before))?;
    let edits = edits_between(before, &after);
    if before.external_key != after.external_key {
        expect_free(w, &after.external_key, id)?;
    }
    if before.referred_by != after.referred_by {
        expect_referrer(w, id, after.referred_by)?;
    }
    if !edits.is_empty() {
        w.apply(Change::Edited { customer: id, edits: edits.clone() })?;
    }
    Ok(edits)
}

/// The record with its texts as they are kept; what is as it was stays so. A name is needed.
fn cleaned(record: &Record, before: Option<&Record>) -> Result<Record, OpsError> {
    let mut clean = record.clone();
    for &field in Field::ALL {
        let told = record.get(field);
        if before.is_some_and(|before| before.get(field) == told) {
            continue;
        }
        let text = text(told.map(one_line).as_deref())?;
        if field == Field::Name && text.is_none() {
            return Err(OpsError::NameMissing);
        }
        let text = match (field, text) {
            (Field::Birthday, Some(text)) => {
                let birthday = Birthday::parse(&text).ok_or(OpsError::NotABirthday(text))?;
                Some(birthday.to_string())
            }
            (_, text) => text,
        };
        clean.set(field, text);
    }
    clean.custom.clear();
    for (name, value) in &record.custom {
        let name = needed(name)?;
        if name.chars().nth(CUSTOM_NAME_LIMIT).is_some() {
            return Err(OpsError::TextTooLong { start: name, limit: CUSTOM_NAME_LIMIT });
        }
        if let Some(value) = text(Some(value))? {
            clean.custom.insert(name, value);
        }
    }
    Ok(clean)
}

/// A field of the record is one line: what was pasted with breaks in it would be found by nobody.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn tag(
    w: &mut Writer<'_>,
    customers: &[CustomerId],
    tag: &[Tag],
    untag: &[Tag],
) -> Result<Outcome, OpsError> {
    let mut touched = Vec::new();
    for &id in customers {
        if retag(w, id, tag, untag)? {
            touched.push(id);
        }
    }
    done_to_several(w, customers, &touched, Done::Tagged { tag: tag.to_vec(), untag: untag.to_vec() })
}

/// Whether anything had to change.
fn retag(w: &mut Writer<'_>, id: CustomerId, tag: &[Tag], untag: &[Tag]) -> Result<bool, OpsError> {
    let Some(customer) = w.customer(id)? else { return Err(OpsError::NoSuchCustomer(id.to_string())) };
    let mut tags = customer.tags;
    let mut changed = false;
    for tag in tag {
        if !tags.contains(tag) {
            w.apply(Change::Tagged { customer: id, tag: tag.clone() })?;
            tags.push(tag.clone());
            changed = true;
        }
    }
    for tag in untag {
        if let Some(place) = tags.iter().position(|found| found == tag) {
            w.apply(Change::Untagged { customer: id, tag: tag.clone() })?;
            tags.swap_remove(place);
            changed = true;
        }
    }
    Ok(changed)
}
