//! A long text in the editor of whoever sits there: `$VISUAL`, `$EDITOR`, or `vi`.
//!
//! The terminal has to be given back and the keyboard parked before. A failing editor changes nothing.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::Command;

use crate::text::Words;
use crate::tui::message::Failure;

/// The text as the editor left it.
pub fn edit(text: &str, words: &dyn Words) -> Result<String, Failure> {
    let editor = chosen();
    run(&editor, text).map_err(|error| Failure {
        kind: "Editor".into(),
        what: words.error_editor(&editor.to_string_lossy(), &error),
        hint: Some(words.hint_editor().to_owned()),
    })
}

fn chosen() -> OsString {
    let named = |name| std::env::var_os(name).filter(|editor| !editor.is_empty());
    named("VISUAL").or_else(|| named("EDITOR")).unwrap_or_else(|| "vi".into())
}

fn run(editor: &OsString, text: &str) -> io::Result<String> {
    // Only we may read it: it is about somebody.
    let mut file = tempfile::Builder::new().prefix("siklus-").suffix(".txt").tempfile()?;
    file.write_all(text.as_bytes())?;
    file.flush()?;
    // By the shell, because the variable may hold options: `code --wait`.
    let mut command = OsString::from("exec ");
    command.push(editor);
    command.push(" \"$1\"");
    let status = Command::new("/bin/sh").arg("-c").arg(command).arg("sh").arg(file.path()).status()?;
    if !status.success() {
        return Err(io::Error::other(status.to_string()));
    }
    // By name: most editors write a new file and give it the name of the old one.
    let written = std::fs::read(file.path())?;
    Ok(String::from_utf8_lossy(&written).trim_end().to_owned())
}
