//! The nearest of several words to a mistyped one, for hints.

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
    fn distances_are_those_of_levenshtein() {
        let between =
            |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        assert_eq!(between("kitten", "sitting"), 3);
        assert_eq!(between("", "abc"), 3);
        assert_eq!(between("abc", "abc"), 0);
    }
}
