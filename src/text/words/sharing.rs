//! What is handed on: printed, copied, written to a file.

use super::super::table::declare_texts;

declare_texts! { ShareWords:
    error_which_customer;
    hint_which_customer;
    error_board_of_one(name);
    error_no_markdown;
    hint_no_markdown;
    cmd_copy;
    cmd_write_file;
    hint_copy;
    share_copied(count);
    share_written(path);
}
