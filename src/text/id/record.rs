//! A customer whole, as `siklus show` tells it.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::RecordWords;

wording! { RecordWords for Indonesian:
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
    every_month = "/bln";
    every_year = "/thn";
    every_months(count) = "/{count} bln";
}
