//! A row of a file of surveys: who answered what, and when. A row with the scores of two surveys is two answers.

use std::collections::VecDeque;

use super::cells::Cells;
use super::currency_gate::CurrencyGate;
use super::details::DetailRow;
use super::heads::ColumnRule;
use super::rows::{FromRow, Reading};
use super::survey_columns::{COLUMNS, SurveyColumn};
use crate::domain::change::Entity;
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, SurveyId};
use crate::domain::import_report::ImportKind;
use crate::domain::rejection::{Rejection, Remark, RowError};
use crate::domain::survey::{Answer, Survey, SurveyKind};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyRow {
    pub line: u64,
    /// The external key of the customer.
    pub customer_key: String,
    pub answer: Answer,
}

impl FromRow for SurveyRow {
    type Column = SurveyColumn;
    const COLUMNS: &'static [ColumnRule<SurveyColumn>] = COLUMNS;
    const AMOUNTS: &'static [SurveyColumn] = &[];
    const DATES: &'static [SurveyColumn] = &[SurveyColumn::Date];

    fn from_row(
        cells: &Cells<'_, SurveyColumn>,
        reading: Reading<'_>,
        _: &mut CurrencyGate,
        into: &mut VecDeque<Self>,
    ) -> Result<Option<Remark>, RowError> {
        use SurveyColumn as C;
        let customer_key = cells.required_text(C::Customer)?.to_owned();
        let at = cells.past(C::Date, reading.clock)?;
        let at = at.ok_or_else(|| cells.reject(C::Date, Rejection::MissingValue))?;
        let scores = scores(cells)?;
        // Said once: of two answers in a row, with the first.
        let mut comment = cells.text(C::Comment)?.map(str::to_owned);
        into.extend(scores.into_iter().map(|(kind, score)| Self {
            line: cells.line(),
            customer_key: customer_key.clone(),
            answer: Answer { at, kind, score, comment: comment.take() },
        }));
        Ok(None)
    }
}

/// What was answered; at least one thing.
fn scores(cells: &Cells<'_, SurveyColumn>) -> Result<Vec<(SurveyKind, u8)>, RowError> {
    use SurveyColumn as C;
    let named = |kind| match kind {
        SurveyKind::Nps => C::Nps,
        SurveyKind::Csat => C::Csat,
    };
    if cells.has(C::Kind) {
        let kind = cells.word(C::Kind, KINDS, Rejection::UnknownSurvey)?;
        let kind = kind.ok_or_else(|| cells.reject(C::Kind, Rejection::MissingValue))?;
        let column = if cells.has(C::Score) { C::Score } else { named(kind) };
        let score = score(cells, column, kind)?;
        return Ok(vec![(kind, score.ok_or_else(|| cells.reject(column, Rejection::MissingValue))?)]);
    }
    let mut scores = Vec::new();
    for &kind in SurveyKind::ALL {
        scores.extend(score(cells, named(kind), kind)?.map(|score| (kind, score)));
    }
    if scores.is_empty() {
        let column = if cells.has(C::Nps) { C::Nps } else { C::Csat };
        return Err(cells.reject(column, Rejection::MissingValue));
    }
    Ok(scores)
}

fn score(
    cells: &Cells<'_, SurveyColumn>,
    column: SurveyColumn,
    kind: SurveyKind,
) -> Result<Option<u8>, RowError> {
    let (low, high) = kind.scale();
    let taken = |score: i64| score.try_into().ok().filter(|score| kind.takes(*score));
    cells.whole(column, taken, Rejection::OffScale { low: low.into(), high: high.into() })
}

impl DetailRow for SurveyRow {
    const KIND: ImportKind = ImportKind::Surveys;
    const ENTITY: Entity = Entity::Survey;
    const CUSTOMER: SurveyColumn = SurveyColumn::Customer;

    fn line(&self) -> u64 {
        self.line
    }

    fn customer_key(&self) -> &str {
        &self.customer_key
    }

    fn detail(&self, id: i64, customer: CustomerId) -> Detail {
        Detail::Survey(Survey { id: SurveyId(id), customer, answer: self.answer.clone() })
    }
}

/// The words for each survey, folded as heads are.
const KINDS: &[(&str, SurveyKind)] = &[
    ("nps", SurveyKind::Nps),
    ("netpromoterscore", SurveyKind::Nps),
    ("netpromoter", SurveyKind::Nps),
    ("rekomendasi", SurveyKind::Nps),
    ("csat", SurveyKind::Csat),
    ("customersatisfaction", SurveyKind::Csat),
    ("satisfaction", SurveyKind::Csat),
    ("kepuasan", SurveyKind::Csat),
    ("kepuasanpelanggan", SurveyKind::Csat),
];

#[cfg(test)]
mod tests {
    use super::super::rows::tests::read_all;
    use super::*;
    use crate::domain::bad_file::BadFile;
    use crate::domain::money::Currency;
    use crate::ops::import::source::OpenError;

    fn read(text: &str) -> Result<Vec<Result<SurveyRow, RowError>>, OpenError> {
        read_all(text.as_bytes(), CurrencyGate::settled(Currency::IDR))
    }

    /// The answers in a row: kind, score and comment.
    fn answers(text: &str) -> Vec<(SurveyKind, u8, Option<String>)> {
        let rows = read(text).unwrap().into_iter();
        rows.map(|row| row.unwrap().answer)
            .map(|answer| (answer.kind, answer.score, answer.comment))
            .collect()
    }

    fn rejected(text: &str) -> RowError {
        read(text).unwrap().remove(0).unwrap_err()
    }

    #[test]
    fn a_kind_and_a_score_are_one_answer() {
        let all =
            answers("customer,date,kind,score,comment\n1,2026-01-02,nps,9,fine\n1,2026-01-02,CSAT,5.0,\n");
        assert_eq!(all, [(SurveyKind::Nps, 9, Some("fine".into())), (SurveyKind::Csat, 5, None)]);
        let all = answers("Pelanggan;Tanggal;Jenis Survei;Skor;Komentar\n1;2026-01-02;Kepuasan;4;lama\n");
        assert_eq!(all, [(SurveyKind::Csat, 4, Some("lama".into()))]);
        let all = answers("customer,date,kind,nps\n1,2026-01-02,nps,0\n");
        assert_eq!(all, [(SurveyKind::Nps, 0, None)]);
    }

    #[test]
    fn a_column_named_after_the_survey_holds_its_score() {
        assert_eq!(answers("customer,date,NPS\n1,2026-01-02,10\n"), [(SurveyKind::Nps, 10, None)]);
        assert_eq!(answers("customer,date,csat score\n1,2026-01-02,1\n"), [(SurveyKind::Csat, 1, None)]);
        let both = answers("customer,date,csat,nps,note\n1,2026-01-02,3,7,both\n1,2026-01-02,2,,one\n");
        assert_eq!(
            both,
            [
                (SurveyKind::Nps, 7, Some("both".into())),
                (SurveyKind::Csat, 3, None),
                (SurveyKind::Csat, 2, Some("one".into())),
            ]
        );
    }

    #[test]
    fn what_is_off_the_scale_or_no_survey_is_rejected_where_it_stands() {
        for (kind, score, low, high) in
            [("nps", "11", 0, 10), ("nps", "-1", 0, 10), ("csat", "0", 1, 5), ("csat", "good", 1, 5)]
        {
            let why = Rejection::OffScale { low, high };
            let long = rejected(&format!("customer,date,kind,Skor\n1,2026-01-02,{kind},{score}\n"));
            assert_eq!(long, RowError::new(2, Some("Skor"), score, why.clone()));
            let wide = rejected(&format!("customer,date,{kind}\n1,2026-01-02,{score}\n"));
            assert_eq!(wide, RowError::new(2, Some(kind), score, why));
        }
        let why = |cells: &str| rejected(&format!("customer,date,kind,score\n{cells}\n")).why;
        assert_eq!(why("1,2026-01-02,ces,5"), Rejection::UnknownSurvey);
        for cells in [",2026-01-02,nps,5", "1,,nps,5", "1,2026-01-02,,5", "1,2026-01-02,nps,"] {
            assert_eq!(why(cells), Rejection::MissingValue, "{cells}");
        }
        let empty = rejected("customer,date,csat\n1,2026-01-02,\n");
        assert_eq!((empty.column.as_deref(), empty.why), (Some("csat"), Rejection::MissingValue));
    }

    #[test]
    fn a_score_without_what_was_asked_keeps_the_file_out() {
        for (heads, missing) in
            [("customer,date,score", vec!["kind"]), ("customer,kind", vec!["date", "score"])]
        {
            match read(heads) {
                Err(OpenError::File(BadFile::MissingColumns { fields, .. })) => assert_eq!(fields, missing),
                other => panic!("{other:?}"),
            }
        }
    }
}
