//! The nearest of several words to a mistyped one, for hints.

/// The candidate that was likely meant: at most about every third letter is another one.
pub fn likely<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = *nearest(typed, candidates).first()?;
    let [a, b] = [typed, near].map(|text| text.to_lowercase().chars().collect::<Vec<char>>());
    (distance(&a, &b) <= a.len().max(b.len()).div_ceil(3)).then_some(near)
}

/// The up to three candidates that come closest to `typed`, best first. Never empty unless there are none.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    const LONGEST: usize = 64;
    let fold = |text: &str| -> Vec<char> { text.to_lowercase().chars().take(LONGEST).collect() };
    let typed = fold(typed);
    let mut ranked: Vec<(usize, &str)> =
        candidates.into_iter().map(|candidate| (distance(&typed, &fold(candidate)), candidate)).collect();
    ranked.sort_by_key(|&(distance, _)| distance);
    ranked.into_iter().take(3).map(|(_, candidate)| candidate).collect()
}

/// How many characters have to be put in, taken out or replaced (Levenshtein).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_come_first() {
        assert_eq!(nearest("oder date", ["Amount", "Order Date", "Note", "Date"])[0], "Order Date");
        assert_eq!(nearest("x", []), Vec::<&str>::new());
    }

    #[test]
    fn what_is_far_from_every_word_was_not_meant_as_one() {
        let roles = ["champion", "user", "billing"];
        assert_eq!(likely("Champin", roles), Some("champion"));
        assert_eq!(likely("usr", roles), Some("user"));
        assert_eq!(likely("boss", roles), None);
        assert_eq!(likely("", roles), None);
    }

    #[test]
    fn distances_are_those_of_levenshtein() {
        let between =
            |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        assert_eq!(between("kitten", "sitting"), 3);
        assert_eq!(between("", "abc"), 3);
        assert_eq!(between("abc", "abc"), 0);
    }
}
