//! What people type behind a verb, as the values of the domain. What cannot be read is told with its place.

use crate::cli::open::Desk;
use crate::domain::amount;
use crate::domain::customer::Field;
use crate::domain::day_word::{Toward, day_word};
use crate::domain::deed::Put;
use crate::domain::ids::CustomerId;
use crate::domain::moment::At;
use crate::domain::money::Money;
use crate::domain::moves::Reason;
use crate::domain::tag::Tag;
use crate::domain::written_days::{NotDays, written_days};
use crate::domain::written_months::{NotMonths, written_months};
use crate::error::{AppError, Usage};
use crate::ops;

use super::args::FieldArgs;
use super::lived_typed::persona;

pub fn customer(desk: &Desk, typed: &str) -> Result<CustomerId, AppError> {
    ops::find::customer(&desk.store, typed).map_err(|error| desk.error(error))
}

/// All words behind `--edit N`. Where the first one names a customer by number or key, it was meant as that.
pub fn words_of_edit(customer: Option<&String>, words: &[String]) -> Result<Vec<String>, AppError> {
    let names_one = |word: &String| word.starts_with('=') || word.chars().all(|c| c.is_ascii_digit());
    match customer {
        Some(word) if !word.is_empty() && names_one(word) => {
            Err(Usage::Clash { first: "[CUSTOMER]".to_owned(), second: "--edit".to_owned() }.into())
        }
        customer => Ok(customer.into_iter().chain(words).cloned().collect()),
    }
}

/// An amount in major units, as people write it.
pub fn amount(desk: &Desk, option: &'static str, typed: &str) -> Result<Money, AppError> {
    let value = || typed.to_owned();
    let money = amount::typed(typed, desk.store.facts().currency, desk.lang)
        .map_err(|why| Usage::BadAmount { option, value: value(), why })?;
    if money < Money::default() {
        Err(Usage::NegativeAmount { option, value: value() }.into())
    } else {
        Ok(money)
    }
}

/// A limit in days; `None` for none.
pub fn days(option: &'static str, typed: &str) -> Result<Option<u32>, Usage> {
    written_days(typed).map_err(|NotDays| Usage::BadDays { option, value: typed.to_owned() })
}

/// How many months a payment is for.
pub fn months(typed: &str) -> Result<u32, Usage> {
    written_months(typed).map_err(|NotMonths| Usage::BadMonths { option: "--every", value: typed.to_owned() })
}

/// A day or a time that has been, or a day to come.
pub fn moment(desk: &Desk, option: &'static str, typed: &str, toward: Toward) -> Result<At, AppError> {
    if let Ok(at) = At::parse(typed, desk.clock.zone) {
        return Ok(at);
    }
    match day_word(typed, desk.clock.today(), toward) {
        Ok(day) => Ok(At::Date(day)),
        Err(_) => Err(Usage::BadDay { option, value: typed.to_owned() }.into()),
    }
}

/// When it happened: today, unless said.
pub fn happened(desk: &Desk, typed: Option<&str>) -> Result<At, AppError> {
    typed.map_or(Ok(At::Date(desk.clock.today())), |typed| moment(desk, "--date", typed, Toward::Past))
}

pub fn tags(option: &'static str, typed: &[String]) -> Result<Vec<Tag>, AppError> {
    let words = typed.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    let tags = words
        .map(|text| Tag::new(text).ok_or_else(|| Usage::BadTag { option, value: text.to_owned() }.into()));
    tags.collect()
}

pub fn reason(value: &str) -> Result<Reason, Usage> {
    Reason::from_key(&value.to_lowercase().replace([' ', '-'], "_")).ok_or_else(|| Usage::UnknownReason {
        value: value.to_owned(),
        known: Reason::ALL.iter().map(|reason| reason.key()).collect(),
    })
}

/// What the options say of a record.
pub fn puts(desk: &Desk, fields: &FieldArgs) -> Result<Vec<Put>, AppError> {
    let texts = [
        (Field::Company, &fields.company),
        (Field::Email, &fields.email),
        (Field::Phone, &fields.phone),
        (Field::City, &fields.city),
        (Field::Country, &fields.country),
        (Field::Source, &fields.source),
        (Field::Owner, &fields.owner),
        (Field::ExternalKey, &fields.key),
        (Field::Birthday, &fields.birthday),
    ];
    let told = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
    let mut puts: Vec<Put> = texts
        .into_iter()
        .filter_map(|(field, text)| text.as_deref().map(|text| Put::Text(field, told(text))))
        .collect();
    if let Some(value) = &fields.value {
        puts.push(Put::Value(match value.trim() {
            "" => Money::default(),
            value => amount(desk, "--value", value)?,
        }));
    }
    if let Some(referrer) = &fields.referred_by {
        let referrer = told(referrer).map(|name| customer(desk, &name)).transpose()?;
        puts.push(Put::Referrer(referrer));
    }
    if let Some(like) = &fields.persona {
        let key = told(like).map(|name| persona(desk, &name)).transpose()?.map(|found| found.portrait.key);
        puts.push(Put::Text(Field::Persona, key));
    }
    if let Some(cadence) = &fields.cadence {
        puts.push(Put::Cadence(match cadence.trim() {
            "" => None,
            cadence => days("--cadence", cadence)?,
        }));
    }
    for pair in &fields.set {
        match pair.split_once('=') {
            Some((name, text)) if !name.trim().is_empty() => {
                puts.push(Put::Custom(name.trim().to_owned(), told(text.trim())));
            }
            _ => return Err(Usage::SetForm(pair.clone()).into()),
        }
    }
    Ok(puts)
}
