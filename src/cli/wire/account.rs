//! The JSON shape of one customer with all that is kept of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::lived::{CellWire, MeddicWire, OpportunityWire, PainWire, TouchpointWire};
use super::{CheckupWire, CustomerWire, MoveWire, PurchaseWire, SubjectWire};
use crate::domain::contact::{Contact, ContactRole};
use crate::domain::flag::{Flag, FlagKind};
use crate::domain::moment::At;
use crate::domain::survey::{Survey, SurveyKind};
use crate::domain::task::Task;

#[derive(Serialize)]
pub struct ShowWire<'a> {
    pub schema: u32,
    #[serde(flatten)]
    pub customer: CustomerWire<'a>,
    #[serde(flatten)]
    pub checkup: CheckupWire<'a>,
    pub moves: Vec<MoveWire<'a>>,
    pub purchases: Vec<PurchaseWire<'a>>,
    pub tasks: Vec<TaskWire<'a>>,
    pub contacts: Vec<ContactWire<'a>>,
    pub surveys: Vec<SurveyWire<'a>>,
    pub flags: Vec<FlagWire<'a>>,
    /// Newest first.
    pub touchpoints: Vec<TouchpointWire<'a>>,
    pub pains: Vec<PainWire<'a>>,
    pub opportunities: Vec<OpportunityWire<'a>>,
    pub meddic: MeddicWire<'a>,
    pub cells: Vec<CellWire<'a>>,
    pub custom: &'a BTreeMap<String, String>,
    pub other_keys: &'a [String],
    pub referred_by: Option<SubjectWire<'a>>,
    pub referred: Vec<SubjectWire<'a>>,
}

#[derive(Serialize)]
pub struct TaskWire<'a> {
    pub id: i64,
    pub what: &'a str,
    pub due: Option<NaiveDate>,
    pub owner: Option<&'a str>,
    pub promise: bool,
    pub repeat: Option<String>,
    pub done: Option<At>,
}

impl<'a> From<&'a Task> for TaskWire<'a> {
    fn from(task: &'a Task) -> Self {
        let plan = &task.plan;
        Self {
            id: task.id.0,
            what: &plan.what,
            due: plan.due,
            owner: plan.owner.as_deref(),
            promise: plan.promise,
            repeat: plan.repeat.map(|repeat| repeat.to_string()),
            done: task.done,
        }
    }
}

#[derive(Serialize)]
pub struct ContactWire<'a> {
    pub id: i64,
    pub name: &'a str,
    pub role: Option<ContactRole>,
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
}

impl<'a> From<&'a Contact> for ContactWire<'a> {
    fn from(contact: &'a Contact) -> Self {
        let person = &contact.person;
        Self {
            id: contact.id.0,
            name: &person.name,
            role: person.role,
            email: person.email.as_deref(),
            phone: person.phone.as_deref(),
        }
    }
}

#[derive(Serialize)]
pub struct SurveyWire<'a> {
    pub id: i64,
    pub at: At,
    pub kind: SurveyKind,
    pub score: u8,
    pub comment: Option<&'a str>,
}

impl<'a> From<&'a Survey> for SurveyWire<'a> {
    fn from(survey: &'a Survey) -> Self {
        let answer = &survey.answer;
        Self {
            id: survey.id.0,
            at: answer.at,
            kind: answer.kind,
            score: answer.score,
            comment: answer.comment.as_deref(),
        }
    }
}

#[derive(Serialize)]
pub struct FlagWire<'a> {
    pub kind: FlagKind,
    pub since: At,
    pub note: Option<&'a str>,
}

impl<'a> From<&'a Flag> for FlagWire<'a> {
    fn from(flag: &'a Flag) -> Self {
        Self { kind: flag.kind, since: flag.since, note: flag.note.as_deref() }
    }
}
