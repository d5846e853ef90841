//! The command line: what its commands print.

use super::English;
use crate::text::table::wording;
use crate::text::words::CliWords;

wording! { CliWords for English:
    done_init(path, currency, zone) = "made {path} (currency {currency}, time zone {zone}); `siklus --db {path}` opens it";
    done_demo(path, customers, purchases) = "made {path}: {customers}, {purchases}";
    done_export(customers, path) = "{customers} written to {path}";
    history_undone = "undone";
    history_undoes(batch) = "of {batch}";
    history_whole(head) = "the journal is whole; its head is {head}";
    history_empty = "the journal is empty";
    history_damaged(change) = "the journal is damaged at entry {change}";
    import_created(count) = "{count} new";
    import_updated(count) = "{count} updated";
    import_unchanged(count) = "{count} unchanged";
    import_customers_created(customers) = "{customers} new";
    import_rejected(count) = "{count} rejected";
    import_dry_run = "nothing was written (--dry-run)";
    import_undo = "`siklus undo` takes it all back";
    import_ignored(columns) = "not read: {columns}";
    import_line(line, column, value, why) = "line {line}, {column}: {value}: {why}";
    import_line_only(line, value, why) = "line {line}: {value}: {why}";
    import_more(count) = "and {count} more";
    import_working = "importing";
    show_stage = "stage";
    show_since(date, days) = "since {date} ({days})";
    show_owner = "owner";
    show_value = "value";
    show_company = "company";
    show_email = "email";
    show_phone = "phone";
    show_place = "place";
    show_source = "source";
    show_tags = "tags";
    show_key = "key";
    show_path = "path";
    show_purchases = "purchases";
    show_refund = "refund";
    show_rotting = "rotting";
    nothing_found = "nobody matches";
    head_id = "id";
    head_name = "name";
    head_days = "days";

    welcome(path) = "Welcome to siklus. There is no database yet at {path}.";
    welcome_demo = "look around in a demo; it is gone afterwards";
    welcome_new = "make an empty database there";
    welcome_import = "make one there and take in a file of customers (CSV)";
    welcome_ask = "type 1, 2 or 3; Enter alone leaves";
    welcome_unknown(answer) = "there is no choice {answer}";
    welcome_file = "which file? Enter alone opens the empty board";
    welcome_open = "Enter opens the board";

    error_log(path, detail) = "the log {path} cannot be written: {detail}";
    hint_log = "name another file with `--log`, or leave it out";
    help_log = "Append what was done to this file [else SIKLUS_LOG]";
    about_completions = "Print the script for completions in a shell";
    lens_clm = "Lifecycle";
    lens_growth = "Growth";
    lens_referral = "Referral";
    lens_reactivation = "Reactivation";
    lens_loyalty = "Loyalty";
    lens_relationship = "Relationship";
    lens_simple = "Simple";
    lens_ladder = "Ladder";
    help_completions_shell = "The shell";
    about_man = "Print the manual page";
    man_name = "NAME";
    man_synopsis = "SYNOPSIS";
    man_description = "DESCRIPTION";
    man_environment = "FILES AND ENVIRONMENT";
    man_environment_text = "SIKLUS_DB: the database, where --db says nothing\nSIKLUS_LANG: the language, where --lang says nothing\nSIKLUS_CONFIG: the configuration file; else ~/.config/siklus/config.toml\nSIKLUS_LOG: the file to append a log to, where --log says nothing\nSIKLUS_NOW: what time it is meant to be\nSIKLUS_ACTOR: who does it; else the login\nNO_COLOR: no colours, whatever it is set to";
    row_ambiguous_date =
        "reads in two ways; write it like 2026-11-22";
    row_unknown_status =
        "tells neither of a payment nor of none; leave the column out with --map payment_status=";
    file_not_text =
        "the first row is no text; check that this is a CSV file and save it as CSV UTF-8";
    file_unclear_amounts(line, column, value, whole, fraction) =
        "line {line}, {column}: \"{value}\" may be {whole} or {fraction}, and no other amount tells which; say --amounts point or --amounts comma, whichever stands before the decimals";
    file_unclear_dates(line, column, value) =
        "line {line}, {column}: \"{value}\" may begin with the day or the month, and no other date tells which; say --dates dmy or --dates mdy";
    file_of_purchases(vendor) =
        "these are purchases from {vendor}; take them in with siklus import purchases";
    file_of_customers(vendor) =
        "these are customers or deals from {vendor}; take them in with siklus import customers";
    import_duplicate(line, customer, by) =
        "possible duplicate: line {line} is like customer {customer} by {by}";
    import_duplicates_more(count) =
        "and {count} more possible duplicates";
    duplicate_by_email =
        "email";
    duplicate_by_phone =
        "phone";
    duplicate_by_name =
        "name";
    row_bad_json =
        "no JSON object; write one object for each row";
    file_conflicts(total, lines) =
        "{total} of the rows would change what is there (lines: {lines}); import with --on-conflict update to change it, or skip to leave it";
    import_skipped(rows) =
        "{rows} left as they are";
    import_saved_rejected(file) =
        "rejected rows: {file}; mend them there and import that file";
    help_import_on_conflict =
        "What becomes of customers and orders that are there and differ";
    help_import_save_rejected =
        "Write the rejected rows here, with the reason as a last column";
    value_policy =
        "POLICY";
    import_rows(rows, line) =
        "{rows} (first: line {line})";
    import_no_purchase(rows) =
        "no purchase by what they say themselves: {rows}";
    import_other_stage(rows) =
        "of a stage that fits none of ours, taken as the first: {rows}";
    import_closed_before_contact(rows) =
        "closed before the first contact that is known, which is dated with it: {rows}";
    help_import_preset =
        "Read the layout of this program, where its heads alone do not tell";
    help_import_amounts =
        "What stands before the decimals, where the file alone does not tell";
    help_import_dates =
        "Whether the day or the month comes first, where the file alone does not tell";
    value_mark =
        "MARK";
}
