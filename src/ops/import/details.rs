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

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::super::heads::Mapping;
    use super::super::take_in;
    use super::*;
    use crate::domain::channel::ChannelKey;
    use crate::domain::context::{Action, Actor, Source};
    use crate::domain::deed::Deed;
    use crate::domain::ids::{BatchId, TouchpointId};
    use crate::domain::lang::Label;
    use crate::domain::moment::{At, Clock};
    use crate::domain::money::Currency;
    use crate::domain::outcome::Outcome;
    use crate::domain::touchpoint::Touch;
    use crate::ops::deeds::perform;
    use crate::ops::{export, undo};
    use crate::store::{Founding, StoreError};

    fn ctx(actor: &str) -> Ctx {
        let now = chrono::DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        Ctx {
            clock: Clock { at: At::Instant(now), zone: Tz::Asia__Jakarta },
            recorded_at: now,
            actor: Actor { name: actor.into(), uid: 0 },
            source: Source::Import,
        }
    }

    /// A database with the customers a, b and c.
    fn three() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let founding = Founding::new(Currency::IDR, Tz::Asia__Jakarta);
        let mut store = Store::create(&folder.path().join("team.db"), &founding, [0; 32]).unwrap();
        import(&mut store, ImportKind::Customers, "id,name\na,Ana\nb,Budi\nc,Citra\n");
        (folder, store)
    }

    fn import(store: &mut Store, kind: ImportKind, file: &str) -> Written<ImportReport> {
        let mapping = Mapping::default();
        let file = std::io::Cursor::new(file);
        take_in(kind, store, &ctx("ana"), file, &Options::plain(&mapping), &mut |_| {}).unwrap()
    }

    /// New, known and rejected rows.
    fn counts(written: &Written<ImportReport>) -> [u64; 3] {
        let report = &written.value;
        [report.created, report.unchanged, report.rejected_total]
    }

    fn exported(store: &Store) -> String {
        let mut file = Vec::new();
        export::touchpoints::<Box<dyn std::error::Error>>(store, &mut file).unwrap();
        String::from_utf8(file).unwrap()
    }

    const CALLS: &str = "customer,date,channel,note\na,2026-01-02,phone,hi\nb,2026-01-03,phone,hi\n\
                         b,2026-01-04,email,again\nc,2026-01-05,email,\n";

    /// Imports the calls, lets budi say the second otherwise, and takes the import back.
    fn calls_of_which_one_is_retold() -> (tempfile::TempDir, Store, BatchId) {
        let (folder, mut store) = three();
        let batch = import(&mut store, ImportKind::Touchpoints, CALLS).batch.unwrap();
        let seen = store.touchpoint(TouchpointId(2)).unwrap().unwrap().touch;
        let touch = Touch { note: Some("hello".into()), ..seen.clone() };
        let retell = Deed::Retell { touchpoint: TouchpointId(2), seen, touch };
        perform(&mut store, &ctx("budi"), &retell).unwrap();
        (folder, store, batch)
    }

    #[test]
    fn what_somebody_says_otherwise_since_stands_in_the_way_of_the_undo() {
        let (_folder, mut store, batch) = calls_of_which_one_is_retold();
        let before = exported(&store);
        match undo::undo_batch(&mut store, &ctx("ana"), batch, false) {
            Err(OpsError::Store(StoreError::Refused(refusal))) => {
                assert_eq!((refusal.blocked, refusal.by.as_deref()), (1, Some("budi")));
                assert_eq!(refusal.example.as_deref(), Some("Budi"));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(exported(&store), before);
        let done = undo::undo_batch(&mut store, &ctx("ana"), batch, true).unwrap();
        assert!(matches!(done, Outcome::Undone { left: 1, .. }), "{done:?}");
        let left = exported(&store);
        assert_eq!(left.lines().filter(|line| line.starts_with("b,")).count(), 2, "{left}");
        assert_eq!(left.lines().count(), 3, "{left}");
        // Once what was said otherwise is said as before, all of it can go.
        let (_folder, mut store, batch) = calls_of_which_one_is_retold();
        undo::undo(&mut store, &ctx("budi")).unwrap();
        undo::undo_batch(&mut store, &ctx("ana"), batch, false).unwrap();
        assert_eq!(exported(&store).lines().count(), 1);
        assert!(store.verify_history().unwrap().is_ok());
    }

    #[test]
    fn what_went_over_to_another_customer_is_left_with_them() {
        let (_folder, mut store) = three();
        let batch = import(&mut store, ImportKind::Touchpoints, CALLS).batch.unwrap();
        let merge = Deed::Merge { kept: CustomerId(3), gone: CustomerId(2) };
        perform(&mut store, &ctx("budi"), &merge).unwrap();
        assert!(undo::undo_batch(&mut store, &ctx("ana"), batch, false).is_err());
        undo::undo_batch(&mut store, &ctx("ana"), batch, true).unwrap();
        let left = exported(&store);
        let whose: Vec<_> = left.lines().skip(1).map(|line| &line[..1]).collect();
        assert_eq!(whose, ["c"; 3], "{left}");
    }

    #[test]
    fn customers_of_whom_something_is_told_since_stay_and_it_is_said_who_told() {
        let (_folder, mut store) = three();
        import(&mut store, ImportKind::Surveys, "customer,date,nps\nc,2026-01-02,9\n");
        match undo::undo_batch(&mut store, &ctx("budi"), BatchId(1), false) {
            Err(OpsError::Store(StoreError::Refused(refusal))) => {
                assert_eq!((refusal.blocked, refusal.by.as_deref()), (1, Some("ana")));
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn touchpoints_on_a_channel_that_is_gone_are_known_and_no_new_ones_come() {
        let (_folder, mut store) = three();
        let (key, label) = (ChannelKey::new("expo"), Label::new("expo", "pameran"));
        let channel = Deed::Channel { key: key.clone(), label, letter: None, meets: true };
        perform(&mut store, &ctx("ana"), &channel).unwrap();
        let file = "customer,date,channel\na,2026-01-02,expo\nb,2026-01-02,Pameran\n";
        assert_eq!(counts(&import(&mut store, ImportKind::Touchpoints, file)), [2, 0, 0]);
        perform(&mut store, &ctx("ana"), &Deed::DropChannel(key)).unwrap();
        let own = exported(&store);
        assert_eq!(counts(&import(&mut store, ImportKind::Touchpoints, &own)), [0, 2, 0]);
        let again =
            import(&mut store, ImportKind::Touchpoints, &format!("{own}c,2026-01-02,expo,,,,,,,,,\n"));
        assert_eq!(counts(&again), [0, 2, 1]);
    }

    #[test]
    fn a_batch_is_told_by_what_came_of_it() {
        let (_folder, mut store) = three();
        let batch = import(&mut store, ImportKind::Touchpoints, CALLS).batch.unwrap();
        assert_eq!(store.batch(batch).unwrap().unwrap().told, Some((Entity::Touchpoint, 4)));
        undo::undo(&mut store, &ctx("ana")).unwrap();
        let newest = &store.history(Default::default()).unwrap()[0];
        assert_eq!((newest.action, newest.told), (Action::Undo, Some((Entity::Touchpoint, 4))));
    }
}
