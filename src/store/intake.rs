//! Creating customers, purchases and details in bulk: rows go straight in, the journal gets the ranges of their ids.
//!
//! One person's add is a change like any other; an import of a million rows would double the file if each were
//! spelled out in the journal. The rows themselves are the record; an undo copies them into the journal as it
//! takes them out.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::writer::Writer;
use super::{StoreError, details, fill, purchases};
use crate::domain::change::Entity;
use crate::domain::customer::{Dossier, Record};
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, IdSpan, MoveId, PurchaseId};
use crate::domain::moment::At;
use crate::domain::money::Money;
use crate::domain::moves::StageMove;
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::stage_path::PathStep;
use crate::domain::tag::Tag;

/// A customer to be created, with the path that leads to where it stands.
#[derive(Debug, Clone)]
pub struct Arrival {
    pub record: Record,
    /// In order of time; never empty.
    pub path: Vec<PathStep>,
    pub tags: Vec<Tag>,
}

/// A purchase to be created.
#[derive(Debug, Clone)]
pub struct NewPurchase {
    pub customer: CustomerId,
    pub at: At,
    pub kind: PurchaseKind,
    pub amount: Option<Money>,
    pub order: Option<String>,
    pub nth: u32,
    /// Whether what was promised was kept; not part of what names a purchase.
    pub kept: Option<bool>,
    /// How many months a sale pays for; not part of what names it either.
    pub months: Option<u32>,
}

/// What this transaction created so far, and the next free ids.
#[derive(Default)]
pub(super) struct Created {
    pub customers: Option<IdSpan>,
    pub purchases: Option<IdSpan>,
    details: BTreeMap<Entity, IdSpan>,
    /// The indexes to be made at the end.
    pub order: Vec<String>,
    next_customer: Option<i64>,
    next_move: Option<i64>,
    next_purchase: Option<i64>,
}

impl Created {
    /// What the journal keeps of it: customers before all that is theirs.
    pub fn spans(&self) -> Vec<(Entity, IdSpan)> {
        let customers = self.customers.map(|span| (Entity::Customer, span));
        let purchases = self.purchases.map(|span| (Entity::Purchase, span));
        let details = self.details.iter().map(|(entity, span)| (*entity, *span));
        customers.into_iter().chain(purchases).chain(details).collect()
    }

    pub fn next_move(&mut self, conn: &Connection) -> Result<MoveId, StoreError> {
        take(&mut self.next_move, conn, "stage_move").map(MoveId)
    }

    pub fn next_purchase(&mut self, conn: &Connection) -> Result<PurchaseId, StoreError> {
        take(&mut self.next_purchase, conn, "purchase").map(PurchaseId)
    }
}

fn take(next: &mut Option<i64>, conn: &Connection, table: &str) -> Result<i64, StoreError> {
    let id = match *next {
        Some(id) => id,
        None => next_id(conn, table)?,
    };
    *next = Some(id + 1);
    Ok(id)
}

/// One more than the highest id the table ever had.
pub(super) fn next_id(conn: &Connection, table: &str) -> Result<i64, StoreError> {
    let mut select = conn.prepare_cached("SELECT seq FROM sqlite_sequence WHERE name = ?1")?;
    let last: Option<i64> = select.query_row([table], |row| row.get(0)).optional()?;
    Ok(last.unwrap_or(0) + 1)
}

fn extend(span: &mut Option<IdSpan>, id: i64) {
    *span = Some(span.map_or(IdSpan { first: id, last: id }, |span| IdSpan { last: id, ..span }));
}

impl Writer<'_> {
    /// Creates a customer. Two of the same external key are [`StoreError::Changed`].
    pub fn create_customer(&mut self, arrival: Arrival) -> Result<CustomerId, StoreError> {
        if self.created.customers.is_none() {
            self.created.order = fill::take_down(self.tx)?;
        }
        let id = CustomerId(take(&mut self.created.next_customer, self.tx, "customer")?);
        let mut moves = Vec::with_capacity(arrival.path.len());
        let mut from = None;
        for PathStep { at, to, reason } in arrival.path {
            let from = from.replace(to.clone());
            moves.push(StageMove { id: self.next_move()?, customer: id, at, from, to, reason });
        }
        self.add(&Dossier { id, record: arrival.record, moves, tags: arrival.tags })?;
        extend(&mut self.created.customers, id.0);
        Ok(id)
    }

    pub fn create_purchase(&mut self, new: NewPurchase) -> Result<PurchaseId, StoreError> {
        let id = self.next_purchase()?;
        let NewPurchase { customer, at, kind, amount, order, nth, kept, months } = new;
        self.touch_one(customer)?;
        self.measure(customer)?;
        purchases::insert(
            self.tx,
            self.facts.zone,
            &Purchase { id, customer, at, kind, amount, order, nth, kept, months },
        )?;
        extend(&mut self.created.purchases, id.0);
        Ok(id)
    }

    /// Creates a detail, made with the id that it gets; the id.
    pub fn create_detail(
        &mut self,
        entity: Entity,
        make: impl FnOnce(i64) -> Detail,
    ) -> Result<i64, StoreError> {
        let id = match self.created.details.get(&entity) {
            Some(span) => span.last + 1,
            None => details::next_id(self.tx, entity)?,
        };
        let detail = make(id);
        if let Some(customer) = detail.customer() {
            self.touch_one(customer)?;
            if entity == Entity::Survey {
                self.measure(customer)?;
            }
        }
        details::insert(self.tx, self.facts.zone, &detail)?;
        self.created
            .details
            .entry(entity)
            .and_modify(|span| span.last = id)
            .or_insert(IdSpan { first: id, last: id });
        Ok(id)
    }

    /// The ids of the stored details that say the same as `told`, whatever its id; in ascending order.
    pub fn told_before(&self, told: &Detail) -> Result<Vec<i64>, StoreError> {
        details::told_before(self.tx, self.facts.zone, told)
    }

    /// The stored purchase that `told` names, if it is there.
    pub fn find_purchase(&self, told: &NewPurchase) -> Result<Option<Purchase>, StoreError> {
        let identity = purchases::Identity {
            customer: told.customer,
            at: told.at,
            kind: told.kind,
            amount: told.amount,
            order: told.order.as_deref(),
            nth: told.nth,
        };
        purchases::find(self.tx, self.facts.zone, &identity)
    }

    /// Whether any amount of money is stored yet, so that the currency may still be chosen.
    pub fn has_money(&self) -> Result<bool, StoreError> {
        super::settings::has_money(self.tx)
    }
}
