//! The terminal while the dashboard owns it: entered, drawn on, and always given back.
//!
//! Asks the terminal nothing and sets neither title nor mouse. Pastes are told from keys all the time: what somebody
//! pastes beside a field must not run as commands. A terminal that is gone is an error value here, never a panic: each write goes to the file descriptor
//! itself, because the standard streams and ratatui's `Terminal` complain on a stderr that is gone as well.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rustix::io::Errno;

use super::painter::Painter;

/// Alternate screen, cursor hidden, pastes marked.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?25l\x1b[?2004h";
/// Pastes as keys, plain style, cursor shown, main screen.
const LEAVE: &[u8] = b"\x1b[?2004l\x1b[0m\x1b[?25h\x1b[?1049l";

/// The terminal while it is ours. There is one per process, and any thread may have to give it back.
///
/// Locked while writing, so that a frame is never written after the terminal was given back; never while anything
/// runs that may panic, because the report of a panic needs it.
static OWNED: Mutex<Option<File>> = Mutex::new(None);

/// Owns the terminal from `open` to drop.
#[derive(Debug)]
pub struct TerminalGuard {
    painter: Painter,
}

impl TerminalGuard {
    /// Takes the terminal on stdout.
    pub fn open() -> io::Result<Self> {
        let mut guard = Self { painter: Painter::default() };
        guard.enter()?;
        Ok(guard)
    }

    /// Takes the terminal again, also where somebody else changed its modes behind our back; the next frame is
    /// written whole.
    pub fn enter(&mut self) -> io::Result<()> {
        let mut owned = owned();
        self.painter.invalidate();
        // A shell that stopped us by force has put its own modes back while ours still count as set.
        let _ = disable_raw_mode();
        let mut out = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        enable_raw_mode()?;
        let entered = out.write_all(ENTER);
        *owned = Some(out);
        drop(owned);
        if entered.is_err() {
            restore();
        }
        entered
    }

    /// Gives the terminal back; `enter` takes it again.
    pub fn leave(&mut self) {
        restore();
        self.painter.invalidate();
    }

    /// Hands a text to the terminal for its clipboard (OSC 52): works over SSH, and asks for no answer.
    pub fn copy(&self, text: &str) -> io::Result<()> {
        match owned().as_mut() {
            Some(out) => execute!(out, CopyToClipboard::to_clipboard_from(text)),
            None => Ok(()),
        }
    }

    /// Shows a complete frame: one write of what differs from the last one, none at all when nothing does.
    pub fn draw(&mut self, frame: &Buffer) -> io::Result<()> {
        // Worked out before the lock is taken: a panic in here has to find it free.
        let bytes = self.painter.frame(frame)?;
        if bytes.is_empty() {
            return Ok(());
        }
        let written = match owned().as_mut() {
            Some(out) => out.write_all(bytes),
            // Given back meanwhile; whoever takes it again gets the whole frame.
            None => {
                self.painter.invalidate();
                return Ok(());
            }
        };
        if written.is_err() {
            self.painter.invalidate();
        }
        written
    }

    /// The next frame is written whole.
    pub fn invalidate(&mut self) {
        self.painter.invalidate();
    }
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        restore();
    }
}

/// The size as the kernel knows it, without asking the terminal.
pub fn size() -> io::Result<Rect> {
    let size = rustix::termios::tcgetwinsize(io::stdout().as_fd())?;
    Ok(area(size.ws_col, size.ws_row))
}

/// Whether this is how the system says that nobody is at the other end any more: by the descriptor that we hold, or
/// by the name of our terminal.
pub fn is_gone(error: &io::Error) -> bool {
    let gone = [Errno::IO, Errno::NXIO].map(Errno::raw_os_error);
    error.raw_os_error().is_some_and(|found| gone.contains(&found))
}

/// Gives the terminal back if it is ours: from any thread, any number of times, whatever state it is in.
pub fn restore() {
    drop(restore_for_good());
}

/// As [`restore`]; nobody draws or takes the terminal again while the returned value lives.
pub(super) fn restore_for_good() -> impl Drop {
    let mut owned = owned();
    if let Some(mut out) = owned.take() {
        // Errors mean that the terminal is gone, and then there is nothing to give back. The modes come first:
        // setting them never waits, as a write to a stopped terminal does.
        let _ = disable_raw_mode();
        let _ = out.write_all(LEAVE);
    }
    owned
}

fn owned() -> MutexGuard<'static, Option<File>> {
    OWNED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Serial lines and some containers say 0x0: then the size that every terminal has.
fn area(columns: u16, rows: u16) -> Rect {
    match (columns, rows) {
        (0, _) | (_, 0) => Rect::new(0, 0, 80, 24),
        (columns, rows) => Rect::new(0, 0, columns, rows),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_without_a_size_has_the_usual_one() {
        assert_eq!(area(0, 0), Rect::new(0, 0, 80, 24));
        assert_eq!(area(100, 0), Rect::new(0, 0, 80, 24));
        assert_eq!(area(20, 6), Rect::new(0, 0, 20, 6));
    }

    #[test]
    fn leaving_undoes_what_entering_did() {
        let mut terminal = vt100::Parser::default();
        terminal.process(ENTER);
        assert!(terminal.screen().alternate_screen() && terminal.screen().hide_cursor());
        assert!(terminal.screen().bracketed_paste());
        terminal.process(LEAVE);
        assert!(!terminal.screen().bracketed_paste());
        assert!(!terminal.screen().alternate_screen() && !terminal.screen().hide_cursor());
    }
}
