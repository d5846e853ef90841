//! The plan of an import: what a rehearsal of it came to. Here is how one is asked for, and what it says; `plan` looks
//! through it and carries it out.

use super::plan::{Plan, Planned};
use super::{Overlay, form};
use crate::domain::import_report::{FileToImport, ImportReport};
use crate::text::figures::figures;
use crate::text::import_report::{counts_text, made_text, remarks};
use crate::tui::commands::Command;
use crate::tui::message::{Effect, Failure, RequestId};
use crate::tui::model::{Model, Tone};

/// How many rejected rows and duplicates are shown: the rest has room on the first page too.
const SHOWN: usize = 5;

/// Everything there is to say of it.
pub fn lines(file: &FileToImport, report: &ImportReport, model: &Model) -> Vec<String> {
    let (w, f) = (model.session.words(), figures(model.session.lang));
    let mut said = vec![counts_text(file.kind, report, w, f)];
    said.extend(made_text(report, w, f));
    said.extend(report.preset.map(|vendor| w.plan_layout(&vendor)));
    let rest = remarks(report, SHOWN, w, f);
    if !rest.is_empty() {
        said.push(String::new());
        said.extend(rest);
    }
    said
}

/// Asks what would come of the file; keys wait for the answer.
pub fn rehearse(model: &mut Model, file: FileToImport) -> Vec<Effect> {
    let request = model.next_request();
    model.writing = Some(request);
    say_working(model);
    if let Some(form) = form::on_top(model) {
        form.saving = Some(request);
    }
    vec![Effect::RehearseImport { request, file }]
}

/// The file was looked through: the plan takes the place of the form, or the form says what is wrong.
pub fn take_plan(
    model: &mut Model,
    request: RequestId,
    file: FileToImport,
    report: Result<Box<ImportReport>, Failure>,
) -> Vec<Effect> {
    if model.writing == Some(request) {
        model.writing = None;
    }
    model.status = None;
    match report {
        Ok(report) => {
            model
                .overlays
                .retain(|overlay| !matches!(overlay, Overlay::Form(f) if f.saving == Some(request)));
            model.overlays.push(Overlay::Plan(Plan::new(Planned::Import { file, report })));
        }
        Err(failure) => {
            // They were meant for the plan.
            model.queued.clear();
            form::refuse(model, request, &failure);
        }
    }
    Vec::new()
}

/// Says that it goes on, and how to leave.
pub fn say_working(model: &mut Model) {
    let words = model.session.words();
    let text = words.plan_working(&model.keymap.shown(Command::Quit));
    model.say(Tone::Note, text);
}

/// Whether a file is being looked through or taken in.
pub fn is_working(model: &Model) -> bool {
    model.writing.is_some()
        && model.overlays.iter().any(|overlay| match overlay {
            Overlay::Plan(plan) => {
                matches!(plan.what, Planned::Import { .. }) && plan.saving == model.writing
            }
            Overlay::Form(form) => {
                form.purpose == form::purpose::Purpose::Import && form.saving == model.writing
            }
            _ => false,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::import_report::ImportKind;
    use crate::domain::lang::Lang;
    use crate::tui::message::Msg;
    use crate::tui::model::Session;
    use crate::tui::test_harness::{Harness, given, session};

    fn board() -> Harness {
        Harness::with([given("Toko Abadi", "aware")])
    }

    fn asked(harness: &Harness) -> FileToImport {
        match harness.model.overlays.last() {
            Some(Overlay::Plan(Plan { what: Planned::Import { file, .. }, .. })) => file.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_file_is_planned_then_taken_in() {
        let harness = board().keys("I").types("~/c.csv").keys("Tab Space Tab Space Enter");
        let file = FileToImport {
            kind: ImportKind::Purchases,
            path: "~/c.csv".into(),
            create_customers: true,
            keep_columns: false,
        };
        assert_eq!((asked(&harness), harness.shelf.writes), (file, 0));
        let harness = harness.keys("Enter").assert_status("purchases: 1,234 new");
        assert_eq!((harness.model.overlays.len(), harness.shelf.writes), (0, 1));
        assert!(harness.model.status.unwrap().text.contains("u undo"));
    }

    #[test]
    fn what_customers_lived_and_answered_comes_in_too() {
        for (spaces, kind) in [(2, ImportKind::Touchpoints), (3, ImportKind::Surveys)] {
            let form = board().keys("I").types("~/c.csv").keys("Tab");
            let harness = (0..spaces).fold(form, |form, _| form.keys("Space")).keys("Enter");
            assert_eq!(asked(&harness).kind, kind);
            assert!(harness.screen().contains(&format!("{}: 1,234 new", kind.key())));
        }
    }

    #[test]
    fn a_plan_that_is_left_writes_nothing() {
        let harness = board().keys("I").types("c.csv").keys("Enter j j k PageDown PageUp Esc");
        assert_eq!((harness.model.overlays.len(), harness.shelf.writes), (0, 0));
        assert!(harness.model.status.is_none());
    }

    #[test]
    fn a_file_that_cannot_be_read_leaves_the_form_as_it_is() {
        let mut harness = board().keys("I").types("gone.csv");
        let what = "there is no file gone.csv".to_owned();
        harness.shelf.broken = Some(Failure { kind: "File".into(), what, hint: None });
        let harness = harness.keys("Enter");
        assert!(harness.screen().contains("gone.csv") && harness.screen().contains("there is no file"));
        let mut harness = harness;
        harness.shelf.broken = None;
        assert_eq!(asked(&harness.keys("Enter")).path, "gone.csv");
    }

    #[test]
    fn a_big_file_says_that_it_is_being_read_and_can_be_left() {
        for keys in ["Enter", "Enter Enter"] {
            let mut harness = board().keys("I").types("c.csv");
            for key in keys.split(' ').rev().skip(1) {
                harness = harness.keys(key);
            }
            let mut harness =
                harness.on_a_slow_line().keys("Enter").assert_status("reading the file; Ctrl-c");
            harness.send(Msg::StillWriting);
            assert!(harness.screen().contains("reading the file; Ctrl-c"));
            assert!(harness.keys("j Ctrl+c").quit);
        }
    }

    #[test]
    fn plans_in_both_languages_and_sizes() {
        for lang in [Lang::English, Lang::Indonesian] {
            for (width, height) in [(80, 24), (60, 20)] {
                let board =
                    Harness::in_session(Session { lang, ..session() }, [given("Toko Abadi", "aware")]);
                let form = board.resized(width, height).keys("I").types("~/telco.csv");
                let name = format!("{}_{width}x{height}", lang.key());
                insta::assert_snapshot!(format!("form_{name}"), form.screen());
                insta::assert_snapshot!(format!("plan_{name}"), form.keys("Enter").screen());
            }
        }
    }
}
