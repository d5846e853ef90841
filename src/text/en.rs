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
    title_readonly = "read-only";
    title_stale = "not up to date";
    loading = "reading the board";
    column_empty = "no customers";
    board_empty = "no customers yet: `siklus import customers FILE` brings them in";
    weighted(value) = "wtd {value}";
    days_short(days) = "{days}d";
    too_small(width, height, has_width, has_height) = "siklus needs {width}x{height}, this terminal has {has_width}x{has_height}";

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
