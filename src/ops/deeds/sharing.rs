//! What the team shares: personas and channels.

use super::texts::{needed, text};
use crate::domain::change::{Change, Entity};
use crate::domain::channel::{Channel, ChannelKey, find_channel};
use crate::domain::detail::Detail;
use crate::domain::ids::{ChannelId, PersonaId};
use crate::domain::lang::Label;
use crate::domain::outcome::{Done, Outcome};
use crate::domain::persona::{Persona, Portrait};
use crate::ops::OpsError;
use crate::store::Writer;

fn done(what: Done) -> Outcome {
    Outcome::Done { what, subject: None, customers: 0 }
}

/// A persona without a key gets one made of its name.
pub(super) fn draw(w: &mut Writer<'_>, portrait: &Portrait) -> Result<Outcome, OpsError> {
    let portrait = cleaned(portrait)?;
    if w.persona(&portrait.key)?.is_some() {
        return Err(OpsError::PersonaTaken(portrait.key));
    }
    let (id, name) = (PersonaId(w.next_detail(Entity::Persona)?), portrait.name.clone());
    w.apply(Change::Attached(Detail::Persona(Persona { id, portrait })))?;
    Ok(done(Done::PersonaDrawn(name)))
}

pub(super) fn redraw(
    w: &mut Writer<'_>,
    id: PersonaId,
    seen: &Portrait,
    portrait: &Portrait,
) -> Result<Outcome, OpsError> {
    let before = persona(w, id)?;
    let portrait = cleaned(portrait)?;
    if before.portrait == portrait {
        return Ok(Outcome::Unchanged(None));
    }
    if before.portrait != *seen {
        return Err(OpsError::PersonaEdited(before.portrait.name));
    }
    if portrait.key != before.portrait.key && w.persona(&portrait.key)?.is_some() {
        return Err(OpsError::PersonaTaken(portrait.key));
    }
    let name = portrait.name.clone();
    let after = Persona { id, portrait };
    w.apply(Change::Revised { before: Detail::Persona(before), after: Detail::Persona(after) })?;
    Ok(done(Done::PersonaRedrawn(name)))
}

/// Customers that were like it keep its key: an undo brings it back to them.
pub(super) fn drop_persona(w: &mut Writer<'_>, id: PersonaId) -> Result<Outcome, OpsError> {
    let persona = persona(w, id)?;
    let name = persona.portrait.name.clone();
    w.apply(Change::Detached(Detail::Persona(persona)))?;
    Ok(done(Done::PersonaDropped(name)))
}

fn persona(w: &Writer<'_>, id: PersonaId) -> Result<Persona, OpsError> {
    match w.detail(Entity::Persona, id.0)? {
        Some(Detail::Persona(persona)) => Ok(persona),
        _ => Err(OpsError::NoSuchPersona(id.to_string())),
    }
}

fn cleaned(portrait: &Portrait) -> Result<Portrait, OpsError> {
    let name = needed(&portrait.name)?;
    let key = Portrait::key_of(if portrait.key.is_empty() { &name } else { &portrait.key });
    let mut portrait = Portrait { key: needed(&key)?, name, ..portrait.clone() };
    for (_, label) in &mut portrait.traits {
        *label = both(label)?;
    }
    portrait.traits.retain(|(_, label)| !label.is_empty());
    for expected in &mut portrait.journey {
        for label in [
            &mut expected.actions,
            &mut expected.motivation,
            &mut expected.feeling,
            &mut expected.pains,
            &mut expected.opportunities,
        ] {
            *label = both(label)?;
        }
    }
    Ok(portrait)
}

fn both(label: &Label) -> Result<Label, OpsError> {
    let kept = |told: &str| Ok::<_, OpsError>(text(Some(told))?.unwrap_or_default());
    Ok(Label { en: kept(&label.en)?, id: kept(&label.id)? })
}

/// A channel of the team's own, or one that is there told anew.
pub(super) fn channel(
    w: &mut Writer<'_>,
    key: &ChannelKey,
    label: &Label,
    letter: Option<char>,
    meets: bool,
) -> Result<Outcome, OpsError> {
    let key = ChannelKey::new(&Portrait::key_of(&needed(key.as_str())?).replace('-', "_"));
    needed(key.as_str())?;
    let (label, channels) = (both(label)?, w.channels()?);
    let taken =
        channels.iter().find(|other| other.key != key && other.letter.is_some() && other.letter == letter);
    if let (Some(other), Some(letter)) = (taken, letter) {
        return Err(OpsError::LetterTaken { letter, by: other.key.to_string() });
    }
    let before = channels.into_iter().find(|channel| channel.key == key);
    let id = match &before {
        Some(before) => before.id,
        None => ChannelId(w.next_detail(Entity::Channel)?),
    };
    let after = Channel { id, key: key.clone(), label, letter, meets };
    match before {
        Some(before) if before == after => return Ok(Outcome::Unchanged(None)),
        Some(before) => {
            w.apply(Change::Revised { before: Detail::Channel(before), after: Detail::Channel(after) })?;
        }
        None => w.apply(Change::Attached(Detail::Channel(after)))?,
    }
    Ok(done(Done::ChannelTold(key)))
}

/// What was lived on it stays, under its key.
pub(super) fn drop_channel(w: &mut Writer<'_>, key: &ChannelKey) -> Result<Outcome, OpsError> {
    let channels = w.channels()?;
    let Some(channel) = find_channel(&channels, key.as_str()).cloned() else {
        let known = channels.iter().map(|channel| channel.key.to_string()).collect();
        return Err(OpsError::NoSuchChannel { name: key.to_string(), known });
    };
    let key = channel.key.clone();
    w.apply(Change::Detached(Detail::Channel(channel)))?;
    Ok(done(Done::ChannelDropped(key)))
}
