//! Every error as people read it, in both languages, and the help: read them when they change.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use siklus::domain::bad_file::BadFile;
use siklus::domain::health::Dimension;
use siklus::domain::ids::{BatchId, ContactId, CustomerId, TaskId};
use siklus::domain::lang::{Label, Lang};
use siklus::domain::moment::At;
use siklus::domain::money::BadAmount;
use siklus::domain::outcome::Subject;
use siklus::domain::query::{BadQuery, Mistake};
use siklus::domain::regime::written::BadWeights;
use siklus::domain::survey::SurveyKind;
use siklus::error::{AppError, Usage};
use siklus::ops::OpsError;
use siklus::store::{Refusal, StoreError};
use siklus::text::words;

use crate::support::home::Home;

fn stored() -> Vec<StoreError> {
    let refusal = |customers: usize| Refusal {
        batch: BatchId(7),
        blocked: customers.min(2),
        customers,
        by: Some("budi".into()),
        example: Some("PT Sinar Jaya".into()),
    };
    vec![
        StoreError::Missing,
        StoreError::NoFolder,
        StoreError::AlreadyThere,
        StoreError::NotADatabase,
        StoreError::Foreign,
        StoreError::Newer { found: 99, known: 1 },
        StoreError::Older { found: 1, known: 2 },
        StoreError::Locked,
        StoreError::ReadOnly,
        StoreError::Full,
        StoreError::Denied,
        StoreError::Damaged("database disk image is malformed".into()),
        StoreError::Corrupt { table: "customer", column: "since", value: "\"never\"".into() },
        StoreError::Changed { customer: Some(CustomerId(1)) },
        StoreError::Refused(refusal(500)),
        StoreError::Refused(refusal(1)),
        StoreError::Refused(Refusal { by: None, ..refusal(2) }),
        StoreError::Refused(Refusal { blocked: 0, by: None, example: None, ..refusal(1) }),
        StoreError::NoSuchBatch(BatchId(7)),
        StoreError::AlreadyUndone(BatchId(7)),
        StoreError::TooLarge,
    ]
}

fn asked() -> Vec<OpsError> {
    let text = || "toko stage:shelf".to_owned();
    let mistake = |what| OpsError::BadQuery { text: text(), mistake: BadQuery { offset: 5, what } };
    let file = |bad| OpsError::BadFile(Box::new(bad));
    let jaya = || Subject { id: CustomerId(1), name: "PT Sinar Jaya".into() };
    let heads = || vec!["Buyer".to_owned(), "Order Date".to_owned()];
    vec![
        OpsError::NoSuchCustomer("sinar".into()),
        OpsError::AmbiguousCustomer {
            name: "jaya".into(),
            some: vec![
                Subject { id: CustomerId(1), name: "PT Sinar Jaya".into() },
                Subject { id: CustomerId(2), name: "Toko Jaya".into() },
            ],
            count: 2,
        },
        OpsError::NoSuchStage { name: "shelf".into(), known: vec!["aware".into(), "ended".into()] },
        OpsError::NoSuchLens { name: "round".into(), known: vec!["clm".into(), "simple".into()] },
        OpsError::ReasonNeeded(Label::new("Ended", "Berakhir")),
        OpsError::MovedMeanwhile(jaya()),
        OpsError::EditedMeanwhile { subject: jaya(), field: "owner".into() },
        OpsError::NameMissing,
        OpsError::TextMissing,
        OpsError::TextTooLong { start: "once upon a time".into(), limit: 500 },
        OpsError::KeyTaken { key: "c-7".into(), by: jaya() },
        OpsError::OrderTaken { order: "SO-1".into(), by: jaya() },
        OpsError::ReferredByItself,
        OpsError::MergedWithItself(jaya()),
        OpsError::OffTheScale { kind: SurveyKind::Nps, score: 11 },
        OpsError::StillToCome(At::Date(chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap())),
        OpsError::NoSuchTask(TaskId(7)),
        OpsError::NoSuchContact(ContactId(7)),
        mistake(Mistake::UnknownQualifier("owner".into())),
        mistake(Mistake::UnknownStage("shelf".into())),
        mistake(Mistake::EmptyValue("stage".into())),
        mistake(Mistake::OpenQuote),
        file(BadFile::NoHeads),
        file(BadFile::Conflicts { lines: vec![2, 5], total: 3 }),
        file(BadFile::NotText),
        file(BadFile::UnclearAmounts {
            line: 3,
            column: "Total".into(),
            value: "1.250".into(),
            readings: ["1250".into(), "1.25".into()],
        }),
        file(BadFile::UnclearDates { line: 3, column: "Date".into(), value: "03/04/2026".into() }),
        file(BadFile::OfAnotherKind { vendor: "Shopify", is_purchases: true }),
        file(BadFile::OfAnotherKind { vendor: "HubSpot", is_purchases: false }),
        file(BadFile::NotOfVendor { vendor: "Stripe", missing: vec!["amount", "createdutc"] }),
        file(BadFile::EndlessHeads),
        file(BadFile::MapForm("date".into())),
        file(BadFile::UnknownField { field: "day".into(), known: vec!["customer", "date"] }),
        file(BadFile::MappedTwice { field: "date" }),
        file(BadFile::AbsentHead { head: "Oder Date".into(), nearest: vec!["Order Date".into()] }),
        file(BadFile::MissingColumns { fields: vec!["customer", "date"], found: heads() }),
        OpsError::RulesEdited,
        OpsError::Unreadable(Error::other("input/output error")),
    ]
}

fn used() -> Vec<Usage> {
    vec![
        Usage::BadClock { option: "--at", value: "yesterday".into() },
        Usage::AtIsForReading,
        Usage::ReadonlyAsked,
        Usage::UnknownLang("tlh".into()),
        Usage::UnknownCurrency("XXL".into()),
        Usage::UnknownZone("Mars/Base".into()),
        Usage::UnknownReason { value: "mood".into(), known: vec!["price", "trust"] },
        Usage::UnknownOption { value: "--limt".into(), nearest: Some("--limit".into()) },
        Usage::UnknownOption { value: "--fish".into(), nearest: None },
        Usage::UnknownOption { value: "-s".into(), nearest: None },
        Usage::UnknownCommand { value: "lst".into(), nearest: Some("list".into()) },
        Usage::UnknownCommand { value: "fish".into(), nearest: None },
        Usage::BadValue {
            option: "--format".into(),
            value: "pdf".into(),
            known: vec!["text".into(), "svg".into()],
        },
        Usage::BadValue { option: "--limit".into(), value: "x".into(), known: Vec::new() },
        Usage::MissingValue("--limit".into()),
        Usage::Twice("--limit".into()),
        Usage::MissingArguments("<KIND>, <FILE>".into()),
        Usage::MissingCommand,
        Usage::Clash { first: "--demo".into(), second: "--db".into() },
        Usage::TooManyArguments("b".into()),
        Usage::BadAmount {
            option: "AMOUNT",
            value: "1.500jt".into(),
            why: BadAmount::Ambiguous { whole: "1500jt".into(), fraction: "1.5jt".into() },
        },
        Usage::NegativeAmount { option: "AMOUNT", value: "-5".into() },
        Usage::BadDay { option: "--due", value: "someday".into() },
        Usage::BadTag { option: "--tag", value: "a,b".into() },
        Usage::BadRange { option: "--warn", value: "20:10".into() },
        Usage::BadPeriod("2026-13".into()),
        Usage::PeriodToCome {
            value: "2027".into(),
            today: chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(),
        },
        Usage::BadMargin("0.4".into()),
        Usage::BadValue {
            option: "--chart".into(),
            value: "cohort".into(),
            known: ["funnel", "cohorts", "growth", "time_in_stage", "stage_history", "rfm", "cltv"]
                .map(str::to_owned)
                .to_vec(),
        },
        Usage::BadRhythm { value: "often".into() },
        Usage::SetForm("floor".into()),
        Usage::UnknownPersona { value: "amnda".into(), known: vec!["amanda".into(), "budi".into()] },
        Usage::UnknownPersona { value: "amnda".into(), known: Vec::new() },
        Usage::ChannelTaken("phone".into()),
        Usage::BadLetter("xy".into()),
        Usage::ExpectForm { value: "aware:mood=glad".into(), known: vec!["days", "feeling"] },
        Usage::BadDays { option: "--cadence", value: "soon".into() },
        Usage::BadMonths { option: "--every", value: "week".into() },
        Usage::BadWeights(BadWeights::UnknownDimension("recensy".into())),
        Usage::BadWeights(BadWeights::NotAWeight("recency=101".into())),
        Usage::BadWeights(BadWeights::Twice(Dimension::Pulse)),
        Usage::BadWeights(BadWeights::AllZero),
        Usage::WeightsForm("recency=60".into()),
        Usage::BandsForm("50,75,25".into()),
        Usage::LimitForm { option: "--rot", value: "aware".into() },
        Usage::NothingToChange,
        Usage::NobodyMatches,
        Usage::EmptyQuery,
    ]
}

fn errors() -> Vec<AppError> {
    let database = || PathBuf::from("team.db");
    let file = |kind: ErrorKind| AppError::File { path: "orders.csv".into(), error: Error::from(kind) };
    let of = |error: OpsError| AppError::Ops { error, database: database() };
    let mut errors: Vec<_> = stored().into_iter().map(|error| of(error.into())).collect();
    errors.extend(asked().into_iter().map(of));
    errors.extend(used().into_iter().map(AppError::from));
    errors.extend([
        AppError::NoDefaultDatabase { database: database() },
        AppError::NoHome,
        file(ErrorKind::NotFound),
        file(ErrorKind::PermissionDenied),
        file(ErrorKind::AlreadyExists),
        file(ErrorKind::IsADirectory),
        file(ErrorKind::StorageFull),
        AppError::NoTerminal,
        AppError::Terminal(Error::from(ErrorKind::TimedOut)),
        AppError::Output(Error::from(ErrorKind::StorageFull)),
    ]);
    errors
}

#[test]
fn every_error_in_both_languages() {
    let mut text = String::new();
    for error in errors() {
        assert_eq!(error.exit_code(), 2);
        for lang in [Lang::English, Lang::Indonesian] {
            let report = error.report(words(lang));
            let hint = report.hint.expect("every error says what to do next");
            for line in [&report.what, &hint] {
                let first = line.chars().next().unwrap();
                // Names and what stands for a value keep their case.
                let lower = !first.is_uppercase()
                    || ["PT Sinar Jaya", "AMOUNT"].iter().any(|name| line.starts_with(name));
                assert!(lower && !line.ends_with('.') && !line.contains('\n'), "{line}");
            }
            text.push_str(&format!("{}\n  {hint}\n", report.what));
        }
        text.push('\n');
    }
    insta::assert_snapshot!(text);
}

#[test]
fn the_help_in_both_languages() {
    let home = Home::new();
    let commands = [
        "init",
        "demo",
        "check",
        "list",
        "show",
        "add",
        "edit",
        "move",
        "tag",
        "log",
        "pain",
        "opportunity",
        "qualify",
        "cell",
        "task",
        "buy",
        "survey",
        "contact",
        "flag",
        "spend",
        "merge",
        "persona",
        "channel",
        "import",
        "export",
        "history",
        "undo",
        "redo",
        "keys",
        "print",
        "help",
    ];
    for lang in ["en", "id"] {
        let whole = home.siklus(&["--help", "--lang", lang]).ok();
        let each = commands.map(|command| home.siklus(&[command, "--help", "--lang", lang]).ok());
        let text = [&[whole][..], &each[..]].concat();
        for help in &text {
            assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
            for english in
                ["OPTIONS", "Options", "Usage", "possible values", "default:", "FILE", "Print", "this "]
            {
                assert!(lang == "en" || !help.contains(english), "{english} in {help}");
            }
        }
        insta::assert_snapshot!(text.join("\n----\n"));
    }
    assert!(Path::new(&home.path(".")).read_dir().unwrap().next().is_none(), "help makes nothing");
}

#[test]
fn help_is_a_command_too() {
    let home = Home::new().with("SIKLUS_LANG", "id");
    let told = |line: &str| home.siklus(&line.split(' ').collect::<Vec<_>>()).ok();
    assert_eq!(told("help"), told("--help"));
    assert_eq!(told("help move"), told("move --help"));
    assert_eq!(told("help move --lang en"), told("move --help --lang en"));
    assert_ne!(told("help move --lang en"), told("help move"));
}

#[test]
fn mistakes_in_typing() {
    let homes = ["en", "id"].map(|lang| Home::with_database().with("SIKLUS_LANG", lang));
    let mut text = String::new();
    for line in [
        "lst",
        "fish",
        "list --limt 3",
        "list -stage:ended",
        "list --limit x",
        "list --limit",
        "list --limit 1 --limit 2",
        "print bord",
        "print board --format pdf",
        "print board --width 0",
        "import",
        "import fish f.csv",
        "show",
        "show a b",
        "undo x",
        "undo --rest",
        "--demo --db x.db list",
        "--demo init",
        "help lst",
        "help move show",
        "--at yesterday list",
        "--lang tlh list",
        "--db= list",
    ] {
        for home in &homes {
            let words: Vec<_> = line.split(' ').collect();
            let run = home.siklus(&words);
            assert_eq!(run.out, "");
            text.push_str(&format!("$ siklus {line}\n{}", run.fails(2)));
        }
    }
    insta::assert_snapshot!(text);
}
