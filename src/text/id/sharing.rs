//! What is handed on: printed, copied, written to a file.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::ShareWords;

wording! { ShareWords for Indonesian:
    error_which_customer = "panel ini tentang satu pelanggan";
    hint_which_customer = "sebutkan pelanggannya: `siklus print journey CUSTOMER`; papan tidak memakainya";
    error_board_of_one(name) = "papan menampilkan semua orang, bukan {name} saja";
    error_no_markdown = "papan tidak punya bentuk Markdown";
    hint_no_markdown = "`--format text` menggambarnya; perjalanan dan catatan dapat berupa Markdown";
    cmd_copy = "salin ke papan klip";
    cmd_write_file = "tulis ke sebuah berkas";
    hint_copy = "salin";
    share_copied(count) = "dikirim ke terminal Anda: {count} karakter";
    share_written(path) = "ditulis ke {path}";
}
