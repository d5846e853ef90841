//! Health, rot and cadence: the reasons of a score, and what a card shows of them.

use super::English;
use crate::text::table::wording;
use crate::text::words::HealthWords;

wording! { HealthWords for English:
    cmd_why = "why this number is what it is";
    cmd_why_close = "close it";
    hint_why = "why";
    scope_why = "Why";
    why_title(sign, name) = "Why {sign}: {name}";

    health_section = "Health";
    health_label = "health";
    health_none = "none on this rung";
    health_scored(score, band, known, all) = "{score}, {band}; from {known} of {all} inputs";
    health_unscored(known, all, weight, whole) = "--; from {known} of {all} inputs: weight {weight} of {whole}, less than half";
    health_up(before, days) = "up from {before}, {days} ago";
    health_down(before, days) = "down from {before}, {days} ago";
    health_steady(before, days) = "about the same {days} ago ({before})";
    health_no_before(days) = "no score {days} ago";
    health_part(points, value, weight, there) = "{points}  value {value} of 100, weight {weight} of {there}";
    health_age(days) = "{days} old";
    health_missing(why, weight) = "missing: {why} (weight {weight})";
    health_uncounted(level, most, days) = "{level} of {most}, {days} old: does not count on this rung";
    band_healthy = "healthy";
    band_watch = "watch";
    band_at_risk = "at risk";
    band_critical = "critical";
    band_none = "no score";
    part_recency = "recency";
    part_rhythm = "rhythm";
    part_satisfaction = "satisfaction";
    part_service = "service";
    part_relationship = "relationship";
    missing_recency = "no real touch yet";
    missing_rhythm(days) = "under {days} days with a purchase (refunded ones aside)";
    missing_satisfaction(days) = "no answer and no feeling in {days}";
    missing_service(days) = "no pain ever, no touch in {days}";
    missing_relationship = "no contact and no MEDDIC yet";
    missing_pulse(days) = "no pulse in {days}";

    way_label = "way up";
    way_leads(steps, score, band) = "{steps}: leads to {score}, {band}";
    way_touch = "log a touch";
    way_levels(count) = one "1 level of MEDDIC more", "{count} levels of MEDDIC more";
    way_pain(what) = "close the pain \"{what}\"";
    way_champion = "add a champion";
    way_none = "no three steps lead into a better band";

    rot_label = "rot clock";
    rot_clock(days, limit) = "{days} of {limit}";
    rot_entered(date) = "on the rung since {date}";
    rot_touched(date) = "touched on {date}";
    rot_touched_by(channel, date) = "touched by {channel} on {date}";
    rot_held(date) = "held by a task until {date}";
    rot_from(date) = "rots from {date}";
    rot_over(date) = "rotting since {date}";
    rot_never = "never rots on this rung";
    cadence_every(days) = "a touch every {days}";
    cadence_own(days) = "a touch every {days}, set for this customer";
    cadence_none = "none on this rung";
    cadence_last(days) = "the last one {days} ago";
    cold_for(days) = "going cold: none for {days}";
    cold_long(days) = "cold: none for {days}, more than twice that";
    cold_never(days) = "going cold: never one, on the rung for {days}";

    legend_title = "Signs on a card";
    legend_bands = "healthy, watch, at risk, critical";
    legend_trend = "up or down in 30 days";
    legend_clock = "on the rot clock, of the limit";
    legend_over = "the limit has passed: rotting";
    legend_cold = "going cold: no touch in time";
    legend_tasks = "task overdue, today, later, none";
}
