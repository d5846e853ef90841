//! The metrics: names, units, and why one has no value.

use super::super::table::declare_texts;

declare_texts! { MetricWords:
    metric_customers;
    metric_new;
    metric_churn;
    metric_retention;
    metric_cltv_to_date;
    metric_cltv_simple;
    metric_cltv_predicted;
    metric_cac;
    metric_payback;
    metric_cltv_cac;
    metric_nps;
    metric_csat;
    metric_repeat_purchase;
    metric_average_order;
    metric_purchase_frequency;
    metric_conversion;
    metric_reactivation;
    metric_resurrection;
    metric_referral;
    metric_k_factor;
    metric_weighted_value;
    metric_sales_velocity;
    metric_mrr;
    metric_grr;
    metric_nrr;

    metric_short_new;
    metric_short_cltv_to_date;
    metric_short_cltv_simple;
    metric_short_cltv_predicted;
    metric_short_cac;
    metric_short_payback;
    metric_short_repeat_purchase;
    metric_short_average_order;
    metric_short_purchase_frequency;
    metric_short_resurrection;
    metric_short_weighted_value;
    metric_short_sales_velocity;
    metric_short_mrr;
    metric_short_grr;
    metric_short_nrr;
    metric_short_k_factor;

    undefined_unfinished;
    undefined_no_customers;
    undefined_nobody_at_start;
    undefined_nobody_away;
    undefined_no_new_customers;
    undefined_no_orders;
    undefined_no_answers;
    undefined_no_losses;
    undefined_no_revenue_at_start;
    undefined_nobody_entered;
    undefined_no_spells;
    undefined_not_reached;
    undefined_no_open_deals;
    undefined_no_closed_deals;
    undefined_no_won_deals;
    undefined_no_cycle;
    undefined_no_cost;
    undefined_no_spend;
    undefined_no_subscriptions;
    undefined_never_pays_back;
    undefined_endless;
    undefined_too_few;
    undefined_all_alike;
    undefined_same_shares;
    undefined_out_of_range;

    unfit_few_customers(have, need);
    unfit_few_repeated(have, need);
    unfit_nobody_repeated;
    unfit_few_periods(have, need);
    unfit_no_drop_out;
    unfit_everybody_drops_out;
    unfit_same_drop_out;
    unfit_all_or_nothing;
    unfit_same_rate;
    unfit_steady_spend;
    unfit_same_spend;
    unfit_unbounded_spend;
    unfit_nobody_left;
    unfit_nobody_stayed;
    unfit_no_maximum;

    rfm_champions;
    rfm_potential_loyalists;
    rfm_loyal;
    rfm_promising;
    rfm_new;
    rfm_cant_lose;
    rfm_at_risk;
    rfm_need_attention;
    rfm_about_to_sleep;
    rfm_lost;
    rfm_others;

    chart_funnel;
    chart_cohorts;
    chart_growth;
    chart_time_in_stage;
    chart_stage_history;
    chart_rfm;
    chart_cltv;

    metric_per_day(amount);
    metric_per_month(amount);
    metric_months(count);
    metric_days(count);
    metric_n(n);
    metric_range(low, high);
    missing_no_history;
}
