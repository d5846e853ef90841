//! The arguments of the verbs. Their help is in the table of words: `help` puts it in.

mod lived;
mod shared;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::domain::contact::ContactRole;
use crate::domain::flag::FlagKind;
use crate::domain::survey::SurveyKind;

pub use lived::{CellArgs, LogArgs, OpportunityArgs, PainArgs, QualifyArgs};
pub use shared::{ChannelAction, ChannelArgs, PersonaAction, PersonaArgs};

/// What a record can be told by options. An empty text empties the field.
#[derive(Debug, Args)]
pub struct FieldArgs {
    #[arg(long, value_name = "TEXT")]
    pub company: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub email: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub city: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub country: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub source: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub value: Option<String>,
    #[arg(long, value_name = "KEY")]
    pub key: Option<String>,
    #[arg(long, value_name = "CUSTOMER")]
    pub referred_by: Option<String>,
    #[arg(long, value_name = "PERSONA")]
    pub persona: Option<String>,
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub birthday: Option<String>,
    #[arg(long, value_name = "DAYS", allow_hyphen_values = true)]
    pub cadence: Option<String>,
    #[arg(long = "set", value_name = "FIELD=TEXT")]
    pub set: Vec<String>,
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    pub tag: Vec<String>,
}

#[derive(Debug, Args)]
pub struct AddArgs {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "REASON")]
    pub reason: Option<String>,
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub since: Option<String>,
    #[command(flatten)]
    pub fields: FieldArgs,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct EditArgs {
    #[arg(value_name = "CUSTOMER", required_unless_present = "query")]
    pub customer: Option<String>,
    #[arg(long = "where", value_name = "QUERY", conflicts_with = "customer")]
    pub query: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[command(flatten)]
    pub fields: FieldArgs,
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    pub untag: Vec<String>,
    /// A step of its own: nothing else goes with it.
    #[arg(long, value_name = "1..5", value_parser = clap::value_parser!(u8).range(1..=5), conflicts_with_all = [
        "name", "untag", "company", "email", "phone", "city", "country", "source", "owner", "value", "key", "referred_by",
        "persona", "birthday", "cadence", "set", "tag",
    ])]
    pub pulse: Option<u8>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct TagArgs {
    #[arg(value_name = "CUSTOMER")]
    pub customer: String,
    #[arg(value_name = "TAG", value_delimiter = ',', required_unless_present = "remove")]
    pub tag: Vec<String>,
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    pub remove: Vec<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct TaskArgs {
    #[arg(value_name = "CUSTOMER", required_unless_present_any = ["done", "edit", "drop"])]
    pub customer: Option<String>,
    #[arg(value_name = "TEXT", required_unless_present_any = ["done", "edit", "drop"])]
    pub what: Vec<String>,
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub due: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    #[arg(long)]
    pub promise: bool,
    #[arg(long, value_name = "RHYTHM")]
    pub repeat: Option<String>,
    #[arg(long, value_name = "N", conflicts_with_all = ["customer", "due", "owner", "promise", "repeat"])]
    pub done: Option<i64>,
    #[arg(long, value_name = "N", conflicts_with_all = ["done", "drop"])]
    pub edit: Option<i64>,
    #[arg(long, value_name = "N", conflicts_with_all = ["customer", "due", "owner", "promise", "repeat", "done"])]
    pub drop: Option<i64>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct BuyArgs {
    #[arg(value_name = "CUSTOMER")]
    pub customer: String,
    #[arg(value_name = "AMOUNT", allow_negative_numbers = true)]
    pub amount: Option<String>,
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub date: Option<String>,
    #[arg(long, value_name = "ORDER")]
    pub order: Option<String>,
    #[arg(long)]
    pub refund: bool,
    /// What is given back pays for nothing.
    #[arg(long, value_name = "TERM", allow_negative_numbers = true, conflicts_with = "refund")]
    pub every: Option<String>,
    /// Whether what was promised was kept.
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no())]
    pub kept: Option<bool>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct SurveyArgs {
    #[arg(value_name = "CUSTOMER")]
    pub customer: String,
    #[arg(value_name = "SURVEY", value_parser = survey())]
    pub kind: SurveyKind,
    #[arg(value_name = "SCORE")]
    pub score: u8,
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub date: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub comment: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ContactArgs {
    #[arg(value_name = "CUSTOMER", required_unless_present_any = ["edit", "remove"])]
    pub customer: Option<String>,
    #[arg(value_name = "NAME", required_unless_present_any = ["edit", "remove"])]
    pub name: Option<String>,
    #[arg(long, value_name = "ROLE", value_parser = role())]
    pub role: Option<ContactRole>,
    #[arg(long, value_name = "TEXT")]
    pub email: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,
    #[arg(long, value_name = "N", conflicts_with = "remove")]
    pub edit: Option<i64>,
    #[arg(long, value_name = "N", conflicts_with_all = ["customer", "role", "email", "phone"])]
    pub remove: Option<i64>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct FlagArgs {
    #[arg(value_name = "CUSTOMER")]
    pub customer: String,
    #[arg(value_name = "FLAG", value_parser = flag())]
    pub kind: FlagKind,
    #[arg(long)]
    pub clear: bool,
    #[arg(long, value_name = "TEXT", conflicts_with = "clear")]
    pub note: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct SpendArgs {
    #[arg(value_name = "AMOUNT", allow_negative_numbers = true)]
    pub amount: String,
    #[arg(long, value_name = "TEXT")]
    pub channel: Option<String>,
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub date: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct MergeArgs {
    #[arg(value_name = "CUSTOMER")]
    pub kept: String,
    #[arg(value_name = "DOUBLE")]
    pub gone: String,
    #[arg(long)]
    pub json: bool,
}

fn yes_or_no() -> impl TypedValueParser<Value = bool> {
    PossibleValuesParser::new(["yes", "no", "ya", "tidak"]).map(|word| matches!(word.as_str(), "yes" | "ya"))
}

fn survey() -> impl TypedValueParser<Value = SurveyKind> {
    PossibleValuesParser::new(SurveyKind::ALL.iter().map(|kind| kind.key()))
        .map(|key| SurveyKind::from_key(&key).expect("the parser knows the keys alone"))
}

fn role() -> impl TypedValueParser<Value = ContactRole> {
    PossibleValuesParser::new(ContactRole::ALL.iter().map(|role| role.key()))
        .map(|key| ContactRole::from_key(&key).expect("the parser knows the keys alone"))
}

fn flag() -> impl TypedValueParser<Value = FlagKind> {
    PossibleValuesParser::new(FlagKind::ALL.iter().map(|kind| kind.key()))
        .map(|key| FlagKind::from_key(&key).expect("the parser knows the keys alone"))
}
