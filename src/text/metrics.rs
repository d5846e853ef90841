//! Words for the metrics: names, values by their unit, reasons, formulas. One wording for the pane, the question why and
//! `siklus metrics`.

use super::{Figures, Words};
use crate::domain::metrics::chart::Chart;
use crate::domain::metrics::cltv::Unfit;
use crate::domain::metrics::figure::{Input, Missing, Name, Unit};
use crate::domain::metrics::rfm::Segment;
use crate::domain::metrics::value::Undefined;
use crate::domain::money::{Currency, Money};
use crate::domain::outcome::Subject;

/// The name of a figure.
pub fn name_text(w: &dyn Words, name: Name) -> &'static str {
    match name {
        Name::Customers => w.metric_customers(),
        Name::New => w.metric_new(),
        Name::Churn => w.metric_churn(),
        Name::Retention => w.metric_retention(),
        Name::CltvToDate => w.metric_cltv_to_date(),
        Name::CltvSimple => w.metric_cltv_simple(),
        Name::CltvPredicted => w.metric_cltv_predicted(),
        Name::Cac => w.metric_cac(),
        Name::Payback => w.metric_payback(),
        Name::CltvCac => w.metric_cltv_cac(),
        Name::Nps => w.metric_nps(),
        Name::Csat => w.metric_csat(),
        Name::RepeatPurchase => w.metric_repeat_purchase(),
        Name::AverageOrder => w.metric_average_order(),
        Name::PurchaseFrequency => w.metric_purchase_frequency(),
        Name::Conversion => w.metric_conversion(),
        Name::Reactivation => w.metric_reactivation(),
        Name::Resurrection => w.metric_resurrection(),
        Name::Referral => w.metric_referral(),
        Name::KFactor => w.metric_k_factor(),
        Name::WeightedValue => w.metric_weighted_value(),
        Name::SalesVelocity => w.metric_sales_velocity(),
        Name::Mrr => w.metric_mrr(),
        Name::Grr => w.metric_grr(),
        Name::Nrr => w.metric_nrr(),
    }
}

/// The name of a figure where there is little room: at most fourteen cells.
pub fn short_name_text(w: &dyn Words, name: Name) -> &'static str {
    match name {
        Name::New => w.metric_short_new(),
        Name::CltvToDate => w.metric_short_cltv_to_date(),
        Name::CltvSimple => w.metric_short_cltv_simple(),
        Name::CltvPredicted => w.metric_short_cltv_predicted(),
        Name::Cac => w.metric_short_cac(),
        Name::Payback => w.metric_short_payback(),
        Name::RepeatPurchase => w.metric_short_repeat_purchase(),
        Name::AverageOrder => w.metric_short_average_order(),
        Name::PurchaseFrequency => w.metric_short_purchase_frequency(),
        Name::Resurrection => w.metric_short_resurrection(),
        Name::WeightedValue => w.metric_short_weighted_value(),
        Name::SalesVelocity => w.metric_short_sales_velocity(),
        Name::Mrr => w.metric_short_mrr(),
        Name::Grr => w.metric_short_grr(),
        Name::Nrr => w.metric_short_nrr(),
        Name::KFactor => w.metric_short_k_factor(),
        name => name_text(w, name),
    }
}

/// How a figure is reckoned.
pub fn formula_text(w: &dyn Words, name: Name) -> &'static str {
    match name {
        Name::Customers => w.formula_customers(),
        Name::New => w.formula_new(),
        Name::Churn => w.formula_churn(),
        Name::Retention => w.formula_retention(),
        Name::CltvToDate => w.formula_cltv_to_date(),
        Name::CltvSimple => w.formula_cltv_simple(),
        Name::CltvPredicted => w.formula_cltv_predicted(),
        Name::Cac => w.formula_cac(),
        Name::Payback => w.formula_payback(),
        Name::CltvCac => w.formula_cltv_cac(),
        Name::Nps => w.formula_nps(),
        Name::Csat => w.formula_csat(),
        Name::RepeatPurchase => w.formula_repeat_purchase(),
        Name::AverageOrder => w.formula_average_order(),
        Name::PurchaseFrequency => w.formula_purchase_frequency(),
        Name::Conversion => w.formula_conversion(),
        Name::Reactivation => w.formula_reactivation(),
        Name::Resurrection => w.formula_resurrection(),
        Name::Referral => w.formula_referral(),
        Name::KFactor => w.formula_k_factor(),
        Name::WeightedValue => w.formula_weighted_value(),
        Name::SalesVelocity => w.formula_sales_velocity(),
        Name::Mrr => w.formula_mrr(),
        Name::Grr => w.formula_grr(),
        Name::Nrr => w.formula_nrr(),
    }
}

/// What went into a figure.
pub fn input_text(w: &dyn Words, input: Input) -> &'static str {
    match input {
        Input::AtStart => w.input_at_start(),
        Input::AtEnd => w.input_at_end(),
        Input::StillCustomers => w.input_still_customers(),
        Input::Lost => w.input_lost(),
        Input::Ended => w.input_ended(),
        Input::Gained => w.input_gained(),
        Input::Passing => w.input_passing(),
        Input::Away => w.input_away(),
        Input::Back => w.input_back(),
        Input::ActiveBefore => w.input_active_before(),
        Input::AwayBuyers => w.input_away_buyers(),
        Input::Resurrected => w.input_resurrected(),
        Input::Acquired => w.input_acquired(),
        Input::Joined => w.input_joined(),
        Input::JoinedReferred => w.input_joined_referred(),
        Input::Referrers => w.input_referrers(),
        Input::Buyers => w.input_buyers(),
        Input::Repeaters => w.input_repeaters(),
        Input::OrderingCustomers => w.input_ordering_customers(),
        Input::Orders => w.input_orders(),
        Input::OrdersWithoutValue => w.input_orders_without_value(),
        Input::Gross => w.input_gross(),
        Input::Refunds => w.input_refunds(),
        Input::Net => w.input_net(),
        Input::NetOfPeriod => w.input_net_of_period(),
        Input::Margin => w.input_margin(),
        Input::Discount => w.input_discount(),
        Input::MarginPerCustomer => w.input_margin_per_customer(),
        Input::RetentionRate => w.input_retention_rate(),
        Input::Present => w.input_mean_customers(),
        Input::Spend => w.input_spend(),
        Input::FirstBuyers => w.input_first_buyers(),
        Input::Cac => w.input_cac(),
        Input::CltvToDate => w.input_cltv_to_date(),
        Input::RevenuePerMonth => w.input_revenue_per_month(),
        Input::Promoters => w.input_promoters(),
        Input::Passives => w.input_passives(),
        Input::Detractors => w.input_detractors(),
        Input::Satisfied => w.input_satisfied(),
        Input::Answers => w.input_answers(),
        Input::WindowsEnded => w.input_windows_ended(),
        Input::Converted => w.input_converted(),
        Input::OpenDeals => w.input_open_deals(),
        Input::OpenValue => w.input_open_value(),
        Input::DealsWithoutValue => w.input_deals_without_value(),
        Input::Won => w.input_won(),
        Input::LostDeals => w.input_lost_deals(),
        Input::WinRate => w.input_win_rate(),
        Input::AverageWon => w.input_average_won(),
        Input::CycleDays => w.input_cycle_days(),
        Input::MrrAtStart => w.input_mrr_at_start(),
        Input::MrrNew => w.input_mrr_new(),
        Input::MrrReactivated => w.input_mrr_reactivated(),
        Input::MrrExpansion => w.input_mrr_expansion(),
        Input::MrrContraction => w.input_mrr_contraction(),
        Input::MrrChurn => w.input_mrr_churn(),
        Input::MrrAtEnd => w.input_mrr_at_end(),
        Input::MonthsAhead => w.input_months_ahead(),
        Input::PredictedTotal => w.input_predicted_total(),
        Input::PredictedPurchases => w.input_predicted_purchases(),
        Input::AliveShare => w.input_alive_share(),
    }
}

/// So many of those who wait are named.
const NAMED: usize = 5;

/// The detractors whom nobody met since they answered: `3: Toko Abadi (12), ...`; `None` where there are none.
pub fn waiting_text(w: &dyn Words, f: &Figures, waiting: &[Subject]) -> Option<String> {
    let name = |subject: &Subject| format!("{} ({})", subject.name, subject.id);
    let names = waiting.iter().take(NAMED).map(name).collect::<Vec<_>>().join(", ");
    let count = |count: usize| f.count(i64::try_from(count).unwrap_or(i64::MAX));
    let names = match waiting.len().checked_sub(NAMED).filter(|more| *more > 0) {
        Some(more) => w.waiting_more(&names, &count(more)),
        None => names,
    };
    (!waiting.is_empty()).then(|| w.waiting_text(&count(waiting.len()), &names))
}

/// Why there is no figure, in a few words.
pub fn missing_text(w: &dyn Words, missing: Missing) -> String {
    match missing {
        Missing::Undefined(undefined) => undefined_text(w, undefined).to_owned(),
        Missing::Unfit(unfit) => unfit_text(w, unfit),
        Missing::NoHistory => w.missing_no_history().to_owned(),
    }
}

pub fn undefined_text(w: &dyn Words, undefined: Undefined) -> &'static str {
    match undefined {
        Undefined::Unfinished => w.undefined_unfinished(),
        Undefined::NoCustomers => w.undefined_no_customers(),
        Undefined::NobodyAtStart => w.undefined_nobody_at_start(),
        Undefined::NobodyAway => w.undefined_nobody_away(),
        Undefined::NoNewCustomers => w.undefined_no_new_customers(),
        Undefined::NoOrders => w.undefined_no_orders(),
        Undefined::NoAnswers => w.undefined_no_answers(),
        Undefined::NoLosses => w.undefined_no_losses(),
        Undefined::NoRevenueAtStart => w.undefined_no_revenue_at_start(),
        Undefined::NobodyEntered => w.undefined_nobody_entered(),
        Undefined::NoSpells => w.undefined_no_spells(),
        Undefined::NotReached => w.undefined_not_reached(),
        Undefined::NoOpenDeals => w.undefined_no_open_deals(),
        Undefined::NoClosedDeals => w.undefined_no_closed_deals(),
        Undefined::NoWonDeals => w.undefined_no_won_deals(),
        Undefined::NoCycle => w.undefined_no_cycle(),
        Undefined::NoCost => w.undefined_no_cost(),
        Undefined::NoSpend => w.undefined_no_spend(),
        Undefined::SpendNotSplit => w.undefined_spend_not_split(),
        Undefined::SpendOfPart => w.undefined_spend_of_part(),
        Undefined::NoSubscriptions => w.undefined_no_subscriptions(),
        Undefined::NeverPaysBack => w.undefined_never_pays_back(),
        Undefined::Endless => w.undefined_endless(),
        Undefined::TooFew => w.undefined_too_few(),
        Undefined::AllAlike => w.undefined_all_alike(),
        Undefined::SameShares => w.undefined_same_shares(),
        Undefined::OutOfRange => w.undefined_out_of_range(),
    }
}

/// Why a model has no parameters.
pub fn unfit_text(w: &dyn Words, unfit: Unfit) -> String {
    let fixed = match unfit {
        Unfit::TooFewCustomers { have, need } => return w.unfit_few_customers(&have, &need),
        Unfit::TooFewRepeated { have, need } => return w.unfit_few_repeated(&have, &need),
        Unfit::TooFewPeriods { have, need } => return w.unfit_few_periods(&have, &need),
        Unfit::NobodyRepeated => w.unfit_nobody_repeated(),
        Unfit::NoDropOut => w.unfit_no_drop_out(),
        Unfit::EverybodyDropsOut => w.unfit_everybody_drops_out(),
        Unfit::SameDropOut => w.unfit_same_drop_out(),
        Unfit::AllOrNothing => w.unfit_all_or_nothing(),
        Unfit::SameRate => w.unfit_same_rate(),
        Unfit::SteadySpend => w.unfit_steady_spend(),
        Unfit::SameSpend => w.unfit_same_spend(),
        Unfit::UnboundedSpend => w.unfit_unbounded_spend(),
        Unfit::NobodyLeft => w.unfit_nobody_left(),
        Unfit::NobodyStayed => w.unfit_nobody_stayed(),
        Unfit::NoMaximum => w.unfit_no_maximum(),
    };
    fixed.to_owned()
}

pub fn rfm_text(w: &dyn Words, segment: Segment) -> &'static str {
    match segment {
        Segment::Champions => w.rfm_champions(),
        Segment::PotentialLoyalists => w.rfm_potential_loyalists(),
        Segment::Loyal => w.rfm_loyal(),
        Segment::Promising => w.rfm_promising(),
        Segment::New => w.rfm_new(),
        Segment::CantLose => w.rfm_cant_lose(),
        Segment::AtRisk => w.rfm_at_risk(),
        Segment::NeedAttention => w.rfm_need_attention(),
        Segment::AboutToSleep => w.rfm_about_to_sleep(),
        Segment::Lost => w.rfm_lost(),
        Segment::Others => w.rfm_others(),
    }
}

pub fn chart_text(w: &dyn Words, chart: Chart) -> &'static str {
    match chart {
        Chart::Funnel => w.chart_funnel(),
        Chart::Cohorts => w.chart_cohorts(),
        Chart::Growth => w.chart_growth(),
        Chart::TimeInStage => w.chart_time_in_stage(),
        Chart::StageHistory => w.chart_stage_history(),
        Chart::Rfm => w.chart_rfm(),
        Chart::Cltv => w.chart_cltv(),
    }
}

/// Values as people write them.
#[derive(Clone, Copy)]
pub struct Values<'a> {
    pub w: &'a dyn Words,
    pub f: &'a Figures,
    pub currency: Currency,
}

impl Values<'_> {
    /// A value of this unit, as short as it can be understood.
    pub fn short(&self, unit: Unit, value: f64) -> String {
        self.text(unit, value, &|money| self.f.money_compact(money, self.currency))
    }

    /// A value of this unit, written out.
    pub fn whole(&self, unit: Unit, value: f64) -> String {
        self.text(unit, value, &|money| self.f.money(money, self.currency))
    }

    /// A change by so much, with its sign; shares change by points of a hundred.
    pub fn change(&self, unit: Unit, by: f64) -> String {
        let sign = if by > 0.0 { "+" } else { "" };
        match unit {
            // A share of a share would read the same.
            Unit::Share => format!("{sign}{}pp", self.f.decimal(by * 100.0, 1)),
            _ => format!("{sign}{}", self.short(unit, by)),
        }
    }

    /// An interval, written out.
    pub fn interval(&self, unit: Unit, (low, high): (f64, f64)) -> String {
        self.w.metric_range(&self.whole(unit, low), &self.whole(unit, high))
    }

    fn text(&self, unit: Unit, value: f64, money: &dyn Fn(Money) -> String) -> String {
        let (w, f) = (self.w, self.f);
        // A cast stops at the ends of i64, which no amount reaches.
        let whole = value.round() as i64;
        let amount = || money(Money::from_minor(whole));
        match unit {
            Unit::Customers => f.count(whole),
            Unit::Share => f.percent(value),
            Unit::Money => amount(),
            Unit::MoneyPerDay => w.metric_per_day(&amount()),
            Unit::MoneyPerMonth => w.metric_per_month(&amount()),
            Unit::Months => w.metric_months(&f.decimal(value, 1)),
            Unit::Days => w.metric_days(&f.decimal(value, 1)),
            Unit::Points => f.decimal(value, 0),
            Unit::Ratio => f.decimal(value, 2),
            Unit::Orders => f.decimal(value, 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::text::plain::width;
    use crate::text::{figures, words};

    #[test]
    fn a_short_name_fits_a_tile() {
        for &lang in Lang::ALL {
            for &name in Name::ALL {
                let short = short_name_text(words(lang), name);
                assert!(width(short) <= 14, "{short} is too long for a tile");
            }
        }
    }

    #[test]
    fn values_are_written_by_their_unit() {
        let values = Values { w: words(Lang::English), f: figures(Lang::English), currency: Currency::USD };
        for (unit, value, short) in [
            (Unit::Customers, 1250.0, "1,250"),
            (Unit::Share, 0.046_875, "4.7%"),
            (Unit::Points, -55.555, "-56"),
            (Unit::Ratio, 3.456, "3.46"),
            (Unit::Months, 2.34, "2.3 mo"),
            (Unit::Orders, 5.848, "5.8"),
        ] {
            assert_eq!(values.short(unit, value), short);
        }
        assert_eq!(values.change(Unit::Share, 0.02), "+2pp");
        assert_eq!(values.interval(Unit::Share, (0.1, 0.25)), "10% to 25%");
    }
}
