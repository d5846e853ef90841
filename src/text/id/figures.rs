//! Days and spans.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::FigureWords;

wording! { FigureWords for Indonesian:
    months_short = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des";
    date(day, month, year) = "{day} {month} {year}";
    date_time(date, hour, minute) = "{date} {hour}.{minute}";
    days_short(days) = "{days}hr";
}
