//! Bytes from the keyboard as what was typed: keys, and pastes whole.
//!
//! Pure. The sequences themselves are read by `terminput`; here is when one is complete, and what becomes of one that
//! never is: a paste whose end is lost on the way must not swallow everything that is typed from then on.

use keybinds::{Key, KeyInput, Mods};
use terminput::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::tui::message::Typed;

const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// What is beyond is left out: no field holds that much.
const LONGEST_PASTE: usize = 1 << 20;

const CTRL_C: &[u8] = b"\x03";

#[derive(Debug, Default)]
pub struct Decoder {
    /// The beginning of a sequence.
    begun: Vec<u8>,
    /// What was pasted so far.
    paste: Option<Vec<u8>>,
}

impl Decoder {
    /// Takes what one read brought. `more` is whether there is more to read at once: an escape at the end is then the
    /// beginning of something, and else the key.
    pub fn take(&mut self, bytes: &[u8], more: bool) -> Vec<Typed> {
        let mut typed = Vec::new();
        // Alone it is no part of a paste but somebody who wants to leave.
        if bytes == CTRL_C {
            *self = Self::default();
        }
        for (at, byte) in bytes.iter().enumerate() {
            let more = more || at + 1 < bytes.len();
            typed.extend(if self.paste.is_some() {
                self.paste_on(*byte)
            } else {
                self.sequence_on(*byte, more)
            });
        }
        typed
    }

    /// Whether something has begun and is not complete.
    pub fn is_amid(&self) -> bool {
        self.paste.is_some() || !self.begun.is_empty()
    }

    /// Nothing more comes: a paste is what there is of it, half a sequence is nothing.
    pub fn give_up(&mut self) -> Option<Typed> {
        self.begun.clear();
        self.paste.take().map(|bytes| pasted(&bytes))
    }

    fn paste_on(&mut self, byte: u8) -> Option<Typed> {
        let paste = self.paste.as_mut()?;
        paste.push(byte);
        if paste.ends_with(PASTE_ENDS) {
            paste.truncate((paste.len() - PASTE_ENDS.len()).min(LONGEST_PASTE));
            return self.paste.take().map(|bytes| pasted(&bytes));
        }
        if paste.len() > LONGEST_PASTE + PASTE_ENDS.len() {
            paste.remove(LONGEST_PASTE);
        }
        None
    }

    fn sequence_on(&mut self, byte: u8, more: bool) -> Option<Typed> {
        self.begun.push(byte);
        if self.begun == PASTE_BEGINS {
            self.begun.clear();
            self.paste = Some(Vec::new());
            return None;
        }
        if self.begun == b"\x1b" && more {
            return None;
        }
        match Event::parse_from(&self.begun) {
            Ok(None) => None,
            Ok(Some(event)) => {
                self.begun.clear();
                let Event::Key(key) = event else { return None };
                key_input(key).map(Typed::Key)
            }
            Err(_unknown) => {
                self.begun.clear();
                None
            }
        }
    }
}

fn pasted(bytes: &[u8]) -> Typed {
    Typed::Paste(String::from_utf8_lossy(bytes).into_owned())
}

/// A key press in the terms of the key table; `None` for a release and for keys that the table cannot name.
fn key_input(event: KeyEvent) -> Option<KeyInput> {
    let key = match event.code {
        _ if event.kind == KeyEventKind::Release => return None,
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
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
    Some(KeyInput::new(key, modifiers(event.modifiers)))
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
        (KeyModifiers::CTRL, Mods::CTRL),
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

    fn typed(bytes: &[u8]) -> Vec<Typed> {
        Decoder::default().take(bytes, false)
    }

    /// What the key table calls it.
    fn key(text: &str) -> Typed {
        Typed::Key(text.parse().unwrap())
    }

    #[test]
    fn each_key_is_what_the_table_calls_it() {
        for (bytes, name) in [
            ("g", "g"),
            ("G", "G"),
            (">", ">"),
            ("?", "?"),
            ("é", "é"),
            ("日", "日"),
            (" ", "Space"),
            ("\x12", "Ctrl+r"),
            ("\x1bx", "Alt+x"),
            ("\x1bX", "Alt+X"),
            ("\r", "Enter"),
            ("\x1b", "Esc"),
            ("\t", "Tab"),
            ("\x1b[Z", "Shift+Tab"),
            ("\x7f", "Backspace"),
            ("\x1b[3~", "Delete"),
            ("\x1b[1;2D", "Shift+Left"),
            ("\x1b[1;5C", "Ctrl+Right"),
            ("\x1b[H", "Home"),
            ("\x1b[4~", "End"),
            ("\x1b[6~", "PageDown"),
            ("\x1bOP", "F1"),
            ("\x1b[24;2~", "Shift+F12"),
        ] {
            assert_eq!(typed(bytes.as_bytes()), [key(name)], "{bytes:?}");
        }
    }

    #[test]
    fn a_release_and_a_nameless_key_are_nothing_and_a_repeat_is_a_press() {
        assert_eq!(typed(b"\x1b[106;1:2u"), [key("j")]);
        assert_eq!(typed(b"\x1b[106;1:3u\x1b[57358u\x1b[?1;2cj"), [key("j")]);
    }

    #[test]
    fn several_keys_come_in_one_read_and_one_key_in_several() {
        assert_eq!(typed(b"ab\x1b[A\x1b[B"), ["a", "b", "Up", "Down"].map(key));
        let mut decoder = Decoder::default();
        assert_eq!(decoder.take(b"a\x1b", true), [key("a")]);
        assert_eq!(decoder.take(b"[", false), []);
        assert!(decoder.is_amid());
        assert_eq!(decoder.take(b"Ab", false), ["Up", "b"].map(key));
        assert!(!decoder.is_amid());
        // é, cut in two.
        assert_eq!(decoder.take(b"\xc3", false), []);
        assert_eq!(decoder.take(b"\xa9", false), [key("é")]);
    }

    #[test]
    fn a_paste_comes_whole_however_it_is_cut() {
        let bytes = b"x\x1b[200~one\r\ntwo \x1b[31m\xff\x1b[201~y";
        let whole = [key("x"), Typed::Paste("one\r\ntwo \x1b[31m\u{fffd}".into()), key("y")];
        assert_eq!(typed(bytes), whole);
        for cut in 1..bytes.len() {
            let mut decoder = Decoder::default();
            let mut got = decoder.take(&bytes[..cut], true);
            got.extend(decoder.take(&bytes[cut..], false));
            assert_eq!(got, whole, "cut at {cut}");
        }
    }

    #[test]
    fn a_paste_without_an_end_is_given_up_and_keys_work_again() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.take(b"\x1b[200~half", false), []);
        assert!(decoder.is_amid());
        assert_eq!(decoder.give_up(), Some(Typed::Paste("half".into())));
        assert_eq!(decoder.take(b"q", false), [key("q")]);
        decoder.take(b"\x1b[200~half", false);
        assert_eq!(decoder.take(b"\x03", false), [key("Ctrl+c")], "the way out is open at once");
        decoder.take(b"\x1b[", false);
        assert_eq!(decoder.give_up(), None);
        assert_eq!(decoder.take(b"A", false), [key("A")]);
    }

    #[test]
    fn an_endless_paste_does_not_fill_the_memory() {
        let mut decoder = Decoder::default();
        decoder.take(b"\x1b[200~", false);
        decoder.take(&vec![b'z'; LONGEST_PASTE + 5000], true);
        match decoder.take(PASTE_ENDS, false).as_slice() {
            [Typed::Paste(text)] => assert_eq!(text.len(), LONGEST_PASTE),
            other => panic!("{} events", other.len()),
        }
    }
}
