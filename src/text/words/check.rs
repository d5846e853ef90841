//! The check of health. The words of monitors themselves (OK, WARNING, CRITICAL, UNKNOWN) and the labels of figures are
//! the same in every language, and so are no texts.

use super::super::table::declare_texts;

declare_texts! { CheckWords:
    about_check;
    help_check_warn;
    help_check_crit;
    help_check_max_critical;
    help_check_verbose;
    value_range;
    hint_range;

    check_health(measure, customers, counts);
    check_critical(count);
    check_rotting(count);
    check_overdue(count);
    check_unscored(count);
    check_why(what, hint);
    hint_check_nobody;
    check_too_few(scored, customers);
    hint_check_too_few;

    check_part(dimension, points, most);
    check_touched(days);
    check_bought(days);
    check_heard(days);
    check_hurt(days);
    check_known(days);
    check_felt(days);
}
