//! Importing what is kept beside the record, row for row: touchpoints and surveys. One batch, one undo.
//!
//! What says the same as one that is there is known already and stays as it is; each that is there answers for one row
//! of the file, so that equal rows are as many things that happened.

use std::io::{Read, Seek};

use super::rows::{FromRow, Reading, Rows};
use super::seen::Seen;
use super::{Options, gate, new_report, opened, reading};
use crate::domain::change::Entity;
use crate::domain::context::{Ctx, Written};
use crate::domain::detail::Detail;
use crate::domain::ids::CustomerId;
use crate::domain::import_report::{ImportKind, ImportReport};
use crate::domain::rejection::{Rejection, RowError};
use crate::ops::OpsError;
use crate::store::{Store, Writer};

/// A kind of row that becomes a detail of a customer.
pub(super) trait DetailRow: FromRow {
    const KIND: ImportKind;
    const ENTITY: Entity;
    /// The column of the customer's key.
    const CUSTOMER: Self::Column;

    fn line(&self) -> u64;

    fn customer_key(&self) -> &str;

    /// What keeps it out, unless it is known already.
    fn why_not_new(&self) -> Option<&RowError> {
        None
    }

    fn detail(&self, id: i64, customer: CustomerId) -> Detail;
}

/// Takes in a file of details. `progress` is told the bytes read so far.
pub(super) fn details<T: DetailRow>(
    store: &mut Store,
    ctx: &Ctx,
    file: impl Read + Seek,
    options: &Options<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<Written<ImportReport>, OpsError> {
    let (ladder, lens) = (store.ladder().clone(), store.lens(&store.facts().lens).clone());
    options.run(store, ctx, |w| {
        let channels = w.channels()?;
        let reading = Reading { channels: &channels, ..reading(&ladder, &lens, ctx) };
        let (source, layout) = options.open(file, T::KIND)?;
        // There is no money in it.
        let gate = gate(w.facts().currency, true);
        let mut rows = Rows::<_, T>::open(source, layout, options.told, reading, gate).map_err(opened)?;
        let mut report = new_report(options, layout);
        report.ignored_columns = rows.ignored_columns();
        let mut intake = Intake {
            seen: Seen::default(),
            customer_head: rows.head(T::CUSTOMER).map(str::to_owned),
            report,
        };
        while let Some(row) = rows.next_row().map_err(opened)? {
            progress(rows.bytes_read());
            match row {
                Ok(row) => intake.meet(w, &row)?,
                Err(rejected) => intake.report.reject(rejected),
            }
        }
        Ok(intake.report)
    })
}

struct Intake {
    /// What answered for a row already, and what rows made.
    seen: Seen,
    customer_head: Option<String>,
    report: ImportReport,
}

impl Intake {
    fn meet<T: DetailRow>(&mut self, w: &mut Writer<'_>, row: &T) -> Result<(), OpsError> {
        let Some(customer) = w.customer_of_key(row.customer_key())? else {
            let head = self.customer_head.as_deref();
            let unknown = RowError::new(row.line(), head, row.customer_key(), Rejection::UnknownKey);
            self.report.reject(unknown);
            return Ok(());
        };
        let there = w.told_before(&row.detail(0, customer))?;
        if let Some(known) = there.into_iter().find(|id| self.seen.line(*id) == 0) {
            self.seen.note(known, row.line());
            self.report.unchanged += 1;
        } else if let Some(why) = row.why_not_new() {
            self.report.reject(why.clone());
        } else {
            let id = w.create_detail(T::ENTITY, |id| row.detail(id, customer))?;
            self.seen.note(id, row.line());
            self.report.created += 1;
        }
        Ok(())
    }
}
