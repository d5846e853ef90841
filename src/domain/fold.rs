//! How texts are compared when somebody searches: without case and without accents, in every script alike.
//!
//! What is stored for searching and what is typed go through the same function, so it alone decides what is found.

use unicode_normalization::UnicodeNormalization;

use super::customer::Record;

/// The text in small letters, without the marks above and below Latin, Greek and Cyrillic letters; wide and
/// ligatured forms as the plain ones.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfkd().filter(|c| !is_accent(*c)).flat_map(char::to_lowercase).filter(|c| !is_accent(*c)).collect()
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// What of a customer is searched by words: name, company and email, each on a line of its own, so that no word
/// reaches from one into the next.
pub fn search_text(record: &Record) -> String {
    let mut text = fold(&record.name);
    for part in [&record.company, &record.email] {
        text.push('\n');
        text.push_str(&part.as_deref().map(fold).unwrap_or_default());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_width_make_no_difference() {
        for (written, folded) in [
            ("PT Sinar", "pt sinar"),
            ("Kafé Müller", "kafe muller"),
            ("Cà Phê Nghệ", "ca phe nghe"),
            ("e\u{301}", "e"),
            ("İzmir", "izmir"),
            ("ＡＢＣ", "abc"),
            ("Ёлка Ελλάς", "елка ελλας"),
            ("喫茶ひばり", "喫茶ひは\u{3099}り"),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Straße", "ﬁn", "Ǆ", "ß", "ΌΣΟΣ", "한국"] {
            assert_eq!(fold(&fold(text)), fold(text), "{text}");
        }
    }
}
