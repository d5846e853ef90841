//! Writing the demo into a file: the same rows every time, journaled like any other intake.

use std::path::Path;

use chrono::{NaiveTime, TimeZone};

use super::crowd::{Crowd, Size};
use super::{ZONE, as_of, demo_data};
use crate::domain::change::{Change, Entity};
use crate::domain::context::{Action, Actor, Ctx, Source};
use crate::domain::customer::Dossier;
use crate::domain::detail::Detail;
use crate::domain::ids::TouchpointId;
use crate::domain::moment::{At, Clock};
use crate::domain::money::Currency;
use crate::domain::purchase::Purchase;
use crate::domain::stage::Ladder;
use crate::domain::stage_path::PathStep;
use crate::domain::touchpoint::Touchpoint;
use crate::ops::OpsError;
use crate::store::{Arrival, Founding, JournalMode, NewPurchase, Store, Writer};

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
    let empty = std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() == 0);
    if empty {
        fill(Store::found(path, &founding(), SEED)?)
    } else {
        Store::beside(path, |path| fill(create(path)?))
    }
}

fn fill(mut store: Store) -> Result<DemoWritten, OpsError> {
    let data = demo_data(&Ladder::built_in());
    let written = DemoWritten {
        customers: i64::try_from(data.customers.len()).unwrap_or(i64::MAX),
        purchases: i64::try_from(data.purchases.len()).unwrap_or(i64::MAX),
    };
    store.write(&ctx(), Action::Demo, |w| {
        for dossier in data.customers {
            enter(w, dossier)?;
        }
        for purchase in data.purchases {
            w.create_purchase(new(purchase))?;
        }
        for detail in data.details {
            w.apply(Change::Attached(detail))?;
        }
        Ok::<_, OpsError>(())
    })?;
    store.compact()?;
    Ok(written)
}

/// Makes a demo of this size at `path`, which must be absent. `told` hears how many customers are in.
pub fn write_crowd(path: &Path, size: Size, mut told: impl FnMut(u32)) -> Result<DemoWritten, OpsError> {
    let ladder = Ladder::built_in();
    Store::beside(path, |path| {
        create(path)?.fill(&ctx(), Action::Demo, |w| {
            for (done, (dossier, purchases, touches)) in (1..).zip(Crowd::new(&ladder, as_of(), size)) {
                let customer = dossier.id;
                enter(w, dossier)?;
                for purchase in purchases {
                    w.create_purchase(new(purchase))?;
                }
                for touch in touches {
                    w.create_detail(Entity::Touchpoint, |id| {
                        Detail::Touchpoint(Touchpoint { id: TouchpointId(id), customer, touch })
                    })?;
                }
                told(done);
            }
            Ok(DemoWritten { customers: size.customers.into(), purchases: size.purchases.into() })
        })
    })
    .map(|written| written.value)
}

fn create(path: &Path) -> Result<Store, OpsError> {
    Ok(Store::create(path, &founding(), SEED)?)
}

fn founding() -> Founding {
    Founding {
        demo_as_of: Some(as_of()),
        // The small one is handed around as one file.
        journal_mode: JournalMode::Rollback,
        ..Founding::new(Currency::IDR, ZONE)
    }
}

fn ctx() -> Ctx {
    let evening = as_of().and_time(NaiveTime::MIN) + chrono::Duration::hours(18);
    let recorded_at = ZONE.from_local_datetime(&evening).earliest().map(|t| t.to_utc()).unwrap_or_default();
    Ctx {
        clock: Clock { at: At::Date(as_of()), zone: ZONE },
        recorded_at,
        actor: Actor { name: "siklus".to_owned(), uid: 0 },
        source: Source::Demo,
    }
}

fn enter(w: &mut Writer<'_>, dossier: Dossier) -> Result<(), OpsError> {
    let path = dossier.moves.iter().map(PathStep::from).collect();
    let id = w.create_customer(Arrival { record: dossier.record, path, tags: dossier.tags })?;
    debug_assert_eq!(id, dossier.id, "the demo's ids count from 1 without gaps");
    Ok(())
}

fn new(purchase: Purchase) -> NewPurchase {
    let Purchase { customer, at, kind, amount, order, nth, kept, months, .. } = purchase;
    NewPurchase { customer, at, kind, amount, order, nth, kept, months }
}
