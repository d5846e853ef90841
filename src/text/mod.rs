//! Everything people read, in English and Indonesian: words, numbers, money and dates.
//!
//! A text is declared once in `words` and worded once per language file; the compiler refuses a language that
//! lacks one. A new language is one file and one arm in [`words`](fn@words).

pub mod backtest;
pub mod check;
pub mod done;
pub mod dossier;
mod en;
pub mod figures;
pub mod health;
mod id;
pub mod import_report;
pub mod journey;
pub mod lenses;
pub mod map_cells;
pub mod map_markdown;
pub mod metrics;
pub mod models;
pub mod outcome;
pub mod periods;
pub mod plain;
pub mod regime;
pub mod rejection;
mod table;
pub mod words;

pub use figures::{Figures, figures};
pub use rejection::{bad_file, rejection};
pub use words::Words;

use crate::domain::lang::Lang;

/// The words of a language.
pub fn words(lang: Lang) -> &'static dyn Words {
    match lang {
        Lang::English => &en::English,
        Lang::Indonesian => &id::Indonesian,
    }
}
