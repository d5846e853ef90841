//! A chat or a mail thread pasted into the line of a touch: its messages are offered, each with its own moment.

use super::super::super::picker::{Choice, Item, Picker};
use super::super::purpose::Purpose;
use super::Lived;
use crate::domain::account::Account;
use crate::domain::channel::ChannelKey;
use crate::domain::deed::Deed;
use crate::domain::ids::CustomerId;
use crate::domain::thread::{Sides, Thread, initiatives};
use crate::domain::touchpoint::{Initiative, Touch};
use crate::text::figures;
use crate::tui::model::{Model, Session};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::field::Slot;

/// By what names both sides go in a thread.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parties {
    us: Vec<String>,
    customer: Vec<String>,
}

impl Parties {
    pub fn of(account: &Account, session: &Session) -> Self {
        let record = &account.customer.record;
        let us = std::iter::once(session.actor.clone()).chain(record.owner.clone());
        let people = account.contacts.iter().map(|contact| &contact.person);
        let people = people.flat_map(|person| {
            std::iter::once(person.name.clone()).chain(person.email.clone()).chain(person.phone.clone())
        });
        let own = [Some(record.name.clone()), record.email.clone(), record.phone.clone()];
        Self { us: us.collect(), customer: own.into_iter().flatten().chain(people).collect() }
    }

    fn sides(&self) -> Sides<'_> {
        Sides {
            us: self.us.iter().map(String::as_str).collect(),
            customer: self.customer.iter().map(String::as_str).collect(),
        }
    }
}

/// What is offered for a text pasted into the line of a touch; `None` where it is no thread.
pub fn offered(model: &Model, text: &str) -> Option<Picker> {
    let Some(Overlay::Form(form)) = model.overlays.last() else { return None };
    let Purpose::Lived(lived) = &form.purpose else { return None };
    let Lived::Log { customer, channel, parties } = lived.as_ref() else { return None };
    let in_note = form.focused().is_some_and(|field| field.slot == Slot::Note);
    let clock = model.session.clock;
    let thread = Thread::read(text, clock.zone, clock.today()).filter(|_| in_note)?;
    let touches = touches(&thread, channel, parties);
    let words = model.session.words();
    let figures = figures(model.session.lang);
    let count = |n: usize| figures.count(i64::try_from(n).unwrap_or(i64::MAX));
    let theirs = touches.iter().filter(|touch| touch.initiative == Some(Initiative::Customer)).count();
    let day = |touch: Option<&Touch>| touch.map(|touch| figures.date(touch.at.day(clock.zone)));
    let (first, last) = (day(touches.first())?, day(touches.last())?);
    let span = if first == last { first } else { format!("{first} - {last}") };
    let all = words.thread_log_all(&count(touches.len()));
    let note = words.thread_span(&span, &count(theirs));
    let as_text = Item::new(words.thread_as_note().to_owned(), String::new(), Choice::Paste(text.to_owned()));
    let items = vec![Item::new(all, note, logged(*customer, touches)), as_text];
    Some(Picker::of(words.thread_found().to_owned(), items))
}

fn logged(customer: CustomerId, touches: Vec<Touch>) -> Choice {
    Choice::SaveAs { customer, deed: Box::new(Deed::Log { customer, touches, pain: None }) }
}

fn touches(thread: &Thread, channel: &ChannelKey, parties: &Parties) -> Vec<Touch> {
    let directions = initiatives(&thread.messages, &parties.sides());
    let told = thread.messages.iter().zip(directions);
    told.map(|(message, initiative)| Touch {
        note: Some(message.text.clone()),
        initiative,
        ..Touch::by(channel.clone(), message.at)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::message::Msg;
    use crate::tui::test_harness::{Harness, given};

    const CHAT: &str = "12/11/26, 10.05 - ana: selamat pagi\n12/11/26, 10.07 - Toko Abadi: kapan dikirim?\n\
                        13/11/26, 08.00 - ana: hari ini\n";

    fn logging() -> Harness {
        Harness::with([given("Toko Abadi", "retained")]).keys("a w")
    }

    #[test]
    fn a_pasted_chat_becomes_a_touchpoint_for_each_message_with_one_key() {
        let mut harness = logging();
        harness.send(Msg::Pasted(CHAT.into()));
        assert!(harness.screen().contains("log all 3 messages"), "{}", harness.screen());
        assert!(harness.screen().contains("1 from the customer"), "{}", harness.screen());
        let harness = harness.keys("Enter");
        let [Deed::Log { touches, pain: None, .. }] = harness.shelf.deeds.as_slice() else {
            panic!("{:?}", harness.shelf.deeds)
        };
        let sides: Vec<_> = touches.iter().map(|touch| touch.initiative).collect();
        let (us, customer) = (Some(Initiative::Company), Some(Initiative::Customer));
        assert_eq!(sides, [us, customer, us]);
        assert_eq!(touches[1].note.as_deref(), Some("kapan dikirim?"));
        assert_eq!(touches[1].at.to_string(), "2026-11-12T03:07:00Z");
        assert!(harness.model.overlays.is_empty(), "the form closes with it");
    }

    #[test]
    fn it_can_be_kept_as_one_note_and_other_texts_are_not_asked_about() {
        let mut harness = logging();
        harness.send(Msg::Pasted(CHAT.into()));
        let harness = harness.keys("j Enter Enter");
        let [Deed::Log { touches, .. }] = harness.shelf.deeds.as_slice() else { panic!() };
        assert!(touches.len() == 1 && touches[0].note.as_ref().unwrap().contains("kapan dikirim?"));
        let mut harness = logging();
        harness.send(Msg::Pasted("called about\nthe order".into()));
        assert!(!harness.screen().contains("thread"), "{}", harness.screen());
    }
}
