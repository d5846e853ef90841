//! A purchase: an order that was paid, or money given back.

use serde::{Deserialize, Serialize};

use super::ids::{CustomerId, PurchaseId};
use super::keyed::keyed_enum;
use super::moment::At;
use super::money::Money;

keyed_enum! {
    pub enum PurchaseKind {
        Sale = "sale",
        Refund = "refund",
    }
}

/// What is bought, when, for how much. The amount is never negative: the kind says which way the money went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purchase {
    pub id: PurchaseId,
    pub customer: CustomerId,
    pub at: At,
    pub kind: PurchaseKind,
    /// `None` where nobody said how much.
    pub amount: Option<Money>,
    pub order: Option<String>,
    /// Tells equal purchases apart: how many equal ones came before.
    pub nth: u32,
    /// Whether what was promised was kept; asked of the first purchase, which is the test of a relation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<bool>,
    /// How many months it pays for, from 1 to [`MOST_MONTHS`](super::written_months::MOST_MONTHS); `None` is paid once.
    /// Sales only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_before_there_were_months_is_read() {
        let before =
            r#"{"id":1,"customer":2,"at":"2026-01-02","kind":"sale","amount":500,"order":null,"nth":0}"#;
        let read: Purchase = serde_json::from_str(before).unwrap();
        assert_eq!(read.months, None);
        assert_eq!(serde_json::to_string(&read).unwrap(), before);
        let paid = Purchase { months: Some(3), ..read };
        let again: Purchase = serde_json::from_str(&serde_json::to_string(&paid).unwrap()).unwrap();
        assert_eq!(again, paid);
    }
}
