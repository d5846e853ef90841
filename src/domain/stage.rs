//! The ladder of stages: every customer stands on exactly one rung, and every move is between rungs.

use serde::{Deserialize, Serialize};

use super::keyed::{keyed_enum, text_key};
use super::lang::{Label, Lang};

text_key! {
    /// The stable key of a rung, such as `considering`. Renaming a stage changes its label, never this.
    StageKey
}

keyed_enum! {
    /// What a customer on the rung is to the company. The metrics count by it.
    pub enum Role {
        Prospect = "prospect",
        Customer = "customer",
        Advocate = "advocate",
        AtRisk = "at_risk",
        Dormant = "dormant",
        Ended = "ended",
    }
}

impl Role {
    /// Whether somebody in this role counts as a customer: has bought and has not left.
    pub fn counts_as_customer(self) -> bool {
        matches!(self, Self::Customer | Self::Advocate | Self::AtRisk)
    }
}

keyed_enum! {
    /// Which weights the health score uses on the rung.
    pub enum HealthProfile {
        Prospect = "prospect",
        New = "new",
        Established = "established",
        None = "none",
    }
}

/// One rung. The days are calendar days; `None` means the rung never rots or has no cadence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    pub key: StageKey,
    pub label: Label,
    pub role: Role,
    pub profile: HealthProfile,
    pub rot_days: Option<u32>,
    pub cadence_days: Option<u32>,
    /// The share of customers on this rung that are won in the end; prospects only.
    pub win_percent: Option<u8>,
}

/// The rungs in their order, first contact first. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder(Vec<Stage>);

impl Ladder {
    /// `None` for no stages at all or for two of the same key.
    pub fn new(stages: Vec<Stage>) -> Option<Self> {
        let mut keys: Vec<_> = stages.iter().map(|s| &s.key).collect();
        keys.sort();
        keys.dedup();
        (!stages.is_empty() && keys.len() == stages.len()).then_some(Self(stages))
    }

    /// The text a ladder is told of in the journal; [`Ladder::read`] reads it back.
    pub fn written(&self) -> String {
        serde_json::to_string(&self.0).expect("stages are texts and numbers")
    }

    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().and_then(Self::new)
    }

    pub fn stages(&self) -> &[Stage] {
        &self.0
    }

    pub fn get(&self, key: &StageKey) -> Option<&Stage> {
        self.0.iter().find(|stage| stage.key == *key)
    }

    /// A rung's name in a language; its key where the ladder does not know it any more.
    pub fn name<'a>(&'a self, key: &'a StageKey, lang: Lang) -> &'a str {
        self.get(key).map_or(key.as_str(), |stage| stage.label.get(lang))
    }

    pub fn first(&self) -> &Stage {
        &self.0[0]
    }

    /// Where a customer stands after the first purchase: the first rung of a customer's role.
    pub fn first_customer_rung(&self) -> &Stage {
        self.0.iter().find(|stage| stage.role.counts_as_customer()).unwrap_or(&self.0[0])
    }

    /// Where a relation ends, if the ladder has such a rung.
    pub fn ended(&self) -> Option<&Stage> {
        self.0.iter().find(|stage| stage.role == Role::Ended)
    }

    /// The rung of this key or name in any language.
    pub fn find(&self, typed: &str) -> Option<&Stage> {
        let typed = typed.trim();
        self.0
            .iter()
            .find(|s| s.key.as_str().eq_ignore_ascii_case(typed))
            .or_else(|| self.0.iter().find(|s| s.label.is(typed)))
    }

    /// The ten rungs siklus comes with (from the lifecycles that the source articles name).
    pub fn built_in() -> Self {
        use HealthProfile as P;
        use Role as R;
        let rung = |key, en, id, role, profile, rot: Option<(u32, u32)>, win_percent| Stage {
            key: StageKey::new(key),
            label: Label::new(en, id),
            role,
            profile,
            rot_days: rot.map(|(days, _)| days),
            cadence_days: rot.map(|(_, days)| days),
            win_percent,
        };
        Self(vec![
            rung("aware", "Aware", "Mengenal", R::Prospect, P::Prospect, Some((30, 14)), Some(10)),
            rung(
                "considering",
                "Considering",
                "Mempertimbangkan",
                R::Prospect,
                P::Prospect,
                Some((21, 7)),
                Some(30),
            ),
            rung("purchased", "Purchased", "Membeli", R::Customer, P::New, Some((14, 7)), None),
            rung("activated", "Activated", "Aktif", R::Customer, P::New, Some((30, 14)), None),
            rung("retained", "Retained", "Bertahan", R::Customer, P::Established, Some((60, 30)), None),
            rung("loyal", "Loyal", "Setia", R::Customer, P::Established, Some((90, 45)), None),
            rung("advocate", "Advocate", "Pendukung", R::Advocate, P::Established, Some((90, 60)), None),
            rung("declining", "Declining", "Menurun", R::AtRisk, P::Established, Some((14, 7)), None),
            rung("dormant", "Dormant", "Tidak aktif", R::Dormant, P::Established, Some((90, 60)), None),
            rung("ended", "Ended", "Berakhir", R::Ended, P::None, None, None),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rung_is_found_by_key_or_by_name_in_both_languages() {
        let ladder = Ladder::built_in();
        for typed in ["considering", "Considering", "mempertimbangkan", " CONSIDERING "] {
            assert_eq!(ladder.find(typed).unwrap().key.as_str(), "considering", "{typed}");
        }
        assert!(ladder.find("consid").is_none());
    }

    #[test]
    fn only_prospects_have_a_win_share_and_only_the_ended_never_rot() {
        for stage in Ladder::built_in().stages() {
            assert_eq!(stage.win_percent.is_some(), stage.role == Role::Prospect, "{}", stage.key);
            assert_eq!(stage.rot_days.is_none(), stage.role == Role::Ended, "{}", stage.key);
        }
    }

    #[test]
    fn the_first_purchase_leads_to_purchased() {
        assert_eq!(Ladder::built_in().first_customer_rung().key.as_str(), "purchased");
        assert_eq!(Ladder::built_in().ended().unwrap().key.as_str(), "ended");
    }

    #[test]
    fn a_ladder_has_no_rung_twice() {
        let mut stages = Ladder::built_in().0;
        stages.push(stages[0].clone());
        assert!(Ladder::new(stages).is_none());
        assert!(Ladder::new(Vec::new()).is_none());
    }
}
