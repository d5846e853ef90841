//! `siklus keys`: the table of commands as text, Markdown or JSON.

use serde_json::json;

use super::args::{Global, KeysArgs, KeysFormat};
use super::open::asked_lang;
use super::out::Out;
use super::wire::SCHEMA;
use crate::config::Surroundings;
use crate::error::AppError;
use crate::text::plain::{fitted, width};
use crate::text::{Words, words};
use crate::tui::commands::TABLE;
use crate::tui::keys::pretty;
use crate::tui::resolve::KeyMap;

pub fn run(args: &KeysArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let w = words(asked_lang(global, around)?.unwrap_or(around.locale_lang));
    let mut out = Out::new();
    match args.format {
        KeysFormat::Text => out.text(&text(w)),
        KeysFormat::Markdown => out.text(&markdown(w)),
        KeysFormat::Json => out.json(&json!({
            "schema": SCHEMA,
            "commands": TABLE.iter().map(|row| json!({
                "name": row.name,
                "scope": row.scope.key(),
                "keys": keys(row.command),
                "title": (row.title)(words(crate::domain::lang::Lang::English)),
            })).collect::<Vec<_>>(),
        })),
    }
}

fn keys(command: crate::tui::commands::Command) -> Vec<String> {
    KeyMap::default().keys_of(command).map(pretty).collect()
}

fn text(w: &dyn Words) -> String {
    let lines: Vec<_> =
        TABLE.iter().map(|row| (keys(row.command).join(" "), (row.title)(w), row.name)).collect();
    let room = lines.iter().map(|(keys, ..)| width(keys)).max().unwrap_or(0);
    let titles = lines.iter().map(|(_, title, _)| width(title)).max().unwrap_or(0);
    let line = |(keys, title, name): &(String, &str, &str)| {
        format!("{}  {}  {name}\n", fitted(keys, room, ""), fitted(title, titles, ""))
    };
    lines.iter().map(line).collect()
}

/// The table of the README.
pub fn markdown(w: &dyn Words) -> String {
    let mut text = format!("| {} | {} |\n|---|---|\n", w.head_keys(), w.head_does());
    for row in TABLE {
        let keys: Vec<_> =
            keys(row.command).iter().map(|key| format!("`{}`", key.replace('|', "\\|"))).collect();
        text.push_str(&format!("| {} | {} |\n", keys.join(" "), (row.title)(w)));
    }
    text
}
