//! What stands beside the demo's records: tasks, contacts, surveys and flags, who brought whom, the team's own fields,
//! and what was spent. What customers lived is told in `lives`.
//!
//! Only the small demo has these. Some tasks are overdue and some due today, so that the first look shows a day's work.

use chrono::{Datelike, Months, NaiveDate};

use super::random::Random;
use super::touches::leaves;
use super::{ZONE, is_example, sayings};
use crate::domain::contact::{Contact, ContactRole, Person};
use crate::domain::customer::Dossier;
use crate::domain::detail::Detail;
use crate::domain::flag::{Flag, FlagKind};
use crate::domain::ids::{ContactId, CustomerId, FlagId, SpendId, SurveyId, TaskId};
use crate::domain::moment::{At, plus_days};
use crate::domain::money::Money;
use crate::domain::spend::{Outlay, Spend};
use crate::domain::stage::{Ladder, Role, Stage};
use crate::domain::survey::{Answer, Survey, SurveyKind};
use crate::domain::task::{Plan, Task};

/// Fills in who brought whom and the team's own fields.
pub(super) fn complete(customers: &mut [Dossier], ladder: &Ladder, random: &mut Random) {
    let mut fans: Vec<CustomerId> = Vec::new();
    for customer in customers {
        if customer.record.source.as_deref() == Some("referral") && !fans.is_empty() && random.chance(60) {
            customer.record.referred_by = Some(random.pick(&fans));
        }
        if random.chance(12) {
            let (name, values) = random.pick(sayings::FIELDS);
            customer.record.custom.insert(name.to_owned(), random.pick(values).to_owned());
        }
        if rung(customer, ladder).is_some_and(|rung| rung.role.counts_as_customer()) {
            fans.push(customer.id);
        }
    }
}

/// All that stands beside, customer by customer; ids are counted from one within each kind.
pub(super) fn details(
    customers: &[Dossier],
    ladder: &Ladder,
    as_of: NaiveDate,
    random: &mut Random,
) -> Vec<Detail> {
    let mut told = Told { as_of, random, counts: Counts::default(), all: Vec::new() };
    for customer in customers {
        if let Some(rung) = rung(customer, ladder) {
            told.tasks(customer, rung);
            told.contacts(customer);
            told.surveys(customer, ladder);
            told.flags(customer, rung);
        }
    }
    told.spending();
    told.all
}

/// Where the customer stands today.
fn rung<'a>(customer: &Dossier, ladder: &'a Ladder) -> Option<&'a Stage> {
    customer.moves.last().and_then(|step| ladder.get(&step.to))
}

#[derive(Default)]
struct Counts {
    tasks: i64,
    contacts: i64,
    surveys: i64,
    flags: i64,
    spends: i64,
}

fn next(count: &mut i64) -> i64 {
    *count += 1;
    *count
}

struct Told<'a> {
    as_of: NaiveDate,
    random: &'a mut Random,
    counts: Counts,
    all: Vec<Detail>,
}

impl Told<'_> {
    fn tasks(&mut self, customer: &Dossier, rung: &Stage) {
        if rung.role == Role::Ended {
            return;
        }
        let what = match rung.role {
            Role::Prospect => sayings::FOR_PROSPECTS,
            Role::AtRisk | Role::Dormant => sayings::FOR_THE_LOST,
            _ => sayings::FOR_CUSTOMERS,
        };
        if self.random.chance(10) {
            let day = plus_days(self.as_of, -self.random.within(2..=40));
            self.task(customer, what, Some(day), Some(At::Date(plus_days(day, 1))));
        }
        for (percent, always) in [(52, is_example(customer)), (12, false)] {
            if self.random.chance(percent) || always {
                let due = self.due();
                self.task(customer, what, due, None);
            }
        }
    }

    /// One in five overdue, one in five today.
    fn due(&mut self) -> Option<NaiveDate> {
        let days = match self.random.within(0..=9) {
            0..=1 => -self.random.within(1..=9),
            2..=3 => 0,
            4..=8 => self.random.within(1..=24),
            _ => return None,
        };
        Some(plus_days(self.as_of, days))
    }

    fn task(&mut self, customer: &Dossier, what: &[&str], due: Option<NaiveDate>, done: Option<At>) {
        let rhythm = self.random.pick(&["1w", "2w", "1m"]);
        let repeats = due.is_some() && done.is_none() && self.random.chance(15);
        let plan = Plan {
            what: self.random.pick(what).to_owned(),
            due,
            owner: customer.record.owner.clone(),
            promise: self.random.chance(22),
            repeat: rhythm.parse().ok().filter(|_| repeats),
        };
        let id = TaskId(next(&mut self.counts.tasks));
        self.all.push(Detail::Task(Task { id, customer: customer.id, plan, done }));
    }

    fn contacts(&mut self, customer: &Dossier) {
        let at_home = customer.record.country.as_deref() == Some("Indonesia");
        let names = if at_home { sayings::AT_HOME } else { sayings::ABROAD };
        let host =
            customer.record.email.as_deref().and_then(|mail| mail.split('@').nth(1)).map(str::to_owned);
        let mut known: Vec<&str> = Vec::new();
        for (percent, always) in [(38, is_example(customer)), (20, false), (8, false)] {
            let name = self.random.pick(names);
            if !(self.random.chance(percent) || always) || known.contains(&name) {
                continue;
            }
            known.push(name);
            let mailbox: String = name.to_lowercase().split(' ').collect::<Vec<_>>().join(".");
            let person = Person {
                name: name.to_owned(),
                role: Some(self.random.pick(ContactRole::ALL)).filter(|role| *role != ContactRole::Other),
                email: host.as_ref().map(|host| format!("{mailbox}@{host}")),
                phone: None,
            };
            let id = ContactId(next(&mut self.counts.contacts));
            self.all.push(Detail::Contact(Contact { id, customer: customer.id, person }));
        }
    }

    /// Asked are customers, some weeks after they became one and again later.
    fn surveys(&mut self, customer: &Dossier, ladder: &Ladder) {
        let became = customer
            .moves
            .iter()
            .find(|step| ladder.get(&step.to).is_some_and(|rung| rung.role.counts_as_customer()));
        let Some(became) = became.map(|step| step.at.day(ZONE)) else { return };
        let days = [(40, 20..=70), (25, 120..=300)]
            .map(|(percent, after)| (percent, plus_days(became, self.random.within(after))));
        // Whoever falls back is asked why.
        let fell = customer
            .moves
            .last()
            .filter(|step| ladder.get(&step.to).is_some_and(|rung| leaves(Some(rung.role))));
        let asked = fell.map(|step| (45, plus_days(step.at.day(ZONE), self.random.within(0..=5))));
        for (percent, day) in days.into_iter().chain(asked) {
            if day <= self.as_of && self.random.chance(percent) {
                let stood = customer.moves.iter().rfind(|step| step.at.day(ZONE) <= day);
                let role = stood.and_then(|step| ladder.get(&step.to)).map(|rung| rung.role);
                let answer = self.answer(day, role);
                let id = SurveyId(next(&mut self.counts.surveys));
                self.all.push(Detail::Survey(Survey { id, customer: customer.id, answer }));
            }
        }
    }

    fn answer(&mut self, day: NaiveDate, role: Option<Role>) -> Answer {
        let pleased = self.random.chance(match role {
            Some(Role::Advocate) => 96,
            role if leaves(role) => 12,
            _ => 76,
        });
        let comments = if pleased { sayings::PRAISE } else { sayings::BLAME };
        let (kind, score) = match (self.random.chance(70), pleased) {
            (true, true) => (SurveyKind::Nps, self.random.within(8..=10)),
            (true, false) => (SurveyKind::Nps, self.random.within(2..=7)),
            (false, true) => (SurveyKind::Csat, self.random.within(4..=5)),
            (false, false) => (SurveyKind::Csat, self.random.within(1..=3)),
        };
        Answer {
            at: At::Date(day),
            kind,
            score: u8::try_from(score).unwrap_or_default(),
            comment: self.random.chance(45).then(|| self.random.pick(comments).to_owned()),
        }
    }

    fn flags(&mut self, customer: &Dossier, rung: &Stage) {
        if matches!(rung.role, Role::Prospect | Role::Ended) || !self.random.chance(9) {
            return;
        }
        let (kind, note) = self.random.pick(&[
            (FlagKind::Unpaid, "faktur lewat jatuh tempo"),
            (FlagKind::Complaint, "menunggu barang pengganti"),
            (FlagKind::ChampionLeft, "pembeli lama pindah kerja"),
        ]);
        let since = At::Date(plus_days(self.as_of, -self.random.within(1..=20)));
        let id = FlagId(next(&mut self.counts.flags));
        let flag = Flag { id, customer: customer.id, kind, since, note: Some(note.to_owned()) };
        self.all.push(Detail::Flag(flag));
    }

    /// Something for every channel in each month of the last year; fairs are seldom.
    fn spending(&mut self) {
        for back in (0..12).rev() {
            let Some(first) =
                self.as_of.with_day(1).and_then(|day| day.checked_sub_months(Months::new(back)))
            else {
                continue;
            };
            for &(channel, usual) in sayings::CHANNELS {
                if channel == "event" && back % 4 != 1 {
                    continue;
                }
                let rupiah = usual * self.random.within(7..=14) / 10;
                let outlay = Outlay {
                    at: At::Date(first),
                    amount: Money::from_minor(rupiah * 100),
                    channel: Some(channel.to_owned()),
                    note: None,
                };
                let id = SpendId(next(&mut self.counts.spends));
                self.all.push(Detail::Spend(Spend { id, outlay }));
            }
        }
    }
}
