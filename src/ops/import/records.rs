//! Bytes -> records of fields: quotes, line numbers and limits. What the bytes mean is not known here.
//!
//! Built on the parser below the `csv` crate, because a file comes from outside and three things matter that
//! the crate above cannot say: the true line of a record behind blank lines and quoted line breaks, an end to
//! memory where a quote is never closed, and that a quote was open when the file ended.

use std::io::{self, Read};
use std::ops::Range;

/// A row may not be longer than this.
pub(super) const ROW_LIMIT: usize = 1024 * 1024;

const CHUNK: usize = 64 * 1024;

/// What is kept of a row that is too long, to show where it is.
const KEPT_OF_LONG: usize = 512;

/// How a record came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Whole,
    TooLong,
    /// The file ended inside quotes; of how many lines the row took in.
    OpenQuote {
        lines: u64,
    },
    /// No object where one was meant.
    BadJson,
    /// The file ended inside a list of objects.
    OpenList,
}

/// A record just read: the line it begins on, and its fields as the ends of stretches of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'a> {
    pub line: u64,
    pub shape: Shape,
    pub text: &'a [u8],
    pub ends: &'a [usize],
    /// Which of the fields are numbers by the format itself; none where it knows only text.
    pub numbers: &'a [bool],
}

pub(super) struct Records<R> {
    input: R,
    buffer: Vec<u8>,
    at: usize,
    ended: bool,
    parser: csv_core::Reader,
    /// How many bytes are taken, and the line that the next one is on.
    taken: u64,
    line: u64,
    /// The last byte was a carriage return: a line feed after it begins no further line.
    after_return: bool,
    /// The last byte ended a line.
    after_line_end: bool,
    text: Vec<u8>,
    ends: Vec<usize>,
    current: Extent,
}

/// The record that was read last, as a part of the text and the ends.
struct Extent {
    line: u64,
    shape: Shape,
    text: usize,
    fields: usize,
    bytes: Range<u64>,
}

impl<R: Read> Records<R> {
    pub(super) fn new(input: R) -> Self {
        Self {
            input,
            buffer: Vec::with_capacity(CHUNK),
            at: 0,
            ended: false,
            parser: csv_core::Reader::new(),
            taken: 0,
            line: 1,
            after_return: false,
            after_line_end: false,
            text: vec![0; 4096],
            ends: vec![0; 64],
            current: Extent { line: 1, shape: Shape::Whole, text: 0, fields: 0, bytes: 0..0 },
        }
    }

    pub(super) fn input(&self) -> &R {
        &self.input
    }

    pub(super) fn input_mut(&mut self) -> &mut R {
        &mut self.input
    }

    pub(super) fn set_delimiter(&mut self, delimiter: u8) {
        self.parser = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    }

    /// The bytes to come, without taking them: more and more until `enough` says so, the file ends or there is
    /// as much as a row may be long. For finding out what kind of file this is.
    pub(super) fn peek(&mut self, enough: impl Fn(&[u8]) -> bool) -> io::Result<&[u8]> {
        while !enough(&self.buffer[self.at..]) && self.buffer.len() - self.at < ROW_LIMIT && self.more()? {}
        Ok(&self.buffer[self.at..])
    }

    /// Leaves out bytes that were peeked at.
    pub(super) fn skip(&mut self, count: usize) {
        let count = count.min(self.buffer.len() - self.at);
        self.take(count);
    }

    /// The record read last.
    pub(super) fn current(&self) -> Record<'_> {
        let Extent { line, shape, text, fields, .. } = self.current;
        Record { line, shape, text: &self.text[..text], ends: &self.ends[..fields], numbers: &[] }
    }

    /// Where in the input the record read last stands.
    pub(super) fn bytes(&self) -> Range<u64> {
        self.current.bytes.clone()
    }

    /// Reads the next record; false at the end of the file. Blank lines are none.
    pub(super) fn advance(&mut self) -> io::Result<bool> {
        if !self.skip_line_ends()? {
            return Ok(false);
        }
        let (line, starts) = (self.line, self.taken);
        let (mut taken, mut text_len, mut fields) = (0, 0, 0);
        let shape = loop {
            if self.at == self.buffer.len() {
                self.more()?;
            }
            // At the end of the file one more line end closes the row, unless a quote is still open.
            let closing = self.at == self.buffer.len();
            let input = if closing { b"\n" } else { &self.buffer[self.at..] };
            let (result, read, written, ended) =
                self.parser.read_record(input, &mut self.text[text_len..], &mut self.ends[fields..]);
            if !closing {
                self.take(read);
            }
            taken += read;
            text_len += written;
            fields += ended;
            if taken > ROW_LIMIT {
                text_len = text_len.min(KEPT_OF_LONG);
                fields = 0;
            }
            match result {
                csv_core::ReadRecordResult::InputEmpty if closing => {
                    self.parser.reset();
                    // A line that does not end is one as well.
                    let lines = self.line - line + u64::from(!self.after_line_end);
                    break Shape::OpenQuote { lines };
                }
                csv_core::ReadRecordResult::InputEmpty => {}
                csv_core::ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                csv_core::ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                csv_core::ReadRecordResult::Record | csv_core::ReadRecordResult::End => break Shape::Whole,
            }
        };
        let is_whole = shape == Shape::Whole;
        let shape = if is_whole && taken > ROW_LIMIT { Shape::TooLong } else { shape };
        self.current = Extent { line, shape, text: text_len, fields, bytes: starts..self.taken };
        Ok(true)
    }

    /// Whether there is anything behind the line ends.
    fn skip_line_ends(&mut self) -> io::Result<bool> {
        loop {
            match self.buffer.get(self.at).copied() {
                Some(b'\r' | b'\n') => self.take(1),
                Some(_) => return Ok(true),
                None if !self.more()? => return Ok(false),
                None => {}
            }
        }
    }

    fn take(&mut self, count: usize) {
        for &byte in &self.buffer[self.at..self.at + count] {
            self.line += u64::from(byte == b'\r' || (byte == b'\n' && !self.after_return));
            self.after_return = byte == b'\r';
            self.after_line_end = matches!(byte, b'\r' | b'\n');
        }
        self.taken += count as u64;
        self.at += count;
    }

    /// Reads more behind what is not taken yet; false at the end of the file.
    fn more(&mut self) -> io::Result<bool> {
        if self.ended {
            return Ok(false);
        }
        self.buffer.drain(..self.at);
        self.at = 0;
        let kept = self.buffer.len();
        self.buffer.resize(kept + CHUNK, 0);
        let read = loop {
            match self.input.read(&mut self.buffer[kept..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => break result,
            }
        };
        self.buffer.truncate(kept + read.as_ref().map_or(0, |&read| read));
        let read = read?;
        self.ended = read == 0;
        Ok(read > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8]) -> Vec<(u64, Shape, Vec<String>)> {
        let mut records = Records::new(bytes);
        let mut rows = Vec::new();
        while records.advance().unwrap() {
            let record = records.current();
            let mut start = 0;
            let fields = record.ends.iter().map(|&end| {
                let field = String::from_utf8_lossy(&record.text[start..end]).into_owned();
                start = end;
                field
            });
            rows.push((record.line, record.shape, fields.collect()));
        }
        rows
    }

    fn lines(bytes: &[u8]) -> Vec<u64> {
        all(bytes).into_iter().map(|(line, ..)| line).collect()
    }

    #[test]
    fn lines_are_counted_behind_blank_lines_and_quoted_breaks() {
        assert_eq!(lines(b"a\nb\n\n\nc"), [1, 2, 5]);
        assert_eq!(lines(b"a\r\nb\r\n\r\nc\r\n"), [1, 2, 4]);
        assert_eq!(lines(b"a\rb\r\rc"), [1, 2, 4]);
        assert_eq!(lines(b"\n\na\n\"x\r\n\ny\",1\nb"), [3, 4, 7]);
    }

    #[test]
    fn a_row_beyond_the_limit_is_passed_over_in_bounded_memory() {
        let mut file = b"a\n\"".to_vec();
        file.extend(std::iter::repeat_n(b'x', 3 * ROW_LIMIT));
        file.extend(b"\"\nb\n");
        let rows = all(&file);
        assert_eq!(
            rows.iter().map(|r| (r.0, r.1)).collect::<Vec<_>>(),
            [(1, Shape::Whole), (2, Shape::TooLong), (3, Shape::Whole)]
        );
        let mut records = Records::new(io::repeat(b'"').take(40 * ROW_LIMIT as u64));
        assert!(records.advance().unwrap());
        assert_eq!(records.current().shape, Shape::TooLong);
        assert!(records.text.len() <= 4 * ROW_LIMIT && records.buffer.capacity() <= 4 * CHUNK);
    }

    #[test]
    fn a_quote_left_open_is_noticed() {
        assert_eq!(all(b"a\n1,\"Acme\n2,Beta\n").last().unwrap().1, Shape::OpenQuote { lines: 2 });
        assert_eq!(all(b"a\n1,\"Acme\r\n2,Beta\r\n3").last().unwrap().1, Shape::OpenQuote { lines: 3 });
        let endless = [&b"a\n1,\""[..], &b"x\n".repeat(ROW_LIMIT)].concat();
        assert_eq!(all(&endless).last().unwrap().1, Shape::OpenQuote { lines: ROW_LIMIT as u64 });
        assert_eq!(
            all(b"a\n1,\"Acme\"").last().unwrap(),
            &(2, Shape::Whole, vec!["1".into(), "Acme".into()])
        );
    }

    #[test]
    fn bytes_come_in_any_portions() {
        struct Trickle<'a>(&'a [u8]);
        impl Read for Trickle<'_> {
            fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
                let count = self.0.len().min(1);
                into[..count].copy_from_slice(&self.0[..count]);
                self.0 = &self.0[count..];
                Ok(count)
            }
        }
        let mut records = Records::new(Trickle(b"a,b\r\n\"1\"\"\r\n2\",3"));
        assert!(records.advance().unwrap() && records.current().line == 1);
        assert!(records.advance().unwrap());
        let second = records.current();
        assert_eq!((second.line, second.text, second.ends), (2, &b"1\"\r\n23"[..], &[5, 6][..]));
        assert!(!records.advance().unwrap());
    }
}
