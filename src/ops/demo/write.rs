//! Writing the demo into a file: the same rows every time, journaled like any other intake.

use std::path::Path;

use chrono::{NaiveTime, TimeZone};

use super::demo_data;
use crate::domain::context::{Action, Actor, Ctx, Source};
use crate::domain::moment::{At, Clock};
use crate::domain::stage::Ladder;
use crate::domain::stage_path::PathStep;
use crate::ops::OpsError;
use crate::store::{Arrival, Founding, JournalMode, NewPurchase, Store};

/// Salts of a demo need not be secret: the file is the same for everybody.
const SEED: [u8; 32] = *b"the demo is the same for all ...";

/// How much was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoWritten {
    pub customers: i64,
    pub purchases: i64,
}

/// Makes the demo database at `path`, which must be absent, or empty and private.
pub fn write(path: &Path) -> Result<DemoWritten, OpsError> {
    let data = demo_data(&Ladder::built_in());
    let founding = Founding {
        demo_as_of: Some(data.as_of),
        // It is handed around as one file.
        journal_mode: JournalMode::Rollback,
        ..Founding::new(data.currency, data.zone)
    };
    let empty = std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() == 0);
    let mut store =
        if empty { Store::found(path, &founding, SEED) } else { Store::create(path, &founding, SEED) }?;
    let evening = data.as_of.and_time(NaiveTime::MIN) + chrono::Duration::hours(18);
    let recorded_at =
        data.zone.from_local_datetime(&evening).earliest().map(|t| t.to_utc()).unwrap_or_default();
    let ctx = Ctx {
        clock: Clock { at: At::Date(data.as_of), zone: data.zone },
        recorded_at,
        actor: Actor { name: "siklus".to_owned(), uid: 0 },
        source: Source::Demo,
    };
    let written = DemoWritten {
        customers: i64::try_from(data.customers.len()).unwrap_or(i64::MAX),
        purchases: i64::try_from(data.purchases.len()).unwrap_or(i64::MAX),
    };
    store.write(&ctx, Action::Demo, |w| {
        for dossier in data.customers {
            let path = dossier.moves.iter().map(PathStep::from).collect();
            let id = w.create_customer(Arrival { record: dossier.record, path, tags: dossier.tags })?;
            debug_assert_eq!(id, dossier.id, "the demo's ids count from 1 without gaps");
        }
        for purchase in data.purchases {
            let crate::domain::purchase::Purchase { customer, at, kind, amount, order, nth, .. } = purchase;
            w.create_purchase(NewPurchase { customer, at, kind, amount, order, nth })?;
        }
        Ok::<_, OpsError>(())
    })?;
    store.compact()?;
    Ok(written)
}
