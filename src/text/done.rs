//! Words for what a deed came to: one wording for the status line and the command line.

use super::import_report::counts_text;
use super::journey::lived_text;
use super::{Figures, Words, figures, words};
use crate::domain::contact::ContactRole;
use crate::domain::customer::{Edit, Field};
use crate::domain::deed::Order;
use crate::domain::flag::FlagKind;
use crate::domain::lang::Lang;
use crate::domain::money::{Currency, Money};
use crate::domain::outcome::{Done, Subject};
use crate::domain::pulse::Feel;
use crate::domain::purchase::PurchaseKind;
use crate::domain::stage::Ladder;
use crate::domain::survey::SurveyKind;
use crate::domain::tag::Tag;
use crate::domain::task::{Plan, Repeat, Unit, Urgency};

/// What values of the domain are worded with.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    pub ladder: &'a Ladder,
    pub currency: Currency,
    pub lang: Lang,
}

impl Telling<'_> {
    pub fn words(self) -> &'static dyn Words {
        words(self.lang)
    }

    pub fn figures(self) -> &'static Figures {
        figures(self.lang)
    }
}

/// What was done, and to whom.
pub fn done_text(what: &Done, subject: Option<&Subject>, customers: usize, telling: Telling<'_>) -> String {
    let (w, f) = (telling.words(), telling.figures());
    let what = what_text(what, telling);
    match (subject, customers) {
        (Some(subject), _) => w.done_line(&subject.name, &what),
        (None, 0) => what,
        (None, several) => {
            let count = f.count(i64::try_from(several).unwrap_or(i64::MAX));
            w.done_line(&w.count_customers(&count), &what)
        }
    }
}

/// Of more fields only the count is told.
const TOLD_EDITS: usize = 2;

/// A field and what it says now: `city Bandung`.
fn edit_text(edit: &Edit, telling: Telling<'_>) -> String {
    let (w, f) = (telling.words(), telling.figures());
    let (field, now) = match edit {
        Edit::Text { field, after, .. } => (field_text(w, *field).to_lowercase(), after.clone()),
        Edit::Value { after, .. } => {
            (w.field_value().to_lowercase(), Some(f.money(*after, telling.currency)))
        }
        Edit::Cadence { after, .. } => {
            (w.field_cadence().to_lowercase(), after.map(|days| f.days(i64::from(days))))
        }
        Edit::Referrer { after, .. } => {
            (w.field_referred_by().to_lowercase(), after.map(|referrer| format!("#{referrer}")))
        }
        Edit::Custom { name, after, .. } => (name.clone(), after.clone()),
    };
    match now {
        Some(now) => format!("{field} {now}"),
        None => w.done_emptied(&field),
    }
}

fn field_text(w: &dyn Words, field: Field) -> &'static str {
    match field {
        Field::ExternalKey => w.field_key(),
        Field::Name => w.field_name(),
        Field::Company => w.field_company(),
        Field::Email => w.field_email(),
        Field::Phone => w.field_phone(),
        Field::City => w.field_city(),
        Field::Country => w.field_country(),
        Field::Source => w.field_source(),
        Field::Owner => w.field_owner(),
        Field::Persona => w.field_persona(),
        Field::Birthday => w.field_birthday(),
    }
}

fn what_text(what: &Done, telling: Telling<'_>) -> String {
    let (w, f) = (telling.words(), telling.figures());
    let money = |amount: Money| f.money(amount, telling.currency);
    match what {
        Done::Added { stage, value } => {
            let added = w.done_added(&telling.ladder.name(stage, telling.lang));
            if value.is_zero() { added } else { format!("{added}, {}", money(*value)) }
        }
        Done::Edited { fields, edits } if *fields == edits.len() && *fields <= TOLD_EDITS => {
            edits.iter().map(|edit| edit_text(edit, telling)).collect::<Vec<_>>().join(", ")
        }
        Done::Edited { fields, .. } => w.done_edited(&f.count(i64::try_from(*fields).unwrap_or(i64::MAX))),
        Done::HandedTo(owner) => w.done_handed(owner),
        Done::Tagged { tag, untag } => {
            let parts = [(tag, w.done_tagged(&joined(tag))), (untag, w.done_untagged(&joined(untag)))];
            let said = parts.into_iter().filter(|(tags, _)| !tags.is_empty()).map(|(_, text)| text);
            said.collect::<Vec<_>>().join(", ")
        }
        Done::Planned(plan) if plan.promise => w.done_promised(&plan_text(plan, telling)),
        Done::Planned(plan) => w.done_planned(&plan_text(plan, telling)),
        Done::Replanned(plan) => w.done_replanned(&plan_text(plan, telling)),
        Done::Finished { plan, again } => {
            let again = again.map(|day| w.done_again(&f.date(day))).unwrap_or_default();
            w.done_finished(&plan.what) + &again
        }
        Done::TaskDropped(plan) => w.done_task_dropped(&plan.what),
        Done::Bought { order: Order { amount, kind, months, .. }, became } => {
            let amount = amount.map_or_else(|| w.amount_unknown().to_owned(), money);
            let amount = amount + &months.map(|months| term_text(w, months)).unwrap_or_default();
            let said = match kind {
                PurchaseKind::Sale => w.done_bought(&amount),
                PurchaseKind::Refund => w.done_refunded(&amount),
            };
            let name = |stage| telling.ladder.name(stage, telling.lang);
            said + &became.as_ref().map(|stage| w.done_became(&name(stage))).unwrap_or_default()
        }
        Done::Answered(answer) => w.done_answered(&survey_text(answer.kind), &answer.score),
        Done::Introduced(person) => w.done_introduced(&person.name),
        Done::Reintroduced(person) => w.done_reintroduced(&person.name),
        Done::ContactDropped(person) => w.done_contact_dropped(&person.name),
        Done::Raised(kind) => w.done_raised(&flag_text(w, *kind)),
        Done::Lowered(kind) => w.done_lowered(&flag_text(w, *kind)),
        Done::Configured(version) => w.done_configured(version),
        Done::MarginSet(margin) => w.done_margin(&f.percent(margin.share())),
        Done::Felt(feel) => w.done_felt(&feel.get(), &Feel::HIGHEST),
        Done::Spent(outlay) => {
            let channel = outlay.channel.as_deref().unwrap_or_else(|| w.spent_on_all());
            w.done_spent(&money(outlay.amount), &channel)
        }
        Done::Merged(name) => w.done_merged(name),
        Done::Imported { kind, report } => counts_text(*kind, report, w, f),
        lived => lived_text(lived, telling).unwrap_or_default(),
    }
}

/// A task with the day it is due.
pub fn plan_text(plan: &Plan, telling: Telling<'_>) -> String {
    match plan.due {
        Some(day) => telling.words().task_due(&plan.what, &telling.figures().date(day)),
        None => plan.what.clone(),
    }
}

/// One letter for how urgent the next task is: overdue, today, later, or that there is none.
pub fn task_letter(w: &dyn Words, next: Option<Urgency>) -> &'static str {
    let place = match next {
        Some(Urgency::Overdue) => 0,
        Some(Urgency::Today) => 1,
        Some(Urgency::Later) => 2,
        None => 3,
    };
    w.task_letters().split(' ').nth(place).unwrap_or_default()
}

pub fn repeat_text(w: &dyn Words, repeat: Repeat) -> String {
    let every = repeat.every;
    match repeat.unit {
        Unit::Day => w.repeat_days(&every),
        Unit::Week => w.repeat_weeks(&every),
        Unit::Month => w.repeat_months(&every),
        Unit::Year => w.repeat_years(&every),
    }
}

/// How long a payment is for, to stand behind its amount: `/mo`, `/3 mo`.
pub fn term_text(w: &dyn Words, months: u32) -> String {
    match months {
        1 => w.every_month().to_owned(),
        12 => w.every_year().to_owned(),
        _ => w.every_months(&months),
    }
}

fn joined(tags: &[Tag]) -> String {
    tags.iter().map(Tag::as_str).collect::<Vec<_>>().join(", ")
}

/// What a level of the pulse means.
pub fn pulse_text(w: &dyn Words, feel: Feel) -> &'static str {
    match feel.get() {
        ..=1 => w.pulse_leaving(),
        2 => w.pulse_uneasy(),
        3 => w.pulse_fair(),
        4 => w.pulse_good(),
        5.. => w.pulse_thriving(),
    }
}

/// The usual names, the same in both languages.
pub fn survey_text(kind: SurveyKind) -> &'static str {
    match kind {
        SurveyKind::Nps => "NPS",
        SurveyKind::Csat => "CSAT",
    }
}

pub fn flag_text(w: &dyn Words, kind: FlagKind) -> &'static str {
    match kind {
        FlagKind::ChampionLeft => w.flag_champion_left(),
        FlagKind::Unpaid => w.flag_unpaid(),
        FlagKind::Complaint => w.flag_complaint(),
    }
}

pub fn role_text(w: &dyn Words, role: ContactRole) -> &'static str {
    match role {
        ContactRole::Champion => w.role_champion(),
        ContactRole::EconomicBuyer => w.role_economic_buyer(),
        ContactRole::DecisionMaker => w.role_decision_maker(),
        ContactRole::Influencer => w.role_influencer(),
        ContactRole::User => w.role_user(),
        ContactRole::Billing => w.role_billing(),
        ContactRole::Other => w.role_other(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_edits_are_told_and_more_are_counted() {
        let ladder = Ladder::built_in();
        let told = |lang, what: &Done| {
            done_text(what, None, 0, Telling { ladder: &ladder, currency: Currency::IDR, lang })
        };
        let text = |field, after: Option<&str>| Edit::Text {
            field,
            before: Some("x".into()),
            after: after.map(str::to_owned),
        };
        let value = Edit::Value { before: Money::default(), after: Money::from_minor(4_500_000_000) };
        let edits = vec![text(Field::Owner, Some("budi")), text(Field::City, None)];
        let few = Done::Edited { fields: 2, edits };
        assert_eq!(told(Lang::English, &few), "owner budi, city emptied");
        assert_eq!(told(Lang::Indonesian, &few), "pemilik budi, kota dikosongkan");
        let with_tags = Done::Edited { fields: 2, edits: vec![value.clone()] };
        assert_eq!(told(Lang::English, &with_tags), "2 fields changed");
        let many = Done::Edited { fields: 3, edits: vec![value.clone(), value.clone(), value] };
        assert_eq!(told(Lang::English, &many), "3 fields changed");
        let added =
            |minor| Done::Added { stage: ladder.stages()[0].key.clone(), value: Money::from_minor(minor) };
        assert_eq!(told(Lang::English, &added(0)), "added on Aware");
        assert_eq!(told(Lang::English, &added(4_500_000_000)), "added on Aware, Rp 45,000,000");
    }
}
