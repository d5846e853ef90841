//! Chats: the exports of WhatsApp on Android and iOS, and what is copied out of WhatsApp Web and Telegram.

use super::Draft;
use super::stamp::Stamp;

/// Longer than any name a chat shows.
const LONGEST_NAME: usize = 80;

/// What the beginning of a line says.
enum Head<'a> {
    /// Who says what.
    Said(Stamp, &'a str, &'a str),
    /// The chat itself speaks: who came, who left, that it is encrypted.
    System,
}

/// The messages in the order of the text. A line without a head belongs to the one before it.
pub(super) fn drafts(lines: &[&str]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut open = false;
    for line in lines {
        match head(line.trim()) {
            Some(Head::Said(stamp, who, text)) => {
                drafts.push(Draft { stamp, who: who.to_owned(), lines: vec![text.to_owned()] });
                open = true;
            }
            Some(Head::System) => open = false,
            None => {
                if let (true, Some(draft)) = (open, drafts.last_mut()) {
                    draft.lines.push((*line).to_owned());
                }
            }
        }
    }
    drafts
}

fn head(line: &str) -> Option<Head<'_>> {
    // `[12/11/2026 10:05:33] Ana: text` and `[10:05, 12/11/2026] Ana: text`.
    if let Some(inner) = line.strip_prefix('[') {
        let (moment, rest) = inner.split_once(']')?;
        return Some(said(timed(moment)?, rest.trim_start()));
    }
    // `Ana, [12 Nov 2026 at 10:05]` or with a colon and the text behind it.
    if let Some((who, rest)) = line.split_once(", [")
        && let Some((moment, text)) = rest.split_once(']')
        && let Some(stamp) = timed(moment)
        && is_name(who)
    {
        return Some(Head::Said(stamp, who, text.trim_start_matches(':').trim_start()));
    }
    // `12/11/26, 10.05 - Ana: text`.
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (moment, rest) = line.split_once(" - ").or_else(|| line.split_once(" – "))?;
    Some(said(timed(moment)?, rest))
}

fn timed(moment: &str) -> Option<Stamp> {
    Stamp::read(moment).filter(Stamp::has_time)
}

fn said(stamp: Stamp, rest: &str) -> Head<'_> {
    // A name may be followed by nothing: the text begins on the next line.
    let (who, text) =
        rest.split_once(": ").or_else(|| Some((rest.strip_suffix(':')?, ""))).unwrap_or_default();
    let who = who.trim().trim_start_matches('~').trim_start();
    if is_name(who) { Head::Said(stamp, who, text) } else { Head::System }
}

/// Not what the chat says of somebody: `Ana changed the subject to “Promo: November”`.
fn is_name(who: &str) -> bool {
    !who.is_empty() && who.chars().count() <= LONGEST_NAME && !who.contains(['"', '“', '”', '«'])
}
