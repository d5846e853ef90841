//! Pictures of the lists and forms about a journey and about personas. Looked at before they are accepted.

use super::tests::told_in;
use crate::domain::lang::Lang;
use crate::tui::model::Session;
use crate::tui::test_harness::{Harness, session};

const SIZES: [(u16, u16); 2] = [(80, 24), (60, 20)];

/// The screen after these steps in both sizes and languages.
fn in_both(name: &str, steps: impl Fn(Harness) -> Harness) {
    for lang in [Lang::English, Lang::Indonesian] {
        for (width, height) in SIZES {
            let harness = steps(told_in(Session { lang, ..session() }).resized(width, height));
            let picture = format!("{}\n\n{}", harness.screen(), harness.roles());
            insta::assert_snapshot!(format!("{name}_{}_{width}x{height}", lang.key()), picture);
        }
    }
}

#[test]
fn channels_by_letter() {
    in_both("channels", |board| board.keys("a Down q"));
}

#[test]
fn a_touch_half_told() {
    in_both("log", |board| board.keys("a w").types("asked for the price").keys("Tab").types("+1"));
}

#[test]
fn a_touchpoint_that_is_there() {
    in_both("retell", |board| board.keys("2 Tab Enter Up Up Ctrl+u").types("kemarin 9:05"));
}

#[test]
fn pains_and_the_question_about_a_closed_one() {
    in_both("pains", |board| board.keys("2 j j j j Enter j"));
    in_both("gone", |board| board.keys("2 j j j j Enter j d"));
    in_both("pain", |board| board.keys("2 p").types("late").keys("Tab"));
}

#[test]
fn opportunities() {
    in_both("chances", |board| board.keys("2 j j j j j Enter"));
    in_both("chance", |board| board.keys("2 j j j j o").types("a guide").keys("Tab"));
}

#[test]
fn cells() {
    in_both("cell", |board| board.keys("2 h Enter"));
    in_both("feeling", |board| board.keys("2 h j j j Enter Tab"));
}

#[test]
fn meddic() {
    in_both("letters", |board| board.keys("Q"));
    in_both("letter", |board| board.keys("Q 1").types("3").keys("Enter"));
}

#[test]
fn personas() {
    in_both("personas", |board| board.keys("P"));
    in_both("persona_parts", |board| board.keys("P 1"));
    in_both("portrait", |board| board.keys("P e Up"));
    in_both("expectation", |board| board.keys("P 1 2 Tab Tab").types(", pho"));
}
