//! What holds for whatever is known of a customer.

use proptest::prelude::*;

use super::tests::{ago, today, touch, worth};
use super::*;
use crate::domain::contact::ContactRole;
use crate::domain::evidence::Evidence;
use crate::domain::moment::plus_days;
use crate::domain::pain::Severity;
use crate::domain::qualification::{Letter, Level};
use crate::domain::survey::SurveyKind;

prop_compose! {
    fn any_signs()(
        stage in 0..10_usize,
        own_cadence in proptest::option::of(1..100_u32),
        last_touch in proptest::option::of(0..500_i64),
        rhythm in proptest::option::of((0..800_i64, 0..400_u32)),
        voice in proptest::option::of((0.0..=100.0, 0..365_i64)),
        pains in proptest::collection::vec((0..400_i64, 0..3_usize), 0..5),
        bond in proptest::option::of((proptest::option::of(0..19_u8), 0..4_u8, any::<bool>())),
        pulse in proptest::option::of((0..120_i64, 1..6_u8)),
    ) -> Signs {
        Signs {
            stage: Some(Ladder::built_in().stages()[stage].key.clone()),
            own_cadence,
            last_touch: last_touch.map(ago),
            rhythm: rhythm.map(|(days, gap_doubled)| Rhythm { last: ago(days), gap_doubled }),
            voice: voice.map(|(value, days)| Voice { value, heard: ago(days) }),
            had_pain: !pains.is_empty(),
            pains: pains.into_iter().map(|(days, s)| OpenPain::new(ago(days), Severity::ALL[s])).collect(),
            bond: bond.map(|(meddic, roles, champion)| Bond { meddic, roles, champion, known: None }),
            pulse: pulse.map(|(days, level)| Impression { on: ago(days), level }),
        }
    }
}

fn any_weights() -> impl Strategy<Value = Weights> {
    proptest::collection::vec(0..=255_u8, Dimension::COUNT).prop_filter_map("all are nothing", |weights| {
        Weights::new(Dimension::ALL.iter().copied().zip(weights))
    })
}

/// Not worse, where one of both is unknown: they are not compared.
fn at_most(one: Option<f64>, other: Option<f64>) -> bool {
    one.zip(other).is_none_or(|(one, other)| one <= other)
}

proptest! {
    #[test]
    fn points_add_up_to_the_score_whatever_is_known_and_weighed(signs in any_signs(), weights in any_weights()) {
        let ladder = Ladder::built_in();
        let rules = [HealthProfile::Prospect, HealthProfile::New, HealthProfile::Established]
            .into_iter()
            .fold(Rules::default(), |rules, profile| rules.weighing(profile, weights));
        let terms = Terms { rules: &rules, ladder: &ladder };
        let Some(health) = Health::of(&signs, terms, today()) else { return Ok(()) };
        prop_assert_eq!(Health::of(&signs, terms, today()), Some(health.clone()), "two runs agree");
        let points: Vec<u8> = health.parts.iter().filter_map(|part| part.points).collect();
        match health.score {
            Some(score) => {
                prop_assert!(score <= 100);
                prop_assert_eq!(points.iter().map(|p| u32::from(*p)).sum::<u32>(), u32::from(score));
                prop_assert_eq!(points.len(), health.coverage().0);
            }
            None => prop_assert!(points.is_empty()),
        }
        let all: u32 = health.parts.iter().map(|p| u32::from(p.weight)).sum();
        let there: u32 = health.parts.iter().filter(|p| p.worth.is_some()).map(|p| u32::from(p.weight)).sum();
        prop_assert_eq!(health.score.is_some(), there > 0 && there * 2 >= all);
    }

    #[test]
    fn every_dimension_is_within_its_scale(signs in any_signs(), cadence in proptest::option::of(0..200_u32)) {
        for &dimension in Dimension::ALL {
            if let Some(worth) = signs.worth(dimension, cadence, today()) {
                prop_assert!((0.0..=100.0).contains(&worth.value), "{} {}", dimension.key(), worth.value);
            }
        }
    }

    #[test]
    fn more_silence_never_raises_recency_rhythm_or_service(signs in any_signs(), days in 1..400_i64) {
        let later = plus_days(today(), days);
        let then = |dimension| signs.worth(dimension, Some(30), later).map(|worth| worth.value);
        for dimension in [Dimension::Recency, Dimension::Rhythm, Dimension::Service] {
            prop_assert!(at_most(then(dimension), worth(&signs, dimension)), "{}", dimension.key());
        }
    }

    #[test]
    fn what_is_better_is_worth_more(signs in any_signs(), nearer in 0..100_i64) {
        let better = Signs {
            last_touch: signs.last_touch.map(|last| plus_days(last, nearer).min(today())),
            rhythm: signs.rhythm.map(|r| Rhythm { last: plus_days(r.last, nearer).min(today()), ..r }),
            voice: signs.voice.map(|v| Voice { value: (v.value + 5.0).min(100.0), ..v }),
            pains: signs.pains.iter().skip(1).copied().collect(),
            bond: signs.bond.map(|b| Bond { meddic: b.meddic.map(|m| m + 1), roles: b.roles + 1, champion: true, ..b }),
            pulse: signs.pulse.map(|p| Impression { level: (p.level + 1).min(5), ..p }),
            ..signs.clone()
        };
        for &dimension in Dimension::ALL {
            prop_assert!(at_most(worth(&signs, dimension), worth(&better, dimension)), "{}", dimension.key());
        }
    }

    #[test]
    fn a_way_up_leads_where_it_says(signs in any_signs()) {
        let (rules, ladder) = (Rules::default(), Ladder::built_in());
        let terms = Terms { rules: &rules, ladder: &ladder };
        let Some(way) = way_up(&signs, terms, today()) else { return Ok(()) };
        let now = Health::of(&signs, terms, today()).unwrap().score.unwrap();
        prop_assert!(way.score > now && way.band < rules.bands.band(now));
        prop_assert!((1..=3).contains(&way.steps.len()));
        prop_assert_eq!(rules.bands.band(way.score), way.band);
    }

    #[test]
    fn signs_stay_as_they_are_until_the_next_turn(timeline in any_timeline(), start in 0..400_i64) {
        let from = ago(start);
        let Some(signs) = timeline.signs_on(from) else { return Ok(()) };
        let until = timeline.next_turn(from).unwrap_or(plus_days(from, 400));
        for day in [plus_days(from, 1), plus_days(until, -1)] {
            if day < until {
                prop_assert_eq!(timeline.signs_on(day), Some(signs.clone()));
            }
        }
    }
}

prop_compose! {
    fn any_timeline()(
        moves in proptest::collection::vec((0..400_i64, 0..10_usize), 1..4),
        lived in proptest::collection::vec((0..500_i64, any::<bool>(), proptest::option::of(-2..3_i64), 0..3_usize), 0..12),
        sales in proptest::collection::vec((0..500_i64, proptest::option::of(0..90_i64)), 0..8),
        answers in proptest::collection::vec((0..500_i64, any::<bool>(), 1..6_u8), 0..4),
        pains in proptest::collection::vec((0..500_i64, proptest::option::of(0..90_i64), 0..3_usize), 0..4),
        contacts in proptest::collection::vec((0..500_i64, proptest::option::of(0..90_i64), any::<bool>()), 0..4),
        findings in proptest::collection::vec((0..500_i64, 0..6_usize, 1..4_i64), 0..4),
        pulses in proptest::collection::vec((0..300_i64, 1..6_u8), 0..3),
    ) -> Timeline {
        let ladder = Ladder::built_in();
        let end = |start: i64, length: Option<i64>| length.map(|length| ago(start - length));
        let mut timeline = Timeline {
            moves: moves.into_iter().map(|(d, s)| Entering { on: ago(d), stage: ladder.stages()[s].key.clone() }).collect(),
            lived: lived
                .into_iter()
                .map(|(d, meets, emotion, e)| Lived { meets, ..touch(d, emotion, Evidence::ALL[e]) })
                .collect(),
            sales: sales.into_iter().map(|(d, back)| Sale { on: ago(d), given_back: end(d, back) }).collect(),
            answers: answers
                .into_iter()
                .map(|(d, nps, score)| (ago(d), if nps { SurveyKind::Nps } else { SurveyKind::Csat }, score))
                .collect(),
            pains: pains
                .into_iter()
                .map(|(d, length, s)| Spell {
                    from: Some(ago(d)),
                    until: end(d, length),
                    what: OpenPain::new(ago(d), Severity::ALL[s]),
                })
                .collect(),
            contacts: contacts
                .into_iter()
                .map(|(d, length, champion)| Spell {
                    from: Some(ago(d)),
                    until: end(d, length),
                    what: champion.then_some(ContactRole::Champion),
                })
                .collect(),
            findings: findings
                .into_iter()
                .map(|(d, letter, level)| Spell {
                    from: Some(ago(d)),
                    until: None,
                    what: (Letter::ALL[letter], Level::new(level).unwrap()),
                })
                .collect(),
            pulses: pulses.into_iter().map(|(d, level)| Impression { on: ago(d), level }).collect(),
            cadences: Vec::new(),
        };
        timeline.moves.sort_by_key(|m| m.on);
        timeline.lived.sort_by_key(|l| l.on);
        timeline.sales.sort_by_key(|s| s.on);
        timeline.answers.sort_by_key(|a| a.0);
        timeline.pulses.sort_by_key(|p| p.on);
        timeline
    }
}
