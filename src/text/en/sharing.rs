//! What is handed on: printed, copied, written to a file.

use super::English;
use crate::text::table::wording;
use crate::text::words::ShareWords;

wording! { ShareWords for English:
    error_which_customer = "this pane is about one customer";
    hint_which_customer = "name the customer: `siklus print journey CUSTOMER`; the board takes none";
    error_board_of_one(name) = "the board is about everybody, not about {name}";
    error_no_markdown = "the board has no Markdown";
    hint_no_markdown = "`--format text` draws it; journey and record are told as Markdown";
    cmd_copy = "copy it for the clipboard";
    cmd_write_file = "write it into a file";
    hint_copy = "copy";
    share_copied(count) = "sent to your terminal: {count} characters";
    share_written(path) = "written to {path}";
}
