//! Forms: what a person types about a customer, checked while it is typed, saved as one deed.
//!
//! Here is how a form is opened, left and saved; `state` is what keys do in it, `blank` which forms there are,
//! `sets` those about several customers, `lived` those about a journey, `portraits` those about personas, `lists` what is
//! chosen from before a form, `conflict` what becomes of one when somebody else saved first, `purpose` the deed that comes
//! of one, `says` what its fields say, `meaning` what a field's text is understood as.

pub mod blank;
pub mod conflict;
pub mod field;
mod lists;
pub mod lived;
pub mod meaning;
pub mod portraits;
pub mod purpose;
pub mod regime;
mod says;
mod sets;
pub mod state;
pub mod suggest;
pub mod view;
mod waiting;

#[cfg(test)]
mod conflict_tests;
#[cfg(test)]
mod portraits_tests;
#[cfg(test)]
mod rounds;
#[cfg(test)]
mod screens;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod torture;

use keybinds::KeyInput;

use self::blank::Desk;
use self::field::{Kind, Pick};
use self::purpose::Wanted;
use self::state::{Form, Note};
pub use self::waiting::{refuse, released, waits_for};
use super::{Overlay, import, rules};
use crate::domain::account::{Account, Known};
use crate::domain::channel::Channel;
use crate::domain::deed::Deed;
use crate::domain::ids::{CustomerId, TouchpointId};
use crate::domain::outcome::{Outcome, Subject};
use crate::domain::persona::Persona;
use crate::domain::query::Query;
use crate::domain::regime::Regime;
use crate::domain::touchpoint::Touchpoint;
use crate::text::plain::plain;
use crate::tui::commands::Command;
use crate::tui::message::{Effect, Failure, RequestId};
use crate::tui::model::{Model, Tone};
use crate::tui::panes::board::moving::begin_write;

/// A form that waits for what it is made from; keys wait with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    pub request: RequestId,
    pub what: Made,
}

/// What becomes of the papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// What this command opens.
    New(Command),
    /// The open form, brought up to date.
    Again,
}

/// Whom a form is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// Somebody new, or nobody.
    Nobody,
    One(CustomerId),
    /// A touchpoint of that customer.
    Touchpoint {
        customer: CustomerId,
        touchpoint: TouchpointId,
    },
    /// All who match.
    Matching(Query),
}

/// What a form is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Papers {
    /// Of the one it is about.
    pub account: Option<Account>,
    /// The one it is about.
    pub touchpoint: Option<Touchpoint>,
    /// All it is about, in the order of their ids, where those are who match: just these are meant, whoever matches
    /// when it is saved.
    pub matching: Vec<CustomerId>,
    pub known: Known,
    pub channels: Vec<Channel>,
    pub personas: Vec<Persona>,
    pub regime: Regime,
}

/// Asks for what the form of this command is made from.
pub fn open(model: &mut Model, which: Command) -> Vec<Effect> {
    let about = match which {
        Command::Add | Command::Spend | Command::Personas | Command::Rules => About::Nobody,
        Command::HandOverAll | Command::TagAll => About::Matching(model.board.filter.query().clone()),
        _ => match model.selected() {
            Some(selected) => lived::about(model, which, selected.id),
            None => return Vec::new(),
        },
    };
    let request = model.next_request();
    model.opening = Some(Opening { request, what: Made::New(which) });
    vec![Effect::ReadPapers { request, about }]
}

/// What was asked for is there.
pub fn take_papers(model: &mut Model, request: RequestId, papers: Result<Papers, Failure>) -> Vec<Effect> {
    let Some(opening) = model.opening.take_if(|opening| opening.request == request) else {
        return Vec::new();
    };
    let made = match opening.what {
        Made::New(which) => papers.map(|papers| made_from(model, which, &papers)),
        Made::Again => {
            conflict::take_theirs(model, papers);
            return Vec::new();
        }
    };
    match made {
        Ok(Ok(overlay)) => model.overlays.push(overlay),
        Ok(Err(nothing)) => {
            model.queued.clear();
            model.say(Tone::Note, nothing);
        }
        Err(failure) => {
            // They were meant for the form.
            model.queued.clear();
            model.say_failure(&failure);
        }
    }
    Vec::new()
}

/// What the command opens, or why there is nothing to open.
fn made_from(model: &Model, which: Command, papers: &Papers) -> Result<Overlay, String> {
    let words = model.session.words();
    let desk = Desk::of(&model.session, papers);
    let form = match (which, &papers.account) {
        (Command::Add, _) => desk.add(),
        (Command::Spend, _) => desk.spend(),
        (Command::Rules, _) => desk.rules(&papers.regime),
        (Command::Personas, _) => return Ok(Overlay::Picker(desk.portraits())),
        (Command::HandOverAll | Command::TagAll, _) if papers.matching.is_empty() => {
            return Err(words.filter_nobody(&model.keymap.shown(Command::Back)));
        }
        (Command::HandOverAll, _) => desk.hand_over_all(&papers.matching),
        (Command::TagAll, _) => desk.tag_all(&papers.matching),
        (_, None) => return Err(words.refused_no_customer().to_owned()),
        (Command::Finish, Some(account)) => {
            let name = plain(&account.customer.record.name);
            let nothing = || words.no_open_task(&name, &model.keymap.shown(Command::AddTask));
            return desk.tasks(account).map(Overlay::Picker).ok_or_else(nothing);
        }
        (Command::Contacts, Some(account)) => match desk.contacts(account) {
            Some(contacts) => return Ok(Overlay::Picker(contacts)),
            // Where nobody is known, the form for the first.
            None => desk.person(&account.customer, None),
        },
        (
            Command::Log | Command::OpenCell | Command::Pain | Command::Opportunity | Command::Qualify,
            Some(account),
        ) => return Ok(lived::opened(model, &desk, which, account, papers)),
        (Command::Pulse, Some(account)) => return Ok(Overlay::Picker(desk.pulse(account))),
        (Command::Flag, Some(account)) => desk.flag(account),
        (Command::Tags, Some(account)) => desk.tag(&account.customer),
        (Command::Owner, Some(account)) => desk.hand_over(&account.customer),
        (Command::AddTask, Some(account)) => desk.plan(&account.customer),
        (Command::Buy, Some(account)) => desk.buy(&account.customer),
        (Command::Survey, Some(account)) => desk.answer(&account.customer),
        (Command::Merge, Some(account)) => desk.merge(&account.customer),
        (_, Some(account)) => desk.edit(account),
    };
    Ok(Overlay::Form(form))
}

/// Opens the form for a file to be taken in.
pub fn open_import(model: &mut Model) {
    let known = Known::default();
    let form = Desk { session: &model.session, known: &known, channels: &[], personas: &[] }.import();
    model.overlays.push(Overlay::Form(form));
}

/// The form that has the focus.
pub fn on_top(model: &mut Model) -> Option<&mut Form> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => Some(form),
        _ => None,
    }
}

/// Whether the form with the focus says what went wrong.
pub fn tells_trouble(model: &mut Model) -> bool {
    on_top(model).is_some_and(|form| matches!(form.note, Some(Note::Trouble(_))))
}

/// What a command does in the form.
pub fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(form) = on_top(model) else { return Vec::new() };
    match command {
        Command::FormNext => form.go(1),
        Command::FormPrevious => form.go(-1),
        Command::FormDown => form.step(1),
        Command::FormUp => form.step(-1),
        Command::FormSuggest => form.suggest(),
        Command::FormEditor => return hand_to_editor(model),
        Command::FormSave => return save(model),
        _ => {}
    }
    Vec::new()
}

/// Gives a key to the line with the focus; looks for customers where it names one.
pub fn write(model: &mut Model, key: KeyInput) -> Vec<Effect> {
    if on_top(model).is_some_and(|form| form.write(key)) { search(model) } else { Vec::new() }
}

pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(offer) = lived::thread::offered(model, text) {
        model.overlays.push(Overlay::Picker(offer));
        return Vec::new();
    }
    paste_as_text(model, text)
}

/// Puts what was pasted into the field, whatever it looks like.
pub fn paste_as_text(model: &mut Model, text: &str) -> Vec<Effect> {
    match on_top(model) {
        Some(form) => {
            form.paste(text);
            search(model)
        }
        None => Vec::new(),
    }
}

/// Saves another deed than that of the form that has the focus, in its place: it closes with it.
pub fn save_as(model: &mut Model, customer: CustomerId, deed: Box<Deed>) -> Vec<Effect> {
    let (request, effect) = ask_for(model, deed, Some(customer));
    if let Some(form) = on_top(model) {
        form.saving = Some(request);
    }
    vec![effect]
}

fn search(model: &mut Model) -> Vec<Effect> {
    let typed = match on_top(model).and_then(|form| form.focused()) {
        Some(field) if matches!(field.kind, Kind::Customer { .. }) && !field.is_empty() => field.written(),
        _ => return Vec::new(),
    };
    let request = model.next_request();
    if let Some(form) = on_top(model) {
        form.searching = Some(request);
    }
    vec![Effect::FindCustomers { request, typed }]
}

/// Customers whose name holds what was typed. A search that failed finds nobody: the field says so.
pub fn take_found(model: &mut Model, request: RequestId, found: &[Subject]) -> Vec<Effect> {
    let Some(form) = on_top(model).filter(|form| form.searching == Some(request)) else { return Vec::new() };
    form.searching = None;
    form.take_found(found.iter().map(|who| {
        let double = found.iter().any(|other| other.id != who.id && other.name == who.name);
        let name = plain(&who.name);
        Pick::new(who.id.to_string(), if double { format!("{name} #{}", who.id) } else { name.into_owned() })
    }));
    if std::mem::take(&mut form.saves_when_found) { save(model) } else { Vec::new() }
}

fn hand_to_editor(model: &mut Model) -> Vec<Effect> {
    let short = model.session.words().form_short_field();
    let Some(form) = on_top(model) else { return Vec::new() };
    match form.focused().filter(|field| matches!(field.kind, Kind::Text { .. } | Kind::Long)) {
        Some(field) => vec![Effect::Edit(field.written())],
        None => {
            form.note = Some(Note::Told(short.to_owned()));
            Vec::new()
        }
    }
}

/// Back from the editor.
pub fn edited(model: &mut Model, edited: Result<String, Failure>) -> Vec<Effect> {
    let Some(form) = on_top(model) else { return Vec::new() };
    match edited {
        Ok(text) => form.replace(&text),
        Err(failure) => form.note = Some(Note::Trouble(failure)),
    }
    Vec::new()
}

/// Esc: closes the list, else the form; a changed one asks first.
pub fn leave(model: &mut Model) {
    let Some(form) = on_top(model) else { return };
    if form.list.take().is_some() {
        return;
    }
    if form.is_changed() && !form.is_asking() {
        form.note = Some(Note::AsksBeforeLeaving);
    } else {
        model.overlays.pop();
    }
}

/// Saves what makes sense; else goes to the first field that does not, and says why.
fn save(model: &mut Model) -> Vec<Effect> {
    let Some(form) = on_top(model) else { return Vec::new() };
    if form.take_chosen() {
        return Vec::new();
    }
    if form.searching.is_some() {
        form.saves_when_found = true;
        return Vec::new();
    }
    form.list = None;
    form.note = None;
    let Some(Overlay::Form(form)) = model.overlays.last() else { return Vec::new() };
    if let Some((at, what)) = form.first_mistake(&model.session) {
        if let Some(form) = on_top(model) {
            form.focus = at;
            form.note = Some(Note::Trouble(Failure { kind: "Form".into(), what, hint: None }));
        }
        return Vec::new();
    }
    let focus = form.purpose.customer();
    let deed = match purpose::wanted(form, &model.session) {
        Wanted::Deed(deed) => deed,
        Wanted::Import(file) => return import::rehearse(model, file),
        Wanted::Rehearsed(deed) => return rules::rehearse(model, deed),
    };
    let (request, effect) = ask_for(model, Box::new(deed), focus);
    if let Some(form) = on_top(model) {
        form.saving = Some(request);
    }
    vec![effect]
}

/// Asks for a deed, the board around this customer along with it.
pub fn ask_for(model: &mut Model, deed: Box<Deed>, focus: Option<CustomerId>) -> (RequestId, Effect) {
    let (request, board) = begin_write(model, focus);
    (request, Effect::Do { request, deed, board })
}

/// A write came to an end: the form it was for closes, or stays as it is with the reason.
pub fn settle(model: &mut Model, request: RequestId, outcome: &Result<Outcome, Failure>) -> Vec<Effect> {
    let saved = |overlay: &Overlay| matches!(overlay, Overlay::Form(form) if form.saving == Some(request));
    let Some(at) = model.overlays.iter().position(saved) else { return Vec::new() };
    match (outcome, model.overlays.get_mut(at)) {
        (Err(failure), Some(Overlay::Form(form))) => {
            form.saving = None;
            form.note = Some(Note::Trouble(failure.clone()));
            if failure.is_conflict() { conflict::look_again(model) } else { Vec::new() }
        }
        _ => {
            model.overlays.remove(at);
            Vec::new()
        }
    }
}
