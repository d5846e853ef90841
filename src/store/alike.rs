//! Which customers of this transaction look like earlier ones. The table is passed over twice, whatever came in: no
//! row is searched for by itself, and only values that may be there twice are kept.

use std::hash::{DefaultHasher, Hash, Hasher};

use rusqlite::params;

use super::StoreError;
use super::writer::Writer;
use crate::domain::ids::CustomerId;
use crate::domain::likeness::{Likeness, of_email, of_name, of_phone};

/// A new customer and the earliest one it looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    pub new: CustomerId,
    pub earlier: CustomerId,
    pub earlier_name: String,
    pub by: Likeness,
}

/// Values seen, as bits: what is not marked twice is surely there once. Four megabytes each.
struct Sieve {
    once: Vec<u64>,
    twice: Vec<u64>,
}

impl Sieve {
    const BITS: u64 = 1 << 25;

    fn new() -> Self {
        let empty = || vec![0; (Self::BITS / 64) as usize];
        Self { once: empty(), twice: empty() }
    }

    fn place(by: Likeness, value: &str) -> (usize, u64) {
        let mut hasher = DefaultHasher::new();
        (by, value).hash(&mut hasher);
        let bit = hasher.finish() % Self::BITS;
        ((bit / 64) as usize, 1 << (bit % 64))
    }

    fn mark(&mut self, by: Likeness, value: &str) {
        let (word, bit) = Self::place(by, value);
        self.twice[word] |= self.once[word] & bit;
        self.once[word] |= bit;
    }

    fn may_repeat(&self, by: Likeness, value: &str) -> bool {
        let (word, bit) = Self::place(by, value);
        self.twice[word] & bit != 0
    }
}

impl Writer<'_> {
    /// The customers created so far that look like earlier ones, in the order of their creation.
    pub fn alike(&mut self, mut found: impl FnMut(Alike)) -> Result<(), StoreError> {
        let Some(created) = self.created.customers else { return Ok(()) };
        let mut sieve = Sieve::new();
        self.each_likeness(|_, by, value| {
            sieve.mark(by, &value);
            Ok(())
        })?;
        self.tx.execute_batch(
            "DROP TABLE IF EXISTS temp.alike;
             CREATE TEMP TABLE alike (kind TEXT, value TEXT, id INTEGER, PRIMARY KEY (kind, value, id)) WITHOUT ROWID;",
        )?;
        let mut insert = self.tx.prepare("INSERT INTO temp.alike VALUES (?1, ?2, ?3)")?;
        self.each_likeness(|id, by, value| {
            if sieve.may_repeat(by, &value) {
                insert.execute(params![by.key(), value, id])?;
            }
            Ok(())
        })?;
        let mut select = self.tx.prepare(
            "SELECT a.id, a.kind, c.id, c.name FROM temp.alike a JOIN main.customer c ON c.id =
                 (SELECT min(b.id) FROM temp.alike b WHERE b.kind = a.kind AND b.value = a.value)
             WHERE a.id >= ?1 AND c.id < a.id
             ORDER BY a.id, CASE a.kind WHEN 'email' THEN 1 WHEN 'phone' THEN 2 ELSE 3 END",
        )?;
        let mut rows = select.query([created.first])?;
        let mut last = None;
        while let Some(row) = rows.next()? {
            let (new, by) = (CustomerId(row.get(0)?), row.get::<_, String>(1)?);
            // By the surest likeness only.
            if last.replace(new) != Some(new) {
                let by = Likeness::from_key(&by).unwrap_or(Likeness::Name);
                found(Alike { new, earlier: CustomerId(row.get(2)?), earlier_name: row.get(3)?, by });
            }
        }
        Ok(())
    }

    fn each_likeness(
        &self,
        mut each: impl FnMut(i64, Likeness, String) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut select = self.tx.prepare("SELECT id, name, email, phone, country FROM main.customer")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            let text = |column: usize| row.get::<_, Option<String>>(column);
            let (name, email, phone, country) = (text(1)?, text(2)?, text(3)?, text(4)?);
            for (by, value) in [
                (Likeness::Email, email.as_deref().and_then(of_email)),
                (
                    Likeness::Phone,
                    phone.as_deref().and_then(|p| of_phone(p, country.as_deref(), self.facts.zone)),
                ),
                (Likeness::Name, name.as_deref().and_then(of_name)),
            ] {
                if let Some(value) = value {
                    each(id, by, value)?;
                }
            }
        }
        Ok(())
    }
}
