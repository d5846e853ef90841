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
    use crate::domain::customer::{Field, Record};
    use crate::domain::deed::{Deed, Newcomer, Put};
    use crate::domain::emotion::Emotion;
    use crate::domain::evidence::Evidence;
    use crate::domain::ids::CustomerId;
    use crate::domain::moment::At;
    use crate::domain::money::Currency;
    use crate::domain::pain::Severity;
    use crate::domain::stage::StageKey;
    use crate::domain::story::Story;
    use crate::domain::survey::{Answer, SurveyKind};
    use crate::domain::touchpoint::Touch;
    use crate::ops::{deeds, demo, find};
    use crate::store::{Access, Founding};

    fn clock() -> Clock {
        Clock { at: At::parse("2026-11-22", Tz::Asia__Jakarta).unwrap(), zone: Tz::Asia__Jakarta }
    }

    fn ctx() -> Ctx {
        let actor = Actor { name: "ana".into(), uid: 1 };
        Ctx { clock: clock(), recorded_at: Default::default(), actor, source: Source::Dashboard }
    }

    /// The demo, where two customers far apart are told more of.
    fn store(path: &Path) -> Store {
        demo::write(path).unwrap();
        let mut store = Store::open(path, Access::ReadWrite, [1; 32]).unwrap();
        tell(&mut store, CustomerId(7), CustomerId(120));
        store
    }

    /// Both are like Amanda and lived something.
    fn tell(store: &mut Store, near: CustomerId, far: CustomerId) {
        let touch = |emotion| Touch {
            emotion: Emotion::new(emotion),
            action: Some("searches on Google".into()),
            ..Touch::by(ChannelKey::new("website"), clock().at)
        };
        let like = vec![Put::Text(Field::Persona, Some("amanda".into()))];
        let cell =
            Statement { text: "curious".into(), emotion: Emotion::new(1), evidence: Evidence::Reported };
        for deed in [
            Deed::Put { customers: vec![near, far], puts: like, tag: vec![], untag: vec![] },
            Deed::Log { customer: near, touches: vec![touch(1), touch(0)], pain: None },
            Deed::Log {
                customer: far,
                touches: vec![touch(-2)],
                pain: Some(("too much information".into(), Severity::High)),
            },
            Deed::Answer {
                customer: near,
                answer: Answer { at: clock().at, kind: SurveyKind::Nps, score: 9, comment: None },
            },
            Deed::State {
                customer: far,
                stage: StageKey::new("aware"),
                row: CellRow::Emotion,
                statement: Some(cell),
            },
        ] {
            deeds::perform(store, &ctx(), &deed).unwrap();
        }
    }

    fn of(store: &Store, query: &Query) -> Aggregate {
        aggregate(store, query, "clm", clock(), Lang::English, &mut || true).unwrap().unwrap()
    }

    #[test]
    fn lives_are_read_as_the_record_reads_them() {
        let dir = tempfile::tempdir().unwrap();
        let mut store = store(&dir.path().join("t.db"));
        let texts =
            ["", "owner:ana", "stage:loyal", "persona:AMANDA", "-persona:none", "sinar", "nobody-at-all"];
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
        let founding = Founding::new(Currency::IDR, Tz::Asia__Jakarta);
        let mut store = Store::create(&dir.path().join("t.db"), &founding, [1; 32]).unwrap();
        for name in ["Toko Abadi", "PT Sinar Jaya", "CV Lain"] {
            let newcomer = Newcomer {
                record: Record::named("", name),
                stage: StageKey::new("aware"),
                reason: None,
                since: None,
                tags: Vec::new(),
            };
            deeds::perform(&mut store, &ctx(), &Deed::Add(newcomer)).unwrap();
        }
        let (near, far) = (CustomerId(1), CustomerId(2));
        tell(&mut store, near, far);
        let all = of(&store, &Query::of_persona("Amanda"));
        let told = (all.customers.as_slice(), all.persona.as_deref());
        assert_eq!(told, ([near, far].as_slice(), Some("amanda")));
        assert_eq!(all.stations[0].expected, Some(1.0));
        // (1 + 0) / 2 and -2 make -0.75, of three tellings; the survey is on no channel.
        let website = &all.channels[0];
        assert_eq!((website.name.as_str(), website.touches), ("website", 3));
        assert_eq!((website.feeling.mean, website.feeling.tellings), (Ok(-0.75), 3));
        let pains: Vec<_> = all.stations.iter().flat_map(|station| &station.pains).collect();
        assert_eq!((pains.len(), pains[0].customers.as_slice()), (1, [far].as_slice()));
        assert_eq!(pains[0].told.worst, Severity::High);
        let everybody = of(&store, &Query::default());
        assert_eq!((everybody.persona, everybody.customers.len()), (None, 3), "one is like nobody");
        assert!(everybody.stations.iter().all(|station| station.expected.is_none()));
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
