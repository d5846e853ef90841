//! What a form is for: the deed that comes of its fields.

use super::field::Slot;
use super::lived::Lived;
use super::meaning::Meaning;
use super::portraits::Drawing;
use super::regime;
use super::says::Says;
use super::state::Form;
use crate::domain::contact::{ContactRole, Person};
use crate::domain::customer::{Customer, Field, Record, edits_between};
use crate::domain::deed::{Deed, Newcomer, Order, Put, Revision};
use crate::domain::flag::FlagKind;
use crate::domain::ids::{ContactId, CustomerId, TaskId};
use crate::domain::import_report::{FileToImport, ImportKind};
use crate::domain::purchase::PurchaseKind;
use crate::domain::regime::Regime;
use crate::domain::spend::Outlay;
use crate::domain::stage::StageKey;
use crate::domain::survey::{Answer, SurveyKind};
use crate::domain::tag::Tag;
use crate::domain::task::Plan;
use crate::tui::model::Session;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    Add,
    /// The customer as it was when the form was opened.
    Edit(Box<Customer>),
    Tag {
        customer: CustomerId,
        seen: Vec<Tag>,
    },
    /// One customer or a set.
    HandOver(Vec<CustomerId>),
    TagAll(Vec<CustomerId>),
    Merge(CustomerId),
    Spend,
    Plan(CustomerId),
    Replan {
        customer: CustomerId,
        task: TaskId,
        seen: Plan,
    },
    Buy(CustomerId),
    Answer(CustomerId),
    Introduce(CustomerId),
    Reintroduce {
        customer: CustomerId,
        contact: ContactId,
        seen: Person,
    },
    Flag(CustomerId),
    Lived(Box<Lived>),
    Portrait(Box<Drawing>),
    /// What health and rot were worked out by when the form was opened.
    Rules(Box<Regime>),
    Import,
}

/// The answer to a yes-or-no question, as its field keeps it.
pub const YES: &str = "yes";
pub const NO: &str = "no";

impl Purpose {
    /// The one it is about; `None` for somebody new and for a set.
    pub fn customer(&self) -> Option<CustomerId> {
        match self {
            Self::HandOver(customers) => match customers.as_slice() {
                [customer] => Some(*customer),
                _ => None,
            },
            Self::Add | Self::Import | Self::TagAll(_) | Self::Spend | Self::Portrait(_) | Self::Rules(_) => {
                None
            }
            Self::Lived(lived) => Some(lived.customer()),
            Self::Edit(customer) => Some(customer.id),
            Self::Tag { customer, .. }
            | Self::Merge(customer)
            | Self::Plan(customer)
            | Self::Replan { customer, .. }
            | Self::Buy(customer)
            | Self::Answer(customer)
            | Self::Introduce(customer)
            | Self::Reintroduce { customer, .. }
            | Self::Flag(customer) => Some(*customer),
        }
    }
}

/// What a form asks for.
pub enum Wanted {
    Deed(Deed),
    /// A deed of which it is shown first what would come of it.
    Rehearsed(Deed),
    Import(FileToImport),
}

/// What the form asks for. Its fields make sense and none that is required is empty.
pub fn wanted(form: &Form, session: &Session) -> Wanted {
    let says = Says { form, session };
    Wanted::Deed(match &form.purpose {
        Purpose::Import => return Wanted::Import(says.file()),
        Purpose::Rules(seen) => return Wanted::Rehearsed(regime::deed(seen, &says)),
        Purpose::Lived(lived) => lived.deed(&says),
        Purpose::Portrait(drawing) => drawing.deed(&says),
        Purpose::Add => Deed::Add(says.newcomer()),
        Purpose::Edit(customer) => {
            let (tag, untag) = difference(&customer.tags, &says.tags(&Slot::Tags));
            let edits = edits_between(&customer.record, &says.record(customer.record.clone()));
            Deed::Revise(Revision { customer: customer.id, edits, tag, untag })
        }
        Purpose::Tag { customer, seen } => {
            let (tag, untag) = difference(seen, &says.tags(&Slot::Tags));
            Deed::Tag { customers: vec![*customer], tag, untag }
        }
        Purpose::HandOver(customers) => {
            let puts = vec![Put::Text(Field::Owner, says.text(&Slot::Owner))];
            Deed::Put { customers: customers.clone(), puts, tag: Vec::new(), untag: Vec::new() }
        }
        Purpose::TagAll(customers) => {
            let (tag, untag) = (says.tags(&Slot::Tags), says.tags(&Slot::DropTags));
            Deed::Tag { customers: customers.clone(), tag, untag }
        }
        // Its field is required: without a double there is nothing to save.
        Purpose::Merge(kept) => {
            Deed::Merge { kept: *kept, gone: says.customer(&Slot::Double).unwrap_or(*kept) }
        }
        Purpose::Spend => Deed::Spend(says.outlay()),
        Purpose::Plan(customer) => Deed::Plan { customers: vec![*customer], plan: says.plan(None) },
        Purpose::Replan { task, seen, .. } => {
            Deed::Replan { task: *task, seen: seen.clone(), plan: says.plan(Some(seen)) }
        }
        Purpose::Buy(customer) => Deed::Buy { customer: *customer, order: says.order() },
        Purpose::Answer(customer) => Deed::Answer { customer: *customer, answer: says.answer() },
        Purpose::Introduce(customer) => Deed::Introduce { customer: *customer, person: says.person(None) },
        Purpose::Reintroduce { contact, seen, .. } => {
            Deed::Reintroduce { contact: *contact, seen: seen.clone(), person: says.person(Some(seen)) }
        }
        Purpose::Flag(customer) => {
            let customers = vec![*customer];
            let kind =
                says.key(&Slot::Kind).and_then(|key| FlagKind::from_key(&key)).unwrap_or(FlagKind::Complaint);
            match says.yes(&Slot::Raised) {
                Some(false) => Deed::Lower { customers, kind },
                _ => Deed::Raise { customers, kind, note: says.text(&Slot::Note) },
            }
        }
    })
}

/// The tags that are new, and those that are gone.
fn difference(seen: &[Tag], meant: &[Tag]) -> (Vec<Tag>, Vec<Tag>) {
    let without = |all: &[Tag], some: &[Tag]| all.iter().filter(|tag| !some.contains(tag)).cloned().collect();
    (without(meant, seen), without(seen, meant))
}

impl Says<'_> {
    fn file(&self) -> FileToImport {
        let kind = self.key(&Slot::Kind).and_then(|key| ImportKind::from_key(&key));
        FileToImport {
            kind: kind.unwrap_or(ImportKind::Customers),
            path: self.text(&Slot::File).unwrap_or_default(),
            create_customers: self.yes(&Slot::CreateCustomers) == Some(true),
            keep_columns: self.yes(&Slot::KeepColumns) == Some(true),
        }
    }

    fn newcomer(&self) -> Newcomer {
        let first = || self.session.ladder.stages().first().map(|stage| stage.key.clone());
        let stage = self.key(&Slot::Stage).map(|key| StageKey::new(&key)).or_else(first);
        Newcomer {
            record: self.record(Record::named("", "")),
            stage: stage.unwrap_or_else(|| StageKey::new("")),
            reason: None,
            since: None,
            tags: self.tags(&Slot::Tags),
        }
    }

    /// The record with everything in it that the form has a field for. What was there and nobody touched stays as it
    /// was: a line cannot show every character there is.
    fn record(&self, mut record: Record) -> Record {
        let is_new = self.form.purpose == Purpose::Add;
        for field in self.form.fields.iter().filter(|field| is_new || field.is_changed()) {
            match &field.slot {
                Slot::Record(which) => record.set(*which, self.written(&field.slot)),
                Slot::Value => record.value = self.money(&Slot::Value).unwrap_or_default(),
                Slot::Cadence => {
                    record.cadence = self.number(&Slot::Cadence).and_then(|days| u32::try_from(days).ok());
                }
                Slot::ReferredBy => record.referred_by = self.customer(&Slot::ReferredBy),
                Slot::Custom(name) => {
                    record.custom.remove(name);
                    record.custom.extend(self.text(&field.slot).map(|text| (name.clone(), text)));
                }
                Slot::AnotherCustom => {
                    if let Ok(Meaning::Pair(name, value)) = super::meaning::meaning(field, self.session) {
                        record.custom.insert(name, value);
                    }
                }
                _ => {}
            }
        }
        record
    }

    /// A text of the record as it is kept, by whatever it is typed.
    fn written(&self, slot: &Slot) -> Option<String> {
        match self.of(slot) {
            Meaning::Picked(pick) => Some(pick.key),
            Meaning::Birthday(birthday) => Some(birthday.to_string()),
            _ => self.text(slot),
        }
    }

    fn plan(&self, seen: Option<&Plan>) -> Plan {
        Plan {
            what: self.text_or(&Slot::What, seen.map(|seen| Some(&seen.what))).unwrap_or_default(),
            due: match self.of(&Slot::Due) {
                Meaning::Day(day) => Some(day),
                _ => None,
            },
            owner: self.text_or(&Slot::Owner, seen.map(|seen| seen.owner.as_ref())),
            promise: self.yes(&Slot::Promise) == Some(true),
            repeat: match self.of(&Slot::Repeat) {
                Meaning::Rhythm(repeat) => Some(repeat),
                _ => None,
            },
        }
    }

    fn order(&self) -> Order {
        let amount = self.money(&Slot::Amount);
        let refund = amount.is_some_and(|amount| amount.minor() < 0);
        Order {
            at: self.day(),
            kind: if refund { PurchaseKind::Refund } else { PurchaseKind::Sale },
            amount: amount.map(|amount| if refund { -amount } else { amount }),
            order: self.text(&Slot::Order),
            kept: self.yes(&Slot::Kept),
            months: match self.of(&Slot::Every) {
                Meaning::Months(months) => Some(months),
                _ => None,
            },
        }
    }

    fn outlay(&self) -> Outlay {
        Outlay {
            at: self.day(),
            amount: self.money(&Slot::Amount).unwrap_or_default(),
            channel: self.text(&Slot::Channel),
            note: self.text(&Slot::Note),
        }
    }

    fn answer(&self) -> Answer {
        let score = self.number(&Slot::Score).and_then(|score| u8::try_from(score).ok()).unwrap_or_default();
        let kind =
            self.key(&Slot::Kind).and_then(|key| SurveyKind::from_key(&key)).unwrap_or(SurveyKind::Nps);
        Answer { at: self.day(), kind, score, comment: self.text(&Slot::Note) }
    }

    fn person(&self, seen: Option<&Person>) -> Person {
        Person {
            name: self.text_or(&Slot::Name, seen.map(|seen| Some(&seen.name))).unwrap_or_default(),
            role: self.key(&Slot::Role).and_then(|key| ContactRole::from_key(&key)),
            email: self.text_or(&Slot::Email, seen.map(|seen| seen.email.as_ref())),
            phone: self.text_or(&Slot::Phone, seen.map(|seen| seen.phone.as_ref())),
        }
    }
}
