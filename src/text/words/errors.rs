//! What goes wrong, and what to do about it.

use super::super::table::declare_texts;

declare_texts! { ErrorWords:
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

    // After a bug
    panic_what(what);
    panic_where(place, thread);
    panic_safe;
    panic_hint;

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

    // Errors about what was lived
    error_no_touchpoint(id);
    error_no_pain(id);
    error_no_opportunity(id);
    error_no_channel(name);
    error_no_persona(name);
    hint_personas;
    error_persona_taken(key);
    hint_persona_taken;
    error_persona_edited(name);
    error_letter_taken(letter, by);
    hint_letter_taken;
    error_evidence_missing(letter);
    hint_evidence_missing;
    error_not_a_birthday(text);
    hint_not_a_birthday;
}
