//! Files that are taken in.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::ImportWords;

wording! { ImportWords for Indonesian:
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

    amount_ambiguous(whole, fraction) = "bisa dibaca dua cara; tulis {whole} atau {fraction}";
    amount_in_currency(found) =
        "dalam {found}, bukan mata uang yang dimaksud; tulis tanpa mata uang itu, atau konversikan";

    help_import_keep_columns = "Simpan kolom lain sebagai isian khusus (pelanggan)";
    row_not_told_apart(line) = "tidak ada yang membedakan pelanggan ini dari yang di baris {line}; tambahkan kolom external_key dengan kunci untuk masing-masing";
    row_unknown_referrer = "tidak ada pelanggan dengan kunci ini; impor juga perujuknya, atau kosongkan selnya";
    row_referred_by_itself = "pelanggan tidak bisa merujuk dirinya sendiri; kosongkan selnya atau sebut orang lain";
    row_key_of_another = "kunci ini milik pelanggan lain; hapus dari sel, atau gabungkan keduanya";
    import_keyless = "tidak ada kolom kunci: pelanggan dikenali dari surel, kalau tidak ada dari telepon, lalu dari nama";

    cmd_import = "impor berkas";
    cmd_plan_import = "jalankan rencananya";
    hint_plan_import = "jalankan";
    scope_plan = "Rencana";
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

    row_open_list = "berkas berakhir di tengah daftar: isinya terpotong dan mungkin ada baris yang hilang; ambil berkas yang utuh lalu impor lagi";
    row_in_future = "di masa depan; yang sudah terjadi bertanggal paling lambat hari ini";
    import_stays_put(rows) = "pelanggan yang tetap di tempat seseorang memindahkannya: {rows}";
    import_merged_key(rows) = "dilewati, karena pelanggannya sudah digabungkan ke pelanggan lain: {rows}";
    import_mixed_months(rows) = "dianggap dibayar sekali, karena baris pesanannya membayar jangka waktu yang berbeda: {rows}";
    file_not_of_vendor(vendor, missing) =
        "ini bukan ekspor {vendor}: tidak ada kolom {missing}; hapus --preset, atau sebut kolomnya dengan --map";

    kind_touchpoints = "titik kontak";
    kind_surveys = "survei";
    extent_touchpoints(count) = "{count} titik kontak";
    extent_surveys(count) = "{count} survei";
    row_unknown_key = "tidak ada pelanggan dengan kunci ini; impor dulu pelanggannya";
    row_unknown_channel(known) = "saluran tidak dikenal; yang ada: {known}";
    row_unknown_direction = "bukan masuk dan bukan keluar; tulis in bila pelanggan yang menghubungi, out bila kita yang menghubungi";
    row_unknown_evidence = "bukan tingkat kepastian; tulis assumed, reported, atau measured";
    row_unknown_survey = "survei tidak dikenal; tulis nps atau csat";
    row_off_scale(low, high) = "di luar skala; tulis bilangan bulat dari {low} sampai {high}";
    row_not_minutes = "bukan jumlah menit; tulis bilangan bulat seperti 15";
    row_not_months = "bukan jangka waktu pembayaran; tulis bulan, kuartal, tahun, atau jumlah bulan dari 1 sampai 120, atau kosongkan selnya";
    file_no_layout(vendor) =
        "tata letak berkas seperti ini dari {vendor} tidak dikenal; hapus --preset, dan sebut kolomnya dengan --map";
}
