//! The command line: what its commands print.

use super::super::table::declare_texts;

declare_texts! { CliWords:
    // The command line
    done_init(path, currency, zone);
    done_demo(path, customers, purchases);
    done_export(customers, path);
    history_undone;
    history_undoes(batch);
    history_whole(head);
    history_empty;
    history_damaged(change);
    import_created(count);
    import_updated(count);
    import_unchanged(count);
    import_customers_created(customers);
    import_rejected(count);
    import_dry_run;
    import_undo;
    import_ignored(columns);
    import_line(line, column, value, why);
    import_line_only(line, value, why);
    import_more(count);
    import_working;
    show_stage;
    show_since(date, days);
    show_owner;
    show_value;
    show_company;
    show_email;
    show_phone;
    show_place;
    show_source;
    show_tags;
    show_key;
    show_path;
    show_purchases;
    show_refund;
    show_rotting;
    nothing_found;
    head_id;
    head_name;
    head_days;

    // The welcome
    welcome(path);
    welcome_demo;
    welcome_new;
    welcome_import;
    welcome_ask;
    welcome_unknown(answer);
    welcome_file;
    welcome_open;

    // Completions and the manual
    error_log(path, detail);
    hint_log;
    help_log;
    about_completions;
    lens_clm;
    lens_growth;
    lens_referral;
    lens_reactivation;
    lens_loyalty;
    lens_relationship;
    lens_simple;
    lens_ladder;
    help_completions_shell;
    about_man;
    man_name;
    man_synopsis;
    man_description;
    man_environment;
    man_environment_text;
    row_ambiguous_date;
    row_unknown_status;
    file_not_text;
    file_unclear_amounts(line, column, value, whole, fraction);
    file_unclear_dates(line, column, value);
    file_of_purchases(vendor);
    file_of_customers(vendor);
    import_duplicate(line, customer, by);
    import_duplicates_more(count);
    duplicate_by_email;
    duplicate_by_phone;
    duplicate_by_name;
    row_bad_json;
    file_conflicts(total, lines);
    import_skipped(rows);
    import_saved_rejected(file);
    help_import_on_conflict;
    help_import_save_rejected;
    value_policy;
    import_rows(rows, line);
    import_no_purchase(rows);
    import_other_stage(rows);
    import_closed_before_contact(rows);
    help_import_preset;
    help_import_amounts;
    help_import_dates;
    value_mark;
}
