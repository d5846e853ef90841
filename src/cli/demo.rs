//! `siklus demo FILE`: writes the demo database, or a larger one; the same rows every time.

use super::args::{DemoArgs, Global};
use super::open::{asked_lang, refuse_to_write};
use super::out::Out;
use super::progress;
use crate::config::Surroundings;
use crate::error::AppError;
use crate::ops;
use crate::ops::demo::Size;
use crate::text::{figures, words};

pub fn run(args: &DemoArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    refuse_to_write(global)?;
    let lang = asked_lang(global, around)?.unwrap_or(around.locale_lang);
    let (w, f) = (words(lang), figures(lang));
    let made = match args.customers {
        None => ops::demo::write(&args.file),
        Some(customers) => {
            let (purchases, touchpoints) = (args.purchases.unwrap_or(0), args.touchpoints.unwrap_or(0));
            let size = Size { customers, purchases, touchpoints };
            let bar = progress::bar(customers.into(), w.demo_progress(), around.stderr_is_terminal);
            let made = ops::demo::write_crowd(&args.file, size, |done| {
                // Drawing each one would take longer than making it.
                if done % 1024 == 0 {
                    bar.set_position(done.into());
                }
            });
            bar.finish_and_clear();
            made
        }
    };
    let made = made.map_err(|error| AppError::Ops { error, database: args.file.clone() })?;
    let mut out = Out::new();
    let customers = w.count_customers(&f.count(made.customers));
    let purchases = w.count_purchases(&f.count(made.purchases));
    out.line(&w.done_demo(&args.file.display(), &customers, &purchases))?;
    out.flush()
}
