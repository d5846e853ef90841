//! Files that are taken in.

use super::English;
use crate::text::table::wording;
use crate::text::words::ImportWords;

wording! { ImportWords for English:
    row_missing_value = "empty, but needed";
    row_not_a_date = "not a date or time; write it like 2026-11-22 or 2026-11-22 14:05";
    row_not_a_number =
        "not an amount; write it like 1250000 or 29.33";
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
    row_bad_encoding = "no text in the encoding of the file; save the file as CSV UTF-8";
    row_wrong_field_count(expected, found) =
        "has {found} cells under {expected} heads; put quotes around cells with the delimiter in them";
    row_too_long(limit) = "longer than {limit} KiB; is a quote left open?";
    row_open_quote(lines) =
        "a quote is opened here and never closed (lines inside it, up to the end of the file: {lines}); close it";
    row_order_of_another(customer) = "this order is one of customer {customer} already";
    row_told_before(line) = "this key stands on line {line} already; keep one of the two";
    row_negative_value = "below zero; a value is never negative";
    row_unknown_kind =
        "neither sale nor refund; write one of the two, or leave the column out with --map type=";
    row_path_unknown_stage(step, stage) = "step {step} of the path: no such stage: {stage}";
    row_path_not_a_date(step, text) =
        "step {step} of the path: {text} is not a date; write a step like considering 2026-11-22";

    file_no_heads = "the file is empty; its first row has to name the columns";
    file_endless_heads = "the first row has no end; close its quotes, or check that this is a CSV file";
    file_map_form(text) = "--map {text} is not of the form FIELD=HEAD, such as date=\"Order Date\"";
    file_unknown_field(field, known) = "--map knows no field {field}; there are {known}";
    file_mapped_twice(field) = "--map says twice what {field} is; say it once";
    file_absent_head(head, nearest) = "the file has no column {head}; nearest: {nearest}";
    file_missing_columns(fields, found, field) =
        "no column for {fields}; name it with --map {field}=HEAD; the file has {found}";

    amount_ambiguous(whole, fraction) = "reads in two ways; write {whole} or {fraction}";
    amount_in_currency(found) =
        "in {found}, which is not the currency meant; write the amount without it, or convert it";

    help_import_keep_columns = "Keep columns that are none of ours as custom fields (customers)";
    row_not_told_apart(line) = "nothing tells this customer from the one on line {line}; add a column external_key with a key for each";
    row_unknown_referrer = "no customer has this key; import the referrer too, or empty the cell";
    row_referred_by_itself = "nobody brings themselves; empty the cell or name somebody else";
    row_key_of_another = "another customer has this key; take it out of the cell, or merge the two";
    import_keyless = "no column of keys: customers are known by email, else by phone, else by name";

    cmd_import = "import a file";
    cmd_plan_import = "do what is planned";
    hint_plan_import = "do it";
    scope_plan = "Plan";
    form_import = "Import a file";
    field_import_kind = "What is in it";
    field_file = "File";
    field_create_customers = "Make missing customers";
    field_keep_columns = "Keep other columns";
    kind_customers = "customers";
    kind_purchases = "purchases";
    plan_title(file) = "Plan: {file}";
    plan_layout(vendor) = "layout: {vendor}";
    plan_note(enter, esc) = "nothing is written yet: {enter} imports it, {esc} leaves everything as it is";
    plan_working(key) = "reading the file; {key} stops it and quits";

    row_open_list = "the file ends inside its list: it was cut off, and rows may be missing; get it whole and import it again";
    row_in_future = "in the future; what has happened has a date up to today";
    import_stays_put(rows) = "customers who stay where somebody moved them: {rows}";
    import_merged_key(rows) = "passed over, because the customer was merged into another one: {rows}";
    import_mixed_months(rows) = "taken as paid once, because the lines of the order pay for different times: {rows}";
    file_not_of_vendor(vendor, missing) =
        "this is no export of {vendor}: it has no column {missing}; leave --preset out, or name the columns with --map";

    kind_touchpoints = "touchpoints";
    kind_surveys = "surveys";
    extent_touchpoints(count) = one "{count} touchpoint", "{count} touchpoints";
    extent_surveys(count) = one "{count} survey", "{count} surveys";
    row_unknown_key = "no customer has this key; import the customers first";
    row_unknown_channel(known) = "no such channel; there are {known}";
    row_unknown_direction = "neither in nor out; write in where the customer came to you, out where you went to the customer";
    row_unknown_evidence = "not how well it is known; write assumed, reported or measured";
    row_unknown_survey = "no such survey; write nps or csat";
    row_off_scale(low, high) = "off the scale; write a whole number from {low} to {high}";
    row_not_minutes = "not a number of minutes; write a whole number such as 15";
    row_not_months = "not a time that is paid for; write month, quarter, year or a number of months from 1 to 120, or empty the cell";
    file_no_layout(vendor) =
        "no layout of such a file from {vendor} is known; leave --preset out, and name the columns with --map";
}
