//! A plan: what something big would come to, shown before anything is written. Here is how a plan is looked through and
//! carried out, whatever it is about; `import` and `rules` ask for theirs, `plan_view` draws it.

use super::help::lines_in_view;
use super::{Overlay, form, import, rules};
use crate::domain::deed::Deed;
use crate::domain::import_report::{FileToImport, ImportReport};
use crate::domain::outlook::Outlook;
use crate::text::plain::wrap;
use crate::tui::commands::Command;
use crate::tui::message::{Effect, RequestId};
use crate::tui::model::{Model, Size};
use crate::tui::panes::board::moving::begin_write;

/// A plan is no wider: the eye loses the line.
const WIDEST: usize = 96;

/// Lines below: what the keys do.
pub const FOOT: usize = 2;

/// What is planned, and what it would come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planned {
    Import { file: FileToImport, report: Box<ImportReport> },
    Rules { deed: Box<Deed>, outlook: Box<Outlook> },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub what: Planned,
    /// The first line in view.
    pub top: usize,
    /// The write that is not answered yet.
    pub saving: Option<RequestId>,
}

impl Plan {
    pub fn new(what: Planned) -> Self {
        Self { what, top: 0, saving: None }
    }

    pub fn title(&self, model: &Model) -> String {
        let words = model.session.words();
        match &self.what {
            Planned::Import { file, .. } => words.plan_title(&file.path),
            Planned::Rules { .. } => words.outlook_title().to_owned(),
        }
    }

    /// What the keys do.
    pub fn note(&self, model: &Model) -> String {
        let words = model.session.words();
        let [enter, esc] = [Command::PlanImport, Command::Back].map(|command| model.keymap.shown(command));
        match &self.what {
            Planned::Import { .. } => words.plan_note(&enter, &esc),
            Planned::Rules { .. } => words.outlook_note(&enter, &esc),
        }
    }

    /// Everything there is to say, fitted to the terminal.
    pub fn lines(&self, model: &Model) -> Vec<String> {
        let said = match &self.what {
            Planned::Import { file, report } => import::lines(file, report, model),
            Planned::Rules { outlook, .. } => rules::lines(outlook, model),
        };
        let columns = columns(model.size);
        let fitted = |line: &String| {
            let lines = wrap(line, columns);
            if lines.is_empty() { vec![String::new()] } else { lines }
        };
        said.iter().flat_map(fitted).collect()
    }
}

/// The cells of a line.
pub fn columns(size: Size) -> usize {
    usize::from(size.width).saturating_sub(8).min(WIDEST)
}

fn furthest(plan: &Plan, model: &Model) -> usize {
    let in_view = usize::from(lines_in_view(model.size)).saturating_sub(FOOT);
    plan.lines(model).len().saturating_sub(in_view)
}

/// What a command does to the plan.
pub fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(Overlay::Plan(plan)) = model.overlays.last() else { return Vec::new() };
    let page = usize::from(lines_in_view(model.size)).saturating_sub(FOOT).max(1);
    // The terminal may have grown since.
    let furthest = furthest(plan, model);
    let top = plan.top.min(furthest);
    let top = match command {
        Command::PlanDown => top + 1,
        Command::PlanUp => top.saturating_sub(1),
        Command::PlanPageDown => top + page,
        Command::PlanPageUp => top.saturating_sub(page),
        Command::PlanImport => return carry_out(model),
        _ => top,
    };
    if let Some(Overlay::Plan(plan)) = model.overlays.last_mut() {
        plan.top = top.min(furthest);
    }
    Vec::new()
}

fn carry_out(model: &mut Model) -> Vec<Effect> {
    let (request, board) = begin_write(model, None);
    let what = match model.overlays.last_mut() {
        Some(Overlay::Plan(plan)) => {
            plan.saving = Some(request);
            plan.what.clone()
        }
        _ => return Vec::new(),
    };
    match what {
        Planned::Import { file, .. } => {
            import::say_working(model);
            vec![Effect::Import { request, file, board }]
        }
        Planned::Rules { deed, .. } => {
            form::waits_for(model, request);
            vec![Effect::Do { request, deed, board }]
        }
    }
}

/// The write came to an end: the plan is done with. What went wrong is in the status line, or in the form below.
pub fn settle(model: &mut Model, request: RequestId) {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Plan(plan) if plan.saving == Some(request)));
}
