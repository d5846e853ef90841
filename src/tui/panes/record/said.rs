//! What a line of the record says: its label, its text, what stands at its right. Made for the lines in view only.

use super::page::{Bought, Page, Row, Section};
use crate::domain::account::Account;
use crate::domain::channel::channel_name;
use crate::domain::checkup::Checkup;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::journey::spans::Span;
use crate::domain::moment::At;
use crate::domain::money::Money;
use crate::domain::outcome::BatchSummary;
use crate::domain::pain::Pain;
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::qualification::{FULL_SCORE, Finding, Gap, Urgency as Pressing, score};
use crate::domain::story::Story;
use crate::domain::survey::SurveyKind;
use crate::domain::task::{Task, Urgency, urgency};
use crate::domain::touchpoint::{Initiative, Touchpoint};
use crate::text::Words;
use crate::text::done::{role_text, survey_text, task_letter, term_text};
use crate::text::dossier::{change_text, gap_text, plan_notes, raised_text, severity_text};
use crate::text::journey::{evidence_text, letter_text, level_text};
use crate::text::outcome::reason_text;
use crate::tui::model::Session;
use crate::tui::theme::Role;
use crate::tui::widgets::vital;

/// A line in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub label: String,
    pub text: String,
    /// At the right: how much, how long, how it felt.
    pub tail: String,
    pub role: Role,
}

impl Said {
    fn new(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self { label: label.into(), text: text.into(), tail: String::new(), role: Role::Text }
    }
}

/// What lines are worded with.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    pub session: &'a Session,
    pub story: &'a Story,
    pub checkup: &'a Checkup,
    pub page: &'a Page,
}

pub fn title(section: Section, w: &dyn Words) -> &'static str {
    match section {
        Section::Identity => w.dossier_identity(),
        Section::Contacts => w.dossier_contacts(),
        Section::Path => w.dossier_path(),
        Section::Purchases => w.dossier_purchases(),
        Section::Surveys => w.dossier_surveys(),
        Section::Health => w.health_section(),
        Section::Flags => w.dossier_flags(),
        Section::Tasks => w.dossier_tasks(),
        Section::Meddic => w.action_qualify(),
        Section::Pains => w.dossier_pains(),
        Section::Opportunities => w.dossier_opportunities(),
        Section::Touchpoints => w.dossier_touchpoints(),
        Section::History => w.dossier_history(),
    }
}

impl<'a> Teller<'a> {
    fn words(self) -> &'static dyn Words {
        self.session.words()
    }

    fn account(self) -> &'a Account {
        &self.story.account
    }

    fn day(self, at: At) -> String {
        self.session.telling().figures().date(at.day(self.session.clock.zone))
    }

    fn count(self, count: usize) -> String {
        self.session.telling().figures().count(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// What stands behind the title of a section: how much there is of it, or how it stands.
    pub fn summary(self, section: Section) -> String {
        let (w, account) = (self.words(), self.account());
        let open = |count: usize| if count == 0 { String::new() } else { w.dossier_open(&self.count(count)) };
        let some = |count: usize| if count == 0 { String::new() } else { self.count(count) };
        match section {
            Section::Identity | Section::Flags | Section::Touchpoints | Section::History => String::new(),
            Section::Contacts => some(account.contacts.len()),
            Section::Path => {
                let days: i64 = self.page.spans.iter().map(Span::days).sum();
                self.session.telling().figures().days(days)
            }
            Section::Purchases => some(account.purchases.len()),
            Section::Surveys => self.latest_answers(),
            Section::Health => {
                self.checkup.reading.map_or_else(String::new, |reading| vital::brief(reading, self.session))
            }
            Section::Tasks => open(account.tasks.iter().filter(|task| task.done.is_none()).count()),
            Section::Meddic => format!("{}/{FULL_SCORE}", score(&account.findings)),
            Section::Pains => open(account.pains.iter().filter(|pain| pain.is_open()).count()),
            Section::Opportunities => open(account.opportunities.iter().filter(|o| o.done.is_none()).count()),
        }
    }

    /// The latest answer of each kind: `NPS 5  CSAT 4`.
    fn latest_answers(self) -> String {
        let zone = self.session.clock.zone;
        let latest = |kind: &SurveyKind| {
            let of_kind = self.account().surveys.iter().filter(|survey| survey.answer.kind == *kind);
            of_kind.max_by_key(|survey| (survey.answer.at.day(zone), survey.id))
        };
        let told = SurveyKind::ALL
            .iter()
            .filter_map(latest)
            .map(|survey| self.words().done_answered(&survey_text(survey.answer.kind), &survey.answer.score));
        told.collect::<Vec<_>>().join("  ")
    }

    /// The line in words; `None` for what is not in the story.
    pub fn line(self, row: Row) -> Option<Said> {
        let account = self.account();
        Some(match row {
            Row::Fact(at) => {
                let fact = self.page.facts.get(at)?;
                Said::new(fact.label.clone(), fact.text.clone())
            }
            Row::Contact(at) => {
                let person = &account.contacts.get(at)?.person;
                let parts = [&person.phone, &person.email].into_iter().flatten().map(String::as_str);
                let parts: Vec<&str> = std::iter::once(person.name.as_str()).chain(parts).collect();
                let tail = person.role.map_or("", |role| role_text(self.words(), role)).to_owned();
                Said { tail, ..Said::new("", parts.join("  ")) }
            }
            Row::Stay(at) => self.stay(at)?,
            Row::Worth => {
                let value = self.money(account.customer.record.value);
                Said { role: Role::Strong, ..Said::new(self.words().show_value(), value) }
            }
            Row::Bought => self.bought(&self.page.bought),
            Row::Purchase(at) => self.purchase(account.purchases.get(at)?),
            Row::Survey(at) => {
                let answer = &account.surveys.get(at)?.answer;
                let score = self.words().done_answered(&survey_text(answer.kind), &answer.score);
                Said::new(self.day(answer.at), with(&score, answer.comment.as_deref()))
            }
            Row::Reason(at) => {
                let reason = self.page.reasons.get(at)?;
                let role = vital::role(reason.mood);
                Said { role, ..Said::new(reason.label.clone(), reason.text.clone()) }
            }
            Row::Flag(at) => {
                let flag = account.flags.get(at)?;
                let text = format!("{} {}", self.session.glyphs().alert, raised_text(flag, self.words()));
                Said { role: Role::Bad, ..Said::new(self.day(flag.since), text) }
            }
            Row::Task(at) => self.task(account.tasks.get(at)?),
            Row::Weak(days) => {
                let text = self.words().dossier_weak(&days);
                Said { role: Role::Bad, ..Said::new(self.session.glyphs().alert, text) }
            }
            Row::Gap(gap) => self.gap(&gap),
            Row::Finding(at) => self.finding(account.findings.get(at)?),
            Row::Pain(at) => self.pain(account.pains.get(at)?),
            Row::Opportunity(at) => {
                let chance = &account.opportunities.get(at)?.chance;
                let notes: Vec<&str> =
                    [&chance.owner, &chance.metric].into_iter().flatten().map(String::as_str).collect();
                let notes = (!notes.is_empty()).then(|| format!("({})", notes.join(", ")));
                let grades = self.words().map_grades(&chance.value.get(), &chance.effort.get());
                Said::new(grades, with(&chance.what, notes.as_deref()))
            }
            Row::Touchpoint(at) => self.touchpoint(self.story.touchpoints.get(at)?),
            Row::Change(at) => self.change(self.story.history.get(at)?),
            Row::More(count) => {
                let text = self.words().import_more(&self.count(count));
                Said { role: Role::Muted, ..Said::new("", text) }
            }
        })
    }

    fn money(self, money: Money) -> String {
        self.session.telling().figures().money(money, self.session.currency)
    }

    fn stay(self, at: usize) -> Option<Said> {
        let span = self.page.spans.get(at)?;
        let last = at + 1 == self.page.spans.len();
        let rung = self.session.rung_name(&span.stage);
        let sign = if last { self.session.glyphs().current } else { " " };
        let reason = span.reason.map(|reason| format!("({})", reason_text(self.words(), reason)));
        let tail = self.session.telling().figures().days(span.days());
        let role = if last { Role::Strong } else { Role::Text };
        Some(Said {
            tail,
            role,
            ..Said::new(self.day(span.entered), with(&format!("{sign} {rung}"), reason.as_deref()))
        })
    }

    fn bought(self, bought: &Bought) -> Said {
        let w = self.words();
        let orders = w.map_purchases(&self.count(bought.orders));
        let sum = w.dossier_in_orders(&self.money(bought.sum), &orders);
        let last = bought.last.map(|at| w.dossier_last(&self.day(at)));
        let kept = bought.kept.map(|kept| if kept { w.map_promise_kept() } else { w.map_promise_broken() });
        let text = [Some(sum), last, kept.map(str::to_owned)].into_iter().flatten().collect::<Vec<_>>();
        let role = if bought.kept == Some(false) { Role::Warn } else { Role::Text };
        Said { role, ..Said::new(w.call_bought(), text.join(", ")) }
    }

    fn purchase(self, purchase: &Purchase) -> Said {
        let w = self.words();
        let kept = match purchase.kept {
            Some(true) => Some(w.show_kept()),
            Some(false) => Some(w.show_broken()),
            None => None,
        };
        let refund = (purchase.kind == PurchaseKind::Refund).then(|| w.show_refund());
        let every = purchase.months.map(|months| term_text(w, months));
        let parts = [purchase.order.as_deref(), every.as_deref(), refund, kept];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        // What went back is told with its sign.
        let sign = if refund.is_some() { -1 } else { 1 };
        let signed = |amount: Money| Money::from_minor(amount.minor().saturating_mul(sign));
        let tail = purchase.amount.map_or_else(|| "-".to_owned(), |amount| self.money(signed(amount)));
        Said { tail, ..Said::new(self.day(purchase.at), parts.join("  ")) }
    }

    fn task(self, task: &Task) -> Said {
        let (w, glyphs) = (self.words(), self.session.glyphs());
        let label = match (task.done, task.plan.due) {
            (Some(done), _) => self.day(done),
            (None, Some(due)) => self.session.telling().figures().date(due),
            (None, None) => w.task_no_day().to_owned(),
        };
        let urgency = urgency(task.plan.due, self.session.clock.today());
        let (sign, role) = match (task.done, urgency) {
            (Some(_), _) => (glyphs.signs.done.trim_end(), Role::Muted),
            (None, Urgency::Overdue) => (task_letter(w, Some(urgency)), Role::Bad),
            (None, Urgency::Today) => (task_letter(w, Some(urgency)), Role::Warn),
            (None, Urgency::Later) => (task_letter(w, Some(urgency)), Role::Text),
        };
        let notes = plan_notes(&task.plan, w);
        Said { role, ..Said::new(label, with(&format!("{sign} {}", task.plan.what), notes.as_deref())) }
    }

    fn gap(self, gap: &Gap) -> Said {
        let stage = &self.account().customer.standing.stage;
        let role = match gap.urgency {
            Pressing::High => Role::Bad,
            Pressing::Medium => Role::Warn,
            Pressing::Low => Role::Text,
        };
        Said {
            role,
            ..Said::new(gap.letter.sign().to_string(), gap_text(gap, stage, self.session.telling()))
        }
    }

    fn finding(self, finding: &Finding) -> Said {
        let w = self.words();
        let what = w.done_qualified(&letter_text(w, finding.letter), &level_text(w, finding.level));
        let text = finding.evidence.as_ref().map_or_else(|| what.clone(), |said| format!("{what}; {said}"));
        Said { tail: self.day(finding.at), ..Said::new(finding.letter.sign().to_string(), text) }
    }

    fn pain(self, pain: &Pain) -> Said {
        let w = self.words();
        let what = &pain.trouble.what;
        let hurts = severity_text(pain.trouble.severity);
        let Some(closed) = &pain.closed else {
            let role = if pain.trouble.severity.level() > 2 { Role::Bad } else { Role::Text };
            let guessed = (pain.trouble.evidence == Evidence::Assumed)
                .then(|| format!("({})", evidence_text(w, Evidence::Assumed)));
            let text = with(&format!("{hurts:<3} {what}"), guessed.as_deref());
            let tail = self.session.rung_name(&pain.trouble.stage).to_owned();
            return Said { tail, role, ..Said::new(self.day(pain.trouble.since), text) };
        };
        let text = match closed.gone {
            Some(true) => w.done_pain_gone(what),
            Some(false) => w.done_pain_stayed(what),
            None => w.done_pain_closed(what),
        };
        Said { role: Role::Muted, ..Said::new(self.day(closed.at), text) }
    }

    fn touchpoint(self, touchpoint: &Touchpoint) -> Said {
        let glyphs = self.session.glyphs();
        let touch = &touchpoint.touch;
        let channel = channel_name(&self.story.channels, &touch.channel, self.session.lang);
        let initiative = match touch.initiative {
            Some(Initiative::Customer) => format!(" {}", glyphs.inward),
            Some(Initiative::Company) => format!(" {}", glyphs.outward),
            None => String::new(),
        };
        let said = [&touch.note, &touch.action, &touch.motivation, &touch.feeling, &touch.product];
        let said: Vec<&str> = said.into_iter().flatten().map(String::as_str).collect();
        let tail = touch.emotion.map(|emotion| emotion.to_string()).unwrap_or_default();
        let bad = touch.emotion.map_or(0, Emotion::value) == Emotion::LOWEST;
        let role = if bad { Role::Bad } else { Role::Text };
        let text = self.words().done_line(&format!("{channel}{initiative}"), &said.join("; "));
        Said { tail, role, ..Said::new(self.day(touch.at), text) }
    }

    fn change(self, batch: &BatchSummary) -> Said {
        let what = change_text(batch, self.session.telling());
        let role = if batch.undone { Role::Muted } else { Role::Text };
        Said { role, ..Said::new(self.day(batch.at), self.words().dossier_changed(&batch.actor, &what)) }
    }
}

fn with(text: &str, more: Option<&str>) -> String {
    more.map_or_else(|| text.to_owned(), |more| format!("{text}  {more}"))
}
