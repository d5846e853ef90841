//! When a command of the table is of use, and why it is refused where it is not.
//!
//! Asked of the model as it is; nothing of it is kept.

use super::Text;
use crate::domain::lens::{Direction, Step};
use crate::domain::metrics::chart::Chart;
use crate::tui::load::Load;
use crate::tui::model::{Model, Selected};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::field::Kind;
use crate::tui::overlays::form::suggest::List;
use crate::tui::overlays::picker::Item;
use crate::tui::panes::{Pane, record};

/// Whether there is something to choose from in the field with the focus.
pub(super) fn in_list_field(model: &Model) -> bool {
    model.field().is_some_and(|field| List::all(field).is_some())
}

pub(super) fn in_long_field(model: &Model) -> bool {
    model.field().is_some_and(|field| field.kind == Kind::Long)
}

/// Whether a step that way leads the selected card anywhere.
pub(super) fn leads(model: &Model, direction: Direction) -> bool {
    let Some(Selected { standing, .. }) = model.selected() else { return false };
    matches!(model.session.lens().step(&standing.stage, standing.before.as_ref(), direction), Step::To(_))
}

/// Whether there is anything to go back from.
pub(super) fn back_leads(model: &Model) -> bool {
    !model.overlays.is_empty()
        || model.pane != Pane::Board
        || model.board.filter.is_active()
        || model.is_typing()
}

pub(super) fn board_there(model: &Model) -> bool {
    model.board.grid.value().is_some()
}

pub(super) fn board_failed(model: &Model) -> bool {
    matches!(model.board.grid, Load::Failed(_) | Load::Stale(..))
}

pub(super) fn while_readonly(model: &Model) -> Option<Text> {
    let refusal: Text = |w| w.refused_readonly();
    model.session.readonly.then_some(refusal)
}

pub(super) fn without_customer(model: &Model) -> Option<Text> {
    while_readonly(model).or_else(|| without_customer_to_see(model))
}

/// There is nobody to look at.
pub(super) fn without_customer_to_see(model: &Model) -> Option<Text> {
    let refusal: Text = |w| w.refused_no_customer();
    model.selected().is_none().then_some(refusal)
}

/// A figure has its reasons, too.
pub(super) fn without_anything_to_explain(model: &Model) -> Option<Text> {
    let refusal: Text = |w| w.metrics_reading();
    match model.pane {
        Pane::Metrics => model.metrics.report.value().is_none().then_some(refusal),
        _ => without_customer_to_see(model),
    }
}

/// Whether the chart of cohorts is shown.
pub(super) fn on_cohorts(model: &Model) -> bool {
    model.metrics.chart() == Chart::Cohorts
}

pub(super) fn without_cohorts(model: &Model) -> Option<Text> {
    let refusal: Text = |w| w.refused_no_cohorts();
    (!on_cohorts(model)).then_some(refusal)
}

pub(super) fn on_board(model: &Model) -> bool {
    model.pane == Pane::Board
}

pub(super) fn while_filtered(model: &Model) -> bool {
    model.board.filter.is_active()
}

/// A set is whom the filter shows.
pub(super) fn without_filter(model: &Model) -> Option<Text> {
    let refusal: Text = |w| w.refused_no_filter();
    while_readonly(model).or_else(|| (!while_filtered(model)).then_some(refusal))
}

/// The line of the uppermost list that has the cursor, whatever is open above it.
fn chosen(model: &Model) -> Option<&Item> {
    let list = model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Picker(picker) => Some(picker),
        _ => None,
    });
    list.and_then(|picker| picker.items.get(picker.cursor))
}

pub(super) fn can_change(model: &Model) -> bool {
    chosen(model).is_some_and(|item| item.change.is_some())
}

pub(super) fn can_drop(model: &Model) -> bool {
    chosen(model).is_some_and(|item| item.drop.is_some())
}

pub(super) fn can_finish(model: &Model) -> bool {
    chosen(model).is_some_and(|item| item.finish.is_some())
}

pub(super) fn nothing_to_change(model: &Model) -> Option<Text> {
    let refusal: Text = |w| w.refused_not_in_list();
    (!can_change(model)).then_some(refusal)
}

pub(super) fn nothing_to_drop(model: &Model) -> Option<Text> {
    let refusal: Text = |w| w.refused_not_in_list();
    (!can_drop(model)).then_some(refusal)
}

/// What Enter would do on the line of the record, refused where that is.
pub(super) fn line_refused(model: &Model) -> Option<Text> {
    without_customer_to_see(model)
        .or_else(|| record::state::acts_by(model).and_then(|command| (command.row().refused)(model)))
}

/// Whether the cursor is on a change of the record's history.
pub(super) fn on_change(model: &Model) -> bool {
    record::state::change(model).is_some()
}

pub(super) fn without_change(model: &Model) -> Option<Text> {
    let refusal: Text = |w| w.dossier_not_a_change();
    without_customer(model).or_else(|| (!on_change(model)).then_some(refusal))
}

pub(super) fn nothing_to_finish(model: &Model) -> Option<Text> {
    let refusal: Text = |w| w.refused_not_in_list();
    (!can_finish(model)).then_some(refusal)
}
