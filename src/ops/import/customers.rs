//! Importing customers: each row creates one, changes one, or says nothing new. One batch, one undo.

use std::io::Read;

use super::customer_columns::CustomerColumn;
use super::customer_row::CustomerRow;
use super::plan::{CustomerChanges, Planned, customer_changes, new_customer};
use super::relocation::Relocation;
use super::report::ImportReport;
use super::rows::Rows;
use super::seen::Seen;
use super::{Options, adopt_currency, gate, opened, reading};
use crate::domain::change::Change;
use crate::domain::context::{Ctx, Written};
use crate::domain::customer::{Customer, Field};
use crate::domain::moves::StageMove;
use crate::domain::rejection::{Rejection, RowError};
use crate::ops::OpsError;
use crate::store::{Arrival, Store, Writer};

/// Takes in a file of customers. `progress` is told the bytes read so far.
pub fn customers(
    store: &mut Store,
    ctx: &Ctx,
    file: impl Read,
    options: &Options<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<Written<ImportReport>, OpsError> {
    let (ladder, lens) = (store.ladder().clone(), store.lens(&store.facts().lens).clone());
    options.run(store, ctx, |w| {
        let mut report = ImportReport { dry_run: options.dry_run, ..ImportReport::default() };
        let gate = gate(w.facts().currency, w.has_money()?);
        let rows = Rows::<_, CustomerRow>::open(file, options.mapping, reading(&ladder, &lens, ctx), gate);
        let mut rows = rows.map_err(opened)?;
        report.ignored_columns = rows.ignored_columns();
        let key_head = rows.head(CustomerColumn::Text(Field::ExternalKey)).map(str::to_owned);
        let mut intake = Intake { seen: Seen::default(), key_head, report };
        while let Some(row) = rows.next_row().map_err(OpsError::Unreadable)? {
            progress(rows.bytes_read());
            match row {
                Ok(row) => {
                    adopt_currency(w, rows.currency())?;
                    intake.take(w, &row, ctx)?;
                }
                Err(rejected) => intake.report.reject(rejected),
            }
        }
        Ok(intake.report)
    })
}

struct Intake {
    seen: Seen,
    key_head: Option<String>,
    report: ImportReport,
}

impl Intake {
    fn take(&mut self, w: &mut Writer<'_>, row: &CustomerRow, ctx: &Ctx) -> Result<(), OpsError> {
        let Some(existing) = w.customer_by_key(&row.external_key)? else {
            let new = new_customer(row, w.ladder(), ctx.clock);
            let id = w.create_customer(Arrival { record: new.record, path: new.path, tags: new.tags })?;
            self.seen.note(id, row.line);
            self.report.created += 1;
            return Ok(());
        };
        // Two rows of one customer would overrule each other, and again each time the file is imported.
        if let Some(line) = self.seen.note(existing.id, row.line) {
            let head = self.key_head.as_deref();
            let why = Rejection::ToldBefore { line };
            self.report.reject(RowError::new(row.line, head, &row.external_key, why));
            return Ok(());
        }
        match customer_changes(&existing, row, w.ladder(), ctx.clock) {
            Planned::Unchanged => self.report.unchanged += 1,
            Planned::Changed(changes) => {
                change(w, &existing, changes)?;
                self.report.updated += 1;
            }
        }
        Ok(())
    }
}

fn change(w: &mut Writer<'_>, existing: &Customer, changes: CustomerChanges) -> Result<(), OpsError> {
    let customer = existing.id;
    if !changes.edits.is_empty() {
        w.apply(Change::Edited { customer, edits: changes.edits })?;
    }
    for tag in changes.tags {
        w.apply(Change::Tagged { customer, tag })?;
    }
    match changes.relocation {
        Relocation::Stays => {}
        Relocation::Moves(step) => {
            let follows = w.current_move(customer)?;
            let (id, from) = (w.next_move()?, Some(existing.standing.stage.clone()));
            let step = StageMove { id, customer, at: step.at, from, to: step.to, reason: step.reason };
            w.apply(Change::Moved { step, follows })?;
        }
        Relocation::Redated(after) => {
            let id = w.current_move(customer)?;
            w.apply(Change::Redated { id, customer, before: existing.standing.since, after })?;
        }
    }
    Ok(())
}
