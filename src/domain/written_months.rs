//! How many months a payment is for, as people and other programs write it: `month`, `3`, `1 year`, `bulanan`, `/mo`.

/// Ten years: nobody pays for more at once.
pub const MOST_MONTHS: u32 = 120;

/// The words for a time, folded, with its months.
const WORDS: [(u32, &[&str]); 4] = [
    (1, &["month", "monthly", "mo", "bulan", "bulanan", "bln"]),
    (3, &["quarter", "quarterly", "kuartal", "kuartalan", "triwulan", "triwulanan"]),
    (6, &["halfyear", "halfyearly", "semester", "semesteran", "semiannual", "semiannually"]),
    (12, &["year", "yearly", "annual", "annually", "yr", "tahun", "tahunan", "thn"]),
];
/// What may stand behind a number, with the months of one.
const UNITS: [(u32, &[&str]); 2] = [
    (1, &["", "m", "mo", "month", "months", "b", "bln", "bulan"]),
    (12, &["y", "yr", "year", "years", "thn", "tahun"]),
];
const YES: [&str; 5] = ["yes", "true", "ya", "y", "t"];
const NO: [&str; 8] = ["no", "false", "tidak", "n", "f", "none", "0", "-"];

/// Neither a number of months from 1 to [`MOST_MONTHS`] nor a word for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotMonths;

pub fn written_months(typed: &str) -> Result<u32, NotMonths> {
    let typed = folded(typed);
    let typed = typed.strip_prefix('/').unwrap_or(&typed);
    let end = typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len());
    let (digits, word) = typed.split_at(end);
    let table: &[(u32, &[&str])] = if digits.is_empty() { &WORDS } else { &UNITS };
    let unit = table.iter().find(|(_, words)| words.contains(&word)).map(|(months, _)| *months);
    let count = if digits.is_empty() { Some(1) } else { digits.parse::<u32>().ok() };
    let months = unit.zip(count).and_then(|(unit, count)| count.checked_mul(unit));
    months.filter(|months| (1..=MOST_MONTHS).contains(months)).ok_or(NotMonths)
}

/// As [`written_months`], for a cell of a file: it may also say whether a payment recurs at all, monthly then, and a
/// spreadsheet may have put decimals behind the number.
pub fn told_months(cell: &str) -> Result<Option<u32>, NotMonths> {
    let cell = folded(cell);
    let told = cell.split_once('.').filter(|(_, decimals)| decimals.bytes().all(|digit| digit == b'0'));
    let told = told.map_or(cell.as_str(), |(whole, _)| whole);
    if told.is_empty() || NO.contains(&told) {
        Ok(None)
    } else if YES.contains(&told) {
        Ok(Some(1))
    } else {
        written_months(told).map(Some)
    }
}

/// Without case, blanks and hyphens.
fn folded(text: &str) -> String {
    text.trim()
        .to_lowercase()
        .replace([' ', '\u{a0}', '_'], "")
        .replace("half-", "half")
        .replace("semi-", "semi")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_as_they_are_written() {
        for (months, written) in [
            (1, &["month", "Monthly", "bulan", "bulanan", "1", "/mo", "/bln", "1 month", "1m", " 1b "][..]),
            (
                3,
                &[
                    "quarter",
                    "Quarterly",
                    "kuartal",
                    "triwulan",
                    "3",
                    "/3 mo",
                    "/3\u{a0}bln",
                    "3 bulan",
                    "3m",
                ],
            ),
            (6, &["half-year", "semester", "Semi-annual", "6"]),
            (
                12,
                &[
                    "year",
                    "yearly",
                    "Annual",
                    "tahun",
                    "tahunan",
                    "12",
                    "1 year",
                    "1y",
                    "/yr",
                    "/thn",
                    "12 months",
                ],
            ),
            (120, &["120", "10 years", "10 tahun"]),
        ] {
            for typed in written {
                assert_eq!(written_months(typed), Ok(months), "{typed}");
            }
        }
        for typed in [
            "",
            "0",
            "121",
            "11y",
            "-1",
            "1.5",
            "week",
            "2w",
            "day",
            "yes",
            "soon",
            "/",
            "99999999999",
            "99999999y",
            "3 quarter",
        ] {
            assert_eq!(written_months(typed), Err(NotMonths), "{typed}");
        }
    }

    #[test]
    fn a_cell_may_say_only_whether() {
        for cell in ["yes", "TRUE", "ya", "1", "1.0", "month"] {
            assert_eq!(told_months(cell), Ok(Some(1)), "{cell}");
        }
        for cell in ["", " ", "no", "False", "tidak", "0", "0.0", "none"] {
            assert_eq!(told_months(cell), Ok(None), "{cell}");
        }
        assert_eq!(told_months("12.00"), Ok(Some(12)));
        for cell in ["1.5", "week", "121", "-3", "maybe"] {
            assert_eq!(told_months(cell), Err(NotMonths), "{cell}");
        }
    }
}
