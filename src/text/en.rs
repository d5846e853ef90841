//! English.

use super::words::wording;

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
    error_db(path, detail) = "{path}: {detail}";
    error_db_missing(path) = "there is no file {path}";
    hint_db_missing = "check the path, or make a new database with `siklus init --db FILE`";
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
    hint_db_readonly = "check the permissions of the file and of its directory";
    error_db_full(path) = "the disk that holds {path} is full; nothing was changed";
    hint_db_full = "make room, then try again";
    error_db_denied(path) = "{path} cannot be opened";
    hint_db_denied = "check the path and the permissions of the file and of its directory";
    error_db_damaged(path, detail) = "{path} is damaged: {detail}";
    error_db_corrupt(path, place, value) = "{path} holds something that cannot be: {value} in {place}";
    hint_db_damaged = "nothing was changed; work on from a backup copy";
    error_changed = "somebody changed it meanwhile; nothing was done";
    hint_changed = "look again and repeat what is still needed";
    error_refused(batch, blocked, count, by) = "change {batch} stays: {blocked} of {count} customers were changed since, last by {by}";
    hint_refused(batch) = "`siklus undo {batch} --rest` takes back the others";
    error_refused_one(batch, name, by) = "change {batch} stays: {name} was changed since by {by}";
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
    error_query_empty(name, column) = "{name} says nothing in the query, at character {column}";
    hint_query_empty = "write what to look for behind it, as in `stage:retained`";
    error_query_quote(column) = "a quote is not closed in the query, at character {column}";
    hint_query_quote = "close it with another \"";

    // Errors about arguments, files and the terminal
    error_file_missing(path) = "there is no file {path}";
    hint_file_missing = "check the path";
    error_file_denied(path) = "{path} may not be opened";
    hint_file_denied = "check the permissions of the file and of its directory";
    error_file(path, detail) = "{path}: {detail}";
    error_unreadable(detail) = "the file broke off while it was read: {detail}; nothing was imported";
    error_no_terminal = "the dashboard needs a terminal, and this is none";
    hint_no_terminal = "`siklus print board` draws it once; over SSH, `ssh -t` gives you a terminal";
    error_terminal(detail) = "the terminal does not answer: {detail}";
    error_output(detail) = "the output could not be written: {detail}";
    hint_output = "check the disk and the permissions, then try again";
    error_bad_clock(option, value) = "{option} {value} is neither a date nor a time";
    hint_bad_clock = "write 2026-11-22, or 2026-11-22T14:05";
    error_at_is_for_reading = "--at shows an earlier day and changes nothing";
    hint_at_is_for_reading = "leave it out to change something";
    error_readonly_asked = "--readonly refuses every change; nothing was done";
    hint_readonly_asked = "leave it out to change something";
    error_unknown_lang(value) = "there is no language {value}";
    error_unknown_currency(value) = "there is no currency {value}";
    hint_unknown_currency = "take a code of ISO 4217, such as IDR, USD or EUR";
    error_unknown_zone(value) = "there is no time zone {value}";
    hint_unknown_zone = "take a name such as Asia/Jakarta or Europe/Berlin";
    error_unknown_reason(value) = "there is no reason {value}";
    error_unknown_option(option) = "there is no option {option} here";
    error_unknown_command(value) = "there is no command {value}";
    error_bad_value(option, value) = "{option} cannot be {value}";
    error_missing_arguments(names) = "{names} is missing";
    error_missing_command = "say what to do";
    error_clash(first, second) = "{first} and {second} do not go together";
    error_too_many_arguments(value) = "{value} is one argument too many";
    hint_help = "`--help` behind the command lists what it takes";
    hint_nearest(near) = "did you mean {near}?";
    report_error = "error";
    report_hint = "hint";

    // What came of an action
    outcome_moved(name, from, to) = "{name}: {from} > {to}";
    outcome_already_there(name, stage) = "{name} is on {stage} already; nothing was changed";
    outcome_undone(what) = "undone: {what}";
    outcome_redone(what) = "done again: {what}";
    outcome_nothing_to_undo = "nothing of yours to undo";
    outcome_nothing_to_redo = "nothing to redo";
    batch_counts(action, customers, purchases) = "{action}, {customers}, {purchases}";
    count_customers(count) = one "{count} customer", "{count} customers";
    count_purchases(count) = one "{count} purchase", "{count} purchases";
    action_move = "move";
    action_import = "import";
    action_demo = "demo data";
    action_configure = "settings";
    action_undo = "undo";
    action_redo = "redo";
    source_dashboard = "dashboard";
    source_command_line = "command line";
    source_import = "import";
    source_demo = "demo";

    // The command line
    done_init(path, currency, zone) = "made {path} (currency {currency}, time zone {zone}); `siklus --db {path}` opens it";
    done_demo(path, customers, purchases) = "made {path}: {customers}, {purchases}";
    done_export(customers, path) = "{customers} written to {path}";
    history_undone = "undone";
    history_undoes(batch) = "of {batch}";
    history_whole(head) = "the journal is whole; its head is {head}";
    history_empty = "the journal is empty";
    history_damaged(change) = "the journal is damaged at entry {change}";
    demo_day(date) = "this database lives on {date}";
    clock_day(date) = "as of {date}";
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

    months_short = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    date(day, month, year) = "{day} {month} {year}";
    date_time(date, hour, minute) = "{date} {hour}:{minute}";
    days_short(days) = "{days}d";
    panic_what(what) = "error: siklus stopped because of a bug in itself: {what}";
    panic_where(place, thread) = "caused by: {place} (thread {thread})";
    panic_safe = "nothing committed is lost: every change the screen showed as done is in the database";
    panic_hint = "hint: please report these lines to whoever maintains siklus, with what you did before";
    row_missing_value = "empty, but needed";
    row_not_a_date = "not a date or time; write it like 2026-11-22 or 2026-11-22 14:05";
    row_not_a_number =
        "not a plain number; write it like 1250000 or 29.33, with a point before the decimals and nothing else";
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
    row_bad_encoding = "not UTF-8 text; save the file as CSV UTF-8";
    row_wrong_field_count(expected, found) =
        "has {found} cells under {expected} heads; put quotes around cells with the delimiter in them";
    row_too_long(limit) = "longer than {limit} KiB; is a quote left open?";
    row_open_quote = "the file ends inside quotes; close the quote";
    row_order_of_another(customer) = "this order is one of customer {customer} already";
    row_unknown_kind =
        "neither sale nor refund; write one of the two, or leave the column out with --map type=";
    row_path_unknown_stage(step, stage) = "step {step} of the path: no such stage: {stage}";
    row_path_not_a_date(step, text) =
        "step {step} of the path: {text} is not a date; write a step like considering 2026-11-22";

    file_no_heads = "the file is empty; its first row has to name the columns";
    file_utf16 = "the file is UTF-16; save it as CSV UTF-8";
    file_not_utf8 = "the first row is not UTF-8 text; save the file as CSV UTF-8";
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
    cmd_previous_column = "last column, around";
    cmd_first_card = "first card of all";
    cmd_last_card = "last card of all";
    cmd_half_page_down = "half a page down";
    cmd_half_page_up = "half a page up";
    cmd_page_down = "a page down";
    cmd_page_up = "a page up";
    cmd_switch_lens = "another lens";
    cmd_refresh = "read again";
    cmd_move_next = "to the next column";
    cmd_move_previous = "to the column before";
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
    cmd_picker_up = "line before";
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
    hint_choose = "choose";

    help_title = "Keys";
    help_look = "Look around";
    help_change = "Move customers";
    help_program = "Program";
    pick_rung(name) = "Move {name} to";
    pick_reason(name, rung) = "{name} to {rung}: why?";
    pick_lens = "Lens";

    pane_board = "Board";
    title_demo(day) = "demo {day}";
    title_readonly = "read-only";
    title_stale = "not up to date";
    loading = "reading the board";
    column_empty = "no customers";
    board_empty = "no customers yet: `siklus import customers FILE` brings them in";
    weighted(value) = "wtd {value}";
    days_short(days) = "{days}d";
    too_small(width, height, has_width, has_height) = "siklus needs {width} x {height} cells; this terminal has {has_width} x {has_height}";

    did_move(what, key) = "{what}   {key} undo";
    did_undo(what, key) = "undone: {what}   {key} redo";
    did_redo(what, key) = "redone: {what}   {key} undo";
    nothing_to_undo = "nothing to undo";
    nothing_to_redo = "nothing to redo";
    already_there(name, rung) = "{name} is on {rung} already";
    edge_first(name, column) = "{name} is in {column}, the first column";
    edge_last(column, end, any) = "{column} is the last column: {end} ends, {any} moves to any rung";
    edge_exit(column, back, any) = "{column} is an exit: {back} leads back, {any} moves to any rung";
    nothing_before(name, any) = "{name} never stood anywhere else: {any} moves to any rung";
    no_ending = "this ladder has no rung where a relation ends";
    refused_readonly = "read-only: nothing can be changed";
    refused_no_customer = "no customer is selected";
    count_customers(count) = one "{count} customer", "{count} customers";
    count_purchases(count) = one "{count} purchase", "{count} purchases";
}
