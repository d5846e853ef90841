//! JSON that no terminal obeys: besides what JSON must escape, all that could steer one or turn its reading.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use crate::text::plain::hostile;

struct Tame;

impl Formatter for Tame {
    fn write_string_fragment<W: Write + ?Sized>(&mut self, into: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, found)) = rest.char_indices().find(|(_, c)| hostile(*c)) {
            into.write_all(&rest.as_bytes()[..at])?;
            let mut units = [0; 2];
            for unit in found.encode_utf16(&mut units) {
                write!(into, "\\u{unit:04x}")?;
            }
            rest = &rest[at + found.len_utf8()..];
        }
        into.write_all(rest.as_bytes())
    }
}

pub fn write(into: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    Ok(value.serialize(&mut Serializer::with_formatter(into, Tame))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_escaped_and_reads_back() {
        let text = "a\u{1b}[2J\u{7f}\u{9b}b\u{202e}\u{2028}\u{feff}é\"\n茶";
        let mut out = Vec::new();
        write(&mut out, &text).unwrap();
        let json = String::from_utf8(out).unwrap();
        assert_eq!(json, r#""a\u001b[2J\u007f\u009bb\u202e\u2028\ufeffé\"\n茶""#);
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }
}
