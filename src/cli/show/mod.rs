//! `siklus show CUSTOMER`: one customer whole.

mod lived;
mod parts;
mod personas;
mod record;

use super::args::{Global, ShowArgs};
use super::open::{Desk, Purpose, desk};
use super::out::{Out, printable};
use super::wire::{CheckupWire, CustomerWire, MeddicWire, SCHEMA, ShowWire};
use crate::config::Surroundings;
use crate::domain::checkup::Checkup;
use crate::domain::opportunity::matrix;
use crate::domain::outcome::Subject;
use crate::domain::story::Story;
use crate::error::AppError;
use crate::ops;
use crate::text::health::reasons;

pub use parts::{opportunities, pains, qualification};
pub use personas::{list as personas, show as persona};

pub fn run(args: &ShowArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let desk = desk(global, around, Purpose::Reading)?;
    let read = || {
        let id = ops::find::customer(&desk.store, &args.customer)?;
        let nobody = || ops::OpsError::NoSuchCustomer(args.customer.clone());
        desk.store.story(id, 0)?.ok_or_else(nobody)
    };
    let story = read().map_err(|error: ops::OpsError| desk.error(error))?;
    let mut out = Out::new();
    let checkup = Checkup::of(&story, desk.store.terms(), desk.clock);
    if args.json {
        return out.json(&wire(&desk, &story, &checkup));
    }
    for line in lines(&desk, &story, &checkup) {
        out.line(&printable(&line))?;
    }
    out.flush()
}

pub(super) fn wire<'a>(desk: &'a Desk, story: &'a Story, checkup: &'a Checkup) -> ShowWire<'a> {
    let account = &story.account;
    let stage = &account.customer.standing.stage;
    ShowWire {
        schema: SCHEMA,
        customer: CustomerWire::new(&account.customer, &checkup.vitals(), desk.view()),
        checkup: CheckupWire::new(checkup, desk.clock.today()),
        moves: account.moves.iter().map(Into::into).collect(),
        purchases: account.purchases.iter().map(Into::into).collect(),
        tasks: account.tasks.iter().map(Into::into).collect(),
        contacts: account.contacts.iter().map(Into::into).collect(),
        surveys: account.surveys.iter().map(Into::into).collect(),
        flags: account.flags.iter().map(Into::into).collect(),
        touchpoints: story.touchpoints.iter().rev().map(Into::into).collect(),
        pains: account.pains.iter().map(Into::into).collect(),
        opportunities: account.opportunities.iter().map(Into::into).collect(),
        meddic: MeddicWire::new(&account.findings, desk.store.ladder(), stage),
        cells: account.cells.iter().map(Into::into).collect(),
        custom: &account.customer.record.custom,
        other_keys: &account.other_keys,
        referred_by: account.referrer.as_ref().map(Into::into),
        referred: account.referred.iter().map(Into::into).collect(),
    }
}

/// Rows under a title that counts them, or what they are a part of, where that is of use.
struct Section<'a> {
    title: &'a str,
    count: Option<usize>,
    rows: Vec<String>,
}

fn section(title: &str, rows: Vec<String>) -> Section<'_> {
    Section { title, count: Some(rows.len()), rows }
}

impl Section<'_> {
    /// No line at all where there is nothing to tell.
    fn lines(self, desk: &Desk) -> Vec<String> {
        if self.rows.is_empty() {
            return Vec::new();
        }
        let count = self.count.map(|count| desk.figures().count(i64::try_from(count).unwrap_or(i64::MAX)));
        let count = count.map(|count| format!(" ({count})")).unwrap_or_default();
        let head = std::iter::once(format!("{}{count}", self.title));
        head.chain(self.rows.into_iter().map(|row| format!("  {}", row.trim_end()))).collect()
    }
}

fn lines(desk: &Desk, story: &Story, checkup: &Checkup) -> Vec<String> {
    let (w, account) = (desk.words(), &story.account);
    let customer = &account.customer;
    let mut lines = vec![subject_line(&Subject { id: customer.id, name: customer.record.name.clone() })];
    lines.push(record::labelled(w.show_stage(), &record::standing(desk, account, checkup)));
    let reasons = reasons(checkup, desk.telling(), desk.clock);
    let reasons = reasons.iter().map(|reason| record::reason_line(&reason.label, &reason.text));
    let facts = record::facts(desk, account, story.persona.as_ref());
    lines.extend(facts.iter().map(|fact| record::labelled(&fact.label, &fact.text)));
    let mut pains: Vec<_> = account.pains.iter().collect();
    lived::sort_pains(&mut pains);
    let (open, done) =
        (matrix(&account.opportunities), account.opportunities.iter().filter(|o| o.done.is_some()));
    let sections = [
        Section { title: w.health_label(), count: None, rows: reasons.collect() },
        section(w.show_flags(), account.flags.iter().map(|flag| record::flag_line(desk, flag)).collect()),
        section(
            w.show_tasks(),
            account.tasks.iter().rev().map(|task| record::task_line(desk, task)).collect(),
        ),
        section(w.show_contacts(), account.contacts.iter().map(|c| record::contact_line(desk, c)).collect()),
        lived::meddic(desk, &account.findings, &customer.standing.stage),
        section(w.lived_pains(), pains.into_iter().map(|pain| lived::pain_line(desk, pain)).collect()),
        section(
            w.lived_opportunities(),
            open.into_iter().chain(done).map(|o| lived::opportunity_line(desk, o)).collect(),
        ),
        section(w.show_path(), account.moves.iter().map(|step| record::move_line(desk, step)).collect()),
        lived::touchpoints(desk, story),
        section(w.lived_cells(), account.cells.iter().map(|cell| lived::cell_line(desk, cell)).collect()),
        section(w.show_surveys(), account.surveys.iter().map(|s| record::survey_line(desk, s)).collect()),
        section(
            w.show_purchases(),
            account.purchases.iter().map(|p| record::purchase_line(desk, p)).collect(),
        ),
    ];
    lines.extend(sections.into_iter().flat_map(|section| section.lines(desk)));
    lines
}

/// Whom it is about: `7 PT Sinar Jaya`.
fn subject_line(subject: &Subject) -> String {
    format!("{} {}", subject.id, subject.name)
}
