//! `siklus doctor`: whether the file is whole and everything in it fits together; `--rebuild` works out anew what follows
//! from the rest.

use serde_json::json;

use super::args::{DoctorArgs, Global};
use super::open::{Desk, Purpose, desk};
use super::out::{Out, printable};
use super::wire::SCHEMA;
use crate::config::Surroundings;
use crate::error::AppError;
use crate::store::Ailment;

/// Exit code where something is wrong: the answer is no.
const ILL: u8 = 1;

pub fn run(args: &DoctorArgs, global: &Global, around: &Surroundings) -> Result<u8, AppError> {
    let purpose = if args.rebuild { Purpose::Writing } else { Purpose::Reading };
    let mut desk = desk(global, around, purpose)?;
    let today = desk.clock.today();
    if args.rebuild {
        desk.store.work_out_anew(today).map_err(|error| desk.error(error))?;
    }
    let found = desk.store.examine(today).map_err(|error| desk.error(error))?;
    let mut out = Out::new();
    if args.json {
        let ailments: Vec<_> = found.iter().map(wire).collect();
        out.json(&json!({ "schema": SCHEMA, "whole": found.is_empty(), "ailments": ailments }))?;
    } else {
        tell(&desk, &found, args.rebuild, &mut out)?;
        out.flush()?;
    }
    Ok(if found.is_empty() { 0 } else { ILL })
}

fn tell(desk: &Desk, found: &[Ailment], rebuilt: bool, out: &mut Out) -> Result<(), AppError> {
    let w = desk.words();
    if rebuilt {
        out.line(w.doctor_rebuilt())?;
    }
    if found.is_empty() {
        return out.line(w.doctor_whole());
    }
    for ailment in found {
        let text = match ailment {
            Ailment::Torn(what) => w.doctor_torn(what),
            Ailment::Orphans { table, rows } => w.doctor_orphans(rows, table),
            Ailment::Journal(change) => w.history_damaged(change),
            Ailment::Totals => w.doctor_totals().to_owned(),
            Ailment::Scores => w.doctor_scores().to_owned(),
            Ailment::Months => w.doctor_months().to_owned(),
            Ailment::Cohorts => w.doctor_cohorts().to_owned(),
            Ailment::Buyers => w.doctor_buyers().to_owned(),
        };
        out.line(&printable(&text))?;
    }
    let mended = found.iter().all(Ailment::is_mended_by_rebuilding);
    out.line(if mended { w.hint_doctor_rebuild() } else { w.hint_doctor_backup() })
}

fn wire(ailment: &Ailment) -> serde_json::Value {
    match ailment {
        Ailment::Torn(what) => json!({ "kind": "torn", "what": what }),
        Ailment::Orphans { table, rows } => json!({ "kind": "orphans", "table": table, "rows": rows }),
        Ailment::Journal(change) => json!({ "kind": "journal", "change": change.0 }),
        Ailment::Totals => json!({ "kind": "totals" }),
        Ailment::Scores => json!({ "kind": "scores" }),
        Ailment::Months => json!({ "kind": "months" }),
        Ailment::Cohorts => json!({ "kind": "cohorts" }),
        Ailment::Buyers => json!({ "kind": "buyers" }),
    }
}
