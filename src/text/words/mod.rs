//! The table of words: every text of the program by name, with what it mentions; a file for each theme.
//!
//! A name without arguments is a fixed text; one with arguments is a sentence that mentions each of them. The
//! language folders word them, theme by theme, with `wording!`.

mod backtest;
mod board;
mod check;
mod cli;
mod config;
mod doctor;
mod done;
mod dossier;
mod errors;
mod figures;
mod forms;
mod health;
mod help;
mod importing;
mod journey;
mod lived;
mod mapping;
mod measuring;
mod metrics;
mod metrics_pane;
mod palette;
mod panes;
mod record;
mod regime;
mod reporting;
mod segment;
mod sharing;
mod telling;
mod verbs;

pub use backtest::BacktestWords;
pub use board::BoardWords;
pub use check::CheckWords;
pub use cli::CliWords;
pub use config::ConfigWords;
pub use doctor::DoctorWords;
pub use done::DoneWords;
pub use dossier::DossierWords;
pub use errors::ErrorWords;
pub use figures::FigureWords;
pub use forms::FormWords;
pub use health::HealthWords;
pub use help::HelpWords;
pub use importing::ImportWords;
pub use journey::JourneyWords;
pub use lived::LivedWords;
pub use mapping::MapWords;
pub use measuring::MeasureWords;
pub use metrics::MetricWords;
pub use metrics_pane::MetricsPaneWords;
pub use palette::PaletteWords;
pub use panes::PaneWords;
pub use record::RecordWords;
pub use regime::RegimeWords;
pub use reporting::ReportWords;
pub use segment::SegmentWords;
pub use sharing::ShareWords;
pub use telling::TellWords;
pub use verbs::VerbWords;

use super::table::declare_themes;
use crate::domain::lang::Lang;

declare_themes! {
    backtest: BacktestWords;
    board: BoardWords;
    check: CheckWords;
    cli: CliWords;
    config: ConfigWords;
    doctor: DoctorWords;
    done: DoneWords;
    dossier: DossierWords;
    errors: ErrorWords;
    figures: FigureWords;
    forms: FormWords;
    health: HealthWords;
    help: HelpWords;
    importing: ImportWords;
    journey: JourneyWords;
    lived: LivedWords;
    metrics: MetricWords;
    measuring: MeasureWords;
    palette: PaletteWords;
    panes: PaneWords;
    mapping: MapWords;
    metrics_pane: MetricsPaneWords;
    sharing: ShareWords;
    regime: RegimeWords;
    reporting: ReportWords;
    segment: SegmentWords;
    record: RecordWords;
    telling: TellWords;
    verbs: VerbWords;
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_text_is_there_and_mentions_all_it_is_given() {
        for &lang in Lang::ALL {
            for (name, text, arguments) in every(crate::text::words(lang)) {
                assert!(!text.trim().is_empty(), "{name} is empty in {lang:?}");
                for argument in arguments {
                    assert!(
                        text.contains(&argument),
                        "{name} in {lang:?} does not mention {argument}: {text}"
                    );
                }
            }
        }
    }

    /// The sources apart from those that declare and word the texts.
    fn sources(folder: &Path) -> String {
        let mut text = String::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let own = ["src/text/words", "src/text/en", "src/text/id"].iter().any(|own| path.ends_with(own));
            if path.is_dir() && !own {
                text.push_str(&sources(&path));
            } else if path.is_file() {
                text.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
        text
    }

    #[test]
    fn every_text_is_used() {
        let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        let used: std::collections::HashSet<_> =
            sources.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
        let words = crate::text::words(Lang::English);
        let unused: Vec<_> =
            every(words).into_iter().map(|text| text.0).filter(|name| !used.contains(name)).collect();
        assert!(unused.is_empty(), "nobody says {unused:?}: delete them");
    }
}
