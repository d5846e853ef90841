//! Puts the help texts of the reader's language into the arguments; a test refuses one without.

use clap::Command;

use crate::domain::lang::Lang;
use crate::text::{Words, words};

/// The command with its help in `lang`.
pub fn localised(command: Command, lang: Lang) -> Command {
    let w = words(lang);
    let mut command =
        command.about(w.about_siklus()).override_usage(w.usage_siklus()).help_template(template(w));
    command.build();
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| {
            let about = about(w, &name).unwrap_or_default();
            with_arguments(sub.about(about).help_template(template(w)), &name, w)
        });
    }
    with_arguments(command, "", w)
}

fn template(w: &dyn Words) -> String {
    format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}", w.help_usage(),)
}

fn with_arguments(mut command: Command, name: &str, w: &'static dyn Words) -> Command {
    let ids: Vec<(String, bool)> =
        command.get_arguments().map(|arg| (arg.get_id().to_string(), arg.is_positional())).collect();
    for (id, positional) in ids {
        let heading = if positional { w.help_arguments() } else { w.help_options() };
        let text = argument(w, name, &id).unwrap_or_default();
        command = command.mut_arg(&id, |arg| {
            arg.help(text).help_heading(heading).hide_default_value(false).hide_possible_values(false)
        });
    }
    command.subcommand_help_heading(w.help_commands())
}

fn about(w: &dyn Words, command: &str) -> Option<&'static str> {
    Some(match command {
        "init" => w.about_init(),
        "demo" => w.about_demo(),
        "list" => w.about_list(),
        "show" => w.about_show(),
        "move" => w.about_move(),
        "import" => w.about_import(),
        "export" => w.about_export(),
        "history" => w.about_history(),
        "undo" => w.about_undo(),
        "redo" => w.about_redo(),
        "keys" => w.about_keys(),
        "print" => w.about_print(),
        _ => return None,
    })
}

fn argument(w: &dyn Words, command: &str, id: &str) -> Option<&'static str> {
    Some(match (command, id) {
        (_, "db") => w.help_db(),
        (_, "at") => w.help_at(),
        (_, "lang") => w.help_lang(),
        (_, "readonly") => w.help_readonly(),
        (_, "ascii") => w.help_ascii(),
        (_, "help") => w.help_help(),
        (_, "version") => w.help_version(),
        (_, "json") => w.help_json(),
        (_, "limit") => w.help_limit(),
        ("init", "currency") => w.help_init_currency(),
        ("init" | "print", "lens") => w.help_lens(),
        ("init", "timezone") => w.help_init_timezone(),
        ("demo", "file") => w.help_demo_file(),
        ("list", "query") => w.help_list_query(),
        ("show" | "move" | "history", "customer") => w.help_customer(),
        ("move", "stage") => w.help_move_stage(),
        ("move", "reason") => w.help_move_reason(),
        ("import" | "export", "kind") => w.help_kind(),
        ("import", "file") => w.help_import_file(),
        ("import", "map") => w.help_import_map(),
        ("import", "create_customers") => w.help_import_create_customers(),
        ("import", "dry_run") => w.help_import_dry_run(),
        ("export", "out") => w.help_export_out(),
        ("history", "verify") => w.help_history_verify(),
        ("undo", "batch") => w.help_undo_batch(),
        ("undo", "rest") => w.help_undo_rest(),
        ("keys" | "print", "format") => w.help_format(),
        ("print", "pane") => w.help_print_pane(),
        ("print", "width") => w.help_print_width(),
        ("print", "height") => w.help_print_height(),
        (_, "demo") => w.help_demo(),
        _ => return None,
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
            }
        }
    }

    #[test]
    fn help_is_in_the_language_asked_for() {
        let help = |lang| localised(super::super::args::Cli::command(), lang).render_help().to_string();
        assert!(help(Lang::Indonesian).contains("Perintah"), "{}", help(Lang::Indonesian));
        assert!(!help(Lang::Indonesian).contains("Options"), "{}", help(Lang::Indonesian));
        assert!(help(Lang::English).contains("Commands"), "{}", help(Lang::English));
    }
}
