//! Words for what an import came to, or would: the same lines on the command line and in the dashboard.

use super::{Figures, Words, rejection};
use crate::domain::import_report::{ImportKind, ImportReport};
use crate::domain::likeness::Likeness;
use crate::domain::rejection::{Remark, RowError};

/// `customers: 3 new, 1 updated, 0 unchanged, 2 rejected`.
pub fn counts_text(kind: ImportKind, report: &ImportReport, w: &dyn Words, f: &Figures) -> String {
    let count = |count: u64| f.count(i64::try_from(count).unwrap_or(i64::MAX));
    let title = match kind {
        ImportKind::Customers => w.import_of_customers(),
        ImportKind::Purchases => w.import_of_purchases(),
        ImportKind::Touchpoints => w.kind_touchpoints(),
        ImportKind::Surveys => w.kind_surveys(),
    };
    let mut parts = vec![
        w.import_created(&count(report.created)),
        w.import_updated(&count(report.updated)),
        w.import_unchanged(&count(report.unchanged)),
    ];
    if report.skipped > 0 {
        parts.push(w.import_skipped(&count(report.skipped)));
    }
    if report.rejected_total > 0 {
        parts.push(w.import_rejected(&count(report.rejected_total)));
    }
    format!("{title}: {}", parts.join(", "))
}

/// The customers that were made for purchases.
pub fn made_text(report: &ImportReport, w: &dyn Words, f: &Figures) -> Option<String> {
    let count = f.count(i64::try_from(report.customers_created).unwrap_or(i64::MAX));
    (report.customers_created > 0).then(|| w.import_customers_created(&w.count_customers(&count)))
}

/// Everything else there is to say, line by line; of rejected rows and duplicates the first `shown`.
pub fn remarks(report: &ImportReport, shown: usize, w: &dyn Words, f: &Figures) -> Vec<String> {
    let count = |count: u64| f.count(i64::try_from(count).unwrap_or(i64::MAX));
    let hidden = |total: u64, kept: usize| total.saturating_sub(kept.min(shown) as u64);
    let mut lines: Vec<String> = report.rejected.iter().take(shown).map(|row| row_text(row, w)).collect();
    let more = hidden(report.rejected_total, report.rejected.len());
    if more > 0 {
        lines.push(w.import_more(&count(more)));
    }
    for like in report.duplicates.iter().take(shown) {
        let by = match like.by {
            Likeness::Email => w.duplicate_by_email(),
            Likeness::Phone => w.duplicate_by_phone(),
            Likeness::Name => w.duplicate_by_name(),
        };
        let customer = format!("{} {}", like.customer, like.name);
        lines.push(w.import_duplicate(&like.line, &customer, &by));
    }
    let more = hidden(report.duplicates_total, report.duplicates.len());
    if more > 0 {
        lines.push(w.import_duplicates_more(&count(more)));
    }
    for (remark, total) in &report.remarks_total {
        let first = report.remarks.iter().find(|(_, known)| known == remark).map_or(0, |(line, _)| *line);
        let total = w.import_rows(&count(*total), &first);
        lines.push(match remark {
            Remark::NoPurchase => w.import_no_purchase(&total),
            Remark::OtherStage => w.import_other_stage(&total),
            Remark::ClosedBeforeContact => w.import_closed_before_contact(&total),
            Remark::StaysPut => w.import_stays_put(&total),
            Remark::MergedKey => w.import_merged_key(&total),
            Remark::MixedMonths => w.import_mixed_months(&total),
        });
    }
    if report.keyless {
        lines.push(w.import_keyless().to_owned());
    }
    if !report.ignored_columns.is_empty() {
        lines.push(w.import_ignored(&report.ignored_columns.join(", ")));
    }
    lines
}

fn row_text(row: &RowError, w: &dyn Words) -> String {
    let why = rejection(w, &row.why);
    match &row.column {
        Some(column) => w.import_line(&row.line, column, &quoted(&row.value), &why),
        None if row.value.is_empty() => w.import_line_bare(&row.line, &why),
        None => w.import_line_only(&row.line, &quoted(&row.value), &why),
    }
}

fn quoted(value: &str) -> String {
    format!("\"{value}\"")
}
