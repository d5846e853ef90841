//! `siklus cell CUSTOMER STAGE ROW [TEXT]`: into a cell of the journey map, or out of it.

use super::args::CellArgs;
use super::{lived_typed, perform, typed};
use crate::cli::args::Global;
use crate::config::Surroundings;
use crate::domain::cell::{CellRow, Statement};
use crate::domain::deed::Deed;
use crate::domain::evidence::Evidence;
use crate::error::{AppError, Usage};
use crate::ops;

pub fn cell(args: &CellArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        if args.emotion.is_some() && args.row != CellRow::Emotion {
            return Err(Usage::Clash { first: "--emotion".into(), second: args.row.key().into() }.into());
        }
        let customer = typed::customer(desk, &args.customer)?;
        let stage = ops::find::stage(&desk.store, &args.stage).map_err(|error| desk.error(error))?;
        let cells = desk.store.cells(customer).map_err(|error| desk.error(error))?;
        let found = cells.into_iter().find(|cell| cell.stage == stage && cell.row == args.row);
        let nothing = Statement { text: String::new(), emotion: None, evidence: Evidence::Reported };
        let statement = match args.what.join(" ") {
            // An empty text alone empties the cell.
            text if !args.what.is_empty() && text.trim().is_empty() && args.emotion.is_none() => None,
            text => {
                let mut told = found.map_or(nothing, |cell| cell.statement);
                if !args.what.is_empty() {
                    told.text = text;
                }
                if let Some(emotion) = &args.emotion {
                    told.emotion = lived_typed::emotion("--emotion", emotion)?;
                }
                told.evidence = args.evidence.unwrap_or(told.evidence);
                Some(told)
            }
        };
        Ok(Deed::State { customer, stage, row: args.row, statement })
    })
}
