//! What the log tells of an effect: which write, of which customer, how it ended; a read only where it was slow.

use std::time::Duration;

use crate::config::log::SLOW;
use crate::error::kind::variant;
use crate::tui::message::{Effect, Failure, Msg};

/// The effect in the words of the log, before it is carried out.
pub fn name(effect: &Effect) -> String {
    match effect {
        Effect::ReadBoard { .. } => "read=board".to_owned(),
        Effect::CountBoard { .. } => "read=counts".to_owned(),
        Effect::Move { id, seen, to, .. } => format!("write=move customer={id} from={seen} to={to}"),
        Effect::Do { deed, .. } => format!("write={}", variant(deed.as_ref()).to_lowercase()),
        Effect::RehearseImport { .. } => "read=import".to_owned(),
        Effect::RehearseRules { .. } => "read=rules".to_owned(),
        Effect::Import { .. } => "write=import".to_owned(),
        Effect::ReadSegment { .. } => "read=segment".to_owned(),
        Effect::ReadMetrics { .. } => "read=metrics".to_owned(),
        Effect::ReadChart { wish, .. } => format!("read=chart chart={}", wish.chart.key()),
        Effect::FitModels { .. } => "read=models".to_owned(),
        Effect::ReadBehind { name, .. } => format!("read=behind figure={}", name.key()),
        Effect::NameCustomers { .. } => "read=names".to_owned(),
        Effect::ReadPapers { .. } => "read=papers".to_owned(),
        Effect::ReadStory { id, .. } => format!("read=story customer={id}"),
        Effect::FindCustomers { .. } => "read=customers".to_owned(),
        Effect::Edit(_) => "edit".to_owned(),
        Effect::Copy(_) => "copy".to_owned(),
        Effect::WriteFile { .. } => "write=file".to_owned(),
        Effect::Undo { .. } => "write=undo".to_owned(),
        Effect::UndoBatch { batch, .. } => format!("write=undo batch={batch}"),
        Effect::Redo { .. } => "write=redo".to_owned(),
        Effect::Suspend => "suspend".to_owned(),
        Effect::Quit => "quit".to_owned(),
    }
}

/// The rest of the line; nothing where there is nothing to tell.
pub fn ending(answer: Option<&Msg>, took: Duration) -> Option<String> {
    let ms = took.as_millis();
    let failed = |failure: &Failure| format!("ms={ms} error={}", failure.kind);
    match answer? {
        Msg::Written { outcome: Err(failure), .. } | Msg::BoardRead { board: Err(failure), .. } => {
            Some(failed(failure))
        }
        Msg::MetricsRead { report: Err(failure), .. }
        | Msg::ChartRead { drawing: Err(failure), .. }
        | Msg::ModelsFitted { models: Err(failure), .. }
        | Msg::BehindRead { ids: Err(failure), .. } => Some(failed(failure)),
        Msg::Written { .. } => Some(format!("ms={ms} ok")),
        Msg::BoardRead { .. }
        | Msg::StoryRead { .. }
        | Msg::MetricsRead { .. }
        | Msg::ChartRead { .. }
        | Msg::ModelsFitted { .. }
        | Msg::BehindRead { .. }
            if took > SLOW =>
        {
            Some(format!("ms={ms} slow"))
        }
        _ => None,
    }
}
