//! Names of the lenses siklus comes with, in the reader's language; a team's own lens is called by its key.

use super::Words;

/// What a lens is called on screen. Commands and JSON keep the key.
pub fn lens_name<'a>(w: &dyn Words, key: &'a str) -> &'a str {
    match key {
        "clm" => w.lens_clm(),
        "growth" => w.lens_growth(),
        "referral" => w.lens_referral(),
        "reactivation" => w.lens_reactivation(),
        "loyalty" => w.lens_loyalty(),
        "relationship" => w.lens_relationship(),
        "simple" => w.lens_simple(),
        "ladder" => w.lens_ladder(),
        own => own,
    }
}

/// A name that is still a word where there is no room for the whole one: a cut of it can read as something else, and
/// *Berak* is nothing to read on a screen.
pub fn short_name<'a>(name: &'a str, words: &'static dyn Words) -> &'a str {
    let pairs = words.short_names().split(';').filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(whole, _)| *whole == name).map_or(name, |(_, short)| short)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::domain::lang::Lang;
    use crate::domain::lenses::built_in;
    use crate::domain::stage::Ladder;
    use crate::text::words;

    #[test]
    fn every_lens_has_a_name_of_its_own_in_every_language() {
        let lenses = built_in(&Ladder::built_in());
        for &lang in Lang::ALL {
            let names: HashSet<_> = lenses.iter().map(|lens| lens_name(words(lang), lens.key())).collect();
            assert_eq!(names.len(), lenses.len());
            assert!(lenses.iter().all(|lens| !names.contains(lens.key())), "{names:?}");
        }
        assert_eq!(lens_name(words(Lang::English), "resellers"), "resellers");
    }
}
