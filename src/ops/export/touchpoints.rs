//! Touchpoints as CSV, in the columns that import reads.

use std::io::{self, Write};

use super::output;
use crate::domain::touchpoint::{Initiative, Touch};

const HEADS: [&str; 12] = [
    "customer",
    "date",
    "channel",
    "direction",
    "note",
    "action",
    "motivation",
    "emotion",
    "feeling",
    "product",
    "minutes",
    "evidence",
];

pub struct TouchpointExport<W: Write> {
    csv: csv::Writer<W>,
}

impl<W: Write> TouchpointExport<W> {
    /// Writes the heads.
    pub fn new(into: W) -> io::Result<Self> {
        let mut csv = csv::Writer::from_writer(into);
        csv.write_record(HEADS).map_err(output)?;
        Ok(Self { csv })
    }

    /// Writes one touch of the customer of this external key.
    pub fn write(&mut self, touch: &Touch, customer_key: &str) -> io::Result<()> {
        let row = [
            customer_key,
            &touch.at.to_string(),
            touch.channel.as_str(),
            touch.initiative.map_or("", Initiative::key),
            touch.note.as_deref().unwrap_or(""),
            touch.action.as_deref().unwrap_or(""),
            touch.motivation.as_deref().unwrap_or(""),
            &touch.emotion.map_or_else(String::new, |emotion| emotion.value().to_string()),
            touch.feeling.as_deref().unwrap_or(""),
            touch.product.as_deref().unwrap_or(""),
            &touch.minutes.map_or_else(String::new, |minutes| minutes.to_string()),
            touch.evidence.key(),
        ];
        self.csv.write_record(row).map_err(output)
    }

    /// Writes what is still held back, and gives the writer back.
    pub fn finish(self) -> io::Result<W> {
        self.csv.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

#[cfg(test)]
mod tests {
    use proptest::option::of;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::channel::built_in;
    use crate::domain::emotion::Emotion;
    use crate::domain::evidence::Evidence;
    use crate::domain::money::Currency;
    use crate::domain::stage_path::tests::any_at;
    use crate::ops::export::customers::tests::any_text;
    use crate::ops::import::currency_gate::CurrencyGate;
    use crate::ops::import::rows::tests::read_all;
    use crate::ops::import::touchpoint_row::TouchpointRow;

    fn any_touch() -> impl Strategy<Value = Touch> {
        let texts = proptest::collection::vec(of(any_text()), 5);
        let choices = (0..16_usize, 0..3_usize, 0..Evidence::ALL.len());
        (any_at(), choices, texts, of(-2..=2_i64), of(any::<u32>())).prop_map(
            |(at, (channel, initiative, evidence), mut texts, emotion, minutes)| {
                let mut text = || texts.pop().flatten();
                Touch {
                    note: text(),
                    action: text(),
                    motivation: text(),
                    feeling: text(),
                    product: text(),
                    initiative: Initiative::ALL.get(initiative).copied(),
                    emotion: emotion.and_then(Emotion::new),
                    minutes,
                    evidence: Evidence::ALL[evidence],
                    ..Touch::by(built_in()[channel].key.clone(), at)
                }
            },
        )
    }

    proptest! {
        #[test]
        fn import_reads_back_what_export_writes(key in any_text(), touch in any_touch()) {
            let mut export = TouchpointExport::new(Vec::new()).unwrap();
            export.write(&touch, &key).unwrap();
            let file = export.finish().unwrap();
            let rows = read_all::<TouchpointRow>(&file, CurrencyGate::settled(Currency::IDR)).unwrap();
            let row = TouchpointRow { line: 2, customer_key: key, touch, unknown_channel: None };
            prop_assert_eq!(rows, [Ok(row)]);
        }
    }
}
