//! Keys as text: what the table and a configuration write, and what people read.

use keybinds::{Key, KeyInput, KeySeq, Mods};

use super::commands::Row;
pub use super::input::types;

/// Reads a key as the table of commands writes it: `j`, `Ctrl+r`, `Shift+Left`.
pub fn parse(text: &str) -> Option<KeyInput> {
    text.parse().ok()
}

/// Reads keys to be pressed one after the other, blanks between: `g g`, `' 1`.
pub fn parse_sequence(text: &str) -> Option<KeySeq> {
    text.parse().ok()
}

/// The default keys of a row of the table.
pub fn of_row(row: &Row) -> Vec<KeySeq> {
    row.keys.iter().filter_map(|keys| parse_sequence(keys)).collect()
}

/// Keys as people know them: `Ctrl-r`, `Shift-Left`, `PgDn`; of a sequence `gg` or `Ctrl-x,Ctrl-s`.
pub fn pretty(keys: &[KeyInput]) -> String {
    let names: Vec<String> = keys.iter().map(|key| name(*key)).collect();
    let letters = names.iter().all(|name| name.chars().count() == 1);
    names.join(if letters { "" } else { "," })
}

/// All keys of a command in a few characters: many digits are a range.
pub fn list<'a>(keys: impl Iterator<Item = &'a [KeyInput]>) -> String {
    let all: Vec<String> = keys.map(pretty).collect();
    match (all.first(), all.last()) {
        (Some(first), Some(last)) if all.len() > 4 => format!("{first}..{last}"),
        _ => all.join(" "),
    }
}

fn name(key: KeyInput) -> String {
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
        let shown = |text| pretty(parse_sequence(text).unwrap().as_slice());
        assert_eq!(shown("Ctrl+r"), "Ctrl-r");
        assert_eq!(shown("Shift+Left"), "Shift-Left");
        assert_eq!(shown("PageDown"), "PgDn");
        assert_eq!(shown("Plus"), "+");
        assert_eq!(shown("g g"), "gg");
        assert_eq!(shown("Ctrl+x s"), "Ctrl-x,s");
    }
}
