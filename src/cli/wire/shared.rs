//! The JSON shapes of what the team shares: channels and personas. Their names and texts are data in both languages.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::channel::{Channel, ChannelKey};
use crate::domain::emotion::Emotion;
use crate::domain::lang::Label;
use crate::domain::persona::{Expectation, Persona, Trait};
use crate::domain::stage::StageKey;

/// A text in each language; null where it is not said in that one.
#[derive(Serialize)]
pub struct LabelWire<'a> {
    pub en: Option<&'a str>,
    pub id: Option<&'a str>,
}

impl<'a> LabelWire<'a> {
    /// `None` where it is said in neither.
    fn new(label: &'a Label) -> Option<Self> {
        let said = |text: &'a str| Some(text).filter(|text| !text.is_empty());
        (!label.is_empty()).then(|| Self { en: said(&label.en), id: said(&label.id) })
    }
}

#[derive(Serialize)]
pub struct ChannelsWire<'a> {
    pub schema: u32,
    pub channels: Vec<ChannelWire<'a>>,
}

#[derive(Serialize)]
pub struct ChannelWire<'a> {
    pub key: &'a ChannelKey,
    pub name: Option<LabelWire<'a>>,
    pub letter: Option<char>,
    pub meets: bool,
}

impl<'a> From<&'a Channel> for ChannelWire<'a> {
    fn from(channel: &'a Channel) -> Self {
        Self {
            key: &channel.key,
            name: LabelWire::new(&channel.label),
            letter: channel.letter,
            meets: channel.meets,
        }
    }
}

#[derive(Serialize)]
pub struct PersonasWire<'a> {
    pub schema: u32,
    pub personas: Vec<PersonaWire<'a>>,
}

#[derive(Serialize)]
pub struct OnePersonaWire<'a> {
    pub schema: u32,
    #[serde(flatten)]
    pub persona: PersonaWire<'a>,
}

#[derive(Serialize)]
pub struct PersonaWire<'a> {
    pub id: i64,
    pub key: &'a str,
    pub name: &'a str,
    /// Every trait by its key.
    #[serde(flatten)]
    pub traits: BTreeMap<&'static str, Option<LabelWire<'a>>>,
    pub channels: &'a [ChannelKey],
    pub journey: Vec<ExpectationWire<'a>>,
}

impl<'a> PersonaWire<'a> {
    pub fn new(persona: &'a Persona) -> Self {
        let portrait = &persona.portrait;
        let said = |which: &Trait| (which.key(), portrait.says(*which).and_then(LabelWire::new));
        Self {
            id: persona.id.0,
            key: &portrait.key,
            name: &portrait.name,
            traits: Trait::ALL.iter().map(said).collect(),
            channels: &portrait.channels,
            journey: portrait.journey.iter().map(Into::into).collect(),
        }
    }
}

/// What is expected of a persona on a rung.
#[derive(Serialize)]
pub struct ExpectationWire<'a> {
    pub stage: &'a StageKey,
    pub days: Option<u32>,
    pub actions: Option<LabelWire<'a>>,
    pub channels: &'a [ChannelKey],
    pub motivation: Option<LabelWire<'a>>,
    pub emotion: Option<Emotion>,
    pub feeling: Option<LabelWire<'a>>,
    pub pains: Option<LabelWire<'a>>,
    pub opportunities: Option<LabelWire<'a>>,
}

impl<'a> From<&'a Expectation> for ExpectationWire<'a> {
    fn from(expected: &'a Expectation) -> Self {
        Self {
            stage: &expected.stage,
            days: expected.days,
            actions: LabelWire::new(&expected.actions),
            channels: &expected.channels,
            motivation: LabelWire::new(&expected.motivation),
            emotion: expected.emotion,
            feeling: LabelWire::new(&expected.feeling),
            pains: LabelWire::new(&expected.pains),
            opportunities: LabelWire::new(&expected.opportunities),
        }
    }
}
