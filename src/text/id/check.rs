//! The check of health.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::CheckWords;

wording! { CheckWords for Indonesian:
    about_check = "Memeriksa kesehatan ala plugin pemantau: kode 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN";
    help_check_warn = "WARNING bila median kesehatan di bawah ini; atau rentang: 40:, '~:90', @10:20";
    help_check_crit = "CRITICAL bila di bawah ini; atau rentang";
    help_check_max_critical = "CRITICAL juga bila pelanggan yang kritis lebih banyak dari ini";
    help_check_verbose = "Menyebut yang terburuk di bawah barisnya, dan sebabnya; selalu di terminal";
    value_range = "RENTANG";
    hint_range = "tulis angka sebagai batas bawah, atau rentang seperti pada plugin: 40:, ~:90, 10:20, @10:20";

    check_health(measure, customers, counts) = "kesehatan {measure} dari {customers}: {counts}";
    check_critical(count) = "{count} kritis";
    check_rotting(count) = "{count} membusuk";
    check_overdue(count) = "{count} terlambat";
    check_unscored(count) = "{count} tanpa skor";
    check_why(what, hint) = "{what}; {hint}";
    hint_check_nobody = "lihat siapa yang cocok dengan `siklus list`; pelanggan yang sudah berakhir tidak dihitung";
    check_too_few(scored, customers) = "hanya {scored} dari {customers} punya skor, kurang dari separuh";
    hint_check_too_few = "catat yang diketahui tentang mereka, atau persempit dengan kueri";

    check_part(dimension, points, most) = "{dimension} {points} dari {most}";
    check_touched(days) = "{days} hari sejak titik kontak";
    check_bought(days) = "{days} hari sejak pembelian";
    check_heard(days) = "terakhir didengar {days} hari lalu";
    check_hurt(days) = "{days} hari sejak keluhan terbaru";
    check_known(days) = "terakhir diketahui {days} hari lalu";
    check_felt(days) = "disampaikan {days} hari lalu";
}
