//! The panes about one customer: their names and commands.

use super::English;
use crate::text::table::wording;
use crate::text::words::PaneWords;

wording! { PaneWords for English:
    pane_journey = "Journey";
    pane_record = "Record";
    scope_panes = "Every pane";
    scope_customer = "One customer";
    cmd_show_board = "the board";
    cmd_show_journey = "the journey of the customer";
    cmd_record = "the record of the customer";
    cmd_next_customer = "next customer of the column";
    cmd_previous_customer = "previous customer of the column";
    cmd_cell_down = "one row down";
    cmd_cell_up = "one row up";
    cmd_cell_left = "column to the left";
    cmd_cell_right = "column to the right";
    cmd_first_cell = "first column, or first touchpoint";
    cmd_last_cell = "last column, or last touchpoint";
    cmd_map_part = "between map and touchpoints";
    cmd_open_cell = "open what the cursor is on";
    cmd_drop_line = "remove what the cursor is on";
    hint_record = "record";
    hint_journey = "journey";
    hint_open_cell = "open";
    hint_map_part = "touches";
}
