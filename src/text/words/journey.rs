//! What a customer lived: touchpoints, pains, opportunities, MEDDIC, the rows of the journey map.

use super::super::table::declare_texts;

declare_texts! { JourneyWords:
    // Actions of the journal
    action_log;
    action_pain;
    action_opportunity;
    action_qualify;
    action_map;
    action_pulse;
    action_persona;
    action_channel;

    // What a deed came to
    done_logged(touch);
    done_logged_several(count, touch);
    done_with_pain(pain);
    done_retold(touch);
    done_touchpoint_dropped(touch);
    done_complained(pain);
    done_pain_restated(pain);
    done_pain_closed(pain);
    done_pain_gone(pain);
    done_pain_stayed(pain);
    done_pain_reopened(pain);
    done_pain_dropped(pain);
    done_proposed(what);
    done_reproposed(what);
    done_opportunity_taken(what);
    done_opportunity_dropped(what);
    done_qualified(letter, level);
    done_stated(row, stage, text);
    done_unstated(row, stage);
    done_persona_drawn(name);
    done_persona_redrawn(name);
    done_persona_dropped(name);
    done_channel_told(key);
    done_channel_dropped(key);

    // Rows of the map, and how well something is known
    row_actions;
    row_channels;
    row_motivation;
    row_emotion;
    evidence_assumed;
    evidence_reported;
    evidence_measured;
    initiative_customer;
    initiative_company;

    // MEDDIC
    letter_metrics;
    letter_economic_buyer;
    letter_decision_criteria;
    letter_decision_process;
    letter_identify_pain;
    letter_champion;
    level_unknown;
    level_identified;
    level_validated;
    level_confirmed;

    cmd_pulse;
    help_pulse;
    pick_pulse(name);
    done_felt(level, most);
    pulse_level(level, most);
    pulse_leaving;
    pulse_uneasy;
    pulse_fair;
    pulse_good;
    pulse_thriving;
}
