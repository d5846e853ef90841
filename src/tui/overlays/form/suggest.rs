//! What may complete a field: known values that hold what is typed, the best first.

use super::field::{Field, Kind};

/// As many as anybody looks through.
const MOST: usize = 50;

/// The open list below a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Never empty.
    pub items: Vec<String>,
    pub cursor: Option<usize>,
}

impl List {
    /// What can complete what is typed in the field; `None` where nothing can.
    pub fn matching(field: &Field) -> Option<Self> {
        let typed = piece(field).to_lowercase();
        let mut items = holding(&typed, field);
        items.retain(|item| item.to_lowercase() != typed);
        (!typed.is_empty() && !items.is_empty()).then_some(Self { items, cursor: None })
    }

    /// All that the field may hold, the cursor on what it holds; narrowed by what is typed where that is none of it.
    pub fn all(field: &Field) -> Option<Self> {
        let typed = piece(field).to_lowercase();
        let all = holding("", field);
        let at = all.iter().position(|item| item.to_lowercase() == typed);
        let items = if at.is_some() { all } else { holding(&typed, field) };
        (!items.is_empty()).then_some(Self { items, cursor: at })
    }

    /// Moves the cursor; it stays at the ends, and leaves the list above the first line.
    pub fn step(&mut self, by: isize) {
        self.cursor = match (self.cursor, by) {
            (None, 1..) => Some(0),
            (None, _) => self.items.len().checked_sub(1),
            (Some(0), ..0) => None,
            (Some(at), by) => Some(at.saturating_add_signed(by).min(self.items.len().saturating_sub(1))),
        };
    }

    pub fn chosen(&self) -> Option<&str> {
        self.cursor.and_then(|at| self.items.get(at)).map(String::as_str)
    }
}

/// What the field may hold that has `typed` in it: first what begins with it. Those of several that stand there are left out.
fn holding(typed: &str, field: &Field) -> Vec<String> {
    let taken = taken(field);
    let all = candidates(field).into_iter().map(|known| (known.to_lowercase(), known));
    let (first, then): (Vec<_>, Vec<_>) = all
        .filter(|(folded, _)| folded.contains(typed) && !taken.contains(folded))
        .partition(|(folded, _)| folded.starts_with(typed));
    first.into_iter().chain(then).map(|(_, known)| known.to_owned()).take(MOST).collect()
}

/// Puts a suggestion in the place of what it completes.
pub fn complete(field: &mut Field, item: &str) {
    let text = field.line.text();
    let whole = match (&field.kind, text.rfind(',')) {
        (Kind::Tags { .. } | Kind::Several(_), Some(comma)) => {
            format!("{}, {item}", text[..comma].trim_end())
        }
        _ => item.to_owned(),
    };
    field.set(&whole);
}

/// What is being completed: the whole text, or the last of several words.
fn piece(field: &Field) -> &str {
    let text = field.line.text();
    match field.kind {
        Kind::Tags { .. } | Kind::Several(_) => text.rsplit(',').next().unwrap_or(text).trim(),
        _ => text.trim(),
    }
}

/// The words that stand there already.
fn taken(field: &Field) -> Vec<String> {
    match (&field.kind, field.line.text().rsplit_once(',')) {
        (Kind::Tags { .. } | Kind::Several(_), Some((before, _))) => {
            before.split(',').map(|tag| tag.trim().to_lowercase()).collect()
        }
        _ => Vec::new(),
    }
}

fn candidates(field: &Field) -> Vec<&str> {
    match &field.kind {
        Kind::Text { known } | Kind::Tags { known } | Kind::Rhythm { known } | Kind::Months { known } => {
            known.iter().map(String::as_str).collect()
        }
        Kind::Choice(picks) | Kind::Several(picks) => picks.iter().map(|pick| pick.label.as_str()).collect(),
        Kind::Customer { found, .. } => found.iter().map(|pick| pick.label.as_str()).collect(),
        Kind::Long
        | Kind::Money { .. }
        | Kind::Day(_)
        | Kind::Moment
        | Kind::Birthday
        | Kind::DaysOrNone
        | Kind::Weights
        | Kind::Bands
        | Kind::Limits
        | Kind::Number { .. }
        | Kind::Pair => Vec::new(),
    }
}
