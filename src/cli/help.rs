//! Puts the help texts of the reader's language into the arguments; a test refuses one without.

mod lived;

use clap::{Arg, Command};

use crate::domain::lang::Lang;
use crate::text::{Words, words};

/// Behind all that a command has of its own.
const LAST: usize = 100;

/// The command with its help in `lang`.
pub fn localised(command: Command, lang: Lang) -> Command {
    let w = words(lang);
    let mut command =
        command.about(w.about_siklus()).override_usage(w.usage_siklus()).help_template(template(w));
    command.build();
    let globals: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| {
            let sub = sub.about(about(w, &name).unwrap_or_default()).help_template(template(w));
            let mut sub = with_arguments(sub, &name, &globals, w);
            // In the names of the values just put in.
            let usage = sub.render_usage().to_string();
            let usage = usage.trim_start_matches("Usage:").trim().replace("[OPTIONS]", w.usage_options());
            sub.override_usage(usage)
        });
    }
    with_arguments(command, "", &[], w)
}

fn template(w: &dyn Words) -> String {
    format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}", w.help_usage(),)
}

/// Words every argument. What a command has of its own comes first, in the order of its declaration; the
/// `globals` follow under a heading of theirs.
fn with_arguments(mut command: Command, name: &str, globals: &[String], w: &'static dyn Words) -> Command {
    let ids: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    for (place, id) in ids.into_iter().enumerate() {
        let is_global = globals.contains(&id);
        let text = argument(w, name, &id).unwrap_or_default();
        command = command.mut_arg(&id, |arg| {
            let heading = match (arg.is_positional(), is_global) {
                (true, _) => w.help_arguments(),
                (false, true) => w.help_globals(),
                (false, false) => w.help_options(),
            };
            let names: Vec<_> =
                arg.get_value_names().unwrap_or_default().iter().map(|n| n.as_str().to_owned()).collect();
            let arg = match names.first() {
                Some(first) if arg.get_action().takes_values() => {
                    arg.value_name(value_name(w, first).unwrap_or_default())
                }
                _ => arg,
            };
            let text = format!("{text}{}", notes(&arg, w));
            let place = if is_global { LAST + place } else { place };
            arg.help(text)
                .hide(is_global && is_idle(name, &id))
                .help_heading(heading)
                .display_order(place)
                .hide_default_value(true)
                .hide_possible_values(true)
        });
    }
    command.subcommand_help_heading(w.help_commands())
}

/// Whether an option of all commands means nothing to this one, or is refused there.
fn is_idle(command: &str, option: &str) -> bool {
    match option {
        "ascii" => command != "print",
        // Understood by every command, told with the others.
        "log" => true,
        "db" => matches!(command, "demo" | "keys" | "completions" | "man" | "help"),
        "demo" => matches!(command, "init" | "demo" | "keys" | "completions" | "man" | "help"),
        "at" | "readonly" => {
            // Where nothing is written, or nothing has to be.
            !matches!(
                command,
                "check"
                    | "list"
                    | "show"
                    | "metrics"
                    | "export"
                    | "history"
                    | "doctor"
                    | "print"
                    | "pain"
                    | "opportunity"
                    | "qualify"
                    | "persona"
                    | "channel"
                    | "config"
            )
        }
        _ => false,
    }
}

/// What clap would add in English: the values to choose from, and the one that is taken unasked.
fn notes(arg: &Arg, w: &dyn Words) -> String {
    if !arg.get_action().takes_values() {
        return String::new();
    }
    let mut notes = String::new();
    let possible: Vec<_> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if !possible.is_empty() {
        notes.push_str(&format!(": {}", possible.join(", ")));
    }
    for value in arg.get_default_values() {
        notes.push_str(&format!(" [{}]", w.help_default(&value.to_string_lossy())));
    }
    notes
}

/// What stands for a value, in the language of the help.
fn value_name(w: &dyn Words, name: &str) -> Option<&'static str> {
    Some(match name {
        "FILE" => w.value_file(),
        "DATE|TIME" => w.value_moment(),
        "CODE" => w.value_code(),
        "LENS" => w.value_lens(),
        "ZONE" => w.value_zone(),
        "QUERY" => w.value_query(),
        "CUSTOMER" => w.value_customer(),
        "STAGE" => w.value_stage(),
        "REASON" => w.value_reason(),
        "KIND" => w.value_kind(),
        "FIELD=HEAD" => w.value_map(),
        "CHANGE" => w.value_change(),
        "PANE" => w.value_pane(),
        "COMMAND" => w.value_command(),
        "TEXT" => w.value_text(),
        "NAME" => w.value_name(),
        "AMOUNT" => w.value_amount(),
        "KEY" => w.value_key(),
        "FIELD=TEXT" => w.value_set(),
        "TAG" => w.value_tag(),
        "DAY" => w.value_day(),
        "RHYTHM" => w.value_rhythm(),
        "ORDER" => w.value_order(),
        "SURVEY" => w.value_survey(),
        "SCORE" => w.value_score(),
        "ROLE" => w.value_role(),
        "FLAG" => w.value_flag(),
        "DOUBLE" => w.value_double(),
        "yes|no" => w.value_yes_no(),
        "TERM" => w.value_term(),
        "SHELL" => "SHELL",
        "FORMAT" => "FORMAT",
        "POLICY" => w.value_policy(),
        "MARK" => w.value_mark(),
        "dmy|mdy" => "dmy|mdy",
        "RANGE" => w.value_range(),
        "N" => "N",
        "en|id" => "en|id",
        name => return lived::value_name(w, name),
    })
}

fn about(w: &dyn Words, command: &str) -> Option<&'static str> {
    Some(match command {
        "init" => w.about_init(),
        "demo" => w.about_demo(),
        "check" => w.about_check(),
        "list" => w.about_list(),
        "show" => w.about_show(),
        "add" => w.about_add(),
        "edit" => w.about_edit(),
        "move" => w.about_move(),
        "tag" => w.about_tag(),
        "task" => w.about_task(),
        "buy" => w.about_buy(),
        "survey" => w.about_survey(),
        "contact" => w.about_contact(),
        "flag" => w.about_flag(),
        "spend" => w.about_spend(),
        "merge" => w.about_merge(),
        "import" => w.about_import(),
        "export" => w.about_export(),
        "history" => w.about_history(),
        "doctor" => w.about_doctor(),
        "undo" => w.about_undo(),
        "redo" => w.about_redo(),
        "keys" => w.about_keys(),
        "config" => w.about_config(),
        "completions" => w.about_completions(),
        "man" => w.about_man(),
        "print" => w.about_print(),
        "help" => w.about_help(),
        command => return lived::about(w, command),
    })
}

fn argument(w: &dyn Words, command: &str, id: &str) -> Option<&'static str> {
    Some(match (command, id) {
        (_, "db") => w.help_db(),
        (_, "at") => w.help_at(),
        (_, "lang") => w.help_lang(),
        (_, "readonly") => w.help_readonly(),
        (_, "ascii") => w.help_ascii(),
        (_, "log") => w.help_log(),
        (_, "help") => w.help_help(),
        (_, "version") => w.help_version(),
        (_, "json") => w.help_json(),
        (_, "limit") => w.help_limit(),
        ("init", "currency") => w.help_init_currency(),
        ("init" | "print", "lens") => w.help_lens(),
        ("init", "timezone") => w.help_init_timezone(),
        ("demo", "file") => w.help_demo_file(),
        ("demo", "customers") => w.help_demo_customers(),
        ("demo", "purchases") => w.help_demo_purchases(),
        ("demo", "touchpoints") => w.help_demo_touchpoints(),
        ("check", "warn") => w.help_check_warn(),
        ("check", "crit") => w.help_check_crit(),
        ("check", "max_critical") => w.help_check_max_critical(),
        ("check", "backtest") => w.help_backtest(),
        ("check", "verbose") => w.help_check_verbose(),
        ("check" | "list", "query") => w.help_list_query(),
        ("add", "name") => w.help_add_name(),
        ("edit", "name") => w.help_edit_name(),
        ("edit", "query") => w.help_edit_where(),
        ("edit", "untag") | ("tag", "remove") => w.help_untag(),
        ("add" | "edit" | "tag", "tag") => w.help_tag(),
        ("add" | "edit", "company") => w.help_company(),
        ("add" | "edit" | "contact", "email") => w.help_email(),
        ("add" | "edit" | "contact", "phone") => w.help_phone(),
        ("add" | "edit", "city") => w.help_city(),
        ("add" | "edit", "country") => w.help_country(),
        ("add" | "edit", "source") => w.help_source(),
        ("add" | "edit", "owner") => w.help_owner(),
        ("add" | "edit", "value") => w.help_value(),
        ("add" | "edit", "key") => w.help_key(),
        ("add" | "edit", "referred_by") => w.help_referred_by(),
        ("add" | "edit", "set") => w.help_set(),
        ("add", "stage") => w.help_add_stage(),
        ("add", "since") => w.help_add_since(),
        ("task", "what") => w.help_task_what(),
        ("task", "due") => w.help_task_due(),
        ("task", "owner") => w.help_task_owner(),
        ("task", "promise") => w.help_task_promise(),
        ("task", "repeat") => w.help_task_repeat(),
        ("task", "done") => w.help_task_done(),
        ("task", "edit") => w.help_task_edit(),
        ("task", "drop") => w.help_task_drop(),
        ("buy" | "spend", "amount") => w.help_amount(),
        ("buy" | "survey" | "spend", "date") => w.help_date(),
        ("buy", "order") => w.help_buy_order(),
        ("buy", "refund") => w.help_buy_refund(),
        ("buy", "kept") => w.help_buy_kept(),
        ("buy", "every") => w.help_buy_every(),
        ("survey", "kind") => w.help_survey_kind(),
        ("survey", "score") => w.help_survey_score(),
        ("survey", "comment") => w.help_survey_comment(),
        ("contact", "name") => w.help_contact_name(),
        ("contact", "role") => w.help_contact_role(),
        ("contact", "edit") => w.help_contact_edit(),
        ("contact", "remove") => w.help_contact_remove(),
        ("flag", "kind") => w.help_flag_kind(),
        ("flag", "clear") => w.help_flag_clear(),
        ("flag" | "spend", "note") => w.help_note(),
        ("spend", "channel") => w.help_spend_channel(),
        ("merge", "kept") => w.help_merge_kept(),
        ("merge", "gone") => w.help_merge_gone(),
        (_, "customer") => w.help_customer(),
        ("move", "stage") => w.help_move_stage(),
        ("add" | "move", "reason") => w.help_move_reason(),
        ("import" | "export", "kind") => w.help_kind(),
        ("import", "file") => w.help_import_file(),
        ("import", "map") => w.help_import_map(),
        ("import", "preset") => w.help_import_preset(),
        ("import", "amounts") => w.help_import_amounts(),
        ("import", "dates") => w.help_import_dates(),
        ("import", "on_conflict") => w.help_import_on_conflict(),
        ("import", "keep_columns") => w.help_import_keep_columns(),
        ("import", "save_rejected") => w.help_import_save_rejected(),
        ("import", "create_customers") => w.help_import_create_customers(),
        ("import", "dry_run") => w.help_import_dry_run(),
        ("export", "out") => w.help_export_out(),
        ("doctor", "rebuild") => w.help_doctor_rebuild(),
        ("history", "verify") => w.help_history_verify(),
        ("undo", "batch") => w.help_undo_batch(),
        ("undo", "rest") => w.help_undo_rest(),
        ("keys" | "print", "format") => w.help_format(),
        ("completions", "shell") => w.help_completions_shell(),
        ("config", "path") => w.help_config_path(),
        ("help", "command") => w.help_help_command(),
        ("print", "pane") => w.help_print_pane(),
        ("print", "chart") => w.help_print_chart(),
        ("print", "period") => w.help_print_period(),
        ("print", "width") => w.help_print_width(),
        ("print", "height") => w.help_print_height(),
        (_, "demo") => w.help_demo(),
        (command, id) => return lived::argument(w, command, id),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn every_command_and_argument_has_its_help() {
        let mut command = super::super::args::Cli::command();
        command.build();
        let w = words(Lang::English);
        for arg in command.get_arguments() {
            assert!(argument(w, "", arg.get_id().as_str()).is_some(), "{}", arg.get_id());
        }
        for sub in command.get_subcommands() {
            assert!(about(w, sub.get_name()).is_some(), "{}", sub.get_name());
            for arg in sub.get_arguments() {
                assert!(
                    argument(w, sub.get_name(), arg.get_id().as_str()).is_some(),
                    "{} {}",
                    sub.get_name(),
                    arg.get_id()
                );
                for name in arg.get_value_names().unwrap_or_default() {
                    let named = !arg.get_action().takes_values() || value_name(w, name).is_some();
                    assert!(named, "{} {name}", sub.get_name());
                }
            }
        }
    }

    #[test]
    fn a_command_offers_what_means_something_to_it() {
        let mut command = localised(super::super::args::Cli::command(), Lang::English);
        let mut offered = |name: &str| {
            let help = command.find_subcommand_mut(name).unwrap().render_help().to_string();
            let options = ["--db", "--demo", "--at", "--lang", "--readonly", "--ascii"];
            options
                .into_iter()
                .filter(|option| {
                    help.contains(&format!("{option} ")) || help.contains(&format!("{option}\n"))
                })
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(offered("list"), "--db --demo --at --lang --readonly");
        assert_eq!(offered("print"), "--db --demo --at --lang --readonly --ascii");
        assert_eq!(offered("import"), "--db --demo --lang");
        assert_eq!(offered("init"), "--db --lang");
        assert_eq!(offered("config"), "--db --demo --at --lang --readonly");
        for name in ["keys", "completions", "man", "demo", "help"] {
            assert_eq!(offered(name), "--lang", "{name}");
        }
        let whole = command.render_help().to_string();
        assert!(whole.contains("--at") && whole.contains("--ascii"), "{whole}");
    }

    #[test]
    fn help_is_in_the_language_asked_for() {
        let help = |lang| localised(super::super::args::Cli::command(), lang).render_help().to_string();
        assert!(help(Lang::Indonesian).contains("Perintah"), "{}", help(Lang::Indonesian));
        assert!(!help(Lang::Indonesian).contains("Options"), "{}", help(Lang::Indonesian));
        assert!(help(Lang::English).contains("Commands"), "{}", help(Lang::English));
    }
}
