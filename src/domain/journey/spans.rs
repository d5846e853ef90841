//! From moves to spans: when a customer stood on which rung, day by day.
//!
//! Spans follow each other without gap or overlap from the first contact to today, whatever the path of moves, so
//! their days add up to the customer's life. Days are calendar days; a rung held for less than a day has none.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::domain::moment::At;
use crate::domain::moves::{self, Reason, StageMove};
use crate::domain::stage::StageKey;

/// A stay on one rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub stage: StageKey,
    pub entered: At,
    pub from: NaiveDate,
    /// The first day that is not part of it any more; of the last span it is today.
    pub to: NaiveDate,
    pub reason: Option<Reason>,
}

impl Span {
    pub fn days(&self) -> i64 {
        (self.to - self.from).num_days()
    }
}

/// The stays of a customer in their order. `today` closes the last one, unless it begins on a day to come.
pub fn spans(path: &[StageMove], zone: Tz, today: NaiveDate) -> Vec<Span> {
    let mut steps: Vec<&StageMove> = path.iter().collect();
    steps.sort_by_key(|step| moves::order(step, zone));
    let mut spans: Vec<Span> = Vec::with_capacity(steps.len());
    for step in steps {
        let from = step.at.day(zone);
        if let Some(last) = spans.last_mut() {
            last.to = from;
        }
        let to = today.max(from);
        spans.push(Span { stage: step.to.clone(), entered: step.at, from, to, reason: step.reason });
    }
    spans
}

/// Which span an event belongs to: the last one entered by then. What came before the first contact belongs to it.
///
/// On the day of a move an event without a time belongs to what the move led to: it was told by its day alone.
pub fn span_at(spans: &[Span], at: At, zone: Tz) -> usize {
    let day = at.day(zone);
    let began = |span: &Span| match (span.entered, at) {
        (At::Instant(entered), At::Instant(at)) => entered <= at,
        _ => span.from <= day,
    };
    spans.partition_point(began).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::ids::{CustomerId, MoveId};
    use crate::domain::stage::Ladder;
    use crate::domain::stage_path::tests::any_at;

    const ZONE: Tz = Tz::Asia__Jakarta;

    fn at(text: &str) -> At {
        At::parse(text, ZONE).unwrap()
    }

    fn path(steps: &[(&str, &str)]) -> Vec<StageMove> {
        let step = |(id, (when, to)): (i64, &(&str, &str))| StageMove {
            id: MoveId(id),
            customer: CustomerId(1),
            at: at(when),
            from: None,
            to: StageKey::new(to),
            reason: None,
        };
        (1..).zip(steps).map(step).collect()
    }

    #[test]
    fn a_path_forward_and_back_keeps_every_day() {
        let path = path(&[
            ("2026-11-01", "aware"),
            ("2026-11-05 10:00", "considering"),
            ("2026-11-05 15:00", "purchased"),
            ("2026-11-12", "considering"),
        ]);
        let spans = spans(&path, ZONE, "2026-11-22".parse().unwrap());
        let told: Vec<_> = spans.iter().map(|span| (span.stage.as_str(), span.days())).collect();
        assert_eq!(told, [("aware", 4), ("considering", 0), ("purchased", 7), ("considering", 10)]);
    }

    #[test]
    fn an_event_belongs_to_the_rung_held_then() {
        let path = path(&[("2026-11-01", "aware"), ("2026-11-05 10:00", "considering")]);
        let spans = spans(&path, ZONE, "2026-11-22".parse().unwrap());
        for (when, place) in [
            ("2026-10-01", 0),
            ("2026-11-04", 0),
            ("2026-11-05 09:59", 0),
            ("2026-11-05 10:00", 1),
            ("2026-11-05", 1),
            ("2027-01-01", 1),
        ] {
            assert_eq!(span_at(&spans, at(when), ZONE), place, "{when}");
        }
        assert_eq!(span_at(&[], at("2026-11-05"), ZONE), 0);
    }

    proptest! {
        #[test]
        fn spans_add_up_to_the_life_of_the_customer(
            steps in proptest::collection::vec((any_at(), 0..10_usize), 1..12),
            today in 0..1_200_000_i64,
        ) {
            let ladder = Ladder::built_in();
            let today = crate::domain::moment::plus_days("1000-01-01".parse().unwrap(), today);
            let path: Vec<StageMove> = (1..)
                .zip(&steps)
                .map(|(id, (at, rung))| StageMove {
                    id: MoveId(id),
                    customer: CustomerId(1),
                    at: *at,
                    from: None,
                    to: ladder.stages()[*rung].key.clone(),
                    reason: None,
                })
                .collect();
            let spans = spans(&path, ZONE, today);
            let first = path.iter().map(|step| step.at.day(ZONE)).min().unwrap();
            let last = path.iter().map(|step| step.at.day(ZONE)).max().unwrap().max(today);
            prop_assert_eq!(spans.iter().map(Span::days).sum::<i64>(), (last - first).num_days());
            prop_assert!(spans.iter().all(|span| span.days() >= 0));
            prop_assert!(spans.windows(2).all(|pair| pair[0].to == pair[1].from), "no gap, no overlap");
            for (at, _) in &steps {
                let place = span_at(&spans, *at, ZONE);
                prop_assert!(place < spans.len());
            }
        }
    }
}
