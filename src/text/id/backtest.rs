//! Kesehatan dibanding riwayat.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::BacktestWords;

wording! { BacktestWords for Indonesian:
    help_backtest = "Putar ulang riwayat: apakah skor sudah memberi tahu siapa yang akan hilang?";
    backtest_title(customers, date) = "kesehatan dibanding riwayat, {customers}, jendela sampai {date}";
    backtest_in_force(version) = "aturan yang berlaku (versi {version})";
    backtest_built_in = "aturan bawaan";
    backtest_even = "semua dimensi sama berat";
    backtest_cases(cases, lost) = "{cases} kasus, {lost} hilang";
    backtest_recall(share) = "terdeteksi {share}";
    backtest_precision(share) = "ketepatan {share}";
    backtest_green(count) = "{count} hilang padahal sehat";
    backtest_sure(share, low, high, n) = "{share} ({low}-{high}, n {n})";
    backtest_too_few(n, needed) = "tidak disimpulkan: n {n}, perlu {needed}";
    backtest_named = "Hilang padahal sehat, menurut aturan yang berlaku:";
    backtest_lost(score, name, read, stage, lost) = "{name}: {score} pada {read}, {stage} pada {lost}";
    backtest_more(count) = "dan {count} lagi";
    backtest_unscored(count) = "{count} tanpa skor";
    backtest_legend(floor) = "Satu kasus adalah yang menjadi pelanggan di awal jendela, bukan calon dan bukan tidak aktif, dan punya skor.\nHilang berarti menjadi tidak aktif atau berakhir di dalamnya, ditandai berarti berisiko atau kritis di awalnya. Terdeteksi: dari yang hilang,\nyang ditandai. Ketepatan: dari yang ditandai, yang hilang. Selang 95% (Wilson); di bawah {floor} kasus\ntidak ada yang disimpulkan.";
}
