//! What a map shows of a few lives.

use super::*;
use crate::domain::account::Account;
use crate::domain::cell::{Cell, CellRow, Statement};
use crate::domain::channel::{self, ChannelKey};
use crate::domain::customer::{Customer, Record, Standing};
use crate::domain::emotion::Emotion;
use crate::domain::health::Timeline;
use crate::domain::ids::{CellId, CustomerId, MoveId, PersonaId, SurveyId, TouchpointId};
use crate::domain::lenses;
use crate::domain::moves::StageMove;
use crate::domain::persona::Persona;
use crate::domain::personas;
use crate::domain::survey::{Answer, Survey, SurveyKind};
use crate::domain::touchpoint::{Touch, Touchpoint};

const ZONE: chrono_tz::Tz = chrono_tz::Tz::Asia__Jakarta;

fn at(text: &str) -> At {
    At::parse(text, ZONE).unwrap()
}

fn story(path: &[(&str, &str)]) -> Story {
    let step = |(id, (when, to)): (i64, &(&str, &str))| StageMove {
        id: MoveId(id),
        customer: CustomerId(1),
        at: at(when),
        from: None,
        to: StageKey::new(to),
        reason: Some(Reason::Price),
    };
    let (when, to) = path.last().unwrap();
    let customer = Customer {
        id: CustomerId(1),
        record: Record::named("k", "PT Sinar Jaya"),
        standing: Standing { stage: StageKey::new(to), since: at(when), before: None },
        tags: Vec::new(),
        next_task: None,
    };
    let account = Account { moves: (1..).zip(path).map(step).collect(), ..Account::of(customer) };
    Story {
        account,
        touchpoints: Vec::new(),
        timeline: Timeline::default(),
        persona: None,
        channels: channel::built_in(),
        history: Vec::new(),
    }
}

fn touch(story: &mut Story, when: &str, channel: &str, tell: impl FnOnce(&mut Touch)) {
    let mut touch = Touch::by(ChannelKey::new(channel), at(when));
    tell(&mut touch);
    let id = TouchpointId(story.touchpoints.len() as i64 + 1);
    story.touchpoints.push(Touchpoint { id, customer: CustomerId(1), touch });
}

fn map_in(story: &Story, lens: &str, lang: Lang) -> JourneyMap {
    let ladder = Ladder::built_in();
    let lenses = lenses::built_in(&ladder);
    let lens = lenses.iter().find(|known| known.key() == lens).unwrap();
    let clock = Clock { at: at("2026-11-22"), zone: ZONE };
    JourneyMap::of(story, Atlas { lens, ladder: &ladder, clock, lang })
}

fn map(story: &Story) -> JourneyMap {
    map_in(story, "clm", Lang::English)
}

#[test]
fn exits_are_shown_only_where_the_customer_has_been() {
    let path = [("2026-10-01", "aware"), ("2026-10-11", "considering"), ("2026-11-01", "dormant")];
    let map = map(&story(&path));
    assert_eq!(map.stops.len(), 6, "five columns and the exit dormant");
    assert_eq!((map.current, map.stops[5].days), (5, 21));
    assert_eq!(map.life(), 52);
    assert_eq!(map.partings.len(), 1, "only going quiet and leaving have reasons: {:?}", map.partings);
}

#[test]
fn rungs_of_one_column_are_one_stop_and_days_count_over_all_stays() {
    let path = [
        ("2026-09-01", "considering"),
        ("2026-09-11", "purchased"),
        ("2026-09-16", "considering"),
        ("2026-09-20", "activated"),
        ("2026-10-01", "loyal"),
    ];
    let map = map(&story(&path));
    let days: Vec<i64> = map.stops.iter().map(|stop| stop.days).collect();
    assert_eq!(days, [0, 14, 5, 63, 0]);
    assert_eq!(map.stops[3].rung.as_str(), "loyal", "the rung held last is written to");
    assert_eq!(days.iter().sum::<i64>(), map.life());
    assert!(!map.stops[0].visited && map.stops[3].visited);
}

#[test]
fn what_is_said_most_comes_first_and_a_cell_goes_before_touchpoints() {
    let mut story = story(&[("2026-11-01", "aware")]);
    for (when, channel, action) in [
        ("2026-11-02", "ads", "clicked an ad"),
        ("2026-11-03", "website", "blog"),
        ("2026-11-04", "ads", "clicked an ad"),
    ] {
        touch(&mut story, when, channel, |touch| touch.action = Some(action.into()));
    }
    let said = |map: &JourneyMap| {
        let pieces = map.stops[0].actions.pieces.iter();
        pieces.map(|piece| format!("{} {}", piece.count, piece.text)).collect::<Vec<_>>()
    };
    assert_eq!(said(&map(&story)), ["2 clicked an ad", "1 blog"]);
    assert_eq!(map(&story).stops[0].channels.pieces[0].text, "ads");
    assert_eq!(map_in(&story, "clm", Lang::Indonesian).stops[0].channels.pieces[0].text, "iklan");
    story.account.cells.push(Cell {
        id: CellId(1),
        customer: CustomerId(1),
        stage: StageKey::new("aware"),
        row: CellRow::Actions,
        statement: Statement {
            text: "searches on Google".into(),
            emotion: None,
            evidence: Evidence::Reported,
        },
    });
    assert_eq!(said(&map(&story)), ["1 searches on Google"]);
}

#[test]
fn feelings_are_placed_by_days_and_their_gap_is_against_the_persona() {
    let mut story = story(&[("2026-11-01", "aware"), ("2026-11-11", "considering")]);
    story.persona = Some(Persona { id: PersonaId(1), ..personas::built_in().remove(0) });
    let felt = |value| move |touch: &mut Touch| touch.emotion = Emotion::new(value);
    touch(&mut story, "2026-11-01", "website", felt(2));
    touch(&mut story, "2026-11-06", "phone", felt(-2));
    let answer = Answer { at: at("2026-11-22"), kind: SurveyKind::Nps, score: 0, comment: None };
    story.account.surveys.push(Survey { id: SurveyId(1), customer: CustomerId(1), answer });
    let map = map(&story);
    let points: Vec<_> = map.points.iter().map(|point| (point.x, point.value)).collect();
    assert_eq!(points, [(0.0, 2.0), (0.5, -2.0), (2.0, -2.0)]);
    assert_eq!(map.stops[0].lived, Some(Mean { mean: 0.0, n: 2 }));
    assert_eq!(map.stops[0].gap(), Some(-1.0), "expected is +1");
    assert_eq!(map.stops[0].actions.expected, "searches on Google");
    assert_eq!(map.stops[2].gap(), None, "nothing was lived there");
    let lived = map.lived();
    assert!(map.points.iter().all(|point| (lived.at(point.x).unwrap() - point.value).abs() < 1e-9));
}

#[test]
fn a_feeling_that_was_written_down_stands_for_the_column() {
    let mut story = story(&[("2026-11-01", "aware")]);
    story.account.cells.push(Cell {
        id: CellId(1),
        customer: CustomerId(1),
        stage: StageKey::new("aware"),
        row: CellRow::Emotion,
        statement: Statement {
            text: "curious".into(),
            emotion: Emotion::new(1),
            evidence: Evidence::Assumed,
        },
    });
    assert_eq!(map(&story).points[0].value, 1.0);
    touch(&mut story, "2026-11-05", "phone", |touch| touch.emotion = Emotion::new(-1));
    assert_eq!(
        map(&story).stops[0].lived,
        Some(Mean { mean: -1.0, n: 1 }),
        "no guess stands for what was lived"
    );
    story.account.cells[0].statement.evidence = Evidence::Reported;
    let map = map(&story);
    let points: Vec<_> = map.points.iter().map(|point| (point.value, point.evidence)).collect();
    assert_eq!(points.len(), 2, "{points:?}");
    assert!(points.contains(&(-1.0, Evidence::Reported)) && points.contains(&(1.0, Evidence::Assumed)));
    assert_eq!(map.stops[0].lived, Some(Mean { mean: 1.0, n: 1 }));
    assert_eq!(map.stops[0].feeling.pieces[0].text, "curious");
}
