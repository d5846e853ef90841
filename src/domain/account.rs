//! An account: a customer with all that is kept of it, as one reading of the database gives it.

use super::contact::Contact;
use super::customer::Customer;
use super::flag::Flag;
use super::moves::StageMove;
use super::outcome::Subject;
use super::purchase::Purchase;
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
    /// Keys of doubles that were merged into it.
    pub other_keys: Vec<String>,
    /// Who brought it.
    pub referrer: Option<Subject>,
    /// Whom it brought.
    pub referred: Vec<Subject>,
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
}
