//! The metrics pane: its commands, what stands around the figures, and the customers behind one.

use super::super::table::declare_texts;

declare_texts! { MetricsPaneWords:
    // The query that lists customers
    error_query_id(name, column);
    hint_query_id;

    // The pane and its commands
    pane_metrics;
    cmd_show_metrics;
    hint_metrics;
    cmd_tile_down;
    cmd_tile_up;
    cmd_tile_left;
    cmd_tile_right;
    cmd_first_tile;
    cmd_last_tile;
    cmd_next_chart;
    cmd_previous_chart;
    cmd_period_before;
    cmd_period_after;
    cmd_period_longer;
    cmd_period_shorter;
    cmd_compared_with;
    cmd_narrow;
    cmd_cohort_rule;
    hint_chart;
    hint_periods;
    hint_longer;
    hint_compare;
    pane_open;
    hint_narrow;
    hint_cohort;
    refused_no_cohorts;
    period_no_earlier;
    period_no_later;
    period_no_longer;
    period_no_shorter;
    behind_label(figure, period, customers);

    // Periods
    all_time;
    month_year(month, year);
    quarter_year(quarter, year);

    // Above the tiles, and in them
    metrics_reading;
    metrics_fitting;
    pane_against(period);
    metrics_known(count);
    metrics_today;
    metrics_newest(age);
    metrics_figure;

    // Charts
    chart_unfit(why);
    chart_cltv_note(months);
    chart_funnel_note;
    chart_cohorts_on;
    chart_cohorts_after;
    chart_growth_note;
    chart_time_note;
    chart_history_note;
    chart_rfm_note;
    funnel_strict;
    funnel_step;
    funnel_lost;
    funnel_days;
    funnel_overall;
    funnel_any;
    funnel_young(count, days);
    cohort_head;
    cohort_mean;
    growth_retained;
    growth_new;
    growth_back;
    growth_gone;
    time_median;
    time_interval;
    time_left;
    time_from(days);
    time_until(days);
    history_year;
    history_most;
    rfm_grid;
    cltv_value;
    cltv_alive;
    cltv_foot(mean, alive, n);

    // Why a figure is what it is
    why_figure(name, period);
    why_formula;
    why_value;
    why_interval;
    why_no_interval;
    why_segment;
    why_data;
    why_newest(day, age);
    why_correlation;
    why_repeats(times);
    why_repeats_row(observed, fitted);

    // On paper
    help_print_chart;
    help_print_period;
}
