//! What people type of personas, channels, feelings and MEDDIC, as the values of the domain.

use crate::cli::open::Desk;
use crate::domain::channel::{ChannelKey, find_channel};
use crate::domain::emotion::Emotion;
use crate::domain::fold::fold;
use crate::domain::lang::Lang;
use crate::domain::persona::{Aspect, Persona};
use crate::domain::qualification::{Letter, Level};
use crate::error::{AppError, Usage};
use crate::ops::OpsError;
use crate::text::journey::{letter_text, level_text};
use crate::text::words;

/// A persona by its key or name.
pub fn persona(desk: &Desk, typed: &str) -> Result<Persona, AppError> {
    let personas = desk.store.personas().map_err(|error| desk.error(error))?;
    let known = personas.iter().map(|persona| persona.portrait.key.clone()).collect();
    let wanted = fold(typed.trim());
    let of = |text: &str| fold(text) == wanted;
    let place = personas.iter().position(|persona| of(&persona.portrait.key));
    let place = place.or_else(|| personas.iter().position(|persona| of(&persona.portrait.name)));
    match place.and_then(|place| personas.into_iter().nth(place)) {
        Some(persona) => Ok(persona),
        None => Err(Usage::UnknownPersona { value: typed.to_owned(), known }.into()),
    }
}

/// Channels by key or name.
pub fn channels(desk: &Desk, typed: &[String]) -> Result<Vec<ChannelKey>, AppError> {
    let channels = desk.store.channels().map_err(|error| desk.error(error))?;
    let mut keys = Vec::new();
    for name in typed.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        let Some(channel) = find_channel(&channels, name) else {
            let known = channels.iter().map(|channel| channel.key.to_string()).collect();
            return Err(desk.error(OpsError::NoSuchChannel { name: name.to_owned(), known }));
        };
        if !keys.contains(&channel.key) {
            keys.push(channel.key.clone());
        }
    }
    Ok(keys)
}

/// From -2 to 2; an empty text is no feeling.
pub fn emotion(option: &str, typed: &str) -> Result<Option<Emotion>, Usage> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let known = || (Emotion::LOWEST..=Emotion::HIGHEST).map(|step| step.to_string()).collect();
    let bad = || Usage::BadValue { option: option.to_owned(), value: typed.to_owned(), known: known() };
    Emotion::parse(typed).map(Some).ok_or_else(bad)
}

/// One of the six by the letters people know, by key, or by name in either language.
pub fn letter(typed: &str) -> Result<Letter, Usage> {
    let wanted = named(typed);
    let is = |letter: &&Letter| {
        letter.short() == wanted
            || named(letter.key()) == wanted
            || Lang::ALL.iter().any(|&lang| named(letter_text(words(lang), **letter)) == wanted)
    };
    Letter::ALL.iter().find(is).copied().ok_or_else(|| Usage::BadValue {
        option: "LETTER".into(),
        value: typed.to_owned(),
        known: Letter::ALL.iter().map(|letter| format!("{} {}", letter.short(), letter.key())).collect(),
    })
}

/// 0 to 3, or its name in either language.
pub fn level(typed: &str) -> Result<Level, Usage> {
    let wanted = named(typed);
    let is = |level: &&Level| {
        level.get().to_string() == wanted
            || Lang::ALL.iter().any(|&lang| named(level_text(words(lang), **level)) == wanted)
    };
    let known = |level: &Level| format!("{} {}", level.get(), level_text(words(Lang::English), *level));
    Level::ALL.iter().find(is).copied().ok_or_else(|| Usage::BadValue {
        option: "LEVEL".into(),
        value: typed.to_owned(),
        known: Level::ALL.iter().map(known).collect(),
    })
}

/// A name as it is compared: without case, and whatever parts its words.
fn named(text: &str) -> String {
    fold(text.trim()).replace(['_', '-'], " ")
}

/// `STAGE:FIELD=TEXT` in its three parts.
pub fn expected(typed: &str) -> Result<(&str, Aspect, &str), Usage> {
    let parts = typed.split_once('=').and_then(|(place, text)| {
        let (stage, field) = place.split_once(':')?;
        let field = Aspect::from_key(&field.trim().to_lowercase())?;
        Some((stage.trim(), field, text.trim()))
    });
    parts.filter(|(stage, ..)| !stage.is_empty()).ok_or_else(|| Usage::ExpectForm {
        value: typed.to_owned(),
        known: Aspect::ALL.iter().map(|field| field.key()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_levels_are_read_in_either_language() {
        for (typed, meant) in [
            ("m", Letter::Metrics),
            ("E", Letter::EconomicBuyer),
            ("economic buyer", Letter::EconomicBuyer),
            ("Pembeli ekonomi", Letter::EconomicBuyer),
            ("dc", Letter::DecisionCriteria),
            ("decision-process", Letter::DecisionProcess),
            ("identify_pain", Letter::Pain),
            ("i", Letter::Pain),
            ("Juara", Letter::Champion),
        ] {
            assert_eq!(letter(typed).unwrap(), meant, "{typed}");
        }
        for (typed, meant) in [
            ("0", Level::Unknown),
            ("belum diketahui", Level::Unknown),
            ("Identified", Level::Identified),
            ("tervalidasi", Level::Validated),
            ("3", Level::Confirmed),
        ] {
            assert_eq!(level(typed).unwrap(), meant, "{typed}");
        }
        assert!(letter("d").is_err(), "which of the two");
        assert!(letter("").is_err() && level("").is_err() && level("4").is_err());
    }

    #[test]
    fn a_feeling_is_on_the_scale_or_none() {
        assert_eq!(emotion("--emotion", "-2").unwrap(), Emotion::new(-2));
        assert_eq!(emotion("--emotion", "+1").unwrap(), Emotion::new(1));
        assert_eq!(emotion("--emotion", " ").unwrap(), None);
        let Err(Usage::BadValue { known, .. }) = emotion("--emotion", "3") else { panic!("off the scale") };
        assert_eq!(known, ["-2", "-1", "0", "1", "2"]);
    }

    #[test]
    fn what_is_expected_has_three_parts() {
        assert_eq!(expected("aware:Days=12").unwrap(), ("aware", Aspect::Days, "12"));
        assert_eq!(
            expected("Purchase : pains = a=b: c").unwrap(),
            ("Purchase", Aspect::Pains, "a=b: c"),
            "a text may hold what parts the others"
        );
        assert_eq!(expected("aware:feeling=").unwrap(), ("aware", Aspect::Feeling, ""));
        for typed in ["aware=12", "aware:days", ":days=3", "aware:mood=glad", ""] {
            assert!(expected(typed).is_err(), "{typed}");
        }
    }
}
