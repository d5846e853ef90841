//! Keys as a person would write them down, `L L u <Enter> <C-r>`, and as a terminal sends them.

/// The bytes of blank-separated keys. A word without `<>` is typed letter by letter.
///
/// # Panics
///
/// Where a name is unknown, and where `<Esc>` is followed by another key: terminals send Alt-x for Esc x, so a test
/// has to see what Esc did before it types on.
#[track_caller]
pub fn bytes(keys: &str) -> Vec<u8> {
    let keys: Vec<_> = keys.split_whitespace().collect();
    let esc = keys.iter().position(|key| *key == "<Esc>");
    assert!(esc.is_none_or(|at| at + 1 == keys.len()), "wait for the screen between <Esc> and the next key");
    keys.into_iter().flat_map(key).collect()
}

#[track_caller]
fn key(key: &str) -> Vec<u8> {
    let Some(name) = key.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).filter(|n| !n.is_empty())
    else {
        return key.into();
    };
    let sequence = match name {
        "Enter" => "\r",
        "Esc" => "\x1b",
        "Tab" => "\t",
        "S-Tab" => "\x1b[Z",
        "Space" => " ",
        "BS" => "\x7f",
        "Del" => "\x1b[3~",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "S-Right" => "\x1b[1;2C",
        "S-Left" => "\x1b[1;2D",
        "Home" => "\x1b[H",
        "End" => "\x1b[F",
        "PageUp" => "\x1b[5~",
        "PageDown" => "\x1b[6~",
        "F1" => "\x1bOP",
        _ => return modified(name).unwrap_or_else(|| panic!("no key is called {key}")),
    };
    sequence.into()
}

/// `C-r` and `A-x`.
fn modified(name: &str) -> Option<Vec<u8>> {
    let (modifier, letter) = name.split_once('-')?;
    let [letter] = letter.as_bytes() else { return None };
    match modifier {
        "C" if letter.is_ascii_lowercase() => Some(vec![letter & 0x1f]),
        "A" => Some(vec![0x1b, *letter]),
        _ => None,
    }
}
