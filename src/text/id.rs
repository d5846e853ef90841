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

    months_short = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des";
    date(day, month, year) = "{day} {month} {year}";
    date_time(date, hour, minute) = "{date} {hour}.{minute}";
    days_short(days) = "{days}hr";
    panic_what(what) = "galat: siklus berhenti karena kesalahan di dalamnya sendiri: {what}";
    panic_where(place, thread) = "disebabkan oleh: {place} (utas {thread})";
    panic_safe = "tidak ada data tersimpan yang hilang: setiap perubahan yang tampil selesai sudah ada di basis data";
    panic_hint = "saran: laporkan baris-baris ini kepada pengelola siklus, beserta apa yang Anda lakukan sebelumnya";
}
