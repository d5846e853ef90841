//! Words for what health and rot are worked out by, and for what a change of it would come to: one wording for the
//! dashboard and the command line.

use super::Words;
use super::done::Telling;
use super::health::{band_text, dimension_text};
use crate::domain::health::{Band, Bands, Dimension, Weights};
use crate::domain::outlook::{Outlook, Shift};
use crate::domain::regime::written::{BadWeights, MOST_WEIGHT};
use crate::domain::regime::{Clause, Regime};
use crate::domain::stage::HealthProfile;

/// The band by name; `None` is too little known for one.
fn scored_text(w: &dyn Words, band: Option<Band>) -> &'static str {
    band.map_or(w.band_none(), |band| band_text(w, band))
}

pub fn profile_text(w: &dyn Words, profile: HealthProfile) -> &'static str {
    match profile {
        HealthProfile::Prospect => w.profile_prospect(),
        HealthProfile::New => w.profile_new(),
        HealthProfile::Established => w.profile_established(),
        HealthProfile::None => w.profile_none(),
    }
}

/// `relationship 60, recency 25, pulse 15`: the heaviest first. It can be read back.
pub fn weights_text(w: &dyn Words, weights: Weights) -> String {
    let mut of: Vec<(Dimension, u8)> = weights.iter().collect();
    of.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let one = |(dimension, weight): &(Dimension, u8)| format!("{} {weight}", dimension_text(w, *dimension));
    of.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// `75, 50, 25`. It can be read back.
pub fn bands_text(bands: Bands) -> String {
    let floors = [Band::Healthy, Band::Watch, Band::AtRisk].map(|band| bands.floor(band).to_string());
    floors.join(", ")
}

/// A limit in days; a word for none.
pub fn limit_text(days: Option<u32>, telling: Telling<'_>) -> String {
    days.map_or_else(
        || telling.words().regime_no_limit().to_owned(),
        |days| telling.figures().days(i64::from(days)),
    )
}

/// Why weights cannot be read, and what to do about it.
pub fn bad_weights(w: &dyn Words, bad: &BadWeights) -> (String, String) {
    let most = w.hint_weight(&MOST_WEIGHT);
    match bad {
        BadWeights::UnknownDimension(word) => {
            let names: Vec<&str> = Dimension::ALL.iter().map(|one| dimension_text(w, *one)).collect();
            let keys = Dimension::ALL.iter().map(|one| one.key());
            let near = crate::domain::nearest::likely(word, names.iter().copied().chain(keys));
            let hint = near.map_or_else(|| w.hint_known(&names.join(", ")), |near| w.hint_nearest(&near));
            (w.error_unknown_dimension(word), hint)
        }
        BadWeights::NotAWeight(entry) => (w.error_not_a_weight(entry), most),
        BadWeights::Twice(dimension) => (w.error_weight_twice(&dimension_text(w, *dimension)), most),
        BadWeights::AllZero => (w.error_weights_zero().to_owned(), most),
    }
}

/// What would be other, and what would come of it, line by line.
pub fn outlook_lines(outlook: &Outlook, telling: Telling<'_>) -> Vec<String> {
    let (w, f) = (telling.words(), telling.figures());
    if !outlook.changes() {
        return vec![w.outlook_nothing().to_owned()];
    }
    let Outlook { before, after, .. } = outlook;
    let mut lines: Vec<String> = after
        .clauses()
        .iter()
        .filter_map(|clause| Some((clause, clause.of(before)?)))
        .filter(|(clause, was)| *clause != was)
        .map(|(clause, was)| {
            let what = clause_name(clause, after, telling);
            w.outlook_clause(&what, &clause_text(&was, telling), &clause_text(clause, telling))
        })
        .collect();
    lines.push(String::new());
    lines.push(w.outlook_shifted(&f.count(outlook.shifted()), &f.count(outlook.customers)));
    for (shift, customers) in &outlook.shifts {
        lines.push(format!("  {}: {}", shift_text(w, *shift), f.count(*customers)));
    }
    lines.extend((outlook.begin_rotting > 0).then(|| w.outlook_begin(&f.count(outlook.begin_rotting))));
    lines.extend((outlook.stop_rotting > 0).then(|| w.outlook_stop(&f.count(outlook.stop_rotting))));
    if !outlook.some.is_empty() {
        lines.push(w.outlook_some().to_owned());
    }
    for (subject, shift) in &outlook.some {
        lines.push(format!("  {}: {}", subject.name, shift_text(w, *shift)));
    }
    lines
}

fn shift_text(w: &dyn Words, shift: Shift) -> String {
    format!("{} > {}", scored_text(w, shift.from), scored_text(w, shift.to))
}

fn clause_name(clause: &Clause, regime: &Regime, telling: Telling<'_>) -> String {
    let w = telling.words();
    match clause {
        Clause::Weights(profile, _) => profile_text(w, *profile).to_owned(),
        Clause::Bands(_) => w.regime_bands().to_owned(),
        Clause::Rot(stage, _) => w.outlook_rot(&regime.ladder.name(stage, telling.lang)),
        Clause::Cadence(stage, _) => w.outlook_cadence(&regime.ladder.name(stage, telling.lang)),
    }
}

fn clause_text(clause: &Clause, telling: Telling<'_>) -> String {
    match clause {
        Clause::Weights(_, weights) => weights_text(telling.words(), *weights),
        Clause::Bands(bands) => bands_text(*bands),
        Clause::Rot(_, days) | Clause::Cadence(_, days) => limit_text(*days, telling),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::health::Rules;
    use crate::domain::lang::Lang;
    use crate::domain::regime::written;
    use crate::text::words;

    #[test]
    fn what_is_shown_is_read_back_in_both_languages() {
        let rules = Rules::default();
        for &lang in Lang::ALL {
            let w = words(lang);
            for weights in HealthProfile::ALL.iter().filter_map(|&profile| rules.weights(profile)) {
                let text = weights_text(w, weights);
                assert_eq!(written::weights(&text, |one| dimension_text(w, one)), Ok(weights), "{text}");
            }
            assert_eq!(written::bands(&bands_text(rules.bands)), Some(rules.bands));
            let none = crate::domain::written_days::written_days(w.regime_no_limit());
            assert_eq!(none, Ok(None), "{}", w.regime_no_limit());
        }
        let prospect = rules.weights(HealthProfile::Prospect).unwrap();
        assert_eq!(weights_text(words(Lang::English), prospect), "relationship 60, recency 25, pulse 15");
    }

    #[test]
    fn a_mistyped_dimension_is_told_with_the_nearest() {
        let bad = BadWeights::UnknownDimension("recensy".into());
        assert_eq!(bad_weights(words(Lang::English), &bad).1, "did you mean recency?");
        let bad = BadWeights::UnknownDimension("hubugan".into());
        assert!(bad_weights(words(Lang::Indonesian), &bad).1.contains("hubungan"));
    }
}
