//! What health and rot are worked out by, and what a change of it would come to.

use super::English;
use crate::text::table::wording;
use crate::text::words::RegimeWords;

wording! { RegimeWords for English:
    profile_prospect = "Prospect";
    profile_new = "New";
    profile_established = "Established";
    profile_none = "No health";
    regime_version(version) = "rules of health, version {version}";
    regime_bands = "Bands";
    regime_stage = "Stage";
    regime_profile = "Health";
    regime_rots = "Rots after";
    regime_no_limit = "none";
    regime_from(band, score) = "{band} from {score}";
    regime_below(band) = "{band} below";
    outlook_clause(what, before, after) = "{what}: {before} > {after}";
    outlook_rot(stage) = "{stage} rots after";
    outlook_cadence(stage) = "{stage} cadence";
    outlook_nothing = "nothing would change: these rules are in force already";
    outlook_shifted(count, all) = "{count} of {all} customers would change band";
    outlook_begin(count) = "{count} would begin to rot";
    outlook_stop(count) = "{count} would stop rotting";
    outlook_some = "such as:";
    outlook_hint = "nothing is changed yet: the same with --yes puts it into force";
    outlook_title = "Other rules of health";
    outlook_note(apply, back) = "{apply} puts them into force; {back} goes back and changes nothing";
    done_configured(version) = "rules of health: version {version}";
    cmd_rules = "rules of health and rot";
    form_rules(version) = "Rules of health, version {version}";
    form_help_weights = "how much each counts: relationship 60, recency 25; what is not named counts nothing";
    form_help_bands = "from which score on: healthy, watch, at risk; below is critical";
    form_help_limits = "days until it rots, then days between touches; none for no limit";
    error_unknown_dimension(word) = "there is nothing called {word} that health could be made of";
    error_not_a_weight(entry) = "\"{entry}\" has no weight";
    hint_weight(most) = "a weight is a whole number from 0 to {most}";
    error_weight_twice(dimension) = "{dimension} has two weights";
    error_weights_zero = "with these weights nothing would count";
    hint_weights_form = "write PROFILE:DIMENSION=N,DIMENSION=N, as prospect:relationship=60,recency=25";
    hint_bands_form = "three whole numbers that fall, from 100 at most to 1 at least: 75,50,25";
    hint_limit_form = "write STAGE=DAYS or STAGE=none, as aware=30";
    error_rules_edited = "the rules of health were changed by somebody else meanwhile; nothing was done";
    value_config = "WHAT";
    value_weights = "PROFILE:DIM=N,...";
    value_bands = "N,N,N";
    value_limit = "STAGE=DAYS";
    help_config_what = "The rules of the database instead of the file";
    help_config_weights = "All weights of prospect, new or established; what is not named counts nothing";
    help_config_bands = "From which score healthy, watch and at risk begin";
    help_config_rot = "After how many days a stage rots, or none (again for more)";
    help_config_cadence = "Days between touches on a stage, or none (again for more)";
    help_config_reset = "Back to the built-in rules and limits";
    help_config_yes = "Put it into force; else it is only told who would change band";
    help_config_dry_run = "Only tell who would change band [the default]";
}
