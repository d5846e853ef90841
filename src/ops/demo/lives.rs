//! Touchpoints of the demo's customers, with the pains that showed at them and what may be done about them.

use chrono::NaiveDate;

use super::random::Random;
use super::snags::{Remedy, Snag};
use super::touches::{Lived, Teller, is_at_home, leaves};
use super::{ZONE, example, qualifying};
use crate::domain::cell::{Cell, CellRow, Statement};
use crate::domain::customer::Dossier;
use crate::domain::detail::Detail;
use crate::domain::ids::{CellId, CustomerId, FindingId, OpportunityId, PainId, TouchpointId};
use crate::domain::moment::{At, plus_days};
use crate::domain::opportunity::{Chance, Grade, Opportunity};
use crate::domain::pain::{Closing, Pain, Severity, Trouble};
use crate::domain::qualification::{Finding, Letter, Level};
use crate::domain::stage::{Ladder, Role, StageKey};
use crate::domain::touchpoint::{Touch, Touchpoint};

/// Everything that was lived, customer by customer; ids are counted from one within each kind.
pub(super) fn details(
    customers: &[Dossier],
    ladder: &Ladder,
    as_of: NaiveDate,
    random: Random,
) -> Vec<Detail> {
    let mut teller = Teller::new(ladder, as_of, random);
    let mut register = Register::default();
    let mut qualifying = Random::seeded(9);
    let loyal = |customer: &&Dossier| {
        customer.moves.last().is_some_and(|step| step.to.as_str() == "loyal") && is_at_home(customer)
    };
    let often = customers.iter().find(loyal).map(|customer| customer.id);
    for customer in customers {
        if super::is_example(customer) {
            example::tell(customer, as_of, &mut register);
            continue;
        }
        let life = teller.life(customer, often == Some(customer.id));
        let mut history = History { customer, as_of, teller: &mut teller, register: &mut register };
        history.write(&life);
        qualifying::find(customer, ladder, as_of, &life, &mut register, &mut qualifying);
    }
    example::cells(customers, &mut register);
    register.all
}

/// Gives everything its number.
#[derive(Default)]
pub(super) struct Register {
    touchpoints: i64,
    pains: i64,
    opportunities: i64,
    findings: i64,
    cells: i64,
    all: Vec<Detail>,
}

fn next(count: &mut i64) -> i64 {
    *count += 1;
    *count
}

impl Register {
    pub(super) fn touch(&mut self, customer: CustomerId, touch: Touch) -> TouchpointId {
        let id = TouchpointId(next(&mut self.touchpoints));
        self.all.push(Detail::Touchpoint(Touchpoint { id, customer, touch }));
        id
    }

    pub(super) fn pain(&mut self, customer: CustomerId, trouble: Trouble, closed: Option<Closing>) -> PainId {
        let id = PainId(next(&mut self.pains));
        self.all.push(Detail::Pain(Pain { id, customer, trouble, closed }));
        id
    }

    pub(super) fn opportunity(&mut self, customer: CustomerId, chance: Chance, since: At, done: Option<At>) {
        let id = OpportunityId(next(&mut self.opportunities));
        self.all.push(Detail::Opportunity(Opportunity { id, customer, chance, since, done }));
    }

    pub(super) fn finding(
        &mut self,
        customer: CustomerId,
        (letter, level): (Letter, Level),
        evidence: Option<&str>,
        at: At,
    ) {
        let id = FindingId(next(&mut self.findings));
        let evidence = evidence.map(str::to_owned);
        self.all.push(Detail::Finding(Finding { id, customer, letter, level, evidence, at }));
    }

    pub(super) fn cell(&mut self, customer: CustomerId, (stage, row): (&str, CellRow), statement: Statement) {
        let id = CellId(next(&mut self.cells));
        let stage = StageKey::new(stage);
        self.all.push(Detail::Cell(Cell { id, customer, stage, row, statement }));
    }
}

/// What is written down of one customer's life.
struct History<'a, 'b> {
    customer: &'a Dossier,
    as_of: NaiveDate,
    teller: &'a mut Teller<'b>,
    register: &'a mut Register,
}

/// Wishes that are nobody's pain.
static WISHES: [&[(Remedy, &str)]; 2] = [
    &[
        (("invite to the referral programme", "a customer brought by them", 4, 1), "advocate"),
        (("early access to new goods", "first order of a new article", 3, 2), "loyal"),
        (("a yearly price for two sites", "orders of both sites", 5, 4), "loyal"),
    ],
    &[
        (("ajak ikut program rujukan", "satu pelanggan baru darinya", 4, 1), "advocate"),
        (("akses awal barang baru", "pesanan pertama barang baru", 3, 2), "loyal"),
        (("harga tahunan untuk dua cabang", "pesanan dari kedua cabang", 5, 4), "loyal"),
    ],
];

impl History<'_, '_> {
    fn write(&mut self, life: &[Lived]) {
        for lived in life {
            let id = self.register.touch(self.customer.id, lived.touch.clone());
            // Not everything that goes wrong is written down as a pain.
            if let Some(snag) = lived.snag.filter(|_| self.teller.random.chance(46)) {
                self.pain(lived, snag, id);
            }
        }
        let standing = self.customer.moves.last().map(|step| step.to.as_str()).unwrap_or_default();
        let wishes = WISHES[usize::from(is_at_home(self.customer))].iter();
        let wishes: Vec<&Remedy> =
            wishes.filter(|(_, rung)| *rung == standing).map(|(wish, _)| wish).collect();
        if let Some(last) = life.last().filter(|_| !wishes.is_empty() && self.teller.random.chance(30)) {
            let wish = self.teller.random.pick(&wishes);
            self.opportunity(*wish, &last.rung, None, last.touch.at.day(ZONE), None);
        }
    }

    fn pain(&mut self, lived: &Lived, snag: &'static Snag, touchpoint: TouchpointId) {
        let random = &mut self.teller.random;
        let bad = snag.scene.mood == -2;
        let severity = match (bad, random.chance(50)) {
            (true, true) => Severity::High,
            (true, false) | (false, true) => Severity::Medium,
            (false, false) => Severity::Low,
        };
        let trouble = Trouble {
            what: snag.pain.to_owned(),
            stage: lived.rung.clone(),
            severity,
            since: lived.touch.at,
            evidence: lived.touch.evidence,
            touchpoint: Some(touchpoint),
        };
        let closed = self.closing(lived.touch.at.day(ZONE));
        let is_gone = closed.as_ref().is_some_and(|closing| closing.gone == Some(true));
        let until = closed.as_ref().map(|closing| closing.at.day(ZONE));
        let pain = self.register.pain(self.customer.id, trouble, closed);
        if self.teller.random.chance(60) {
            let day = plus_days(lived.touch.at.day(ZONE), self.teller.random.within(0..=3));
            let day = day.min(until.unwrap_or(self.as_of));
            let done = until.filter(|_| is_gone && self.teller.random.chance(80));
            self.opportunity(snag.remedy, &lived.rung, Some(pain), day, done);
        }
    }

    /// A pain goes when the customer comes back, or after some days where it made nobody leave; who left for good
    /// took it along.
    fn closing(&mut self, since: NaiveDate) -> Option<Closing> {
        let later = self.customer.moves.iter().filter(|step| step.at.day(ZONE) > since);
        let mut fell = false;
        let mut back = None;
        let mut end = None;
        for step in later {
            let role = self.teller.role(&step.to);
            match (leaves(role), fell) {
                (true, _) => fell = true,
                (false, true) if back.is_none() => back = Some(step.at.day(ZONE)),
                (false, _) => {}
            }
            end = Some(step.at.day(ZONE)).filter(|_| role == Some(Role::Ended));
        }
        let random = &mut self.teller.random;
        let close = |day: NaiveDate, gone| Some(Closing { at: At::Date(day), gone });
        match (fell, back, end) {
            (true, Some(back), _) => close(back, Some(true).filter(|_| random.chance(85))),
            (true, None, Some(end)) if random.chance(50) => close(end, Some(false)),
            (true, None, _) => None,
            (false, ..) => {
                let day = plus_days(since, random.within(3..=18));
                let gone = random.pick(&[Some(true), Some(true), Some(true), Some(false), None]);
                if day <= self.as_of && random.chance(75) { close(day, gone) } else { None }
            }
        }
    }

    fn opportunity(
        &mut self,
        (what, metric, value, effort): Remedy,
        rung: &StageKey,
        pain: Option<PainId>,
        since: NaiveDate,
        done: Option<NaiveDate>,
    ) {
        let random = &mut self.teller.random;
        let mut grade = |usual: i64| {
            let grade = (usual + random.within(-1..=1)).clamp(1, i64::from(Grade::HIGHEST));
            Grade::new(grade)
        };
        let (Some(value), Some(effort)) = (grade(value), grade(effort)) else { return };
        let chance = Chance {
            what: what.to_owned(),
            stage: rung.clone(),
            pain,
            value,
            effort,
            owner: self.customer.record.owner.clone(),
            metric: random.chance(80).then(|| metric.to_owned()),
        };
        self.register.opportunity(self.customer.id, chance, At::Date(since), done.map(At::Date));
    }
}

#[cfg(test)]
mod tests;
