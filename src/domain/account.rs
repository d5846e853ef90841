//! An account: a customer with all that is kept of it, as one reading of the database gives it.

use super::cell::Cell;
use super::contact::Contact;
use super::customer::Customer;
use super::flag::Flag;
use super::moves::StageMove;
use super::opportunity::Opportunity;
use super::outcome::Subject;
use super::pain::Pain;
use super::pulse::Pulse;
use super::purchase::Purchase;
use super::qualification::Finding;
use super::survey::Survey;
use super::task::Task;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub customer: Customer,
    /// In ascending order of ids.
    pub moves: Vec<StageMove>,
    /// Oldest first.
    pub purchases: Vec<Purchase>,
    pub tasks: Vec<Task>,
    pub contacts: Vec<Contact>,
    pub surveys: Vec<Survey>,
    pub flags: Vec<Flag>,
    pub pains: Vec<Pain>,
    pub opportunities: Vec<Opportunity>,
    /// What is known of it by MEDDIC.
    pub findings: Vec<Finding>,
    /// What somebody wrote into the cells of its map.
    pub cells: Vec<Cell>,
    /// What reps thought of it.
    pub pulses: Vec<Pulse>,
    /// Keys of doubles that were merged into it.
    pub other_keys: Vec<String>,
    /// Who brought it.
    pub referrer: Option<Subject>,
    /// Whom it brought.
    pub referred: Vec<Subject>,
}

impl Account {
    /// A customer of whom nothing else is kept.
    pub fn of(customer: Customer) -> Self {
        Self {
            customer,
            moves: Vec::new(),
            purchases: Vec::new(),
            tasks: Vec::new(),
            contacts: Vec::new(),
            surveys: Vec::new(),
            flags: Vec::new(),
            pains: Vec::new(),
            opportunities: Vec::new(),
            findings: Vec::new(),
            cells: Vec::new(),
            pulses: Vec::new(),
            other_keys: Vec::new(),
            referrer: None,
            referred: Vec::new(),
        }
    }
}

/// Values that are in use, to choose from: each list sorted, without doubles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    pub owners: Vec<String>,
    pub sources: Vec<String>,
    pub cities: Vec<String>,
    pub countries: Vec<String>,
    pub tags: Vec<String>,
    /// The names of custom fields.
    pub custom: Vec<String>,
    /// The keys of the personas there are.
    pub personas: Vec<String>,
    /// What was bought or talked about.
    pub products: Vec<String>,
}
