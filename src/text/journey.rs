//! Words for what a customer lived: touchpoints, pains, opportunities, MEDDIC and the rows of the journey map.

use super::Words;
use super::done::Telling;
use crate::domain::cell::{CellRow, Statement};
use crate::domain::channel::{ChannelKey, built_in, channel_name};
use crate::domain::evidence::Evidence;
use crate::domain::opportunity::Quadrant;
use crate::domain::outcome::Done;
use crate::domain::qualification::{Letter, Level};
use crate::domain::touchpoint::{Initiative, Touch};

/// What a deed about a journey came to; `None` for any other.
pub(super) fn lived_text(what: &Done, telling: Telling<'_>) -> Option<String> {
    let w = telling.words();
    Some(match what {
        Done::Logged { touch, count, pain } => {
            let touch = touch_text(touch, telling);
            let said = if *count > 1 { w.done_logged_several(count, &touch) } else { w.done_logged(&touch) };
            said + &pain.as_ref().map(|pain| w.done_with_pain(pain)).unwrap_or_default()
        }
        Done::Retold(touch) => w.done_retold(&touch_text(touch, telling)),
        Done::TouchpointDropped(touch) => w.done_touchpoint_dropped(&touch_text(touch, telling)),
        Done::Complained(trouble) => w.done_complained(&trouble.what),
        Done::PainRestated(trouble) => w.done_pain_restated(&trouble.what),
        Done::PainClosed { what, gone: None } => w.done_pain_closed(what),
        Done::PainClosed { what, gone: Some(true) } => w.done_pain_gone(what),
        Done::PainClosed { what, gone: Some(false) } => w.done_pain_stayed(what),
        Done::PainReopened(what) => w.done_pain_reopened(what),
        Done::PainDropped(what) => w.done_pain_dropped(what),
        Done::Proposed(chance) => w.done_proposed(&chance.what),
        Done::Reproposed(chance) => w.done_reproposed(&chance.what),
        Done::OpportunityTaken(what) => w.done_opportunity_taken(what),
        Done::OpportunityDropped(what) => w.done_opportunity_dropped(what),
        Done::Qualified { letter, level } => {
            w.done_qualified(&letter_text(w, *letter), &level_text(w, *level))
        }
        Done::Stated { stage, row, statement } => {
            let (row, stage) = (row_text(w, *row), telling.ladder.name(stage, telling.lang));
            match statement {
                Some(statement) => w.done_stated(&row, &stage, &statement_text(statement)),
                None => w.done_unstated(&row, &stage),
            }
        }
        Done::PersonaDrawn(name) => w.done_persona_drawn(name),
        Done::PersonaRedrawn(name) => w.done_persona_redrawn(name),
        Done::PersonaDropped(name) => w.done_persona_dropped(name),
        Done::ChannelTold(key) => w.done_channel_told(key),
        Done::ChannelDropped(key) => w.done_channel_dropped(key),
        _ => return None,
    })
}

/// A touch in a few words: where it was, and what is said of it.
pub fn touch_text(touch: &Touch, telling: Telling<'_>) -> String {
    let said = touch.note.as_ref().or(touch.action.as_ref()).or(touch.motivation.as_ref());
    let channel = usual_name(&touch.channel, telling);
    match said {
        Some(said) => telling.words().done_line(&channel, said),
        None => channel,
    }
}

/// The name of a channel that siklus comes with; the key of a team's own.
fn usual_name(key: &ChannelKey, telling: Telling<'_>) -> String {
    channel_name(&built_in(), key, telling.lang).to_owned()
}

/// `curious +1`, whichever of the two is there.
pub fn statement_text(statement: &Statement) -> String {
    let emotion = statement.emotion.map(|emotion| emotion.to_string());
    let parts = [Some(statement.text.clone()).filter(|text| !text.is_empty()), emotion];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

pub fn row_text(w: &dyn Words, row: CellRow) -> &'static str {
    match row {
        CellRow::Actions => w.row_actions(),
        CellRow::Channels => w.row_channels(),
        CellRow::Motivation => w.row_motivation(),
        CellRow::Emotion => w.row_emotion(),
    }
}

pub fn evidence_text(w: &dyn Words, evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Assumed => w.evidence_assumed(),
        Evidence::Reported => w.evidence_reported(),
        Evidence::Measured => w.evidence_measured(),
    }
}

pub fn initiative_text(w: &dyn Words, initiative: Initiative) -> &'static str {
    match initiative {
        Initiative::Customer => w.initiative_customer(),
        Initiative::Company => w.initiative_company(),
    }
}

pub fn letter_text(w: &dyn Words, letter: Letter) -> &'static str {
    match letter {
        Letter::Metrics => w.letter_metrics(),
        Letter::EconomicBuyer => w.letter_economic_buyer(),
        Letter::DecisionCriteria => w.letter_decision_criteria(),
        Letter::DecisionProcess => w.letter_decision_process(),
        Letter::Pain => w.letter_identify_pain(),
        Letter::Champion => w.letter_champion(),
    }
}

pub fn level_text(w: &dyn Words, level: Level) -> &'static str {
    match level {
        Level::Unknown => w.level_unknown(),
        Level::Identified => w.level_identified(),
        Level::Validated => w.level_validated(),
        Level::Confirmed => w.level_confirmed(),
    }
}

pub fn quadrant_text(w: &dyn Words, quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::QuickWin => w.quadrant_quick_win(),
        Quadrant::BigBet => w.quadrant_big_bet(),
        Quadrant::FillIn => w.quadrant_fill_in(),
        Quadrant::MoneyPit => w.quadrant_money_pit(),
    }
}
