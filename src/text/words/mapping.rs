//! The journey map.

use super::super::table::declare_texts;

declare_texts! { MapWords:
    row_time;
    row_pains;
    row_opportunities;
    map_persona(name);
    map_persona_gone(key);
    map_promise_kept;
    map_promise_broken;
    map_legend(lived, expected);
    map_purchases(count);
    map_grades(value, effort);
    map_no_touchpoints;
    map_touchpoints(column, count);
    map_nothing_to_drop;
    map_legend_text(expected);
}
