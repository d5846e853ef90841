//! Whether anybody could see a text. One of blanks, controls and fillers alone says nothing.

use unicode_width::UnicodeWidthChar;

/// Whether at least one character leaves a mark on the screen.
pub fn is_visible(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_graphic() || (!c.is_ascii() && leaves_a_mark(c)))
}

fn leaves_a_mark(c: char) -> bool {
    // Two that take room and show nothing: the filler of a Hangul syllable and the empty Braille cell.
    let blank = c.is_whitespace() || c.is_control() || matches!(c, '\u{115f}' | '\u{2800}');
    !blank && c.width().is_some_and(|cells| cells > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_a_mark_is_not_visible() {
        let nothing = "\t\n\u{1}\u{7f}\u{85}\u{a0}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{180e}\u{200b}\u{200d}\u{200e}\
                       \u{2028}\u{202e}\u{2060}\u{2066}\u{2800}\u{3000}\u{3164}\u{fe0f}\u{feff}\u{ffa0}\u{e0020}";
        assert!(!is_visible(nothing) && !is_visible(""));
        for c in nothing.chars() {
            assert!(!is_visible(&c.to_string()), "{c:?}");
        }
        for text in ["a", "\u{200b}-", "é", "日", "한", "👨‍👩", "\u{627}", "\u{e01}"] {
            assert!(is_visible(text), "{text}");
        }
    }
}
