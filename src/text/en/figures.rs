//! Days and spans.

use super::English;
use crate::text::table::wording;
use crate::text::words::FigureWords;

wording! { FigureWords for English:
    months_short = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    date(day, month, year) = "{day} {month} {year}";
    date_time(date, hour, minute) = "{date} {hour}:{minute}";
    days_short(days) = "{days}d";
}
