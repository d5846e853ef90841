//! What a customer lived: touchpoints, pains, opportunities, MEDDIC, the rows of the journey map.

use super::English;
use crate::text::table::wording;
use crate::text::words::JourneyWords;

wording! { JourneyWords for English:
    action_log = "touchpoint";
    action_pain = "pain";
    action_opportunity = "opportunity";
    action_qualify = "MEDDIC";
    action_map = "journey map";
    action_pulse = "pulse";
    action_persona = "persona";
    action_channel = "channel";

    done_logged(touch) = "logged {touch}";
    done_logged_several(count, touch) = "logged {count} messages, the last {touch}";
    done_with_pain(pain) = "; pain: {pain}";
    done_retold(touch) = "touchpoint is now: {touch}";
    done_touchpoint_dropped(touch) = "touchpoint removed: {touch}";
    done_complained(pain) = "pain: {pain}";
    done_pain_restated(pain) = "pain is now: {pain}";
    done_pain_closed(pain) = "pain closed: {pain}";
    done_pain_gone(pain) = "pain closed, it went away: {pain}";
    done_pain_stayed(pain) = "pain closed, it did not go away: {pain}";
    done_pain_reopened(pain) = "pain open again: {pain}";
    done_pain_dropped(pain) = "pain removed: {pain}";
    done_proposed(what) = "opportunity: {what}";
    done_reproposed(what) = "opportunity is now: {what}";
    done_opportunity_taken(what) = "opportunity taken: {what}";
    done_opportunity_dropped(what) = "opportunity removed: {what}";
    done_qualified(letter, level) = "{letter}: {level}";
    done_stated(row, stage, text) = "{row} at {stage}: {text}";
    done_unstated(row, stage) = "{row} at {stage} emptied";
    done_persona_drawn(name) = "persona {name} made";
    done_persona_redrawn(name) = "persona {name} changed";
    done_persona_dropped(name) = "persona {name} removed";
    done_channel_told(key) = "channel {key} kept";
    done_channel_dropped(key) = "channel {key} removed";

    row_actions = "actions";
    row_channels = "channels";
    row_motivation = "motive";
    row_emotion = "emotion";
    evidence_assumed = "assumed";
    evidence_reported = "reported";
    evidence_measured = "measured";
    initiative_customer = "from the customer";
    initiative_company = "from us";

    letter_metrics = "Metrics";
    letter_economic_buyer = "Economic buyer";
    letter_decision_criteria = "Decision criteria";
    letter_decision_process = "Decision process";
    letter_identify_pain = "Identified pain";
    letter_champion = "Champion";
    level_unknown = "unknown";
    level_identified = "identified";
    level_validated = "validated";
    level_confirmed = "confirmed";

    cmd_pulse = "how the customer is doing";
    help_pulse = "How you think it is doing: 1 about to leave, 5 could not be better";
    pick_pulse(name) = "How is {name} doing?";
    done_felt(level, most) = "pulse {level} of {most}";
    pulse_level(level, most) = "{level} of {most}";
    pulse_leaving = "about to leave";
    pulse_uneasy = "uneasy";
    pulse_fair = "fair";
    pulse_good = "good";
    pulse_thriving = "could not be better";
}
