//! `siklus print board`: draws a pane once, by the same way as the dashboard.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use serde_json::json;

use super::args::{Global, PaneName, PrintArgs, PrintFormat};
use super::configured;
use super::open::{Desk, Purpose, desk, session};
use super::out::Out;
use super::wire::{CustomerWire, SCHEMA, View};
use crate::config::Surroundings;
use crate::domain::board::BoardRequest;
use crate::domain::money::Money;
use crate::domain::query::Query;
use crate::error::AppError;
use crate::ops;
use crate::tui::execute::execute;
use crate::tui::model::{Model, Size};
use crate::tui::picture;
use crate::tui::theme::Theme;
use crate::tui::update::update;
use crate::tui::view::view;

pub fn run(args: &PrintArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let PaneName::Board = args.pane;
    let mut desk = desk(global, around, Purpose::Reading)?;
    let lens = args.lens.as_deref().map(|typed| ops::find::lens(&desk.store, typed)).transpose();
    let lens = lens.map_err(|error| desk.error(error))?.unwrap_or_else(|| desk.store.facts().lens.clone());
    let mut out = Out::new();
    if args.format == PrintFormat::Json {
        let board = board_json(&desk, &lens)?;
        return out.json(&board);
    }
    // Nothing is written by a picture, and that is no news to whoever looks at it.
    let mut session = session(&desk, global, around, global.readonly);
    session.lens = session.lenses.iter().position(|known| known.key() == lens).unwrap_or(session.lens);
    let theme =
        if args.format == PrintFormat::Svg || !around.no_color { Theme::dark() } else { Theme::mono() };
    let (mut model, mut effects) =
        Model::start(session, configured::keymap(around)?, Size { width: args.width, height: args.height });
    while let Some(effect) = effects.pop() {
        let answer = execute(&mut desk.store, &desk.ctx, desk.lang, effect);
        effects.extend(answer.map(|msg| update(&mut model, msg)).unwrap_or_default());
    }
    let mut buffer = Buffer::empty(Rect::new(0, 0, args.width, args.height));
    view(&model, &theme, &mut buffer);
    out.text(&match args.format {
        PrintFormat::Ansi => picture::ansi(&buffer),
        PrintFormat::Svg => picture::svg(&buffer),
        PrintFormat::Text | PrintFormat::Json => picture::text(&buffer),
    })
}

/// Every column with its totals, and the cards at its top.
fn board_json(desk: &Desk, lens: &str) -> Result<serde_json::Value, AppError> {
    let request = BoardRequest {
        lens: lens.to_owned(),
        filter: Query::default(),
        today: desk.clock.today(),
        anchors: Vec::new(),
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
            customers.extend(customer.map(|customer| json!(CustomerWire::new(&customer, view))));
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
