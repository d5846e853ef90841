//! Another key a customer goes by: that of the double that was merged into it, so that a later import finds it.

use serde::{Deserialize, Serialize};

use super::ids::{CustomerId, OtherKeyId};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherKey {
    pub id: OtherKeyId,
    pub customer: CustomerId,
    pub key: String,
}
