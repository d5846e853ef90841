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
    hint_query_qualifier = "`stage:`, `owner:` and `tag:` are known; a word with a colon goes in quotes";
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
    row_open_quote(lines) =
        "a quote is opened here and never closed (lines inside it, up to the end of the file: {lines}); close it";
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
    cmd_help = "keys that work here";
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
    help_change = "Change customers";
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

    // What a deed came to
    action_add = "added";
    action_edit = "edit";
    action_tag = "tag";
    action_task = "task";
    action_buy = "purchase";
    action_survey = "survey";
    action_contact = "contact";
    action_flag = "flag";
    action_spend = "spend";
    action_merge = "merge";
    done_line(who, what) = "{who}: {what}";
    done_added(stage) = "added on {stage}";
    done_edited(count) = one "{count} field changed", "{count} fields changed";
    done_handed(owner) = "handed to {owner}";
    done_tagged(tags) = "tagged {tags}";
    done_untagged(tags) = "no longer {tags}";
    done_planned(task) = "task: {task}";
    done_promised(task) = "promise: {task}";
    done_replanned(task) = "task is now: {task}";
    done_finished(task) = "done: {task}";
    done_again(day) = "; again on {day}";
    done_task_dropped(task) = "task dropped: {task}";
    task_due(task, day) = "{task}, due {day}";
    done_bought(amount) = "bought {amount}";
    done_refunded(amount) = "refund of {amount}";
    done_became(stage) = "; now {stage}";
    done_answered(survey, score) = "{survey} {score}";
    done_introduced(name) = "contact {name}";
    done_reintroduced(name) = "contact {name} changed";
    done_contact_dropped(name) = "contact {name} removed";
    done_raised(flag) = "flag: {flag}";
    done_lowered(flag) = "flag taken down: {flag}";
    done_spent(amount, channel) = "spent {amount} on {channel}";
    spent_on_all = "everything";
    done_merged(name) = "took over {name}";
    amount_unknown = "an unknown amount";
    unchanged(who) = "{who}: unchanged, it was so already";
    unchanged_all = "nothing changed: all were so already";
    flag_champion_left = "champion left";
    flag_unpaid = "unpaid";
    flag_complaint = "formal complaint";
    role_champion = "champion";
    role_economic_buyer = "economic buyer";
    role_decision_maker = "decision maker";
    role_influencer = "influencer";
    role_user = "user";
    role_billing = "billing";
    role_other = "other";
    // Errors about deeds
    error_edited_meanwhile(name, field) = "{field} of {name} was changed by somebody else meanwhile; nothing was saved";
    error_name_missing = "a customer needs a name";
    hint_name_missing = "write the name of the company or person";
    error_text_missing = "the text is empty";
    hint_text_missing = "write a few words";
    error_text_too_long(start, limit) = "\"{start}\" goes on for more than {limit} characters";
    hint_text_too_long = "shorten it; nothing was saved";
    error_key_taken(key, name) = "the key {key} is that of {name}";
    hint_key_taken = "take another key, or leave it out to get one";
    error_order_taken(order, name) = "order {order} is there already, of {name}";
    hint_order_taken = "leave the order id out, or import the file again to correct it";
    error_referred_by_itself = "a customer cannot be referred by itself";
    hint_referred_by_itself = "name the other customer who brought this one";
    error_merged_with_itself(name) = "{name} is one customer already";
    hint_merged_with_itself = "name two: the one to keep, then its double";
    error_off_the_scale(survey, score) = "{score} is not on the scale of {survey}";
    hint_off_the_scale(low, high) = "answer from {low} to {high}";
    error_no_task(id) = "there is no task {id}";
    error_no_contact(id) = "there is no contact {id}";
    hint_no_detail = "`siklus show CUSTOMER` lists them with their numbers";
    // Amounts and dates as people and files write them.
    amount_ambiguous(whole, fraction) = "reads in two ways; write {whole} or {fraction}";
    amount_in_currency(found) =
        "in {found}, which is not the currency meant; write the amount without it, or convert it";

    // The verbs
    hint_negative_amount = "write it above zero; `siklus buy --refund` tells of money given back";
    hint_day = "write it like 2026-11-22, 22/11, tomorrow, fri or +3d";
    hint_tag = "a tag is 1 to 40 characters without a comma";
    hint_rhythm = "write it like 3d, 1w, 2m, 1y, or weekly";
    hint_set_form = "write FIELD=TEXT, such as --set floor=2";
    error_nothing_to_change = "nothing is named to change";
    hint_nobody_matches = "`siklus list QUERY` shows whom a query means; nothing was changed";
    about_add = "Add a customer";
    about_edit = "Change a customer, or all that match, in one undoable step";
    about_tag = "Put tags on a customer, or take them off";
    about_task = "Plan something to do for a customer";
    about_buy = "Record a purchase";
    about_survey = "Record what a customer answered";
    about_contact = "Keep the people at a customer";
    about_flag = "Raise a warning on a customer";
    about_spend = "Record what was spent to win customers";
    about_merge = "Make one customer of two that are the same";
    value_text = "TEXT";
    value_name = "NAME";
    value_amount = "AMOUNT";
    value_key = "KEY";
    value_set = "FIELD=TEXT";
    value_tag = "TAG";
    value_day = "DAY";
    value_rhythm = "RHYTHM";
    value_order = "ORDER";
    value_survey = "SURVEY";
    value_score = "SCORE";
    value_role = "ROLE";
    value_flag = "FLAG";
    value_double = "DOUBLE";
    value_yes_no = "yes|no";
    help_add_name = "Name of the company or person";
    help_edit_name = "Another name";
    help_edit_where = "All that match, instead of one customer";
    help_tag = "Tags to put on (commas, or again for more)";
    help_untag = "Tags to take off";
    help_company = "Company; an empty text empties any of these";
    help_email = "Email address";
    help_phone = "Phone number";
    help_city = "City";
    help_country = "Country";
    help_source = "Where the customer came from, such as instagram";
    help_owner = "Whose customer it is";
    help_value = "What it is worth: 45000000, 45jt, 1.2k";
    help_key = "The key other systems know it by [one is made up]";
    help_referred_by = "The customer who brought it";
    help_set = "A field of your own (again for more)";
    help_add_stage = "Where it starts [the first rung]";
    help_add_since = "Since when it stands there [now]";
    help_task_what = "What is to be done";
    help_task_due = "By when: tomorrow, fri, +3d, 22/11";
    help_task_owner = "Who does it";
    help_task_promise = "The customer was told";
    help_task_repeat = "Plan it again when done: 3d, 1w, 2m, 1y";
    help_task_done = "Task N is done";
    help_task_edit = "Change task N; what is not named stays";
    help_task_drop = "Drop task N";
    help_amount = "How much: 1500000, 1,5jt, 1.2k";
    help_date = "When it was [today]";
    help_buy_order = "The order id, so that an import knows it again";
    help_buy_refund = "Money given back";
    help_buy_kept = "Whether what was promised was kept";
    help_survey_kind = "Which survey: nps is 0 to 10, csat 1 to 5";
    help_survey_score = "The answer";
    help_survey_comment = "What they said";
    help_contact_name = "Name of the person";
    help_contact_role = "What they are there";
    help_contact_edit = "Change contact N; what is not named stays";
    help_contact_remove = "Remove contact N";
    help_flag_kind = "Which flag";
    help_flag_clear = "Take it down";
    help_note = "A note";
    help_spend_channel = "What it went to, such as ads";
    help_merge_kept = "The one to keep: id, =KEY, or part of the name";
    help_merge_gone = "Its double, which goes";

    // A customer whole
    show_flags = "flags";
    show_tasks = "tasks";
    show_contacts = "contacts";
    show_surveys = "surveys";
    show_referred_by = "referred by";
    show_referred = "referred";
    show_promise = "promise";
    repeat_days(count) = one "every day", "every {count} days";
    repeat_weeks(count) = one "every week", "every {count} weeks";
    repeat_months(count) = one "every month", "every {count} months";
    repeat_years(count) = one "every year", "every {count} years";
    show_kept = "promises kept";
    show_broken = "promises broken";
    scope_palette = "Palette";
    cmd_palette = "find a command";
    cmd_palette_run = "run this command";
    hint_palette = "commands";
    hint_run = "run";
    hint_cancel = "cancel";
    palette_title = "What to do?";
    palette_nothing = "no command matches: fewer letters find more";
    no_such_sequence(keys) = "{keys} means nothing";

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
    about_config = "Print the default configuration, with comments";
    help_config_path = "Tell where the configuration is read";

    error_log(path, detail) = "the log {path} cannot be written: {detail}";
    hint_log = "name another file with `--log`, or leave it out";
    help_log = "Append what was done to this file [else SIKLUS_LOG]";
    lens_clm = "Lifecycle";
    lens_growth = "Growth";
    lens_referral = "Referral";
    lens_reactivation = "Reactivation";
    lens_loyalty = "Loyalty";
    lens_relationship = "Relationship";
    lens_simple = "Simple";
    lens_ladder = "Ladder";
    about_completions = "Print the script for completions in a shell";
    help_completions_shell = "The shell";
    about_man = "Print the manual page";
    man_name = "NAME";
    man_synopsis = "SYNOPSIS";
    man_description = "DESCRIPTION";
    man_environment = "FILES AND ENVIRONMENT";
    man_environment_text = "SIKLUS_DB: the database, where --db says nothing\nSIKLUS_LANG: the language, where --lang says nothing\nSIKLUS_CONFIG: the configuration file; else ~/.config/siklus/config.toml\nSIKLUS_LOG: the file to append a log to, where --log says nothing\nSIKLUS_NOW: what time it is meant to be\nSIKLUS_ACTOR: who does it; else the login\nNO_COLOR: no colours, whatever it is set to";

    // The welcome
    welcome(path) = "Welcome to siklus. There is no database yet at {path}.";
    welcome_demo = "look around in a demo; it is gone afterwards";
    welcome_new = "make an empty database there";
    welcome_import = "make one there and take in a file of customers (CSV)";
    welcome_ask = "type 1, 2 or 3; Enter alone leaves";
    welcome_unknown(answer) = "there is no choice {answer}";
    welcome_file = "which file? Enter alone opens the empty board";
    welcome_open = "Enter opens the board";
    // Forms: commands and hints
    cmd_add = "add a customer";
    cmd_edit = "edit the customer";
    cmd_task = "plan a task";
    cmd_tags = "change the tags";
    cmd_owner = "hand over to another owner";
    cmd_buy = "record a purchase";
    cmd_contacts = "contacts and their roles";
    cmd_survey = "record a survey answer";
    cmd_flag = "raise or lower a flag";
    cmd_form_save = "save";
    cmd_form_next = "next field";
    cmd_form_previous = "previous field";
    cmd_form_down = "down in the list, or next field";
    cmd_form_up = "up in the list, or previous field";
    cmd_form_suggest = "choose from what is known";
    cmd_form_editor = "write it in your editor";
    hint_add = "new";
    hint_edit = "edit";
    hint_task = "task";
    hint_save = "save";
    hint_next = "next";
    hint_suggest = "choose";
    hint_editor_key = "editor";
    scope_form = "Form";
    // Forms: titles and fields
    form_add = "New customer";
    form_edit(name) = "{name}";
    form_tags(name) = "Tags of {name}";
    form_owner(name) = "Owner of {name}";
    form_task(name) = "Task for {name}";
    form_purchase(name) = "Purchase by {name}";
    form_survey(name) = "Survey of {name}";
    form_contact(name) = "Contact at {name}";
    form_flag(name) = "Flag on {name}";
    pick_contact(name) = "Contacts at {name}";
    pick_new_contact = "a new contact";
    field_name = "Name";
    field_stage = "Stage";
    field_owner = "Owner";
    field_value = "Value";
    field_tags = "Tags";
    field_company = "Company";
    field_email = "Email";
    field_phone = "Phone";
    field_city = "City";
    field_country = "Country";
    field_source = "Source";
    field_referred_by = "Referred by";
    field_key = "External key";
    field_another = "Another field";
    field_what = "What";
    field_due = "Due";
    field_promise = "Promised";
    field_repeat = "Repeat";
    field_amount = "Amount";
    field_day = "Day";
    field_order = "Order number";
    field_kept = "Promises kept";
    field_survey = "Survey";
    field_score = "Score";
    field_comment = "Comment";
    field_role = "Role";
    field_flag = "Flag";
    field_raised = "Is up";
    field_note = "Note";
    yes = "yes";
    no = "no";
    today = "today";
    // Forms: what they say
    form_leave(key) = "{key} again discards what was typed; any other key goes on";
    form_missing(field) = "{field} is needed";
    form_too_long(limit) = "longer than {limit} characters";
    form_not_a_day = "not a day: try tomorrow, fri, +3d, 22/11 or 2026-11-22";
    form_no_such_day = "the calendar has no such day";
    form_day_too_far = "too far away for a calendar";
    form_one_of(names) = "one of: {names}";
    form_not_a_tag(word) = "{word} cannot be a tag: at most 40 letters";
    form_number_between(low, high) = "a whole number from {low} to {high}";
    form_no_such_customer = "no customer of this name: type a part of it and choose";
    form_not_a_pair = "write a name and a value, such as floor = 2";
    form_not_a_rhythm = "not a rhythm: try daily, weekly, 2w or 3m";
    form_help_known(key) = "{key} shows what is known; anything else is fine, too";
    form_help_long(key) = "{key} opens your editor for a longer text";
    form_help_money = "45jt, 1.2k or written out";
    form_help_refund = "45jt, 1.2k or written out; below zero it is a refund";
    form_help_day = "tomorrow, fri, +3d, +2w, 22/11, 22 nov";
    form_help_rhythm = "daily, weekly, monthly, 2w; empty for once";
    form_help_tags = "short words between commas";
    form_help_customer = "type a part of the name and choose";
    form_help_pair = "a field of your own: name = value";
    rhythms = "daily weekly monthly yearly";
    weekdays_short = "Mon Tue Wed Thu Fri Sat Sun";
    weekday_date(weekday, date) = "{weekday} {date}";
    error_editor(editor, detail) = "the editor {editor} failed ({detail}); the text is as it was";
    hint_editor = "name another one in VISUAL or EDITOR";
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
    value_mark =
        "MARK";
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
    error_query_tag(name, column) = "{name} cannot be a tag, in the query at character {column}";
    hint_query_tag = "a tag is a short word of 1 to 40 letters";
    cmd_filter = "show only who matches";
    hint_filter = "find";
    cmd_filter_keep = "keep the filter";
    hint_filter_keep = "keep";
    filter_matches(count) = "{count} found";
    filter_counting = "counting";
    filter_nobody(key) = "nobody matches the filter: {key} shows everybody";
    not_shown(what) = "{what}   not shown by the filter";
    rotting(count) = "{count} rotting";
    column_unmatched = "nobody matches";
    scope_filter = "Filter";
    demo_progress = "making customers";
    help_demo_customers = "As many customers instead, with other names";
    help_demo_purchases = "And as many purchases among them";
    help_demo_touchpoints = "And touchpoints: only 0 for now";
    error_no_touchpoints = "touchpoints are not kept yet, so there can be none in a demo";
    hint_no_touchpoints = "leave --touchpoints out or write `--touchpoints 0`";

    // What an import tells of rows it leaves
    row_open_list = "the file ends inside its list: it was cut off, and rows may be missing; get it whole and import it again";
    row_in_future = "in the future; what has happened has a date up to today";
    import_stays_put(rows) = "customers who stay where somebody moved them: {rows}";
    import_merged_key(rows) = "passed over, because the customer was merged into another one: {rows}";
    file_not_of_vendor(vendor, missing) =
        "this is no export of {vendor}: it has no column {missing}; leave --preset out, or name the columns with --map";
}
