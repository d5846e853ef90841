//! What the store of a test tells besides its customers: values in use, and what a file comes to, a story.

use crate::domain::account::Known;
use crate::domain::channel::ChannelKey;
use crate::domain::deed::Deed;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::health::Band;
use crate::domain::ids::{BatchId, CustomerId, FindingId, OpportunityId, PainId, TouchpointId};
use crate::domain::import_report::ImportReport;
use crate::domain::likeness::{Duplicate, Likeness};
use crate::domain::moment::At;
use crate::domain::opportunity::{Chance, Grade, Opportunity};
use crate::domain::outcome::{Done, Outcome, Subject};
use crate::domain::outlook::{Outlook, Shift};
use crate::domain::pain::{Closing, Pain, Severity, Trouble};
use crate::domain::personas;
use crate::domain::qualification::{Finding, Letter, Level};
use crate::domain::regime::Regime;
use crate::domain::rejection::{Rejection, RowError};
use crate::domain::story::Story;
use crate::domain::touchpoint::{Initiative, Touch, Touchpoint};

/// What a file of customers comes to.
pub fn report() -> ImportReport {
    let mut report = ImportReport {
        created: 1_234,
        updated: 3,
        unchanged: 20,
        ignored_columns: ["gender", "tenure", "Churn"].map(str::to_owned).to_vec(),
        preset: Some("hubspot"),
        dry_run: true,
        ..ImportReport::default()
    };
    for line in 2..32 {
        report.reject(RowError::new(line, Some("since"), "31/02/\u{1b}[31m2026", Rejection::NotADate));
    }
    let name = "Toko Abadi".to_owned();
    report.duplicate(Duplicate { line: 40, customer: 1, name, by: Likeness::Email });
    report
}

/// Values in use, to choose from.
pub fn known() -> Known {
    let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect();
    Known {
        owners: texts(&["ana", "budi", "citra"]),
        sources: texts(&["instagram", "referral"]),
        cities: texts(&["Bandung", "Jakarta", "Surabaya"]),
        countries: texts(&["Indonesia"]),
        tags: texts(&["vip", "wholesale", "export"]),
        custom: texts(&["floor"]),
        personas: texts(&["amanda", "budi"]),
        products: Vec::new(),
    }
}

/// What other rules come to: somebody of every kind changes band.
pub fn outlook(regime: &Regime, deed: &Deed) -> Outlook {
    let clauses = if let Deed::Configure { clauses, .. } = deed { &clauses[..] } else { &[] };
    let bands = Band::ALL.iter().copied().map(Some).chain([None]);
    let shifts = bands.clone().zip(bands.skip(1)).map(|(from, to)| Shift { from, to });
    let subject = Subject { id: CustomerId(1), name: "Toko Abadi".into() };
    let outlook = Outlook {
        customers: 1_234,
        begin_rotting: 7,
        some: shifts.clone().take(1).map(|shift| (subject.clone(), shift)).collect(),
        ..Outlook::new(regime.clone(), regime.with(clauses))
    };
    outlook.counting(shifts.zip([40, 30, 20, 10]).collect())
}

/// Takes back one change of a story that a test tells: it is marked from then on.
pub fn taken_back(stories: &mut [Story], batch: BatchId) -> Outcome {
    let found = stories.iter_mut().flat_map(|story| &mut story.history).find(|told| told.id == batch);
    found.map_or(Outcome::NothingToUndo, |told| {
        told.undone = true;
        Outcome::Undone { batch: told.clone(), left: 0 }
    })
}

/// What comes of a deed about a journey or a persona, and whom it is about; of any other, that something was edited.
pub fn told(deed: &Deed) -> (Done, Option<CustomerId>) {
    match deed {
        Deed::Log { customer, touches, pain } => {
            let pain = pain.as_ref().map(|(what, _)| what.clone());
            let touch = touches.last().unwrap().clone();
            (Done::Logged { touch, count: touches.len(), pain }, Some(*customer))
        }
        Deed::Retell { touch, .. } => (Done::Retold(touch.clone()), Some(CustomerId(1))),
        Deed::Complain { customer, trouble } => (Done::Complained(trouble.clone()), Some(*customer)),
        Deed::Propose { customer, chance } => (Done::Proposed(chance.clone()), Some(*customer)),
        Deed::Qualify { customer, letter, level, .. } => {
            (Done::Qualified { letter: *letter, level: *level }, Some(*customer))
        }
        Deed::State { customer, stage, row, statement } => {
            let (stage, statement) = (stage.clone(), statement.clone());
            (Done::Stated { stage, row: *row, statement }, Some(*customer))
        }
        Deed::Feel { customers, feel } => (Done::Felt(*feel), customers.first().copied()),
        Deed::DrawPersona(portrait) => (Done::PersonaDrawn(portrait.name.clone()), None),
        _ => (Done::Edited { fields: 1, edits: Vec::new() }, None),
    }
}

/// A story with something of everything: two touchpoints on the rung where the customer stands, pains and opportunities
/// there, some of them over, two findings, and a persona.
pub fn told_of(mut story: Story) -> Story {
    let customer = story.account.customer.id;
    let stage = story.account.customer.standing.stage.clone();
    let on = |day: &str| At::Date(day.parse().unwrap());
    let text = |text: &str| Some(text.to_owned());
    let touch = |id, channel: &str, day, note| Touchpoint {
        id: TouchpointId(id),
        customer,
        touch: Touch { note: text(note), ..Touch::by(ChannelKey::new(channel), on(day)) },
    };
    story.touchpoints = vec![
        touch(1, "website", "2026-11-20", "looked at the prices"),
        touch(2, "phone", "2026-11-21", "billing called back"),
    ];
    let last = &mut story.touchpoints[1].touch;
    (last.emotion, last.feeling) = (Emotion::new(1), text("relieved"));
    (last.minutes, last.initiative) = (Some(12), Some(Initiative::Company));
    let pain = |id, what: &str, severity, closed| Pain {
        id: PainId(id),
        customer,
        trouble: Trouble {
            what: what.into(),
            stage: stage.clone(),
            severity,
            since: on("2026-11-20"),
            evidence: Evidence::Reported,
            touchpoint: (id == 1).then_some(TouchpointId(1)),
        },
        closed,
    };
    let gone = Closing { at: on("2026-11-22"), gone: Some(true) };
    story.account.pains = vec![
        pain(1, "slow checkout", Severity::High, None),
        pain(
            2,
            "prices are hard to compare, and the price list that was sent is of last year",
            Severity::Low,
            None,
        ),
        pain(3, "no answer on Sunday", Severity::Medium, Some(gone)),
    ];
    let chance = |id, what: &str, value, effort, done| Opportunity {
        id: OpportunityId(id),
        customer,
        chance: Chance {
            what: what.into(),
            stage: stage.clone(),
            pain: (id == 2).then_some(PainId(1)),
            value: Grade::new(value).unwrap(),
            effort: Grade::new(effort).unwrap(),
            owner: text("ana"),
            metric: None,
        },
        since: on("2026-11-20"),
        done,
    };
    story.account.opportunities = vec![
        chance(1, "build a shop in the north", 2, 5, None),
        chance(2, "call billing", 5, 1, None),
        chance(3, "send the comparison", 4, 2, Some(on("2026-11-22"))),
    ];
    let found = |id, letter, level, evidence| Finding {
        id: FindingId(id),
        customer,
        letter,
        level,
        evidence,
        at: on("2026-11-20"),
    };
    story.account.findings = vec![
        found(1, Letter::Pain, Level::Confirmed, text("she showed the screen")),
        found(2, Letter::Champion, Level::Identified, None),
    ];
    let persona = personas::built_in().remove(0);
    story.account.customer.record.persona = Some(persona.portrait.key.clone());
    story.persona = Some(persona);
    story
}
