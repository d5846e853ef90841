//! Looking a database over.

use super::English;
use crate::text::table::wording;
use crate::text::words::DoctorWords;

wording! { DoctorWords for English:
    about_doctor = "Look the database over: is it whole, does everything fit together?";
    help_doctor_rebuild = "Work out anew what follows from the rest: scores, totals, months, cohorts";
    doctor_whole = "the file is whole and everything in it fits together";
    doctor_rebuilt = "scores, totals, months and cohorts were worked out anew";
    doctor_torn(what) = "the file is damaged: {what}";
    doctor_orphans(rows, table) = "{rows} rows of {table} belong to nobody";
    doctor_totals = "the totals of the stages are not what the customers come to";
    doctor_scores = "the counts of scores are not what the scores come to";
    doctor_months = "what is kept of the months is not what the customers come to";
    doctor_cohorts = "what is kept of the cohorts is not what the customers come to";
    doctor_buyers = "what is kept of the buyers is not what their purchases come to";
    hint_doctor_rebuild = "`siklus doctor --rebuild` works it out anew; nothing that was told is lost";
    hint_doctor_backup = "keep a copy of the file, and go back to the latest good one";
}
