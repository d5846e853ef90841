//! The curve of feelings: what was lived over what the persona expects, in braille where the terminal can.
//!
//! Every point that was told stands on it as a sign of its own, as far as cells can tell them apart.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::layout::Slot;
use super::Sheet;
use crate::domain::evidence::Evidence;
use crate::domain::journey::Point;
use crate::domain::journey::curve::Curve;
use crate::tui::glyphs::GlyphSet;
use crate::tui::theme::Role;
use crate::tui::widgets::put;

/// The highest feeling; the lowest is as far below.
const HEIGHT: f64 = 2.0;

/// Dots of a braille cell, across and down.
const DOTS: (u16, u16) = (2, 4);

/// The bit of each dot, by column and row.
const BITS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];

pub(super) fn draw(sheet: Sheet<'_>, slots: &[Slot], area: Rect, buffer: &mut Buffer) {
    axis(sheet, area, buffer);
    let points = seen(&sheet.map.points, slots);
    let lived = Curve::through(&points.iter().map(|point| (point.x, point.value)).collect::<Vec<_>>());
    let plot = Plot { sheet, slots, area };
    plot.line(&sheet.map.expected(), Role::Muted, true, buffer);
    plot.line(&lived, Role::Text, false, buffer);
    plot.points(&points, buffer);
}

/// The points as a screen can tell them apart: those that fall on one column of cells are their mean. Points beside
/// the columns in view lead the line in and out.
fn seen(points: &[Point], slots: &[Slot]) -> Vec<Point> {
    let width = |point: &Point| {
        let stop = slots.iter().find(|slot| point.x < (slot.stop + 1) as f64).or(slots.last());
        stop.map_or(1.0, |slot| f64::from(slot.width))
    };
    let cell = |point: &Point| (point.x * width(point)).floor();
    points
        .chunk_by(|one, other| cell(one) == cell(other))
        .map(|together| {
            let n = together.len() as f64;
            let mean = |value: fn(&Point) -> f64| together.iter().map(value).sum::<f64>() / n;
            let evidence = together.iter().map(|point| point.evidence).max();
            Point {
                x: mean(|point| point.x),
                value: mean(|point| point.value),
                evidence: evidence.unwrap_or(Evidence::Assumed),
            }
        })
        .collect()
}

fn axis(sheet: Sheet<'_>, area: Rect, buffer: &mut Buffer) {
    let style = sheet.theme.style(Role::Muted);
    let middle = area.y + area.height / 2;
    for (y, text) in [(area.y, "+2"), (middle, " 0"), (area.bottom() - 1, "-2")] {
        put(buffer, area.x + 1, y, 2, text, style);
    }
}

struct Plot<'a> {
    sheet: Sheet<'a>,
    slots: &'a [Slot],
    area: Rect,
}

impl Plot<'_> {
    fn line(&self, curve: &Curve, role: Role, dotted: bool, buffer: &mut Buffer) {
        for slot in self.slots {
            for column in 0..slot.width {
                if self.sheet.session().glyphs == GlyphSet::Unicode {
                    self.braille(curve, slot, column, role, dotted, buffer);
                } else {
                    let sign = if dotted { "." } else { "*" };
                    self.sign(curve, slot, column, role, sign, buffer);
                }
            }
        }
    }

    /// How far through the map a part of a column is.
    fn place(slot: &Slot, part: f64) -> f64 {
        slot.stop as f64 + part / f64::from(slot.width)
    }

    fn sign(&self, curve: &Curve, slot: &Slot, column: u16, role: Role, sign: &str, buffer: &mut Buffer) {
        let Some(value) = curve.at(Self::place(slot, f64::from(column) + 0.5)) else { return };
        put(buffer, slot.x + column, self.row(value), 1, sign, self.sheet.theme.style(role));
    }

    /// Two columns of four dots in each cell; steep parts are filled up, so that the line does not tear.
    fn braille(
        &self,
        curve: &Curve,
        slot: &Slot,
        column: u16,
        role: Role,
        dotted: bool,
        buffer: &mut Buffer,
    ) {
        let mut rows: Vec<u8> = vec![0; usize::from(self.area.height)];
        for half in 0..DOTS.0 {
            // Of an expectation every other dot.
            if dotted && half == 1 {
                continue;
            }
            let at = |offset: f64| {
                let part = f64::from(column) + (f64::from(half) + offset) / f64::from(DOTS.0);
                curve.at(Self::place(slot, part)).map(|value| self.dot(value))
            };
            let Some(middle) = at(0.5) else { continue };
            let ends = if dotted {
                [middle, middle]
            } else {
                [at(0.0).unwrap_or(middle), at(1.0).unwrap_or(middle)]
            };
            let (top, bottom) = (ends[0].min(ends[1]).min(middle), ends[0].max(ends[1]).max(middle));
            for dot in top..=bottom {
                if let Some(row) = rows.get_mut(usize::from(dot / DOTS.1)) {
                    *row |= BITS[usize::from(half)][usize::from(dot % DOTS.1)];
                }
            }
        }
        for (y, bits) in (self.area.y..).zip(rows) {
            if bits > 0
                && let Some(sign) = char::from_u32(0x2800 + u32::from(bits))
            {
                let style = self.sheet.theme.style(role);
                put(buffer, slot.x + column, y, 1, sign.encode_utf8(&mut [0; 4]), style);
            }
        }
    }

    fn points(&self, points: &[Point], buffer: &mut Buffer) {
        let glyphs = self.sheet.session().glyphs();
        for point in points {
            let Some((x, y)) = self.cell(point.x, point.value) else { continue };
            let sign = if point.evidence == Evidence::Assumed { glyphs.guess } else { glyphs.point };
            let role = if point.value <= -1.0 { Role::Bad } else { Role::Strong };
            put(buffer, x, y, 1, sign, self.sheet.theme.style(role));
        }
    }

    /// The cell of a place, where its column is in view. The end of a stop is still in it.
    fn cell(&self, x: f64, value: f64) -> Option<(u16, u16)> {
        let slot = self.slots.iter().find(|slot| {
            let start = slot.stop as f64;
            let last = slot.stop + 1 == self.sheet.map.stops.len();
            x >= start && (x < start + 1.0 || (last && x <= start + 1.0))
        })?;
        let part = ((x - slot.stop as f64) * f64::from(slot.width)).floor();
        let column = (part.max(0.0) as u16).min(slot.width.saturating_sub(1));
        Some((slot.x + column, self.row(value)))
    }

    fn row(&self, value: f64) -> u16 {
        self.area.y + self.dot(value) / DOTS.1
    }

    /// The dot of a height, counted from the top.
    fn dot(&self, value: f64) -> u16 {
        let dots = self.area.height * DOTS.1;
        let part = (HEIGHT - value.clamp(-HEIGHT, HEIGHT)) / (2.0 * HEIGHT);
        ((part * f64::from(dots)) as u16).min(dots.saturating_sub(1))
    }
}
