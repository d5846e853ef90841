//! The lines of a record: where it stands, its fields, and what stands beside it in few words.

use crate::cli::open::Desk;
use crate::domain::account::Account;
use crate::domain::birthday::Birthday;
use crate::domain::board::rots_at;
use crate::domain::contact::Contact;
use crate::domain::flag::Flag;
use crate::domain::moment::At;
use crate::domain::moves::StageMove;
use crate::domain::persona::Persona;
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::survey::Survey;
use crate::domain::task::{Task, Urgency, urgency};
use crate::text::done::{flag_text, repeat_text, role_text, survey_text};
use crate::text::outcome::reason_text;
use crate::text::plain::fitted;

use super::subject_line;

/// The width of the labels and of dates, in cells.
pub(super) const LABEL: usize = 12;
const WHEN: usize = 18;

pub(super) fn labelled(label: &str, text: &str) -> String {
    format!("  {} {text}", fitted(label, LABEL, ".."))
}

pub(super) fn standing(desk: &Desk, account: &Account) -> String {
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

/// What the record says, label by label; empty texts are not told.
pub(super) fn facts<'a>(
    desk: &'a Desk,
    account: &'a Account,
    persona: Option<&Persona>,
) -> Vec<(&'a str, String)> {
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
        // A persona that is gone is still told by its key.
        (
            w.action_persona(),
            persona.map_or_else(|| text(&record.persona), |found| found.portrait.name.clone()),
        ),
        (w.lived_birthday(), record.birthday.as_deref().map(|day| birthday(desk, day)).unwrap_or_default()),
        (w.show_referred_by(), account.referrer.as_ref().map(subject_line).unwrap_or_default()),
        (w.show_referred(), account.referred.iter().map(subject_line).collect::<Vec<_>>().join(", ")),
        (w.show_tags(), tags.join(", ")),
        (w.show_key(), keys.join(", ")),
    ];
    facts.extend(record.custom.iter().map(|(name, text)| (name.as_str(), text.clone())));
    facts
}

/// The day as it is kept, and when it comes next.
fn birthday(desk: &Desk, kept: &str) -> String {
    let next = Birthday::parse(kept).map(|birthday| birthday.next(desk.clock.today()));
    let kept = kept.trim_start_matches('-');
    next.map_or_else(
        || kept.to_owned(),
        |day| desk.words().lived_next_birthday(&kept, &desk.figures().date(day)),
    )
}

pub(super) fn when(desk: &Desk, at: At) -> String {
    fitted(&desk.figures().date_time(at, desk.clock.zone), WHEN, "..")
}

pub(super) fn flag_line(desk: &Desk, flag: &Flag) -> String {
    let note = flag.note.as_deref().unwrap_or("");
    format!("{}  {}  {note}", when(desk, flag.since), flag_text(desk.words(), flag.kind))
}

/// The number is what `siklus task --done` takes.
pub(super) fn task_line(desk: &Desk, task: &Task) -> String {
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

pub(super) fn contact_line(desk: &Desk, contact: &Contact) -> String {
    let person = &contact.person;
    let role = person.role.map(|role| role_text(desk.words(), role));
    let parts = [Some(person.name.as_str()), role, person.email.as_deref(), person.phone.as_deref()];
    format!("{:>4}  {}", contact.id, parts.into_iter().flatten().collect::<Vec<_>>().join("  "))
}

pub(super) fn move_line(desk: &Desk, step: &StageMove) -> String {
    let reason =
        step.reason.map(|reason| format!("  ({})", reason_text(desk.words(), reason))).unwrap_or_default();
    format!("{}  {}{reason}", when(desk, step.at), desk.store.ladder().name(&step.to, desk.lang))
}

pub(super) fn survey_line(desk: &Desk, survey: &Survey) -> String {
    let answer = &survey.answer;
    let comment = answer.comment.as_deref().unwrap_or("");
    format!("{}  {} {}  {comment}", when(desk, answer.at), survey_text(answer.kind), answer.score)
}

pub(super) fn purchase_line(desk: &Desk, purchase: &Purchase) -> String {
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
