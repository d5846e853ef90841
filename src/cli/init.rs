//! `siklus init`: makes an empty database. Never asks.

use chrono_tz::Tz;

use super::args::{Global, InitArgs};
use super::open::{asked_lang, new_path, refuse_to_write};
use super::out::Out;
use crate::config::Surroundings;
use crate::domain::lenses;
use crate::domain::money::Currency;
use crate::domain::stage::Ladder;
use crate::error::{AppError, Usage};
use crate::ops::OpsError;
use crate::store::{Founding, Store};
use crate::text::words;

pub fn run(args: &InitArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    refuse_to_write(global)?;
    if global.demo {
        return Err(Usage::Clash { first: "--demo".to_owned(), second: "init".to_owned() }.into());
    }
    let currency = match &args.currency {
        Some(code) => Currency::from_code(code).ok_or_else(|| Usage::UnknownCurrency(code.clone()))?,
        // Until the first amount comes in another one.
        None => Currency::IDR,
    };
    let zone = match &args.timezone {
        Some(name) => name.parse().map_err(|_| Usage::UnknownZone(name.clone()))?,
        None => around.zone.as_ref().and_then(|name| name.parse().ok()).unwrap_or(Tz::Asia__Jakarta),
    };
    let lang = asked_lang(global, around)?;
    let path = new_path(global, around)?;
    let founding = Founding { lang, lens: lens(args, &path)?, ..Founding::new(currency, zone) };
    Store::create(&path, &founding, around.seed).map_err(|error| AppError::store(error, &path))?;
    let w = words(lang.unwrap_or(around.locale_lang));
    let mut out = Out::new();
    out.line(&w.done_init(&path.display(), &currency.code(), &zone.name()))?;
    out.flush()
}

fn lens(args: &InitArgs, path: &std::path::Path) -> Result<String, AppError> {
    let Some(name) = &args.lens else { return Ok(lenses::DEFAULT.to_owned()) };
    let known = lenses::built_in(&Ladder::built_in());
    let found = known.iter().find(|lens| lens.key().eq_ignore_ascii_case(name));
    found.map(|lens| lens.key().to_owned()).ok_or_else(|| AppError::Ops {
        error: OpsError::NoSuchLens {
            name: name.clone(),
            known: known.iter().map(|lens| lens.key().to_owned()).collect(),
        },
        database: path.to_owned(),
    })
}
