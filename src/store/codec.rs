//! How a change is written into the journal and read back: its kind, and what was before and after as JSON.

use serde_json::{Map, Value, json};

use super::StoreError;
use crate::domain::change::{Change, Entity, Setting};
use crate::domain::customer::{Edit, Field};
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, IdSpan};
use crate::domain::money::Money;

/// A journal entry's content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Entry {
    Change(Change),
    /// A bulk import keeps only the ids it made, of one kind of thing; their rows are in the tables.
    Created(Entity, IdSpan),
}

/// The columns of a journal entry that hold its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    pub kind: &'static str,
    pub span: Option<IdSpan>,
    pub before: Option<String>,
    pub after: Option<String>,
}

const VALUE: &str = "value";
/// Days between touches.
pub(super) const CADENCE: &str = "cadence";
const REFERRED_BY: &str = "referred_by";
/// Before the name a team gave to a field.
const CUSTOM: &str = "custom.";

pub(super) fn write(entry: &Entry) -> Written {
    let (kind, span, before, after) = match entry {
        Entry::Created(_, span) => ("created", Some(*span), None, None),
        Entry::Change(change) => {
            let (kind, before, after) = content(change);
            (kind, span_of(change), before, after)
        }
    };
    Written { kind, span, before: before.map(|v| v.to_string()), after: after.map(|v| v.to_string()) }
}

fn content(change: &Change) -> (&'static str, Option<Value>, Option<Value>) {
    match change {
        Change::Added(dossiers) => ("added", None, Some(json!(dossiers))),
        Change::Removed(dossiers) => ("removed", Some(json!(dossiers)), None),
        Change::Edited { edits, .. } => {
            let side = |pick: fn(&Edit) -> Value| {
                Value::Object(edits.iter().map(|e| (edit_key(e), pick(e))).collect())
            };
            ("edited", Some(side(edit_before)), Some(side(edit_after)))
        }
        Change::Moved { step, follows } => ("moved", Some(json!({ "follows": follows })), Some(json!(step))),
        Change::Unmoved { step, follows } => {
            ("unmoved", Some(json!(step)), Some(json!({ "follows": follows })))
        }
        Change::Redated { before, after, .. } => {
            ("redated", Some(json!({ "at": before })), Some(json!({ "at": after })))
        }
        Change::Tagged { tag, .. } => ("tagged", None, Some(json!(tag))),
        Change::Untagged { tag, .. } => ("untagged", Some(json!(tag)), None),
        Change::Bought(purchases) => ("bought", None, Some(json!(purchases))),
        Change::Unbought(purchases) => ("unbought", Some(json!(purchases)), None),
        Change::PurchaseEdited { before, after } => {
            ("purchase_edited", Some(json!(before)), Some(json!(after)))
        }
        Change::Attached(detail) => ("attached", None, Some(detail_value(detail))),
        Change::Detached(detail) => ("detached", Some(detail_value(detail)), None),
        Change::Revised { before, after } => {
            ("revised", Some(detail_value(before)), Some(detail_value(after)))
        }
        Change::Set { setting, before, after } => {
            let side = |value: &String| Some(json!({ setting.key(): value }));
            ("set", side(before), side(after))
        }
    }
}

/// The ids of the entity that an entry is about.
fn span_of(change: &Change) -> Option<IdSpan> {
    let list = |first: Option<i64>, last: Option<i64>| Some(IdSpan { first: first?, last: last? });
    match change {
        Change::Added(d) | Change::Removed(d) => list(d.first().map(|d| d.id.0), d.last().map(|d| d.id.0)),
        Change::Bought(p) | Change::Unbought(p) => list(p.first().map(|p| p.id.0), p.last().map(|p| p.id.0)),
        Change::Edited { customer, .. }
        | Change::Tagged { customer, .. }
        | Change::Untagged { customer, .. } => list(Some(customer.0), Some(customer.0)),
        Change::Moved { step, .. } | Change::Unmoved { step, .. } => list(Some(step.id.0), Some(step.id.0)),
        Change::Redated { id, .. } => list(Some(id.0), Some(id.0)),
        Change::PurchaseEdited { before, .. } => list(Some(before.id.0), Some(before.id.0)),
        Change::Attached(detail) | Change::Detached(detail) | Change::Revised { before: detail, .. } => {
            list(Some(detail.id()), Some(detail.id()))
        }
        Change::Set { .. } => None,
    }
}

fn detail_value(detail: &Detail) -> Value {
    match detail {
        Detail::Task(task) => json!(task),
        Detail::Contact(contact) => json!(contact),
        Detail::Survey(survey) => json!(survey),
        Detail::Flag(flag) => json!(flag),
        Detail::OtherKey(key) => json!(key),
        Detail::Spend(spend) => json!(spend),
        Detail::Touchpoint(touchpoint) => json!(touchpoint),
        Detail::Pain(pain) => json!(pain),
        Detail::Opportunity(opportunity) => json!(opportunity),
        Detail::Finding(finding) => json!(finding),
        Detail::Cell(cell) => json!(cell),
        Detail::Pulse(pulse) => json!(pulse),
        Detail::Persona(persona) => json!(persona),
        Detail::Channel(channel) => json!(channel),
    }
}

/// What the journal's columns say of one entry.
pub(super) struct Stored {
    pub kind: String,
    pub entity: String,
    pub entity_id: Option<i64>,
    pub through_id: Option<i64>,
    pub customer_id: Option<i64>,
    pub before: Option<String>,
    pub after: Option<String>,
}

pub(super) fn read(stored: &Stored) -> Result<Entry, StoreError> {
    decode(stored).ok_or_else(|| StoreError::Corrupt {
        table: "change",
        column: "kind",
        value: format!("{} of {} that cannot be read back", stored.kind, stored.entity),
    })
}

fn decode(stored: &Stored) -> Option<Entry> {
    fn parse<T: serde::de::DeserializeOwned>(side: &Option<String>) -> Option<T> {
        serde_json::from_str(side.as_deref()?).ok()
    }
    let customer = stored.customer_id.map(CustomerId);
    let Stored { before, after, .. } = stored;
    let change = match stored.kind.as_str() {
        "created" => {
            let span = IdSpan { first: stored.entity_id?, last: stored.through_id? };
            return Some(Entry::Created(Entity::from_key(&stored.entity)?, span));
        }
        "added" => Change::Added(parse(after)?),
        "removed" => Change::Removed(parse(before)?),
        "edited" => Change::Edited { customer: customer?, edits: edits(&parse(before)?, &parse(after)?)? },
        "moved" => Change::Moved { step: parse(after)?, follows: follows(&parse(before)?)? },
        "unmoved" => Change::Unmoved { step: parse(before)?, follows: follows(&parse(after)?)? },
        "redated" => {
            let at =
                |side| parse::<Value>(side).and_then(|v| serde_json::from_value(v.get("at")?.clone()).ok());
            let id = serde_json::from_value(json!(stored.entity_id?)).ok()?;
            Change::Redated { id, customer: customer?, before: at(before)?, after: at(after)? }
        }
        "tagged" => Change::Tagged { customer: customer?, tag: parse(after)? },
        "untagged" => Change::Untagged { customer: customer?, tag: parse(before)? },
        "bought" => Change::Bought(parse(after)?),
        "unbought" => Change::Unbought(parse(before)?),
        "purchase_edited" => Change::PurchaseEdited { before: parse(before)?, after: parse(after)? },
        "attached" => Change::Attached(detail(&stored.entity, after.as_deref()?)?),
        "detached" => Change::Detached(detail(&stored.entity, before.as_deref()?)?),
        "revised" => Change::Revised {
            before: detail(&stored.entity, before.as_deref()?)?,
            after: detail(&stored.entity, after.as_deref()?)?,
        },
        "set" => {
            let side = |side| parse::<Map<String, Value>>(side).and_then(|map| map.into_iter().next());
            let (key, old) = side(before)?;
            let (_, new) = side(after)?;
            Change::Set {
                setting: Setting::from_key(&key)?,
                before: old.as_str()?.to_owned(),
                after: new.as_str()?.to_owned(),
            }
        }
        _ => return None,
    };
    Some(Entry::Change(change))
}

fn detail(entity: &str, json: &str) -> Option<Detail> {
    Some(match Entity::from_key(entity)? {
        Entity::Task => Detail::Task(serde_json::from_str(json).ok()?),
        Entity::Contact => Detail::Contact(serde_json::from_str(json).ok()?),
        Entity::Survey => Detail::Survey(serde_json::from_str(json).ok()?),
        Entity::Flag => Detail::Flag(serde_json::from_str(json).ok()?),
        Entity::OtherKey => Detail::OtherKey(serde_json::from_str(json).ok()?),
        Entity::Spend => Detail::Spend(serde_json::from_str(json).ok()?),
        Entity::Touchpoint => Detail::Touchpoint(serde_json::from_str(json).ok()?),
        Entity::Pain => Detail::Pain(serde_json::from_str(json).ok()?),
        Entity::Opportunity => Detail::Opportunity(serde_json::from_str(json).ok()?),
        Entity::Finding => Detail::Finding(serde_json::from_str(json).ok()?),
        Entity::Cell => Detail::Cell(serde_json::from_str(json).ok()?),
        Entity::Pulse => Detail::Pulse(serde_json::from_str(json).ok()?),
        Entity::Persona => Detail::Persona(serde_json::from_str(json).ok()?),
        Entity::Channel => Detail::Channel(serde_json::from_str(json).ok()?),
        Entity::Customer | Entity::Move | Entity::Tag | Entity::Purchase | Entity::Setting => return None,
    })
}

fn follows(side: &Value) -> Option<crate::domain::ids::MoveId> {
    serde_json::from_value(side.get("follows")?.clone()).ok()
}

fn edit_key(edit: &Edit) -> String {
    match edit {
        Edit::Text { field, .. } => field.key().to_owned(),
        Edit::Value { .. } => VALUE.to_owned(),
        Edit::Cadence { .. } => CADENCE.to_owned(),
        Edit::Referrer { .. } => REFERRED_BY.to_owned(),
        Edit::Custom { name, .. } => format!("{CUSTOM}{name}"),
    }
}

fn edit_before(edit: &Edit) -> Value {
    match edit {
        Edit::Text { before, .. } | Edit::Custom { before, .. } => json!(before),
        Edit::Value { before, .. } => json!(before),
        Edit::Cadence { before, .. } => json!(before),
        Edit::Referrer { before, .. } => json!(before),
    }
}

fn edit_after(edit: &Edit) -> Value {
    edit_before(&edit.clone().inverse())
}

fn edits(before: &Map<String, Value>, after: &Map<String, Value>) -> Option<Vec<Edit>> {
    let edit = |(key, old): (&String, &Value)| {
        let new = after.get(key)?;
        if key == VALUE {
            let (before, after) = (Money::from_minor(old.as_i64()?), Money::from_minor(new.as_i64()?));
            return Some(Edit::Value { before, after });
        }
        if key == CADENCE {
            let days = |value: &Value| value.as_u64().and_then(|days| u32::try_from(days).ok());
            return Some(Edit::Cadence { before: days(old), after: days(new) });
        }
        let text = |value: &Value| value.as_str().map(str::to_owned);
        if key == REFERRED_BY {
            let customer = |value: &Value| value.as_i64().map(CustomerId);
            return Some(Edit::Referrer { before: customer(old), after: customer(new) });
        }
        if let Some(name) = key.strip_prefix(CUSTOM) {
            return Some(Edit::Custom { name: name.to_owned(), before: text(old), after: text(new) });
        }
        Some(Edit::Text { field: Field::from_key(key)?, before: text(old), after: text(new) })
    };
    before.iter().map(edit).collect()
}
