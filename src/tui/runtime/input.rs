//! The keyboard as events: a thread that blocks on the terminal and hands on every key press and every paste.
//!
//! It reads the file descriptor itself and not through crossterm: so it costs nothing while nobody types, notices a
//! terminal that is gone (crossterm would spin), outlives a paste without an end (crossterm would wait for ever) and
//! can be parked while an editor has the terminal. Sizes come from `signals`.

use std::fs::File;
use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::decode::Decoder;
use super::rehearsal;
use crate::tui::message::Typed;

/// How long the rest of something that has begun may be away. Longer than a line stalls, so that the rest of a paste is
/// not taken for keys; shorter than anybody waits before they give up.
const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputEvent {
    Typed(Typed),
    /// The terminal is gone: no key will come any more.
    InputLost,
}

/// The thread that reads, seen from outside.
pub struct Keyboard {
    /// One byte parks it, the next one lets it go on.
    ask: PipeWriter,
    parked: Receiver<()>,
}

impl Keyboard {
    /// Runs `borrow` while nobody but it reads the terminal.
    pub fn lend<T>(&mut self, borrow: impl FnOnce() -> T) -> io::Result<T> {
        self.ask.write_all(&[0])?;
        self.parked.recv().map_err(|_| io::Error::from(io::ErrorKind::UnexpectedEof))?;
        let lent = borrow();
        self.ask.write_all(&[0])?;
        Ok(lent)
    }
}

/// Reads the keyboard from now on; the terminal has to be in raw mode.
pub fn start(hand_on: impl Fn(InputEvent) + Send + 'static) -> io::Result<Keyboard> {
    let tty = Tty::open()?;
    let (asked, ask) = io::pipe()?;
    let (park, parked) = mpsc::channel();
    let read = move || {
        // Whatever the error says, it says that there is no keyboard any more.
        let Err(_gone) = read_keys(&tty, asked, &park, &hand_on);
        hand_on(InputEvent::InputLost);
    };
    thread::Builder::new().name("input".to_owned()).spawn(read)?;
    Ok(Keyboard { ask, parked })
}

fn read_keys(
    tty: &Tty,
    mut asked: PipeReader,
    park: &Sender<()>,
    hand_on: &impl Fn(InputEvent),
) -> io::Result<std::convert::Infallible> {
    let mut decoder = Decoder::default();
    let mut bytes = [0; 4096];
    loop {
        let patience = decoder.is_amid().then_some(PATIENCE);
        let typed = match wait(tty.as_fd(), asked.as_fd(), patience)? {
            Woken::Input => {
                let count = read(tty.as_fd(), &mut bytes)?;
                decoder.take(&bytes[..count], count == bytes.len())
            }
            Woken::Silence => decoder.give_up().into_iter().collect(),
            Woken::Asked => {
                stay_parked(&mut asked, park)?;
                Vec::new()
            }
        };
        for typed in typed {
            rehearsal::bug();
            hand_on(InputEvent::Typed(typed));
        }
    }
}

/// Says that nobody reads the terminal any more, and blocks until it may be read again.
fn stay_parked(asked: &mut PipeReader, park: &Sender<()>) -> io::Result<()> {
    asked.read_exact(&mut [0])?;
    park.send(()).map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?;
    asked.read_exact(&mut [0])
}

fn read(tty: BorrowedFd<'_>, bytes: &mut [u8]) -> io::Result<usize> {
    loop {
        match rustix::io::read(tty, &mut *bytes) {
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => return Ok(count),
        }
    }
}

enum Woken {
    Input,
    /// Somebody else wants the terminal.
    Asked,
    /// Nothing came for as long as we were ready to wait.
    Silence,
}

/// Blocks until something happens. A hang-up is an error also where bytes are left: who typed them is gone.
fn wait(tty: BorrowedFd<'_>, asked: BorrowedFd<'_>, patience: Option<Duration>) -> io::Result<Woken> {
    let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
    let mut waited = [PollFd::new(&tty, PollFlags::IN), PollFd::new(&asked, PollFlags::IN)];
    loop {
        match poll(&mut waited, patience.as_ref()) {
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
            Ok(0) => return Ok(Woken::Silence),
            Ok(_) if waited[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) => {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            Ok(_) if !waited[1].revents().is_empty() => return Ok(Woken::Asked),
            Ok(_) => return Ok(Woken::Input),
        }
    }
}

/// Where keys come from: stdin, or the terminal behind it where stdin is redirected. Raw mode is set on the same.
enum Tty {
    Stdin(io::Stdin),
    Device(OwnedFd),
}

impl Tty {
    fn open() -> io::Result<Self> {
        let stdin = io::stdin();
        if rustix::termios::isatty(&stdin) {
            Ok(Self::Stdin(stdin))
        } else {
            Ok(Self::Device(File::options().read(true).write(true).open("/dev/tty")?.into()))
        }
    }
}

impl AsFd for Tty {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Self::Stdin(stdin) => stdin.as_fd(),
            Self::Device(device) => device.as_fd(),
        }
    }
}
