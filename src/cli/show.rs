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
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::survey::Survey;
use crate::domain::task::{Task, Urgency, urgency};
use crate::error::AppError;
use crate::ops;
use crate::text::done::{flag_text, survey_text};
use crate::text::dossier::{self, Fact, person_text, plan_notes};
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
    lines.extend(facts(desk, account).iter().map(|fact| labelled(&fact.label, &fact.text)));
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

/// What the record says, label by label.
fn facts(desk: &Desk, account: &Account) -> Vec<Fact> {
    let value = desk.figures().money(account.customer.record.value, desk.store.facts().currency);
    let value = Fact { label: desk.words().show_value().to_owned(), text: value, tags: false };
    std::iter::once(value).chain(dossier::facts(account, None, desk.telling())).collect()
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
    let notes = plan_notes(plan, w).map(|notes| format!("  {notes}")).unwrap_or_default();
    format!("{state} {:>4}  {}  {}{notes}", task.id, fitted(&due, LABEL, ".."), plan.what)
}

fn contact_line(desk: &Desk, contact: &Contact) -> String {
    format!("{:>4}  {}", contact.id, person_text(&contact.person, desk.words()))
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
