//! What stands in the cells of the map: what somebody wrote, else what touchpoints say, beside what is expected.

use std::collections::HashMap;

use super::{Atlas, Piece, Spot, Stop, mean};
use crate::domain::cell::{Cell, CellRow};
use crate::domain::channel::channel_name;
use crate::domain::evidence::Evidence;
use crate::domain::lang::Lang;
use crate::domain::persona::Expectation;
use crate::domain::stage::StageKey;
use crate::domain::story::Story;

/// Fills in what the cells say.
pub(super) struct Cells<'a> {
    pub story: &'a Story,
    pub atlas: Atlas<'a>,
}

impl Cells<'_> {
    pub fn fill(&self, stops: &mut [Stop], points: &mut Vec<(Spot, f64, Evidence)>) {
        let Atlas { lens, ladder, .. } = self.atlas;
        for (index, stop) in stops.iter_mut().enumerate() {
            let rungs: Vec<&StageKey> = ladder
                .stages()
                .iter()
                .map(|stage| &stage.key)
                .filter(|key| lens.column_of(key) == stop.column)
                .collect();
            stop.actions.pieces = self.said(stop, &rungs, CellRow::Actions);
            stop.channels.pieces = self.said(stop, &rungs, CellRow::Channels);
            stop.motivation.pieces = self.said(stop, &rungs, CellRow::Motivation);
            stop.feeling.pieces = self.said(stop, &rungs, CellRow::Emotion);
            // A feeling that somebody wrote down stands for the column, as texts do; but no guess for what was lived.
            let counts = |evidence| stop.lived.is_none() || evidence > Evidence::Assumed;
            let told = self.cells(&rungs, CellRow::Emotion).map(|cell| &cell.statement);
            let told = told.filter(|statement| counts(statement.evidence));
            let values = told.filter_map(|statement| Some(f64::from(statement.emotion?.value())));
            if let Some(mean) = mean(values) {
                stop.lived = Some(mean);
                let spot = Spot { stop: index, x: index as f64 + 0.5 };
                points.push((spot, mean.mean, Evidence::Assumed));
            }
            self.things(stop, &rungs);
            self.expect(stop, &rungs);
        }
    }

    fn cells<'b>(&'b self, rungs: &'b [&StageKey], row: CellRow) -> impl Iterator<Item = &'b Cell> {
        let cells = self.story.account.cells.iter();
        cells.filter(move |cell| cell.row == row && rungs.contains(&&cell.stage))
    }

    /// What somebody wrote there, else what the touchpoints say.
    fn said(&self, stop: &Stop, rungs: &[&StageKey], row: CellRow) -> Vec<Piece> {
        let written = self.cells(rungs, row).filter(|cell| !cell.statement.text.is_empty());
        let written: Vec<Piece> = written
            .map(|cell| Piece {
                text: cell.statement.text.clone(),
                count: 1,
                evidence: cell.statement.evidence,
            })
            .collect();
        if !written.is_empty() {
            return written;
        }
        let touches = stop.touchpoints.iter().map(|index| &self.story.touchpoints[*index].touch);
        let texts = touches.filter_map(|touch| {
            let text = match row {
                CellRow::Actions => touch.action.as_deref()?,
                CellRow::Channels => channel_name(&self.story.channels, &touch.channel, self.atlas.lang),
                CellRow::Motivation => touch.motivation.as_deref()?,
                CellRow::Emotion => touch.feeling.as_deref()?,
            };
            Some((text, touch.evidence))
        });
        counted(texts)
    }

    /// Pains and opportunities of the column.
    fn things(&self, stop: &mut Stop, rungs: &[&StageKey]) {
        let account = &self.story.account;
        let of = |stage: &StageKey| rungs.contains(&stage);
        stop.pains = (0..account.pains.len()).filter(|at| of(&account.pains[*at].trouble.stage)).collect();
        stop.pains.sort_by_key(|at| {
            let pain = &account.pains[*at];
            (!pain.is_open(), std::cmp::Reverse(pain.trouble.severity), pain.id)
        });
        let chances = 0..account.opportunities.len();
        stop.opportunities = chances.filter(|at| of(&account.opportunities[*at].chance.stage)).collect();
        stop.opportunities.sort_by_key(|at| {
            let opportunity = &account.opportunities[*at];
            (opportunity.done.is_some(), opportunity.chance.quadrant(), opportunity.id)
        });
    }

    /// What the persona expects of the column's rungs, put together.
    fn expect(&self, stop: &mut Stop, rungs: &[&StageKey]) {
        let Some(persona) = &self.story.persona else { return };
        let expected: Vec<&Expectation> =
            rungs.iter().filter_map(|rung| persona.portrait.expects(rung)).collect();
        let lang = self.atlas.lang;
        let joined = |text: fn(&Expectation, Lang) -> &str| {
            let texts = expected.iter().map(|expected| text(expected, lang)).filter(|text| !text.is_empty());
            texts.collect::<Vec<_>>().join(", ")
        };
        stop.actions.expected = joined(|expected, lang| expected.actions.get(lang));
        stop.motivation.expected = joined(|expected, lang| expected.motivation.get(lang));
        stop.feeling.expected = joined(|expected, lang| expected.feeling.get(lang));
        stop.pains_expected = joined(|expected, lang| expected.pains.get(lang));
        stop.opportunities_expected = joined(|expected, lang| expected.opportunities.get(lang));
        let channels = expected.iter().flat_map(|expected| &expected.channels);
        let mut names: Vec<&str> = Vec::new();
        for name in channels.map(|key| channel_name(&self.story.channels, key, lang)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        stop.channels.expected = names.join(", ");
        stop.expected = expected_feeling(&expected);
        stop.days_expected = expected.iter().filter_map(|expected| expected.days).reduce(u32::saturating_add);
    }
}

/// The mean of the feelings that are expected; `None` where none is.
pub(super) fn expected_feeling(expected: &[&Expectation]) -> Option<f64> {
    let feelings = expected.iter().filter_map(|expected| expected.emotion);
    mean(feelings.map(|emotion| f64::from(emotion.value()))).map(|mean| mean.mean)
}

/// Equal texts once with their count, the most frequent first, then the latest.
fn counted<'a>(texts: impl Iterator<Item = (&'a str, Evidence)>) -> Vec<Piece> {
    let mut places = HashMap::new();
    let mut pieces: Vec<(Piece, usize)> = Vec::new();
    for (order, (text, evidence)) in texts.enumerate() {
        let place = *places.entry(text).or_insert(pieces.len());
        match pieces.get_mut(place) {
            Some((piece, last)) => {
                piece.count += 1;
                piece.evidence = piece.evidence.max(evidence);
                *last = order;
            }
            None => pieces.push((Piece { text: text.to_owned(), count: 1, evidence }, order)),
        }
    }
    pieces.sort_by_key(|(piece, last)| std::cmp::Reverse((piece.count, *last)));
    pieces.into_iter().map(|(piece, _)| piece).collect()
}
