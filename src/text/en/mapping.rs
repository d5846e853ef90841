//! The journey map.

use super::English;
use crate::text::table::wording;
use crate::text::words::MapWords;

wording! { MapWords for English:
    row_time = "time";
    row_pains = "pains";
    row_opportunities = "opport.";
    map_persona(name) = "persona: {name}";
    map_persona_gone(key) = "persona: {key} (unknown)";
    map_promise_kept = "promise kept";
    map_promise_broken = "promise broken!";
    map_legend(lived, expected) = "lived {lived}  expected {expected}";
    map_purchases(count) = one "{count} order", "{count} orders";
    map_grades(value, effort) = "v{value} e{effort}";
    map_no_touchpoints = "nothing logged here yet";
    map_touchpoints(column, count) = "{column}: touchpoints {count}";
    map_nothing_to_drop = "there is nothing to remove here";
    map_legend_text(expected) = "{expected} is what the persona expects; a question mark is a guess.";
}
