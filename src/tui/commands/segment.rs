//! The commands of the map of many.

use super::*;

pub(super) const SEGMENT: &[Row] = &[
    see(Command::SegmentDown, "segment-down", &["j", "Down"], |w| w.cmd_cell_down()),
    see(Command::SegmentUp, "segment-up", &["k", "Up"], |w| w.cmd_cell_up()),
    see(Command::SegmentLeft, "segment-left", &["h", "Left"], |w| w.cmd_cell_left()),
    see(Command::SegmentRight, "segment-right", &["l", "Right"], |w| w.cmd_cell_right()),
    see(Command::SegmentFirst, "segment-first", &["g", "Home"], |w| w.cmd_segment_first()),
    see(Command::SegmentLast, "segment-last", &["G", "End"], |w| w.cmd_segment_last()),
    Row {
        footer: Some(footer(2, |w| w.hint_segment_part())),
        ..see(Command::SegmentPart, "segment-part", &["Tab", "Shift+Tab"], |w| w.cmd_segment_part())
    },
    Row {
        footer: Some(footer(1, |w| w.hint_segment_open())),
        ..see(Command::SegmentOpen, "segment-open", &["Enter"], |w| w.cmd_segment_open())
    },
];

const fn see(command: Command, name: &'static str, keys: &'static [&'static str], title: Text) -> Row {
    within(Scope::Segment, command, name, keys, title)
}
