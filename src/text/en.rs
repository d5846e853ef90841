//! English.

use super::words::wording;

pub(super) struct English;

wording! { English:
    reason_quality = "quality";
    reason_price = "price";
    reason_trust = "trust";
    reason_no_need = "no need";
    reason_competitor = "competitor";
    reason_other = "other";

    row_missing_value = "empty, but needed";
    row_not_a_date = "not a date or time; write it like 2026-11-22 or 2026-11-22 14:05";
    row_not_a_number =
        "not a plain number; write it like 1250000 or 29.33, with a point before the decimals and nothing else";
    row_too_many_decimals(decimals) = "more decimals than the currency has ({decimals})";
    row_too_large = "larger than any amount siklus keeps";
    row_unknown_stage =
        "no such stage; write a stage's key or name, or the name of a column of the lens, such as considering";
    row_unknown_currency = "no such currency; write its ISO code, such as IDR or USD";
    row_wrong_currency(expected, found) =
        "in {found}, but this database keeps {expected}; convert the amounts, or import into a database of their own";
    row_unknown_customer =
        "no customer has this key; import the customers first, or add --create-customers";
    row_text_too_long(limit) = "longer than {limit} characters";
    row_control_characters = "has a control character in it; take it out";
    row_bad_encoding = "not UTF-8 text; save the file as CSV UTF-8";
    row_wrong_field_count(expected, found) =
        "has {found} cells under {expected} heads; put quotes around cells with the delimiter in them";
    row_too_long(limit) = "longer than {limit} KiB; is a quote left open?";
    row_open_quote = "the file ends inside quotes; close the quote";
    row_order_of_another(customer) = "this order is one of customer {customer} already";
    row_unknown_kind =
        "neither sale nor refund; write one of the two, or leave the column out with --map type=";
    row_path_unknown_stage(step, stage) = "step {step} of the path: no such stage: {stage}";
    row_path_not_a_date(step, text) =
        "step {step} of the path: {text} is not a date; write a step like considering 2026-11-22";

    file_no_heads = "the file is empty; its first row has to name the columns";
    file_utf16 = "the file is UTF-16; save it as CSV UTF-8";
    file_not_utf8 = "the first row is not UTF-8 text; save the file as CSV UTF-8";
    file_endless_heads = "the first row has no end; close its quotes, or check that this is a CSV file";
    file_map_form(text) = "--map {text} is not of the form FIELD=HEAD, such as date=\"Order Date\"";
    file_unknown_field(field, known) = "--map knows no field {field}; there are {known}";
    file_mapped_twice(field) = "--map says twice what {field} is; say it once";
    file_absent_head(head, nearest) = "the file has no column {head}; nearest: {nearest}";
    file_missing_columns(fields, found, field) =
        "no column for {fields}; name it with --map {field}=HEAD; the file has {found}";
}
