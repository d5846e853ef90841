//! What opens above a pane: the help, the lists to choose from, the palette, forms and plans. State only; `view` draws them.

pub mod call_card;
pub mod form;
pub mod help;
pub mod import;

pub mod palette;
mod palette_view;
pub mod picker;
pub mod plan;
mod plan_view;
pub mod rules;
pub mod sheet;
pub mod told;
pub mod view;
pub mod why;

use keybinds::{Key, KeyInput};

use self::form::state::Form;
use self::palette::Palette;
use self::picker::{Choice, Picker, Wish};
use super::commands::{Command, Scope};
use super::input::types;
use super::keys;
use super::message::Effect;
use super::model::{Model, Selected, Session, Tone};
use super::panes::board::{moving, state};
use super::panes::record;
use super::panes::{self, Pane};

#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    Help(help::Help),
    Picker(Picker),
    Palette(Palette),
    Form(Form),
    Plan(plan::Plan),
    Call(call_card::CallCard),
    Why(why::Why),
    /// Why a figure is what it is.
    Told(told::Told),
}

impl Overlay {
    /// The help for what is open at the moment.
    pub fn help(model: &Model) -> Self {
        Self::Help(help::Help { scopes: model.scopes(), top: 0 })
    }

    /// The palette of what can be done at the moment.
    pub fn palette(model: &Model) -> Self {
        Self::Palette(Palette::over(model.scopes()))
    }

    pub fn rungs(session: &Session, selected: Selected<'_>) -> Self {
        Self::Picker(Picker::rungs(session, selected))
    }

    pub fn reasons(session: &Session, name: &str, wish: &Wish) -> Self {
        Self::Picker(Picker::reasons(session, name, wish))
    }

    pub fn lenses(session: &Session) -> Self {
        Self::Picker(Picker::lenses(session))
    }

    /// The scopes that are alive in it, innermost first.
    pub fn scopes(&self) -> &'static [Scope] {
        match self {
            Self::Help(_) => &[Scope::Help, Scope::Global],
            Self::Picker(picker) if picker.by_letter => &[Scope::Letters, Scope::Global],
            Self::Picker(_) => &[Scope::Picker, Scope::Global],
            Self::Palette(_) => &[Scope::Palette, Scope::Global],
            Self::Form(_) => &[Scope::Form, Scope::Global],
            Self::Plan(_) => &[Scope::Plan, Scope::Global],
            Self::Call(_) => &[Scope::Card, Scope::Global],
            Self::Why(_) | Self::Told(_) => &[Scope::Why, Scope::Global],
        }
    }
}

/// What a command does to the uppermost overlay.
pub fn run(model: &mut Model, command: Command, key: KeyInput) -> Vec<Effect> {
    let furthest = help::furthest(model);
    let page = usize::from(help::lines_in_view(model.size)).max(1);
    match model.overlays.last_mut() {
        Some(Overlay::Help(help)) => {
            // The terminal may have grown since.
            let top = help.top.min(furthest);
            let top = match command {
                Command::HelpDown => top + 1,
                Command::HelpUp => top.saturating_sub(1),
                Command::HelpPageDown => top + page,
                Command::HelpPageUp => top.saturating_sub(page),
                Command::HelpFirst => 0,
                Command::HelpLast => furthest,
                _ => top,
            };
            help.top = top.min(furthest);
            Vec::new()
        }
        Some(Overlay::Picker(picker)) => {
            let chosen = match command {
                Command::PickerDown | Command::LettersDown => picker.step(1),
                Command::PickerUp | Command::LettersUp => picker.step(-1),
                Command::PickerChoose | Command::LettersChoose => picker.chosen(),
                Command::PickerChange => picker.change(),
                Command::PickerDrop => picker.drop(),
                Command::PickerFinish => picker.finish(),
                Command::PickerNumber => keys::digit(key).and_then(|digit| picker.numbered(digit)),
                _ => None,
            };
            chosen.map(|choice| choose(model, choice)).unwrap_or_default()
        }
        Some(Overlay::Palette(_)) => {
            palette::run(model, command);
            Vec::new()
        }
        Some(Overlay::Form(_)) => form::run(model, command),
        Some(Overlay::Plan(_)) => plan::run(model, command),
        Some(Overlay::Call(_)) => {
            call_card::run(model, command);
            Vec::new()
        }
        Some(Overlay::Why(_)) => {
            why::run(model, command);
            Vec::new()
        }
        Some(Overlay::Told(_)) => {
            told::run(model, command);
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Gives the key to the line with the focus, where there is one.
pub fn write(model: &mut Model, key: KeyInput) -> Vec<Effect> {
    match model.overlays.last_mut() {
        Some(Overlay::Palette(palette)) => palette.write(key),
        Some(Overlay::Form(_)) => return form::write(model, key),
        Some(Overlay::Picker(picker)) if picker.by_letter => return pick_by_letter(model, key),
        Some(
            Overlay::Help(_)
            | Overlay::Picker(_)
            | Overlay::Plan(_)
            | Overlay::Call(_)
            | Overlay::Why(_)
            | Overlay::Told(_),
        )
        | None => {}
    }
    Vec::new()
}

/// A letter chooses at once; one that stands for nothing says so.
fn pick_by_letter(model: &mut Model, key: KeyInput) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = model.overlays.last() else { return Vec::new() };
    let Key::Char(letter) = key.key() else { return Vec::new() };
    match picker.lettered(letter).filter(|_| types(key)) {
        Some(choice) => choose(model, choice),
        None => {
            let text = model.session.words().letters_none(&keys::pretty(&[key]));
            model.say(Tone::Note, text);
            Vec::new()
        }
    }
}

/// Gives what was pasted to the line with the focus, where there is one.
pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.overlays.last_mut() {
        Some(Overlay::Palette(palette)) => palette.paste(text),
        Some(Overlay::Form(_)) => return form::paste(model, text),
        // Of a list by letter it would choose whatever its first letter stands for.
        Some(Overlay::Picker(_)) => {
            let text = model.session.words().paste_nowhere();
            model.say(Tone::Note, text);
        }
        Some(Overlay::Help(_) | Overlay::Plan(_) | Overlay::Call(_) | Overlay::Why(_) | Overlay::Told(_))
        | None => {}
    }
    Vec::new()
}

/// Closes the uppermost; a changed form asks first.
pub fn close(model: &mut Model) {
    match model.overlays.last() {
        Some(Overlay::Form(_)) => form::leave(model),
        _ => drop(model.overlays.pop()),
    }
}

/// Closes the list and does what was chosen in it.
fn choose(model: &mut Model, choice: Choice) -> Vec<Effect> {
    model.overlays.pop();
    match choice {
        Choice::Move(wish) => moving::wish(model, wish),
        Choice::Section(section) => {
            record::state::jump(model, section);
            Vec::new()
        }
        Choice::Lens(index) => state::switch_lens(model, index),
        Choice::Journey(id) => panes::open(model, Pane::Journey, id),
        Choice::Form(form) => {
            model.overlays.push(Overlay::Form(*form));
            Vec::new()
        }
        Choice::List(picker) => {
            model.overlays.push(Overlay::Picker(*picker));
            Vec::new()
        }
        Choice::SaveAs { customer, deed } => form::save_as(model, customer, deed),
        Choice::Paste(text) => form::paste_as_text(model, &text),
        Choice::Do { customer, deed } => vec![form::ask_for(model, deed, customer).1],
    }
}
