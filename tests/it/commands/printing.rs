//! `print` and `keys`: the dashboard on paper.

use crate::support::home::Home;

#[test]
fn the_board_in_every_format() {
    let home = Home::with_demo();
    let text = home.siklus(&["print", "board"]).ok();
    assert_eq!(text.lines().count(), 24);
    assert!(text.lines().all(|line| line.chars().count() <= 80) && !text.contains('\u{1b}'), "{text}");
    let wide = home.siklus(&["print", "board", "--width", "120", "--height", "40"]).ok();
    assert_eq!(wide.lines().count(), 40);
    let small = home.siklus(&["print", "board", "--width", "20", "--height", "6"]).ok();
    assert!(small.contains("siklus"), "{small}");
    let ansi = home.siklus(&["print", "board", "--format", "ansi"]).ok();
    assert_eq!(without_styles(&ansi), text.lines().map(str::trim_end).collect::<Vec<_>>());
    let svg = home.siklus(&["print", "board", "--format", "svg"]).ok();
    assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{svg}");
    let id = home.siklus(&["print", "board", "--lang", "id"]).ok();
    assert!(id.contains("Papan") && !id.contains("Board"), "{id}");
    let ascii = home.siklus(&["print", "board", "--ascii"]).ok();
    assert!(!ascii.contains(['│', '┏', '━', '·', '▌', '…']), "{ascii}");
}

/// The text of ANSI output, line by line.
fn without_styles(ansi: &str) -> Vec<String> {
    let mut terminal = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
    terminal.process(ansi.trim_end().replace('\n', "\r\n").as_bytes());
    terminal.screen().rows(0, 80).map(|row| row.trim_end().to_owned()).collect()
}

#[test]
fn the_board_as_data_counts_everybody() {
    let home = Home::with_demo();
    let all = home.siklus(&["list", "--json"]).json(0);
    for lens in ["clm", "ladder", "simple"] {
        let board =
            home.siklus(&["print", "board", "--format", "json", "--lens", lens, "--lang", "id"]).json(0);
        assert_eq!((&board["lens"], &board["currency"]), (&lens.into(), &"IDR".into()));
        let columns = board["columns"].as_array().unwrap();
        let sum = |name: &str| columns.iter().map(|column| column[name].as_i64().unwrap()).sum::<i64>();
        let value: i64 =
            all["customers"].as_array().unwrap().iter().map(|c| c["value_minor"].as_i64().unwrap()).sum();
        assert_eq!((sum("count"), sum("value_minor")), (302, value));
    }
    let error = home.siklus(&["print", "board", "--lens", "fish"]).fails(2);
    assert!(error.starts_with("error: there is no lens fish\nhint: one of: clm, "), "{error}");
}

#[test]
fn the_keys_in_every_format() {
    let home = Home::new();
    let text = home.siklus(&["keys"]).ok();
    assert!(text.contains("undo") && text.lines().count() > 20, "{text}");
    let id = home.siklus(&["keys", "--lang", "id"]).ok();
    assert!(id.contains("urungkan") && !id.contains("one card"), "{id}");
    let markdown = home.siklus(&["keys", "--format", "markdown"]).ok();
    assert!(markdown.lines().all(|line| line.is_empty() || line.starts_with(['|', '#'])), "{markdown}");
    let json = home.siklus(&["keys", "--format", "json", "--lang", "id"]).json(0);
    let english = home.siklus(&["keys", "--format", "json"]).json(0);
    let names = |json: &serde_json::Value| {
        let keys = json["commands"].as_array().unwrap().iter();
        keys.map(|key| key["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&json), names(&english));
}
