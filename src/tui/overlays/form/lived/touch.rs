//! One contact with a customer: on which channel, what is said of it in a line, and whatever else somebody knows.

use super::super::super::picker::{Choice, Item, Picker};
use super::super::blank::Desk;
use super::super::field::{Field, Kind, Pick, Slot};
use super::super::purpose::Purpose;
use super::super::says::Says;
use super::super::state::Form;
use super::thread::Parties;
use super::{Lived, evidence};
use crate::domain::account::Account;
use crate::domain::channel::{Channel, ChannelKey, channel_name};
use crate::domain::customer::Customer;
use crate::domain::deed::Deed;
use crate::domain::emotion::Emotion;
use crate::domain::ids::CustomerId;
use crate::domain::moment::At;
use crate::domain::touchpoint::{Initiative, Touch, Touchpoint};
use crate::text::journey::initiative_text;
use crate::text::plain::plain;

/// The most minutes of one touch: a day.
const MOST_MINUTES: i64 = 24 * 60;

impl Desk<'_> {
    /// The channels, each chosen by its letter.
    pub fn channels(&self, account: &Account) -> Picker {
        let customer = &account.customer;
        let items = self.channels.iter().map(|channel| {
            let form = Choice::Form(Box::new(self.log(account, channel)));
            let name = channel.label.get(self.session.lang).to_owned();
            Item { letter: channel.letter, ..Item::new(name, String::new(), form) }
        });
        let title = self.words().pick_channel(&plain(&customer.record.name));
        Picker::by_letter(title, items.collect())
    }

    /// A touch on this channel; the line with the focus is all that is asked for.
    fn log(&self, account: &Account, channel: &Channel) -> Form {
        let customer = &account.customer;
        let parties = Parties::of(account, self.session);
        let purpose = Lived::Log { customer: customer.id, channel: channel.key.clone(), parties };
        let touch = Touch::by(channel.key.clone(), self.session.clock.at);
        let mut fields = self.touch_fields(&touch, None);
        let w = self.words();
        // A pain that shows in it goes on the map with it.
        let pain = [Field::text(Slot::Pain, w.field_pain()), self.severity(None)];
        fields.splice(3..3, pain);
        self.touch_form(customer, channel.label.get(self.session.lang), purpose, fields)
    }

    /// A touchpoint that is there.
    pub fn retell(&self, customer: &Customer, there: &Touchpoint) -> Form {
        let touch = &there.touch;
        let purpose = Lived::Retell { customer: customer.id, touchpoint: there.id, seen: touch.clone() };
        let mut fields = self.touch_fields(touch, Some(touch.at));
        let name = channel_name(self.channels, &touch.channel, self.session.lang);
        let mut picks: Vec<Pick> = self.channel_picks();
        if !picks.iter().any(|pick| pick.key == touch.channel.as_str()) {
            // The team has it no more.
            picks.push(Pick::new(touch.channel.as_str(), name));
        }
        let channel = Field::new(Slot::Channel, self.words().field_channel(), Kind::Choice(picks));
        fields.insert(1, channel.required().holding(name));
        self.touch_form(customer, name, purpose, fields)
    }

    fn touch_form(&self, customer: &Customer, channel: &str, purpose: Lived, fields: Vec<Field>) -> Form {
        let title = self.words().form_touch(&plain(&customer.record.name), &plain(channel));
        Form::new(Purpose::Lived(Box::new(purpose)), title, fields)
    }

    fn touch_fields(&self, touch: &Touch, at: Option<At>) -> Vec<Field> {
        let w = self.words();
        let held = |field: Field, text: &Option<String>| field.holding(text.as_deref().unwrap_or_default());
        let initiatives = Initiative::ALL.iter().map(|who| Pick::new(who.key(), initiative_text(w, *who)));
        let minutes =
            Field::new(Slot::Minutes, w.field_minutes(), Kind::Number { from: 1, to: MOST_MINUTES });
        vec![
            held(Field::new(Slot::Note, w.field_note(), Kind::Long), &touch.note),
            self.emotion(touch.emotion),
            held(Field::text(Slot::Feeling, w.field_feeling()), &touch.feeling),
            held(Field::text(Slot::Action, w.field_action()), &touch.action),
            held(Field::text(Slot::Motivation, w.field_motivation()), &touch.motivation),
            held(Field::known(Slot::Product, w.field_product(), &self.known.products), &touch.product),
            minutes.holding(&touch.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
            Field::new(Slot::Initiative, w.field_initiative(), Kind::Choice(initiatives.collect()))
                .holding(touch.initiative.map_or("", |who| initiative_text(w, who))),
            self.moment_field(w.field_day(), at),
            self.evidence_field(touch.evidence),
        ]
    }

    pub(in super::super) fn emotion(&self, emotion: Option<Emotion>) -> Field {
        let scale = Kind::Number { from: Emotion::LOWEST.into(), to: Emotion::HIGHEST.into() };
        Field::new(Slot::Emotion, self.words().field_emotion(), scale)
            .holding(&emotion.map(|emotion| emotion.to_string()).unwrap_or_default())
    }
}

pub(super) fn logged(customer: CustomerId, channel: &ChannelKey, says: &Says<'_>) -> Deed {
    let pain = says.text(&Slot::Pain).map(|what| (what, super::pains::severity(says)));
    Deed::Log { customer, touches: vec![touch(says, channel, None)], pain }
}

pub(super) fn touch(says: &Says<'_>, channel: &ChannelKey, seen: Option<&Touch>) -> Touch {
    let text = |slot: Slot, of: fn(&Touch) -> Option<&String>| says.text_or(&slot, seen.map(of));
    Touch {
        at: says.moment(&Slot::Day, seen.map(|seen| seen.at)),
        channel: says.key(&Slot::Channel).map_or_else(|| channel.clone(), |key| ChannelKey::new(&key)),
        note: text(Slot::Note, |seen| seen.note.as_ref()),
        initiative: says.key(&Slot::Initiative).and_then(|key| Initiative::from_key(&key)),
        action: text(Slot::Action, |seen| seen.action.as_ref()),
        motivation: text(Slot::Motivation, |seen| seen.motivation.as_ref()),
        emotion: says.number(&Slot::Emotion).and_then(Emotion::new),
        feeling: text(Slot::Feeling, |seen| seen.feeling.as_ref()),
        product: text(Slot::Product, |seen| seen.product.as_ref()),
        minutes: says.number(&Slot::Minutes).and_then(|minutes| u32::try_from(minutes).ok()),
        evidence: evidence(says),
    }
}
