//! Chance that is the same on every machine and in every release: SplitMix64 (Steele, Lea and Flood, 2014).
//!
//! Whole numbers only. Never for secrets. A crate would be free to change its sequence; the demo rows are not.

use std::ops::RangeInclusive;

pub(super) struct Random(u64);

impl Random {
    /// Each part of the demo has a seed of its own, so that more of one leaves the others as they are.
    pub(super) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number of `0..count`.
    fn below(&mut self, count: u64) -> u64 {
        // The high half of the product: without a division, and even enough for a few hundred rows.
        ((u128::from(self.next()) * u128::from(count)) >> 64) as u64
    }

    /// A number of the range, both ends inside.
    pub(super) fn within(&mut self, range: RangeInclusive<i64>) -> i64 {
        let count = range.end().abs_diff(*range.start()) + 1;
        range.start().saturating_add_unsigned(self.below(count))
    }

    /// True in `percent` of a hundred cases.
    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of the rows, all alike. There has to be one.
    pub(super) fn pick<T: Copy>(&mut self, rows: &[T]) -> T {
        rows[self.below(rows.len() as u64) as usize]
    }

    /// One of the rows, as often as its weight says. There has to be one.
    pub(super) fn weighted<'a, T>(&mut self, rows: &'a [T], weight: impl Fn(&T) -> u32) -> &'a T {
        let mut left = self.below(rows.iter().map(|row| u64::from(weight(row))).sum());
        for row in rows {
            let weight = u64::from(weight(row));
            if left < weight {
                return row;
            }
            left -= weight;
        }
        &rows[0]
    }

    pub(super) fn shuffle<T>(&mut self, rows: &mut [T]) {
        for last in (1..rows.len()).rev() {
            rows.swap(last, self.below(last as u64 + 1) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_the_published_one() {
        // The first numbers of the reference implementation from seed 1234567.
        let mut random = Random::seeded(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn ranges_and_weights_hold() {
        let mut random = Random::seeded(1);
        let drawn: Vec<i64> = (0..1000).map(|_| random.within(-2..=2)).collect();
        assert!((-2..=2).all(|n| drawn.contains(&n)) && drawn.iter().all(|n| (-2..=2).contains(n)));
        let rows = [("often", 9), ("never", 0), ("seldom", 1)];
        let often = (0..1000).filter(|_| random.weighted(&rows, |row| row.1).0 == "often").count();
        assert!((850..950).contains(&often), "{often}");
        assert!((0..1000).all(|_| random.weighted(&rows, |row| row.1).0 != "never"));
    }
}
