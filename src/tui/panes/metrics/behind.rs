//! From a figure to the customers behind it: the board shows just them until Esc.

use crate::domain::ids::CustomerId;
use crate::domain::query::{Query, written_ids};
use crate::text::figures;
use crate::text::metrics::short_name_text;
use crate::text::periods::period_key;
use crate::tui::message::{Effect, Failure, RequestId};
use crate::tui::model::{Model, Tone};
use crate::tui::panes::Pane;
use crate::tui::panes::board::filter;

/// Asks who stands behind the figure with the cursor, in the period that is shown.
pub fn ask(model: &mut Model) -> Vec<Effect> {
    let metrics = &model.metrics;
    let Some((query, _, window)) = metrics.report.question().cloned() else { return Vec::new() };
    let name = metrics.name();
    let request = model.next_request();
    model.metrics.asking = Some((request, name, window));
    vec![Effect::ReadBehind { request, query, name, window }]
}

pub fn take(model: &mut Model, request: RequestId, ids: Result<Vec<CustomerId>, Failure>) -> Vec<Effect> {
    let asked = model.metrics.asking.take_if(|(asked, ..)| *asked == request);
    let Some((_, name, window)) = asked else { return Vec::new() };
    match ids {
        Err(failure) => {
            model.queued.clear();
            model.say_failure(&failure);
            Vec::new()
        }
        Ok(ids) if ids.is_empty() => {
            let text = model.session.words().segment_nobody_behind();
            model.say(Tone::Note, text);
            Vec::new()
        }
        Ok(ids) => {
            let words = model.session.words();
            let count = figures(model.session.lang).count(i64::try_from(ids.len()).unwrap_or(i64::MAX));
            let period = period_key(words, &window);
            let label =
                words.behind_label(&short_name_text(words, name), &period, &words.count_customers(&count));
            model.before.clear();
            model.pane = Pane::Board;
            filter::show_listed(model, written_ids(&ids), Query::of_ids(ids), label)
        }
    }
}
