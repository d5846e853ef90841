//! The arguments of the verbs about what the team shares: personas and channels.
//!
//! One command each with what to do as its first word, so that help, manual page and completions need no second storey.

use clap::{ArgGroup, Args, ValueEnum};

/// What to do with a persona.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PersonaAction {
    Show,
    Add,
    Edit,
    Drop,
}

/// What tells something of a persona, for whoever makes or changes one.
const PORTRAIT: [&str; 10] = [
    "name",
    "summary",
    "demographics",
    "psychographics",
    "behaviour",
    "goals",
    "motivations",
    "challenges",
    "channels",
    "expect",
];

fn told(args: &[&'static str]) -> ArgGroup {
    ArgGroup::new("told").args(args).multiple(true).requires("action")
}

#[derive(Debug, Args)]
#[command(group = told(&PORTRAIT))]
pub struct PersonaArgs {
    #[arg(value_name = "ACTION", requires = "persona")]
    pub action: Option<PersonaAction>,
    /// Its name where it is new, else its key.
    #[arg(value_name = "PERSONA")]
    pub persona: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub summary: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub demographics: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub psychographics: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub behaviour: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub goals: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub motivations: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub challenges: Option<String>,
    #[arg(long, value_name = "CHANNEL", value_delimiter = ',')]
    pub channels: Option<Vec<String>>,
    #[arg(long, value_name = "STAGE:FIELD=TEXT")]
    pub expect: Vec<String>,
    #[arg(long)]
    pub json: bool,
}

/// What to do with a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ChannelAction {
    Add,
    Edit,
    Drop,
}

#[derive(Debug, Args)]
#[command(group = told(&["name", "name_id", "letter", "meets", "no_meets"]))]
pub struct ChannelArgs {
    #[arg(value_name = "ACTION", requires = "channel")]
    pub action: Option<ChannelAction>,
    #[arg(value_name = "CHANNEL")]
    pub channel: Option<String>,
    #[arg(long, value_name = "NAME", required_if_eq("action", "add"))]
    pub name: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name_id: Option<String>,
    #[arg(long, value_name = "X")]
    pub letter: Option<String>,
    #[arg(long, conflicts_with = "no_meets")]
    pub meets: bool,
    #[arg(long)]
    pub no_meets: bool,
    #[arg(long)]
    pub json: bool,
}
