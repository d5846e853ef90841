//! The record as Markdown: a heading for each section that says something, a line of a list for each of its lines.

use super::page::Page;
use super::said::{Said, Teller, title};
use crate::domain::checkup::Checkup;
use crate::domain::story::Story;
use crate::text::plain::plain;
use crate::tui::model::Session;

pub fn markdown(session: &Session, story: &Story) -> String {
    let (words, customer) = (session.words(), &story.account.customer);
    let checkup = Checkup::of(story, session.terms(), session.clock);
    let page = Page::of(story, &checkup, session.telling(), session.clock);
    let teller = Teller { session, story, checkup: &checkup, page: &page };
    let since = customer.standing.since.day(session.clock.zone);
    let figures = session.telling().figures();
    let stands = words.show_since(&figures.date(since), &figures.days(session.clock.days_since(since)));
    let stage = session.rung_name(&customer.standing.stage);
    let mut text = format!("# {}\n\n{stage} {stands}\n", escaped(&customer.record.name));
    for part in page.parts.iter().filter(|part| !part.rows.is_empty()) {
        let summary = teller.summary(part.section);
        let between = if summary.is_empty() { "" } else { ": " };
        text += &format!("\n## {}{between}{summary}\n\n", title(part.section, words));
        for said in part.rows.iter().filter_map(|row| teller.line(*row)) {
            text += &line(&said);
        }
    }
    text
}

fn line(said: &Said) -> String {
    let parts = [said.text.trim(), said.tail.trim()];
    let told = parts.into_iter().filter(|part| !part.is_empty()).map(escaped).collect::<Vec<_>>().join(", ");
    match said.label.trim() {
        "" => format!("- {told}\n"),
        label => format!("- **{}** {told}\n", escaped(label)),
    }
}

/// What Markdown would take for a sign of its own.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in plain(text).chars() {
        if matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '#') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
