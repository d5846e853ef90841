//! `siklus print PANE [CUSTOMER]`: draws a pane once, by the same way as the dashboard; or tells it as JSON or Markdown.

mod board;
mod journey;
mod metrics;
mod record;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::args::{Global, PaneName, PrintArgs, PrintFormat};
use super::configured;
use super::open::{Desk, Purpose, desk, session};
use super::out::Out;
use crate::config::Surroundings;
use crate::domain::ids::CustomerId;
use crate::domain::story::Story;
use crate::error::{AppError, Usage};
use crate::ops;
use crate::tui::execute::execute;
use crate::tui::model::{Model, Size};
use crate::tui::panes::{self, Pane};
use crate::tui::picture;
use crate::tui::theme::Theme;
use crate::tui::update::update;
use crate::tui::view::view;

pub fn run(args: &PrintArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let mut desk = desk(global, around, Purpose::Reading)?;
    let lens = args.lens.as_deref().map(|typed| ops::find::lens(&desk.store, typed)).transpose();
    let lens = lens.map_err(|error| desk.error(error))?.unwrap_or_else(|| desk.store.facts().lens.clone());
    let shown = shown(args, &desk)?;
    metrics::refuse_elsewhere(args)?;
    let mut out = Out::new();
    match (args.format, shown) {
        (PrintFormat::Json, Shown::Board) => out.json(&board::json(&desk, &lens)?),
        (PrintFormat::Json, Shown::One(Pane::Journey, id)) => journey::json(&desk, &lens, id, &mut out),
        (PrintFormat::Markdown, Shown::One(Pane::Journey, id)) => {
            out.text(&journey::markdown(&desk, &lens, id, global, around)?)
        }
        (PrintFormat::Json, Shown::One(_, id)) => record::json(&desk, id, &mut out),
        (PrintFormat::Markdown, Shown::One(_, id)) => out.text(&record::markdown(&desk, id, global, around)?),
        (PrintFormat::Markdown, Shown::Board) => Err(Usage::NoMarkdown.into()),
        (format @ (PrintFormat::Json | PrintFormat::Markdown), Shown::Metrics) => {
            let model = model(&mut desk, &lens, shown, args, global, around)?;
            match format {
                PrintFormat::Json => metrics::json(&model, &mut out),
                _ => out.text(&metrics::markdown(&model)?),
            }
        }
        (format, shown) => {
            let picture = draw(&mut desk, &lens, shown, args, global, around)?;
            out.text(&match format {
                PrintFormat::Ansi => picture::ansi(&picture),
                PrintFormat::Svg => picture::svg(&picture),
                _ => picture::text(&picture),
            })
        }
    }
}

/// What is to be printed.
#[derive(Clone, Copy)]
enum Shown {
    Board,
    Metrics,
    One(Pane, CustomerId),
}

/// The board is about everybody, the other panes about one customer.
fn shown(args: &PrintArgs, desk: &Desk) -> Result<Shown, AppError> {
    let pane = match (args.pane, &args.customer) {
        (PaneName::Board, None) => return Ok(Shown::Board),
        (PaneName::Metrics, None) => return Ok(Shown::Metrics),
        (PaneName::Board | PaneName::Metrics, Some(customer)) => {
            return Err(Usage::BoardOfOne(customer.clone()).into());
        }
        (PaneName::Journey, _) => Pane::Journey,
        (PaneName::Record, _) => Pane::Record,
    };
    let typed = args.customer.as_deref().ok_or(Usage::WhichCustomer)?;
    let id = ops::find::customer(&desk.store, typed).map_err(|error| desk.error(error))?;
    Ok(Shown::One(pane, id))
}

/// A customer whole, with as many of the latest changes.
fn story(desk: &Desk, id: CustomerId, changes: usize) -> Result<Story, AppError> {
    let story = desk.store.story(id, changes).map_err(|error| desk.error(error))?;
    story.ok_or_else(|| desk.error(ops::OpsError::NoSuchCustomer(id.to_string())))
}

/// The dashboard with everything read that the pane shows.
fn model(
    desk: &mut Desk,
    lens: &str,
    shown: Shown,
    args: &PrintArgs,
    global: &Global,
    around: &Surroundings,
) -> Result<Model, AppError> {
    // Nothing is written by a picture, and that is no news to whoever looks at it.
    let mut session = session(desk, global, around, global.readonly);
    session.lens = session.lenses.iter().position(|known| known.key() == lens).unwrap_or(session.lens);
    let (mut model, mut effects) =
        Model::start(session, configured::keymap(around)?, Size { width: args.width, height: args.height });
    if let Shown::One(pane, id) = shown {
        effects.extend(panes::open(&mut model, pane, id));
    }
    if matches!(shown, Shown::Metrics) {
        effects.extend(metrics::show(&mut model, args, desk)?);
    }
    while let Some(effect) = effects.pop() {
        let answer = execute(&mut desk.store, &desk.ctx, desk.lang, effect);
        effects.extend(answer.map(|msg| update(&mut model, msg)).unwrap_or_default());
    }
    Ok(model)
}

fn draw(
    desk: &mut Desk,
    lens: &str,
    shown: Shown,
    args: &PrintArgs,
    global: &Global,
    around: &Surroundings,
) -> Result<Buffer, AppError> {
    let model = model(desk, lens, shown, args, global, around)?;
    let theme =
        if args.format == PrintFormat::Svg || !around.no_color { Theme::dark() } else { Theme::mono() };
    let mut buffer = Buffer::empty(Rect::new(0, 0, args.width, args.height));
    view(&model, &theme, &mut buffer);
    Ok(buffer)
}
