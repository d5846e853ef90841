//! A cell of the map: what somebody says of it, and how well it is known. What the persona expects stands there to be
//! confirmed with one key, unless something was lived there.

use super::super::blank::Desk;
use super::super::field::{Field, Slot};
use super::super::purpose::Purpose;
use super::super::says::Says;
use super::super::state::Form;
use super::{Lived, evidence};
use crate::domain::account::Account;
use crate::domain::cell::{CellRow, Statement};
use crate::domain::channel::channel_name;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::journey::Stop;
use crate::domain::stage::StageKey;
use crate::text::journey::row_text;

impl Desk<'_> {
    pub fn state(&self, account: &Account, stage: &StageKey, row: CellRow, stop: Option<&Stop>) -> Form {
        let w = self.words();
        let told = account.cells.iter().find(|cell| cell.stage == *stage && cell.row == row);
        let lived = stop.is_some_and(|stop| match row {
            CellRow::Actions => !stop.actions.pieces.is_empty(),
            CellRow::Channels => !stop.channels.pieces.is_empty(),
            CellRow::Motivation => !stop.motivation.pieces.is_empty(),
            CellRow::Emotion => !stop.feeling.pieces.is_empty() || stop.lived.is_some(),
        });
        let said = match told {
            Some(cell) => cell.statement.clone(),
            None if lived => nothing(),
            None => self.expected(account, stage, row),
        };
        let label = in_capitals(row_text(w, row));
        let mut fields = Vec::new();
        if row == CellRow::Emotion {
            fields.push(Field::text(Slot::Said, w.field_feeling()).holding(&said.text));
            fields.push(self.emotion(said.emotion));
        } else {
            let names = self.channel_names();
            let known = if row == CellRow::Channels { names.as_slice() } else { &[] };
            fields.push(Field::known(Slot::Said, &label, known).holding(&said.text));
        }
        fields.push(self.evidence_field(said.evidence));
        let customer = account.customer.id;
        let purpose = Lived::State { customer, stage: stage.clone(), row, said: said.text };
        let title = w.form_cell(&label, &self.place_name(stage));
        Form::new(Purpose::Lived(Box::new(purpose)), title, fields)
    }

    /// What the persona expects there. Whoever confirms it was told so, unless they say otherwise.
    fn expected(&self, account: &Account, stage: &StageKey, row: CellRow) -> Statement {
        let lang = self.session.lang;
        let key = account.customer.record.persona.as_deref();
        let persona = self.personas.iter().find(|persona| Some(persona.portrait.key.as_str()) == key);
        let Some(expected) = persona.and_then(|persona| persona.portrait.expects(stage)) else {
            return nothing();
        };
        let text = match row {
            CellRow::Actions => expected.actions.get(lang).to_owned(),
            CellRow::Motivation => expected.motivation.get(lang).to_owned(),
            CellRow::Emotion => expected.feeling.get(lang).to_owned(),
            CellRow::Channels => {
                let names = expected.channels.iter().map(|key| channel_name(self.channels, key, lang));
                names.collect::<Vec<_>>().join(", ")
            }
        };
        let emotion = expected.emotion.filter(|_| row == CellRow::Emotion);
        Statement { text, emotion, ..nothing() }
    }

    fn channel_names(&self) -> Vec<String> {
        self.channels.iter().map(|channel| channel.label.get(self.session.lang).to_owned()).collect()
    }
}

fn nothing() -> Statement {
    Statement { text: String::new(), emotion: None, evidence: Evidence::Reported }
}

/// What the form says; an emptied one leaves the cell to touchpoints and persona again.
pub(super) fn statement(says: &Says<'_>, said: &String) -> Option<Statement> {
    let text = says.text_or(&Slot::Said, Some(Some(said))).unwrap_or_default();
    let emotion = says.number(&Slot::Emotion).and_then(Emotion::new);
    (!text.is_empty() || emotion.is_some()).then(|| Statement { text, emotion, evidence: evidence(says) })
}

/// With a capital in front, as a field is called.
fn in_capitals(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
