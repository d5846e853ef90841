//! Bahasa Indonesia. The terms are those of the source articles.

use super::words::wording;

pub(super) struct Indonesian;

wording! { Indonesian:
    reason_quality = "kualitas";
    reason_price = "harga";
    reason_trust = "kepercayaan";
    reason_no_need = "tidak butuh";
    reason_competitor = "pesaing";
    reason_other = "lainnya";

    months_short = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des";
    date(day, month, year) = "{day} {month} {year}";
    date_time(date, hour, minute) = "{date} {hour}.{minute}";
    days_short(days) = "{days}hr";
}
