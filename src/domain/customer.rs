//! A customer: the record people edit, and the path of stages behind it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::ids::CustomerId;
use super::keyed::keyed_enum;
use super::moment::At;
use super::money::Money;
use super::moves::StageMove;
use super::rot::RotClock;
use super::stage::StageKey;
use super::tag::Tag;
use super::task::{Due, NextTask};

keyed_enum! {
    /// A text of the record. The value is money and has its own place.
    pub enum Field {
        ExternalKey = "external_key",
        Name = "name",
        Company = "company",
        Email = "email",
        Phone = "phone",
        City = "city",
        Country = "country",
        Source = "source",
        Owner = "owner",
        /// The key of whom the customer is like.
        Persona = "persona",
        /// `2001-03-17`, or `--03-17` where the year is not known.
        Birthday = "birthday",
    }
}

/// The longest text a field holds, in characters.
pub const FIELD_LIMIT: usize = 500;

/// The longest name of a custom field, in characters.
pub const CUSTOM_NAME_LIMIT: usize = 60;

/// What is known of a customer, apart from where it stands. Empty texts are `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The name other systems know this customer by; unique.
    pub external_key: String,
    pub name: String,
    pub company: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    /// Where the customer came from: `instagram`, `referral`.
    pub source: Option<String>,
    pub owner: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birthday: Option<String>,
    pub value: Money,
    /// Days between touches of its own, instead of those of its rung.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence: Option<u32>,
    /// The customer who brought this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referred_by: Option<CustomerId>,
    /// What a team keeps beyond these fields, by the name it gave; never an empty text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub custom: BTreeMap<String, String>,
}

impl Record {
    /// A record with nothing but its key and name.
    pub fn named(external_key: &str, name: &str) -> Self {
        Self {
            external_key: external_key.to_owned(),
            name: name.to_owned(),
            company: None,
            email: None,
            phone: None,
            city: None,
            country: None,
            source: None,
            owner: None,
            persona: None,
            birthday: None,
            value: Money::default(),
            cadence: None,
            referred_by: None,
            custom: BTreeMap::new(),
        }
    }

    pub fn get(&self, field: Field) -> Option<&str> {
        match field {
            Field::ExternalKey => Some(&self.external_key),
            Field::Name => Some(&self.name),
            Field::Company => self.company.as_deref(),
            Field::Email => self.email.as_deref(),
            Field::Phone => self.phone.as_deref(),
            Field::City => self.city.as_deref(),
            Field::Country => self.country.as_deref(),
            Field::Source => self.source.as_deref(),
            Field::Owner => self.owner.as_deref(),
            Field::Persona => self.persona.as_deref(),
            Field::Birthday => self.birthday.as_deref(),
        }
    }

    /// Puts `text` into the field. A key or a name is never emptied: `None` leaves those as they are.
    pub fn set(&mut self, field: Field, text: Option<String>) {
        match (field, text) {
            (Field::ExternalKey, Some(text)) => self.external_key = text,
            (Field::Name, Some(text)) => self.name = text,
            (Field::ExternalKey | Field::Name, None) => {}
            (Field::Company, text) => self.company = text,
            (Field::Email, text) => self.email = text,
            (Field::Phone, text) => self.phone = text,
            (Field::City, text) => self.city = text,
            (Field::Country, text) => self.country = text,
            (Field::Source, text) => self.source = text,
            (Field::Owner, text) => self.owner = text,
            (Field::Persona, text) => self.persona = text,
            (Field::Birthday, text) => self.birthday = text,
        }
    }
}

/// One field of a record that changes, with what was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    Text { field: Field, before: Option<String>, after: Option<String> },
    Value { before: Money, after: Money },
    Cadence { before: Option<u32>, after: Option<u32> },
    Referrer { before: Option<CustomerId>, after: Option<CustomerId> },
    Custom { name: String, before: Option<String>, after: Option<String> },
}

impl Edit {
    pub fn inverse(self) -> Self {
        match self {
            Self::Text { field, before, after } => Self::Text { field, before: after, after: before },
            Self::Value { before, after } => Self::Value { before: after, after: before },
            Self::Cadence { before, after } => Self::Cadence { before: after, after: before },
            Self::Referrer { before, after } => Self::Referrer { before: after, after: before },
            Self::Custom { name, before, after } => Self::Custom { name, before: after, after: before },
        }
    }

    /// Whether the record still holds what the edit expects to find.
    pub fn fits(&self, record: &Record) -> bool {
        match self {
            Self::Text { field, before, .. } => record.get(*field) == before.as_deref(),
            Self::Value { before, .. } => record.value == *before,
            Self::Cadence { before, .. } => record.cadence == *before,
            Self::Referrer { before, .. } => record.referred_by == *before,
            Self::Custom { name, before, .. } => record.custom.get(name) == before.as_ref(),
        }
    }

    pub fn apply(&self, record: &mut Record) {
        match self {
            Self::Text { field, after, .. } => record.set(*field, after.clone()),
            Self::Value { after, .. } => record.value = *after,
            Self::Cadence { after, .. } => record.cadence = *after,
            Self::Referrer { after, .. } => record.referred_by = *after,
            Self::Custom { name, after: Some(text), .. } => {
                record.custom.insert(name.clone(), text.clone());
            }
            Self::Custom { name, after: None, .. } => {
                record.custom.remove(name);
            }
        }
    }
}

/// The edits that turn `before` into `after`.
pub fn edits_between(before: &Record, after: &Record) -> Vec<Edit> {
    let texts = Field::ALL.iter().filter(|f| before.get(**f) != after.get(**f)).map(|&field| Edit::Text {
        field,
        before: before.get(field).map(str::to_owned),
        after: after.get(field).map(str::to_owned),
    });
    let value =
        (before.value != after.value).then_some(Edit::Value { before: before.value, after: after.value });
    let cadence = (before.cadence != after.cadence)
        .then_some(Edit::Cadence { before: before.cadence, after: after.cadence });
    let referrer = (before.referred_by != after.referred_by)
        .then_some(Edit::Referrer { before: before.referred_by, after: after.referred_by });
    let names: BTreeSet<&String> = before.custom.keys().chain(after.custom.keys()).collect();
    let custom =
        names.into_iter().filter(|name| before.custom.get(*name) != after.custom.get(*name)).map(|name| {
            Edit::Custom {
                name: name.clone(),
                before: before.custom.get(name).cloned(),
                after: after.custom.get(name).cloned(),
            }
        });
    texts.chain(value).chain(cadence).chain(referrer).chain(custom).collect()
}

/// Where a customer stands: the outcome of its latest move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub stage: StageKey,
    pub since: At,
    /// The rung held before, if there was one.
    pub before: Option<StageKey>,
}

/// A customer as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    pub id: CustomerId,
    pub record: Record,
    pub standing: Standing,
    pub tags: Vec<Tag>,
    /// The open task that is due first.
    pub next_task: Option<NextTask>,
}

impl Customer {
    /// How long it has been left alone where it stands.
    pub fn clock(&self, last_touch: Option<NaiveDate>, zone: Tz) -> RotClock {
        let next_due = self.next_task.as_ref().map(|task| task.due.map_or(Due::Someday, Due::On));
        RotClock::new(self.standing.since.day(zone), last_touch, next_due)
    }
}

/// A customer whole, as it is added and taken back: record, tags and every move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dossier {
    pub id: CustomerId,
    pub record: Record,
    /// In ascending order of ids; the first is the arrival. Never empty.
    pub moves: Vec<StageMove>,
    pub tags: Vec<Tag>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_lead_from_one_record_to_the_other_and_back() {
        let before = Record::named("k", "Acme");
        let mut after = before.clone();
        after.owner = Some("ana".into());
        after.value = Money::from_minor(5);
        after.referred_by = Some(CustomerId(3));
        after.custom.insert("floor".into(), "2".into());
        let edits = edits_between(&before, &after);
        assert_eq!(edits.len(), 4);
        let mut record = before.clone();
        for edit in &edits {
            assert!(edit.fits(&record));
            edit.apply(&mut record);
        }
        assert_eq!(record, after);
        for edit in edits.into_iter().rev() {
            let back = edit.inverse();
            assert!(back.fits(&record));
            back.apply(&mut record);
        }
        assert_eq!(record, before);
    }
}
