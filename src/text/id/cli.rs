//! The command line: what its commands print.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::CliWords;

wording! { CliWords for Indonesian:
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

    welcome(path) = "Selamat datang di siklus. Belum ada basis data di {path}.";
    welcome_demo = "lihat-lihat dulu di demo; hilang setelahnya";
    welcome_new = "buat basis data kosong di situ";
    welcome_import = "buat di situ dan impor berkas pelanggan (CSV)";
    welcome_ask = "ketik 1, 2 atau 3; Enter saja untuk keluar";
    welcome_unknown(answer) = "tidak ada pilihan {answer}";
    welcome_file = "berkas yang mana? Enter saja membuka papan kosong";
    welcome_open = "Enter membuka papan";

    error_log(path, detail) = "catatan {path} tidak bisa ditulis: {detail}";
    hint_log = "sebut berkas lain dengan `--log`, atau hapus opsi itu";
    help_log = "Menambahkan catatan kerja ke berkas ini [atau SIKLUS_LOG]";
    about_completions = "Mencetak skrip pelengkap untuk shell";
    lens_clm = "Siklus hidup";
    lens_growth = "Pertumbuhan";
    lens_referral = "Rujukan";
    lens_reactivation = "Reaktivasi";
    lens_loyalty = "Loyalitas";
    lens_relationship = "Relasi";
    lens_simple = "Sederhana";
    lens_ladder = "Tangga";
    help_completions_shell = "Shell yang dipakai";
    about_man = "Mencetak halaman manual";
    man_name = "NAMA";
    man_synopsis = "RINGKASAN";
    man_description = "KETERANGAN";
    man_environment = "BERKAS DAN LINGKUNGAN";
    man_environment_text = "SIKLUS_DB: basis data, bila --db tidak ditulis\nSIKLUS_LANG: bahasa, bila --lang tidak ditulis\nSIKLUS_CONFIG: berkas konfigurasi; jika tidak, ~/.config/siklus/config.toml\nSIKLUS_LOG: berkas catatan kerja, bila --log tidak ditulis\nSIKLUS_NOW: waktu yang dianggap sekarang\nSIKLUS_ACTOR: siapa pelakunya; jika tidak, nama login\nNO_COLOR: tanpa warna, apa pun isinya";
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
}
