//! A row of a file of customers: every cell that says something, read and checked. An empty cell says nothing.
//!
//! What the row changes is decided in `plan`, not here.

use std::collections::VecDeque;

use chrono_tz::Tz;

use super::cells::Cells;
use super::currency_gate::CurrencyGate;
use super::customer_columns::{COLUMNS, CustomerColumn, INSTEAD_OF_KEY};
use super::heads::{ColumnRule, folded};
use super::presets;
use super::rows::{FromRow, Reading};
use crate::domain::birthday::Birthday;
use crate::domain::customer::{FIELD_LIMIT, Field};
use crate::domain::likeness;
use crate::domain::moment::{At, has_been};
use crate::domain::money::{Currency, Money};
use crate::domain::rejection::{Rejection, Remark, RowError};
use crate::domain::stage::StageKey;
use crate::domain::stage_path::{self, PathStep};
use crate::domain::tag::Tag;
use crate::domain::visible::is_visible;
use crate::domain::written_days::written_days;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    pub line: u64,
    pub external_key: String,
    /// The column that the key was taken from.
    pub known_by: CustomerColumn,
    /// The other texts that are given; none is empty.
    pub texts: Vec<(Field, String)>,
    pub value: Option<Money>,
    /// Days between touches of its own.
    pub cadence: Option<u32>,
    /// The currency of the value, where there is one.
    pub currency: Option<Currency>,
    pub stage: Option<StageKey>,
    /// When the stage was entered.
    pub since: Option<At>,
    pub tags: Vec<Tag>,
    /// Every move so far, in the order of telling; never empty.
    pub path: Option<Vec<PathStep>>,
    /// The key of the customer who brought this one.
    pub referred_by: Option<String>,
    pub other_keys: Vec<String>,
    /// The custom fields that are given; none is empty.
    pub custom: Vec<(String, String)>,
}

impl FromRow for CustomerRow {
    type Column = CustomerColumn;
    const COLUMNS: &'static [ColumnRule<CustomerColumn>] = COLUMNS;
    const HAS_CUSTOM: bool = true;
    const AMOUNTS: &'static [CustomerColumn] = &[CustomerColumn::Value];
    const DATES: &'static [CustomerColumn] = &[CustomerColumn::Since];

    fn from_row(
        cells: &Cells<'_, CustomerColumn>,
        reading: Reading<'_>,
        gate: &mut CurrencyGate,
        into: &mut VecDeque<Self>,
    ) -> Result<Option<Remark>, RowError> {
        use CustomerColumn as C;
        let mut texts = Vec::new();
        for &field in Field::ALL.iter().filter(|&&field| field != Field::ExternalKey) {
            let Some(text) = cells.text(C::Text(field))? else { continue };
            let text = match field {
                Field::Birthday => {
                    let birthday = Birthday::parse(text);
                    birthday.ok_or_else(|| cells.reject(C::Text(field), Rejection::NotADate))?.to_string()
                }
                _ => text.to_owned(),
            };
            texts.push((field, text));
        }
        if texts.iter().all(|(field, _)| *field != Field::Name) {
            texts.extend(whole_name(cells)?.map(|name| (Field::Name, name)));
        }
        let (known_by, external_key) = key(cells, &texts, reading.clock.zone)?;
        let stage = stage(cells, reading)?;
        let since = cells.past(C::Since, reading.clock)?;
        let tags = tags(cells.get(C::Tags).unwrap_or("")).map_err(|why| cells.reject(C::Tags, why))?;
        let path =
            cells.get(C::StagePath).map(|text| stage_path::parse(text, reading.ladder, reading.clock.zone));
        let path = path
            .transpose()
            .map_err(|(step, why)| cells.reject(C::StagePath, Rejection::BadStagePath { step, why }))?;
        if path.iter().flatten().any(|step| !has_been(step.at, reading.clock)) {
            return Err(cells.reject(C::StagePath, Rejection::InFuture));
        }
        let money = cells.money(C::Value, C::Currency, *gate)?;
        if let Some((value, currency)) = money {
            if value < Money::default() {
                return Err(cells.reject(C::Value, Rejection::NegativeValue));
            }
            gate.settle(currency);
        }
        let is_other = |word: &str| presets::is_other_stage(cells.layout(), word);
        let remark = cells.get(C::Stage).filter(|word| is_other(word)).map(|_| Remark::OtherStage);
        into.push_back(Self {
            line: cells.line(),
            external_key,
            known_by,
            texts,
            value: money.map(|(value, _)| value),
            cadence: cadence(cells)?,
            currency: money.map(|(_, currency)| currency),
            stage,
            since,
            tags,
            path: path.filter(|path| !path.is_empty()),
            referred_by: cells.text(C::ReferredBy)?.map(str::to_owned),
            other_keys: other_keys(cells)?,
            custom: cells.custom()?,
        });
        Ok(remark)
    }
}

/// What the customer is known by: its key. In a file that has no column of them the email, else the phone, else
/// the name, so that the same file finds the same customers again.
fn key(
    cells: &Cells<'_, CustomerColumn>,
    texts: &[(Field, String)],
    zone: Tz,
) -> Result<(CustomerColumn, String), RowError> {
    const KEY: CustomerColumn = CustomerColumn::Text(Field::ExternalKey);
    if cells.has(KEY) {
        return Ok((KEY, cells.required_text(KEY)?.to_owned()));
    }
    let told = |field| texts.iter().find(|(known, _)| *known == field).map(|(_, text)| text.as_str());
    let email = told(Field::Email).and_then(likeness::of_email);
    let phone = || told(Field::Phone).and_then(|phone| likeness::of_phone(phone, told(Field::Country), zone));
    let name = || told(Field::Name).map(str::to_owned);
    let known = email.map(|email| (Field::Email, email));
    let known = known.or_else(|| Some((Field::Phone, phone()?))).or_else(|| Some((Field::Name, name()?)));
    let Some((field, key)) = known else {
        let column = INSTEAD_OF_KEY.iter().find(|column| cells.has(**column)).unwrap_or(&KEY);
        return Err(cells.reject(*column, Rejection::MissingValue));
    };
    Ok((CustomerColumn::Text(field), key))
}

/// A JSON array as our export writes it, because keys may hold anything; by hand, parted by commas.
fn other_keys(cells: &Cells<'_, CustomerColumn>) -> Result<Vec<String>, RowError> {
    let Some(cell) = cells.get(CustomerColumn::OtherKeys) else { return Ok(Vec::new()) };
    let keys: Vec<String> = serde_json::from_str(cell)
        .unwrap_or_else(|_| cell.split(',').map(|key| key.trim().to_owned()).collect());
    if keys.iter().any(|key| key.chars().nth(FIELD_LIMIT).is_some()) {
        let why = Rejection::TextTooLong { limit: FIELD_LIMIT };
        return Err(cells.reject(CustomerColumn::OtherKeys, why));
    }
    Ok(keys.into_iter().filter(|key| is_visible(key)).collect())
}

/// A word for none says nothing: the cell may as well be empty.
fn cadence(cells: &Cells<'_, CustomerColumn>) -> Result<Option<u32>, RowError> {
    let Some(cell) = cells.get(CustomerColumn::Cadence) else { return Ok(None) };
    written_days(cell).map_err(|_| cells.reject(CustomerColumn::Cadence, Rejection::NotDays))
}

/// First and last name, in files that have no whole one.
fn whole_name(cells: &Cells<'_, CustomerColumn>) -> Result<Option<String>, RowError> {
    let parts = [cells.text(CustomerColumn::FirstName)?, cells.text(CustomerColumn::LastName)?];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Ok((!name.is_empty()).then_some(name))
}

fn stage(cells: &Cells<'_, CustomerColumn>, reading: Reading<'_>) -> Result<Option<StageKey>, RowError> {
    let Some(word) = cells.get(CustomerColumn::Stage) else { return Ok(None) };
    let stages = cells.layout().map_or(&[][..], |layout| layout.stages);
    let of_vendor = stages.iter().find(|(known, _)| *known == folded(word)).map(|(_, rung)| *rung);
    let stage = stage_named(of_vendor.unwrap_or(word), reading);
    stage.map(Some).map_err(|why| cells.reject(CustomerColumn::Stage, why))
}

/// A rung by key or name; a column of the lens stands for the rung that a card dropped there lands on.
fn stage_named(name: &str, reading: Reading<'_>) -> Result<StageKey, Rejection> {
    let rungs = reading.vocabulary().rungs(name).unwrap_or_default();
    rungs.into_iter().next().ok_or(Rejection::UnknownStage)
}

/// The longest tag, in characters; [`Tag::new`] holds the rule.
const TAG_LIMIT: usize = 40;

/// Tags are parted by commas; by semicolons where there is no comma, because other programs write them so.
fn tags(cell: &str) -> Result<Vec<Tag>, Rejection> {
    let separator = if cell.contains(',') { ',' } else { ';' };
    let mut tags = Vec::new();
    for part in cell.split(separator).map(str::trim).filter(|part| is_visible(part)) {
        let why = if part.contains(char::is_control) {
            Rejection::ControlCharacters
        } else {
            Rejection::TextTooLong { limit: TAG_LIMIT }
        };
        let tag = Tag::new(part).ok_or(why)?;
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    Ok(tags)
}

#[cfg(test)]
mod tests {
    use super::super::rows::tests::read_all;
    use super::*;

    fn rows(text: &str) -> Vec<Result<CustomerRow, RowError>> {
        read_all(text.as_bytes(), CurrencyGate::open(Currency::IDR)).unwrap()
    }

    fn why(text: &str) -> Rejection {
        rows(text).remove(0).unwrap_err().why
    }

    #[test]
    fn the_heads_of_the_world_are_known() {
        let row = |text: &str| rows(text).remove(0).unwrap();
        let cdnow = row("customer_id,acquired_at\n0001,1997-01-01\n");
        assert_eq!(cdnow.external_key, "0001");
        assert_eq!(cdnow.since.unwrap().to_string(), "1997-01-01");
        let telco = row("customerID,gender,tenure,TotalCharges,Churn\n7590-VHVEG,Female,1,,No\n");
        assert_eq!((telco.external_key.as_str(), telco.value, telco.texts.len()), ("7590-VHVEG", None, 0));
        let ours = row("Kode Pelanggan;Nama;Kota;Nilai;Mata uang;Tahap;Sejak;Label\n\
             A-1; PT Sinar Jaya ;Solo;45000000;idr;Mempertimbangkan;2026-01-05 08:00;VIP; \n"
            .replace("VIP; ", "\"VIP; grosir\"")
            .as_str());
        assert_eq!(ours.texts, [(Field::Name, "PT Sinar Jaya".into()), (Field::City, "Solo".into())]);
        assert_eq!(
            (ours.value, ours.currency),
            (Some(Money::from_minor(4_500_000_000)), Some(Currency::IDR))
        );
        assert_eq!(ours.stage, Some(StageKey::new("considering")));
        assert_eq!(ours.since.unwrap().to_string(), "2026-01-05T01:00:00Z");
        assert_eq!(ours.tags, [Tag::new("vip").unwrap(), Tag::new("grosir").unwrap()]);
    }

    #[test]
    fn a_stage_is_a_rung_or_a_column_of_the_lens() {
        for (name, rung) in [("LOYAL", "loyal"), ("Tidak aktif", "dormant"), ("retensi", "retained")] {
            let row = rows(&format!("id,stage\n1,{name}\n")).remove(0).unwrap();
            assert_eq!(row.stage, Some(StageKey::new(rung)));
        }
        let rejected = rows("id,Stage\n\n1,Closed Won\n").remove(0).unwrap_err();
        assert_eq!(rejected, RowError::new(3, Some("Stage"), "Closed Won", Rejection::UnknownStage));
    }

    #[test]
    fn tags_are_parted_by_comma_or_else_by_semicolon() {
        let tags =
            |cell: &str| tags(cell).map(|t| t.iter().map(|t| t.as_str().to_owned()).collect::<Vec<_>>());
        assert_eq!(tags(" VIP, vip,,b ").unwrap(), ["vip", "b"]);
        assert_eq!(tags("a;b").unwrap(), ["a", "b"]);
        assert_eq!(tags("a;b,").unwrap(), ["a;b"]);
        assert_eq!(tags(&"x".repeat(40)).unwrap().len(), 1);
        assert_eq!(tags(&"x".repeat(41)), Err(Rejection::TextTooLong { limit: TAG_LIMIT }));
        assert_eq!(tags("\u{200b},b").unwrap(), ["b"]);
        assert_eq!(tags("a\tb"), Err(Rejection::ControlCharacters));
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(why("id,name\n ,x\n"), Rejection::MissingValue);
        assert_eq!(why("id,since\n1,31/02/2026\n"), Rejection::NotADate);
        assert_eq!(why("id,value\n1,\"1.250,00,0\"\n"), Rejection::NotANumber);
        assert_eq!(why("id,value\n1,-0.01\n"), Rejection::NegativeValue);
        assert_eq!(why("id,name\n\u{200b},x\n"), Rejection::MissingValue);
        assert_eq!(rows("id,value,name\n1,-0,\u{3164}\n").remove(0).unwrap().texts, []);
        assert_eq!(why("id,value\n1,0.001\n"), Rejection::TooManyDecimals { decimals: 2 });
        assert_eq!(why("id,value\n1,99999999999999999\n"), Rejection::TooLarge);
        assert_eq!(why("id,cadence\n1,soon\n"), Rejection::NotDays);
        assert_eq!(why("id,value,currency\n1,5,dollars\n"), Rejection::UnknownCurrency);
        assert_eq!(why(&format!("id,name\n1,{}\n", "é".repeat(501))), Rejection::TextTooLong { limit: 500 });
        assert_eq!(
            why("id,stage_path\n1,aware 2026-01-01; lost 2026-01-02\n"),
            Rejection::BadStagePath { step: 2, why: stage_path::BadPath::UnknownStage("lost".into()) }
        );
    }

    #[test]
    fn the_first_amount_taken_in_settles_the_currency() {
        let euro = Currency::from_code("EUR").unwrap();
        let rows = rows("id,value,currency\n1,,USD\n2,x,USD\n3,5,EUR\n4,6,\n5,7,USD\n");
        let read: Vec<_> =
            rows.iter().map(|row| row.as_ref().map(|r| r.currency).map_err(|e| &e.why)).collect();
        assert_eq!(
            read,
            [
                Ok(None),
                Err(&Rejection::NotANumber),
                Ok(Some(euro)),
                Ok(Some(euro)),
                Err(&Rejection::WrongCurrency { expected: euro, found: Currency::USD }),
            ]
        );
    }
}
