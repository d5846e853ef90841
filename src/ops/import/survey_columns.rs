//! The columns of a file of surveys, and every head they go by.
//!
//! Either a column says which survey it was and another the score, or a column named after the survey holds the score.

use super::heads::ColumnRule;
use super::purchase_columns::CUSTOMER_HEADS;

/// A column of a file of surveys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SurveyColumn {
    Customer,
    Date,
    Kind,
    /// The score of the survey that the kind says.
    Score,
    /// The score of this survey.
    Nps,
    Csat,
    Comment,
}

/// The columns that say both what was asked and what was answered.
const NAMED: &[SurveyColumn] = &[SurveyColumn::Nps, SurveyColumn::Csat];

pub(super) const COLUMNS: &[ColumnRule<SurveyColumn>] = &[
    rule(SurveyColumn::Customer, CUSTOMER_HEADS),
    rule(
        SurveyColumn::Date,
        &[
            "at",
            "datetime",
            "timestamp",
            "surveydate",
            "answeredat",
            "respondedat",
            "responsedate",
            "submittedat",
            "tanggal",
            "tgl",
            "waktu",
            "tanggalsurvei",
            "createdat",
        ],
    ),
    rule(
        SurveyColumn::Kind,
        &["surveykind", "surveytype", "survey", "type", "metric", "jenissurvei", "survei", "jenis", "tipe"],
    ),
    rule(SurveyColumn::Score, &["rating", "answer", "skor", "nilai", "jawaban"]),
    rule(SurveyColumn::Nps, &["npsscore", "netpromoterscore", "skornps", "nilainps"]),
    rule(
        SurveyColumn::Csat,
        &["csatscore", "customersatisfaction", "satisfaction", "skorcsat", "kepuasan", "kepuasanpelanggan"],
    ),
    rule(
        SurveyColumn::Comment,
        &["comments", "feedback", "verbatim", "note", "notes", "komentar", "masukan", "ulasan", "catatan"],
    ),
];

const fn rule(column: SurveyColumn, aliases: &'static [&'static str]) -> ColumnRule<SurveyColumn> {
    use SurveyColumn as C;
    let key = match column {
        C::Customer => "customer",
        C::Date => "date",
        C::Kind => "kind",
        C::Score => "score",
        C::Nps => "nps",
        C::Csat => "csat",
        C::Comment => "comment",
    };
    let required = matches!(column, C::Customer | C::Date | C::Kind | C::Score);
    let instead = if matches!(column, C::Kind | C::Score) { NAMED } else { &[] };
    ColumnRule { column, key, required, instead, aliases }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_folded_and_name_one_field() {
        super::super::heads::check_table(COLUMNS, &[]);
    }
}
