//! What time it is: asked for, told by the environment, kept by a demo, or the system's.

use chrono::{DateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

use crate::config::Surroundings;
use crate::domain::context::Timekeeping;
use crate::domain::moment::At;
use crate::error::Usage;
use crate::store::Facts;

/// How time is kept for a database: `--at`, else `SIKLUS_NOW`, else the demo's day, else the system's clock. What
/// is told when follows `SIKLUS_NOW` or the system.
pub fn timekeeping(at: Option<&str>, around: &Surroundings, facts: &Facts) -> Result<Timekeeping, Usage> {
    let zone = facts.zone;
    let parse = |option: &'static str, value: &str| {
        At::parse(value, zone).map_err(|_| Usage::BadClock { option, value: value.to_owned() })
    };
    let told = around.told_now.as_deref().map(|now| parse("SIKLUS_NOW", now)).transpose()?;
    let asked = at.map(|at| parse("--at", at)).transpose()?;
    let at = asked.or(told).or(facts.demo_as_of.map(At::Date));
    Ok(Timekeeping { at, recorded_at: told.map(|told| instant(told, zone)), zone })
}

/// A day stands for its last instant.
fn instant(at: At, zone: Tz) -> DateTime<Utc> {
    match at {
        At::Instant(instant) => instant,
        At::Date(day) => {
            let end = day.and_time(NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default());
            zone.from_local_datetime(&end).latest().map_or_else(|| end.and_utc(), |instant| instant.to_utc())
        }
    }
}
