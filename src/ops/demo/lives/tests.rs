//! What has to hold for the lives of the demo's customers, whatever the scenes say.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::*;
use crate::domain::account::Account;
use crate::domain::birthday::Birthday;
use crate::domain::channel::{self, find_channel};
use crate::domain::customer::{Customer, FIELD_LIMIT, Standing};
use crate::domain::evidence::Evidence;
use crate::domain::health::Timeline;
use crate::domain::journey::spans::{Span, span_at, spans};
use crate::domain::journey::{Atlas, JourneyMap};
use crate::domain::lang::Lang;
use crate::domain::moment::Clock;
use crate::domain::persona::Persona;
use crate::domain::qualification::is_not_worth_it;
use crate::domain::story::Story;
use crate::domain::{lenses, personas};
use crate::ops::demo::{DemoData, EXAMPLE, demo_data};

/// The demo's customers whole, as a reading of the database gives them.
struct Stories {
    ladder: Ladder,
    data: DemoData,
    all: Vec<Story>,
}

fn stories() -> Stories {
    let ladder = Ladder::built_in();
    let data = demo_data(&ladder);
    let personas = personas::built_in();
    let all = data.customers.iter().map(|customer| story(customer, &data, &personas)).collect();
    Stories { ladder, data, all }
}

fn story(dossier: &Dossier, data: &DemoData, personas: &[Persona]) -> Story {
    let last = dossier.moves.last().unwrap();
    let customer = Customer {
        id: dossier.id,
        record: dossier.record.clone(),
        standing: Standing { stage: last.to.clone(), since: last.at, before: last.from.clone() },
        tags: dossier.tags.clone(),
        next_task: None,
    };
    let mut account = Account::of(customer);
    account.moves = dossier.moves.clone();
    account.purchases = data.purchases.iter().filter(|p| p.customer == dossier.id).cloned().collect();
    let mut touchpoints = Vec::new();
    for detail in data.details.iter().filter(|detail| detail.customer() == Some(dossier.id)) {
        match detail.clone() {
            Detail::Touchpoint(touchpoint) => touchpoints.push(touchpoint),
            Detail::Survey(survey) => account.surveys.push(survey),
            Detail::Pain(pain) => account.pains.push(pain),
            Detail::Opportunity(opportunity) => account.opportunities.push(opportunity),
            Detail::Finding(finding) => account.findings.push(finding),
            Detail::Cell(cell) => account.cells.push(cell),
            _ => {}
        }
    }
    let like = |persona: &&Persona| Some(&persona.portrait.key) == dossier.record.persona.as_ref();
    let persona = personas.iter().find(like).cloned();
    Story {
        account,
        touchpoints,
        timeline: Timeline::default(),
        persona,
        channels: channel::built_in(),
        history: Vec::new(),
    }
}

impl Stories {
    fn spans(&self, story: &Story) -> Vec<Span> {
        spans(&story.account.moves, ZONE, self.data.as_of)
    }

    fn role(&self, rung: &StageKey) -> Role {
        self.ladder.get(rung).unwrap().role
    }
}

fn day(touchpoint: &Touchpoint) -> NaiveDate {
    touchpoint.touch.at.day(ZONE)
}

fn feelings(touchpoints: &[&Touchpoint]) -> Vec<i8> {
    touchpoints.iter().filter_map(|t| t.touch.emotion).map(crate::domain::emotion::Emotion::value).collect()
}

fn mean(values: &[i8]) -> f64 {
    values.iter().map(|value| f64::from(*value)).sum::<f64>() / values.len() as f64
}

#[test]
fn every_touch_is_of_its_customers_life() {
    let stories = stories();
    let as_of = stories.data.as_of;
    for story in &stories.all {
        let name = &story.account.customer.record.name;
        let first = story.account.moves[0].at.day(ZONE);
        assert!(story.touchpoints.len() >= 3, "{name}");
        assert!(story.touchpoints.is_sorted_by_key(day), "{name}");
        for touchpoint in &story.touchpoints {
            let Touch { at, channel, note, action, motivation, feeling, .. } = &touchpoint.touch;
            let channel = find_channel(&story.channels, channel.as_str()).unwrap();
            assert!(day(touchpoint) <= as_of, "{name}: {at}");
            let before = (first - day(touchpoint)).num_days();
            assert!(before <= if channel.meets { 0 } else { 10 }, "{name}: {channel:?} {at}");
            let texts = [note, action, motivation, feeling];
            for text in texts.into_iter().flatten() {
                assert!((1..=FIELD_LIMIT).contains(&text.chars().count()) && !text.contains(['{', '}']));
            }
        }
    }
    let mut many: Vec<usize> = stories.all.iter().map(|story| story.touchpoints.len()).collect();
    many.sort_unstable();
    assert!(many.iter().rev().nth(1).unwrap() <= &20 && many.last().unwrap() >= &60, "{many:?}");
}

#[test]
fn it_feels_bad_before_somebody_goes_and_best_to_advocates() {
    let stories = stories();
    let mut by_rung: HashMap<StageKey, Vec<i8>> = HashMap::new();
    for story in &stories.all {
        let spans = stories.spans(story);
        let on = |place: usize| -> Vec<&Touchpoint> {
            story.touchpoints.iter().filter(|t| span_at(&spans, t.touch.at, ZONE) == place).collect()
        };
        for (place, span) in spans.iter().enumerate() {
            let lived = feelings(&on(place));
            let falls = |next: &Span| leaves(Some(stories.role(&next.stage)));
            if spans.get(place + 1).is_some_and(falls) && !leaves(Some(stories.role(&span.stage))) {
                let last = lived.last().unwrap();
                assert!(*last < 0, "{} {span:?}: {lived:?}", story.account.customer.record.name);
            }
            by_rung.entry(span.stage.clone()).or_default().extend(lived);
        }
    }
    let of = |rung: &str| mean(&by_rung[&StageKey::new(rung)]);
    let told: BTreeMap<&str, f64> =
        by_rung.iter().map(|(rung, values)| (rung.as_str(), mean(values))).collect();
    assert!(of("declining") < -0.2 && of("dormant") < 0.0 && of("ended") < -0.8, "{told:?}");
    assert!(of("advocate") > 1.0 && of("advocate") > of("loyal") && of("loyal") > 0.3, "{told:?}");
}

#[test]
fn most_are_looked_after_and_some_go_cold() {
    let stories = stories();
    let (mut warm, mut cold) = (0, 0);
    for story in &stories.all {
        let standing = &story.account.customer.standing;
        let Some(cadence) = stories.ladder.get(&standing.stage).unwrap().cadence_days else { continue };
        let meets = |t: &&Touchpoint| {
            let channel = find_channel(&story.channels, t.touch.channel.as_str());
            channel.is_some_and(|channel| channel.meets) && t.touch.evidence != Evidence::Assumed
        };
        let last = story.touchpoints.iter().rfind(meets).map(day);
        let ago = last.map(|last| (stories.data.as_of - last).num_days());
        if ago.is_some_and(|ago| ago <= i64::from(cadence)) { warm += 1 } else { cold += 1 }
    }
    let share = warm * 100 / (warm + cold);
    assert!((60..=85).contains(&share), "{warm} warm, {cold} cold");
}

#[test]
fn pains_tell_of_what_went_wrong_and_what_may_help() {
    let stories = stories();
    let pains: Vec<(&Story, &Pain)> = stories
        .all
        .iter()
        .flat_map(|story| story.account.pains.iter().map(move |pain| (story, pain)))
        .collect();
    let mut hurt = HashSet::new();
    for (story, pain) in &pains {
        hurt.insert(pain.customer);
        let told = story.touchpoints.iter().find(|t| Some(t.id) == pain.trouble.touchpoint).unwrap();
        assert!(told.touch.emotion.unwrap().value() < 0 && told.touch.at == pain.trouble.since, "{pain:?}");
        let spans = stories.spans(story);
        assert_eq!(spans[span_at(&spans, told.touch.at, ZONE)].stage, pain.trouble.stage, "{pain:?}");
        let closed = pain.closed.as_ref().map(|closing| closing.at.day(ZONE));
        assert!(closed.is_none_or(|at| day(told) <= at && at <= stories.data.as_of), "{pain:?}");
    }
    let share = hurt.len() * 100 / stories.all.len();
    assert!((18..=32).contains(&share), "{share} of a hundred hurt");
    let count = |is: fn(&Pain) -> bool| pains.iter().filter(|(_, pain)| is(pain)).count();
    assert!(count(Pain::is_open) >= 20);
    for gone in [Some(true), Some(false), None] {
        let closed = pains.iter().filter(|(_, p)| p.closed.as_ref().is_some_and(|c| c.gone == gone));
        assert!(closed.count() >= 2, "{gone:?}");
    }
    for severity in Severity::ALL {
        assert!(pains.iter().filter(|(_, pain)| pain.trouble.severity == *severity).count() >= 8);
    }
    let chances: Vec<&Opportunity> = stories.all.iter().flat_map(|s| &s.account.opportunities).collect();
    for opportunity in &chances {
        let pain = opportunity.chance.pain.map(|id| pains.iter().find(|(_, pain)| pain.id == id).unwrap().1);
        assert!(pain.is_none_or(|pain| {
            pain.customer == opportunity.customer
                && pain.trouble.since.day(ZONE) <= opportunity.since.day(ZONE)
        }));
        let done = opportunity.done.map_or(stories.data.as_of, |at| at.day(ZONE));
        assert!(opportunity.since.day(ZONE) <= done && done <= stories.data.as_of, "{opportunity:?}");
    }
    assert!(chances.iter().filter(|o| o.done.is_some()).count() >= 10);
    assert!(chances.iter().filter(|o| o.chance.pain.is_none()).count() >= 5);
}

#[test]
fn prospects_are_qualified_and_a_few_are_not_worth_it() {
    let stories = stories();
    let (mut considering, mut known, mut hopeless) = (0, 0, 0);
    for story in &stories.all {
        let (standing, findings) = (&story.account.customer.standing, &story.account.findings);
        let days = (stories.data.as_of - standing.since.day(ZONE)).num_days();
        if standing.stage.as_str() == "considering" {
            considering += 1;
            known += usize::from(!findings.is_empty());
        }
        let letters: HashSet<Letter> = findings.iter().map(|finding| finding.letter).collect();
        assert_eq!(letters.len(), findings.len());
        for finding in findings {
            assert!(finding.level != Level::Unknown && finding.at.day(ZONE) <= stories.data.as_of);
            assert!(finding.level != Level::Confirmed || finding.evidence.is_some(), "{finding:?}");
        }
        let weak = is_not_worth_it(findings, &stories.ladder, &standing.stage, days);
        hopeless += usize::from(weak && !findings.is_empty());
    }
    assert!(known * 10 >= considering * 7, "{known} of {considering}");
    assert!((2..=8).contains(&hopeless), "{hopeless}");
    for level in &Level::ALL[1..] {
        let findings = stories.all.iter().flat_map(|story| &story.account.findings);
        assert!(findings.filter(|finding| finding.level == *level).count() >= 20, "{level:?}");
    }
}

#[test]
fn personas_birthdays_and_promises_are_told_of_many() {
    let stories = stories();
    let records = || stories.data.customers.iter().map(|customer| &customer.record);
    for persona in personas::built_in() {
        let like = records().filter(|record| record.persona.as_deref() == Some(&persona.portrait.key));
        assert!(like.count() >= 25, "{}", persona.portrait.key);
    }
    let marked = records().filter(|record| record.persona.is_some()).count() * 100 / stories.all.len();
    assert!((62..=78).contains(&marked), "{marked}");
    let born: Vec<&String> = records().filter_map(|record| record.birthday.as_ref()).collect();
    assert!((60..=120).contains(&born.len()), "{}", born.len());
    assert!(born.iter().all(|text| Birthday::parse(text).unwrap().to_string() == **text));
    let kept = |kept| stories.data.purchases.iter().filter(|p| p.kept == Some(kept)).count();
    assert!(kept(true) >= 60 && kept(false) >= 10, "{} {}", kept(true), kept(false));
    for story in &stories.all {
        let later = story.account.purchases.iter().skip(1);
        assert!(later.clone().all(|purchase| purchase.kept.is_none()), "only the first is a test");
    }
}

#[test]
fn every_map_adds_up_and_its_curve_passes_its_points() {
    let stories = stories();
    let clock = Clock { at: At::Date(stories.data.as_of), zone: ZONE };
    for lens in lenses::built_in(&stories.ladder) {
        for (story, lang) in stories.all.iter().zip([Lang::English, Lang::Indonesian].into_iter().cycle()) {
            let atlas = Atlas { lens: &lens, ladder: &stories.ladder, clock, lang };
            let map = JourneyMap::of(story, atlas);
            let name = &story.account.customer.record.name;
            let first = story.account.moves[0].at.day(ZONE);
            assert_eq!(map.life(), (stories.data.as_of - first).num_days(), "{name}");
            assert_eq!(map.stops.iter().map(|stop| stop.days).sum::<i64>(), map.life(), "{name}");
            assert!(map.spans.windows(2).all(|pair| pair[0].to == pair[1].from), "{name}");
            let placed: usize = map.stops.iter().map(|stop| stop.touchpoints.len()).sum();
            assert_eq!(placed, story.touchpoints.len(), "{name}");
            let curve = map.lived();
            let mut at: BTreeMap<u64, Vec<f64>> = BTreeMap::new();
            for point in &map.points {
                at.entry(point.x.to_bits()).or_default().push(point.value);
            }
            for (x, values) in at {
                let mean = values.iter().sum::<f64>() / values.len() as f64;
                let lived = curve.at(f64::from_bits(x)).unwrap();
                assert!((lived - mean).abs() < 1e-9, "{name}: {lived} at {x}, told {values:?}");
            }
        }
    }
}

#[test]
fn the_example_is_the_one_of_the_documents() {
    let stories = stories();
    let story = stories.all.iter().find(|story| story.account.customer.record.name == EXAMPLE).unwrap();
    let lenses = lenses::built_in(&stories.ladder);
    let lens = lenses.iter().find(|lens| lens.key() == "clm").unwrap();
    let clock = Clock { at: At::Date(stories.data.as_of), zone: ZONE };
    let map = JourneyMap::of(story, Atlas { lens, ladder: &stories.ladder, clock, lang: Lang::Indonesian });
    let [aware, considering, purchased] = [&map.stops[0], &map.stops[1], &map.stops[2]];
    assert_eq!([aware.days, considering.days, purchased.days], [12, 31, 9]);
    let most = |row: &crate::domain::journey::Row| row.pieces[0].text.clone();
    assert_eq!(
        [most(&aware.actions), most(&aware.motivation), most(&aware.feeling)],
        ["mencari di Google", "mencari solusi", "penasaran"]
    );
    assert_eq!(story.account.pains[aware.pains[0]].trouble.what, "terlalu banyak informasi");
    let felt: Vec<_> = purchased
        .touchpoints
        .iter()
        .map(|at| {
            let touch = &story.touchpoints[*at].touch;
            (touch.emotion.unwrap().value(), touch.evidence)
        })
        .collect();
    assert_eq!(felt, [(-2, Evidence::Measured), (1, Evidence::Reported)]);
    let pain = &story.account.pains[purchased.pains[0]];
    assert!(pain.is_open() && pain.trouble.severity == Severity::High);
    let chance = &story.account.opportunities[purchased.opportunities[0]].chance;
    assert_eq!((chance.value.get(), chance.effort.get(), chance.pain), (5, 1, Some(pain.id)));
    assert_eq!(map.promises_kept, Some(true));
    assert_eq!(story.persona.as_ref().unwrap().portrait.key, "amanda");
}
