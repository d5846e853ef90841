//! What health and rot are worked out by, and what a change of it would come to.

use super::super::table::declare_texts;

declare_texts! { RegimeWords:
    profile_prospect;
    profile_new;
    profile_established;
    profile_none;
    regime_version(version);
    regime_bands;
    regime_stage;
    regime_profile;
    regime_rots;
    regime_no_limit;
    regime_from(band, score);
    regime_below(band);
    outlook_clause(what, before, after);
    outlook_rot(stage);
    outlook_cadence(stage);
    outlook_nothing;
    outlook_shifted(count, all);
    outlook_begin(count);
    outlook_stop(count);
    outlook_some;
    outlook_hint;
    outlook_title;
    outlook_note(apply, back);
    done_configured(version);
    cmd_rules;
    form_rules(version);
    form_help_weights;
    form_help_bands;
    form_help_limits;
    error_unknown_dimension(word);
    error_not_a_weight(entry);
    hint_weight(most);
    error_weight_twice(dimension);
    error_weights_zero;
    hint_weights_form;
    hint_bands_form;
    hint_limit_form;
    error_rules_edited;
    value_config;
    value_weights;
    value_bands;
    value_limit;
    help_config_what;
    help_config_weights;
    help_config_bands;
    help_config_rot;
    help_config_cadence;
    help_config_reset;
    help_config_yes;
    help_config_dry_run;
}
