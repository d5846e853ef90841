//! The panes about one customer: their names and commands.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::PaneWords;

wording! { PaneWords for Indonesian:
    pane_journey = "Perjalanan";
    pane_record = "Catatan";
    scope_panes = "Semua panel";
    scope_customer = "Satu pelanggan";
    cmd_show_board = "papan";
    cmd_show_journey = "perjalanan pelanggan";
    cmd_record = "catatan pelanggan";
    cmd_next_customer = "pelanggan berikut di kolom";
    cmd_previous_customer = "pelanggan sebelumnya di kolom";
    cmd_cell_down = "satu baris ke bawah";
    cmd_cell_up = "satu baris ke atas";
    cmd_cell_left = "kolom di kiri";
    cmd_cell_right = "kolom di kanan";
    cmd_first_cell = "kolom atau titik kontak pertama";
    cmd_last_cell = "kolom atau titik kontak terakhir";
    cmd_map_part = "antara peta dan titik kontak";
    cmd_open_cell = "buka yang di bawah kursor";
    cmd_drop_line = "hapus yang di bawah kursor";
    hint_record = "catatan";
    hint_journey = "peta";
    hint_open_cell = "buka";
    hint_map_part = "kontak";
}
