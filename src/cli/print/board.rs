//! The board as JSON.

use serde_json::json;

use crate::cli::open::Desk;
use crate::cli::wire::{CustomerWire, SCHEMA, View};
use crate::domain::board::{BoardRequest, MOST_CARDS};
use crate::domain::money::Money;
use crate::domain::query::Query;
use crate::error::AppError;

/// Every column with its totals, and the cards at its top.
pub(super) fn json(desk: &Desk, lens: &str) -> Result<serde_json::Value, AppError> {
    let request = BoardRequest {
        lens: lens.to_owned(),
        filter: Query::default(),
        today: desk.clock.today(),
        anchors: Vec::new(),
        reach: MOST_CARDS,
        walked: None,
        focus: None,
    };
    let board = desk.store.board(&request).map_err(|error| desk.error(error))?;
    let lens = desk.store.lens(&board.lens);
    let view = View { ladder: desk.store.ladder(), lens, clock: desk.clock, currency: board.currency };
    let mut columns = Vec::new();
    for (column, shown) in lens.columns().iter().zip(&board.columns) {
        let mut customers = Vec::new();
        for card in &shown.window.cards {
            let customer = desk.store.customer(card.id).map_err(|error| desk.error(error))?;
            customers
                .extend(customer.map(|customer| json!(CustomerWire::new(&customer, &card.vitals, view))));
        }
        columns.push(json!({
            "column": column.key,
            "name": column.label.get(desk.lang),
            "exit": column.exit,
            "count": shown.total.map(|total| total.customers),
            "value_minor": shown.total.map(|total| total.value.minor()),
            "weighted_minor": shown.total.and_then(|total| total.weighted).map(Money::minor),
            "rotting": shown.total.map(|total| total.rotting),
            "customers": customers,
            "more": shown.window.more_below,
        }));
    }
    Ok(json!({ "schema": SCHEMA, "lens": board.lens, "currency": board.currency.code(), "columns": columns }))
}
