//! The blocks of the README that the program makes itself. `UPDATE_DOCS=1 cargo test` writes them anew.

use std::path::Path;

use crate::support::home::Home;

/// A block by name, and what belongs between its marks.
fn blocks() -> [(&'static str, String); 5] {
    let home = Home::new();
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo.db");
    let print =
        |pane: &[&str]| home.siklus(&[&["--db", demo.to_str().unwrap(), "print"], pane].concat()).ok();
    let picture = |pane: &[&str]| format!("```text\n{}```\n", print(pane));
    let keys = home.siklus(&["keys", "--format", "markdown"]).ok();
    let (board, journey) = (picture(&["board"]), picture(&["journey", "sinar jaya", "--lang", "en"]));
    let metrics = picture(&["metrics", "--chart", "cohorts", "--lang", "en"]);
    let figures = home.siklus(&["--db", demo.to_str().unwrap(), "metrics", "--lang", "en"]).ok();
    let figures = format!("```text\n{}```\n", figures.replace('\u{a0}', " "));
    [("figures", figures), ("board", board), ("journey", journey), ("metrics", metrics), ("keys", keys)]
}

#[test]
fn the_readme_shows_the_program_as_it_is() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let mut readme = std::fs::read_to_string(&path).unwrap();
    let mut outdated = Vec::new();
    for (name, wanted) in blocks() {
        let (begin, end) = (format!("<!-- {name}:begin -->\n"), format!("<!-- {name}:end -->"));
        let from =
            readme.find(&begin).unwrap_or_else(|| panic!("README.md has no block {name}")) + begin.len();
        let to = from + readme[from..].find(&end).unwrap_or_else(|| panic!("block {name} has no end"));
        if readme[from..to] != wanted {
            readme.replace_range(from..to, &wanted);
            outdated.push(name);
        }
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, readme).unwrap();
    } else {
        assert!(
            outdated.is_empty(),
            "README.md is behind the program in {outdated:?}: UPDATE_DOCS=1 cargo test docs"
        );
    }
}
