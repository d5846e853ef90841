//! English.

use super::words::wording;

pub(super) struct English;

wording! { English:
    reason_quality = "quality";
    reason_price = "price";
    reason_trust = "trust";
    reason_no_need = "no need";
    reason_competitor = "competitor";
    reason_other = "other";

    months_short = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    date(day, month, year) = "{day} {month} {year}";
    date_time(date, hour, minute) = "{date} {hour}:{minute}";
    days_short(days) = "{days}d";
    panic_what(what) = "error: siklus stopped because of a bug in itself: {what}";
    panic_where(place, thread) = "caused by: {place} (thread {thread})";
    panic_safe = "nothing committed is lost: every change the screen showed as done is in the database";
    panic_hint = "hint: please report these lines to whoever maintains siklus, with what you did before";
}
