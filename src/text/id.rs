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
}
