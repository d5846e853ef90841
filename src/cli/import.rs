//! `siklus import KIND FILE`: the plan and its outcome, every rejected row with its place and why.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read, Seek};

use serde_json::json;

use super::args::{Global, ImportArgs};
use super::open::{Desk, Purpose, desk};
use super::out::{Out, printable, say};
use super::progress;
use super::wire::SCHEMA;
use crate::config::Surroundings;
use crate::domain::amount::DecimalMark;
use crate::domain::context::Source;
use crate::domain::import_report::{ImportKind, ImportReport, OnConflict};
use crate::domain::lang::Lang;
use crate::domain::rejection::Rejection;
use crate::domain::written_date::DateOrder;
use crate::error::AppError;
use crate::ops::import::heads::Mapping;
use crate::ops::import::presets::Vendor;
use crate::ops::import::rows::Told;
use crate::ops::import::styles::Styles;
use crate::ops::{self, OpsError};
use crate::store::StoreError;
use crate::text::import_report::{counts_text, made_text, remarks};
use crate::text::{rejection, words};

/// The good rows are in, some were not good: the answer is no.
const REJECTED: u8 = 1;

/// How many rejected rows people are shown; `--json` has more.
const SHOWN: usize = 20;

pub fn run(args: &ImportArgs, global: &Global, around: &Surroundings) -> Result<u8, AppError> {
    let mut desk = desk(global, around, Purpose::Writing)?;
    desk.ctx.source = Source::Import;
    let mapping = Mapping::parse(&args.map).map_err(|bad| desk.error(OpsError::BadFile(Box::new(bad))))?;
    let opened = open(args);
    let (mut file, bytes) = opened.map_err(|error| AppError::File { path: args.file.clone(), error })?;
    let saving =
        args.save_rejected.as_deref().map(|path| new_file(path).map(|file| (path, file))).transpose()?;
    let bar = progress::bar(bytes, desk.words().import_working(), around.stderr_is_terminal);
    let options = ops::import::Options {
        told: Told {
            mapping: &mapping,
            styles: Styles {
                amounts: args.amounts.as_deref().and_then(DecimalMark::from_key),
                dates: args.dates.as_deref().and_then(DateOrder::from_key),
            },
            vendor: args.preset.as_deref().and_then(Vendor::from_key),
            keep_columns: args.keep_columns,
        },
        on_conflict: OnConflict::from_key(&args.on_conflict).unwrap_or(OnConflict::Update),
        keep_rejected: saving.is_some(),
        create_customers: args.create_customers,
        dry_run: args.dry_run,
    };
    let kind = ImportKind::from(args.kind);
    let import = ops::import::take_in(kind, &mut desk.store, &desk.ctx, &mut file, &options, &mut |at| {
        bar.set_position(at);
    });
    bar.finish_and_clear();
    if let (Some((path, _)), true) =
        (&saving, !import.as_ref().is_ok_and(|done| done.value.rejected_total > 0))
    {
        // Nothing to mend.
        let _ = std::fs::remove_file(path);
    }
    let written = import.map_err(|error| desk.error(error))?;
    let report = written.value;
    let saving = saving.filter(|_| report.rejected_total > 0);
    if let (Some((_, into)), Some(kept)) = (&saving, &report.kept) {
        let word = |why: &Rejection| rejection(desk.words(), why);
        let saved = kept.save(&mut file, options.told, into, &word);
        saved.map_err(|error| desk.error(error))?;
    }
    if args.json {
        json(&report)?;
    } else {
        tell(&desk, kind, &report, written.batch.is_some())?;
        if let Some((path, _)) = &saving {
            say(&printable(&desk.words().import_saved_rejected(&path.display())));
        }
    }
    Ok(if report.rejected_total > 0 { REJECTED } else { 0 })
}

/// A file that was not there: what somebody is mending is not overwritten.
fn new_file(path: &std::path::Path) -> Result<File, AppError> {
    File::create_new(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => AppError::store(StoreError::NoFolder, path),
        _ => AppError::File { path: path.to_owned(), error },
    })
}

/// The file and its length; `-` is standard input.
fn open(args: &ImportArgs) -> std::io::Result<(BufReader<File>, u64)> {
    let file = if args.file.as_os_str() == "-" {
        spooled(std::io::stdin().lock())?
    } else {
        let file = File::open(&args.file)?;
        let meta = file.metadata()?;
        if meta.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        if meta.is_file() { file } else { spooled(file)? }
    };
    let bytes = file.metadata()?.len();
    Ok((BufReader::new(file), bytes))
}

/// A pipe comes as slowly as whoever fills it, and nobody else could write meanwhile: it is read to its end
/// first, into a private file that is gone with this program.
fn spooled(mut pipe: impl Read) -> std::io::Result<File> {
    let mut file = tempfile::tempfile()?;
    std::io::copy(&mut pipe, &mut file)?;
    file.rewind()?;
    Ok(file)
}

fn json(report: &ImportReport) -> Result<(), AppError> {
    // Scripts get one language, whoever runs them.
    let w = words(Lang::English);
    let rejected: Vec<_> = report
        .rejected
        .iter()
        .map(|row| json!({ "line": row.line, "column": row.column, "value": row.value, "why": rejection(w, &row.why) }))
        .collect();
    let remarks: Vec<_> =
        report.remarks.iter().map(|(line, kind)| json!({ "line": line, "kind": kind.key() })).collect();
    let duplicates: Vec<_> = report
        .duplicates
        .iter()
        .map(|like| json!({ "line": like.line, "customer": like.customer, "name": like.name, "by": like.by }))
        .collect();
    Out::new().json(&json!({
        "schema": SCHEMA,
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        "customers_created": report.customers_created,
        "rejected": rejected,
        "rejected_total": report.rejected_total,
        "duplicates": duplicates,
        "duplicates_total": report.duplicates_total,
        "preset": report.preset,
        "remarks": remarks,
        "remarks_total": report.remarks_total,
        "keyless": report.keyless,
        "ignored_columns": report.ignored_columns,
        "dry_run": report.dry_run,
    }))
}

fn tell(desk: &Desk, kind: ImportKind, report: &ImportReport, undoable: bool) -> Result<(), AppError> {
    let (w, f) = (desk.words(), desk.figures());
    let mut out = Out::new();
    out.line(&counts_text(kind, report, w, f))?;
    if let Some(made) = made_text(report, w, f) {
        out.line(&made)?;
    }
    out.flush()?;
    for line in remarks(report, SHOWN, w, f) {
        say(&printable(&line));
    }
    if report.dry_run {
        say(w.import_dry_run());
    } else if undoable {
        say(w.import_undo());
    }
    Ok(())
}
