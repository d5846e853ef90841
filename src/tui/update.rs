//! A message and the model as it was make the model as it is, and what is to be done.
//!
//! Pure: no clock, no disk, no terminal. While a write is not answered, keys wait, so that the second `L` of
//! `L L` finds the card where the first one put it.

use keybinds::KeyInput;

use super::commands::Command;
use super::input::types;
use super::load::Load;
use super::message::{Effect, Msg};
use super::model::{Model, Size, Tone};
use super::overlays::{self, Overlay};
use super::panes::{self, Pane};

/// More keys than anybody types into a program that does not answer.
const QUEUE_LIMIT: usize = 256;

pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = match msg {
        Msg::Key(key) => return take_key(model, key),
        Msg::Resized { width, height } => {
            model.size = Size { width, height };
            panes::board::state::resized(model);
            Vec::new()
        }
        Msg::BoardRead { request, board } => panes::board::state::take_board(model, request, board),
        Msg::Written { request, outcome, board } => {
            panes::board::moving::take_outcome(model, request, outcome, board)
        }
        Msg::DataChanged | Msg::Resumed => vec![panes::board::state::read(model)],
        Msg::StillWriting => {
            if model.writing.is_some() {
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
    effects
}

fn take_key(model: &mut Model, key: KeyInput) -> Vec<Effect> {
    // The way out never waits for anything, and what is not even shown yet can be left at once.
    let command = meant(model, key);
    if command == Some(Command::Quit) {
        return vec![Effect::Quit];
    }
    // Nothing is done to what nobody can see.
    if model.is_too_small() && !command.is_some_and(Command::works_unseen) {
        return Vec::new();
    }
    let leaves = command == Some(Command::Close) && model.writing.is_none() && model.queued.is_empty();
    let nothing_yet = matches!(model.board.grid, Load::Loading);
    if model.waits() && !(leaves && nothing_yet) {
        if model.queued.len() < QUEUE_LIMIT {
            model.queued.push_back(key);
        }
        return Vec::new();
    }
    press(model, key)
}

/// The keys that were typed meanwhile, until one of them has to wait again.
fn replay(model: &mut Model, effects: &mut Vec<Effect>) {
    while !model.waits() && !effects.contains(&Effect::Quit) {
        let Some(key) = model.queued.pop_front() else { break };
        effects.extend(press(model, key));
    }
}

fn press(model: &mut Model, key: KeyInput) -> Vec<Effect> {
    model.status = None;
    let Some(command) = meant(model, key) else {
        return if model.is_typing() { panes::board::filter::type_key(model, key) } else { Vec::new() };
    };
    if let Some(refusal) = (command.row().refused)(model) {
        model.say(Tone::Note, refusal(model.session.words()));
        return Vec::new();
    }
    run(model, command, key)
}

/// The command of a key, unless it is a letter for the line that has the focus.
fn meant(model: &Model, key: KeyInput) -> Option<Command> {
    if model.is_typing() && types(key) { None } else { model.keymap.resolve(&model.scopes(), key) }
}

fn run(model: &mut Model, command: Command, key: KeyInput) -> Vec<Effect> {
    match command {
        Command::Quit => vec![Effect::Quit],
        Command::Suspend => vec![Effect::Suspend],
        Command::Close => match model.overlays.pop() {
            Some(_) => Vec::new(),
            None => vec![Effect::Quit],
        },
        Command::Back => match model.overlays.pop() {
            Some(_) => Vec::new(),
            None => panes::board::filter::clear(model),
        },
        Command::Help => {
            if matches!(model.overlays.last(), Some(Overlay::Help(_))) {
                model.overlays.pop();
            } else {
                model.overlays.push(Overlay::help(model));
            }
            Vec::new()
        }
        command if !model.overlays.is_empty() => overlays::run(model, command, key),
        command => match model.pane {
            Pane::Board => panes::board::state::run(model, command),
        },
    }
}
