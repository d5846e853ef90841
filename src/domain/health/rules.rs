//! The rules of the health score that a team may change: the weights by profile, and where the bands begin.

use serde::{Deserialize, Serialize};

use super::dimension::{Band, Dimension};
use crate::domain::stage::{HealthProfile, Ladder};

/// How much each dimension counts, in the order of [`Dimension::ALL`]; only the proportions matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weights([u8; Dimension::COUNT]);

impl Weights {
    /// `None` where nothing would count.
    pub fn new(of: impl IntoIterator<Item = (Dimension, u8)>) -> Option<Self> {
        let mut weights = Self::default();
        for (dimension, weight) in of {
            weights.0[dimension as usize] = weight;
        }
        (weights.sum() > 0).then_some(weights)
    }

    pub fn of(&self, dimension: Dimension) -> u8 {
        self.0[dimension as usize]
    }

    /// Those that count.
    pub fn iter(&self) -> impl Iterator<Item = (Dimension, u8)> + '_ {
        Dimension::ALL.iter().map(|&dimension| (dimension, self.of(dimension))).filter(|(_, w)| *w > 0)
    }

    fn sum(&self) -> u32 {
        self.0.iter().map(|weight| u32::from(*weight)).sum()
    }
}

/// The lowest score of each band but the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bands {
    healthy: u8,
    watch: u8,
    at_risk: u8,
}

impl Bands {
    /// `None` where they do not go down from 100 to above 0.
    pub fn new(healthy: u8, watch: u8, at_risk: u8) -> Option<Self> {
        let falling = healthy <= 100 && healthy > watch && watch > at_risk && at_risk > 0;
        falling.then_some(Self { healthy, watch, at_risk })
    }

    pub fn band(self, score: u8) -> Band {
        match score {
            _ if score >= self.healthy => Band::Healthy,
            _ if score >= self.watch => Band::Watch,
            _ if score >= self.at_risk => Band::AtRisk,
            _ => Band::Critical,
        }
    }

    /// The lowest score of a band.
    pub fn floor(self, band: Band) -> u8 {
        match band {
            Band::Healthy => self.healthy,
            Band::Watch => self.watch,
            Band::AtRisk => self.at_risk,
            Band::Critical => 0,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// Counts the changes; the built-in rules are the first version.
    pub version: u32,
    prospect: Weights,
    new: Weights,
    established: Weights,
    pub bands: Bands,
}

impl Rules {
    /// The weights of a profile; `None` for the profile without health.
    pub fn weights(&self, profile: HealthProfile) -> Option<Weights> {
        match profile {
            HealthProfile::Prospect => Some(self.prospect),
            HealthProfile::New => Some(self.new),
            HealthProfile::Established => Some(self.established),
            HealthProfile::None => None,
        }
    }

    /// The same with other weights for a profile. There is nothing to weigh where there is no health.
    #[must_use]
    pub fn weighing(mut self, profile: HealthProfile, weights: Weights) -> Self {
        match profile {
            HealthProfile::Prospect => self.prospect = weights,
            HealthProfile::New => self.new = weights,
            HealthProfile::Established => self.established = weights,
            HealthProfile::None => {}
        }
        self
    }

    /// What a score was worked out by: the same number for the same rules and limits, so that whatever was kept under
    /// it is right again when a change of them is taken back (FNV-1a, 64 bits).
    pub fn fingerprint(&self, ladder: &Ladder) -> i64 {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut eat = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let weights = [self.prospect, self.new, self.established];
        weights.iter().flat_map(|weights| weights.0).for_each(&mut eat);
        [self.bands.healthy, self.bands.watch, self.bands.at_risk].into_iter().for_each(&mut eat);
        for stage in ladder.stages() {
            stage.key.as_str().bytes().for_each(&mut eat);
            stage.profile.key().bytes().for_each(&mut eat);
            stage.cadence_days.map_or(u32::MAX, |days| days).to_le_bytes().into_iter().for_each(&mut eat);
        }
        hash.cast_signed()
    }
}

impl Default for Rules {
    /// The weights and bands that siklus comes with.
    fn default() -> Self {
        use Dimension as D;
        let weights = |of: &[(Dimension, u8)]| Weights::new(of.iter().copied()).unwrap_or_default();
        Self {
            version: 1,
            prospect: weights(&[(D::Relationship, 60), (D::Recency, 25), (D::Pulse, 15)]),
            new: weights(&[(D::Recency, 35), (D::Satisfaction, 30), (D::Service, 20), (D::Relationship, 15)]),
            established: weights(&[
                (D::Rhythm, 30),
                (D::Satisfaction, 25),
                (D::Recency, 20),
                (D::Service, 15),
                (D::Relationship, 10),
            ]),
            bands: Bands { healthy: 75, watch: 50, at_risk: 25 },
        }
    }
}

/// The rules as they are kept: one text, so that a change of them is one change.
#[derive(Serialize, Deserialize)]
struct Written {
    version: u32,
    weights: std::collections::BTreeMap<HealthProfile, std::collections::BTreeMap<Dimension, u8>>,
    bands: [u8; 3],
}

impl Rules {
    /// The text they are kept as; [`Rules::read`] reads it back.
    pub fn written(&self) -> String {
        let weights = HealthProfile::ALL.iter().filter_map(|&profile| {
            let weights = self.weights(profile)?;
            Some((profile, weights.iter().collect()))
        });
        let bands = [self.bands.healthy, self.bands.watch, self.bands.at_risk];
        let written = Written { version: self.version, weights: weights.collect(), bands };
        serde_json::to_string(&written).expect("maps of numbers can be written")
    }

    /// `None` for a text that is none of ours. An empty one stands for the built-in rules.
    pub fn read(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::default());
        }
        let Written { version, weights, bands: [healthy, watch, at_risk] } =
            serde_json::from_str(text).ok()?;
        let mut rules = Self { version, bands: Bands::new(healthy, watch, at_risk)?, ..Self::default() };
        for (profile, weights) in weights {
            rules = rules.weighing(profile, Weights::new(weights)?);
        }
        Some(rules)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read_back_and_nonsense_is_not() {
        let weights = Weights::new([(Dimension::Pulse, 1)]).unwrap();
        let rules = Rules { version: 7, ..Rules::default() }.weighing(HealthProfile::New, weights);
        assert_eq!(Rules::read(&rules.written()), Some(rules));
        assert_eq!(Rules::read(""), Some(Rules::default()));
        for text in [
            "{}",
            r#"{"version":1,"weights":{},"bands":[50,75,25]}"#,
            r#"{"version":1,"weights":{"new":{"pulse":0}},"bands":[75,50,25]}"#,
            r#"{"version":1,"weights":{"new":{"luck":9}},"bands":[75,50,25]}"#,
        ] {
            assert_eq!(Rules::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_built_in_weights_are_a_hundred_in_every_profile() {
        for profile in [HealthProfile::Prospect, HealthProfile::New, HealthProfile::Established] {
            assert_eq!(Rules::default().weights(profile).unwrap().sum(), 100, "{}", profile.key());
        }
        assert_eq!(Rules::default().weights(HealthProfile::None), None);
    }

    #[test]
    fn a_fingerprint_follows_weights_bands_and_cadences_and_not_the_version() {
        let (rules, ladder) = (Rules::default(), Ladder::built_in());
        let print = rules.fingerprint(&ladder);
        assert_eq!(Rules { version: 9, ..rules.clone() }.fingerprint(&ladder), print);
        assert_ne!(
            Rules { bands: Bands::new(80, 50, 25).unwrap(), ..rules.clone() }.fingerprint(&ladder),
            print
        );
        let mut stages = ladder.stages().to_vec();
        stages[0].cadence_days = Some(15);
        assert_ne!(rules.fingerprint(&Ladder::new(stages).unwrap()), print);
    }

    #[test]
    fn a_band_begins_at_its_floor() {
        let bands = Rules::default().bands;
        for (score, band) in [
            (100, Band::Healthy),
            (75, Band::Healthy),
            (74, Band::Watch),
            (50, Band::Watch),
            (49, Band::AtRisk),
            (25, Band::AtRisk),
            (24, Band::Critical),
            (0, Band::Critical),
        ] {
            assert_eq!(bands.band(score), band, "{score}");
            assert!(bands.floor(band) <= score);
        }
    }
}
