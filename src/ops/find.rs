//! From what people type to what it means: customers, stages, lenses, queries.

use super::OpsError;
use crate::domain::customer::Customer;
use crate::domain::ids::CustomerId;
use crate::domain::moment::Clock;
use crate::domain::outcome::Subject;
use crate::domain::qualification::{Finding, is_not_worth_it};
use crate::domain::query::{Query, Term, Vocabulary, What};
use crate::domain::stage::{Role, StageKey};
use crate::store::{Found, Store, StoreError};

/// A customer by id (digits), external key (`=KEY`) or an unambiguous part of the name.
pub fn customer(store: &Store, typed: &str) -> Result<CustomerId, OpsError> {
    let typed = typed.trim();
    let nobody = || OpsError::NoSuchCustomer(typed.to_owned());
    if typed.is_empty() {
        return Err(nobody());
    }
    if let Some(key) = typed.strip_prefix('=') {
        return store.customer_by_key(key)?.map(|customer| customer.id).ok_or_else(nobody);
    }
    if typed.bytes().all(|byte| byte.is_ascii_digit()) {
        let id = typed.parse().map(CustomerId).map_err(|_| nobody())?;
        return store.customer(id)?.map(|customer| customer.id).ok_or_else(nobody);
    }
    match store.find_by_name(typed)? {
        Found::One(id) => Ok(id),
        Found::Nobody => Err(nobody()),
        Found::Several { some, count } => {
            Err(OpsError::AmbiguousCustomer { name: typed.to_owned(), some, count })
        }
    }
}

/// As many as a list for choosing shows.
const CHOICES: usize = 20;

/// Customers whose name holds what was typed.
pub fn named(store: &Store, typed: &str) -> Result<Vec<Subject>, OpsError> {
    let word = Term { negated: false, what: What::Word(typed.to_owned()) };
    let mut found = Vec::new();
    store.each_customer(&Query { terms: vec![word] }, Some(CHOICES), |customer| -> Result<(), OpsError> {
        found.push(Subject { id: customer.id, name: customer.record.name });
        Ok(())
    })?;
    Ok(found)
}

/// Prospects that are not worth more time, in the order of their ids, each with what is known of it by MEDDIC.
/// One at a time: however many there are, they need no memory.
pub fn not_worth_it<E: From<StoreError>>(
    store: &Store,
    clock: Clock,
    mut visit: impl FnMut(Customer, &[Finding]) -> Result<(), E>,
) -> Result<(), E> {
    let ladder = store.ladder();
    let prospects = ladder.stages().iter().filter(|stage| stage.role == Role::Prospect);
    let rungs = What::Stage(prospects.map(|stage| stage.key.clone()).collect());
    let query = Query { terms: vec![Term { negated: false, what: rungs }] };
    store.each_customer(&query, None, |customer| {
        let stage = customer.standing.stage.clone();
        let days = clock.days_since(customer.standing.since.day(clock.zone));
        // Whoever came lately has time left, whatever is known: nothing more has to be read.
        if is_not_worth_it(&[], ladder, &stage, days) {
            let findings = store.findings(customer.id)?;
            if is_not_worth_it(&findings, ladder, &stage, days) {
                visit(customer, &findings)?;
            }
        }
        Ok(())
    })
}

/// A rung by its key or name, or the landing rung of a column of the database's lens.
pub fn stage(store: &Store, typed: &str) -> Result<StageKey, OpsError> {
    let vocabulary = Vocabulary { ladder: store.ladder(), lens: store.lens(&store.facts().lens) };
    let rungs = vocabulary.rungs(typed).unwrap_or_default();
    rungs.into_iter().next().ok_or_else(|| OpsError::NoSuchStage {
        name: typed.to_owned(),
        known: store.ladder().stages().iter().map(|stage| stage.key.to_string()).collect(),
    })
}

/// The key of a lens, checked.
pub fn lens(store: &Store, typed: &str) -> Result<String, OpsError> {
    let known = store.lenses().iter().map(|lens| lens.key().to_owned());
    let mut known = known.collect::<Vec<_>>();
    match known.iter().position(|key| key.eq_ignore_ascii_case(typed)) {
        Some(index) => Ok(known.swap_remove(index)),
        None => Err(OpsError::NoSuchLens { name: typed.to_owned(), known }),
    }
}

/// A query under the database's lens.
pub fn query(store: &Store, text: &str) -> Result<Query, OpsError> {
    let vocabulary = Vocabulary { ladder: store.ladder(), lens: store.lens(&store.facts().lens) };
    Query::parse(text, &vocabulary).map_err(|mistake| OpsError::BadQuery { text: text.to_owned(), mistake })
}
