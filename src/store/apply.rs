//! What each kind of change does to the rows. It applies only where they still hold what it expects.

use rusqlite::params;

use super::writer::Writer;
use super::{StoreError, customers, details, metrics, purchases, settings, totals, words};
use crate::domain::change::{Change, Setting};
use crate::domain::customer::{Customer, Dossier};
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, IdSpan, MoveId};
use crate::domain::moment::At;
use crate::domain::moves::StageMove;
use crate::domain::purchase::Purchase;
use crate::domain::stage::Stage;

impl Writer<'_> {
    pub(super) fn perform(&mut self, change: &Change) -> Result<(), StoreError> {
        match change {
            Change::Added(dossiers) => dossiers.iter().try_for_each(|dossier| self.add(dossier)),
            Change::Removed(dossiers) => self.remove(dossiers),
            Change::Edited { customer, edits } => {
                let found = self.expect_customer(*customer)?;
                let mut record = found.record.clone();
                for edit in edits {
                    if !edit.fits(&record) {
                        return Err(StoreError::Changed { customer: Some(*customer) });
                    }
                    edit.apply(&mut record);
                }
                if self.state.unindexed.contains(*customer) {
                    self.state.unindexed.write(self.tx)?;
                }
                customers::update_record(self.tx, *customer, &record)
            }
            Change::Moved { step, follows } => {
                self.expect_standing(step.customer, *follows)?;
                self.restanding(step.customer, |w| customers::insert_move(w.tx, w.facts.zone, step))?;
                // A step dated before the one it follows would move nothing and could never be taken back.
                self.expect_standing(step.customer, step.id)
            }
            Change::Unmoved { step, .. } => {
                self.expect_standing(step.customer, step.id)?;
                self.restanding(step.customer, |w| customers::delete_move(w.tx, step.id))
            }
            Change::Redated { id, customer, before, after } => self.redate(*id, *customer, *before, *after),
            Change::Tagged { customer, tag } => {
                let found = self.expect_customer(*customer)?;
                if found.tags.contains(tag) {
                    return Err(StoreError::Changed { customer: Some(*customer) });
                }
                customers::insert_tag(self.tx, *customer, tag)
            }
            Change::Untagged { customer, tag } => {
                let sql = "DELETE FROM tag WHERE customer_id = ?1 AND tag = ?2";
                let gone = self.tx.prepare_cached(sql)?.execute(params![customer.0, tag.as_str()])?;
                if gone == 1 { Ok(()) } else { Err(StoreError::Changed { customer: Some(*customer) }) }
            }
            Change::Bought(list) => list.iter().try_for_each(|purchase| self.buy(purchase)),
            Change::Unbought(list) => list.iter().try_for_each(|purchase| self.unbuy(purchase)),
            Change::PurchaseEdited { before, after } => {
                self.unbuy(before)?;
                self.buy(after)
            }
            Change::Attached(detail) => self.attach(detail),
            Change::Detached(detail) => self.detach(detail),
            Change::Revised { before, after } => {
                self.detach(before)?;
                self.attach(after)
            }
            Change::Set { setting, before, after } => {
                // Amounts are kept without their currency: it cannot change under them.
                let held = *setting == Setting::Currency && self.has_money()?;
                if held || settings::setting(self.tx, *setting)? != *before {
                    return Err(StoreError::Changed { customer: None });
                }
                settings::set(self.tx, *setting, after)?;
                self.has_set = true;
                self.facts = settings::facts(self.tx)?;
                let ladder = settings::ladder(self.tx)?;
                let before = std::mem::replace(&mut self.ladder, ladder);
                let other_limit =
                    |stage: &&Stage| before.get(&stage.key).is_none_or(|b| b.rot_days != stage.rot_days);
                let same = |b: &Stage, stage: &Stage| {
                    (&b.key, b.role, b.win_percent) == (&stage.key, stage.role, stage.win_percent)
                };
                let (was, is) = (before.stages(), self.ladder.stages());
                self.remeasure |= was.len() != is.len() || !was.iter().zip(is).all(|(b, s)| same(b, s));
                self.relimited
                    .extend(self.ladder.stages().iter().filter(other_limit).map(|stage| stage.key.clone()));
                Ok(())
            }
        }
    }

    pub(super) fn add(&mut self, dossier: &Dossier) -> Result<(), StoreError> {
        customers::insert_dossier(self.tx, self.facts.zone, &self.ladder, dossier)
            .map_err(|error| blocked_by_constraint(error, Some(dossier.id)))?;
        self.state.unindexed.add(dossier.id);
        self.state.arrived.add(dossier.id);
        Ok(())
    }

    /// Their ids follow each other, as those of every list in a change do.
    fn remove(&mut self, dossiers: &[Dossier]) -> Result<(), StoreError> {
        let (Some(first), Some(last)) = (dossiers.first(), dossiers.last()) else { return Ok(()) };
        self.state.unindexed.write(self.tx)?;
        words::leave(self.tx, IdSpan { first: first.id.0, last: last.id.0 })?;
        // Whoever was brought goes before whoever brought them.
        dossiers.iter().rev().try_for_each(|dossier| self.remove_one(dossier))
    }

    fn remove_one(&mut self, dossier: &Dossier) -> Result<(), StoreError> {
        let changed = StoreError::Changed { customer: Some(dossier.id) };
        if customers::dossier(self.tx, dossier.id)?.as_ref() != Some(dossier) {
            return Err(changed);
        }
        // Whoever was touched or came in this transaction is counted at its end.
        if !self.state.arrived.contains(dossier.id)
            && !self.touched.contains_key(&dossier.id)
            && let Some(share) = totals::share_of(self.tx, &self.ladder, dossier.id)?
        {
            self.state.totals.leave(&share);
        }
        if !self.state.arrived.contains(dossier.id) && !self.measured.contains(&dossier.id) {
            metrics::leave(self.tx, &self.ladder, dossier.id, &mut self.state.left)?;
        }
        // A purchase that somebody added since holds the customer fast.
        customers::delete_dossier(self.tx, dossier.id)
            .map_err(|error| blocked_by_constraint(error, Some(dossier.id)))
    }

    fn redate(&mut self, id: MoveId, customer: CustomerId, before: At, after: At) -> Result<(), StoreError> {
        let moves = customers::moves_of(self.tx, customer)?;
        let Some(found) = moves.iter().find(|step| step.id == id && step.at == before) else {
            return Err(StoreError::Changed { customer: Some(customer) });
        };
        let step = StageMove { at: after, ..found.clone() };
        self.restanding(customer, |w| {
            customers::delete_move(w.tx, id)?;
            customers::insert_move(w.tx, w.facts.zone, &step)
        })
    }

    fn buy(&mut self, purchase: &Purchase) -> Result<(), StoreError> {
        purchases::insert(self.tx, self.facts.zone, purchase)
            .map_err(|error| blocked_by_constraint(error, Some(purchase.customer)))
    }

    fn unbuy(&mut self, purchase: &Purchase) -> Result<(), StoreError> {
        if purchases::purchase(self.tx, purchase.id)?.as_ref() != Some(purchase) {
            return Err(StoreError::Changed { customer: Some(purchase.customer) });
        }
        purchases::delete(self.tx, purchase.id)
    }

    fn attach(&mut self, detail: &Detail) -> Result<(), StoreError> {
        details::insert(self.tx, self.facts.zone, detail)
            .map_err(|error| blocked_by_constraint(error, detail.customer()))
    }

    fn detach(&mut self, detail: &Detail) -> Result<(), StoreError> {
        if details::find(self.tx, detail.entity(), detail.id())?.as_ref() != Some(detail) {
            return Err(StoreError::Changed { customer: detail.customer() });
        }
        details::delete(self.tx, detail)
    }

    /// Changes a customer's path, then puts its standing right.
    fn restanding(
        &mut self,
        id: CustomerId,
        change_path: impl FnOnce(&mut Self) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        change_path(self).map_err(|error| blocked_by_constraint(error, Some(id)))?;
        customers::settle(self.tx, &self.ladder, id)
    }

    fn expect_customer(&self, id: CustomerId) -> Result<Customer, StoreError> {
        self.customer(id)?.ok_or(StoreError::Changed { customer: Some(id) })
    }

    fn expect_standing(&self, id: CustomerId, by: MoveId) -> Result<(), StoreError> {
        if self.current_move(id)? == by { Ok(()) } else { Err(StoreError::Changed { customer: Some(id) }) }
    }
}

/// A row that cannot come or go because of what others wrote since.
fn blocked_by_constraint(error: StoreError, customer: Option<CustomerId>) -> StoreError {
    match error {
        StoreError::Sqlite(inner)
            if inner.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
        {
            StoreError::Changed { customer }
        }
        other => other,
    }
}
