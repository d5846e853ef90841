//! `siklus export KIND`: CSV that import reads back without loss.

use std::fs::File;
use std::io::{BufWriter, ErrorKind};

use super::args::{ExportArgs, Global, Kind};
use super::open::{Desk, Purpose, desk};
use super::out::{Out, StreamError, say};
use crate::config::Surroundings;
use crate::error::AppError;
use crate::ops;
use crate::store::StoreError;

pub fn run(args: &ExportArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let desk = desk(global, around, Purpose::Reading)?;
    let Some(path) = &args.out else {
        let mut out = Out::new();
        write(&desk, args.kind, out.writer()).map_err(|error| error.about(&desk))?;
        return out.flush();
    };
    let failed = |error| AppError::File { path: path.clone(), error };
    let file = File::create_new(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => AppError::store(StoreError::NoFolder, path),
        _ => failed(error),
    })?;
    let count = match write(&desk, args.kind, BufWriter::new(file)) {
        Ok(count) => count,
        Err(StreamError::Io(error)) => return Err(failed(error)),
        Err(other) => return Err(other.about(&desk)),
    };
    let (w, count) = (desk.words(), desk.figures().count(count));
    let what = match args.kind {
        Kind::Customers => w.count_customers(&count),
        Kind::Purchases => w.count_purchases(&count),
        Kind::Touchpoints => w.extent_touchpoints(&count),
        Kind::Surveys => w.extent_surveys(&count),
    };
    say(&w.done_export(&what, &path.display()));
    Ok(())
}

fn write(desk: &Desk, kind: Kind, into: impl std::io::Write) -> Result<i64, StreamError> {
    match kind {
        Kind::Customers => ops::export::customers(&desk.store, into),
        Kind::Purchases => ops::export::purchases(&desk.store, into),
        Kind::Touchpoints => ops::export::touchpoints(&desk.store, into),
        Kind::Surveys => ops::export::surveys(&desk.store, into),
    }
}
