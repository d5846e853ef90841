//! What a person tells of a customer's journey by keys: lists, forms and their fields; and personas.

use super::English;
use crate::text::table::wording;
use crate::text::words::TellWords;

wording! { TellWords for English:
    cmd_log = "log a touchpoint";
    cmd_pain = "a pain of the customer";
    cmd_opportunity = "an opportunity";
    cmd_qualify = "MEDDIC: how well qualified";
    cmd_personas = "personas";
    cmd_picker_finish = "the line is done, or open again";
    hint_touch = "log";
    hint_pain = "pain";
    hint_opportunity = "chance";
    scope_letters = "List by letter";
    letters_none(key) = "{key} stands for nothing here";

    pick_channel(name) = "A touchpoint of {name} by";
    form_touch(name, channel) = "{name}: {channel}";
    field_emotion = "Emotion";
    field_feeling = "Feeling";
    field_pain = "Pain";
    field_severity = "Severity";
    field_action = "Action";
    field_motivation = "Motivation";
    field_product = "Product";
    field_minutes = "Minutes";
    field_initiative = "Who began";
    field_evidence = "Evidence";
    severity_low = "1 mild";
    severity_medium = "2 medium";
    severity_high = "3 severe";

    pick_pains(name, place) = "{name}: pains at {place}";
    pick_new_pain = "a new pain";
    form_pain(name, place) = "{name}: pain at {place}";
    field_since = "Since";
    pain_closed = "closed";
    pain_gone = "closed, it went away";
    pain_stayed = "closed, it did not go away";
    pick_gone(pain) = "Did it go away? {pain}";
    gone_yes = "yes, it went away for the customer";
    gone_no = "no, we only stop working on it";
    gone_not_asked = "nobody has asked yet";

    pick_opportunities(name, place) = "{name}: opportunities at {place}";
    pick_new_opportunity = "a new opportunity";
    form_opportunity(name, place) = "{name}: opportunity at {place}";
    field_worth = "Value 1-5";
    field_effort = "Effort 1-5";
    field_answers = "Answers";
    field_metric = "Metric";
    opportunity_taken = "taken";
    quadrant_quick_win = "quick win";
    quadrant_big_bet = "big bet";
    quadrant_fill_in = "fill-in";
    quadrant_money_pit = "money pit";

    form_cell(row, place) = "{row} at {place}";

    pick_letters(name) = "{name}: MEDDIC, gaps first";
    letter_gap(level, wanted, urgency) = "{level}; wanted: {wanted}, {urgency}";
    urgency_high = "urgent";
    urgency_medium = "soon";
    urgency_low = "some time";
    form_letter(name, letter) = "{name}: {letter}";
    field_level = "Level";
    field_proof = "Known by";

    pick_personas = "Personas";
    pick_new_persona = "a new persona";
    pick_persona_part(name) = "Persona {name}";
    persona_portrait = "portrait";
    persona_journey(stage) = "journey: {stage}";
    form_new_persona = "New persona";
    form_persona(name) = "Persona {name}";
    form_expectation(name, stage) = "{name}: expected at {stage}";
    trait_summary = "Summary";
    trait_demographics = "Demographics";
    trait_psychographics = "Psychographics";
    trait_behaviour = "Behaviour";
    trait_goals = "Goals";
    trait_motivations = "Motivations";
    trait_challenges = "Challenges";
    field_channels = "Channels";
    field_days = "Days";
    field_pains = "Pains";
    field_opportunities = "Opportunities";

    form_help_moment = "yesterday, fri, 22/11, 14:05, fri 14:05";
    form_help_birthday = "17/3 or 17/3/2001";
    form_help_emotion = "how it felt, from -2 (very bad) to +2 (very good)";
    form_help_several(key) = "names between commas; {key} shows those there are";
    form_proof_of_nothing = "evidence of something unknown: choose a level above, or empty this";
    form_proof_missing = "what is confirmed needs evidence: what was said, shown or signed";
    form_not_a_time = "not a time: try 14:05";
    form_not_a_birthday = "not a birthday: try 17/3 or 17/3/2001";
    form_birthday_next(day) = "next on {day}";
    form_not_among(word) = "{word} is none of them";

    thread_found = "That looks like a thread of messages";
    thread_log_all(count) = one "log {count} message", "log all {count} messages";
    thread_span(span, theirs) = "{span}, {theirs} from the customer";
    thread_as_note = "keep it as one note";
}
