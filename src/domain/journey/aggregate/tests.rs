//! What a few lives come to together; the figures are worked out by hand beside them.

use super::*;
use crate::domain::account::Account;
use crate::domain::channel;
use crate::domain::customer::{Customer, Record, Standing};
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::health::Timeline;
use crate::domain::ids::{MoveId, PainId, PersonaId, SurveyId, TouchpointId};
use crate::domain::lang::Lang;
use crate::domain::lens::Lens;
use crate::domain::lenses;
use crate::domain::moment::{At, Clock};
use crate::domain::moves::{Reason, StageMove};
use crate::domain::pain::{Closing, Pain, Severity, Trouble};
use crate::domain::personas;
use crate::domain::stage::{Ladder, StageKey};
use crate::domain::story::Story;
use crate::domain::survey::{Answer, Survey, SurveyKind};
use crate::domain::touchpoint::{Touch, Touchpoint};

const ZONE: chrono_tz::Tz = chrono_tz::Tz::Asia__Jakarta;

fn at(text: &str) -> At {
    At::parse(text, ZONE).unwrap()
}

fn story(id: i64, path: &[(&str, &str)]) -> Story {
    let customer = CustomerId(id);
    let step = |(number, (when, to)): (i64, &(&str, &str))| StageMove {
        id: MoveId(number),
        customer,
        at: at(when),
        from: None,
        to: StageKey::new(to),
        reason: Some(Reason::Price),
    };
    let (when, to) = path.last().unwrap();
    let who = Customer {
        id: customer,
        record: Record { persona: Some("amanda".into()), ..Record::named("k", "PT Sinar Jaya") },
        standing: Standing { stage: StageKey::new(to), since: at(when), before: None },
        tags: Vec::new(),
        next_task: None,
    };
    let account = Account { moves: (1..).zip(path).map(step).collect(), ..Account::of(who) };
    Story {
        account,
        touchpoints: Vec::new(),
        timeline: Timeline::default(),
        persona: None,
        channels: channel::built_in(),
        history: Vec::new(),
    }
}

fn touch(story: &mut Story, when: &str, channel: &str, emotion: Option<i64>, action: &str) {
    let touch = Touch {
        emotion: emotion.and_then(Emotion::new),
        action: Some(action.to_owned()).filter(|action| !action.is_empty()),
        ..Touch::by(ChannelKey::new(channel), at(when))
    };
    let id = TouchpointId(story.touchpoints.len() as i64 + 1);
    story.touchpoints.push(Touchpoint { id, customer: story.account.customer.id, touch });
}

fn hurt(story: &mut Story, stage: &str, what: &str, severity: Severity, open: bool) {
    let trouble = Trouble {
        what: what.into(),
        stage: StageKey::new(stage),
        severity,
        since: at("2026-11-01"),
        evidence: Evidence::Reported,
        touchpoint: None,
    };
    let closed = (!open).then(|| Closing { at: at("2026-11-02"), gone: Some(true) });
    let id = PainId(story.account.pains.len() as i64 + 1);
    story.account.pains.push(Pain { id, customer: story.account.customer.id, trouble, closed });
}

fn aggregate(stories: &[Story], persona: Option<&Persona>, lens: &str) -> Aggregate {
    let ladder = Ladder::built_in();
    let lenses = lenses::built_in(&ladder);
    let lens: &Lens = lenses.iter().find(|known| known.key() == lens).unwrap();
    let clock = Clock { at: at("2026-11-22"), zone: ZONE };
    let mut tally = Tally::new(Atlas { lens, ladder: &ladder, clock, lang: Lang::Indonesian });
    stories.iter().for_each(|story| tally.add(story));
    tally.finish(persona, &channel::built_in())
}

fn ids(customers: &[CustomerId]) -> Vec<i64> {
    customers.iter().map(|id| id.0).collect()
}

#[test]
fn nobody_makes_no_figures_and_says_why() {
    let none = aggregate(&[], None, "clm");
    assert!(none.customers.is_empty() && none.channels.is_empty() && none.persona.is_none());
    assert_eq!(none.stations.len(), 7);
    for station in &none.stations {
        assert_eq!(station.median_days, Err(Unknown::NobodyThere));
        assert_eq!(station.feeling.mean, Err(Unknown::NobodyTold));
        assert_eq!(station.gap(), None);
        if let Some(passage) = &station.passage {
            assert_eq!(passage.drop_off(), Err(Unknown::NobodyThere));
        }
    }
    let told: Vec<_> = none.stations.iter().map(|station| station.passage.is_some()).collect();
    assert_eq!(told, [true, true, true, true, false, false, false], "nothing follows the last one and exits");
}

#[test]
fn who_skips_a_column_has_passed_the_one_before() {
    let stories = [
        // 10 days in awareness, 5 in consideration, 16 in purchase.
        story(1, &[("2026-10-22", "aware"), ("2026-11-01", "considering"), ("2026-11-06", "purchased")]),
        // 20 days in awareness, then over consideration right to purchase: 11 days.
        story(2, &[("2026-10-22", "aware"), ("2026-11-11", "purchased")]),
        // 31 days in awareness until today.
        story(3, &[("2026-10-22", "aware")]),
        // 1 day in awareness, then gone.
        story(4, &[("2026-10-22", "aware"), ("2026-10-23", "ended")]),
        // Began as one who buys (21 days in retention), and went back to consideration for 10.
        story(5, &[("2026-10-22", "retained"), ("2026-11-12", "considering")]),
    ];
    let all = aggregate(&stories, None, "clm");
    let reached: Vec<_> = all.stations.iter().map(|station| ids(&station.reached)).collect();
    let none: Vec<i64> = Vec::new();
    assert_eq!(reached, [vec![1, 2, 3, 4], vec![1, 5], vec![1, 2], vec![5], none.clone(), none, vec![4]]);
    let passages: Vec<_> = all.stations[..4]
        .iter()
        .map(|station| {
            let passage = station.passage.as_ref().unwrap();
            (ids(&passage.passed), ids(&passage.stayed), passage.drop_off().unwrap())
        })
        .collect();
    assert_eq!(passages[0], (vec![1, 2], vec![3, 4], 0.5), "leaving is no passage");
    assert_eq!(passages[1], (vec![1, 5], vec![], 0.0), "5 has been further");
    assert_eq!(passages[2], (vec![], vec![1, 2], 1.0));
    let days: Vec<_> = all.stations.iter().map(|station| station.median_days).collect();
    // Of 1, 10, 20 and 31 the middle is 15; of 5 and 10 it is 7.5; of 16 and 11 it is 13.5.
    assert_eq!(days[..4], [Ok(15.0), Ok(7.5), Ok(13.5), Ok(21.0)]);
    assert_eq!(days[6], Ok(30.0), "an exit has days as well: from 23 October to 22 November");
}

#[test]
fn a_customer_who_tells_often_counts_once() {
    let path = [("2026-11-01", "aware")];
    let mut stories: Vec<Story> = (1..=5).map(|id| story(id, &path)).collect();
    // The means of the customers: 1 (of three), -2, 0, 2, and one says nothing.
    for (customer, emotions) in [(0, vec![2, 0, 1]), (1, vec![-2]), (2, vec![1, -1]), (3, vec![2])] {
        for emotion in emotions {
            touch(&mut stories[customer], "2026-11-05", "phone", Some(emotion), "");
        }
    }
    let four = aggregate(&stories, None, "clm").stations[0].feeling.clone();
    // (1 - 2 + 0 + 2) / 4; all seven tellings together would be 3 / 7.
    assert!((four.mean.unwrap() - 0.25).abs() < 1e-12);
    assert_eq!((ids(&four.customers), four.tellings), (vec![1, 2, 3, 4], 7));
    assert_eq!(four.interval, Err(Unknown::TooFew { n: 4, needed: 5 }));
    // An NPS of 5 is a feeling of 0: the means are 1, -2, 0, 2, 0.
    let answer = Answer { at: at("2026-11-06"), kind: SurveyKind::Nps, score: 5, comment: None };
    stories[4].account.surveys.push(Survey { id: SurveyId(1), customer: CustomerId(5), answer });
    let all = aggregate(&stories, None, "clm");
    let five = &all.stations[0].feeling;
    // Mean 0.2; squares 0.64 + 4.84 + 0.04 + 3.24 + 0.04 = 8.8; deviation sqrt(2.2) = 1.4832; by sqrt(5) 0.6633; times
    // 2.776 1.8415.
    let (low, high) = five.interval.unwrap();
    assert!((five.mean.unwrap() - 0.2).abs() < 1e-12);
    assert!((low - (0.2 - 1.8415)).abs() < 0.002 && (high - 2.0).abs() < 1e-12, "{low} {high}");
    // The survey was on no channel.
    assert_eq!((all.channels.len(), all.channels[0].touches), (1, 7));
    assert_eq!(ids(&all.channels[0].feeling.customers), [1, 2, 3, 4]);
}

#[test]
fn channels_are_told_by_touches_with_a_feeling_of_their_own() {
    let path = [("2026-11-01", "aware")];
    let mut stories = [story(1, &path), story(2, &path)];
    touch(&mut stories[0], "2026-11-02", "ads", None, "");
    touch(&mut stories[0], "2026-11-03", "ads", Some(-2), "");
    touch(&mut stories[1], "2026-11-02", "ads", Some(1), "");
    touch(&mut stories[1], "2026-11-03", "phone", Some(2), "");
    let channels = aggregate(&stories, None, "clm").channels;
    let told = channels.iter().map(|one| (one.name.as_str(), one.touches, ids(&one.customers)));
    assert_eq!(told.collect::<Vec<_>>(), [("iklan", 3, vec![1, 2]), ("telepon", 1, vec![2])]);
    assert_eq!((channels[0].feeling.mean, channels[0].feeling.tellings), (Ok(-0.5), 2));
    assert_eq!(channels[1].feeling.interval, Err(Unknown::TooFew { n: 1, needed: 5 }));
}

#[test]
fn pains_are_shared_by_their_folded_text() {
    let path = [("2026-11-01", "aware")];
    let mut stories =
        [story(1, &path), story(2, &path), story(3, &path), story(4, &[("2026-11-01", "retained")])];
    hurt(&mut stories[0], "aware", "Too expensive", Severity::Low, false);
    hurt(&mut stories[0], "aware", "too expensive", Severity::Medium, false);
    hurt(&mut stories[1], "aware", "too EXPENSIVE ", Severity::High, true);
    hurt(&mut stories[2], "aware", "slow", Severity::Low, true);
    // Noted for a column where the customer has never been.
    hurt(&mut stories[3], "aware", "slow", Severity::Medium, true);
    hurt(&mut stories[3], "loyal", "late", Severity::Low, true);
    let all = aggregate(&stories, None, "clm");
    let pains = &all.stations[0].pains;
    let told = pains.iter().map(|pain| {
        let share = all.stations[0].share(pain).unwrap();
        (pain.text.as_str(), ids(&pain.customers), ids(&pain.told.open), pain.told.worst, share)
    });
    // Three have reached it and a fourth has a pain there: two of four. A customer's worst wording comes first.
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            ("too expensive", vec![1, 2], vec![2], Severity::High, 0.5),
            ("slow", vec![3, 4], vec![3, 4], Severity::Medium, 0.5),
        ]
    );
    assert_eq!(all.stations[3].share(&all.stations[3].pains[0]), Ok(1.0));
}

#[test]
fn what_is_done_by_most_comes_before_what_one_does_often() {
    let path = [("2026-11-01", "aware")];
    let mut stories = [story(1, &path), story(2, &path)];
    for _ in 0..5 {
        touch(&mut stories[0], "2026-11-02", "ads", None, "clicks an ad");
    }
    touch(&mut stories[0], "2026-11-02", "website", None, "reads the blog");
    touch(&mut stories[1], "2026-11-02", "website", None, "Reads the blog");
    let all = aggregate(&stories, None, "clm");
    let told = all.stations[0].actions.iter().map(|one| (one.text.as_str(), ids(&one.customers), one.told));
    assert_eq!(told.collect::<Vec<_>>(), [("reads the blog", vec![1, 2], 2), ("clicks an ad", vec![1], 5)]);
    assert!(!all.stations[0].pruned);
}

#[test]
fn an_expectation_is_shown_where_all_are_like_one_persona() {
    let amanda = Persona { id: PersonaId(1), ..personas::built_in().remove(0) };
    let path = [("2026-11-01", "aware")];
    let mut stories = [story(1, &path), story(2, &path)];
    touch(&mut stories[0], "2026-11-02", "phone", Some(-1), "");
    let alike = aggregate(&stories, Some(&amanda), "clm");
    assert_eq!(alike.persona.as_deref(), Some("amanda"));
    assert_eq!((alike.stations[0].expected, alike.stations[0].gap()), (Some(1.0), Some(-2.0)));
    stories[1].account.customer.record.persona = None;
    assert_eq!(aggregate(&stories, None, "clm").persona, None);
    stories[1].account.customer.record.persona = Some("budi".into());
    assert_eq!(aggregate(&stories, None, "clm").persona, None);
}

#[test]
fn every_lens_holds_every_customer_once_a_column() {
    let ladder = Ladder::built_in();
    let rungs: Vec<&str> = ladder.stages().iter().map(|stage| stage.key.as_str()).collect();
    let stories: Vec<Story> = (0..20)
        .map(|id| {
            let path = (0..4).map(|step| ("2026-11-01", rungs[(id + step * 3) % rungs.len()]));
            story(id as i64, &path.collect::<Vec<_>>())
        })
        .collect();
    for lens in lenses::built_in(&ladder) {
        let all = aggregate(&stories, None, lens.key());
        assert_eq!(all.stations.len(), lens.columns().len());
        for station in &all.stations {
            let mut once = station.reached.clone();
            once.dedup();
            assert_eq!(once, station.reached);
            if let Some(passage) = &station.passage {
                assert_eq!(passage.passed.len() + passage.stayed.len(), station.reached.len());
            }
        }
    }
}
