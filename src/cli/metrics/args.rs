//! The arguments of `siklus metrics`. Their help is in the table of words: `help` puts it in.

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::domain::metrics::chart::Chart;
use crate::domain::metrics::figure::Name;

#[derive(Debug, Args)]
pub struct MetricsArgs {
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
    #[arg(long, value_name = "QUERY")]
    pub segment: Option<String>,
    #[arg(long, value_name = "AGAINST", value_parser = ["before", "year"], default_value = "before")]
    pub against: String,
    #[arg(long, value_name = "NAME", value_parser = charts())]
    pub chart: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = names(), conflicts_with_all = ["chart", "csv"])]
    pub why: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = names(), conflicts_with_all = ["chart", "why"])]
    pub who: Option<String>,
    #[arg(long, value_name = "LENS", requires = "chart")]
    pub lens: Option<String>,
    #[arg(long, requires = "chart")]
    pub on_or_after: bool,
    #[arg(long)]
    pub json: bool,
    #[arg(long, conflicts_with = "json")]
    pub csv: bool,
}

/// The charts by their keys.
pub fn charts() -> PossibleValuesParser {
    PossibleValuesParser::new(Chart::ALL.iter().map(|chart| chart.key()))
}

fn names() -> PossibleValuesParser {
    PossibleValuesParser::new(Name::ALL.iter().map(|name| name.key()))
}
