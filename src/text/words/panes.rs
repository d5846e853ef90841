//! The panes about one customer: their names and commands.

use super::super::table::declare_texts;

declare_texts! { PaneWords:
    pane_journey;
    pane_record;
    scope_panes;
    scope_customer;
    cmd_show_board;
    cmd_show_journey;
    cmd_record;
    cmd_next_customer;
    cmd_previous_customer;
    cmd_cell_down;
    cmd_cell_up;
    cmd_cell_left;
    cmd_cell_right;
    cmd_first_cell;
    cmd_last_cell;
    cmd_map_part;
    cmd_open_cell;
    cmd_drop_line;
    hint_record;
    hint_journey;
    hint_open_cell;
    hint_map_part;
}
