//! Personas: the list of them, the portrait of one, and what we expect of them rung by rung. Texts are those of the
//! language of the screen.

use super::super::picker::{Choice, Item, Picker};
use super::blank::Desk;
use super::field::{Field, Kind, Pick, Slot};
use super::meaning::{names, picked};
use super::purpose::Purpose;
use super::says::Says;
use super::state::Form;
use crate::domain::channel::{ChannelKey, channel_name};
use crate::domain::deed::Deed;
use crate::domain::emotion::Emotion;
use crate::domain::ids::PersonaId;
use crate::domain::lang::Label;
use crate::domain::persona::{Expectation, Persona, Portrait, Trait};
use crate::domain::stage::StageKey;
use crate::text::Words;
use crate::text::plain::plain;

/// Ten years: more than anybody expects of a rung.
const MOST_DAYS: i64 = 3650;

/// Which part of a persona is drawn; what was seen where one is drawn anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drawing {
    New,
    Portrait { persona: PersonaId, seen: Portrait },
    Expectation { persona: PersonaId, seen: Portrait, stage: StageKey },
}

impl Drawing {
    /// Whom it is about; nobody where one is new.
    pub fn persona(&self) -> Option<PersonaId> {
        match self {
            Self::New => None,
            Self::Portrait { persona, .. } | Self::Expectation { persona, .. } => Some(*persona),
        }
    }

    /// What the form asks for.
    pub fn deed(&self, says: &Says<'_>) -> Deed {
        match self {
            Self::New => Deed::DrawPersona(portrait(Portrait::default(), says)),
            Self::Portrait { persona, seen } => {
                let portrait = portrait(seen.clone(), says);
                Deed::RedrawPersona { persona: *persona, seen: seen.clone(), portrait }
            }
            Self::Expectation { persona, seen, stage } => {
                let portrait = expecting(seen.clone(), stage, says);
                Deed::RedrawPersona { persona: *persona, seen: seen.clone(), portrait }
            }
        }
    }
}

impl Desk<'_> {
    /// The personas there are, then a line for one more.
    pub fn portraits(&self) -> Picker {
        let items = self.personas.iter().map(|persona| Item {
            change: Some(Choice::Form(Box::new(self.portrait(Some(persona))))),
            drop: Some(Choice::Do { customer: None, deed: Box::new(Deed::DropPersona(persona.id)) }),
            ..Item::new(
                plain(&persona.portrait.name).into_owned(),
                self.trait_text(persona, Trait::Summary),
                Choice::List(Box::new(self.parts(persona))),
            )
        });
        let new = Choice::Form(Box::new(self.portrait(None)));
        let one_more = Item::new(self.words().pick_new_persona().to_owned(), String::new(), new);
        Picker::of(self.words().pick_personas().to_owned(), items.chain([one_more]).collect())
    }

    /// The portrait, and a line for each rung.
    fn parts(&self, persona: &Persona) -> Picker {
        let (w, session) = (self.words(), self.session);
        let form = |form| Choice::Form(Box::new(form));
        let portrait = Item::new(
            w.persona_portrait().to_owned(),
            self.trait_text(persona, Trait::Summary),
            form(self.portrait(Some(persona))),
        );
        let rungs = session.ladder.stages().iter().map(|stage| {
            let expected = persona.portrait.expects(&stage.key);
            let actions = expected.map_or("", |expected| expected.actions.get(session.lang));
            let name = w.persona_journey(&stage.label.get(session.lang));
            Item::new(name, plain(actions).into_owned(), form(self.expectation(persona, &stage.key)))
        });
        let title = w.pick_persona_part(&plain(&persona.portrait.name));
        Picker::of(title, [portrait].into_iter().chain(rungs).collect())
    }

    fn trait_text(&self, persona: &Persona, which: Trait) -> String {
        let label = persona.portrait.says(which);
        plain(label.map_or("", |label| label.get(self.session.lang))).into_owned()
    }

    /// A new portrait, or that of a persona that is there.
    pub fn portrait(&self, persona: Option<&Persona>) -> Form {
        let (w, lang) = (self.words(), self.session.lang);
        let there = persona.map(|persona| &persona.portrait);
        let mut fields = vec![
            Field::text(Slot::Name, w.field_name())
                .required()
                .holding(there.map_or("", |portrait| &portrait.name)),
        ];
        fields.extend(Trait::ALL.iter().map(|which| {
            let label = there.and_then(|portrait| portrait.says(*which));
            Field::new(Slot::Trait(*which), trait_text(w, *which), Kind::Long)
                .holding(label.map_or("", |label| label.get(lang)))
        }));
        fields.push(self.channels_field(there.map_or(&[], |portrait| &portrait.channels)));
        let (drawing, title) = match persona {
            Some(persona) => {
                let seen = persona.portrait.clone();
                let title = w.form_persona(&plain(&seen.name));
                (Drawing::Portrait { persona: persona.id, seen }, title)
            }
            None => (Drawing::New, w.form_new_persona().to_owned()),
        };
        Form::new(Purpose::Portrait(Box::new(drawing)), title, fields)
    }

    /// What is expected of a persona on a rung.
    pub fn expectation(&self, persona: &Persona, stage: &StageKey) -> Form {
        let (w, lang) = (self.words(), self.session.lang);
        let seen = persona.portrait.clone();
        let expected = seen.expects(stage).cloned().unwrap_or_else(|| Expectation::on(stage.clone()));
        let text = |slot, name, label: &Label| Field::new(slot, name, Kind::Long).holding(label.get(lang));
        let days = expected.days.map(|days| days.to_string()).unwrap_or_default();
        let fields = vec![
            Field::new(Slot::Days, w.field_days(), Kind::Number { from: 0, to: MOST_DAYS }).holding(&days),
            text(Slot::Action, w.field_action(), &expected.actions),
            self.channels_field(&expected.channels),
            text(Slot::Motivation, w.field_motivation(), &expected.motivation),
            self.emotion(expected.emotion),
            text(Slot::Feeling, w.field_feeling(), &expected.feeling),
            text(Slot::Pain, w.field_pains(), &expected.pains),
            text(Slot::Opportunities, w.field_opportunities(), &expected.opportunities),
        ];
        let title = w.form_expectation(&plain(&seen.name), &self.session.rung_name(stage));
        let drawing = Drawing::Expectation { persona: persona.id, seen, stage: stage.clone() };
        Form::new(Purpose::Portrait(Box::new(drawing)), title, fields)
    }

    fn channels_field(&self, there: &[ChannelKey]) -> Field {
        let mut picks = self.channel_picks();
        let gone = there.iter().filter(|key| picked(key.as_str(), &picks).is_none());
        // One that the team has no more is still said of the persona.
        let gone: Vec<Pick> = gone.map(|key| Pick::new(key.as_str(), key.as_str())).collect();
        picks.extend(gone);
        let held = there.iter().filter_map(|key| picked(key.as_str(), &picks)).cloned();
        let held = names(&held.collect::<Vec<_>>());
        Field::new(Slot::Channels, self.words().field_channels(), Kind::Several(picks)).holding(&held)
    }

    pub(super) fn channel_picks(&self) -> Vec<Pick> {
        let name = |key| channel_name(self.channels, key, self.session.lang);
        self.channels.iter().map(|c| Pick::new(c.key.as_str(), name(&c.key))).collect()
    }
}

/// The text as the field says it, in the language of the screen. Emptied it is gone in both languages, else the other
/// one would come forth again.
fn worded(label: Label, slot: &Slot, says: &Says<'_>) -> Label {
    let touched = says.form.field(slot).is_some_and(Field::is_changed);
    match says.text(slot) {
        _ if !touched => label,
        Some(text) => label.with(says.session.lang, &text),
        None => Label::default(),
    }
}

fn portrait(mut portrait: Portrait, says: &Says<'_>) -> Portrait {
    portrait.name = says.text_or(&Slot::Name, Some(Some(&portrait.name))).unwrap_or_default();
    portrait.channels = channels(says);
    for which in Trait::ALL {
        let slot = Slot::Trait(*which);
        match portrait.traits.iter_mut().find(|(known, _)| known == which) {
            Some((_, label)) => *label = worded(std::mem::take(label), &slot, says),
            None => portrait.traits.push((*which, worded(Label::default(), &slot, says))),
        }
    }
    portrait.traits.retain(|(_, label)| !label.is_empty());
    portrait
}

fn expecting(mut portrait: Portrait, stage: &StageKey, says: &Says<'_>) -> Portrait {
    let nothing = Expectation::on(stage.clone());
    let at = portrait.journey.iter().position(|expected| expected.stage == *stage);
    let seen = at.and_then(|at| portrait.journey.get(at)).unwrap_or(&nothing).clone();
    let meant = Expectation {
        stage: seen.stage,
        days: says.number(&Slot::Days).and_then(|days| u32::try_from(days).ok()),
        actions: worded(seen.actions, &Slot::Action, says),
        channels: channels(says),
        motivation: worded(seen.motivation, &Slot::Motivation, says),
        emotion: says.number(&Slot::Emotion).and_then(Emotion::new),
        feeling: worded(seen.feeling, &Slot::Feeling, says),
        pains: worded(seen.pains, &Slot::Pain, says),
        opportunities: worded(seen.opportunities, &Slot::Opportunities, says),
    };
    match at.and_then(|at| portrait.journey.get_mut(at)) {
        Some(there) => *there = meant,
        None => portrait.journey.push(meant),
    }
    portrait.journey.retain(|expected| *expected != nothing);
    portrait
}

fn channels(says: &Says<'_>) -> Vec<ChannelKey> {
    says.keys(&Slot::Channels).iter().map(|key| ChannelKey::new(key)).collect()
}

fn trait_text(w: &dyn Words, which: Trait) -> &'static str {
    match which {
        Trait::Summary => w.trait_summary(),
        Trait::Demographics => w.trait_demographics(),
        Trait::Psychographics => w.trait_psychographics(),
        Trait::Behaviour => w.trait_behaviour(),
        Trait::Goals => w.trait_goals(),
        Trait::Motivations => w.trait_motivations(),
        Trait::Challenges => w.trait_challenges(),
    }
}
