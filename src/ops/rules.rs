//! What health and rot are worked out by: what a change of it would come to, and the change itself.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::OpsError;
use crate::domain::change::{Change, Setting};
use crate::domain::ids::CustomerId;
use crate::domain::outcome::{Done, Outcome};
use crate::domain::outlook::{Outlook, Shift};
use crate::domain::regime::{Clause, Regime};
use crate::store::{Store, StoreError, Writer};

/// So many of those who change band are named.
const NAMED: usize = 5;

/// Who would change band, and how many would begin or stop rotting, if these clauses held. Nothing is written.
pub fn preview(store: &Store, today: NaiveDate, clauses: &[Clause]) -> Result<Outlook, OpsError> {
    let before = store.regime();
    let after = before.with(clauses);
    let mut outlook = Outlook::new(before, after);
    let (mut shifts, mut some): (BTreeMap<Shift, i64>, Vec<(CustomerId, Shift)>) = Default::default();
    store.each_signs(today, |id, signs| {
        if let Some(shift) = Shift::of(signs, outlook.before.terms(), outlook.after.terms(), today) {
            outlook.customers += 1;
            *shifts.entry(shift).or_default() += 1;
            if shift.is_one() && some.len() < NAMED {
                some.push((id, shift));
            }
        }
        Ok::<_, StoreError>(())
    })?;
    for rung in outlook.after.other_limits(&outlook.before) {
        let [before, after] =
            [&outlook.before, &outlook.after].map(|regime| regime.ladder.get(&rung).cloned());
        store.each_clock(&rung, |clock| {
            let rots = |stage: &Option<_>| {
                stage.as_ref().and_then(|stage| clock.rots_at(stage)).is_some_and(|day| day <= today)
            };
            match (rots(&before), rots(&after)) {
                (false, true) => outlook.begin_rotting += 1,
                (true, false) => outlook.stop_rotting += 1,
                _ => {}
            }
        })?;
    }
    let ids: Vec<CustomerId> = some.iter().map(|(id, _)| *id).collect();
    let named = store.named_subjects(&ids)?.into_iter();
    outlook.some = named.zip(some.iter().map(|(_, shift)| *shift)).collect();
    Ok(outlook.counting(shifts))
}

/// Puts these clauses into force, whatever else holds; with `seen`, only where they still stand as they did there.
pub(super) fn apply(
    w: &mut Writer<'_>,
    seen: Option<&Regime>,
    clauses: &[Clause],
) -> Result<Outcome, OpsError> {
    let now = Regime { rules: w.facts().rules.clone(), ladder: w.ladder().clone() };
    if seen.is_some_and(|seen| clauses.iter().any(|clause| clause.of(seen) != clause.of(&now))) {
        return Err(OpsError::RulesEdited);
    }
    let meant = now.with(clauses);
    if meant == now {
        return Ok(Outcome::Unchanged(None));
    }
    for (setting, after) in
        [(Setting::Health, meant.rules.written()), (Setting::Ladder, meant.ladder.written())]
    {
        let before = w.setting(setting)?;
        if before != after {
            w.apply(Change::Set { setting, before, after })?;
        }
    }
    Ok(Outcome::Done { what: Done::Configured(meant.rules.version), subject: None, customers: 0 })
}

#[cfg(test)]
mod tests;
