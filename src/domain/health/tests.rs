//! One example of each dimension, worked out by hand.

use chrono::NaiveDate;

use super::*;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::moment::plus_days;
use crate::domain::pain::Severity;
use crate::domain::stage::StageKey;
use crate::domain::survey::SurveyKind;

pub(super) fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

pub(super) fn ago(days: i64) -> NaiveDate {
    plus_days(today(), -days)
}

/// What a dimension is worth today, for a customer with a cadence of 30 days.
pub(super) fn worth(signs: &Signs, dimension: Dimension) -> Option<f64> {
    signs.worth(dimension, Some(30), today()).map(|worth| worth.value)
}

pub(super) fn touch(days_ago: i64, emotion: Option<i64>, evidence: Evidence) -> Lived {
    Lived { on: ago(days_ago), meets: true, emotion: emotion.and_then(Emotion::new), evidence }
}

fn standing(stage: &str) -> Timeline {
    Timeline { moves: vec![Entering { on: ago(700), stage: StageKey::new(stage) }], ..Timeline::default() }
}

fn signs(timeline: &Timeline) -> Signs {
    timeline.signs_on(today()).unwrap()
}

/// Cadence 30: 20 days are within it, 100. 45 days are 1.5 cadences, half way from 100 to 50: 75. 90 days are 3, half
/// way from 50 to 0: 25. 120 days are 4: 0.
#[test]
fn recency_fades_from_one_cadence_to_four() {
    for (days, expected) in
        [(0, 100.0), (20, 100.0), (30, 100.0), (45, 75.0), (60, 50.0), (90, 25.0), (120, 0.0), (400, 0.0)]
    {
        let signs = Signs { last_touch: Some(ago(days)), ..Signs::default() };
        assert_eq!(worth(&signs, Dimension::Recency), Some(expected), "{days}");
    }
    assert_eq!(worth(&Signs::default(), Dimension::Recency), None);
}

/// Purchases 100, 80, 50 and 30 days ago: gaps of 20, 30 and 20 days, the middle one is 20. The last was 30 days ago,
/// 1.5 gaps: 75. With one more on day 0 the gaps are 20, 30, 20, 30: the median is 25, and nothing is late.
#[test]
fn rhythm_is_told_from_the_median_gap() {
    let sale = |days| Sale { on: ago(days), given_back: None };
    let mut timeline = Timeline { sales: [100, 80, 50, 30].map(sale).into(), ..standing("loyal") };
    assert_eq!(worth(&signs(&timeline), Dimension::Rhythm), Some(75.0));
    timeline.sales.push(sale(0));
    assert_eq!(signs(&timeline).rhythm.unwrap().gap_doubled, 50);
    assert_eq!(worth(&signs(&timeline), Dimension::Rhythm), Some(100.0));
}

/// Two days with three orders tell no rhythm, nor does an order that was given back. Gaps of 2 days count as 7: 14 days
/// are two of those, 50.
#[test]
fn rhythm_needs_three_days_and_is_never_quicker_than_a_week() {
    let sale = |days| Sale { on: ago(days), given_back: None };
    let mut timeline = Timeline { sales: [60, 30, 30].map(sale).into(), ..standing("loyal") };
    assert_eq!(worth(&signs(&timeline), Dimension::Rhythm), None);
    timeline.sales.push(Sale { on: ago(9), given_back: Some(ago(2)) });
    assert_eq!(worth(&signs(&timeline), Dimension::Rhythm), None);
    assert!(timeline.signs_on(ago(3)).unwrap().rhythm.is_some(), "it had not been given back then");
    let quick = Timeline { sales: [18, 16, 14].map(sale).into(), ..standing("loyal") };
    assert_eq!(worth(&signs(&quick), Dimension::Rhythm), Some(50.0));
}

/// NPS 8 today: 80, weight 3. CSAT 2 ninety days ago: 25, weight 3 x 1/2. Two feelings today, +2 reported (100, weight 1)
/// and -2 assumed (0, weight 1/2): (80 x 3 + 25 x 1.5 + 100 x 1 + 0 x 0.5) / (3 + 1.5 + 1 + 0.5) = 377.5 / 6 = 62.9167.
#[test]
fn satisfaction_weighs_answers_and_feelings_by_their_age() {
    let timeline = Timeline {
        answers: vec![
            (ago(200), SurveyKind::Nps, 0),
            (ago(90), SurveyKind::Csat, 2),
            (ago(0), SurveyKind::Nps, 8),
        ],
        lived: vec![touch(0, Some(2), Evidence::Reported), touch(0, Some(-2), Evidence::Assumed)],
        ..standing("loyal")
    };
    let value = worth(&signs(&timeline), Dimension::Satisfaction).unwrap();
    assert!((value - 377.5 / 6.0).abs() < 1e-12, "{value}");
    // Nothing new is heard: it stays what it is, to the last bit, until an answer is too old.
    let later = timeline.signs_on(plus_days(today(), 200)).unwrap();
    assert_eq!(later.voice, signs(&timeline).voice);
    assert_eq!(timeline.signs_on(plus_days(today(), 366)).unwrap().voice, None);
}

#[test]
fn only_the_last_five_feelings_count() {
    let mut all = vec![touch(10, Some(-2), Evidence::Reported)];
    all.extend([5, 4, 3, 2, 1].map(|days| touch(days, Some(1), Evidence::Measured)));
    let timeline = Timeline { lived: all, ..standing("loyal") };
    let value = worth(&signs(&timeline), Dimension::Satisfaction).unwrap();
    assert!((value - 75.0).abs() < 1e-12, "{value}");
}

/// A light pain of today hurts 10, a bad one 30 days ago 40 x 1.5 = 60: 30 are left. Another bad one, 60 days and older,
/// hurts 80: nothing is left.
#[test]
fn service_suffers_from_open_pains_the_longer_the_more() {
    let pain = |days, severity| Spell { from: None, until: None, what: OpenPain::new(ago(days), severity) };
    let mut timeline =
        Timeline { pains: vec![pain(0, Severity::Low), pain(30, Severity::High)], ..standing("loyal") };
    assert_eq!(worth(&signs(&timeline), Dimension::Service), Some(30.0));
    timeline.pains.push(pain(90, Severity::High));
    assert_eq!(worth(&signs(&timeline), Dimension::Service), Some(0.0));
    timeline.pains.iter_mut().for_each(|spell| spell.until = Some(ago(1)));
    assert_eq!(worth(&signs(&timeline), Dimension::Service), Some(100.0));
}

#[test]
fn service_is_unknown_without_a_pain_ever_or_a_touch_in_half_a_year() {
    let touched = |days| Signs { last_touch: Some(ago(days)), ..Signs::default() };
    assert_eq!(worth(&touched(180), Dimension::Service), Some(100.0));
    assert_eq!(worth(&touched(181), Dimension::Service), None);
}

/// MEDDIC 9 of 18 is 50, one contact with a role 50, a champion 100: 0.6 x 50 + 0.2 x 50 + 0.2 x 100 = 60. Without
/// MEDDIC: 0.4 x 50 + 0.6 x 100 = 80. Two roles and no champion: 0.4 x 100 = 40. Somebody without a role: 0.
#[test]
fn relationship_is_what_is_known_of_who_decides() {
    let bond = |meddic, roles, champion| {
        let bond = Some(Bond { meddic, roles, champion, known: None });
        worth(&Signs { bond, ..Signs::default() }, Dimension::Relationship)
    };
    assert_eq!(bond(Some(9), 1, true), Some(60.0));
    assert_eq!(bond(None, 1, true), Some(80.0));
    assert_eq!(bond(None, 2, false), Some(40.0));
    assert_eq!(bond(None, 0, false), Some(0.0));
    assert_eq!(worth(&Signs::default(), Dimension::Relationship), None);
}

/// 1 to 5 are 0, 25, 50, 75, 100; after 90 days it says nothing any more.
#[test]
fn pulse_is_the_latest_and_grows_old() {
    let pulse = |days, level| Impression { on: ago(days), level };
    let timeline = |pulses| Timeline { pulses, ..standing("aware") };
    let value = |pulses| worth(&signs(&timeline(pulses)), Dimension::Pulse);
    assert_eq!(value(vec![pulse(9, 5), pulse(1, 2)]), Some(25.0));
    assert_eq!(value(vec![pulse(90, 4)]), Some(75.0));
    assert_eq!(value(vec![pulse(91, 4)]), None);
    let old = Signs { pulse: Some(pulse(91, 4)), ..Signs::default() };
    assert_eq!(worth(&old, Dimension::Pulse), None, "also where the signs were read on an earlier day");
}

fn health(signs: &Signs) -> Health {
    let (rules, ladder) = (Rules::default(), Ladder::built_in());
    Health::of(signs, Terms { rules: &rules, ladder: &ladder }, today()).unwrap()
}

/// A prospect, considering, cadence 7: relationship 60 of 100 (weight 60), recency 14 days = 50 (weight 25), no pulse.
/// (60 x 60 + 25 x 50) / 85 = 4850 / 85 = 57.06, so 57: 42.35 + 14.71 are 42 and 15.
#[test]
fn a_score_is_the_weighted_mean_of_what_is_there() {
    let bond = Some(Bond { meddic: Some(9), roles: 1, champion: true, known: None });
    let stage = Some(StageKey::new("considering"));
    let health = health(&Signs { stage, bond, last_touch: Some(ago(14)), ..Signs::default() });
    assert_eq!((health.score, health.coverage()), (Some(57), (2, 3)));
    let points = |dimension| health.part(dimension).unwrap().points;
    let all = [Dimension::Relationship, Dimension::Recency, Dimension::Pulse].map(points);
    assert_eq!(all, [Some(42), Some(15), None]);
}

#[test]
fn too_little_gives_no_score() {
    let stage = Some(StageKey::new("considering"));
    let health = health(&Signs { stage, last_touch: Some(ago(1)), ..Signs::default() });
    assert_eq!(health.score, None, "25 of 100 are less than half");
    assert!(health.parts.iter().all(|part| part.points.is_none()));
}

#[test]
fn who_has_ended_has_no_health() {
    let (rules, ladder) = (Rules::default(), Ladder::built_in());
    let signs = Signs { stage: Some(StageKey::new("ended")), last_touch: Some(ago(1)), ..Signs::default() };
    assert_eq!(Health::of(&signs, Terms { rules: &rules, ladder: &ladder }, today()), None);
}

#[test]
fn a_trend_is_an_arrow_from_five_points_on() {
    let reading = |before, now| Reading::new(Some(now), before, Rules::default().bands).trend;
    assert_eq!(reading(Some(60), 65), Some(Trend::Up));
    assert_eq!(reading(Some(65), 60), Some(Trend::Down));
    assert_eq!(reading(Some(60), 64), None);
    assert_eq!(reading(None, 64), None);
}

/// A loyal customer (cadence 45) of whom we only know a touch 90 days ago and a bad pain of today: recency 50 (weight 20),
/// service 60 (weight 15), relationship 40 (weight 10) and satisfaction 50 (25): 3550 / 70 = 50.7, 51, watch. A touch makes
/// it (2000 + 900 + 400 + 1250) / 70 = 65, closing the pain 59: neither is enough; both make 5150 / 70 = 73.6, 74, still
/// watch; a champion with both makes (2000 + 1500 + 1000 + 1250) / 70 = 82.
#[test]
fn the_way_up_is_the_shortest_that_changes_the_band() {
    let (rules, ladder) = (Rules::default(), Ladder::built_in());
    let terms = Terms { rules: &rules, ladder: &ladder };
    let pain = OpenPain::new(today(), Severity::High);
    let signs = Signs {
        stage: Some(StageKey::new("loyal")),
        last_touch: Some(ago(90)),
        pains: vec![pain],
        had_pain: true,
        voice: Some(Voice { value: 50.0, heard: ago(3) }),
        bond: Some(Bond { meddic: None, roles: 2, champion: false, known: None }),
        ..Signs::default()
    };
    assert_eq!(health(&signs).score, Some(51));
    let way = way_up(&signs, terms, today()).unwrap();
    assert_eq!(way.steps, [Step::LogTouch, Step::ClosePain(pain), Step::AddChampion]);
    assert_eq!((way.score, way.band), (82, Band::Healthy));
    let well = Signs { last_touch: Some(today()), pains: Vec::new(), voice: None, bond: None, ..signs };
    assert_eq!(way_up(&well, terms, today()), None, "nothing is better than healthy");
}
