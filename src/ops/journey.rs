//! What many customers lived together: the map of a segment or of a persona.

use super::OpsError;
use crate::domain::journey::Atlas;
use crate::domain::journey::aggregate::{Aggregate, Tally};
use crate::domain::lang::Lang;
use crate::domain::moment::Clock;
use crate::domain::query::Query;
use crate::store::Store;

/// The customers who match, under a lens; those of a persona are [`Query::of_persona`]. `None` where `go_on` said no:
/// it is asked before every few hundred customers.
pub fn aggregate(
    store: &Store,
    query: &Query,
    lens: &str,
    clock: Clock,
    lang: Lang,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Aggregate>, OpsError> {
    let mut tally = Tally::new(Atlas { lens: store.lens(lens), ladder: store.ladder(), clock, lang });
    if !store.each_life(query, go_on, &mut |story| tally.add(story))? {
        return Ok(None);
    }
    let persona = match tally.persona() {
        Some(key) => store.persona(key)?,
        None => None,
    };
    Ok(Some(tally.finish(persona.as_ref(), &store.channels()?)))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use chrono_tz::Tz;

    use super::*;
    use crate::domain::account::Account;
    use crate::domain::cell::{CellRow, Statement};
    use crate::domain::channel::ChannelKey;
    use crate::domain::context::{Actor, Ctx, Source};
    use crate::domain::customer::Record;
    use crate::domain::deed::{Deed, Newcomer};
    use crate::domain::emotion::Emotion;
    use crate::domain::evidence::Evidence;
    use crate::domain::ids::CustomerId;
    use crate::domain::moment::At;
    use crate::domain::pain::Severity;
    use crate::domain::persona::Portrait;
    use crate::domain::personas;
    use crate::domain::stage::StageKey;
    use crate::domain::story::Story;
    use crate::domain::survey::{Answer, SurveyKind};
    use crate::domain::touchpoint::Touch;
    use crate::ops::{deeds, demo, find};
    use crate::store::Access;

    fn clock() -> Clock {
        Clock { at: At::parse("2026-11-22", Tz::Asia__Jakarta).unwrap(), zone: Tz::Asia__Jakarta }
    }

    fn ctx() -> Ctx {
        let actor = Actor { name: "ana".into(), uid: 1 };
        Ctx { clock: clock(), recorded_at: Default::default(), actor, source: Source::Dashboard }
    }

    /// The demo, with two customers more who are like a persona of their own and lived something.
    fn store(path: &Path) -> Store {
        demo::write(path).unwrap();
        let mut store = Store::open(path, Access::ReadWrite, [1; 32]).unwrap();
        let mut perform = |deed: Deed| deeds::perform(&mut store, &ctx(), &deed).unwrap();
        let amanda = personas::built_in().remove(0).portrait;
        perform(Deed::DrawPersona(Portrait { key: "tester".into(), ..amanda }));
        for key in ["one", "two"] {
            perform(Deed::Add(Newcomer {
                record: Record { persona: Some("tester".into()), ..Record::named(key, key) },
                stage: StageKey::new("aware"),
                reason: None,
                since: None,
                tags: Vec::new(),
            }));
        }
        let [one, two] = ["=one", "=two"].map(|key| find::customer(&store, key).unwrap());
        let touch = |emotion| Touch {
            emotion: Emotion::new(emotion),
            action: Some("searches on Google".into()),
            ..Touch::by(ChannelKey::new("website"), clock().at)
        };
        let pain = Some(("too much information".into(), Severity::High));
        let answer = Answer { at: clock().at, kind: SurveyKind::Nps, score: 9, comment: None };
        let text = "curious".into();
        let cell = Statement { text, emotion: Emotion::new(1), evidence: Evidence::Reported };
        let (stage, row) = (StageKey::new("aware"), CellRow::Emotion);
        for deed in [
            Deed::Log { customer: one, touches: vec![touch(1), touch(0)], pain: None },
            Deed::Log { customer: two, touches: vec![touch(-2)], pain },
            Deed::Answer { customer: one, answer },
            Deed::State { customer: two, stage, row, statement: Some(cell) },
        ] {
            deeds::perform(&mut store, &ctx(), &deed).unwrap();
        }
        store
    }

    fn of(store: &Store, query: &Query) -> Aggregate {
        aggregate(store, query, "clm", clock(), Lang::English, &mut || true).unwrap().unwrap()
    }

    #[test]
    fn lives_are_read_as_the_record_reads_them() {
        let dir = tempfile::tempdir().unwrap();
        let mut store = store(&dir.path().join("t.db"));
        let texts =
            ["", "owner:ana", "stage:loyal", "persona:TESTER", "-persona:none", "sinar", "nobody-at-all"];
        let compare = |store: &Store| {
            for text in texts {
                let query = find::query(store, text).unwrap();
                let mut lives = Vec::new();
                assert!(store.each_life(&query, &mut || true, &mut |life| lives.push(life.clone())).unwrap());
                let seen: Vec<CustomerId> = lives.iter().map(|life| life.account.customer.id).collect();
                assert_eq!(seen, store.matching_ids(&query).unwrap(), "{text}");
                for life in lives {
                    let Story { account, touchpoints, .. } =
                        store.story(life.account.customer.id, 0).unwrap().unwrap();
                    assert_eq!(life.touchpoints, touchpoints);
                    assert_eq!(life.account.customer.record.persona, account.customer.record.persona);
                    assert_eq!(life.account.customer.standing, account.customer.standing);
                    let lived = |account: Account| {
                        let Account { moves, purchases, surveys, pains, opportunities, cells, .. } = account;
                        (moves, purchases, surveys, pains, opportunities, cells)
                    };
                    assert_eq!(lived(life.account), lived(account));
                }
            }
        };
        compare(&store);
        // And on an earlier day, where the tables are others.
        store
            .look_back(Clock { at: At::parse("2026-09-01", Tz::Asia__Jakarta).unwrap(), ..clock() })
            .unwrap();
        compare(&store);
    }

    #[test]
    fn a_persona_is_laid_beside_what_its_customers_lived() {
        let dir = tempfile::tempdir().unwrap();
        let store = store(&dir.path().join("t.db"));
        let all = of(&store, &Query::of_persona("Tester"));
        let [one, two] = ["=one", "=two"].map(|key| find::customer(&store, key).unwrap());
        assert_eq!(all.customers, [one, two]);
        assert_eq!(all.persona.as_deref(), Some("tester"));
        assert_eq!(all.stations[0].expected, Some(1.0));
        // (1 + 0) / 2 and -2 make -0.75, of three tellings; the survey is on no channel.
        let website = &all.channels[0];
        assert_eq!((website.name.as_str(), website.touches), ("website", 3));
        assert_eq!((website.feeling.mean, website.feeling.tellings), (Ok(-0.75), 3));
        // An NPS of 9 is a feeling of 1.6: (1 + 0 + 1.6) / 3 and the written 1 make 0.9333.
        let felt = all.stations[0].feeling.mean.unwrap();
        assert!((felt - 0.9333).abs() < 1e-3, "{felt}");
        let pain = &all.stations[0].pains[0];
        assert_eq!((pain.customers.as_slice(), pain.told.worst), ([two].as_slice(), Severity::High));
        assert_eq!(all.stations[0].share(pain), Ok(0.5));
    }

    #[test]
    fn many_personas_expect_nothing_together() {
        let dir = tempfile::tempdir().unwrap();
        let store = store(&dir.path().join("t.db"));
        let all = of(&store, &Query::default());
        assert_eq!(all.persona, None);
        assert_eq!(all.customers, store.matching_ids(&Query::default()).unwrap());
        assert!(all.stations.iter().all(|station| station.expected.is_none()));
    }

    #[test]
    fn it_can_be_given_up() {
        let dir = tempfile::tempdir().unwrap();
        let store = store(&dir.path().join("t.db"));
        let query = find::query(&store, "stage:loyal").unwrap();
        let mut left = 3;
        let mut go_on = || {
            left -= 1;
            left > 0
        };
        let none = aggregate(&store, &query, "clm", clock(), Lang::English, &mut go_on).unwrap();
        assert!(none.is_none());
        // Nothing stays open behind it.
        assert!(of(&store, &query).customers.len() > 1);
    }
}
