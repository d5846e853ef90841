//! `siklus demo FILE`: writes the demo database, the same rows every time.

use super::args::{DemoArgs, Global};
use super::open::{asked_lang, refuse_to_write};
use super::out::Out;
use crate::config::Surroundings;
use crate::error::AppError;
use crate::ops;
use crate::text::{figures, words};

pub fn run(args: &DemoArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    refuse_to_write(global)?;
    let lang = asked_lang(global, around)?.unwrap_or(around.locale_lang);
    let (w, f) = (words(lang), figures(lang));
    let made =
        ops::demo::write(&args.file).map_err(|error| AppError::Ops { error, database: args.file.clone() })?;
    let mut out = Out::new();
    let customers = w.count_customers(&f.count(made.customers));
    let purchases = w.count_purchases(&f.count(made.purchases));
    out.line(&w.done_demo(&args.file.display(), &customers, &purchases))?;
    out.flush()
}
