//! Somebody else saved first: the form takes over what is new and keeps what was typed, so that the next Enter saves.
//!
//! It decides nothing: whose value stands is said, and left to whoever sits there.

use super::blank::Desk;
use super::field::{Field, Slot};
use super::lived::Lived;
use super::meaning::told_back;
use super::portraits::Drawing;
use super::purpose::Purpose;
use super::state::{Form, Note};
use super::{About, Made, Opening, Papers, on_top};
use crate::domain::account::Account;
use crate::text::plain::{plain, shorten};
use crate::tui::commands::Command;
use crate::tui::message::{Effect, Failure};
use crate::tui::model::Model;

/// Of a value of somebody else so much is told that the keys beside it stay in view.
const VALUE_WIDTH: usize = 30;

/// Asks for what stands there now; keys wait for it.
pub fn look_again(model: &mut Model) -> Vec<Effect> {
    let Some(about) = on_top(model).and_then(|form| about(&form.purpose)) else { return Vec::new() };
    let request = model.next_request();
    model.opening = Some(Opening { request, what: Made::Again });
    vec![Effect::ReadPapers { request, about }]
}

/// Of whom to ask again.
fn about(purpose: &Purpose) -> Option<About> {
    match purpose {
        Purpose::Portrait(_) | Purpose::Rules(_) => Some(About::Nobody),
        Purpose::Lived(lived) => Some(match **lived {
            Lived::Retell { customer, touchpoint, .. } => About::Touchpoint { customer, touchpoint },
            _ => About::One(lived.customer()),
        }),
        _ => purpose.customer().map(About::One),
    }
}

/// What stands there now is read. Where it is gone the form keeps the reason it has.
pub fn take_theirs(model: &mut Model, papers: Result<Papers, Failure>) {
    let Some(mine) = on_top(model).map(|form| form.clone()) else { return };
    let fresh = papers.map(|papers| made_again(&Desk::of(&model.session, &papers), &mine.purpose, &papers));
    match fresh {
        Ok(Some(mut fresh)) => {
            let theirs = said(&mine, &fresh, model);
            retype(&mut fresh, mine);
            fresh.note = Some(Note::Told(theirs));
            if let Some(form) = on_top(model) {
                *form = fresh;
            }
        }
        Ok(None) => {}
        Err(failure) => {
            if let Some(form) = on_top(model) {
                form.note = Some(Note::Trouble(failure));
            }
        }
    }
}

/// The same form of what is there now.
fn made_again(desk: &Desk<'_>, purpose: &Purpose, papers: &Papers) -> Option<Form> {
    if let Purpose::Portrait(drawing) = purpose {
        let persona = papers.personas.iter().find(|there| Some(there.id) == drawing.persona())?;
        return Some(match &**drawing {
            Drawing::Expectation { stage, .. } => desk.expectation(persona, stage),
            Drawing::New | Drawing::Portrait { .. } => desk.portrait(Some(persona)),
        });
    }
    if let Purpose::Rules(_) = purpose {
        return Some(desk.rules(&papers.regime));
    }
    let account = papers.account.as_ref()?;
    match purpose {
        Purpose::Edit(_) => Some(desk.edit(account)),
        Purpose::Lived(lived) => made_again_of_journey(desk, lived, account, papers),
        Purpose::Replan { task, .. } => {
            let task = account.tasks.iter().find(|there| there.id == *task)?;
            Some(desk.replan(&account.customer, task))
        }
        Purpose::Reintroduce { contact, .. } => {
            let contact = account.contacts.iter().find(|there| there.id == *contact)?;
            Some(desk.person(&account.customer, Some(contact)))
        }
        _ => None,
    }
}

fn made_again_of_journey(desk: &Desk<'_>, lived: &Lived, account: &Account, papers: &Papers) -> Option<Form> {
    match lived {
        Lived::Retell { .. } => papers.touchpoint.as_ref().map(|there| desk.retell(&account.customer, there)),
        Lived::RestatePain { pain, .. } => {
            let pain = account.pains.iter().find(|there| there.id == *pain)?;
            Some(desk.restate(&account.customer, pain))
        }
        Lived::Repropose { opportunity, .. } => {
            let there = account.opportunities.iter().find(|there| there.id == *opportunity)?;
            Some(desk.repropose(account, there))
        }
        // What somebody else put there is not looked at: the last word stands.
        Lived::Log { .. }
        | Lived::Complain { .. }
        | Lived::Propose { .. }
        | Lived::State { .. }
        | Lived::Qualify { .. } => None,
    }
}

/// Puts what was typed into the fields of the form as it is now, the focus where it was.
fn retype(fresh: &mut Form, mine: Form) {
    let focus = mine.focused().map(|field| (field.slot.clone(), mine.focus));
    for field in mine.fields.iter().filter(|field| field.is_changed()) {
        match fresh.fields.iter().position(|there| there.slot == field.slot) {
            // Tags come and go one by one: what both did stands side by side, so mine are told from what I saw.
            Some(at) if field.slot == Slot::Tags => fresh.fields[at] = field.clone(),
            // Of the team's own new fields there may be several.
            Some(at) if field.slot == Slot::AnotherCustom => fresh.fields.insert(at, field.clone()),
            Some(at) => fresh.fields[at].retype(field),
            // Somebody took it away: saving puts it back.
            None => fresh.fields.push(field.clone()),
        }
    }
    if let (Purpose::Edit(now), Purpose::Edit(seen)) = (&mut fresh.purpose, mine.purpose)
        && mine.fields.iter().any(|field| field.slot == Slot::Tags && field.is_changed())
    {
        now.tags = seen.tags;
    }
    if let Some((slot, at)) = focus {
        let there = fresh.fields.iter().position(|field| field.slot == slot);
        fresh.focus = there.unwrap_or(at).min(fresh.fields.len().saturating_sub(1));
    }
}

/// What somebody else put where I typed; where it is elsewhere, that it was taken over.
fn said(mine: &Form, fresh: &Form, model: &Model) -> String {
    let (words, session) = (model.session.words(), &model.session);
    let key = model.keymap.usable_keys(Command::FormSave, true).next().map(crate::tui::keys::pretty);
    let key = key.unwrap_or_default();
    let clashes = |now: &&Field| {
        let typed = mine.field(&now.slot).filter(|typed| typed.is_changed());
        typed.is_some_and(|typed| now.slot != Slot::AnotherCustom && !now.began_like(typed))
    };
    match fresh.fields.iter().find(clashes) {
        Some(now) if now.is_empty() => words.form_theirs_empty(&now.label, &key),
        Some(now) => {
            let value = told_back(now, session).unwrap_or_else(|| now.written().replace('\n', " "));
            let value = shorten(&value, VALUE_WIDTH, session.glyphs().ellipsis);
            words.form_theirs(&now.label, &plain(&value), &key)
        }
        None => words.form_theirs_elsewhere(&key),
    }
}
