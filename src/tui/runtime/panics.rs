//! The last words after a bug: the terminal is given back first, then one report is printed, then all ends.
//!
//! A panic on any thread ends the program: a dashboard that goes on without its worker would show what is not true.
//! Installed once, at the start; libraries' own hooks restore only their own part and let the program run on.

use std::io::{self, Write};
use std::panic::PanicHookInfo;
use std::thread;

use super::terminal;
use crate::text::Words;

/// The exit code of a panic, as Rust itself uses it.
const EXIT: i32 = 101;

/// From now on a panic on any thread gives the terminal back, reports, and ends the program.
pub fn install(words: &'static dyn Words) {
    std::panic::set_hook(Box::new(move |info| {
        let _for_good = terminal::restore_for_good();
        let thread = thread::current();
        // stderr may be as dead as the terminal, and a panic in here would abort without a word.
        let _ = io::stderr().write_all(report(words, info, thread.name()).as_bytes());
        // Neither exit handlers nor destructors: another thread may hold any of their locks.
        signal_hook::low_level::exit(EXIT);
    }));
}

fn report(words: &dyn Words, info: &PanicHookInfo<'_>, thread: Option<&str>) -> String {
    let what = info.payload_as_str().unwrap_or("?");
    let place = info.location().map_or_else(|| "?".to_owned(), ToString::to_string);
    lines(words, what, &place, thread.unwrap_or("?"))
}

fn lines(words: &dyn Words, what: &str, place: &str, thread: &str) -> String {
    // A message may quote data, and data may hold anything.
    let what: String = what.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let what = words.panic_what(&what);
    let place = words.panic_where(&place, &thread);
    format!("{what}\n{place}\n{}\n{}\n", words.panic_safe(), words.panic_hint())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn the_report_says_what_and_where_and_that_nothing_is_lost() {
        let words = crate::text::words(Lang::English);
        assert_eq!(
            lines(words, "index\x1b[31m out of bounds", "src/x.rs:3:5", "worker"),
            "error: siklus stopped because of a bug in itself: index [31m out of bounds\n\
             caused by: src/x.rs:3:5 (thread worker)\n\
             nothing is lost: all that the screen showed as done is in the database\n\
             hint: report these lines to whoever maintains siklus, and what you did\n"
        );
    }
}
