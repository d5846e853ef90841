//! `siklus persona`: the ideal customers of the team, listed, shown, made, changed, dropped. Texts go into the language
//! in force and leave the other one as it is.

use super::args::{PersonaAction, PersonaArgs};
use super::{lived_typed, perform};
use crate::cli::args::Global;
use crate::cli::open::{Desk, Purpose, desk};
use crate::cli::show;
use crate::config::Surroundings;
use crate::domain::deed::Deed;
use crate::domain::lang::Label;
use crate::domain::persona::{Aspect, Expectation, Portrait, Trait};
use crate::domain::stage::StageKey;
use crate::error::{AppError, Usage};
use crate::ops;

pub fn persona(args: &PersonaArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let told = told(args);
    let typed = args.persona.as_deref().unwrap_or_default();
    match (args.action, told) {
        (None, _) => show::personas(&desk(global, around, Purpose::Reading)?, args.json),
        (Some(PersonaAction::Show), None) => {
            let desk = desk(global, around, Purpose::Reading)?;
            show::persona(&desk, &lived_typed::persona(&desk, typed)?, args.json)
        }
        (Some(PersonaAction::Show), Some(option)) => clash(option, "show"),
        (Some(PersonaAction::Drop), Some(option)) => clash(option, "drop"),
        (Some(PersonaAction::Add), Some("--name")) => clash("--name", "add"),
        (Some(PersonaAction::Edit), None) => Err(Usage::NothingToChange.into()),
        (Some(PersonaAction::Drop), None) => perform(global, around, args.json, |desk| {
            Ok(Deed::DropPersona(lived_typed::persona(desk, typed)?.id))
        }),
        (Some(PersonaAction::Add), _) => perform(global, around, args.json, |desk| {
            let blank = Portrait { name: typed.to_owned(), ..Portrait::default() };
            Ok(Deed::DrawPersona(drawn(desk, args, blank)?))
        }),
        (Some(PersonaAction::Edit), Some(_)) => perform(global, around, args.json, |desk| {
            let found = lived_typed::persona(desk, typed)?;
            let portrait = drawn(desk, args, found.portrait.clone())?;
            Ok(Deed::RedrawPersona { persona: found.id, seen: found.portrait, portrait })
        }),
    }
}

fn clash(option: &str, action: &str) -> Result<(), AppError> {
    Err(Usage::Clash { first: option.into(), second: action.into() }.into())
}

/// What is said of each trait.
fn traits(args: &PersonaArgs) -> [(Trait, &'static str, &Option<String>); 7] {
    [
        (Trait::Summary, "--summary", &args.summary),
        (Trait::Demographics, "--demographics", &args.demographics),
        (Trait::Psychographics, "--psychographics", &args.psychographics),
        (Trait::Behaviour, "--behaviour", &args.behaviour),
        (Trait::Goals, "--goals", &args.goals),
        (Trait::Motivations, "--motivations", &args.motivations),
        (Trait::Challenges, "--challenges", &args.challenges),
    ]
}

/// The first option that tells something of a persona.
fn told(args: &PersonaArgs) -> Option<&'static str> {
    let name = args.name.as_ref().map(|_| "--name");
    let of_traits = traits(args).into_iter().find(|(_, _, text)| text.is_some()).map(|(_, option, _)| option);
    let channels = args.channels.as_ref().map(|_| "--channels");
    name.or(of_traits).or(channels).or_else(|| (!args.expect.is_empty()).then_some("--expect"))
}

/// The portrait as the options change it.
fn drawn(desk: &Desk, args: &PersonaArgs, mut portrait: Portrait) -> Result<Portrait, AppError> {
    if let Some(name) = &args.name {
        portrait.name.clone_from(name);
    }
    for (which, _, text) in traits(args) {
        let Some(text) = text else { continue };
        match portrait.traits.iter_mut().find(|(found, _)| *found == which) {
            Some((_, label)) => *label = std::mem::take(label).with(desk.lang, text),
            None => portrait.traits.push((which, Label::default().with(desk.lang, text))),
        }
    }
    portrait.traits.sort_by_key(|(which, _)| *which);
    if let Some(channels) = &args.channels {
        portrait.channels = lived_typed::channels(desk, channels)?;
    }
    for typed in &args.expect {
        expect(desk, &mut portrait, typed)?;
    }
    let place = |stage: &StageKey| desk.store.ladder().stages().iter().position(|rung| rung.key == *stage);
    portrait.journey.retain(|expected| *expected != Expectation::on(expected.stage.clone()));
    portrait.journey.sort_by_key(|expected| place(&expected.stage));
    Ok(portrait)
}

/// Puts one `STAGE:FIELD=TEXT` into the journey that is expected.
fn expect(desk: &Desk, portrait: &mut Portrait, typed: &str) -> Result<(), AppError> {
    let (stage, field, text) = lived_typed::expected(typed)?;
    let stage = ops::find::stage(&desk.store, stage).map_err(|error| desk.error(error))?;
    let place = match portrait.journey.iter().position(|expected| expected.stage == stage) {
        Some(place) => place,
        None => {
            portrait.journey.push(Expectation::on(stage));
            portrait.journey.len() - 1
        }
    };
    let expected = &mut portrait.journey[place];
    let put = |label: &mut Label| *label = std::mem::take(label).with(desk.lang, text);
    match field {
        Aspect::Days => expected.days = days(text)?,
        Aspect::Channels => {
            let names: Vec<String> = text.split(',').map(str::to_owned).collect();
            expected.channels = lived_typed::channels(desk, &names)?;
        }
        Aspect::Emotion => expected.emotion = lived_typed::emotion("--expect", text)?,
        Aspect::Actions => put(&mut expected.actions),
        Aspect::Motivation => put(&mut expected.motivation),
        Aspect::Feeling => put(&mut expected.feeling),
        Aspect::Pains => put(&mut expected.pains),
        Aspect::Opportunities => put(&mut expected.opportunities),
    }
    Ok(())
}

/// Whole days; an empty text says nothing of them.
fn days(text: &str) -> Result<Option<u32>, Usage> {
    let bad = |_| Usage::BadValue { option: "--expect".into(), value: text.to_owned(), known: Vec::new() };
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(bad) }
}
