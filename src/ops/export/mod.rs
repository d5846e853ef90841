//! Writing customers, purchases, touchpoints and surveys as CSV that import reads back without loss.
//!
//! One head row, then a row each; values in major units without separators, dates as they are kept. The writer
//! is the caller's: a file, a pipe or standard output.

mod customers;
mod purchases;
mod surveys;
mod touchpoints;

use std::io::{self, Write};

use customers::{CustomerExport, Ties};
use purchases::PurchaseExport;
use surveys::SurveyExport;
use touchpoints::TouchpointExport;

use crate::domain::change::Entity;
use crate::domain::detail::Detail;
use crate::domain::query::Query;
use crate::store::{Store, StoreError};

/// What went wrong with the output itself: a closed pipe has to be known as one.
fn output(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Writes every customer to `into`; returns how many.
pub fn customers<E: From<StoreError> + From<io::Error>>(store: &Store, into: impl Write) -> Result<i64, E> {
    let mut export = CustomerExport::new(into, store.facts().currency, store.custom_names()?)?;
    let mut count = 0;
    store.each_customer(&Query::default(), None, |customer| {
        count += 1;
        let referrer = match customer.record.referred_by {
            Some(referrer) => store.customer(referrer)?.map(|referrer| referrer.record.external_key),
            None => None,
        };
        let ties = Ties { referrer, other_keys: store.other_keys(customer.id)? };
        Ok::<_, E>(export.write(&customer, &store.moves(customer.id)?, &ties)?)
    })?;
    export.finish()?.flush()?;
    Ok(count)
}

/// Writes every purchase to `into`; returns how many.
pub fn purchases<E: From<StoreError> + From<io::Error>>(store: &Store, into: impl Write) -> Result<i64, E> {
    let mut export = PurchaseExport::new(into, store.facts().currency)?;
    let mut count = 0;
    store.each_purchase(|customer_key, purchase| {
        count += 1;
        Ok::<_, E>(export.write(purchase, customer_key)?)
    })?;
    export.finish()?.flush()?;
    Ok(count)
}

/// Writes every touchpoint to `into`; returns how many.
pub fn touchpoints<E: From<StoreError> + From<io::Error>>(store: &Store, into: impl Write) -> Result<i64, E> {
    let mut export = TouchpointExport::new(into)?;
    let mut count = 0;
    store.each_detail(Entity::Touchpoint, |customer_key, detail| {
        if let Detail::Touchpoint(touchpoint) = detail {
            count += 1;
            export.write(&touchpoint.touch, customer_key)?;
        }
        Ok::<_, E>(())
    })?;
    export.finish()?.flush()?;
    Ok(count)
}

/// Writes every answer to a survey to `into`; returns how many.
pub fn surveys<E: From<StoreError> + From<io::Error>>(store: &Store, into: impl Write) -> Result<i64, E> {
    let mut export = SurveyExport::new(into)?;
    let mut count = 0;
    store.each_detail(Entity::Survey, |customer_key, detail| {
        if let Detail::Survey(survey) = detail {
            count += 1;
            export.write(&survey.answer, customer_key)?;
        }
        Ok::<_, E>(())
    })?;
    export.finish()?.flush()?;
    Ok(count)
}
