//! Reading timelines: what is known of many customers' lives as far as health goes, one after another.
//!
//! Customers with neighbouring ids are read together, a range of each table side by side.

use rusqlite::{CachedStatement, Connection, Row};

use super::super::codec::{self, Entry};
use super::super::lives::{Cursor, ranges};
use super::super::rows::Columns;
use super::super::undo::read_stored;
use super::super::{Store, StoreError, details};
use crate::domain::change::Change;
use crate::domain::context::Source;
use crate::domain::customer::Edit;
use crate::domain::detail::Detail;
use crate::domain::evidence::Evidence;
use crate::domain::health::{
    Entering, Impression, Lived, OpenPain, Sale, Spell, Telling, Timeline, Told, spells,
};
use crate::domain::ids::CustomerId;
use crate::domain::moment::{At, Clock};
use crate::domain::pain::Pain;
use crate::domain::purchase::PurchaseKind;
use crate::domain::survey::SurveyKind;
use chrono::NaiveDate;
use chrono_tz::Tz;

/// Reads the timelines of customers in ascending order of ids.
pub(in crate::store) struct Timelines<'conn> {
    zone: Tz,
    /// Nothing that this clock has not seen is read from the journal.
    seen_by: Option<Clock>,
    /// Which channels customer and company meet on.
    meeting: Vec<String>,
    moves: CachedStatement<'conn>,
    lived: CachedStatement<'conn>,
    purchases: CachedStatement<'conn>,
    surveys: CachedStatement<'conn>,
    pains: CachedStatement<'conn>,
    contacts: CachedStatement<'conn>,
    findings: CachedStatement<'conn>,
    pulses: CachedStatement<'conn>,
    cadences: CachedStatement<'conn>,
    journal: CachedStatement<'conn>,
}

/// What the journal tells of things that have no history of their own.
const JOURNAL: &str =
    "SELECT c.customer_id AS whose, b.at AS batch_at, b.source, c.kind, c.entity, c.entity_id, \
     c.through_id, c.customer_id, c.before, c.after
     FROM change c JOIN batch b ON b.id = c.batch
     WHERE c.customer_id BETWEEN ?1 AND ?2
       AND (c.entity IN ('contact', 'finding', 'pain') OR c.kind = 'edited' AND c.after LIKE '%\"cadence\"%')
     ORDER BY c.customer_id, c.id DESC";

impl<'conn> Timelines<'conn> {
    pub fn new(conn: &'conn Connection, zone: Tz, seen_by: Option<Clock>) -> Result<Self, StoreError> {
        let read = |columns: &str, table: &str, order: &str| {
            conn.prepare_cached(&format!(
                "SELECT customer_id AS whose, {columns} FROM {table} WHERE customer_id BETWEEN ?1 AND ?2 ORDER BY {order}"
            ))
        };
        let by_day = "customer_id, day, id";
        let mut meeting = conn.prepare_cached("SELECT key FROM channel WHERE meets = 1")?;
        Ok(Self {
            zone,
            seen_by,
            meeting: meeting.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?,
            moves: read("day, to_stage", "stage_move", by_day)?,
            lived: read("day, channel, emotion, evidence", "touchpoint", by_day)?,
            purchases: read("day, kind, amount_minor, order_id", "purchase", by_day)?,
            surveys: read("day, kind, score", "survey", by_day)?,
            pains: read(details::pains::TABLE.columns, "pain", "customer_id, id")?,
            contacts: read(details::contacts::TABLE.columns, "contact", "customer_id, id")?,
            findings: read(details::findings::TABLE.columns, "finding", "customer_id")?,
            pulses: read("day, feel", "pulse", by_day)?,
            cadences: conn.prepare_cached(
                "SELECT id AS whose, cadence FROM customer
                 WHERE id BETWEEN ?1 AND ?2 AND cadence IS NOT NULL ORDER BY id",
            )?,
            journal: conn.prepare_cached(JOURNAL)?,
        })
    }

    /// Shows the timeline of each of them; `false` where `visit` said to stop.
    pub fn each<E: From<StoreError>>(
        &mut self,
        ids: &[CustomerId],
        mut visit: impl FnMut(CustomerId, Timeline) -> Result<bool, E>,
    ) -> Result<bool, E> {
        for together in ranges(ids) {
            if !self.range(together, &mut visit)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn range<E: From<StoreError>>(
        &mut self,
        together: &[CustomerId],
        visit: &mut impl FnMut(CustomerId, Timeline) -> Result<bool, E>,
    ) -> Result<bool, E> {
        let (Some(first), Some(last)) = (together.first(), together.last()) else { return Ok(true) };
        let range = [first.0, last.0];
        let mut moves = Cursor::over(&mut self.moves, range)?;
        let mut lived = Cursor::over(&mut self.lived, range)?;
        let mut purchases = Cursor::over(&mut self.purchases, range)?;
        let mut surveys = Cursor::over(&mut self.surveys, range)?;
        let mut pains = Cursor::over(&mut self.pains, range)?;
        let mut contacts = Cursor::over(&mut self.contacts, range)?;
        let mut findings = Cursor::over(&mut self.findings, range)?;
        let mut pulses = Cursor::over(&mut self.pulses, range)?;
        let mut cadences = Cursor::over(&mut self.cadences, range)?;
        let mut journal = Cursor::over(&mut self.journal, range)?;
        for &id in together {
            let rows = Rows {
                zone: self.zone,
                pains: pains.of(id, details::pains::read)?,
                contacts: contacts.of(id, details::contacts::read)?,
                findings: findings.of(id, details::findings::read)?,
                cadence: cadences
                    .of(id, |row| Columns { table: "customer", row }.optional_count("cadence"))?,
                told: journal
                    .of(id, |row| read_telling(row, self.zone))?
                    .into_iter()
                    .filter(|telling| self.seen_by.is_none_or(|clock| clock.has_seen(telling.at)))
                    .collect(),
            };
            let timeline = Timeline {
                moves: moves.of(id, read_entering)?,
                lived: lived.of(id, |row| read_lived(row, &self.meeting))?,
                sales: sales(&purchases.of(id, read_payment)?),
                answers: surveys.of(id, read_answer)?,
                pulses: pulses.of(id, read_impression)?,
                ..rows.timeline()?
            };
            if !visit(id, timeline)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// A telling of the journal.
struct Telt {
    at: At,
    source: Source,
    change: Change,
}

fn read_telling(row: &Row<'_>, zone: Tz) -> rusqlite::Result<Telt> {
    let c = Columns { table: "batch", row };
    let change = match codec::read(&read_stored(row)?) {
        Ok(Entry::Change(change)) => change,
        // Entries of ranges name no customer, and so are none of these.
        Ok(Entry::Created(..)) => return Err(rusqlite::Error::InvalidQuery),
        Err(error) => return Err(rusqlite::Error::ToSqlConversionFailure(Box::new(error))),
    };
    Ok(Telt {
        at: c.decode("batch_at", |value| At::parse(value.as_str().ok()?, zone).ok())?,
        source: c.keyed("source", Source::from_key)?,
        change,
    })
}

/// What is kept without a history, and what the journal tells of it, the newest first.
struct Rows {
    zone: Tz,
    pains: Vec<Pain>,
    contacts: Vec<crate::domain::contact::Contact>,
    findings: Vec<crate::domain::qualification::Finding>,
    cadence: Vec<Option<u32>>,
    told: Vec<Telt>,
}

impl Rows {
    fn timeline(self) -> Result<Timeline, StoreError> {
        let zone = self.zone;
        let pains = spells(
            self.pains.iter().map(|pain| (pain.id.0, pain.clone())),
            self.tellings(|detail| if let Detail::Pain(pain) = detail { Some(pain) } else { None }),
            |pain| Some(pain.trouble.since.day(zone)),
        );
        let contacts = spells(
            self.contacts.iter().map(|contact| (contact.id.0, contact.person.role)),
            self.tellings(|detail| if let Detail::Contact(c) = detail { Some(c.person.role) } else { None }),
            |_| None,
        );
        let findings = spells(
            self.findings.iter().map(|f| (f.id.0, f.clone())),
            self.tellings(|detail| if let Detail::Finding(f) = detail { Some(f) } else { None }),
            |finding| Some(finding.at.day(zone)),
        );
        Ok(Timeline {
            pains: pains.iter().map(|spell| open_pain(spell, zone)).collect(),
            contacts,
            findings: findings.into_iter().map(|spell| told_as(spell, |f| (f.letter, f.level))).collect(),
            cadences: self.cadences(),
            ..Timeline::default()
        })
    }

    /// What was told of one kind of detail, the newest first.
    fn tellings<T>(&self, picked: impl Fn(Detail) -> Option<T>) -> Vec<Told<T>> {
        let told = |telt: &Telt| {
            // Whom an import or a demo brought was known before, nobody can say since when.
            let on = telt.source.is_person().then(|| telt.at.day(self.zone));
            let (id, telling) = match &telt.change {
                Change::Attached(detail) => {
                    picked(detail.clone())?;
                    (detail.id(), Telling::Came)
                }
                Change::Detached(detail) => (detail.id(), Telling::Went(picked(detail.clone())?)),
                Change::Revised { before, .. } => (before.id(), Telling::Became(picked(before.clone())?)),
                _ => return None,
            };
            Some(Told { id, on, telling })
        };
        self.told.iter().filter_map(told).collect()
    }

    fn cadences(&self) -> Vec<Spell<u32>> {
        let mut found = Vec::new();
        let (mut until, mut held) = (None, self.cadence.first().copied().flatten());
        for telt in &self.told {
            let Change::Edited { edits, .. } = &telt.change else { continue };
            let before = edits.iter().find_map(|edit| match edit {
                Edit::Cadence { before, .. } => Some(*before),
                _ => None,
            });
            let Some(before) = before else { continue };
            let from = Some(telt.at.day(self.zone));
            found.extend(held.map(|what| Spell { from, until, what }));
            (until, held) = (from, before);
        }
        found.extend(held.map(|what| Spell { from: None, until, what }));
        found
    }
}

fn told_as<T, U>(spell: Spell<T>, as_what: impl FnOnce(T) -> U) -> Spell<U> {
    Spell { from: spell.from, until: spell.until, what: as_what(spell.what) }
}

/// What was told of a pain, as far as it was open then.
fn open_pain(spell: &Spell<Pain>, zone: Tz) -> Spell<OpenPain> {
    let since = spell.what.trouble.since.day(zone);
    let closed = spell.what.closed.as_ref().map(|closing| closing.at.day(zone));
    let until = match (spell.until, closed) {
        (Some(until), Some(closed)) => Some(until.min(closed)),
        (until, closed) => until.or(closed),
    };
    let from = Some(spell.from.map_or(since, |from| from.max(since)));
    Spell { from, until, what: OpenPain { since, severity: spell.what.trouble.severity } }
}

fn read_entering(row: &Row<'_>) -> rusqlite::Result<Entering> {
    let m = Columns { table: "stage_move", row };
    Ok(Entering { on: m.day("day")?, stage: m.stage("to_stage")? })
}

fn read_lived(row: &Row<'_>, meeting: &[String]) -> rusqlite::Result<Lived> {
    let t = Columns { table: "touchpoint", row };
    Ok(Lived {
        on: t.day("day")?,
        meets: t.decode("channel", |key| key.as_str().ok().map(|key| meeting.iter().any(|m| m == key)))?,
        emotion: details::touchpoints::emotion(&t)?,
        evidence: t.keyed("evidence", Evidence::from_key)?,
    })
}

fn read_answer(row: &Row<'_>) -> rusqlite::Result<(NaiveDate, SurveyKind, u8)> {
    let s = Columns { table: "survey", row };
    Ok((s.day("day")?, s.keyed("kind", SurveyKind::from_key)?, row.get("score")?))
}

fn read_impression(row: &Row<'_>) -> rusqlite::Result<Impression> {
    let p = Columns { table: "pulse", row };
    Ok(Impression { on: p.day("day")?, level: row.get("feel")? })
}

/// Money that came or went.
struct Payment {
    on: NaiveDate,
    kind: PurchaseKind,
    minor: Option<i64>,
    order: Option<String>,
}

fn read_payment(row: &Row<'_>) -> rusqlite::Result<Payment> {
    let p = Columns { table: "purchase", row };
    Ok(Payment {
        on: p.day("day")?,
        kind: p.keyed("kind", PurchaseKind::from_key)?,
        minor: row.get("amount_minor")?,
        order: p.optional_text("order_id")?,
    })
}

/// The sales, each with the day on which all of its money had been given back. A refund that names no order, or no
/// amount, gives nothing back for certain.
fn sales(payments: &[Payment]) -> Vec<Sale> {
    let refunds: Vec<&Payment> =
        payments.iter().filter(|p| p.kind == PurchaseKind::Refund && p.order.is_some()).collect();
    let given_back = |sale: &Payment| {
        let (order, amount) = (sale.order.as_ref()?, sale.minor.filter(|minor| *minor > 0)?);
        let mut back = 0_i64;
        refunds.iter().filter(|refund| refund.order.as_ref() == Some(order)).find_map(|refund| {
            back = back.saturating_add(refund.minor.unwrap_or(0));
            (back >= amount).then_some(refund.on)
        })
    };
    let sale = |sale: &Payment| Sale { on: sale.on, given_back: given_back(sale) };
    payments.iter().filter(|payment| payment.kind == PurchaseKind::Sale).map(sale).collect()
}

impl Store {
    /// A customer's life as far as health goes; an empty one for nobody of that id.
    pub fn timeline(&self, id: CustomerId) -> Result<Timeline, StoreError> {
        let mut found = Timeline::default();
        Timelines::new(&self.conn, self.facts.zone, self.seen_by)?.each(&[id], |_, timeline| {
            found = timeline;
            Ok::<_, StoreError>(true)
        })?;
        Ok(found)
    }

    /// The timelines of customers in ascending order of ids, one at a time; `false` where `visit` said to stop.
    pub fn each_timeline(
        &self,
        ids: &[CustomerId],
        visit: impl FnMut(CustomerId, Timeline) -> Result<bool, StoreError>,
    ) -> Result<bool, StoreError> {
        Timelines::new(&self.conn, self.facts.zone, self.seen_by)?.each(ids, visit)
    }
}
