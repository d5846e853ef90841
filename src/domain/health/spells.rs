//! From what is now and what was told to when it was so.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::timeline::Spell;

/// What somebody told of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Telling<T> {
    Came,
    /// What it was until then.
    Went(T),
    /// What it was before.
    Became(T),
}

/// A telling with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<T> {
    pub id: i64,
    /// `None` where it was brought with much else and nobody knows since when it was so.
    pub on: Option<NaiveDate>,
    pub telling: Telling<T>,
}

/// How long each thing was what: from those there are now and what was told of them, the newest first. `own_day` is the
/// day on which something began by its own account: what was told late was so since then.
pub fn spells<T: PartialEq>(
    now: impl IntoIterator<Item = (i64, T)>,
    told: impl IntoIterator<Item = Told<T>>,
    own_day: impl Fn(&T) -> Option<NaiveDate>,
) -> Vec<Spell<T>> {
    let mut open: BTreeMap<i64, (Option<NaiveDate>, T)> =
        now.into_iter().map(|(id, what)| (id, (None, what))).collect();
    // The newest first, for each thing; and whether it is the first of what it was.
    let mut found: BTreeMap<i64, Vec<(Spell<T>, bool)>> = BTreeMap::new();
    for Told { id, on, telling } in told {
        let mut close = |open: &mut BTreeMap<_, _>, first| {
            if let Some((until, what)) = open.remove(&id) {
                found.entry(id).or_default().push((Spell { from: on, until, what }, first));
            }
        };
        match telling {
            Telling::Came => close(&mut open, true),
            Telling::Went(what) => {
                open.insert(id, (on, what));
            }
            Telling::Became(before) => {
                close(&mut open, false);
                open.insert(id, (on, before));
            }
        }
    }
    for (id, (until, what)) in open {
        found.entry(id).or_default().push((Spell { from: None, until, what }, true));
    }
    let mut all = Vec::new();
    for spells in found.into_values() {
        let (mut over, mut own): (_, Vec<Spell<T>>) = (None, Vec::new());
        for (mut spell, first) in spells.into_iter().rev() {
            if first && let Some(own) = own_day(&spell.what) {
                let since = spell.from.map_or(own, |from| from.min(own));
                spell.from = Some(over.map_or(since, |over: NaiveDate| over.max(since)));
            }
            over = spell.until;
            if spell.from.is_some() && spell.from == spell.until {
                // Taken back on the day it was told: it never was.
                continue;
            }
            match own.last_mut() {
                // What came back as it was had not changed.
                Some(before) if before.until == spell.from && before.what == spell.what => {
                    before.until = spell.until;
                }
                _ => own.push(spell),
            }
        }
        all.extend(own);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, number).unwrap()
    }

    fn told(id: i64, on: u32, telling: Telling<&'static str>) -> Told<&'static str> {
        Told { id, on: Some(day(on)), telling }
    }

    fn text(spells: &[Spell<&str>]) -> Vec<String> {
        let date = |d: Option<NaiveDate>| d.map_or(String::new(), |d| d.format("%-d").to_string());
        spells.iter().map(|s| format!("{} {}-{}", s.what, date(s.from), date(s.until))).collect()
    }

    #[test]
    fn what_became_something_else_was_the_one_and_then_the_other() {
        let tellings = [told(1, 9, Telling::Became("user")), told(1, 4, Telling::Came)];
        assert_eq!(text(&spells([(1, "champion")], tellings, |_| None)), ["user 4-9", "champion 9-"]);
    }

    #[test]
    fn what_nobody_told_of_was_always_there_and_what_went_is_no_more() {
        let tellings = [told(2, 8, Telling::Went("gone"))];
        assert_eq!(text(&spells([(1, "old")], tellings, |_| None)), ["old -", "gone -8"]);
    }

    #[test]
    fn what_was_taken_back_leaves_no_trace() {
        let tellings = [
            told(1, 9, Telling::Became("user")),
            told(1, 9, Telling::Became("champion")),
            told(1, 4, Telling::Came),
        ];
        assert_eq!(text(&spells([(1, "champion")], tellings, |_| None)), ["champion 4-"]);
        let gone_and_back =
            [told(1, 9, Telling::Came), told(1, 9, Telling::Went("user")), told(1, 4, Telling::Came)];
        assert_eq!(text(&spells([(1, "user")], gone_and_back, |_| None)), ["user 4-"]);
    }

    #[test]
    fn what_was_told_late_was_so_since_its_own_day() {
        let own = |_: &&str| Some(day(2));
        assert_eq!(text(&spells([(1, "pain")], [told(1, 9, Telling::Came)], own)), ["pain 2-"]);
        let again = [told(1, 9, Telling::Came), told(1, 6, Telling::Went("pain")), told(1, 5, Telling::Came)];
        assert_eq!(text(&spells([(1, "pain")], again, own)), ["pain 2-"]);
    }
}
