//! The question why: what a customer's score consists of, above whatever pane is open.

use super::Overlay;
use super::sheet::{self, Line};
use crate::domain::checkup::Checkup;
use crate::text::health::reasons;
use crate::text::plain::plain;
use crate::tui::commands::Command;
use crate::tui::model::Model;
use crate::tui::widgets::vital;

/// The reasons as they were when it was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Why {
    pub name: String,
    checkup: Checkup,
    /// The first row in view.
    top: usize,
}

/// Tells why, of the customer whose story is there.
pub fn open(model: &mut Model) {
    let (Some(story), Some(checkup)) = (model.story.slot.value(), model.story.checkup()) else { return };
    let name = plain(&story.account.customer.record.name).into_owned();
    model.overlays.push(Overlay::Why(Why { name, checkup: checkup.clone(), top: 0 }));
}

/// What a command does while it is open.
pub fn run(model: &mut Model, command: Command) {
    let Some(Overlay::Why(why)) = model.overlays.last() else { return };
    let (top, rows) = (why.top, why.rows(model).len());
    let top = match command {
        Command::WhyDown => sheet::scrolled(top, 1, rows, model),
        Command::WhyUp => sheet::scrolled(top, -1, rows, model),
        Command::WhyClose => return drop(model.overlays.pop()),
        _ => return,
    };
    if let Some(Overlay::Why(why)) = model.overlays.last_mut() {
        why.top = top;
    }
}

impl Why {
    pub fn title(&self, model: &Model) -> String {
        let sign = self.checkup.reading.map(|reading| vital::brief(reading, &model.session));
        model.session.words().why_title(&sign.as_deref().unwrap_or("--"), &self.name)
    }

    pub fn top(&self) -> usize {
        self.top
    }

    /// The reasons in words.
    pub fn rows(&self, model: &Model) -> Vec<Line> {
        let session = &model.session;
        let told = reasons(&self.checkup, session.telling(), session.clock);
        let line = |told: crate::text::health::Reason| Line {
            label: told.label,
            text: told.text,
            role: vital::role(told.mood),
        };
        sheet::rows(&told.into_iter().map(line).collect::<Vec<_>>(), model)
    }
}
