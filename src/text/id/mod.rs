//! Indonesian, a file for each theme of the table of words.

mod backtest;
mod board;
mod check;
mod cli;
mod config;
mod doctor;
mod done;
mod dossier;
mod errors;
mod figures;
mod forms;
mod health;
mod help;
mod importing;
mod journey;
mod lived;
mod mapping;
mod measuring;
mod metrics;
mod metrics_pane;
mod palette;
mod panes;
mod record;
mod regime;
mod reporting;
mod segment;
mod sharing;
mod telling;
mod verbs;

use super::words::Words;
use crate::domain::lang::Lang;

pub(super) struct Indonesian;

impl Words for Indonesian {
    fn lang(&self) -> Lang {
        Lang::Indonesian
    }
}
