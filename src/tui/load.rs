//! A slot for data that somebody else reads: what can be shown of it at the moment.

use super::message::Failure;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Load<T> {
    /// Nobody asked for it yet.
    #[default]
    Empty,
    Loading,
    Ready(T),
    /// The last good value; reading it again failed.
    Stale(T, Failure),
    Failed(Failure),
}

impl<T> Load<T> {
    /// What there is to show, be it a little old.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Ready(value) | Self::Stale(value, _) => Some(value),
            Self::Empty | Self::Loading | Self::Failed(_) => None,
        }
    }

    pub fn value_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Ready(value) | Self::Stale(value, _) => Some(value),
            Self::Empty | Self::Loading | Self::Failed(_) => None,
        }
    }

    pub fn is_stale(&self) -> bool {
        matches!(self, Self::Stale(..))
    }

    /// Reading failed: an older value stays, marked.
    pub fn fail(&mut self, why: Failure) {
        *self = match std::mem::take(self) {
            Self::Ready(value) | Self::Stale(value, _) => Self::Stale(value, why),
            Self::Empty | Self::Loading | Self::Failed(_) => Self::Failed(why),
        };
    }

    /// Asked for (again): a value or none, never a failure that may be over.
    pub fn ask(&mut self) {
        if matches!(self, Self::Empty | Self::Failed(_)) {
            *self = Self::Loading;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why() -> Failure {
        Failure { kind: "Full".into(), what: "disk full".into(), hint: None }
    }

    #[test]
    fn a_failure_never_takes_away_what_was_shown() {
        let mut slot = Load::Ready(1);
        slot.fail(why());
        assert_eq!(slot, Load::Stale(1, why()));
        slot.ask();
        assert_eq!(slot.value(), Some(&1));
    }

    #[test]
    fn a_first_failure_is_shown_until_it_is_asked_for_again() {
        let mut slot: Load<i32> = Load::Loading;
        slot.fail(why());
        assert_eq!(slot, Load::Failed(why()));
        slot.ask();
        assert_eq!(slot, Load::Loading);
    }
}
