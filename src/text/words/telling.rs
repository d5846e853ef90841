//! What a person tells of a customer's journey by keys: lists, forms and their fields; and personas.

use super::super::table::declare_texts;

declare_texts! { TellWords:
    // Commands, hints and places
    cmd_log;
    cmd_pain;
    cmd_opportunity;
    cmd_qualify;
    cmd_personas;
    cmd_picker_finish;
    hint_touch;
    hint_pain;
    hint_opportunity;
    scope_letters;
    letters_none(key);

    // Touchpoints
    pick_channel(name);
    form_touch(name, channel);
    field_emotion;
    field_feeling;
    field_pain;
    field_severity;
    field_action;
    field_motivation;
    field_product;
    field_minutes;
    field_initiative;
    field_evidence;
    severity_low;
    severity_medium;
    severity_high;

    // Pains
    pick_pains(name, place);
    pick_new_pain;
    form_pain(name, place);
    field_since;
    pain_closed;
    pain_gone;
    pain_stayed;
    pick_gone(pain);
    gone_yes;
    gone_no;
    gone_not_asked;

    // Opportunities
    pick_opportunities(name, place);
    pick_new_opportunity;
    form_opportunity(name, place);
    field_worth;
    field_effort;
    field_answers;
    field_metric;
    opportunity_taken;
    quadrant_quick_win;
    quadrant_big_bet;
    quadrant_fill_in;
    quadrant_money_pit;

    // Cells of the map
    form_cell(row, place);

    // MEDDIC
    pick_letters(name);
    letter_gap(level, wanted, urgency);
    urgency_high;
    urgency_medium;
    urgency_low;
    form_letter(name, letter);
    field_level;
    field_proof;

    // Personas
    pick_personas;
    pick_new_persona;
    pick_persona_part(name);
    persona_portrait;
    persona_journey(stage);
    form_new_persona;
    form_persona(name);
    form_expectation(name, stage);
    trait_summary;
    trait_demographics;
    trait_psychographics;
    trait_behaviour;
    trait_goals;
    trait_motivations;
    trait_challenges;
    field_channels;
    field_days;
    field_pains;
    field_opportunities;

    // How fields are filled in
    form_help_moment;
    form_help_birthday;
    form_help_emotion;
    form_help_several(key);
    form_proof_missing;
    form_proof_of_nothing;
    form_not_a_time;
    form_not_a_birthday;
    form_birthday_next(day);
    form_not_among(word);

    thread_found;
    thread_log_all(count);
    thread_span(span, theirs);
    thread_as_note;
}
