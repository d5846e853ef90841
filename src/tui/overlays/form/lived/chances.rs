//! Opportunities: the list of those of a column in the order in which to take them, and the form of one.

use super::super::super::picker::{Choice, Item, Picker};
use super::super::blank::Desk;
use super::super::field::{Field, Kind, Pick, Slot};
use super::super::purpose::Purpose;
use super::super::says::Says;
use super::super::state::Form;
use super::{Lived, in_short, stage};
use crate::domain::account::Account;
use crate::domain::deed::Deed;
use crate::domain::ids::PainId;
use crate::domain::opportunity::{Chance, Grade, Opportunity, matrix};
use crate::domain::stage::StageKey;
use crate::text::journey::quadrant_text;
use crate::text::plain::plain;

impl Desk<'_> {
    /// The opportunities at these places of the account: quick wins first, those taken last; then a line for one more.
    pub fn chances(&self, account: &Account, stage: &StageKey, places: &[usize]) -> Picker {
        let customer = &account.customer;
        let here: Vec<Opportunity> =
            places.iter().filter_map(|at| account.opportunities.get(*at)).cloned().collect();
        let taken = here.iter().filter(|chance| chance.done.is_some());
        let items = matrix(&here).into_iter().chain(taken).map(|there| {
            let form = || Choice::Form(Box::new(self.repropose(account, there)));
            let does = |deed| Choice::Do { customer: Some(customer.id), deed: Box::new(deed) };
            Item {
                change: Some(form()),
                drop: Some(does(Deed::DropOpportunity(there.id))),
                finish: there.done.is_none().then(|| does(Deed::TakeOpportunity(there.id))),
                ..Item::new(in_short(&there.chance.what, self.session), self.chance_note(there), form())
            }
        });
        let new = Choice::Form(Box::new(self.propose(account, stage, None)));
        let one_more = Item::new(self.words().pick_new_opportunity().to_owned(), String::new(), new);
        let title = self.words().pick_opportunities(&plain(&customer.record.name), &self.place_name(stage));
        Picker::of(title, items.chain([one_more]).collect())
    }

    /// `quick win, v5 e1, ana`.
    fn chance_note(&self, there: &Opportunity) -> String {
        let (w, chance) = (self.words(), &there.chance);
        let quadrant =
            if there.done.is_some() { w.opportunity_taken() } else { quadrant_text(w, chance.quadrant()) };
        let grades = w.map_grades(&chance.value.get(), &chance.effort.get());
        let owner = chance.owner.as_ref().map(|owner| in_short(owner, self.session));
        [Some(quadrant.to_owned()), Some(grades), owner].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// A new opportunity, which answers this pain.
    pub fn propose(&self, account: &Account, stage: &StageKey, answered: Option<PainId>) -> Form {
        let purpose = Lived::Propose { customer: account.customer.id, stage: stage.clone() };
        self.chance_form(account, stage, purpose, None, answered)
    }

    /// An opportunity that is there.
    pub fn repropose(&self, account: &Account, there: &Opportunity) -> Form {
        let (customer, seen) = (account.customer.id, &there.chance);
        let purpose = Lived::Repropose { customer, opportunity: there.id, seen: seen.clone() };
        self.chance_form(account, &seen.stage, purpose, Some(seen), seen.pain)
    }

    fn chance_form(
        &self,
        account: &Account,
        stage: &StageKey,
        purpose: Lived,
        seen: Option<&Chance>,
        answered: Option<PainId>,
    ) -> Form {
        let (w, record) = (self.words(), &account.customer.record);
        let pains = self.pain_picks(account, answered);
        let answers = answered.and_then(|id| pains.iter().find(|pick| pick.key == id.to_string()));
        let answers = answers.map(|pick| pick.label.clone()).unwrap_or_default();
        let owner = match seen {
            Some(seen) => seen.owner.as_deref().unwrap_or_default(),
            None => record.owner.as_deref().unwrap_or(&self.session.actor),
        };
        let grade = |slot, label, of: fn(&Chance) -> Grade| {
            let held = seen.map_or(Grade::MIDDLE, of).get().to_string();
            let scale = Kind::Number { from: 1, to: Grade::HIGHEST.into() };
            Field::new(slot, label, scale).required().holding(&held)
        };
        let fields = vec![
            Field::new(Slot::What, w.field_what(), Kind::Long)
                .required()
                .holding(seen.map_or("", |seen| &seen.what)),
            grade(Slot::Worth, w.field_worth(), |chance| chance.value),
            grade(Slot::Effort, w.field_effort(), |chance| chance.effort),
            Field::new(Slot::Pain, w.field_answers(), Kind::Choice(pains)).holding(&answers),
            self.owner(Slot::Owner).holding(owner),
            Field::text(Slot::Metric, w.field_metric())
                .holding(seen.and_then(|seen| seen.metric.as_deref()).unwrap_or_default()),
            self.stage_field(stage),
        ];
        let title = w.form_opportunity(&plain(&record.name), &self.place_name(stage));
        Form::new(Purpose::Lived(Box::new(purpose)), title, fields)
    }

    /// The open pains to choose from, and the one that is answered already.
    fn pain_picks(&self, account: &Account, answered: Option<PainId>) -> Vec<Pick> {
        let offered = account.pains.iter().filter(|pain| pain.is_open() || Some(pain.id) == answered);
        let named: Vec<(PainId, String)> =
            offered.map(|pain| (pain.id, in_short(&pain.trouble.what, self.session))).collect();
        let picks = named.iter().map(|(id, name)| {
            let double = named.iter().any(|(other, same)| other != id && same == name);
            Pick::new(id.to_string(), if double { format!("{name} #{id}") } else { name.clone() })
        });
        picks.collect()
    }
}

pub(super) fn chance(says: &Says<'_>, there: &StageKey, seen: Option<&Chance>) -> Chance {
    let grade = |slot| says.number(slot).and_then(Grade::new).unwrap_or(Grade::MIDDLE);
    Chance {
        what: says.text_or(&Slot::What, seen.map(|seen| Some(&seen.what))).unwrap_or_default(),
        stage: stage(says, there),
        pain: says.key(&Slot::Pain).and_then(|key| key.parse().ok()).map(PainId),
        value: grade(&Slot::Worth),
        effort: grade(&Slot::Effort),
        owner: says.text_or(&Slot::Owner, seen.map(|seen| seen.owner.as_ref())),
        metric: says.text_or(&Slot::Metric, seen.map(|seen| seen.metric.as_ref())),
    }
}
