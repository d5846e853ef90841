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
    short_names;
    error_still_to_come(at);
    hint_still_to_come;
    error_empty_query;
    hint_empty_query;
    paste_nowhere;
    refused_no_customer;

    // The palette and sequences of keys
    scope_palette;
    cmd_palette;
    cmd_palette_run;
    hint_palette;
    hint_run;
    hint_cancel;
    palette_title;
    palette_nothing;
    no_such_sequence(keys);

    // Forms: commands and hints
    cmd_add;
    cmd_edit;
    cmd_task;
    cmd_tags;
    cmd_owner;
    cmd_buy;
    cmd_contacts;
    cmd_survey;
    cmd_flag;
    cmd_form_save;
    cmd_form_next;
    cmd_form_previous;
    cmd_form_down;
    cmd_form_up;
    cmd_form_suggest;
    cmd_form_editor;
    hint_add;
    hint_edit;
    hint_task;
    hint_save;
    hint_next;
    hint_suggest;
    hint_editor_key;
    scope_form;
    // Forms: titles and fields
    form_add;
    form_edit(name);
    form_tags(name);
    form_owner(name);
    form_task(name);
    form_purchase(name);
    form_survey(name);
    form_contact(name);
    form_flag(name);
    pick_contact(name);
    pick_new_contact;
    field_name;
    field_stage;
    field_owner;
    field_value;
    field_tags;
    field_company;
    field_email;
    field_phone;
    field_city;
    field_country;
    field_source;
    field_referred_by;
    field_key;
    field_another;
    field_what;
    field_due;
    field_promise;
    field_repeat;
    field_amount;
    field_day;
    field_order;
    field_kept;
    field_survey;
    field_score;
    field_comment;
    field_role;
    field_flag;
    field_raised;
    field_note;
    yes;
    no;
    today;
    // Forms: what they say
    form_leave(key);
    form_missing(field);
    form_too_long(limit);
    form_not_a_day;
    form_no_such_day;
    form_day_too_far;
    form_one_of(names);
    form_not_a_tag(word);
    form_number_between(low, high);
    form_no_such_customer;
    form_not_a_pair;
    form_not_a_rhythm;
    form_help_known(key);
    form_help_long(key);
    form_help_money;
    form_help_refund;
    form_help_day;
    form_help_rhythm;
    form_help_tags;
    form_help_customer;
    form_help_pair;
    rhythms;
    weekdays_short;
    weekday_date(weekday, date);
    error_editor(editor, detail);
    hint_editor;
    // What a deed came to
    action_add;
    action_edit;
    action_tag;
    action_task;
    action_buy;
    action_survey;
    action_contact;
    action_flag;
    action_spend;
    action_merge;
    done_line(who, what);
    done_added(stage);
    done_edited(count);
    done_handed(owner);
    done_tagged(tags);
    done_untagged(tags);
    done_planned(task);
    done_promised(task);
    done_replanned(task);
    done_finished(task);
    done_again(day);
    done_task_dropped(task);
    task_due(task, day);
    done_bought(amount);
    done_refunded(amount);
    done_became(stage);
    done_answered(survey, score);
    done_introduced(name);
    done_reintroduced(name);
    done_contact_dropped(name);
    done_raised(flag);
    done_lowered(flag);
    done_spent(amount, channel);
    spent_on_all;
    done_merged(name);
    amount_unknown;
    unchanged(who);
    unchanged_all;
    flag_champion_left;
    flag_unpaid;
    flag_complaint;
    role_champion;
    role_economic_buyer;
    role_decision_maker;
    role_influencer;
    role_user;
    role_billing;
    role_other;
    // Errors about deeds
    error_edited_meanwhile(name, field);
    error_name_missing;
    hint_name_missing;
    error_text_missing;
    hint_text_missing;
    error_text_too_long(start, limit);
    hint_text_too_long;
    error_key_taken(key, name);
    hint_key_taken;
    error_order_taken(order, name);
    hint_order_taken;
    error_referred_by_itself;
    hint_referred_by_itself;
    error_merged_with_itself(name);
    hint_merged_with_itself;
    error_off_the_scale(survey, score);
    hint_off_the_scale(low, high);
    error_no_task(id);
    error_no_contact(id);
    hint_no_detail;

    // The verbs
    hint_negative_amount;
    hint_day;
    hint_tag;
    hint_rhythm;
    hint_set_form;
    error_nothing_to_change;
    hint_nobody_matches;
    about_add;
    about_edit;
    about_tag;
    about_task;
    about_buy;
    about_survey;
    about_contact;
    about_flag;
    about_spend;
    about_merge;
    value_text;
    value_name;
    value_amount;
    value_key;
    value_set;
    value_tag;
    value_day;
    value_rhythm;
    value_order;
    value_survey;
    value_score;
    value_role;
    value_flag;
    value_double;
    value_yes_no;
    help_add_name;
    help_edit_name;
    help_edit_where;
    help_tag;
    help_untag;
    help_company;
    help_email;
    help_phone;
    help_city;
    help_country;
    help_source;
    help_owner;
    help_value;
    help_key;
    help_referred_by;
    help_set;
    help_add_stage;
    help_add_since;
    help_task_what;
    help_task_due;
    help_task_owner;
    help_task_promise;
    help_task_repeat;
    help_task_done;
    help_task_edit;
    help_task_drop;
    help_amount;
    help_date;
    help_buy_order;
    help_buy_refund;
    help_buy_kept;
    help_survey_kind;
    help_survey_score;
    help_survey_comment;
    help_contact_name;
    help_contact_role;
    help_contact_edit;
    help_contact_remove;
    help_flag_kind;
    help_flag_clear;
    help_note;
    help_spend_channel;
    help_merge_kept;
    help_merge_gone;

    // A customer whole
    show_flags;
    show_tasks;
    show_contacts;
    show_surveys;
    show_referred_by;
    show_referred;
    show_promise;
    repeat_days(count);
    repeat_weeks(count);
    repeat_months(count);
    repeat_years(count);
    show_kept;
    show_broken;

    // The welcome
    welcome(path);
    welcome_demo;
    welcome_new;
    welcome_import;
    welcome_ask;
    welcome_unknown(answer);
    welcome_file;
    welcome_open;
    // Amounts and dates as people and files write them.
    amount_ambiguous(whole, fraction);
    amount_in_currency(found);

    // The configuration
    config_place(path, line, what);
    config_syntax(detail);
    config_setting(name);
    config_value(name);
    config_scope(name);
    config_command(name, scope);
    config_key(key, command);
    config_clash(keys, first, second);
    config_writes(key, command);
    hint_config_writes;
    config_no_way_out;
    hint_config;
    hint_config_example(name, example);
    hint_config_key;
    hint_config_clash;
    hint_config_no_way_out;
    config_head;
    config_about_lang;
    config_about_db;
    config_about_ascii;
    config_about_log;
    config_about_keys;
    about_config;
    help_config_path;

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
    // The filter, and big databases
    error_query_tag(name, column);
    hint_query_tag;
    cmd_filter;
    hint_filter;
    cmd_filter_keep;
    hint_filter_keep;
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

    // A rep's day: tasks by keys, sets of customers
    task_letters;
    head_task;
    refused_no_filter;
    refused_not_in_list;
    cmd_picker_change;
    cmd_picker_drop;
    hint_change;
    hint_drop;
    hint_finish;
    cmd_finish;
    cmd_merge;
    cmd_spend;
    hint_hand_over_all;
    cmd_hand_over_all;
    cmd_tag_all;
    pick_task(name);
    no_open_task(name, key);
    task_no_day;
    form_replan(name);
    form_merge(name);
    form_spend;
    form_owner_all(who);
    form_tags_all(who);
    field_double;
    field_channel;
    field_add_tags;
    field_drop_tags;
    form_help_double;
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
    file_not_of_vendor(vendor, missing);
    // What forms say while somebody works in them
    form_theirs(field, value, key);
    form_theirs_empty(field, key);
    form_theirs_elsewhere(key);
    form_short_field;
    done_emptied(field);
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
