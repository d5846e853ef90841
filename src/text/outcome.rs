//! Words for what came of an action: one wording for the status line and the command line.

use super::done::{Telling, done_text, flag_text, survey_text};
use super::journey::{letter_text, row_text};
use super::{Words, figures, words};
use crate::domain::change::Entity;
use crate::domain::context::Action;
use crate::domain::detail::Detail;
use crate::domain::lang::Lang;
use crate::domain::moves::Reason;
use crate::domain::outcome::{BatchSummary, Outcome};
use crate::domain::pain::Closing;
use crate::domain::pulse::Feel;
use crate::domain::stage::Ladder;

pub fn outcome_text(outcome: &Outcome, telling: Telling<'_>) -> String {
    let Telling { ladder, lang, .. } = telling;
    let w = words(lang);
    match outcome {
        Outcome::Moved { subject, from, to } => {
            w.outcome_moved(&subject.name, &ladder.name(from, lang), &ladder.name(to, lang))
        }
        Outcome::AlreadyThere { subject, stage } => w.already_there(&subject.name, &ladder.name(stage, lang)),
        Outcome::Undone { batch, left } => {
            w.outcome_undone(&batch_text(batch, ladder, lang)) + &left_text(*left, lang)
        }
        Outcome::Redone { batch, left } => {
            w.outcome_redone(&batch_text(batch, ladder, lang)) + &left_text(*left, lang)
        }
        Outcome::Done { what, subject, customers } => done_text(what, subject.as_ref(), *customers, telling),
        Outcome::Unchanged(Some(subject)) => w.unchanged(&subject.name),
        Outcome::Unchanged(None) => w.unchanged_all().to_owned(),
        Outcome::NothingToUndo => w.nothing_to_undo().to_owned(),
        Outcome::NothingToRedo => w.nothing_to_redo().to_owned(),
    }
}

/// What an undo left as it is; empty where that is nothing.
fn left_text(left: usize, lang: Lang) -> String {
    let count = i64::try_from(left).unwrap_or(i64::MAX);
    if left == 0 { String::new() } else { words(lang).outcome_left(&figures(lang).count(count)) }
}

/// What a batch did, in one line.
pub fn batch_text(batch: &BatchSummary, ladder: &Ladder, lang: Lang) -> String {
    let w = words(lang);
    let what = match (&batch.subject, &batch.step) {
        (Some(subject), Some((from, to))) => {
            w.outcome_moved(&subject.name, &ladder.name(from, lang), &ladder.name(to, lang))
        }
        _ => extent_text(batch, lang),
    };
    match batch.reason {
        Some(reason) => format!("{what} ({})", reason_text(w, reason)),
        None => what,
    }
}

/// What kind of thing a batch did, and to how many.
pub fn extent_text(batch: &BatchSummary, lang: Lang) -> String {
    let (w, f) = (words(lang), figures(lang));
    let action = action_text(w, batch.origin);
    let mut parts = match batch.about.as_ref().and_then(|detail| about_text(w, detail)) {
        Some(about) => vec![w.done_line(&action, &about)],
        None => vec![action.to_owned()],
    };
    if let (1, Some(subject)) = (batch.customers, &batch.subject) {
        parts.push(subject.name.clone());
    } else if batch.customers > 0 {
        parts.push(w.count_customers(&f.count(batch.customers)));
    }
    if batch.purchases > 0 {
        parts.push(w.count_purchases(&f.count(batch.purchases)));
    }
    match batch.told {
        Some((Entity::Touchpoint, count)) => parts.push(w.extent_touchpoints(&f.count(count))),
        Some((Entity::Survey, count)) => parts.push(w.extent_surveys(&f.count(count))),
        _ => {}
    }
    parts.join(", ")
}

/// What a detail is, in as few words as tell it from others.
fn about_text(w: &dyn Words, detail: &Detail) -> Option<String> {
    match detail {
        Detail::Task(task) => Some(task.plan.what.clone()),
        Detail::Contact(contact) => Some(contact.person.name.clone()),
        Detail::Survey(survey) => {
            Some(w.done_answered(&survey_text(survey.answer.kind), &survey.answer.score))
        }
        Detail::Flag(flag) => Some(flag_text(w, flag.kind).to_owned()),
        Detail::Spend(spend) => spend.outlay.channel.clone(),
        Detail::Touchpoint(told) => told.touch.note.clone().or_else(|| told.touch.action.clone()),
        Detail::Pain(pain) => Some(match &pain.closed {
            Some(closing) => format!("{} ({})", pain.trouble.what, closing_text(w, closing)),
            None => pain.trouble.what.clone(),
        }),
        Detail::Opportunity(opportunity) => Some(match opportunity.done {
            Some(_) => format!("{} ({})", opportunity.chance.what, w.opportunity_taken()),
            None => opportunity.chance.what.clone(),
        }),
        Detail::Finding(finding) => Some(letter_text(w, finding.letter).to_owned()),
        Detail::Cell(cell) => Some(row_text(w, cell.row).to_owned()),
        Detail::Pulse(pulse) => Some(w.pulse_level(&pulse.feel.get(), &Feel::HIGHEST)),
        Detail::Persona(persona) => Some(persona.portrait.name.clone()),
        Detail::Channel(channel) => Some(channel.key.to_string()),
        Detail::OtherKey(_) => None,
    }
}

/// Whether a pain that is over went away.
pub fn closing_text(w: &dyn Words, closing: &Closing) -> &'static str {
    match closing.gone {
        None => w.pain_closed(),
        Some(true) => w.pain_gone(),
        Some(false) => w.pain_stayed(),
    }
}

pub fn reason_text(w: &dyn Words, reason: Reason) -> &'static str {
    match reason {
        Reason::Quality => w.reason_quality(),
        Reason::Price => w.reason_price(),
        Reason::Trust => w.reason_trust(),
        Reason::NoNeed => w.reason_no_need(),
        Reason::Competitor => w.reason_competitor(),
        Reason::Other => w.reason_other(),
    }
}

pub fn action_text(w: &dyn Words, action: Action) -> &'static str {
    match action {
        Action::Move => w.action_move(),
        Action::Add => w.action_add(),
        Action::Edit => w.action_edit(),
        Action::Tag => w.action_tag(),
        Action::Task => w.action_task(),
        Action::Buy => w.action_buy(),
        Action::Survey => w.action_survey(),
        Action::Contact => w.action_contact(),
        Action::Flag => w.action_flag(),
        Action::Spend => w.action_spend(),
        Action::Merge => w.action_merge(),
        Action::Log => w.action_log(),
        Action::Pain => w.action_pain(),
        Action::Opportunity => w.action_opportunity(),
        Action::Qualify => w.action_qualify(),
        Action::Map => w.action_map(),
        Action::Pulse => w.action_pulse(),
        Action::Persona => w.action_persona(),
        Action::Channel => w.action_channel(),
        Action::Import => w.action_import(),
        Action::Demo => w.action_demo(),
        Action::Configure => w.action_configure(),
        Action::Undo => w.action_undo(),
        Action::Redo => w.action_redo(),
    }
}
