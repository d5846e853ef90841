//! Why a row of a file is rejected, as values; `text` words them.
//!
//! A rejected row never stops the others: it is reported with its line, its column, what stood there and why.

use super::channel::ChannelKey;
use super::keyed::keyed_enum;
use super::money::{BadAmount, Currency};
use super::stage_path::BadPath;
use super::written_date::BadDate;

/// A row that is not taken in, and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// The line of the file the row begins on; the first one is 1.
    pub line: u64,
    /// The head of the column as the file writes it; `None` where the whole row is at fault.
    pub column: Option<String>,
    /// What stands there, cut to [`RowError::VALUE_LIMIT`] characters.
    pub value: String,
    pub why: Rejection,
}

impl RowError {
    pub const VALUE_LIMIT: usize = 80;

    pub fn new(line: u64, column: Option<&str>, value: &str, why: Rejection) -> Self {
        Self { line, column: column.map(str::to_owned), value: shortened(value), why }
    }
}

fn shortened(value: &str) -> String {
    if value.chars().nth(RowError::VALUE_LIMIT).is_none() {
        return value.to_owned();
    }
    value.chars().take(RowError::VALUE_LIMIT - 1).chain(['…']).collect()
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejection {
    /// A cell that has to be filled is empty.
    MissingValue,
    NotADate,
    /// Another day depending on whether the day or the month comes first.
    AmbiguousDate,
    NotANumber,
    /// An amount that reads in two ways, with both.
    AmbiguousAmount {
        whole: String,
        fraction: String,
    },
    /// A currency is written with the amount, and it is not the one meant.
    AmountInCurrency {
        found: Currency,
    },
    TooManyDecimals {
        decimals: usize,
    },
    TooLarge,
    UnknownStage,
    /// Not a code of ISO 4217.
    UnknownCurrency,
    WrongCurrency {
        expected: Currency,
        found: Currency,
    },
    /// No customer has this external key, and none was to be created.
    UnknownCustomer,
    /// No customer has this key, and this file makes none.
    UnknownKey,
    /// Not a channel of the team, which has these.
    UnknownChannel {
        known: Vec<ChannelKey>,
    },
    /// No word for who turned to whom.
    UnknownDirection,
    /// No word for how well something is known.
    UnknownEvidence,
    /// No survey that we know.
    UnknownSurvey,
    /// No whole number, or one beyond the ends of the scale.
    OffScale {
        low: i16,
        high: i16,
    },
    /// No whole number of minutes.
    NotMinutes,
    /// No whole number of days, and no word for none.
    NotDays,
    /// No number of months that a payment can be for, and no word for one.
    NotMonths,
    TextTooLong {
        limit: usize,
    },
    /// A zero byte anywhere, or any control character where a single word is meant.
    ControlCharacters,
    /// Not UTF-8.
    BadEncoding,
    WrongFieldCount {
        expected: usize,
        found: usize,
    },
    RowTooLong {
        limit_kib: usize,
    },
    /// No JSON object.
    BadJson,
    /// The file ends inside a quoted cell; the row took in so many lines.
    OpenQuote {
        lines: u64,
    },
    /// The file ends inside its list of objects.
    OpenList,
    /// A day to come, for what is told to have happened.
    InFuture,
    /// The order id is already that of an order of this customer.
    OrderOfAnother {
        customer: String,
    },
    /// This line of the file told of the same customer already.
    ToldBefore {
        line: u64,
    },
    /// This line of the file told of a customer that nothing tells from this one.
    NotToldApart {
        line: u64,
    },
    /// No customer has the key of the referrer.
    UnknownReferrer,
    /// Nobody brings themselves.
    ReferredByItself,
    /// A key of a merged double that somebody else has.
    KeyOfAnother,
    /// A value below zero.
    NegativeValue,
    /// Neither a word for a sale nor one for a refund.
    UnknownKind,
    /// A state of a payment that we do not know.
    UnknownStatus,
    /// The step of this number, counted from 1, cannot be read.
    BadStagePath {
        step: usize,
        why: BadPath,
    },
}

impl From<BadAmount> for Rejection {
    fn from(bad: BadAmount) -> Self {
        match bad {
            BadAmount::NotANumber => Self::NotANumber,
            BadAmount::Ambiguous { whole, fraction } => Self::AmbiguousAmount { whole, fraction },
            BadAmount::OtherCurrency { found } => Self::AmountInCurrency { found },
            BadAmount::TooPrecise { decimals } => Self::TooManyDecimals { decimals },
            BadAmount::TooLarge => Self::TooLarge,
        }
    }
}

impl From<BadDate> for Rejection {
    fn from(bad: BadDate) -> Self {
        match bad {
            BadDate::NotADate => Self::NotADate,
            BadDate::Ambiguous => Self::AmbiguousDate,
        }
    }
}

keyed_enum! {
    /// What there is to say of a row that was taken, or is none by what it says itself.
    pub enum Remark {
        /// A payment that failed, an order called off.
        NoPurchase = "no_purchase",
        /// A stage that fits none of ours.
        OtherStage = "other_stage",
        /// A deal that was won or lost before the first contact we know of.
        ClosedBeforeContact = "closed_before_contact",
        /// A customer that stays where a person moved it: the file knows of nothing later.
        StaysPut = "stays_put",
        /// The key is that of a double that was merged into another customer.
        MergedKey = "merged_key",
        /// The lines of an order pay for different times: it counts as one that is paid once.
        MixedMonths = "mixed_months",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_value_is_cut_to_80_characters() {
        let value = |text: &str| RowError::new(2, None, text, Rejection::NotADate).value;
        assert_eq!(value(&"é".repeat(80)), "é".repeat(80));
        assert_eq!(value(&"é".repeat(81)), "é".repeat(79) + "…");
    }
}
