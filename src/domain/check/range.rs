//! Ranges of values that alarm, as monitoring plugins write them: `10`, `10:`, `~:10`, `10:20`, `@10:20`.

use std::fmt;

/// Between two ends, both of them in it; alarms outside, or inside where it was written with an `@`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    low: f64,
    high: f64,
    inside: bool,
}

impl Range {
    /// Alarms below this value.
    pub const fn from(low: f64) -> Self {
        Self { low, high: f64::INFINITY, inside: false }
    }

    /// Alarms above this value and below 0.
    pub const fn up_to(high: f64) -> Self {
        Self { low: 0.0, high, inside: false }
    }

    /// By the published rules: `10` is 0 to 10, `~` is without a lower end, nothing behind the colon without an upper
    /// one, and `@` alarms inside. `None` for what is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (inside, ends) = match text.strip_prefix('@') {
            Some(ends) => (true, ends),
            None => (false, text),
        };
        let (low, high) = match ends.split_once(':') {
            None => (0.0, number(ends)?),
            Some(("", "")) => return None,
            Some((low, high)) => {
                let low = match low {
                    "" => 0.0,
                    "~" => f64::NEG_INFINITY,
                    low => number(low)?,
                };
                (low, if high.is_empty() { f64::INFINITY } else { number(high)? })
            }
        };
        (low <= high).then_some(Self { low, high, inside })
    }

    /// The same, but a lone number alarms below it: health is good where it is high, so that this is what people mean.
    pub fn parse_floor(text: &str) -> Option<Self> {
        number(text.trim()).map(Self::from).or_else(|| Self::parse(text))
    }

    pub fn alarms(self, value: f64) -> bool {
        (self.low <= value && value <= self.high) == self.inside
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.inside {
            f.write_str("@")?;
        }
        match (self.low == f64::NEG_INFINITY, self.high == f64::INFINITY) {
            (true, true) => f.write_str("~:"),
            (true, false) => write!(f, "~:{}", self.high),
            (false, true) => write!(f, "{}:", self.low),
            (false, false) => write!(f, "{}:{}", self.low, self.high),
        }
    }
}

/// Digits with perhaps a sign and a decimal point, and nothing else that a float can be written as.
fn number(text: &str) -> Option<f64> {
    let plain = text.chars().all(|c| c.is_ascii_digit() || c == '-' || c == '.');
    text.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of some values alarm.
    fn alarms(range: Range) -> Vec<i32> {
        [-1, 0, 9, 10, 15, 20, 21, 100].into_iter().filter(|value| range.alarms(f64::from(*value))).collect()
    }

    #[test]
    fn the_published_table() {
        for (text, alarming) in [
            ("10", vec![-1, 15, 20, 21, 100]),
            ("10:", vec![-1, 0, 9]),
            ("~:10", vec![15, 20, 21, 100]),
            ("10:20", vec![-1, 0, 9, 21, 100]),
            ("@10:20", vec![10, 15, 20]),
            ("0:20", vec![-1, 21, 100]),
            (":20", vec![-1, 21, 100]),
            ("@~:9", vec![-1, 0, 9]),
            ("~:", vec![]),
            ("@10:", vec![10, 15, 20, 21, 100]),
        ] {
            assert_eq!(alarms(Range::parse(text).unwrap()), alarming, "{text}");
        }
    }

    #[test]
    fn a_lone_number_is_a_floor_where_that_is_asked_for() {
        assert_eq!(alarms(Range::parse_floor("10").unwrap()), [-1, 0, 9]);
        assert_eq!(alarms(Range::parse_floor("-5").unwrap()), [0; 0]);
        assert_eq!(alarms(Range::parse_floor("0:10").unwrap()), [-1, 15, 20, 21, 100]);
        assert_eq!(alarms(Range::parse_floor("@10").unwrap()), [0, 9, 10]);
    }

    #[test]
    fn what_is_none_is_refused() {
        for text in
            ["", ":", "@", "@:", "20:10", "ten", "10:20:30", "inf", "nan:", "1e3", "57,5", "~", "~5", "10 20"]
        {
            assert_eq!(Range::parse(text), None, "{text}");
            assert_eq!(Range::parse_floor(text), None, "{text}");
        }
    }

    #[test]
    fn a_range_is_written_so_that_it_reads_back() {
        for (text, written) in
            [("10", "0:10"), ("57.5:", "57.5:"), ("~:-5", "~:-5"), ("@10:20", "@10:20"), ("~:", "~:")]
        {
            let range = Range::parse(text).unwrap();
            assert_eq!(range.to_string(), written);
            assert_eq!(Range::parse(written), Some(range));
        }
        assert_eq!(Range::parse_floor("60").unwrap().to_string(), "60:");
    }
}
