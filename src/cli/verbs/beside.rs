//! What stands beside the record: `siklus survey`, `contact`, `flag`; and `spend` and `merge`.

use super::args::{ContactArgs, FlagArgs, MergeArgs, SpendArgs, SurveyArgs};
use super::{perform, typed};
use crate::cli::args::Global;
use crate::cli::open::Desk;
use crate::config::Surroundings;
use crate::domain::contact::Person;
use crate::domain::deed::Deed;
use crate::domain::ids::ContactId;
use crate::domain::spend::Outlay;
use crate::domain::survey::Answer;
use crate::error::AppError;
use crate::ops::OpsError;

pub fn survey(args: &SurveyArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        let answer = Answer {
            at: typed::happened(desk, args.date.as_deref())?,
            kind: args.kind,
            score: args.score,
            comment: args.comment.clone(),
        };
        Ok(Deed::Answer { customer: typed::customer(desk, &args.customer)?, answer })
    })
}

pub fn contact(args: &ContactArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        if let Some(id) = args.remove {
            return Ok(Deed::DropContact(ContactId(id)));
        }
        if let Some(id) = args.edit {
            return reintroduce(desk, args, ContactId(id));
        }
        let nobody = Person { name: String::new(), role: None, email: None, phone: None };
        let person = told(args, nobody, args.name.as_deref());
        Ok(Deed::Introduce {
            customer: typed::customer(desk, args.customer.as_deref().unwrap_or_default())?,
            person,
        })
    })
}

/// What the options do not name stays. Behind `--edit N` the words are the name.
fn reintroduce(desk: &Desk, args: &ContactArgs, contact: ContactId) -> Result<Deed, AppError> {
    let words = typed::words_of_edit(args.customer.as_ref(), args.name.as_slice())?;
    let found = desk.store.contact(contact).map_err(|error| desk.error(error))?;
    let seen = found.ok_or_else(|| desk.error(OpsError::NoSuchContact(contact)))?.person;
    let name = Some(words.join(" ")).filter(|name| !name.is_empty());
    Ok(Deed::Reintroduce { contact, person: told(args, seen.clone(), name.as_deref()), seen })
}

fn told(args: &ContactArgs, mut person: Person, name: Option<&str>) -> Person {
    if let Some(name) = name {
        name.clone_into(&mut person.name);
    }
    person.role = args.role.or(person.role);
    person.email = args.email.clone().or(person.email);
    person.phone = args.phone.clone().or(person.phone);
    person
}

pub fn flag(args: &FlagArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        let (customers, kind) = (vec![typed::customer(desk, &args.customer)?], args.kind);
        Ok(if args.clear {
            Deed::Lower { customers, kind }
        } else {
            Deed::Raise { customers, kind, note: args.note.clone() }
        })
    })
}

pub fn spend(args: &SpendArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        Ok(Deed::Spend(Outlay {
            at: typed::happened(desk, args.date.as_deref())?,
            amount: typed::amount(desk, "AMOUNT", &args.amount)?,
            channel: args.channel.clone(),
            note: args.note.clone(),
        }))
    })
}

pub fn merge(args: &MergeArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        Ok(Deed::Merge { kept: typed::customer(desk, &args.kept)?, gone: typed::customer(desk, &args.gone)? })
    })
}
