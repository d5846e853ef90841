//! The map of many.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::SegmentWords;

wording! { SegmentWords for Indonesian:
    pane_segment = "Segmen";
    cmd_show_segment = "peta semua yang cocok";
    cmd_segment_first = "kolom pertama";
    cmd_segment_last = "kolom terakhir";
    cmd_segment_part = "antara peta dan saluran";
    cmd_segment_open = "pelanggan di balik angka";
    hint_segment_part = "saluran";
    hint_segment_open = "siapa";
    segment_nobody = "tidak ada yang cocok";
    segment_everybody = "semua";
    segment_legend = "bagian pelanggan, rata-rata perasaan dengan selang 95 %";
    segment_reached = "sampai";
    segment_stayed = "tak lanjut";
    segment_nobody_told = "tanpa data";
    segment_n(count) = "n{count}";
    segment_too_few = "(sedikit)";
    segment_by_channel = "menurut saluran";
    segment_touches(count) = "{count} kontak";
    segment_nobody_behind = "tidak ada pelanggan di baliknya";
    segment_behind(what, count) = "{what}: {count}";
    segment_sure = "95 %";
}
