//! Any terminal, any keys, any line: no panic, and the cursor is on a card wherever there is one.

use proptest::prelude::*;

use crate::domain::health::{Reading, Rules, Vitals};
use crate::domain::lang::Lang;
use crate::domain::moment::plus_days;
use crate::tui::commands::TABLE;
use crate::tui::message::Msg;
use crate::tui::model::Session;
use crate::tui::test_harness::{Given, Harness, given, session, today};

#[derive(Debug, Clone)]
enum Happening {
    Key(usize),
    Size(u16, u16),
    Changed,
    Answered,
}

fn happening() -> impl Strategy<Value = Happening> {
    let keys: usize = TABLE.iter().map(|row| row.keys.len()).sum();
    prop_oneof![
        12 => (0..keys).prop_map(Happening::Key),
        2 => (0..200_u16, 0..60_u16).prop_map(|(width, height)| Happening::Size(width, height)),
        1 => Just(Happening::Changed),
        2 => Just(Happening::Answered),
    ]
}

/// Any score or none, any trend, touched sometime.
fn vitals(n: usize) -> Vitals {
    let score = u8::try_from(n * 7 % 110).ok().filter(|score| *score <= 100);
    Vitals {
        last_touch: Some(plus_days(today(), -((n % 200) as i64))),
        cadence: (!n.is_multiple_of(5)).then_some(7),
        health: Some(Reading::new(score, Some(50), Rules::default().bands)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_panics_and_the_cursor_is_on_a_card(
        stages in prop::collection::vec(0..10_usize, 0..90),
        crowd in 0..200_usize,
        slow in any::<bool>(),
        indonesian in any::<bool>(),
        happenings in prop::collection::vec(happening(), 0..60),
    ) {
        let ladder = ["aware", "considering", "purchased", "activated", "retained", "loyal", "advocate",
            "declining", "dormant", "ended"];
        let mut customers: Vec<Given> = stages.iter().enumerate()
            .map(|(n, stage)| Given {
                days: (n % 120) as i64,
                vitals: vitals(n),
                ..given(&format!("C{n}"), ladder[*stage])
            })
            .collect();
        customers.extend((0..crowd).map(|n| given(&format!("Crowd {n}"), "aware")));
        let lang = if indonesian { Lang::Indonesian } else { Lang::English };
        let mut harness = Harness::in_session(Session { lang, ..session() }, customers);
        if slow {
            harness = harness.on_a_slow_line();
        }
        let keys: Vec<&str> = TABLE.iter().flat_map(|row| row.keys).copied().collect();
        for happening in happenings {
            match happening {
                Happening::Key(index) => harness.press(keys[index]),
                Happening::Size(width, height) => harness.send(Msg::Resized { width, height }),
                Happening::Changed => harness.send(Msg::DataChanged),
                Happening::Answered => { harness.answer_one(); }
            }
            harness.screen();
            let grid = harness.model.board.grid.value().unwrap();
            let column = grid.column().unwrap();
            let size = harness.model.size;
            let shown = super::layout::columns_in_view(size.width, grid.columns().len());
            prop_assert!((grid.left()..grid.left() + shown).contains(&grid.current()));
            if column.total().is_some_and(|total| total.customers > 0) {
                let rows = super::layout::cards_in_view(size);
                prop_assert_eq!(column.in_view(rows).filter(|(_, selected)| *selected).count(), 1);
            } else {
                prop_assert!(column.selected().is_none());
            }
        }
        harness.settle();
        prop_assert!(!harness.model.waits());
    }
}
