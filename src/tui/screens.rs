//! Pictures of every state of the board at every size that matters, as text and as roles.
//!
//! A changed picture is looked at before it is accepted (`INSTA_UPDATE=always cargo test --lib tui`).

use super::commands::Command;
use super::glyphs::GlyphSet;
use super::message::{Failure, Msg, RequestId};
use super::model::Session;
use super::test_harness::{Given, Harness, given, session, today};
use crate::domain::health::{Reading, Rules, Vitals};
use crate::domain::lang::Lang;
use crate::domain::moment::plus_days;
use crate::domain::money::Currency;
use crate::domain::task::Due;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (20, 6)];

/// A small company's customers: long names, wide letters, large and small values, fresh and rotting.
fn customers() -> Vec<Given> {
    let some: [(&str, &'static str, i64, i64); 20] = [
        ("PT Sinar Jaya", "purchased", 9, 45_000_000),
        ("CV Maju Terus", "considering", 3, 40_000_000),
        ("Toko Abadi", "retained", 40, 12_000_000),
        ("Warung Bu Tini", "loyal", 75, 850_000),
        ("Kopi Kenangan Nusantara Abadi Sejahtera", "aware", 12, 1_250_000_000),
        ("日本商事株式会社 東京支店 営業部", "considering", 30, 320_000_000),
        ("Müller & Söhne GmbH", "considering", 45, 7_300_000),
        ("Batik Danar", "activated", 2, 0),
        ("Apotek Sehat", "declining", 20, 64_000_000),
        ("Hotel Melati", "advocate", 15, 93_000_000),
        ("Bengkel Pak Joko", "aware", 1, 3_000_000),
        ("Rumah Kayu", "aware", 33, 18_000_000),
        ("Sari Roti Cabang Bogor", "purchased", 15, 27_500_000),
        ("Laundry Kilat", "purchased", 40, 4_200_000),
        ("PT Samudra Logistik", "dormant", 60, 210_000_000),
        ("Evil\u{1b}[31m\u{202e}Corp", "purchased", 1, 1_000),
        ("Acme Ltd", "ended", 200, 55_000_000),
        ("Nasi Goreng 88", "retained", 61, 9_900_000),
        ("Optik Terang", "retained", 5, 2_100_000),
        ("Galeri Senja", "considering", 8, 15_000_000),
    ];
    let mut all: Vec<Given> = some
        .into_iter()
        .zip(DUE.into_iter().cycle())
        .zip(vitals().into_iter().cycle())
        .map(|(((name, stage, days, value), due), vitals)| Given {
            name: name.into(),
            stage,
            days,
            value,
            next_due: due.map(due_in),
            vitals: if stage == "ended" { Vitals::default() } else { vitals },
        })
        .collect();
    all.extend((1..=1200).map(|n| Given { days: n % 28, ..given(&format!("Pelanggan {n}"), "aware") }));
    all
}

/// Each band, each trend and no score; touched not long ago, touched too long ago, and never.
fn vitals() -> [Vitals; 7] {
    let bands = Rules::default().bands;
    let vitals = |score, before, touched: Option<i64>, cadence| Vitals {
        last_touch: touched.map(|days| plus_days(today(), -days)),
        cadence: Some(cadence),
        health: Some(Reading::new(score, before, bands)),
    };
    [
        vitals(Some(82), Some(70), Some(4), 7),
        vitals(Some(58), Some(60), Some(12), 7),
        vitals(Some(31), Some(45), None, 60),
        vitals(Some(9), Some(50), None, 7),
        vitals(None, None, Some(2), 14),
        vitals(Some(100), Some(100), Some(1), 14),
        vitals(Some(50), None, Some(90), 30),
    ]
}

/// Days from today on which something is to be done.
const DUE: [Option<i64>; 5] = [Some(-2), None, Some(0), Some(9), None];

fn due_in(days: i64) -> Due {
    Due::On(plus_days(today(), days))
}

/// Both pictures of one screen, one below the other.
fn picture(harness: &Harness) -> String {
    format!("{}\n\n{}", harness.screen(), harness.roles())
}

fn in_every_size(name: &str, make: impl Fn() -> Harness) {
    for (width, height) in SIZES {
        let harness = make().resized(width, height);
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), picture(&harness));
    }
}

fn indonesian() -> Session {
    Session { lang: Lang::Indonesian, ..session() }
}

#[test]
fn filled() {
    in_every_size("filled", || Harness::with(customers()).keys("l l"));
}

#[test]
fn filled_in_indonesian() {
    in_every_size("filled_id", || Harness::in_session(indonesian(), customers()).keys("l j"));
}

#[test]
fn filled_in_ascii() {
    let ascii = || Session { glyphs: GlyphSet::Ascii, currency: Currency::USD, ..session() };
    in_every_size("filled_ascii", || Harness::in_session(ascii(), customers()).keys("l l l j"));
}

#[test]
fn filled_on_a_wide_terminal_at_the_exits() {
    let harness = Harness::with(customers()).resized(200, 30).keys("Shift+Tab");
    insta::assert_snapshot!(picture(&harness));
}

#[test]
fn filled_on_the_smallest_terminal() {
    let harness = Harness::with(customers()).resized(40, 10).keys("l");
    insta::assert_snapshot!(picture(&harness));
}

#[test]
fn empty() {
    in_every_size("empty", || Harness::with([]));
    in_every_size("empty_id", || Harness::in_session(indonesian(), []));
}

#[test]
fn loading() {
    in_every_size("loading", || Harness::unread(session(), []).on_a_slow_line());
    in_every_size("loading_id", || Harness::unread(indonesian(), []).on_a_slow_line());
}

fn failure() -> Failure {
    Failure {
        kind: "Damaged".into(),
        what: "cannot read sales.db: the file is damaged (page 17)".into(),
        hint: Some("run `siklus doctor sales.db`".into()),
    }
}

#[test]
fn failed() {
    for (name, session) in [("failed", session as fn() -> Session), ("failed_id", indonesian)] {
        in_every_size(name, || {
            let mut harness = Harness::unread(session(), []);
            harness.shelf.broken = Some(failure());
            harness.settle();
            harness
        });
    }
}

#[test]
fn stale_after_a_failed_refresh() {
    let mut harness = Harness::with(customers());
    harness.send(Msg::BoardRead { request: RequestId(99), board: Err(failure()) });
    insta::assert_snapshot!(picture(&harness));
}

#[test]
fn a_move_says_what_happened() {
    let harness = Harness::with(customers()).keys("l l L");
    insta::assert_snapshot!(picture(&harness));
}

#[test]
fn readonly_demo() {
    let session = Session {
        readonly: true,
        told_day: Some(super::model::ToldDay::Demo(today())),
        database: "demo.db".into(),
        ..session()
    };
    let harness = Harness::in_session(session, customers()).keys("l l l L");
    insta::assert_snapshot!(picture(&harness));
}

#[test]
fn the_lists() {
    insta::assert_snapshot!("list_of_rungs", picture(&Harness::with(customers()).keys("l l m j")));
    insta::assert_snapshot!("list_of_reasons", picture(&Harness::with(customers()).keys("l l x")));
    insta::assert_snapshot!("list_of_lenses", picture(&Harness::with(customers()).keys("F")));
    let small = Harness::in_session(indonesian(), customers()).resized(40, 10).keys("m G j j");
    insta::assert_snapshot!("list_of_rungs_small_id", picture(&small));
}

#[test]
fn the_help() {
    let help = |session, width, height| {
        picture(&Harness::in_session(session, customers()).resized(width, height).keys("?"))
    };
    insta::assert_snapshot!("help_80x24", help(session(), 80, 24));
    insta::assert_snapshot!("help_id_80x24", help(indonesian(), 80, 24));
    insta::assert_snapshot!("help_120x40", help(session(), 120, 40));
    let scrolled = Harness::with(customers()).resized(44, 12).keys("? PageDown j");
    insta::assert_snapshot!("help_scrolled_44x12", picture(&scrolled));
}

#[test]
fn the_palette() {
    let on = |session, keys: &str| picture(&Harness::in_session(session, customers()).keys(keys));
    insta::assert_snapshot!("palette_80x24", on(session(), "l :"));
    insta::assert_snapshot!("palette_found_80x24", on(session(), "l : c o l Down"));
    insta::assert_snapshot!("palette_found_id_80x24", on(indonesian(), "l : k o l o m Down"));
    let readonly = Session { readonly: true, ..session() };
    insta::assert_snapshot!("palette_refused_80x24", on(readonly, "l : m o v e Enter"));
    insta::assert_snapshot!("palette_nothing_id_80x24", on(indonesian(), "l : z z z"));
    let small = Harness::in_session(indonesian(), customers()).resized(40, 10).keys(": p i n Up");
    insta::assert_snapshot!("palette_small_id_40x10", picture(&small));
}

#[test]
fn a_begun_sequence() {
    let keys: [(Command, &[&str]); 3] =
        [(Command::FirstCard, &["g g"]), (Command::LastCard, &["g e"]), (Command::Refresh, &["g l"])];
    let begun = |session| Harness::in_session(session, customers()).bound(&keys).keys("l g");
    insta::assert_snapshot!("which_key_80x24", picture(&begun(session())));
    insta::assert_snapshot!("which_key_id_80x24", picture(&begun(indonesian())));
}

#[test]
fn the_filter() {
    let typed = |session, keys: &str| Harness::in_session(session, customers()).keys(keys);
    insta::assert_snapshot!("filter_typed", picture(&typed(session(), "/ s a r i")));
    insta::assert_snapshot!("filter_typed_id", picture(&typed(indonesian(), "/ m ü l l")));
    insta::assert_snapshot!("filter_mistake", picture(&typed(session(), "/ s a r i Space \"")));
    insta::assert_snapshot!("filter_kept", picture(&typed(session(), "/ p e l a n g g a n Enter j")));
    insta::assert_snapshot!("filter_of_nobody_id", picture(&typed(indonesian(), "/ z z z Enter")));
    let mut counting = Harness::with(customers());
    counting.shelf.counts_at_once = false;
    let mut counting = counting.on_a_slow_line().keys("/ l");
    counting.answer_one();
    insta::assert_snapshot!("filter_counting", picture(&counting));
}
