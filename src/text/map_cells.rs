//! What stands in the cells of a journey map, in words: one wording for the screen and for what is shared.

use super::journey::evidence_text;
use super::plain::plain;
use super::{Figures, Words, figures, words};
use crate::domain::evidence::Evidence;
use crate::domain::journey::{JourneyMap, MapRow, Piece, Row, Stop};
use crate::domain::lang::Lang;
use crate::domain::moment::Clock;
use crate::domain::opportunity::Opportunity;
use crate::domain::pain::Pain;
use crate::domain::story::Story;

/// The signs that go without words.
#[derive(Debug, Clone, Copy)]
pub struct Signs {
    /// Before what is only expected.
    pub expected: &'static str,
    /// Before what is over.
    pub done: &'static str,
    /// Before a pain nobody works on any more, though it did not go away.
    pub stayed: &'static str,
    /// Before how much better or worse it was than expected.
    pub better: &'static str,
    pub worse: &'static str,
}

/// How a cell is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Lived,
    /// It hurts, and it is open.
    Open,
    /// It felt bad.
    Bad,
    Expected,
    Nothing,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    pub tone: Tone,
    /// How well it is known, where that is one and the same for all of it.
    pub evidence: Option<Evidence>,
}

impl Said {
    fn nothing() -> Self {
        Self { text: "-".to_owned(), tone: Tone::Nothing, evidence: None }
    }

    /// With how well it is known behind it.
    pub fn with_evidence(&self, words: &dyn Words) -> String {
        match self.evidence {
            Some(evidence) => format!("{} ({})", self.text, evidence_text(words, evidence)),
            None => self.text.clone(),
        }
    }
}

pub fn map_row_text(words: &dyn Words, row: MapRow) -> &'static str {
    match row {
        MapRow::Actions => words.row_actions(),
        MapRow::Channels => words.row_channels(),
        MapRow::Motivation => words.row_motivation(),
        MapRow::Emotion => words.row_emotion(),
        MapRow::Pains => words.row_pains(),
        MapRow::Opportunities => words.row_opportunities(),
    }
}

/// A map that is put into words.
#[derive(Clone, Copy)]
pub struct MapTelling<'a> {
    pub story: &'a Story,
    pub map: &'a JourneyMap,
    pub clock: Clock,
    pub lang: Lang,
    pub signs: Signs,
}

impl MapTelling<'_> {
    fn words(&self) -> &'static dyn Words {
        words(self.lang)
    }

    fn figures(&self) -> &'static Figures {
        figures(self.lang)
    }

    fn count(&self, n: usize) -> String {
        self.figures().count(i64::try_from(n).unwrap_or(i64::MAX))
    }

    /// The days spent in the column, then those that the persona expects.
    pub fn time(&self, stop: &Stop) -> (String, Option<String>) {
        let words = self.words();
        let spent = if stop.visited { words.days_short(&stop.days) } else { "-".to_owned() };
        let expected = stop.days_expected;
        (spent, expected.map(|days| format!("{}{}", self.signs.expected, words.days_short(&days))))
    }

    pub fn said(&self, stop: &Stop, row: MapRow) -> Said {
        match row {
            MapRow::Actions => self.actions(stop),
            MapRow::Channels => self.lived_or_expected(&stop.channels),
            MapRow::Motivation => self.lived_or_expected(&stop.motivation),
            MapRow::Emotion => self.feeling(stop),
            MapRow::Pains => self.pains(stop),
            MapRow::Opportunities => self.opportunities(stop),
        }
    }

    /// Purchases are actions too.
    fn actions(&self, stop: &Stop) -> Said {
        let said = self.lived_or_expected(&stop.actions);
        if stop.purchases == 0 {
            return said;
        }
        let bought = self.words().map_purchases(&self.count(stop.purchases));
        if stop.actions.pieces.is_empty() {
            return Said { text: bought, tone: Tone::Lived, evidence: Some(Evidence::Measured) };
        }
        Said { text: format!("{}, {bought}", said.text), ..said }
    }

    /// What was lived; else what the persona expects, with a sign before it; else nothing.
    fn lived_or_expected(&self, row: &Row) -> Said {
        let Some(first) = row.pieces.first() else { return self.expected(&row.expected) };
        let same = row.pieces.iter().all(|piece| piece.evidence == first.evidence);
        let texts: Vec<String> = row.pieces.iter().map(|piece| self.piece(piece)).collect();
        Said { text: texts.join(", "), tone: Tone::Lived, evidence: same.then_some(first.evidence) }
    }

    fn expected(&self, text: &str) -> Said {
        if text.is_empty() {
            return Said::nothing();
        }
        let text = format!("{}{}", self.signs.expected, plain(text));
        Said { text, tone: Tone::Expected, evidence: None }
    }

    /// `3 ads`, and a question mark behind what is only assumed.
    fn piece(&self, piece: &Piece) -> String {
        let doubt = if piece.evidence == Evidence::Assumed { "?" } else { "" };
        match piece.count {
            1 => format!("{}{doubt}", plain(&piece.text)),
            n => format!("{} {}{doubt}", self.count(n), plain(&piece.text)),
        }
    }

    /// The mean feeling, how far it is from the expected one, and the words for it.
    fn feeling(&self, stop: &Stop) -> Said {
        let words = self.lived_or_expected(&stop.feeling);
        let Some(lived) = stop.lived else {
            let Some(expected) = stop.expected.filter(|_| stop.feeling.pieces.is_empty()) else {
                return words;
            };
            let text =
                format!("{}{} {}", self.signs.expected, signed(expected), plain(&stop.feeling.expected));
            return Said { text: text.trim_end().to_owned(), tone: Tone::Expected, evidence: None };
        };
        let mut parts = vec![signed(lived.mean)];
        let gap = stop.gap().filter(|gap| gap.abs() >= 0.5);
        parts.extend(gap.map(|gap| {
            let sign = if gap < 0.0 { self.signs.worse } else { self.signs.better };
            format!("{sign}{:.1}", gap.abs())
        }));
        if !stop.feeling.pieces.is_empty() {
            parts.push(words.text);
        }
        let tone = if lived.mean <= -1.0 { Tone::Bad } else { Tone::Lived };
        let evidence = words.evidence.filter(|_| !stop.feeling.pieces.is_empty());
        Said { text: parts.join(" "), tone, evidence }
    }

    fn pains(&self, stop: &Stop) -> Said {
        let all: Vec<&Pain> = stop.pains.iter().filter_map(|at| self.story.account.pains.get(*at)).collect();
        if all.is_empty() {
            return self.expected(&stop.pains_expected);
        }
        let texts: Vec<String> = all.iter().map(|pain| self.pain(pain)).collect();
        let open = all.iter().any(|pain| pain.is_open());
        Said { text: texts.join(", "), tone: if open { Tone::Open } else { Tone::Lived }, evidence: None }
    }

    /// `slow checkout!!! 9d`: a mark for each degree, and the days it is open.
    pub fn pain(&self, pain: &Pain) -> String {
        let what = plain(&pain.trouble.what);
        if let Some(closing) = &pain.closed {
            let sign = if closing.gone == Some(false) { self.signs.stayed } else { self.signs.done };
            return format!("{sign}{what}");
        }
        let days = self.clock.days_since(pain.trouble.since.day(self.clock.zone));
        let hurts = "!".repeat(usize::from(pain.trouble.severity.level()));
        format!("{what}{hurts} {}", self.words().days_short(&days))
    }

    fn opportunities(&self, stop: &Stop) -> Said {
        let all = stop.opportunities.iter().filter_map(|at| self.story.account.opportunities.get(*at));
        let texts: Vec<String> = all.map(|opportunity| self.opportunity(opportunity)).collect();
        if texts.is_empty() {
            return self.expected(&stop.opportunities_expected);
        }
        Said { text: texts.join(", "), tone: Tone::Lived, evidence: None }
    }

    /// `call billing v5 e1`.
    pub fn opportunity(&self, opportunity: &Opportunity) -> String {
        let chance = &opportunity.chance;
        let what = plain(&chance.what);
        if opportunity.done.is_some() {
            return format!("{}{what}", self.signs.done);
        }
        format!("{what} {}", self.words().map_grades(&chance.value.get(), &chance.effort.get()))
    }
}

/// With its sign, a whole number without decimals.
pub fn signed(value: f64) -> String {
    let text = if value.fract().abs() < 0.05 { format!("{value:+.0}") } else { format!("{value:+.1}") };
    if text == "+0" || text == "-0" { "0".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::signed;

    #[test]
    fn feelings_have_their_sign_and_no_needless_decimal() {
        assert_eq!([-2.0, -0.04, 0.0, 0.5, 1.0, 1.333].map(signed), ["-2", "0", "0", "+0.5", "+1", "+1.3"]);
    }
}
