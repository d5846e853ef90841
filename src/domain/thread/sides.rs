//! Who turned to whom in a thread: which senders are us, and which are the customer.

use std::collections::HashMap;

use super::Message;
use crate::domain::fold::fold;
use crate::domain::touchpoint::Initiative;

/// Names, emails and phone numbers of both sides.
#[derive(Debug, Clone, Default)]
pub struct Sides<'a> {
    /// Whoever tells of the thread, and who looks after the customer.
    pub us: Vec<&'a str>,
    /// The customer and the contacts there.
    pub customer: Vec<&'a str>,
}

/// What a chat calls whoever exported it.
const MYSELF: [&str; 5] = ["you", "me", "anda", "saya", "kamu"];

/// As many last digits make a phone number the same one, however its country is written.
const DIGITS: usize = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Us,
    Customer,
}

/// How alike a sender and a name are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// All words of one are in the other: `Ana` and `Ana Wijaya`.
    Part,
    Same,
}

/// The direction of each message; `None` where nobody knows the sender.
///
/// Where no sender is known as the customer, the first one who is not us is. Where two people talk and one of them is
/// known, so is the other.
pub fn initiatives(messages: &[Message], sides: &Sides<'_>) -> Vec<Option<Initiative>> {
    // Whom a message is of, in the order in which people first speak.
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut people: Vec<Option<Side>> = Vec::new();
    for message in messages {
        places.entry(&message.who).or_insert_with(|| {
            people.push(side(&message.who, sides));
            people.len() - 1
        });
    }
    let known = people.iter().any(Option::is_some);
    if !people.contains(&Some(Side::Customer))
        && let Some(side) = people.iter_mut().find(|side| side.is_none())
    {
        *side = Some(Side::Customer);
    }
    if let ([one, other], true) = (people.as_mut_slice(), known) {
        match (&one, &other) {
            (Some(Side::Customer), None) => *other = Some(Side::Us),
            (None, Some(Side::Customer)) => *one = Some(Side::Us),
            _ => {}
        }
    }
    let direction = |message: &Message| {
        let place = *places.get(message.who.as_str())?;
        Some(match (*people.get(place)?)? {
            Side::Us => Initiative::Company,
            Side::Customer => Initiative::Customer,
        })
    };
    messages.iter().map(direction).collect()
}

/// `None` for a stranger, and for who could be either.
fn side(who: &str, sides: &Sides<'_>) -> Option<Side> {
    if MYSELF.contains(&fold(who).as_str()) {
        return Some(Side::Us);
    }
    let best = |names: &[&str]| names.iter().filter_map(|name| likeness(who, name)).max();
    match (best(&sides.us), best(&sides.customer)) {
        (us, customer) if us == customer => None,
        (us, customer) => Some(if us > customer { Side::Us } else { Side::Customer }),
    }
}

fn likeness(who: &str, name: &str) -> Option<Likeness> {
    let (who, name) = (fold(who), fold(name.trim()));
    if name.is_empty() {
        return None;
    }
    let (called, address) = name_and_address(&who);
    if who == name
        || called == name
        || address.is_some_and(|address| address == name)
        || same_number(&who, &name)
    {
        return Some(Likeness::Same);
    }
    let (ours, theirs) = (words(called), words(&name));
    let within = |some: &[&str], all: &[&str]| !some.is_empty() && some.iter().all(|word| all.contains(word));
    (within(&ours, &theirs) || within(&theirs, &ours)).then_some(Likeness::Part)
}

/// `Ana <ana@contoh.id>` and `Ana [mailto:ana@contoh.id]` in parts; an address alone is one.
fn name_and_address(who: &str) -> (&str, Option<&str>) {
    if let Some((name, rest)) = who.split_once(['<', '[']) {
        let address = rest.trim_end_matches(['>', ']']);
        return (name.trim(), Some(address.strip_prefix("mailto:").unwrap_or(address)));
    }
    (who, who.contains('@').then_some(who))
}

fn words(name: &str) -> Vec<&str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

fn same_number(one: &str, other: &str) -> bool {
    let last = |text: &str| {
        let shaped = text.chars().all(|c| c.is_ascii_digit() || "+-() .".contains(c));
        let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
        let from = digits.len().checked_sub(DIGITS)?;
        shaped.then(|| digits[from..].to_vec())
    };
    last(one).is_some_and(|digits| last(other) == Some(digits))
}
