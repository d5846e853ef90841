//! Bahasa Indonesia. The terms are those of the source articles.

use super::table::wording;

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
    hint_no_home = "sebutkan basis datanya dengan `--db BERKAS`";
    hint_db_missing = "periksa lokasinya, atau buat basis data baru dengan `siklus init --db BERKAS`";
    error_no_folder(path) = "tidak ada direktori untuk {path}";
    hint_no_folder = "buat dulu direktorinya, atau pilih tempat lain";
    error_db_there(path) = "{path} sudah ada dan tidak diubah";
    hint_db_there = "pilih berkas lain, atau pindahkan dulu berkas itu";
    error_db_not_one(path) = "{path} bukan basis data";
    error_db_foreign(path) = "{path} adalah basis data program lain";
    hint_db_not_ours = "berkas itu tidak diubah; sebutkan basis data siklus dengan `--db BERKAS`";
    error_db_newer(path, found, known) = "{path} berformat {found}, program ini mengenal sampai {known}";
    hint_db_newer = "siklus yang lebih baru menulisnya: pasang versi itu; tidak ada yang diubah";
    error_db_older(path, found, known) = "{path} berformat {found} dan harus dinaikkan ke {known} dulu";
    hint_db_older = "buka sekali di tempat yang boleh ditulisi";
    error_db_locked(path) = "{path} sedang sibuk: proses lain sedang menulis";
    error_db_readonly(path) = "{path} hanya boleh dibaca; tidak ada yang diubah";
    error_db_vanished(path) = "{path} sudah tidak ada, atau sudah berkas lain; tidak ada yang diubah";
    hint_db_vanished = "kembalikan berkasnya, atau keluar dan buka yang dimaksud";
    hint_permissions = "periksa izin berkas dan direktorinya";
    error_db_full(path) = "penyimpanan tempat {path} berada sudah penuh; tidak ada yang diubah";
    hint_db_full = "kosongkan ruang, lalu coba lagi";
    error_db_denied(path) = "{path} tidak bisa dibuka";
    hint_db_denied = "periksa lokasi serta izin berkas dan direktorinya";
    error_db_damaged(path, detail) = "{path} rusak: {detail}";
    error_db_corrupt(path, place, value) = "{path} berisi sesuatu yang tidak mungkin: {value} di {place}";
    hint_db_damaged = "tidak ada yang diubah; lanjutkan dari salinan cadangan";
    error_changed = "orang lain mengubahnya sementara itu; tidak ada yang dilakukan";
    hint_changed = "lihat lagi dan ulangi yang masih perlu";
    hint_refused(batch) = "`siklus undo {batch} --rest` mengurungkan sisanya";
    hint_refused_one = "urungkan sekali lagi untuk yang sebelumnya";
    error_refused(batch, why) = "perubahan {batch} tetap: {why}";
    error_refused_by(batch, why, by) = "perubahan {batch} tetap: {why}, terakhir oleh {by}";
    refused_customers(blocked, count) = "{blocked} dari {count} pelanggan sudah diubah sejak itu";
    refused_customer(name) = "{name} sudah diubah sejak itu";
    refused_unnamed = "hasilnya sudah diubah sejak itu";
    error_no_batch(id) = "tidak ada perubahan {id}";
    error_already_undone(id) = "perubahan {id} sudah diurungkan";
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
    hint_query_qualifier = "yang dikenal `stage:`, `owner:`, dan `tag:`; kata dengan titik dua ditulis dalam tanda kutip";
    error_query_stage(name, column) = "tahap {name} tidak dikenal dalam kueri, di karakter {column}";
    hint_query_stage = "pakai tahap atau kolom papan; `siklus print board` menampilkannya";
    error_query_empty(name, column) = "`{name}:` kosong dalam kueri, di karakter {column}";
    hint_query_empty = "tulis yang dicari di belakangnya, seperti `stage:retained`";
    error_query_quote(column) = "tanda kutip tidak ditutup dalam kueri, di karakter {column}";
    hint_query_quote = "tutup dengan satu \" lagi";

    // Errors about arguments, files and the terminal
    error_file_missing(path) = "tidak ada berkas {path}";
    hint_file_missing = "periksa lokasinya";
    error_file_denied(path) = "{path} tidak boleh dibuka";
    error_file_folder(path) = "{path} adalah direktori, bukan berkas";
    error_file(path, detail) = "{path}: {detail}";
    error_unreadable(detail) = "berkas terputus saat dibaca: {detail}; tidak ada yang diimpor";
    error_no_terminal = "dasbor membutuhkan terminal, dan ini bukan terminal";
    hint_no_terminal = "`siklus print board` menggambarnya sekali; lewat SSH, `ssh -t` memberi terminal";
    error_terminal(detail) = "terminal tidak menjawab: {detail}";
    error_left_writing(path) = "ditinggalkan saat sebuah perubahan menunggu ditulis ke {path}";
    hint_left_writing = "`siklus history` memberi tahu apakah sudah masuk";
    error_moved_meanwhile(name) = "{name} sementara itu dipindahkan orang lain; tidak ada yang dilakukan";
    error_output(detail) = "keluaran tidak bisa ditulis: {detail}";
    hint_output = "periksa penyimpanan dan izinnya, lalu coba lagi";
    error_bad_clock(option, value) = "{option} {value} bukan tanggal maupun waktu";
    hint_bad_clock = "tulis 2026-11-22, atau 2026-11-22T14:05";
    error_at_is_for_reading = "--at menampilkan hari yang lalu dan tidak mengubah apa pun";
    hint_leave_out = "hilangkan opsi itu untuk mengubah sesuatu";
    error_readonly_asked = "--readonly menolak semua perubahan; tidak ada yang dilakukan";
    error_unknown_lang(value) = "tidak ada bahasa {value}";
    error_unknown_currency(value) = "tidak ada mata uang {value}";
    hint_unknown_currency = "pakai kode ISO 4217, seperti IDR, USD, atau EUR";
    error_unknown_zone(value) = "tidak ada zona waktu {value}";
    hint_unknown_zone = "pakai nama seperti Asia/Jakarta atau Europe/Berlin";
    error_unknown_reason(value) = "tidak ada alasan {value}";
    error_unknown_option(option) = "tidak ada opsi {option} di sini";
    error_unknown_command(value) = "tidak ada perintah {value}";
    error_bad_value(option, value) = "{option} tidak bisa berisi {value}";
    error_missing_arguments(names) = "belum disebut: {names}";
    error_missing_value(option) = "{option} memerlukan nilai";
    error_twice(option) = "{option} disebut dua kali";
    error_missing_command = "tidak ada perintah yang disebut";
    error_clash(first, second) = "{first} dan {second} tidak bisa bersamaan";
    error_too_many_arguments(value) = "{value} melebihi yang diterima perintah ini";
    hint_usage = "`siklus PERINTAH --help` menampilkan yang diterima";
    hint_usage_of_siklus = "`siklus --help` menampilkan semua perintah";
    hint_dash = "tulis `--` sebelum kata yang diawali tanda hubung, seperti `siklus list -- -stage:ended`";
    hint_nearest(near) = "maksud Anda {near}?";
    report_error = "kesalahan";
    report_hint = "saran";

    // What came of an action
    outcome_moved(name, from, to) = "{name}: {from} > {to}";
    outcome_undone(what) = "diurungkan: {what}";
    outcome_redone(what) = "diulangi: {what}";
    outcome_left(count) = "; {count} pelanggan tetap: sudah diubah sejak itu";
    count_customers(count) = "{count} pelanggan";
    count_purchases(count) = "{count} pembelian";
    action_move = "pindah";
    action_import = "impor";
    action_demo = "data demo";
    action_configure = "pengaturan";
    action_undo = "urungkan";
    action_redo = "ulangi";

    // The command line
    done_init(path, currency, zone) = "{path} dibuat (mata uang {currency}, zona waktu {zone}); `siklus --db {path}` membukanya";
    done_demo(path, customers, purchases) = "{path} dibuat: {customers}, {purchases}";
    done_export(customers, path) = "{customers} ditulis ke {path}";
    history_undone = "diurungkan";
    history_undoes(batch) = "dari {batch}";
    history_whole(head) = "jurnal utuh; ujungnya {head}";
    history_empty = "jurnal kosong";
    history_damaged(change) = "jurnal rusak di entri {change}";
    import_created(count) = "{count} baru";
    import_updated(count) = "{count} diperbarui";
    import_unchanged(count) = "{count} tidak berubah";
    import_customers_created(customers) = "{customers} baru";
    import_rejected(count) = "{count} ditolak";
    import_dry_run = "tidak ada yang ditulis (--dry-run)";
    import_undo = "`siklus undo` mengurungkan semuanya";
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

    // Help of the command line
    about_siklus = "Seluruh siklus pelanggan tim penjualan dalam satu berkas. Tanpa perintah, dasbor dibuka.";
    usage_siklus = "siklus [OPSI] [PERINTAH]";
    help_usage = "Pemakaian";
    help_commands = "Perintah";
    help_options = "Opsi";
    help_arguments = "Argumen";
    help_globals = "Opsi umum";
    help_default(value) = "{value} bila tidak disebut";
    usage_options = "[OPSI]";
    value_file = "BERKAS";
    value_moment = "TANGGAL|WAKTU";
    value_code = "KODE";
    value_lens = "LENSA";
    value_zone = "ZONA";
    value_query = "KUERI";
    value_customer = "PELANGGAN";
    value_stage = "TAHAP";
    value_reason = "ALASAN";
    value_kind = "JENIS";
    value_map = "BIDANG=JUDUL";
    value_change = "PERUBAHAN";
    value_pane = "PANEL";
    value_command = "PERINTAH";
    about_init = "Membuat basis data kosong";
    about_demo = "Menulis basis data demo, barisnya selalu sama";
    about_list = "Menampilkan pelanggan yang cocok";
    about_show = "Menampilkan satu pelanggan selengkapnya";
    about_move = "Memindahkan pelanggan ke suatu tahap";
    about_import = "Memasukkan pelanggan atau pembelian dari berkas (CSV atau JSON)";
    about_export = "Menulis pelanggan atau pembelian sebagai CSV yang bisa diimpor lagi";
    about_history = "Menceritakan siapa mengubah apa, yang terbaru dulu";
    about_undo = "Mengurungkan perubahan terbaru Anda, atau yang Anda sebut";
    about_redo = "Mengulangi yang terakhir Anda urungkan";
    about_keys = "Menampilkan tombol-tombol dasbor";
    about_print = "Menggambar satu panel dasbor";
    about_help = "Menjelaskan program ini atau satu perintahnya";
    help_db = "Basis data yang dipakai [atau SIKLUS_DB, atau milik Anda]";
    help_demo = "Bekerja pada salinan demo pribadi, hilang setelahnya";
    help_at = "Menampilkan semuanya per hari atau waktu itu";
    help_lang = "Bahasa layar dan pesan [atau SIKLUS_LANG, atau bahasa sistem]";
    help_readonly = "Menolak semua perubahan";
    help_ascii = "Menggambar hanya dengan karakter ASCII";
    help_help = "Menampilkan bantuan ini";
    help_help_command = "Perintah yang dijelaskan";
    help_version = "Menampilkan versi";
    help_json = "Mencetak satu objek JSON";
    help_limit = "Paling banyak sekian";
    help_init_currency = "Kode ISO 4217 [IDR, sampai jumlah pertama memakai yang lain]";
    help_lens = "Kolom papan: clm, growth, referral, reactivation, loyalty, relationship, simple, ladder";
    help_init_timezone = "Nama IANA seperti Asia/Jakarta [milik mesin ini]";
    help_demo_file = "Berkas yang dibuat";
    help_list_query = "Kata dari nama, perusahaan, atau surel; stage: owner: tag:, koma berarti ATAU; - menyangkal (di belakang --)";
    help_customer = "Id, =KUNCI, atau bagian nama yang tidak rancu";
    help_move_stage = "Tahap, atau kolom papan";
    help_move_reason = "Alasannya; wajib bila berakhir: quality, price, trust, no_need, competitor, other";
    help_kind = "Isi barisnya";
    help_import_file = "Berkas CSV atau JSON; - berarti masukan standar";
    help_import_map = "Membaca bidang ini dari kolom berjudul itu (ulangi untuk lainnya)";
    help_import_create_customers = "Membuat pelanggan yang disebut pembelian dan belum ada";
    help_import_dry_run = "Menceritakan yang akan terjadi, tanpa menulis";
    help_export_out = "Menulis ke berkas baru ini, bukan ke keluaran standar";
    help_history_verify = "Memeriksa apakah jurnal utuh";
    help_undo_batch = "Perubahan yang diurungkan, menurut nomornya di riwayat";
    help_undo_rest = "Tanpa pelanggan yang sudah diubah sejak itu";
    help_format = "Bentuk penulisannya";
    help_print_pane = "Panel yang mana";
    help_print_width = "Lebar dalam karakter";
    help_print_height = "Tinggi dalam baris";
    import_of_customers = "pelanggan";
    import_of_purchases = "pembelian";
    import_line_bare(line, why) = "baris {line}: {why}";
    hint_nothing_imported = "tidak ada yang diimpor";
    head_keys = "tombol";
    head_does = "gunanya";
    head_where = "di mana";
    scope_global = "di mana saja";
    scope_help = "Bantuan";
    scope_picker = "Daftar";

    months_short = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des";
    date(day, month, year) = "{day} {month} {year}";
    date_time(date, hour, minute) = "{date} {hour}.{minute}";
    days_short(days) = "{days}hr";
    panic_what(what) = "kesalahan: siklus berhenti karena bug di dalamnya sendiri: {what}";
    panic_where(place, thread) = "disebabkan oleh: {place} (utas {thread})";
    panic_safe = "tidak ada yang hilang: semua yang tampil selesai ada di basis data";
    panic_hint = "saran: laporkan baris ini ke pengelola siklus, beserta yang Anda lakukan";
    row_missing_value = "kosong, padahal wajib diisi";
    row_not_a_date = "bukan tanggal atau waktu; tulis seperti 2026-11-22 atau 2026-11-22 14:05";
    row_not_a_number =
        "bukan jumlah uang; tulis seperti 1250000 atau 29.33";
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
    row_bad_encoding = "bukan teks menurut pengodean berkas ini; simpan berkas sebagai CSV UTF-8";
    row_wrong_field_count(expected, found) =
        "berisi {found} sel di bawah {expected} judul kolom; beri tanda kutip pada sel yang memuat pemisah";
    row_too_long(limit) = "lebih dari {limit} KiB; apakah ada tanda kutip yang belum ditutup?";
    row_open_quote(lines) =
        "tanda kutip dibuka di sini dan tidak pernah ditutup (baris di dalamnya, sampai akhir berkas: {lines}); tutuplah";
    row_order_of_another(customer) = "pesanan ini sudah milik pelanggan {customer}";
    row_told_before(line) = "kunci ini sudah ada di baris {line}; pertahankan satu saja";
    row_negative_value = "di bawah nol; nilai tidak pernah negatif";
    row_unknown_kind =
        "bukan penjualan dan bukan pengembalian; tulis sale atau refund, atau abaikan kolom ini dengan --map type=";
    row_path_unknown_stage(step, stage) = "langkah {step} pada jalur: tahap tidak dikenal: {stage}";
    row_path_not_a_date(step, text) =
        "langkah {step} pada jalur: {text} bukan tanggal; tulis langkah seperti considering 2026-11-22";

    file_no_heads = "berkas kosong; baris pertamanya harus menyebut nama kolom";
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

    // What a deed came to
    action_add = "ditambahkan";
    action_edit = "ubah";
    action_tag = "tag";
    action_task = "tugas";
    action_buy = "pembelian";
    action_survey = "survei";
    action_contact = "kontak";
    action_flag = "tanda";
    action_spend = "biaya";
    action_merge = "gabung";
    done_line(who, what) = "{who}: {what}";
    done_added(stage) = "ditambahkan di {stage}";
    done_edited(count) = "{count} isian diubah";
    done_handed(owner) = "diserahkan ke {owner}";
    done_tagged(tags) = "diberi tag {tags}";
    done_untagged(tags) = "tidak lagi {tags}";
    done_planned(task) = "tugas: {task}";
    done_promised(task) = "janji: {task}";
    done_replanned(task) = "tugas kini: {task}";
    done_finished(task) = "selesai: {task}";
    done_again(day) = "; lagi pada {day}";
    done_task_dropped(task) = "tugas dibatalkan: {task}";
    task_due(task, day) = "{task}, tenggat {day}";
    done_bought(amount) = "membeli {amount}";
    done_refunded(amount) = "pengembalian {amount}";
    done_became(stage) = "; kini {stage}";
    done_answered(survey, score) = "{survey} {score}";
    done_introduced(name) = "kontak {name}";
    done_reintroduced(name) = "kontak {name} diubah";
    done_contact_dropped(name) = "kontak {name} dihapus";
    done_raised(flag) = "tanda: {flag}";
    done_lowered(flag) = "tanda dicabut: {flag}";
    done_spent(amount, channel) = "biaya {amount} untuk {channel}";
    spent_on_all = "semuanya";
    done_merged(name) = "mengambil alih {name}";
    amount_unknown = "jumlah yang tidak diketahui";
    unchanged(who) = "{who}: tidak berubah, sudah begitu";
    unchanged_all = "tidak ada yang berubah: semuanya sudah begitu";
    flag_champion_left = "pendukung utama pergi";
    flag_unpaid = "belum bayar";
    flag_complaint = "keluhan resmi";
    role_champion = "pendukung utama";
    role_economic_buyer = "pemegang anggaran";
    role_decision_maker = "pengambil keputusan";
    role_influencer = "pemberi pengaruh";
    role_user = "pengguna";
    role_billing = "penagihan";
    role_other = "lainnya";
    // Errors about deeds
    error_edited_meanwhile(name, field) = "{field} pada {name} sudah diubah orang lain; tidak ada yang disimpan";
    error_name_missing = "pelanggan perlu nama";
    hint_name_missing = "tulis nama perusahaan atau orangnya";
    error_text_missing = "teksnya kosong";
    hint_text_missing = "tulis beberapa kata";
    error_text_too_long(start, limit) = "\"{start}\" lebih panjang dari {limit} karakter";
    hint_text_too_long = "pendekkan; tidak ada yang disimpan";
    error_key_taken(key, name) = "kunci {key} milik {name}";
    hint_key_taken = "pakai kunci lain, atau kosongkan agar dibuatkan";
    error_order_taken(order, name) = "pesanan {order} sudah ada, milik {name}";
    hint_order_taken = "kosongkan id pesanan, atau impor ulang berkasnya untuk memperbaiki";
    error_referred_by_itself = "pelanggan tidak bisa dirujuk oleh dirinya sendiri";
    hint_referred_by_itself = "sebutkan pelanggan lain yang membawanya";
    error_merged_with_itself(name) = "{name} memang satu pelanggan";
    hint_merged_with_itself = "sebutkan dua: yang disimpan, lalu kembarannya";
    error_off_the_scale(survey, score) = "{score} di luar skala {survey}";
    hint_off_the_scale(low, high) = "jawab dari {low} sampai {high}";
    error_no_task(id) = "tidak ada tugas {id}";
    error_no_contact(id) = "tidak ada kontak {id}";
    hint_no_detail = "`siklus show PELANGGAN` menampilkannya dengan nomornya";
    // Amounts and dates as people and files write them.
    amount_ambiguous(whole, fraction) = "bisa dibaca dua cara; tulis {whole} atau {fraction}";
    amount_in_currency(found) =
        "dalam {found}, bukan mata uang yang dimaksud; tulis tanpa mata uang itu, atau konversikan";

    // The verbs
    hint_negative_amount = "tulis di atas nol; `siklus buy --refund` untuk uang yang dikembalikan";
    hint_day = "tulis seperti 2026-11-22, 22/11, besok, jumat atau +3h";
    hint_tag = "tag terdiri dari 1 sampai 40 karakter tanpa koma";
    hint_rhythm = "tulis seperti 3h, 1mg, 2b, 1t, atau mingguan";
    hint_set_form = "tulis ISIAN=TEKS, misalnya --set lantai=2";
    error_nothing_to_change = "tidak disebut apa yang diubah";
    hint_nobody_matches = "`siklus list KUERI` menampilkan siapa yang dimaksud; tidak ada yang diubah";
    about_add = "Menambah pelanggan";
    about_edit = "Mengubah satu pelanggan, atau semua yang cocok, dalam satu langkah";
    about_tag = "Memasang tag pada pelanggan, atau melepasnya";
    about_task = "Merencanakan tugas untuk pelanggan";
    about_buy = "Mencatat pembelian";
    about_survey = "Mencatat jawaban survei pelanggan";
    about_contact = "Mencatat orang-orang di pihak pelanggan";
    about_flag = "Memasang tanda peringatan pada pelanggan";
    about_spend = "Mencatat biaya untuk mendapatkan pelanggan";
    about_merge = "Menggabungkan dua pelanggan yang sebenarnya satu";
    value_text = "TEKS";
    value_name = "NAMA";
    value_amount = "JUMLAH";
    value_key = "KUNCI";
    value_set = "ISIAN=TEKS";
    value_tag = "TAG";
    value_day = "HARI";
    value_rhythm = "IRAMA";
    value_order = "PESANAN";
    value_survey = "SURVEI";
    value_score = "NILAI";
    value_role = "PERAN";
    value_flag = "TANDA";
    value_double = "KEMBARAN";
    value_yes_no = "ya|tidak";
    help_add_name = "Nama perusahaan atau orang";
    help_edit_name = "Nama lain";
    help_edit_where = "Semua yang cocok, bukan satu pelanggan";
    help_tag = "Tag yang dipasang (dengan koma, atau ulangi)";
    help_untag = "Tag yang dilepas";
    help_company = "Perusahaan; teks kosong mengosongkan isian";
    help_email = "Alamat email";
    help_phone = "Nomor telepon";
    help_city = "Kota";
    help_country = "Negara";
    help_source = "Asal pelanggan, misalnya instagram";
    help_owner = "Pelanggan milik siapa";
    help_value = "Nilainya: 45000000, 45jt, 1,2rb";
    help_key = "Kunci di sistem lain [dibuatkan bila kosong]";
    help_referred_by = "Pelanggan yang membawanya";
    help_set = "Isian buatan sendiri (ulangi untuk lebih)";
    help_add_stage = "Tahap awalnya [tahap pertama]";
    help_add_since = "Sejak kapan di sana [sekarang]";
    help_task_what = "Apa yang harus dilakukan";
    help_task_due = "Tenggat: besok, jumat, +3h, 22/11";
    help_task_owner = "Siapa yang mengerjakan";
    help_task_promise = "Pelanggan sudah diberi tahu";
    help_task_repeat = "Rencanakan lagi bila selesai: 3h, 1mg, 2b, 1t";
    help_task_done = "Tugas N selesai";
    help_task_edit = "Ubah tugas N; yang tidak disebut tetap";
    help_task_drop = "Batalkan tugas N";
    help_amount = "Berapa: 1500000, 1,5jt, 1,2rb";
    help_date = "Kapan [hari ini]";
    help_buy_order = "Nomor pesanan, agar impor mengenalinya";
    help_buy_refund = "Uang yang dikembalikan";
    help_buy_kept = "Apakah janji ditepati";
    help_survey_kind = "Survei apa: nps 0 sampai 10, csat 1 sampai 5";
    help_survey_score = "Jawabannya";
    help_survey_comment = "Kata mereka";
    help_contact_name = "Nama orangnya";
    help_contact_role = "Perannya di sana";
    help_contact_edit = "Ubah kontak N; yang tidak disebut tetap";
    help_contact_remove = "Hapus kontak N";
    help_flag_kind = "Tanda yang mana";
    help_flag_clear = "Cabut tandanya";
    help_note = "Catatan";
    help_spend_channel = "Untuk apa, misalnya iklan";
    help_merge_kept = "Yang disimpan: id, =KUNCI, atau sebagian nama";
    help_merge_gone = "Kembarannya, yang hilang";

    // A customer whole
    show_flags = "tanda";
    show_tasks = "tugas";
    show_contacts = "kontak";
    show_surveys = "survei";
    show_referred_by = "dirujuk oleh";
    show_referred = "merujuk";
    show_promise = "janji";
    repeat_days(count) = "setiap {count} hari";
    repeat_weeks(count) = "setiap {count} minggu";
    repeat_months(count) = "setiap {count} bulan";
    repeat_years(count) = "setiap {count} tahun";
    show_kept = "janji ditepati";
    show_broken = "janji diingkari";
    scope_palette = "Palet";
    cmd_palette = "cari perintah";
    cmd_palette_run = "jalankan perintah ini";
    hint_palette = "perintah";
    hint_run = "jalankan";
    hint_cancel = "batal";
    palette_title = "Mau apa?";
    palette_nothing = "tidak ada perintah yang cocok: kurangi hurufnya";
    no_such_sequence(keys) = "{keys} tidak berarti apa-apa";

    config_place(path, line, what) = "{path}, baris {line}: {what}";
    config_syntax(detail) = "bukan TOML: {detail}";
    config_setting(name) = "tidak ada setelan \"{name}\"";
    config_value(name) = "nilai \"{name}\" tidak bisa dipakai";
    config_scope(name) = "[keys.{name}] bukan tempat tombol berlaku";
    config_command(name, scope) = "tidak ada perintah \"{name}\" di [keys.{scope}]";
    config_key(key, command) = "\"{key}\" bukan tombol, untuk {command}";
    config_clash(keys, first, second) = "{keys} akan berarti {first} dan {second} sekaligus";
    config_writes(key, command) = "{key} di sana menjadi teks, bukan {command}";
    hint_config_writes = "pakai tombol yang tidak menulis: Enter, Tab, Ctrl+o";
    config_no_way_out = "quit tidak akan punya tombol yang berlaku di mana saja";
    hint_config = "`siklus config` mencetak berkas yang benar";
    hint_config_example(name, example) = "{name}: tulis seperti {example}";
    hint_config_key = "tombol ditulis L, Ctrl+Right, PageDown, Space; berurutan: \"g g\"";
    hint_config_clash = "beri salah satunya tombol lain; [] mencabut semua tombol";
    hint_config_no_way_out = "sisakan satu yang tidak menulis, misalnya Ctrl+c";
    config_head = "Konfigurasi siklus, dengan yang berlaku bila tidak ditulis apa-apa.\nHapus tanda # untuk mengubah sesuatu. `siklus config --path` memberi tahu letak berkasnya.\nOpsi baris perintah didahulukan, lalu lingkungan, lalu berkas ini.";
    config_about_lang = "Bahasa layar dan pesan: \"en\" atau \"id\" (seperti --lang). Kosong: bahasa basis data.";
    config_about_db = "Basis data (seperti --db). Jalur yang tidak mutlak dihitung dari folder berkas ini.";
    config_about_ascii = "Menggambar dengan ASCII saja (seperti --ascii).";
    config_about_log = "Tambahkan catatan kerja ke berkas ini (seperti --log). Kosong: tidak ada yang dicatat.";
    config_about_keys = "Tombol, menurut tempatnya berlaku. Beberapa dalam kurung; yang pertama ditampilkan. Tombol yang\nditekan berurutan ditulis dengan spasi: \"g g\". [] menyisakan perintah itu untuk palet saja.";
    about_config = "Mencetak konfigurasi bawaan, dengan keterangan";
    help_config_path = "Memberi tahu dari mana konfigurasi dibaca";

    error_log(path, detail) = "catatan {path} tidak bisa ditulis: {detail}";
    hint_log = "sebut berkas lain dengan `--log`, atau hapus opsi itu";
    help_log = "Menambahkan catatan kerja ke berkas ini [atau SIKLUS_LOG]";
    lens_clm = "Siklus hidup";
    lens_growth = "Pertumbuhan";
    lens_referral = "Rujukan";
    lens_reactivation = "Reaktivasi";
    lens_loyalty = "Loyalitas";
    lens_relationship = "Relasi";
    lens_simple = "Sederhana";
    lens_ladder = "Tangga";
    about_completions = "Mencetak skrip pelengkap untuk shell";
    help_completions_shell = "Shell yang dipakai";
    about_man = "Mencetak halaman manual";
    man_name = "NAMA";
    man_synopsis = "RINGKASAN";
    man_description = "KETERANGAN";
    man_environment = "BERKAS DAN LINGKUNGAN";
    man_environment_text = "SIKLUS_DB: basis data, bila --db tidak ditulis\nSIKLUS_LANG: bahasa, bila --lang tidak ditulis\nSIKLUS_CONFIG: berkas konfigurasi; jika tidak, ~/.config/siklus/config.toml\nSIKLUS_LOG: berkas catatan kerja, bila --log tidak ditulis\nSIKLUS_NOW: waktu yang dianggap sekarang\nSIKLUS_ACTOR: siapa pelakunya; jika tidak, nama login\nNO_COLOR: tanpa warna, apa pun isinya";

    // The welcome
    welcome(path) = "Selamat datang di siklus. Belum ada basis data di {path}.";
    welcome_demo = "lihat-lihat dulu di demo; hilang setelahnya";
    welcome_new = "buat basis data kosong di situ";
    welcome_import = "buat di situ dan impor berkas pelanggan (CSV)";
    welcome_ask = "ketik 1, 2 atau 3; Enter saja untuk keluar";
    welcome_unknown(answer) = "tidak ada pilihan {answer}";
    welcome_file = "berkas yang mana? Enter saja membuka papan kosong";
    welcome_open = "Enter membuka papan";
    // Forms: commands and hints
    cmd_add = "tambah pelanggan";
    cmd_edit = "ubah data pelanggan";
    cmd_task = "rencanakan tugas";
    cmd_tags = "ubah tag";
    cmd_owner = "serahkan ke pemilik lain";
    cmd_buy = "catat pembelian";
    cmd_contacts = "kontak dan perannya";
    cmd_survey = "catat jawaban survei";
    cmd_flag = "pasang atau turunkan tanda";
    cmd_form_save = "simpan";
    cmd_form_next = "kolom isian berikutnya";
    cmd_form_previous = "kolom isian sebelumnya";
    cmd_form_down = "turun di daftar, atau berikutnya";
    cmd_form_up = "naik di daftar, atau sebelumnya";
    cmd_form_suggest = "pilih dari yang sudah dikenal";
    cmd_form_editor = "tulis di editor Anda";
    hint_add = "baru";
    hint_edit = "ubah";
    hint_task = "tugas";
    hint_save = "simpan";
    hint_next = "lanjut";
    hint_suggest = "pilih";
    hint_editor_key = "editor";
    scope_form = "Formulir";
    // Forms: titles and fields
    form_add = "Pelanggan baru";
    form_edit(name) = "{name}";
    form_tags(name) = "Tag {name}";
    form_owner(name) = "Pemilik {name}";
    form_task(name) = "Tugas untuk {name}";
    form_purchase(name) = "Pembelian oleh {name}";
    form_survey(name) = "Survei {name}";
    form_contact(name) = "Kontak di {name}";
    form_flag(name) = "Tanda pada {name}";
    pick_contact(name) = "Kontak di {name}";
    pick_new_contact = "kontak baru";
    field_name = "Nama";
    field_stage = "Tahap";
    field_owner = "Pemilik";
    field_value = "Nilai";
    field_tags = "Tag";
    field_company = "Perusahaan";
    field_email = "Surel";
    field_phone = "Telepon";
    field_city = "Kota";
    field_country = "Negara";
    field_source = "Sumber";
    field_referred_by = "Dirujuk oleh";
    field_key = "Kunci luar";
    field_another = "Data lain";
    field_what = "Apa";
    field_due = "Tenggat";
    field_promise = "Dijanjikan";
    field_repeat = "Berulang";
    field_amount = "Jumlah";
    field_day = "Tanggal";
    field_order = "No. pesanan";
    field_kept = "Janji ditepati";
    field_survey = "Survei";
    field_score = "Skor";
    field_comment = "Komentar";
    field_role = "Peran";
    field_flag = "Tanda";
    field_raised = "Terpasang";
    field_note = "Catatan";
    yes = "ya";
    no = "tidak";
    today = "hari ini";
    // Forms: what they say
    form_leave(key) = "{key} sekali lagi membuang ketikan Anda; tombol lain melanjutkan";
    form_missing(field) = "{field} wajib diisi";
    form_too_long(limit) = "lebih dari {limit} karakter";
    form_not_a_day = "bukan tanggal: coba besok, jumat, +3h, 22/11 atau 2026-11-22";
    form_no_such_day = "tanggal itu tidak ada di kalender";
    form_day_too_far = "terlalu jauh untuk kalender";
    form_one_of(names) = "salah satu dari: {names}";
    form_not_a_tag(word) = "{word} tidak bisa menjadi tag: paling banyak 40 huruf";
    form_number_between(low, high) = "bilangan bulat dari {low} sampai {high}";
    form_no_such_customer = "tidak ada pelanggan bernama ini: ketik sebagian namanya, lalu pilih";
    form_not_a_pair = "tulis nama dan isinya, misalnya lantai = 2";
    form_not_a_rhythm = "bukan pengulangan: coba harian, mingguan, 2w atau 3b";
    form_help_known(key) = "{key} menampilkan yang sudah dikenal; isian lain juga boleh";
    form_help_long(key) = "{key} membuka editor Anda untuk teks yang lebih panjang";
    form_help_money = "45jt, 250rb, atau ditulis lengkap";
    form_help_refund = "45jt, 250rb, atau ditulis lengkap; di bawah nol berarti pengembalian dana";
    form_help_day = "besok, jumat, +3h, 22/11, 22 nov";
    form_help_rhythm = "harian, mingguan, bulanan, 2w; kosong untuk sekali saja";
    form_help_tags = "kata singkat, dipisah koma";
    form_help_customer = "ketik sebagian namanya, lalu pilih";
    form_help_pair = "data tambahan Anda: nama = isi";
    rhythms = "harian mingguan bulanan tahunan";
    weekdays_short = "Sen Sel Rab Kam Jum Sab Min";
    weekday_date(weekday, date) = "{weekday} {date}";
    error_editor(editor, detail) = "editor {editor} gagal ({detail}); teksnya tetap seperti semula";
    hint_editor = "sebut editor lain di VISUAL atau EDITOR";
    row_ambiguous_date =
        "bisa dibaca dua cara; tulis seperti 2026-11-22";
    row_unknown_status =
        "tidak menyatakan pembayaran maupun kegagalannya; abaikan kolom ini dengan --map payment_status=";
    file_not_text =
        "baris pertama bukan teks; periksa apakah ini berkas CSV dan simpan sebagai CSV UTF-8";
    file_unclear_amounts(line, column, value, whole, fraction) =
        "baris {line}, {column}: \"{value}\" bisa berarti {whole} atau {fraction}, dan tidak ada jumlah lain yang menjelaskannya; sebutkan --amounts point atau --amounts comma, tanda mana yang mendahului desimal";
    file_unclear_dates(line, column, value) =
        "baris {line}, {column}: \"{value}\" bisa diawali hari atau bulan, dan tidak ada tanggal lain yang menjelaskannya; sebutkan --dates dmy atau --dates mdy";
    file_of_purchases(vendor) =
        "ini data pembelian dari {vendor}; masukkan dengan siklus import purchases";
    file_of_customers(vendor) =
        "ini data pelanggan atau transaksi dari {vendor}; masukkan dengan siklus import customers";
    import_rows(rows, line) =
        "{rows} (pertama: baris {line})";
    import_no_purchase(rows) =
        "bukan pembelian menurut isinya sendiri: {rows}";
    import_other_stage(rows) =
        "dengan tahap yang tidak cocok dengan tahap mana pun, dianggap tahap pertama: {rows}";
    import_closed_before_contact(rows) =
        "selesai sebelum kontak pertama yang diketahui, sehingga kontak itu ikut tanggalnya: {rows}";
    help_import_preset =
        "Baca tata letak program ini, bila judul kolomnya saja tidak menjelaskan";
    help_import_amounts =
        "Tanda sebelum desimal, bila berkas saja tidak menjelaskan";
    help_import_dates =
        "Hari atau bulan yang lebih dulu, bila berkas saja tidak menjelaskan";
    value_mark =
        "TANDA";
    row_bad_json =
        "bukan objek JSON; tulis satu objek untuk setiap baris";
    file_conflicts(total, lines) =
        "{total} baris akan mengubah data yang sudah ada (nomor baris: {lines}); impor dengan --on-conflict update untuk mengubahnya, atau skip untuk membiarkannya";
    import_skipped(rows) =
        "{rows} dibiarkan";
    import_saved_rejected(file) =
        "baris yang ditolak: {file}; perbaiki di sana lalu impor berkas itu";
    help_import_on_conflict =
        "Yang terjadi pada pelanggan dan pesanan yang sudah ada dan berbeda";
    help_import_save_rejected =
        "Tulis baris yang ditolak ke sini, dengan alasannya sebagai kolom terakhir";
    value_policy =
        "KEBIJAKAN";
    import_duplicate(line, customer, by) =
        "mungkin ganda: baris {line} mirip pelanggan {customer} menurut {by}";
    import_duplicates_more(count) =
        "dan {count} kemungkinan ganda lainnya";
    duplicate_by_email =
        "surel";
    duplicate_by_phone =
        "telepon";
    duplicate_by_name =
        "nama";
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
    error_no_touchpoints = "titik kontak belum disimpan, jadi belum bisa ada di demo";
    hint_no_touchpoints = "hapus --touchpoints atau tulis `--touchpoints 0`";

    // A rep's day: tasks by keys, sets of customers
    task_letters = "! H . -";
    head_task = "tugas berikut";
    refused_no_filter = "saring papan dahulu, ke pelanggan yang dimaksud";
    refused_not_in_list = "bukan untuk baris ini";
    cmd_picker_change = "ubah isi baris ini";
    cmd_picker_drop = "hapus isi baris ini";
    hint_change = "ubah";
    hint_drop = "hapus";
    hint_finish = "selesai";
    cmd_finish = "tugas: selesai, ubah, hapus";
    cmd_merge = "gabungkan duplikat ke sini";
    cmd_spend = "catat biaya pemasaran";
    hint_hand_over_all = "serahkan";
    cmd_hand_over_all = "serahkan semua yang cocok";
    cmd_tag_all = "beri tag semua yang cocok";
    pick_task(name) = "Tugas untuk {name}: selesai?";
    no_open_task(name, key) = "{name} tidak punya tugas terbuka: {key} merencanakan satu";
    task_no_day = "tanpa tanggal";
    form_replan(name) = "Tugas {name}";
    form_merge(name) = "Gabungkan duplikat ke {name}";
    form_spend = "Biaya untuk mendapatkan pelanggan";
    form_owner_all(who) = "Serahkan {who} ke";
    form_tags_all(who) = "Tag {who}";
    field_double = "Duplikat";
    field_channel = "Saluran";
    field_add_tags = "Tambah";
    field_drop_tags = "Hapus";
    form_help_double = "duplikatnya: pembelian, tugas, dan kontaknya pindah, lalu ia hilang; bisa diurungkan";
    // Import: columns of one's own, referrers, files without keys
    help_import_keep_columns = "Simpan kolom lain sebagai isian khusus (pelanggan)";
    row_not_told_apart(line) = "tidak ada yang membedakan pelanggan ini dari yang di baris {line}; tambahkan kolom external_key dengan kunci untuk masing-masing";
    row_unknown_referrer = "tidak ada pelanggan dengan kunci ini; impor juga perujuknya, atau kosongkan selnya";
    row_referred_by_itself = "pelanggan tidak bisa merujuk dirinya sendiri; kosongkan selnya atau sebut orang lain";
    row_key_of_another = "kunci ini milik pelanggan lain; hapus dari sel, atau gabungkan keduanya";
    import_keyless = "tidak ada kolom kunci: pelanggan dikenali dari surel, kalau tidak ada dari telepon, lalu dari nama";
    // Import in the dashboard
    cmd_import = "impor berkas";
    cmd_plan_import = "impor sekarang";
    hint_plan_import = "impor";
    scope_plan = "Rencana impor";
    form_import = "Impor berkas";
    field_import_kind = "Isinya";
    field_file = "Berkas";
    field_create_customers = "Buat pelanggan yang belum ada";
    field_keep_columns = "Simpan kolom lain";
    kind_customers = "pelanggan";
    kind_purchases = "pembelian";
    plan_title(file) = "Rencana: {file}";
    plan_layout(vendor) = "tata letak: {vendor}";
    plan_note(enter, esc) = "belum ada yang ditulis: {enter} mengimpor, {esc} membiarkan semuanya apa adanya";
    plan_working(key) = "membaca berkas; {key} menghentikannya dan keluar";
    // What an import tells of rows it leaves
    row_open_list = "berkas berakhir di tengah daftar: isinya terpotong dan mungkin ada baris yang hilang; ambil berkas yang utuh lalu impor lagi";
    row_in_future = "di masa depan; yang sudah terjadi bertanggal paling lambat hari ini";
    import_stays_put(rows) = "pelanggan yang tetap di tempat seseorang memindahkannya: {rows}";
    import_merged_key(rows) = "dilewati, karena pelanggannya sudah digabungkan ke pelanggan lain: {rows}";
    file_not_of_vendor(vendor, missing) =
        "ini bukan ekspor {vendor}: tidak ada kolom {missing}; hapus --preset, atau sebut kolomnya dengan --map";
    // What forms say while somebody works in them
    form_theirs(field, value, key) = "{field} sekarang {value}: {key} menyimpan isian Anda";
    form_theirs_empty(field, key) = "{field} sekarang kosong: {key} menyimpan isian Anda";
    form_theirs_elsewhere(key) = "isian lain diubah orang lain dan sudah diperbarui di sini: {key} menyimpan isian Anda";
    form_short_field = "isian ini pendek: ketik saja di sini";
    done_emptied(field) = "{field} dikosongkan";
}
