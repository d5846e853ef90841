//! Bahasa Indonesia. The terms are those of the source articles.

use super::words::wording;

pub(super) struct Indonesian;

wording! { Indonesian:
    reason_quality = "kualitas";
    reason_price = "harga";
    reason_trust = "kepercayaan";
    reason_no_need = "tidak butuh";
    reason_competitor = "pesaing";
    reason_other = "lainnya";

    // Errors about the database
    error_no_default_database(path) = "belum ada basis data di {path}";
    hint_no_default_database = "lihat-lihat dulu dengan `siklus --demo`, atau buat milik Anda dengan `siklus init`";
    error_no_home = "tidak ada direktori rumah untuk menyimpan basis data";
    hint_no_home = "sebutkan basis datanya dengan `--db FILE`";
    error_db(path, detail) = "{path}: {detail}";
    error_db_missing(path) = "tidak ada berkas {path}";
    hint_db_missing = "periksa lokasinya, atau buat basis data baru dengan `siklus init --db FILE`";
    error_db_there(path) = "{path} sudah ada dan tidak diubah";
    hint_db_there = "pilih berkas lain, atau pindahkan dulu berkas itu";
    error_db_not_one(path) = "{path} bukan basis data";
    error_db_foreign(path) = "{path} adalah basis data program lain";
    hint_db_not_ours = "berkas itu tidak diubah; sebutkan basis data siklus dengan `--db FILE`";
    error_db_newer(path, found, known) = "{path} berformat {found}, program ini mengenal sampai {known}";
    hint_db_newer = "siklus yang lebih baru menulisnya: pasang versi itu; tidak ada yang diubah";
    error_db_older(path, found, known) = "{path} berformat {found} dan harus dinaikkan ke {known} dulu";
    hint_db_older = "buka sekali di tempat yang boleh ditulisi";
    error_db_locked(path) = "{path} sedang sibuk: proses lain sedang menulis";
    error_db_readonly(path) = "{path} hanya boleh dibaca; tidak ada yang diubah";
    hint_db_readonly = "periksa izin berkas dan direktorinya";
    error_db_full(path) = "diska tempat {path} penuh; tidak ada yang diubah";
    hint_db_full = "kosongkan ruang, lalu coba lagi";
    error_db_denied(path) = "{path} tidak bisa dibuka";
    hint_db_denied = "periksa lokasi serta izin berkas dan direktorinya";
    error_db_damaged(path, detail) = "{path} rusak: {detail}";
    error_db_corrupt(path, place, value) = "{path} berisi sesuatu yang tidak mungkin: {value} di {place}";
    hint_db_damaged = "tidak ada yang diubah; lanjutkan dari salinan cadangan";
    error_changed = "orang lain mengubahnya sementara itu; tidak ada yang dilakukan";
    hint_changed = "lihat lagi dan ulangi yang masih perlu";
    error_refused(batch, blocked, count, by) = "perubahan {batch} tetap: {blocked} dari {count} pelanggan sudah diubah sejak itu, terakhir oleh {by}";
    hint_refused(batch) = "`siklus undo {batch} --rest` membatalkan sisanya";
    error_refused_one(batch, name, by) = "perubahan {batch} tetap: {name} sudah diubah sejak itu oleh {by}";
    hint_refused_one = "batalkan sekali lagi untuk yang sebelumnya";
    error_no_batch(id) = "tidak ada perubahan {id}";
    error_already_undone(id) = "perubahan {id} sudah dibatalkan";
    hint_history = "`siklus history` menampilkan daftar perubahan";
    error_too_large = "jumlah semua nilai terlalu besar untuk disimpan";
    hint_too_large = "periksa jumlah yang terbesar; tidak ada yang diubah";
    hint_try_again = "coba lagi sebentar lagi";

    // Errors about what was asked for
    error_no_customer(name) = "tidak ada pelanggan yang cocok dengan {name}";
    hint_no_customer = "sebutkan dengan id, =KUNCI, atau sebagian nama; `siklus list` menampilkannya";
    error_ambiguous_customer(count, name) = "{count} pelanggan cocok dengan {name}";
    hint_ambiguous_customer(names) = "sebutkan satu dengan id: {names}";
    error_no_stage(name) = "tidak ada tahap {name}";
    error_no_lens(name) = "tidak ada lensa {name}";
    hint_known(known) = "salah satu dari: {known}";
    error_reason_needed(stage) = "perpindahan ke {stage} harus menyebut alasan";
    hint_reason_needed(known) = "tambahkan `--reason`, salah satu dari: {known}";
    error_query_qualifier(name, column) = "kata kunci {name}: tidak dikenal dalam kueri, di karakter {column}";
    hint_query_qualifier = "yang dikenal `stage:`; kata dengan titik dua ditulis dalam tanda kutip";
    error_query_stage(name, column) = "tahap {name} tidak dikenal dalam kueri, di karakter {column}";
    hint_query_stage = "pakai tahap atau kolom papan; `siklus print board` menampilkannya";
    error_query_empty(name, column) = "{name} tidak berisi apa-apa dalam kueri, di karakter {column}";
    hint_query_empty = "tulis yang dicari di belakangnya, seperti `stage:retained`";
    error_query_quote(column) = "tanda kutip tidak ditutup dalam kueri, di karakter {column}";
    hint_query_quote = "tutup dengan satu \" lagi";

    // Errors about arguments, files and the terminal
    error_file_missing(path) = "tidak ada berkas {path}";
    hint_file_missing = "periksa lokasinya";
    error_file_denied(path) = "{path} tidak boleh dibuka";
    hint_file_denied = "periksa izin berkas dan direktorinya";
    error_file(path, detail) = "{path}: {detail}";
    error_unreadable(detail) = "berkas terputus saat dibaca: {detail}; tidak ada yang diimpor";
    error_no_terminal = "dasbor membutuhkan terminal, dan ini bukan terminal";
    hint_no_terminal = "`siklus print board` menggambarnya sekali; lewat SSH, `ssh -t` memberi terminal";
    error_terminal(detail) = "terminal tidak menjawab: {detail}";
    error_output(detail) = "keluaran tidak bisa ditulis: {detail}";
    hint_output = "periksa diska dan izinnya, lalu coba lagi";
    error_bad_clock(option, value) = "{option} {value} bukan tanggal atau waktu";
    hint_bad_clock = "tulis 2026-11-22, atau 2026-11-22T14:05";
    error_at_is_for_reading = "--at menampilkan hari yang lalu dan tidak mengubah apa pun";
    hint_at_is_for_reading = "hilangkan untuk mengubah sesuatu";
    error_readonly_asked = "--readonly menolak semua perubahan; tidak ada yang dilakukan";
    hint_readonly_asked = "hilangkan untuk mengubah sesuatu";
    error_unknown_lang(value) = "tidak ada bahasa {value}";
    error_unknown_currency(value) = "tidak ada mata uang {value}";
    hint_unknown_currency = "pakai kode ISO 4217, seperti IDR, USD, atau EUR";
    error_unknown_zone(value) = "tidak ada zona waktu {value}";
    hint_unknown_zone = "pakai nama seperti Asia/Jakarta atau Europe/Berlin";
    error_unknown_reason(value) = "tidak ada alasan {value}";
    error_unknown_option(option) = "tidak ada opsi {option} di sini";
    error_unknown_command(value) = "tidak ada perintah {value}";
    error_bad_value(option, value) = "{option} tidak bisa {value}";
    error_missing_arguments(names) = "{names} belum disebut";
    error_missing_command = "sebutkan yang harus dilakukan";
    error_clash(first, second) = "{first} dan {second} tidak bisa bersamaan";
    error_too_many_arguments(value) = "{value} satu argumen terlalu banyak";
    hint_help = "`--help` di belakang perintah menampilkan yang diterima";
    hint_nearest(near) = "maksud Anda {near}?";
    report_error = "kesalahan";
    report_hint = "saran";

    // What came of an action
    outcome_moved(name, from, to) = "{name}: {from} > {to}";
    outcome_already_there(name, stage) = "{name} sudah di {stage}; tidak ada yang diubah";
    outcome_undone(what) = "dibatalkan: {what}";
    outcome_redone(what) = "diulangi: {what}";
    outcome_nothing_to_undo = "tidak ada perubahan Anda yang bisa dibatalkan";
    outcome_nothing_to_redo = "tidak ada yang bisa diulangi";
    batch_counts(action, customers, purchases) = "{action}, {customers}, {purchases}";
    count_customers(count) = "{count} pelanggan";
    count_purchases(count) = "{count} pembelian";
    action_move = "pindah";
    action_import = "impor";
    action_demo = "data demo";
    action_configure = "pengaturan";
    action_undo = "batal";
    action_redo = "ulang";
    source_dashboard = "dasbor";
    source_command_line = "baris perintah";
    source_import = "impor";
    source_demo = "demo";

    // The command line
    done_init(path, currency, zone) = "{path} dibuat (mata uang {currency}, zona waktu {zone}); `siklus --db {path}` membukanya";
    done_demo(path, customers, purchases) = "{path} dibuat: {customers}, {purchases}";
    done_export(customers, path) = "{customers} ditulis ke {path}";
    history_undone = "dibatalkan";
    history_undoes(batch) = "dari {batch}";
    history_whole(head) = "jurnal utuh; ujungnya {head}";
    history_empty = "jurnal kosong";
    history_damaged(change) = "jurnal rusak di entri {change}";
    demo_day(date) = "basis data ini hidup di {date}";
    clock_day(date) = "per {date}";
    import_created(count) = "{count} baru";
    import_updated(count) = "{count} diperbarui";
    import_unchanged(count) = "{count} tidak berubah";
    import_customers_created(customers) = "{customers} baru";
    import_rejected(count) = "{count} ditolak";
    import_dry_run = "tidak ada yang ditulis (--dry-run)";
    import_undo = "`siklus undo` membatalkan semuanya";
    import_ignored(columns) = "tidak dibaca: {columns}";
    import_line(line, column, value, why) = "baris {line}, {column}: {value}: {why}";
    import_line_only(line, value, why) = "baris {line}: {value}: {why}";
    import_more(count) = "dan {count} lagi";
    import_working = "mengimpor";
    show_stage = "tahap";
    show_since(date, days) = "sejak {date} ({days})";
    show_owner = "pemilik";
    show_value = "nilai";
    show_company = "perusahaan";
    show_email = "surel";
    show_phone = "telepon";
    show_place = "tempat";
    show_source = "sumber";
    show_tags = "tag";
    show_key = "kunci";
    show_path = "jalur";
    show_purchases = "pembelian";
    show_refund = "pengembalian";
    show_rotting = "membusuk";
    nothing_found = "tidak ada yang cocok";
    head_id = "id";
    head_name = "nama";
    head_days = "hari";

    months_short = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des";
    date(day, month, year) = "{day} {month} {year}";
    date_time(date, hour, minute) = "{date} {hour}.{minute}";
    days_short(days) = "{days}hr";
    panic_what(what) = "galat: siklus berhenti karena kesalahan di dalamnya sendiri: {what}";
    panic_where(place, thread) = "disebabkan oleh: {place} (utas {thread})";
    panic_safe = "tidak ada data tersimpan yang hilang: setiap perubahan yang tampil selesai sudah ada di basis data";
    panic_hint = "saran: laporkan baris-baris ini kepada pengelola siklus, beserta apa yang Anda lakukan sebelumnya";
    row_missing_value = "kosong, padahal wajib diisi";
    row_not_a_date = "bukan tanggal atau waktu; tulis seperti 2026-11-22 atau 2026-11-22 14:05";
    row_not_a_number =
        "bukan angka biasa; tulis seperti 1250000 atau 29.33, dengan titik sebelum desimal dan tanpa tanda lain";
    row_too_many_decimals(decimals) = "desimalnya melebihi yang dimiliki mata uang ini ({decimals})";
    row_too_large = "melebihi jumlah terbesar yang dapat disimpan siklus";
    row_unknown_stage =
        "tahap tidak dikenal; tulis kunci atau nama tahap, atau nama kolom lensa, misalnya mempertimbangkan";
    row_unknown_currency = "mata uang tidak dikenal; tulis kode ISO-nya, misalnya IDR atau USD";
    row_wrong_currency(expected, found) =
        "dalam {found}, sedangkan basis data ini memakai {expected}; konversikan jumlahnya, atau impor ke basis data tersendiri";
    row_unknown_customer =
        "tidak ada pelanggan dengan kunci ini; impor pelanggannya dulu, atau tambahkan --create-customers";
    row_text_too_long(limit) = "lebih dari {limit} karakter";
    row_control_characters = "mengandung karakter kendali; hapus dulu";
    row_bad_encoding = "bukan teks UTF-8; simpan berkas sebagai CSV UTF-8";
    row_wrong_field_count(expected, found) =
        "berisi {found} sel di bawah {expected} judul kolom; beri tanda kutip pada sel yang memuat pemisah";
    row_too_long(limit) = "lebih dari {limit} KiB; apakah ada tanda kutip yang belum ditutup?";
    row_open_quote = "berkas berakhir di dalam tanda kutip; tutup tanda kutipnya";
    row_order_of_another(customer) = "pesanan ini sudah milik pelanggan {customer}";
    row_unknown_kind =
        "bukan penjualan dan bukan pengembalian; tulis sale atau refund, atau abaikan kolom ini dengan --map type=";
    row_path_unknown_stage(step, stage) = "langkah {step} pada jalur: tahap tidak dikenal: {stage}";
    row_path_not_a_date(step, text) =
        "langkah {step} pada jalur: {text} bukan tanggal; tulis langkah seperti considering 2026-11-22";

    file_no_heads = "berkas kosong; baris pertamanya harus menyebut nama kolom";
    file_utf16 = "berkas ini UTF-16; simpan sebagai CSV UTF-8";
    file_not_utf8 = "baris pertama bukan teks UTF-8; simpan berkas sebagai CSV UTF-8";
    file_endless_heads =
        "baris pertama tidak berakhir; tutup tanda kutipnya, atau periksa apakah ini berkas CSV";
    file_map_form(text) = "--map {text} tidak berbentuk BIDANG=JUDUL, misalnya date=\"Tanggal Pesanan\"";
    file_unknown_field(field, known) = "--map tidak mengenal bidang {field}; yang ada: {known}";
    file_mapped_twice(field) = "--map menyebut {field} dua kali; sebut sekali saja";
    file_absent_head(head, nearest) = "berkas tidak punya kolom {head}; yang terdekat: {nearest}";
    file_missing_columns(fields, found, field) =
        "tidak ada kolom untuk {fields}; sebut dengan --map {field}=JUDUL; berkas berisi {found}";
    cmd_cursor_down = "satu kartu ke bawah";
    cmd_cursor_up = "satu kartu ke atas";
    cmd_column_left = "kolom di kiri";
    cmd_column_right = "kolom di kanan";
    cmd_next_column = "kolom berikut, memutar";
    cmd_previous_column = "kolom lalu, memutar";
    cmd_first_card = "kartu paling awal";
    cmd_last_card = "kartu paling akhir";
    cmd_half_page_down = "setengah layar turun";
    cmd_half_page_up = "setengah layar naik";
    cmd_page_down = "satu layar turun";
    cmd_page_up = "satu layar naik";
    cmd_switch_lens = "ganti lensa";
    cmd_refresh = "baca ulang";
    cmd_move_next = "ke kolom berikutnya";
    cmd_move_previous = "ke kolom sebelumnya";
    cmd_move_to = "ke tahap mana pun";
    cmd_end = "akhiri, dengan alasan";
    cmd_undo = "urungkan";
    cmd_redo = "ulangi";
    cmd_help = "bantuan ini";
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
    hint_choose = "pilih";

    help_title = "Tombol";
    help_look = "Melihat-lihat";
    help_change = "Memindahkan pelanggan";
    help_program = "Program";
    pick_rung(name) = "Pindahkan {name} ke";
    pick_reason(name, rung) = "{name} ke {rung}: mengapa?";
    pick_lens = "Lensa";

    pane_board = "Papan";
    title_demo(day) = "demo {day}";
    title_readonly = "hanya baca";
    title_stale = "belum terbaru";
    loading = "membaca papan";
    column_empty = "belum ada pelanggan";
    board_empty = "belum ada pelanggan: masukkan dengan `siklus import customers FILE`";
    weighted(value) = "bobot {value}";
    days_short(days) = "{days}h";
    too_small(width, height, has_width, has_height) = "siklus perlu {width} x {height} sel; terminal ini {has_width} x {has_height}";

    did_move(what, key) = "{what}   {key} urungkan";
    did_undo(what, key) = "diurungkan: {what}   {key} ulangi";
    did_redo(what, key) = "diulangi: {what}   {key} urungkan";
    nothing_to_undo = "tidak ada yang bisa diurungkan";
    nothing_to_redo = "tidak ada yang bisa diulangi";
    already_there(name, rung) = "{name} sudah di tahap {rung}";
    edge_first(name, column) = "{name} ada di {column}, kolom pertama";
    edge_last(column, end, any) = "{column} kolom terakhir: {end} mengakhiri, {any} ke tahap mana pun";
    edge_exit(column, back, any) = "{column} jalan keluar: {back} kembali, {any} ke tahap mana pun";
    nothing_before(name, any) = "{name} belum pernah di tahap lain: {any} ke tahap mana pun";
    no_ending = "tidak ada tahap akhir di tangga ini";
    refused_readonly = "hanya baca: tidak ada yang bisa diubah";
    refused_no_customer = "belum ada pelanggan yang dipilih";
    count_customers(count) = "{count} pelanggan";
    count_purchases(count) = "{count} pembelian";
}
