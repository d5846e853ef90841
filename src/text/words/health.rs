//! Health, rot and cadence: the reasons of a score, and what a card shows of them.

use super::super::table::declare_texts;

declare_texts! { HealthWords:
    cmd_why;
    cmd_why_close;
    hint_why;
    scope_why;
    why_title(sign, name);

    health_section;
    health_label;
    health_none;
    health_scored(score, band, known, all);
    health_unscored(known, all, weight, whole);
    health_up(before, days);
    health_down(before, days);
    health_steady(before, days);
    health_no_before(days);
    health_part(points, value, weight, there);
    health_age(days);
    health_missing(why, weight);
    health_uncounted(level, most, days);
    band_healthy;
    band_watch;
    band_at_risk;
    band_critical;
    band_none;
    part_recency;
    part_rhythm;
    part_satisfaction;
    part_service;
    part_relationship;
    missing_recency;
    missing_rhythm(days);
    missing_satisfaction(days);
    missing_service(days);
    missing_relationship;
    missing_pulse(days);

    way_label;
    way_leads(steps, score, band);
    way_touch;
    way_levels(count);
    way_pain(what);
    way_champion;
    way_none;

    rot_label;
    rot_clock(days, limit);
    rot_entered(date);
    rot_touched(date);
    rot_touched_by(channel, date);
    rot_held(date);
    rot_from(date);
    rot_over(date);
    rot_never;
    cadence_every(days);
    cadence_own(days);
    cadence_none;
    cadence_last(days);
    cold_for(days);
    cold_long(days);
    cold_never(days);

    legend_title;
    legend_bands;
    legend_trend;
    legend_clock;
    legend_over;
    legend_cold;
    legend_tasks;
}
