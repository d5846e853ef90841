//! Importing purchases: the whole file is staged, then each purchase it tells of is new, changed or known.
//!
//! A purchase by a prospect moves it to the first rung of a customer, on the day of its first real purchase in
//! the file, whatever the order of the rows. Nothing else moves by itself.

use std::io::Read;

use super::plan::{Planned, purchase_change};
use super::purchase_columns::PurchaseColumn;
use super::purchase_row::PurchaseRow;
use super::relocation::news_from;
use super::report::ImportReport;
use super::rows::Rows;
use super::{Options, adopt_currency, gate, opened, reading};
use crate::domain::change::Change;
use crate::domain::context::{Ctx, Written};
use crate::domain::customer::{Customer, Record};
use crate::domain::ids::CustomerId;
use crate::domain::moment::At;
use crate::domain::money::Money;
use crate::domain::moves::{StageMove, from_now_on};
use crate::domain::purchase::PurchaseKind;
use crate::domain::rejection::{Rejection, RowError};
use crate::domain::stage::Role;
use crate::domain::stage_path::PathStep;
use crate::ops::OpsError;
use crate::store::{Arrival, NewPurchase, StagedPurchase, StagedRow, Store, Writer};

/// How many staged purchases are held at once.
const PAGE: usize = 500;

/// Takes in a file of purchases. `progress` is told the bytes read so far.
pub fn purchases(
    store: &mut Store,
    ctx: &Ctx,
    file: impl Read,
    options: &Options<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<Written<ImportReport>, OpsError> {
    let (ladder, lens) = (store.ladder().clone(), store.lens(&store.facts().lens).clone());
    options.run(store, ctx, |w| {
        let rows =
            Rows::<_, PurchaseRow>::open(file, options.mapping, reading(&ladder, &lens, ctx), gate(w)?);
        let mut rows = rows.map_err(opened)?;
        let mut report = ImportReport { dry_run: options.dry_run, ..ImportReport::default() };
        report.ignored_columns = rows.ignored_columns();
        w.begin_staging()?;
        while let Some(row) = rows.next_row().map_err(OpsError::Unreadable)? {
            progress(rows.bytes_read());
            match row {
                Ok(row) => w.stage(&staged(row))?,
                Err(rejected) => report.reject(rejected),
            }
        }
        w.end_staging()?;
        adopt_currency(w, rows.currency())?;
        let customer_head = rows.head(PurchaseColumn::Customer).map(str::to_owned);
        let order_head = rows.head(PurchaseColumn::OrderId).map(str::to_owned);
        let mut intake = Intake { create: options.create_customers, customer_head, order_head, report };
        let mut line = 0;
        loop {
            let page = w.staged_after(line, PAGE)?;
            let Some(last) = page.last() else { break };
            line = last.row.line;
            for told in page {
                intake.take(w, told)?;
            }
        }
        intake.report.rejected.sort_by_key(|rejected| rejected.line);
        Ok(intake.report)
    })
}

fn staged(row: PurchaseRow) -> StagedRow {
    let PurchaseRow { line, customer_key, name, at, amount, currency: _, kind, order } = row;
    StagedRow { line, customer_key, name, at, amount, kind, order }
}

struct Intake {
    create: bool,
    customer_head: Option<String>,
    order_head: Option<String>,
    report: ImportReport,
}

impl Intake {
    fn take(&mut self, w: &mut Writer<'_>, told: StagedPurchase) -> Result<(), OpsError> {
        let StagedPurchase { row, nth } = told;
        if row.amount.is_some_and(|amount| amount.minor() > Money::LIMIT) {
            self.reject(&row, None, "", Rejection::TooLarge);
            return Ok(());
        }
        let Some((customer, is_prospect)) = self.customer(w, &row)? else { return Ok(()) };
        let (at, kind, amount, order) = (row.at, row.kind, row.amount, row.order.clone());
        let new = NewPurchase { customer, at, kind, amount, order, nth };
        match w.find_purchase(&new)? {
            None => {
                w.create_purchase(new)?;
                self.report.created += 1;
                if is_prospect && kind == PurchaseKind::Sale {
                    first_purchase(w, customer, &row.customer_key)?;
                }
            }
            Some(existing) if existing.customer != customer => {
                let other = w.customer(existing.customer)?.map(|c| c.record.external_key).unwrap_or_default();
                let order = row.order.clone().unwrap_or_default();
                let head = self.order_head.clone();
                self.reject(&row, head.as_deref(), &order, Rejection::OrderOfAnother { customer: other });
            }
            Some(existing) => match purchase_change(&existing, &as_row(row), w.facts().zone) {
                Planned::Unchanged => self.report.unchanged += 1,
                Planned::Changed(after) => {
                    w.apply(Change::PurchaseEdited { before: existing, after })?;
                    self.report.updated += 1;
                }
            },
        }
        Ok(())
    }

    /// Whose purchase it is, and whether that is a prospect so far; `None` where it was rejected.
    fn customer(
        &mut self,
        w: &mut Writer<'_>,
        row: &StagedRow,
    ) -> Result<Option<(CustomerId, bool)>, OpsError> {
        if let Some(found) = w.customer_by_key(&row.customer_key)? {
            let role = w.ladder().get(&found.standing.stage).map(|stage| stage.role);
            return Ok(Some((found.id, role == Some(Role::Prospect))));
        }
        if !self.create {
            let head = self.customer_head.clone();
            self.reject(row, head.as_deref(), &row.customer_key, Rejection::UnknownCustomer);
            return Ok(None);
        }
        let first = match w.first_staged_sale(&row.customer_key, None)? {
            None => w.first_staged(&row.customer_key)?,
            first => first,
        };
        let stage = w.ladder().first_customer_rung().key.clone();
        let name = row.name.as_deref().unwrap_or(&row.customer_key);
        let path = vec![PathStep { at: first.unwrap_or(row.at), to: stage, reason: None }];
        let id = w.create_customer(Arrival {
            record: Record::named(&row.customer_key, name),
            path,
            tags: vec![],
        })?;
        self.report.customers_created += 1;
        Ok(Some((id, false)))
    }

    fn reject(&mut self, row: &StagedRow, column: Option<&str>, value: &str, why: Rejection) {
        self.report.reject(RowError::new(row.line, column, value, why));
    }
}

fn as_row(row: StagedRow) -> PurchaseRow {
    let StagedRow { line, customer_key, name, at, amount, kind, order } = row;
    PurchaseRow { line, customer_key, name, at, amount, currency: None, kind, order }
}

/// Moves a prospect to the first rung of a customer. Where every purchase was given back, or its path knows of
/// them, it stays.
fn first_purchase(w: &mut Writer<'_>, id: CustomerId, key: &str) -> Result<(), OpsError> {
    let news = news_from(&w.moves(id)?, w.ladder(), w.facts().zone);
    let (Some(bought), Some(prospect)) = (w.first_staged_sale(key, news)?, w.customer(id)?) else {
        return Ok(());
    };
    let entered = entered_by(w, &prospect, bought)?;
    // A date put right may have uncovered a later step of the path.
    let Some(prospect) = w.customer(id)? else { return Ok(()) };
    let at = from_now_on(entered, prospect.standing.since, w.facts().zone);
    let to = w.ladder().first_customer_rung().key.clone();
    let follows = w.current_move(id)?;
    let from = Some(prospect.standing.stage);
    let step = StageMove { id: w.next_move()?, customer: id, at, from, to, reason: None };
    Ok(w.apply(Change::Moved { step, follows })?)
}

/// When a prospect that `bought` became a customer. A purchase before the first contact we knew of shows that
/// the contact was earlier: its date is put right. One before a later move of ours does not rewrite that.
fn entered_by(w: &mut Writer<'_>, prospect: &Customer, bought: At) -> Result<At, OpsError> {
    let zone = w.facts().zone;
    let since = prospect.standing.since;
    if bought.day(zone) >= since.day(zone) {
        return Ok(bought);
    }
    if prospect.standing.before.is_some() {
        return Ok(since);
    }
    let id = w.current_move(prospect.id)?;
    w.apply(Change::Redated { id, customer: prospect.id, before: since, after: bought })?;
    Ok(bought)
}
