//! Whom the demo's customers are like, and when their owners were born.

use chrono::NaiveDate;

use super::random::Random;
use crate::domain::customer::{Dossier, Record};
use crate::domain::moment::plus_days;

/// Marks most customers with a persona and writes down some birthdays.
pub(super) fn mark(customers: &mut [Dossier], random: &mut Random) {
    for Dossier { record, .. } in customers {
        if random.chance(70) {
            record.persona = Some(like(record).to_owned());
        }
        if random.chance(30) {
            record.birthday = birthday(random);
        }
    }
}

/// Companies buy like Ratna, those who live on the net like Amanda, and shops like Budi.
fn like(record: &Record) -> &'static str {
    let is = |words: &[&str]| words.iter().any(|word| record.name.contains(word));
    let (million, source) = (100_000_000, record.source.as_deref());
    if is(&["Studio", "Kreatif", "Digital", "Print", "Arsitek", "Hijab", "Coffee Roasters"]) {
        "amanda"
    } else if is(&["PT ", "CV ", "UD ", "Koperasi ", "KUD ", "BPR "]) || record.value.minor() >= 60 * million
    {
        "ratna"
    } else if matches!(source, Some("webinar" | "website" | "google")) {
        "amanda"
    } else {
        "budi"
    }
}

/// Every other one is known without its year.
fn birthday(random: &mut Random) -> Option<String> {
    let day = plus_days(NaiveDate::from_ymd_opt(1962, 1, 1)?, random.within(0..=14_000));
    let told = if random.chance(50) { "%Y-%m-%d" } else { "--%m-%d" };
    Some(day.format(told).to_string())
}
