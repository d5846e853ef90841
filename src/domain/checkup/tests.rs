//! A checkup's facts are those of the story: the parts add up, the last touch has its channel, a task holds the clock.

use super::*;
use crate::domain::health::{Dimension, Rules, Trend};
use crate::domain::ids::CustomerId;
use crate::domain::rot::Reset;
use crate::domain::stage::Ladder;
use crate::domain::story::samples::{at, bare, checkup, clock, full, timeline_of};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_points_of_the_parts_add_up_to_the_score_and_every_part_is_told_once() {
    let checkup = checkup(&full(CustomerId(1), "Acme"));
    let score = checkup.reading.unwrap().score.unwrap();
    let points: u8 = checkup.present().filter_map(|part| part.points).sum();
    assert_eq!(points, score);
    let present: Vec<Dimension> = checkup.present().map(|part| part.dimension).collect();
    let missing: Vec<Dimension> = checkup.missing().map(|part| part.dimension).collect();
    assert_eq!(
        (present, missing),
        (vec![Dimension::Recency, Dimension::Relationship], vec![Dimension::Pulse])
    );
    assert_eq!(checkup.weight_there(), 85);
    assert_eq!(checkup.flags.len(), 1);
}

#[test]
fn the_last_touch_has_the_day_and_the_channel_on_which_they_met() {
    let mut story = full(CustomerId(1), "Acme");
    let told = checkup(&story).touch.unwrap();
    assert_eq!((told.on, told.channel.unwrap().en), (day("2026-10-01"), "WhatsApp".to_owned()));
    story.touchpoints[3].touch.evidence = Evidence::Assumed;
    story.timeline = timeline_of(&story);
    let told = checkup(&story).touch.unwrap();
    assert_eq!((told.on, told.channel.unwrap().en), (day("2026-08-30"), "email".to_owned()));
    assert_eq!(checkup(&story).rot.clock.reset, Reset::Entered, "they met before the rung was entered");
}

#[test]
fn a_task_of_a_day_to_come_holds_the_clock_and_one_of_a_day_gone_by_does_not() {
    let mut story = full(CustomerId(1), "Acme");
    assert_eq!(checkup(&story).rot.held_until, None);
    assert!(checkup(&story).rot.is_over(clock().today()));
    story.account.customer.next_task.as_mut().unwrap().due = Some(day("2026-11-22"));
    let rot = checkup(&story).rot;
    assert_eq!((rot.held_until, rot.rots_at), (Some(day("2026-11-22")), Some(day("2026-11-23"))));
    assert!(!rot.is_over(clock().today()));
}

#[test]
fn a_rung_without_health_has_no_score_no_limit_and_no_cadence() {
    let ended = checkup(&bare(CustomerId(1), "Acme", "ended", "2026-08-01"));
    assert_eq!((ended.reading, ended.before, ended.way, ended.cold), (None, None, None, None));
    assert_eq!((ended.rot.limit, ended.rot.rots_at), (None, None));
}

#[test]
fn the_trend_is_that_of_the_score_a_month_ago() {
    let mut story = full(CustomerId(1), "Acme");
    story.account.moves.retain(|step| step.to.as_str() != "considering");
    story.account.customer.standing.stage = crate::domain::stage::StageKey::new("dormant");
    story.timeline = timeline_of(&story);
    let told = checkup(&story);
    let then = Clock { at: at("2026-10-23"), ..clock() };
    let (rules, ladder) = (Rules::default(), Ladder::built_in());
    let before = Checkup::of(&story, Terms { rules: &rules, ladder: &ladder }, then).reading.unwrap().score;
    assert!(before.is_some());
    assert_eq!(told.before, before);
    let score = told.reading.unwrap().score.unwrap();
    assert_eq!(told.reading.unwrap().trend, Trend::between(before.unwrap(), score));
}

#[test]
fn the_way_up_names_the_pain_and_counts_the_levels() {
    let mut story = full(CustomerId(1), "Acme");
    let pains: Vec<OpenPain> = story
        .account
        .pains
        .iter()
        .map(|pain| OpenPain { since: pain.trouble.since.day(clock().zone), severity: pain.trouble.severity })
        .collect();
    let steps = [Step::NextLevel, Step::NextLevel, Step::ClosePain(pains[2])];
    let told = [Doing::Levels(2), Doing::ClosePain("deliveries come late".into())];
    assert_eq!(doings(&steps, &story, clock()), told);
    // Two that hurt alike since the same day are two.
    let mut twin = story.account.pains[2].clone();
    (twin.id.0, twin.trouble.what) = (99, "the other one".into());
    story.account.pains.push(twin);
    let both = doings(&[Step::ClosePain(pains[2]); 2], &story, clock());
    assert_eq!(both[1], Doing::ClosePain("the other one".into()));
}
