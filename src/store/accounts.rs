//! One customer with all that is kept of it, and the values in use, for forms to choose from.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::details::other_keys;
use super::history::HistoryFilter;
use super::{Store, StoreError, customers};
use crate::domain::account::{Account, Known};
use crate::domain::ids::CustomerId;
use crate::domain::outcome::Subject;
use crate::domain::story::Story;

/// Of how many of the latest customers the values in use are gathered: a form opens at once, however many there
/// are in all.
const LATEST: i64 = 2_000;

impl Store {
    /// `None` for nobody of that id.
    pub fn account(&self, id: CustomerId) -> Result<Option<Account>, StoreError> {
        let Some(customer) = self.customer(id)? else { return Ok(None) };
        let referrer = match customer.record.referred_by {
            Some(referrer) => self.named_subjects(&[referrer])?.pop(),
            None => None,
        };
        Ok(Some(Account {
            moves: self.moves(id)?,
            purchases: self.purchases(id)?,
            tasks: self.tasks(id)?,
            contacts: self.contacts(id)?,
            surveys: self.surveys(id)?,
            flags: self.flags(id)?,
            pains: self.pains(id)?,
            opportunities: self.opportunities(id)?,
            findings: self.findings(id)?,
            cells: self.cells(id)?,
            pulses: self.pulses(id)?,
            other_keys: self.other_keys(id)?,
            referrer,
            referred: self.named_subjects(&customers::referred_by(&self.conn, id)?)?,
            customer,
        }))
    }

    /// The account with everything that was lived; as many of the latest changes as asked for. `None` for nobody of
    /// that id.
    pub fn story(&self, id: CustomerId, changes: usize) -> Result<Option<Story>, StoreError> {
        // One moment for all of it, also while others write.
        let snapshot = self.conn.unchecked_transaction()?;
        let Some(account) = self.account(id)? else { return Ok(None) };
        let persona = match &account.customer.record.persona {
            Some(key) => self.persona(key)?,
            None => None,
        };
        let history = match changes {
            0 => Vec::new(),
            limit => {
                let filter = HistoryFilter { customer: Some(id), limit: Some(limit), seen_by: self.seen_by };
                self.history(filter)?
            }
        };
        let story = Story {
            touchpoints: self.touchpoints(id)?,
            timeline: self.timeline(id)?,
            channels: self.channels()?,
            account,
            persona,
            history,
        };
        snapshot.finish()?;
        Ok(Some(story))
    }

    /// The keys of doubles that were merged into this one.
    pub fn other_keys(&self, id: CustomerId) -> Result<Vec<String>, StoreError> {
        other_keys::of(&self.conn, id)
    }

    /// The names of all custom fields there are.
    pub fn custom_names(&self) -> Result<Vec<String>, StoreError> {
        texts(&self.conn, "SELECT DISTINCT name FROM custom_field ORDER BY name")
    }

    /// Those who are still there, in the order asked for.
    pub fn named_subjects(&self, ids: &[CustomerId]) -> Result<Vec<Subject>, StoreError> {
        let mut select = self.conn.prepare_cached("SELECT name FROM customer WHERE id = ?1")?;
        let mut subjects = Vec::new();
        for &id in ids {
            let mut rows = select.query([id.0])?;
            if let Some(row) = rows.next()? {
                subjects.push(Subject { id, name: row.get(0)? });
            }
        }
        Ok(subjects)
    }

    /// Key and name of those who are still there.
    pub fn keys_and_names(
        &self,
        ids: impl Iterator<Item = CustomerId>,
    ) -> Result<BTreeMap<CustomerId, (String, String)>, StoreError> {
        let mut select = self.conn.prepare_cached("SELECT external_key, name FROM customer WHERE id = ?1")?;
        let mut found = BTreeMap::new();
        for id in ids {
            let mut rows = select.query([id.0])?;
            if let Some(row) = rows.next()? {
                found.insert(id, (row.get(0)?, row.get(1)?));
            }
        }
        Ok(found)
    }

    /// What the latest customers have in their fields.
    pub fn known(&self) -> Result<Known, StoreError> {
        // By the primary key of each table, whatever order the values come in.
        let values = |table: &str, id: &str, name: &str| {
            let sql = format!(
                "SELECT DISTINCT +{name} FROM {table}
                 WHERE {id} > (SELECT coalesce(max(id), 0) - {LATEST} FROM customer) AND {name} IS NOT NULL
                 ORDER BY 1"
            );
            texts(&self.conn, &sql)
        };
        let column = |name: &str| values("customer", "id", name);
        let beside = |table: &str, name: &str| values(table, "customer_id", name);
        Ok(Known {
            owners: column("owner")?,
            sources: column("source")?,
            cities: column("city")?,
            countries: column("country")?,
            tags: beside("tag", "tag")?,
            custom: beside("custom_field", "name")?,
            personas: texts(&self.conn, "SELECT key FROM persona ORDER BY key")?,
            products: beside("touchpoint", "product")?,
        })
    }
}

fn texts(conn: &Connection, sql: &str) -> Result<Vec<String>, StoreError> {
    let mut select = conn.prepare_cached(sql)?;
    Ok(select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
