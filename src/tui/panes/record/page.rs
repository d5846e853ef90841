//! What a record consists of: sections and their lines, as places in the story. Worded only when they are drawn.

use chrono_tz::Tz;

use crate::domain::account::Account;
use crate::domain::checkup::Checkup;
use crate::domain::customer::Standing;
use crate::domain::journey::spans::{Span, spans};
use crate::domain::moment::{At, Clock};
use crate::domain::money::Money;
use crate::domain::opportunity::matrix;
use crate::domain::purchase::PurchaseKind;
use crate::domain::qualification::{Gap, gaps, is_not_worth_it, level_of};
use crate::domain::stage::{Ladder, Role};
use crate::domain::story::Story;
use crate::text::done::Telling;
use crate::text::dossier::{Fact, facts};
use crate::text::health::{Reason, reasons};

/// A part of the record, in the order in which it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Section {
    #[default]
    Identity,
    Contacts,
    Path,
    Purchases,
    Surveys,
    Health,
    Flags,
    Tasks,
    Meddic,
    Pains,
    Opportunities,
    Touchpoints,
    History,
}

impl Section {
    /// Who they are and what they did stands at the left of two columns, what is to be done at the right.
    pub fn is_about_them(self) -> bool {
        self <= Self::Surveys
    }
}

/// A line, by what it is about: places in the lists of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    Fact(usize),
    Contact(usize),
    Stay(usize),
    Worth,
    Bought,
    Purchase(usize),
    Survey(usize),
    /// A reason of the health.
    Reason(usize),
    Flag(usize),
    Task(usize),
    /// Weak for so many days.
    Weak(i64),
    Gap(Gap),
    Finding(usize),
    Pain(usize),
    Opportunity(usize),
    Touchpoint(usize),
    Change(usize),
    /// So many more are not told here.
    More(usize),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub section: Section,
    pub rows: Vec<Row>,
}

/// Everything that was bought, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bought {
    /// Sales without what was given back.
    pub sum: Money,
    pub orders: usize,
    pub last: Option<At>,
    /// Of the first purchase.
    pub kept: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub parts: Vec<Part>,
    pub facts: Vec<Fact>,
    pub spans: Vec<Span>,
    pub bought: Bought,
    pub reasons: Vec<Reason>,
}

/// Of long lists the latest are told here; the map, the command line and the lists have the others.
const LATEST: usize = 5;
const LATEST_TOUCHES: usize = 10;

impl Page {
    pub fn of(story: &Story, checkup: &Checkup, telling: Telling<'_>, clock: Clock) -> Self {
        let account = &story.account;
        let spans = spans(&account.moves, clock.zone, clock.today());
        let facts = facts(account, story.persona.as_ref(), clock, telling);
        let bought = bought(account, clock.zone);
        let reasons = reasons(checkup, telling, clock);
        let part = |section, rows| Part { section, rows };
        let all = |count: usize, row: fn(usize) -> Row| (0..count).map(row).collect::<Vec<_>>();
        let mut parts = vec![
            part(Section::Identity, all(facts.len(), Row::Fact)),
            part(Section::Contacts, all(account.contacts.len(), Row::Contact)),
            part(Section::Path, all(spans.len(), Row::Stay)),
            part(Section::Purchases, purchases(account, &bought)),
            part(Section::Surveys, surveys(account, clock.zone)),
            part(Section::Health, all(reasons.len(), Row::Reason)),
            part(Section::Flags, all(account.flags.len(), Row::Flag)),
            part(Section::Tasks, tasks(account, clock.zone)),
            part(Section::Meddic, meddic(account, telling.ladder, clock)),
            part(Section::Pains, pains(account)),
            part(Section::Opportunities, opportunities(account)),
            part(Section::Touchpoints, latest(story.touchpoints.len(), LATEST_TOUCHES, Row::Touchpoint)),
            part(Section::History, all(story.history.len(), Row::Change)),
        ];
        // A customer is not qualified any more, and where no flag is up there is none to tell of.
        let only_if_told = [Section::Flags, Section::Meddic];
        parts.retain(|part| !part.rows.is_empty() || !only_if_told.contains(&part.section));
        Self { parts, facts, spans, bought, reasons }
    }

    pub fn row(&self, part: usize, row: usize) -> Option<Row> {
        self.parts.get(part)?.rows.get(row).copied()
    }
}

/// The last of `count`, the latest first, and how many come before them.
fn latest(count: usize, shown: usize, row: fn(usize) -> Row) -> Vec<Row> {
    let from = count.saturating_sub(shown);
    let more = (from > 0).then_some(Row::More(from));
    (from..count).rev().map(row).chain(more).collect()
}

fn bought(account: &Account, zone: Tz) -> Bought {
    let mut bought = Bought::default();
    for purchase in &account.purchases {
        let amount = purchase.amount.map_or(0, Money::minor);
        let sum = bought.sum.minor();
        if purchase.kind == PurchaseKind::Sale {
            bought.orders += 1;
            let later = bought.last.is_none_or(|last| last.day(zone) <= purchase.at.day(zone));
            bought.last = if later { Some(purchase.at) } else { bought.last };
            bought.sum = Money::from_minor(sum.saturating_add(amount));
        } else {
            bought.sum = Money::from_minor(sum.saturating_sub(amount));
        }
        bought.kept = bought.kept.or(purchase.kept);
    }
    bought
}

fn purchases(account: &Account, bought: &Bought) -> Vec<Row> {
    let worth = (!account.customer.record.value.is_zero()).then_some(Row::Worth);
    let sum = (bought.orders > 0).then_some(Row::Bought);
    worth.into_iter().chain(sum).chain(latest(account.purchases.len(), LATEST, Row::Purchase)).collect()
}

fn surveys(account: &Account, zone: Tz) -> Vec<Row> {
    let mut order: Vec<usize> = (0..account.surveys.len()).collect();
    order
        .sort_by_key(|at| std::cmp::Reverse(account.surveys.get(*at).map(|s| (s.answer.at.day(zone), s.id))));
    let more = order.len().checked_sub(LATEST).filter(|more| *more > 0).map(Row::More);
    order.into_iter().take(LATEST).map(Row::Survey).chain(more).collect()
}

/// Open ones by the day they are due, then what was done last.
fn tasks(account: &Account, zone: Tz) -> Vec<Row> {
    let (mut open, mut done): (Vec<usize>, Vec<usize>) =
        (0..account.tasks.len()).partition(|at| account.tasks.get(*at).is_some_and(|t| t.done.is_none()));
    let task = |at: &usize| account.tasks.get(*at);
    open.sort_by_key(|at| task(at).map(|task| (task.plan.due.is_none(), task.plan.due, task.id)));
    done.sort_by_key(|at| std::cmp::Reverse(task(at).map(|t| (t.done.map(|when| when.day(zone)), t.id))));
    let more = done.len().checked_sub(LATEST).filter(|more| *more > 0).map(Row::More);
    let done = done.into_iter().take(LATEST);
    open.into_iter().chain(done).map(Row::Task).chain(more).collect()
}

/// What is not known and has to be comes first, then what is known.
fn meddic(account: &Account, ladder: &Ladder, clock: Clock) -> Vec<Row> {
    let Standing { stage, since, .. } = &account.customer.standing;
    let findings = &account.findings;
    let prospect = ladder.get(stage).is_some_and(|stage| stage.role == Role::Prospect);
    let days = clock.days_since(since.day(clock.zone));
    let weak = is_not_worth_it(findings, ladder, stage, days).then_some(Row::Weak(days));
    let gaps = gaps(findings, ladder, stage).into_iter().map(Row::Gap);
    let known = |at: &usize| {
        findings.get(*at).is_some_and(|f| prospect || level_of(findings, f.letter) > Default::default())
    };
    weak.into_iter().chain(gaps).chain((0..findings.len()).filter(known).map(Row::Finding)).collect()
}

/// Open ones first, those that hurt most first.
fn pains(account: &Account) -> Vec<Row> {
    let mut order: Vec<usize> = (0..account.pains.len()).collect();
    order.sort_by_key(|at| {
        let pain = account.pains.get(*at);
        pain.map(|pain| (!pain.is_open(), std::cmp::Reverse(pain.trouble.severity), pain.id))
    });
    order.into_iter().map(Row::Pain).collect()
}

fn opportunities(account: &Account) -> Vec<Row> {
    let place = |id| account.opportunities.iter().position(|opportunity| opportunity.id == id);
    matrix(&account.opportunities).into_iter().filter_map(|o| place(o.id)).map(Row::Opportunity).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::CustomerId;
    use crate::domain::lang::Lang;
    use crate::domain::money::Currency;
    use crate::domain::story::samples::{bare, checkup, clock, full};

    fn page(story: &Story) -> Page {
        let ladder = Ladder::built_in();
        let telling = Telling { ladder: &ladder, currency: Currency::IDR, lang: Lang::English };
        Page::of(story, &checkup(story), telling, clock())
    }

    fn rows(page: &Page, section: Section) -> &[Row] {
        &page.parts.iter().find(|part| part.section == section).unwrap().rows
    }

    #[test]
    fn what_matters_most_is_first_in_every_section() {
        let page = page(&full(CustomerId(1), "Acme"));
        let sections: Vec<Section> = page.parts.iter().map(|part| part.section).collect();
        assert!(sections.is_sorted() && sections.len() == 13, "{sections:?}");
        use Row::{Pain, Survey, Task};
        assert_eq!(rows(&page, Section::Tasks), [1, 4, 0, 2, 3].map(Task));
        assert_eq!(rows(&page, Section::Pains), [2, 1, 0].map(Pain));
        assert_eq!(rows(&page, Section::Opportunities), [1, 0].map(Row::Opportunity));
        assert_eq!(rows(&page, Section::Surveys), [2, 1, 0].map(Survey));
        let meddic = rows(&page, Section::Meddic);
        assert!(matches!(meddic[0], Row::Weak(63)) && matches!(meddic[1], Row::Gap(_)), "{meddic:?}");
        assert_eq!(page.bought.sum, Money::from_minor(2_800_000_000));
        assert_eq!((page.bought.orders, page.bought.kept), (3, Some(true)));
    }

    #[test]
    fn a_customer_without_flags_has_no_place_for_them_and_is_not_qualified() {
        let page = page(&bare(CustomerId(1), "Acme", "retained", "2026-11-19"));
        let hidden = |part: &Part| matches!(part.section, Section::Flags | Section::Meddic);
        assert!(!page.parts.iter().any(hidden));
        assert_eq!(page.parts.len(), 11);
    }

    #[test]
    fn of_ten_thousand_touchpoints_the_latest_are_told() {
        let mut story = full(CustomerId(1), "Acme");
        let one = story.touchpoints[0].clone();
        story.touchpoints = vec![one; 10_000];
        let page = page(&story);
        let touches = rows(&page, Section::Touchpoints);
        assert_eq!((touches.len(), touches[0], touches[10]), (11, Row::Touchpoint(9_999), Row::More(9_990)));
    }
}
