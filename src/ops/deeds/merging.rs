//! Two rows that are one customer: what is the double's goes over to the one that is kept.
//!
//! Purchases, details, tags and those it brought go over; its texts fill what the kept record leaves empty; its
//! keys lead to the kept one from now on. Where the kept one stands is not touched: somebody decided that.

use super::{done, subject};
use crate::domain::change::{Change, Entity};
use crate::domain::customer::{Edit, Field, Record, edits_between};
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, OtherKeyId};
use crate::domain::other_key::OtherKey;
use crate::domain::outcome::{Done, Outcome};
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::ops::OpsError;
use crate::store::{NewPurchase, Writer};

pub(super) fn merge(w: &mut Writer<'_>, kept: CustomerId, gone: CustomerId) -> Result<Outcome, OpsError> {
    if kept == gone {
        return Err(OpsError::MergedWithItself(subject(w, kept)?));
    }
    let name = subject(w, gone)?.name;
    let (Some(stays), Some(double)) = (w.dossier(kept)?, w.dossier(gone)?) else {
        return Err(OpsError::NoSuchCustomer(kept.to_string()));
    };
    for purchase in w.purchases(gone)? {
        hand_over_purchase(w, purchase, kept)?;
    }
    for entity in Detail::OF_CUSTOMERS {
        hand_over_details(w, entity, gone, kept)?;
    }
    for brought in w.referred_by(gone)? {
        let edits =
            vec![Edit::Referrer { before: Some(gone), after: Some(kept).filter(|id| *id != brought) }];
        w.apply(Change::Edited { customer: brought, edits })?;
    }
    for tag in double.tags.iter().filter(|tag| !stays.tags.contains(tag)) {
        w.apply(Change::Tagged { customer: kept, tag: tag.clone() })?;
    }
    // As it is now: what was handed over may have changed who brought whom.
    if let (Some(stays), Some(double)) = (w.dossier(kept)?, w.dossier(gone)?) {
        let key = double.record.external_key.clone();
        let edits = edits_between(&stays.record, &filled(&stays.record, &double.record, kept));
        w.apply(Change::Removed(vec![double]))?;
        if !edits.is_empty() {
            w.apply(Change::Edited { customer: kept, edits })?;
        }
        let id = OtherKeyId(w.next_detail(Entity::OtherKey)?);
        w.apply(Change::Attached(Detail::OtherKey(OtherKey { id, customer: kept, key })))?;
    }
    done(w, kept, Done::Merged(name))
}

/// Equal purchases without an order id are told apart by their number.
fn hand_over_purchase(w: &mut Writer<'_>, before: Purchase, kept: CustomerId) -> Result<(), OpsError> {
    let mut after = Purchase { customer: kept, ..before.clone() };
    let named = after.order.is_some() && after.kind == PurchaseKind::Sale;
    let told = |purchase: &Purchase| NewPurchase {
        customer: kept,
        at: purchase.at,
        kind: purchase.kind,
        amount: purchase.amount,
        order: purchase.order.clone(),
        nth: purchase.nth,
        kept: purchase.kept,
        months: purchase.months,
    };
    while !named && w.find_purchase(&told(&after))?.is_some_and(|there| there.id != before.id) {
        after.nth += 1;
    }
    Ok(w.apply(Change::PurchaseEdited { before, after })?)
}

fn hand_over_details(
    w: &mut Writer<'_>,
    entity: Entity,
    gone: CustomerId,
    kept: CustomerId,
) -> Result<(), OpsError> {
    let there = w.details(entity, kept)?;
    for before in w.details(entity, gone)? {
        // What the kept one has goes before what the double has.
        if there.iter().any(|other| other.excludes(&before)) {
            w.apply(Change::Detached(before))?;
        } else {
            let after = before.clone().handed_to(kept);
            w.apply(Change::Revised { before, after })?;
        }
    }
    Ok(())
}

/// The kept record with what only the double's tells.
fn filled(stays: &Record, double: &Record, kept: CustomerId) -> Record {
    let mut filled = stays.clone();
    for &field in Field::ALL.iter().filter(|field| stays.get(**field).is_none()) {
        filled.set(field, double.get(field).map(str::to_owned));
    }
    if filled.value.is_zero() {
        filled.value = double.value;
    }
    filled.referred_by = filled.referred_by.or(double.referred_by.filter(|id| *id != kept));
    for (name, value) in &double.custom {
        filled.custom.entry(name.clone()).or_insert_with(|| value.clone());
    }
    filled
}
