//! `siklus show CUSTOMER`: one customer whole.

use super::args::{Global, ShowArgs};
use super::open::{Desk, Purpose, desk};
use super::out::{Out, printable};
use super::wire::{CustomerWire, SCHEMA, ShowWire};
use crate::config::Surroundings;
use crate::domain::board::rots_at;
use crate::domain::customer::Customer;
use crate::domain::moves::StageMove;
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::error::AppError;
use crate::ops;
use crate::text::outcome::reason_text;
use crate::text::plain::fitted;

/// The width of the labels, in cells.
const LABEL: usize = 12;

pub fn run(args: &ShowArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let desk = desk(global, around, Purpose::Reading)?;
    let read = || {
        let id = ops::find::customer(&desk.store, &args.customer)?;
        let nobody = || ops::OpsError::NoSuchCustomer(args.customer.clone());
        let customer = desk.store.customer(id)?.ok_or_else(nobody)?;
        Ok((customer, desk.store.moves(id)?, desk.store.purchases(id)?))
    };
    let (customer, moves, purchases) = read().map_err(|error: ops::OpsError| desk.error(error))?;
    let mut out = Out::new();
    if args.json {
        return out.json(&wire(&desk, &customer, &moves, &purchases));
    }
    for line in lines(&desk, &customer, &moves, &purchases) {
        out.line(&printable(&line))?;
    }
    out.flush()
}

fn wire<'a>(
    desk: &'a Desk,
    customer: &'a Customer,
    moves: &'a [StageMove],
    purchases: &'a [Purchase],
) -> ShowWire<'a> {
    ShowWire {
        schema: SCHEMA,
        customer: CustomerWire::new(customer, desk.view()),
        moves: moves.iter().map(Into::into).collect(),
        purchases: purchases.iter().map(Into::into).collect(),
    }
}

fn lines(desk: &Desk, customer: &Customer, moves: &[StageMove], purchases: &[Purchase]) -> Vec<String> {
    let (w, f, currency) = (desk.words(), desk.figures(), desk.store.facts().currency);
    let ladder = desk.store.ladder();
    let labelled = |label: &str, text: &str| format!("  {} {text}", fitted(label, LABEL, ".."));
    let record = &customer.record;
    let standing = &customer.standing;
    let since = standing.since.day(desk.clock.zone);
    let mut lines = vec![format!("{} {}", customer.id, record.name)];
    let rots = ladder.get(&standing.stage).and_then(|stage| rots_at(stage, since));
    let rotting = if rots.is_some_and(|day| day <= desk.clock.today()) {
        format!("  ! {}", w.show_rotting())
    } else {
        String::new()
    };
    let stands = w.show_since(&f.date(since), &f.days(desk.clock.days_since(since)));
    lines.push(labelled(
        w.show_stage(),
        &format!("{} {stands}{rotting}", ladder.name(&standing.stage, desk.lang)),
    ));
    lines.push(labelled(w.show_value(), &f.money(record.value, currency)));
    let place = [record.city.as_deref(), record.country.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    let tags = customer.tags.iter().map(crate::domain::tag::Tag::as_str).collect::<Vec<_>>().join(", ");
    let optional = [
        (w.show_owner(), record.owner.as_deref().unwrap_or("")),
        (w.show_company(), record.company.as_deref().unwrap_or("")),
        (w.show_email(), record.email.as_deref().unwrap_or("")),
        (w.show_phone(), record.phone.as_deref().unwrap_or("")),
        (w.show_place(), place.as_str()),
        (w.show_source(), record.source.as_deref().unwrap_or("")),
        (w.show_tags(), tags.as_str()),
        (w.show_key(), record.external_key.as_str()),
    ];
    lines.extend(
        optional.iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| labelled(label, text)),
    );
    lines.push(format!("{} ({})", w.show_path(), f.count(moves.len() as i64)));
    for step in moves {
        let reason = step.reason.map(|reason| format!("  ({})", reason_text(w, reason))).unwrap_or_default();
        lines.push(format!(
            "  {}  {}{reason}",
            fitted(&f.date_time(step.at, desk.clock.zone), 18, ".."),
            ladder.name(&step.to, desk.lang)
        ));
    }
    lines.push(format!("{} ({})", w.show_purchases(), f.count(purchases.len() as i64)));
    for purchase in purchases {
        let amount = purchase.amount.map_or_else(|| "-".to_owned(), |amount| f.money(amount, currency));
        let refund = if purchase.kind == PurchaseKind::Refund { w.show_refund() } else { "" };
        let order = purchase.order.as_deref().unwrap_or("");
        let line = format!(
            "  {}  {amount:>16}  {order}  {refund}",
            fitted(&f.date_time(purchase.at, desk.clock.zone), 18, "..")
        );
        lines.push(line.trim_end().to_owned());
    }
    lines
}
