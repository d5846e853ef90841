//! Taking in files of customers, purchases, touchpoints and surveys: bytes -> records -> rows -> what has to change.
//!
//! `records` splits bytes, `source` makes text of them, `heads` finds out which column is what, `rows` reads a
//! whole file as rows of one kind, `plan` decides what a row changes. All of it is pure apart from the
//! reader it is given; nothing here knows the store. A new kind of row is one file beside `customer_row`.

mod cells;
pub mod currency_gate;
pub mod customer_columns;
pub mod customer_row;
mod delimiter;
mod encoding;
pub mod heads;
mod objects;
pub mod plan;
pub mod presets;
pub mod purchase_columns;
pub mod purchase_row;
mod records;
mod referrers;
pub mod rejected;
pub mod relocation;
pub mod rows;
mod seen;
pub mod source;
#[cfg(test)]
mod storm;
pub mod styles;
pub mod survey_columns;
pub mod survey_row;
pub mod touchpoint_columns;
pub mod touchpoint_row;

mod customers;
mod deal_row;
mod deals;
mod details;
mod purchases;

pub use customers::customers;
pub use purchases::purchases;

use std::io::{Read, Seek};

use currency_gate::CurrencyGate;
use heads::Mapping;
use presets::Layout;
use rows::{Reading, Told};
use seen::Seen;
use source::{OpenError, Source};
use survey_row::SurveyRow;
use touchpoint_row::TouchpointRow;

use super::OpsError;
use crate::domain::change::{Change, Setting};
use crate::domain::context::{Action, Ctx, Written};
use crate::domain::import_report::{ImportKind, ImportReport, OnConflict, Rejected};
use crate::domain::lens::Lens;
use crate::domain::likeness::Duplicate;
use crate::domain::money::Currency;
use crate::domain::stage::Ladder;
use crate::store::{Alike, Store, StoreError, Writer};

/// Takes in a file of this kind. `progress` is told the bytes read so far.
pub fn take_in(
    kind: ImportKind,
    store: &mut Store,
    ctx: &Ctx,
    file: impl Read + Seek,
    options: &Options<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<Written<ImportReport>, OpsError> {
    match kind {
        ImportKind::Customers => customers(store, ctx, file, options, progress),
        ImportKind::Purchases => purchases(store, ctx, file, options, progress),
        ImportKind::Touchpoints => details::details::<TouchpointRow>(store, ctx, file, options, progress),
        ImportKind::Surveys => details::details::<SurveyRow>(store, ctx, file, options, progress),
    }
}

/// How a file is taken in.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    pub told: Told<'a>,
    /// Makes customers for purchases whose customer is not there.
    pub create_customers: bool,
    pub on_conflict: OnConflict,
    /// Keeps every rejected row, to be saved.
    pub keep_rejected: bool,
    /// Does everything, then takes it back.
    pub dry_run: bool,
}

impl<'a> Options<'a> {
    /// Nothing but what the heads say.
    pub fn plain(mapping: &'a Mapping) -> Self {
        Self {
            told: Told::mapped(mapping),
            on_conflict: OnConflict::Update,
            keep_rejected: false,
            create_customers: false,
            dry_run: false,
        }
    }

    fn open<R: Read + Seek>(
        &self,
        file: R,
        kind: ImportKind,
    ) -> Result<(Source<R>, Option<&'static Layout>), OpsError> {
        let source = Source::open(file).map_err(opened)?;
        let layout = presets::recognise(source.heads(), self.told.vendor, kind)
            .map_err(|bad| OpsError::BadFile(Box::new(bad)))?;
        Ok((source, layout))
    }

    fn run(
        &self,
        store: &mut Store,
        ctx: &Ctx,
        work: impl FnOnce(&mut Writer<'_>) -> Result<ImportReport, OpsError>,
    ) -> Result<Written<ImportReport>, OpsError> {
        let work = |w: &mut Writer<'_>| {
            let report = work(w)?;
            match report.refused() {
                Some(bad) => Err(OpsError::BadFile(Box::new(bad))),
                None => Ok(report),
            }
        };
        if self.dry_run {
            let value = store.rehearse(ctx, Action::Import, work)?;
            Ok(Written { batch: None, value })
        } else {
            store.write(ctx, Action::Import, work)
        }
    }
}

fn reading<'a>(ladder: &'a Ladder, lens: &'a Lens, ctx: &Ctx) -> Reading<'a> {
    Reading { ladder, lens, channels: &[], clock: ctx.clock }
}

fn gate(currency: Currency, has_money: bool) -> CurrencyGate {
    if has_money { CurrencyGate::settled(currency) } else { CurrencyGate::open(currency) }
}

/// A database without money takes over the currency of the first amount. One that has got money in another
/// currency since the file was read refuses it whole.
fn adopt_currency(w: &mut Writer<'_>, currency: Option<Currency>) -> Result<(), OpsError> {
    let before = w.facts().currency;
    let Some(currency) = currency.filter(|currency| *currency != before) else { return Ok(()) };
    let (before, after) = (before.code().to_owned(), currency.code().to_owned());
    Ok(w.apply(Change::Set { setting: Setting::Currency, before, after })?)
}

fn new_report(options: &Options<'_>, layout: Option<&Layout>) -> ImportReport {
    ImportReport {
        dry_run: options.dry_run,
        preset: layout.map(|layout| layout.vendor.key()),
        kept: options.keep_rejected.then(Rejected::default),
        ..ImportReport::default()
    }
}

/// Notes which of the customers just made look like earlier ones.
fn look_for_duplicates(report: &mut ImportReport, w: &mut Writer<'_>, seen: &Seen) -> Result<(), StoreError> {
    w.alike(|Alike { new, earlier, earlier_name: name, by }| {
        report.duplicate(Duplicate { line: seen.line(new.0), customer: earlier.0, name, by });
    })
}

fn opened(error: OpenError) -> OpsError {
    match error {
        OpenError::Io(error) => OpsError::Unreadable(error),
        OpenError::File(bad) => OpsError::BadFile(Box::new(bad)),
    }
}
