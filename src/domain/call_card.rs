//! The call card: what to have read before dialling, at most ten lines, the most telling first.
//!
//! A line that has nothing to say is left out. Pure values; `text` words them.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::account::Account;
use super::birthday::Birthday;
use super::contact::{Contact, ContactRole, Person};
use super::flag::{Flag, FlagKind};
use super::moment::{At, Clock, has_been};
use super::money::Money;
use super::pain::{Pain, Trouble};
use super::purchase::{Purchase, PurchaseKind};
use super::qualification::{Gap, gaps};
use super::stage::Ladder;
use super::story::Story;
use super::survey::{Answer, SurveyKind};
use super::task::{Plan, Task};
use super::touchpoint::{Touch, Touchpoint};

/// The most lines that a card has.
pub const LINES: usize = 10;

/// A birthday is worth a word from so many days before it to so many after.
const BIRTHDAY_AHEAD: i64 = 30;
const BIRTHDAY_BEHIND: i64 = 7;

/// So many sales make a habit.
const HABIT: usize = 3;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallLine {
    /// Whom to ask for; the phone is theirs or, where nobody has one, the customer's.
    Who {
        person: Option<Person>,
        phone: Option<String>,
    },
    Flags(Vec<Flag>),
    /// The last time customer and company really met.
    LastWords(Touch),
    /// The open pain that hurts most, and how many more there are.
    Hurts {
        trouble: Trouble,
        others: usize,
    },
    /// The promise that is due first, and how many more are open.
    Promised {
        plan: Plan,
        others: usize,
    },
    /// What is to be done next, besides that promise.
    Next(Plan),
    /// The gap that the next question closes.
    Ask(Gap),
    Bought(Habit),
    Nps(Answer),
    /// Days until it; below zero they have passed.
    Birthday {
        day: NaiveDate,
        days: i64,
    },
}

/// What was bought last, and what is usual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Habit {
    pub last: At,
    pub amount: Option<Money>,
    pub orders: usize,
    /// The middle one of all amounts, and of the days between two orders; `None` before there is a habit.
    pub usual: Option<Money>,
    pub every: Option<i64>,
    /// What was talked about most.
    pub product: Option<String>,
}

/// What there is to say, in the order in which to read it.
pub fn call_card(story: &Story, ladder: &Ladder, clock: Clock) -> Vec<CallLine> {
    let account = &story.account;
    let rung = &account.customer.standing.stage;
    let promise = due_first(&account.tasks, |task| task.plan.promise);
    let next = due_first(&account.tasks, |task| promise.is_none_or(|(shown, _)| task.id != shown.id));
    let lines = [
        who(account),
        (!account.flags.is_empty()).then(|| CallLine::Flags(account.flags.clone())),
        last_met(story, clock).map(|touchpoint| CallLine::LastWords(touchpoint.touch.clone())),
        worst(&account.pains),
        promise.map(|(task, others)| CallLine::Promised { plan: task.plan.clone(), others }),
        next.map(|(task, _)| CallLine::Next(task.plan.clone())),
        gaps(&account.findings, ladder, rung).first().map(|gap| CallLine::Ask(*gap)),
        habit(story, clock.zone).map(CallLine::Bought),
        last_nps(account, clock.zone).map(|answer| CallLine::Nps(answer.clone())),
        birthday(account.customer.record.birthday.as_deref(), clock.today()),
    ];
    lines.into_iter().flatten().collect()
}

fn who(account: &Account) -> Option<CallLine> {
    let left = account.flags.iter().any(|flag| flag.kind == FlagKind::ChampionLeft);
    // Whoever can be reached goes first, then whoever speaks for us.
    let rank = |contact: &&Contact| {
        let place = match contact.person.role {
            Some(ContactRole::Champion) if left => 7,
            Some(ContactRole::Champion) => 0,
            Some(ContactRole::DecisionMaker) => 1,
            Some(ContactRole::EconomicBuyer) => 2,
            Some(ContactRole::Influencer) => 3,
            Some(ContactRole::User) => 4,
            Some(ContactRole::Other) | None => 5,
            Some(ContactRole::Billing) => 6,
        };
        (contact.person.phone.is_none(), place, contact.id)
    };
    let person = account.contacts.iter().min_by_key(rank).map(|contact| contact.person.clone());
    let theirs = person.as_ref().and_then(|person| person.phone.clone());
    let phone = theirs.or_else(|| account.customer.record.phone.clone());
    (person.is_some() || phone.is_some()).then_some(CallLine::Who { person, phone })
}

/// The last touchpoint on a channel on which people meet.
pub fn last_met(story: &Story, clock: Clock) -> Option<&Touchpoint> {
    let meets = |touchpoint: &&Touchpoint| {
        let touch = &touchpoint.touch;
        let known = story.channels.iter().find(|channel| channel.key == touch.channel);
        has_been(touch.at, clock) && known.is_none_or(|channel| channel.meets)
    };
    story.touchpoints.iter().rev().find(meets)
}

fn worst(pains: &[Pain]) -> Option<CallLine> {
    let open = || pains.iter().filter(|pain| pain.is_open());
    // Of equal ones the oldest.
    let worst = open().min_by_key(|pain| (std::cmp::Reverse(pain.trouble.severity), pain.id))?;
    Some(CallLine::Hurts { trouble: worst.trouble.clone(), others: open().count() - 1 })
}

/// The open task that is due first among those that fit, and how many more fit. Without a day it is for later.
fn due_first(tasks: &[Task], fits: impl Fn(&Task) -> bool) -> Option<(&Task, usize)> {
    let open = || tasks.iter().filter(|task| task.done.is_none() && fits(task));
    let first = open().min_by_key(|task| (task.plan.due.is_none(), task.plan.due, task.id))?;
    Some((first, open().count() - 1))
}

fn last_nps(account: &Account, zone: Tz) -> Option<&Answer> {
    let answers = account.surveys.iter().filter(|survey| survey.answer.kind == SurveyKind::Nps);
    answers.max_by_key(|survey| (survey.answer.at.day(zone), survey.id)).map(|survey| &survey.answer)
}

fn birthday(written: Option<&str>, today: NaiveDate) -> Option<CallLine> {
    let born = Birthday::parse(written?)?;
    let (next, ahead) = (born.next(today), (born.next(today) - today).num_days());
    if ahead <= BIRTHDAY_AHEAD {
        return Some(CallLine::Birthday { day: next, days: ahead });
    }
    let since = super::moment::plus_days(today, -BIRTHDAY_BEHIND);
    let last = born.next(since);
    (last < today).then(|| CallLine::Birthday { day: last, days: (last - today).num_days() })
}

/// Of sales alone; a refund is no habit.
fn habit(story: &Story, zone: Tz) -> Option<Habit> {
    let mut sales: Vec<&Purchase> =
        story.account.purchases.iter().filter(|bought| bought.kind == PurchaseKind::Sale).collect();
    sales.sort_by_key(|sale| (sale.at.day(zone), sale.id));
    let last = sales.last()?;
    let amounts: Vec<i64> = sales.iter().filter_map(|sale| sale.amount).map(Money::minor).collect();
    let days: Vec<NaiveDate> = sales.iter().map(|sale| sale.at.day(zone)).collect();
    let between = days.windows(2).map(|pair| (pair[1] - pair[0]).num_days()).collect();
    let usually = |values: Vec<i64>| (sales.len() >= HABIT).then(|| middle(values)).flatten();
    Some(Habit {
        last: last.at,
        amount: last.amount,
        orders: sales.len(),
        usual: usually(amounts).map(Money::from_minor),
        every: usually(between).filter(|days| *days > 0),
        product: most_told(&story.touchpoints),
    })
}

/// The lower one of the two in the middle, so that it is a value that was there.
fn middle(mut values: Vec<i64>) -> Option<i64> {
    values.sort_unstable();
    values.get(values.len().checked_sub(1)? / 2).copied()
}

/// The product named most often; of equals the one named last.
fn most_told(touchpoints: &[Touchpoint]) -> Option<String> {
    let mut told: std::collections::HashMap<&str, (usize, usize)> = std::collections::HashMap::new();
    for (at, touchpoint) in touchpoints.iter().enumerate() {
        if let Some(product) = touchpoint.touch.product.as_deref() {
            let (times, last) = told.entry(product).or_default();
            (*times, *last) = (*times + 1, at);
        }
    }
    told.into_iter().max_by_key(|(_, place)| *place).map(|(product, _)| product.to_owned())
}

#[cfg(test)]
mod tests;
