//! The lines of a record: where it stands, its fields, and what stands beside it in few words.

use crate::cli::open::Desk;
use crate::domain::account::Account;
use crate::domain::checkup::Checkup;
use crate::domain::contact::Contact;
use crate::domain::flag::Flag;
use crate::domain::moment::At;
use crate::domain::moves::StageMove;
use crate::domain::persona::Persona;
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::survey::Survey;
use crate::domain::task::{Task, Urgency, urgency};
use crate::text::done::{flag_text, survey_text, term_text};
use crate::text::dossier::{self, Fact, person_text, plan_notes};
use crate::text::outcome::reason_text;
use crate::text::plain::fitted;

/// The width of the labels and of dates, in cells.
pub(super) const LABEL: usize = 12;
const WHEN: usize = 18;

pub(super) fn labelled(label: &str, text: &str) -> String {
    format!("  {} {text}", fitted(label, LABEL, ".."))
}

/// A reason of the health: its label keeps its width below the others, points stand below points.
pub(super) fn reason_line(label: &str, text: &str) -> String {
    format!("{}  {text}", fitted(label, LABEL, ".."))
}

pub(super) fn standing(desk: &Desk, account: &Account, checkup: &Checkup) -> String {
    let (w, f) = (desk.words(), desk.figures());
    let standing = &account.customer.standing;
    let since = standing.since.day(desk.clock.zone);
    let stands = w.show_since(&f.date(since), &f.days(desk.clock.days_since(since)));
    let stage = desk.store.ladder().name(&standing.stage, desk.lang);
    if checkup.rot.is_over(desk.clock.today()) {
        format!("{stage} {stands}  ! {}", w.show_rotting())
    } else {
        format!("{stage} {stands}")
    }
}

/// What the record says, label by label.
pub(super) fn facts(desk: &Desk, account: &Account, persona: Option<&Persona>) -> Vec<Fact> {
    let value = desk.figures().money(account.customer.record.value, desk.store.facts().currency);
    let value = Fact { label: desk.words().show_value().to_owned(), text: value, tags: false };
    std::iter::once(value).chain(dossier::facts(account, persona, desk.clock, desk.telling())).collect()
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
    let notes = plan_notes(plan, w).map(|notes| format!("  {notes}")).unwrap_or_default();
    format!("{state} {:>4}  {}  {}{notes}", task.id, fitted(&due, LABEL, ".."), plan.what)
}

pub(super) fn contact_line(desk: &Desk, contact: &Contact) -> String {
    format!("{:>4}  {}", contact.id, person_text(&contact.person, desk.words()))
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
    let every = purchase.months.map(|months| term_text(w, months));
    let refund = (purchase.kind == PurchaseKind::Refund).then(|| w.show_refund());
    let kept = purchase.kept.map(|kept| if kept { w.show_kept() } else { w.show_broken() });
    let parts = [purchase.order.as_deref(), every.as_deref(), refund, kept];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    format!("{}  {amount:>16}  {}", when(desk, purchase.at), parts.join("  "))
}
