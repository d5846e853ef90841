//! Any reader -> heads and rows of text. Delimiter and byte order mark are recognised; rows that are no text
//! or do not fit the heads are rejected one by one, with their line.
//!
//! Streams: only one row is held at a time, and none longer than a limit.

use std::io::{self, Read, Seek};
use std::ops::Range;

use super::delimiter;
use super::encoding::{self, Decoded, Encoding};
use super::objects::Objects;
use super::records::{ROW_LIMIT, Record, Records, Shape};
use super::rejected::WHY;
use crate::domain::bad_file::BadFile;
use crate::domain::rejection::{Rejection, RowError};

/// Why a file cannot be opened for import.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error("{0:?}")]
    File(BadFile),
}

/// A file of rows under one row of heads.
pub struct Source<R> {
    records: Table<R>,
    encoding: Encoding,
    delimiter: u8,
    heads: Vec<String>,
}

/// The two ways a file writes rows.
enum Table<R> {
    Lines(Records<Decoded<R>>),
    Objects(Objects<Decoded<R>>),
}

impl<R: Read> Table<R> {
    fn advance(&mut self) -> io::Result<bool> {
        match self {
            Self::Lines(records) => records.advance(),
            Self::Objects(objects) => objects.advance(),
        }
    }

    fn current(&self) -> Record<'_> {
        match self {
            Self::Lines(records) => records.current(),
            Self::Objects(objects) => objects.current(),
        }
    }

    fn input(&self) -> &Decoded<R> {
        match self {
            Self::Lines(records) => records.input(),
            Self::Objects(objects) => objects.input(),
        }
    }

    fn input_mut(&mut self) -> &mut Decoded<R> {
        match self {
            Self::Lines(records) => records.input_mut(),
            Self::Objects(objects) => objects.input_mut(),
        }
    }
}

/// One row, of as many cells as there are heads.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    line: u64,
    text: &'a str,
    ends: &'a [usize],
    numbers: &'a [bool],
}

impl<'a> Row<'a> {
    /// The line that the row begins on, counted from 1.
    pub fn line(self) -> u64 {
        self.line
    }

    /// The cell as it stands there; empty beyond the last one.
    pub fn get(self, index: usize) -> &'a str {
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let end = self.ends.get(index).copied();
        start.zip(end).and_then(|(start, end)| self.text.get(start..end)).unwrap_or("")
    }

    /// Whether the cell is a number as programs write it, and no text of a person.
    pub(super) fn is_number(self, index: usize) -> bool {
        self.numbers.get(index).is_some_and(|is_number| *is_number)
    }

    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.ends.len()).map(move |index| self.get(index))
    }
}

impl<R: Read + Seek> Source<R> {
    /// Finds the encoding and reads as far as the heads.
    pub fn open(mut input: R) -> Result<Self, OpenError> {
        let encoding = encoding::recognise(&mut input)?;
        let mut heads = None;
        if encoding::again(&mut input, |input| Objects::begins(Decoded::new(input, encoding)))? {
            let keys = |input: &mut R| Objects::new(Decoded::new(input, encoding), Vec::new()).keys();
            heads = Some(encoding::again(&mut input, keys)?);
        }
        Self::open_as(input, encoding, heads)
    }

    /// Whether the row that was read last is known by its bytes only.
    pub(super) fn is_uncut(&self) -> bool {
        let shape = self.records.current().shape;
        !self.is_json() && matches!(shape, Shape::OpenQuote { .. } | Shape::TooLong)
    }

    /// Copies the row that was read last as the file writes it, with its quotes and line ends.
    pub(super) fn copy_row(&mut self, into: &mut impl io::Write) -> io::Result<()> {
        let Table::Lines(records) = &mut self.records else { return Ok(()) };
        let Range { start, end } = records.bytes();
        encoding::again(records.input_mut().input_mut(), |input| {
            let mut text = Decoded::new(input, self.encoding);
            io::copy(&mut text.by_ref().take(start), &mut io::sink())?;
            io::copy(&mut text.take(end - start), into)?;
            Ok(())
        })
    }

    fn is_json(&self) -> bool {
        matches!(self.records, Table::Objects(_))
    }

    /// Looks through the whole file from its first row on, and goes back to the row that was read last.
    pub(super) fn again<T>(
        &mut self,
        look: impl FnOnce(Source<&mut R>) -> Result<T, OpenError>,
    ) -> Result<T, OpenError> {
        let (encoding, heads) = (self.encoding, self.is_json().then(|| self.heads.clone()));
        let input = self.records.input_mut().input_mut();
        encoding::again(input, |input| look(Source::open_as(input, encoding, heads)?))
    }
}

impl<R: Read> Source<R> {
    /// The heads are those of objects, which have no row of them.
    fn open_as(input: R, encoding: Encoding, heads: Option<Vec<String>>) -> Result<Self, OpenError> {
        if let Some(heads) = heads {
            let objects = Objects::new(Decoded::new(input, encoding), heads.clone());
            return Ok(Self { records: Table::Objects(objects), encoding, delimiter: b',', heads });
        }
        let mut records = Records::new(Decoded::new(input, encoding));
        let delimiter = delimiter::recognise(&mut records)?;
        records.set_delimiter(delimiter);
        let mut source = Self { records: Table::Lines(records), encoding, delimiter, heads: Vec::new() };
        if !source.advance()? {
            return Err(OpenError::File(BadFile::NoHeads));
        }
        let record = source.records.current();
        if record.shape != Shape::Whole {
            return Err(OpenError::File(BadFile::EndlessHeads));
        }
        let row = text_of(record).filter(|row| !row.text.contains('\0'));
        let row = row.ok_or(OpenError::File(BadFile::NotText))?;
        source.heads = row.cells().map(|head| head.trim().to_owned()).collect();
        Ok(source)
    }

    /// The heads as the file writes them, without blanks around them.
    pub fn heads(&self) -> &[String] {
        &self.heads
    }

    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// How much of the file has been read, for a progress bar.
    pub fn bytes_read(&self) -> u64 {
        self.records.input().bytes_read()
    }

    /// The next row, or why the row there is rejected; `None` at the end. Blank rows are none.
    pub fn next_row(&mut self) -> io::Result<Option<Result<Row<'_>, RowError>>> {
        Ok(self.advance()?.then(|| self.row()))
    }

    /// The line of the row that was read last.
    pub(super) fn line(&self) -> u64 {
        self.records.current().line
    }

    /// The cells of the row that was read last, whatever is wrong with it.
    pub(super) fn cells_as_they_stand(&self) -> Vec<String> {
        let record = self.records.current();
        let cells: Vec<_> = fields(record).map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        if cells.is_empty() { vec![String::from_utf8_lossy(record.text).into_owned()] } else { cells }
    }

    /// Whether the row that was read last is one cell under several heads.
    pub(super) fn is_single_cell(&self) -> bool {
        let record = self.records.current();
        record.shape == Shape::Whole && record.ends.len() == 1 && self.heads.len() > 1
    }

    /// Reads up to the next row that is not blank; false at the end.
    pub(super) fn advance(&mut self) -> io::Result<bool> {
        while self.records.advance()? {
            let record = self.records.current();
            if record.shape != Shape::Whole || !record.text.iter().all(u8::is_ascii_whitespace) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The row that was read last.
    pub(super) fn row(&self) -> Result<Row<'_>, RowError> {
        let record = self.records.current();
        let whole = |why| {
            let cells: Vec<_> = fields(record).map(String::from_utf8_lossy).collect();
            RowError::new(record.line, None, &cells.join(&char::from(self.delimiter).to_string()), why)
        };
        match record.shape {
            Shape::TooLong => {
                let start = String::from_utf8_lossy(record.text);
                let why = Rejection::RowTooLong { limit_kib: ROW_LIMIT / 1024 };
                return Err(RowError::new(record.line, None, &start, why));
            }
            Shape::BadJson => {
                let start = String::from_utf8_lossy(record.text);
                return Err(RowError::new(record.line, None, &start, Rejection::BadJson));
            }
            Shape::OpenList => return Err(RowError::new(record.line, None, "", Rejection::OpenList)),
            Shape::OpenQuote { lines } => return Err(whole(Rejection::OpenQuote { lines })),
            Shape::Whole => {}
        }
        let (expected, found) = (self.heads.len(), record.ends.len());
        // Behind a quote that was mended there are rows without a reason.
        let lacks_only_why = found + 1 == expected && self.heads.last().is_some_and(|head| head == WHY);
        if expected != found && !lacks_only_why {
            return Err(whole(Rejection::WrongFieldCount { expected, found }));
        }
        let at_fault = |bad: &dyn Fn(&[u8]) -> bool, why| {
            let (index, field) = fields(record).enumerate().find(|(_, field)| bad(field)).unwrap_or((0, &[]));
            let head = self.heads.get(index).map(String::as_str);
            RowError::new(record.line, head, &String::from_utf8_lossy(field), why)
        };
        let row = text_of(record)
            .ok_or_else(|| at_fault(&|field| std::str::from_utf8(field).is_err(), Rejection::BadEncoding))?;
        if row.text.contains('\0') {
            return Err(at_fault(&|field| field.contains(&0), Rejection::ControlCharacters));
        }
        Ok(row)
    }
}

/// `None` unless each field is UTF-8 by itself: a character may not be torn apart by a delimiter.
fn text_of(record: Record<'_>) -> Option<Row<'_>> {
    let text = std::str::from_utf8(record.text).ok()?;
    let whole = record.ends.iter().all(|&end| text.is_char_boundary(end));
    whole.then_some(Row { line: record.line, text, ends: record.ends, numbers: record.numbers })
}

fn fields(record: Record<'_>) -> impl Iterator<Item = &[u8]> {
    let starts = std::iter::once(0).chain(record.ends.iter().copied());
    starts.zip(record.ends).map(move |(start, &end)| record.text.get(start..end).unwrap_or(&[]))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;

    type Line = Result<(u64, Vec<String>), RowError>;

    /// The heads and then every row, or its error, by line.
    fn read(bytes: &[u8]) -> (Vec<String>, Vec<Line>) {
        let mut source = Source::open(Cursor::new(bytes)).unwrap();
        let mut rows = Vec::new();
        while let Some(row) = source.next_row().unwrap() {
            rows.push(row.map(|row| (row.line(), row.cells().map(str::to_owned).collect())));
        }
        (source.heads().to_vec(), rows)
    }

    fn refused(bytes: &[u8]) -> BadFile {
        match Source::open(Cursor::new(bytes)) {
            Err(OpenError::File(bad)) => bad,
            Err(OpenError::Io(error)) => panic!("{error}"),
            Ok(_) => panic!("opened"),
        }
    }

    #[test]
    fn the_delimiter_is_recognised() {
        for text in ["a,b;c\n1,2", "a,\"b;;;\"", "\n \na;b,c,d\n"] {
            assert_eq!(Source::open(Cursor::new(text)).unwrap().delimiter(), b',', "{text}");
        }
        for text in ["a;b\n1,0;2,0", "\u{feff}\"a,,\";b\n", "sep=;\r\na,b,c"] {
            assert_eq!(Source::open(Cursor::new(text)).unwrap().delimiter(), b';', "{text}");
        }
        assert_eq!(Source::open(Cursor::new("a\tb")).unwrap().delimiter(), b'\t');
        assert_eq!(Source::open(Cursor::new("a")).unwrap().delimiter(), b',');
    }

    #[test]
    fn heads_and_rows_with_all_that_excel_adds() {
        let (heads, rows) = read(b"\xEF\xBB\xBFName; Kota \r\n\r\n\"PT \"\"A\"\"\r\nB\";Solo\r\n;\r\nC;\r\n");
        assert_eq!(heads, ["Name", "Kota"]);
        let row = |line, cells: [&str; 2]| Ok((line, cells.map(str::to_owned).to_vec()));
        assert_eq!(rows, [row(3, ["PT \"A\"\r\nB", "Solo"]), row(6, ["C", ""])]);
    }

    #[test]
    fn a_bad_row_is_rejected_and_the_next_one_is_read() {
        let (_, rows) = read(b"id,name\n1,a,b\n2,caf\xE9 \xC3\xA9\n3,a\0b\n\xC3,\xA9\n4,d\n5,\"open");
        let expected = [
            RowError::new(2, None, "1,a,b", Rejection::WrongFieldCount { expected: 2, found: 3 }),
            RowError::new(3, Some("name"), "caf\u{fffd} é", Rejection::BadEncoding),
            RowError::new(4, Some("name"), "a\0b", Rejection::ControlCharacters),
            RowError::new(5, Some("id"), "\u{fffd}", Rejection::BadEncoding),
        ];
        for (row, expected) in rows.iter().zip(expected) {
            assert_eq!(row, &Err(expected));
        }
        assert_eq!(rows[4], Ok((6, vec!["4".into(), "d".into()])));
        assert_eq!(rows[5].as_ref().unwrap_err().why, Rejection::OpenQuote { lines: 1 });
        assert_eq!(rows.len(), 6);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(refused(b""), BadFile::NoHeads);
        assert_eq!(refused(b"\xEF\xBB\xBF\r\n , \n"), BadFile::NoHeads);
        assert_eq!(read(b"\"{id}\",a[]\n").0, ["{id}", "a[]"]);
        assert_eq!(refused(b"a,\0\0b"), BadFile::NotText);
        assert_eq!(refused(b"na\xEFme,\xC3\xA9\n"), BadFile::NotText);
        assert_eq!(refused(b"a,\"b\n1,2\n"), BadFile::EndlessHeads);
        assert_eq!(read(b"a,b\n").1, []);
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(
            prop_oneof![any::<u8>(), proptest::sample::select(b"\",;\t\r\n\0a\xC3".to_vec())], 0..300)) {
            if let Ok(mut source) = Source::open(Cursor::new(&bytes)) {
                while let Some(row) = source.next_row().unwrap() {
                    if let Ok(row) = row {
                        assert_eq!(row.cells().map(str::len).sum::<usize>(), row.text.len());
                    }
                }
                prop_assert_eq!(source.bytes_read(), bytes.len() as u64);
            }
        }
    }
}
