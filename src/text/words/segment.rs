//! The map of many.

use super::super::table::declare_texts;

declare_texts! { SegmentWords:
    pane_segment;
    cmd_show_segment;
    cmd_segment_first;
    cmd_segment_last;
    cmd_segment_part;
    cmd_segment_open;
    hint_segment_part;
    hint_segment_open;
    segment_nobody;
    segment_everybody;
    segment_legend;
    segment_reached;
    segment_stayed;
    segment_nobody_told;
    segment_n(count);
    segment_too_few;
    segment_by_channel;
    segment_touches(count);
    segment_nobody_behind;
    segment_behind(what, count);
    segment_sure;
}
