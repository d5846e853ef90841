//! What the text in a field means: understood and told back, or a mistake in words.
//!
//! Worked out anew whenever it is needed; nothing of it is kept.

use chrono::NaiveDate;

use super::field::{Field, Kind, Need, Pick, Slot};
use crate::domain::amount;
use crate::domain::birthday::Birthday;
use crate::domain::day_word::{BadDay, Toward, day_word};
use crate::domain::health::{Bands, Weights};
use crate::domain::moment::At;
use crate::domain::money::Money;
use crate::domain::regime::written;
use crate::domain::rejection::Rejection;
use crate::domain::tag::Tag;
use crate::domain::task::Repeat;
use crate::domain::written_days::{NotDays, written_days};
use crate::domain::written_months::{NotMonths, written_months};
use crate::text::done::{repeat_text, term_text};
use crate::text::figures::figures;
use crate::text::health::dimension_text;
use crate::text::regime::bad_weights;
use crate::text::rejection::rejection;
use crate::tui::model::Session;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    Nothing,
    Text(String),
    Money(Money),
    Day(NaiveDate),
    Moment(At),
    Birthday(Birthday),
    /// The key of what was chosen, and its name.
    Picked(Pick),
    Several(Vec<Pick>),
    Tags(Vec<Tag>),
    Number(i64),
    Rhythm(Repeat),
    Months(u32),
    Pair(String, String),
    Weights(Weights),
    Bands(Bands),
    Limits([Option<u32>; 2]),
}

/// What the field says, or what is wrong with it.
pub fn meaning(field: &Field, session: &Session) -> Result<Meaning, String> {
    let words = session.words();
    let text = field.written();
    if text.is_empty() {
        return match (field.need, &field.slot) {
            (Need::Free | Need::Pointless, _) => Ok(Meaning::Nothing),
            (Need::Required, Slot::Proof) => Err(words.form_proof_missing().to_owned()),
            (Need::Required, _) => Err(words.form_missing(&field.label)),
        };
    }
    if field.need == Need::Pointless && field.is_changed() {
        return Err(match field.slot {
            Slot::Every => words.form_every_refund(),
            _ => words.form_proof_of_nothing(),
        }
        .to_owned());
    }
    match &field.kind {
        Kind::Text { .. } | Kind::Long if text.chars().count() > field.limit() => {
            Err(words.form_too_long(&field.limit()))
        }
        Kind::Text { .. } | Kind::Long => Ok(Meaning::Text(text)),
        Kind::Money { refunds } => {
            let money = amount::typed(&text, session.currency, session.lang).map_err(Rejection::from);
            let money = money
                .and_then(|m| if m.minor() < 0 && !refunds { Err(Rejection::NegativeValue) } else { Ok(m) });
            money.map(Meaning::Money).map_err(|why| rejection(words, &why))
        }
        Kind::Rhythm { .. } => {
            text.parse().map(Meaning::Rhythm).map_err(|_bad| words.form_not_a_rhythm().to_owned())
        }
        Kind::Months { .. } => {
            written_months(&text).map(Meaning::Months).map_err(|NotMonths| words.hint_months().to_owned())
        }
        Kind::Day(toward) => day(&text, *toward, session).map(Meaning::Day),
        Kind::Moment => moment(&text, session).map(Meaning::Moment),
        Kind::Birthday => {
            let birthday = Birthday::parse(&text).map(Meaning::Birthday);
            birthday.ok_or_else(|| words.form_not_a_birthday().to_owned())
        }
        Kind::Weights => {
            let weights = written::weights(&text, |dimension| dimension_text(words, dimension));
            weights.map(Meaning::Weights).map_err(|bad| {
                let (what, hint) = bad_weights(words, &bad);
                format!("{what}; {hint}")
            })
        }
        Kind::Bands => {
            written::bands(&text).map(Meaning::Bands).ok_or_else(|| words.hint_bands_form().to_owned())
        }
        Kind::Limits => {
            let limits = written::limits(&text).map(Meaning::Limits);
            limits.ok_or_else(|| words.form_help_limits().to_owned())
        }
        Kind::DaysOrNone => match written_days(&text) {
            Ok(days) => Ok(days.map_or(Meaning::Nothing, |days| Meaning::Number(i64::from(days)))),
            Err(NotDays) => Err(words.hint_days().to_owned()),
        },
        Kind::Several(picks) => {
            let meant = text.split(',').map(str::trim).filter(|word| !word.is_empty());
            let mut several: Vec<Pick> = Vec::new();
            for word in meant {
                let pick = picked(word, picks).ok_or_else(|| words.form_not_among(&word))?;
                if !several.contains(pick) {
                    several.push(pick.clone());
                }
            }
            Ok(Meaning::Several(several))
        }
        Kind::Choice(picks) => {
            picked(&text, picks).map(|pick| Meaning::Picked(pick.clone())).ok_or_else(|| {
                let names: Vec<&str> = picks.iter().map(|pick| pick.label.as_str()).collect();
                words.form_one_of(&names.join(", "))
            })
        }
        Kind::Tags { .. } => tags(&text).map(Meaning::Tags).map_err(|tag| words.form_not_a_tag(&tag)),
        Kind::Number { from, to } => match text.parse() {
            Ok(number) if (*from..=*to).contains(&number) => Ok(Meaning::Number(number)),
            _ => Err(words.form_number_between(from, to)),
        },
        Kind::Customer { chosen, found } => {
            let chosen = chosen.as_ref().filter(|chosen| chosen.label == text);
            let found = chosen.or_else(|| picked(&text, found));
            found
                .map(|pick| Meaning::Picked(pick.clone()))
                .ok_or_else(|| words.form_no_such_customer().to_owned())
        }
        Kind::Pair => match text.split_once(['=', ':']).map(|(name, value)| (name.trim(), value.trim())) {
            Some((name, value)) if !name.is_empty() && !value.is_empty() => {
                Ok(Meaning::Pair(name.to_owned(), value.to_owned()))
            }
            _ => Err(words.form_not_a_pair().to_owned()),
        },
    }
}

fn day(text: &str, toward: Toward, session: &Session) -> Result<NaiveDate, String> {
    let words = session.words();
    day_word(text, session.clock.today(), toward).map_err(|bad| {
        match bad {
            BadDay::NotUnderstood => words.form_not_a_day(),
            BadDay::NoSuchDay => words.form_no_such_day(),
            BadDay::TooFar => words.form_day_too_far(),
        }
        .to_owned()
    })
}

/// A day by word, a time behind it where somebody tells one; a time alone is one of today.
fn moment(text: &str, session: &Session) -> Result<At, String> {
    let (before, last) = text.rsplit_once(char::is_whitespace).unwrap_or(("", text));
    if !last.contains(':') {
        return day(text, Toward::Past, session).map(At::Date);
    }
    let before = before.trim();
    let day = if before.is_empty() { session.clock.today() } else { day(before, Toward::Past, session)? };
    let hour = if last.find(':') == Some(1) { "0" } else { "" };
    At::parse(&format!("{day} {hour}{last}"), session.clock.zone)
        .map_err(|_bad| session.words().form_not_a_time().to_owned())
}

/// What the field was understood as, where that does not stand there already.
pub fn told_back(field: &Field, session: &Session) -> Option<String> {
    let (words, figures) = (session.words(), figures(session.lang));
    let typed = field.line.text().trim();
    let told = match meaning(field, session).ok()? {
        Meaning::Money(money) => figures.money(money, session.currency),
        Meaning::Day(day) | Meaning::Moment(At::Date(day)) => figures.weekday_date(day),
        Meaning::Moment(at) => figures.date_time(at, session.clock.zone),
        Meaning::Birthday(birthday) => {
            words.form_birthday_next(&figures.weekday_date(birthday.next(session.clock.today())))
        }
        Meaning::Picked(pick) => pick.label,
        Meaning::Several(picks) => names(&picks),
        Meaning::Pair(name, value) => format!("{name} = {value}"),
        Meaning::Tags(tags) => tags.iter().map(Tag::as_str).collect::<Vec<_>>().join(", "),
        Meaning::Rhythm(repeat) => repeat_text(words, repeat),
        Meaning::Months(months) => term_text(words, months),
        Meaning::Nothing
        | Meaning::Text(_)
        | Meaning::Number(_)
        | Meaning::Weights(_)
        | Meaning::Bands(_)
        | Meaning::Limits(_) => return None,
    };
    (told != typed).then_some(told)
}

/// Names side by side, as a field of several holds them.
pub fn names(picks: &[Pick]) -> String {
    picks.iter().map(|pick| pick.label.as_str()).collect::<Vec<_>>().join(", ")
}

/// The one of the choices that is meant: by its name or key, or by a beginning or a part that only it has.
pub fn picked<'a>(typed: &str, picks: &'a [Pick]) -> Option<&'a Pick> {
    let typed = typed.trim().to_lowercase();
    let is = |pick: &&Pick| pick.label.to_lowercase() == typed || pick.key == typed;
    if let Some(pick) = picks.iter().find(is) {
        return Some(pick);
    }
    if typed.is_empty() {
        return None;
    }
    only(picks, |label| label.starts_with(&typed)).or_else(|| only(picks, |label| label.contains(&typed)))
}

fn only(picks: &[Pick], fits: impl Fn(&str) -> bool) -> Option<&Pick> {
    let mut fitting = picks.iter().filter(|pick| fits(&pick.label.to_lowercase()));
    fitting.next().filter(|_| fitting.next().is_none())
}

/// The words between the commas, each once; the one that cannot be a tag where there is one.
fn tags(text: &str) -> Result<Vec<Tag>, String> {
    let mut tags = Vec::new();
    for word in text.split(',').map(str::trim).filter(|word| !word.is_empty()) {
        let tag = Tag::new(word).ok_or_else(|| word.to_owned())?;
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    Ok(tags)
}
