//! What is kept beside the record, a row each: tasks, touchpoints, contacts, surveys, pains and the like; what was spent;
//! and what the team shares, personas and channels.
//!
//! They come, go and are put right in the same three ways, so the journal needs one kind of change for each way
//! and not three for every kind of row.

use super::cell::Cell;
use super::change::Entity;
use super::channel::Channel;
use super::contact::Contact;
use super::flag::Flag;
use super::ids::CustomerId;
use super::opportunity::Opportunity;
use super::other_key::OtherKey;
use super::pain::Pain;
use super::persona::Persona;
use super::pulse::Pulse;
use super::qualification::Finding;
use super::spend::Spend;
use super::survey::Survey;
use super::task::Task;
use super::touchpoint::Touchpoint;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    Task(Task),
    Contact(Contact),
    Survey(Survey),
    Flag(Flag),
    OtherKey(OtherKey),
    Spend(Spend),
    Touchpoint(Touchpoint),
    Pain(Pain),
    Opportunity(Opportunity),
    Finding(Finding),
    Cell(Cell),
    Pulse(Pulse),
    Persona(Persona),
    Channel(Channel),
}

impl Detail {
    /// The kinds of details that belong to a customer.
    pub const OF_CUSTOMERS: [Entity; 11] = [
        Entity::Task,
        Entity::Contact,
        Entity::Survey,
        Entity::Flag,
        Entity::OtherKey,
        Entity::Touchpoint,
        Entity::Pain,
        Entity::Opportunity,
        Entity::Finding,
        Entity::Cell,
        Entity::Pulse,
    ];

    pub fn entity(&self) -> Entity {
        match self {
            Self::Task(_) => Entity::Task,
            Self::Contact(_) => Entity::Contact,
            Self::Survey(_) => Entity::Survey,
            Self::Flag(_) => Entity::Flag,
            Self::OtherKey(_) => Entity::OtherKey,
            Self::Spend(_) => Entity::Spend,
            Self::Touchpoint(_) => Entity::Touchpoint,
            Self::Pain(_) => Entity::Pain,
            Self::Opportunity(_) => Entity::Opportunity,
            Self::Finding(_) => Entity::Finding,
            Self::Cell(_) => Entity::Cell,
            Self::Pulse(_) => Entity::Pulse,
            Self::Persona(_) => Entity::Persona,
            Self::Channel(_) => Entity::Channel,
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
            Self::Touchpoint(touchpoint) => touchpoint.id.0,
            Self::Pain(pain) => pain.id.0,
            Self::Opportunity(opportunity) => opportunity.id.0,
            Self::Finding(finding) => finding.id.0,
            Self::Cell(cell) => cell.id.0,
            Self::Pulse(pulse) => pulse.id.0,
            Self::Persona(persona) => persona.id.0,
            Self::Channel(channel) => channel.id.0,
        }
    }

    /// Whose it is; what was spent and what the team shares is nobody's.
    pub fn customer(&self) -> Option<CustomerId> {
        match self {
            Self::Task(task) => Some(task.customer),
            Self::Contact(contact) => Some(contact.customer),
            Self::Survey(survey) => Some(survey.customer),
            Self::Flag(flag) => Some(flag.customer),
            Self::OtherKey(key) => Some(key.customer),
            Self::Touchpoint(touchpoint) => Some(touchpoint.customer),
            Self::Pain(pain) => Some(pain.customer),
            Self::Opportunity(opportunity) => Some(opportunity.customer),
            Self::Finding(finding) => Some(finding.customer),
            Self::Cell(cell) => Some(cell.customer),
            Self::Pulse(pulse) => Some(pulse.customer),
            Self::Spend(_) | Self::Persona(_) | Self::Channel(_) => None,
        }
    }

    /// Whether a customer can have only one of the two.
    pub fn excludes(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Flag(one), Self::Flag(other)) => one.kind == other.kind,
            (Self::Finding(one), Self::Finding(other)) => one.letter == other.letter,
            (Self::Cell(one), Self::Cell(other)) => (&one.stage, one.row) == (&other.stage, other.row),
            _ => false,
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
            Self::Touchpoint(touchpoint) => touchpoint.customer = customer,
            Self::Pain(pain) => pain.customer = customer,
            Self::Opportunity(opportunity) => opportunity.customer = customer,
            Self::Finding(finding) => finding.customer = customer,
            Self::Cell(cell) => cell.customer = customer,
            Self::Pulse(pulse) => pulse.customer = customer,
            Self::Spend(_) | Self::Persona(_) | Self::Channel(_) => {}
        }
        self
    }
}
