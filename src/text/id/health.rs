//! Health, rot and cadence: the reasons of a score, and what a card shows of them.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::HealthWords;

wording! { HealthWords for Indonesian:
    cmd_why = "mengapa angkanya begini";
    cmd_why_close = "tutup";
    hint_why = "mengapa";
    scope_why = "Mengapa";
    why_title(sign, name) = "Mengapa {sign}: {name}";

    health_section = "Kesehatan";
    health_label = "kesehatan";
    health_none = "tidak ada di tahap ini";
    health_scored(score, band, known, all) = "{score}, {band}; {known} dari {all} masukan";
    health_unscored(known, all, weight, whole) = "--; {known} dari {all} masukan: bobot {weight} dari {whole}, kurang dari separuh";
    health_up(before, days) = "naik dari {before}, {days} lalu";
    health_down(before, days) = "turun dari {before}, {days} lalu";
    health_steady(before, days) = "kurang lebih sama dengan {days} lalu ({before})";
    health_no_before(days) = "{days} lalu belum ada skor";
    health_part(points, value, weight, there) = "{points}  nilai {value} dari 100, bobot {weight} dari {there}";
    health_age(days) = "umur {days}";
    health_missing(why, weight) = "tidak ada: {why} (bobot {weight})";
    health_uncounted(level, most, days) = "{level} dari {most}, umur {days}: tidak dihitung di tahap ini";
    band_healthy = "sehat";
    band_watch = "waspada";
    band_at_risk = "berisiko";
    band_critical = "kritis";
    band_none = "tanpa skor";
    part_recency = "keterkinian";
    part_rhythm = "irama beli";
    part_satisfaction = "kepuasan";
    part_service = "layanan";
    part_relationship = "hubungan";
    missing_recency = "belum pernah ada titik kontak nyata";
    missing_rhythm(days) = "belum sampai {days} hari dengan pembelian";
    missing_satisfaction(days) = "tanpa jawaban dan perasaan dalam {days}";
    missing_service(days) = "tanpa keluhan, tanpa titik kontak dalam {days}";
    missing_relationship = "belum ada kontak dan MEDDIC";
    missing_pulse(days) = "tanpa kesan dalam {days}";

    way_label = "cara naik";
    way_leads(steps, score, band) = "{steps}: menjadi {score}, {band}";
    way_touch = "catat satu titik kontak";
    way_levels(count) = "{count} tingkat MEDDIC lagi";
    way_pain(what) = "tutup keluhan \"{what}\"";
    way_champion = "tambah pendukung utama";
    way_none = "tiga langkah belum cukup untuk naik golongan";

    rot_label = "jam busuk";
    rot_clock(days, limit) = "{days} dari {limit}";
    rot_entered(date) = "di tahap ini sejak {date}";
    rot_touched(date) = "titik kontak pada {date}";
    rot_touched_by(channel, date) = "titik kontak lewat {channel} pada {date}";
    rot_held(date) = "ditahan tugas sampai {date}";
    rot_from(date) = "membusuk mulai {date}";
    rot_over(date) = "membusuk sejak {date}";
    rot_never = "tidak membusuk di tahap ini";
    cadence_every(days) = "titik kontak setiap {days}";
    cadence_own(days) = "titik kontak setiap {days}, khusus pelanggan ini";
    cadence_none = "tidak ada di tahap ini";
    cadence_last(days) = "terakhir {days} lalu";
    cold_for(days) = "mulai dingin: tidak ada selama {days}";
    cold_long(days) = "dingin: tidak ada selama {days}, lebih dari dua kalinya";
    cold_never(days) = "mulai dingin: belum pernah, di tahap ini {days}";

    legend_title = "Tanda di kartu";
    legend_bands = "sehat, waspada, berisiko, kritis";
    legend_trend = "naik atau turun dalam 30 hari";
    legend_clock = "di jam busuk, dari batasnya";
    legend_over = "batas terlewati: membusuk";
    legend_cold = "mulai dingin: lama tanpa titik kontak";
    legend_tasks = "tugas terlambat, hari ini, nanti, tidak ada";
}
