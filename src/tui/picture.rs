//! A drawn buffer as something to print: plain text, text with colours, or an image.
//!
//! The same buffer that the terminal shows; nothing is drawn twice.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// Plain text, without blanks at the ends of lines.
pub fn text(buffer: &Buffer) -> String {
    let mut text = String::new();
    for row in rows(buffer) {
        let line: String = row.iter().map(|(_, cell)| cell.symbol()).collect();
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Text with the styles of the terminal.
pub fn ansi(buffer: &Buffer) -> String {
    let mut text = String::new();
    for row in rows(buffer) {
        let mut last = None;
        for (_, cell) in row {
            let style = (cell.fg, cell.bg, cell.modifier);
            if last != Some(style) {
                let _ = write!(text, "\x1b[{}m", codes(cell));
                last = Some(style);
            }
            text.push_str(cell.symbol());
        }
        text.push_str("\x1b[0m\n");
    }
    text
}

/// The cells of each line that hold something, with their columns: the second half of a wide character does not.
fn rows(buffer: &Buffer) -> impl Iterator<Item = Vec<(u16, &Cell)>> {
    let area = buffer.area;
    (area.top()..area.bottom()).map(move |y| {
        let mut row = Vec::new();
        let mut x = area.left();
        while x < area.right() {
            let cell = &buffer[(x, y)];
            row.push((x - area.left(), cell));
            x += u16::try_from(cell.symbol().width().max(1)).unwrap_or(1);
        }
        row
    })
}

fn codes(cell: &Cell) -> String {
    let mut codes = vec!["0".to_owned()];
    let modifiers = [
        (Modifier::BOLD, "1"),
        (Modifier::DIM, "2"),
        (Modifier::ITALIC, "3"),
        (Modifier::UNDERLINED, "4"),
        (Modifier::REVERSED, "7"),
    ];
    codes.extend(
        modifiers.iter().filter(|(m, _)| cell.modifier.contains(*m)).map(|(_, code)| (*code).to_owned()),
    );
    codes.extend(number(cell.fg).map(|n| (if n < 8 { 30 + n } else { 82 + n }).to_string()));
    codes.extend(number(cell.bg).map(|n| (if n < 8 { 40 + n } else { 92 + n }).to_string()));
    codes.join(";")
}

/// The place of one of the sixteen colours; the terminal's own has none.
pub fn number(color: Color) -> Option<u8> {
    Some(match color {
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        _ => return None,
    })
}

/// The size of a cell of the image, in pixels.
const CELL: (u32, u32) = (9, 19);
const PAPER: &str = "#16181d";
const INK: &str = "#d4d7dd";
/// The sixteen colours on that paper.
const PALETTE: [&str; 16] = [
    "#3b4048", "#e0777d", "#8fc685", "#e0b96a", "#7aa7e0", "#c291d8", "#6ec0c8", "#c8ccd4", "#7d8590",
    "#ff8d93", "#a7e09c", "#f5d084", "#97c1ff", "#dcaaf0", "#8bdbe3", "#ffffff",
];

/// An SVG image of the terminal.
pub fn svg(buffer: &Buffer) -> String {
    let (width, height) =
        (u32::from(buffer.area.width) * CELL.0 + 16, u32::from(buffer.area.height) * CELL.1 + 16);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace\" font-size=\"15\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"{PAPER}\"/>\n"
    );
    for (y, row) in (0_u32..).zip(rows(buffer)) {
        for run in runs(&row) {
            draw_run(&mut svg, &run, y);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// Cells beside each other that look alike.
struct Run<'a> {
    x: u16,
    cells: u32,
    look: &'a Cell,
    text: String,
}

fn runs<'a>(row: &[(u16, &'a Cell)]) -> Vec<Run<'a>> {
    let mut runs: Vec<Run<'a>> = Vec::new();
    for &(x, cell) in row {
        let cells = u32::try_from(cell.symbol().width().max(1)).unwrap_or(1);
        match runs.last_mut() {
            Some(run)
                if (run.look.fg, run.look.bg, run.look.modifier) == (cell.fg, cell.bg, cell.modifier) =>
            {
                run.cells += cells;
                run.text.push_str(cell.symbol());
            }
            _ => runs.push(Run { x, cells, look: cell, text: cell.symbol().to_owned() }),
        }
    }
    runs
}

fn draw_run(svg: &mut String, run: &Run<'_>, y: u32) {
    let colour = |color, otherwise| number(color).map_or(otherwise, |n| PALETTE[usize::from(n)]);
    let (mut ink, mut paper) = (colour(run.look.fg, INK), colour(run.look.bg, PAPER));
    if run.look.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut ink, &mut paper);
    }
    let (x, top, width) = (8 + u32::from(run.x) * CELL.0, 8 + y * CELL.1, run.cells * CELL.0);
    if paper != PAPER {
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{top}\" width=\"{width}\" height=\"{}\" fill=\"{paper}\"/>",
            CELL.1
        );
    }
    if run.text.trim().is_empty() {
        return;
    }
    let weight = if run.look.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let faint = if run.look.modifier.contains(Modifier::DIM) { " opacity=\"0.6\"" } else { "" };
    let text = run.text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let _ = writeln!(
        svg,
        "<text x=\"{x}\" y=\"{}\" fill=\"{ink}\"{weight}{faint} textLength=\"{width}\" xml:space=\"preserve\">{text}</text>",
        top + 14,
    );
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    fn sample() -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 2));
        buffer.set_string(0, 0, "日本 <b>", Style::new().fg(Color::Green));
        buffer.set_string(0, 1, "x", Style::new().add_modifier(Modifier::REVERSED));
        buffer
    }

    #[test]
    fn wide_characters_take_their_two_cells_once() {
        assert_eq!(text(&sample()), "日本 <b>\nx\n");
    }

    #[test]
    fn styles_become_codes_and_every_line_ends_plain() {
        assert_eq!(ansi(&sample()), "\x1b[0;32m日本 <b>\x1b[0m\n\x1b[0;7mx\x1b[0m       \x1b[0m\n");
    }

    #[test]
    fn an_image_escapes_what_is_text() {
        let svg = svg(&sample());
        assert!(svg.contains("日本 &lt;b&gt;"), "{svg}");
        assert!(svg.contains("<rect x=\"8\" y=\"27\" width=\"9\""), "{svg}");
    }
}
