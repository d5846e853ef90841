//! The table of words: every text of the program by name, with what it mentions.
//!
//! A name without arguments is a fixed text; one with arguments is a sentence that mentions each of them. The
//! language files word them with `wording!`.

use super::table::declare_texts;
use crate::domain::lang::Lang;

declare_texts! {
    // Reasons of a move
    reason_quality;
    reason_price;
    reason_trust;
    reason_no_need;
    reason_competitor;
    reason_other;

    // Errors about the database
    error_no_default_database(path);
    hint_no_default_database;
    error_no_home;
    hint_no_home;
    hint_db_missing;
    error_no_folder(path);
    hint_no_folder;
    error_db_there(path);
    hint_db_there;
    error_db_not_one(path);
    error_db_foreign(path);
    hint_db_not_ours;
    error_db_newer(path, found, known);
    hint_db_newer;
    error_db_older(path, found, known);
    hint_db_older;
    error_db_locked(path);
    error_db_readonly(path);
    error_db_vanished(path);
    hint_db_vanished;
    hint_permissions;
    error_db_full(path);
    hint_db_full;
    error_db_denied(path);
    hint_db_denied;
    error_db_damaged(path, detail);
    error_db_corrupt(path, place, value);
    hint_db_damaged;
    error_changed;
    hint_changed;
    error_refused(batch, why);
    error_refused_by(batch, why, by);
    refused_customers(blocked, count);
    refused_customer(name);
    refused_unnamed;
    hint_refused(batch);
    hint_refused_one;
    error_no_batch(id);
    error_already_undone(id);
    hint_history;
    error_too_large;
    hint_too_large;
    hint_try_again;

    // Errors about what was asked for
    error_no_customer(name);
    hint_no_customer;
    error_ambiguous_customer(count, name);
    hint_ambiguous_customer(names);
    error_no_stage(name);
    error_no_lens(name);
    hint_known(known);
    error_reason_needed(stage);
    hint_reason_needed(known);
    error_query_qualifier(name, column);
    hint_query_qualifier;
    error_query_stage(name, column);
    hint_query_stage;
    error_query_empty(name, column);
    hint_query_empty;
    error_query_quote(column);
    hint_query_quote;

    // Errors about arguments, files and the terminal
    error_file_missing(path);
    hint_file_missing;
    error_file_denied(path);
    error_file_folder(path);
    error_file(path, detail);
    error_unreadable(detail);
    error_no_terminal;
    hint_no_terminal;
    error_terminal(detail);
    error_left_writing(path);
    hint_left_writing;
    error_moved_meanwhile(name);
    error_output(detail);
    hint_output;
    error_bad_clock(option, value);
    hint_bad_clock;
    error_at_is_for_reading;
    hint_leave_out;
    error_readonly_asked;
    error_unknown_lang(value);
    error_unknown_currency(value);
    hint_unknown_currency;
    error_unknown_zone(value);
    hint_unknown_zone;
    error_unknown_reason(value);
    error_unknown_option(option);
    error_unknown_command(value);
    error_bad_value(option, value);
    error_missing_arguments(names);
    error_missing_value(option);
    error_twice(option);
    error_missing_command;
    error_clash(first, second);
    error_too_many_arguments(value);
    hint_usage;
    hint_usage_of_siklus;
    hint_dash;
    hint_nearest(near);
    report_error;
    report_hint;

    // What came of an action
    outcome_moved(name, from, to);
    outcome_undone(what);
    outcome_redone(what);
    outcome_left(count);
    count_customers(count);
    count_purchases(count);
    action_move;
    action_import;
    action_demo;
    action_configure;
    action_undo;
    action_redo;

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

    // Help of the command line
    about_siklus;
    usage_siklus;
    help_usage;
    help_commands;
    help_options;
    help_arguments;
    help_globals;
    help_default(value);
    usage_options;
    value_file;
    value_moment;
    value_code;
    value_lens;
    value_zone;
    value_query;
    value_customer;
    value_stage;
    value_reason;
    value_kind;
    value_map;
    value_change;
    value_pane;
    value_command;
    about_init;
    about_demo;
    about_list;
    about_show;
    about_move;
    about_import;
    about_export;
    about_history;
    about_undo;
    about_redo;
    about_keys;
    about_print;
    about_help;
    help_db;
    help_demo;
    help_at;
    help_lang;
    help_readonly;
    help_ascii;
    help_help;
    help_help_command;
    help_version;
    help_json;
    help_limit;
    help_init_currency;
    help_lens;
    help_init_timezone;
    help_demo_file;
    help_list_query;
    help_customer;
    help_move_stage;
    help_move_reason;
    help_kind;
    help_import_file;
    help_import_map;
    help_import_create_customers;
    help_import_dry_run;
    help_export_out;
    help_history_verify;
    help_undo_batch;
    help_undo_rest;
    help_format;
    help_print_pane;
    help_print_width;
    help_print_height;
    import_of_customers;
    import_of_purchases;
    import_line_bare(line, why);
    hint_nothing_imported;
    head_keys;
    head_does;
    head_where;
    scope_global;
    scope_help;
    scope_picker;

    // Dates and spans
    months_short;
    date(day, month, year);
    date_time(date, hour, minute);
    days_short(days);
    // After a bug
    panic_what(what);
    panic_where(place, thread);
    panic_safe;
    panic_hint;
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
    row_open_quote;
    row_order_of_another(customer);
    row_told_before(line);
    row_negative_value;
    row_unknown_kind;
    row_path_unknown_stage(step, stage);
    row_path_not_a_date(step, text);

    // Why a file cannot be imported
    file_no_heads;
    file_json;
    file_utf16;
    file_not_utf8;
    file_endless_heads;
    file_map_form(text);
    file_unknown_field(field, known);
    file_mapped_twice(field);
    file_absent_head(head, nearest);
    file_missing_columns(fields, found, field);
    // Dashboard: commands, as the help lists them
    cmd_cursor_down;
    cmd_cursor_up;
    cmd_column_left;
    cmd_column_right;
    cmd_next_column;
    cmd_previous_column;
    cmd_first_card;
    cmd_last_card;
    cmd_half_page_down;
    cmd_half_page_up;
    cmd_page_down;
    cmd_page_up;
    cmd_help_first;
    cmd_help_last;
    still_writing;
    cmd_switch_lens;
    cmd_refresh;
    cmd_move_next;
    cmd_move_previous;
    cmd_move_to;
    cmd_end;
    cmd_undo;
    cmd_redo;
    cmd_help;
    cmd_back;
    cmd_close;
    cmd_suspend;
    cmd_quit;
    cmd_scroll_down;
    cmd_scroll_up;
    cmd_picker_down;
    cmd_picker_up;
    cmd_picker_choose;
    cmd_picker_number;

    // Dashboard: hints of the footer
    hint_lens;
    hint_move_previous;
    hint_move_next;
    hint_move_to;
    hint_end;
    hint_undo;
    hint_help;
    hint_close;
    hint_refresh;
    hint_choose;
    hint_back;

    // Dashboard: headings and lists
    help_title;
    help_look;
    help_change;
    help_program;
    pick_rung(name);
    pick_reason(name, rung);
    pick_lens;

    // Dashboard: title bar and board
    pane_board;
    title_demo(day);
    title_asked(day);
    title_readonly;
    title_stale;
    loading;
    column_empty;
    board_empty;
    weighted(value);
    too_small(width, height, has_width, has_height);

    // Dashboard: what the status line says
    did_move(what, key);
    did_undo(what, key);
    did_redo(what, key);
    nothing_to_undo;
    nothing_to_redo;
    already_there(name, rung);
    edge_first(name, column);
    edge_last(column, end, any);
    edge_exit(column, back, any);
    nothing_before(name, any);
    no_ending;
    refused_readonly;
    refused_no_customer;

    // The filter, and big databases
    error_query_tag(name, column);
    hint_query_tag;
    cmd_filter;
    hint_filter;
    cmd_filter_keep;
    hint_filter_keep;
    cmd_filter_drop;
    hint_filter_drop;
    filter_matches(count);
    filter_counting;
    filter_nobody(key);
    not_shown(what);
    rotting(count);
    column_unmatched;
    scope_filter;
    demo_progress;
    help_demo_customers;
    help_demo_purchases;
    help_demo_touchpoints;
    error_no_touchpoints;
    hint_no_touchpoints;
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_text_is_there_and_mentions_all_it_is_given() {
        for &lang in Lang::ALL {
            for (name, text, arguments) in every(crate::text::words(lang)) {
                assert!(!text.trim().is_empty(), "{name} is empty in {lang:?}");
                for argument in arguments {
                    assert!(
                        text.contains(&argument),
                        "{name} in {lang:?} does not mention {argument}: {text}"
                    );
                }
            }
        }
    }

    /// The sources apart from those that declare and word the texts.
    fn sources(folder: &Path) -> String {
        let mut text = String::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                text.push_str(&sources(&path));
            } else if !["src/text/words.rs", "src/text/en.rs", "src/text/id.rs"]
                .iter()
                .any(|own| path.ends_with(own))
            {
                text.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
        text
    }

    #[test]
    fn every_text_is_used() {
        let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        let used: std::collections::HashSet<_> =
            sources.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
        let words = crate::text::words(Lang::English);
        let unused: Vec<_> =
            every(words).into_iter().map(|text| text.0).filter(|name| !used.contains(name)).collect();
        assert!(unused.is_empty(), "nobody says {unused:?}: delete them");
    }
}
