//! The plan of other rules of health: who would change band. Here is how it is asked for, and what it says; `plan` looks
//! through it and carries it out, and the form stays below until that is done.

use super::plan::{Plan, Planned};
use super::{Overlay, form};
use crate::domain::deed::Deed;
use crate::domain::outlook::Outlook;
use crate::text::plain::plain;
use crate::text::regime::outlook_lines;
use crate::tui::message::{Effect, Failure, RequestId};
use crate::tui::model::Model;

/// Everything there is to say of it.
pub fn lines(outlook: &Outlook, model: &Model) -> Vec<String> {
    let lines = outlook_lines(outlook, model.session.telling());
    lines.iter().map(|line| plain(line).into_owned()).collect()
}

/// Asks what these rules would come to; keys wait for the answer.
pub fn rehearse(model: &mut Model, deed: Deed) -> Vec<Effect> {
    let request = model.next_request();
    model.writing = Some(request);
    form::waits_for(model, request);
    vec![Effect::RehearseRules { request, deed: Box::new(deed) }]
}

/// What would come of them is known: it is shown above the form, or the form says what is wrong.
pub fn take_plan(
    model: &mut Model,
    request: RequestId,
    deed: Box<Deed>,
    outlook: Result<Box<Outlook>, Failure>,
) -> Vec<Effect> {
    if model.writing == Some(request) {
        model.writing = None;
    }
    match outlook {
        Ok(outlook) => {
            form::released(model, request);
            model.overlays.push(Overlay::Plan(Plan::new(Planned::Rules { deed, outlook })));
        }
        Err(failure) => {
            // They were meant for the plan.
            model.queued.clear();
            form::refuse(model, request, &failure);
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests;
