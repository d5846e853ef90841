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
        let typed = piece(field);
        Self::of(typed, field, false)
    }

    /// All that the field may hold; what is typed narrows it unless it is one of them.
    pub fn all(field: &Field) -> Option<Self> {
        let typed = piece(field);
        let whole = candidates(field).iter().any(|known| known.to_lowercase() == typed.to_lowercase());
        Self::of(if whole { "" } else { typed }, field, true)
    }

    fn of(typed: &str, field: &Field, also_all: bool) -> Option<Self> {
        let typed = typed.to_lowercase();
        if typed.is_empty() && !also_all {
            return None;
        }
        let taken = taken(field);
        let (mut first, mut then) = (Vec::new(), Vec::new());
        for known in candidates(field) {
            let folded = known.to_lowercase();
            if taken.contains(&folded) || (folded == typed && !also_all) {
                continue;
            }
            if folded.starts_with(&typed) {
                first.push(known.to_owned());
            } else if folded.contains(&typed) {
                then.push(known.to_owned());
            }
        }
        first.append(&mut then);
        first.truncate(MOST);
        (!first.is_empty()).then_some(Self { items: first, cursor: None })
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

/// Puts a suggestion in the place of what it completes.
pub fn complete(field: &mut Field, item: &str) {
    let text = field.line.text();
    let whole = match (&field.kind, text.rfind(',')) {
        (Kind::Tags { .. }, Some(comma)) => format!("{}, {item}", text[..comma].trim_end()),
        _ => item.to_owned(),
    };
    field.set(&whole);
}

/// What is being completed: the whole text, or the last of several tags.
fn piece(field: &Field) -> &str {
    let text = field.line.text();
    match field.kind {
        Kind::Tags { .. } => text.rsplit(',').next().unwrap_or(text).trim(),
        _ => text.trim(),
    }
}

/// The tags that stand there already.
fn taken(field: &Field) -> Vec<String> {
    match (&field.kind, field.line.text().rsplit_once(',')) {
        (Kind::Tags { .. }, Some((before, _))) => {
            before.split(',').map(|tag| tag.trim().to_lowercase()).collect()
        }
        _ => Vec::new(),
    }
}

fn candidates(field: &Field) -> Vec<&str> {
    match &field.kind {
        Kind::Text { known } | Kind::Tags { known } => known.iter().map(String::as_str).collect(),
        Kind::Choice(picks) => picks.iter().map(|pick| pick.label.as_str()).collect(),
        Kind::Customer { found, .. } => found.iter().map(|pick| pick.label.as_str()).collect(),
        Kind::Long | Kind::Money { .. } | Kind::Rhythm | Kind::Day(_) | Kind::Number { .. } | Kind::Pair => {
            Vec::new()
        }
    }
}
