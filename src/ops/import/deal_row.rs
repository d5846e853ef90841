//! A row of a file of deals, as sales tools export them: with which organisation, how it stands, for how much.
//!
//! What the deals of one organisation make of it is decided in `deals`.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::cells::Cells;
use super::currency_gate::CurrencyGate;
use super::heads::{ColumnRule, folded};
use super::rows::{FromRow, Reading};
use crate::domain::customer::Field;
use crate::domain::moment::At;
use crate::domain::money::Money;
use crate::domain::rejection::{Rejection, Remark, RowError};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Outcome {
    Open,
    Won,
    Lost,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct DealRow {
    pub line: u64,
    /// The external key of the organisation.
    pub key: String,
    pub texts: Vec<(Field, String)>,
    pub custom: Vec<(String, String)>,
    pub outcome: Outcome,
    pub amount: Option<Money>,
    pub created: Option<At>,
    /// When it was won or lost; of an open deal nothing is known of that.
    pub closed: Option<At>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DealColumn {
    /// The vendor's number of the organisation.
    CompanyId,
    Organisation,
    Email,
    Phone,
    Source,
    Owner,
    Status,
    IsWon,
    IsClosed,
    Amount,
    Currency,
    Created,
    Closed,
}

/// Only known layouts have deals: the presets name the heads.
const COLUMNS: &[ColumnRule<DealColumn>] = &[
    column(DealColumn::CompanyId, "company_id"),
    column(DealColumn::Organisation, "organisation"),
    column(DealColumn::Email, "email"),
    column(DealColumn::Phone, "phone"),
    column(DealColumn::Source, "source"),
    column(DealColumn::Owner, "owner"),
    column(DealColumn::Status, "status"),
    column(DealColumn::IsWon, "is_won"),
    column(DealColumn::IsClosed, "is_closed"),
    column(DealColumn::Amount, "amount"),
    column(DealColumn::Currency, "currency"),
    column(DealColumn::Created, "created"),
    column(DealColumn::Closed, "closed"),
];

const fn column(column: DealColumn, key: &'static str) -> ColumnRule<DealColumn> {
    ColumnRule { column, key, required: false, instead: &[], aliases: &[] }
}

impl FromRow for DealRow {
    type Column = DealColumn;
    const COLUMNS: &'static [ColumnRule<DealColumn>] = COLUMNS;
    const HAS_CUSTOM: bool = true;
    const AMOUNTS: &'static [DealColumn] = &[DealColumn::Amount];
    const DATES: &'static [DealColumn] = &[DealColumn::Created, DealColumn::Closed];

    fn from_row(
        cells: &Cells<'_, DealColumn>,
        reading: Reading<'_>,
        gate: &mut CurrencyGate,
        into: &mut VecDeque<Self>,
    ) -> Result<Option<Remark>, RowError> {
        use DealColumn as C;
        let organisation = cells.text(C::Organisation)?;
        let key = match cells
            .text(C::CompanyId)?
            .and_then(|ids| ids.split(';').map(str::trim).find(|id| !id.is_empty()))
        {
            Some(id) => format!("{}{id}", cells.layout().map_or("", |layout| layout.key_prefix)),
            None => cells.required_text(C::Organisation)?.to_owned(),
        };
        let named = organisation.map(|name| (Field::Name, name.to_owned()));
        let mut texts: Vec<_> = named.into_iter().collect();
        for (column, field) in [
            (C::Email, Field::Email),
            (C::Phone, Field::Phone),
            (C::Source, Field::Source),
            (C::Owner, Field::Owner),
        ] {
            texts.extend(cells.text(column)?.map(|text| (field, text.to_owned())));
        }
        let outcome = outcome(cells);
        let created = cells.past(C::Created, reading.clock)?;
        // An open deal tells there when it is hoped to be closed.
        let closed = if outcome == Outcome::Open { None } else { cells.past(C::Closed, reading.clock)? };
        let money = cells.money(C::Amount, C::Currency, *gate)?;
        if let Some((amount, currency)) = money {
            if amount < Money::default() {
                return Err(cells.reject(C::Amount, Rejection::NegativeValue));
            }
            gate.settle(currency);
        }
        into.push_back(Self {
            line: cells.line(),
            key,
            texts,
            custom: cells.custom()?,
            outcome,
            amount: money.map(|(amount, _)| amount),
            created,
            closed,
        });
        Ok(None)
    }
}

/// By the flags where there are some, else by the name of the stage: teams name theirs as they like, and keep the
/// words *won* and *lost* at the end.
fn outcome(cells: &Cells<'_, DealColumn>) -> Outcome {
    let is_set = |column| cells.get(column).map(|flag| matches!(folded(flag).as_str(), "true" | "yes" | "1"));
    match (is_set(DealColumn::IsWon), is_set(DealColumn::IsClosed)) {
        (Some(true), _) => return Outcome::Won,
        (Some(false), Some(true)) => return Outcome::Lost,
        (_, Some(false)) => return Outcome::Open,
        _ => {}
    }
    let word = folded(cells.get(DealColumn::Status).unwrap_or(""));
    if word.ends_with("won") {
        Outcome::Won
    } else if word.ends_with("lost") {
        Outcome::Lost
    } else {
        Outcome::Open
    }
}
