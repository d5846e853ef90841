//! Pictures of the forms, as text and as roles. Looked at before they are accepted.

use crate::domain::lang::Lang;
use crate::tui::glyphs::GlyphSet;
use crate::tui::message::{Failure, Msg};
use crate::tui::model::Session;
use crate::tui::test_harness::{Harness, given, session};

const SIZES: [(u16, u16); 2] = [(80, 24), (60, 20)];

fn board(session: Session) -> Harness {
    let names = ["Toko Abadi", "日本商事株式会社 東京支店", "Evil\u{1b}[31m\u{202e}Corp"];
    Harness::in_session(session, names.map(|name| given(name, "aware")))
}

fn picture(harness: &Harness) -> String {
    format!("{}\n\n{}", harness.screen(), harness.roles())
}

/// Every form in both sizes and languages, the keys typed in it.
fn in_both(name: &str, steps: impl Fn(Harness) -> Harness) {
    for lang in [Lang::English, Lang::Indonesian] {
        for (width, height) in SIZES {
            let harness = steps(board(Session { lang, ..session() }).resized(width, height));
            insta::assert_snapshot!(format!("{name}_{}_{width}x{height}", lang.key()), picture(&harness));
        }
    }
}

#[test]
fn add_half_filled_in() {
    in_both("add", |board| board.keys("n").types("Warung Baru").keys("Tab Tab Tab").types("45jt"));
}

#[test]
fn edit_at_its_end() {
    in_both("edit", |board| board.keys("e Shift+Tab").types("floor = 2").keys("Up"));
}

#[test]
fn a_list_to_choose_from() {
    in_both("list", |board| board.keys("e Tab").types("i").keys("Down"));
}

#[test]
fn a_list_above_its_field() {
    in_both("list_above", |board| board.keys("n Up Up").types("a").keys("Down Down"));
}

#[test]
fn a_mistake_and_a_day_understood() {
    in_both("task", |board| {
        board.keys("t").types("call").keys("Tab").types("lusa").keys("Shift+Tab Up").types("2x")
    });
}

#[test]
fn a_question_before_leaving() {
    in_both("leave", |board| board.keys("b").types("1.500").keys("Esc"));
}

#[test]
fn a_failed_save() {
    in_both("failed", |mut board| {
        board = board.keys("S").types("9");
        let hint = Some("make room, then try again".into());
        board.shelf.broken =
            Some(Failure { kind: "Full".into(), what: "the disk that holds sales.db is full".into(), hint });
        board.keys("Enter")
    });
}

#[test]
fn a_missing_name_in_ascii_on_a_wide_and_on_the_smallest_terminal() {
    let ascii = || board(Session { glyphs: GlyphSet::Ascii, ..session() });
    insta::assert_snapshot!("missing_wide", picture(&ascii().resized(140, 40).keys("n Enter")));
    insta::assert_snapshot!("missing_smallest", picture(&ascii().resized(40, 10).keys("n Tab Tab Enter")));
}

#[test]
fn a_longer_text_than_the_field_and_wide_letters() {
    let mut harness = board(session()).keys("j e");
    harness.send(Msg::Pasted(" 日本商事株式会社".repeat(8)));
    insta::assert_snapshot!("long", picture(&harness));
}
