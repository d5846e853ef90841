//! The dashboard: commands, footer, headings, title bar and board.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::BoardWords;

wording! { BoardWords for Indonesian:
    cmd_cursor_down = "satu kartu ke bawah";
    cmd_cursor_up = "satu kartu ke atas";
    cmd_column_left = "kolom di kiri";
    cmd_column_right = "kolom di kanan";
    cmd_next_column = "kolom berikut, memutar";
    cmd_previous_column = "kolom sebelum, memutar";
    cmd_first_card = "kartu paling awal";
    cmd_last_card = "kartu paling akhir";
    cmd_half_page_down = "setengah layar turun";
    cmd_half_page_up = "setengah layar naik";
    cmd_page_down = "satu layar turun";
    cmd_page_up = "satu layar naik";
    cmd_help_first = "ke awal";
    cmd_help_last = "ke akhir";
    still_writing = "menyimpan: tombol menunggu sampai selesai";
    cmd_switch_lens = "ganti lensa";
    cmd_refresh = "baca ulang";
    cmd_move_next = "ke kolom berikutnya";
    cmd_move_previous = "ke kolom sebelumnya";
    cmd_move_to = "ke tahap mana pun";
    cmd_end = "akhiri, dengan alasan";
    cmd_undo = "urungkan";
    cmd_redo = "ulangi";
    cmd_help = "tombol yang berlaku";
    cmd_back = "tutup yang terbuka";
    cmd_close = "tutup, lalu keluar";
    cmd_suspend = "tangguhkan";
    cmd_quit = "langsung keluar";
    cmd_scroll_down = "satu baris turun";
    cmd_scroll_up = "satu baris naik";
    cmd_picker_down = "baris berikutnya";
    cmd_picker_up = "baris sebelumnya";
    cmd_picker_choose = "pilih yang ini";
    cmd_picker_number = "pilih lewat nomornya";

    hint_lens = "lensa";
    hint_move_previous = "mundur";
    hint_move_next = "maju";
    hint_move_to = "pindah";
    hint_end = "akhiri";
    hint_undo = "urungkan";
    hint_help = "bantuan";
    hint_close = "keluar";
    hint_refresh = "coba lagi";
    hint_choose = "pilih";
    hint_back = "tutup";

    help_title = "Tombol";
    help_look = "Melihat-lihat";
    help_change = "Mengubah pelanggan";
    help_program = "Program";
    pick_rung(name) = "Pindahkan {name} ke";
    pick_reason(name, rung) = "{name} ke {rung}: mengapa?";
    pick_lens = "Lensa";

    pane_board = "Papan";
    title_demo(day) = "demo {day}";
    title_asked(day) = "per {day}";
    title_readonly = "hanya baca";
    title_stale = "belum terbaru";
    loading = "membaca papan";
    column_empty = "belum ada pelanggan";
    board_empty = "belum ada pelanggan: isi dengan `siklus import customers BERKAS`";
    weighted(value) = "bobot {value}";
    too_small(width, height, has_width, has_height) = "siklus perlu {width}x{height}, terminal ini {has_width}x{has_height}";

    did_move(what, key) = "{what}   {key} urungkan";
    did_undo(what, key) = "diurungkan: {what}   {key} ulangi";
    did_redo(what, key) = "diulangi: {what}   {key} urungkan";
    nothing_to_undo = "tidak ada perubahan Anda yang bisa diurungkan";
    nothing_to_redo = "tidak ada yang bisa diulangi";
    already_there(name, rung) = "{name} sudah di tahap {rung}";
    edge_first(name, column) = "{name} ada di {column}, kolom pertama";
    edge_last(column, end, any) = "{column} kolom terakhir: {end} mengakhiri, {any} ke tahap mana pun";
    edge_exit(column, back, any) = "{column} jalan keluar: {back} kembali, {any} ke tahap mana pun";
    nothing_before(name, any) = "{name} belum pernah di tahap lain: {any} ke tahap mana pun";
    no_ending = "tidak ada tahap akhir di tangga ini";
    refused_readonly = "hanya baca: tidak ada yang bisa diubah";
    short_names =
        "Berakhir=Akhir;Tidak aktif=Pasif;Konsumen setia=Setia;Kesadaran=Sadar;Pertimbangan=Timbang;Pembelian=Beli;Pengenalan=Kenal;Pengembangan=Kembang;Kedewasaan=Dewasa;Penurunan=Turun;Mempertimbangkan=Timbang;Keterlibatan=Terlibat";
    error_still_to_come(at) = "{at} belum tiba";
    hint_still_to_come = "catat yang sudah terjadi; untuk yang akan datang buat tugas";
    error_empty_query = "kueri kosong berarti semua pelanggan";
    hint_empty_query = "sebutkan siapa, misalnya --where stage:loyal";
    paste_nowhere = "tempelan tidak dipakai di sini: buka formulir atau penyaring dulu";
    refused_no_customer = "belum ada pelanggan yang dipilih";

    error_query_tag(name, column) = "{name} tidak bisa menjadi tag, dalam kueri di karakter {column}";
    hint_query_tag = "tag adalah kata pendek, 1 sampai 40 huruf";
    cmd_filter = "tampilkan yang cocok saja";
    hint_filter = "cari";
    cmd_filter_keep = "pertahankan saringan";
    hint_filter_keep = "pakai";
    filter_matches(count) = "{count} ditemukan";
    filter_counting = "menghitung";
    filter_nobody(key) = "tidak ada yang cocok dengan saringan: {key} menampilkan semua";
    not_shown(what) = "{what}   tidak tampil karena saringan";
    rotting(count) = "{count} membusuk";
    column_unmatched = "tidak ada yang cocok";
    scope_filter = "Saringan";
    demo_progress = "membuat pelanggan";
    help_demo_customers = "Sebanyak ini pelanggan, dengan nama-nama lain";
    help_demo_purchases = "Dan sebanyak ini pembelian di antaranya";
    help_demo_touchpoints = "Dan titik kontak: untuk sekarang hanya 0";
}
