//! The configuration.

use super::English;
use crate::text::table::wording;
use crate::text::words::ConfigWords;

wording! { ConfigWords for English:
    config_place(path, line, what) = "{path}, line {line}: {what}";
    config_syntax(detail) = "not TOML: {detail}";
    config_setting(name) = "there is no setting \"{name}\"";
    config_value(name) = "\"{name}\" has a value that cannot be";
    config_scope(name) = "[keys.{name}] is no place where keys work";
    config_command(name, scope) = "there is no command \"{name}\" in [keys.{scope}]";
    config_key(key, command) = "\"{key}\" is no key, for {command}";
    config_clash(keys, first, second) = "{keys} would mean both {first} and {second}";
    config_writes(key, command) = "{key} is written into the line there and cannot mean {command}";
    hint_config_writes = "take a key that writes nothing: Enter, Tab, Ctrl+o";
    config_no_way_out = "quit would have no key that works everywhere";
    hint_config = "`siklus config` prints a file that is right";
    hint_config_example(name, example) = "{name}: write it like {example}";
    hint_config_key = "keys are written L, Ctrl+Right, PageDown, Space; one after the other: \"g g\"";
    hint_config_clash = "give one of them another key; [] takes all keys away";
    hint_config_no_way_out = "keep one that writes nothing, as Ctrl+c";
    config_head = "The configuration of siklus, with what holds where nothing is said.\nTake the # away to change something. `siklus config --path` tells where the file is read.\nOptions of the command line come first, then the environment, then this file.";
    config_about_lang = "Language of screens and messages: \"en\" or \"id\" (as --lang). Unsaid: that of the database.";
    config_about_db = "The database (as --db). A path that is not absolute begins at the folder of this file.";
    config_about_ascii = "Draw with plain ASCII only (as --ascii).";
    config_about_log = "Append what was done to this file (as --log). Unsaid: nothing is logged.";
    config_about_keys = "Keys, by the place where they work. Several in brackets; the first is the one shown. Keys pressed\none after the other are written with a blank between: \"g g\". [] leaves a command to the palette.";
    about_config = "Print the default configuration, or change the rules of health";
    help_config_path = "Tell where the configuration is read";
    value_share = "VALUE";
    help_config_value = "The margin, as 40%; without it, the one in force is shown";
    margin_shown(share) = "margin: {share} of what customers spend stays";
    done_margin(share) = "margin: {share}";
    hint_share = "write a percentage from 0% to 100%, with at most one decimal: 40%, 37.5%";
}
