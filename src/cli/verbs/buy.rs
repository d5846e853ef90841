//! `siklus buy CUSTOMER [AMOUNT]`.

use super::args::BuyArgs;
use super::{perform, typed};
use crate::cli::args::Global;
use crate::config::Surroundings;
use crate::domain::deed::{Deed, Order};
use crate::domain::purchase::PurchaseKind;
use crate::error::AppError;

pub fn buy(args: &BuyArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        let amount = args.amount.as_deref();
        Ok(Deed::Buy {
            customer: typed::customer(desk, &args.customer)?,
            order: Order {
                at: typed::happened(desk, args.date.as_deref())?,
                kind: if args.refund { PurchaseKind::Refund } else { PurchaseKind::Sale },
                amount: amount.map(|text| typed::amount(desk, "AMOUNT", text)).transpose()?,
                order: args.order.clone(),
                kept: args.kept,
                months: args.every.as_deref().map(typed::months).transpose()?,
            },
        })
    })
}
