//! The keyboard as events: a thread that blocks on the terminal and hands on every key press.
//!
//! It waits for the file descriptor itself and not in crossterm: so it costs nothing while nobody types, notices a
//! terminal that is gone (crossterm would spin), and has a place to be parked. Sizes come from `signals`.

use std::fs::File;
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use keybinds::{Key, KeyInput, Mods};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;

use super::rehearsal;

/// Asked with no time at all, crossterm's `use-dev-tty` source reads nothing. Its other source forgets what is beyond
/// 1024 bytes of one paste until the next key, and spins on a terminal that is gone.
///
/// Nobody waits for this: we ask so only when there is something to read.
const AT_ONCE: Duration = Duration::from_millis(1);

/// For what the same read brought beyond the first key. crossterm spins while it waits, so it waits no longer than it
/// takes to look.
const FOR_THE_REST: Duration = Duration::from_micros(50);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputEvent {
    Key(KeyInput),
    /// The terminal is gone: no key will come any more.
    InputLost,
}

/// Reads the keyboard from now on; the terminal has to be in raw mode.
pub fn start(hand_on: impl Fn(InputEvent) + Send + 'static) -> io::Result<()> {
    let tty = Tty::open()?;
    let read = move || {
        // Whatever the error says, it says that there is no keyboard any more.
        let Err(_gone) = read_keys(&tty, &hand_on);
        hand_on(InputEvent::InputLost);
    };
    thread::Builder::new().name("input".to_owned()).spawn(read).map(drop)
}

fn read_keys(tty: &Tty, hand_on: &impl Fn(InputEvent)) -> io::Result<std::convert::Infallible> {
    loop {
        // The place to park: poll a second descriptor here, on which the loop asks for the terminal (for an editor)
        // and is told that nobody reads it any more.
        wait_for_input(tty.as_fd())?;
        let mut patience = AT_ONCE;
        while event::poll(patience)? {
            patience = FOR_THE_REST;
            if let Event::Key(key) = event::read()?
                && let Some(key) = key_input(key)
            {
                rehearsal::bug();
                hand_on(InputEvent::Key(key));
            }
        }
    }
}

/// Blocks until there is something to read. A hang-up is an error also where bytes are left: who typed them is gone.
fn wait_for_input(tty: BorrowedFd<'_>) -> io::Result<()> {
    let mut waited = [PollFd::new(&tty, PollFlags::IN)];
    loop {
        match poll(&mut waited, None) {
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
            Ok(_) if waited[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) => {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            Ok(_) => return Ok(()),
        }
    }
}

/// Where keys come from: stdin, or the terminal behind it where stdin is redirected. crossterm reads the same.
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

/// A key press in the terms of the key table; `None` for a release and for keys that the table cannot name.
fn key_input(event: KeyEvent) -> Option<KeyInput> {
    let mut mods = modifiers(event.modifiers);
    let key = match event.code {
        _ if event.kind == KeyEventKind::Release => return None,
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => {
            mods |= Mods::SHIFT;
            Key::Tab
        }
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Insert => Key::Insert,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::F(n) => *FUNCTION_KEYS.get(usize::from(n).checked_sub(1)?)?,
        _ => return None,
    };
    // `KeyInput` drops SHIFT where the character says it already: `G`, not Shift+G.
    Some(KeyInput::new(key, mods))
}

const FUNCTION_KEYS: [Key; 12] = [
    Key::F1,
    Key::F2,
    Key::F3,
    Key::F4,
    Key::F5,
    Key::F6,
    Key::F7,
    Key::F8,
    Key::F9,
    Key::F10,
    Key::F11,
    Key::F12,
];

fn modifiers(pressed: KeyModifiers) -> Mods {
    let pairs = [
        (KeyModifiers::CONTROL, Mods::CTRL),
        (KeyModifiers::ALT | KeyModifiers::META, Mods::ALT),
        (KeyModifiers::SHIFT, Mods::SHIFT),
        (KeyModifiers::SUPER, Mods::SUPER),
    ];
    pairs
        .into_iter()
        .filter(|(key, _)| pressed.intersects(*key))
        .fold(Mods::NONE, |mods, (_, found)| mods | found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode, modifiers: KeyModifiers) -> Option<KeyInput> {
        key_input(KeyEvent::new(code, modifiers))
    }

    /// What the key table calls it.
    fn named(text: &str) -> Option<KeyInput> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn each_key_is_what_the_table_calls_it() {
        let cases = [
            (KeyCode::Char('g'), KeyModifiers::NONE, "g"),
            (KeyCode::Char('G'), KeyModifiers::SHIFT, "G"),
            (KeyCode::Char('>'), KeyModifiers::SHIFT, ">"),
            (KeyCode::Char('>'), KeyModifiers::NONE, ">"),
            (KeyCode::Char('?'), KeyModifiers::SHIFT, "?"),
            (KeyCode::Char('é'), KeyModifiers::NONE, "é"),
            (KeyCode::Char(' '), KeyModifiers::NONE, "Space"),
            (KeyCode::Char('r'), KeyModifiers::CONTROL, "Ctrl+r"),
            (KeyCode::Char('x'), KeyModifiers::ALT, "Alt+x"),
            (KeyCode::Char('X'), KeyModifiers::ALT | KeyModifiers::SHIFT, "Alt+X"),
            (KeyCode::Enter, KeyModifiers::NONE, "Enter"),
            (KeyCode::Esc, KeyModifiers::NONE, "Esc"),
            (KeyCode::Tab, KeyModifiers::NONE, "Tab"),
            (KeyCode::BackTab, KeyModifiers::SHIFT, "Shift+Tab"),
            (KeyCode::BackTab, KeyModifiers::NONE, "Shift+Tab"),
            (KeyCode::Backspace, KeyModifiers::NONE, "Backspace"),
            (KeyCode::Left, KeyModifiers::SHIFT, "Shift+Left"),
            (KeyCode::Right, KeyModifiers::CONTROL, "Ctrl+Right"),
            (KeyCode::PageDown, KeyModifiers::NONE, "PageDown"),
            (KeyCode::F(1), KeyModifiers::NONE, "F1"),
            (KeyCode::F(12), KeyModifiers::SHIFT, "Shift+F12"),
        ];
        for (code, modifiers, name) in cases {
            assert_eq!(press(code, modifiers), named(name), "{code:?} {modifiers:?}");
        }
    }

    #[test]
    fn a_release_and_a_nameless_key_are_nothing_and_a_repeat_is_a_press() {
        let mut key = KeyEvent::new(KeyCode::Char('j'), KeyModifiers::NONE);
        key.kind = KeyEventKind::Repeat;
        assert_eq!(key_input(key), named("j"));
        key.kind = KeyEventKind::Release;
        assert_eq!(key_input(key), None);
        assert_eq!(press(KeyCode::CapsLock, KeyModifiers::NONE), None);
        assert_eq!(press(KeyCode::F(0), KeyModifiers::NONE), None);
        assert_eq!(press(KeyCode::F(36), KeyModifiers::NONE), None);
    }
}
