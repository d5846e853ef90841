//! A share of a number of cases, and how sure it is.

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Proportion {
    pub hits: u64,
    pub of: u64,
}

/// The standard normal quantile of 97.5 %.
pub const Z: f64 = 1.959_963_984_540_054;

impl Proportion {
    /// Counts one more case.
    pub fn count(&mut self, hit: bool) {
        self.of += 1;
        self.hits += u64::from(hit);
    }

    /// 0 to 1; `None` of nothing.
    pub fn share(self) -> Option<f64> {
        (self.of > 0).then(|| exact(self.hits) / exact(self.of))
    }

    /// The 95 % interval of Wilson (1927), score without continuity correction, within 0 and 1; `None` of nothing.
    pub fn interval(self) -> Option<(f64, f64)> {
        let (p, n) = (self.share()?, exact(self.of));
        let shrink = 1.0 + Z * Z / n;
        let middle = (p + Z * Z / (2.0 * n)) / shrink;
        let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt() / shrink;
        let low = if self.hits == 0 { 0.0 } else { (middle - half).max(0.0) };
        let high = if self.hits == self.of { 1.0 } else { (middle + half).min(1.0) };
        Some((low, high))
    }
}

/// Counts of customers are far below where a float is no longer exact.
pub fn exact(count: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "exact up to 2^53")]
    let exact = count as f64;
    exact
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Newcombe (1998), Statistics in Medicine 17: 857-872, table I, method 3: 81/263, 15/148, 0/20 and 1/29.
    #[test]
    fn intervals_are_the_published_ones() {
        for (hits, of, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let (l, h) = Proportion { hits, of }.interval().unwrap();
            assert!((l - low).abs() < 5e-5 && (h - high).abs() < 5e-5, "{hits}/{of}: {l} {h}");
        }
    }

    #[test]
    fn nothing_has_no_share_and_all_is_all() {
        assert_eq!(Proportion::default().share(), None);
        assert_eq!(Proportion::default().interval(), None);
        let (low, high) = Proportion { hits: 29, of: 29 }.interval().unwrap();
        assert!((low - 0.883_030).abs() < 1e-6 && (high - 1.0).abs() < f64::EPSILON);
    }
}
