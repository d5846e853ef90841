//! `siklus channel`: the ways in which customers and company touch, listed, added, changed, dropped.

use super::args::{ChannelAction, ChannelArgs};
use super::perform;
use crate::cli::args::Global;
use crate::cli::open::{Desk, Purpose, desk};
use crate::cli::out::{Out, printable};
use crate::cli::wire::{ChannelsWire, SCHEMA};
use crate::config::Surroundings;
use crate::domain::channel::{Channel, ChannelKey, find_channel};
use crate::domain::deed::Deed;
use crate::domain::lang::{Label, Lang};
use crate::domain::persona::Portrait;
use crate::error::{AppError, Usage};
use crate::ops::OpsError;
use crate::text::plain::fitted;

pub fn channel(args: &ChannelArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let options = [
        ("--name", args.name.is_some()),
        ("--name-id", args.name_id.is_some()),
        ("--letter", args.letter.is_some()),
        ("--meets", args.meets),
        ("--no-meets", args.no_meets),
    ];
    let told = options.into_iter().find(|(_, told)| *told).map(|(option, _)| option);
    let typed = args.channel.as_deref().unwrap_or_default();
    match (args.action, told) {
        (None, _) => list(&desk(global, around, Purpose::Reading)?, args.json),
        (Some(ChannelAction::Drop), Some(option)) => {
            Err(Usage::Clash { first: option.into(), second: "drop".into() }.into())
        }
        (Some(ChannelAction::Drop), None) => {
            perform(global, around, args.json, |_| Ok(Deed::DropChannel(ChannelKey::new(typed))))
        }
        (Some(ChannelAction::Edit), None) => Err(Usage::NothingToChange.into()),
        (Some(action), _) => perform(global, around, args.json, |desk| put(desk, action, args, typed)),
    }
}

/// A channel as it is to be: what the options do not name stays, and a new one meets unless they say.
fn put(desk: &Desk, action: ChannelAction, args: &ChannelArgs, typed: &str) -> Result<Deed, AppError> {
    let channels = desk.store.channels().map_err(|error| desk.error(error))?;
    // Also by the key that would be made of what was typed.
    let key = Portrait::key_of(typed).replace('-', "_");
    let found = find_channel(&channels, typed).or_else(|| find_channel(&channels, &key));
    let before = match (action, found) {
        (ChannelAction::Add, Some(found)) => return Err(Usage::ChannelTaken(found.key.to_string()).into()),
        (ChannelAction::Edit, None) => {
            let known = channels.iter().map(|channel| channel.key.to_string()).collect();
            return Err(desk.error(OpsError::NoSuchChannel { name: typed.to_owned(), known }));
        }
        (_, found) => found,
    };
    let letter = match args.letter.as_deref().map(str::trim) {
        None => before.and_then(|channel| channel.letter),
        Some("") => None,
        Some(text) => Some(letter(text)?),
    };
    Ok(Deed::Channel {
        key: before.map_or_else(|| ChannelKey::new(typed), |channel| channel.key.clone()),
        label: named(before, args, desk.lang),
        letter,
        meets: args.meets || (!args.no_meets && before.is_none_or(|channel| channel.meets)),
    })
}

/// `--name` is in the language in force, or in English where `--name-id` tells the other one.
fn named(before: Option<&Channel>, args: &ChannelArgs, lang: Lang) -> Label {
    let mut label = before.map(|channel| channel.label.clone()).unwrap_or_default();
    if let Some(name) = &args.name {
        let lang = if args.name_id.is_some() { Lang::English } else { lang };
        label = label.with(lang, name);
    }
    match &args.name_id {
        Some(name) => label.with(Lang::Indonesian, name),
        None => label,
    }
}

fn letter(text: &str) -> Result<char, Usage> {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_alphanumeric() => Ok(letter.to_ascii_lowercase()),
        _ => Err(Usage::BadLetter(text.to_owned())),
    }
}

/// Widths of the columns of the table, in cells.
const KEY: usize = 14;
const NAME: usize = 24;

fn list(desk: &Desk, json: bool) -> Result<(), AppError> {
    let channels = desk.store.channels().map_err(|error| desk.error(error))?;
    let mut out = Out::new();
    if json {
        return out
            .json(&ChannelsWire { schema: SCHEMA, channels: channels.iter().map(Into::into).collect() });
    }
    for channel in &channels {
        let note = if channel.meets { "" } else { desk.words().lived_no_meeting() };
        let line = format!(
            "{}  {}  {}  {note}",
            channel.letter.unwrap_or(' '),
            fitted(channel.key.as_str(), KEY, ".."),
            fitted(channel.label.get(desk.lang), NAME, ".."),
        );
        out.line(&printable(line.trim_end()))?;
    }
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_just_one() {
        assert_eq!(letter("X").unwrap(), 'x');
        assert_eq!(letter("7").unwrap(), '7');
        for text in ["xy", "-", "?"] {
            assert!(letter(text).is_err(), "{text}");
        }
    }
}
