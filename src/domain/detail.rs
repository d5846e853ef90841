//! What is kept beside the record, a row each: tasks, contacts, surveys, flags, other keys, and what was spent.
//!
//! They come, go and are put right in the same three ways, so the journal needs one kind of change for each way
//! and not three for every kind of row.

use super::change::Entity;
use super::contact::Contact;
use super::flag::Flag;
use super::ids::CustomerId;
use super::other_key::OtherKey;
use super::spend::Spend;
use super::survey::Survey;
use super::task::Task;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    Task(Task),
    Contact(Contact),
    Survey(Survey),
    Flag(Flag),
    OtherKey(OtherKey),
    Spend(Spend),
}

impl Detail {
    /// The kinds of details that belong to a customer.
    pub const OF_CUSTOMERS: [Entity; 5] =
        [Entity::Task, Entity::Contact, Entity::Survey, Entity::Flag, Entity::OtherKey];

    pub fn entity(&self) -> Entity {
        match self {
            Self::Task(_) => Entity::Task,
            Self::Contact(_) => Entity::Contact,
            Self::Survey(_) => Entity::Survey,
            Self::Flag(_) => Entity::Flag,
            Self::OtherKey(_) => Entity::OtherKey,
            Self::Spend(_) => Entity::Spend,
        }
    }

    /// Its number among those of its entity.
    pub fn id(&self) -> i64 {
        match self {
            Self::Task(task) => task.id.0,
            Self::Contact(contact) => contact.id.0,
            Self::Survey(survey) => survey.id.0,
            Self::Flag(flag) => flag.id.0,
            Self::OtherKey(key) => key.id.0,
            Self::Spend(spend) => spend.id.0,
        }
    }

    /// Whose it is; what was spent is nobody's.
    pub fn customer(&self) -> Option<CustomerId> {
        match self {
            Self::Task(task) => Some(task.customer),
            Self::Contact(contact) => Some(contact.customer),
            Self::Survey(survey) => Some(survey.customer),
            Self::Flag(flag) => Some(flag.customer),
            Self::OtherKey(key) => Some(key.customer),
            Self::Spend(_) => None,
        }
    }

    /// The same of another customer.
    #[must_use]
    pub fn handed_to(mut self, customer: CustomerId) -> Self {
        match &mut self {
            Self::Task(task) => task.customer = customer,
            Self::Contact(contact) => contact.customer = customer,
            Self::Survey(survey) => survey.customer = customer,
            Self::Flag(flag) => flag.customer = customer,
            Self::OtherKey(key) => key.customer = customer,
            Self::Spend(_) => {}
        }
        self
    }
}
