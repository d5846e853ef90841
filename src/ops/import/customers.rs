//! Importing customers: each row creates one, changes one, or says nothing new. One batch, one undo.

use std::io::{Read, Seek};

use super::customer_columns::CustomerColumn;
use super::customer_row::CustomerRow;
use super::deal_row::DealRow;
use super::deals;
use super::plan::{CustomerChanges, Planned, customer_changes, new_customer};
use super::presets::RowKind;
use super::relocation::{Relocation, gives_way};
use super::report::{ImportReport, OnConflict};
use super::rows::Rows;
use super::seen::Seen;
use super::{Options, adopt_currency, gate, new_report, opened, reading};
use crate::domain::change::Change;
use crate::domain::context::{Ctx, Source, Written};
use crate::domain::customer::{Customer, Field};
use crate::domain::moves::StageMove;
use crate::domain::rejection::{Rejection, Remark, RowError};
use crate::ops::OpsError;
use crate::store::{Arrival, Store, Writer};

/// Takes in a file of customers. `progress` is told the bytes read so far.
pub fn customers(
    store: &mut Store,
    ctx: &Ctx,
    file: impl Read + Seek,
    options: &Options<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<Written<ImportReport>, OpsError> {
    let (ladder, lens) = (store.ladder().clone(), store.lens(&store.facts().lens).clone());
    options.run(store, ctx, |w| {
        let gate = gate(w.facts().currency, w.has_money()?);
        let reading = reading(&ladder, &lens, ctx);
        let (source, layout) = options.open(file, false)?;
        let report = new_report(options, layout);
        let mut intake =
            Intake { seen: Seen::default(), key_head: None, on_conflict: options.on_conflict, report };
        if layout.is_some_and(|layout| layout.kind == RowKind::Deals) {
            let rows = Rows::open(source, layout, options.told, reading, gate).map_err(opened)?;
            intake.deals(w, rows, ctx, progress)?;
        } else {
            let rows = Rows::open(source, layout, options.told, reading, gate).map_err(opened)?;
            intake.customers(w, rows, ctx, progress)?;
        }
        intake.report.look_for_duplicates(w, &intake.seen)?;
        Ok(intake.report)
    })
}

struct Intake {
    seen: Seen,
    key_head: Option<String>,
    on_conflict: OnConflict,
    report: ImportReport,
}

impl Intake {
    fn customers(
        &mut self,
        w: &mut Writer<'_>,
        mut rows: Rows<'_, impl Read + Seek, CustomerRow>,
        ctx: &Ctx,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), OpsError> {
        self.report.ignored_columns = rows.ignored_columns();
        self.key_head = rows.head(CustomerColumn::Text(Field::ExternalKey)).map(str::to_owned);
        while let Some(row) = rows.next_row().map_err(opened)? {
            progress(rows.bytes_read());
            rows.take_remarks().for_each(|(line, remark)| self.report.remark(line, remark));
            match row {
                Ok(row) => {
                    adopt_currency(w, rows.currency())?;
                    self.take(w, &row, ctx)?;
                }
                Err(rejected) => self.report.reject(rejected),
            }
        }
        Ok(())
    }

    /// The deals of one organisation may stand anywhere in the file: all of it is read first.
    fn deals(
        &mut self,
        w: &mut Writer<'_>,
        mut rows: Rows<'_, impl Read + Seek, DealRow>,
        ctx: &Ctx,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), OpsError> {
        self.report.ignored_columns = rows.ignored_columns();
        w.begin_gathering()?;
        while let Some(row) = rows.next_row().map_err(opened)? {
            progress(rows.bytes_read());
            match row {
                Ok(deal) => {
                    adopt_currency(w, rows.currency())?;
                    let text = serde_json::to_string(&deal).map_err(unkept)?;
                    w.gather(&deal.key, deal.line, &text)?;
                }
                Err(rejected) => self.report.reject(rejected),
            }
        }
        w.finish_gathering()?;
        let mut line = 0;
        while let Some(group) = w.gathered_after(line)? {
            line = group.line;
            let deals = group.rows.iter().map(|row| serde_json::from_str(row)).collect::<Result<_, _>>();
            let zone = w.facts().zone;
            match deals::organisation(deals.map_err(unkept)?, w.facts().currency, w.ladder(), zone) {
                None => {}
                Some(Err(rejected)) => self.report.reject(rejected),
                Some(Ok((row, remark))) => {
                    remark.into_iter().for_each(|remark| self.report.remark(line, remark));
                    let row = match w.customer_by_key(&row.external_key)? {
                        Some(existing) => deals::heeding(&existing, row, w.ladder(), zone),
                        None => row,
                    };
                    self.take(w, &row, ctx)?;
                }
            }
        }
        self.report.rejected.sort_by_key(|rejected| rejected.line);
        Ok(())
    }

    fn take(&mut self, w: &mut Writer<'_>, row: &CustomerRow, ctx: &Ctx) -> Result<(), OpsError> {
        let Some(existing) = w.customer_by_key(&row.external_key)? else {
            let new = new_customer(row, w.ladder(), ctx.clock);
            let id = w.create_customer(Arrival { record: new.record, path: new.path, tags: new.tags })?;
            self.seen.note(id, row.line);
            self.report.created += 1;
            return Ok(());
        };
        // The kept one is told of by its own row.
        if existing.record.external_key != row.external_key {
            self.report.unchanged += 1;
            self.report.remark(row.line, Remark::MergedKey);
            return Ok(());
        }
        // Two rows of one customer would overrule each other, and again each time the file is imported.
        if let Some(line) = self.seen.note(existing.id, row.line) {
            let head = self.key_head.as_deref();
            let why = Rejection::ToldBefore { line };
            self.report.reject(RowError::new(row.line, head, &row.external_key, why));
            return Ok(());
        }
        let mut planned = customer_changes(&existing, row, w.ladder(), ctx.clock);
        if let Planned::Changed(changes) = &planned
            && gives_way(&changes.relocation, row, existing.standing.since, ctx.clock.zone)
            && w.placed_by(existing.id)?.is_some_and(Source::is_person)
        {
            self.report.remark(row.line, Remark::StaysPut);
            planned = changes.clone().staying();
        }
        match planned {
            Planned::Unchanged => self.report.unchanged += 1,
            Planned::Changed(changes) => {
                if self.report.may_update(self.on_conflict, row.line) {
                    change(w, &existing, changes)?;
                }
            }
        }
        Ok(())
    }
}

fn unkept(error: serde_json::Error) -> OpsError {
    OpsError::Unreadable(error.into())
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
