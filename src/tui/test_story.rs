//! What the store of a test knows of one customer.

use super::overlays::form::About;
use super::test_harness::session;
use super::test_shelf::Shelf;
use crate::domain::account::Account;
use crate::domain::channel::{self, ChannelKey};
use crate::domain::customer::{Customer, Record, Standing};
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::health::Timeline;
use crate::domain::ids::{
    CustomerId, FindingId, MoveId, OpportunityId, PainId, PurchaseId, SurveyId, TouchpointId,
};
use crate::domain::journey::Atlas;
use crate::domain::journey::aggregate::{Aggregate, Tally};
use crate::domain::lang::Lang;
use crate::domain::lenses;
use crate::domain::moment::At;
use crate::domain::money::Money;
use crate::domain::moves::StageMove;
use crate::domain::opportunity::{Chance, Grade, Opportunity};
use crate::domain::pain::{Pain, Severity, Trouble};
use crate::domain::personas;
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::qualification::{Finding, Letter, Level};
use crate::domain::query::Query;
use crate::domain::stage::{Ladder, StageKey};
use crate::domain::story::Story;
use crate::domain::story::samples::timeline_of;
use crate::domain::survey::{Answer, Survey, SurveyKind};
use crate::domain::tag::Tag;
use crate::domain::touchpoint::{Touch, Touchpoint};

impl Shelf {
    /// What is kept of a customer: nothing but the name.
    pub fn account(&self, id: CustomerId) -> Account {
        let card = self.cards.iter().find(|card| card.id == id).unwrap();
        let record = self
            .changed
            .clone()
            .unwrap_or_else(|| Record { value: card.value, ..Record::named(&format!("s{id}"), &card.name) });
        let customer = Customer {
            id,
            record,
            standing: card.standing.clone(),
            tags: vec![Tag::new("vip").unwrap()],
            next_task: None,
        };
        Account { tasks: self.tasks.clone(), contacts: self.contacts.clone(), ..Account::of(customer) }
    }

    /// The customer whole: what a test tells, else somebody who has stood where they stand from the first day. The life
    /// behind the score is that of the story as it is now.
    pub fn story(&self, id: CustomerId) -> Story {
        let told = self.stories.iter().find(|story| story.account.customer.id == id);
        let mut story = told.cloned().unwrap_or_else(|| self.new_here(id));
        story.timeline = timeline_of(&story);
        story
    }

    fn new_here(&self, id: CustomerId) -> Story {
        let mut account = self.account(id);
        let Standing { stage, since, .. } = account.customer.standing.clone();
        account.moves.push(StageMove {
            id: MoveId(1),
            customer: id,
            at: since,
            from: None,
            to: stage,
            reason: None,
        });
        Story {
            account,
            touchpoints: Vec::new(),
            timeline: Timeline::default(),
            persona: None,
            channels: channel::built_in(),
            history: Vec::new(),
        }
    }

    pub fn touchpoint(&self, about: &About) -> Option<Touchpoint> {
        let About::Touchpoint { customer, touchpoint } = about else { return None };
        self.story(*customer).touchpoints.into_iter().find(|there| there.id == *touchpoint)
    }

    /// What all who match lived together.
    pub fn aggregate(&self, query: &Query, lens: &str) -> Aggregate {
        let ladder = Ladder::built_in();
        let lenses = lenses::built_in(&ladder);
        let lens = lenses.iter().find(|known| known.key() == lens).unwrap();
        let clock = session().clock;
        let mut tally = Tally::new(Atlas { lens, ladder: &ladder, clock, lang: Lang::English });
        for id in self.matching(query) {
            tally.add(&self.story(id));
        }
        tally.finish(None, &channel::built_in())
    }
}

/// A life with everything in it: the example of the documents, nine days after its first order.
pub fn rich(customer: i64) -> Story {
    let id = CustomerId(customer);
    let at = |text: &str| At::parse(text, chrono_tz::Tz::Asia__Jakarta).unwrap();
    let record = Record {
        persona: Some("amanda".into()),
        owner: Some("ana".into()),
        phone: Some("0812 3456 789".into()),
        email: Some("kontak@sinarjaya.example".into()),
        city: Some("Surabaya".into()),
        birthday: Some("--11-29".into()),
        value: Money::from_minor(4_500_000_000),
        ..Record::named("C-0017", "PT Sinar Jaya")
    };
    let (since, before) = (at("2026-11-13"), Some(StageKey::new("considering")));
    let standing = Standing { stage: StageKey::new("purchased"), since, before };
    let tags = vec![Tag::new("vip").unwrap()];
    let mut account = Account::of(Customer { id, record, standing, tags, next_task: None });
    let path = [("2026-10-01", "aware"), ("2026-10-13", "considering"), ("2026-11-13", "purchased")];
    let step = |(number, (when, to)): (i64, &(&str, &str))| StageMove {
        id: MoveId(number),
        customer: id,
        at: at(when),
        from: None,
        to: StageKey::new(to),
        reason: None,
    };
    account.moves = (1..).zip(&path).map(step).collect();
    let purchase = Purchase {
        id: PurchaseId(1),
        customer: id,
        at: at("2026-11-13"),
        kind: PurchaseKind::Sale,
        amount: Some(Money::from_minor(450_000_000)),
        order: Some("SO-1".into()),
        nth: 0,
        kept: Some(true),
        months: None,
    };
    account.purchases.push(purchase);
    let answer = Answer { at: at("2026-11-20"), kind: SurveyKind::Nps, score: 8, comment: None };
    account.surveys.push(Survey { id: SurveyId(1), customer: id, answer });
    account.pains.push(Pain {
        id: PainId(1),
        customer: id,
        trouble: Trouble {
            what: "slow checkout".into(),
            stage: StageKey::new("purchased"),
            severity: Severity::High,
            since: at("2026-11-13"),
            evidence: Evidence::Reported,
            touchpoint: Some(TouchpointId(6)),
        },
        closed: None,
    });
    account.opportunities.push(Opportunity {
        id: OpportunityId(1),
        customer: id,
        chance: Chance {
            what: "call billing".into(),
            stage: StageKey::new("purchased"),
            pain: Some(PainId(1)),
            value: Grade::new(5).unwrap(),
            effort: Grade::new(1).unwrap(),
            owner: Some("ana".into()),
            metric: None,
        },
        since: at("2026-11-14"),
        done: None,
    });
    account.findings.push(Finding {
        id: FindingId(1),
        customer: id,
        letter: Letter::Pain,
        level: Level::Confirmed,
        evidence: Some("said so in the demo".into()),
        at: at("2026-10-20"),
    });
    // When, where, how it felt, how well it is known, what was said and done.
    type Told = (&'static str, &'static str, Option<i64>, Evidence, &'static str, &'static str);
    let told: [Told; 7] = [
        ("2026-10-02", "ads", None, Evidence::Measured, "", "clicked an ad"),
        ("2026-10-03", "website", Some(1), Evidence::Measured, "", "searches on Google"),
        ("2026-10-08", "social", Some(-1), Evidence::Assumed, "", "reads the blog"),
        ("2026-10-20", "demo", Some(1), Evidence::Reported, "liked the reports", "asked for a demo"),
        ("2026-11-02", "email", Some(0), Evidence::Reported, "wants a discount", "compares"),
        ("2026-11-13", "website", Some(-2), Evidence::Measured, "checkout failed twice", ""),
        ("2026-11-14", "phone", Some(1), Evidence::Reported, "billing called back", ""),
    ];
    let touch = |(number, (when, channel, emotion, evidence, note, action))| {
        let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let touch = Touch {
            note: said(note),
            action: said(action),
            emotion: Option::and_then(emotion, Emotion::new),
            evidence,
            ..Touch::by(ChannelKey::new(channel), at(when))
        };
        Touchpoint { id: TouchpointId(number), customer: id, touch }
    };
    Story {
        account,
        touchpoints: (1..).zip(told).map(touch).collect(),
        timeline: Timeline::default(),
        persona: personas::built_in().into_iter().next(),
        channels: channel::built_in(),
        history: Vec::new(),
    }
}
