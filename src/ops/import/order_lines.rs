//! Rows of one order id and kind in one file are the lines of one order: their amounts are summed, and where
//! only the first carries the total, that is the sum.

use super::purchase_row::PurchaseRow;
use crate::domain::money::Money;
use crate::domain::rejection::Rejection;

/// Adds a further line to an order. The date stays that of the first line.
pub fn add_line(order: &mut PurchaseRow, line: &PurchaseRow) -> Result<(), Rejection> {
    if order.customer_key != line.customer_key {
        return Err(Rejection::OrderOfAnother { customer: order.customer_key.clone() });
    }
    let sum = match (order.amount, line.amount) {
        (Some(a), Some(b)) => {
            let sum = a.minor().checked_add(b.minor()).filter(|sum| *sum <= Money::LIMIT);
            Some(Money::from_minor(sum.ok_or(Rejection::TooLarge)?))
        }
        (a, b) => a.or(b),
    };
    order.amount = sum;
    order.currency = order.currency.or(line.currency);
    if order.name.is_none() {
        order.name.clone_from(&line.name);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;
    use crate::domain::moment::At;
    use crate::domain::purchase::PurchaseKind;

    fn line(customer: &str, amount: Option<i64>) -> PurchaseRow {
        PurchaseRow {
            line: 2,
            customer_key: customer.into(),
            name: None,
            at: At::parse("2026-01-02", Tz::UTC).unwrap(),
            amount: amount.map(Money::from_minor),
            currency: None,
            kind: PurchaseKind::Sale,
            order: Some("1".into()),
        }
    }

    fn summed(amounts: &[Option<i64>]) -> Option<i64> {
        let mut order = line("a", amounts[0]);
        for &amount in &amounts[1..] {
            add_line(&mut order, &line("a", amount)).unwrap();
        }
        order.amount.map(Money::minor)
    }

    #[test]
    fn amounts_are_summed_as_far_as_they_are_given() {
        assert_eq!(summed(&[Some(5), Some(7)]), Some(12));
        assert_eq!(summed(&[Some(5), None, None]), Some(5));
        assert_eq!(summed(&[None, Some(5)]), Some(5));
        assert_eq!(summed(&[None, None]), None);
    }

    #[test]
    fn a_line_of_another_customer_or_beyond_all_money_is_rejected() {
        let mut order = line("a", Some(Money::LIMIT));
        let before = order.clone();
        let other = Rejection::OrderOfAnother { customer: "a".into() };
        assert_eq!(add_line(&mut order, &line("b", None)), Err(other));
        assert_eq!(add_line(&mut order, &line("a", Some(1))), Err(Rejection::TooLarge));
        assert_eq!(order, before);
    }
}
