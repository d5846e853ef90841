//! Looking a database over.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::DoctorWords;

wording! { DoctorWords for Indonesian:
    about_doctor = "Memeriksa basis data: utuhkah, dan cocokkah semuanya?";
    help_doctor_rebuild = "Hitung ulang yang mengikuti dari yang lain: skor, total, bulan, kohor";
    doctor_whole = "berkas utuh dan semua isinya cocok";
    doctor_rebuilt = "skor, total, bulan, dan kohor dihitung ulang";
    doctor_torn(what) = "berkas rusak: {what}";
    doctor_orphans(rows, table) = "{rows} baris {table} tidak dimiliki siapa pun";
    doctor_totals = "total tahap tidak sama dengan jumlah pelanggan";
    doctor_scores = "hitungan skor tidak sama dengan skornya";
    doctor_months = "catatan bulan tidak sama dengan hitungan pelanggan";
    doctor_cohorts = "catatan kohor tidak sama dengan hitungan pelanggan";
    doctor_buyers = "catatan pembeli tidak sama dengan hitungan pembeliannya";
    hint_doctor_rebuild = "`siklus doctor --rebuild` menghitungnya ulang; tidak ada yang hilang";
    hint_doctor_backup = "simpan salinan berkas ini, dan kembali ke salinan baik yang terakhir";
}
