//! What has to be written so that the terminal shows the next frame: the difference to the last one.
//!
//! Pure: frames in, bytes out; the terminal guard sends them. Nothing is written for a frame that is equal, which
//! is why `Terminal::draw` of ratatui is not used: it resets colours and the cursor even then, 25 bytes a frame.

use std::io;

use crossterm::queue;
use crossterm::terminal::{Clear, ClearType};
use ratatui::buffer::Buffer;

use super::encode::write_cells;

/// Remembers what the terminal shows.
#[derive(Debug, Default)]
pub struct Painter {
    /// `None` while it is not known what the terminal shows.
    shown: Option<Buffer>,
    bytes: Vec<u8>,
}

impl Painter {
    /// The bytes that turn what is shown into `next`; none when it is shown already.
    ///
    /// They count as sent. If sending fails, [`invalidate`](Self::invalidate).
    pub fn frame(&mut self, next: &Buffer) -> io::Result<&[u8]> {
        self.bytes.clear();
        match &mut self.shown {
            Some(shown) if shown.area == next.area => {
                let mut changed = shown.diff_iter(next).peekable();
                if changed.peek().is_some() {
                    write_cells(&mut self.bytes, changed, next)?;
                }
                shown.content.clone_from(&next.content);
            }
            shown => {
                // Clearing comes first in the same write; a question about the cursor, as ratatui's `clear` asks
                // it, would wait two seconds for a terminal that does not answer.
                queue!(self.bytes, Clear(ClearType::All))?;
                write_cells(&mut self.bytes, Buffer::empty(next.area).diff_iter(next), next)?;
                *shown = Some(next.clone());
            }
        }
        Ok(&self.bytes)
    }

    /// The next frame is written whole: after a resize, a suspend, or anything that wrote over the screen.
    pub fn invalidate(&mut self) {
        self.shown = None;
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Style};

    use super::*;

    fn screen(width: u16, height: u16, lines: &[&str]) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        for (y, line) in (0..).zip(lines) {
            buffer.set_string(0, y, line, Style::default());
        }
        buffer
    }

    fn bytes(painter: &mut Painter, next: &Buffer) -> String {
        String::from_utf8(painter.frame(next).unwrap().to_vec()).unwrap()
    }

    /// What a terminal shows that was sent these bytes.
    fn terminal(width: u16, height: u16) -> vt100::Parser {
        vt100::Parser::new(height.try_into().unwrap(), width.try_into().unwrap(), 0)
    }

    #[test]
    fn an_equal_frame_writes_nothing() {
        let mut painter = Painter::default();
        let frame = screen(20, 3, &["one", "two"]);
        assert!(!bytes(&mut painter, &frame).is_empty());
        assert_eq!(bytes(&mut painter, &frame), "");
        assert_eq!(bytes(&mut painter, &frame.clone()), "");
    }

    #[test]
    fn only_the_difference_is_written() {
        let mut painter = Painter::default();
        bytes(&mut painter, &screen(80, 24, &["a long first line", "second"]));
        let sent = bytes(&mut painter, &screen(80, 24, &["a long first line", "secund"]));
        assert!(sent.contains("\u{1b}[2;4Hu"), "{sent:?}");
        assert!(!sent.contains("first") && sent.len() < 40, "{sent:?}");
    }

    #[test]
    fn a_change_of_style_alone_is_written() {
        let mut painter = Painter::default();
        let plain = screen(20, 2, &["word"]);
        bytes(&mut painter, &plain);
        let mut red = plain.clone();
        red.set_style(Rect::new(0, 0, 4, 1), Style::default().fg(Color::Red));
        assert!(bytes(&mut painter, &red).contains("word"));
    }

    #[test]
    fn after_invalidate_and_resize_all_of_it_is_written_without_a_question() {
        let mut painter = Painter::default();
        let small = screen(20, 2, &["hello"]);
        bytes(&mut painter, &small);
        painter.invalidate();
        let again = bytes(&mut painter, &small);
        let wider = bytes(&mut painter, &screen(30, 4, &["hello"]));
        for sent in [again, wider] {
            assert!(sent.starts_with("\u{1b}[2J") && sent.contains("hello"), "{sent:?}");
            assert!(!sent.contains("\u{1b}[6n"), "{sent:?}");
        }
    }

    #[test]
    fn a_terminal_that_gets_only_differences_shows_the_last_frame() {
        let frames: [&[&str]; 5] =
            [&["日本語 abc", "x"], &["abc", "日本語"], &["a日本", "é"], &[], &["日本語 abc", "é x"]];
        let mut painter = Painter::default();
        let mut got = terminal(12, 2);
        for lines in frames {
            let next = screen(12, 2, lines);
            got.process(painter.frame(&next).unwrap());
            let mut whole = terminal(12, 2);
            whole.process(Painter::default().frame(&next).unwrap());
            let lines_of = |terminal: &vt100::Parser| {
                terminal.screen().rows(0, 12).map(|row| row.trim_end().to_owned()).collect::<Vec<_>>()
            };
            assert_eq!(lines_of(&got), lines_of(&whole), "after {lines:?}");
        }
    }
}
