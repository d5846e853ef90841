//! A customer whole, as `siklus show` tells it.

use super::English;
use crate::text::table::wording;
use crate::text::words::RecordWords;

wording! { RecordWords for English:
    show_flags = "flags";
    show_tasks = "tasks";
    show_contacts = "contacts";
    show_surveys = "surveys";
    show_referred_by = "referred by";
    show_referred = "referred";
    show_promise = "promise";
    repeat_days(count) = one "every day", "every {count} days";
    repeat_weeks(count) = one "every week", "every {count} weeks";
    repeat_months(count) = one "every month", "every {count} months";
    repeat_years(count) = one "every year", "every {count} years";
    show_kept = "promises kept";
    show_broken = "promises broken";
    every_month = "/mo";
    every_year = "/yr";
    every_months(count) = "/{count} mo";
}
