//! Contacts: the people at a customer.

use rusqlite::{Connection, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::change::Entity;
use crate::domain::contact::{Contact, ContactRole, Person};
use crate::domain::detail::Detail;
use crate::domain::ids::{ContactId, CustomerId};

pub(in super::super) const TABLE: Table = Table {
    name: "contact",
    columns: "id, customer_id, name, role, email, phone",
    read: |row| read(row).map(Detail::Contact),
};

pub(in super::super) fn read(row: &Row<'_>) -> rusqlite::Result<Contact> {
    let c = Columns { table: "contact", row };
    Ok(Contact {
        id: ContactId(c.integer("id")?),
        customer: CustomerId(c.integer("customer_id")?),
        person: Person {
            name: c.text("name")?,
            role: c.optional_keyed("role", ContactRole::from_key)?,
            email: c.optional_text("email")?,
            phone: c.optional_text("phone")?,
        },
    })
}

pub(super) fn insert(conn: &Connection, contact: &Contact) -> Result<(), StoreError> {
    let Person { name, role, email, phone } = &contact.person;
    conn.prepare_cached(
        "INSERT INTO contact (id, customer_id, name, role, email, phone) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        contact.id.0,
        contact.customer.0,
        name,
        role.map(ContactRole::key),
        email,
        phone
    ])?;
    Ok(())
}

impl Store {
    /// The people at a customer, in the order they were told.
    pub fn contacts(&self, customer: CustomerId) -> Result<Vec<Contact>, StoreError> {
        super::all_of(&self.conn, Entity::Contact, customer, picked)
    }

    pub fn contact(&self, id: ContactId) -> Result<Option<Contact>, StoreError> {
        Ok(super::find(&self.conn, Entity::Contact, id.0)?.and_then(picked))
    }
}

fn picked(detail: Detail) -> Option<Contact> {
    if let Detail::Contact(contact) = detail { Some(contact) } else { None }
}
