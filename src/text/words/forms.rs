//! Forms and lists of the dashboard.

use super::super::table::declare_texts;

declare_texts! { FormWords:
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
    field_every;
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
    form_help_every;
    form_every_refund;
    terms;
    form_help_tags;
    form_help_customer;
    form_help_pair;
    rhythms;
    weekdays_short;
    weekday_date(weekday, date);
    error_editor(editor, detail);
    hint_editor;

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

    // What forms say while somebody works in them
    form_theirs(field, value, key);
    form_theirs_empty(field, key);
    form_theirs_elsewhere(key);
    form_short_field;
    done_emptied(field);
    field_persona;
    field_birthday;
    form_help_cadence;
    field_cadence;
}
