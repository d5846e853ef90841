//! Bytes in the encodings files come in -> UTF-8, as a stream. Lines stay lines.
//!
//! UTF-8, UTF-16 in both orders, and Windows-1252 for a file that is not UTF-8 anywhere. What cannot be decoded
//! becomes a byte that UTF-8 never has, so that whoever reads the row finds the place.

use std::io::{self, Read, Seek, SeekFrom};

use encoding_rs::{Decoder, DecoderResult, UTF_16BE, UTF_16LE, WINDOWS_1252};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
}

/// No byte of UTF-8.
const UNREADABLE: u8 = 0xFF;

const CHUNK: usize = 64 * 1024;

/// Finds the encoding of a whole file and goes back to its beginning.
pub(super) fn recognise<R: Read + Seek>(input: &mut R) -> io::Result<Encoding> {
    input.rewind()?;
    let mut bytes = Vec::with_capacity(CHUNK);
    let (mut first, mut has_letters, mut has_other) = (true, false, false);
    loop {
        let kept = bytes.len();
        let read = input.by_ref().take((CHUNK - kept) as u64).read_to_end(&mut bytes)?;
        if std::mem::take(&mut first)
            && let Some(wide) = utf16(&bytes)
        {
            input.rewind()?;
            return Ok(wide);
        }
        let rest = look_through(&bytes, &mut has_letters, &mut has_other);
        if read == 0 || (has_letters && has_other) {
            has_other |= rest > 0;
            break;
        }
        bytes.drain(..bytes.len() - rest);
    }
    input.rewind()?;
    // With letters of UTF-8 in it, it is a damaged UTF-8 file: the damage is told, the rest is right.
    Ok(if has_other && !has_letters { Encoding::Windows1252 } else { Encoding::Utf8 })
}

/// Notes letters beyond ASCII and what is not UTF-8; how many bytes at the end wait for more.
fn look_through(bytes: &[u8], has_letters: &mut bool, has_other: &mut bool) -> usize {
    let mut rest = bytes;
    loop {
        let (valid, bad) = match std::str::from_utf8(rest) {
            Ok(_) => (rest.len(), Some(0)),
            Err(error) => (error.valid_up_to(), error.error_len()),
        };
        *has_letters |= !rest[..valid].strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&rest[..valid]).is_ascii();
        rest = &rest[valid..];
        match bad {
            Some(0) => return 0,
            Some(length) => rest = &rest[length..],
            None => return rest.len(),
        }
        *has_other = true;
        if *has_letters {
            return 0;
        }
    }
}

/// By its mark; without one where every other byte of the beginning is zero, as in text of Latin letters.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        _ => {}
    }
    let pairs = bytes.len().min(512) / 2;
    let zeros = |at: usize| bytes.iter().skip(at).step_by(2).take(pairs).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (0, odd) if pairs >= 2 && odd * 10 >= pairs * 8 => Some(Encoding::Utf16Le),
        (even, 0) if pairs >= 2 && even * 10 >= pairs * 8 => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// A file as UTF-8.
pub(super) struct Decoded<R> {
    input: R,
    bytes_read: u64,
    /// `None` where the bytes are UTF-8 already.
    decoding: Option<Decoding>,
}

struct Decoding {
    decoder: Decoder,
    is_windows: bool,
    raw: Vec<u8>,
    text: Vec<u8>,
    at: usize,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    pub(super) fn new(input: R, encoding: Encoding) -> Self {
        let decoder = match encoding {
            Encoding::Utf8 => None,
            Encoding::Utf16Le => Some(UTF_16LE),
            Encoding::Utf16Be => Some(UTF_16BE),
            Encoding::Windows1252 => Some(WINDOWS_1252),
        };
        let decoding = decoder.map(|kind| Decoding {
            decoder: kind.new_decoder_with_bom_removal(),
            is_windows: encoding == Encoding::Windows1252,
            raw: vec![0; CHUNK],
            text: Vec::new(),
            at: 0,
            ended: false,
        });
        Self { input, bytes_read: 0, decoding }
    }

    /// Bytes of the file itself.
    pub(super) fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    pub(super) fn input_mut(&mut self) -> &mut R {
        &mut self.input
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let Some(decoding) = &mut self.decoding else {
            let read = self.input.read(into)?;
            self.bytes_read += read as u64;
            return Ok(read);
        };
        while decoding.at == decoding.text.len() && !decoding.ended {
            let read = self.input.read(&mut decoding.raw)?;
            self.bytes_read += read as u64;
            decoding.decode(read);
        }
        let count = into.len().min(decoding.text.len() - decoding.at);
        into[..count].copy_from_slice(&decoding.text[decoding.at..decoding.at + count]);
        decoding.at += count;
        Ok(count)
    }
}

impl Decoding {
    /// Decodes the first `read` raw bytes; none is the end of the file.
    fn decode(&mut self, read: usize) {
        self.text.clear();
        self.at = 0;
        self.ended = read == 0;
        if !self.is_windows {
            decode_into(&mut self.text, &mut self.decoder, &self.raw[..read], self.ended);
            return;
        }
        // Five bytes stand for nothing in Windows-1252.
        let is_hole = |byte: &u8| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D);
        for stretch in self.raw[..read].split_inclusive(is_hole) {
            let (hole, letters) = match stretch.split_last() {
                Some((last, letters)) if is_hole(last) => (true, letters),
                _ => (false, stretch),
            };
            decode_into(&mut self.text, &mut self.decoder, letters, false);
            self.text.extend(hole.then_some(UNREADABLE));
        }
    }
}

fn decode_into(text: &mut Vec<u8>, decoder: &mut Decoder, mut raw: &[u8], last: bool) {
    let mut room = [0; 4096];
    loop {
        let (result, read, written) = decoder.decode_to_utf8_without_replacement(raw, &mut room, last);
        text.extend_from_slice(&room[..written]);
        raw = &raw[read..];
        match result {
            DecoderResult::InputEmpty => return,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => text.push(UNREADABLE),
        }
    }
}

/// The beginning of the same file, and the way back to where it was.
pub(super) fn again<R: Seek, T, E: From<io::Error>>(
    input: &mut R,
    look: impl FnOnce(&mut R) -> Result<T, E>,
) -> Result<T, E> {
    let here = input.stream_position()?;
    input.rewind()?;
    let found = look(input)?;
    input.seek(SeekFrom::Start(here))?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;

    fn decoded(bytes: &[u8]) -> (Encoding, Vec<u8>) {
        let mut input = Cursor::new(bytes);
        let encoding = recognise(&mut input).unwrap();
        let mut text = Vec::new();
        Decoded::new(input, encoding).read_to_end(&mut text).unwrap();
        (encoding, text)
    }

    fn wide(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn each_encoding_is_found() {
        let text = "id,name\n1,Café Jaya €\n";
        let utf8 = |bytes: &[u8]| (decoded(bytes).0, String::from_utf8(decoded(bytes).1).unwrap());
        assert_eq!(utf8(text.as_bytes()), (Encoding::Utf8, text.into()));
        assert_eq!(utf8(b"id\n1\n"), (Encoding::Utf8, "id\n1\n".into()));
        for mark in ["", "\u{feff}"] {
            let marked = format!("{mark}{text}");
            assert_eq!(utf8(&wide(&marked, u16::to_le_bytes)), (Encoding::Utf16Le, text.into()));
            assert_eq!(utf8(&wide(&marked, u16::to_be_bytes)), (Encoding::Utf16Be, text.into()));
        }
        assert_eq!(utf8(b"id,name\n1,Caf\xE9 Jaya \x80\n"), (Encoding::Windows1252, text.into()));
    }

    #[test]
    fn letters_are_found_however_late_they_come() {
        for pad in [CHUNK - 3, CHUNK - 1, CHUNK, 3 * CHUNK] {
            let mut file = vec![b'x'; pad];
            file.extend("日本".as_bytes());
            assert_eq!(decoded(&file), (Encoding::Utf8, file.clone()), "{pad}");
            file.push(0xE9);
            assert_eq!(decoded(&file).0, Encoding::Utf8, "damaged, and its letters are right");
            let mut file = vec![b'x'; pad];
            file.push(0xE9);
            assert_eq!(decoded(&file).1.len(), pad + 2, "one letter of two bytes");
        }
    }

    #[test]
    fn what_cannot_be_decoded_is_marked() {
        assert_eq!(decoded(b"a\x81\xE9").1, b"a\xFF\xC3\xA9");
        let torn =
            [&wide("\u{feff}id\n", u16::to_le_bytes)[..], &[0x00, 0xD8], &wide("x\n", u16::to_le_bytes)]
                .concat();
        assert_eq!(decoded(&torn).1, b"id\n\xFFx\n");
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let (_, text) = decoded(&bytes);
            prop_assert!(text.len() <= bytes.len() * 3 + 3);
        }
    }
}
