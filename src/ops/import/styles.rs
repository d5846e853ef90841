//! How a file writes its amounts and dates: as the user says, or as the clear ones among them show.
//!
//! Looked into only where an unclear one is met: a file in which every value is clear by itself is never read
//! twice, and what was read before stays right.

use std::io::Read;

use super::source::{OpenError, Source};
use crate::domain::amount::{self, DecimalMark, Evidence, Style};
use crate::domain::bad_file::BadFile;
use crate::domain::rejection::{Rejection, RowError};
use crate::domain::written_date::{self, DateOrder};

/// What the user says of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Styles {
    pub amounts: Option<DecimalMark>,
    pub dates: Option<DateOrder>,
}

/// What is known of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Known {
    pub amounts: Style,
    pub dates: Option<DateOrder>,
}

impl From<Styles> for Known {
    fn from(told: Styles) -> Self {
        Self { amounts: told.amounts.map_or(Style::Unknown, Style::Decimals), dates: told.dates }
    }
}

impl Known {
    /// With what the values of the whole file show, where nothing is known yet. The columns are told by their
    /// places.
    pub(super) fn surveyed<R: Read>(
        self,
        mut file: Source<R>,
        amounts: &[usize],
        dates: &[usize],
    ) -> Result<Self, OpenError> {
        let (mut marks, mut orders) = (Shown::Nothing, Shown::Nothing);
        while let Some(row) = file.next_row()? {
            let Ok(row) = row else { continue };
            for &place in amounts.iter().filter(|place| !row.is_number(**place)) {
                if let Evidence::Shows(mark) = amount::evidence(row.get(place)) {
                    marks.add(mark);
                }
            }
            for &place in dates {
                if let Some(order) = written_date::order_shown(row.get(place)) {
                    orders.add(order);
                }
            }
        }
        let shown = match marks {
            Shown::Nothing => Style::Usual,
            Shown::One(mark) => Style::Decimals(mark),
            Shown::Several => Style::Unknown,
        };
        let amounts = if self.amounts == Style::Unknown { shown } else { self.amounts };
        Ok(Self { amounts, dates: self.dates.or(orders.agreed()) })
    }
}

/// What the clear values say together.
enum Shown<T> {
    Nothing,
    One(T),
    Several,
}

impl<T: Copy + PartialEq> Shown<T> {
    fn add(&mut self, value: T) {
        *self = match self {
            Self::Nothing => Self::One(value),
            Self::One(known) if *known == value => return,
            _ => Self::Several,
        };
    }

    fn agreed(self) -> Option<T> {
        if let Self::One(value) = self { Some(value) } else { None }
    }
}

/// The place that keeps the whole file out, because nothing tells how the value is meant.
pub(super) fn unclear(row: &RowError) -> Option<BadFile> {
    let (line, column) = (row.line, row.column.clone().unwrap_or_default());
    match &row.why {
        Rejection::AmbiguousDate => Some(BadFile::UnclearDates { line, column, value: row.value.clone() }),
        Rejection::AmbiguousAmount { whole, fraction } => Some(BadFile::UnclearAmounts {
            line,
            column,
            value: row.value.clone(),
            readings: [whole.clone(), fraction.clone()],
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::currency_gate::CurrencyGate;
    use super::super::purchase_row::PurchaseRow;
    use super::super::rows::tests::read_all;
    use super::*;
    use crate::domain::money::{Currency, Money};

    fn read(rows: &[(&str, &str)]) -> Result<Vec<(String, i64)>, BadFile> {
        let rows: String = rows.iter().map(|(date, amount)| format!("1;{date};{amount}\n")).collect();
        let file = format!("customer;date;amount\n{rows}");
        let gate = CurrencyGate::open(Currency::IDR);
        let read = |row: Result<PurchaseRow, RowError>| {
            let row = row.unwrap();
            (row.at.to_string(), row.amount.map_or(0, Money::minor))
        };
        match read_all::<PurchaseRow>(file.as_bytes(), gate) {
            Ok(rows) => Ok(rows.into_iter().map(read).collect()),
            Err(OpenError::File(bad)) => Err(bad),
            Err(OpenError::Io(error)) => panic!("{error}"),
        }
    }

    #[test]
    fn one_clear_value_settles_all_of_them() {
        let read_amount = |other: &str| read(&[("2026-01-01", "1.250"), ("2026-01-01", other)]).unwrap()[0].1;
        assert_eq!((read_amount("1.250.000,50"), read_amount("7,5")), (125_000, 125_000));
        assert_eq!((read_amount("29.33"), read_amount("1,250.00")), (125, 125));
        assert_eq!((read_amount("0.750"), read_amount("12.34")), (125, 125));
        let read_date = |other: &str| read(&[("03/04/2026", ""), (other, "")]).unwrap()[0].0.clone();
        assert_eq!(read_date("22/11/2026"), "2026-04-03");
        assert_eq!(read_date("11/22/2026"), "2026-03-04");
    }

    #[test]
    fn three_digits_behind_a_mark_are_a_group_where_no_other_value_says_otherwise() {
        for other in ["5", "1.250.000", "2,500", "1 250", ""] {
            let rows = read(&[("2026-01-01", "750.000"), ("2026-01-01", other)]).unwrap();
            assert_eq!(rows[0].1, 75_000_000, "{other}");
        }
    }

    #[test]
    fn numbers_of_json_have_a_point_and_texts_are_written_as_cells_are() {
        let read_amount = |value: &str| {
            let file = format!("{{\"customer\":1,\"date\":\"2026-01-01\",\"amount\":{value}}}\n");
            let row = read_all::<PurchaseRow>(file.as_bytes(), CurrencyGate::open(Currency::IDR));
            row.unwrap().remove(0).map(|row| row.amount.map_or(0, Money::minor))
        };
        assert_eq!(
            (read_amount("\"750.000\""), read_amount("\"Rp 750.000\"")),
            (Ok(75_000_000), Ok(75_000_000))
        );
        assert_eq!(
            (read_amount("750.000"), read_amount("29.33"), read_amount("12.5")),
            (Ok(75_000), Ok(2933), Ok(1250))
        );
        let rejected = read_amount("12.345").unwrap_err();
        assert_eq!(rejected.why, Rejection::TooManyDecimals { decimals: 2 });
    }

    #[test]
    fn a_number_of_json_tells_nothing_of_texts() {
        let row = |amount: &str| format!("{{\"customer\":1,\"date\":\"2026-01-01\",\"amount\":{amount}}}\n");
        let file = row("\"750.000\"") + &row("29.33");
        let rows = read_all::<PurchaseRow>(file.as_bytes(), CurrencyGate::open(Currency::IDR)).unwrap();
        let amounts: Vec<_> =
            rows.into_iter().map(|row| row.unwrap().amount.map_or(0, Money::minor)).collect();
        assert_eq!(amounts, [75_000_000, 2933]);
    }

    #[test]
    fn a_file_of_unclear_values_is_refused_with_the_place() {
        let dinars = "customer,date,amount,currency\n1,2026-01-01,5,KWD\n1,2026-01-01,1.250,KWD\n";
        let bad = read_all::<PurchaseRow>(dinars.as_bytes(), CurrencyGate::open(Currency::IDR));
        let Err(OpenError::File(bad)) = bad else { panic!("read") };
        let readings = ["1250".to_owned(), "1.25".to_owned()];
        let (column, value) = ("amount".to_owned(), "1.250".to_owned());
        assert_eq!(bad, BadFile::UnclearAmounts { line: 3, column, value, readings });
        let bad = read(&[("03/04/2026", ""), ("05/04/2026", "")]).unwrap_err();
        let (column, value) = ("date".to_owned(), "03/04/2026".to_owned());
        assert_eq!(bad, BadFile::UnclearDates { line: 2, column, value });
    }

    #[test]
    fn where_clear_values_disagree_nothing_is_guessed() {
        let disagree = [("2026-01-01", "7,5"), ("2026-01-01", "29.33")];
        assert_eq!(read(&disagree).unwrap().iter().map(|row| row.1).collect::<Vec<_>>(), [750, 2933]);
        let mixed = [("2026-01-01", "7,5"), ("2026-01-01", "29.33"), ("2026-01-01", "1.250")];
        assert!(matches!(read(&mixed), Err(BadFile::UnclearAmounts { line: 4, .. })));
    }
}
