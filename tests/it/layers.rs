//! The rules of the house, enforced by reading the sources: who may look into whom, what must never be mentioned,
//! how a file begins and how long it gets.
//!
//! A rule that hinders is changed in ARCHITECTURE.md and in `rules`, never worked around.

mod rules;
mod source;

use std::path::Path;

use rules::Room;
use source::Source;

const LONGEST_FILE: usize = 400;

/// Tables of words: as long as there is something to say.
const TABLES: [&str; 3] = ["src/text/words.rs", "src/text/en.rs", "src/text/id.rs"];

/// The files that may read the clock.
const CLOCKS: [&str; 3] = ["src/main.rs", "src/cli/clock.rs", "src/tui/runtime/"];

#[test]
fn every_source_keeps_the_rules_of_its_room() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["src", "tests", "benches", "examples"] {
        collect(root, &root.join(folder), &mut files);
    }
    assert!(
        files.iter().any(|(path, _)| path == "src/domain/mod.rs"),
        "the sources were not found: {files:?}"
    );
    let broken: Vec<_> = files.iter().flat_map(|(path, text)| check(path, text)).collect();
    assert!(broken.is_empty(), "the rules of the house are broken:\n{}\n", broken.join("\n"));
}

/// Every rule that a file breaks, as `file:line: what and why`.
fn check(path: &str, text: &str) -> Vec<String> {
    let source = source::read(path, text);
    let mut broken = form_broken(path, text);
    broken.extend(everywhere_broken(path, &source));
    match Room::of(path) {
        Some(room) => broken.extend(rules::broken(room, &source)),
        None if path.starts_with("src/") => broken.push((1, "is in no room: see ARCHITECTURE.md".to_owned())),
        None => {}
    }
    broken.sort();
    broken.dedup();
    broken.into_iter().map(|(line, what)| format!("{path}:{line}: {what}")).collect()
}

fn form_broken(path: &str, text: &str) -> Vec<(usize, String)> {
    let mut broken = Vec::new();
    if !text.starts_with("//! ") {
        broken.push((1, "has no `//!` header: begin with what the file is for".to_owned()));
    }
    let lines = text.lines().count();
    if lines > LONGEST_FILE && !TABLES.contains(&path) {
        broken.push((lines, format!("has {lines} lines of at most {LONGEST_FILE}: split it by concept")));
    }
    broken
}

fn everywhere_broken(path: &str, source: &Source) -> Vec<(usize, String)> {
    let unfinished = source
        .macros
        .iter()
        .filter(|found| ["todo", "dbg", "unimplemented"].contains(&found.what.as_str()))
        .map(|found| (found.line, format!("calls {}!: nothing unfinished is committed", found.what)));
    let clocks = source
        .paths
        .iter()
        .filter(|found| {
            let [.., kind, name] = found.segments.as_slice() else { return false };
            name == "now" && ["Utc", "Local", "SystemTime"].contains(&kind.as_str())
        })
        .filter(|_| !CLOCKS.iter().any(|clock| path.starts_with(clock)))
        .map(|found| (found.line, "reads the clock: now is an argument everywhere".to_owned()));
    unfinished.chain(clocks).collect()
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Asserts that the checker finds `what` (and nothing else) in a file that begins with a header.
#[track_caller]
fn finds(path: &str, code: &str, what: &str) {
    let found = check(path, &format!("//! A made-up file.\n{code}"));
    assert!(found.len() == 1 && found[0].contains(what), "{path}: {code}\nfound {found:#?}\nnot {what}");
}

#[track_caller]
fn finds_nothing(path: &str, code: &str) {
    let found = check(path, &format!("//! A made-up file.\n{code}"));
    assert!(found.is_empty(), "{path}: {code}\nfound {found:#?}");
}

#[test]
fn an_import_from_a_room_above_is_found() {
    finds("src/domain/x.rs", "use crate::store::Store;", "src/domain/x.rs:2: imports crate::store::Store");
    finds("src/domain/x.rs", "use super::super::store::Store;", "imports crate::store::Store");
    finds("src/domain/x.rs", "use crate::{domain::money, text::{Lang as L}};", "imports crate::text::Lang");
    finds("src/store/x.rs", "fn f() { crate::ops::edit::f() }", "imports crate::ops");
    finds("src/ops/x.rs", "use crate::tui::model;", "imports crate::tui");
    finds("src/tui/panes/board/view.rs", "use crate::store as s;", "imports crate::store");
    finds("src/tui/update.rs", "use super::runtime::worker;", "mentions crate::tui::runtime::worker");
    finds("src/main.rs", "fn main() { siklus::store::open() }", "imports crate::store::open");
    finds("src/cli/x.rs", "use crate::*;", "imports crate::*");
}

#[test]
fn super_is_resolved_from_inline_modules_too() {
    finds_nothing("src/domain/query.rs", "mod tests {\n use super::super::lenses;\n use super::*; }");
    finds(
        "src/domain/query.rs",
        "mod tests { fn f() {} use super::super::super::store::X; }",
        "crate::store::X",
    );
    finds_nothing("src/domain/query.rs", "mod tests { fn f() { if x { } } }\nuse super::store::X;");
}

#[test]
fn what_a_room_must_not_mention_is_found() {
    finds("src/domain/x.rs", "use std::{collections::HashMap, fs};", "mentions std::fs");
    finds("src/domain/x.rs", "fn f() { let x = std::env::var(\"X\"); }", "mentions std::env::var");
    finds("src/domain/x.rs", "fn f() {\n println!(\"x\") }", "src/domain/x.rs:3: mentions println");
    finds("src/ops/x.rs", "fn f(row: &rusqlite::Row<'_>) {}", "mentions rusqlite");
    finds("src/ops/x.rs", "const Q: &str = r#\"\n SELECT \"a\" FROM t\"#;", "SQL text lives in the store");
    finds("src/tui/overlays/help/state.rs", "use ratatui::text::Line;", "only views draw");
    finds("src/tui/panes/board/state.rs", "use ratatui::layout::Rect;", "only views draw");
    finds("src/tui/widgets/x.rs", "use ratatui::crossterm::event;", "mentions crossterm");
    finds("src/tui/widgets/x.rs", "fn f() { std::thread::spawn(g) }", "mentions std::thread::spawn");
    finds("src/tui/panes/board/view.rs", "fn f() { span.on_light_red() }", "on_light_red");
    finds("src/tui/view.rs", "use ratatui::style::Color;", "mentions Color");
    finds("src/tui/runtime/worker.rs", "#[derive(clap::Args)] struct X;", "mentions clap");
    finds("src/cli/x.rs", "use crossterm::tty::IsTty;", "mentions crossterm");
}

#[test]
fn what_no_file_may_have_is_found_in_every_room() {
    finds("src/cli/x.rs", "fn f() { todo!() }", "calls todo!");
    finds("tests/it/x.rs", "fn f() { std::dbg!(1) }", "calls dbg!");
    finds("src/store/x.rs", "fn f() { chrono::Utc::now(); }", "reads the clock");
    finds("src/cli/x.rs", "fn f() { SystemTime::now() }", "reads the clock");
    finds("src/cli/x.rs", &"//\n".repeat(LONGEST_FILE), "has 401 lines of at most 400");
    finds("src/attic.rs", "", "is in no room");
    assert!(check("src/cli/x.rs", "fn f() {}")[0].contains("src/cli/x.rs:1: has no `//!` header"));
}

#[test]
fn an_innocent_mention_is_not_found() {
    finds_nothing(
        "src/domain/x.rs",
        "// crossterm, std::fs and todo!() in a comment\n/* rusqlite /* clap */ now */",
    );
    finds_nothing(
        "src/domain/x.rs",
        "/// like [`crate::store`]\nfn f() { g(\"use crate::store; ratatui\", '\"') }",
    );
    finds_nothing("src/domain/x.rs", "fn f<'a>(x: &'a str) -> char { '\\'' } // crossterm");
    finds_nothing("src/domain/x.rs", "use std::fmt;\nuse super::{money::Money, stage as fs};");
    finds_nothing("src/tui/update.rs", "fn f() { say(\"Update the customer\") }");
    finds_nothing("src/tui/theme.rs", "use ratatui::style::Color;\nuse crate::tui::model::Model;");
    finds_nothing("src/tui/runtime/mod.rs", "fn f() { SystemTime::now(); crossterm::f(); }");
    finds_nothing("src/ops/x.rs", "use crate::domain::ids;\nuse crate::store::Store;\nuse std::io::Read;");
}
