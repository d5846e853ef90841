//! Words for errors, in one voice: lower case, naming the thing and its value, then what to do about it.

use std::io::ErrorKind;
use std::path::Path;

use super::{AppError, Usage};
use crate::domain::nearest::likely;
use crate::domain::query::{BadQuery, Mistake};
use crate::ops::OpsError;
use crate::store::{Refusal, StoreError};
use crate::text::Words;
use crate::text::done::survey_text;
use crate::text::journey::letter_text;
use crate::text::regime::bad_weights;
use crate::text::{bad_file, figures, rejection};

/// Of more values than these to choose from, the nearest is named first.
const LONG: usize = 6;

/// An error as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub what: String,
    pub hint: Option<String>,
}

impl Report {
    fn new(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { what: what.into(), hint: Some(hint.into()).filter(|hint: &String| !hint.is_empty()) }
    }
}

impl AppError {
    pub fn report(&self, w: &dyn Words) -> Report {
        match self {
            Self::Ops { error, database } => error.report(w, database),
            Self::NoDefaultDatabase { database } => {
                Report::new(w.error_no_default_database(&database.display()), w.hint_no_default_database())
            }
            Self::NoHome => Report::new(w.error_no_home(), w.hint_no_home()),
            Self::File { path, error } => match error.kind() {
                ErrorKind::NotFound => {
                    Report::new(w.error_file_missing(&path.display()), w.hint_file_missing())
                }
                ErrorKind::PermissionDenied => {
                    Report::new(w.error_file_denied(&path.display()), w.hint_permissions())
                }
                ErrorKind::AlreadyExists => Report::new(w.error_db_there(&path.display()), w.hint_db_there()),
                ErrorKind::StorageFull => Report::new(w.error_db_full(&path.display()), w.hint_db_full()),
                ErrorKind::IsADirectory => {
                    Report::new(w.error_file_folder(&path.display()), w.hint_file_missing())
                }
                _ => Report::new(w.error_file(&path.display(), error), w.hint_try_again()),
            },
            Self::Usage(usage) => usage.report(w),
            Self::Config(bad) => bad.report(w),
            Self::Log { path, error } => Report::new(w.error_log(&path.display(), error), w.hint_log()),
            Self::NoTerminal => Report::new(w.error_no_terminal(), w.hint_no_terminal()),
            Self::Terminal(error) => Report::new(w.error_terminal(error), w.hint_try_again()),
            Self::ClosedPipe => Report::new("", ""),
            Self::Output(error) => Report::new(w.error_output(error), w.hint_output()),
            Self::Told(report) => report.clone(),
        }
    }
}

impl OpsError {
    /// Words an error about the database at `path`.
    pub fn report(&self, w: &dyn Words, path: &Path) -> Report {
        match self {
            Self::Store(error) => store(error, w, path),
            Self::NoSuchCustomer(name) => {
                let name = if name.is_empty() { "\"\"" } else { name };
                Report::new(w.error_no_customer(&name), w.hint_no_customer())
            }
            Self::AmbiguousCustomer { name, some, count } => {
                let names: Vec<_> = some.iter().map(|s| format!("{} {}", s.id, s.name)).collect();
                Report::new(
                    w.error_ambiguous_customer(count, name),
                    w.hint_ambiguous_customer(&names.join(", ")),
                )
            }
            Self::NoSuchStage { name, known } => {
                Report::new(w.error_no_stage(name), w.hint_known(&known.join(", ")))
            }
            Self::NoSuchLens { name, known } => {
                Report::new(w.error_no_lens(name), w.hint_known(&known.join(", ")))
            }
            Self::ReasonNeeded(stage) => {
                let known: Vec<_> = crate::domain::moves::Reason::ALL.iter().map(|r| r.key()).collect();
                Report::new(
                    w.error_reason_needed(&stage.get(w.lang())),
                    w.hint_reason_needed(&known.join(", ")),
                )
            }
            Self::MovedMeanwhile(subject) => {
                Report::new(w.error_moved_meanwhile(&subject.name), w.hint_changed())
            }
            Self::EditedMeanwhile { subject, field } => {
                Report::new(w.error_edited_meanwhile(&subject.name, field), w.hint_changed())
            }
            Self::NameMissing => Report::new(w.error_name_missing(), w.hint_name_missing()),
            Self::TextMissing => Report::new(w.error_text_missing(), w.hint_text_missing()),
            Self::TextTooLong { start, limit } => {
                Report::new(w.error_text_too_long(start, limit), w.hint_text_too_long())
            }
            Self::KeyTaken { key, by } => Report::new(w.error_key_taken(key, &by.name), w.hint_key_taken()),
            Self::OrderTaken { order, by } => {
                Report::new(w.error_order_taken(order, &by.name), w.hint_order_taken())
            }
            Self::ReferredByItself => Report::new(w.error_referred_by_itself(), w.hint_referred_by_itself()),
            Self::MergedWithItself(subject) => {
                Report::new(w.error_merged_with_itself(&subject.name), w.hint_merged_with_itself())
            }
            Self::OffTheScale { kind, score } => {
                let (low, high) = kind.scale();
                Report::new(
                    w.error_off_the_scale(&survey_text(*kind), score),
                    w.hint_off_the_scale(&low, &high),
                )
            }
            Self::StillToCome(at) => Report::new(w.error_still_to_come(at), w.hint_still_to_come()),
            Self::NoSuchTask(id) => Report::new(w.error_no_task(id), w.hint_no_detail()),
            Self::NoSuchContact(id) => Report::new(w.error_no_contact(id), w.hint_no_detail()),
            Self::NoSuchTouchpoint(id) => Report::new(w.error_no_touchpoint(id), w.hint_no_detail()),
            Self::NoSuchPain(id) => Report::new(w.error_no_pain(id), w.hint_no_detail()),
            Self::NoSuchOpportunity(id) => Report::new(w.error_no_opportunity(id), w.hint_no_detail()),
            Self::NoSuchChannel { name, known } => {
                Report::new(w.error_no_channel(name), w.hint_known(&known.join(", ")))
            }
            Self::NoSuchPersona(name) => Report::new(w.error_no_persona(name), w.hint_personas()),
            Self::PersonaTaken(key) => Report::new(w.error_persona_taken(key), w.hint_persona_taken()),
            Self::PersonaEdited(name) => Report::new(w.error_persona_edited(name), w.hint_changed()),
            Self::RulesEdited => Report::new(w.error_rules_edited(), w.hint_changed()),
            Self::LetterTaken { letter, by } => {
                Report::new(w.error_letter_taken(letter, by), w.hint_letter_taken())
            }
            Self::EvidenceMissing(letter) => {
                Report::new(w.error_evidence_missing(&letter_text(w, *letter)), w.hint_evidence_missing())
            }
            Self::NotABirthday(text) => Report::new(w.error_not_a_birthday(text), w.hint_not_a_birthday()),
            Self::BadQuery { text, mistake } => query_report(text, mistake, w),
            Self::BadFile(bad) => Report::new(bad_file(w, bad), w.hint_nothing_imported()),
            Self::Unreadable(error) => Report::new(w.error_unreadable(error), w.hint_try_again()),
        }
    }
}

fn store(error: &StoreError, w: &dyn Words, path: &Path) -> Report {
    let file = path.display();
    match error {
        StoreError::Missing => Report::new(w.error_file_missing(&file), w.hint_db_missing()),
        StoreError::NoFolder => Report::new(w.error_no_folder(&file), w.hint_no_folder()),
        StoreError::AlreadyThere => Report::new(w.error_db_there(&file), w.hint_db_there()),
        StoreError::NotADatabase => Report::new(w.error_db_not_one(&file), w.hint_db_not_ours()),
        StoreError::Foreign => Report::new(w.error_db_foreign(&file), w.hint_db_not_ours()),
        StoreError::Newer { found, known } => {
            Report::new(w.error_db_newer(&file, found, known), w.hint_db_newer())
        }
        StoreError::Older { found, known } => {
            Report::new(w.error_db_older(&file, found, known), w.hint_db_older())
        }
        StoreError::Locked => Report::new(w.error_db_locked(&file), w.hint_try_again()),
        StoreError::Vanished => Report::new(w.error_db_vanished(&file), w.hint_db_vanished()),
        StoreError::ReadOnly => Report::new(w.error_db_readonly(&file), w.hint_permissions()),
        StoreError::Full => Report::new(w.error_db_full(&file), w.hint_db_full()),
        StoreError::Denied => Report::new(w.error_db_denied(&file), w.hint_db_denied()),
        StoreError::Damaged(detail) => Report::new(w.error_db_damaged(&file, detail), w.hint_db_damaged()),
        StoreError::Corrupt { table, column, value } => {
            Report::new(w.error_db_corrupt(&file, &format!("{table}.{column}"), value), w.hint_db_damaged())
        }
        StoreError::Changed { .. } => Report::new(w.error_changed(), w.hint_changed()),
        StoreError::Refused(refusal) => refused(refusal, w),
        StoreError::NoSuchBatch(id) => Report::new(w.error_no_batch(id), w.hint_history()),
        StoreError::AlreadyUndone(id) => Report::new(w.error_already_undone(id), w.hint_history()),
        StoreError::TooLarge => Report::new(w.error_too_large(), w.hint_too_large()),
        StoreError::Sqlite(inner) => Report::new(w.error_file(&file, inner), w.hint_try_again()),
    }
}

fn refused(refusal: &Refusal, w: &dyn Words) -> Report {
    let Refusal { batch, blocked, customers, .. } = refusal;
    let why = match (&refusal.example, *blocked) {
        (_, 1..) if *customers > 1 => w.refused_customers(blocked, customers),
        (Some(name), _) => w.refused_customer(name),
        (None, _) => w.refused_unnamed().to_owned(),
    };
    let what = match &refusal.by {
        Some(by) => w.error_refused_by(batch, &why, by),
        None => w.error_refused(batch, &why),
    };
    // Where all of it stays there are no others.
    let others = *customers > 1 && blocked < customers;
    Report::new(what, if others { w.hint_refused(batch) } else { w.hint_refused_one().to_owned() })
}

/// What is wrong in a query, and where.
pub fn query_report(text: &str, bad: &BadQuery, w: &dyn Words) -> Report {
    let column = text.get(..bad.offset).unwrap_or("").chars().count() + 1;
    match &bad.what {
        Mistake::UnknownQualifier(name) => {
            Report::new(w.error_query_qualifier(name, &column), w.hint_query_qualifier())
        }
        Mistake::UnknownStage(name) => Report::new(w.error_query_stage(name, &column), w.hint_query_stage()),
        Mistake::BadTag(name) => Report::new(w.error_query_tag(name, &column), w.hint_query_tag()),
        Mistake::BadId(name) => Report::new(w.error_query_id(name, &column), w.hint_query_id()),
        Mistake::EmptyValue(name) => Report::new(w.error_query_empty(name, &column), w.hint_query_empty()),
        Mistake::OpenQuote => Report::new(w.error_query_quote(&column), w.hint_query_quote()),
    }
}

impl Usage {
    fn report(&self, w: &dyn Words) -> Report {
        match self {
            Self::BadClock { option, value } => {
                Report::new(w.error_bad_clock(option, value), w.hint_bad_clock())
            }
            Self::AtIsForReading => Report::new(w.error_at_is_for_reading(), w.hint_leave_out()),
            Self::ReadonlyAsked => Report::new(w.error_readonly_asked(), w.hint_leave_out()),
            Self::UnknownLang(value) => Report::new(w.error_unknown_lang(value), w.hint_known(&"en, id")),
            Self::UnknownCurrency(value) => {
                Report::new(w.error_unknown_currency(value), w.hint_unknown_currency())
            }
            Self::UnknownZone(value) => Report::new(w.error_unknown_zone(value), w.hint_unknown_zone()),
            Self::UnknownReason { value, known } => {
                Report::new(w.error_unknown_reason(value), w.hint_known(&known.join(", ")))
            }
            Self::UnknownOption { value, nearest } => {
                let hint = match nearest {
                    Some(near) => w.hint_nearest(near),
                    None if value.starts_with("--") => w.hint_usage().to_owned(),
                    None => w.hint_dash().to_owned(),
                };
                Report::new(w.error_unknown_option(value), hint)
            }
            Self::UnknownCommand { value, nearest } => {
                let hint = nearest
                    .as_ref()
                    .map_or_else(|| w.hint_usage_of_siklus().to_owned(), |near| w.hint_nearest(near));
                Report::new(w.error_unknown_command(value), hint)
            }
            Self::BadValue { option, value, known } => {
                let hint = match likely(value, known.iter().map(String::as_str)) {
                    _ if known.is_empty() => w.hint_usage().to_owned(),
                    Some(near) if known.len() > LONG => w.hint_nearest_of(&near, &known.join(", ")),
                    _ => w.hint_known(&known.join(", ")),
                };
                Report::new(w.error_bad_value(option, value), hint)
            }
            Self::MissingArguments(names) => Report::new(w.error_missing_arguments(names), w.hint_usage()),
            Self::MissingValue(option) => Report::new(w.error_missing_value(option), w.hint_usage()),
            Self::Twice(option) => Report::new(w.error_twice(option), w.hint_usage()),
            Self::MissingCommand => Report::new(w.error_missing_command(), w.hint_usage_of_siklus()),
            Self::Clash { first, second } => Report::new(w.error_clash(first, second), w.hint_usage()),
            Self::TooManyArguments(value) => Report::new(w.error_too_many_arguments(value), w.hint_usage()),
            Self::BadAmount { option, value, why } => {
                Report::new(w.error_bad_value(option, value), rejection(w, &why.clone().into()))
            }
            Self::NegativeAmount { option, value } => {
                Report::new(w.error_bad_value(option, value), w.hint_negative_amount())
            }
            Self::BadDay { option, value } => Report::new(w.error_bad_value(option, value), w.hint_day()),
            Self::BadDays { option, value } => Report::new(w.error_bad_value(option, value), w.hint_days()),
            Self::BadMonths { option, value } => {
                Report::new(w.error_bad_value(option, value), w.hint_months())
            }
            Self::BadTag { option, value } => Report::new(w.error_bad_value(option, value), w.hint_tag()),
            Self::BadRange { option, value } => Report::new(w.error_bad_value(option, value), w.hint_range()),
            Self::BadPeriod(value) => Report::new(w.error_bad_period(value), w.hint_period()),
            Self::PeriodToCome { value, today } => {
                let today = figures(w.lang()).date(*today);
                Report::new(w.error_period_to_come(value, &today), w.hint_period_to_come())
            }
            Self::BadMargin(value) => Report::new(w.error_bad_value(&"margin", value), w.hint_share()),
            Self::BadRhythm { value } => Report::new(w.error_bad_value(&"--repeat", value), w.hint_rhythm()),
            Self::WhichCustomer => Report::new(w.error_which_customer(), w.hint_which_customer()),
            Self::BoardOfOne(name) => Report::new(w.error_board_of_one(name), w.hint_which_customer()),
            Self::NoMarkdown => Report::new(w.error_no_markdown(), w.hint_no_markdown()),
            Self::BadWeights(bad) => {
                let (what, hint) = bad_weights(w, bad);
                Report::new(what, hint)
            }
            Self::WeightsForm(value) => {
                Report::new(w.error_bad_value(&"--weights", value), w.hint_weights_form())
            }
            Self::BandsForm(value) => Report::new(w.error_bad_value(&"--bands", value), w.hint_bands_form()),
            Self::LimitForm { option, value } => {
                Report::new(w.error_bad_value(option, value), w.hint_limit_form())
            }
            Self::SetForm(value) => Report::new(w.error_bad_value(&"--set", value), w.hint_set_form()),
            Self::UnknownPersona { value, known } if known.is_empty() => {
                Report::new(w.error_no_persona(value), w.hint_personas())
            }
            Self::UnknownPersona { value, known } => {
                Report::new(w.error_no_persona(value), w.hint_known(&known.join(", ")))
            }
            Self::ChannelTaken(key) => Report::new(w.error_channel_taken(key), w.hint_channel_taken(key)),
            Self::BadLetter(value) => Report::new(w.error_bad_value(&"--letter", value), w.hint_one_letter()),
            Self::ExpectForm { value, known } => {
                Report::new(w.error_bad_value(&"--expect", value), w.hint_expect_form(&known.join(", ")))
            }
            Self::NothingToChange => Report::new(w.error_nothing_to_change(), w.hint_usage()),
            Self::EmptyQuery => Report::new(w.error_empty_query(), w.hint_empty_query()),
            Self::NobodyMatches => Report::new(w.nothing_found(), w.hint_nobody_matches()),
            Self::Other(text) => Report::new(text.clone(), w.hint_usage()),
        }
    }
}
