//! Looking a database over.

use super::super::table::declare_texts;

declare_texts! { DoctorWords:
    about_doctor;
    help_doctor_rebuild;
    doctor_whole;
    doctor_rebuilt;
    doctor_torn(what);
    doctor_orphans(rows, table);
    doctor_totals;
    doctor_scores;
    doctor_months;
    doctor_cohorts;
    doctor_buyers;
    hint_doctor_rebuild;
    hint_doctor_backup;
}
