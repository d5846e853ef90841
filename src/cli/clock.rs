//! What time it is: asked for, told by the environment, kept by a demo, or the system's.

use chrono::{DateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

use crate::config::Surroundings;
use crate::domain::moment::{At, Clock};
use crate::error::Usage;
use crate::store::Facts;

/// The clock for a database: `--at`, else `SIKLUS_NOW`, else the demo's day, else the system's.
pub fn clock(at: Option<&str>, around: &Surroundings, facts: &Facts) -> Result<Clock, Usage> {
    let zone = facts.zone;
    let parse = |option: &'static str, value: &str| {
        At::parse(value, zone).map_err(|_| Usage::BadClock { option, value: value.to_owned() })
    };
    let at = match (at, &around.told_now, facts.demo_as_of) {
        (Some(at), ..) => parse("--at", at)?,
        (None, Some(now), _) => parse("SIKLUS_NOW", now)?,
        (None, None, Some(day)) => At::Date(day),
        (None, None, None) => At::Instant(around.system_now),
    };
    Ok(Clock { at, zone })
}

/// When we are told: `SIKLUS_NOW`, else the system's clock.
pub fn recorded_at(around: &Surroundings, zone: Tz) -> Result<DateTime<Utc>, Usage> {
    let Some(now) = &around.told_now else { return Ok(around.system_now) };
    match At::parse(now, zone) {
        Ok(At::Instant(instant)) => Ok(instant),
        Ok(At::Date(day)) => {
            // A day stands for its last instant.
            let end = day.and_time(NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default());
            Ok(zone.from_local_datetime(&end).latest().map_or(around.system_now, |instant| instant.to_utc()))
        }
        Err(_) => Err(Usage::BadClock { option: "SIKLUS_NOW", value: now.clone() }),
    }
}
