//! What parts the cells of a file, found out from its beginning.

use std::io::{self, Read};

use super::records::Records;

/// Passes over a byte order mark and a line `sep=;` and tells the delimiter of the heads: of comma, semicolon
/// and tab the one that stands there most often outside quotes.
pub(super) fn recognise<R: Read>(records: &mut Records<R>) -> io::Result<u8> {
    const MARK: &[u8] = b"\xEF\xBB\xBF";
    match records.peek(|bytes| bytes.len() >= MARK.len())? {
        bytes if bytes.starts_with(MARK) => records.skip(MARK.len()),
        _ => {}
    }
    let line_end = |&byte: &u8| byte == b'\n' || byte == b'\r';
    let start = records.peek(|bytes| bytes.len() > 4)?;
    if start.len() > 4 && start[..4].eq_ignore_ascii_case(b"sep=") && b",;\t|".contains(&start[4]) {
        let separator = start[4];
        if records.peek(|bytes| bytes.len() > 5)?.get(5).is_none_or(line_end) {
            records.skip(5);
            return Ok(separator);
        }
    }
    let (counts, _) = tally(records.peek(|bytes| tally(bytes).1)?);
    // Of equally frequent ones the first: a comma where there is only one column.
    let best = counts.iter().enumerate().rev().max_by_key(|(_, count)| **count).map_or(0, |(index, _)| index);
    Ok(DELIMITERS[best])
}

const DELIMITERS: [u8; 3] = *b",;\t";

/// How often each delimiter stands in the first row that is not blank, and whether that row is whole.
fn tally(bytes: &[u8]) -> ([usize; 3], bool) {
    let (mut counts, mut quoted, mut blank) = ([0; 3], false, true);
    for &byte in bytes {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted && !blank => return (counts, true),
            _ if !quoted => {
                if let Some(index) = DELIMITERS.iter().position(|&delimiter| delimiter == byte) {
                    counts[index] += 1;
                }
            }
            _ => {}
        }
        blank &= byte.is_ascii_whitespace();
    }
    (counts, false)
}
