//! A progress bar on standard error, where that is a terminal.

use indicatif::{ProgressBar, ProgressStyle};

/// Follows the bytes of a file; silent where nobody watches.
pub fn bar(bytes: u64, title: &'static str, watched: bool) -> ProgressBar {
    if !watched || bytes == 0 {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(bytes).with_message(title);
    let style = ProgressStyle::with_template("{msg} [{bar:30}] {percent}% {elapsed}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> "));
    bar
}
