//! Stories for tests: a customer of whom nothing is known, and one of whom everything is. Today is 22 Nov 2026.

use super::Story;
use crate::domain::account::Account;
use crate::domain::channel::{self, ChannelKey};
use crate::domain::checkup::Checkup;
use crate::domain::contact::{Contact, ContactRole, Person};
use crate::domain::context::{Action, Source};
use crate::domain::customer::{Customer, Record, Standing};
use crate::domain::detail::Detail;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::flag::{Flag, FlagKind};
use crate::domain::health::{Entering, Impression, Lived, OpenPain, Rules, Sale, Spell, Terms, Timeline};
use crate::domain::ids::*;
use crate::domain::moment::{At, Clock};
use crate::domain::money::Money;
use crate::domain::moves::{Reason, StageMove};
use crate::domain::opportunity::{Chance, Grade, Opportunity};
use crate::domain::outcome::{BatchSummary, Subject};
use crate::domain::pain::{Closing, Pain, Severity, Trouble};
use crate::domain::persona::Persona;
use crate::domain::personas;
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::qualification::{Finding, Letter, Level};
use crate::domain::stage::{Ladder, StageKey};
use crate::domain::survey::{Answer, Survey, SurveyKind};
use crate::domain::tag::Tag;
use crate::domain::task::{NextTask, Plan, Task};
use crate::domain::touchpoint::{Initiative, Touch, Touchpoint};

pub(crate) const ZONE: chrono_tz::Tz = chrono_tz::Tz::Asia__Jakarta;

pub(crate) fn at(text: &str) -> At {
    At::parse(text, ZONE).unwrap()
}

pub(crate) fn clock() -> Clock {
    Clock { at: at("2026-11-22"), zone: ZONE }
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// The life that the story tells, as if all of it had been told on its day and nothing were changed later.
pub(crate) fn timeline_of(story: &Story) -> Timeline {
    let account = &story.account;
    let day = |at: At| at.day(ZONE);
    let meets = |touch: &Touch| story.channels.iter().any(|c| c.key == touch.channel && c.meets);
    let mut moves: Vec<Entering> =
        account.moves.iter().map(|step| Entering { on: day(step.at), stage: step.to.clone() }).collect();
    moves.sort_by_key(|entering| entering.on);
    let sales = account.purchases.iter().filter(|bought| bought.kind == PurchaseKind::Sale);
    Timeline {
        moves,
        lived: (story.touchpoints.iter().map(|told| &told.touch))
            .map(|touch| Lived {
                on: day(touch.at),
                meets: meets(touch),
                emotion: touch.emotion,
                evidence: touch.evidence,
            })
            .collect(),
        sales: sales.map(|sale| Sale { on: day(sale.at), given_back: None }).collect(),
        answers: (account.surveys.iter().map(|survey| &survey.answer))
            .map(|answer| (day(answer.at), answer.kind, answer.score))
            .collect(),
        pains: (account.pains.iter())
            .map(|pain| Spell {
                from: Some(day(pain.trouble.since)),
                until: pain.closed.as_ref().map(|closing| day(closing.at)),
                what: OpenPain { since: day(pain.trouble.since), severity: pain.trouble.severity },
            })
            .collect(),
        contacts: (account.contacts.iter())
            .map(|contact| Spell { from: None, until: None, what: contact.person.role })
            .collect(),
        findings: (account.findings.iter())
            .map(|f| Spell { from: Some(day(f.at)), until: None, what: (f.letter, f.level) })
            .collect(),
        pulses: (account.pulses.iter())
            .map(|pulse| Impression { level: pulse.feel.get(), on: day(pulse.at) })
            .collect(),
        cadences: (account.customer.record.cadence.into_iter())
            .map(|days| Spell { from: None, until: None, what: days })
            .collect(),
    }
}

/// How the customer of the story is doing, by the rules that siklus comes with.
pub(crate) fn checkup(story: &Story) -> Checkup {
    let (rules, ladder) = (Rules::default(), Ladder::built_in());
    Checkup::of(story, Terms { rules: &rules, ladder: &ladder }, clock())
}

/// Nothing but a name and a first contact.
pub(crate) fn bare(id: CustomerId, name: &str, stage: &str, since: &str) -> Story {
    let customer = Customer {
        id,
        record: Record::named(&format!("s{id}"), name),
        standing: Standing { stage: StageKey::new(stage), since: at(since), before: None },
        tags: Vec::new(),
        next_task: None,
    };
    let mut account = Account::of(customer);
    account.moves.push(step(1, id, since, stage, None));
    let mut story = Story {
        account,
        touchpoints: Vec::new(),
        timeline: Timeline::default(),
        persona: None,
        channels: channel::built_in(),
        history: Vec::new(),
    };
    story.timeline = timeline_of(&story);
    story
}

/// A prospect who bought once, went quiet and came back: something in every part of the record.
pub(crate) fn full(id: CustomerId, name: &str) -> Story {
    let mut story = bare(id, name, "aware", "2026-05-01");
    fill_record(&mut story);
    let path = [("considering", "2026-05-20", None), ("purchased", "2026-06-04", None)];
    let back = [("dormant", "2026-09-01", Some(Reason::Price)), ("considering", "2026-09-20 10:00", None)];
    for (n, (to, when, why)) in (2..).zip(path.into_iter().chain(back)) {
        story.account.moves.push(step(n, id, when, to, why));
    }
    let before = Some(StageKey::new("dormant"));
    let since = at("2026-09-20 10:00");
    story.account.customer.standing = Standing { stage: StageKey::new("considering"), since, before };
    fill_account(&mut story, id);
    fill_journey(&mut story, id);
    story.history = history(id, name);
    story.timeline = timeline_of(&story);
    story
}

fn step(n: i64, customer: CustomerId, when: &str, to: &str, reason: Option<Reason>) -> StageMove {
    StageMove { id: MoveId(n), customer, at: at(when), from: None, to: StageKey::new(to), reason }
}

fn fill_record(story: &mut Story) {
    let customer = &mut story.account.customer;
    let record = &mut customer.record;
    record.company = text("PT Sinar Jaya Abadi");
    record.email = text("halo@sinarjaya.example");
    record.phone = text("+62 21 555 0101");
    record.city = text("Bandung");
    record.country = text("Indonesia");
    record.source = text("instagram");
    record.owner = text("ana");
    record.persona = text("amanda");
    record.birthday = text("1990-12-02");
    record.value = Money::from_minor(4_500_000_000);
    record.custom.insert("floor".to_owned(), "2".to_owned());
    record.custom.insert("warehouse".to_owned(), "Cikarang".to_owned());
    customer.tags = ["vip", "wholesale"].map(|tag| Tag::new(tag).unwrap()).into();
    let amanda = personas::built_in().swap_remove(0);
    story.persona = Some(Persona { id: PersonaId(1), ..amanda });
    story.account.referrer = Some(Subject { id: CustomerId(7), name: "Hotel Melati".to_owned() });
    let brought = ["Kopi Senja", "Toko Abadi"];
    story.account.referred =
        (8..).zip(brought).map(|(n, name)| Subject { id: CustomerId(n), name: name.to_owned() }).collect();
}

fn fill_account(story: &mut Story, customer: CustomerId) {
    let account = &mut story.account;
    let sales = [
        ("2026-06-04", PurchaseKind::Sale, 1_200_000_000, Some(true)),
        ("2026-07-02", PurchaseKind::Sale, 800_000_000, None),
        ("2026-07-05", PurchaseKind::Refund, 100_000_000, None),
        ("2026-08-01", PurchaseKind::Sale, 900_000_000, None),
    ];
    account.purchases = (1..)
        .zip(sales)
        .map(|(n, (when, kind, minor, kept))| Purchase {
            id: PurchaseId(n),
            customer,
            at: at(when),
            kind,
            amount: Some(Money::from_minor(minor)),
            order: Some(format!("SO-{n:04}")),
            nth: 0,
            kept,
            // The first order was to try it.
            months: (n > 1 && kind == PurchaseKind::Sale).then_some(1),
        })
        .collect();
    let tasks = [
        ("send the new price list", Some("2026-11-27"), false, None),
        ("call back about the delivery", Some("2026-11-20"), true, None),
        ("invite to the fair", None, false, None),
        ("send the sample", Some("2026-10-01"), true, Some("2026-10-02")),
        ("visit the warehouse", Some("2026-11-22"), false, None),
    ];
    account.tasks = (1..)
        .zip(tasks)
        .map(|(n, (what, due, promise, done))| Task {
            id: TaskId(n),
            customer,
            plan: Plan {
                what: what.to_owned(),
                due: due.map(|day| day.parse().unwrap()),
                owner: text("ana"),
                promise,
                repeat: (n == 1).then(|| "1m".parse().unwrap()),
            },
            done: done.map(at),
        })
        .collect();
    let people = [
        ("Ibu Ratna", Some(ContactRole::EconomicBuyer), text("ratna@sinarjaya.example"), None),
        ("Pak Budi", Some(ContactRole::Champion), None, text("+62 812 0000 1111")),
        ("Gudang", None, None, None),
    ];
    account.contacts = (1..)
        .zip(people)
        .map(|(n, (name, role, email, phone))| Contact {
            id: ContactId(n),
            customer,
            person: Person { name: name.to_owned(), role, email, phone },
        })
        .collect();
    let answers = [
        ("2026-07-01", SurveyKind::Nps, 9, text("fast delivery")),
        ("2026-08-10", SurveyKind::Csat, 4, None),
        ("2026-10-03", SurveyKind::Nps, 5, text("prices went up without a word")),
    ];
    account.surveys = (1..)
        .zip(answers)
        .map(|(n, (when, kind, score, comment))| Survey {
            id: SurveyId(n),
            customer,
            answer: Answer { at: at(when), kind, score, comment },
        })
        .collect();
    let first = &account.tasks[1];
    account.customer.next_task = Some(NextTask {
        id: first.id,
        what: first.plan.what.clone(),
        due: first.plan.due,
        promise: first.plan.promise,
    });
    let since = at("2026-10-10");
    let note = text("two invoices from July");
    account.flags = vec![Flag { id: FlagId(1), customer, kind: FlagKind::Unpaid, since, note }];
    let findings = [
        (Letter::Pain, Level::Confirmed, text("loses two days a month on stock counts")),
        (Letter::Champion, Level::Identified, None),
    ];
    account.findings = (1..)
        .zip(findings)
        .map(|(n, (letter, level, evidence))| Finding {
            id: FindingId(n),
            customer,
            letter,
            level,
            evidence,
            at: at("2026-10-12"),
        })
        .collect();
}

fn fill_journey(story: &mut Story, customer: CustomerId) {
    let trouble = |what: &str, stage: &str, severity, since: &str| Trouble {
        what: what.to_owned(),
        stage: StageKey::new(stage),
        severity,
        since: at(since),
        evidence: Evidence::Reported,
        touchpoint: None,
    };
    let closed = Closing { at: at("2026-08-20"), gone: Some(true) };
    let pains = [
        (trouble("checkout is slow", "purchased", Severity::Low, "2026-06-05"), Some(closed)),
        (trouble("invoices do not match the order", "purchased", Severity::Medium, "2026-07-06"), None),
        (trouble("deliveries come late", "considering", Severity::High, "2026-10-01"), None),
    ];
    story.account.pains = (1..)
        .zip(pains)
        .map(|(n, (trouble, closed))| Pain { id: PainId(n), customer, trouble, closed })
        .collect();
    let chances =
        [("offer a yearly price", 4, 4, None), ("tell the tracking number", 5, 1, text("fewer calls"))];
    story.account.opportunities = (1..)
        .zip(chances)
        .map(|(n, (what, value, effort, metric))| Opportunity {
            id: OpportunityId(n),
            customer,
            chance: Chance {
                what: what.to_owned(),
                stage: StageKey::new("considering"),
                pain: None,
                value: Grade::new(value).unwrap(),
                effort: Grade::new(effort).unwrap(),
                owner: text("ana"),
                metric,
            },
            since: at("2026-10-02"),
            done: None,
        })
        .collect();
    let touches = [
        ("2026-05-01", "ads", None, "saw the ad", 0),
        ("2026-05-18 09:30", "phone", Some(Initiative::Company), "asked for a price list", 1),
        ("2026-08-30", "email", Some(Initiative::Customer), "too dear by now", -1),
        ("2026-10-01 14:05", "whatsapp", Some(Initiative::Customer), "where is the delivery?", -2),
        ("2026-11-02", "website", None, "looked at prices again", 0),
    ];
    story.touchpoints = (1..)
        .zip(touches)
        .map(|(n, (when, channel, initiative, note, emotion))| {
            let touch = Touch {
                note: text(note),
                initiative,
                emotion: Emotion::new(emotion),
                feeling: (emotion == -2).then(|| "angry".to_owned()),
                product: text("shelves"),
                ..Touch::by(ChannelKey::new(channel), at(when))
            };
            Touchpoint { id: TouchpointId(n), customer, touch }
        })
        .collect();
}

/// Newest first: a move, an undone edit, the undo of it, a touchpoint, an import of many.
fn history(id: CustomerId, name: &str) -> Vec<BatchSummary> {
    let batch = |n: i64, action: Action| BatchSummary {
        id: BatchId(n),
        at: at("2026-10-12 09:00"),
        recorded_at: at("2026-10-12 09:00"),
        actor: "ana".to_owned(),
        source: Source::Dashboard,
        action,
        origin: action,
        undoes: None,
        undone: false,
        customers: 1,
        purchases: 0,
        told: None,
        subject: Some(Subject { id, name: name.to_owned() }),
        step: None,
        reason: None,
        about: None,
    };
    let told = Touchpoint {
        id: TouchpointId(4),
        customer: id,
        touch: Touch {
            note: text("where is the delivery?"),
            ..Touch::by(ChannelKey::new("whatsapp"), at("2026-10-01"))
        },
    };
    vec![
        BatchSummary { undoes: Some(BatchId(40)), origin: Action::Edit, ..batch(41, Action::Undo) },
        BatchSummary { undone: true, ..batch(40, Action::Edit) },
        BatchSummary { about: Some(Detail::Touchpoint(told)), ..batch(30, Action::Log) },
        BatchSummary {
            step: Some((StageKey::new("dormant"), StageKey::new("considering"))),
            actor: "budi".to_owned(),
            ..batch(20, Action::Move)
        },
        BatchSummary { customers: 1_234, subject: None, ..batch(1, Action::Import) },
    ]
}
