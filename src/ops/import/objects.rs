//! Bytes -> JSON objects, one after the other: JSON lines, an array, or the array in what `--json` prints. Each
//! becomes a record of cells under the heads it is given.
//!
//! Streams: only one object is held at a time, and none longer than a row may be.

use std::collections::BTreeSet;
use std::io::{self, Read};

use serde_json::{Map, Value};

use super::records::{ROW_LIMIT, Record, Shape};

const CHUNK: usize = 64 * 1024;

/// More heads than any file of customers has.
const HEADS_LIMIT: usize = 1000;

pub(super) struct Objects<R> {
    input: R,
    buffer: Vec<u8>,
    at: usize,
    line: u64,
    /// A list has begun and not ended.
    in_list: bool,
    heads: Vec<String>,
    /// The object read last: where it begins, how it ended, its own bytes, and its cells.
    begins: u64,
    shape: Shape,
    raw: Vec<u8>,
    text: Vec<u8>,
    ends: Vec<usize>,
    numbers: Vec<bool>,
}

impl<R: Read> Objects<R> {
    pub(super) fn new(input: R, heads: Vec<String>) -> Self {
        Self {
            input,
            buffer: Vec::new(),
            at: 0,
            line: 1,
            in_list: false,
            heads,
            begins: 1,
            shape: Shape::Whole,
            raw: Vec::new(),
            text: Vec::new(),
            ends: Vec::new(),
            numbers: Vec::new(),
        }
    }

    /// Whether a text begins with an object, or with an array of them.
    pub(super) fn begins(mut input: R) -> io::Result<bool> {
        let mut start = Vec::new();
        input.by_ref().take(4096).read_to_end(&mut start)?;
        let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start).trim_ascii_start();
        let inner = start.strip_prefix(b"[").map_or(start, <[u8]>::trim_ascii_start);
        Ok(inner.starts_with(b"{") || (inner.len() < start.len() && inner.starts_with(b"]")))
    }

    pub(super) fn input(&self) -> &R {
        &self.input
    }

    pub(super) fn input_mut(&mut self) -> &mut R {
        &mut self.input
    }

    /// Every key of every object.
    pub(super) fn keys(&mut self) -> io::Result<Vec<String>> {
        let mut keys = BTreeSet::new();
        while self.advance()? {
            let object = serde_json::from_slice::<Map<String, Value>>(&self.raw).unwrap_or_default();
            keys.extend(object.into_iter().flat_map(heads).take(HEADS_LIMIT.saturating_sub(keys.len())));
        }
        Ok(keys.into_iter().collect())
    }

    pub(super) fn current(&self) -> Record<'_> {
        Record {
            line: self.begins,
            shape: self.shape,
            text: &self.text,
            ends: &self.ends,
            numbers: &self.numbers,
        }
    }

    /// Reads the next object; false at the end of the file.
    pub(super) fn advance(&mut self) -> io::Result<bool> {
        // A list of ours that is empty leaves nothing behind.
        while self.read_next()? {
            if !self.raw.is_empty() || self.shape == Shape::OpenList {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn read_next(&mut self) -> io::Result<bool> {
        let first = loop {
            match self.next()? {
                None => return Ok(self.cut_off()),
                Some(byte @ (b'[' | b']')) => self.in_list = byte == b'[',
                Some(byte) if byte.is_ascii_whitespace() || b",}".contains(&byte) => {}
                // The mark before UTF-8.
                Some(0xEF | 0xBB | 0xBF) if self.raw.is_empty() => {}
                Some(byte) => break byte,
            }
        };
        self.begins = self.line;
        self.raw.clear();
        self.raw.push(first);
        let is_whole = if first == b'{' { self.rest_of_object()? } else { self.rest_of_line()? };
        // An object without an end takes the end of its list with it: that is told once.
        self.in_list &= is_whole || first != b'{';
        self.shape = if self.raw.len() > ROW_LIMIT {
            Shape::TooLong
        } else if is_whole && self.cells() {
            Shape::Whole
        } else {
            Shape::BadJson
        };
        if self.shape != Shape::Whole {
            if self.shape == Shape::TooLong {
                self.raw.truncate(512);
            }
            self.ends.clear();
            self.numbers.clear();
            self.text.clone_from(&self.raw);
        }
        Ok(true)
    }

    /// At the end of the file, whether it comes too early: what is behind is told as a row that is cut off.
    fn cut_off(&mut self) -> bool {
        let is_cut = std::mem::replace(&mut self.in_list, false);
        if is_cut {
            (self.begins, self.shape) = (self.line, Shape::OpenList);
            self.raw.clear();
            self.text.clear();
            self.ends.clear();
            self.numbers.clear();
        }
        is_cut
    }

    fn rest_of_object(&mut self) -> io::Result<bool> {
        let (mut depth, mut quoted, mut escaped) = (1, false, false);
        while let Some(byte) = self.next()? {
            self.keep(byte);
            match byte {
                _ if escaped => escaped = false,
                b'\\' if quoted => escaped = true,
                b'"' => quoted = !quoted,
                b'{' if !quoted => depth += 1,
                b'}' if !quoted => depth -= 1,
                // What `--json` prints has its rows in an array inside: the object around it is passed over.
                b'[' if !quoted && depth == 1 && self.raw.starts_with(b"{\"schema\":") => {
                    self.raw.clear();
                    self.in_list = true;
                    return if self.skip_to_object()? { self.rest_of_object() } else { Ok(false) };
                }
                _ => {}
            }
            if depth == 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn skip_to_object(&mut self) -> io::Result<bool> {
        while let Some(byte) = self.next()? {
            self.begins = self.line;
            if byte == b'{' {
                self.raw.push(byte);
                return Ok(true);
            }
            if byte == b']' {
                self.in_list = false;
                break;
            }
        }
        Ok(false)
    }

    /// What is no object is told whole lines at a time.
    fn rest_of_line(&mut self) -> io::Result<bool> {
        while let Some(byte) = self.next()? {
            if byte == b'\n' {
                break;
            }
            self.keep(byte);
        }
        self.in_list &= !self.raw.trim_ascii_end().ends_with(b"]");
        Ok(false)
    }

    fn keep(&mut self, byte: u8) {
        if self.raw.len() <= ROW_LIMIT {
            self.raw.push(byte);
        }
    }

    /// Fills the cells; false where the bytes are no object after all.
    fn cells(&mut self) -> bool {
        self.text.clear();
        self.ends.clear();
        self.numbers.clear();
        let Ok(mut object) = serde_json::from_slice::<Map<String, Value>>(&self.raw) else { return false };
        for head in &self.heads {
            let value = taken(&mut object, head).unwrap_or(Value::Null);
            self.numbers.push(value.is_number());
            let cell = cell(value);
            self.text.extend_from_slice(cell.as_bytes());
            self.ends.push(self.text.len());
        }
        true
    }

    fn next(&mut self) -> io::Result<Option<u8>> {
        if self.at == self.buffer.len() {
            self.buffer.resize(CHUNK, 0);
            self.at = 0;
            let read = loop {
                match self.input.read(&mut self.buffer) {
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    result => break result,
                }
            };
            self.buffer.truncate(*read.as_ref().unwrap_or(&0));
            if read? == 0 {
                return Ok(None);
            }
        }
        let byte = self.buffer[self.at];
        self.at += 1;
        self.line += u64::from(byte == b'\n');
        Ok(Some(byte))
    }
}

/// The heads a value stands under: those of its parts where it is an object itself, as `custom.floor`.
fn heads((key, value): (String, Value)) -> Vec<String> {
    match value {
        Value::Object(parts) => parts.into_iter().map(|(part, _)| format!("{key}.{part}")).collect(),
        _ => vec![key],
    }
}

fn taken(object: &mut Map<String, Value>, head: &str) -> Option<Value> {
    if object.get(head).is_some_and(|value| !value.is_object()) {
        return object.remove(head);
    }
    // The key may hold a point itself.
    head.match_indices('.')
        .find_map(|(at, _)| object.get_mut(&head[..at])?.as_object_mut()?.remove(&head[at + 1..]))
}

/// A value as people would write it in a table.
fn cell(value: Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text,
        Value::Array(items) => items.into_iter().map(cell).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &[u8]) -> Vec<(u64, Shape, String)> {
        let heads = Objects::new(text, Vec::new()).keys().unwrap();
        let mut objects = Objects::new(text, heads);
        let mut rows = Vec::new();
        while objects.advance().unwrap() {
            let record = objects.current();
            rows.push((record.line, record.shape, String::from_utf8_lossy(record.text).into_owned()));
        }
        rows
    }

    #[test]
    fn lines_arrays_and_our_own_lists_are_read() {
        let rows = [(1, Shape::Whole, "1A".to_owned()), (2, Shape::Whole, "2x,y".to_owned())];
        assert_eq!(read(b"{\"id\":1,\"n\":\"A\"}\n{\"id\":2,\"n\":[\"x\",\"y\"]}\n"), rows);
        assert_eq!(read(b"\xEF\xBB\xBF[{\"id\":1,\"n\":\"A\"},\n{\"n\":[\"x\",\"y\"],\"id\":2}]"), rows);
        assert_eq!(
            read(b"{\"schema\":1,\"customers\":[{\"id\":1,\"n\":\"A\"},\n{\"n\":[\"x\",\"y\"],\"id\":2}]}"),
            rows
        );
        assert_eq!(read(b"{\"schema\":1,\"total\":0,\"customers\":[]}\n"), []);
    }

    #[test]
    fn an_object_inside_stands_under_heads_of_its_own() {
        let text =
            b"{\"id\":1,\"custom\":{\"a.b\":\"x\",\"n\":{\"m\":2}}}\n{\"custom\":{},\"custom.n\":5,\"id\":2}";
        let heads = Objects::new(&text[..], Vec::new()).keys().unwrap();
        assert_eq!(heads, ["custom.a.b", "custom.n", "id"]);
        assert_eq!(read(text).iter().map(|row| row.2.as_str()).collect::<Vec<_>>(), ["x{\"m\":2}1", "52"]);
    }

    #[test]
    fn what_is_no_object_is_told_and_the_next_one_is_read() {
        let rows = read(b"{\"id\":\"}\\\"\"}\noops\n{\"id\":}\n{\"id\":null}\n{\"id\":");
        let shapes: Vec<_> = rows.iter().map(|row| (row.0, row.1)).collect();
        use Shape::{BadJson, Whole};
        assert_eq!(shapes, [(1, Whole), (2, BadJson), (3, BadJson), (4, Whole), (5, BadJson)]);
        assert_eq!(rows[0].2, "}\"");
    }

    #[test]
    fn a_list_that_is_cut_off_is_told_once() {
        use Shape::{BadJson, OpenList, Whole};
        let shapes = |text: &[u8]| read(text).into_iter().map(|row| (row.0, row.1)).collect::<Vec<_>>();
        assert_eq!(shapes(b"[{\"id\":1},\n{\"id\":2},\n"), [(1, Whole), (2, Whole), (3, OpenList)]);
        assert_eq!(shapes(b"[{\"id\":1}"), [(1, Whole), (1, OpenList)]);
        assert_eq!(shapes(b"[{\"id\":1},\n{\"id\":"), [(1, Whole), (2, BadJson)]);
        assert_eq!(shapes(b"{\"schema\":1,\"customers\":[{\"id\":1},"), [(1, Whole), (1, OpenList)]);
        assert_eq!(shapes(b"["), [(1, OpenList)]);
        assert_eq!(shapes(b"[{\"id\":1}, null]\n"), [(1, Whole), (1, BadJson)]);
        assert_eq!(shapes(b"[{\"id\":[1,2]}]\n"), [(1, Whole)]);
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(prop_oneof![any::<u8>(), proptest::sample::select(b"{}[]\":,\n\\a1".to_vec())], 0..200)) {
            read(&bytes);
        }
    }
}
