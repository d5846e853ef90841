//! Parses, runs, says what went wrong, and ends with the right code. The clock and chance come in here.

use std::process::ExitCode;

use siklus::cli::{self, Next};
use siklus::config::Surroundings;
use siklus::tui::runtime::{self, worker::Acting};
use siklus::tui::theme::Theme;

fn main() -> ExitCode {
    let mut seed = [0; 32];
    // Without chance from the system the salts of the journal are weaker, and nothing else is.
    let _ = getrandom::fill(&mut seed);
    #[allow(clippy::disallowed_methods, reason = "this is where the clock is read")]
    let now = chrono::Utc::now();
    let around = Surroundings::read(now, seed);
    let code = match cli::run(&std::env::args_os().collect::<Vec<_>>(), &around) {
        Next::Exit(code) => code,
        Next::Dashboard(dashboard) => {
            let cli::Dashboard { store, session, keymap, log, actor, keeping, no_color, demo, .. } =
                *dashboard;
            let lang = session.lang;
            let theme = if no_color { Theme::mono() } else { Theme::dark() };
            let ended = runtime::run(store, Acting { actor, keeping, lang, log }, session, keymap, theme);
            drop(demo);
            ended.unwrap_or_else(|error| cli::fail(&error, lang))
        }
    };
    ExitCode::from(code)
}
