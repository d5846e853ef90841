//! The arguments of the verbs about what a customer lived. An empty text empties what it names.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::yes_or_no;
use crate::domain::cell::CellRow;
use crate::domain::evidence::Evidence;
use crate::domain::opportunity::Grade;
use crate::domain::pain::Severity;

/// What tells of a touch: it means nothing to one that goes.
const TOUCH: [&str; 14] = [
    "customer",
    "channel",
    "emotion",
    "feeling",
    "action",
    "motivation",
    "pain",
    "severity",
    "product",
    "minutes",
    "incoming",
    "outgoing",
    "evidence",
    "date",
];

#[derive(Debug, Args)]
pub struct LogArgs {
    #[arg(value_name = "CUSTOMER", required_unless_present_any = ["edit", "drop"])]
    pub customer: Option<String>,
    #[arg(value_name = "TEXT")]
    pub what: Vec<String>,
    #[arg(long, value_name = "CHANNEL", required_unless_present_any = ["edit", "drop"])]
    pub channel: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub emotion: Option<String>,
    #[arg(long, value_name = "WORD")]
    pub feeling: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub action: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub motivation: Option<String>,
    #[arg(long, value_name = "TEXT", conflicts_with = "edit")]
    pub pain: Option<String>,
    #[arg(long, value_name = "N", value_parser = severity(), requires = "pain", conflicts_with = "edit")]
    pub severity: Option<Severity>,
    #[arg(long, value_name = "TEXT")]
    pub product: Option<String>,
    #[arg(long, value_name = "N")]
    pub minutes: Option<u32>,
    #[arg(long = "in", conflicts_with = "outgoing")]
    pub incoming: bool,
    #[arg(long = "out")]
    pub outgoing: bool,
    #[arg(long, value_name = "EVIDENCE", value_parser = evidence())]
    pub evidence: Option<Evidence>,
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub date: Option<String>,
    #[arg(long, value_name = "N", conflicts_with = "drop")]
    pub edit: Option<i64>,
    #[arg(long, value_name = "N", conflicts_with_all = TOUCH)]
    pub drop: Option<i64>,
    #[arg(long)]
    pub json: bool,
}

/// What tells of a pain.
const PAIN: [&str; 5] = ["customer", "severity", "stage", "since", "evidence"];

#[derive(Debug, Args)]
pub struct PainArgs {
    #[arg(value_name = "CUSTOMER", required_unless_present_any = ["edit", "drop", "close", "reopen"])]
    pub customer: Option<String>,
    #[arg(value_name = "TEXT")]
    pub what: Vec<String>,
    #[arg(long, value_name = "N", value_parser = severity())]
    pub severity: Option<Severity>,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub since: Option<String>,
    #[arg(long, value_name = "EVIDENCE", value_parser = evidence())]
    pub evidence: Option<Evidence>,
    #[arg(long, value_name = "N", conflicts_with_all = PAIN)]
    pub close: Option<i64>,
    /// Whether it went away for the customer.
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no(), requires = "close",
        conflicts_with_all = ["customer", "edit", "reopen", "drop"])]
    pub gone: Option<bool>,
    #[arg(long, value_name = "N", conflicts_with_all = PAIN, conflicts_with = "close")]
    pub reopen: Option<i64>,
    #[arg(long, value_name = "N", conflicts_with_all = ["close", "reopen", "drop"])]
    pub edit: Option<i64>,
    #[arg(long, value_name = "N", conflicts_with_all = PAIN, conflicts_with_all = ["close", "reopen"])]
    pub drop: Option<i64>,
    #[arg(long)]
    pub json: bool,
}

/// What tells of an opportunity.
const CHANCE: [&str; 7] = ["customer", "value", "effort", "pain", "stage", "owner", "metric"];

#[derive(Debug, Args)]
pub struct OpportunityArgs {
    #[arg(value_name = "CUSTOMER", required_unless_present_any = ["edit", "drop", "done"])]
    pub customer: Option<String>,
    #[arg(value_name = "TEXT")]
    pub what: Vec<String>,
    #[arg(long, value_name = "N", value_parser = grade())]
    pub value: Option<Grade>,
    #[arg(long, value_name = "N", value_parser = grade())]
    pub effort: Option<Grade>,
    #[arg(long, value_name = "N")]
    pub pain: Option<i64>,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub metric: Option<String>,
    #[arg(long, value_name = "N", conflicts_with_all = CHANCE)]
    pub done: Option<i64>,
    #[arg(long, value_name = "N", conflicts_with_all = ["done", "drop"])]
    pub edit: Option<i64>,
    #[arg(long, value_name = "N", conflicts_with_all = CHANCE, conflicts_with = "done")]
    pub drop: Option<i64>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct QualifyArgs {
    #[arg(value_name = "CUSTOMER", required_unless_present = "weak")]
    pub customer: Option<String>,
    #[arg(value_name = "LETTER", requires = "level")]
    pub letter: Option<String>,
    #[arg(value_name = "LEVEL")]
    pub level: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "letter")]
    pub evidence: Option<String>,
    #[arg(long, value_name = "DAY", allow_hyphen_values = true, requires = "letter")]
    pub date: Option<String>,
    #[arg(long, conflicts_with = "customer")]
    pub weak: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct CellArgs {
    #[arg(value_name = "CUSTOMER")]
    pub customer: String,
    #[arg(value_name = "STAGE")]
    pub stage: String,
    #[arg(value_name = "ROW", value_parser = row())]
    pub row: CellRow,
    #[arg(value_name = "TEXT", required_unless_present_any = ["emotion", "evidence"])]
    pub what: Vec<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub emotion: Option<String>,
    #[arg(long, value_name = "EVIDENCE", value_parser = evidence())]
    pub evidence: Option<Evidence>,
    #[arg(long)]
    pub json: bool,
}

fn severity() -> impl TypedValueParser<Value = Severity> {
    PossibleValuesParser::new(Severity::ALL.iter().map(|severity| severity.key()))
        .map(|key| Severity::from_key(&key).expect("the parser knows the keys alone"))
}

fn evidence() -> impl TypedValueParser<Value = Evidence> {
    PossibleValuesParser::new(Evidence::ALL.iter().map(|evidence| evidence.key()))
        .map(|key| Evidence::from_key(&key).expect("the parser knows the keys alone"))
}

fn row() -> impl TypedValueParser<Value = CellRow> {
    PossibleValuesParser::new(CellRow::ALL.iter().map(|row| row.key()))
        .map(|key| CellRow::from_key(&key).expect("the parser knows the keys alone"))
}

fn grade() -> impl TypedValueParser<Value = Grade> {
    PossibleValuesParser::new(["1", "2", "3", "4", "5"])
        .map(|text| text.parse().ok().and_then(Grade::new).expect("the parser knows the grades alone"))
}
