//! `siklus log CUSTOMER [TEXT]`, and `--edit`, `--drop` by the number that `show` tells.

use super::args::LogArgs;
use super::{lived_typed, perform, typed};
use crate::cli::args::Global;
use crate::cli::open::Desk;
use crate::config::Surroundings;
use crate::domain::channel::ChannelKey;
use crate::domain::day_word::Toward;
use crate::domain::deed::Deed;
use crate::domain::ids::TouchpointId;
use crate::domain::pain::Severity;
use crate::domain::touchpoint::{Initiative, Touch};
use crate::error::AppError;
use crate::ops::OpsError;

pub fn log(args: &LogArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        if let Some(id) = args.drop {
            return Ok(Deed::DropTouchpoint(TouchpointId(id)));
        }
        if let Some(id) = args.edit {
            return retell(desk, args, TouchpointId(id));
        }
        let customer = typed::customer(desk, args.customer.as_deref().unwrap_or_default())?;
        let channel = ChannelKey::new(args.channel.as_deref().unwrap_or_default());
        let touch = told(desk, args, Touch::by(channel, desk.clock.at), &args.what)?;
        let severity = args.severity.unwrap_or(Severity::Medium);
        let pain = args.pain.clone().map(|pain| (pain, severity));
        Ok(Deed::Log { customer, touches: vec![touch], pain })
    })
}

/// What the options do not name stays. Behind `--edit N` all words are the note.
fn retell(desk: &Desk, args: &LogArgs, touchpoint: TouchpointId) -> Result<Deed, AppError> {
    let words = typed::words_of_edit(args.customer.as_ref(), &args.what)?;
    let found = desk.store.touchpoint(touchpoint).map_err(|error| desk.error(error))?;
    let seen = found.ok_or_else(|| desk.error(OpsError::NoSuchTouchpoint(touchpoint)))?.touch;
    Ok(Deed::Retell { touchpoint, touch: told(desk, args, seen.clone(), &words)?, seen })
}

fn told(desk: &Desk, args: &LogArgs, mut touch: Touch, words: &[String]) -> Result<Touch, AppError> {
    if !words.is_empty() {
        touch.note = Some(words.join(" "));
    }
    if let Some(channel) = &args.channel {
        touch.channel = ChannelKey::new(channel);
    }
    if let Some(day) = &args.date {
        touch.at = typed::moment(desk, "--date", day, Toward::Past)?;
    }
    if let Some(emotion) = &args.emotion {
        touch.emotion = lived_typed::emotion("--emotion", emotion)?;
    }
    for (told, text) in [
        (&args.feeling, &mut touch.feeling),
        (&args.action, &mut touch.action),
        (&args.motivation, &mut touch.motivation),
        (&args.product, &mut touch.product),
    ] {
        if told.is_some() {
            text.clone_from(told);
        }
    }
    if args.incoming {
        touch.initiative = Some(Initiative::Customer);
    } else if args.outgoing {
        touch.initiative = Some(Initiative::Company);
    }
    touch.minutes = args.minutes.or(touch.minutes);
    touch.evidence = args.evidence.unwrap_or(touch.evidence);
    Ok(touch)
}
