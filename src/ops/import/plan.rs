//! What a row changes, decided without looking at the store: given what is there and what the row says.
//!
//! An empty cell erases nothing, tags are only added, and a stage that differs moves the customer. Whether
//! conflicts are taken at all (`--on-conflict`) is the caller's question.

use chrono_tz::Tz;

use super::customer_row::CustomerRow;
use super::purchase_row::PurchaseRow;
use super::relocation::{Relocation, relocation, standing, step_to};
use crate::domain::customer::{Customer, Edit, Record, edits_between};
use crate::domain::ids::CustomerId;
use crate::domain::moment::{At, Clock};
use crate::domain::purchase::Purchase;
use crate::domain::stage::Ladder;
use crate::domain::stage_path::PathStep;
use crate::domain::tag::Tag;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planned<T> {
    Unchanged,
    Changed(T),
}

/// What becomes of a customer that is there already. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerChanges {
    pub edits: Vec<Edit>,
    pub tags: Vec<Tag>,
    pub relocation: Relocation,
}

impl CustomerChanges {
    /// Without the move.
    pub(super) fn staying(self) -> Planned<Self> {
        if self.edits.is_empty() && self.tags.is_empty() {
            return Planned::Unchanged;
        }
        Planned::Changed(Self { relocation: Relocation::Stays, ..self })
    }
}

/// A customer that is not there yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCustomer {
    pub record: Record,
    pub tags: Vec<Tag>,
    /// The arrival and every move after it, in the order of telling. Never empty.
    pub path: Vec<PathStep>,
}

pub fn customer_changes(
    existing: &Customer,
    row: &CustomerRow,
    referrer: Option<CustomerId>,
    ladder: &Ladder,
    clock: Clock,
) -> Planned<CustomerChanges> {
    let edits = edits_between(&existing.record, &told(existing.record.clone(), row, referrer));
    let tags: Vec<_> = row.tags.iter().filter(|tag| !existing.tags.contains(tag)).cloned().collect();
    let relocation = relocation(existing, row, ladder, clock);
    if edits.is_empty() && tags.is_empty() && relocation == Relocation::Stays {
        Planned::Unchanged
    } else {
        Planned::Changed(CustomerChanges { edits, tags, relocation })
    }
}

pub fn new_customer(
    row: &CustomerRow,
    referrer: Option<CustomerId>,
    ladder: &Ladder,
    clock: Clock,
) -> NewCustomer {
    let key = &row.external_key;
    let mut path = row.path.clone().unwrap_or_default();
    match (standing(&path, clock.zone), &row.stage) {
        (None, stage) => path.push(PathStep {
            at: row.since.unwrap_or(clock.at),
            to: stage.as_ref().unwrap_or(&ladder.first().key).clone(),
            reason: None,
        }),
        // The stage was changed by hand in an exported file, and the path was left as it was.
        (Some(end), Some(stage)) if end.to != *stage => {
            let step = step_to(stage, row, end.at, clock);
            path.push(step);
        }
        (Some(_), _) => {}
    }
    NewCustomer { record: told(Record::named(key, key), row, referrer), tags: row.tags.clone(), path }
}

/// What a row says of an order that is known already: its date, its amount or what it pays for may have changed.
pub fn purchase_change(existing: &Purchase, row: &PurchaseRow, zone: Tz) -> Planned<Purchase> {
    let mut after = existing.clone();
    after.amount = row.amount.or(existing.amount);
    after.months = row.months.or(existing.months);
    // A date says nothing new of an instant on that day.
    let known = matches!(row.at, At::Date(date) if existing.at.day(zone) == date);
    if !known {
        after.at = row.at;
    }
    if after == *existing { Planned::Unchanged } else { Planned::Changed(after) }
}

/// The record with all that the row says.
fn told(mut record: Record, row: &CustomerRow, referrer: Option<CustomerId>) -> Record {
    for (field, text) in &row.texts {
        record.set(*field, Some(text.clone()));
    }
    record.value = row.value.unwrap_or(record.value);
    record.cadence = row.cadence.or(record.cadence);
    record.referred_by = referrer.or(record.referred_by);
    record.custom.extend(row.custom.iter().cloned());
    record
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::customer_columns::CustomerColumn;
    use super::*;
    use crate::domain::customer::{Field, Standing};
    use crate::domain::ids::{CustomerId, PurchaseId};
    use crate::domain::money::Money;
    use crate::domain::moves::Reason;
    use crate::domain::purchase::PurchaseKind;
    use crate::domain::stage::StageKey;

    const ZONE: Tz = Tz::Asia__Jakarta;

    pub(in crate::ops::import) fn at(text: &str) -> At {
        At::parse(text, ZONE).unwrap()
    }

    pub(in crate::ops::import) fn clock() -> Clock {
        Clock { at: at("2026-11-22 10:00"), zone: ZONE }
    }

    pub(in crate::ops::import) fn step(to: &str, moment: &str, reason: Option<Reason>) -> PathStep {
        PathStep { at: at(moment), to: StageKey::new(to), reason }
    }

    pub(in crate::ops::import) fn row() -> CustomerRow {
        CustomerRow {
            line: 2,
            external_key: "a".into(),
            texts: Vec::new(),
            value: None,
            cadence: None,
            currency: None,
            stage: None,
            since: None,
            tags: Vec::new(),
            path: None,
            known_by: CustomerColumn::Text(Field::ExternalKey),
            referred_by: None,
            other_keys: Vec::new(),
            custom: Vec::new(),
        }
    }

    pub(in crate::ops::import) fn staged(stage: &str, since: Option<&str>) -> CustomerRow {
        CustomerRow { stage: Some(StageKey::new(stage)), since: since.map(at), ..row() }
    }

    /// On `considering` since 10 January; came there from `aware`.
    pub(in crate::ops::import) fn customer() -> Customer {
        let mut record = Record::named("a", "Acme");
        record.city = Some("Solo".into());
        record.value = Money::from_minor(500);
        let standing = Standing {
            stage: StageKey::new("considering"),
            since: at("2026-01-10"),
            before: Some(StageKey::new("aware")),
        };
        Customer {
            id: CustomerId(1),
            record,
            standing,
            tags: vec![Tag::new("vip").unwrap()],
            next_task: None,
        }
    }

    fn changes(existing: &Customer, row: &CustomerRow) -> Planned<CustomerChanges> {
        customer_changes(existing, row, None, &Ladder::built_in(), clock())
    }

    #[test]
    fn an_empty_cell_erases_nothing() {
        assert_eq!(changes(&customer(), &row()), Planned::Unchanged);
        let same = CustomerRow {
            texts: vec![(Field::Name, "Acme".into())],
            value: Some(Money::from_minor(500)),
            tags: vec![Tag::new("vip").unwrap()],
            ..staged("considering", Some("2026-01-10"))
        };
        assert_eq!(changes(&customer(), &same), Planned::Unchanged);
    }

    #[test]
    fn what_is_given_is_taken() {
        let told = CustomerRow {
            texts: vec![(Field::City, "Solo".into()), (Field::Owner, "ana".into())],
            value: Some(Money::default()),
            tags: vec![Tag::new("vip").unwrap(), Tag::new("grosir").unwrap()],
            ..row()
        };
        let Planned::Changed(changes) = changes(&customer(), &told) else { panic!("unchanged") };
        assert_eq!(changes.edits.len(), 2);
        assert_eq!(changes.tags, [Tag::new("grosir").unwrap()]);
        assert_eq!(changes.relocation, Relocation::Stays);
    }

    #[test]
    fn a_new_customer_arrives_where_and_when_the_row_says() {
        let path = |row: &CustomerRow| new_customer(row, None, &Ladder::built_in(), clock()).path;
        assert_eq!(path(&row()), [step("aware", "2026-11-22 10:00", None)]);
        assert_eq!(path(&staged("loyal", Some("2025-05-05"))), [step("loyal", "2025-05-05", None)]);
        let walked = vec![step("aware", "2026-01-01", None), step("loyal", "2026-03-01", None)];
        let exported = CustomerRow { path: Some(walked.clone()), ..staged("loyal", Some("2026-03-01")) };
        assert_eq!(path(&exported), walked);
        let by_hand = CustomerRow { stage: Some(StageKey::new("advocate")), ..exported };
        assert_eq!(path(&by_hand)[2], step("advocate", "2026-11-22 10:00", None));
        let named = new_customer(&row(), None, &Ladder::built_in(), clock()).record;
        assert_eq!(named, Record::named("a", "a"));
    }

    fn order_row(moment: &str, amount: Option<i64>) -> PurchaseRow {
        PurchaseRow {
            line: 2,
            customer_key: "a".into(),
            name: None,
            at: at(moment),
            amount: amount.map(Money::from_minor),
            currency: None,
            kind: PurchaseKind::Sale,
            order: Some("1".into()),
            months: None,
        }
    }

    #[test]
    fn an_order_changes_with_its_date_its_amount_or_what_it_pays_for() {
        let existing = Purchase {
            id: PurchaseId(1),
            customer: CustomerId(1),
            at: at("2026-01-02 09:00"),
            kind: PurchaseKind::Sale,
            amount: Some(Money::from_minor(500)),
            order: Some("1".into()),
            nth: 0,
            kept: None,
            months: Some(1),
        };
        let change = |moment: &str, amount: Option<i64>| match purchase_change(
            &existing,
            &order_row(moment, amount),
            ZONE,
        ) {
            Planned::Unchanged => None,
            Planned::Changed(after) => Some((after.at, after.amount.unwrap().minor())),
        };
        assert_eq!(change("2026-01-02 09:00", Some(500)), None);
        assert_eq!(change("2026-01-02", None), None);
        assert_eq!(change("2026-01-02", Some(0)), Some((existing.at, 0)));
        assert_eq!(change("2026-01-03", None), Some((at("2026-01-03"), 500)));
        let paying_for = |months: Option<u32>| {
            let row = PurchaseRow { months, ..order_row("2026-01-02", None) };
            match purchase_change(&existing, &row, ZONE) {
                Planned::Unchanged => None,
                Planned::Changed(after) => after.months,
            }
        };
        assert_eq!([None, Some(1), Some(12)].map(paying_for), [None, None, Some(12)]);
    }
}
