//! The check of health.

use super::English;
use crate::text::table::wording;
use crate::text::words::CheckWords;

wording! { CheckWords for English:
    about_check = "Check health like a monitoring plugin: exit 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN";
    help_check_warn = "WARNING where the median health is below this; or a range: 40:, '~:90', @10:20";
    help_check_crit = "CRITICAL where it is below this; or a range";
    help_check_max_critical = "CRITICAL too where more customers than this are in the band critical";
    help_check_verbose = "Name the worst below the line, and why; always in a terminal";
    value_range = "RANGE";
    hint_range = "a number, below which it alarms, or a range as plugins write them: 40:, ~:90, 10:20, @10:20";

    check_health(measure, customers, counts) = "health {measure} of {customers}: {counts}";
    check_critical(count) = "{count} critical";
    check_rotting(count) = "{count} rotting";
    check_overdue(count) = "{count} overdue";
    check_unscored(count) = "{count} without a score";
    check_why(what, hint) = "{what}; {hint}";
    hint_check_nobody = "see who does with `siklus list`; customers who have ended are not counted";
    check_too_few(scored, customers) = "a score for only {scored} of {customers}, less than half";
    hint_check_too_few = "log what is known of them, or ask for fewer with a query";

    check_part(dimension, points, most) = "{dimension} {points} of {most}";
    check_touched(days) = one "{days} day since a touch", "{days} days since a touch";
    check_bought(days) = one "{days} day since a purchase", "{days} days since a purchase";
    check_heard(days) = one "last heard {days} day ago", "last heard {days} days ago";
    check_hurt(days) = one "{days} day since the newest pain", "{days} days since the newest pain";
    check_known(days) = one "last learned {days} day ago", "last learned {days} days ago";
    check_felt(days) = one "told {days} day ago", "told {days} days ago";
}
