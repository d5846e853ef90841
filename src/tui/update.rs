//! A message and the model as it was make the model as it is, and what is to be done.
//!
//! Pure: no clock, no disk, no terminal. While a write is not answered, keys wait, so that the second `L` of
//! `L L` finds the card where the first one put it.

use keybinds::KeyInput;

use super::commands::Command;
use super::keys;
use super::load::Load;
use super::message::{Effect, Msg, Typed};
use super::model::{Model, Size, Tone};
use super::overlays::{self, Overlay};
use super::panes::{self, Pane};
use super::resolve::Resolved;

/// More keys than anybody types into a program that does not answer.
const QUEUE_LIMIT: usize = 256;

pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = match msg {
        Msg::Key(key) => return kept_up(model, |model| take(model, Typed::Key(key))),
        Msg::Pasted(text) => return kept_up(model, |model| take(model, Typed::Paste(text))),
        Msg::Edited(edited) => overlays::form::edited(model, edited),
        Msg::Resized { width, height } => {
            model.size = Size { width, height };
            panes::metrics::state::resized(model);
            panes::board::state::resized(model)
        }
        Msg::BoardRead { request, board } => panes::board::state::take_board(model, request, board),
        Msg::Written { request, outcome, board } => {
            overlays::plan::settle(model, request);
            let mut effects = overlays::form::settle(model, request, &outcome);
            effects.extend(panes::board::moving::take_outcome(model, request, outcome, board));
            effects.extend(panes::story::read_if_shown(model));
            effects.extend(panes::segment::state::read_if_shown(model));
            model.metrics.forget();
            effects
        }
        Msg::PapersRead { request, papers } => overlays::form::take_papers(model, request, papers),
        Msg::CustomersFound { request, found } => overlays::form::take_found(model, request, &found),
        Msg::ImportRehearsed { request, file, report } => {
            overlays::import::take_plan(model, request, file, report)
        }
        Msg::Agreed { ladder, rules } => {
            model.session.ladder = ladder;
            model.session.rules = rules;
            panes::story::settle(model);
            Vec::new()
        }
        Msg::RulesRehearsed { request, deed, outlook } => {
            overlays::rules::take_plan(model, request, deed, outlook)
        }
        Msg::DataChanged | Msg::Resumed => {
            let board = panes::board::state::read(model);
            model.metrics.outdate();
            let shown = [panes::story::read_if_shown(model), panes::segment::state::read_if_shown(model)];
            std::iter::once(board).chain(shown.into_iter().flatten()).collect()
        }
        Msg::SegmentRead { request, aggregate } => panes::segment::state::take(model, request, aggregate),
        Msg::CustomersNamed { request, named } => panes::segment::state::take_named(model, request, named),
        Msg::MetricsRead { request, report } => panes::metrics::state::take_report(model, request, report),
        Msg::ChartRead { request, drawing } => panes::metrics::state::take_drawing(model, request, drawing),
        Msg::ModelsFitted { request, models } => panes::metrics::state::take_models(model, request, models),
        Msg::BehindRead { request, ids } => panes::metrics::behind::take(model, request, ids),
        Msg::FileWritten(path) => panes::sharing::written(model, path),
        Msg::StoryRead { request, story } => panes::story::take(model, request, story),
        Msg::StillWriting => {
            if overlays::import::is_working(model) {
                overlays::import::say_working(model);
            } else if model.writing.is_some() {
                let text = model.session.words().still_writing();
                model.say(Tone::Note, text);
            }
            Vec::new()
        }
        Msg::Today(clock) => {
            model.session.clock = clock;
            Vec::new()
        }
        Msg::InputLost(_) => vec![Effect::Quit],
    };
    replay(model, &mut effects);
    panes::story::keep_up(model);
    panes::journey::state::keep_up(model);
    effects.extend(panes::segment::state::keep_up(model));
    panes::record::state::keep_up(model);
    effects.extend(panes::metrics::state::keep_up(model));
    effects
}

/// What a key changes of what the metrics look at is asked for at once.
fn kept_up(model: &mut Model, act: impl FnOnce(&mut Model) -> Vec<Effect>) -> Vec<Effect> {
    let mut effects = act(model);
    effects.extend(panes::metrics::state::keep_up(model));
    effects
}

fn take(model: &mut Model, typed: Typed) -> Vec<Effect> {
    // The way out never waits for anything, and what is not even shown yet can be left at once.
    let command = match typed {
        Typed::Key(key) => meant(model, key),
        Typed::Paste(_) => None,
    };
    if command == Some(Command::Quit) {
        return vec![Effect::Quit];
    }
    // Who stands behind a figure takes long of very many, and somebody may not want to know any more.
    if command == Some(Command::Back) && model.metrics.asking.take().is_some() {
        model.queued.clear();
        return Vec::new();
    }
    // Nothing is done to what nobody can see.
    if model.is_too_small() && !command.is_some_and(Command::works_unseen) {
        return Vec::new();
    }
    let leaves = command == Some(Command::Close) && model.writing.is_none() && model.queued.is_empty();
    let nothing_yet = matches!(model.board.grid, Load::Loading);
    if model.waits() && !(leaves && nothing_yet) {
        if model.queued.len() < QUEUE_LIMIT {
            model.queued.push_back(typed);
        }
        return Vec::new();
    }
    // What was said goes with the next key. Where that key writes, the answer says something else a moment later: until
    // then it stays, or the line under it would be drawn for that moment.
    let said = model.status.clone();
    let effects = act(model, typed);
    if model.status.is_none() && model.writing.is_some() {
        model.status = said;
    }
    effects
}

fn act(model: &mut Model, typed: Typed) -> Vec<Effect> {
    match typed {
        Typed::Key(key) => press(model, key),
        Typed::Paste(text) => {
            model.pending.clear();
            if model.is_typing() {
                match model.pane {
                    Pane::Metrics => panes::metrics::state::paste(model, &text),
                    _ => panes::board::filter::paste(model, &text),
                }
            } else if model.takes_text() {
                overlays::paste(model, &text)
            } else {
                // Run as keys it would move and rename customers.
                let text = model.session.words().paste_nowhere();
                model.say(Tone::Note, text);
                Vec::new()
            }
        }
    }
}

/// The keys that were typed meanwhile, until one of them has to wait again.
fn replay(model: &mut Model, effects: &mut Vec<Effect>) {
    while !model.waits() && !effects.contains(&Effect::Quit) {
        let Some(typed) = model.queued.pop_front() else { break };
        effects.extend(act(model, typed));
    }
}

/// The command that the key means at once, whatever was begun before it.
fn meant(model: &Model, key: KeyInput) -> Option<Command> {
    let writes = model.takes_text() && keys::types(key);
    match model.keymap.resolve(model.scopes(), &[key]) {
        Resolved::Command(command) if !writes => Some(command),
        _ => None,
    }
}

fn press(model: &mut Model, key: KeyInput) -> Vec<Effect> {
    model.status = None;
    if model.takes_text() && keys::types(key) {
        return write(model, key);
    }
    let begun = !model.pending.is_empty();
    model.pending.push(key);
    match model.keymap.resolve(model.scopes(), &model.pending) {
        Resolved::Begun => return Vec::new(),
        Resolved::Command(command) => {
            model.pending.clear();
            return ask(model, command, key);
        }
        Resolved::Nothing => {}
    }
    let typed = std::mem::take(&mut model.pending);
    if !begun {
        return write(model, key);
    }
    if meant(model, key) != Some(Command::Back) {
        let text = model.session.words().no_such_sequence(&keys::pretty(&typed));
        model.say(Tone::Note, text);
    }
    Vec::new()
}

/// Runs a command, or says why it cannot be run now.
fn ask(model: &mut Model, command: Command, key: KeyInput) -> Vec<Effect> {
    if let Some(refusal) = (command.row().refused)(model) {
        model.say(Tone::Note, refusal(model.session.words()));
        return Vec::new();
    }
    run(model, command, key)
}

/// Gives the key to the line with the focus, where there is one.
fn write(model: &mut Model, key: KeyInput) -> Vec<Effect> {
    match model.pane {
        _ if !model.is_typing() => overlays::write(model, key),
        Pane::Metrics => panes::metrics::state::type_key(model, key),
        _ => panes::board::filter::type_key(model, key),
    }
}

fn run(model: &mut Model, command: Command, key: KeyInput) -> Vec<Effect> {
    match command {
        Command::Quit => vec![Effect::Quit],
        Command::Suspend => vec![Effect::Suspend],
        Command::Close if model.overlays.is_empty() => {
            panes::back(model).unwrap_or_else(|| vec![Effect::Quit])
        }
        Command::Back if model.overlays.is_empty() && panes::metrics::state::leave_line(model) => Vec::new(),
        Command::Back if model.overlays.is_empty() => {
            panes::back(model).unwrap_or_else(|| panes::board::filter::back(model))
        }
        Command::Close | Command::Back => {
            overlays::close(model);
            Vec::new()
        }
        Command::Help => {
            if matches!(model.overlays.last(), Some(Overlay::Help(_))) {
                model.overlays.pop();
            } else {
                model.overlays.push(Overlay::help(model));
            }
            Vec::new()
        }
        Command::Palette => {
            if matches!(model.overlays.last(), Some(Overlay::Palette(_))) {
                model.overlays.pop();
            } else {
                model.overlays.push(Overlay::palette(model));
            }
            Vec::new()
        }
        Command::PaletteRun => match overlays::palette::take_chosen(model) {
            Some(chosen) => ask(model, chosen, key),
            None => Vec::new(),
        },
        command if !model.overlays.is_empty() => overlays::run(model, command, key),
        command => panes::run(model, command),
    }
}
