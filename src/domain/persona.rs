//! A persona: a semi-fictional ideal customer, and the journey we expect of them.
//!
//! A team writes it in its own language; those that siklus comes with are in both.

use serde::{Deserialize, Serialize};

use super::channel::ChannelKey;
use super::emotion::Emotion;
use super::ids::PersonaId;
use super::keyed::keyed_enum;
use super::lang::Label;
use super::stage::StageKey;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Persona {
    pub id: PersonaId,
    #[serde(flatten)]
    pub portrait: Portrait,
}

/// Everything that is said of a persona.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Portrait {
    /// What customers are marked with: lower case, unique.
    pub key: String,
    pub name: String,
    /// One line for each trait that is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub traits: Vec<(Trait, Label)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<ChannelKey>,
    /// What we expect, rung by rung.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub journey: Vec<Expectation>,
}

keyed_enum! {
    /// What the source articles ask of a persona.
    pub enum Trait {
        Summary = "summary",
        Demographics = "demographics",
        Psychographics = "psychographics",
        Behaviour = "behaviour",
        Goals = "goals",
        Motivations = "motivations",
        Challenges = "challenges",
    }
}

keyed_enum! {
    /// What can be expected on a rung, one by one.
    pub enum Aspect {
        Days = "days",
        Actions = "actions",
        Channels = "channels",
        Motivation = "motivation",
        Emotion = "emotion",
        Feeling = "feeling",
        Pains = "pains",
        Opportunities = "opportunities",
    }
}

/// What we expect on one rung. Empty texts are not said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expectation {
    pub stage: StageKey,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub actions: Label,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<ChannelKey>,
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub motivation: Label,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emotion: Option<Emotion>,
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub feeling: Label,
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub pains: Label,
    #[serde(default, skip_serializing_if = "Label::is_empty")]
    pub opportunities: Label,
}

impl Expectation {
    /// Nothing is expected yet.
    pub fn on(stage: StageKey) -> Self {
        Self {
            stage,
            days: None,
            actions: Label::default(),
            channels: Vec::new(),
            motivation: Label::default(),
            emotion: None,
            feeling: Label::default(),
            pains: Label::default(),
            opportunities: Label::default(),
        }
    }
}

impl Portrait {
    /// A persona's key made of a name: letters and digits, blanks as `-`.
    pub fn key_of(name: &str) -> String {
        let folded = super::fold::fold(name);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join("-")
    }

    pub fn says(&self, which: Trait) -> Option<&Label> {
        self.traits.iter().find(|(found, _)| *found == which).map(|(_, label)| label)
    }

    pub fn expects(&self, stage: &StageKey) -> Option<&Expectation> {
        self.journey.iter().find(|expected| expected.stage == *stage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_made_of_names() {
        assert_eq!(Portrait::key_of("  Amanda "), "amanda");
        assert_eq!(Portrait::key_of("Pak Budi, pemilik toko"), "pak-budi-pemilik-toko");
        assert_eq!(Portrait::key_of("?!"), "");
    }
}
