//! MEDDIC: the six letters with their gaps first, and the form of one.

use super::super::super::picker::{Choice, Item, Picker};
use super::super::blank::Desk;
use super::super::field::{Field, Kind, Pick, Slot};
use super::super::purpose::Purpose;
use super::super::says::Says;
use super::super::state::Form;
use super::Lived;
use crate::domain::account::Account;
use crate::domain::deed::Deed;
use crate::domain::ids::CustomerId;
use crate::domain::qualification::{Finding, Gap, Letter, Level, Urgency, gaps, level_of};
use crate::text::Words;
use crate::text::journey::{letter_text, level_text};
use crate::text::plain::plain;

impl Desk<'_> {
    /// All six, what is missing where the customer stands first.
    pub fn letters(&self, account: &Account) -> Picker {
        let (w, customer) = (self.words(), &account.customer);
        let gaps = gaps(&account.findings, &self.session.ladder, &customer.standing.stage);
        let rest = Letter::ALL.iter().filter(|letter| gaps.iter().all(|gap| gap.letter != **letter));
        let lines = gaps.iter().map(|gap| (gap.letter, Some(gap))).chain(rest.map(|letter| (*letter, None)));
        let items = lines.map(|(letter, gap)| {
            let label = format!("{} {}", letter.sign(), letter_text(w, letter));
            let form = Choice::Form(Box::new(self.qualify(account, letter)));
            Item::new(label, self.level_note(account, letter, gap), form)
        });
        Picker::of(w.pick_letters(&plain(&customer.record.name)), items.collect())
    }

    /// `identified; wanted: validated, urgent`.
    fn level_note(&self, account: &Account, letter: Letter, gap: Option<&Gap>) -> String {
        let w = self.words();
        let level = level_text(w, level_of(&account.findings, letter));
        match gap {
            Some(gap) => w.letter_gap(&level, &level_text(w, gap.wanted), &urgency_text(w, gap.urgency)),
            None => level.to_owned(),
        }
    }

    fn qualify(&self, account: &Account, letter: Letter) -> Form {
        let (w, customer) = (self.words(), &account.customer);
        let found: Option<&Finding> = account.findings.iter().find(|finding| finding.letter == letter);
        let name = |level: Level| format!("{} {}", level.get(), level_text(w, level));
        let levels = Level::ALL.iter().map(|level| Pick::new(level.get().to_string(), name(*level)));
        let level = found.map_or(Level::Unknown, |finding| finding.level);
        let fields = vec![
            Field::new(Slot::Level, w.field_level(), Kind::Choice(levels.collect()))
                .required()
                .holding(&name(level)),
            Field::new(Slot::Proof, w.field_proof(), Kind::Long)
                .holding(found.and_then(|finding| finding.evidence.as_deref()).unwrap_or_default()),
            self.day(),
        ];
        let proof = found.and_then(|finding| finding.evidence.clone());
        let purpose = Lived::Qualify { customer: customer.id, letter, proof };
        let title = w.form_letter(&plain(&customer.record.name), &letter_text(w, letter));
        let mut form = Form::new(Purpose::Lived(Box::new(purpose)), title, fields);
        form.ask_for_proof();
        form
    }
}

pub(super) fn qualified(
    customer: CustomerId,
    letter: Letter,
    proof: Option<&String>,
    says: &Says<'_>,
) -> Deed {
    let level = says.key(&Slot::Level).and_then(|key| key.parse().ok()).and_then(Level::new);
    Deed::Qualify {
        customer,
        letter,
        level: level.unwrap_or_default(),
        evidence: says.text_or(&Slot::Proof, Some(proof)),
        at: says.day(),
    }
}

fn urgency_text(w: &dyn Words, urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::High => w.urgency_high(),
        Urgency::Medium => w.urgency_medium(),
        Urgency::Low => w.urgency_low(),
    }
}
