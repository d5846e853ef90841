//! The charts about buyers: by RFM segment, or each of them, and what each is predicted to bring.

use super::sheet::{About, Cell, Sheet};
use super::{Asked, Form};
use crate::domain::ids::CustomerId;
use crate::domain::metrics::chart::segments;
use crate::domain::metrics::figure::Unit;
use crate::domain::metrics::models::Models;
use crate::domain::metrics::rfm::{Rfm, SEGMENTS, segment};
use crate::domain::proportion::exact;
use crate::error::AppError;
use crate::text::metrics::rfm_text;

/// By segment; as CSV, which is for going on with it, a row for each buyer.
pub fn rfm(asked: &Asked<'_>, rfm: &Rfm) -> Result<Sheet, AppError> {
    let mut sheet = nobody(asked);
    if asked.form() == Form::Csv {
        let named = named(asked, rfm.buyers.iter().map(|buyer| buyer.customer))?;
        sheet.rows.extend(rfm.buyers.iter().zip(named).map(|(buyer, who)| {
            let score = |score: u8| Cell::Count(score.into());
            let days = u64::try_from(buyer.days).unwrap_or(0);
            let spent = crate::domain::metrics::value::units(buyer.spent);
            let of_buyer = [
                Cell::Count(days),
                Cell::Count(buyer.orders),
                Cell::Number(Unit::Money, spent),
                score(buyer.scores.recency),
                score(buyer.scores.frequency),
                score(buyer.scores.monetary),
                Cell::Text(segment(buyer.scores, &SEGMENTS).key().to_owned()),
            ];
            who.into_iter().chain(of_buyer).collect()
        }));
        return Ok(sheet);
    }
    let all = rfm.buyers.len() as u64;
    sheet.rows.extend(segments(rfm).into_iter().map(|(segment, buyers)| {
        let name = match asked.form() {
            Form::Text => rfm_text(asked.desk.words(), segment),
            _ => segment.key(),
        };
        let share = Cell::Number(Unit::Share, exact(buyers) / exact(all));
        vec![Cell::Text(name.to_owned()), Cell::Count(buyers), share]
    }));
    let [days, orders, spent] = rfm.cuts;
    let cuts = |unit: Unit, cuts: [f64; 4]| About::Many(cuts.map(|cut| Cell::Number(unit, cut)).to_vec());
    sheet.about = vec![
        ("as_of", About::One(Cell::Text(rfm.at.to_string()))),
        ("customers", About::One(Cell::Count(all))),
        ("cuts_days", cuts(Unit::Days, days)),
        ("cuts_orders", cuts(Unit::Orders, orders)),
        ("cuts_money", cuts(Unit::Money, spent)),
    ];
    Ok(sheet)
}

/// The heads of [`rfm`], without anybody.
pub fn nobody(asked: &Asked<'_>) -> Sheet {
    let w = asked.desk.words();
    match asked.form() {
        Form::Csv => Sheet::new(
            ["id", "external_key", "days", "orders", "money", "recency", "frequency", "monetary", "segment"]
                .map(|key| (key, "")),
        ),
        _ => Sheet::new([
            ("segment", w.head_segment()),
            ("customers", w.metric_customers()),
            ("share", w.head_share()),
        ]),
    }
}

/// What is to be expected of each buyer.
pub fn cltv(asked: &Asked<'_>, models: &Models) -> Result<Sheet, AppError> {
    let w = asked.desk.words();
    let mut sheet = Sheet::new([
        ("id", w.head_id()),
        ("external_key", w.head_external_key()),
        ("repeats", w.metrics_repeats()),
        ("recency_days", w.head_recency()),
        ("age_days", w.head_age()),
        ("alive", w.head_alive()),
        ("expected_purchases", w.head_expected()),
        ("value", w.metrics_value()),
    ]);
    let terms = &models.terms;
    sheet.about = vec![
        ("months", About::One(Cell::Count(terms.months.into()))),
        ("discount", About::One(Cell::Number(Unit::Share, terms.discount))),
        ("margin", About::One(Cell::Number(Unit::Share, terms.margin))),
    ];
    match &models.outlooks {
        Err(unfit) => sheet.reason = Some((*unfit).into()),
        Ok(outlooks) => {
            let named = named(asked, outlooks.iter().map(|outlook| outlook.customer))?;
            sheet.rows.extend(outlooks.iter().zip(named).map(|(outlook, who)| {
                let history = &outlook.history;
                let of_buyer = [
                    Cell::Count(history.repeats.into()),
                    Cell::Count(history.recency.into()),
                    Cell::Count(history.age.into()),
                    Cell::Number(Unit::Share, outlook.alive),
                    Cell::Number(Unit::Orders, outlook.purchases),
                    Cell::Number(Unit::Money, outlook.value),
                ];
                who.into_iter().chain(of_buyer).collect()
            }));
        }
    }
    Ok(sheet)
}

/// Id and key of each.
fn named(
    asked: &Asked<'_>,
    ids: impl Iterator<Item = CustomerId> + Clone,
) -> Result<Vec<[Cell; 2]>, AppError> {
    let named = asked.desk.store.keys_and_names(ids.clone()).map_err(|error| asked.desk.error(error))?;
    let cells = |id: CustomerId| {
        let number = Cell::Count(u64::try_from(id.0).unwrap_or(0));
        [number, named.get(&id).map_or(Cell::Unknown, |(key, _)| Cell::Text(key.clone()))]
    };
    Ok(ids.map(cells).collect())
}
