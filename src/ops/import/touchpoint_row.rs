//! A row of a file of touchpoints: whose, when, by which channel, and what else is told of it.

use std::collections::VecDeque;

use super::cells::Cells;
use super::currency_gate::CurrencyGate;
use super::details::DetailRow;
use super::heads::ColumnRule;
use super::rows::{FromRow, Reading};
use super::touchpoint_columns::{COLUMNS, TouchpointColumn};
use crate::domain::change::Entity;
use crate::domain::channel::{ChannelKey, find_channel};
use crate::domain::detail::Detail;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::ids::{CustomerId, TouchpointId};
use crate::domain::import_report::ImportKind;
use crate::domain::rejection::{Rejection, Remark, RowError};
use crate::domain::touchpoint::{Initiative, Touch, Touchpoint};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TouchpointRow {
    pub line: u64,
    /// The external key of the customer.
    pub customer_key: String,
    /// On a channel that the team does not have, its key is what stands in the file.
    pub touch: Touch,
    /// The team does not have the channel: it may be one that is gone, whose touchpoints are still there.
    pub unknown_channel: Option<RowError>,
}

impl FromRow for TouchpointRow {
    type Column = TouchpointColumn;
    const COLUMNS: &'static [ColumnRule<TouchpointColumn>] = COLUMNS;
    const AMOUNTS: &'static [TouchpointColumn] = &[];
    const DATES: &'static [TouchpointColumn] = &[TouchpointColumn::Date];

    fn from_row(
        cells: &Cells<'_, TouchpointColumn>,
        reading: Reading<'_>,
        _: &mut CurrencyGate,
        into: &mut VecDeque<Self>,
    ) -> Result<Option<Remark>, RowError> {
        use TouchpointColumn as C;
        let text = |column| cells.text(column).map(|text| text.map(str::to_owned));
        let customer_key = cells.required_text(C::Customer)?.to_owned();
        let at = cells.past(C::Date, reading.clock)?;
        let at = at.ok_or_else(|| cells.reject(C::Date, Rejection::MissingValue))?;
        let word = cells.required_text(C::Channel)?;
        let (channel, unknown_channel) = match find_channel(reading.channels, word) {
            Some(channel) => (channel.key.clone(), None),
            None => {
                let known = reading.channels.iter().map(|channel| channel.key.clone()).collect();
                (ChannelKey::new(word), Some(cells.reject(C::Channel, Rejection::UnknownChannel { known })))
            }
        };
        let scale = Rejection::OffScale { low: Emotion::LOWEST.into(), high: Emotion::HIGHEST.into() };
        let touch = Touch {
            note: text(C::Note)?,
            initiative: cells.word(C::Direction, DIRECTIONS, Rejection::UnknownDirection)?,
            action: text(C::Action)?,
            motivation: text(C::Motivation)?,
            emotion: cells.whole(C::Emotion, Emotion::new, scale)?,
            feeling: text(C::Feeling)?,
            product: text(C::Product)?,
            minutes: cells.whole(C::Minutes, |minutes| minutes.try_into().ok(), Rejection::NotMinutes)?,
            evidence: cells
                .word(C::Evidence, EVIDENCE, Rejection::UnknownEvidence)?
                .unwrap_or(Evidence::Reported),
            ..Touch::by(channel, at)
        };
        into.push_back(Self { line: cells.line(), customer_key, touch, unknown_channel });
        Ok(None)
    }
}

impl DetailRow for TouchpointRow {
    const KIND: ImportKind = ImportKind::Touchpoints;
    const ENTITY: Entity = Entity::Touchpoint;
    const CUSTOMER: TouchpointColumn = TouchpointColumn::Customer;

    fn line(&self) -> u64 {
        self.line
    }

    fn customer_key(&self) -> &str {
        &self.customer_key
    }

    fn why_not_new(&self) -> Option<&RowError> {
        self.unknown_channel.as_ref()
    }

    fn detail(&self, id: i64, customer: CustomerId) -> Detail {
        Detail::Touchpoint(Touchpoint { id: TouchpointId(id), customer, touch: self.touch.clone() })
    }
}

/// The words for who turned to whom, folded as heads are.
const DIRECTIONS: &[(&str, Initiative)] = &[
    ("in", Initiative::Customer),
    ("inbound", Initiative::Customer),
    ("incoming", Initiative::Customer),
    ("received", Initiative::Customer),
    ("customer", Initiative::Customer),
    ("masuk", Initiative::Customer),
    ("diterima", Initiative::Customer),
    ("pelanggan", Initiative::Customer),
    ("out", Initiative::Company),
    ("outbound", Initiative::Company),
    ("outgoing", Initiative::Company),
    ("sent", Initiative::Company),
    ("company", Initiative::Company),
    ("us", Initiative::Company),
    ("keluar", Initiative::Company),
    ("terkirim", Initiative::Company),
    ("perusahaan", Initiative::Company),
    ("kami", Initiative::Company),
    ("kita", Initiative::Company),
];

const EVIDENCE: &[(&str, Evidence)] = &[
    ("assumed", Evidence::Assumed),
    ("dugaan", Evidence::Assumed),
    ("asumsi", Evidence::Assumed),
    ("reported", Evidence::Reported),
    ("diceritakan", Evidence::Reported),
    ("dilaporkan", Evidence::Reported),
    ("measured", Evidence::Measured),
    ("terukur", Evidence::Measured),
    ("diukur", Evidence::Measured),
];

#[cfg(test)]
mod tests {
    use super::super::rows::tests::read_all;
    use super::*;
    use crate::domain::moment::At;
    use crate::domain::money::Currency;

    fn rows(text: &str) -> Vec<Result<TouchpointRow, RowError>> {
        read_all(text.as_bytes(), CurrencyGate::settled(Currency::IDR)).unwrap()
    }

    fn touch(text: &str) -> Touch {
        rows(text).remove(0).unwrap().touch
    }

    fn rejected(heads: &str, cells: &str) -> RowError {
        let text = format!("customer,date,channel,{heads}\n1,2026-01-02,phone,{cells}\n");
        rows(&text).remove(0).unwrap_err()
    }

    #[test]
    fn everything_that_is_told_is_read() {
        let text = "customer,date,channel,direction,note,action,motivation,emotion,feeling,product,minutes,evidence\n\
                    1,2026-01-02,phone,in,asked a price,called,wants it today,-1,cross,P1,15,measured\n";
        let held = |text: &str| Some(text.to_owned());
        let expected = Touch {
            note: held("asked a price"),
            initiative: Some(Initiative::Customer),
            action: held("called"),
            motivation: held("wants it today"),
            emotion: Emotion::new(-1),
            feeling: held("cross"),
            product: held("P1"),
            minutes: Some(15),
            evidence: Evidence::Measured,
            ..Touch::by(ChannelKey::new("phone"), At::parse("2026-01-02", chrono_tz::Tz::UTC).unwrap())
        };
        let row = TouchpointRow { line: 2, customer_key: "1".into(), touch: expected, unknown_channel: None };
        assert_eq!(rows(text), [Ok(row)]);
    }

    #[test]
    fn other_heads_and_words_mean_the_same() {
        let read = touch(
            "Kode Pelanggan;Tanggal;Saluran;Arah;Catatan;Emosi;Menit;Bukti\n\
             7;22/11/2026;Telepon;Keluar;tanya harga;+2;5.0;terukur\n",
        );
        assert_eq!((read.channel.as_str(), read.initiative), ("phone", Some(Initiative::Company)));
        assert_eq!(
            (read.emotion, read.minutes, read.evidence),
            (Emotion::new(2), Some(5), Evidence::Measured)
        );
        let read = touch(
            "Account ID,Activity Date,Activity Type,Subject,Emotion\n7,2026-01-02,EMAIL,Re: price,\u{2212}2\n",
        );
        assert_eq!((read.channel.as_str(), read.note.as_deref()), ("email", Some("Re: price")));
        assert_eq!((read.emotion, read.evidence), (Emotion::new(-2), Evidence::Reported));
        let read = touch(
            "{\"customer\":7,\"date\":\"2026-01-02\",\"channel\":\"demo\",\"emotion\":1,\"minutes\":30}\n",
        );
        assert_eq!((read.emotion, read.minutes), (Emotion::new(1), Some(30)));
    }

    #[test]
    fn what_cannot_be_is_rejected_where_it_stands() {
        let scale = Rejection::OffScale { low: -2, high: 2 };
        for (head, cell, why) in [
            ("emotion", "3", scale.clone()),
            ("Emosi", "glad", scale.clone()),
            ("emotion", "1.5", scale.clone()),
            ("emotion", "1.", scale),
            ("minutes", "-5", Rejection::NotMinutes),
            ("minutes", "4294967296", Rejection::NotMinutes),
            ("minutes", "1:30", Rejection::NotMinutes),
            ("direction", "up", Rejection::UnknownDirection),
            ("evidence", "sure", Rejection::UnknownEvidence),
        ] {
            assert_eq!(rejected(head, cell), RowError::new(2, Some(head), cell, why));
        }
        for cells in [",2026-01-02,phone", "1,,phone", "1,2026-01-02,"] {
            let text = format!("customer,date,channel\n{cells}\n");
            assert_eq!(rows(&text).remove(0).unwrap_err().why, Rejection::MissingValue, "{cells}");
        }
    }

    #[test]
    fn a_channel_nobody_knows_is_read_with_what_is_wrong_with_it() {
        let row = rows("customer,date,Kanal\n1,2026-01-02,fax\n").remove(0).unwrap();
        let why = row.unknown_channel.unwrap();
        assert_eq!((row.touch.channel.as_str(), why.column.as_deref(), why.line), ("fax", Some("Kanal"), 2));
        assert!(matches!(why.why, Rejection::UnknownChannel { known } if known.len() == 16));
    }
}
