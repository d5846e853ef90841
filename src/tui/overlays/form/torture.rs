//! Forms under any keys, any texts and any size: nothing breaks, and what was typed is never in the file by accident.

use proptest::prelude::*;

use crate::domain::lang::Lang;
use crate::tui::message::Msg;
use crate::tui::model::Session;
use crate::tui::test_harness::{Harness, given, session};
use crate::tui::theme::Theme;

/// Everything that means something in a form, and some letters; none that saves.
const KEYS: [&str; 30] = [
    "Tab",
    "Shift+Tab",
    "Up",
    "Down",
    "Ctrl+n",
    "Ctrl+e",
    "Esc",
    "F1",
    "Left",
    "Right",
    "Home",
    "End",
    "Backspace",
    "Delete",
    "Ctrl+w",
    "Ctrl+u",
    "Ctrl+k",
    "Ctrl+y",
    "Space",
    "a",
    "1",
    "?",
    ",",
    "=",
    "Plus",
    "d",
    "-",
    "é",
    "日",
    "Ctrl+Left",
];

const FORMS: [&str; 22] = [
    "n",
    "e",
    "t",
    "T",
    "o",
    "b",
    "C",
    "S",
    "!",
    "M",
    "$",
    "d",
    "a",
    "a p",
    "Q 1",
    "P 1 1",
    "P 1 2",
    "P e",
    "2 Enter",
    "2 Tab Enter",
    "2 p",
    "2 o",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn no_keys_no_text_and_no_size_break_it(
        form in proptest::sample::select(&FORMS[..]),
        keys in proptest::collection::vec(proptest::sample::select(&KEYS[..]), 0..80),
        text in "\\PC{0,40}",
        (width, height) in (0..140_u16, 0..45_u16),
        indonesian in any::<bool>(),
    ) {
        let lang = if indonesian { Lang::Indonesian } else { Lang::English };
        let customers = [given("Toko Abadi", "aware"), given("日本商事株式会社", "considering")];
        let mut harness = Harness::in_session(Session { lang, ..session() }, customers).keys(form);
        for (at, key) in keys.iter().enumerate() {
            // What leads out of the form could move customers from then on.
            if harness.model.overlays.is_empty() {
                break;
            }
            harness.press(key);
            if at == keys.len() / 2 {
                harness.send(Msg::Pasted(text.clone()));
                harness.send(Msg::Resized { width, height });
            }
            harness.buffer(Theme::dark());
        }
        prop_assert_eq!((harness.shelf.writes, harness.quit), (0, false));
    }
}
