//! English.

use super::table::wording;

pub(super) struct English;

wording! { English:
    reason_quality = "quality";
    reason_price = "price";
    reason_trust = "trust";
    reason_no_need = "no need";
    reason_competitor = "competitor";
    reason_other = "other";

    // Errors about the database
    error_no_default_database(path) = "there is no database yet at {path}";
    hint_no_default_database = "look around with `siklus --demo`, or make your own with `siklus init`";
    error_no_home = "there is no home directory to keep a database in";
    hint_no_home = "name the database with `--db FILE`";
    hint_db_missing = "check the path, or make a new database with `siklus init --db FILE`";
    error_no_folder(path) = "there is no directory for {path}";
    hint_no_folder = "make the directory first, or choose another place";
    error_db_there(path) = "{path} exists already and was left as it is";
    hint_db_there = "choose another file, or move that one away first";
    error_db_not_one(path) = "{path} is not a database";
    error_db_foreign(path) = "{path} is a database of another program";
    hint_db_not_ours = "it was left as it is; name a siklus database with `--db FILE`";
    error_db_newer(path, found, known) = "{path} has format {found}, this program knows up to {known}";
    hint_db_newer = "a newer siklus wrote it: install that one; nothing was changed";
    error_db_older(path, found, known) = "{path} has format {found} and has to be brought to {known} first";
    hint_db_older = "open it once where it may be written to";
    error_db_locked(path) = "{path} is busy: another process is writing to it";
    error_db_readonly(path) = "{path} may only be read; nothing was changed";
    error_db_vanished(path) = "{path} is not there any more, or another file is; nothing was changed";
    hint_db_vanished = "put it back, or leave and open the one you mean";
    hint_permissions = "check the permissions of the file and of its directory";
    error_db_full(path) = "the disk that holds {path} is full; nothing was changed";
    hint_db_full = "make room, then try again";
    error_db_denied(path) = "{path} cannot be opened";
    hint_db_denied = "check the path and the permissions of the file and of its directory";
    error_db_damaged(path, detail) = "{path} is damaged: {detail}";
    error_db_corrupt(path, place, value) = "{path} holds something that cannot be: {value} in {place}";
    hint_db_damaged = "nothing was changed; go on with a backup copy";
    error_changed = "somebody changed it meanwhile; nothing was done";
    hint_changed = "look again and repeat what is still needed";
    error_refused(batch, why) = "change {batch} stays: {why}";
    error_refused_by(batch, why, by) = "change {batch} stays: {why}, last by {by}";
    refused_customers(blocked, count) = "{blocked} of {count} customers were changed since";
    refused_customer(name) = "{name} was changed since";
    refused_unnamed = "what it did was changed since";
    hint_refused(batch) = "`siklus undo {batch} --rest` takes back the others";
    hint_refused_one = "undo again for the one before it";
    error_no_batch(id) = "there is no change {id}";
    error_already_undone(id) = "change {id} is undone already";
    hint_history = "`siklus history` lists the changes";
    error_too_large = "the sum of all values would be too large to keep";
    hint_too_large = "check the largest amounts; nothing was changed";
    hint_try_again = "try again in a moment";

    // Errors about what was asked for
    error_no_customer(name) = "no customer matches {name}";
    hint_no_customer = "name one by id, by =KEY or by a part of the name; `siklus list` shows them";
    error_ambiguous_customer(count, name) = "{count} customers match {name}";
    hint_ambiguous_customer(names) = "name one by id: {names}";
    error_no_stage(name) = "there is no stage {name}";
    error_no_lens(name) = "there is no lens {name}";
    hint_known(known) = "one of: {known}";
    error_reason_needed(stage) = "a move to {stage} has to say why";
    hint_reason_needed(known) = "add `--reason`, one of: {known}";
    error_query_qualifier(name, column) = "unknown qualifier {name}: in the query, at character {column}";
    hint_query_qualifier = "`stage:` is known; a word with a colon goes in quotes";
    error_query_stage(name, column) = "unknown stage {name} in the query, at character {column}";
    hint_query_stage = "take a stage or a column of the board; `siklus print board` shows them";
    error_query_empty(name, column) = "`{name}:` has nothing behind it in the query, at character {column}";
    hint_query_empty = "write what to look for behind it, as in `stage:retained`";
    error_query_quote(column) = "a quote is not closed in the query, at character {column}";
    hint_query_quote = "close it with another \"";

    // Errors about arguments, files and the terminal
    error_file_missing(path) = "there is no file {path}";
    hint_file_missing = "check the path";
    error_file_denied(path) = "{path} may not be opened";
    error_file_folder(path) = "{path} is a directory, not a file";
    error_file(path, detail) = "{path}: {detail}";
    error_unreadable(detail) = "the file broke off while it was read: {detail}; nothing was imported";
    error_no_terminal = "the dashboard needs a terminal, and this is none";
    hint_no_terminal = "`siklus print board` draws it once; over SSH, `ssh -t` gives you a terminal";
    error_terminal(detail) = "the terminal does not answer: {detail}";
    error_left_writing(path) = "left while a change was waiting to be written to {path}";
    hint_left_writing = "`siklus history` tells whether it is in";
    error_moved_meanwhile(name) = "{name} was moved by somebody else meanwhile; nothing was done";
    error_output(detail) = "the output could not be written: {detail}";
    hint_output = "check the disk and the permissions, then try again";
    error_bad_clock(option, value) = "{option} {value} is neither a date nor a time";
    hint_bad_clock = "write 2026-11-22, or 2026-11-22T14:05";
    error_at_is_for_reading = "--at shows an earlier day and changes nothing";
    hint_leave_out = "leave it out to change something";
    error_readonly_asked = "--readonly refuses every change; nothing was done";
    error_unknown_lang(value) = "there is no language {value}";
    error_unknown_currency(value) = "there is no currency {value}";
    hint_unknown_currency = "take a code of ISO 4217, such as IDR, USD or EUR";
    error_unknown_zone(value) = "there is no time zone {value}";
    hint_unknown_zone = "take a name such as Asia/Jakarta or Europe/Berlin";
    error_unknown_reason(value) = "there is no reason {value}";
    error_unknown_option(option) = "there is no option {option} here";
    error_unknown_command(value) = "there is no command {value}";
    error_bad_value(option, value) = "{option} cannot be {value}";
    error_missing_arguments(names) = "missing: {names}";
    error_missing_value(option) = "{option} needs a value";
    error_twice(option) = "{option} is given twice";
    error_missing_command = "no command is named";
    error_clash(first, second) = "{first} and {second} do not go together";
    error_too_many_arguments(value) = "{value} is more than this command takes";
    hint_usage = "`siklus COMMAND --help` lists what it takes";
    hint_usage_of_siklus = "`siklus --help` lists the commands";
    hint_dash = "put `--` before words that begin with a dash, as in `siklus list -- -stage:ended`";
    hint_nearest(near) = "did you mean {near}?";
    report_error = "error";
    report_hint = "hint";

    // What came of an action
    outcome_moved(name, from, to) = "{name}: {from} > {to}";
    outcome_undone(what) = "undone: {what}";
    outcome_redone(what) = "redone: {what}";
    outcome_left(count) = one "; {count} customer left: changed since", "; {count} customers left: changed since";
    count_customers(count) = one "{count} customer", "{count} customers";
    count_purchases(count) = one "{count} purchase", "{count} purchases";
    action_move = "move";
    action_import = "import";
    action_demo = "demo data";
    action_configure = "settings";
    action_undo = "undo";
    action_redo = "redo";

    // The command line
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

    // Help of the command line
    about_siklus = "A sales team's whole customer lifecycle in one file. Without a command, the dashboard opens.";
    usage_siklus = "siklus [OPTIONS] [COMMAND]";
    help_usage = "Usage";
    help_commands = "Commands";
    help_options = "Options";
    help_arguments = "Arguments";
    help_globals = "Common options";
    help_default(value) = "{value} unless you say";
    usage_options = "[OPTIONS]";
    value_file = "FILE";
    value_moment = "DATE|TIME";
    value_code = "CODE";
    value_lens = "LENS";
    value_zone = "ZONE";
    value_query = "QUERY";
    value_customer = "CUSTOMER";
    value_stage = "STAGE";
    value_reason = "REASON";
    value_kind = "KIND";
    value_map = "FIELD=HEAD";
    value_change = "CHANGE";
    value_pane = "PANE";
    value_command = "COMMAND";
    about_init = "Make an empty database";
    about_demo = "Write the demo database, the same rows every time";
    about_list = "List the customers that match";
    about_show = "Show one customer whole";
    about_move = "Move a customer to a stage";
    about_import = "Take in customers or purchases from a CSV file";
    about_export = "Write customers or purchases as CSV that import reads back";
    about_history = "Tell who changed what, newest first";
    about_undo = "Take back your newest change, or the one you name";
    about_redo = "Do again what your newest undo took back";
    about_keys = "List the keys of the dashboard";
    about_print = "Draw a pane of the dashboard once";
    about_help = "Tell what the program or a command takes";
    help_db = "The database [else SIKLUS_DB, else your own]";
    help_demo = "Work on a private copy of the demo, gone afterwards";
    help_at = "Show everything as of that day or time";
    help_lang = "Language of screens and messages [else SIKLUS_LANG, else the locale]";
    help_readonly = "Refuse every change";
    help_ascii = "Draw with ASCII characters only";
    help_help = "Print this help";
    help_help_command = "The command to tell about";
    help_version = "Print the version";
    help_json = "Print one JSON object";
    help_limit = "At most this many";
    help_init_currency = "ISO 4217 code [IDR, until the first amount comes in another one]";
    help_lens = "The columns of the board: clm, growth, referral, reactivation, loyalty, relationship, simple, ladder";
    help_init_timezone = "IANA name such as Asia/Jakarta [this machine's]";
    help_demo_file = "The file to make";
    help_list_query = "Words of the name, company or email; stage:NAME,NAME; - negates (behind --)";
    help_customer = "Id, =KEY, or an unambiguous part of the name";
    help_move_stage = "A stage, or a column of the board";
    help_move_reason = "Why; a move to the end needs one: quality, price, trust, no_need, competitor, other";
    help_kind = "What the rows are";
    help_import_file = "The CSV or JSON file; - is standard input";
    help_import_map = "Read this field from the column of that head (again for more)";
    help_import_create_customers = "Make the customers that purchases name and that are not there";
    help_import_dry_run = "Tell what would happen, and write nothing";
    help_export_out = "Write to this new file, not to standard output";
    help_history_verify = "Check that the journal is whole";
    help_undo_batch = "The change to take back, by its number in the history";
    help_undo_rest = "Leave out the customers that were changed since";
    help_format = "How to write it";
    help_print_pane = "Which pane";
    help_print_width = "Width in characters";
    help_print_height = "Height in lines";
    import_of_customers = "customers";
    import_of_purchases = "purchases";
    import_line_bare(line, why) = "line {line}: {why}";
    hint_nothing_imported = "nothing was imported";
    head_keys = "keys";
    head_does = "does";
    head_where = "where";
    scope_global = "everywhere";
    scope_help = "Help";
    scope_picker = "Lists";

    months_short = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    date(day, month, year) = "{day} {month} {year}";
    date_time(date, hour, minute) = "{date} {hour}:{minute}";
    days_short(days) = "{days}d";
    panic_what(what) = "error: siklus stopped because of a bug in itself: {what}";
    panic_where(place, thread) = "caused by: {place} (thread {thread})";
    panic_safe = "nothing is lost: all that the screen showed as done is in the database";
    panic_hint = "hint: report these lines to whoever maintains siklus, and what you did";
    row_missing_value = "empty, but needed";
    row_not_a_date = "not a date or time; write it like 2026-11-22 or 2026-11-22 14:05";
    row_not_a_number =
        "not an amount; write it like 1250000 or 29.33";
    row_too_many_decimals(decimals) = "more decimals than the currency has ({decimals})";
    row_too_large = "larger than any amount siklus keeps";
    row_unknown_stage =
        "no such stage; write a stage's key or name, or the name of a column of the lens, such as considering";
    row_unknown_currency = "no such currency; write its ISO code, such as IDR or USD";
    row_wrong_currency(expected, found) =
        "in {found}, but this database keeps {expected}; convert the amounts, or import into a database of their own";
    row_unknown_customer =
        "no customer has this key; import the customers first, or add --create-customers";
    row_text_too_long(limit) = "longer than {limit} characters";
    row_control_characters = "has a control character in it; take it out";
    row_bad_encoding = "no text in the encoding of the file; save the file as CSV UTF-8";
    row_wrong_field_count(expected, found) =
        "has {found} cells under {expected} heads; put quotes around cells with the delimiter in them";
    row_too_long(limit) = "longer than {limit} KiB; is a quote left open?";
    row_open_quote = "the file ends inside quotes; close the quote";
    row_order_of_another(customer) = "this order is one of customer {customer} already";
    row_told_before(line) = "this key stands on line {line} already; keep one of the two";
    row_negative_value = "below zero; a value is never negative";
    row_unknown_kind =
        "neither sale nor refund; write one of the two, or leave the column out with --map type=";
    row_path_unknown_stage(step, stage) = "step {step} of the path: no such stage: {stage}";
    row_path_not_a_date(step, text) =
        "step {step} of the path: {text} is not a date; write a step like considering 2026-11-22";

    file_no_heads = "the file is empty; its first row has to name the columns";
    file_endless_heads = "the first row has no end; close its quotes, or check that this is a CSV file";
    file_map_form(text) = "--map {text} is not of the form FIELD=HEAD, such as date=\"Order Date\"";
    file_unknown_field(field, known) = "--map knows no field {field}; there are {known}";
    file_mapped_twice(field) = "--map says twice what {field} is; say it once";
    file_absent_head(head, nearest) = "the file has no column {head}; nearest: {nearest}";
    file_missing_columns(fields, found, field) =
        "no column for {fields}; name it with --map {field}=HEAD; the file has {found}";
    cmd_cursor_down = "one card down";
    cmd_cursor_up = "one card up";
    cmd_column_left = "column to the left";
    cmd_column_right = "column to the right";
    cmd_next_column = "next column, around";
    cmd_previous_column = "previous column, around";
    cmd_first_card = "first card of all";
    cmd_last_card = "last card of all";
    cmd_half_page_down = "half a page down";
    cmd_half_page_up = "half a page up";
    cmd_page_down = "a page down";
    cmd_page_up = "a page up";
    cmd_help_first = "to the top";
    cmd_help_last = "to the end";
    still_writing = "saving: the database is busy";
    cmd_switch_lens = "another lens";
    cmd_refresh = "read again";
    cmd_move_next = "to the next column";
    cmd_move_previous = "to the previous column";
    cmd_move_to = "to any rung";
    cmd_end = "end, with a reason";
    cmd_undo = "undo";
    cmd_redo = "redo";
    cmd_help = "this help";
    cmd_back = "close what is open";
    cmd_close = "close, then quit";
    cmd_suspend = "suspend";
    cmd_quit = "quit at once";
    cmd_scroll_down = "one line down";
    cmd_scroll_up = "one line up";
    cmd_picker_down = "next line";
    cmd_picker_up = "previous line";
    cmd_picker_choose = "choose this one";
    cmd_picker_number = "choose by its number";

    hint_lens = "lens";
    hint_move_previous = "back";
    hint_move_next = "onward";
    hint_move_to = "move";
    hint_end = "end";
    hint_undo = "undo";
    hint_help = "help";
    hint_close = "quit";
    hint_refresh = "retry";
    hint_choose = "choose";
    hint_back = "close";

    help_title = "Keys";
    help_look = "Look around";
    help_change = "Move customers";
    help_program = "Program";
    pick_rung(name) = "Move {name} to";
    pick_reason(name, rung) = "{name} to {rung}: why?";
    pick_lens = "Lens";

    pane_board = "Board";
    title_demo(day) = "demo {day}";
    title_asked(day) = "as of {day}";
    title_readonly = "read-only";
    title_stale = "not up to date";
    loading = "reading the board";
    column_empty = "no customers";
    board_empty = "no customers yet: `siklus import customers FILE` brings them in";
    weighted(value) = "wtd {value}";
    too_small(width, height, has_width, has_height) = "siklus needs {width}x{height}, this terminal has {has_width}x{has_height}";

    did_move(what, key) = "{what}   {key} undo";
    did_undo(what, key) = "undone: {what}   {key} redo";
    did_redo(what, key) = "redone: {what}   {key} undo";
    nothing_to_undo = "nothing of yours to undo";
    nothing_to_redo = "nothing to redo";
    already_there(name, rung) = "{name} is on {rung} already";
    edge_first(name, column) = "{name} is in {column}, the first column";
    edge_last(column, end, any) = "{column} is the last column: {end} ends, {any} moves to any rung";
    edge_exit(column, back, any) = "{column} is an exit: {back} leads back, {any} moves to any rung";
    nothing_before(name, any) = "{name} never stood anywhere else: {any} moves to any rung";
    no_ending = "this ladder has no rung where a relation ends";
    refused_readonly = "read-only: nothing can be changed";
    refused_no_customer = "no customer is selected";

    // Amounts and dates as people and files write them.
    amount_ambiguous(whole, fraction) = "reads in two ways; write {whole} or {fraction}";
    amount_in_currency(found) =
        "in {found}, which is not the currency meant; write the amount without it, or convert it";
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
    value_name =
        "NAME";
    value_mark =
        "MARK";
    value_order =
        "ORDER";
    row_bad_json =
        "no JSON object; write one object for each row";
    file_conflicts(total, lines) =
        "rows that would change what is there: {total}, on lines {lines}; import with --on-conflict update to change it, or skip to leave it";
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
}
