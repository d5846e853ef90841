//! A contact: a person at a customer, and what they are there.

use serde::{Deserialize, Serialize};

use super::ids::{ContactId, CustomerId};
use super::keyed::keyed_enum;

keyed_enum! {
    /// What a person is in the decision to buy. MEDDIC asks for the first two by name.
    pub enum ContactRole {
        Champion = "champion",
        EconomicBuyer = "economic_buyer",
        DecisionMaker = "decision_maker",
        Influencer = "influencer",
        User = "user",
        Billing = "billing",
        Other = "other",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub id: ContactId,
    pub customer: CustomerId,
    #[serde(flatten)]
    pub person: Person,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub name: String,
    pub role: Option<ContactRole>,
    pub email: Option<String>,
    pub phone: Option<String>,
}
