//! A form that waits for an answer: which one, and what becomes of it.

use super::super::Overlay;
use super::state::{Form, Note};
use crate::tui::message::{Failure, RequestId};
use crate::tui::model::Model;

fn forms(model: &mut Model) -> impl DoubleEndedIterator<Item = &mut Form> {
    model.overlays.iter_mut().filter_map(|overlay| match overlay {
        Overlay::Form(form) => Some(form),
        _ => None,
    })
}

/// The uppermost form waits for the answer to this request.
pub fn waits_for(model: &mut Model, request: RequestId) {
    if let Some(form) = forms(model).next_back() {
        form.saving = Some(request);
    }
}

/// A form that waited for this request goes on.
pub fn released(model: &mut Model, request: RequestId) {
    for form in forms(model) {
        form.saving.take_if(|saving| *saving == request);
    }
}

/// What the form asked for was refused: it stays as it is, with the reason.
pub fn refuse(model: &mut Model, request: RequestId, failure: &Failure) {
    for form in forms(model).filter(|form| form.saving == Some(request)) {
        form.saving = None;
        form.note = Some(Note::Trouble(failure.clone()));
    }
}
