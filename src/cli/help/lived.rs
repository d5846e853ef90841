//! The help of the verbs about what a customer lived.

use crate::text::Words;

pub(super) fn value_name(w: &dyn Words, name: &str) -> Option<&'static str> {
    Some(match name {
        "WORD" => w.value_word(),
        "CHANNEL" => w.value_channel(),
        "EVIDENCE" => w.value_evidence(),
        "LETTER" => w.value_letter(),
        "LEVEL" => w.value_level(),
        "ROW" => w.value_row(),
        "ACTION" => w.value_action(),
        "PERSONA" => w.value_persona(),
        "STAGE:FIELD=TEXT" => w.value_expect(),
        "WHAT" => w.value_config(),
        "PROFILE:DIM=N" => w.value_weights(),
        "N,N,N" => w.value_bands(),
        "STAGE=DAYS" => w.value_limit(),
        "DAYS" => w.value_days(),
        "PERIOD" => w.value_period(),
        "AGAINST" => w.value_against(),
        "VALUE" => w.value_share(),
        "1..5" => "1..5",
        "X" => "X",
        _ => return None,
    })
}

pub(super) fn about(w: &dyn Words, command: &str) -> Option<&'static str> {
    Some(match command {
        "log" => w.about_log(),
        "pain" => w.about_pain(),
        "opportunity" => w.about_opportunity(),
        "qualify" => w.about_qualify(),
        "cell" => w.about_cell(),
        "persona" => w.about_persona(),
        "channel" => w.about_channel(),
        "metrics" => w.about_metrics(),
        _ => return None,
    })
}

pub(super) fn argument(w: &dyn Words, command: &str, id: &str) -> Option<&'static str> {
    Some(match (command, id) {
        ("add" | "edit", "persona") => w.help_persona(),
        ("add" | "edit", "birthday") => w.help_birthday(),
        ("edit", "pulse") => w.help_pulse(),
        ("add" | "edit", "cadence") => w.help_cadence(),
        ("log", "what") => w.help_log_what(),
        ("log", "channel") => w.help_log_channel(),
        ("log", "emotion") => w.help_log_emotion(),
        ("log", "feeling") => w.help_log_feeling(),
        ("log", "action") => w.help_log_action(),
        ("log", "motivation") => w.help_log_motivation(),
        ("log", "pain") => w.help_log_pain(),
        ("log", "product") => w.help_log_product(),
        ("log", "minutes") => w.help_log_minutes(),
        ("log", "incoming") => w.help_log_in(),
        ("log", "outgoing") => w.help_log_out(),
        ("log", "date") => w.help_log_date(),
        ("log", "edit") => w.help_log_edit(),
        ("log", "drop") => w.help_log_drop(),
        ("log" | "pain", "severity") => w.help_severity(),
        ("log" | "pain" | "cell", "evidence") => w.help_evidence(),
        ("pain" | "opportunity", "stage") => w.help_lived_stage(),
        ("pain", "what") => w.help_pain_what(),
        ("pain", "since") => w.help_pain_since(),
        ("pain", "close") => w.help_pain_close(),
        ("pain", "gone") => w.help_pain_gone(),
        ("pain", "reopen") => w.help_pain_reopen(),
        ("pain", "edit") => w.help_pain_edit(),
        ("pain", "drop") => w.help_pain_drop(),
        ("opportunity", "what") => w.help_opportunity_what(),
        ("opportunity", "value") => w.help_opportunity_value(),
        ("opportunity", "effort") => w.help_opportunity_effort(),
        ("opportunity", "pain") => w.help_opportunity_pain(),
        ("opportunity", "owner") => w.help_opportunity_owner(),
        ("opportunity", "metric") => w.help_opportunity_metric(),
        ("opportunity", "done") => w.help_opportunity_done(),
        ("opportunity", "edit") => w.help_opportunity_edit(),
        ("opportunity", "drop") => w.help_opportunity_drop(),
        ("qualify", "letter") => w.help_qualify_letter(),
        ("qualify", "level") => w.help_qualify_level(),
        ("qualify", "evidence") => w.help_qualify_evidence(),
        ("qualify", "date") => w.help_date(),
        ("qualify", "weak") => w.help_qualify_weak(),
        ("cell", "stage") => w.help_move_stage(),
        ("cell", "row") => w.help_cell_row(),
        ("cell", "what") => w.help_cell_what(),
        ("cell", "emotion") => w.help_cell_emotion(),
        ("persona", _) => return of_persona(w, id),
        ("config", _) => return of_config(w, id),
        ("metrics", _) => return of_metrics(w, id),
        ("channel", "action") => w.help_channel_action(),
        ("channel", "channel") => w.help_channel_key(),
        ("channel", "name") => w.help_channel_name(),
        ("channel", "name_id") => w.help_channel_name_id(),
        ("channel", "letter") => w.help_channel_letter(),
        ("channel", "meets") => w.help_channel_meets(),
        ("channel", "no_meets") => w.help_channel_no_meets(),
        _ => return None,
    })
}

fn of_metrics(w: &dyn Words, id: &str) -> Option<&'static str> {
    Some(match id {
        "query" => w.help_metrics_query(),
        "period" => w.help_metrics_period(),
        "segment" => w.help_metrics_segment(),
        "against" => w.help_metrics_against(),
        "chart" => w.help_metrics_chart(),
        "why" => w.help_metrics_why(),
        "who" => w.help_metrics_who(),
        "lens" => w.help_metrics_lens(),
        "on_or_after" => w.help_metrics_on_or_after(),
        "csv" => w.help_csv(),
        _ => return None,
    })
}

fn of_config(w: &dyn Words, id: &str) -> Option<&'static str> {
    Some(match id {
        "what" => w.help_config_what(),
        "value" => w.help_config_value(),
        "weights" => w.help_config_weights(),
        "bands" => w.help_config_bands(),
        "rot" => w.help_config_rot(),
        "cadence" => w.help_config_cadence(),
        "reset" => w.help_config_reset(),
        "yes" => w.help_config_yes(),
        "dry_run" => w.help_config_dry_run(),
        _ => return None,
    })
}

fn of_persona(w: &dyn Words, id: &str) -> Option<&'static str> {
    Some(match id {
        "action" => w.help_persona_action(),
        "persona" => w.help_persona_key(),
        "name" => w.help_persona_name(),
        "summary" => w.help_persona_summary(),
        "demographics" => w.help_persona_demographics(),
        "psychographics" => w.help_persona_psychographics(),
        "behaviour" => w.help_persona_behaviour(),
        "goals" => w.help_persona_goals(),
        "motivations" => w.help_persona_motivations(),
        "challenges" => w.help_persona_challenges(),
        "channels" => w.help_persona_channels(),
        "expect" => w.help_persona_expect(),
        _ => return None,
    })
}
