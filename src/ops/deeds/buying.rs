//! A purchase told by hand.

use super::texts::text;
use super::{done, expect_past, subject};
use crate::domain::change::Change;
use crate::domain::deed::Order;
use crate::domain::ids::CustomerId;
use crate::domain::outcome::{Done, Outcome};
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::ops::OpsError;
use crate::ops::first_purchase::{becomes_customer, news_from};
use crate::store::{NewPurchase, Writer};

pub(super) fn buy(w: &mut Writer<'_>, customer: CustomerId, order: &Order) -> Result<Outcome, OpsError> {
    subject(w, customer)?;
    expect_past(w, order.at)?;
    let order = Order { order: text(order.order.as_deref())?, ..order.clone() };
    let Order { at, kind, amount, kept, months, .. } = order;
    let months = months.filter(|_| kind == PurchaseKind::Sale);
    let mut told =
        NewPurchase { customer, at, kind, amount, order: order.order.clone(), nth: 0, kept, months };
    // Equal ones are legitimate where no order id tells that it is the same one again.
    while let Some(there) = w.find_purchase(&told)? {
        match &order.order {
            Some(id) if kind == PurchaseKind::Sale => {
                return Err(OpsError::OrderTaken { order: id.clone(), by: subject(w, there.customer)? });
            }
            _ => told.nth += 1,
        }
    }
    let purchase = Purchase {
        id: w.next_purchase()?,
        customer,
        at,
        kind,
        amount,
        order: told.order,
        nth: told.nth,
        kept,
        months,
    };
    w.apply(Change::Bought(vec![purchase]))?;
    let zone = w.facts().zone;
    let news = news_from(&w.moves(customer)?, w.ladder(), zone);
    let is_news = kind == PurchaseKind::Sale && news.is_none_or(|day| at.day(zone) >= day);
    let became = if is_news { becomes_customer(w, customer, at)? } else { None };
    done(w, customer, Done::Bought { order, became })
}
