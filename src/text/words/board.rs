//! The dashboard: commands, footer, headings, title bar and board.

use super::super::table::declare_texts;

declare_texts! { BoardWords:
    // Dashboard: commands, as the help lists them
    cmd_cursor_down;
    cmd_cursor_up;
    cmd_column_left;
    cmd_column_right;
    cmd_next_column;
    cmd_previous_column;
    cmd_first_card;
    cmd_last_card;
    cmd_half_page_down;
    cmd_half_page_up;
    cmd_page_down;
    cmd_page_up;
    cmd_help_first;
    cmd_help_last;
    still_writing;
    cmd_switch_lens;
    cmd_refresh;
    cmd_move_next;
    cmd_move_previous;
    cmd_move_to;
    cmd_end;
    cmd_undo;
    cmd_redo;
    cmd_help;
    cmd_back;
    cmd_close;
    cmd_suspend;
    cmd_quit;
    cmd_scroll_down;
    cmd_scroll_up;
    cmd_picker_down;
    cmd_picker_up;
    cmd_picker_choose;
    cmd_picker_number;

    // Dashboard: hints of the footer
    hint_lens;
    hint_move_previous;
    hint_move_next;
    hint_move_to;
    hint_end;
    hint_undo;
    hint_help;
    hint_close;
    hint_refresh;
    hint_choose;
    hint_back;

    // Dashboard: headings and lists
    help_title;
    help_look;
    help_change;
    help_program;
    pick_rung(name);
    pick_reason(name, rung);
    pick_lens;

    // Dashboard: title bar and board
    pane_board;
    title_demo(day);
    title_asked(day);
    title_readonly;
    title_stale;
    loading;
    column_empty;
    board_empty;
    weighted(value);
    too_small(width, height, has_width, has_height);

    // Dashboard: what the status line says
    did_move(what, key);
    did_undo(what, key);
    did_redo(what, key);
    nothing_to_undo;
    nothing_to_redo;
    already_there(name, rung);
    edge_first(name, column);
    edge_last(column, end, any);
    edge_exit(column, back, any);
    nothing_before(name, any);
    no_ending;
    refused_readonly;
    short_names;
    error_still_to_come(at);
    hint_still_to_come;
    error_empty_query;
    hint_empty_query;
    paste_nowhere;
    refused_no_customer;

    // The filter, and big databases
    error_query_tag(name, column);
    hint_query_tag;
    cmd_filter;
    hint_filter;
    cmd_filter_keep;
    hint_filter_keep;
    filter_matches(count);
    filter_counting;
    filter_nobody(key);
    not_shown(what);
    rotting(count);
    column_unmatched;
    scope_filter;
    demo_progress;
    help_demo_customers;
    help_demo_purchases;
    help_demo_touchpoints;
}
