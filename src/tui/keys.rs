//! Keys as text: what the table writes, and what people read.

use keybinds::{Key, KeyInput, Mods};

/// Reads a key as the table of commands writes it: `j`, `Ctrl+r`, `Shift+Left`.
pub fn parse(text: &str) -> Option<KeyInput> {
    text.parse().ok()
}

/// A key as people know it: `Ctrl-r`, `Shift-Left`, `PgDn`.
pub fn pretty(key: KeyInput) -> String {
    let mut text = String::new();
    for (modifier, name) in [
        (Mods::CTRL, "Ctrl-"),
        (Mods::ALT, "Alt-"),
        (Mods::CMD, "Cmd-"),
        (Mods::WIN, "Win-"),
        (Mods::SHIFT, "Shift-"),
    ] {
        if key.mods().contains(modifier) {
            text.push_str(name);
        }
    }
    match key.key() {
        Key::PageDown => text.push_str("PgDn"),
        Key::PageUp => text.push_str("PgUp"),
        Key::Char('+') => text.push('+'),
        other => text.push_str(&other.to_string()),
    }
    text
}

/// The digit of a digit key.
pub fn digit(key: KeyInput) -> Option<usize> {
    match key.key() {
        Key::Char(c) if key.mods() == Mods::NONE => c.to_digit(10).and_then(|d| usize::try_from(d).ok()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_the_way_people_say_them() {
        let shown = |text| pretty(parse(text).unwrap());
        assert_eq!(shown("Ctrl+r"), "Ctrl-r");
        assert_eq!(shown("Shift+Left"), "Shift-Left");
        assert_eq!(shown("PageDown"), "PgDn");
        assert_eq!(shown("?"), "?");
        assert_eq!(shown("Plus"), "+");
        assert_eq!(parse("Ctrl+nothing"), None);
    }
}
