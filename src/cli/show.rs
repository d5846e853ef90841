//! `siklus show CUSTOMER`: one customer whole.

use super::args::{Global, ShowArgs};
use super::open::{Desk, Purpose, desk};
use super::out::{Out, printable};
use super::wire::{CustomerWire, SCHEMA, ShowWire};
use crate::config::Surroundings;
use crate::domain::account::Account;
use crate::domain::board::rots_at;
use crate::domain::contact::Contact;
use crate::domain::flag::Flag;
use crate::domain::moment::At;
use crate::domain::moves::StageMove;
use crate::domain::outcome::Subject;
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::survey::Survey;
use crate::domain::task::{Task, Urgency, urgency};
use crate::error::AppError;
use crate::ops;
use crate::text::done::{flag_text, repeat_text, role_text, survey_text};
use crate::text::outcome::reason_text;
use crate::text::plain::fitted;

/// The width of the labels and of dates, in cells.
const LABEL: usize = 12;
const WHEN: usize = 18;

pub fn run(args: &ShowArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let desk = desk(global, around, Purpose::Reading)?;
    let read = || {
        let id = ops::find::customer(&desk.store, &args.customer)?;
        let nobody = || ops::OpsError::NoSuchCustomer(args.customer.clone());
        desk.store.account(id)?.ok_or_else(nobody)
    };
    let account = read().map_err(|error: ops::OpsError| desk.error(error))?;
    let mut out = Out::new();
    if args.json {
        return out.json(&wire(&desk, &account));
    }
    for line in lines(&desk, &account) {
        out.line(&printable(&line))?;
    }
    out.flush()
}

fn wire<'a>(desk: &'a Desk, account: &'a Account) -> ShowWire<'a> {
    ShowWire {
        schema: SCHEMA,
        customer: CustomerWire::new(&account.customer, desk.view()),
        moves: account.moves.iter().map(Into::into).collect(),
        purchases: account.purchases.iter().map(Into::into).collect(),
        tasks: account.tasks.iter().map(Into::into).collect(),
        contacts: account.contacts.iter().map(Into::into).collect(),
        surveys: account.surveys.iter().map(Into::into).collect(),
        flags: account.flags.iter().map(Into::into).collect(),
        custom: &account.customer.record.custom,
        other_keys: &account.other_keys,
        referred_by: account.referrer.as_ref().map(Into::into),
        referred: account.referred.iter().map(Into::into).collect(),
    }
}

fn lines(desk: &Desk, account: &Account) -> Vec<String> {
    let customer = &account.customer;
    let mut lines = vec![format!("{} {}", customer.id, customer.record.name)];
    lines.push(labelled(desk.words().show_stage(), &standing(desk, account)));
    let facts = facts(desk, account);
    lines
        .extend(facts.iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| labelled(label, text)));
    let (w, mut section) = (desk.words(), |title: &str, rows: Vec<String>| {
        if !rows.is_empty() {
            lines.push(format!("{title} ({})", desk.figures().count(rows.len() as i64)));
            lines.extend(rows.into_iter().map(|row| format!("  {}", row.trim_end())));
        }
    });
    section(w.show_flags(), account.flags.iter().map(|flag| flag_line(desk, flag)).collect());
    section(w.show_tasks(), account.tasks.iter().rev().map(|task| task_line(desk, task)).collect());
    section(w.show_contacts(), account.contacts.iter().map(|contact| contact_line(desk, contact)).collect());
    section(w.show_path(), account.moves.iter().map(|step| move_line(desk, step)).collect());
    section(w.show_surveys(), account.surveys.iter().map(|survey| survey_line(desk, survey)).collect());
    section(w.show_purchases(), account.purchases.iter().map(|bought| purchase_line(desk, bought)).collect());
    lines
}

fn labelled(label: &str, text: &str) -> String {
    format!("  {} {text}", fitted(label, LABEL, ".."))
}

fn standing(desk: &Desk, account: &Account) -> String {
    let (w, f) = (desk.words(), desk.figures());
    let standing = &account.customer.standing;
    let since = standing.since.day(desk.clock.zone);
    let rots = desk.store.ladder().get(&standing.stage).and_then(|stage| rots_at(stage, since));
    let stands = w.show_since(&f.date(since), &f.days(desk.clock.days_since(since)));
    let stage = desk.store.ladder().name(&standing.stage, desk.lang);
    if rots.is_some_and(|day| day <= desk.clock.today()) {
        format!("{stage} {stands}  ! {}", w.show_rotting())
    } else {
        format!("{stage} {stands}")
    }
}

/// What the record says, label by label; empty texts are left out.
fn facts<'a>(desk: &'a Desk, account: &'a Account) -> Vec<(&'a str, String)> {
    let w = desk.words();
    let record = &account.customer.record;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let place = [record.city.as_deref(), record.country.as_deref()];
    let tags: Vec<&str> = account.customer.tags.iter().map(crate::domain::tag::Tag::as_str).collect();
    let mut keys = vec![record.external_key.as_str()];
    keys.extend(account.other_keys.iter().map(String::as_str));
    let mut facts = vec![
        (w.show_value(), desk.figures().money(record.value, desk.store.facts().currency)),
        (w.show_owner(), text(&record.owner)),
        (w.show_company(), text(&record.company)),
        (w.show_email(), text(&record.email)),
        (w.show_phone(), text(&record.phone)),
        (w.show_place(), place.into_iter().flatten().collect::<Vec<_>>().join(", ")),
        (w.show_source(), text(&record.source)),
        (w.show_referred_by(), account.referrer.as_ref().map(subject).unwrap_or_default()),
        (w.show_referred(), account.referred.iter().map(subject).collect::<Vec<_>>().join(", ")),
        (w.show_tags(), tags.join(", ")),
        (w.show_key(), keys.join(", ")),
    ];
    facts.extend(record.custom.iter().map(|(name, text)| (name.as_str(), text.clone())));
    facts
}

fn subject(subject: &Subject) -> String {
    format!("{} {}", subject.id, subject.name)
}

fn when(desk: &Desk, at: At) -> String {
    fitted(&desk.figures().date_time(at, desk.clock.zone), WHEN, "..")
}

fn flag_line(desk: &Desk, flag: &Flag) -> String {
    let note = flag.note.as_deref().unwrap_or("");
    format!("{}  {}  {note}", when(desk, flag.since), flag_text(desk.words(), flag.kind))
}

/// The number is what `siklus task --done` takes.
fn task_line(desk: &Desk, task: &Task) -> String {
    let (w, f) = (desk.words(), desk.figures());
    let plan = &task.plan;
    let due = plan.due.map(|day| f.date(day)).unwrap_or_default();
    let state = match (task.done, urgency(plan.due, desk.clock.today())) {
        (Some(_), _) => "x",
        (None, Urgency::Overdue) => "!",
        (None, Urgency::Today) => "T",
        (None, Urgency::Later) => ".",
    };
    let mut notes = Vec::new();
    notes.extend(plan.promise.then(|| w.show_promise().to_owned()));
    notes.extend(plan.owner.clone());
    notes.extend(plan.repeat.map(|repeat| repeat_text(w, repeat)));
    let notes = if notes.is_empty() { String::new() } else { format!("  ({})", notes.join(", ")) };
    format!("{state} {:>4}  {}  {}{notes}", task.id, fitted(&due, LABEL, ".."), plan.what)
}

fn contact_line(desk: &Desk, contact: &Contact) -> String {
    let person = &contact.person;
    let role = person.role.map(|role| role_text(desk.words(), role));
    let parts = [Some(person.name.as_str()), role, person.email.as_deref(), person.phone.as_deref()];
    format!("{:>4}  {}", contact.id, parts.into_iter().flatten().collect::<Vec<_>>().join("  "))
}

fn move_line(desk: &Desk, step: &StageMove) -> String {
    let reason =
        step.reason.map(|reason| format!("  ({})", reason_text(desk.words(), reason))).unwrap_or_default();
    format!("{}  {}{reason}", when(desk, step.at), desk.store.ladder().name(&step.to, desk.lang))
}

fn survey_line(desk: &Desk, survey: &Survey) -> String {
    let answer = &survey.answer;
    let comment = answer.comment.as_deref().unwrap_or("");
    format!("{}  {} {}  {comment}", when(desk, answer.at), survey_text(answer.kind), answer.score)
}

fn purchase_line(desk: &Desk, purchase: &Purchase) -> String {
    let (w, f, currency) = (desk.words(), desk.figures(), desk.store.facts().currency);
    let amount = purchase.amount.map_or_else(|| "-".to_owned(), |amount| f.money(amount, currency));
    let refund = if purchase.kind == PurchaseKind::Refund { w.show_refund() } else { "" };
    let kept = match purchase.kept {
        Some(true) => w.show_kept(),
        Some(false) => w.show_broken(),
        None => "",
    };
    let order = purchase.order.as_deref().unwrap_or("");
    format!("{}  {amount:>16}  {order}  {refund}{kept}", when(desk, purchase.at))
}
