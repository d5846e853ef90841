//! The lines of what a customer lived: touchpoints, pains, opportunities, MEDDIC, cells of the journey map.

use super::Section;
use super::record::{LABEL, when};
use crate::cli::open::Desk;
use crate::domain::cell::Cell;
use crate::domain::channel::{Channel, channel_name};
use crate::domain::evidence::Evidence;
use crate::domain::moment::At;
use crate::domain::opportunity::Opportunity;
use crate::domain::pain::Pain;
use crate::domain::qualification::{FULL_SCORE, Finding, Letter, Level, Urgency, gaps, level_of, score};
use crate::domain::stage::StageKey;
use crate::domain::story::Story;
use crate::domain::touchpoint::Touchpoint;
use crate::text::Words;
use crate::text::journey::{
    evidence_text, initiative_text, letter_text, level_text, quadrant_text, row_text, statement_text,
};
use crate::text::plain::fitted;

/// How many touchpoints are told one by one.
const LATEST: usize = 20;

/// The latest touchpoints, newest first, and how many there are besides.
pub fn touchpoints<'a>(desk: &Desk, story: &Story) -> Section<'a> {
    let count = story.touchpoints.len();
    let latest = story.touchpoints.iter().rev().take(LATEST);
    let mut rows: Vec<String> = latest.map(|told| touch_line(desk, told, &story.channels)).collect();
    if count > LATEST {
        let more = desk.figures().count(i64::try_from(count - LATEST).unwrap_or(i64::MAX));
        rows.push(desk.words().lived_more(&more));
    }
    Section { title: desk.words().lived_touchpoints(), count: Some(count), rows }
}

/// The number is what `siklus log --edit` takes.
fn touch_line(desk: &Desk, told: &Touchpoint, channels: &[Channel]) -> String {
    let (w, touch) = (desk.words(), &told.touch);
    let emotion = touch.emotion.map(|emotion| emotion.to_string()).unwrap_or_default();
    let channel = fitted(channel_name(channels, &touch.channel, desk.lang), LABEL, "..");
    let notes = [
        touch.feeling.clone(),
        touch.action.as_ref().map(|text| w.lived_action(text)),
        touch.motivation.as_ref().map(|text| w.lived_motivation(text)),
        touch.product.clone(),
        touch.minutes.map(|minutes| w.lived_minutes(&minutes)),
        touch.initiative.map(|initiative| initiative_text(w, initiative).to_owned()),
        sureness(w, touch.evidence),
    ];
    let note = touch.note.as_deref().unwrap_or_default();
    format!("{:>4}  {}  {channel}  {emotion:>2}  {note}{}", told.id, when(desk, touch.at), noted(notes))
}

/// Open ones first, those that hurt most before the others; then the closed ones.
pub fn sort_pains(pains: &mut [&Pain]) {
    pains.sort_by_key(|pain| (!pain.is_open(), std::cmp::Reverse(pain.trouble.severity), pain.id));
}

/// The number is what `siklus pain --close` takes.
pub fn pain_line(desk: &Desk, pain: &Pain) -> String {
    let (w, trouble) = (desk.words(), &pain.trouble);
    let mark = if pain.is_open() { "!".repeat(trouble.severity.level().into()) } else { "x".to_owned() };
    let gone = pain.closed.as_ref().and_then(|closing| closing.gone);
    let notes = [
        Some(rung(desk, &trouble.stage)),
        Some(w.lived_since(&date(desk, trouble.since))),
        sureness(w, trouble.evidence),
        pain.closed.as_ref().map(|closing| w.lived_closed(&date(desk, closing.at))),
        gone.map(|gone| if gone { w.lived_gone() } else { w.lived_stayed() }.to_owned()),
    ];
    format!("{:>4}  {mark:<3}  {}{}", pain.id, trouble.what, noted(notes))
}

/// The number is what `siklus opportunity --done` takes.
pub fn opportunity_line(desk: &Desk, opportunity: &Opportunity) -> String {
    let (w, chance) = (desk.words(), &opportunity.chance);
    let notes = [
        Some(rung(desk, &chance.stage)),
        chance.owner.clone(),
        chance.metric.as_ref().map(|text| w.lived_metric(text)),
        chance.pain.map(|id| w.lived_answers(&id)),
        opportunity.done.map(|at| w.lived_done(&date(desk, at))),
    ];
    let place = match opportunity.done {
        Some(_) => "x",
        None => quadrant_text(w, chance.quadrant()),
    };
    let place = fitted(place, LABEL, "..");
    let grades = w.lived_grades(&chance.value.get(), &chance.effort.get());
    format!("{:>4}  {place}  {grades}  {}{}", opportunity.id, chance.what, noted(notes))
}

/// The width of a letter's name and of a level.
const LETTER: usize = 20;
const LEVEL: usize = 16;

/// All six letters, the gaps that matter where the customer stands first. Empty where nothing is known or wanted.
pub fn meddic<'a>(desk: &Desk, findings: &[Finding], stage: &StageKey) -> Section<'a> {
    let gaps = gaps(findings, desk.store.ladder(), stage);
    let title = desk.words().lived_meddic();
    if gaps.is_empty() && findings.is_empty() {
        return Section { title, count: None, rows: Vec::new() };
    }
    Section { title, count: Some(Letter::ALL.len()), rows: meddic_lines(desk, findings, stage) }
}

pub fn meddic_lines(desk: &Desk, findings: &[Finding], stage: &StageKey) -> Vec<String> {
    let w = desk.words();
    let gaps = gaps(findings, desk.store.ladder(), stage);
    let of = |letter: Letter| findings.iter().find(|finding| finding.letter == letter);
    let line = |mark: &str, letter: Letter, wanted: Option<Level>| {
        let level = level_text(w, level_of(findings, letter));
        let notes = [
            wanted.map(|wanted| w.lived_wanted(&level_text(w, wanted))),
            of(letter).map(|finding| date(desk, finding.at)),
            of(letter).and_then(|finding| finding.evidence.clone()),
        ];
        let (name, level) = (fitted(letter_text(w, letter), LETTER, ".."), fitted(level, LEVEL, ".."));
        format!("{mark:<3}  {:<2}  {name}  {level}{}", letter.short().to_uppercase(), noted(notes))
    };
    let mut lines = vec![w.lived_score(&score(findings), &FULL_SCORE)];
    lines.extend(gaps.iter().map(|gap| {
        let mark = match gap.urgency {
            Urgency::High => "!!!",
            Urgency::Medium => "!!",
            Urgency::Low => "!",
        };
        line(mark, gap.letter, Some(gap.wanted))
    }));
    let known = Letter::ALL.iter().filter(|letter| gaps.iter().all(|gap| gap.letter != **letter));
    lines.extend(known.map(|&letter| line("", letter, None)));
    lines
}

pub fn cell_line(desk: &Desk, cell: &Cell) -> String {
    let w = desk.words();
    let (stage, row) = (rung(desk, &cell.stage), row_text(w, cell.row));
    let text = statement_text(&cell.statement);
    let notes = [sureness(w, cell.statement.evidence)];
    format!("{}  {}  {text}{}", fitted(&stage, LABEL, ".."), fitted(row, LABEL, ".."), noted(notes))
}

fn rung(desk: &Desk, stage: &StageKey) -> String {
    desk.store.ladder().name(stage, desk.lang).to_owned()
}

fn date(desk: &Desk, at: At) -> String {
    desk.figures().date(at.day(desk.clock.zone))
}

/// That somebody said so is the usual thing, and not told.
fn sureness(w: &dyn Words, evidence: Evidence) -> Option<String> {
    (evidence != Evidence::Reported).then(|| evidence_text(w, evidence).to_owned())
}

/// `  (one; another)`, or nothing.
fn noted<const N: usize>(notes: [Option<String>; N]) -> String {
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    if notes.is_empty() { String::new() } else { format!("  ({})", notes.join("; ")) }
}
