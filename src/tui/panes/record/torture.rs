//! The record and the call card under any keys, sizes and texts: nothing breaks, and one line has the cursor.

use proptest::prelude::*;

use crate::domain::ids::CustomerId;
use crate::domain::lang::Lang;
use crate::domain::story::Story;
use crate::domain::story::samples::{bare, full};
use crate::tui::glyphs::GlyphSet;
use crate::tui::message::Msg;
use crate::tui::model::Session;
use crate::tui::test_harness::{Harness, given, session};
use crate::tui::theme::Theme;

const KEYS: [&str; 25] = [
    "j",
    "k",
    "Tab",
    "Shift+Tab",
    "g",
    "G",
    "PageDown",
    "PageUp",
    "Ctrl+d",
    "Ctrl+u",
    "s",
    "3",
    "0",
    "Enter",
    "U",
    "c",
    "w",
    "Esc",
    "?",
    "2",
    "1",
    "]",
    "[",
    "h",
    "l",
];

/// Texts that steer a terminal, wide ones, long ones, in every place that holds one.
fn spoil(story: &mut Story, text: &str) {
    let account = &mut story.account;
    let record = &mut account.customer.record;
    (record.company, record.city, record.birthday) =
        (Some(text.into()), Some(text.into()), Some(text.into()));
    record.custom.insert(text.into(), text.into());
    for task in &mut account.tasks {
        task.plan.what = text.into();
    }
    for contact in &mut account.contacts {
        contact.person.name = text.into();
        contact.person.phone = Some(text.into());
    }
    for pain in &mut account.pains {
        pain.trouble.what = text.into();
    }
    for opportunity in &mut account.opportunities {
        opportunity.chance.what = text.into();
    }
    for survey in &mut account.surveys {
        survey.answer.comment = Some(text.into());
    }
    for flag in &mut account.flags {
        flag.note = Some(text.into());
    }
    for finding in &mut account.findings {
        finding.evidence = Some(text.into());
    }
    for touchpoint in &mut story.touchpoints {
        touchpoint.touch.note = Some(text.into());
        touchpoint.touch.product = Some(text.into());
    }
    for batch in &mut story.history {
        batch.actor = text.into();
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,60}",
        Just("日本商事株式会社".repeat(20)),
        Just("\u{1b}[2J\u{202e}evil\r\n".repeat(5)),
        Just("👩‍👩‍👧‍👦 e\u{301} ".repeat(30)),
        Just("word ".repeat(400)),
        Just(String::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn no_keys_no_text_and_no_size_break_it(
        keys in prop::collection::vec(prop::sample::select(&KEYS[..]), 0..30),
        sizes in prop::collection::vec((0..200_u16, 0..50_u16), 1..4),
        text in text(),
        rich in any::<bool>(),
        indonesian in any::<bool>(),
        ascii in any::<bool>(),
    ) {
        let lang = if indonesian { Lang::Indonesian } else { Lang::English };
        let glyphs = if ascii { GlyphSet::Ascii } else { GlyphSet::Unicode };
        let customers = [given(&text, "aware"), given("Acme", "aware")];
        let mut harness = Harness::unread(Session { lang, glyphs, ..session() }, customers);
        let id = CustomerId(1);
        let mut story = if rich { full(id, &text) } else { bare(id, &text, "aware", "2026-11-19") };
        spoil(&mut story, &text);
        harness.shelf.stories.push(story);
        harness.settle();
        let mut harness = harness.keys("Enter");
        let step = keys.len() / sizes.len() + 1;
        for (index, (width, height)) in sizes.into_iter().enumerate() {
            harness.send(Msg::Resized { width, height });
            for key in keys.iter().skip(index * step).take(step) {
                harness.press(key);
                harness.buffer(Theme::mono());
                for line in harness.screen().lines() {
                    prop_assert!(crate::text::plain::width(line) <= usize::from(width), "{line}");
                    prop_assert!(!line.contains(crate::text::plain::hostile), "{line:?}");
                }
            }
        }
        harness.settle();
        prop_assert!(!harness.model.waits());
    }

    #[test]
    fn the_cursor_is_always_in_view(
        keys in prop::collection::vec(prop::sample::select(&KEYS[..10]), 0..25),
        (columns, rows) in (40..200_u16, 10..50_u16),
    ) {
        let mut harness = Harness::unread(session(), [given("Acme", "aware")]);
        harness.shelf.stories.push(full(CustomerId(1), "Acme"));
        harness.settle();
        let mut harness = harness.keys("Enter").resized(columns, rows);
        for key in keys {
            harness.press(key);
            let roles = harness.roles();
            let selected: Vec<&str> = roles.lines().filter(|line| line.contains("XXX")).collect();
            // The head of the section, where it is in view, and the line.
            prop_assert!((1..=2).contains(&selected.len()), "{key}:\n{}\n{roles}", harness.screen());
        }
    }
}
