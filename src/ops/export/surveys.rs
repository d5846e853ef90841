//! Answers to surveys as CSV, in the columns that import reads.

use std::io::{self, Write};

use super::output;
use crate::domain::survey::Answer;

const HEADS: [&str; 5] = ["customer", "date", "kind", "score", "comment"];

pub struct SurveyExport<W: Write> {
    csv: csv::Writer<W>,
}

impl<W: Write> SurveyExport<W> {
    /// Writes the heads.
    pub fn new(into: W) -> io::Result<Self> {
        let mut csv = csv::Writer::from_writer(into);
        csv.write_record(HEADS).map_err(output)?;
        Ok(Self { csv })
    }

    /// Writes one answer of the customer of this external key.
    pub fn write(&mut self, answer: &Answer, customer_key: &str) -> io::Result<()> {
        let row = [
            customer_key,
            &answer.at.to_string(),
            answer.kind.key(),
            &answer.score.to_string(),
            answer.comment.as_deref().unwrap_or(""),
        ];
        self.csv.write_record(row).map_err(output)
    }

    /// Writes what is still held back, and gives the writer back.
    pub fn finish(self) -> io::Result<W> {
        self.csv.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::money::Currency;
    use crate::domain::stage_path::tests::any_at;
    use crate::domain::survey::SurveyKind;
    use crate::ops::export::customers::tests::any_text;
    use crate::ops::import::currency_gate::CurrencyGate;
    use crate::ops::import::rows::tests::read_all;
    use crate::ops::import::survey_row::SurveyRow;

    proptest! {
        #[test]
        fn import_reads_back_what_export_writes(
            key in any_text(),
            at in any_at(),
            is_nps in any::<bool>(),
            score in 1..=5_u8,
            comment in proptest::option::of(any_text()),
        ) {
            let (kind, score) = if is_nps { (SurveyKind::Nps, score * 2) } else { (SurveyKind::Csat, score) };
            let answer = Answer { at, kind, score, comment };
            let mut export = SurveyExport::new(Vec::new()).unwrap();
            export.write(&answer, &key).unwrap();
            let file = export.finish().unwrap();
            let rows = read_all::<SurveyRow>(&file, CurrencyGate::settled(Currency::IDR)).unwrap();
            prop_assert_eq!(rows, [Ok(SurveyRow { line: 2, customer_key: key, answer })]);
        }
    }
}
