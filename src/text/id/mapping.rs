//! The journey map.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::MapWords;

wording! { MapWords for Indonesian:
    row_time = "waktu";
    row_pains = "keluhan";
    row_opportunities = "peluang";
    map_persona(name) = "persona: {name}";
    map_persona_gone(key) = "persona: {key} (tidak dikenal)";
    map_promise_kept = "janji ditepati";
    map_promise_broken = "janji dilanggar!";
    map_legend(lived, expected) = "dialami {lived}  diharapkan {expected}";
    map_purchases(count) = "{count} pembelian";
    map_grades(value, effort) = "n{value} u{effort}";
    map_no_touchpoints = "belum ada yang dicatat di sini";
    map_touchpoints(column, count) = "{column}: {count} titik kontak";
    map_nothing_to_drop = "tidak ada yang dapat dihapus di sini";
    map_legend_text(expected) = "{expected} adalah harapan persona; tanda tanya adalah dugaan.";
}
