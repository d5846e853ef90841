//! A limit in days as people write it: `10`, `10d`, `10 hari`, or `none`.

/// Ten years: nobody waits longer for anything.
pub const MOST_DAYS: u32 = 3650;

/// Those of screens among them.
const UNITS: [&str; 6] = ["", "d", "day", "days", "hr", "hari"];
const NONE: [&str; 6] = ["none", "never", "tidak", "tanpa", "nihil", "-"];

/// Neither a whole number of days from 1 to [`MOST_DAYS`] nor a word for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotDays;

/// How many days somebody means; `None` for no limit at all.
pub fn written_days(typed: &str) -> Result<Option<u32>, NotDays> {
    let typed = typed.trim().to_lowercase();
    if NONE.contains(&typed.as_str()) {
        return Ok(None);
    }
    let end = typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len());
    let (digits, unit) = typed.split_at(end);
    let days = digits.parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
    days.filter(|_| UNITS.contains(&unit.trim())).map(Some).ok_or(NotDays)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_written() {
        for typed in ["10", "10d", " 10 D ", "10 days", "10 hari", "10hr"] {
            assert_eq!(written_days(typed), Ok(Some(10)), "{typed}");
        }
        for typed in ["none", "NONE", "tidak", "-"] {
            assert_eq!(written_days(typed), Ok(None), "{typed}");
        }
        for typed in ["", "0", "0d", "-3", "3651", "1.5", "10w", "d", "ten", "99999999999999999999", "10d d"]
        {
            assert_eq!(written_days(typed), Err(NotDays), "{typed}");
        }
    }
}
