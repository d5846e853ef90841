//! `siklus keys`: the table of commands as text, Markdown or JSON.

use serde_json::json;

use super::args::{Global, KeysArgs, KeysFormat};
use super::configured;
use super::open::asked_lang;
use super::out::Out;
use super::wire::SCHEMA;
use crate::config::Surroundings;
use crate::error::AppError;
use crate::text::plain::{fitted, width};
use crate::text::{Words, words};
use crate::tui::commands::{Command, Row, TABLE};
use crate::tui::keys::pretty;
use crate::tui::resolve::KeyMap;

pub fn run(args: &KeysArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let w = words(asked_lang(global, around)?.unwrap_or(around.locale_lang));
    let keymap = &configured::keymap(around)?;
    let mut out = Out::new();
    match args.format {
        KeysFormat::Text => out.text(&text(w, keymap)),
        KeysFormat::Markdown => out.text(&markdown(w, keymap)),
        KeysFormat::Json => out.json(&json!({
            "schema": SCHEMA,
            "commands": TABLE.iter().map(|row| json!({
                "name": row.name,
                "scope": row.scope.key(),
                "keys": keys(keymap, row.command),
                "title": (row.title)(words(crate::domain::lang::Lang::English)),
            })).collect::<Vec<_>>(),
        })),
    }
}

fn keys(keymap: &KeyMap, command: Command) -> Vec<String> {
    keymap.keys_of(command).map(pretty).collect()
}

fn text(w: &dyn Words, keymap: &KeyMap) -> String {
    let cells = |row: &Row| {
        [keys(keymap, row.command).join(" "), (row.title)(w).to_owned(), (row.scope.title())(w).to_owned()]
    };
    let widest = |column: usize| TABLE.iter().map(|row| width(&cells(row)[column])).max().unwrap_or(0);
    let widths = [widest(0), widest(1), widest(2)];
    let line = |row: &Row| {
        let fitted =
            cells(row).iter().zip(widths).map(|(text, room)| fitted(text, room, "")).collect::<Vec<_>>();
        format!("{}  {}\n", fitted.join("  "), row.name)
    };
    TABLE.iter().map(line).collect()
}

/// The table of the README.
fn markdown(w: &dyn Words, keymap: &KeyMap) -> String {
    let mut text = format!("| {} | {} | {} |\n|---|---|---|\n", w.head_keys(), w.head_does(), w.head_where());
    for row in TABLE {
        let keys: Vec<_> =
            keys(keymap, row.command).iter().map(|key| format!("`{}`", key.replace('|', "\\|"))).collect();
        text.push_str(&format!("| {} | {} | {} |\n", keys.join(" "), (row.title)(w), (row.scope.title())(w)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn every_command_is_listed_with_its_keys_in_both_languages() {
        let keymap = KeyMap::default();
        for &lang in Lang::ALL {
            let w = words(lang);
            let (text, markdown) = (text(w, &keymap), markdown(w, &keymap));
            for (row, line) in TABLE.iter().zip(text.lines()) {
                let keys = keys(&keymap, row.command).join(" ");
                let wanted = [keys.as_str(), (row.title)(w), (row.scope.title())(w), row.name];
                assert!(wanted.iter().all(|part| line.contains(part)), "{wanted:?} in {line}");
            }
            for (row, line) in TABLE.iter().zip(markdown.lines().skip(2)) {
                assert!(
                    line.contains(&format!("| {} | {} |", (row.title)(w), (row.scope.title())(w))),
                    "{line}"
                );
            }
            assert_eq!((text.lines().count(), markdown.lines().count()), (TABLE.len(), TABLE.len() + 2));
        }
    }
}
