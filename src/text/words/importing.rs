//! Files that are taken in.

use super::super::table::declare_texts;

declare_texts! { ImportWords:
    // Why a row of an import is rejected
    row_missing_value;
    row_not_a_date;
    row_not_a_number;
    row_too_many_decimals(decimals);
    row_too_large;
    row_unknown_stage;
    row_unknown_currency;
    row_wrong_currency(expected, found);
    row_unknown_customer;
    row_text_too_long(limit);
    row_control_characters;
    row_bad_encoding;
    row_wrong_field_count(expected, found);
    row_too_long(limit);
    row_open_quote(lines);
    row_order_of_another(customer);
    row_told_before(line);
    row_negative_value;
    row_unknown_kind;
    row_path_unknown_stage(step, stage);
    row_path_not_a_date(step, text);

    // Why a file cannot be imported
    file_no_heads;
    file_endless_heads;
    file_map_form(text);
    file_unknown_field(field, known);
    file_mapped_twice(field);
    file_absent_head(head, nearest);
    file_missing_columns(fields, found, field);

    // Amounts and dates as people and files write them.
    amount_ambiguous(whole, fraction);
    amount_in_currency(found);

    // Import: columns of one's own, referrers, files without keys
    help_import_keep_columns;
    row_not_told_apart(line);
    row_unknown_referrer;
    row_referred_by_itself;
    row_key_of_another;
    import_keyless;

    // Import in the dashboard
    cmd_import;
    cmd_plan_import;
    hint_plan_import;
    scope_plan;
    form_import;
    field_import_kind;
    field_file;
    field_create_customers;
    field_keep_columns;
    kind_customers;
    kind_purchases;
    plan_title(file);
    plan_layout(vendor);
    plan_note(enter, esc);
    plan_working(key);

    // What an import tells of rows it leaves
    row_open_list;
    row_in_future;
    import_stays_put(rows);
    import_merged_key(rows);
    import_mixed_months(rows);
    file_not_of_vendor(vendor, missing);

    // Files of what customers lived and answered
    kind_touchpoints;
    kind_surveys;
    extent_touchpoints(count);
    extent_surveys(count);
    row_unknown_key;
    row_unknown_channel(known);
    row_unknown_direction;
    row_unknown_evidence;
    row_unknown_survey;
    row_off_scale(low, high);
    row_not_minutes;
    row_not_months;
    file_no_layout(vendor);
}
