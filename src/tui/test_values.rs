//! What the store of a test tells besides its customers: values in use, and what a file comes to.

use crate::domain::account::Known;
use crate::domain::ids::BatchId;
use crate::domain::import_report::ImportReport;
use crate::domain::likeness::{Duplicate, Likeness};
use crate::domain::outcome::Outcome;
use crate::domain::rejection::{Rejection, RowError};
use crate::domain::story::Story;

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

/// Takes back one change of a story that a test tells: it is marked from then on.
pub fn taken_back(stories: &mut [Story], batch: BatchId) -> Outcome {
    let found = stories.iter_mut().flat_map(|story| &mut story.history).find(|told| told.id == batch);
    found.map_or(Outcome::NothingToUndo, |told| {
        told.undone = true;
        Outcome::Undone { batch: told.clone(), left: 0 }
    })
}
