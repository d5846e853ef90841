//! The metrics pane: its commands, what stands around the figures, and the customers behind one.

use super::English;
use crate::text::table::wording;
use crate::text::words::MetricsPaneWords;

wording! { MetricsPaneWords for English:
    error_query_id(name, column) = "{name} is no customer's id, in the query at character {column}";
    hint_query_id = "an id is a number: `id:3,17` means two customers";

    pane_metrics = "Metrics";
    cmd_show_metrics = "the metrics";
    hint_metrics = "metrics";
    cmd_tile_down = "one row of figures down";
    cmd_tile_up = "one row of figures up";
    cmd_tile_left = "figure to the left";
    cmd_tile_right = "figure to the right";
    cmd_first_tile = "first figure";
    cmd_last_tile = "last figure";
    cmd_next_chart = "next chart";
    cmd_previous_chart = "previous chart";
    cmd_period_before = "the period before";
    cmd_period_after = "the period after";
    cmd_period_longer = "a longer period";
    cmd_period_shorter = "a shorter period";
    cmd_compared_with = "against the year before, or back";
    cmd_narrow = "of whom: type a query";
    cmd_cohort_rule = "kept: that month, or later, too";
    hint_chart = "chart";
    hint_periods = "period";
    hint_longer = "longer";
    hint_compare = "compare";
    pane_open = "not over yet";
    hint_narrow = "of whom";
    hint_cohort = "or later";
    refused_no_cohorts = "only the chart of cohorts counts in two ways";
    period_no_earlier = "nothing is known of any time before";
    period_no_later = "the next period has not begun";
    period_no_longer = "all time is the longest there is";
    period_no_shorter = "a month is the shortest there is";
    behind_label(figure, period, customers) = "{figure} {period}: {customers}";

    all_time = "all time";
    month_year(month, year) = "{month} {year}";
    quarter_year(quarter, year) = "Q{quarter} {year}";

    metrics_reading = "reading";
    metrics_fitting = "fitting...";
    pane_against(period) = "against {period}";
    metrics_known(count) = "{count} on record";
    metrics_newest(age) = "newest {age} ago";
    metrics_today = "newest today";
    metrics_figure = "Figure";

    chart_unfit(why) = "no prediction: {why}";
    chart_cltv_note(months) = "what customers will bring in {months} months";
    chart_funnel_note = "step by step within 90 days, and at all";
    chart_cohorts_on = "% that bought again in that month";
    chart_cohorts_after = "% that bought again in that month or later";
    chart_growth_note = "who bought each month";
    chart_time_note = "until half have left";
    chart_history_note = "customers at the end of each month";
    chart_rfm_note = "recency, frequency and money, 1 to 5";
    funnel_strict = "came";
    funnel_step = "step";
    funnel_lost = "drop";
    funnel_days = "median";
    funnel_overall = "overall";
    funnel_any = "at all";
    funnel_young(count, days) = "{count} came less than {days} days ago: their time is not over";
    cohort_head = "first";
    cohort_mean = "mean";
    growth_retained = "kept";
    growth_new = "new";
    growth_back = "back";
    growth_gone = "gone";
    time_median = "median";
    time_interval = "95 %";
    time_left = "left";
    time_from(days) = "from {days}";
    time_until(days) = "up to {days}";
    history_year = "1 year";
    history_most = "most";
    rfm_grid = "recency down, frequency across";
    cltv_value = "will bring";
    cltv_alive = "alive";
    cltv_foot(mean, alive, n) = "on average {mean} of {n} buyers, still there with {alive}";

    why_figure(name, period) = "{name}, {period}";
    why_formula = "formula";
    why_value = "value";
    why_interval = "95 %";
    why_no_interval = "no interval is known for this one";
    why_segment = "of whom";
    why_data = "newest data";
    why_newest(day, age) = "{day}, {age} ago";
    why_correlation = "correlation";
    why_repeats(times) = "{times} repeats";
    why_repeats_row(observed, fitted) = "{observed} seen, {fitted} fitted";

    help_print_chart = "Which chart below the figures of the metrics";
    help_print_period = "Metrics of a month, quarter, year, FROM..TO, or all";
}
