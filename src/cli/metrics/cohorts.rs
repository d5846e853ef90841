//! The cohorts: counts for scripts, shares for people.
//!
//! The month that is not over is no cell for scripts, who would add it up: it is told by itself.

use super::lifecycle::month_text;
use super::sheet::{About, Cell, Column, Sheet, Within};
use super::{Asked, Form};
use crate::domain::metrics::cohort::{Cohort, Cohorts, Kept};
use crate::domain::metrics::figure::Unit;
use crate::ops::metrics::ChartWish;

pub fn sheet(asked: &Asked<'_>, cohorts: &Cohorts, wish: &ChartWish) -> Sheet {
    // A month that has just begun says nothing yet to whoever asked for all there are.
    let told = |cohort: &&Cohort| wish.window.is_some() || is_over(cohort, 0);
    let rows: Vec<&Cohort> = cohorts.rows.iter().filter(told).collect();
    let over = |cohort: &&Cohort| cohort.cells.iter().filter(|cell| cell.finished).count();
    let across = match asked.form() {
        Form::Text => rows.iter().map(|cohort| cohort.cells.len()).max(),
        Form::Json | Form::Csv => rows.iter().map(over).max(),
    };
    let mean: Vec<Cell> = cohorts.mean.iter().take(across.unwrap_or(0)).map(|m| Cell::share(*m)).collect();
    let mut sheet = match asked.form() {
        Form::Text => for_people(asked, &rows, &mean),
        form => for_scripts(asked, form, &rows, across.unwrap_or(0)),
    };
    let kept = if wish.kept == Kept::On { "on" } else { "on_or_after" };
    sheet.about = vec![("kept", About::One(Cell::Text(kept.to_owned()))), ("mean", About::Many(mean))];
    sheet
}

fn is_over(cohort: &Cohort, months: usize) -> bool {
    cohort.cells.get(months).is_some_and(|cell| cell.finished)
}

/// A column for each month since the first purchase.
fn offsets(across: usize, name: &'static str) -> impl Iterator<Item = Column> {
    (0..across).map(move |k| Column::new(&k.to_string(), &k.to_string(), Within::List(name)))
}

fn for_scripts(asked: &Asked<'_>, form: Form, rows: &[&Cohort], across: usize) -> Sheet {
    let known = |cohort: &Cohort, cell: &dyn Fn(usize) -> Cell| -> Vec<Cell> {
        (0..across).map(|k| if is_over(cohort, k) { cell(k) } else { Cell::Unknown }).collect()
    };
    let mut sheet = Sheet::new([("cohort", asked.desk.words().head_cohort())]);
    sheet.columns.extend(offsets(across, "counts"));
    if form == Form::Json {
        sheet.columns.extend(offsets(across, "shares"));
        sheet.columns.push(Column::new("unfinished", "", Within::Row));
    }
    sheet.rows.extend(rows.iter().map(|cohort| {
        let mut row = vec![Cell::Text(month_text(cohort.month))];
        row.extend(known(cohort, &|k| Cell::Count(cohort.cells[k].customers)));
        if form == Form::Json {
            row.extend(known(cohort, &|k| Cell::share(cohort.share(k))));
            let open = cohort.cells.last().filter(|cell| !cell.finished);
            row.push(open.map_or(Cell::Unknown, |cell| Cell::Count(cell.customers)));
        }
        row
    }));
    sheet
}

fn for_people(asked: &Asked<'_>, rows: &[&Cohort], mean: &[Cell]) -> Sheet {
    let (w, values) = (asked.desk.words(), asked.values());
    let mut sheet = Sheet::new([("cohort", w.head_cohort()), ("size", w.metric_customers())]);
    sheet.columns.extend(offsets(mean.len(), "shares"));
    // A triangle of two years has to fit beside itself: no decimals.
    let whole = |share: f64| values.whole(Unit::Share, (share * 100.0).round() / 100.0);
    let share = |cohort: &Cohort, k: usize| {
        let share = cohort.share(k).ok()?;
        let mark = if is_over(cohort, k) { "" } else { "*" };
        Some(format!("{}{mark}", whole(share.value)))
    };
    sheet.rows.extend(rows.iter().map(|cohort| {
        let shares = (0..mean.len()).map(|k| Cell::Label(share(cohort, k).unwrap_or_default()));
        let size = Cell::Count(cohort.size());
        [Cell::Text(month_text(cohort.month)), size].into_iter().chain(shares).collect()
    }));
    if !rows.is_empty() {
        let size = Cell::Count(rows.iter().map(|cohort| cohort.size()).sum());
        let head = [Cell::Text(w.head_mean().to_owned()), size];
        let mean = mean.iter().map(|cell| match cell {
            Cell::Number(_, share) => Cell::Label(whole(*share)),
            _ => Cell::Label(String::new()),
        });
        sheet.rows.push(head.into_iter().chain(mean).collect());
        sheet.notes = vec![w.cohort_note().to_owned()];
    }
    sheet
}
