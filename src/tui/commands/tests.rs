//! What holds for every row of the table: keys, names, titles, hints.

use std::collections::HashSet;

use super::super::keys;
use super::super::resolve::KeyMap;
use super::*;
use crate::domain::lang::Lang;
use crate::text::words;

#[test]
fn every_key_means_one_thing_at_a_time() {
    assert_eq!(KeyMap::changed(&[]).err(), None);
}

#[test]
fn no_key_of_a_scope_with_a_line_writes() {
    for row in TABLE.iter().filter(|row| row.scope.takes_text()) {
        let unreachable =
            keys::of_row(row).into_iter().find(|keys| keys.as_slice().iter().any(|&k| keys::types(k)));
        assert_eq!(unreachable, None, "{}", row.name);
    }
    for way_out in [Command::Back, Command::Quit, Command::Help] {
        let map = KeyMap::default();
        assert!(map.usable_keys(way_out, true).next().is_some(), "{way_out:?}");
    }
}

#[test]
fn every_key_can_be_read_and_shown() {
    for key in TABLE.iter().flat_map(|row| row.keys) {
        let parsed = keys::parse_sequence(key).unwrap_or_else(|| panic!("{key} is no key"));
        assert_eq!(parsed.to_string(), *key, "written another way than it prints");
        assert!(!keys::pretty(parsed.as_slice()).is_empty());
    }
}

#[test]
fn names_and_commands_are_unique_and_kebab_case() {
    let (mut names, mut commands) = (HashSet::new(), HashSet::new());
    for row in TABLE {
        assert!(names.insert(row.name), "{} twice", row.name);
        assert!(commands.insert(row.command), "{:?} twice", row.command);
        assert_eq!(row.command.row().name, row.name);
        assert!(row.name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", row.name);
        assert!(!row.keys.is_empty(), "{} has no key", row.name);
    }
}

#[test]
fn every_title_is_worded_and_short() {
    for &lang in Lang::ALL {
        for row in TABLE {
            let title = (row.title)(words(lang));
            assert!((3..=34).contains(&title.chars().count()), "{title}");
            if let Some(footer) = row.footer {
                assert!((footer.hint)(words(lang)).chars().count() <= 9, "{}", row.name);
            }
        }
    }
}

#[test]
fn footer_orders_are_unique_in_their_scope() {
    let mut seen = HashSet::new();
    for row in TABLE {
        if let Some(footer) = row.footer {
            assert!(seen.insert((row.scope, footer.order)), "{}", row.name);
        }
    }
}
