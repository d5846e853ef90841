//! Importing purchases: the whole file is staged, then each purchase it tells of is new, changed or known. Only
//! the second step keeps others from writing.
//!
//! A purchase by a prospect moves it to the first rung of a customer, on the day of its first real purchase in
//! the file, whatever the order of the rows. Nothing else moves by itself.

use std::io::{Read, Seek};

use super::plan::{Planned, purchase_change};
use super::purchase_columns::PurchaseColumn;
use super::purchase_row::PurchaseRow;
use super::rows::Rows;
use super::seen::Seen;
use super::{Options, adopt_currency, gate, look_for_duplicates, new_report, opened, reading};
use crate::domain::change::Change;
use crate::domain::context::{Ctx, Written};
use crate::domain::customer::{Customer, Record};
use crate::domain::ids::CustomerId;
use crate::domain::import_report::{ImportKind, ImportReport, OnConflict};
use crate::domain::money::Money;
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::rejection::{Rejection, Remark, RowError};
use crate::domain::stage::Role;
use crate::domain::stage_path::PathStep;
use crate::ops::OpsError;
use crate::ops::first_purchase::{becomes_customer, news_from};
use crate::store::{Arrival, NewPurchase, StagedPurchase, StagedRow, Store, Writer};

/// How many staged purchases are held at once.
const PAGE: usize = 500;

/// Takes in a file of purchases. `progress` is told the bytes read so far.
pub fn purchases(
    store: &mut Store,
    ctx: &Ctx,
    file: impl Read + Seek,
    options: &Options<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<Written<ImportReport>, OpsError> {
    store.refresh()?;
    let (ladder, lens) = (store.ladder().clone(), store.lens(&store.facts().lens).clone());
    let gate = gate(store.facts().currency, store.has_money()?);
    let (source, layout) = options.open(file, ImportKind::Purchases)?;
    let rows = Rows::<_, PurchaseRow>::open(source, layout, options.told, reading(&ladder, &lens, ctx), gate);
    let mut rows = rows.map_err(opened)?;
    let mut report = new_report(options, layout);
    report.ignored_columns = rows.ignored_columns();
    let mut staging = store.begin_staging()?;
    while let Some(row) = rows.next_row().map_err(opened)? {
        progress(rows.bytes_read());
        rows.take_remarks().for_each(|(line, remark)| report.remark(line, remark));
        match row {
            Ok(row) => staging.stage(&staged(row))?,
            Err(rejected) => report.reject(rejected),
        }
    }
    rows.take_remarks().for_each(|(line, remark)| report.remark(line, remark));
    staging.finish()?;
    let customer_head = rows.head(PurchaseColumn::Customer).map(str::to_owned);
    let order_head = rows.head(PurchaseColumn::OrderId).map(str::to_owned);
    let mut intake = Intake {
        create: options.create_customers,
        seen: Seen::default(),
        on_conflict: options.on_conflict,
        customer_head,
        order_head,
        report,
    };
    options.run(store, ctx, |w| {
        adopt_currency(w, rows.currency())?;
        let mut place = 0;
        loop {
            let page = w.staged_after(place, PAGE)?;
            let Some(last) = page.last() else { break };
            place = last.place;
            for told in page {
                intake.take(w, told)?;
            }
        }
        look_for_duplicates(&mut intake.report, w, &intake.seen)?;
        intake.report.rejected.sort_by_key(|rejected| rejected.line);
        Ok(intake.report)
    })
}

fn staged(row: PurchaseRow) -> StagedRow {
    let PurchaseRow { line, customer_key, name, at, amount, currency: _, kind, order, months } = row;
    StagedRow { line, customer_key, name, at, amount, kind, order, months }
}

/// Stands for a customer that is not there yet: ids begin at 1.
const NOBODY: CustomerId = CustomerId(0);

struct Intake {
    create: bool,
    seen: Seen,
    on_conflict: OnConflict,
    customer_head: Option<String>,
    order_head: Option<String>,
    report: ImportReport,
}

impl Intake {
    fn take(&mut self, w: &mut Writer<'_>, told: StagedPurchase) -> Result<(), OpsError> {
        let StagedPurchase { row, nth, is_mixed, .. } = told;
        if is_mixed {
            self.report.remark(row.line, Remark::MixedMonths);
        }
        if row.amount.is_some_and(|amount| amount.minor() > Money::LIMIT) {
            self.reject(&row, None, "", Rejection::TooLarge);
            return Ok(());
        }
        let holder = w.customer_by_key(&row.customer_key)?;
        if holder.is_none() && !self.create {
            let head = self.customer_head.clone();
            self.reject(&row, head.as_deref(), &row.customer_key, Rejection::UnknownCustomer);
            return Ok(());
        }
        let (at, kind, amount, order) = (row.at, row.kind, row.amount, row.order.clone());
        let customer = holder.as_ref().map_or(NOBODY, |holder| holder.id);
        let new = NewPurchase { customer, at, kind, amount, order, nth, kept: None, months: row.months };
        match w.find_purchase(&new)? {
            None => self.create(w, &row, holder, new),
            Some(existing) if existing.customer != customer => {
                let other = w.customer(existing.customer)?.map(|c| c.record.external_key).unwrap_or_default();
                let order = row.order.clone().unwrap_or_default();
                let head = self.order_head.clone();
                self.reject(&row, head.as_deref(), &order, Rejection::OrderOfAnother { customer: other });
                Ok(())
            }
            Some(existing) => self.change(w, existing, row),
        }
    }

    fn create(
        &mut self,
        w: &mut Writer<'_>,
        row: &StagedRow,
        holder: Option<Customer>,
        new: NewPurchase,
    ) -> Result<(), OpsError> {
        self.report.created += 1;
        let Some(holder) = holder else {
            let customer = self.create_customer(w, row)?;
            w.create_purchase(NewPurchase { customer, ..new })?;
            return Ok(());
        };
        let role = w.ladder().get(&holder.standing.stage).map(|stage| stage.role);
        let is_news = role == Some(Role::Prospect) && new.kind == PurchaseKind::Sale;
        w.create_purchase(new)?;
        if is_news { first_purchase(w, holder.id, &row.customer_key) } else { Ok(()) }
    }

    fn change(&mut self, w: &mut Writer<'_>, before: Purchase, row: StagedRow) -> Result<(), OpsError> {
        let line = row.line;
        match purchase_change(&before, &as_row(row), w.facts().zone) {
            Planned::Unchanged => self.report.unchanged += 1,
            Planned::Changed(after) => {
                if self.report.may_update(self.on_conflict, line) {
                    w.apply(Change::PurchaseEdited { before, after })?;
                }
            }
        }
        Ok(())
    }

    /// Makes the customer of a purchase, standing where its first one led it.
    fn create_customer(&mut self, w: &mut Writer<'_>, row: &StagedRow) -> Result<CustomerId, OpsError> {
        let first = match w.first_staged_sale(&row.customer_key, None)? {
            None => w.first_staged(&row.customer_key)?,
            first => first,
        };
        let stage = w.ladder().first_customer_rung().key.clone();
        let name = row.name.as_deref().unwrap_or(&row.customer_key);
        let path = vec![PathStep { at: first.unwrap_or(row.at), to: stage, reason: None }];
        self.report.customers_created += 1;
        let record = Record::named(&row.customer_key, name);
        let id = w.create_customer(Arrival { record, path, tags: vec![] })?;
        self.seen.note(id.0, row.line);
        Ok(id)
    }

    fn reject(&mut self, row: &StagedRow, column: Option<&str>, value: &str, why: Rejection) {
        if let (Some(kept), Some(order)) = (&mut self.report.kept, &row.order) {
            kept.orders.insert((row.customer_key.clone(), order.clone()), why.clone());
        }
        self.report.reject(RowError::new(row.line, column, value, why));
    }
}

fn as_row(row: StagedRow) -> PurchaseRow {
    let StagedRow { line, customer_key, name, at, amount, kind, order, months } = row;
    PurchaseRow { line, customer_key, name, at, amount, currency: None, kind, order, months }
}

/// Moves a prospect to the first rung of a customer. Where every purchase was given back, or its path knows of
/// them, it stays.
fn first_purchase(w: &mut Writer<'_>, id: CustomerId, key: &str) -> Result<(), OpsError> {
    let news = news_from(&w.moves(id)?, w.ladder(), w.facts().zone);
    if let Some(bought) = w.first_staged_sale(key, news)? {
        becomes_customer(w, id, bought)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::Path;

    use chrono_tz::Tz;

    use super::super::heads::Mapping;
    use super::*;
    use crate::domain::context::{Action, Actor, Source};
    use crate::domain::moment::{At, Clock};
    use crate::domain::money::Currency;
    use crate::store::{Access, Founding, StoreError};

    fn ctx() -> Ctx {
        let now = chrono::DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        Ctx {
            clock: Clock { at: At::Instant(now), zone: Tz::Asia__Jakarta },
            recorded_at: now,
            actor: Actor { name: "ana".into(), uid: 0 },
            source: Source::Import,
        }
    }

    /// A file that a colleague writes to the database in the middle of.
    struct Slow {
        text: io::Cursor<&'static [u8]>,
        colleague: Option<Box<dyn FnOnce()>>,
    }

    impl Read for Slow {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if let Some(colleague) = self.colleague.take() {
                colleague();
            }
            self.text.read(buffer)
        }
    }

    impl Seek for Slow {
        fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
            self.text.seek(to)
        }
    }

    fn import(
        text: &'static [u8],
        colleague: impl FnOnce(&Path) + 'static,
    ) -> Result<ImportReport, OpsError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("team.db");
        let mut store =
            Store::create(&path, &Founding::new(Currency::IDR, Tz::Asia__Jakarta), [0; 32]).unwrap();
        let file = Slow { text: io::Cursor::new(text), colleague: Some(Box::new(move || colleague(&path))) };
        let mapping = Mapping::default();
        let options = Options { create_customers: true, ..Options::plain(&mapping) };
        purchases(&mut store, &ctx(), file, &options, &mut |_| {}).map(|written| written.value)
    }

    fn adopts_euros(path: &Path) {
        let mut store = Store::open(path, Access::ReadWrite, [1; 32]).unwrap();
        let file = io::Cursor::new("customer,date,amount,currency\n7,2026-01-01,5,EUR\n");
        let mapping = Mapping::default();
        let options = Options { create_customers: true, ..Options::plain(&mapping) };
        purchases(&mut store, &ctx(), file, &options, &mut |_| {}).unwrap();
    }

    #[test]
    fn nobody_waits_while_the_file_is_read() {
        let report = import(b"customer,date\n1,2026-01-01\n", adopts_euros).unwrap();
        assert_eq!((report.created, report.rejected_total), (1, 0));
    }

    #[test]
    fn a_currency_that_came_meanwhile_is_not_mixed_with_another() {
        let refused = import(b"customer,date,amount\n1,2026-01-01,5\n", adopts_euros);
        assert!(
            matches!(refused, Err(OpsError::Store(StoreError::Changed { customer: None }))),
            "{refused:?}"
        );
        let stale = |path: &Path| {
            let mut store = Store::open(path, Access::ReadWrite, [2; 32]).unwrap();
            adopts_euros(path);
            let seen = store.write(&ctx(), Action::Import, |w| Ok::<_, StoreError>(w.facts().currency));
            assert_eq!(seen.unwrap().value.code(), "EUR");
        };
        import(b"customer,date\n1,2026-01-01\n", stale).unwrap();
    }
}
