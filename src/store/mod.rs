//! The database file: the only room with SQL. One file per aggregate.
//!
//! Reading is done by methods of [`Store`]; writing only by [`Store::write`], which hands out a [`Writer`] that
//! applies changes and journals them in one transaction. Nobody else ever writes.

mod accounts;
mod alike;
mod apply;
mod as_of;
mod beside;
mod blocked;
mod board;
mod chain;
mod clocks;
mod codec;
mod customers;
mod details;
mod doctor;
mod error;
mod fill;
mod gathering;
mod health;
mod history;
mod intake;
mod list;
mod lives;
mod metrics;
mod migrate;
mod offered;
mod open;
#[cfg(test)]
mod overhear;
mod purchases;
mod rows;
mod search;
mod settings;
mod sift;
mod staging;
mod totals;
mod undo;
mod words;
mod writer;

pub use alike::Alike;
pub use doctor::Ailment;
pub use error::{Refusal, StoreError};
pub use gathering::Group;
pub use health::{Ailing, Checked, Freshened, KeptScores};
pub use history::{Damage, HistoryFilter};
pub use intake::{Arrival, NewPurchase};
pub use list::Found;
pub use metrics::{Recalled, Wants};
pub use open::{Access, Founding, JournalMode};
pub use settings::Facts;
pub use staging::{StagedPurchase, StagedRow, Staging};
pub use undo::TakenBack;
pub use writer::Writer;

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::domain::context::{Action, Ctx, Written};
use crate::domain::ids::CustomerId;
use crate::domain::lens::Lens;
use crate::domain::moment::Clock;
use crate::domain::regime::Regime;
use crate::domain::stage::Ladder;

/// An open database.
pub struct Store {
    conn: Connection,
    path: PathBuf,
    facts: Facts,
    ladder: Ladder,
    lenses: Vec<Lens>,
    salts: chain::Salts,
    /// Device and number of the file that was opened.
    identity: Option<(u64, u64)>,
    /// Whether words can be looked up; not on an earlier day.
    words_indexed: bool,
    /// The earlier moment that is looked at, if it is one.
    seen_by: Option<Clock>,
    /// What was counted last under a filter.
    counted: RefCell<Option<sift::Counted>>,
}

/// A way to the database that is open already, for another thread: it leads to the same file and shows the same day.
#[derive(Debug, Clone)]
pub struct Door {
    pub path: PathBuf,
    seen_by: Option<Clock>,
}

impl Door {
    /// Whether it shows today, where others write.
    pub fn shows_today(&self) -> bool {
        self.seen_by.is_none()
    }

    /// Opens it for reading only.
    pub fn open(&self) -> Result<Store, StoreError> {
        let mut store = Store::open(&self.path, Access::ReadOnly, [0; 32])?;
        if let Some(clock) = self.seen_by {
            store.look_back(clock)?;
        }
        Ok(store)
    }
}

impl Store {
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How to open the same database once more.
    pub fn door(&self) -> Door {
        Door { path: self.path.clone(), seen_by: self.seen_by }
    }

    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    pub fn ladder(&self) -> &Ladder {
        &self.ladder
    }

    /// What health and rot are worked out by.
    pub fn regime(&self) -> Regime {
        Regime { rules: self.facts.rules.clone(), ladder: self.ladder.clone() }
    }

    /// The lenses in the team's order; never empty.
    pub fn lenses(&self) -> &[Lens] {
        &self.lenses
    }

    /// The lens of this key, else the database's own.
    pub fn lens(&self, key: &str) -> &Lens {
        let find = |key: &str| self.lenses.iter().find(|lens| lens.key() == key);
        find(key).or_else(|| find(&self.facts.lens)).unwrap_or(&self.lenses[0])
    }

    /// Whether any amount of money is stored yet, so that the currency may still be chosen.
    pub fn has_money(&self) -> Result<bool, StoreError> {
        settings::has_money(&self.conn)
    }

    /// Whether this file can be written to at all.
    pub fn is_readonly(&self) -> bool {
        self.conn.is_readonly("main").unwrap_or(true)
    }

    /// A number that is another one after any other process wrote.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self.conn.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }

    /// Reads again what is kept in memory, after another process wrote.
    pub fn refresh(&mut self) -> Result<(), StoreError> {
        self.facts = settings::facts(&self.conn)?;
        self.ladder = settings::ladder(&self.conn)?;
        self.lenses = settings::lenses(&self.conn, &self.ladder)?;
        Ok(())
    }

    /// Leaves no unused room in the file; for one that is handed around.
    pub fn compact(&mut self) -> Result<(), StoreError> {
        Ok(self.conn.execute_batch("VACUUM")?)
    }

    /// The one door for writes: `work` applies changes, all of them in one transaction with the journal, or
    /// none of them. Where it applies none there is no batch and nothing is written.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        ctx: &Ctx,
        action: Action,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let written = self.transact(ctx, action, true, work)?;
        self.give_room(fill::USUAL)?;
        if written.batch.is_some() {
            // The first writer of a day works out its scores, as far as that takes no time.
            self.freshen(ctx.clock.today(), CustomerId(0), health::AT_ONCE)?;
        }
        Ok(written)
    }

    /// Does all that [`Store::write`] does, then takes it back: what it returns is what would come of it.
    pub fn rehearse<T, E: From<StoreError>>(
        &mut self,
        ctx: &Ctx,
        action: Action,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        Ok(self.transact(ctx, action, false, work)?.value)
    }

    /// Memory for pages of the file, in KiB.
    fn give_room(&self, kib: i64) -> Result<(), StoreError> {
        Ok(self.conn.pragma_update(None, "cache_size", -kib)?)
    }

    fn transact<T, E: From<StoreError>>(
        &mut self,
        ctx: &Ctx,
        action: Action,
        keep: bool,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let much = matches!(action, Action::Import | Action::Demo | Action::Undo | Action::Redo);
        self.give_room(if much { fill::ROOMY } else { fill::USUAL })?;
        let tx = begin(&mut self.conn, &self.path, self.identity)?;
        // Another process may have set them since this one opened the file, the currency among them.
        self.facts = settings::facts(&tx)?;
        self.ladder = settings::ladder(&tx)?;
        let (facts, ladder) = (self.facts.clone(), self.ladder.clone());
        let mut writer = Writer::new(&tx, ctx, action, facts, ladder, &mut self.salts);
        let value = work(&mut writer)?;
        let has_set = writer.has_set;
        let batch = writer.finish()?;
        if keep {
            tx.commit().map_err(StoreError::from)?;
            if has_set {
                // A change of currency, lens, rules or limits is known at once.
                self.facts = settings::facts(&self.conn)?;
                self.ladder = settings::ladder(&self.conn)?;
            }
        }
        Ok(Written { batch, value })
    }
}

/// Begins a transaction that writes: only here, after looking whether this file may be written to at all.
fn begin<'a>(
    conn: &'a mut Connection,
    path: &Path,
    opened: Option<(u64, u64)>,
) -> Result<Transaction<'a>, StoreError> {
    // SQLite would go on writing into a file that nobody can find any more.
    if open::identity(path) != opened {
        return Err(StoreError::Vanished);
    }
    if conn.is_readonly("main").unwrap_or(true) {
        return Err(StoreError::ReadOnly);
    }
    // Immediate: a deferred read-then-write fails at once when somebody else writes in between.
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = migrate::version(&tx)?;
    if found != migrate::VERSION {
        return Err(StoreError::Newer { found, known: migrate::VERSION });
    }
    Ok(tx)
}
