//! The configuration.

use super::super::table::declare_texts;

declare_texts! { ConfigWords:
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
    value_share;
    help_config_value;
    margin_shown(share);
    done_margin(share);
    hint_share;
}
