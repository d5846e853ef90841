//! A lens groups the rungs of the ladder into columns of the board. Switching it changes no data.

use super::lang::Label;
use super::stage::{Ladder, StageKey};

/// One column of a lens. A card dropped on it lands on the first of its rungs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub key: String,
    pub label: Label,
    /// In landing order; never empty.
    pub rungs: Vec<StageKey>,
    /// A way out of the lifecycle: entered on purpose only, never by stepping sideways.
    pub exit: bool,
}

/// A valid lens: every rung of the ladder is in exactly one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lens {
    key: String,
    columns: Vec<Column>,
}

/// Why columns are no lens.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadLens {
    #[error("column {0} has no rung")]
    EmptyColumn(String),
    #[error("{0} is in two columns")]
    Twice(StageKey),
    #[error("{0} is in no column")]
    Missing(StageKey),
    #[error("{0} is not a rung")]
    Unknown(StageKey),
}

/// Which way a card is stepped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Back,
    Onward,
}

/// Where a step would put a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    To(StageKey),
    /// There is no column on that side, or only exits.
    Edge,
    /// The card is in an exit and never stood anywhere else.
    NothingBefore,
}

impl Lens {
    pub fn new(key: &str, columns: Vec<Column>, ladder: &Ladder) -> Result<Self, BadLens> {
        if let Some(empty) = columns.iter().find(|column| column.rungs.is_empty()) {
            return Err(BadLens::EmptyColumn(empty.key.clone()));
        }
        let mut seen: Vec<&StageKey> = Vec::new();
        for rung in columns.iter().flat_map(|column| &column.rungs) {
            if ladder.get(rung).is_none() {
                return Err(BadLens::Unknown(rung.clone()));
            }
            if seen.contains(&rung) {
                return Err(BadLens::Twice(rung.clone()));
            }
            seen.push(rung);
        }
        match ladder.stages().iter().find(|stage| !seen.contains(&&stage.key)) {
            Some(stage) => Err(BadLens::Missing(stage.key.clone())),
            None => Ok(Self { key: key.to_owned(), columns }),
        }
    }

    pub fn key(&self) -> &str {
        &self.key
    }

    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The column that shows `rung`. Every rung of the ladder has one.
    pub fn column_of(&self, rung: &StageKey) -> usize {
        self.columns.iter().position(|column| column.rungs.contains(rung)).unwrap_or(0)
    }

    /// The rung that a card lands on when it is dropped on the column.
    pub fn landing(&self, column: usize) -> Option<&StageKey> {
        self.columns.get(column).and_then(|column| column.rungs.first())
    }

    /// The column of this key or name in any language.
    pub fn find(&self, typed: &str) -> Option<&Column> {
        let typed = typed.trim();
        self.columns
            .iter()
            .find(|c| c.key.eq_ignore_ascii_case(typed))
            .or_else(|| self.columns.iter().find(|c| c.label.is(typed)))
    }

    /// One column sideways from `rung`. Exits are never entered; from an exit the way back leads to the rung
    /// held `before`.
    pub fn step(&self, rung: &StageKey, before: Option<&StageKey>, direction: Direction) -> Step {
        let here = self.column_of(rung);
        if self.columns.get(here).is_some_and(|column| column.exit) {
            return match (direction, before) {
                (Direction::Onward, _) => Step::Edge,
                (Direction::Back, Some(before)) => Step::To(before.clone()),
                (Direction::Back, None) => Step::NothingBefore,
            };
        }
        let beside = match direction {
            Direction::Back => here.checked_sub(1),
            Direction::Onward => Some(here + 1),
        };
        match beside.and_then(|index| self.columns.get(index)) {
            Some(column) if !column.exit => Step::To(column.rungs[0].clone()),
            _ => Step::Edge,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lenses;
    use super::*;

    fn key(text: &str) -> StageKey {
        StageKey::new(text)
    }

    fn clm() -> Lens {
        lenses::built_in(&Ladder::built_in()).remove(0)
    }

    #[test]
    fn steps_skip_no_column_and_enter_no_exit() {
        let lens = clm();
        assert_eq!(lens.step(&key("aware"), None, Direction::Onward), Step::To(key("considering")));
        assert_eq!(lens.step(&key("purchased"), None, Direction::Onward), Step::To(key("retained")));
        assert_eq!(lens.step(&key("loyal"), None, Direction::Back), Step::To(key("purchased")));
        assert_eq!(lens.step(&key("advocate"), None, Direction::Onward), Step::Edge);
        assert_eq!(lens.step(&key("aware"), None, Direction::Back), Step::Edge);
    }

    #[test]
    fn the_way_back_from_an_exit_is_the_rung_held_before() {
        let lens = clm();
        assert_eq!(lens.step(&key("ended"), Some(&key("loyal")), Direction::Back), Step::To(key("loyal")));
        assert_eq!(lens.step(&key("dormant"), None, Direction::Back), Step::NothingBefore);
        assert_eq!(lens.step(&key("ended"), Some(&key("loyal")), Direction::Onward), Step::Edge);
    }

    #[test]
    fn a_lens_must_hold_every_rung_once() {
        let ladder = Ladder::built_in();
        let mut columns = clm().columns;
        columns[0].rungs.push(key("loyal"));
        assert_eq!(Lens::new("x", columns.clone(), &ladder), Err(BadLens::Twice(key("loyal"))));
        columns[0].rungs = vec![];
        assert_eq!(Lens::new("x", columns.clone(), &ladder), Err(BadLens::EmptyColumn("awareness".into())));
        columns.remove(0);
        assert_eq!(Lens::new("x", columns.clone(), &ladder), Err(BadLens::Missing(key("aware"))));
        columns[0].rungs.push(key("nowhere"));
        assert_eq!(Lens::new("x", columns, &ladder), Err(BadLens::Unknown(key("nowhere"))));
    }

    #[test]
    fn a_column_is_found_in_both_languages() {
        assert_eq!(clm().find("pembelian").unwrap().key, "purchase");
        assert_eq!(clm().find("Purchase").unwrap().key, "purchase");
    }
}
