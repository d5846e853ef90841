//! Words for why a row is rejected and why a file cannot be imported.
//!
//! Line, column and value stand beside a rejected row; the words say what is wrong and what to do.

use super::words::Words;
use crate::domain::bad_file::BadFile;
use crate::domain::channel::ChannelKey;
use crate::domain::rejection::Rejection;
use crate::domain::stage_path::BadPath;

pub fn rejection(words: &dyn Words, why: &Rejection) -> String {
    match why {
        Rejection::MissingValue => words.row_missing_value().to_owned(),
        Rejection::NotADate => words.row_not_a_date().to_owned(),
        Rejection::AmbiguousDate => words.row_ambiguous_date().to_owned(),
        Rejection::UnknownStatus => words.row_unknown_status().to_owned(),
        Rejection::NotANumber => words.row_not_a_number().to_owned(),
        Rejection::AmbiguousAmount { whole, fraction } => words.amount_ambiguous(whole, fraction),
        Rejection::AmountInCurrency { found } => words.amount_in_currency(&found.code()),
        Rejection::TooManyDecimals { decimals } => words.row_too_many_decimals(decimals),
        Rejection::TooLarge => words.row_too_large().to_owned(),
        Rejection::UnknownStage => words.row_unknown_stage().to_owned(),
        Rejection::UnknownCurrency => words.row_unknown_currency().to_owned(),
        Rejection::WrongCurrency { expected, found } => {
            words.row_wrong_currency(&expected.code(), &found.code())
        }
        Rejection::UnknownCustomer => words.row_unknown_customer().to_owned(),
        Rejection::UnknownKey => words.row_unknown_key().to_owned(),
        Rejection::UnknownChannel { known } => {
            let known: Vec<_> = known.iter().map(ChannelKey::as_str).collect();
            words.row_unknown_channel(&known.join(", "))
        }
        Rejection::UnknownDirection => words.row_unknown_direction().to_owned(),
        Rejection::UnknownEvidence => words.row_unknown_evidence().to_owned(),
        Rejection::UnknownSurvey => words.row_unknown_survey().to_owned(),
        Rejection::OffScale { low, high } => words.row_off_scale(low, high),
        Rejection::NotMinutes => words.row_not_minutes().to_owned(),
        Rejection::NotMonths => words.row_not_months().to_owned(),
        Rejection::NotDays => words.hint_days().to_owned(),
        Rejection::TextTooLong { limit } => words.row_text_too_long(limit),
        Rejection::ControlCharacters => words.row_control_characters().to_owned(),
        Rejection::BadEncoding => words.row_bad_encoding().to_owned(),
        Rejection::WrongFieldCount { expected, found } => words.row_wrong_field_count(expected, found),
        Rejection::RowTooLong { limit_kib } => words.row_too_long(limit_kib),
        Rejection::BadJson => words.row_bad_json().to_owned(),
        Rejection::OpenQuote { lines } => words.row_open_quote(lines),
        Rejection::OpenList => words.row_open_list().to_owned(),
        Rejection::InFuture => words.row_in_future().to_owned(),
        Rejection::OrderOfAnother { customer } => words.row_order_of_another(customer),
        Rejection::ToldBefore { line } => words.row_told_before(line),
        Rejection::NotToldApart { line } => words.row_not_told_apart(line),
        Rejection::UnknownReferrer => words.row_unknown_referrer().to_owned(),
        Rejection::ReferredByItself => words.row_referred_by_itself().to_owned(),
        Rejection::KeyOfAnother => words.row_key_of_another().to_owned(),
        Rejection::NegativeValue => words.row_negative_value().to_owned(),
        Rejection::UnknownKind => words.row_unknown_kind().to_owned(),
        Rejection::BadStagePath { step, why: BadPath::UnknownStage(stage) } => {
            words.row_path_unknown_stage(step, stage)
        }
        Rejection::BadStagePath { step, why: BadPath::NotADate(text) } => {
            words.row_path_not_a_date(step, text)
        }
    }
}

pub fn bad_file(words: &dyn Words, bad: &BadFile) -> String {
    match bad {
        BadFile::NoHeads => words.file_no_heads().to_owned(),
        BadFile::NotText => words.file_not_text().to_owned(),
        BadFile::UnclearAmounts { line, column, value, readings: [whole, fraction] } => {
            words.file_unclear_amounts(line, column, value, whole, fraction)
        }
        BadFile::UnclearDates { line, column, value } => words.file_unclear_dates(line, column, value),
        BadFile::Conflicts { lines, total } => {
            let shown = lines.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
            let more = if *total > lines.len() as u64 { ", …" } else { "" };
            words.file_conflicts(total, &format!("{shown}{more}"))
        }
        BadFile::OfAnotherKind { vendor, is_purchases: true } => words.file_of_purchases(vendor),
        BadFile::OfAnotherKind { vendor, is_purchases: false } => words.file_of_customers(vendor),
        BadFile::NoLayout { vendor } => words.file_no_layout(vendor),
        BadFile::NotOfVendor { vendor, missing } => words.file_not_of_vendor(vendor, &missing.join(", ")),
        BadFile::EndlessHeads => words.file_endless_heads().to_owned(),
        BadFile::MapForm(text) => words.file_map_form(text),
        BadFile::UnknownField { field, known } => words.file_unknown_field(field, &known.join(", ")),
        BadFile::MappedTwice { field } => words.file_mapped_twice(field),
        BadFile::AbsentHead { head, nearest } => words.file_absent_head(head, &nearest.join(", ")),
        BadFile::MissingColumns { fields, found } => {
            let first = fields.first().copied().unwrap_or_default();
            words.file_missing_columns(&fields.join(", "), &listed(found), &first)
        }
    }
}

/// The first of many heads: some programs export a hundred.
fn listed(heads: &[String]) -> String {
    const SHOWN: usize = 20;
    let more = if heads.len() > SHOWN { ", …" } else { "" };
    heads.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ") + more
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::domain::money::Currency;

    #[test]
    fn a_reason_carries_its_figures() {
        let words = crate::text::words(Lang::English);
        let why = Rejection::WrongCurrency { expected: Currency::IDR, found: Currency::USD };
        assert!(rejection(words, &why).starts_with("in USD, but this database keeps IDR"));
        let why = Rejection::BadStagePath { step: 2, why: BadPath::UnknownStage("lost".into()) };
        assert_eq!(rejection(words, &why), "step 2 of the path: no such stage: lost");
    }

    #[test]
    fn a_missing_column_is_told_with_the_way_out() {
        let bad = BadFile::MissingColumns {
            fields: vec!["customer", "date"],
            found: vec!["Kunde".into(), "Datum".into()],
        };
        assert_eq!(
            bad_file(crate::text::words(Lang::English), &bad),
            "no column for customer, date; name it with --map customer=HEAD; the file has Kunde, Datum"
        );
    }
}
