//! Clauses as people write them: `relationship 60, recency 25` (or `relationship=60,recency=25`), `75, 50, 25` and
//! `30, 14`.

use crate::domain::health::{Bands, Dimension, Weights};
use crate::domain::written_days::written_days;

/// The largest weight: only the proportions matter, and who thinks in per cent needs no more.
pub const MOST_WEIGHT: u8 = 100;

/// Why weights cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadWeights {
    UnknownDimension(String),
    /// No whole number from 0 to [`MOST_WEIGHT`].
    NotAWeight(String),
    Twice(Dimension),
    /// Nothing would count.
    AllZero,
}

/// Weights by key or by the name that `name` gives; what is not named counts nothing.
pub fn weights(typed: &str, name: impl Fn(Dimension) -> &'static str) -> Result<Weights, BadWeights> {
    let mut of: Vec<(Dimension, u8)> = Vec::new();
    for entry in typed.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
        let (word, number) = entry
            .split_once(['=', ':'])
            .or_else(|| entry.rsplit_once(char::is_whitespace))
            .map_or((entry, ""), |(word, number)| (word.trim(), number.trim()));
        let is_meant =
            |one: &&Dimension| word.eq_ignore_ascii_case(one.key()) || word.to_lowercase() == name(**one);
        let dimension = Dimension::ALL.iter().find(is_meant);
        let dimension = *dimension.ok_or_else(|| BadWeights::UnknownDimension(word.to_owned()))?;
        let weight = number.parse().ok().filter(|weight| *weight <= MOST_WEIGHT);
        let weight = weight.ok_or_else(|| BadWeights::NotAWeight(entry.to_owned()))?;
        if of.iter().any(|(known, _)| *known == dimension) {
            return Err(BadWeights::Twice(dimension));
        }
        of.push((dimension, weight));
    }
    Weights::new(of).ok_or(BadWeights::AllZero)
}

/// Where the bands begin: three whole numbers that fall from at most 100 to above 0.
pub fn bands(typed: &str) -> Option<Bands> {
    let numbers: Option<Vec<u8>> = parts(typed).map(|part| part.parse().ok()).collect();
    match numbers?.as_slice() {
        [healthy, watch, at_risk] => Bands::new(*healthy, *watch, *at_risk),
        _ => None,
    }
}

/// The two limits of a rung: after how many days a customer rots there, and the days between touches.
pub fn limits(typed: &str) -> Option<[Option<u32>; 2]> {
    let limits: Option<Vec<Option<u32>>> = parts(typed).map(|part| written_days(part).ok()).collect();
    limits?.try_into().ok()
}

fn parts(typed: &str) -> impl Iterator<Item = &str> {
    typed.split([',', ';', '/']).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<Vec<(Dimension, u8)>, BadWeights> {
        let names = |dimension| if dimension == Dimension::Pulse { "kesan kami" } else { "?" };
        weights(typed, names).map(|weights| weights.iter().collect())
    }

    #[test]
    fn weights_are_read_however_they_are_written() {
        let meant = Ok(vec![(Dimension::Recency, 25), (Dimension::Pulse, 15)]);
        for typed in [
            "recency=25,pulse=15",
            "pulse 15, recency 25",
            " Recency : 25 , PULSE 15,",
            "kesan kami 15, recency 25",
            "Kesan kami=15, recency=25, rhythm=0",
        ] {
            assert_eq!(read(typed), meant, "{typed}");
        }
    }

    #[test]
    fn what_is_no_weight_is_told_with_its_word() {
        assert_eq!(read("luck=3"), Err(BadWeights::UnknownDimension("luck".into())));
        assert_eq!(read("recency"), Err(BadWeights::NotAWeight("recency".into())));
        assert_eq!(read("recency=101"), Err(BadWeights::NotAWeight("recency=101".into())));
        assert_eq!(read("recency -1"), Err(BadWeights::NotAWeight("recency -1".into())));
        assert_eq!(read("pulse 1, pulse 2"), Err(BadWeights::Twice(Dimension::Pulse)));
        for typed in ["", " , ", "recency=0", "recency 0, pulse 0"] {
            assert_eq!(read(typed), Err(BadWeights::AllZero), "{typed}");
        }
    }

    #[test]
    fn bands_fall_and_limits_come_in_pairs() {
        assert_eq!(bands("75, 50,25"), Bands::new(75, 50, 25));
        for typed in ["", "75,50", "50,75,25", "75,50,25,10", "101,50,25", "75,50,0", "a,b,c", "75,75,25"] {
            assert_eq!(bands(typed), None, "{typed}");
        }
        assert_eq!(limits("30, 14d"), Some([Some(30), Some(14)]));
        assert_eq!(limits("none / 7"), Some([None, Some(7)]));
        for typed in ["", "30", "30,14,7", "30,soon", "0, 14"] {
            assert_eq!(limits(typed), None, "{typed}");
        }
    }
}
