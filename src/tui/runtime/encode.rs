//! Cells as the bytes that draw them.
//!
//! Moves of the cursor and changes of the look are more of a frame than its text. So the cursor goes on by steps, or over
//! what stands there already, where that is shorter than naming a place; looks are told by what differs; and a blank does
//! not care about the colour of letters.

use std::io::{self, Write};

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthChar;

use crate::tui::picture::number;

/// Writes the cells, which go by rows from the left; `frame` is what the terminal shows after it.
pub fn write_cells<'a>(
    bytes: &mut Vec<u8>,
    cells: impl Iterator<Item = (u16, u16, &'a Cell)>,
    frame: &Buffer,
) -> io::Result<()> {
    let mut pen = Pen { bytes, frame, look: Look::default(), at: None, sure: false };
    for (x, y, cell) in cells {
        pen.go_to(x, y)?;
        pen.draw(cell)?;
    }
    pen.take_up(Look::default())
}

/// Where the terminal's cursor is and how it draws.
struct Pen<'a> {
    bytes: &'a mut Vec<u8>,
    frame: &'a Buffer,
    look: Look,
    at: Option<(u16, u16)>,
    /// Whether every terminal agrees on it.
    sure: bool,
}

/// How a cell looks beside its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

/// What shows on a blank.
const ON_BLANKS: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

impl Look {
    fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// Whether a cell of `other` is drawn right with this look.
    fn draws(self, other: &Cell) -> bool {
        let wanted = Self::of(other);
        let shows_nothing = |look: Self| !look.modifier.intersects(ON_BLANKS);
        let blank = other.symbol() == " " && self.bg == wanted.bg;
        self == wanted || (blank && shows_nothing(self) && shows_nothing(wanted))
    }
}

impl Pen<'_> {
    fn go_to(&mut self, x: u16, y: u16) -> io::Result<()> {
        match self.at {
            Some(at) if at == (x, y) => {}
            Some((from, row)) if row == y && from < x && self.sure => self.go_on(from, x, y)?,
            _ => {
                write!(self.bytes, "\x1b[{};{}H", y + 1, x + 1)?;
                self.sure = true;
            }
        }
        self.at = Some((x + 1, y));
        Ok(())
    }

    /// Along a row.
    fn go_on(&mut self, from: u16, to: u16, y: u16) -> io::Result<()> {
        let mut step = Vec::new();
        match to - from {
            1 => step.extend(b"\x1b[C"),
            cells => write!(step, "\x1b[{cells}C")?,
        }
        let frame = self.frame;
        let between = || (from..to).filter_map(|x| frame.cell((x, y)));
        let length: usize = between().map(|cell| cell.symbol().len()).sum();
        if length <= step.len() && between().all(|cell| is_plain(cell.symbol()) && self.look.draws(cell)) {
            between().for_each(|cell| self.bytes.extend(cell.symbol().as_bytes()));
        } else {
            self.bytes.extend(step);
        }
        Ok(())
    }

    fn draw(&mut self, cell: &Cell) -> io::Result<()> {
        if !self.look.draws(cell) {
            self.take_up(Look::of(cell))?;
        }
        self.bytes.extend(cell.symbol().as_bytes());
        self.sure &= is_plain(cell.symbol());
        Ok(())
    }

    fn take_up(&mut self, look: Look) -> io::Result<()> {
        if look == self.look {
            return Ok(());
        }
        let [anew, changed] = [after_reset(look), change(self.look, look)];
        let shorter = if anew.len() < changed.len() { anew } else { changed };
        self.look = look;
        write!(self.bytes, "\x1b[{shorter}m")
    }
}

/// The modifiers with the codes that put them on and off; two of them go off together.
const MODIFIERS: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// The codes of a look from nothing; that of the plain one is empty.
fn after_reset(look: Look) -> String {
    let rest = change(Look::default(), look);
    if rest.is_empty() { rest } else { format!("0;{rest}") }
}

/// The codes that make one look of another.
fn change(from: Look, to: Look) -> String {
    let mut codes = Vec::new();
    let gone = from.modifier - to.modifier;
    let mut left = from.modifier;
    for (modifier, _, off) in MODIFIERS {
        if gone.contains(modifier) {
            MODIFIERS.iter().filter(|(_, _, code)| *code == off).for_each(|(other, ..)| left -= *other);
            codes.push(off.to_string());
        }
    }
    codes.dedup();
    let missing = |(modifier, ..): &&(Modifier, u8, u8)| (to.modifier - left).contains(*modifier);
    codes.extend(MODIFIERS.iter().filter(missing).map(|(_, on, _)| on.to_string()));
    if from.fg != to.fg {
        codes.push(colour(3, to.fg));
    }
    if from.bg != to.bg {
        codes.push(colour(4, to.bg));
    }
    codes.join(";")
}

/// The code of a colour, of letters (3) or behind them (4).
fn colour(of: u8, colour: Color) -> String {
    let index = match (colour, number(colour)) {
        (Color::Rgb(red, green, blue), _) => return format!("{of}8;2;{red};{green};{blue}"),
        (Color::Indexed(index), _) | (_, Some(index)) => index,
        (_, None) => return format!("{of}9"),
    };
    // Not the shorter codes of the first sixteen: many terminals draw those brighter where they are bold.
    format!("{of}8;5;{index}")
}

/// Whether every terminal goes on by just one cell after it. Behind anything else the next gap is passed by naming a
/// place, so that a terminal of another opinion is wrong about one name only.
fn is_plain(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    let (Some(only), None) = (chars.next(), chars.next()) else { return false };
    let known =
        matches!(only, ' '..='~' | '\u{a1}'..='\u{2ff}' | '\u{2010}'..='\u{205e}' | '\u{2190}'..='\u{25ff}');
    known && only.width() == Some(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::backend::{Backend, CrosstermBackend};
    use ratatui::layout::Rect;
    use ratatui::style::Style;
    use unicode_width::UnicodeWidthStr;

    use super::*;

    const SIZE: Rect = Rect { x: 0, y: 0, width: 24, height: 4 };

    fn terminal() -> vt100::Parser {
        vt100::Parser::new(SIZE.height.try_into().unwrap(), SIZE.width.try_into().unwrap(), 0)
    }

    fn look() -> impl Strategy<Value = Style> {
        let colour = || {
            prop_oneof![
                3 => Just(Color::Reset),
                1 => (0..16_u8).prop_map(Color::Indexed),
                1 => Just(Color::Red),
                1 => Just(Color::Rgb(1, 200, 30)),
            ]
        };
        let modifiers = [
            Modifier::empty(),
            Modifier::BOLD,
            Modifier::DIM,
            Modifier::BOLD | Modifier::UNDERLINED,
            Modifier::REVERSED,
            Modifier::DIM | Modifier::ITALIC,
        ];
        (colour(), colour(), prop::sample::select(modifiers.to_vec()))
            .prop_map(|(fg, bg, modifier)| Style::new().fg(fg).bg(bg).add_modifier(modifier))
    }

    fn words(words: &[&'static str]) -> impl Strategy<Value = String> + use<> {
        prop::collection::vec(prop::sample::select(words.to_vec()), 0..5).prop_map(|words| words.concat())
    }

    /// Whatever stands where. In any look below the first row only, because half of what is wide is left in the look of
    /// what went over it, differently by every terminal.
    fn frame() -> impl Strategy<Value = Buffer> {
        let narrow = words(&["a", " ", "   ", "ab c", "12M · 3d", "é", "│", "e\u{301}x", "…"]);
        let wide = words(&["日本", "🌾 y", " ", "ab c"]);
        let put = prop_oneof![
            3 => (0..SIZE.width, 1..SIZE.height, narrow, look()),
            1 => (0..SIZE.width, Just(0), wide, Just(Style::reset())),
        ];
        prop::collection::vec(put, 0..10).prop_map(|puts| {
            let mut buffer = Buffer::empty(SIZE);
            for (x, y, text, style) in puts {
                // Terminals differ in what is bold and dim at once.
                buffer.set_string(x, y, text, Style::reset().patch(style));
            }
            // What stands in the second half of something wide is never seen, and never told apart from what is.
            for x in 1..SIZE.width {
                if buffer[(x - 1, 0)].symbol().width() > 1 {
                    buffer[(x, 0)].reset();
                }
            }
            buffer
        })
    }

    /// What somebody sees in a cell: of a blank no colour of letters.
    fn seen(terminal: &vt100::Parser, x: u16, y: u16) -> (String, [bool; 5], [vt100::Color; 2]) {
        let cell = terminal.screen().cell(y, x).unwrap();
        let text = cell.contents().trim().to_owned();
        let shows = !text.is_empty() || cell.inverse();
        let of_letters = [cell.bold() && shows, cell.dim() && shows, cell.italic() && shows];
        let [bold, dim, italic] = of_letters;
        let fg = if shows || cell.underline() { cell.fgcolor() } else { vt100::Color::Default };
        (text, [bold, dim, italic, cell.underline(), cell.inverse()], [fg, cell.bgcolor()])
    }

    proptest! {
        #[test]
        fn the_same_is_seen_as_by_the_bytes_of_ratatui(frames in prop::collection::vec(frame(), 1..5)) {
            // Whatever the environment of the test says.
            crossterm::style::force_color_output(true);
            let (mut got, mut expected) = (terminal(), terminal());
            let mut shown = Buffer::empty(SIZE);
            for next in frames {
                let (mut ours, mut theirs) = (Vec::new(), Vec::new());
                write_cells(&mut ours, shown.diff_iter(&next), &next).unwrap();
                CrosstermBackend::new(&mut theirs).draw(shown.diff_iter(&next)).unwrap();
                prop_assert!(ours.len() <= theirs.len(), "{ours:?} is longer than {theirs:?}");
                got.process(&ours);
                expected.process(&theirs);
                for (x, y) in (0..SIZE.width).flat_map(|x| (0..SIZE.height).map(move |y| (x, y))) {
                    prop_assert_eq!(seen(&got, x, y), seen(&expected, x, y), "at {} {}", x, y);
                }
                shown = next;
            }
        }
    }

    fn written(from: &[(u16, &str, Style)], to: &[(u16, &str, Style)]) -> String {
        let [from, to] = [from, to].map(|puts| {
            let mut buffer = Buffer::empty(SIZE);
            puts.iter().for_each(|(x, text, style)| {
                buffer.set_string(*x, 0, text, *style);
            });
            buffer
        });
        let mut bytes = Vec::new();
        write_cells(&mut bytes, from.diff_iter(&to), &to).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn the_shortest_way_along_a_row_is_taken() {
        let plain = Style::new();
        let way = |from: &str, to: &str| written(&[(0, from, plain)], &[(0, to, plain)]);
        assert_eq!(way("abcd", "xbcy"), "\x1b[1;1Hxbcy", "over what stands there");
        assert_eq!(way("abcdefgh", "xbcdefgy"), "\x1b[1;1Hx\x1b[6Cy", "by steps");
        assert_eq!(
            way("日bcdefgh", "本bcdefgy"),
            "\x1b[1;1H本\x1b[1;9Hy",
            "a place, where widths can differ"
        );
        let bold = Style::new().add_modifier(Modifier::BOLD);
        assert_eq!(
            written(
                &[(0, "ac", plain), (1, "b", bold)],
                &[(0, "xy", plain), (1, "b", bold), (2, "y", plain)]
            ),
            "\x1b[1;1Hx\x1b[Cy",
            "not over what looks otherwise"
        );
    }

    #[test]
    fn a_look_is_told_by_what_differs_and_blanks_have_none() {
        let [bold, dim] = [Modifier::BOLD, Modifier::DIM].map(|modifier| Style::new().add_modifier(modifier));
        let red = bold.fg(Color::Red);
        assert_eq!(
            written(&[], &[(0, "a", bold), (1, " ", dim), (2, "b", red)]),
            "\x1b[1;1H\x1b[1ma b\x1b[m".replace("b\x1b", "\x1b[38;5;1mb\x1b")
        );
        assert_eq!(written(&[], &[(0, "a", bold), (1, "b", dim)]), "\x1b[1;1H\x1b[1ma\x1b[0;2mb\x1b[m");
    }
}
