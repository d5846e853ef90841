//! Pains: the list of those of a column, the form of one, and the question whether a closed one really went away.

use super::super::super::picker::{Choice, Item, Picker};
use super::super::blank::Desk;
use super::super::field::{Field, Kind, Pick, Slot};
use super::super::purpose::Purpose;
use super::super::says::Says;
use super::super::state::Form;
use super::{Lived, evidence, in_short, stage};
use crate::domain::account::Account;
use crate::domain::customer::Customer;
use crate::domain::deed::Deed;
use crate::domain::evidence::Evidence;
use crate::domain::ids::{CustomerId, TouchpointId};
use crate::domain::moment::At;
use crate::domain::pain::{Pain, Severity, Trouble};
use crate::domain::stage::StageKey;
use crate::text::Words;
use crate::text::outcome::closing_text;
use crate::text::plain::plain;

impl Desk<'_> {
    /// The pains at these places of the account, then a line for one more.
    pub fn pains(&self, account: &Account, stage: &StageKey, places: &[usize]) -> Picker {
        let customer = &account.customer;
        let items = places.iter().filter_map(|at| account.pains.get(*at)).map(|pain| {
            let form = || Choice::Form(Box::new(self.restate(customer, pain)));
            let does = |deed| Choice::Do { customer: Some(customer.id), deed: Box::new(deed) };
            let finish = if pain.is_open() {
                Choice::List(Box::new(self.gone(customer.id, pain)))
            } else {
                does(Deed::ReopenPain(pain.id))
            };
            Item {
                change: Some(form()),
                drop: Some(does(Deed::DropPain(pain.id))),
                finish: Some(finish),
                ..Item::new(in_short(&pain.trouble.what, self.session), self.pain_note(pain), form())
            }
        });
        let new = Choice::Form(Box::new(self.complain(customer, stage, None)));
        let one_more = Item::new(self.words().pick_new_pain().to_owned(), String::new(), new);
        let title = self.words().pick_pains(&plain(&customer.record.name), &self.place_name(stage));
        Picker::of(title, items.chain([one_more]).collect())
    }

    /// What became of it, then `3 severe, 13 Nov 2026`.
    fn pain_note(&self, pain: &Pain) -> String {
        let w = self.words();
        let state = pain.closed.as_ref().map(|closing| closing_text(w, closing));
        let (hurts, since) = (severity_text(w, pain.trouble.severity), self.day_text(pain.trouble.since));
        [state, Some(hurts), Some(since.as_str())].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Whether a pain that is over went away for the customer.
    fn gone(&self, customer: CustomerId, pain: &Pain) -> Picker {
        let w = self.words();
        let answers = [(w.gone_yes(), Some(true)), (w.gone_no(), Some(false)), (w.gone_not_asked(), None)];
        let items = answers.map(|(answer, gone)| {
            let deed = Box::new(Deed::ClosePain { pain: pain.id, gone });
            Item::new(answer.to_owned(), String::new(), Choice::Do { customer: Some(customer), deed })
        });
        Picker::of(w.pick_gone(&in_short(&pain.trouble.what, self.session)), items.into())
    }

    /// A new pain; `shown` is the touchpoint it showed at, and when that was.
    pub fn complain(&self, customer: &Customer, stage: &StageKey, shown: Option<(TouchpointId, At)>) -> Form {
        let at = shown.as_ref().map(|(_, at)| *at);
        let purpose = Lived::Complain { customer: customer.id, stage: stage.clone(), shown };
        self.pain_form(customer, stage, purpose, None, at)
    }

    /// A pain that is there.
    pub fn restate(&self, customer: &Customer, pain: &Pain) -> Form {
        let seen = &pain.trouble;
        let purpose = Lived::RestatePain { customer: customer.id, pain: pain.id, seen: seen.clone() };
        self.pain_form(customer, &seen.stage, purpose, Some(seen), Some(seen.since))
    }

    fn pain_form(
        &self,
        customer: &Customer,
        stage: &StageKey,
        purpose: Lived,
        seen: Option<&Trouble>,
        since: Option<At>,
    ) -> Form {
        let w = self.words();
        let fields = vec![
            Field::new(Slot::What, w.field_what(), Kind::Long)
                .required()
                .holding(seen.map_or("", |seen| &seen.what)),
            self.severity(seen.map(|seen| seen.severity)),
            self.moment_field(w.field_since(), since),
            self.evidence_field(seen.map_or(Evidence::Reported, |seen| seen.evidence)),
            self.stage_field(stage),
        ];
        let title = w.form_pain(&plain(&customer.record.name), &self.place_name(stage));
        Form::new(Purpose::Lived(Box::new(purpose)), title, fields)
    }

    pub(super) fn severity(&self, severity: Option<Severity>) -> Field {
        let w = self.words();
        let picks = Severity::ALL.iter().map(|known| Pick::new(known.key(), severity_text(w, *known)));
        Field::new(Slot::Severity, w.field_severity(), Kind::Choice(picks.collect()))
            .required()
            .holding(severity_text(w, severity.unwrap_or(Severity::Medium)))
    }
}

pub(super) fn severity(says: &Says<'_>) -> Severity {
    says.key(&Slot::Severity).and_then(|key| Severity::from_key(&key)).unwrap_or(Severity::Medium)
}

pub(super) fn trouble(
    says: &Says<'_>,
    there: &StageKey,
    shown: Option<&(TouchpointId, At)>,
    seen: Option<&Trouble>,
) -> Trouble {
    let since = seen.map(|seen| seen.since).or_else(|| shown.map(|(_, at)| *at));
    Trouble {
        what: says.text_or(&Slot::What, seen.map(|seen| Some(&seen.what))).unwrap_or_default(),
        stage: stage(says, there),
        severity: severity(says),
        since: says.moment(&Slot::Day, since),
        evidence: evidence(says),
        touchpoint: seen.map_or_else(|| shown.map(|(id, _)| *id), |seen| seen.touchpoint),
    }
}

fn severity_text(w: &dyn Words, severity: Severity) -> &'static str {
    match severity {
        Severity::Low => w.severity_low(),
        Severity::Medium => w.severity_medium(),
        Severity::High => w.severity_high(),
    }
}
