//! A pasted thread: what was copied out of a chat or a mail program, as messages with their moments and senders.
//!
//! Only what is certain becomes a message: a line that says when and who. Whether the day or the month comes first is
//! settled by the whole thread, where one of its numbers is over twelve, else the day does, as in Indonesia. A message
//! of a day to come is left out, because it cannot have happened: its date was misread, or the thread is no thread.

mod chat;
mod mail;
mod sides;
mod stamp;

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

pub use self::sides::{Sides, initiatives};
use self::stamp::Stamp;
use super::channel::ChannelKey;
use super::customer::FIELD_LIMIT;
use super::moment::At;
use super::visible::is_visible;
use super::written_date::DateOrder;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Chat,
    Mail,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub at: At,
    /// As the program wrote the sender: a name, a number, `Ana <ana@contoh.id>`.
    pub who: String,
    /// Without quotes of earlier messages; cut to what a field holds.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    pub kind: Kind,
    /// Oldest first; never empty.
    pub messages: Vec<Message>,
    /// How many were left out because their day is still to come.
    pub to_come: usize,
}

/// What a reader found, in its order, before the order of day and month is known.
struct Draft {
    stamp: Stamp,
    who: String,
    lines: Vec<String>,
}

impl Kind {
    /// The built-in channel of such a thread.
    pub fn channel(self) -> ChannelKey {
        ChannelKey::new(match self {
            Self::Chat => "whatsapp",
            Self::Mail => "email",
        })
    }
}

impl Thread {
    /// `None` for a text that is no thread: a chat has two messages, a mail has a sender and a date. A time without an
    /// offset is one in `zone`; nothing is later than `today`.
    pub fn read(text: &str, zone: Tz, today: NaiveDate) -> Option<Self> {
        let text = plain(text);
        let lines: Vec<&str> = text.lines().collect();
        let chat = || Some((Kind::Chat, chat::drafts(&lines), 2));
        let mail = || mail::drafts(&lines).map(|(drafts, fewest)| (Kind::Mail, drafts, fewest));
        let told = |(kind, drafts, fewest)| Self::of(kind, drafts, fewest, zone, today);
        // A mail can hold a chat, but a chat that begins with the head of a mail is a mail.
        let first = lines.iter().find(|line| !line.trim().is_empty())?;
        if mail::begins(first) {
            mail().and_then(told).or_else(|| chat().and_then(told))
        } else {
            chat().and_then(told).or_else(|| mail().and_then(told))
        }
    }

    fn of(kind: Kind, drafts: Vec<Draft>, fewest: usize, zone: Tz, today: NaiveDate) -> Option<Self> {
        let shown = |order| drafts.iter().any(|draft| draft.stamp.order_shown() == Some(order));
        let month_first = shown(DateOrder::MonthFirst) && !shown(DateOrder::DayFirst);
        let order = if month_first { DateOrder::MonthFirst } else { DateOrder::DayFirst };
        let mut messages: Vec<Message> = Vec::with_capacity(drafts.len());
        let mut to_come = 0;
        for draft in drafts {
            let text = joined(&draft.lines);
            let (Some(at), true) = (draft.stamp.at(order, zone), is_visible(&text)) else { continue };
            if at.day(zone) > today {
                to_come += 1;
                continue;
            }
            messages.push(Message { at, who: draft.who, text });
        }
        // Mails that are quoted stand below those that quote them.
        if kind == Kind::Mail {
            messages.reverse();
        }
        messages.sort_by_key(|message| place(message.at, zone));
        (messages.len() >= fewest).then_some(Self { kind, messages, to_come })
    }
}

/// A day without a time comes before the times of the day.
fn place(at: At, zone: Tz) -> (NaiveDate, Option<NaiveDateTime>) {
    let time = if let At::Instant(instant) = at { Some(instant.naive_utc()) } else { None };
    (at.day(zone), time)
}

/// The text with plain blanks, without marks of direction and whatever else steers a terminal.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let kept = text.chars().filter_map(|c| match c {
        '\n' => Some(c),
        '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => Some(' '),
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    });
    kept.collect()
}

/// The lines as one text: none empty at its ends, never two empty ones in a row, as long as a field may be.
fn joined(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines {
        let line = line.trim_end();
        if line.is_empty() && (text.is_empty() || text.ends_with("\n\n")) {
            continue;
        }
        text.push_str(line);
        text.push('\n');
    }
    let text = text.trim();
    if text.chars().nth(FIELD_LIMIT).is_none() {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(FIELD_LIMIT - 1).collect();
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests;
