//! A score in few cells: the sign of its band, the number, where it went. `● 82▲`, and `--` where too little is known.

use crate::domain::health::Reading;
use crate::text::health::{Mood, score_text};
use crate::tui::model::Session;
use crate::tui::theme::Role;

/// How many cells a score takes in a column of them.
pub const CELLS: usize = 5;

/// The score in [`CELLS`] cells, so that numbers stand below each other; the last one is blank without a trend.
pub fn aligned(reading: Reading, session: &Session) -> String {
    let glyphs = session.glyphs();
    let band = reading.band.map_or(" ", |band| glyphs.band(band));
    let trend = reading.trend.map_or(" ", |trend| glyphs.trend(trend));
    format!("{band}{:>3}{trend}", score_text(reading))
}

/// The same in a line of text, with no more room than it needs.
pub fn brief(reading: Reading, session: &Session) -> String {
    aligned(reading, session).trim().to_owned()
}

pub fn role(mood: Mood) -> Role {
    match mood {
        Mood::Good => Role::Good,
        Mood::Plain => Role::Text,
        Mood::Poor => Role::Warn,
        Mood::Bad => Role::Bad,
        Mood::Missing => Role::Muted,
    }
}

/// How much the score wants to be seen.
pub fn role_of(reading: Reading) -> Role {
    role(Mood::of(reading.band))
}
