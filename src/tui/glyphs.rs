//! The signs the dashboard is drawn with, in Unicode and in ASCII.
//!
//! None of them is an emoji or needs a special font; each is one cell wide (the ASCII ellipsis is two).

use crate::domain::health::{Band, Trend};
use crate::text::map_cells::Signs;

/// Which signs the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GlyphSet {
    #[default]
    Unicode,
    Ascii,
}

/// The lines of a box.
#[derive(Debug, PartialEq, Eq)]
pub struct Lines {
    pub top_left: &'static str,
    pub top_right: &'static str,
    pub bottom_left: &'static str,
    pub bottom_right: &'static str,
    pub across: &'static str,
    pub down: &'static str,
}

#[derive(Debug)]
pub struct Glyphs {
    pub light: Lines,
    /// The box that has the focus: it differs without colour.
    pub heavy: Lines,
    /// The head of the column that has the focus. Only the head: the cursor often goes sideways, and a slow line
    /// has to carry every cell that changes.
    pub headed: Lines,
    /// Before the selected line.
    pub mark: &'static str,
    /// Before the line that is in force.
    pub current: &'static str,
    /// Before what is wrong.
    pub alert: &'static str,
    /// Between the days on a rung and the limit: within it, and beyond it.
    pub within: &'static str,
    pub beyond: &'static str,
    /// A score of this band; they differ without colour.
    pub healthy: &'static str,
    pub watch: &'static str,
    pub at_risk: &'static str,
    pub critical: &'static str,
    /// Before the days of who is going cold.
    pub cold: &'static str,
    pub ellipsis: &'static str,
    pub dot: &'static str,
    pub more_above: &'static str,
    pub more_below: &'static str,
    /// Between the columns and the exits.
    pub exits: &'static str,
    /// Between where it was and where it is.
    pub towards: &'static str,
    /// More is at this side.
    pub more_left: &'static str,
    pub more_right: &'static str,
    /// It goes on there.
    pub onward: &'static str,
    /// What was lived.
    pub lived: &'static str,
    pub signs: Signs,
    /// Before how far a mean may lie off.
    pub give_or_take: &'static str,
    /// A feeling that was told, and one that is a guess.
    pub point: &'static str,
    pub guess: &'static str,
    /// Who turned to whom: the customer to us, we to the customer.
    pub inward: &'static str,
    pub outward: &'static str,
    /// From low to high, for the line of a trail.
    pub levels: [&'static str; 8],
    /// From nothing to all.
    pub shades: [&'static str; 5],
    /// What a bar is made of.
    pub bar: &'static str,
    /// Behind a number of a month that is not over.
    pub unfinished: &'static str,
}

impl Glyphs {
    pub fn band(&self, band: Band) -> &'static str {
        match band {
            Band::Healthy => self.healthy,
            Band::Watch => self.watch,
            Band::AtRisk => self.at_risk,
            Band::Critical => self.critical,
        }
    }

    pub fn trend(&self, trend: Trend) -> &'static str {
        match trend {
            Trend::Up => self.signs.better,
            Trend::Down => self.signs.worse,
        }
    }
}

impl GlyphSet {
    pub fn get(self) -> &'static Glyphs {
        match self {
            Self::Unicode => &UNICODE,
            Self::Ascii => &ASCII,
        }
    }
}

const LIGHT: Lines =
    Lines {
        top_left: "┌", top_right: "┐", bottom_left: "└", bottom_right: "┘", across: "─", down: "│"
    };

const ASCII_LIGHT: Lines =
    Lines { top_left: "+", top_right: "+", bottom_left: "+", bottom_right: "+", across: "-", down: "|" };

const UNICODE: Glyphs = Glyphs {
    light: LIGHT,
    heavy: Lines {
        top_left: "┏",
        top_right: "┓",
        bottom_left: "┗",
        bottom_right: "┛",
        across: "━",
        down: "┃",
    },
    headed: Lines { top_left: "┍", top_right: "┑", across: "━", ..LIGHT },
    mark: "▌",
    current: "•",
    alert: "!",
    within: "/",
    beyond: ">",
    healthy: "●",
    watch: "◐",
    at_risk: "○",
    critical: "×",
    cold: "~",
    ellipsis: "…",
    dot: "·",
    more_above: "▲",
    more_below: "▼",
    exits: "┊",
    towards: "→",
    more_left: "◀",
    more_right: "▶",
    onward: "›",
    lived: "─",
    signs: Signs { expected: "░", done: "✓ ", stayed: "– ", better: "▲", worse: "▼" },
    give_or_take: "±",
    point: "●",
    guess: "○",
    inward: "←",
    outward: "→",
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    shades: [" ", "░", "▒", "▓", "█"],
    bar: "█",
    unfinished: "*",
};

const ASCII: Glyphs = Glyphs {
    light: ASCII_LIGHT,
    heavy: Lines {
        top_left: "#",
        top_right: "#",
        bottom_left: "#",
        bottom_right: "#",
        across: "=",
        down: "#",
    },
    headed: Lines { top_left: "#", top_right: "#", across: "=", ..ASCII_LIGHT },
    mark: ">",
    current: "*",
    alert: "!",
    within: "/",
    beyond: ">",
    healthy: "*",
    watch: "+",
    at_risk: "o",
    critical: "!",
    cold: "~",
    ellipsis: "..",
    dot: "-",
    more_above: "^",
    more_below: "v",
    exits: "|",
    towards: ">",
    more_left: "<",
    more_right: ">",
    onward: ">",
    lived: "*",
    signs: Signs { expected: "~", done: "x ", stayed: "- ", better: "^", worse: "v" },
    give_or_take: "+-",
    point: "o",
    guess: "?",
    inward: "<",
    outward: ">",
    levels: ["_", ".", ",", "-", "~", "=", "+", "#"],
    shades: [" ", ".", ":", "%", "#"],
    bar: "#",
    unfinished: "*",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ascii_is_ascii() {
        let text = format!("{ASCII:?}");
        assert!(text.is_ascii(), "{text}");
    }

    #[test]
    fn bands_and_trends_differ_without_colour() {
        for glyphs in [&UNICODE, &ASCII] {
            let mut signs: Vec<&str> = Band::ALL.iter().map(|band| glyphs.band(*band)).collect();
            signs.extend(Trend::ALL.iter().map(|trend| glyphs.trend(*trend)));
            assert!(signs.iter().all(|sign| crate::text::plain::width(sign) == 1), "{signs:?}");
            signs.sort_unstable();
            signs.dedup();
            assert_eq!(signs.len(), Band::ALL.len() + Trend::ALL.len(), "{signs:?}");
        }
    }
}
