//! Text as cells: how wide it is, how to shorten it, and what of it may reach a terminal.
//!
//! Widths are those of grapheme clusters, never of bytes or chars. Every text from data passes [`plain`]
//! before it enters a buffer.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The text without what could steer a terminal or turn the reading direction of its neighbours. What parts words
/// still parts them: a break is a blank.
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.contains(hostile) {
        let text = text.replace("\r\n", "\n");
        let parted = text.chars().map(|c| if is_break(c) { ' ' } else { c });
        Cow::Owned(parted.filter(|c| !hostile(*c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Control characters, bidirectional overrides and isolates, line and paragraph separators.
pub fn hostile(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// How many cells a plain text takes.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The text in at most `cells`, the ellipsis at its end where something had to go.
pub fn shorten(text: &str, cells: usize, ellipsis: &str) -> String {
    let text = plain(text);
    if width(&text) <= cells {
        return text.into_owned();
    }
    match cells.checked_sub(width(ellipsis)) {
        Some(room) if room > 0 => {
            let kept = cut(&text, room);
            format!("{}{ellipsis}", kept.trim_end())
        }
        _ => cut(&text, cells).to_owned(),
    }
}

/// The longest beginning of the text in at most `cells`.
pub fn cut(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > cells {
            return &text[..at];
        }
    }
    text
}

/// The text in just `cells`: shortened, or filled up with blanks.
pub fn fitted(text: &str, cells: usize, ellipsis: &str) -> String {
    let text = shorten(text, cells, ellipsis);
    let blanks = cells.saturating_sub(width(&text));
    text + &" ".repeat(blanks)
}

/// The text broken at blanks into lines of at most `cells`; a longer word is cut.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in plain(text).split_whitespace() {
        let word = cut(word, cells);
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(word) <= cells => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_gets_through() {
        assert_eq!(plain("a\x1b[31mb\u{202e}c\r\n\u{9b}d"), "a[31mbc d");
        assert_eq!(plain("two\nlines\tand more"), "two lines and more");
        assert_eq!(plain("Toko Abadi"), "Toko Abadi");
    }

    #[test]
    fn shortening_counts_cells_and_keeps_clusters_whole() {
        assert_eq!(shorten("Toko Abadi", 10, "…"), "Toko Abadi");
        assert_eq!(shorten("Toko Abadi", 6, "…"), "Toko…");
        assert_eq!(shorten("日本商事", 5, "…"), "日本…");
        assert_eq!(shorten("日本商事", 4, "…"), "日…");
        assert_eq!(shorten("e\u{301}e\u{301}e\u{301}", 2, "…"), "e\u{301}…");
        assert_eq!(shorten("Toko", 1, "..."), "T");
        assert_eq!(shorten("Toko", 0, "…"), "");
    }

    #[test]
    fn wrapping_breaks_at_blanks() {
        assert_eq!(wrap("one two  three", 7), ["one two", "three"]);
        assert_eq!(wrap("abcdefgh", 3), ["abc"]);
        assert_eq!(wrap("", 3), Vec::<String>::new());
    }
}
