//! Mails: blocks of headers, and replies that quote what they answer, in English and Indonesian.

use super::Draft;
use super::stamp::Stamp;

/// So many lines a header block has at most, and so many a line that says who wrote.
const LONGEST_BLOCK: usize = 15;
const LONGEST_ATTRIBUTION: usize = 3;

/// A name and an address fit.
const LONGEST_SENDER: usize = 200;

/// What stands before the colon of a header.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Header {
    From,
    Date,
    Subject,
    Other,
}

const HEADERS: [(&str, Header); 20] = [
    ("from", Header::From),
    ("dari", Header::From),
    ("date", Header::Date),
    ("tanggal", Header::Date),
    ("sent", Header::Date),
    ("dikirim", Header::Date),
    ("terkirim", Header::Date),
    ("subject", Header::Subject),
    ("subjek", Header::Subject),
    ("perihal", Header::Subject),
    ("to", Header::Other),
    ("kepada", Header::Other),
    ("ke", Header::Other),
    ("untuk", Header::Other),
    ("cc", Header::Other),
    ("tembusan", Header::Other),
    ("bcc", Header::Other),
    ("reply-to", Header::Other),
    ("balas ke", Header::Other),
    ("importance", Header::Other),
];

/// Lines that begin and end the saying who wrote: `On ... wrote:`.
const ATTRIBUTIONS: [(&str, &str); 2] = [("On ", "wrote:"), ("Pada ", "menulis:")];

/// A mail that is being read, and how deep it is quoted.
struct Open {
    draft: usize,
    depth: usize,
}

/// A head of a mail: how many lines it takes, and what it says.
struct Head {
    lines: usize,
    stamp: Stamp,
    who: String,
    subject: Option<String>,
}

/// Whether a text that begins so is a mail rather than a chat.
pub(super) fn begins(line: &str) -> bool {
    let (line, _) = unquoted(line);
    header(line).is_some() || ATTRIBUTIONS.iter().any(|(begin, _)| line.starts_with(begin))
}

/// The mails as they stand in the text, and how many of them make a thread: one with headers is enough. `None` where
/// there is no head of a mail.
pub(super) fn drafts(lines: &[&str]) -> Option<(Vec<Draft>, usize)> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let (mut headed, mut subjects) = (false, Vec::new());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let (text, depth) = unquoted(line);
        let rest = &lines[at..];
        let block = block(rest, depth);
        let quotes = block.is_none();
        if let Some(head) = block.or_else(|| attribution(rest, depth)) {
            at += head.lines;
            headed |= !quotes;
            // What is quoted stands deeper, unless its quote marks were lost on the way.
            let below = lines[at..].iter().map(|line| unquoted(line)).find(|(text, _)| !text.is_empty());
            let deeper = quotes && below.is_some_and(|(_, below)| below > depth);
            let depth = if deeper { depth + 1 } else { depth };
            while open.last().is_some_and(|open| open.depth >= depth) {
                open.pop();
            }
            open.push(Open { draft: drafts.len(), depth });
            drafts.push(Draft { stamp: head.stamp, who: head.who, lines: Vec::new() });
            subjects.push(head.subject);
            continue;
        }
        at += 1;
        // Below a quote goes on who quoted; an empty line ends none.
        while !text.is_empty() && open.len() > 1 && open.last().is_some_and(|open| open.depth > depth) {
            open.pop();
        }
        // What is quoted without saying whom is somebody else's.
        if let Some(Open { draft, depth: own }) = open.last()
            && depth <= *own
            && !is_rule(text)
            && let Some(draft) = drafts.get_mut(*draft)
        {
            draft.lines.push(text.to_owned());
        }
    }
    // A mail without a text still has what it is about.
    for (draft, subject) in drafts.iter_mut().zip(subjects) {
        if let (true, Some(subject)) = (draft.lines.iter().all(|line| line.trim().is_empty()), subject) {
            draft.lines = vec![subject];
        }
    }
    let fewest = if headed { 1 } else { 2 };
    (!drafts.is_empty()).then_some((drafts, fewest))
}

/// The line without the marks of quotes, and how many there were.
fn unquoted(line: &str) -> (&str, usize) {
    let (mut text, mut depth) = (line.trim(), 0);
    while let Some(inner) = text.strip_prefix('>') {
        text = inner.trim_start();
        depth += 1;
    }
    (text, depth)
}

/// `-----Original Message-----`, and lines drawn between mails.
fn is_rule(text: &str) -> bool {
    let drawn = |c: char| text.chars().filter(|found| *found == c).count() > 8 && text.ends_with(c);
    text.len() < 100 && (text.starts_with("---") && drawn('-') || text.starts_with("___") && drawn('_'))
}

/// `From: Ana`, also `*From:* Ana`.
fn header(text: &str) -> Option<(Header, &str)> {
    let (name, value) = text.trim_start_matches('*').split_once(':')?;
    let name = name.trim_end().trim_end_matches('*').to_lowercase();
    let (_, header) = HEADERS.iter().find(|(known, _)| *known == name)?;
    Some((*header, value.trim_start_matches('*').trim()))
}

/// Lines of headers that say from whom and when.
fn block(lines: &[&str], depth: usize) -> Option<Head> {
    header(unquoted(lines.first()?).0)?;
    let (mut who, mut stamp, mut subject, mut length) = (None, None, None, 0);
    for line in lines.iter().take(LONGEST_BLOCK) {
        let (text, marks) = unquoted(line);
        if marks != depth {
            break;
        }
        match header(text) {
            // Another mail begins.
            Some((Header::From, _)) if who.is_some() => break,
            Some((Header::From, value)) => who = sender(value),
            Some((Header::Date, value)) => stamp = stamp.or_else(|| Stamp::read(value)),
            Some((Header::Subject, value)) => {
                subject = Some(value.to_owned()).filter(|value| !value.is_empty());
            }
            Some((Header::Other, _)) => {}
            // A long header goes on further in.
            None if line.starts_with([' ', '\t']) && !text.is_empty() => {}
            None => break,
        }
        length += 1;
    }
    Some(Head { lines: length, stamp: stamp?, who: who?, subject })
}

/// `On Thu, 12 Nov 2026 at 10:05, Ana <ana@contoh.id> wrote:`, on up to three lines.
fn attribution(lines: &[&str], depth: usize) -> Option<Head> {
    let first = unquoted(lines.first()?).0;
    let (begin, end) = ATTRIBUTIONS.iter().find(|(begin, _)| first.starts_with(begin))?;
    let mut told = String::new();
    for (index, line) in lines.iter().take(LONGEST_ATTRIBUTION).enumerate() {
        let (text, marks) = unquoted(line);
        if marks != depth || text.is_empty() {
            return None;
        }
        told.push_str(text);
        if let Some(told) = told.strip_suffix(end) {
            let (stamp, who) = when_and_who(told.get(begin.len()..)?.trim())?;
            return Some(Head { lines: index + 1, stamp, who: sender(who)?, subject: None });
        }
        told.push(' ');
    }
    None
}

/// The longest beginning that is a moment, and what follows it.
fn when_and_who(told: &str) -> Option<(Stamp, &str)> {
    let ends = told.match_indices(' ').map(|(at, _)| at).take(12);
    let ends: Vec<usize> = ends.collect();
    ends.iter().rev().find_map(|end| {
        let (moment, who) = told.split_at(*end);
        Some((Stamp::read(moment)?, who.trim_start_matches([' ', ','])))
    })
}

fn sender(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(',').trim_end();
    (!text.is_empty() && text.chars().count() <= LONGEST_SENDER).then(|| text.replace('"', ""))
}
