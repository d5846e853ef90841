//! Days and spans.

use super::super::table::declare_texts;

declare_texts! { FigureWords:
    months_short;
    date(day, month, year);
    date_time(date, hour, minute);
    days_short(days);
}
