//! `--period` and `--against`: which days are looked at, and what they are compared with.

use crate::cli::open::Desk;
use crate::domain::metrics::report::{Against, Window};
use crate::domain::period::Period;
use crate::error::{AppError, Usage};
use crate::ops;

/// The last complete month unless told otherwise.
pub fn window(period: Option<&str>, against: &str, desk: &Desk) -> Result<Window, AppError> {
    let clock = desk.clock;
    let window = match period {
        // On the last day of a month that is over, it is that month.
        None | Some("last-month") => Window::usual(clock),
        Some("all") => ops::metrics::all_time(&desk.store, clock).map_err(|error| desk.error(error))?,
        Some(text) => {
            let period = Period::parse(text, clock.today());
            let period = period.map_err(|_| Usage::BadPeriod(text.to_owned()))?;
            if period.from() > clock.today() {
                return Err(Usage::PeriodToCome { value: text.to_owned(), today: clock.today() }.into());
            }
            Window::of(period, clock)
        }
    };
    let against = if against == "year" { Against::YearBefore } else { Against::Before };
    Ok(Window { against, ..window })
}
