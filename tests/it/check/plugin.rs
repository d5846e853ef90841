//! The output of a monitoring plugin, read as a monitor reads it: one line of text, figures behind a `|`, and text below.

/// What a monitor makes of it.
#[derive(Debug)]
pub struct Plugin {
    pub status: String,
    pub text: String,
    pub figures: Vec<Figure>,
    /// The lines below the first.
    pub below: Vec<String>,
}

/// `'label'=value[UOM];[warn];[crit];[min];[max]`, here without units.
#[derive(Debug, PartialEq, Eq)]
pub struct Figure {
    pub label: String,
    pub value: i64,
    /// What follows the value, as written.
    pub limits: Vec<String>,
}

impl Plugin {
    #[track_caller]
    pub fn read(out: &str) -> Self {
        assert!(out.ends_with('\n') && !out.contains('\r'), "whole lines: {out:?}");
        let (first, below) = out.split_once('\n').unwrap();
        let below: Vec<String> = below.lines().map(str::to_owned).collect();
        assert!(below.iter().all(|line| !line.contains('|')), "figures stand on the first line only: {out}");
        let (said, figures) = match first.split('|').collect::<Vec<_>>()[..] {
            [said] => (said, Vec::new()),
            [said, figures] => (said, figures.split_whitespace().map(Figure::read).collect()),
            _ => panic!("more than one | in {first}"),
        };
        let (status, text) = said.strip_prefix("SIKLUS ").and_then(|said| said.split_once(" - ")).unwrap();
        assert!(["OK", "WARNING", "CRITICAL", "UNKNOWN"].contains(&status), "{first}");
        let text = text.trim_end().to_owned();
        assert!(!text.is_empty() && !text.chars().any(char::is_control), "{first}");
        Self { status: status.to_owned(), text, figures, below }
    }

    /// The value of a figure.
    #[track_caller]
    pub fn figure(&self, label: &str) -> i64 {
        let found = self.figures.iter().find(|figure| figure.label == label);
        found.unwrap_or_else(|| panic!("no figure {label}: {self:?}")).value
    }
}

impl Figure {
    #[track_caller]
    fn read(figure: &str) -> Self {
        let (label, rest) = figure.split_once('=').unwrap_or_else(|| panic!("no figure: {figure}"));
        assert!(!label.is_empty() && !label.contains(['\'', '"', '=']), "{figure}");
        let mut parts = rest.split(';');
        let value = parts.next().unwrap().parse().unwrap_or_else(|_| panic!("no value: {figure}"));
        let limits: Vec<String> = parts.map(str::to_owned).collect();
        assert!(limits.len() <= 4 && limits.iter().all(|limit| is_range(limit)), "{figure}");
        Self { label: label.to_owned(), value, limits }
    }
}

/// Nothing, a number, or `[@][start:][end]`.
fn is_range(limit: &str) -> bool {
    let number = |text: &str| text.is_empty() || text.parse::<f64>().is_ok();
    match limit.trim_start_matches('@').split_once(':') {
        Some((start, end)) => (start == "~" || number(start)) && number(end),
        None => number(limit),
    }
}
