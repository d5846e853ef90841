//! The map of many.

use super::English;
use crate::text::table::wording;
use crate::text::words::SegmentWords;

wording! { SegmentWords for English:
    pane_segment = "Segment";
    cmd_show_segment = "the map of all that match";
    cmd_segment_first = "first column";
    cmd_segment_last = "last column";
    cmd_segment_part = "between map and channels";
    cmd_segment_open = "the customers behind the figure";
    hint_segment_part = "channels";
    hint_segment_open = "who";
    segment_nobody = "nobody matches";
    segment_everybody = "everybody";
    segment_legend = "shares of customers, mean feeling with 95 % interval";
    segment_reached = "reached";
    segment_stayed = "drop-off";
    segment_nobody_told = "not told";
    segment_n(count) = "n{count}";
    segment_too_few = "(few)";
    segment_by_channel = "by channel";
    segment_touches(count) = one "{count} touch", "{count} touches";
    segment_nobody_behind = "no customer stands behind this";
    segment_behind(what, count) = "{what}: {count}";
    segment_sure = "95 %";
}
