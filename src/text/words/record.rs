//! A customer whole, as `siklus show` tells it.

use super::super::table::declare_texts;

declare_texts! { RecordWords:
    show_flags;
    show_tasks;
    show_contacts;
    show_surveys;
    show_referred_by;
    show_referred;
    show_promise;
    repeat_days(count);
    repeat_weeks(count);
    repeat_months(count);
    repeat_years(count);
    show_kept;
    show_broken;
    every_month;
    every_year;
    every_months(count);
}
