//! A line that somebody types: the text, the cursor in it, and what a key does to both.
//!
//! Pure state over `tui-input`, which steps by what people see as one character. Whoever owns a line decides which
//! keys reach it; keys that mean a command there are asked for first. `widgets/input` draws it.

use keybinds::{Key, KeyInput, Mods};
use tui_input::{Input, InputRequest};

use crate::text::plain::hostile;

/// More than anybody types into one line.
const LONGEST: usize = 1000;

#[derive(Debug, Clone, Default)]
pub struct LineInput(Input);

impl PartialEq for LineInput {
    /// By what is seen: the text and the cursor.
    fn eq(&self, other: &Self) -> bool {
        (self.text(), self.0.cursor()) == (other.text(), other.0.cursor())
    }
}

impl Eq for LineInput {}

impl LineInput {
    /// A line that holds something already, the cursor behind it.
    pub fn of(text: &str) -> Self {
        let mut line = Self::default();
        line.insert(text);
        line
    }

    pub fn text(&self) -> &str {
        self.0.value()
    }

    /// The text before the cursor and the rest.
    pub fn parts(&self) -> (&str, &str) {
        let text = self.text();
        let at = text.char_indices().nth(self.0.cursor()).map_or(text.len(), |(at, _)| at);
        text.split_at(at)
    }

    /// Does what the key means in a line; false where it means nothing there.
    pub fn take(&mut self, key: KeyInput) -> bool {
        match request(key) {
            Some(InputRequest::InsertChar(c)) => self.insert(c.encode_utf8(&mut [0; 4])),
            Some(request) => drop(self.0.handle(request)),
            None => return false,
        }
        true
    }

    /// Puts a text in at the cursor, as a paste does: breaks become blanks, and what steers a terminal is left out.
    pub fn insert(&mut self, text: &str) {
        let one_line = text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c });
        let room = LONGEST.saturating_sub(self.text().chars().count());
        for c in one_line.filter(|c| !hostile(*c)).take(room) {
            self.0.handle(InputRequest::InsertChar(c));
        }
    }
}

/// Whether the key writes a character, and so belongs to a line with the focus before any command.
pub fn types(key: KeyInput) -> bool {
    matches!(request(key), Some(InputRequest::InsertChar(_)))
}

/// The keys of a shell's line, which hands know.
fn request(key: KeyInput) -> Option<InputRequest> {
    use InputRequest::*;
    Some(match (key.key(), key.mods()) {
        (Key::Char(c), Mods::NONE | Mods::SHIFT) if !hostile(c) => InsertChar(c),
        (Key::Backspace, Mods::NONE | Mods::SHIFT) | (Key::Char('h'), Mods::CTRL) => DeletePrevChar,
        (Key::Delete, Mods::NONE) | (Key::Char('d'), Mods::CTRL) => DeleteNextChar,
        (Key::Left, Mods::NONE) | (Key::Char('b'), Mods::CTRL) => GoToPrevChar,
        (Key::Right, Mods::NONE) | (Key::Char('f'), Mods::CTRL) => GoToNextChar,
        (Key::Left, Mods::CTRL) | (Key::Char('b'), Mods::ALT) => GoToPrevWord,
        (Key::Right, Mods::CTRL) | (Key::Char('f'), Mods::ALT) => GoToNextWord,
        (Key::Home, Mods::NONE) | (Key::Char('a'), Mods::CTRL) => GoToStart,
        (Key::End, Mods::NONE) | (Key::Char('e'), Mods::CTRL) => GoToEnd,
        (Key::Char('w'), Mods::CTRL) | (Key::Backspace, Mods::ALT) => DeletePrevWord,
        (Key::Char('d'), Mods::ALT) => DeleteNextWord,
        (Key::Char('u'), Mods::CTRL) => DeleteFromStart,
        (Key::Char('k'), Mods::CTRL) => DeleteTillEnd,
        (Key::Char('y'), Mods::CTRL) => Yank,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keys::parse;

    fn typed(line: &mut LineInput, keys: &str) {
        for key in keys.split_whitespace() {
            assert!(line.take(parse(key).unwrap()), "{key} means nothing");
        }
    }

    #[test]
    fn keys_write_move_and_delete() {
        let mut line = LineInput::of("PT Sinar");
        typed(&mut line, "Space J a y x Backspace a");
        assert_eq!(line.text(), "PT Sinar Jaya");
        typed(&mut line, "Home Delete Ctrl+Right Left Right");
        assert_eq!(line.parts(), ("T ", "Sinar Jaya"));
        typed(&mut line, "Ctrl+u End Ctrl+w");
        assert_eq!(line.text(), "Sinar ");
    }

    #[test]
    fn one_key_takes_away_what_looks_like_one_character() {
        let mut line = LineInput::of("日e\u{301}👩‍💼");
        for left in ["日e\u{301}", "日", ""] {
            typed(&mut line, "Backspace");
            assert_eq!(line.text(), left);
        }
    }

    #[test]
    fn a_paste_is_one_harmless_line() {
        let line = LineInput::of("a\r\nb\x1b[2J\u{202e}c");
        assert_eq!(line.text(), "a  b[2Jc");
        assert_eq!(LineInput::of(&"x".repeat(5000)).text().len(), LONGEST);
    }

    #[test]
    fn what_is_no_text_is_left_to_commands() {
        let mut line = LineInput::of("a");
        for key in ["Enter", "Esc", "Tab", "Up", "Ctrl+p", "Ctrl+c", "F1"] {
            assert!(!line.take(parse(key).unwrap()), "{key}");
            assert!(!types(parse(key).unwrap()), "{key}");
        }
        assert!(types(parse("q").unwrap()) && types(parse("?").unwrap()) && !types(parse("Left").unwrap()));
        assert_eq!(line, LineInput::of("a"));
    }
}
