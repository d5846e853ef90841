//! Words for a customer's record, line by line, and for the call card: one wording for the dashboard and `siklus show`.

use super::Words;
use super::done::{Telling, flag_text, plan_text, repeat_text, role_text};
use super::journey::{letter_text, level_text, touch_text};
use super::outcome::{action_text, batch_text};
use crate::domain::account::Account;
use crate::domain::birthday::Birthday;
use crate::domain::call_card::{CallLine, Habit};
use crate::domain::contact::Person;
use crate::domain::flag::Flag;
use crate::domain::moment::Clock;
use crate::domain::outcome::{BatchSummary, Subject};
use crate::domain::pain::Severity;
use crate::domain::persona::{Persona, Trait};
use crate::domain::qualification::{Gap, Letter, Level, Urgency as Pressing};
use crate::domain::stage::StageKey;
use crate::domain::survey::Answer;
use crate::domain::tag::Tag;
use crate::domain::task::{Plan, Urgency, urgency};
use crate::domain::touchpoint::Touch;

/// Something that a record says of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub label: String,
    pub text: String,
    /// Told by tags, which are changed by a form of their own.
    pub tags: bool,
}

/// Who a customer is, fact by fact; nothing of what is not known.
pub fn facts(account: &Account, persona: Option<&Persona>, clock: Clock, telling: Telling<'_>) -> Vec<Fact> {
    let (w, record) = (telling.words(), &account.customer.record);
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let place = [record.city.as_deref(), record.country.as_deref()];
    let tags: Vec<&str> = account.customer.tags.iter().map(Tag::as_str).collect();
    let mut keys = vec![record.external_key.as_str()];
    keys.extend(account.other_keys.iter().map(String::as_str));
    let fact = |label: &str, text: String| Fact { label: label.to_owned(), text, tags: false };
    let mut facts = vec![
        fact(w.show_owner(), said(&record.owner)),
        fact(w.show_company(), said(&record.company)),
        fact(w.show_email(), said(&record.email)),
        fact(w.show_phone(), said(&record.phone)),
        fact(w.show_place(), place.into_iter().flatten().collect::<Vec<_>>().join(", ")),
        fact(w.show_source(), said(&record.source)),
        fact(w.lived_birthday(), birthday_text(record.birthday.as_deref(), clock, telling)),
        fact(
            w.field_cadence(),
            record.cadence.map(|days| telling.figures().days(i64::from(days))).unwrap_or_default(),
        ),
        fact(w.action_persona(), persona_text(record.persona.as_deref(), persona, telling)),
        fact(w.show_referred_by(), account.referrer.as_ref().map(subject_text).unwrap_or_default()),
        fact(w.show_referred(), account.referred.iter().map(subject_text).collect::<Vec<_>>().join(", ")),
        Fact { tags: true, ..fact(w.show_tags(), tags.join(", ")) },
        fact(w.show_key(), keys.join(", ")),
    ];
    facts.extend(record.custom.iter().map(|(name, text)| fact(name, text.clone())));
    facts.retain(|fact| !fact.text.is_empty());
    facts
}

/// The day as it is kept, and when it comes next.
fn birthday_text(kept: Option<&str>, clock: Clock, telling: Telling<'_>) -> String {
    let Some(kept) = kept else { return String::new() };
    let next = Birthday::parse(kept).map(|birthday| birthday.next(clock.today()));
    let kept = kept.trim_start_matches('-');
    next.map_or_else(
        || kept.to_owned(),
        |day| telling.words().lived_next_birthday(&kept, &telling.figures().date(day)),
    )
}

/// The persona by name with its summary, else by its key.
fn persona_text(key: Option<&str>, persona: Option<&Persona>, telling: Telling<'_>) -> String {
    let Some(Persona { portrait, .. }) = persona else { return key.unwrap_or_default().to_owned() };
    let summary = portrait.says(Trait::Summary).map(|label| label.get(telling.lang)).unwrap_or_default();
    if summary.is_empty() {
        portrait.name.clone()
    } else {
        telling.words().done_line(&portrait.name, &summary)
    }
}

fn subject_text(subject: &Subject) -> String {
    format!("{} {}", subject.id, subject.name)
}

/// What stands in brackets behind a task: `promise, ana, every week`.
pub fn plan_notes(plan: &Plan, w: &dyn Words) -> Option<String> {
    let mut notes = Vec::new();
    notes.extend(plan.promise.then(|| w.show_promise().to_owned()));
    notes.extend(plan.owner.clone());
    notes.extend(plan.repeat.map(|repeat| repeat_text(w, repeat)));
    (!notes.is_empty()).then(|| format!("({})", notes.join(", ")))
}

/// A person with role, email and phone.
pub fn person_text(person: &Person, w: &dyn Words) -> String {
    let role = person.role.map(|role| role_text(w, role));
    let parts = [Some(person.name.as_str()), role, person.email.as_deref(), person.phone.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
}

/// `Economic buyer unknown at Considering: HIGH`.
pub fn gap_text(gap: &Gap, stage: &StageKey, telling: Telling<'_>) -> String {
    let w = telling.words();
    let urgency = match gap.urgency {
        Pressing::High => w.dossier_high(),
        Pressing::Medium => w.dossier_medium(),
        Pressing::Low => w.dossier_low(),
    };
    let (letter, level) = (letter_text(w, gap.letter), level_text(w, gap.level));
    let stage = telling.ladder.name(stage, telling.lang);
    if gap.level == Level::Unknown {
        w.dossier_gap(&letter, &level, &stage, &urgency)
    } else {
        w.dossier_gap_half(&letter, &level, &stage, &urgency)
    }
}

/// As many marks as it hurts.
pub fn severity_text(severity: Severity) -> String {
    "!".repeat(usize::from(severity.level()))
}

/// What a batch did and whether that still stands.
pub fn change_text(batch: &BatchSummary, telling: Telling<'_>) -> String {
    let w = telling.words();
    let what = batch_text(batch, telling.ladder, telling.lang);
    match (batch.undoes, batch.undone) {
        (Some(undoes), _) => {
            format!("{what} ({} {})", action_text(w, batch.action), w.history_undoes(&undoes))
        }
        (None, true) => format!("{what} ({})", w.history_undone()),
        (None, false) => what,
    }
}

/// How it felt: `-2 angry`.
pub fn feeling_text(touch: &Touch) -> Option<String> {
    let emotion = touch.emotion.map(|emotion| emotion.to_string());
    let parts: Vec<String> = [emotion, touch.feeling.clone()].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A line of the call card: what it is about, and what it says.
pub fn call_text(line: &CallLine, telling: Telling<'_>, clock: Clock) -> (&'static str, String) {
    let (w, f) = (telling.words(), telling.figures());
    match line {
        CallLine::Who { person, phone } => {
            // The number first: on the narrowest terminal it is what may not be cut. The customer's stands in for one.
            let named = person.as_ref().map(|person| match person.role {
                Some(role) => format!("{} ({})", person.name, role_text(w, role)),
                None => person.name.clone(),
            });
            let email = person.as_ref().and_then(|person| person.email.clone());
            let parts = [phone.clone(), named, email].into_iter().flatten();
            (w.call_who(), parts.collect::<Vec<_>>().join(", "))
        }
        CallLine::Flags(flags) => {
            (w.show_flags(), flags.iter().map(|flag| raised_text(flag, w)).collect::<Vec<_>>().join("; "))
        }
        CallLine::LastWords(touch) => {
            let day = touch.at.day(clock.zone);
            let when = w.call_ago(&f.date(day), &f.days(clock.days_since(day)));
            let felt = feeling_text(touch).map(|felt| format!(" ({felt})")).unwrap_or_default();
            (w.call_last(), format!("{}{felt}; {when}", touch_text(touch, telling)))
        }
        CallLine::Hurts { trouble, others } => {
            let what = format!("{} {}", severity_text(trouble.severity), trouble.what);
            let since = w.call_since(&what, &f.date(trouble.since.day(clock.zone)));
            (w.call_hurts(), with_others(since, *others, telling))
        }
        CallLine::Promised { plan, others } => {
            (w.call_promised(), with_others(due_text(plan, telling, clock), *others, telling))
        }
        CallLine::Next(plan) => (w.head_task(), due_text(plan, telling, clock)),
        CallLine::Ask(gap) => (w.call_ask(), question_text(w, gap.letter).to_owned()),
        CallLine::Bought(habit) => (w.call_bought(), habit_text(habit, telling, clock)),
        CallLine::Nps(answer) => ("NPS", answer_text(answer, telling, clock)),
        CallLine::Birthday { day, days } => {
            let label = w.lived_birthday();
            let date = f.date(*day);
            (
                label,
                match *days {
                    0 => w.call_birthday_today().to_owned(),
                    days if days > 0 => w.call_birthday_in(&f.days(days), &date),
                    days => w.call_ago(&date, &f.days(-days)),
                },
            )
        }
    }
}

/// A flag with what was noted beside it.
pub fn raised_text(flag: &Flag, w: &dyn Words) -> String {
    let kind = flag_text(w, flag.kind);
    flag.note.as_ref().map_or_else(|| kind.to_owned(), |note| w.done_line(&kind, note))
}

fn with_others(text: String, others: usize, telling: Telling<'_>) -> String {
    if others == 0 {
        return text;
    }
    let count = telling.figures().count(i64::try_from(others).unwrap_or(i64::MAX));
    format!("{text}; {}", telling.words().import_more(&count))
}

/// A task with its day and, where that has gone by, how long ago.
fn due_text(plan: &Plan, telling: Telling<'_>, clock: Clock) -> String {
    let text = plan_text(plan, telling);
    match plan.due {
        Some(day) if urgency(plan.due, clock.today()) == Urgency::Overdue => {
            telling.words().call_late(&text, &telling.figures().days(clock.days_since(day)))
        }
        _ => text,
    }
}

fn habit_text(habit: &Habit, telling: Telling<'_>, clock: Clock) -> String {
    let (w, f) = (telling.words(), telling.figures());
    let date = f.date(habit.last.day(clock.zone));
    let last = match habit.amount {
        Some(amount) => w.call_on(&f.money(amount, telling.currency), &date),
        None => w.dossier_last(&date),
    };
    let usual = habit.usual.map(|amount| w.call_usually(&f.money(amount, telling.currency)));
    let every = habit.every.map(|days| w.call_every(&f.days(days)));
    let usual: Vec<String> = [usual, every].into_iter().flatten().collect();
    let usual = (!usual.is_empty()).then(|| usual.join(" "));
    [Some(last), usual, habit.product.clone()].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn answer_text(answer: &Answer, telling: Telling<'_>, clock: Clock) -> String {
    let date = telling.figures().date(answer.at.day(clock.zone));
    let score = telling.words().call_on(&answer.score, &date);
    answer
        .comment
        .as_ref()
        .map_or_else(|| score.clone(), |comment| telling.words().done_line(&score, comment))
}

/// What to ask so that the gap closes.
fn question_text(w: &dyn Words, letter: Letter) -> &'static str {
    match letter {
        Letter::Metrics => w.ask_metrics(),
        Letter::EconomicBuyer => w.ask_economic_buyer(),
        Letter::DecisionCriteria => w.ask_decision_criteria(),
        Letter::DecisionProcess => w.ask_decision_process(),
        Letter::Pain => w.ask_identify_pain(),
        Letter::Champion => w.ask_champion(),
    }
}
