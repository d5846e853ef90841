//! What a customer has several of, to choose from: open tasks and contacts, each line with what can be done to it.

use super::super::picker::{Choice, Item, Picker};
use super::blank::Desk;
use crate::domain::account::Account;
use crate::domain::deed::Deed;
use crate::domain::pulse::Feel;
use crate::domain::task::{Plan, Task, Urgency, urgency};
use crate::text::done::{pulse_text, repeat_text, role_text, task_letter};
use crate::text::figures;
use crate::text::plain::plain;

impl Desk<'_> {
    /// The open tasks, the most urgent first; `None` where there is none.
    pub fn tasks(&self, account: &Account) -> Option<Picker> {
        let customer = &account.customer;
        let mut open: Vec<&Task> = account.tasks.iter().filter(|task| task.done.is_none()).collect();
        // Those without a day come last.
        open.sort_by_key(|task| (task.plan.due.is_none(), task.plan.due, task.id));
        let items = open.iter().map(|task| {
            let does = |deed| Choice::Do { customer: Some(customer.id), deed: Box::new(deed) };
            Item {
                change: Some(Choice::Form(Box::new(self.replan(customer, task)))),
                drop: Some(does(Deed::DropTask(task.id))),
                ..Item::new(task.plan.what.clone(), self.plan_note(&task.plan), does(Deed::Finish(task.id)))
            }
        });
        let title = self.session.words().pick_task(&plain(&customer.record.name));
        (!open.is_empty()).then(|| Picker::of(title, items.collect()))
    }

    /// `! Fri 20 Nov 2026, promise, every week, ana`.
    fn plan_note(&self, plan: &Plan) -> String {
        let words = self.session.words();
        let urgency = urgency(plan.due, self.session.clock.today());
        let letter = task_letter(words, Some(urgency).filter(|urgency| *urgency < Urgency::Later));
        let due = match plan.due {
            Some(day) => figures(self.session.lang).weekday_date(day),
            None => words.task_no_day().to_owned(),
        };
        let mut parts = vec![due];
        parts.extend(plan.promise.then(|| words.show_promise().to_owned()));
        parts.extend(plan.repeat.map(|repeat| repeat_text(words, repeat)));
        parts.extend(plan.owner.clone());
        let parts = parts.join(", ");
        if urgency < Urgency::Later { format!("{letter} {parts}") } else { format!("  {parts}") }
    }

    /// How the customer is doing, the worst first, so that the digit is the level; what was told last stands beside it.
    pub fn pulse(&self, account: &Account) -> Picker {
        let (words, zone) = (self.session.words(), self.session.clock.zone);
        let latest = account.pulses.iter().max_by_key(|pulse| (pulse.at.day(zone), pulse.id));
        let items = Feel::all().map(|feel| {
            let told = latest.filter(|pulse| pulse.feel == feel);
            let note = told.map(|pulse| figures(self.session.lang).date(pulse.at.day(zone)));
            let deed = Deed::Feel { customers: vec![account.customer.id], feel };
            let choice = Choice::Do { customer: Some(account.customer.id), deed: Box::new(deed) };
            let label = pulse_text(words, feel).to_owned();
            Item { current: told.is_some(), ..Item::new(label, note.unwrap_or_default(), choice) }
        });
        Picker::of(words.pick_pulse(&plain(&account.customer.record.name)), items.collect())
    }

    /// Who is known there, then a place for one more; `None` where nobody is.
    pub fn contacts(&self, account: &Account) -> Option<Picker> {
        let (words, customer) = (self.session.words(), &account.customer);
        let form = |contact| Choice::Form(Box::new(self.person(customer, contact)));
        let known = account.contacts.iter().map(|contact| Item {
            change: Some(form(Some(contact))),
            drop: Some(Choice::Do {
                customer: Some(customer.id),
                deed: Box::new(Deed::DropContact(contact.id)),
            }),
            ..Item::new(
                contact.person.name.clone(),
                contact.person.role.map_or("", |role| role_text(words, role)).to_owned(),
                form(Some(contact)),
            )
        });
        let one_more = Item::new(words.pick_new_contact().to_owned(), String::new(), form(None));
        let title = words.pick_contact(&plain(&customer.record.name));
        (!account.contacts.is_empty()).then(|| Picker::of(title, known.chain([one_more]).collect()))
    }
}
