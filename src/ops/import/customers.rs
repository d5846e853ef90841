//! Importing customers: each row creates one, changes one, or says nothing new. One batch, one undo.

use std::io::{Read, Seek};

use super::customer_columns::{COLUMNS, CustomerColumn};
use super::customer_row::CustomerRow;
use super::deal_row::DealRow;
use super::deals;
use super::plan::{CustomerChanges, Planned, customer_changes, new_customer};
use super::presets::RowKind;
use super::referrers::Waiting;
use super::relocation::{Relocation, gives_way};
use super::rows::Rows;
use super::seen::Seen;
use super::{Options, adopt_currency, gate, look_for_duplicates, new_report, opened, reading};
use crate::domain::change::{Change, Entity};
use crate::domain::context::{Ctx, Source, Written};
use crate::domain::customer::{Customer, Edit, Field};
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, OtherKeyId};
use crate::domain::import_report::{ImportKind, ImportReport, OnConflict};
use crate::domain::moves::StageMove;
use crate::domain::other_key::OtherKey;
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
        let (source, layout) = options.open(file, ImportKind::Customers)?;
        let report = new_report(options, layout);
        let mut intake = Intake {
            seen: Seen::default(),
            heads: Vec::new(),
            waiting: Waiting::default(),
            on_conflict: options.on_conflict,
            report,
        };
        if layout.is_some_and(|layout| layout.kind == RowKind::Deals) {
            let rows = Rows::open(source, layout, options.told, reading, gate).map_err(opened)?;
            intake.deals(w, rows, ctx, progress)?;
        } else {
            let rows = Rows::open(source, layout, options.told, reading, gate).map_err(opened)?;
            intake.customers(w, rows, ctx, progress)?;
        }
        look_for_duplicates(&mut intake.report, w, &intake.seen)?;
        Ok(intake.report)
    })
}

struct Intake {
    seen: Seen,
    heads: Vec<(CustomerColumn, String)>,
    waiting: Waiting,
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
        let columns = COLUMNS.iter().map(|rule| rule.column);
        self.heads = columns.filter_map(|c| Some((c, rows.head(c)?.to_owned()))).collect();
        self.report.keyless = !rows.has(CustomerColumn::Text(Field::ExternalKey));
        while let Some(row) = rows.next_row().map_err(opened)? {
            progress(rows.bytes_read());
            rows.take_remarks().for_each(|(line, remark)| self.report.remark(line, remark));
            match row {
                Ok(row) => {
                    adopt_currency(w, rows.currency())?;
                    self.meet(w, row, ctx)?;
                }
                Err(rejected) => self.report.reject(rejected),
            }
        }
        self.take_waiting(w, ctx)
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
                    self.take(w, &row, None, ctx)?;
                }
            }
        }
        self.report.rejected.sort_by_key(|rejected| rejected.line);
        Ok(())
    }

    /// Takes a row, or lets it wait for its referrer.
    fn meet(&mut self, w: &mut Writer<'_>, row: CustomerRow, ctx: &Ctx) -> Result<(), OpsError> {
        if let Some(line) = self.waiting.line(&row.external_key) {
            self.reject_double(&row, line);
            return Ok(());
        }
        let Some(key) = &row.referred_by else { return self.take(w, &row, None, ctx) };
        if *key == row.external_key {
            self.reject(&row, CustomerColumn::ReferredBy, Rejection::ReferredByItself);
            return Ok(());
        }
        match w.customer_by_key(key)? {
            Some(referrer) => self.take(w, &row, Some(referrer.id), ctx),
            None => {
                self.waiting.add(row);
                Ok(())
            }
        }
    }

    /// The file is read: whoever was to come is there.
    fn take_waiting(&mut self, w: &mut Writer<'_>, ctx: &Ctx) -> Result<(), OpsError> {
        let settled = std::mem::take(&mut self.waiting)
            .settled(|key| w.customer_by_key(key).map(|found| found.is_some()))?;
        for row in &settled.rejected {
            self.reject(row, CustomerColumn::ReferredBy, Rejection::UnknownReferrer);
        }
        let mut rings = Vec::new();
        for row in &settled.taken {
            let key = row.referred_by.as_deref().unwrap_or_default();
            let referrer = w.customer_by_key(key)?.map(|referrer| referrer.id);
            self.take(w, row, referrer, ctx)?;
            if referrer.is_none() {
                rings.push((&row.external_key, key));
            }
        }
        for (key, referrer) in rings {
            if let (Some(customer), Some(referrer)) = (w.customer_by_key(key)?, w.customer_by_key(referrer)?)
            {
                let (before, after) = (customer.record.referred_by, Some(referrer.id));
                let edits = vec![Edit::Referrer { before, after }];
                w.apply(Change::Edited { customer: customer.id, edits })?;
            }
        }
        self.report.rejected.sort_by_key(|rejected| rejected.line);
        Ok(())
    }

    fn reject(&mut self, row: &CustomerRow, column: CustomerColumn, why: Rejection) {
        let value = match column {
            CustomerColumn::ReferredBy => row.referred_by.as_deref().unwrap_or_default(),
            CustomerColumn::OtherKeys => row.other_keys.first().map_or("", String::as_str),
            _ => &row.external_key,
        };
        let head = self.heads.iter().find(|(known, _)| *known == column).map(|(_, head)| head.as_str());
        self.report.reject(RowError::new(row.line, head, value, why));
    }

    /// Two rows of one customer would overrule each other, and again each time the file is imported.
    fn reject_double(&mut self, row: &CustomerRow, line: u64) {
        let why = match row.known_by {
            CustomerColumn::Text(Field::ExternalKey) => Rejection::ToldBefore { line },
            _ => Rejection::NotToldApart { line },
        };
        self.reject(row, row.known_by, why);
    }

    /// The keys of merged doubles that are not known yet; `None` where one is that of somebody else.
    fn new_keys<'a>(
        &self,
        w: &Writer<'_>,
        row: &'a CustomerRow,
        existing: Option<CustomerId>,
    ) -> Result<Option<Vec<&'a String>>, OpsError> {
        let mut new = Vec::new();
        for key in row.other_keys.iter().filter(|key| **key != row.external_key) {
            match w.customer_by_key(key)? {
                None if new.contains(&key) => {}
                None => new.push(key),
                Some(owner) if Some(owner.id) == existing => {}
                Some(_) => return Ok(None),
            }
        }
        Ok(Some(new))
    }

    fn take(
        &mut self,
        w: &mut Writer<'_>,
        row: &CustomerRow,
        referrer: Option<CustomerId>,
        ctx: &Ctx,
    ) -> Result<(), OpsError> {
        let existing = w.customer_by_key(&row.external_key)?;
        let id = existing.as_ref().map(|customer| customer.id);
        // A double that was merged: the kept one is told of by its own row.
        if existing.as_ref().is_some_and(|kept| kept.record.external_key != row.external_key) {
            self.report.unchanged += 1;
            self.report.remark(row.line, Remark::MergedKey);
            return Ok(());
        }
        if let Some(line) = id.map(|id| self.seen.line(id.0)).filter(|line| *line > 0) {
            self.reject_double(row, line);
            return Ok(());
        }
        if referrer.is_some() && referrer == id {
            self.reject(row, CustomerColumn::ReferredBy, Rejection::ReferredByItself);
            return Ok(());
        }
        let Some(keys) = self.new_keys(w, row, id)? else {
            self.reject(row, CustomerColumn::OtherKeys, Rejection::KeyOfAnother);
            return Ok(());
        };
        let Some(existing) = existing else {
            let new = new_customer(row, referrer, w.ladder(), ctx.clock);
            let id = w.create_customer(Arrival { record: new.record, path: new.path, tags: new.tags })?;
            self.seen.note(id.0, row.line);
            self.report.created += 1;
            return keep_keys(w, id, keys);
        };
        self.seen.note(existing.id.0, row.line);
        let mut planned = customer_changes(&existing, row, referrer, w.ladder(), ctx.clock);
        if let Planned::Changed(changes) = &planned
            && gives_way(&changes.relocation, row, existing.standing.since, ctx.clock.zone)
            && w.placed_by(existing.id)?.is_some_and(Source::is_person)
        {
            self.report.remark(row.line, Remark::StaysPut);
            planned = changes.clone().staying();
        }
        if planned == Planned::Unchanged && keys.is_empty() {
            self.report.unchanged += 1;
        } else if self.report.may_update(self.on_conflict, row.line) {
            if let Planned::Changed(changes) = planned {
                change(w, &existing, changes)?;
            }
            keep_keys(w, existing.id, keys)?;
        }
        Ok(())
    }
}

fn keep_keys(w: &mut Writer<'_>, customer: CustomerId, keys: Vec<&String>) -> Result<(), OpsError> {
    for key in keys {
        let id = OtherKeyId(w.next_detail(Entity::OtherKey)?);
        w.apply(Change::Attached(Detail::OtherKey(OtherKey { id, customer, key: key.clone() })))?;
    }
    Ok(())
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
