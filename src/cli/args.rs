//! The arguments by shape. Their help is in the table of words: `help` puts it in.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::metrics::{MetricsArgs, charts};
use super::verbs::args::{
    AddArgs, BuyArgs, CellArgs, ChannelArgs, ContactArgs, EditArgs, FlagArgs, LogArgs, MergeArgs,
    OpportunityArgs, PainArgs, PersonaArgs, QualifyArgs, SpendArgs, SurveyArgs, TagArgs, TaskArgs,
};
use crate::domain::import_report::ImportKind;

#[derive(Debug, Parser)]
#[command(name = "siklus", version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Clone, Args)]
pub struct Global {
    #[arg(long, global = true, value_name = "FILE")]
    pub db: Option<PathBuf>,
    #[arg(long, global = true, conflicts_with = "db")]
    pub demo: bool,
    #[arg(long, global = true, value_name = "DATE|TIME")]
    pub at: Option<String>,
    #[arg(long, global = true, value_name = "en|id")]
    pub lang: Option<String>,
    #[arg(long, global = true)]
    pub readonly: bool,
    #[arg(long, global = true)]
    pub ascii: bool,
    #[arg(long, global = true, value_name = "FILE")]
    pub log: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Init(InitArgs),
    Demo(DemoArgs),
    Check(CheckArgs),
    List(ListArgs),
    Show(ShowArgs),
    Metrics(MetricsArgs),
    Add(AddArgs),
    Edit(EditArgs),
    Move(MoveArgs),
    Tag(TagArgs),
    Log(LogArgs),
    Pain(PainArgs),
    Opportunity(OpportunityArgs),
    Qualify(QualifyArgs),
    Cell(CellArgs),
    Task(TaskArgs),
    Buy(BuyArgs),
    Survey(SurveyArgs),
    Contact(ContactArgs),
    Flag(FlagArgs),
    Spend(SpendArgs),
    Merge(MergeArgs),
    Persona(PersonaArgs),
    Channel(ChannelArgs),
    Import(ImportArgs),
    Export(ExportArgs),
    History(HistoryArgs),
    Doctor(DoctorArgs),
    Undo(UndoArgs),
    Redo(RedoArgs),
    Keys(KeysArgs),
    Config(ConfigArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
    Print(PrintArgs),
    Help(HelpArgs),
}

#[derive(Debug, Args)]
pub struct InitArgs {
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    #[arg(long, value_name = "LENS")]
    pub lens: Option<String>,
    #[arg(long, value_name = "ZONE")]
    pub timezone: Option<String>,
}

#[derive(Debug, Args)]
pub struct DemoArgs {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=9_999_999))]
    pub customers: Option<u32>,
    #[arg(long, value_name = "N", requires = "customers", value_parser = clap::value_parser!(u32).range(0..=99_999_999))]
    pub purchases: Option<u32>,
    #[arg(long, value_name = "N", requires = "customers")]
    pub touchpoints: Option<u32>,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    #[arg(short, long, value_name = "RANGE", default_value = "60", allow_negative_numbers = true)]
    pub warn: String,
    #[arg(short, long, value_name = "RANGE", default_value = "40", allow_negative_numbers = true)]
    pub crit: String,
    #[arg(long, value_name = "N")]
    pub max_critical: Option<u32>,
    #[arg(long, conflicts_with_all = ["warn", "crit", "max_critical", "verbose"])]
    pub backtest: bool,
    #[arg(short, long)]
    pub verbose: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    #[arg(value_name = "CUSTOMER")]
    pub customer: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct MoveArgs {
    #[arg(value_name = "CUSTOMER")]
    pub customer: String,
    #[arg(value_name = "STAGE")]
    pub stage: String,
    #[arg(long, value_name = "REASON")]
    pub reason: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    Customers,
    Purchases,
    Touchpoints,
    Surveys,
}

impl From<Kind> for ImportKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Customers => Self::Customers,
            Kind::Purchases => Self::Purchases,
            Kind::Touchpoints => Self::Touchpoints,
            Kind::Surveys => Self::Surveys,
        }
    }
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    #[arg(value_name = "KIND")]
    pub kind: Kind,
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long = "map", value_name = "FIELD=HEAD")]
    pub map: Vec<String>,
    #[arg(long, value_name = "NAME", value_parser = ["hubspot", "pipedrive", "salesforce", "shopify", "stripe"])]
    pub preset: Option<String>,
    #[arg(long, value_name = "MARK", value_parser = ["point", "comma"])]
    pub amounts: Option<String>,
    #[arg(long, value_name = "dmy|mdy", value_parser = ["dmy", "mdy"])]
    pub dates: Option<String>,
    #[arg(long, value_name = "POLICY", value_parser = ["skip", "update", "fail"], default_value = "update")]
    pub on_conflict: String,
    #[arg(long, value_name = "FILE")]
    pub save_rejected: Option<PathBuf>,
    #[arg(long)]
    pub keep_columns: bool,
    #[arg(long)]
    pub create_customers: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ExportArgs {
    #[arg(value_name = "KIND")]
    pub kind: Kind,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[arg(long)]
    pub rebuild: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct HistoryArgs {
    #[arg(value_name = "CUSTOMER")]
    pub customer: Option<String>,
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    #[arg(long)]
    pub verify: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct UndoArgs {
    #[arg(value_name = "CHANGE")]
    pub batch: Option<i64>,
    #[arg(long, requires = "batch")]
    pub rest: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct RedoArgs {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KeysFormat {
    Text,
    Markdown,
    Json,
}

#[derive(Debug, Args)]
pub struct KeysArgs {
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: KeysFormat,
}

/// What the database keeps that is configured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ConfigWhat {
    Health,
    Margin,
}

#[derive(Debug, Args)]
pub struct ConfigArgs {
    #[arg(value_name = "WHAT")]
    pub what: Option<ConfigWhat>,
    #[arg(value_name = "VALUE", requires = "what")]
    pub value: Option<String>,
    #[arg(long, conflicts_with = "what")]
    pub path: bool,
    #[arg(long, value_name = "PROFILE:DIM=N", requires = "what")]
    pub weights: Vec<String>,
    #[arg(long, value_name = "N,N,N", requires = "what")]
    pub bands: Option<String>,
    #[arg(long, value_name = "STAGE=DAYS", requires = "what")]
    pub rot: Vec<String>,
    #[arg(long, value_name = "STAGE=DAYS", requires = "what")]
    pub cadence: Vec<String>,
    #[arg(long, requires = "what")]
    pub reset: bool,
    #[arg(long, requires = "what")]
    pub yes: bool,
    #[arg(long, requires = "what", conflicts_with = "yes")]
    pub dry_run: bool,
    #[arg(long, requires = "what")]
    pub json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
    Elvish,
    Powershell,
}

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}

#[derive(Debug, Args)]
pub struct ManArgs {}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PaneName {
    Board,
    Journey,
    Metrics,
    Record,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PrintFormat {
    Text,
    Ansi,
    Svg,
    Json,
    Markdown,
}

#[derive(Debug, Args)]
pub struct PrintArgs {
    #[arg(value_name = "PANE")]
    pub pane: PaneName,
    #[arg(value_name = "CUSTOMER")]
    pub customer: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 80, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub width: u16,
    #[arg(long, value_name = "N", default_value_t = 24, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub height: u16,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: PrintFormat,
    #[arg(long, value_name = "LENS")]
    pub lens: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = charts())]
    pub chart: Option<String>,
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
}

#[derive(Debug, Args)]
pub struct HelpArgs {
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}
