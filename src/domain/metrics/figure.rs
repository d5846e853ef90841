//! The figures of the metrics pane by name: what each is a number of, and what it was made from.

use super::cltv::Unfit;
use super::value::{Measured, Metric, Undefined};
use crate::domain::keyed::keyed_enum;

keyed_enum! {
    /// A figure. The key is its name in JSON and on the command line.
    pub enum Name {
        Customers = "customers",
        New = "new",
        Churn = "churn",
        Retention = "retention",
        CltvToDate = "cltv_to_date",
        CltvSimple = "cltv_simple",
        CltvPredicted = "cltv_predicted",
        Cac = "cac",
        Payback = "payback",
        CltvCac = "cltv_cac",
        Nps = "nps",
        Csat = "csat",
        RepeatPurchase = "repeat_purchase",
        AverageOrder = "average_order",
        PurchaseFrequency = "purchase_frequency",
        Conversion = "conversion",
        Reactivation = "reactivation",
        Resurrection = "resurrection",
        Referral = "referral",
        KFactor = "k_factor",
        WeightedValue = "weighted_value",
        SalesVelocity = "sales_velocity",
        Mrr = "mrr",
        Grr = "grr",
        Nrr = "nrr",
    }
}

keyed_enum! {
    /// What a figure is a number of.
    pub enum Unit {
        Customers = "customers",
        /// A fraction, shown as a percentage.
        Share = "share",
        /// Minor units of the database's currency.
        Money = "money",
        MoneyPerDay = "money_per_day",
        MoneyPerMonth = "money_per_month",
        Months = "months",
        /// -100 to 100.
        Points = "points",
        /// So many times.
        Ratio = "ratio",
        /// Orders for each customer.
        Orders = "orders",
        Days = "days",
    }
}

impl Unit {
    /// Whether it is an amount of the database's currency, whatever the time.
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Money | Self::MoneyPerDay | Self::MoneyPerMonth)
    }
}

impl Name {
    pub const fn unit(self) -> Unit {
        match self {
            Self::Customers | Self::New => Unit::Customers,
            Self::Churn
            | Self::Retention
            | Self::Csat
            | Self::RepeatPurchase
            | Self::Conversion
            | Self::Reactivation
            | Self::Resurrection
            | Self::Referral
            | Self::Grr
            | Self::Nrr => Unit::Share,
            Self::CltvToDate
            | Self::CltvSimple
            | Self::CltvPredicted
            | Self::Cac
            | Self::AverageOrder
            | Self::WeightedValue => Unit::Money,
            Self::SalesVelocity => Unit::MoneyPerDay,
            Self::Mrr => Unit::MoneyPerMonth,
            Self::Payback => Unit::Months,
            Self::Nps => Unit::Points,
            Self::CltvCac | Self::KFactor => Unit::Ratio,
            Self::PurchaseFrequency => Unit::Orders,
        }
    }

    /// Whether more of it is better; `None` where neither is.
    pub const fn more_is_better(self) -> Option<bool> {
        match self {
            Self::Churn | Self::Cac | Self::Payback => Some(false),
            Self::PurchaseFrequency => None,
            _ => Some(true),
        }
    }
}

keyed_enum! {
    /// A number that a figure was made from.
    pub enum Input {
        AtStart = "at_start",
        AtEnd = "at_end",
        StillCustomers = "still_customers",
        Lost = "lost",
        Ended = "ended",
        Gained = "gained",
        Passing = "passing",
        Away = "away",
        Back = "back",
        ActiveBefore = "active_before",
        AwayBuyers = "away_buyers",
        Resurrected = "resurrected",
        Acquired = "acquired",
        Joined = "joined",
        JoinedReferred = "joined_referred",
        Referrers = "referrers",
        Buyers = "buyers",
        Repeaters = "repeaters",
        OrderingCustomers = "ordering_customers",
        Orders = "orders",
        OrdersWithoutValue = "orders_without_value",
        Gross = "gross",
        Refunds = "refunds",
        Net = "net",
        NetOfPeriod = "net_of_period",
        Margin = "margin",
        Discount = "discount",
        MarginPerCustomer = "margin_per_customer",
        RetentionRate = "retention_rate",
        /// The mean of both ends.
        Present = "mean_customers",
        Spend = "spend",
        FirstBuyers = "first_buyers",
        Cac = "cac",
        CltvToDate = "cltv_to_date",
        RevenuePerMonth = "revenue_per_month",
        Promoters = "promoters",
        Passives = "passives",
        Detractors = "detractors",
        Satisfied = "satisfied",
        Answers = "answers",
        WindowsEnded = "windows_ended",
        Converted = "converted",
        OpenDeals = "open_deals",
        OpenValue = "open_value",
        DealsWithoutValue = "deals_without_value",
        Won = "won",
        LostDeals = "lost_deals",
        WinRate = "win_rate",
        AverageWon = "average_won",
        CycleDays = "cycle_days",
        MrrAtStart = "mrr_at_start",
        MrrNew = "mrr_new",
        MrrReactivated = "mrr_reactivated",
        MrrExpansion = "mrr_expansion",
        MrrContraction = "mrr_contraction",
        MrrChurn = "mrr_churn",
        MrrAtEnd = "mrr_at_end",
        MonthsAhead = "months_ahead",
        PredictedTotal = "predicted_total",
        PredictedPurchases = "predicted_purchases",
        AliveShare = "alive_share",
    }
}

/// Why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    Undefined(Undefined),
    /// Of a fitted model.
    Unfit(Unfit),
    /// There is nothing to look at.
    NoHistory,
}

impl Missing {
    /// The stable key, as exported.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Undefined(undefined) => undefined.key(),
            Self::Unfit(unfit) => unfit.key(),
            Self::NoHistory => "no_history",
        }
    }
}

impl From<Undefined> for Missing {
    fn from(undefined: Undefined) -> Self {
        Self::Undefined(undefined)
    }
}

impl From<Unfit> for Missing {
    fn from(unfit: Unfit) -> Self {
        Self::Unfit(unfit)
    }
}

/// A figure's value, or why it has none.
pub type Answer = Result<Measured, Missing>;

/// A value with what it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Worked {
    pub answer: Answer,
    /// In the order in which they are told, each in its own unit.
    pub inputs: Vec<(Input, Unit, f64)>,
}

impl Worked {
    pub fn new(metric: Metric, inputs: Vec<(Input, Unit, f64)>) -> Self {
        Self { answer: metric.map_err(Missing::from), inputs }
    }
}

/// A share of fewer is not shown as if it said anything.
const FEWEST: u64 = 5;

/// A figure of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub name: Name,
    pub worked: Worked,
    /// In the equal period before; nothing where there is none, as of all time.
    pub previous: Option<Answer>,
    /// The equal periods up to this one, the oldest first; `None` where it is undefined.
    pub trail: Vec<Option<f64>>,
}

impl Figure {
    pub fn value(&self) -> Option<Measured> {
        self.worked.answer.ok()
    }

    /// From how many it was counted, where those are too few to show a share of them; whoever asks why is told it.
    pub fn too_few(&self) -> Option<u64> {
        let n = self.value()?.n;
        (matches!(self.name.unit(), Unit::Share | Unit::Points) && n < FEWEST).then_some(n)
    }

    /// By how much it changed against the period before, in its own unit; `None` where either has no value.
    pub fn change(&self) -> Option<f64> {
        let before = self.previous?.ok()?;
        Some(self.value()?.value - before.value)
    }
}
