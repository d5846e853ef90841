//! The charts along the lifecycle: funnel, growth, time in stage, stage history.

use super::sheet::{About, Cell, Column, Sheet, Within};
use super::{Asked, Form, cohorts};
use crate::domain::metrics::chart::{Drawing, Standings};
use crate::domain::metrics::figure::{Missing, Unit};
use crate::domain::metrics::funnel::{Funnel, WINDOW_DAYS};
use crate::domain::metrics::growth::Growth;
use crate::domain::metrics::month::Month;
use crate::domain::metrics::survival::Curve;
use crate::domain::metrics::value::Undefined;
use crate::ops::metrics::ChartWish;

pub fn sheet(asked: &Asked<'_>, drawing: &Drawing, wish: &ChartWish) -> Sheet {
    let mut sheet = match drawing {
        Drawing::Funnel { columns, funnel } => through(asked, columns, funnel, &wish.lens),
        Drawing::Cohorts(table) => cohorts::sheet(asked, table, wish),
        Drawing::Growth(table) => growth(asked, table),
        Drawing::TimeInStage(curves) => time_in_stage(asked, curves),
        Drawing::StageHistory(table) => stage_history(asked, table),
        // Not along the lifecycle: told with the buyers.
        Drawing::Rfm(_) => Sheet::default(),
    };
    if sheet.rows.is_empty() {
        sheet.reason = Some(match drawing {
            Drawing::Cohorts(_) | Drawing::Growth(_) => Undefined::NoOrders.into(),
            _ => Missing::NoHistory,
        });
    }
    sheet
}

/// A column of the lens in each row.
fn through(asked: &Asked<'_>, columns: &[usize], funnel: &Funnel, lens: &str) -> Sheet {
    let (w, lens) = (asked.desk.words(), asked.desk.store.lens(lens));
    let mut sheet = Sheet::new([
        ("column", w.show_stage()),
        ("customers", w.head_strict()),
        ("of_before", w.head_of_before()),
        ("of_first", w.head_of_first()),
        ("median_days", w.head_median()),
        ("any", w.head_any()),
        ("of_all", w.head_of_all()),
    ]);
    sheet.rows.extend(columns.iter().zip(&funnel.steps).map(|(place, step)| {
        let column = &lens.columns()[*place];
        let name = if asked.form() == Form::Text { column.label.get(asked.desk.lang) } else { &column.key };
        vec![
            Cell::Text(name.to_owned()),
            Cell::Count(step.strict),
            Cell::share(step.of_before),
            Cell::share(step.of_first),
            Cell::number(Unit::Days, step.days),
            Cell::Count(step.any),
            Cell::share(step.of_all),
        ]
    }));
    sheet.about = vec![
        ("lens", About::One(Cell::Text(lens.key().to_owned()))),
        ("window_days", About::One(Cell::Count(WINDOW_DAYS.into()))),
        ("customers", About::One(Cell::Count(funnel.customers))),
        ("young", About::One(Cell::Count(funnel.young))),
    ];
    let count = |count: u64| asked.desk.figures().count(i64::try_from(count).unwrap_or(i64::MAX));
    sheet.notes = vec![w.funnel_note(&WINDOW_DAYS, &count(funnel.young))];
    sheet
}

/// A month in each row.
fn growth(asked: &Asked<'_>, table: &[Growth]) -> Sheet {
    let w = asked.desk.words();
    let mut sheet = Sheet::new([
        ("month", w.head_month()),
        ("active", w.head_active()),
        ("new", w.metric_short_new()),
        ("retained", w.head_retained()),
        ("reactivated", w.metric_short_resurrection()),
        ("dormant", w.head_dormant()),
        ("active_before", w.head_active_before()),
        ("away", w.head_away()),
        ("retention", w.metric_retention()),
        ("churn", w.metric_churn()),
        ("resurrection", w.head_resurrection()),
        ("quick_ratio", w.head_quick_ratio()),
    ]);
    sheet.rows.extend(table.iter().map(|growth| {
        let ratio =
            growth.quick_ratio().map_or(Cell::Unknown, |ratio| Cell::Number(Unit::Ratio, ratio.value));
        vec![
            month(asked, Month::of(growth.period.from()), growth.finished),
            Cell::Count(growth.active),
            Cell::Count(growth.new),
            Cell::Count(growth.retained),
            Cell::Count(growth.resurrected),
            Cell::Count(growth.dormant),
            Cell::Count(growth.active_before),
            Cell::Count(growth.away),
            Cell::share(growth.retention()),
            Cell::share(growth.churn()),
            Cell::share(growth.resurrection()),
            ratio,
        ]
    }));
    finished(asked, &mut sheet, table.iter().map(|growth| growth.finished));
    sheet
}

/// A rung of the ladder in each row.
fn time_in_stage(asked: &Asked<'_>, curves: &[Curve]) -> Sheet {
    let w = asked.desk.words();
    let mut sheet = Sheet::new([
        ("stage", w.show_stage()),
        ("spells", w.head_spells()),
        ("ended", w.head_ended()),
        ("median_days", w.head_median()),
        ("low", w.head_low()),
        ("high", w.head_high()),
        ("lasting", w.head_lasting()),
        ("reason", ""),
    ]);
    sheet.rows.extend(asked.desk.store.ladder().stages().iter().zip(curves).map(|(stage, curve)| {
        let median = curve.median();
        let days = |days: Option<u32>| Cell::number(Unit::Days, days.map(f64::from));
        let name = match asked.form() {
            Form::Text => stage.label.get(asked.desk.lang),
            _ => stage.key.as_str(),
        };
        vec![
            Cell::Text(name.to_owned()),
            Cell::Count(median.n),
            Cell::Count(median.ends),
            days(median.days.ok()),
            days(median.low),
            days(median.high),
            Cell::number(Unit::Share, (median.n > 0).then(|| curve.last())),
            Cell::Why(median.days.err().map(Into::into)),
        ]
    }));
    sheet
}

/// A month in each row, a rung of the ladder in each column.
fn stage_history(asked: &Asked<'_>, table: &[Standings]) -> Sheet {
    let mut sheet = Sheet::new([("month", asked.desk.words().head_month())]);
    let stages = asked.desk.store.ladder().stages().iter();
    sheet.columns.extend(stages.map(|stage| {
        Column::new(stage.key.as_str(), stage.label.get(asked.desk.lang), Within::Object("stages"))
    }));
    sheet.rows.extend(table.iter().map(|standings| {
        let counts = standings.rungs.iter().map(|count| Cell::Count(*count));
        std::iter::once(month(asked, standings.month, standings.finished)).chain(counts).collect()
    }));
    finished(asked, &mut sheet, table.iter().map(|standings| standings.finished));
    sheet
}

/// Says of each row whether its month is over: scripts in a column, people by a mark at the month.
fn finished(asked: &Asked<'_>, sheet: &mut Sheet, finished: impl Iterator<Item = bool>) {
    if asked.form() == Form::Text {
        sheet.notes =
            finished.filter(|over| !over).map(|_| asked.desk.words().month_note().to_owned()).collect();
        return;
    }
    sheet.columns.push(Column::new("finished", "", Within::Row));
    for (row, over) in sheet.rows.iter_mut().zip(finished) {
        row.push(Cell::Flag(over));
    }
}

fn month(asked: &Asked<'_>, month: Month, finished: bool) -> Cell {
    let mark = if asked.form() == Form::Text && !finished { "*" } else { "" };
    Cell::Text(format!("{}{mark}", month_text(month)))
}

pub fn month_text(month: Month) -> String {
    month.first_day().format("%Y-%m").to_string()
}
