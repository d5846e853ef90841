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
}
